from hypothesis import given
from hypothesis import strategies as st

from pledgewatch.record.searching import places
from pledgewatch.record.searching.places import KINDS, Kind, Place

PLACES = st.builds(
    Place,
    dossier=st.integers(1, 60_000),
    kind=st.sampled_from(KINDS),
    row=st.integers(1, places.ROWS - 1),
    part=st.integers(0, places.PARTS - 1),
)


@given(PLACES)
def test_number_is_a_place_again_and_fits_into_the_database(one: Place) -> None:
    assert places.place(one.number) == one
    assert 0 < one.number < 2**63


@given(PLACES)
def test_place_is_within_its_dossier_and_kind_alone(one: Place) -> None:
    first, last = places.within(one.dossier)
    assert first <= one.number <= last
    for kind in KINDS:
        first, last = places.within(one.dossier, kind)
        assert (first <= one.number <= last) == (kind is one.kind)


def test_order_of_the_kinds_is_that_of_the_indexes_that_there_are() -> None:
    assert KINDS[:3] == (Kind.PASSAGE, Kind.SOURCE, Kind.PLEDGE)
    assert KINDS.index(Kind.PUBLICATION) == 19
