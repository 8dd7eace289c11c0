"""EDTF dates: what they admit, how they sort, how they read."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgewatch.dossier.when import NotADateError, When

BOUNDS = {
    "2008": (date(2008, 1, 1), date(2008, 12, 31)),
    "2008-02": (date(2008, 2, 1), date(2008, 2, 29)),
    "2007-02": (date(2007, 2, 1), date(2007, 2, 28)),
    "2008-02-14": (date(2008, 2, 14), date(2008, 2, 14)),
    "2008~": (date(2008, 1, 1), date(2008, 12, 31)),
    "2007-11/2008-05": (date(2007, 11, 1), date(2008, 5, 31)),
    "1995/..": (date(1995, 1, 1), date.max),
    "../2008-12-31": (date.min, date(2008, 12, 31)),
    "2008-21": (date(2008, 3, 1), date(2008, 5, 31)),
    "199X": (date(1990, 1, 1), date(1999, 12, 31)),
}


@pytest.mark.parametrize(("edtf", "bounds"), BOUNDS.items())
def test_when_admits_from_the_earliest_to_the_latest_day(
    edtf: str, bounds: tuple[date, date]
) -> None:
    when = When.parse(edtf)
    assert (when.earliest, when.latest) == bounds
    assert str(when) == edtf


@pytest.mark.parametrize(
    "words", ["", "soon", "2008-13", "2008-02-30", "14.02.2008", "2009/2008", "../..", "2008-2"]
)
def test_when_refuses_what_is_no_date_and_says_how_to_write_one(words: str) -> None:
    with pytest.raises(NotADateError, match="is no date"):
        When.parse(words)


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("2008-12-31", "31 December 2008"),
        ("2008-02", "February 2008"),
        ("2008", "2008"),
        ("2008~", "about 2008"),
        ("2008-02?", "February 2008 (uncertain)"),
        ("1995/..", "since 1995"),
        ("../2008", "until 2008"),
        ("2006-04/2006-05", "April 2006 to May 2006"),
        ("2008-21", "spring 2008"),
        ("199X", "the 1990s"),
    ],
)
def test_when_reads_as_english(edtf: str, said: str) -> None:
    assert When.parse(edtf).words() == said


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("2008-03-21", "on 21 March 2008"),
        ("2008-03", "in March 2008"),
        ("2008", "in 2008"),
        ("2007-11/2008-05", "from November 2007 to May 2008"),
        ("1995/..", "since 1995"),
        ("2008~", "about 2008"),
        ("199X", "in the 1990s"),
    ],
)
def test_at_takes_the_preposition_of_the_precision(edtf: str, said: str) -> None:
    assert When.parse(edtf).at() == said


def test_since_is_said_once() -> None:
    assert When.parse("2008-11").since() == "since November 2008"
    assert When.parse("1995/..").since() == "since 1995"


def test_when_sorts_by_earliest_then_latest() -> None:
    dates = ["2008-05", "2008", "2008-05-28", "2007-12/2008-01"]
    assert sorted(dates, key=When.parse) == ["2007-12/2008-01", "2008", "2008-05", "2008-05-28"]


def test_when_is_over_only_when_its_last_day_has_come() -> None:
    due = When.parse("2008")
    assert not due.over_by(date(2008, 12, 30))
    assert due.over_by(date(2008, 12, 31))
    assert due.begun_by(date(2008, 1, 1))
    assert not due.begun_by(date(2007, 12, 31))


@given(st.dates(), st.integers(0, 4000))
def test_when_of_an_interval_spans_its_ends(start: date, days: int) -> None:
    if (date.max - start).days < days:
        return
    end = start + timedelta(days=days)
    when = When.parse(f"{start.isoformat()}/{end.isoformat()}")
    assert (when.earliest, when.latest) == (start, end)
    assert When.day(start) <= when
