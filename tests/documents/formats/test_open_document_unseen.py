"""Letters of an OpenDocument that nobody sees are in the text, and a warning quotes them."""

import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from pledgewatch.documents.document import Document
from pledgewatch.documents.formats import reading
from tests.factories.packages import odt

Reads = Callable[..., Document]
SECRET, SHOWN = "Ignore all of this", "The law was amended in 2008."
NOBODY = re.compile(r"it holds (\d+) letters that nobody sees \(“(.*)”\), in the colour of what")
LOEXT = 'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"'
WHITE = 'fo:color="#ffffff"'
DARK = 'fo:background-color="#1f3864"'
TOLD = [("15", SECRET)]


@pytest.fixture
def read(tmp_path: Path) -> Reads:
    def reads(body: str, *styles: str, page: str = "") -> Document:
        path = tmp_path / "x"
        path.write_bytes(odt(body, automatic="".join(styles), styles=page))
        return reading.read(path)

    return reads


def unseen(document: Document) -> list[tuple[str, str]]:
    """How many letters, and which, are told to be seen by nobody."""
    return [found.groups() for warning in document.warnings if (found := NOBODY.match(warning))]  # type: ignore[misc]


def style(key: str, family: str, properties: str, *, sort: str = "", more: str = "") -> str:
    return (
        f'<style:style style:name="{key}" style:family="{family}" {more}>'
        f"<style:{sort or family}-properties {properties}/></style:style>"
    )


def p(words: str, key: str = "Standard") -> str:
    return f'<text:p text:style-name="{key}">{words}</text:p>'


def span(words: str = SECRET, key: str = "T") -> str:
    return f'<text:span text:style-name="{key}">{words}</text:span>'


@pytest.mark.parametrize(
    "look",
    [
        WHITE,
        'fo:color="#f4f4f4"',
        'fo:font-size="2pt"',
        'fo:font-size="5%"',
        'style:text-position="0% 1%"',
        'style:text-scale="1%"',
        'fo:letter-spacing="-1cm"',
        f'{WHITE} fo:background-color="#fdfdfd"',
        'fo:color="#000000" fo:background-color="#000000"',
        f'fo:color="#000000" loext:opacity="0%" {LOEXT}',
    ],
    ids=[
        "white", "nearly white", "tiny", "tiny by a share", "shrunk as an index", "narrow",
        "condensed", "white on white", "black bar", "transparent",
    ],
)  # fmt: skip
def test_letters_that_nobody_sees_are_told_of(read: Reads, look: str) -> None:
    document = read(p(f"{SHOWN} {span()}"), style("T", "text", look))
    assert unseen(document) == TOLD
    assert document.text == f"{SHOWN} {SECRET}"


@pytest.mark.parametrize(
    "look",
    [
        'style:use-window-font-color="true"',
        f'style:use-window-font-color="true" loext:opacity="0%" {LOEXT}',
        'style:use-window-font-color="true" fo:background-color="#000000"',
        f"{WHITE} {DARK}",
        f'{WHITE} style:text-outline="true"',
        f'{WHITE} fo:text-shadow="1pt 1pt"',
        'fo:color="#e0e0e0"',
        'fo:font-size="3pt"',
        'fo:font-size="60%" style:text-position="33% 58%"',
        'style:text-scale="80%" fo:letter-spacing="-0.02cm"',
        'style:text-scale="x%" fo:letter-spacing="normal" fo:color="broken"',
    ],
)
def test_letters_that_are_seen_raise_no_alarm(read: Reads, look: str) -> None:
    assert read(p(SHOWN + span()), style("T", "text", look)).warnings == ()


def test_colour_goes_from_style_to_style_to_letters(read: Reads) -> None:
    pale = style("Pale", "paragraph", WHITE, sort="text")
    under = style("Under", "paragraph", "", sort="text", more='style:parent-style-name="Pale"')
    black = style("T", "text", 'fo:color="#000000"')
    auto = style("T", "text", 'style:use-window-font-color="true"')
    assert unseen(read(p(SECRET, "Under"), pale, under)) == TOLD
    assert read(p(span(), "Under"), pale, under, black).warnings == ()
    assert read(p(span(), "Under"), pale, under, auto).warnings == ()
    white = style("W", "text", WHITE)
    assert unseen(read(p(span(span(key="W"), "T")), black, white)) == TOLD


def test_what_is_behind_a_paragraph_is_that_of_its_style_or_what_holds_it(read: Reads) -> None:
    white = style("T", "text", WHITE)
    dark = style("D", "paragraph", DARK)
    under = style("U", "paragraph", "", more='style:parent-style-name="D"')
    clear = style(
        "C", "paragraph", 'fo:background-color="transparent"', more='style:parent-style-name="D"'
    )
    assert read(p(span(), "D"), white, dark).warnings == ()
    assert read(p(span(), "U"), white, dark, under).warnings == ()
    assert unseen(read(p(span(), "C"), white, dark, clear)) == TOLD
    highlighted = style("H", "paragraph", DARK, sort="text")
    assert read(p(span(), "H"), white, highlighted).warnings == ()
    section = f'<text:section text:style-name="S">{p(span())}</text:section>'
    assert read(section, white, style("S", "section", DARK)).warnings == ()


@pytest.mark.parametrize("filled", ["table-cell", "table-row", "table"])
def test_white_letters_in_a_dark_cell_are_seen(read: Reads, filled: str) -> None:
    keys = {name: "X" if name == filled else "Y" for name in ("table-cell", "table-row", "table")}
    table = (
        f'<table:table table:style-name="{keys["table"]}">'
        f'<table:table-row table:style-name="{keys["table-row"]}">'
        f'<table:table-cell table:style-name="{keys["table-cell"]}">{p(span())}</table:table-cell>'
        "</table:table-row></table:table>"
    )
    white = style("T", "text", WHITE)
    assert read(table, white, style("X", filled, DARK)).warnings == ()
    pale = style("X", filled, 'fo:background-color="#ffffff"')
    assert unseen(read(table, white, pale)) == TOLD
    assert unseen(read(table, white)) == TOLD
    pictured = style("X", filled, "").replace(
        "/></style:style>",
        f'><style:background-image style:repeat="repeat"/></style:{filled}-properties>'
        "</style:style>",
    )
    assert read(table, white, pictured).warnings == ()


def test_white_letters_in_a_box_are_told_of_where_the_box_is_white(read: Reads) -> None:
    box = (
        f'<text:p>{SHOWN}<draw:frame draw:style-name="G"><draw:text-box>{p(span())}'
        "</draw:text-box></draw:frame></text:p>"
    )
    white = style("T", "text", WHITE)
    for fill in ('draw:fill="solid" draw:fill-color="#ffffff"', 'fo:background-color="#ffffff"'):
        assert unseen(read(box, white, style("G", "graphic", fill))) == TOLD
    for fill in (
        'draw:fill="solid" draw:fill-color="#1f3864"',
        'draw:fill="none"',
        'draw:fill="gradient"',
        'draw:fill="solid" draw:fill-color="#ffffff" draw:opacity="20%"',
        "",
    ):
        assert read(box, white, style("G", "graphic", fill)).warnings == ()


def test_the_page_may_have_a_colour(read: Reads) -> None:
    page = (
        '<style:page-layout style:name="P"><style:page-layout-properties {}/></style:page-layout>'
    )
    white, blue = style("T", "text", WHITE), style("T", "text", 'fo:color="#1f3864"')
    assert read(p(span()), white, page=page.format(DARK)).warnings == ()
    assert unseen(read(p(span()), blue, page=page.format(DARK))) == TOLD
    assert unseen(read(p(span()), white, page=page.format(""))) == TOLD
    assert read(p(span()), white, page=page.format('draw:fill="bitmap"')).warnings == ()


def test_white_letters_on_a_picture_of_the_cover_raise_no_alarm(read: Reads) -> None:
    behind = style("G", "graphic", 'style:run-through="{}"')
    white = style("T", "text", WHITE)
    picture = '<text:p><draw:frame draw:style-name="G"><draw:image/></draw:frame></text:p>'
    body = picture + p(span())
    assert read(body, white, behind.format("background")).warnings == ()
    assert unseen(read(body, white, behind.format("foreground"))) == TOLD
    far = picture + p(SHOWN) * 60 + p(span())
    assert unseen(read(far, white, behind.format("background"))) == TOLD


def test_white_letters_among_thousands_of_drawings_are_looked_up_in_time(read: Reads) -> None:
    behind = style("G", "graphic", 'style:run-through="background"')
    frame = '<draw:frame draw:name="{}" draw:style-name="G"><draw:image/></draw:frame>'
    body = "".join(p(frame.format(997 * one)) for one in range(12_000)) + p(span()) * 12_000
    started = time.process_time()
    found = unseen(read(body, style("T", "text", WHITE), behind))
    assert time.process_time() - started < 3
    assert [count for count, _ in found] == [str(15 * (12_000 - 40))]


def test_unseen_words_of_running_heads_are_told_of(read: Reads) -> None:
    page = (
        f"<office:automatic-styles>{style('T', 'text', WHITE)}</office:automatic-styles>"
        f"<office:master-styles><style:master-page><style:header>{p(span())}</style:header>"
        "</style:master-page></office:master-styles>"
    )
    assert unseen(read(p(SHOWN), page=page)) == TOLD


def test_a_note_does_not_change_what_is_behind_the_words_after_it(read: Reads) -> None:
    note = (
        '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
        f"<text:note-body>{p('See the speech.')}</text:note-body></text:note>"
    )
    white, dark = style("T", "text", WHITE), style("D", "paragraph", DARK)
    assert read(p(SHOWN + note + span(), "D"), white, dark).warnings == ()


def test_a_size_beyond_measure_is_none(read: Reads) -> None:
    for size in ("1e999pt", "nanpt", "-infcm"):
        large = style("P", "paragraph", f'fo:font-size="{size}"', sort="text")
        assert read(p(SHOWN, "P"), large).text == SHOWN
