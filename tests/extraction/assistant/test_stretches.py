from hypothesis import given
from hypothesis import strategies as st

from pledgewatch.documents.document import BlockKind
from pledgewatch.extraction import pipeline
from pledgewatch.extraction.assistant import stretches
from tests.factories.documents import document


def test_stretches_are_whole_paragraphs_that_share_the_last() -> None:
    annotated = pipeline.annotate(document("a" * 40, "b" * 10, "c" * 40, "d" * 10))
    spans = stretches.of(annotated, longest=70, overlap=15)
    assert [annotated.text[start:end].split("\n\n") for start, end in spans] == [
        ["a" * 40, "b" * 10],
        ["b" * 10, "c" * 40, "d" * 10],
    ]


def test_a_long_paragraph_is_cut_between_sentences() -> None:
    annotated = pipeline.annotate(document("It met in May. It met in June. It met in July."))
    spans = stretches.of(annotated, longest=32, overlap=0)
    assert [annotated.text[start:end] for start, end in spans] == [
        "It met in May. It met in June.",
        " It met in July.",
    ]


def test_notes_are_sent_and_furniture_is_not() -> None:
    annotated = pipeline.annotate(document("It met.", notes=(("1", "In May 2007."),)))
    kinds = {block.kind for block in annotated.document.blocks}
    assert kinds == {BlockKind.PARAGRAPH, BlockKind.FOOTNOTE}
    ((start, end),) = stretches.of(annotated)
    assert annotated.text[start:end] == "It met.\n\n1 In May 2007."


@given(
    st.lists(st.text(alphabet="ab. ", min_size=1, max_size=80), max_size=8),
    st.integers(5, 60),
    st.integers(0, 30),
)
def test_every_letter_is_sent_and_no_stretch_is_too_long(
    paragraphs: list[str], longest: int, overlap: int
) -> None:
    annotated = pipeline.annotate(document(*paragraphs))
    spans = stretches.of(annotated, longest=longest, overlap=overlap)
    assert all(0 < end - start <= longest for start, end in spans)
    assert spans == sorted(set(spans))
    sent = {place for span in spans for place in range(*span)}
    letters = {place for place, letter in enumerate(annotated.text) if letter.isalpha()}
    assert letters <= sent
    assert sum(end - start for start, end in spans) <= len(annotated.text) + overlap * len(spans)
