"""Phone, paper, large letters, little motion: the example on everything that it is read on."""

import io
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import EXAMPLE, Browse, Serve, Workbench

HOME = f"/d/{EXAMPLE}/"
PAGES = (
    "/",
    "/begin/",
    "/account/",
    *(
        f"{HOME}{page}"
        for page in (
            "",
            "?as_of=2008-06-01",
            "timeline/",
            "library/",
            "read/s1/",
            "read/s3/",
            "review/",
            "memorandum/",
            "memorandum/?section=p1&begin=1",
            "memorandum/check/",
            "memorandum/issue/",
            "search/?q=media",
            "settings/",
            "p1/",
            "p1/history/",
            "p1/do/assess/",
            "c1/",
            "e1/",
            "s1/",
            "new/pledge/",
        )
    ),
)
TOO_WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
# Text that is cut off: it is wider than its part, and cannot be moved there.
CUT = """[...document.querySelectorAll("main a, main p, main h1, main h2, main label, main button")]
    .filter((one) => {
        const box = one.getBoundingClientRect();
        if (!one.checkVisibility() || !box.width || box.right <= innerWidth + 1) return false;
        if (one.closest(".hidden, svg")) return false;
        for (let around = one; around; around = around.parentElement)
            if (/auto|scroll/.test(getComputedStyle(around).overflowX)) return false;
        return true;
    }).map((one) => one.outerHTML.slice(0, 120))"""


@pytest.fixture
def bench(workbench: Serve, example: Path) -> Workbench:
    """The example."""
    return workbench(example)


def _too_wide(
    page: Page, bench: Workbench, addresses: tuple[str, ...] = PAGES
) -> dict[str, object]:
    found: dict[str, object] = {}
    for address in addresses:
        page.goto(bench.base + address)
        over, cut = page.evaluate(TOO_WIDE), page.evaluate(CUT)
        found |= {address: (over, cut)} if over > 0 or cut else {}
    return found


@pytest.mark.parametrize("width", [390, 320])
def test_pages_fit_a_phone_and_its_menus_are_within_reach(
    browse: Browse, bench: Workbench, width: int
) -> None:
    page = browse(
        viewport={"width": width, "height": 700}, has_touch=True, is_mobile=True
    ).new_page()
    page.goto(bench.link)
    assert _too_wide(page, bench) == {}
    page.goto(f"{bench.base}{HOME}p1/")
    for menu in page.locator("details.menu").all():
        menu.locator("summary").tap()
        body = menu.locator(".menu-body").bounding_box()
        assert body
        assert body["x"] >= 0
        assert body["x"] + body["width"] <= width
        menu.locator("summary").tap()
    for tab in page.locator(".tabs a").all():
        tab.scroll_into_view_if_needed()
        box = tab.bounding_box()
        assert box
        assert 0 <= box["x"] <= width - box["width"]
    page.locator(".tabs").get_by_role("link", name="Settings").tap()
    expect(page.get_by_role("heading", level=1)).to_have_text("Settings")


def test_letters_of_double_size_leave_everything_on_the_page(
    browse: Browse, bench: Workbench
) -> None:
    page = browse().new_page()
    page.add_init_script(
        """document.addEventListener("DOMContentLoaded", () =>
            (document.documentElement.style.fontSize = "200%"))"""
    )
    page.goto(bench.link)
    assert _too_wide(page, bench) == {}


def test_zoom_of_two_hundred_per_cent_leaves_everything_on_the_page(
    browse: Browse, bench: Workbench
) -> None:
    page = browse(viewport={"width": 640, "height": 450}, device_scale_factor=2).new_page()
    page.goto(bench.link)
    assert _too_wide(page, bench) == {}


def test_dark_is_dark_by_the_system_and_by_choice(browse: Browse, bench: Workbench) -> None:
    ground = "getComputedStyle(document.body).backgroundColor"
    page = browse(color_scheme="dark").new_page()
    page.goto(bench.link)
    dark = page.evaluate(ground)
    page.locator(".masthead summary").click()
    page.get_by_role("button", name="Light").click()
    light = page.evaluate(ground)
    assert dark != light
    page.emulate_media(color_scheme="light")
    page.locator(".masthead summary").click()
    page.get_by_role("button", name="Dark").click()
    assert page.evaluate(ground) == dark


def test_paper_has_the_words_and_no_controls(browse: Browse, bench: Workbench) -> None:
    page = browse().new_page()
    page.goto(bench.link)
    for address in ("", "p1/", "timeline/", "library/", "memorandum/", "search/?q=media"):
        page.emulate_media(media="screen")
        page.goto(f"{bench.base}{HOME}{address}")
        page.emulate_media(media="print")
        shown = page.locator("button, nav.tabs, .tools, input, select, .skip:focus, .foot")
        assert [
            one.evaluate("one => one.outerHTML") for one in shown.all() if one.is_visible()
        ] == []
    page.emulate_media(media="screen")
    page.goto(f"{bench.base}{HOME}p1/")
    words = page.locator("blockquote p").first.inner_text()
    source = page.locator("blockquote + p a").first.inner_text()
    printed = pypdfium2.PdfDocument(io.BytesIO(page.pdf()))
    told = " ".join(page.get_textpage().get_text_bounded() for page in printed)
    told = " ".join(told.split())
    assert " ".join(words.split()) in told
    assert " ".join(source.split()) in told


def test_nothing_moves_for_those_who_ask_for_little_motion(
    browse: Browse, bench: Workbench
) -> None:
    page = browse(reduced_motion="reduce").new_page()
    page.goto(bench.link)
    for address in (f"{HOME}p1/", f"{HOME}memorandum/?section=p1&begin=1", f"{HOME}library/"):
        page.goto(bench.base + address)
        moving = page.evaluate(
            """[...document.querySelectorAll("*")].filter((one) => {
                const look = getComputedStyle(one);
                return look.animationName !== "none" || look.scrollBehavior === "smooth"
                    || look.transitionDuration.split(", ").some((time) => parseFloat(time) > 0);
            }).map((one) => one.outerHTML.slice(0, 100))"""
        )
        assert moving == []
