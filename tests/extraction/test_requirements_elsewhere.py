"""Requirements as briefing papers, mission reports and treaty bodies word them."""

import pytest

from pledgewatch.extraction import pipeline, requirements
from tests.factories.documents import document


def read(text: str) -> list[tuple[str | None, str | None]]:
    annotated = pipeline.annotate(document(text), published="2020-10-09")
    return [(one.before, one.after) for one in requirements.propose(annotated)]


@pytest.mark.parametrize(
    ("sentence", "before", "after"),
    [
        ("A party now has to show 10,000 members, up from 1,500.", "1,500", "10,000 members"),
        ("A suspect may be heard only after 24 hours, formerly 48 hours.", "48 hours", "24 hours"),
        (
            "It lasts no longer than 30 days, whereas under the law of 2004 it could last 90.",
            "90",
            "no longer than 30 days",
        ),
        (
            "The act raised the share of income that a group may take from 10 to 30 per cent.",
            "10",
            "30 per cent",
        ),
        (
            "The ceiling on donations was brought down from 200 to 50 average salaries.",
            "200",
            "50",
        ),
        (
            "Candidates have to hand in between 150 and 10,000 signatures.",
            None,
            "between 150 and 10,000 signatures",
        ),
        ("Courts have three days in which to decide.", None, "three days"),
        ("A person may be held for two years on the order of a board.", None, "two years"),
        ("Nobody under the age of 21 may organise an assembly.", None, "21"),
        ("Costs may not exceed 20 per cent of a budget.", None, "not exceed 20 per cent"),
        ("Amendments cap a gift to a party at 60,000 lari a year.", None, "60,000 lari a year"),
        ("An order is issued by the police within 24 hours.", None, "within 24 hours"),
        (
            "Their signatures fell short of the one per cent required by law.",
            None,
            "one per cent",
        ),
    ],
)
def test_figure_of_a_rule_is_told_in_other_words(
    sentence: str, before: str | None, after: str
) -> None:
    assert read(sentence) == [(before, after)]


def test_rule_beside_a_change_is_kept() -> None:
    assert read(
        "The law raised the number of members required from 3,000 to 50,000, and a party must "
        "hold at least 14 branches."
    ) == [("3,000", "50,000"), (None, "at least 14 branches")]


@pytest.mark.parametrize(
    "sentence",
    [
        "In 2010 there were 300 prisoners, up from 200.",
        "They kidnapped children under the age of 18 from public places.",
        "The prison holds 3,400 men, whereas before it held 1,850.",
    ],
)
def test_what_was_counted_is_no_rule(sentence: str) -> None:
    assert read(sentence) == []
