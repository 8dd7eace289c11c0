"""How somebody works: with a mouse, or with nothing but a keyboard.

::

    hand.press(page.get_by_role("button", name="Save"))
    hand.write(page.get_by_label("Title"), "Registration of newspapers")

The keyboard goes from stop to stop with Tab as a person does, and holds at every stop that the
focus is somewhere, and can be seen.
"""

from pathlib import Path
from typing import Protocol

from playwright.sync_api import Locator, Page, expect

STOPS = 400  # presses of Tab after which nobody would go on
SELECTED = "field => field.selectedOptions[0].label"
# Where the focus is, and how it is told there; nothing where the browser's own controls have it.
FOCUS = """(wanted) => {
    const held = document.activeElement;
    if (!held || held === document.body) return null;
    const look = getComputedStyle(held);
    const seen = look.outlineStyle !== "none" && parseFloat(look.outlineWidth) >= 1
        && look.outlineColor !== "rgba(0, 0, 0, 0)";
    const box = held.getBoundingClientRect();
    return {
        here: held === wanted,
        stop: held.tabIndex >= 0,
        seen,
        there: box.width > 0 && box.height > 0,
        html: held.outerHTML.slice(0, 200),
    };
}"""


class Hand(Protocol):
    """What is done to a page; each waits until it can be done."""

    page: Page

    def press(self, control: Locator) -> None:
        """Press a button, follow a link, tick a box, open what is folded."""

    def write(self, field: Locator, words: str) -> None:
        """Put these words into a field, in place of what is in it."""

    def choose(self, field: Locator, words: str) -> None:
        """Choose the option with these words from a list."""

    def bring(self, field: Locator, *files: Path) -> None:
        """Choose files."""


class Mouse:
    """Everything by clicks."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def press(self, control: Locator) -> None:
        """Click it."""
        control.click()

    def write(self, field: Locator, words: str) -> None:
        """Click into it, and type."""
        field.click()
        field.fill(words)

    def choose(self, field: Locator, words: str) -> None:
        """Pick it from the open list."""
        field.select_option(label=words)

    def bring(self, field: Locator, *files: Path) -> None:
        """Pick them in the window that the browser opens."""
        with self.page.expect_file_chooser() as chooser:
            field.click()
        chooser.value.set_files(files)


class Keyboard:
    """Everything by Tab, Enter, Space, arrows and letters."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def reach(self, control: Locator) -> None:
        """Go to it with Tab; each stop on the way is somewhere, and can be seen."""
        for _stop in range(STOPS):
            held = control.evaluate(FOCUS)
            if held and held["stop"]:
                assert held["seen"], held["html"]
                assert held["there"], held["html"]
            if held and held["here"]:
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"Tab does not lead to {control}")

    def press(self, control: Locator) -> None:
        """Enter, or Space where Enter does something else."""
        self.reach(control)
        box = control.evaluate("one => one.matches('[type=checkbox], [type=radio]')")
        self.page.keyboard.press("Space" if box else "Enter")

    def write(self, field: Locator, words: str) -> None:
        """Type over what is in it; a date digit by digit."""
        self.reach(field)
        if field.get_attribute("type") == "date":
            year, month, day = words.split("-")
            self.page.keyboard.type(f"{month}{day}{year}")
        else:
            self.page.keyboard.press("Control+A")
            self.page.keyboard.insert_text(words)
        expect(field).to_have_value(words)

    def choose(self, field: Locator, words: str) -> None:
        """With the arrows, until it stands there."""
        self.reach(field)
        self.page.keyboard.press("Home")
        while field.evaluate(SELECTED) != words:
            before = field.evaluate(SELECTED)
            self.page.keyboard.press("ArrowDown")
            assert field.evaluate(SELECTED) != before, f"there is no {words}"

    def bring(self, field: Locator, *files: Path) -> None:
        """Pick them in the window that Enter opens."""
        with self.page.expect_file_chooser() as chooser:
            self.reach(field)
            self.page.keyboard.press("Enter")
        chooser.value.set_files(files)
