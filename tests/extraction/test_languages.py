from dataclasses import replace

import pytest

from pledgewatch.extraction import languages, pipeline, sentences
from pledgewatch.extraction.languages.language import NotReadError
from tests.factories.documents import document


def test_of_takes_english_only_where_no_language_is_told() -> None:
    assert [languages.of(code).code for code in (None, "en-GB", "ru", "de")] == [
        "en", "en", "ru", "de",
    ]  # fmt: skip


def test_language_tells_which_parts_are_not_read_in_it() -> None:
    french = languages.of("fr")
    assert french.reads("dates")
    assert not french.reads("dates", "pledges")
    with pytest.raises(NotReadError, match="“fr”"):
        _ = french.pledges


def test_read_proposes_nothing_in_a_language_that_is_not_read_and_says_so() -> None:
    source = document("Wir werden das Gesetz bis Ende 2008 ändern. Es trat am 5. Mai in Kraft.")
    german = pipeline.read(replace(source, language="de"))
    assert german.proposals == ()
    assert any("“de”" in warning for warning in german.warnings)


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("fr", "M. Dupont est venu. Il a parlé de l’art. 5. Puis il est parti.", 3),
        ("es", "El Sr. García vino. Habló del art. 5. Luego se fue.", 3),
        ("de", "Er kam. Sie ging.", 2),
        ("kk", "Ол келді. Ол кетті.", 2),
    ],
)
def test_spans_cuts_sentences_in_any_language(language: str, text: str, count: int) -> None:
    assert len(sentences.spans(text, language=language)) == count
