"""Word files are read as somebody sees them who accepted every change."""

from collections.abc import Callable
from pathlib import Path

import pytest

from pledgewatch.documents.document import BlockKind, Document
from pledgewatch.documents.errors import NoTextError
from pledgewatch.documents.formats import reading
from tests.factories.packages import docx, docx_parts, p, run, style, zipped

Reads = Callable[[bytes], Document]
HEADINGS = style("H1", "heading 1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>') + style(
    "Own", "Chapter of ours", '<w:basedOn w:val="H1"/>'
)
MARK = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
NOTE = '<w:{sort} w:id="{key}"><w:p><w:r><w:{sort}Ref/></w:r>{words}</w:p></w:{sort}>'


def footnote(key: str, words: str, sort: str = "footnote") -> str:
    return NOTE.format(key=key, words=run(words), sort=sort)


@pytest.fixture
def read(tmp_path: Path) -> Reads:
    def reads(content: bytes) -> Document:
        path = tmp_path / "x"
        path.write_bytes(content)
        return reading.read(path)

    return reads


def blocks(document: Document) -> list[tuple[str, str]]:
    return [(block.kind.value, document.text[block.start : block.end]) for block in document.blocks]


def words(document: Document) -> list[str]:
    return [text for _, text in blocks(document)]


def test_word_file_is_told_by_its_content(read: Reads) -> None:
    document = read(docx(p("The law will be amended by the end of the year, he said.")))
    assert document.media_type.endswith("wordprocessingml.document")
    assert (document.pages, document.paginated, document.language) == (1, False, "en")
    assert document.warnings == ()


def test_headings_have_levels_by_style_by_its_base_and_by_their_own(read: Reads) -> None:
    styles = HEADINGS + style("Z2", "Заголовок 2") + style("T", "Title")
    body = (
        p("Promises", "T") + p("One", "H1") + p("Two", "Own") + p("Three", "Z2")
        + p("Four", properties='<w:outlineLvl w:val="3"/>')
        + p("No heading", "H1", '<w:outlineLvl w:val="9"/>') + p("", "H1") + p("Words.")
    )  # fmt: skip
    document = read(docx(body, styles=styles))
    found = [(b.level, document.text[b.start : b.end]) for b in document.blocks if b.level]
    assert found == [(1, "Promises"), (1, "One"), (1, "Two"), (2, "Three"), (4, "Four")]
    assert document.title == "Promises"
    assert blocks(document)[-2:] == [("paragraph", "No heading"), ("paragraph", "Words.")]


def test_styles_that_are_based_on_one_another_end(read: Reads) -> None:
    circle = style("A", "a", '<w:basedOn w:val="B"/>') + style("B", "b", '<w:basedOn w:val="A"/>')
    assert words(read(docx(p("Words.", "A"), styles=circle))) == ["Words."]


def test_without_styles_bold_letters_make_a_heading(read: Reads) -> None:
    long = "The minister said that the law will be amended by the end of the year. " * 3
    body = (
        p(run("Freedom of assembly", "<w:b/>")) + p(long) + p(run("The media", "<w:b/>")) + p(long)
    )
    document = read(docx(body))
    assert [kind for kind, _ in blocks(document)] == ["heading", "paragraph"] * 2
    assert document.title == "Freedom of assembly"


def test_notes_are_numbered_and_anchored_where_their_marks_stood(read: Reads) -> None:
    body = p(run("It was signed") + MARK.format(3) + run(" and kept") + MARK.format(2) + run("."))
    document = read(docx(body, footnotes=footnote("2", "Second.") + footnote("3", "First one.")))
    assert words(document) == ["It was signed and kept.", "1 First one.", "2 Second."]
    text = document.text
    assert [(n.number, text[n.start : n.end], text[: n.anchor]) for n in document.footnotes] == [
        ("1", "First one.", "It was signed"),
        ("2", "Second.", "It was signed and kept"),
    ]


def test_endnotes_come_last_in_roman_numerals(read: Reads) -> None:
    body = p(
        run("One") + '<w:r><w:endnoteReference w:id="5"/></w:r>' + run(" two") + MARK.format(1)
    )
    document = read(
        docx(body, footnotes=footnote("1", "Foot."), endnotes=footnote("5", "End.", "endnote"))
    )
    assert words(document) == ["One two", "1 Foot.", "i End."]
    assert [(n.number, n.anchor) for n in document.footnotes] == [("1", 7), ("i", 3)]


def test_a_mark_of_the_authors_own_is_no_word_and_does_not_count(read: Reads) -> None:
    own = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t></w:r>'
    body = p(run("The author") + own + run(" writes") + MARK.format(2) + run("."))
    notes = '<w:footnote w:id="1"><w:p>' + run("* Thanks to all.") + "</w:p></w:footnote>"
    document = read(docx(body, footnotes=notes + footnote("2", "Here.")))
    assert words(document) == ["The author writes.", "* Thanks to all.", "1 Here."]
    assert [(n.number, n.anchor) for n in document.footnotes] == [("*", 10), ("1", 17)]


@pytest.mark.parametrize(
    ("mark", "shown"),
    [
        ('<w:sym w:font="Symbol" w:char="F02A"/>', "∗"),
        ('<w:sym w:font="Symbol" w:char="zz"/>', "\ufffd"),
        ("<w:t>hidden_in_the_mark of a note</w:t>", "*"),
        ("", "*"),
    ],
)
def test_a_mark_of_the_authors_own_may_be_a_sign_but_no_word(
    read: Reads, mark: str, shown: str
) -> None:
    own = f'<w:r><w:footnoteReference w:customMarkFollows="on" w:id="1"/>{mark}</w:r>'
    document = read(docx(p(run("Words") + own + run("!")), footnotes=footnote("1", "Note.")))
    assert [n.number for n in document.footnotes] == [shown]
    kept = "hidden_in_the_mark of a note" if "<w:t>" in mark else ""
    assert words(document) == [f"Words{kept}!", f"{shown} Note."]


def test_notes_begin_anew_in_each_section_where_it_says_so(read: Reads) -> None:
    section = (
        '<w:sectPr><w:footnotePr><w:numFmt w:val="upperLetter"/><w:numStart w:val="2"/>'
        '<w:numRestart w:val="eachSect"/></w:footnotePr></w:sectPr>'
    )
    body = (
        p(run("One") + MARK.format(1) + run(" two") + MARK.format(2), properties=section)
        + p(run("Three") + MARK.format(3)) + section
    )  # fmt: skip
    notes = footnote("1", "a") + footnote("2", "b") + footnote("3", "c")
    assert [n.number for n in read(docx(body, footnotes=notes)).footnotes] == ["B", "C", "B"]


def test_a_mark_alone_in_its_paragraph_anchors_at_the_end_of_the_words(read: Reads) -> None:
    body = p("The words.") + p(MARK.format(1))
    document = read(docx(body, footnotes=footnote("1", "Note.")))
    assert [(n.number, n.anchor) for n in document.footnotes] == [("1", 10)]


def test_a_note_without_words_in_the_file_is_told(read: Reads) -> None:
    document = read(docx(p(run("Words") + MARK.format(7))))
    assert [(n.number, n.start == n.end) for n in document.footnotes] == [("1", True)]
    assert document.warnings == ("notes whose words are missing in the file: 1",)


def test_notes_that_refer_to_one_another_end(read: Reads) -> None:
    def citing(key: str, other: str) -> str:
        inside = run("See") + MARK.format(other)
        return f'<w:footnote w:id="{key}"><w:p>{inside}</w:p></w:footnote>'

    document = read(
        docx(p(run("Words") + MARK.format(1)), footnotes=citing("1", "2") + citing("2", "1"))
    )
    assert words(document) == ["Words", "1 See", "2 See"]
    assert [(n.number, document.text[: n.anchor]) for n in document.footnotes] == [
        ("1", "Words"),
        ("2", "Words\n\n1 See"),
    ]


def test_tables_give_each_cell_once_in_reading_order(read: Reads) -> None:
    def cell(words: str, properties: str = "") -> str:
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(words)}</w:tc>"

    inner = f"<w:tbl><w:tr>{cell('deep')}</w:tr></w:tbl>"
    first, wide = cell("a", '<w:vMerge w:val="restart"/>'), cell("b", '<w:gridSpan w:val="2"/>')
    body = (
        f"<w:tbl><w:tr>{first}"
        f"<w:sdt><w:sdtContent>{wide}</w:sdtContent></w:sdt></w:tr>"
        f"<w:tr>{cell('', '<w:vMerge/>')}<w:tc>{p('c')}{inner}{p('d')}</w:tc></w:tr></w:tbl>"
    )  # fmt: skip
    assert words(read(docx(body))) == ["a", "b", "c", "deep", "d"]


def test_a_box_is_read_once_behind_its_paragraph(read: Reads) -> None:
    box = f"<w:txbxContent>{p('In the box.')}</w:txbxContent>"
    drawing = (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>'
        f"{box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{box}"
        "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert words(read(docx(p(run("Before") + drawing + run(" and after."))))) == [
        "Before and after.",
        "In the box.",
    ]


def test_wrappers_lose_no_word(read: Reads) -> None:
    body = (
        p(
            f"<w:hyperlink>{run('a ')}</w:hyperlink><w:smartTag>{run('b ')}</w:smartTag>"
            f"<w:sdt><w:sdtContent>{run('c ')}</w:sdtContent></w:sdt><w:ins>{run('d ')}</w:ins>"
            f"<w:fldSimple w:instr='PAGE'>{run('e ')}</w:fldSimple><w:dir>{run('f')}</w:dir>"
            "<m:oMath><m:r><m:t>=g</m:t></m:r></m:oMath>"
        )
        + f"<w:sdt><w:sdtContent>{p('h')}</w:sdtContent></w:sdt><w:customXml>{p('i')}</w:customXml>"
    )
    assert words(read(docx(body))) == ["a b c d e f=g", "h", "i"]


def test_special_letters_are_what_they_show(read: Reads) -> None:
    body = p(
        "<w:r><w:t>co</w:t><w:noBreakHyphen/><w:t>ope</w:t><w:softHyphen/><w:t>ra\u00adtion</w:t>"
        "<w:tab/><w:t>x</w:t><w:br/><w:t>y</w:t><w:cr/>"
        '<w:sym w:font="Symbol" w:char="F061"/><w:sym w:font="Wingdings" w:char="F0FE"/>'
        '<w:sym w:font="Odd" w:char="zz"/></w:r>'
        + run("\uf0b7", '<w:rFonts w:ascii="Symbol"/>')
        + "<w:r><w:ruby><w:rt>" + run("no") + "</w:rt><w:rubyBase>" + run("z") + "</w:rubyBase>"
        "</w:ruby></w:r>"
    )  # fmt: skip
    assert words(read(docx(body))) == ["co-operation x y α☑\ufffd•z"]


def field(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def test_of_a_field_the_result_is_read_and_never_the_code(read: Reads) -> None:
    body = p(
        run("See ") + field("begin") + "<w:r><w:instrText>REF x</w:instrText></w:r>"
        + field("begin") + run("inner") + field("separate") + run("inner") + field("end")
        + field("separate") + run("page 3") + field("end") + run(".")
    )  # fmt: skip
    assert words(read(docx(body))) == ["See page 3."]


def test_a_field_that_never_ends_hides_nothing(read: Reads) -> None:
    deleted = f'<w:del w:author="A">{field("end")}</w:del>'
    body = p(field("begin") + run("He promised.")) + p(field("begin") + run(" Twice.") + deleted)
    assert words(read(docx(body))) == ["He promised.", "Twice."]


def test_words_where_only_the_code_of_a_field_is_shown_are_hidden(read: Reads) -> None:
    body = p(run("Shown ") + field("begin") + run("secret words") + field("end") + run("too."))
    document = read(docx(body))
    assert words(document) == ["Shown too."]
    assert document.warnings == (
        (
            "hidden words, which the page does not show, were left out: 2; "
            "look for hidden text in the file"
        ),
    )


def test_fields_of_a_form_show_what_was_chosen(read: Reads) -> None:
    def form(inside: str) -> str:
        start = (
            f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{inside}</w:ffData></w:fldChar></w:r>'
        )
        return start + field("end")

    choice = (
        '<w:ddList><w:result w:val="1"/><w:listEntry w:val="no"/><w:listEntry w:val="yes"/>'
        "</w:ddList>"
    )
    ticked, open_box = "<w:checkBox><w:checked/></w:checkBox>", "<w:checkBox/>"
    body = p(run("Kept: ") + form(choice) + form(ticked) + form(open_box))
    assert words(read(docx(body))) == ["Kept: yes☒☐"]


def test_changes_are_read_as_accepted_and_told(read: Reads) -> None:
    body = (
        p(
            run("The law ") + f'<w:del w:author="Ann">{run("will")}</w:del>'
            + f'<w:ins w:author="Bob">{run("may")}</w:ins>'
            + f'<w:ins w:author="Bob">{run(" well")}</w:ins>'
            + run(" change.")
        )
        + p(f'<w:moveFrom w:author="Ann">{run("Moved.")}</w:moveFrom>')
        + p(f'<w:moveTo w:author="Ann">{run("Moved.")}</w:moveTo>')
    )  # fmt: skip
    document = read(docx(body))
    assert words(document) == ["The law may well change.", "Moved."]
    assert document.warnings == (
        (
            "tracked changes by Ann, Bob are neither accepted nor rejected "
            "(insertions: 1, deletions: 1, moves: 1); read as if all were accepted"
        ),
    )


def test_a_deleted_end_joins_paragraphs_and_a_deleted_row_is_gone(read: Reads) -> None:
    gone = '<w:rPr><w:del w:author="Ann"/></w:rPr>'
    row = f'<w:tr><w:trPr><w:del w:author="Ann"/></w:trPr><w:tc>{p("row")}</w:tc></w:tr>'
    kept = f"<w:tr><w:tc>{p('kept')}</w:tc></w:tr>"
    body = p("One ", properties=gone) + p("two.") + f"<w:tbl>{row}{kept}</w:tbl>"
    document = read(docx(body))
    assert words(document) == ["One two.", "kept"]
    assert document.warnings == (
        (
            "tracked changes by Ann are neither accepted nor rejected "
            "(insertions: 0, deletions: 1, moves: 0); read as if all were accepted"
        ),
    )


def test_formatting_of_before_is_not_taken_for_that_of_now(read: Reads) -> None:
    before = '<w:pPrChange w:author="A"><w:pPr><w:pStyle w:val="H1"/></w:pPr></w:pPrChange>'
    now = "<w:rPr/><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>"
    body = p(run("Words.", now), properties=before)
    assert blocks(read(docx(body, styles=HEADINGS))) == [("paragraph", "Words.")]


def test_hidden_words_are_left_out_and_counted(read: Reads) -> None:
    styles = style("Gone", "gone", "<w:rPr><w:vanish/></w:rPr>", sort="character")
    body = (
        p(run("Shown") + run(" not shown", "<w:vanish/>")
            + run(" nor this", '<w:rStyle w:val="Gone"/>'))
        + p(run("Shown too", '<w:rStyle w:val="Gone"/><w:vanish w:val="0"/>'))
    )  # fmt: skip
    document = read(docx(body, styles=styles))
    assert words(document) == ["Shown", "Shown too"]
    assert ["out: 4;" in warning for warning in document.warnings] == [True]


def test_a_file_whose_words_are_all_hidden_says_so(read: Reads) -> None:
    with pytest.raises(NoTextError, match=r"^shows no words: all that it has \(2\) are hidden"):
        read(docx(p(run("Not shown", "<w:vanish/>"))))


def test_comments_are_left_out_and_told(read: Reads) -> None:
    comments = (
        f'<w:comment w:author="Ann">{p("No!")}</w:comment><w:comment w:author="Bob">{p("Yes")}'
        "</w:comment>"
    )
    document = read(docx(p("Words."), comments=comments))
    assert words(document) == ["Words."]
    assert document.warnings == ("comments by Ann, Bob were left out: 2",)


def test_running_heads_are_furniture_each_once_and_bare_numbers_none(read: Reads) -> None:
    section = (
        '<w:sectPr><w:headerReference r:id="header"/><w:footerReference r:id="footer"/></w:sectPr>'
    )
    body = p("Words.", properties=section) + section
    document = read(docx(body, header=p("Secret report"), footer=p("3")))
    assert blocks(document) == [("paragraph", "Words."), ("furniture", "Secret report")]


def test_letters_that_run_from_right_to_left_keep_their_order(read: Reads) -> None:
    body = p(run("حقوق", "<w:rtl/>") + run(" ", "<w:rtl/>") + run("الإنسان", "<w:rtl/>"))
    assert words(read(docx(body))) == ["حقوق الإنسان"]


def test_a_large_letter_that_opens_a_paragraph_belongs_to_it(read: Reads) -> None:
    body = p("T", properties='<w:framePr w:dropCap="drop"/>') + p("he law.")
    assert words(read(docx(body))) == ["The law."]


def test_macros_are_told(read: Reads) -> None:
    parts = docx_parts(
        p("Words."), main_type="application/vnd.ms-word.document.macroEnabled.main+xml"
    )
    document = read(zipped({**parts, "word/vbaProject.bin": b"\0"}))
    assert document.warnings == ("it holds programs (macros), which were not run",)


def test_the_strict_form_of_the_standard_is_read(read: Reads) -> None:
    common = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    parts = docx_parts(p("Words.", "H1"), styles=HEADINGS)
    strict = {
        name: str(part).replace(common, "http://purl.oclc.org/ooxml/wordprocessingml/main")
        for name, part in parts.items()
    }
    assert blocks(read(zipped(dict(strict)))) == [("heading", "Words.")]


def test_what_a_file_says_of_itself_is_told_where_it_says_anything(read: Reads) -> None:
    core = (
        "<dc:title>On the pledges of 2007</dc:title><dc:creator>Ann Smith</dc:creator>"
        "<dcterms:created>2001-01-05T10:00:00Z</dcterms:created>"
        "<dcterms:modified>2008-05-07T10:00:00Z</dcterms:modified>"
    )
    document = read(docx(p("Words."), core=core, app="<Company>Watch of Law</Company>"))
    assert (document.title, document.author) == ("On the pledges of 2007", "Ann Smith")
    assert (document.publisher, document.published) == ("Watch of Law", "2008-05-07")
    assert document.warnings == (
        "the date 2008-05-07 is that of the file, not one that the document gives itself",
    )


def test_language_is_that_of_the_words_and_else_the_stated(read: Reads) -> None:
    russian = "Закон о средствах массовой информации будет изменён до конца года."
    assert read(docx(p(run(russian, '<w:lang w:val="en-US"/>')))).language == "ru"
    assert read(docx(p(run("Ок", '<w:lang w:val="kk-KZ"/>')))).language == "kk"


def test_an_anchor_and_every_passage_lie_in_the_text(read: Reads) -> None:
    document = read(docx(p(MARK.format(1) + run("Words")), footnotes=footnote("1", "Note")))
    assert [note.anchor for note in document.footnotes] == [0]
    first = document.blocks[0]
    assert first.kind is BlockKind.PARAGRAPH
    assert document.passage(first.start, first.end).exact == "Words"
