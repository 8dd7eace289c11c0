"""Short titles of pledges from their own words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgewatch.extraction.headlines import LONGEST, headline


@pytest.mark.parametrize(
    ("words", "title"),
    [
        (
            "With help, we intend to take measures to reform the Law by the end of 2008.",
            "Reform the Law",
        ),
        (
            "Ruritania will liberalize the registration of parties by the end of 2008.",
            "Liberalize the registration of parties",
        ),
        (
            "The Government of Ruritania undertakes to ratify the Protocol, which it has signed.",
            "Ratify the Protocol",
        ),
        (
            "In the context of its chairmanship, the reform of the courts will continue.",
            "The reform of the courts will continue",
        ),
        ("Strengthen the courts.", "Strengthen the courts"),
        ("We will.", "We will"),
    ],
)
def test_headline_tells_what_is_to_be_done(words: str, title: str) -> None:
    assert headline(words) == title


def test_headline_cuts_at_a_word_with_an_ellipsis() -> None:
    title = headline("We will " + "build another school in the valley and " * 4)
    assert len(title) <= LONGEST
    assert title.endswith(" in the…")


def test_headline_of_a_language_without_pledges_is_their_beginning() -> None:
    assert headline("Қазақстан заңды өзгертеді.", language="kk") == "Қазақстан заңды өзгертеді"


@given(st.text(max_size=400))
def test_headline_is_never_longer_than_it_may_be(words: str) -> None:
    assert len(headline(words)) <= LONGEST
