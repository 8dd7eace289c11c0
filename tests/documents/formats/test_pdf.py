"""A PDF gives its words with their places, or says why it cannot."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest

from pledgewatch.documents.document import BlockKind, Document
from pledgewatch.documents.errors import DamagedError, DocumentError, EncryptedError, NoTextError
from pledgewatch.documents.formats import pdf, reading
from tests.factories.pdfs import one_page, stream, typeset, words_at, written

REPORT = """
#set document(title: "Report on the Pledges", date: datetime(year: 2010, month: 3, day: 23))
#set page(width: 400pt, height: 300pt, margin: 40pt, numbering: "1", header: [Pledges of 2008])
#set par(justify: true)
#set text(hyphenate: true)
= Report on the Pledges
The ministry was told.#footnote[A person must submit documents to the ministry.] After its refusal
the ministry said that Article 12(1) was the ground, and that the organisations which had asked for
the amendment had misunderstood the implementation of the recommendations. It established a working
group which has met once since the spring, and which has not been given the draft that it was to
discuss, although its members have asked for it in writing.
#pagebreak()
== Freedom of assembly
Members of Hizb ut-Tahrir#footnote[An organisation that was forbidden in 2005.] were tried.
#pagebreak()
== Elections
Adopt the law. The commission has seven members.
"""
PICTURE = stream(
    b"\xff" * 300,
    "/Type /XObject /Subtype /Image /Width 10 /Height 10 /ColorSpace /DeviceRGB "
    "/BitsPerComponent 8",
)
ENCRYPTION = (
    "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 "
    f"/O <{'41' * 32}> /U <{'42' * 32}> >> /ID [<41> <41>]"
)
INSTALL = (
    "install tesseract-ocr, tesseract-ocr-rus and tesseract-ocr-kaz (Tesseract), and give it again"
)
SHOWING_PICTURE = "q 100 0 0 100 0 0 cm /I Do Q"


def file(folder: Path, content: bytes) -> Path:
    path = folder / "document.pdf"
    path.write_bytes(content)
    return path


def read(folder: Path, content: bytes) -> Document:
    return reading.read(file(folder, content))


def texts(document: Document, kind: BlockKind) -> list[str]:
    return [document.text_of(block) for block in document.blocks if block.kind is kind]


def test_read_takes_title_and_date_from_the_metadata_and_says_so(tmp_path: Path) -> None:
    document = read(tmp_path, typeset(REPORT))
    assert (document.title, document.published) == ("Report on the Pledges", "2010-03-23")
    assert document.warnings == (
        "the date 2010-03-23 is that of the file, not one that the document gives itself",
    )


def test_read_gives_every_block_its_page(tmp_path: Path) -> None:
    document = read(tmp_path, typeset(REPORT))
    assert [(block.page, document.text_of(block)[:12]) for block in document.running_blocks()] == [
        (1, "Report on th"),
        (1, "The ministry"),
        (2, "Freedom of a"),
        (2, "Members of H"),
        (3, "Elections"),
        (3, "Adopt the la"),
    ]
    assert (document.pages, document.paginated) == (3, True)


def test_read_lifts_heads_and_page_numbers_out(tmp_path: Path) -> None:
    document = read(tmp_path, typeset(REPORT))
    assert texts(document, BlockKind.FURNITURE) == [
        *("Pledges of 2008", "1"),
        *("Pledges of 2008", "2"),
        *("Pledges of 2008", "3"),
    ]


def test_read_finds_notes_by_the_superior_figures_of_a_font(tmp_path: Path) -> None:
    document = read(tmp_path, typeset(REPORT))
    assert [
        (note.number, note.page, document.text[note.start : note.end])
        for note in document.footnotes
    ] == [
        ("1", 1, "A person must submit documents to the ministry."),
        ("2", 2, "An organisation that was forbidden in 2005."),
    ]
    before = [document.text[: note.anchor].split()[-1] for note in document.footnotes]
    assert before == ["told.", "ut-Tahrir"]
    assert "said that Article 12(1) was the ground" in document.text


@pytest.mark.parametrize("text", ["#super(typographic: false)[1]", "#super[1]"])
def test_read_finds_notes_by_small_figures_that_stand_higher(tmp_path: Path, text: str) -> None:
    markup = f"The law was amended.{text} It is in force.\n#v(1fr)\n#text(8pt)[{text} On 2 May.]"
    document = read(tmp_path, typeset(markup))
    assert texts(document, BlockKind.PARAGRAPH) == ["The law was amended. It is in force."]
    assert texts(document, BlockKind.FOOTNOTE) == ["On 2 May."]


@pytest.mark.parametrize("size", ["8pt", "11pt"])
def test_read_finds_endnotes_with_roman_numbers_as_word_counts_them(
    tmp_path: Path, size: str
) -> None:
    raised = "#super(typographic: false)"
    markup = (
        f"The law was amended.{raised}[i] It is in force. It will{raised}[ii] be.\n#pagebreak()\n"
        f"#text({size})[{raised}[i] On 2 May, till the end.\n\n{raised}[ii] In 2009.]"
    )
    document = read(tmp_path, typeset(markup))
    assert texts(document, BlockKind.PARAGRAPH) == [
        "The law was amended. It is in force. It will be."
    ]
    assert [(note.number, document.text[note.start : note.end]) for note in document.footnotes] == [
        ("i", "On 2 May, till the end."),
        ("ii", "In 2009."),
    ]
    before = [document.text[: note.anchor].split()[-1] for note in document.footnotes]
    assert before == ["amended.", "will"]


def test_read_takes_no_raised_letter_for_a_note_that_is_not_there(tmp_path: Path) -> None:
    raised = "#super(typographic: false)"
    markup = f"{raised}[i] is drawn.\n\nOf x{raised}[i] and x{raised}[ii] it told."
    document = read(tmp_path, typeset(markup))
    assert document.footnotes == ()
    assert texts(document, BlockKind.PARAGRAPH) == ["i is drawn.", "Of xi and xii it told."]


@pytest.mark.parametrize("mark", ["§ 48-57, 31 May 2007.", "§§ 48-57, 31 May 2007."])
def test_read_takes_no_section_of_a_law_for_a_note(tmp_path: Path, mark: str) -> None:
    markup = f"The Court said so.\n#v(1fr)\n#text(8pt)[#super[1] See A. v. B.,\\ {mark}]"
    (note,) = read(tmp_path, typeset(markup.replace("said so.", "said so.#super[1]"))).footnotes
    assert note.number == "1"


def test_read_joins_words_divided_at_line_ends(tmp_path: Path) -> None:
    document = read(tmp_path, typeset(REPORT.replace("width: 400pt", "width: 250pt")))
    words = texts(document, BlockKind.PARAGRAPH)[0]
    assert "misunderstood the implementation of the recommendations" in words
    assert "-" not in words


def test_read_of_one_page_lifts_its_number_out(tmp_path: Path) -> None:
    document = read(tmp_path, typeset('#set page(numbering: "1")\nIn 2008.'))
    assert texts(document, BlockKind.FURNITURE) == ["1"]
    assert texts(document, BlockKind.PARAGRAPH) == ["In 2008."]


def test_read_twice_gives_the_same_document(tmp_path: Path) -> None:
    assert read(tmp_path, typeset(REPORT)) == read(tmp_path, typeset(REPORT))


def test_runs_give_the_index_of_every_character_on_its_page(tmp_path: Path) -> None:
    path = file(tmp_path, typeset(REPORT))
    document = reading.read(path)
    with pypdfium2.PdfDocument(path) as opened:
        pages = {number: opened[number - 1].get_textpage().get_text_range() for number in (1, 2, 3)}
    for run in document.runs:
        source = pages[run.page][run.source : run.source + run.end - run.start]
        assert "".join(document.text[run.start : run.end].split()) == "".join(
            source.replace("\ufffe", "-").split()
        )


def ink(path: Path, page: int, scale: int = 4) -> tuple[bytes, int, int]:
    """The pixels of a page in grey, and their width and height."""
    with pypdfium2.PdfDocument(path) as opened:
        bitmap = opened[page - 1].render(scale=scale, grayscale=True)
        return bytes(bitmap.buffer), bitmap.stride, bitmap.height


def dark_rows(path: Path, page: int, *, left: float, right: float, scale: int = 4) -> list[float]:
    """Heights above the page's foot, in points, of rows with ink between `left` and `right`."""
    pixels, stride, height = ink(path, page, scale)
    return [
        (height - row) / scale
        for row in range(height)
        if min(pixels[row * stride + int(left * scale) : row * stride + int(right * scale)]) < 128
    ]


def words_of(document: Document) -> Iterator[tuple[str, int, int]]:
    for block in document.running_blocks():
        position = block.start
        for word in document.text[block.start : block.end].split():
            start = document.text.index(word, position)
            position = start + len(word)
            yield word, start, position


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_rectangles_lie_where_the_ink_is(tmp_path: Path, rotation: int) -> None:
    drawing = words_at((60, 300, "Madrid"), size=20)
    path = file(tmp_path, one_page(drawing, page=f"/Rotate {rotation}"))
    document = reading.read(path)
    ((box,),) = pdf.rectangles(path, [list(document.sources(0, len(document.text)))])
    _, left, bottom, right, top = box
    rows = dark_rows(path, 1, left=left, right=right)
    assert rows
    assert bottom - 1 <= min(rows)
    assert max(rows) <= top + 1
    assert dark_rows(path, 1, left=0, right=left - 1) == []


def test_rectangles_cover_each_word_of_a_page_and_no_other(tmp_path: Path) -> None:
    path = file(tmp_path, typeset(REPORT))
    document = reading.read(path)
    words = [each for each in words_of(document) if document.page_at(each[1]) == 1]
    spans = [list(document.sources(start, end)) for _, start, end in words]
    found = pdf.rectangles(path, spans)
    assert [len(boxes) for boxes in found if len(boxes) not in {1, 2}] == []
    assert {box[0] for boxes in found for box in boxes} == {1}
    for (one, *_), (other, *_) in pairwise(found):
        apart = other[1] >= one[3] - 0.5 or other[4] <= one[2] + 0.5 or one[4] <= other[2] + 0.5
        assert apart


def test_rectangles_of_a_span_over_lines_are_one_for_each_line(tmp_path: Path) -> None:
    drawing = words_at((30, 350, "The law was"), (30, 338, "amended in"), (30, 326, "2008."))
    path = file(tmp_path, one_page(drawing))
    document = reading.read(path)
    assert document.text == "The law was amended in 2008."
    (boxes,) = pdf.rectangles(path, [list(document.sources(4, 28))])
    assert [(round(box[2]), round(box[4])) for box in boxes] == [
        (348, 357),
        (336, 345),
        (324, 333),
    ] or len(boxes) == 3
    assert [box[1] > 45 for box in boxes] == [True, False, False]


def test_rectangles_of_words_on_two_pages_name_both(tmp_path: Path) -> None:
    path = file(tmp_path, typeset(REPORT))
    document = reading.read(path)
    start = document.text.index("in writing.")
    end = document.text.index("Freedom") + len("Freedom")
    (boxes,) = pdf.rectangles(path, [list(document.sources(start, end))])
    assert [box[0] for box in boxes] == [1, 2]


@pytest.mark.parametrize(
    ("content", "kind", "message"),
    [
        (
            one_page(words_at((30, 350, "Words")), trailer=ENCRYPTION),
            EncryptedError,
            "needs a password; save it without one and give it again",
        ),
        (
            typeset(REPORT)[:3000],
            DamagedError,
            "cannot be followed as a PDF; open and save it anew",
        ),
        (b"%PDF-1.4\n", DamagedError, "cannot be followed as a PDF; open and save it anew"),
        (
            written("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>"),
            DamagedError,
            "cannot be followed as a PDF; open and save it anew",
        ),
        (one_page(""), NoTextError, "has no words on its one page"),
        (
            one_page(SHOWING_PICTURE, resources="/XObject << /I 6 0 R >>", more=(PICTURE,)),
            NoTextError,
            f"has no text layer on its one page; to have its pictures read, {INSTALL}",
        ),
        (
            typeset("#pagebreak()\n#pagebreak()"),
            NoTextError,
            "has no words on any of its 3 pages",
        ),
    ],
    ids=["encrypted", "cut off", "nothing", "no pages", "blank", "picture", "blank pages"],
)
@pytest.mark.usefixtures("no_engine")
def test_read_says_what_is_wrong_and_what_to_do(
    tmp_path: Path, content: bytes, kind: type[DocumentError], message: str
) -> None:
    with pytest.raises(kind) as raised:
        read(tmp_path, content)
    assert str(raised.value) == message


@pytest.mark.usefixtures("no_engine")
def test_read_warns_of_a_page_that_is_a_picture_among_others(tmp_path: Path) -> None:
    document = read(tmp_path, typeset("Words.\n#pagebreak()\n#circle(fill: red)"))
    assert document.warnings[:2] == (
        "page 2 has no text layer and was left out",
        f"to have pictures of pages read, {INSTALL}",
    )
    assert (document.text, document.pages) == ("Words.", 2)


def test_read_warns_of_letters_that_cannot_be_told(tmp_path: Path) -> None:
    document = read(tmp_path, typeset("The law is in force \ue010\ue011\ue012\ue013\n\nSince May."))
    assert any("of its letters cannot be told from its fonts" in each for each in document.warnings)


@pytest.mark.usefixtures("no_engine")
def test_read_of_letters_that_cannot_be_told_only_refuses_them(tmp_path: Path) -> None:
    with pytest.raises(NoTextError, match="has letters without a meaning only; recognise the"):
        read(tmp_path, typeset("\ue010\ue011\ue012"))


@pytest.mark.parametrize("rotation", [90, 180, 270])
def test_read_of_a_turned_page_has_the_same_text(tmp_path: Path, rotation: int) -> None:
    drawing = words_at((30, 350, "The law was amended"), (30, 338, "in 2008, and is in force."))
    turned = read(tmp_path, one_page(drawing, page=f"/Rotate {rotation}"))
    assert turned.text == "The law was amended in 2008, and is in force."


@pytest.mark.parametrize("turn", [-90, 90, 180])
def test_read_of_letters_turned_on_the_page_has_the_same_text(tmp_path: Path, turn: int) -> None:
    markup = f"#rotate({turn}deg, reflow: true)[The law was amended in 2008, \\ and is in force.]"
    assert read(tmp_path, typeset(markup)).text == "The law was amended in 2008, and is in force."


def test_read_takes_columns_one_behind_the_other(tmp_path: Path) -> None:
    left = " ".join(f"left{number}" for number in range(60))
    right = " ".join(f"right{number}" for number in range(60))
    markup = f"#columns(2)[{left}.\n#colbreak()\n{right}.]"
    words = read(tmp_path, typeset(markup)).text.split()
    assert words == f"{left}. {right}.".split()


def test_read_keeps_paragraphs_whole_where_the_notes_below_are_set_closer(tmp_path: Path) -> None:
    years = range(2001, 2007)
    told = [
        f"In {year} the ministry declined the bill on newspapers and said in its letter that a"
        f" better one will come before the spring.#footnote[{'Letter to the newspapers. ' * 7}]"
        for year in years
    ]
    markup = (
        "#set page(width: 400pt, height: 700pt, margin: 40pt)\n"
        "#set par(leading: 0.9em, spacing: 1.8em)\n"
        "#show footnote.entry: set par(leading: 0.3em)\n"
        f"{'Nobody was told of it in the spring. ' * 40}\n#pagebreak()\n" + "\n\n".join(told)
    )
    document = read(tmp_path, typeset(markup))
    begins = [text[:7] for text in texts(document, BlockKind.PARAGRAPH)]
    assert begins == ["Nobody ", *(f"In {year}" for year in years)]
    assert texts(document, BlockKind.HEADING) == []
