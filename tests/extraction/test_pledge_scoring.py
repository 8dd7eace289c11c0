import pytest

from pledgewatch.extraction import pledge_scoring

PLEDGES = (
    "Kazakhstan undertakes to ratify the Optional Protocol in 2009.",
    "The Government reaffirmed its commitment to reforming the law on elections.",
    "Bahrain stands ready to receive the Special Rapporteur.",
    "We will amend the media law by the end of 2008.",
    "The delegation stated that the Government intended to abolish the death penalty.",
    "To establish a focal point within the Ministry of Foreign Affairs.",
    "Implementation of the official languages policy.",
)
OTHERS = (
    "The Government should fulfil its pledge to amend the law.",
    "Ratify the Optional Protocol to the Convention against Torture (Spain);",
    "Spain recommended that Kazakhstan ratify the Optional Protocol.",
    "Algeria welcomed the measures taken to combat trafficking.",
    "In 2007 the parliament adopted a law on domestic violence.",
    "The Constitution guarantees freedom of assembly.",
    "Has the Government considered withdrawing its reservations?",
    "Kazakhstan has failed to keep its promise to reform the law.",
)


@pytest.mark.parametrize("words", PLEDGES)
def test_score_is_high_for_what_is_undertaken(words: str) -> None:
    assert pledge_scoring.score(words) > 0.5


@pytest.mark.parametrize("words", OTHERS)
def test_score_is_low_for_requests_reports_and_opinions(words: str) -> None:
    assert pledge_scoring.score(words) < 0.5


def test_score_of_nothing_is_low() -> None:
    assert pledge_scoring.score("") < 0.5
