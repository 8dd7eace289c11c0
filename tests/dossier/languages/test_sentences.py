"""English sentences found in the table of another language by what they say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgewatch.dossier.languages.sentences import Sentences

TABLE = Sentences(
    {
        "Nothing was changed: {said}.": "Ничего не изменено: {said}.",
        "Nothing was changed: {key} is {state} already.": "Ничего не изменено, {key} уже {state}.",
        "it is here": "это уже здесь",
        "accepted": "принято",
        "“{words}” is in {key}.": "«{words}» есть в {key}.",
    },
    nested=frozenset({"said", "state"}),
)


@pytest.mark.parametrize(
    ("english", "russian"),
    [
        ("it is here", "это уже здесь"),
        ("Nothing was changed: it is here.", "Ничего не изменено: это уже здесь."),
        ("Nothing was changed: it broke.", "Ничего не изменено: it broke."),
        ("Nothing was changed: n1 is accepted already.", "Ничего не изменено, n1 уже принято."),
        ("“accepted” is in s1.", "«accepted» есть в s1."),
        ("“a\nb {c}” is in s1.", "«a\nb {c}» есть в s1."),
        ("“” is in s1.", "«» есть в s1."),
        ("it is there", None),
    ],
)
def test_a_sentence_is_found_by_its_words(english: str, russian: str | None) -> None:
    assert TABLE.translated(english) == russian


@given(st.text())
def test_what_is_filled_in_stays_whatever_it_is(words: str) -> None:
    assert TABLE.translated(f"“{words}” is in s1.") == f"«{words}» есть в s1."
