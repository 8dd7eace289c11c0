import itertools
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from pledgewatch.reporting.axis import BETWEEN_YEARS, axis

DAYS = st.sets(st.dates(date(1950, 1, 1), date(2040, 1, 1)), max_size=8)


@given(DAYS)
def test_days_stand_in_their_order_between_the_ends(days: set[date]) -> None:
    line = axis(days, begins=date(2009, 11, 12), as_of=date(2011, 4, 30), left=100, right=700)
    places = [line.place(day) for day in sorted(days)]
    assert places == sorted(places)
    assert all(100 <= place <= 700 for place in places)


@given(DAYS)
def test_labels_of_years_keep_their_distance(days: set[date]) -> None:
    line = axis(days, begins=date(2009, 11, 12), as_of=date(2011, 4, 30), left=100, right=700)
    labelled = [place for place, label in line.years() if label]
    assert all(b - a >= BETWEEN_YEARS for a, b in itertools.pairwise(labelled))


def test_a_long_prehistory_is_drawn_short() -> None:
    begins, as_of = date(2009, 11, 12), date(2011, 4, 30)
    line = axis({date(1995, 6, 1)}, begins=begins, as_of=as_of, left=0, right=100)
    assert line.broken == date(2009, 1, 1)
    assert line.place(date(2009, 1, 1)) == 16
    assert line.place(date(2002, 1, 1)) == 8


def test_a_short_one_is_not() -> None:
    begins, as_of = date(2009, 11, 12), date(2011, 4, 30)
    line = axis({date(2008, 6, 1)}, begins=begins, as_of=as_of, left=0, right=100)
    assert line.broken is None
    assert line.first == date(2008, 1, 1)


def test_a_due_date_far_ahead_stands_at_the_end() -> None:
    begins, as_of = date(2009, 11, 12), date(2011, 4, 30)
    line = axis({date(2030, 1, 1)}, begins=begins, as_of=as_of, left=0, right=100)
    assert line.last < date(2016, 1, 1)
    assert line.place(date(2030, 1, 1)) == 100


def test_the_day_of_the_dossier_is_always_on_the_axis() -> None:
    line = axis((), begins=date(2011, 1, 1), as_of=date(2011, 4, 30), left=0, right=100)
    assert 0 < line.place(date(2011, 4, 30)) < 100
