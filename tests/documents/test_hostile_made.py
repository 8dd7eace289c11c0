"""Files made to hurt are read, or refused with a sentence, in bounded time, and disturb nothing."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from pledgewatch.documents import sandbox
from pledgewatch.documents.errors import (
    DamagedError,
    DocumentError,
    EncryptedError,
    NoTextError,
    TimedOutError,
)
from pledgewatch.documents.limits import Limits
from tests.factories.pdfs import encrypted, one_page, stream, words_at, written

SAID = "The law was amended in 2008."
SHOWN = words_at((30, 350, SAID))
FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
CATALOGUE = "<< /Type /Catalog /Pages 2 0 R >>"
PAPER = "/MediaBox [0 0 300 400] /Resources << /Font << /F 4 0 R >> >>"
MOST_SECONDS = 15.0  # on a busy machine; each takes three at most
FORM = "/Type /XObject /Subtype /Form /BBox [0 0 300 400] /Resources << /XObject << /X {} 0 R >> >>"
UNFOLLOWED = "has no page that can be followed; it is damaged, open and save it anew"
FELL = "brought the reader down; it is damaged, open and save it anew"
WORDLESS = "and no words can be recognised on its pictures"


def pages(count: int) -> bytes:
    """A PDF that shows the same page so many times."""
    return written(
        CATALOGUE,
        f"<< /Type /Pages /Kids [{'5 0 R ' * count}] /Count {count} {PAPER} >>",
        stream(SHOWN.encode()),
        FONT,
        "<< /Type /Page /Parent 2 0 R /Contents 3 0 R >>",
    )


def nested(depth: int) -> bytes:
    """A PDF whose one page stands so deep in the tree of pages."""
    tree = [
        f"<< /Type /Pages /Kids [{6 + at} 0 R] /Count 1 {PAPER} /Parent {max(2, 4 + at)} 0 R >>"
        for at in range(depth)
    ]
    page = f"<< /Type /Page /Parent {4 + depth} 0 R /Contents 3 0 R >>"
    first = "<< /Type /Pages /Kids [5 0 R] /Count 1 >>"
    return written(CATALOGUE, first, stream(SHOWN.encode()), FONT, *tree, page)


def multiplied(levels: int) -> bytes:
    """A drawing of ten drawings, each of ten more, so many levels deep."""
    drawings = [stream(b"/X Do " * 10, FORM.format(7 + at)) for at in range(levels)]
    return one_page("/X Do", resources="/XObject << /X 6 0 R >>", more=tuple(drawings))


def picture(width: int, height: int) -> bytes:
    """A picture of so many black points, which packs into next to nothing."""
    size = f"/Width {width} /Height {height} /ColorSpace /DeviceGray /BitsPerComponent 1"
    points = stream(bytes(width * height // 8), f"/Type /XObject /Subtype /Image {size}")
    return one_page("/I Do", resources="/XObject << /I 6 0 R >>", more=(points,))


# Made when they are needed: some are large before they are packed.
READ: dict[str, Callable[[], bytes]] = {
    "nested a little": lambda: nested(40),
    "huge page": lambda: one_page(SHOWN, page="/MediaBox [0 0 1e9 1e9]"),
    "page without a size": lambda: one_page(SHOWN, page="/MediaBox [0 0 0 0]"),
    "for its owner only": lambda: encrypted("", "secret"),
    "two thousand pages": lambda: pages(2000),
}
REFUSED: dict[str, tuple[Callable[[], bytes], type[DocumentError], str]] = {
    "nested deeply": (lambda: nested(50_000), NoTextError, UNFOLLOWED),
    "tree within itself": (
        lambda: written(CATALOGUE, "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"),
        NoTextError,
        UNFOLLOWED,
    ),
    "object that is itself": (
        lambda: written(
            CATALOGUE,
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 400] /Contents 4 0 R >>",
            "4 0 R",
        ),
        NoTextError,
        "has no words on its one page",
    ),
    "drawing within itself": (
        lambda: one_page(
            "/X Do",
            resources="/XObject << /X 6 0 R >>",
            more=(stream(b"/X Do " * 50, FORM.format(6)),),
        ),
        DamagedError,
        FELL,
    ),
    "drawings of drawings": (lambda: multiplied(14), DamagedError, FELL),
    "huge picture": (lambda: picture(30_000, 30_000), NoTextError, WORDLESS),
    "drawing that unpacks without end": (lambda: one_page(b" " * (400 << 20)), DamagedError, FELL),
    "for whoever has the password": (
        lambda: encrypted("secret", "other"),
        EncryptedError,
        "needs a pass",
    ),
    "truncated": (lambda: one_page(SHOWN)[:200], DamagedError, "cannot be followed as a PDF"),
    "empty": (bytes, NoTextError, "is empty; there is nothing to read in it"),
}


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "good.txt"
    path.write_text("The pledge was made in Madrid.", encoding="utf-8")
    return path


@pytest.mark.parametrize("made", READ.values(), ids=READ.keys())
def test_odd_files_are_read_in_bounded_time(tmp_path: Path, made: Callable[[], bytes]) -> None:
    path = tmp_path / "odd.pdf"
    path.write_bytes(made())
    begun = time.monotonic()
    assert sandbox.open(path).text.startswith(SAID)
    assert time.monotonic() - begun < MOST_SECONDS


@pytest.mark.usefixtures("engine")
@pytest.mark.parametrize(("made", "kind", "message"), REFUSED.values(), ids=REFUSED.keys())
def test_files_made_to_hurt_are_refused_in_bounded_time_and_disturb_nothing(
    tmp_path: Path, good: Path, made: Callable[[], bytes], kind: type[DocumentError], message: str
) -> None:
    path = tmp_path / "bad.pdf"
    path.write_bytes(made())
    begun = time.monotonic()
    with pytest.raises(kind, match=message):
        sandbox.open(path)
    assert time.monotonic() - begun < MOST_SECONDS
    assert sandbox.open(good).text == "The pledge was made in Madrid."


def test_hundred_thousand_pages_are_given_up_when_their_time_is_over(
    tmp_path: Path, good: Path
) -> None:
    """Within the usual limits they are read, in 26 seconds."""
    path = tmp_path / "many.pdf"
    path.write_bytes(pages(100_000))
    begun = time.monotonic()
    with pytest.raises(TimedOutError, match="took longer than 2 s to read; it may be damaged, or"):
        sandbox.open(path, limits=Limits(seconds=2, seconds_per_mib=0))
    assert time.monotonic() - begun < MOST_SECONDS
    assert sandbox.open(good).text == "The pledge was made in Madrid."


@pytest.mark.parametrize(
    ("name", "content", "media_type"),
    [
        ("law.docx", one_page(SHOWN), "application/pdf"),
        ("law.pdf", b"The law was amended in 2008.", "text/plain"),
        ("law.txt", one_page(SHOWN), "application/pdf"),
        ("law", b"\n\n" + one_page(SHOWN), "application/pdf"),
    ],
)
def test_mislabelled_files_are_read_by_what_they_are(
    tmp_path: Path, name: str, content: bytes, media_type: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    document = sandbox.open(path)
    assert (document.text, document.media_type) == (SAID, media_type)
