from hypothesis import given
from hypothesis import strategies as st

from pledgewatch.record.searching import chunks

PROSE = st.lists(st.sampled_from(["word ", "One. ", "\n\n", "слово ", "x" * 400]), max_size=900)


@given(PROSE)
def test_parts_cover_the_words_and_do_not_overlap(pieces: list[str]) -> None:
    text = "".join(pieces)
    position = 0
    for _, start, end in chunks.parts(text):
        assert position <= start < end <= len(text)
        assert not text[position:start].strip()
        position = end
    assert not text[position:].strip()


@given(PROSE)
def test_part_is_found_from_the_text_near_by(pieces: list[str]) -> None:
    text = "".join(pieces)
    for number, start, end in chunks.parts(text):
        first = number * chunks.LENGTH
        near = text[first : first + chunks.REACH]
        assert chunks.bounds(near, number) == (start, end)


def test_part_begins_with_a_paragraph() -> None:
    text = "a " * 520 + "end.\n\nBegin " + "b " * 300
    (_, _, end), (_, start, _) = chunks.parts(text)
    assert (end, text[start : start + 5]) == (start, "Begin")
