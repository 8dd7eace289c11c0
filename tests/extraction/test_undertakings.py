import pytest

from pledgewatch.extraction import pipeline, undertakings
from tests.factories.documents import document


@pytest.mark.parametrize(
    ("text", "words", "quoted"),
    [
        ("Promise 1: “We will. It will be so.”", "We will. It will be so.", True),
        ("Pledge 2. The law will be amended.", "The law will be amended.", False),
        ("Commitment (a): To ratify the Convention.", "To ratify the Convention.", False),
        ("PLEDGE: “We will ratify it.” (Madrid)", "We will ratify it.", True),
    ],
)  # fmt: skip
def test_labelled_finds_the_words_behind_a_label(text: str, words: str, quoted: bool) -> None:
    annotated = pipeline.annotate(document(text))
    found = undertakings.labelled(annotated)
    assert [(annotated.text[one.start : one.end], one.quoted) for one in found] == [(words, quoted)]


@pytest.mark.parametrize(
    "text",
    ["Promises were made in 2007.", "The pledge of 2007 was kept.", "Pledge 3:", "Promised: none"],
)
def test_labelled_needs_a_label_and_words(text: str) -> None:
    assert undertakings.labelled(pipeline.annotate(document(text))) == ()
