"""Articles that a treaty body's documents name without the treaty, and other ways to cite."""

import pytest

from tests.extraction.test_citations import told

CONCERN = "It is concerned that the prison is too full (arts. 2 and 11)."


@pytest.mark.parametrize(
    ("top", "instrument"),
    [
        ("Alternative report to the Committee against Torture", "cat"),
        ("CEDAW/C/MNG/CO/10", "cedaw"),
        ("Submission to the Committee on the Rights of the Child, May 2020", "crc"),
    ],
)
def test_articles_in_brackets_are_of_the_treaty_of_the_body(top: str, instrument: str) -> None:
    assert told(top, CONCERN) == [
        ("arts. 2 and 11", instrument, "2"),
        ("arts. 2 and 11", instrument, "11"),
    ]


def test_articles_in_brackets_are_of_no_treaty_elsewhere() -> None:
    assert told("Letter to the Prime Minister", CONCERN) == []


def test_convention_is_that_of_the_body_from_the_first() -> None:
    assert told("Committee against Torture", "A definition under article 1 of the Convention.") == [
        ("article 1 of the Convention", "cat", "1")
    ]


@pytest.mark.parametrize(
    ("sentence", "words", "instrument", "provision"),
    [
        (
            "Parliament enacted Proclamation No. 1113/2019 in May.",
            "Proclamation No. 1113/2019",
            "Proclamation No. 1113/2019",
            None,
        ),
        (
            "It is at odds with paragraph 7.3 of the 1990 Copenhagen Document.",
            "paragraph 7.3 of the 1990 Copenhagen Document",
            "copenhagen_1990",
            "7.3",
        ),
    ],
)
def test_law_or_commitment_is_cited(
    sentence: str, words: str, instrument: str, provision: str | None
) -> None:
    assert told(sentence) == [(words, instrument, provision)]
