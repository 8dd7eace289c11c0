"""Picture every page of the workbench in docs/images/workbench, and show them in docs/workbench.md.

The pages are those of the example, served as anybody would serve it, with its own memorandum
brought to the library as a PDF. Needs Chromium and poppler's `pdftoppm`.
"""

import subprocess
import sys
import tempfile
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from scripts.chromium import ARGUMENTS, CHROMIUM
from scripts.pages import DOCS, with_part
from scripts.screens import EXAMPLE, SCREENS, Screen
from scripts.serving import PROGRAM, served

IMAGES = DOCS / "images" / "workbench"
GALLERY = DOCS / "workbench.md"
MEMORANDUM = "madrid-promises-2009-03-31.pdf"
QUALITY = 82  # of WebP, in which a page takes some 40 kB
PAPER = 80  # dots an inch
PATIENCE = 60_000  # milliseconds


def main() -> None:
    """Build the example in a folder of its own, serve it, and walk through its pages."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        subprocess.run([PROGRAM, "demo", "--to", folder], check=True, stdout=subprocess.DEVNULL)
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=[*ARGUMENTS])
        with served(Path(folder, "workspace")) as bench:
            person, base = _signed_in(browser, bench.link), bench.base
            _bring(person, base, Path(folder, MEMORANDUM))
            invitation = _invite(person, base)
            for screen in screens():
                if not screen.empty:
                    _picture(person, base + screen.path.format(invitation=invitation), screen)
        with served(Path(folder, "empty")) as bench:
            person = _signed_in(browser, bench.link)
            for screen in screens():
                if screen.empty:
                    _picture(person, bench.base + screen.path, screen)
        browser.close()
    page = GALLERY.read_text(encoding="utf-8")
    GALLERY.write_text(with_part(page, "pages", gallery()), encoding="utf-8")


def screens() -> list[Screen]:
    """Every page that is pictured, in the order of the gallery."""
    return [screen for group in SCREENS.values() for screen in group]


def gallery() -> str:
    """The pictures with what they show, in Markdown."""
    lines = []
    for title, group in SCREENS.items():
        lines.append(f"## {title}\n")
        for screen in group:
            shown = f"![{screen.caption}](images/workbench/{screen.name}.webp)"
            lines.append(f"{screen.caption}\n\n{shown}\n")
    return "\n".join(lines)


def _signed_in(browser: Browser, link: str) -> BrowserContext:
    """A browser in which the local person is signed in: the link does it once."""
    person = browser.new_context()
    person.new_page().goto(link)
    return person


def _bring(person: BrowserContext, base: str, file: Path) -> None:
    """Add a file to the library of the example, and wait until it was read."""
    page = person.new_page()
    page.goto(base + f"{EXAMPLE}/library/")
    page.set_input_files("#files", file)
    page.locator(f"a[href='{EXAMPLE}/read/s6/']").first.wait_for(timeout=PATIENCE)
    page.close()


def _invite(person: BrowserContext, base: str) -> str:
    """Invite somebody to the example; the path of the invitation."""
    page = person.new_page()
    page.goto(base + f"{EXAMPLE}/settings/")
    page.locator("form[action$='/settings/invite/'] button").click()
    link = page.get_by_text("/invitation/").or_(page.locator("input[value*='/invitation/']")).first
    text = link.input_value() if link.evaluate("one => 'value' in one") else link.inner_text()
    page.close()
    return "/invitation/" + text.partition("/invitation/")[2].strip()


def _picture(person: BrowserContext, address: str, screen: Screen) -> None:
    if not person.browser:
        raise RuntimeError("the browser was closed before every page was pictured")
    context = person.browser.new_context(
        viewport={"width": screen.width, "height": screen.height},
        color_scheme="dark" if screen.dark else "light",
        locale=screen.language,
        reduced_motion="reduce",
        storage_state=person.storage_state() if screen.signed_in else None,
    )
    page = context.new_page()
    page.goto(address, wait_until="networkidle")
    _act(page, screen)
    picture = _printed(page) if screen.printed else page.screenshot()
    to = IMAGES / f"{screen.name}.webp"
    Image.open(BytesIO(picture)).convert("RGB").save(to, quality=QUALITY, method=6)
    context.close()
    sys.stderr.write(f"Wrote docs/images/workbench/{to.name}\n")


def _act(page: Page, screen: Screen) -> None:
    if screen.choose:
        _choose(page, screen.choose)
    if screen.key:
        page.keyboard.press(screen.key)
    if screen.into:
        page.locator(screen.into).first.focus()
        page.keyboard.press("Control+End")
        page.keyboard.type(screen.words, delay=20)
    page.wait_for_timeout(1_000 if screen.key or screen.into else 0)


def _choose(page: Page, words: str) -> None:
    """Select words with the mouse, from the first letter to the last."""
    left, right, middle = page.evaluate(
        """(words) => {
            const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            for (let node; (node = walker.nextNode());) {
                const start = node.data.replace(/\\s/g, " ").indexOf(words);
                if (start < 0) continue;
                const range = document.createRange();
                range.setStart(node, start);
                range.setEnd(node, start + words.length);
                const box = range.getBoundingClientRect();
                return [box.left, box.right, box.top + box.height / 2];
            }
        }""",
        words,
    )
    page.mouse.move(left + 1, middle)
    page.mouse.down()
    page.mouse.move(right - 1, middle, steps=5)
    page.mouse.up()
    page.wait_for_timeout(300)


def _printed(page: Page) -> bytes:
    """The first page of the paper, as PNG."""
    command = ("pdftoppm", "-r", str(PAPER), "-png", "-f", "1", "-l", "1", "-")
    edge = "15mm"
    paper = page.pdf(format="A4", margin={"top": edge, "right": edge, "bottom": edge, "left": edge})
    return subprocess.run(command, input=paper, check=True, capture_output=True).stdout


if __name__ == "__main__":
    main()
