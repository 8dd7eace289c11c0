"""Second factors: an authenticator app, recovery codes, and dossiers that ask for one."""

import re

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client
from pytest_django import Settings

from pledgewatch.accounts.models import AccountEntry, Person
from pledgewatch.accounts.people import join, local_person
from pledgewatch.accounts.roles import Role
from pledgewatch.record import actions
from pledgewatch.record.errors import NotAllowedError
from pledgewatch.record.models import AuditEntry, Dossier
from tests.factories.codes import code_of

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]
PASSWORD = "seven grey herons waded"  # noqa: S105 -- of nobody
REFUSED = 422


@pytest.fixture
def bea() -> Person:
    return join(name="Bea Roe", email="bea@example.org", password=PASSWORD)


@pytest.fixture
def dossier(bea: Person) -> Dossier:
    ann = local_person(name="Ann Lee")
    made = actions.start_dossier(key="karvelia", title="Karvelia", maker="Karvelia", by=ann)
    actions.appoint(made, bea, Role.EDITOR, by=ann)
    return made


def _sign_in(client: Client) -> str:
    answer = client.post("/sign-in/", {"login": "bea@example.org", "password": PASSWORD})
    return answer.headers["Location"]


def _with_app(client: Client) -> tuple[str, list[str]]:
    """Sign in and add an authenticator app: its secret, and the recovery codes."""
    _sign_in(client)
    asked = client.get("/account/app/")
    assert asked.headers["Location"] == "/again/?next=%2Faccount%2Fapp%2F"
    client.post("/again/", {"password": PASSWORD, "next": "/account/app/"})
    secret = client.get("/account/app/").context["form"].secret
    answer = client.post("/account/app/", {"code": code_of(secret)})
    assert answer.headers["Location"] == "/account/codes/"
    shown = re.findall(r"<code>(\d{8})</code>", client.get("/account/codes/").content.decode())
    return secret, shown


def test_codes_are_those_of_the_standard() -> None:
    secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"  # noqa: S105 -- RFC 6238, appendix B
    assert [code_of(secret, at) for at in (59, 1111111109, 20000000000)] == [
        "287082",
        "081804",
        "353130",
    ]


def test_app_is_asked_after_the_password(client: Client, bea: Person) -> None:
    secret, _ = _with_app(client)
    browser = Client()
    assert _sign_in(browser) == "/sign-in/second-step/"
    assert browser.get("/account/").status_code == 302  # not in yet
    assert browser.post("/sign-in/second-step/", {"code": "000000"}).status_code == REFUSED
    answer = browser.post("/sign-in/second-step/", {"code": code_of(secret)})
    assert answer.headers["Location"] == "/"
    assert browser.get("/account/").status_code == 200
    assert "code failed" in AccountEntry.objects.values_list("happening", flat=True)


def test_wrong_codes_are_limited(client: Client, bea: Person) -> None:
    secret, _ = _with_app(client)
    browser = Client()
    _sign_in(browser)
    for _ in range(5):
        browser.post("/sign-in/second-step/", {"code": "000000"})
    answer = browser.post("/sign-in/second-step/", {"code": code_of(secret)})
    assert (answer.status_code, b"Wait five minutes" in answer.content) == (REFUSED, True)


def test_recovery_codes_let_in_once_each_and_are_shown_once(client: Client, bea: Person) -> None:
    _, codes = _with_app(client)
    assert len(set(codes)) == 10
    page = client.get("/account/codes/").content.decode()
    assert [code for code in codes if code in page] == []
    first, second = Client(), Client()
    for browser, code, status in (
        (first, codes[0], 302),
        (second, codes[0], REFUSED),
        (second, codes[1], 302),
    ):
        _sign_in(browser)
        assert browser.post("/sign-in/second-step/", {"code": code}).status_code == status


def test_secrets_are_encrypted_at_rest(client: Client, bea: Person) -> None:
    secret, codes = _with_app(client)
    kept = str(list(Authenticator.objects.values_list("data", flat=True)))
    assert [one for one in (secret, *codes) if one in kept] == []


def test_sessions_without_the_second_factor_end_when_there_is_one(
    client: Client, bea: Person
) -> None:
    elsewhere = Client()
    _sign_in(elsewhere)
    _with_app(client)
    assert [elsewhere.get("/account/").status_code, client.get("/account/").status_code] == [
        302,
        200,
    ]


def test_app_is_removed_after_showing_again_who_it_is(client: Client, bea: Person) -> None:
    _with_app(client)
    client.post("/account/app/remove/")
    assert Authenticator.objects.count() == 0
    told = set(AccountEntry.objects.values_list("happening", flat=True))
    assert {"second factor added", "second factor removed"} <= told


def test_dossier_asks_a_second_factor_of_its_editors(
    client: Client, dossier: Dossier, bea: Person
) -> None:
    ann = local_person(name="Ann Lee")
    actions.require_second_factor(dossier, True, by=ann)
    _sign_in(client)
    answer = client.get("/d/karvelia/settings/")
    assert answer.headers["Location"] == "/account/"
    assert b"asks a second factor" in client.get("/account/").content
    part = client.get("/d/karvelia/settings/", headers={"HX-Request": "true"})
    assert part.headers["HX-Redirect"] == "/account/"
    _with_app(client)
    assert client.get("/d/karvelia/settings/").status_code == 200


def test_readers_and_the_local_person_need_none(
    client: Client, dossier: Dossier, bea: Person
) -> None:
    ann = local_person(name="Ann Lee")
    actions.require_second_factor(dossier, True, by=ann)
    actions.appoint(dossier, bea, Role.REVIEWER, by=ann)
    client.force_login(bea)
    assert client.get("/d/karvelia/settings/").status_code == 200
    client.force_login(ann)
    assert client.get("/d/karvelia/settings/").status_code == 200
    afar = client.get("/d/karvelia/settings/", REMOTE_ADDR="192.0.2.7")
    assert afar.headers["Location"] == "/account/"  # the local person, but not at the machine


def test_only_owners_say_whether_a_second_factor_is_asked(dossier: Dossier, bea: Person) -> None:
    with pytest.raises(NotAllowedError):
        actions.require_second_factor(dossier, True, by=bea)
    actions.require_second_factor(dossier, True, by=local_person(name="Ann Lee"))
    dossier.refresh_from_db()
    assert dossier.second_factor is True
    assert AuditEntry.objects.get(act="second factor").detail == {"required": True}


@pytest.mark.parametrize(
    ("host", "told"),
    [
        ("localhost:8420", ""),
        ("127.0.0.1:8420", "as http://localhost:8420: in the link that signs you in"),
        ("127.0.0.1", "as http://localhost: in the link that signs you in"),
        ("[::1]:8420", "as http://localhost:8420: in the link that signs you in"),
        ("192.0.2.7:8420", "Open the workbench under its name"),
    ],
)
def test_account_says_where_a_passkey_can_be_made(
    client: Client, bea: Person, host: str, told: str, settings: Settings
) -> None:
    settings.ALLOWED_HOSTS = ["*"]
    client.force_login(bea)
    page = client.get("/account/", headers={"host": host}).content.decode()
    assert ("Add a passkey" in page, told in page) == (not told, True)
