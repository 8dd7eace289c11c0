"""A passage of any span of any text is found at its place, and nowhere else."""

from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from pledgewatch.documents.passage import CONTEXT, Found, Orphan, Passage, verify

SOURCE, OTHER = "a" * 64, "b" * 64
TEXTS = st.text(min_size=1, max_size=200)
# Few letters, so that the same words stand in many places and a look-alike is always near.
REPETITIVE = st.text(alphabet="ab ", min_size=1, max_size=120)


@st.composite
def passages(draw: st.DrawFn, texts: st.SearchStrategy[str] = TEXTS) -> tuple[str, Passage]:
    text = draw(texts)
    start = draw(st.integers(0, len(text) - 1))
    end = draw(st.integers(start + 1, len(text)))
    return text, Passage.of(text, start, end, page=1, paragraph=1, source=SOURCE)


@given(passages(TEXTS | REPETITIVE))
def test_verify_finds_every_passage_at_its_place(taken: tuple[str, Passage]) -> None:
    text, passage = taken
    assert verify(passage, text=text, source=SOURCE) == Found(passage)
    assert text[passage.start : passage.end] == passage.exact


@given(passages(TEXTS | REPETITIVE))
def test_passage_keeps_the_words_around_it(taken: tuple[str, Passage]) -> None:
    text, passage = taken
    around = passage.prefix + passage.exact + passage.suffix
    assert around == text[max(0, passage.start - CONTEXT) : passage.end + CONTEXT]


@given(passages())
def test_verify_orphans_a_passage_of_other_bytes(taken: tuple[str, Passage]) -> None:
    text, passage = taken
    assert verify(passage, text=text, source=OTHER) == Orphan(
        passage, "it was taken from other bytes than these"
    )


@given(passages(TEXTS | REPETITIVE), st.data())
def test_verify_orphans_a_passage_when_a_letter_in_or_near_it_changes(
    taken: tuple[str, Passage], data: st.DataObject
) -> None:
    text, passage = taken
    first, last = max(0, passage.start - CONTEXT), min(len(text), passage.end + CONTEXT)
    place = data.draw(st.integers(first, last - 1))
    letter = data.draw(st.characters())
    assume(letter != text[place])
    changed = text[:place] + letter + text[place + 1 :]
    where = (
        "the words at its place differ"
        if passage.start <= place < passage.end
        else "the words before it differ"
        if place < passage.start
        else "the words after it differ"
    )
    assert verify(passage, text=changed, source=SOURCE) == Orphan(passage, where)


@given(passages(TEXTS | REPETITIVE), st.data())
def test_verify_never_finds_a_passage_that_was_not_taken_so(
    taken: tuple[str, Passage], data: st.DataObject
) -> None:
    text, passage = taken
    words = data.draw(st.text(max_size=40))
    forged = data.draw(
        st.sampled_from(
            (
                replace(passage, exact=words),
                replace(passage, prefix=words),
                replace(passage, suffix=words),
            )
        )
    )
    assume(forged != passage)
    assert isinstance(verify(forged, text=text, source=SOURCE), Orphan)


@given(passages(REPETITIVE), st.text(alphabet="ab ", min_size=1, max_size=60))
def test_verify_never_moves_a_passage_to_where_its_words_have_gone(
    taken: tuple[str, Passage], inserted: str
) -> None:
    text, passage = taken
    moved = inserted + text
    around = moved[max(0, passage.start - CONTEXT) : passage.end + CONTEXT]
    by_chance = around == passage.prefix + passage.exact + passage.suffix
    answer = verify(passage, text=moved, source=SOURCE)
    assert isinstance(answer, Found) == by_chance
    assert answer.passage is passage


@pytest.mark.parametrize(("start", "end"), [(0, 0), (3, 3), (4, 2), (-1, 2), (0, 6), (9, 10)])
def test_passage_of_an_empty_or_outlying_span_raises(start: int, end: int) -> None:
    message = f"no passage {start}:{end} in a text of 5 characters"
    with pytest.raises(ValueError, match=message):
        Passage.of("words", start, end, page=1, paragraph=1, source=SOURCE)
