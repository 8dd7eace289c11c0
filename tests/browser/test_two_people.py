"""Two people at the same words at once, each in a browser of their own: nothing is lost."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import EXAMPLE, Browse, Serve, Workbench

PASSWORD = "seven grey herons waded"  # noqa: S105 -- of nobody
PLEDGE = f"/d/{EXAMPLE}/p1/"


@pytest.fixture
def bench(workbench: Serve, example: Path, page: Page) -> Workbench:
    """The example; its owner has signed in."""
    made = workbench(example)
    page.goto(made.link)
    return made


@pytest.fixture
def other(browse: Browse, bench: Workbench, page: Page) -> Page:
    """The browser of a colleague who came in by an invitation."""
    page.goto(f"{bench.base}/d/{EXAMPLE}/settings/")
    page.locator("#invite-role").select_option("editor")
    page.get_by_role("button", name="Make a link").click()
    link = page.locator("main input[readonly], main textarea[readonly]").input_value()
    made = browse().new_page()
    made.goto(link)
    made.get_by_label("Your name").fill("Bea Roe")
    made.get_by_label("Your e-mail address").fill("bea@example.org")
    made.get_by_label("New password").fill(PASSWORD)
    made.get_by_role("button", name="Join").click()
    expect(made).to_have_url(f"{bench.base}/d/{EXAMPLE}/")
    return made


def test_second_who_corrects_a_pledge_sees_both_and_settles_it(
    page: Page, other: Page, bench: Workbench
) -> None:
    for one in (page, other):
        one.goto(bench.base + PLEDGE)
        one.locator(".act-buttons").get_by_role("link", name="Correct", exact=True).click()
        expect(one.get_by_label("Title")).to_be_visible()
    other.get_by_label("Title").fill("Press law, as Bea calls it")
    other.get_by_label("Forum").fill("Madrid, as Bea says")
    other.get_by_role("button", name="Save").click()
    expect(other.get_by_role("heading", level=1)).to_have_text("Press law, as Bea calls it")

    page.get_by_label("Title").fill("Press law, as Ann calls it")
    page.get_by_role("button", name="Save").click()
    told = page.get_by_role("alert")
    expect(told).to_contain_text("Somebody else changed this while you wrote.")
    expect(told).to_contain_text("changed by Bea Roe")
    expect(told.locator(".theirs")).to_have_text("Press law, as Bea calls it")
    expect(told.locator(".yours")).to_have_text("Press law, as Ann calls it")
    expect(page.get_by_label("Title")).to_have_value("Press law, as Ann calls it")
    page.get_by_label("Title").fill("Press law, as both call it")
    page.get_by_role("button", name="Save").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Press law, as both call it")
    expect(page.locator(".facts")).to_contain_text("Madrid, as Bea says")
    page.get_by_role("link", name="History").click()
    for words in ("Bea Roe", "as Bea calls it", "as both call it"):
        expect(page.locator(".history")).to_contain_text(words)


def test_second_who_renames_the_dossier_settles_it(
    page: Page, other: Page, bench: Workbench
) -> None:
    for one in (page, other):
        one.goto(f"{bench.base}/d/{EXAMPLE}/settings/")
    other.get_by_label("Title", exact=True).fill("As Bea calls it")
    other.get_by_role("button", name="Save").first.click()
    expect(other.locator("#notices")).to_contain_text("The settings are saved.")
    for time in (1, 2):
        page.get_by_label("Title", exact=True).fill("As Ann calls it")
        page.get_by_role("button", name="Save").first.click()
        if time == 1:
            expect(page.get_by_role("alert")).to_contain_text("is now “As Bea calls it”")
    expect(page.locator("#notices")).to_contain_text("The settings are saved.")
    expect(page.get_by_label("Title", exact=True)).to_have_value("As Ann calls it")


def test_second_who_writes_a_section_keeps_every_word(
    page: Page, other: Page, bench: Workbench
) -> None:
    for one in (page, other):
        one.goto(f"{bench.base}/d/{EXAMPLE}/memorandum/?section=p1&begin=1")
    words = page.locator("#words")
    begun = words.input_value()
    other.locator("#words").fill(f"{begun}\n\nBea adds this. [@e1]")
    other.get_by_role("button", name="Save").click()
    expect(other.locator("#notices")).to_contain_text("Saved.")

    words.fill(f"{begun}\n\nAnn adds that. [@e1]")
    page.get_by_role("button", name="Save").click()
    told = page.get_by_role("alert").first
    expect(told).to_contain_text("changed this part while you wrote")
    theirs, yours = told.locator(".version").all()
    expect(theirs).to_contain_text("Bea adds this.")
    expect(theirs.locator("del").first).to_have_text("Bea")
    expect(yours).to_contain_text("Ann adds that.")
    expect(yours.locator("ins").first).to_have_text("Ann")
    expect(words).to_have_value(f"{begun}\n\nAnn adds that. [@e1]")
    words.fill(f"{begun}\n\nBea adds this. [@e1]\n\nAnn adds that. [@e1]")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#notices")).to_contain_text("Saved.")
    other.reload()
    for sentence in ("Bea adds this.", "Ann adds that."):
        expect(other.locator("#preview")).to_contain_text(sentence)


def test_second_who_decides_about_a_proposal_is_told(
    page: Page, other: Page, bench: Workbench
) -> None:
    for one in (page, other):
        one.goto(f"{bench.base}/d/{EXAMPLE}/review/")
    address = page.locator("form.waiting .list a.plain").first.get_attribute("href") or ""
    for one in (page, other):
        one.goto(bench.base + address)
    key = page.locator("#desk").get_attribute("data-current") or ""
    other.keyboard.press("x")
    expect(other.locator(".undo-last")).to_contain_text(key)
    page.keyboard.press("a")
    expect(page.locator(".error, .notice.warning").first).to_be_visible()
    page.goto(bench.base + address)
    expect(page.locator("#card")).to_contain_text("Rejected")
