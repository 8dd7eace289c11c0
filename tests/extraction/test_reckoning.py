from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgewatch.dossier.when import When
from pledgewatch.extraction import reckoning
from pledgewatch.extraction.reckoning import ReckoningError


@pytest.mark.parametrize(
    ("edtf", "count", "unit", "expected"),
    [
        ("2008-05-28", -2, "year", "2006"),
        ("2008-05-28", -2, "month", "2008-03"),
        ("2008-05-28", -2, "day", "2008-05-26"),
        ("2008-05-28", -2, "week", "2008-05-14~"),
        ("2008-01", -1, "month", "2007-12"),
        ("2008", 1, "year", "2009"),
        ("2008", -1, "decade", "199X"),
    ],
)
def test_shifted_is_as_precise_as_its_unit(edtf: str, count: int, unit: str, expected: str) -> None:
    assert reckoning.shifted(edtf, count, unit) == expected


@pytest.mark.parametrize(
    ("edtf", "unit"),
    [("2008", "day"), ("2008", "month"), ("2008-05", "week"), ("2007/2008", "year")],
)
def test_shifted_refuses_what_the_date_is_too_vague_for(edtf: str, unit: str) -> None:
    with pytest.raises(ReckoningError):
        reckoning.shifted(edtf, 1, unit)


@pytest.mark.parametrize("parts", [(2007, 2, 29), (2008, 13), (0,), (2008, 4, 31)])
def test_calendar_refuses_days_that_are_not(parts: tuple[int, ...]) -> None:
    with pytest.raises(ReckoningError):
        reckoning.calendar(*parts)


def test_week_runs_from_monday_to_sunday() -> None:
    assert reckoning.week(date(2008, 5, 28)) == "2008-05-26/2008-06-01"


@pytest.mark.parametrize(
    ("edtf", "count", "unit", "expected"),
    [
        ("2008-05-28", -2, "year", "2006-05/2008-05"),
        ("2008", -2, "year", "2006/2008"),
        ("2008-05-28", 3, "month", "2008-05/2008-08"),
        ("2008-05-28", -10, "day", "2008-05-18/2008-05-28"),
    ],
)
def test_span_counts_in_the_precision_that_is_known(
    edtf: str, count: int, unit: str, expected: str
) -> None:
    assert reckoning.span(edtf, count, unit) == expected


def test_interval_refuses_an_end_before_its_beginning() -> None:
    with pytest.raises(ReckoningError):
        reckoning.interval("2009", "2008")


@given(
    st.dates(min_value=date(1000, 1, 1), max_value=date(9998, 12, 31)),
    st.integers(-2000, 2000),
    st.sampled_from(["day", "week", "month", "year", "decade"]),
)
def test_shifted_there_and_back_holds_where_it_began(day: date, count: int, unit: str) -> None:
    try:
        there = reckoning.shifted(day.isoformat(), count, unit)
    except ReckoningError:
        return
    back = reckoning.shifted(there.rstrip("~"), -count, unit)
    assert When.parse(back).earliest <= day <= When.parse(back).latest
