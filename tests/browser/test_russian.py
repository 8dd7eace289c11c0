"""The workbench in Russian, in a real browser: words, dates, numbers, and room for them."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import Serve, Workbench
from tests.factories.russian_record import KEY
from tests.terminal.conftest import environment
from tests.web.test_russian_pages import ENGLISH, NAMES

BUILD = """
import sys, tempfile
from pathlib import Path
from pledgewatch.record.workspace import Workspace
workspace = Workspace.create(Path(sys.argv[1]), name="Анна Ли")
workspace.activate()
from tests.factories.russian_record import build
with tempfile.TemporaryDirectory() as folder:
    build(workspace.person(), Path(folder))
"""
ROOT = Path(__file__).parents[2]
HOME = f"/d/{KEY}/"
PAGES = (
    "/",
    "/begin/",
    "/account/",
    HOME,
    f"{HOME}?as_of=2008-06-01",
    f"{HOME}timeline/",
    f"{HOME}library/",
    f"{HOME}read/s1/",
    f"{HOME}review/",
    f"{HOME}memorandum/",
    f"{HOME}memorandum/?section=p1&audience=internal",
    f"{HOME}memorandum/check/",
    f"{HOME}memorandum/issue/",
    f"{HOME}search/?q=газет",
    f"{HOME}settings/",
    f"{HOME}p1/",
    f"{HOME}c1/",
    f"{HOME}e1/",
    f"{HOME}m1/",
    f"{HOME}s1/",
    f"{HOME}rec1/",
    f"{HOME}p1/history/",
    f"{HOME}p1/do/assess/",
    f"{HOME}new/pledge/",
)
PLACES = re.compile(r"Chrom\w+|Linux|https?://\S*|localhost|\bbackups\b|record\.sqlite3|/\S+")
TOO_WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
CUT = """[...document.querySelectorAll("button, .button, .chip, nav.tabs a, summary")]
    .filter(one => one.checkVisibility() && !one.matches(".hidden")
        && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 2))
    .map(one => one.innerText)"""
# What is neither whole on the page nor in a part of it that can be moved sideways.
CLIPPED = """[...document.querySelectorAll("main button, main .button, main .chip, main .outcome")]
    .filter(one => one.checkVisibility() && !one.closest(".scroll:not(:has(table.board)), .hidden")
        && one.getBoundingClientRect().right > innerWidth)
    .map(one => one.innerText)"""


@pytest.fixture(scope="module")
def russian(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace whose record is in Russian words."""
    folder = tmp_path_factory.mktemp("russian") / "workspace"
    subprocess.run(
        [sys.executable, "-c", BUILD, folder],
        env={**environment(folder), "PYTHONPATH": str(ROOT)},
        check=True,
    )
    return folder


@pytest.fixture
def bench(workbench: Serve, page: Page, russian: Path) -> Workbench:
    """The local person is signed in, and has chosen Russian from the menu."""
    made = workbench(russian)
    page.goto(made.link)
    page.locator(".masthead details.menu summary").click()
    page.get_by_role("button", name="Русский").click()
    expect(page.locator("html")).to_have_attribute("lang", "ru")
    return made


def _open(page: Page, bench: Workbench, address: str) -> None:
    page.goto(bench.base + address)


def test_pages_are_russian_and_have_room_for_it(page: Page, bench: Workbench) -> None:
    english: dict[str, list[str]] = {}
    wide: dict[tuple[int, str], int] = {}
    cut: dict[tuple[int, str], list[str]] = {}
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 900})
        for address in PAGES:
            _open(page, bench, address)
            words = ENGLISH.findall(NAMES.sub(" ", f"{page.title()} {_visible(page)}"))
            english |= {address: words} if words else {}
            over = page.evaluate(TOO_WIDE)
            wide |= {(width, address): over} if over > 0 else {}
            short = [*page.evaluate(CUT), *page.evaluate(CLIPPED)]
            cut |= {(width, address): short} if short else {}
    assert english == {}
    assert wide == {}
    assert cut == {}


def _visible(page: Page) -> str:
    """What can be read without opening anything, but for names of files, places and browsers."""
    return PLACES.sub("", page.locator("body").inner_text())


def test_numbers_dates_and_outcomes_are_said_as_russian_says_them(
    page: Page, bench: Workbench
) -> None:
    _open(page, bench, HOME)
    row = page.get_by_role("row", name=re.compile("Регистрация газет"))
    expect(row).to_contain_text("29 ноября 2007 года")
    expect(row).to_contain_text("выполнено")
    expect(row).to_contain_text("с\u00a0опозданием")
    _open(page, bench, f"{HOME}?as_of=2008-06-01")
    expect(page.locator(".as-of-band")).to_contain_text("положение дел на 1 июня 2008 года")
    _open(page, bench, f"{HOME}library/")
    expect(page.get_by_text("1 документ", exact=True)).to_be_visible()
    _open(page, bench, f"{HOME}p1/")
    expect(page.locator(".standing")).to_contain_text("дата: с 1 января по 1 марта 2009 года")
    _open(page, bench, f"{HOME}review/")
    expect(page.locator("#waiting")).to_have_text(
        re.compile(r"^\d+ предложени(е ждёт|я ждут|й ждут) решения$")
    )


def test_forms_show_the_day_that_they_begin_with(page: Page, bench: Workbench) -> None:
    for address in (f"{HOME}p1/do/assess/", f"{HOME}p1/do/override/", f"{HOME}memorandum/issue/"):
        _open(page, bench, address)
        days = page.locator("main input[type=date]").all()
        assert days
        for day in days:
            expect(day).to_have_value(re.compile(r"^\d{4}-\d\d-\d\d$"))


def test_acts_and_refusals_answer_in_russian(page: Page, bench: Workbench) -> None:
    _open(page, bench, f"{HOME}p1/do/search/")
    page.get_by_label("Когда вы искали?").fill("2009-03-01")
    page.get_by_label("Где?").fill("Сайт министерства")
    page.get_by_label("По каким словам?").fill("газета")
    page.get_by_role("button", name="Записать").click()
    expect(page.locator("#notices")).to_contain_text("search2: записано.")
    page.get_by_role("button", name="Отменить").click()
    expect(page.locator("#notices")).to_contain_text("search2: отменено.")
    _open(page, bench, f"{HOME}a1/do/remove/")
    page.get_by_label("Почему?").fill("Лишнее.")
    page.get_by_role("button", name="Удалить").click()
    expect(page.get_by_role("alert")).to_contain_text("Ничего не изменено")


def test_keys_work_on_a_russian_keyboard(
    page: Page, bench: Workbench, context: BrowserContext
) -> None:
    keyboard = context.new_cdp_session(page)

    def press(key: str, code: str) -> None:
        for kind in ("keyDown", "keyUp"):
            keyboard.send(
                "Input.dispatchKeyEvent",
                {
                    "type": kind,
                    "key": key,
                    "code": code,
                    **({"text": key} if kind == "keyDown" else {}),
                },
            )

    _open(page, bench, f"{HOME}read/s1/")
    key = page.locator("#desk").get_attribute("data-current") or ""
    press("ф", "KeyA")  # "a" accepts
    expect(page.locator(".undo-last")).to_contain_text(f"{key}: принято")
    press("г", "KeyU")  # "u" undoes
    expect(page.locator("#desk")).to_have_attribute("data-current", key)
    press("п", "KeyG")
    press("д", "KeyL")  # "g l" goes to the library
    expect(page).to_have_url(f"{bench.base}{HOME}library/")
    page.wait_for_load_state()  # until then its script does not listen
    press(",", "Slash")  # "?" lists the keys
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    page.locator("#words").focus()
    press("ф", "KeyA")
    expect(page.locator("#words")).to_have_value("ф")
    _open(page, bench, f"{HOME}timeline/")
    press("б", "Comma")  # "," goes back in time
    expect(page).to_have_url(re.compile("since="))


def test_choosing_english_brings_english_back(
    page: Page, bench: Workbench, context: BrowserContext
) -> None:
    _open(page, bench, HOME)
    page.locator(".masthead details.menu summary").click()
    page.get_by_role("button", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.get_by_role("link", name="Timeline")).to_be_visible()
    other = context.new_page()
    other.goto(f"{bench.base}{HOME}library/")
    expect(other.locator("html")).to_have_attribute("lang", "en")
