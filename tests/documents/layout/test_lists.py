"""What stands before the words of a list item."""

import pytest

from pledgewatch.documents.layout.lists import mark_of


@pytest.mark.parametrize(
    ("text", "number", "words"),
    [
        ("97.1. Ratify the Convention", "97.1", "Ratify the Convention"),
        ("100.12 Ratify", "100.12", "Ratify"),
        ("1. To sign", "1", "To sign"),
        ("(a) adopt", "(a)", "adopt"),
        ("( a ) adopt", "(a)", "adopt"),
        ("(iv) adopt", "(iv)", "adopt"),
        ("(12) adopt", "(12)", "adopt"),
        ("a) adopt", "a)", "adopt"),
        ("а) принять", "а)", "принять"),
        ("1) принять", "1)", "принять"),
        ("a. adopt", "a", "adopt"),
        ("• adopt", "•", "adopt"),
        ("– adopt", "–", "adopt"),
        ("\uf0b7 adopt", "\uf0b7", "adopt"),
    ],
)
def test_mark_of_a_list_item_is_told_from_its_words(text: str, number: str, words: str) -> None:
    mark = mark_of(text)
    assert mark is not None
    assert (mark.number, text[mark.width :]) == (number, words)


@pytest.mark.parametrize(
    "text",
    [
        "3.5 million people",
        "3.5.",
        "2008 was the year",
        "1.",
        "(a)",
        "(see below) adopt",
        "-adopt",
        "A. Presentation",  # a heading
        "1. ........ 3",  # a line of a table of contents
        "(2008) the law",
        "Article 12(1) says",
    ],
)
def test_mark_of_other_text_is_none(text: str) -> None:
    assert mark_of(text) is None
