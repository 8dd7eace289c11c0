"""What a worker makes comes to the page that asked for it, without anybody loading it anew."""

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.conftest import EXAMPLE, Browse, Serve

SLOW = 30_000  # milliseconds: five documents are read, a memorandum written, on a busy machine


def test_the_example_is_built_and_its_memorandum_drafted_and_issued(
    workbench: Serve, page: Page, tmp_path: Path
) -> None:
    bench = workbench()
    page.goto(bench.link)
    page.get_by_role("button", name="Build the example").click()
    board = page.get_by_role("table", name="Pledges and concerns")
    expect(board.get_by_role("row")).to_have_count(8, timeout=SLOW)  # its head and seven matters
    expect(page).to_have_url(f"{bench.base}/d/{EXAMPLE}/")

    page.goto(f"{bench.base}/d/{EXAMPLE}/memorandum/issue/")
    draft = page.get_by_role("region", name="Take a draft along")
    draft.get_by_label("As of").fill("2009-03-31")
    draft.get_by_role("button", name="Word").click()
    made = page.get_by_role("link", name=f"{EXAMPLE}-2009-03-31-draft.docx")
    expect(made).to_be_visible(timeout=SLOW)
    expect(draft.get_by_label("As of")).to_have_value("2009-03-31")
    with page.expect_download() as got:
        made.click()
    got.value.save_as(tmp_path / "draft.docx")
    assert (tmp_path / "draft.docx").read_bytes()[:2] == b"PK"

    issue = page.get_by_role("region", name="Issue the memorandum")
    issue.get_by_label("Why it is issued").fill("For the briefing.")
    issue.get_by_role("button", name="Issue it").click()
    issued = page.get_by_role("region", name="What was issued")
    expect(issued.get_by_text("For the briefing.")).to_be_visible(timeout=SLOW)
    expect(page.get_by_text("pub1 is issued, and its files are kept.")).to_be_visible()
    expect(issued.get_by_role("link", name=".pdf")).to_have_count(1)


def test_without_scripts_the_page_leads_to_what_was_made(workbench: Serve, browse: Browse) -> None:
    bench = workbench()
    page = browse(java_script_enabled=False).new_page()
    page.goto(bench.link)
    page.get_by_role("button", name="Build the example").click()
    look = page.get_by_role("link", name="Look whether it is done")
    board = page.get_by_role("table", name="Pledges and concerns")
    for _ in range(60):
        expect(look.or_(board)).to_be_visible()
        if board.is_visible():
            break
        page.wait_for_timeout(500)
        look.click()
    expect(board).to_be_visible()
