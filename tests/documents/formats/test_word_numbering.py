"""Lists and numbered headings of Word show the numbers that Word shows."""

from pathlib import Path

import pytest

from pledgewatch.documents.document import Document
from pledgewatch.documents.formats import reading
from tests.factories.packages import docx, p, run, style


def level(at: int, text: str, form: str = "decimal", inside: str = '<w:start w:val="1"/>') -> str:
    looks = f'<w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>'
    return f'<w:lvl w:ilvl="{at}">{inside}{looks}</w:lvl>'


def pattern(key: int, *levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{key}">{"".join(levels)}</w:abstractNum>'


def listed(key: int, of: int, inside: str = "") -> str:
    return f'<w:num w:numId="{key}"><w:abstractNumId w:val="{of}"/>{inside}</w:num>'


def item(words: str, key: int = 1, at: int = 0, style: str = "") -> str:
    place = f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{key}"/></w:numPr>'
    return p(words, style, place)


def read(folder: Path, body: str, numbering: str, **others: str) -> Document:
    path = folder / "x"
    path.write_bytes(docx(body, numbering=numbering, **others))
    return reading.read(path)


def shown(document: Document) -> list[str]:
    return [document.text[block.start : block.end] for block in document.blocks]


def test_levels_count_within_one_another(tmp_path: Path) -> None:
    numbering = pattern(0, level(0, "%1."), level(1, "%1.%2"), level(2, "(%3)", "lowerLetter"))
    body = (
        item("a") + item("b", at=1) + item("c", at=1) + item("d", at=2) + p("between")
        + item("e", at=2) + item("f") + item("g", at=1)
    )  # fmt: skip
    document = read(tmp_path, body, numbering + listed(1, 0))
    assert shown(document) == [
        "1. a", "1.1 b", "1.2 c", "(a) d", "between", "(b) e", "2. f", "2.1 g",
    ]  # fmt: skip
    assert [block.number for block in document.blocks] == [
        "1", "1.1", "1.2", "(a)", None, "(b)", "2", "2.1",
    ]  # fmt: skip
    assert document.text_of(document.blocks[0]) == "a"


@pytest.mark.parametrize(
    ("form", "marks"),
    [
        ("upperRoman", ["III.", "IV."]),
        ("lowerRoman", ["iii.", "iv."]),
        ("upperLetter", ["C.", "D."]),
        ("russianLower", ["в.", "г."]),
        ("decimalZero", ["03.", "04."]),
        ("ordinal", ["3rd.", "4th."]),
        ("ordinalText", ["Third.", "Fourth."]),
        ("japaneseCounting", ["3.", "4."]),
    ],
)
def test_numbers_have_their_format_and_start(tmp_path: Path, form: str, marks: list[str]) -> None:
    numbering = pattern(0, level(0, "%1.", form, '<w:start w:val="3"/>')) + listed(1, 0)
    document = read(tmp_path, item("one") + item("two"), numbering)
    assert shown(document) == [f"{marks[0]} one", f"{marks[1]} two"]


def test_bullets_are_signs_whatever_their_font(tmp_path: Path) -> None:
    numbering = pattern(0, level(0, "\uf0b7", "bullet"), level(1, "o", "bullet")) + listed(1, 0)
    document = read(tmp_path, item("one") + item("two", at=1), numbering)
    assert shown(document) == ["• one", "◦ two"]


def test_lists_of_one_pattern_count_on_unless_one_says_where_it_starts(tmp_path: Path) -> None:
    numbering = (
        pattern(0, level(0, "%1."))
        + listed(1, 0) + listed(2, 0)
        + listed(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>')
    )  # fmt: skip
    body = item("a", 1) + item("b", 2) + item("c", 3) + item("d", 3) + item("e", 1)
    assert shown(read(tmp_path, body, numbering)) == ["1. a", "2. b", "1. c", "2. d", "3. e"]


def test_a_level_may_go_on_after_a_higher_one(tmp_path: Path) -> None:
    on = '<w:start w:val="1"/><w:lvlRestart w:val="0"/>'
    numbering = pattern(0, level(0, "%1."), level(1, "§ %2", inside=on)) + listed(1, 0)
    body = item("a") + item("b", at=1) + item("c") + item("d", at=1)
    assert shown(read(tmp_path, body, numbering)) == ["1. a", "§ 1 b", "2. c", "§ 2 d"]


def test_figures_only_where_the_level_is_legal(tmp_path: Path) -> None:
    legal = level(1, "%1.%2", inside='<w:start w:val="1"/><w:isLgl/>')
    numbering = pattern(0, level(0, "%1", "upperRoman"), legal) + listed(1, 0)
    body = item("a") + item("b") + item("c", at=1)
    assert shown(read(tmp_path, body, numbering)) == ["I a", "II b", "2.1 c"]


def test_headings_are_numbered_by_their_styles(tmp_path: Path) -> None:
    numbering = (
        pattern(
            0,
            level(0, "%1.", "upperRoman", '<w:start w:val="1"/><w:pStyle w:val="H1"/>'),
            level(1, "%2)", "upperLetter", '<w:start w:val="1"/><w:pStyle w:val="H2"/>'),
        )
        + listed(4, 0)
    )  # fmt: skip
    place = '<w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr>'
    styles = style("H1", "heading 1", place) + style("H2", "heading 2", place)
    body = p("One", "H1") + p("Two", "H2") + p("Three", "H2") + p("Four", "H1")
    body += p("None", "H1", '<w:numPr><w:numId w:val="0"/></w:numPr>')
    document = read(tmp_path, body, numbering, styles=styles)
    assert shown(document) == ["I. One", "A) Two", "B) Three", "II. Four", "None"]
    assert [block.level for block in document.blocks] == [1, 2, 2, 1, 1]


def test_a_list_may_leave_its_pattern_to_a_style(tmp_path: Path) -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="Ours"/></w:abstractNum>'
        + pattern(1, '<w:styleLink w:val="Ours"/>', level(0, "Art. %1"))
        + listed(1, 0) + listed(2, 1)
    )  # fmt: skip
    styles = style("Ours", "ours", '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>')
    assert shown(read(tmp_path, item("a") + item("b"), numbering, styles=styles)) == [
        "Art. 1 a",
        "Art. 2 b",
    ]


def test_only_what_is_shown_is_counted(tmp_path: Path) -> None:
    place = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    gone = '<w:rPr><w:del w:author="A"/></w:rPr>'
    hidden = "<w:rPr><w:vanish/></w:rPr>"
    body = (
        item("a")
        + p(f'<w:del w:author="A">{run("deleted")}</w:del>', properties=place + gone)
        + p(run("hidden", "<w:vanish/>"), properties=place + hidden)
        + item("b") + item("") + item("c")
    )  # fmt: skip
    document = read(tmp_path, body, pattern(0, level(0, "%1.")) + listed(1, 0))
    assert shown(document) == ["1. a", "2. b", "4. c"]


def test_a_number_alone_is_read_in_a_table(tmp_path: Path) -> None:
    row = f"<w:tr><w:tc>{item('')}</w:tc><w:tc>{p('Law')}</w:tc></w:tr>"
    document = read(
        tmp_path, f"<w:tbl>{row}{row}</w:tbl>", pattern(0, level(0, "%1.")) + listed(1, 0)
    )
    assert shown(document) == ["1.", "Law", "2.", "Law"]


@pytest.mark.parametrize("inside", ["", '<w:lvl w:ilvl="x"/>', '<w:lvl w:ilvl="99999999999"/>'])
def test_a_list_that_makes_no_sense_loses_no_word(tmp_path: Path, inside: str) -> None:
    numbering = f'<w:abstractNum w:abstractNumId="0">{inside}</w:abstractNum>' + listed(1, 0)
    document = read(tmp_path, item("a", at=8) + item("b", key=9) + item("c", at=77), numbering)
    assert [document.text_of(block) for block in document.blocks] == ["a", "b", "c"]


def test_typed_numbers_are_marks_too(tmp_path: Path) -> None:
    document = read(tmp_path, p("97.1. Ratify the Convention") + p("(a) adopt a law"), "")
    assert [block.number for block in document.blocks] == ["97.1", "(a)"]
