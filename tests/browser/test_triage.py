"""A UN report of about 120 recommendations, decided by keyboard alone."""

import time
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Serve
from tests.terminal.conftest import runner

DOSSIER = "/d/kazakhstan-upr"


@pytest.fixture(scope="module")
def report(corpora: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with the report of 2010 on Kazakhstan, read."""
    folder = tmp_path_factory.mktemp("upr")
    run = runner(folder)
    run("new", "kazakhstan-upr", "--title", "Kazakhstan: the review", "--maker", "Kazakhstan")
    run("add", "kazakhstan-upr", corpora / "upr-reports" / "pdf" / "kazakhstan2010.pdf")
    return folder


def _in_hand(page: Page) -> str:
    return page.locator("#desk").get_attribute("data-current") or ""


def _decide(page: Page, key: str) -> None:
    """Press a key, and wait until another proposal is in hand."""
    before = _in_hand(page)
    page.keyboard.press(key)
    expect(page.locator("#desk")).not_to_have_attribute("data-current", before)


def test_a_report_is_triaged_by_keyboard_in_far_less_than_ten_minutes(
    workbench: Serve, page: Page, report: Path
) -> None:
    bench = workbench(report)
    page.goto(bench.link)
    page.goto(f"{bench.base}{DOSSIER}/read/s1/?kind=recommendation")
    chip = page.locator(".turning .chip[aria-current]")
    waiting = int(chip.inner_text().split()[-1])
    assert 115 <= waiting <= 135
    expect(page.locator("#paper svg .spot.current rect").first).to_be_visible()

    _decide(page, "x")
    rejected = page.locator(".undo-last .small").inner_text().split()[0]
    page.keyboard.press("u")  # and take it up again
    expect(page.locator("#desk")).to_have_attribute("data-current", rejected)

    began = time.monotonic()
    for number in range(waiting - 1):
        _decide(page, "x" if number % 10 == 9 else "a")
    page.keyboard.press("a")
    expect(page.locator("#card")).to_contain_text("Accepted as")
    each = (time.monotonic() - began) / waiting
    assert each < 3, f"{each:.2f} s a proposal: 200 of them take more than ten minutes"

    page.goto(f"{bench.base}{DOSSIER}/review/?kind=recommendation")
    expect(page.locator("body")).not_to_contain_text("Choose n")


def test_a_proposal_is_corrected_before_it_is_accepted_by_keyboard(
    workbench: Serve, page: Page, report: Path
) -> None:
    bench = workbench(report)
    page.goto(bench.link)
    page.goto(f"{bench.base}{DOSSIER}/read/s1/?kind=recommendation")
    key = _in_hand(page)
    page.keyboard.press("c")
    expect(page.get_by_label("Words", exact=True)).to_be_focused()
    page.get_by_label("Paragraph").fill("95.1")
    page.get_by_role("button", name="Accept as corrected").press("Enter")
    expect(page.locator("#desk")).not_to_have_attribute("data-current", key)
    page.get_by_role("link", name="Before").click()
    page.goto(f"{bench.base}{DOSSIER}/read/s1/?at={key}")
    page.get_by_role("link", name="rec1").click()
    expect(page.get_by_text("95.1")).to_be_visible()


def test_words_that_are_chosen_become_an_event_that_rests_on_them(
    workbench: Serve, page: Page, report: Path
) -> None:
    bench = workbench(report)
    page.goto(bench.link)
    page.goto(f"{bench.base}{DOSSIER}/read/s1/?page=4")
    chosen = page.evaluate(
        """() => {
            const piece = [...document.querySelectorAll("#text .block [data-start]")]
                .find((one) => one.textContent.length > 80);
            const range = document.createRange();
            range.setStart(piece.firstChild, 5);
            range.setEnd(piece.firstChild, 60);
            getSelection().removeAllRanges();
            getSelection().addRange(range);
            return range.toString();
        }"""
    )
    expect(page.locator(".make-of.chosen")).to_be_visible()
    page.keyboard.press("2")
    expect(page.locator(".making .quoted")).to_have_text(chosen.strip())
    page.get_by_label("When").fill("2010-02")
    page.get_by_label("Account").fill("The delegation answered.")
    page.get_by_role("button", name="Record it").click()
    expect(page.locator("#notices")).to_contain_text("e1 is recorded")
    page.goto(f"{bench.base}{DOSSIER}/e1/")
    expect(page.locator(".source-words p")).to_have_text(chosen.strip())
    page.locator(".source-words .source-link").click()
    expect(page.locator("#text .cited").first).to_be_visible()
    expect(page.locator("#paper svg .cited").first).to_be_visible()


def test_next_is_the_next_on_the_page_from_the_first_key_on(
    workbench: Serve, page: Page, report: Path
) -> None:
    bench = workbench(report)
    page.goto(bench.link)
    page.goto(f"{bench.base}{DOSSIER}/read/s1/?kind=recommendation")
    first = _in_hand(page)
    sheet = page.locator("#desk").get_attribute("data-sheet")
    _decide(page, "j")
    expect(page.locator("#desk")).to_have_attribute("data-sheet", sheet or "")
    _decide(page, "k")
    expect(page.locator("#desk")).to_have_attribute("data-current", first)
