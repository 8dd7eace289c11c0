"""Blocks become one text, and every character of it keeps where it came from."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from pledgewatch.documents.document import BlockKind, Footnote, PageSpan, Run
from pledgewatch.documents.layout.assembly import Cut, Part, assemble
from pledgewatch.documents.layout.hyphens import Vocabulary
from pledgewatch.documents.layout.line import Line


def line(ordinal: int, text: str, *, page: int = 1, sources: Sequence[int] | None = None) -> Line:
    return Line(
        ordinal=ordinal,
        text=text,
        page=page,
        sources=range(100 * ordinal, 100 * ordinal + len(text)) if sources is None else sources,
        left=0,
        right=len(text),
    )


def paragraph(*lines: Line) -> Part:
    return Part(kind=BlockKind.PARAGRAPH, lines=lines)


NOTHING = Vocabulary([])


def test_assemble_joins_lines_by_a_space_and_blocks_by_a_blank_line() -> None:
    parts = [paragraph(line(0, "The law"), line(1, "was   amended.")), paragraph(line(2, "Since."))]
    assembled = assemble(parts, {}, NOTHING)
    assert assembled.text == "The law was amended.\n\nSince."
    assert [(block.start, block.end) for block in assembled.blocks] == [(0, 20), (22, 28)]


def test_assemble_keeps_runs_of_what_stood_together() -> None:
    parts = [paragraph(line(0, "The  law"), line(1, "was self-"), line(2, "made"))]
    assembled = assemble(parts, {}, Vocabulary(["self-made"]))
    assert assembled.text == "The law was self-made"
    assert assembled.runs == (
        Run(0, 3, 1, 0),
        Run(4, 7, 1, 5),
        Run(8, 17, 1, 100),
        Run(17, 21, 1, 200),
    )


def test_assemble_divides_runs_where_the_source_skips() -> None:
    parts = [paragraph(line(0, "law", sources=[7, 8, 20]))]
    assert assemble(parts, {}, NOTHING).runs == (Run(0, 2, 1, 7), Run(2, 3, 1, 20))


def test_assemble_leaves_marks_out_and_anchors_notes_there() -> None:
    note = Part(kind=BlockKind.FOOTNOTE, lines=[line(1, "1 Of 2 May.")], number="1", mark_width=2)
    parts = [paragraph(line(0, "The law.1 It is")), note]
    assembled = assemble(parts, {0: [Cut(8, 9, 0)]}, NOTHING)
    assert assembled.text == "The law. It is\n\n1 Of 2 May."
    assert assembled.footnotes == (Footnote(number="1", start=18, end=27, anchor=8, page=1),)


def test_assemble_leaves_no_space_where_a_mark_stood_before_a_stop() -> None:
    note = Part(kind=BlockKind.FOOTNOTE, lines=[line(1, "[1] Of May.")], number="1", mark_width=4)
    parts = [paragraph(line(0, "in 2009 [1]. It is")), note]
    assembled = assemble(parts, {0: [Cut(8, 11, 0)]}, NOTHING)
    assert assembled.text == "in 2009. It is\n\n[1] Of May."


def test_assemble_says_where_the_words_of_a_list_item_begin() -> None:
    part = Part(kind=BlockKind.LIST_ITEM, lines=[line(0, "(a)  adopt")], number="(a)", mark_width=5)
    (block,) = assemble([part], {}, NOTHING).blocks
    assert (block.start, block.words, block.end) == (0, 4, 9)


def test_assemble_covers_the_text_with_page_spans() -> None:
    parts = [
        paragraph(line(0, "One"), line(1, "two", page=2)),
        paragraph(line(2, "Three", page=2)),
        paragraph(line(3, "note")),
    ]
    assert assemble(parts, {}, NOTHING).page_spans == (
        PageSpan(start=0, end=4, page=1),
        PageSpan(start=4, end=16, page=2),
        PageSpan(start=16, end=20, page=1),
    )


def test_assemble_drops_what_has_no_words() -> None:
    assembled = assemble(
        [paragraph(line(0, "One")), paragraph(line(1, " \t ")), paragraph()], {}, NOTHING
    )
    assert (assembled.text, len(assembled.blocks)) == ("One", 1)


@given(st.lists(st.lists(st.text(min_size=1, max_size=20), min_size=1, max_size=4), max_size=4))
def test_assemble_gives_back_every_letter_at_its_source(texts: list[list[str]]) -> None:
    ordinals = iter(range(100))
    lines = [[line(next(ordinals), text) for text in texts_of_one] for texts_of_one in texts]
    assembled = assemble([paragraph(*each) for each in lines], {}, NOTHING)
    sources = {
        source: letter
        for each in lines
        for one in each
        for source, letter in zip(one.sources, one.text, strict=True)
    }
    covered = [False] * len(assembled.text)
    for run in assembled.runs:
        for offset in range(run.start, run.end):
            covered[offset] = True
            shown = assembled.text[offset]
            letter = sources.get(run.source + offset - run.start, " ")
            assert shown == letter or (shown == " " and letter.isspace()) or shown == "\ufffd"
    loose = {assembled.text[at] for at, is_covered in enumerate(covered) if not is_covered}
    assert loose <= {" ", "\n"}
