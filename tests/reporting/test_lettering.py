import itertools

from hypothesis import given
from hypothesis import strategies as st

from pledgewatch.reporting.lettering import GAP, Place, placed, width, wrapped

WIDE = 500.0
LABELS = st.lists(st.tuples(st.floats(10, 490), st.floats(5, 120)), max_size=12).map(sorted)


@given(LABELS)
def test_labels_of_a_row_do_not_touch_and_stay_between_the_ends(
    labels: list[tuple[float, float]],
) -> None:
    places = placed(labels, left=0, right=WIDE)
    rows: dict[int, list[tuple[float, float]]] = {}
    for place, (_, wide) in zip(places, labels, strict=True):
        assert place.left >= 0
        assert place.left + wide <= WIDE + 1e-6
        rows.setdefault(place.row, []).append((place.left, place.left + wide))
    for row in rows.values():
        row.sort()
        assert all(b[0] - a[1] >= GAP - 1e-6 for a, b in itertools.pairwise(row))


def test_a_label_stands_right_of_its_mark_or_left_where_the_next_would_be_covered() -> None:
    assert placed([(100, 40)], left=0, right=WIDE) == (Place(0, 104),)
    assert placed([(100, 40), (120, 40)], left=0, right=WIDE) == (Place(0, 56), Place(0, 124))


def test_a_label_that_would_touch_another_goes_a_row_further() -> None:
    assert [p.row for p in placed([(10, 60), (12, 60), (14, 60)], left=0, right=WIDE)] == [0, 1, 2]


def test_words_are_wrapped_within_their_room_and_cut_after_so_many_lines() -> None:
    assert wrapped("Registration of parties", 10, 80, 3) == ("Registration of", "parties")
    assert wrapped("a b c d e f", 10, 20, 2) == ("a b", "c…")


@given(st.text(min_size=1, max_size=80), st.integers(1, 4))
def test_no_line_is_wider_than_its_room(words: str, lines: int) -> None:
    made = wrapped(words, 10, 60, lines)
    assert len(made) <= lines
    assert all(width(line, 10) <= 60 for line in made)
