import pytest

from pledgewatch.extraction import languages, reckoning
from pledgewatch.extraction.dates.core import Clock
from pledgewatch.extraction.dates.forms import Forms
from pledgewatch.extraction.languages.date_words import DateForm

FORMS = Forms(languages.of("en").dates)
CLOCK = Clock(published="2008-05-28", named="2006-02-20")


@pytest.mark.parametrize(
    ("text", "form", "edtf"),
    [
        ("26 March 2008", DateForm.CALENDAR, "2008-03-26"),
        ("the 3rd and 4th of May, 2009", DateForm.PAIR, "2009-05-03/2009-05-04"),
        ("2008/09", DateForm.SCHOOL_YEAR, "2008/2009"),
        ("Q3 2009", DateForm.PART, "2009-07/2009-09"),
        ("the nineties", DateForm.DECADE, "199X"),
        ("last winter", DateForm.SEASON, "2007-24"),
        ("the same month", DateForm.SAME, "2006-02"),
        ("a year earlier", DateForm.BEFORE_THAT, "2005"),
        ("next Thursday", DateForm.WEEKDAY, "2008-06-05"),
        ("the coming three months", DateForm.PAST_SPAN, "2008-05/2008-08"),
    ],
)
def test_find_tells_form_and_date(text: str, form: DateForm, edtf: str) -> None:
    assert [(core.form, core.edtf) for core in FORMS.find(text, CLOCK)] == [(form, edtf)]


def test_find_leaves_the_year_open_where_the_words_do() -> None:
    (core,) = FORMS.find("on 24 June", CLOCK)
    assert (core.edtf, core.month, core.day) == (None, 6, 24)
    assert core.in_year(2009).edtf == "2009-06-24"


def test_find_gives_two_dates_that_share_a_month() -> None:
    assert [core.edtf for core in FORMS.find("4 and 9 December 2008", CLOCK)] == [
        "2008-12-04",
        "2008-12-09",
    ]


def test_clock_without_dates_knows_no_now() -> None:
    with pytest.raises(reckoning.ReckoningError):
        _ = Clock().now
