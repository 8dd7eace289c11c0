"""A whole way through plain forms and links, in a browser that runs no script."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.conftest import Browse, Serve

PROMISE = "we are going to incorporate various proposals"
SLOW = 30_000  # milliseconds


def test_everything_is_done_by_plain_forms(workbench: Serve, browse: Browse, corpora: Path) -> None:
    bench = workbench()
    page = browse(java_script_enabled=False).new_page()
    page.goto(bench.link)
    _begin_and_bring(page, corpora / "memorandum" / "madrid-promises.txt")
    _decide_in_the_reader(page)
    _assess(page)
    _write_and_issue(page)


def _begin_and_bring(page: Page, document: Path) -> None:
    page.locator("main").get_by_role("link", name="Begin a dossier").click()
    page.get_by_label("Who made the pledges").fill("Kazakhstan")
    page.get_by_label("What is the dossier called?").fill("Kazakhstan")
    page.get_by_role("button", name="Begin").click()
    page.get_by_label("Drop documents here").set_input_files(document)
    page.get_by_role("button", name="Add them").click()
    expect(page.locator("#notices")).to_contain_text("1 document is kept, and will be read.")
    _wait(page, "#work a")
    page.get_by_label("Drop documents here").set_input_files(document)
    page.get_by_role("button", name="Add them").click()
    expect(page.locator("#notices")).to_contain_text("already: s1")
    page.get_by_role("link", name="not named yet").click()
    page.get_by_label("Publisher").fill("Human Rights Watch")
    page.get_by_role("button", name="Save").click()


def _decide_in_the_reader(page: Page) -> None:
    page.get_by_role("link", name="Read it").click()
    page.get_by_role("link", name=re.compile("^Pledges")).click()
    expect(page.locator(".quoted")).to_contain_text(PROMISE)
    page.get_by_role("button", name="Accept", exact=False).first.click()
    expect(page.locator("#notices")).to_contain_text("p1")
    page.get_by_role("link", name=re.compile("^Events")).click()
    page.goto(page.url.replace("page=2", "page=1"))
    page.locator("details.correct summary").click()
    page.get_by_label("Account").fill("The ministry sent the draft law back again.")
    page.get_by_label("Belongs to").select_option("p1")
    page.get_by_role("button", name="Accept as corrected").click()
    expect(page.locator("#notices")).to_contain_text("e1")
    for again in (True, False):
        page.get_by_label("Exact words").fill("the group has met once")
        page.get_by_role("button", name="Evidence").click()
        page.get_by_label("Bearing").select_option("against")
        page.get_by_role("button", name="Record it").click()
        expect(page.locator("#notices")).to_contain_text(re.compile(r"ev\d is recorded\."))
        if again:
            page.locator("#notices").get_by_role("button", name="Undo").click()
            expect(page.locator("#notices")).to_contain_text("undone")


def _assess(page: Page) -> None:
    page.get_by_role("link", name="Board").click()
    page.locator("table.board").get_by_role("link", name="incorporate").click()
    page.get_by_role("link", name="Fix a criterion").click()
    page.get_by_label("What would show it?").fill("A bill is before parliament in 2008.")
    page.get_by_role("button", name="Fix it").click()
    page.get_by_role("link", name="Assess", exact=True).click()
    page.get_by_label("Verdict").select_option("not_met")
    page.get_by_role("button", name="Record the verdicts").click()
    expect(page.get_by_text("Say on what grounds.")).to_be_visible()
    page.get_by_label("Grounds").first.fill("No bill came.")
    page.get_by_role("checkbox", name=re.compile(r"^ev\d")).check()
    page.get_by_role("button", name="Record the verdicts").click()
    expect(page.locator(".standing .outcome")).to_have_text("not kept")


def _write_and_issue(page: Page) -> None:
    page.get_by_role("link", name="Its section").click()
    page.get_by_role("link", name="Write this section yourself").click()
    page.locator("#words").fill("The draft was sent back.")
    page.get_by_role("button", name="Preview").click()
    expect(page.locator("#troubles")).to_contain_text("Stops publication")
    page.get_by_label("A few words or a key").fill("draft law")
    page.locator(".citing").get_by_role("button", name="Find").click()
    page.get_by_role("button", name="Cite e1").click()
    expect(page.locator("#words")).to_have_value(re.compile(r"The draft was sent back\. ?\[@e1\]"))
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#notices")).to_contain_text("Saved.")

    page.get_by_role("link", name="Drafts and issues").click()
    page.get_by_role("button", name="Issue it").click()
    _wait(page, "article.issued")
    with page.expect_download() as download:
        page.locator("article.issued .files a").filter(has_text=".html").click()
    assert PROMISE in " ".join(Path(download.value.path()).read_text("utf-8").split())


def _wait(page: Page, selector: str) -> None:
    """Load the page anew until it is there: nothing changes by itself."""
    for _time in range(SLOW // 250):
        if page.locator(selector).count():
            return
        page.wait_for_timeout(250)
        page.goto(page.url.partition("#")[0])
    expect(page.locator(selector)).not_to_have_count(0)
