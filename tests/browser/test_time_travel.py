"""The example as it stood earlier: the board, a pledge and the timeline go back, and come back."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import EXAMPLE, Serve, Workbench

BOARD = f"/d/{EXAMPLE}/"
THEN = "2008-06-01"
WRITING = "main form[method=post], .act-buttons a[href*='/do/'], main a[href*='/new/']"


@pytest.fixture
def bench(workbench: Serve, example: Path, page: Page) -> Workbench:
    """The example, signed in."""
    made = workbench(example)
    page.goto(made.link)
    return made


def _outcomes(page: Page) -> dict[str, str]:
    """The outcome of each pledge and concern on the board, by its key."""
    rows = page.locator("table.board tbody tr").all()
    return {
        row.locator(".key").first.inner_text(): row.locator(".outcome").first.inner_text()
        for row in rows
    }


def test_board_goes_back_to_a_date_and_its_links_stay_there(page: Page, bench: Workbench) -> None:
    page.goto(bench.base + BOARD)
    today = _outcomes(page)
    assert page.locator(WRITING).count() > 0
    page.get_by_label("As of").fill(THEN)
    page.get_by_role("button", name="Go").click()
    expect(page.locator(".as-of-band")).to_contain_text("1 June 2008")
    then = _outcomes(page)
    assert set(then) <= set(today)
    changed = {key for key in then if then[key] != today[key]}
    assert changed, "the example is judged as of three dates"
    assert page.locator(WRITING).count() == 0
    away = [
        link.get_attribute("href")
        for link in page.locator("main a[href], .tabs a, .masthead .dossier").all()
        if f"as_of={THEN}" not in (link.get_attribute("href") or "")
    ]
    assert away == []


def test_pledge_loses_what_came_later(page: Page, bench: Workbench) -> None:
    page.goto(bench.base + BOARD)
    today = _outcomes(page)
    page.goto(f"{bench.base}{BOARD}?as_of={THEN}")
    then = _outcomes(page)
    key = next(key for key in then if then[key] != today[key])
    page.goto(f"{bench.base}{BOARD}{key}/")
    evidence = set(page.locator("section[aria-labelledby=evidence] .key").all_inner_texts())
    verdicts = page.locator("section[aria-labelledby=assessments] > details").count()
    expect(page.locator(".standing .outcome")).to_have_text(today[key])

    page.goto(f"{bench.base}{BOARD}?as_of={THEN}")
    page.get_by_role("row").filter(has=page.get_by_text(key, exact=True)).get_by_role(
        "link"
    ).first.click()
    expect(page).to_have_url(re.compile(rf"/{key}/\?as_of={THEN}$"))
    expect(page.locator(".standing .outcome")).to_have_text(then[key])
    earlier = set(page.locator("section[aria-labelledby=evidence] .key").all_inner_texts())
    assert earlier < evidence
    assert page.locator("section[aria-labelledby=assessments] > details").count() < verdicts
    assert page.locator(WRITING).count() == 0
    source = page.locator("blockquote + p a").first
    source.click()
    expect(page).to_have_url(re.compile(rf"as_of={THEN}"))
    expect(page.locator("#text .cited").first).to_be_visible()
    page.get_by_role("link", name="Back to today").click()
    expect(page.locator(".as-of-band")).to_have_count(0)


def test_timeline_ends_at_the_date_and_comes_back_to_today(page: Page, bench: Workbench) -> None:
    page.goto(f"{bench.base}{BOARD}timeline/")
    today = page.locator("[data-mark]").count()
    page.goto(f"{bench.base}{BOARD}timeline/?as_of={THEN}")
    then = page.locator("[data-mark]").count()
    assert 0 < then < today
    page.get_by_role("link", name="Earlier").click()
    expect(page).to_have_url(re.compile(rf"as_of={THEN}"))
    page.get_by_role("link", name="Memorandum").click()
    expect(page).to_have_url(re.compile(rf"/memorandum/\?as_of={THEN}$"))
    expect(page.locator("#looks-title")).to_contain_text("1 June 2008")
    page.get_by_role("link", name="Back to today").click()
    expect(page).to_have_url(f"{bench.base}{BOARD}memorandum/")
    page.goto(f"{bench.base}{BOARD}timeline/")
    assert page.locator("[data-mark]").count() == today


def test_board_before_anything_was_pledged_and_of_a_date_that_is_none(
    page: Page, bench: Workbench
) -> None:
    page.goto(f"{bench.base}{BOARD}?as_of=1990-01-01")
    assert set(_outcomes(page).values()) == {"not assessed"}
    assert not any(key.startswith("p") for key in _outcomes(page))
    page.goto(f"{bench.base}{BOARD}?as_of=yesterday")
    expect(page.locator("#notices")).to_contain_text("This is today.")
