"""From an empty folder to an issued memorandum, on the text of a real one: by mouse, and by nothing
but the keyboard.
"""

import io
import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import docx
import pypdfium2
import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Serve
from tests.browser.hands import Hand, Keyboard, Mouse

DOSSIER = "/d/kazakhstan-the-madrid-promises"
SLOW = 30_000  # milliseconds, for a document to be read and a memorandum to be written
PROMISE = "we are going to incorporate various proposals into a consolidated bill"
MET_ONCE = "the group has met once"
GROUNDS = "No bill had come before parliament when the year ended."
SENTENCE = "A working group was set up, and met a single time"


@pytest.fixture(params=[Mouse, Keyboard], ids=["mouse", "keyboard"])
def hand(request: pytest.FixtureRequest, page: Page) -> Hand:
    """Whose the flow is."""
    made: Hand = request.param(page)
    return made


def test_from_an_empty_folder_to_an_issued_memorandum(
    workbench: Serve, hand: Hand, corpora: Path
) -> None:
    bench, page = workbench(), hand.page
    page.goto(bench.link)
    _begin(hand)
    _bring(hand, corpora / "memorandum" / "madrid-promises.txt")
    _decide_in_the_reader(hand)
    _fix_a_criterion(hand)
    _weigh(hand)
    _assess(hand)
    _write(hand)
    files = _issue(hand)
    for name, words in files.items():
        assert PROMISE in words, name
        assert SENTENCE in words, name
        assert re.search("not kept", words, re.IGNORECASE), name
        assert "Human Rights Watch" in words, name


def _begin(hand: Hand) -> None:
    page = hand.page
    expect(page.get_by_role("heading", level=1)).to_have_text("Hold a State to its word")
    hand.press(page.locator("main").get_by_role("link", name="Begin a dossier"))
    hand.write(page.get_by_label("Who made the pledges"), "Kazakhstan")
    hand.write(page.get_by_label("What is the dossier called?"), "Kazakhstan: the Madrid promises")
    hand.press(page.get_by_role("button", name="Begin"))
    expect(page).to_have_url(re.compile(f"{DOSSIER}/library/$"))
    expect(page.locator("#notices")).to_contain_text("Add its documents next.")


def _bring(hand: Hand, document: Path) -> None:
    page = hand.page
    hand.bring(page.get_by_label("Drop documents here, or choose them"), document)
    read = page.locator("#work").get_by_role("link", name="Human Rights in Kazakhstan")
    expect(read).to_be_visible(timeout=SLOW)
    hand.press(page.get_by_role("link", name="Show the library anew"))
    hand.press(page.get_by_role("link", name="not named yet"))
    hand.write(page.get_by_label("Publisher"), "Human Rights Watch")
    hand.write(page.get_by_label("Published"), "2008-06")
    hand.press(page.get_by_role("button", name="Save"))
    expect(page.locator("#notices")).to_contain_text("s1")


def _decide_in_the_reader(hand: Hand) -> None:
    """Accept by keys; they are everybody's."""
    page = hand.page
    hand.press(page.get_by_role("link", name="Read it"))
    hand.press(page.get_by_role("link", name=re.compile("^Pledges")))
    expect(page.locator(".quoted")).to_contain_text(PROMISE)
    _then_another(page, lambda: page.keyboard.press("a"))
    page.keyboard.press("c")
    expect(page.get_by_label("Title")).to_be_focused()
    hand.write(page.get_by_label("Title"), "Elections by ODIHR’s advice")
    _then_another(page, lambda: hand.press(page.get_by_role("button", name="Accept as corrected")))
    hand.press(page.get_by_role("link", name=re.compile("^Events")))
    expect(page.get_by_role("link", name=re.compile("^Events"))).to_have_attribute(
        "aria-current", "true"
    )
    page.keyboard.press("[")  # back to the first page
    expect(page.locator(".quoted")).to_contain_text("In February 2008")
    page.keyboard.press("l")
    expect(page.get_by_label("Belongs to")).to_be_focused()
    _then_another(page, lambda: page.keyboard.press("Enter"))


def _then_another(page: Page, decide: Callable[[], None]) -> None:
    """Decide, and wait until the next that waits is in hand."""
    before = page.locator("#desk").get_attribute("data-current") or ""
    decide()
    expect(page.locator("#desk")).not_to_have_attribute("data-current", before)
    expect(page.locator(".undo-last")).to_contain_text(re.compile(rf"{before}\b.*accepted"))


def _fix_a_criterion(hand: Hand) -> None:
    page = hand.page
    hand.press(page.get_by_role("link", name="Board"))
    hand.press(page.get_by_role("link", name=re.compile("consolidated bill", re.IGNORECASE)))
    hand.press(page.get_by_role("link", name="Fix a criterion"))
    hand.write(page.get_by_label("What would show it?"), "A bill is before parliament in 2008.")
    hand.press(page.get_by_role("button", name="Fix it"))
    expect(page.locator("#notices")).to_contain_text("crit1 is recorded.")


def _weigh(hand: Hand) -> None:
    page = hand.page
    hand.press(page.get_by_role("link", name="Weigh an event"))
    hand.write(page.get_by_label("Event", exact=True), "e1")
    hand.choose(page.get_by_label("Criterion"), "A bill is before parliament in 2008.")
    hand.choose(page.get_by_label("Bearing"), "against")
    hand.choose(page.get_by_label("Reliability"), "likely reliable")
    hand.press(page.get_by_role("button", name="Record the evidence"))
    expect(page.locator("#notices")).to_contain_text("ev1 is recorded.")
    hand.press(page.locator("blockquote + p a").first)  # from its words to their source
    expect(page.locator("#text .cited").first).to_be_visible()
    hand.write(page.get_by_label("Exact words"), MET_ONCE)
    hand.press(page.get_by_role("button", name="Evidence"))
    hand.choose(page.get_by_label("Bearing"), "against")
    hand.choose(page.get_by_label("Reliability"), "highly reliable")
    hand.press(page.get_by_role("button", name="Record it"))
    expect(page.locator("#notices")).to_contain_text("ev2 is recorded.")


def _assess(hand: Hand) -> None:
    page = hand.page
    hand.press(page.get_by_role("link", name="Board"))
    hand.press(page.get_by_role("link", name=re.compile("consolidated bill", re.IGNORECASE)))
    hand.press(page.get_by_role("link", name="Assess", exact=True))
    hand.choose(page.get_by_label("Verdict"), "not met")
    hand.press(page.get_by_role("button", name="Record the verdicts"))
    expect(page.get_by_text("Say on what grounds.")).to_be_visible()
    hand.write(page.get_by_label("Grounds").first, GROUNDS)
    hand.press(page.get_by_role("checkbox", name="ev1"))
    hand.press(page.get_by_role("button", name="Record the verdicts"))
    expect(page.locator("#notices")).to_contain_text("as1 is recorded.")
    expect(page.locator(".standing .outcome")).to_have_text("not kept")


def _write(hand: Hand) -> None:
    page = hand.page
    hand.press(page.get_by_role("link", name="Its section"))
    hand.press(page.get_by_role("link", name="Write this section yourself"))
    box = page.get_by_label("What happened, in your words")
    hand.write(box, f"{SENTENCE}.")
    expect(page.locator("#troubles")).to_contain_text("Stops publication")
    hand.write(box, f"{SENTENCE} ")
    page.keyboard.type("@working group")
    expect(page.locator("#cites [role=option]").first).to_be_visible()
    page.keyboard.press("Enter")
    expect(box).to_have_value(re.compile(rf"^{SENTENCE} \[@e\w*\d+\]$"))
    expect(page.locator("#troubles")).not_to_contain_text("Stops publication")
    expect(page.locator("#preview")).to_contain_text(SENTENCE)
    hand.press(page.get_by_role("button", name="Save"))
    expect(page.locator("#notices")).to_contain_text("Saved.")


def _issue(hand: Hand) -> dict[str, str]:
    """Issue it; what its files say, by their names."""
    page = hand.page
    hand.press(page.get_by_role("link", name="Drafts and issues"))
    hand.press(page.get_by_role("button", name="Issue it"))
    issued = page.locator("article.issued")
    expect(issued.get_by_role("heading")).to_contain_text("pub1", timeout=SLOW)
    links = issued.locator(".files a")
    expect(links).to_have_count(3)
    found = {}
    for link in links.all():
        with page.expect_download() as download:
            hand.press(link)
        name = download.value.suggested_filename
        found[Path(name).suffix] = _words(Path(download.value.path()).read_bytes(), name)
    assert set(found) == {".docx", ".pdf", ".html"}
    return found


def _words(content: bytes, name: str) -> str:
    """All that a file says, with one space between words."""
    if name.endswith(".docx"):
        document = docx.Document(io.BytesIO(content))
        cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
        told = " ".join([*(one.text for one in document.paragraphs), *cells])
    elif name.endswith(".pdf"):
        with pypdfium2.PdfDocument(content) as printed:
            told = " ".join(page.get_textpage().get_text_bounded() for page in printed)
    else:
        told = _Text(content.decode()).told
    return " ".join(told.split())


class _Text(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.told = ""
        self.feed(page)

    def handle_data(self, data: str) -> None:
        self.told += data
