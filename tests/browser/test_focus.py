"""Where the focus is after a part of a page changed, and after menus, dialogs and notices."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import EXAMPLE, Serve, Workbench
from tests.browser.hands import Keyboard

HOME = f"/d/{EXAMPLE}/"
PAGES = ("p1/", "e1/", "read/s1/", "library/", "memorandum/?section=p1&begin=1")
# What changes a part of the page when it is pressed.
CONTROLS = """main :is(a, button):is([hx-get], [hx-post], [data-turn], [data-make-of]),
    main form[hx-post] button"""
UNDER_WAY = ".htmx-request, .htmx-swapping, .htmx-settling, .htmx-added"
# Whether the focus is on something: in what changed, or still on what was pressed.
HELD = """() => {
    const held = document.activeElement;
    const parts = ["desk", "in-place", "work", "found", "preview", "notices"];
    const within = held === window.pressed || held.matches("input:invalid")
        || parts.some((id) => document.getElementById(id)?.contains(held));
    return {lost: !held || held === document.body, within, html: held?.outerHTML.slice(0, 150)};
}"""


@pytest.fixture
def bench(workbench: Serve, example: Path, page: Page) -> Workbench:
    """The example, signed in."""
    made = workbench(example)
    page.goto(made.link)
    return made


def _controls(page: Page) -> list[Locator]:
    return [one for one in page.locator(CONTROLS).all() if one.is_visible()]


def _pressed(page: Page, control: Locator) -> dict[str, Any] | None:
    """Where the focus is after a control was pressed by Enter; nothing where it left the page."""
    before = page.url.partition("?")[0]
    control.evaluate("one => { window.pressed = one; one.focus(); }")
    page.keyboard.press("Enter")
    page.wait_for_timeout(50)
    expect(page.locator(UNDER_WAY)).to_have_count(0)
    page.wait_for_load_state()
    if page.url.partition("?")[0] != before:
        return None
    held: dict[str, Any] = page.evaluate(HELD)
    return held


def test_focus_is_on_what_changed_whatever_is_pressed(page: Page, bench: Workbench) -> None:
    lost: list[str] = []
    pressed = 0
    for address in PAGES:
        page.goto(f"{bench.base}{HOME}{address}")
        seen: set[str] = set()
        for number in range(len(_controls(page))):
            page.goto(f"{bench.base}{HOME}{address}")
            controls = _controls(page)
            if number >= len(controls):
                break
            alike = controls[number].evaluate(
                "one => `${one.className} ${one.name || ''} ${one.value || ''}` +"
                "(one.matches('.piece') ? '' : one.innerText)"
            )
            if alike in seen:  # highlights and buttons of many rows are all alike
                continue
            seen.add(alike)
            held = _pressed(page, controls[number])
            if held is None:
                continue
            pressed += 1
            if held["lost"] or not held["within"]:
                lost.append(f"{address} {alike}: {held['html']}")
    assert "\n".join(lost) == ""
    assert pressed > 20


def test_first_stop_leads_past_the_frame(page: Page, bench: Workbench) -> None:
    page.goto(f"{bench.base}{HOME}p1/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    expect(page.get_by_role("link", name="Skip to the content")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_escape_closes_menus_and_dialogs_and_leads_back(page: Page, bench: Workbench) -> None:
    hand = Keyboard(page)
    page.goto(f"{bench.base}{HOME}p1/")
    for menu in page.locator("details.menu").all():
        summary = menu.locator("summary")
        hand.press(summary)
        page.keyboard.press("Tab")
        expect(menu.locator(".menu-body")).to_be_visible()
        assert menu.evaluate("one => one.contains(document.activeElement)")
        page.keyboard.press("Escape")
        expect(menu.locator(".menu-body")).to_be_hidden()
        expect(summary).to_be_focused()
    hand.press(page.locator(".masthead summary"))
    keys = page.locator("[data-opens=keys]")
    hand.press(keys)
    expect(page.get_by_role("dialog")).to_be_visible()
    assert page.get_by_role("dialog").evaluate("one => one.contains(document.activeElement)")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(keys).to_be_focused()


def test_focus_stays_where_a_notice_is_dismissed_or_a_field_left(
    page: Page, bench: Workbench
) -> None:
    hand = Keyboard(page)
    page.goto(f"{bench.base}{HOME}p1/do/note/")
    hand.write(page.get_by_label("Note"), "Ask the ministry.")
    hand.press(page.get_by_role("button", name="Keep the note"))
    hand.press(page.get_by_role("button", name="Dismiss"))
    expect(page.locator("main")).to_be_focused()
    page.goto(f"{bench.base}{HOME}read/s1/")
    page.locator("#words").focus()
    page.keyboard.press("Escape")
    assert page.evaluate(HELD)["lost"] is False
    page.keyboard.press("j")  # keys are keys again
    assert page.evaluate(HELD)["lost"] is False
