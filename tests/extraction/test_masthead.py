import pytest

from pledgewatch.extraction import masthead
from tests.factories.documents import document


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("Memorandum", "May 28, 2008", "It met in 2007."), "2008-05-28"),
        (("A/HRC/14/10", "Distr.: General 23 March 2010", "Human Rights Council"), "2010-03-23"),
        (("VIENNA, 30 April 2007 - Foreign Minister Tazhin spoke.",), "2007-04-30"),
        (("New York, July 5, 2006 — The Committee is dismayed.",), "2006-07-05"),
        (("World Report", "January 2011"), "2011-01"),
        (("January 2011", "12 February 2011"), "2011-02-12"),
        (("On April 22, 2004 the President announced that he had vetoed the bill.",), None),
        (("A report", "It covers 2004."), None),
    ],
)
def test_published_is_the_date_that_stands_out(lines: tuple[str, ...], expected: str) -> None:
    assert masthead.published(document(*lines), language="en") == expected


def test_published_looks_at_the_top_only() -> None:
    source = document(*["It met."] * 20, "28 May 2008")
    assert masthead.published(source, language="en") is None


@pytest.mark.parametrize(
    ("title", "clock"),
    [
        ("2018 Country Reports on Human Rights Practices: Ruritania", "2018-12-31"),
        ("Annual Report of the Ombudsman for 2018", "2018-12-31"),
        ("World Report 2019", "2019-03-13"),
        ("The elections of 2018", "2019-03-13"),
    ],
)
def test_told_from_is_the_year_covered_of_a_yearly_report(title: str, clock: str) -> None:
    made = document("In February a court sat.", title=title)
    assert masthead.told_from(made, "2019-03-13", language="en") == clock
