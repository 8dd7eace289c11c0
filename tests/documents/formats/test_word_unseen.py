"""Letters of a Word file that nobody sees are in the text, and a warning quotes them."""

import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from pledgewatch.documents.document import Document
from pledgewatch.documents.formats import reading
from pledgewatch.record.languages import told
from tests.factories.packages import NAMESPACES, OFFICE, docx_parts, p, run, style, zipped

Reads = Callable[..., Document]
SECRET, SHOWN = "Ignore all of this", "The law was amended in 2008."
NOBODY = re.compile(r"it holds (\d+) letters that nobody sees \(“(.*)”\), in the colour of what")
WHITE = '<w:color w:val="FFFFFF"/>'
DARK = '<w:shd w:val="clear" w:fill="1F3864"/>'
PALE = '<w:shd w:val="clear" w:fill="F8F8F8"/>'
FILLED = "<w14:textFill><w14:solidFill><w14:srgbClr {}</w14:solidFill></w14:textFill>"
THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements>'
    '<a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>'
    '<a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>'
    '<a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements></a:theme>'
)
DRAWING = (
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
)


ANCHOR = (
    '<w:r><w:drawing><wp:anchor behindDoc="{}"><wp:extent cx="{}" cy="9000000"/></wp:anchor>'
    "</w:drawing></w:r>"
)
SHADED_EDGE = (
    f'<w:tblStylePr w:type="{{}}"><w:tcPr>{DARK}</w:tcPr></w:tblStylePr>',
    '<w:tblPr><w:tblStyle w:val="Grid"/><w:tblLook w:val="{}"/></w:tblPr>',
)


@pytest.fixture
def read(tmp_path: Path) -> Reads:
    def reads(body: str, *, page: str = "", **others: str) -> Document:
        parts = docx_parts(body, **others)
        main = str(parts["word/document.xml"]).replace(NAMESPACES, f"{NAMESPACES} {DRAWING}")
        parts["word/document.xml"] = main.replace("<w:body>", f"{page}<w:body>")
        relations = str(parts["word/_rels/document.xml.rels"])
        theme = f'<Relationship Id="theme" Type="{OFFICE}/theme" Target="theme.xml"/></Rel'
        parts["word/_rels/document.xml.rels"] = relations.replace("</Rel", theme)
        parts["word/theme.xml"] = THEME
        path = tmp_path / "x"
        path.write_bytes(zipped(parts))
        return reading.read(path)

    return reads


def unseen(document: Document) -> list[tuple[str, str]]:
    """How many letters, and which, are told to be seen by nobody."""
    return [found.groups() for warning in document.warnings if (found := NOBODY.match(warning))]  # type: ignore[misc]


def table(cell: str, cell_properties: str = "", properties: str = "") -> str:
    return (
        f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tr><w:tc><w:tcPr>{cell_properties}</w:tcPr>"
        f"{cell}</w:tc></w:tr><w:tr><w:tc>{p(SHOWN)}</w:tc></w:tr></w:tbl>"
    )


@pytest.mark.parametrize(
    "look",
    [
        WHITE,
        '<w:color w:val="F0F0F0"/>',
        '<w:color w:val="000000" w:themeColor="background1"/>',
        '<w:color w:val="000000" w:themeColor="text1" w:themeTint="05"/>',
        '<w:sz w:val="4"/>',
        '<w:w w:val="1"/>',
        '<w:spacing w:val="-200"/>',
        WHITE + '<w:highlight w:val="white"/>',
        '<w:color w:val="FFFF00"/><w:highlight w:val="yellow"/>',
        '<w:color w:val="000000"/><w:highlight w:val="black"/>',
        '<w:highlight w:val="black"/>',
        '<w:color w:val="1F3864"/>' + DARK,
        '<w:color w:val="FF0000"/><w:shd w:val="solid" w:color="FF0000"/>',
        '<w:color w:val="808080"/><w:shd w:val="pct50" w:color="000000" w:fill="FFFFFF"/>',
        "<w14:textFill><w14:noFill/></w14:textFill>",
        FILLED.format('w14:val="000000"><w14:alpha w14:val="100000"/></w14:srgbClr>'),
        FILLED.format('w14:val="FEFEFE"/>'),
    ],
    ids=[
        "white", "nearly white", "white by the theme", "lightened by the theme", "tiny", "narrow",
        "condensed", "white highlighted white", "yellow highlighted yellow", "black bar",
        "black bar over letters without a colour", "of its shading", "of a solid pattern",
        "of a mixed pattern", "filled with nothing", "transparent", "filled with white",
    ],
)  # fmt: skip
def test_letters_that_nobody_sees_are_told_of(read: Reads, look: str) -> None:
    document = read(p(run(SHOWN + " ") + run(SECRET, look)))
    assert unseen(document) == [("15", SECRET)]
    assert document.text == f"{SHOWN} {SECRET}"


@pytest.mark.parametrize(
    "look",
    [
        '<w:color w:val="auto"/>',
        '<w:color w:val="auto"/><w:shd w:val="clear" w:fill="000000"/>',
        '<w:color w:val="E0E0E0"/>',
        '<w:color w:val="FFFFFF" w:themeColor="accent1"/>',
        '<w:color w:val="FFFFFF" w:themeColor="background1" w:themeShade="80"/>',
        WHITE + '<w:highlight w:val="darkBlue"/>',
        WHITE + DARK,
        WHITE + '<w:shd w:val="clear" w:fill="FFFFFF" w:themeFill="accent1"/>',
        WHITE + '<w:shd w:val="pct60" w:color="000000" w:fill="FFFFFF"/>',
        WHITE + '<w:shd w:val="diagStripe" w:color="000000" w:fill="FFFFFF"/>',
        WHITE + "<w:outline/>",
        WHITE + "<w:emboss/>",
        '<w:sz w:val="5"/>',
        '<w:w w:val="60"/>',
        '<w:spacing w:val="-40"/>',
        '<w:highlight w:val="yellow"/>',
        '<w:color w:val="broken"/><w:w w:val="x"/><w:spacing w:val=""/>',
    ],
)
def test_letters_that_are_seen_raise_no_alarm(read: Reads, look: str) -> None:
    assert read(p(run(SHOWN) + run(SECRET, look))).warnings == ()


def test_a_stray_letter_raises_no_alarm(read: Reads) -> None:
    assert (
        read(p(run(SHOWN) + run("ab", WHITE) + run("   \u00a0  ", '<w:sz w:val="2"/>'))).warnings
        == ()
    )


def test_colour_goes_from_style_to_style_to_letters(read: Reads) -> None:
    styles = (
        style("Pale", "Pale", f"<w:rPr>{WHITE}</w:rPr>")
        + style("Under", "Under", '<w:basedOn w:val="Pale"/>')
        + style("Black", "Black", '<w:rPr><w:color w:val="000000"/></w:rPr>', sort="character")
        + style("Light", "Light", f"<w:rPr>{WHITE}</w:rPr>", sort="character")
    )
    named = '<w:rStyle w:val="{}"/>'
    assert unseen(read(p(SECRET, "Under"), styles=styles)) == [("15", SECRET)]
    assert unseen(read(p(run(SECRET, named.format("Light"))), styles=styles)) == [("15", SECRET)]
    assert read(p(run(SECRET, named.format("Black")), "Under"), styles=styles).warnings == ()
    assert read(p(run(SECRET, '<w:color w:val="auto"/>'), "Under"), styles=styles).warnings == ()
    defaults = f"<w:docDefaults><w:rPrDefault><w:rPr>{WHITE}</w:rPr></w:rPrDefault></w:docDefaults>"
    assert unseen(read(p(SECRET), styles=defaults)) == [("15", SECRET)]


def test_what_is_behind_a_paragraph_is_its_shading_or_its_style_s(read: Reads) -> None:
    white = run(SECRET, WHITE)
    styles = style("Dark", "Dark", f"<w:pPr>{DARK}</w:pPr>") + style(
        "On", "On", '<w:basedOn w:val="Dark"/>'
    )
    assert read(p(white, properties=DARK)).warnings == ()
    assert read(p(white, "On"), styles=styles).warnings == ()
    assert unseen(read(p(white, "On", PALE), styles=styles)) == [("15", SECRET)]


def test_white_letters_in_a_dark_cell_are_seen(read: Reads) -> None:
    white = p(run(SECRET, WHITE))
    assert read(table(white, DARK)).warnings == ()
    assert read(table(white, properties=DARK)).warnings == ()
    assert unseen(read(table(white, PALE))) == [("15", SECRET)]
    assert unseen(read(table(white))) == [("15", SECRET)]
    inner = table(white) + p("")
    assert read(table(inner, DARK)).warnings == ()


def test_the_style_of_a_table_shades_its_first_row(read: Reads) -> None:
    part = '<w:tblStylePr w:type="{}"><w:tcPr>{}</w:tcPr></w:tblStylePr>'
    styles = style("Grid", "Grid", part.format("firstRow", DARK), sort="table")
    named = '<w:tblStyle w:val="Grid"/>'
    look = '<w:tblLook w:val="04A0" w:firstRow="{}" w:lastRow="0" w:noHBand="0"/>'
    white = p(run(SECRET, WHITE))
    assert read(table(white, "", named + look.format(1)), styles=styles).warnings == ()
    assert read(table(white, "", named + '<w:tblLook w:val="0020"/>'), styles=styles).warnings == ()
    assert read(table(white, "", named), styles=styles).warnings == ()  # not told which rows
    told_of = read(table(white, "", named + look.format(0)), styles=styles)
    assert unseen(told_of) == [("15", SECRET)]
    again = read(table(white, PALE, named + look.format(1)), styles=styles)
    assert unseen(again) == [("15", SECRET)]
    banded = style("Grid", "Grid", part.format("band1Horz", DARK), sort="table")
    assert read(table(white, "", named + look.format(0)), styles=banded).warnings == ()


def test_the_page_has_a_colour_only_where_it_is_shown(read: Reads) -> None:
    page = '<w:background w:color="1F3864"/>'
    shown = "<w:displayBackgroundShape/>"
    white, blue = p(run(SECRET, WHITE)), p(run(SECRET, '<w:color w:val="1F3864"/>'))
    assert read(white, page=page, settings=shown).warnings == ()
    assert unseen(read(blue, page=page, settings=shown)) == [("15", SECRET)]
    assert unseen(read(white, page=page, settings="")) == [("15", SECRET)]


def test_dark_and_light_of_the_theme_may_be_exchanged(read: Reads) -> None:
    named = p(run(SECRET, '<w:color w:val="FFFFFF" w:themeColor="background1"/>'))
    exchanged = '<w:clrSchemeMapping w:bg1="dark1" w:t1="light1"/>'
    assert read(named, settings=exchanged).warnings == ()
    assert unseen(read(named, settings="")) == [("15", SECRET)]


def box(fill: str) -> str:
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:spPr>'
        f"{fill}</wps:spPr><wps:txbx><w:txbxContent>{p(run(SECRET, WHITE))}</w:txbxContent>"
        "</wps:txbx></wps:wsp></w:drawing></mc:Choice></mc:AlternateContent></w:r>"
    )


def test_white_letters_in_a_box_are_told_of_where_the_box_is_white(read: Reads) -> None:
    filled = '<a:solidFill><a:srgbClr val="{}"/></a:solidFill>'
    assert unseen(read(p(run(SHOWN) + box(filled.format("FFFFFF"))))) == [("15", SECRET)]
    by_theme = '<a:solidFill><a:schemeClr val="bg1"/></a:solidFill>'
    assert unseen(read(p(run(SHOWN) + box(by_theme)))) == [("15", SECRET)]
    for fill in (filled.format("1F3864"), "<a:noFill/>", "<a:gradFill/>", ""):
        assert read(p(run(SHOWN) + box(fill))).warnings == ()


def test_white_letters_on_a_picture_of_the_cover_raise_no_alarm(read: Reads) -> None:
    white = p(run(SECRET, WHITE))
    assert read(p(ANCHOR.format(1, 7_000_000)) + white).warnings == ()
    assert read(white + p(ANCHOR.format(1, 7_000_000))).warnings == ()
    assert unseen(read(p(ANCHOR.format(0, 7_000_000)) + white)) == [("15", SECRET)]
    assert unseen(read(p(ANCHOR.format(1, 9_000)) + white)) == [("15", SECRET)]
    far = p(ANCHOR.format(1, 7_000_000)) + p(SHOWN) * 60 + white
    assert unseen(read(far)) == [("15", SECRET)]


def test_a_drawing_is_near_for_forty_paragraphs_before_and_after(read: Reads) -> None:
    white, drawn = p(run(SECRET, WHITE)), p(ANCHOR.format(1, 7_000_000))
    empty, told_of = p(""), [("15", SECRET)]
    assert read(white + empty * 39 + drawn).warnings == ()
    assert unseen(read(white + empty * 40 + drawn)) == told_of
    assert read(drawn + empty * 39 + white).warnings == ()
    assert unseen(read(drawn + empty * 40 + white)) == told_of


def test_white_letters_among_thousands_of_drawings_are_looked_up_in_time(read: Reads) -> None:
    drawings = "".join(p(ANCHOR.format(1, 7_000_000 + 997 * one)) for one in range(12_000))
    body = drawings + p(run(SECRET, WHITE)) * 12_000
    started = time.process_time()
    found = unseen(read(body))
    assert time.process_time() - started < 3
    assert [count for count, _ in found] == [str(15 * (12_000 - 40))]


@pytest.mark.parametrize(
    ("edge", "look", "lost"),
    [("firstCol", "0080", (1, 2)), ("lastCol", "0100", (0, 1)), ("firstRow", "0020", ())],
)
def test_the_style_of_a_table_shades_its_first_or_last_column(
    read: Reads, edge: str, look: str, lost: tuple[int, ...]
) -> None:
    part, properties = SHADED_EDGE
    words = ("Ignore", "all", "of this")
    cells = "".join(f"<w:tc>{p(run(word, WHITE))}</w:tc>" for word in words)
    row = f"<w:tbl>{properties.format(look)}<w:tr>{cells}</w:tr></w:tbl>"
    styles = style("Grid", "Grid", part.format(edge), sort="table")
    told_of = " ".join(words[index] for index in lost)
    assert [words for _, words in unseen(read(row, styles=styles))] == [told_of] * bool(lost)


def test_a_row_of_thousands_of_cells_is_looked_up_in_time(read: Reads) -> None:
    part, properties = SHADED_EDGE
    cells = f"<w:tc>{p(run(SECRET, WHITE))}</w:tc>" * 4_000
    row = f"<w:tbl>{properties.format('0080')}<w:tr>{cells}</w:tr></w:tbl>"
    started = time.process_time()
    found = unseen(read(row, styles=style("Grid", "Grid", part.format("firstCol"), sort="table")))
    assert time.process_time() - started < 3
    assert [count for count, _ in found] == [str(15 * 3_999)]


def test_what_is_hidden_is_left_out_and_only_counted(read: Reads) -> None:
    document = read(p(run(SHOWN) + run(SECRET, "<w:vanish/>" + WHITE)))
    assert document.text == SHOWN
    assert [warning[:12] for warning in document.warnings] == ["hidden words"]


def test_unseen_words_of_notes_and_heads_are_told_of_together(read: Reads) -> None:
    note = f'<w:footnote w:id="2"><w:p>{run("Not so.", WHITE)}</w:p></w:footnote>'
    body = p(run(SHOWN) + '<w:r><w:footnoteReference w:id="2"/></w:r>') + p(run(SECRET, WHITE))
    assert unseen(read(body, footnotes=note)) == [("21", f"{SECRET} Not so.")]


def test_the_quotation_holds_nothing_that_turns_or_hides_what_quotes_it(read: Reads) -> None:
    document = read(p(run("a\u202eb\u200bc\u2066d\u00ade " + "x" * 90, WHITE)))
    assert unseen(document) == [("99", "abcde " + "x" * 54)]


def test_the_warning_is_told_in_russian(read: Reads) -> None:
    (warning,) = read(p(run(SECRET, WHITE))).warnings
    assert told(warning, "ru") == (
        f"15 знаков, которых никто не видит («{SECRET}»): они того же цвета, что и фон, или "
        "слишком мелкие; они есть в тексте, не считайте их опубликованными"
    )
