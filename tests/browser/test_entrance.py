"""Signing in by link, password, code and passkey, in a real browser."""

import re
import subprocess
import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import Serve, Workbench
from tests.factories.codes import code_of
from tests.terminal.conftest import environment

INVITE = """
import sys
from pathlib import Path
from pledgewatch.record.workspace import Workspace
workspace = Workspace.open(Path(sys.argv[1]))
workspace.activate()
ann = workspace.person()
from pledgewatch.accounts.roles import Role
from pledgewatch.record import actions
made = actions.start_dossier(key="karvelia", title="Karvelia", maker="Karvelia", by=ann)
for role in (Role.READER, Role.EDITOR):
    print(actions.invite(made, role, by=ann).token)
"""
PASSWORD = "seven grey herons waded"  # noqa: S105 -- of nobody


@pytest.fixture
def bench(workbench: Serve, page: Page) -> Workbench:
    """A new workbench; the local person is signed in, with an address and a password."""
    made = workbench()
    page.goto(made.link.replace("127.0.0.1", "localhost"))
    page.goto(f"{made.named}/account/")
    page.get_by_label("Name", exact=True).fill("Ann Lee")
    page.get_by_label("E-mail address").fill("ann@example.org")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Your name and address are changed.")).to_be_visible()
    page.get_by_text("Choose a password").click()
    page.get_by_label("New password").fill(PASSWORD)
    page.get_by_role("button", name="Use this password").click()
    expect(page.get_by_text("Your new password holds.")).to_be_visible()
    return made


@pytest.fixture
def authenticator(context: BrowserContext, page: Page) -> Iterator[None]:
    """A virtual authenticator that verifies its user, in place of a finger on a key."""
    devtools = context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    devtools.send(
        "WebAuthn.addVirtualAuthenticator",
        {
            "options": {
                "protocol": "ctap2",
                "transport": "internal",
                "hasResidentKey": True,
                "hasUserVerification": True,
                "isUserVerified": True,
                "automaticPresenceSimulation": True,
            }
        },
    )
    yield
    devtools.detach()


def _sign_in(page: Page, bench: Workbench) -> None:
    page.goto(f"{bench.named}/sign-in/")
    page.get_by_label("E-mail address").fill("ann@example.org")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()


def _sign_out(context: BrowserContext) -> None:
    context.clear_cookies()


def _show_again_who_it_is(page: Page) -> None:
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Go on").click()


def test_invited_colleague_joins_and_a_signed_in_one_takes_the_role(
    workbench: Serve, page: Page, context: BrowserContext
) -> None:
    made = workbench()
    first, second = _invitations(made)
    page.goto(f"{made.base}/invitation/{first}/")
    page.get_by_label("Your name").fill("Bea Roe")
    page.get_by_label("Your e-mail address").fill("bea@example.org")
    page.get_by_label("New password").fill("short")
    page.get_by_role("button", name="Join").click()
    expect(page.get_by_text("too short")).to_be_visible()
    expect(page.get_by_label("Your name")).to_have_value("Bea Roe")
    page.get_by_label("New password").fill(PASSWORD)
    page.get_by_role("button", name="Join").click()
    expect(page).to_have_url(f"{made.base}/d/karvelia/")
    page.goto(f"{made.base}/invitation/{second}/")
    page.get_by_role("button", name="Join as Bea Roe").click()
    expect(page).to_have_url(f"{made.base}/d/karvelia/")


def _invitations(made: Workbench) -> list[str]:
    """Two invitations into a new dossier, made beside the server as its owner would."""
    done = subprocess.run(
        [sys.executable, "-c", INVITE, made.folder],
        env=environment(made.folder),
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return done.stdout.split()


def test_link_opens_once(workbench: Serve, page: Page, context: BrowserContext) -> None:
    made = workbench()
    page.goto(made.link)
    expect(page).to_have_url(f"{made.base}/")
    _sign_out(context)
    page.goto(made.link)
    expect(page.get_by_role("heading", level=1)).to_have_text(
        "This link has been used, or is too old"
    )


def test_passkey_is_made_and_signs_in_alone(
    bench: Workbench, page: Page, context: BrowserContext, authenticator: None
) -> None:
    page.goto(f"{bench.named}/account/")
    page.get_by_role("link", name="Add a passkey").click()
    _show_again_who_it_is(page)
    page.get_by_label("What you call it").fill("Laptop")
    page.get_by_role("button", name="Make the passkey").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Recovery codes")
    page.goto(f"{bench.named}/account/")
    expect(page.get_by_text("Laptop").first).to_be_visible()
    _sign_out(context)
    page.goto(f"{bench.named}/sign-in/")
    page.get_by_role("button", name="Sign in with a passkey").click()
    expect(page).to_have_url(f"{bench.named}/")
    _sign_out(context)
    _sign_in(page, bench)  # with the password, the passkey is the second step
    page.get_by_role("button", name="Use the passkey").click()
    expect(page).to_have_url(f"{bench.named}/")


def test_app_is_the_second_step_and_a_recovery_code_stands_in_for_it_once(
    bench: Workbench, page: Page, context: BrowserContext
) -> None:
    page.goto(f"{bench.named}/account/")
    page.get_by_role("link", name="Add an app").click()
    _show_again_who_it_is(page)
    secret = page.locator("code.secret").inner_text()
    expect(page.get_by_role("img", name="QR code for the authenticator app")).to_be_visible()
    page.get_by_label("The six digits that the app shows").fill(code_of(secret))
    page.get_by_role("button", name="Add the app").click()
    recovery = page.locator(".codes code").all_inner_texts()
    assert len(recovery) == 10
    _sign_out(context)
    _sign_in(page, bench)
    page.get_by_label("Code").fill(recovery[0])
    page.get_by_role("button", name="Sign in").click()
    expect(page).to_have_url(f"{bench.named}/")
    _sign_out(context)
    _sign_in(page, bench)
    page.get_by_label("Code").fill(recovery[0])
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_text("That code or key is not right.")).to_be_visible()
    page.get_by_role("button", name="Give up").click()
    expect(page).to_have_url(re.compile("/sign-in/$"))
