"""OpenDocument texts are read as somebody sees them who accepted every change."""

from collections.abc import Callable
from pathlib import Path

import pytest

from pledgewatch.documents.document import Document
from pledgewatch.documents.errors import NoTextError
from pledgewatch.documents.formats import reading
from tests.factories.packages import odt

Reads = Callable[[bytes], Document]


@pytest.fixture
def read(tmp_path: Path) -> Reads:
    def reads(content: bytes) -> Document:
        path = tmp_path / "x"
        path.write_bytes(content)
        return reading.read(path)

    return reads


def p(words: str, style: str = "Standard") -> str:
    return f'<text:p text:style-name="{style}">{words}</text:p>'


def h(words: str, level: int, more: str = "") -> str:
    return f'<text:h text:outline-level="{level}" {more}>{words}</text:h>'


def blocks(document: Document) -> list[tuple[str, str]]:
    return [(one.kind.value, document.text[one.start : one.end]) for one in document.blocks]


def words(document: Document) -> list[str]:
    return [text for _, text in blocks(document)]


def note(citation: str, body: str, sort: str = "footnote", more: str = "") -> str:
    return (
        f'<text:note text:note-class="{sort}"><text:note-citation {more}>{citation}'
        f"</text:note-citation><text:note-body>{p(body)}</text:note-body></text:note>"
    )


def list_style(key: str, *levels: str) -> str:
    return f'<text:list-style style:name="{key}">{"".join(levels)}</text:list-style>'


def level(at: int, form: str, more: str = "") -> str:
    return (
        f'<text:list-level-style-number text:level="{at}" style:num-format="{form}" '
        f'style:num-suffix="." {more}/>'
    )


def items(*inside: str, style: str = "L", more: str = "") -> str:
    listed = "".join(f"<text:list-item>{one}</text:list-item>" for one in inside)
    return f'<text:list text:style-name="{style}" {more}>{listed}</text:list>'


def test_an_open_document_is_told_by_its_content(read: Reads) -> None:
    document = read(odt(p("The law will be amended by the end of the year, he said.")))
    assert document.media_type == "application/vnd.oasis.opendocument.text"
    assert (document.pages, document.paginated, document.language) == (1, False, "en")
    assert document.warnings == ()


def test_headings_have_levels_numbers_and_a_title(read: Reads) -> None:
    styles = (
        "<office:styles>"
        '<text:outline-style><text:outline-level-style text:level="1" style:num-format="I" '
        'style:num-suffix="."/><text:outline-level-style text:level="2" style:num-format="1" '
        'text:display-levels="2"/></text:outline-style>'
        '<style:style style:name="Title" style:family="paragraph"/></office:styles>'
    )
    automatic = (
        '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>'
    )
    body = (
        p("Promises", "P1") + h("One", 1) + h("Two", 2)
        + h("None", 1, 'text:is-list-header="true"') + h("Three", 1) + p("Words.")
    )  # fmt: skip
    document = read(odt(body, styles=styles, automatic=automatic))
    assert [(b.level, document.text[b.start : b.end]) for b in document.blocks] == [
        (1, "Promises"),
        (1, "I. One"),
        (2, "I.1 Two"),
        (1, "None"),
        (1, "II. Three"),
        (None, "Words."),
    ]
    assert document.title == "Promises"


def test_notes_have_the_number_that_is_shown_and_endnotes_come_last(read: Reads) -> None:
    body = p(f"One{note('i', 'End.', 'endnote')} two{note('1', 'Foot.')}.")
    document = read(odt(body))
    assert words(document) == ["One two.", "1 Foot.", "i End."]
    assert [(n.number, n.anchor) for n in document.footnotes] == [("1", 7), ("i", 3)]


def test_a_mark_of_the_authors_own_is_the_number(read: Reads) -> None:
    body = p("The author" + note("*", "Thanks.", more='text:label="*"'))
    assert [(n.number, n.anchor) for n in read(odt(body)).footnotes] == [("*", 10)]


def test_lists_show_their_numbers(read: Reads) -> None:
    automatic = list_style(
        "L",
        level(1, "1"),
        level(2, "a", 'style:num-prefix="(" text:display-levels="1"').replace('"."', '")"'),
        level(3, "1", 'text:display-levels="3"'),
    )
    deep = f"<text:list><text:list-item>{p('d')}</text:list-item></text:list>"
    inner = (
        f"<text:list><text:list-item>{p('b')}{p('more')}{deep}</text:list-item>"
        f"<text:list-item>{p('c')}</text:list-item></text:list>"
    )
    document = read(odt(items(p("a") + inner, p("e")), automatic=automatic))
    assert words(document) == ["1. a", "(a) b", "more", "1.a.1. d", "(b) c", "2. e"]
    assert [block.number for block in document.blocks] == [
        "1", "(a)", None, "1.a.1", "(b)", "2",
    ]  # fmt: skip


def test_lists_go_on_or_begin_anew(read: Reads) -> None:
    automatic = list_style("L", level(1, "1")) + list_style("M", level(1, "A"))
    body = (
        items(p("a"), more='xml:id="first"') + items(p("b"), style="M") + items(p("c"))
        + items(p("d"), more='text:continue-numbering="true"')
        + items(p("e"), more='text:continue-list="first"')
        + items("<text:p/>").replace("<text:list-item>", '<text:list-item text:start-value="7">')
        + items(p("f"), more='text:continue-numbering="true"')
    )  # fmt: skip
    assert words(read(odt(body, automatic=automatic))) == [
        "1. a", "A. b", "1. c", "2. d", "2. e", "8. f",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("form", "more", "shown"),
    [
        ("i", "", "xxviii."),
        ("a", "", "ab."),
        ("a", 'style:num-letter-sync="true"', "bb."),
        ("А, Б, .., Аа, Бб, ... (ru)", "", "Ы."),
        ("1", 'style:num-list-format="§ %1%"', "§ 28"),
    ],
)
def test_numbers_have_their_format(read: Reads, form: str, more: str, shown: str) -> None:
    start = 26 if form.startswith("А") else 28
    automatic = list_style("L", level(1, form, f'text:start-value="{start}" {more}'))
    assert words(read(odt(items(p("x")), automatic=automatic))) == [f"{shown} x"]


def test_bullets_and_headers_of_lists(read: Reads) -> None:
    bullet = '<text:list-level-style-bullet text:level="1" text:bullet-char="\uf0b7"/>'
    body = (
        '<text:list text:style-name="L"><text:list-header>' + p("head") + "</text:list-header>"
        f"<text:list-item>{p('a')}</text:list-item></text:list>"
    )  # fmt: skip
    document = read(odt(body, automatic=list_style("L", bullet)))
    assert words(document) == ["head", "• a"]


def test_changes_are_read_as_accepted_and_told(read: Reads) -> None:
    def region(kind: str) -> str:
        return (
            f"<text:changed-region><text:{kind}><office:change-info><dc:creator>Ann</dc:creator>"
            f"</office:change-info>{p('gone')}</text:{kind}></text:changed-region>"
        )

    changes = (
        f"<text:tracked-changes>{region('deletion')}{region('insertion')}</text:tracked-changes>"
    )
    body = changes + p("It <text:change/>was <text:change-start/>kept<text:change-end/>.")
    document = read(odt(body))
    assert words(document) == ["It was kept."]
    assert document.warnings == (
        (
            "tracked changes by Ann are neither accepted nor rejected "
            "(insertions: 1, deletions: 1, moves: 0); read as if all were accepted"
        ),
    )


def test_comments_are_left_out_and_told(read: Reads) -> None:
    comment = f"<office:annotation><dc:creator>Bob</dc:creator>{p('No!')}</office:annotation>"
    document = read(odt(p(f"It was {comment}kept.")))
    assert words(document) == ["It was kept."]
    assert document.warnings == ("comments by Bob were left out: 1",)


def test_hidden_words_are_left_out_and_counted(read: Reads) -> None:
    automatic = (
        '<style:style style:name="T" style:family="text">'
        '<style:text-properties text:display="none"/></style:style>'
    )
    body = (
        p('Shown<text:span text:style-name="T"> not shown</text:span>')
        + p('<text:hidden-text text:is-hidden="true" text:string-value="by a rule"/>!')
        + p('<text:hidden-paragraph text:is-hidden="true"/>whole paragraph')
        + f'<text:section text:display="none">{p("a section")}</text:section>'
    )
    document = read(odt(body, automatic=automatic))
    assert words(document) == ["Shown", "!"]
    assert ["out: 9;" in warning for warning in document.warnings] == [True]
    with pytest.raises(NoTextError, match=r"^shows no words: all that it has \(2\) are hidden"):
        read(odt(p('<text:span text:style-name="T">not shown</text:span>'), automatic=automatic))


def test_tables_boxes_and_sections_lose_no_word(read: Reads) -> None:
    row = (
        f"<table:table-row><table:table-cell>{p('a')}</table:table-cell>"
        f"<table:covered-table-cell/><table:table-cell>{p('b')}</table:table-cell></table:table-row>"
    )
    words_in_box = f"<draw:text-box>{p('box')}</draw:text-box><svg:title>no</svg:title>"
    box = f"<draw:frame>{words_in_box}</draw:frame>"
    shape = f"<draw:g><draw:custom-shape>{p('shape')}</draw:custom-shape></draw:g>"
    body = (
        f"<table:table><table:table-header-rows>{row}</table:table-header-rows>{row}</table:table>"
        f"<text:section>{p(f'c{box} d{shape}')}</text:section>"
        f"<text:table-of-content><text:index-body>{p('e')}</text:index-body></text:table-of-content>"
    )
    assert words(read(odt(body))) == ["a", "b", "a", "b", "c d", "box", "shape", "e"]


def test_what_stands_within_a_line_is_what_it_shows(read: Reads) -> None:
    body = p(
        'a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d <text:a>e</text:a> '
        "<text:page-number>4</text:page-number> <text:ruby><text:ruby-base>f</text:ruby-base>"
        "<text:ruby-text>no</text:ruby-text></text:ruby>co\u00adop"
    )
    assert words(read(odt(body))) == ["a b c d e 4 fcoop"]


def test_running_heads_are_furniture(read: Reads) -> None:
    styles = (
        "<office:master-styles><style:master-page>"
        f"<style:header>{p('Secret report')}</style:header>"
        f"<style:footer>{p('<text:page-number>3</text:page-number>')}</style:footer>"
        "</style:master-page></office:master-styles>"
    )
    assert blocks(read(odt(p("Words."), styles=styles))) == [
        ("paragraph", "Words."),
        ("furniture", "Secret report"),
    ]


def test_what_a_file_says_of_itself_is_told(read: Reads) -> None:
    meta = (
        "<dc:title>On the pledges of 2007</dc:title>"
        "<meta:initial-creator>Ann Smith</meta:initial-creator>"
        "<dc:date>2008-05-07T01:02:03</dc:date>"
    )
    document = read(odt(p("Words."), meta=meta))
    assert (document.title, document.author) == ("On the pledges of 2007", "Ann Smith")
    assert document.published == "2008-05-07"
