"""Recommendations as letters, shadow reports, mission reports and press releases word them."""

import pytest

from pledgewatch.documents.document import Document
from pledgewatch.extraction import pipeline, recommendations
from tests.extraction.test_recommendations import asked, listed
from tests.factories.documents import document

LETTER = "We urge you to release the editor."  # makes the document one that asks


def texts(made: Document) -> list[str]:
    return [one.text for one in recommendations.propose(pipeline.annotate(made))]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Presidency should insist that no family is evicted.",
        "The Committee may wish to recommend that the State party restore the quota.",
        "The Ministry would do well to publish the decree.",
        "It would be fitting for Parliament to set up a select committee.",
        "We hope that the Attorney General will look afresh at the charges.",
        "The Alliance asks the Cabinet to withdraw the bill.",
        "We would also welcome it if monitors were invited.",
        "Participating States ought to co-sponsor a resolution.",
        "It is essential that the Authority be given the register.",
    ],
)
def test_asking_in_other_words_is_a_recommendation(sentence: str) -> None:
    assert asked(sentence) == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "We hope to be in a position to ratify the Protocol.",
        "Owners of stations must disclose who stands behind them.",
    ],
)
def test_hoping_to_do_and_duties_of_the_law_ask_nothing(sentence: str) -> None:
    assert asked(sentence, LETTER) == [LETTER]


def test_must_asks_where_the_document_asks_in_its_own_name() -> None:
    donors = "Donor governments, Norway and Sweden first among them, must tie their aid to it."
    assert asked(donors, LETTER) == [donors, LETTER]
    assert asked(donors) == []


def test_a_thing_that_should_be_done_follows_a_request_in_its_paragraph() -> None:
    follows = "All hearings should be open to the public."
    assert asked(f"{LETTER} {follows}") == [LETTER, follows]
    assert asked(follows) == []


def test_quotation_of_its_own_director_asks() -> None:
    said = "“We are watching,” said Ana Silva, director of the Alliance."
    assert asked(f"{said} “Parliament needs to act before June.”") == [
        "“Parliament needs to act before June.”"
    ]
    assert asked("“Parliament needs to act before June,” said Ana Silva, a deputy.") == []


def test_labelled_recommendation_is_without_its_label() -> None:
    assert asked(
        "Suggested recommendation: Lengthen protection orders. Suggested recommendation: "
        "Secure funds for shelters.",
        "Recommendation No. 3 – The law on courts be repealed.",
    ) == [
        "Lengthen protection orders.",
        "Secure funds for shelters.",
        "The law on courts be repealed.",
    ]


def test_items_under_a_heading_may_ask_softly_and_in_nouns() -> None:
    made = listed(
        document(
            "Priority Recommendations",
            "1. The election law could be brought into line with the Constitution.",
            "2. An end to prison terms for reporters.",
            "3. The law was amended in 2009.",
            headings=(0,),
        ),
        (1, "1", 3),
        (2, "2", 3),
        (3, "3", 3),
    )
    assert texts(made) == [
        "The election law could be brought into line with the Constitution.",
        "An end to prison terms for reporters.",
    ]


def test_items_of_concern_beside_recommendations_ask_nothing() -> None:
    made = listed(
        document(
            "Principal subjects of concern and recommendations",
            "7. It is concerned that a suspect may be held for a day.",
            "8. The State party should end overcrowding.",
            headings=(0,),
        ),
        (1, "7", 3),
        (2, "8", 3),
    )
    assert texts(made) == ["The State party should end overcrowding."]
