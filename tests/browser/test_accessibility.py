"""axe finds nothing on any page: light, dark and on a phone, with all that opens open."""

from collections.abc import Iterator
from functools import cache, partial
from pathlib import Path
from typing import Any

import axe_playwright_python
import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import Browse, Serve, Workbench
from tests.browser.every_page import EMPTY, HOME, Record, built

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
EVERY = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}
LAYOUT = {"runOnly": {"type": "rule", "values": ["target-size", "scrollable-region-focusable"]}}
OPEN = """document.querySelectorAll("main details, .masthead details")
    .forEach((one) => (one.open = true))"""
TOO_WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
RUN = """(options) => axe.run(document, options).then((found) => found.violations.map((one) =>
    `${one.id}: ${one.help}: ${one.nodes.slice(0, 3).map((node) => node.html.slice(0, 160))}`))"""


@cache
def _axe() -> str:
    return Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text("utf-8")


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Record:
    """An item of every kind."""
    return built(tmp_path_factory.mktemp("every"))


@pytest.fixture
def bench(workbench: Serve, record: Record) -> Workbench:
    """It is served."""
    return workbench(record.workspace)


def _as(browse: Browse, bench: Workbench, record: Record, who: str) -> Page:
    context = browse()
    if record.cookies[who]:
        context.add_cookies(
            [{"name": record.cookie, "value": record.cookies[who], "url": bench.base}]
        )
    return context.new_page()


def _whole(page: Page, bench: Workbench, addresses: list[str]) -> Iterator[str]:
    """The addresses of whole pages: no files, and no parts of pages."""
    for address in addresses:
        answer = page.request.get(bench.base + address)
        if answer.headers["content-type"].startswith("text/html"):
            assert answer.status < 500, address
            if answer.text()[:15].lower() == "<!doctype html>":
                yield address


def _found(page: Page, place: str) -> list[str]:
    """What is wrong with the page that is shown: in light, in dark, and on a phone."""
    page.evaluate(_axe())
    page.evaluate(OPEN)
    wrong = [("light", page.evaluate(RUN, EVERY))]
    page.emulate_media(color_scheme="dark")
    wrong += [("dark", page.evaluate(RUN, COLOURS))]
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": 390, "height": 844})
    wrong += [("phone", page.evaluate(RUN, LAYOUT))]
    if (over := page.evaluate(TOO_WIDE)) > 0:
        wrong += [("phone", [f"{over} pixels too wide"])]
    page.set_viewport_size({"width": 1280, "height": 900})
    return [f"{place} ({how}) {one}" for how, ones in wrong for one in ones]


def test_axe_finds_nothing_on_any_page(browse: Browse, bench: Workbench, record: Record) -> None:
    page = _as(browse, bench, record, "owner")
    found: list[str] = []
    walked = list(dict.fromkeys(_whole(page, bench, record.pages)))
    assert len(walked) > 80
    for address in walked:
        page.goto(bench.base + address)
        found += _found(page, address)
    assert "\n".join(found) == ""


def test_axe_finds_nothing_for_those_outside_and_on_pages_of_errors(
    browse: Browse, bench: Workbench, record: Record
) -> None:
    found: list[str] = []
    outside = _as(browse, bench, record, "signed out")
    invitation = next(one for one in record.pages if one.startswith("/invitation/"))
    for address in ("/sign-in/", "/nowhere/", invitation, "/new-password/none/", "/enter/none/"):
        outside.goto(bench.base + address)
        found += _found(outside, f"signed out {address}")
    outside.goto(f"{bench.base}/sign-in/")
    outside.get_by_label("E-mail address").fill("nobody@example.org")
    outside.get_by_label("Password").fill("wrong")
    outside.get_by_role("button", name="Sign in", exact=True).click()
    expect(outside.locator(".error, .errorlist, .refusal, .wrong-form").first).to_be_visible()
    found += _found(outside, "a sign-in that is refused")

    nobody = _as(browse, bench, record, "nobody")
    for address in ("/", HOME, "/?q=%00"):
        nobody.goto(bench.base + address)
        found += _found(nobody, f"without a dossier {address}")
    reader = _as(browse, bench, record, "reader")
    for address in (
        HOME,
        f"{HOME}p1/",
        f"{HOME}read/s1/",
        f"{HOME}new/pledge/",
        f"{HOME}settings/",
    ):
        reader.goto(bench.base + address)
        found += _found(reader, f"reader {address}")
    for name, html in record.errors.items():
        reader.route(f"**/{name}", partial(_answered, html))
        reader.goto(f"{bench.base}/{name}")
        found += _found(reader, name)
    assert "\n".join(found) == ""


def _answered(html: str, route: Route) -> None:
    route.fulfill(body=html, content_type="text/html; charset=utf-8")


def test_axe_finds_nothing_where_something_is_opened_or_refused(
    browse: Browse, bench: Workbench, record: Record
) -> None:
    page = _as(browse, bench, record, "owner")
    found: list[str] = []

    def look(place: str) -> None:
        found.extend(_found(page, place))

    page.goto(f"{bench.base}{HOME}p1/")
    for name in ("Assess", "Fix a criterion", "Weigh an event", "Correct"):
        page.locator(".act-buttons").get_by_role("link", name=name, exact=True).click()
        expect(page.locator("#in-place").get_by_role("heading", level=2)).to_have_text(name)
        look(f"{name} in place")
    page.locator("#in-place").get_by_label("Title").fill("")
    page.locator("#in-place form").evaluate("form => form.noValidate = true")
    page.locator("#in-place").get_by_role("button", name="Save").click()
    expect(page.locator("#in-place .error").first).to_be_visible()
    look("a refused correction in place")
    page.keyboard.press("Escape")
    page.locator("body").press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    look("the list of keys")

    page.goto(f"{bench.base}{HOME}read/s1/")
    page.keyboard.press("c")
    look("correcting in the reader")
    for number in range(1, 6):
        page.goto(f"{bench.base}{HOME}read/s1/")
        page.get_by_label("Exact words").fill("declined the draft law")
        page.locator("[data-make-of]").nth(number - 1).click()
        expect(page.locator(".making")).to_be_visible()
        look(f"making of words {number}")

    page.goto(f"{bench.base}{HOME}memorandum/?section=p1&begin=1")
    page.locator("#words").press("Control+End")
    page.locator("#words").press_sequentially(" @law")
    expect(page.locator("#cites [role=option]").first).to_be_visible()
    look("the list of what can be cited")

    page.goto(f"{bench.base}{EMPTY}library/")
    page.get_by_label("Drop documents here").set_input_files(
        {"name": "brought.txt", "mimeType": "text/plain", "buffer": b"In 2008 nothing was said."}
    )
    expect(page.locator("#notices .notice")).to_be_visible()
    look("the library at work")
    page.goto(f"{bench.base}{HOME}new/pledge/")
    page.locator("main form").evaluate("form => form.noValidate = true")
    page.get_by_role("button", name="Record it").click()
    expect(page.locator(".error").first).to_be_visible()
    look("a refused pledge")
    assert "\n".join(found) == ""


def test_what_axe_would_find_is_found(page: Page, bench: Workbench) -> None:
    page.goto(bench.link)
    page.evaluate(
        """() => { const one = document.createElement("main");
        one.append(document.createElement("input")); document.body.append(one); }"""
    )
    found: list[Any] = _found(page, "home")
    assert any("label" in one for one in found)
    assert any("landmark" in one for one in found)
