"""A hyphen at the end of a line belongs to the word, or to the line."""

import pytest

from pledgewatch.documents.layout.hyphens import Vocabulary


@pytest.mark.parametrize(
    ("line", "following", "joined"),
    [
        ("members of Hizb ut-", "Tahrir were tried", "Hizb ut-Tahrir"),
        ("in the years 2008-", "2011 it was not", "2008-2011"),
        ("local self-", "governance will", "self-governance"),
        ("reports of self-", "mutilation among", "self-mutilation"),
        ("the imple-", "mentation of", "implementation"),
        ("the imple\u00ad", "mentation of", "implementation"),
        ("a demo-", "cratic society", "democratic"),
        ("the non-", "discrimination clause", "non-discrimination"),
        ("a well-", "known lawyer", "well-known"),
        ("Кое-", "кто выступил", "Кое-кто"),
        ("пере-", "нести собрание", "перенести"),
        ("the OSCE-", "Kazakhstan talks", "OSCE-Kazakhstan"),
    ],
)
def test_join_decides_by_rules_where_the_document_is_silent(
    line: str, following: str, joined: str
) -> None:
    start = Vocabulary([]).join(line, following)
    assert start is not None
    assert joined in start + following


@pytest.mark.parametrize(
    ("inside", "line", "following", "joined"),
    [
        ("a rights-based approach", "its rights-", "based approach", "rights-based"),
        ("the rightsbased approach", "its rights-", "based approach", "rightsbased"),
        ("the coordination of", "better co-", "ordination of", "co-ordination"),
        ("gender is related to", "all gender-", "related acts", "gender-related"),
        ("re-registration of", "the re-", "registration of", "re-registration"),
        ("re\u2010registration of", "the re-", "registration of", "re-registration"),
    ],
)
def test_join_asks_the_document_first(inside: str, line: str, following: str, joined: str) -> None:
    start = Vocabulary([inside]).join(line, following)
    assert start is not None
    assert joined in start + following


@pytest.mark.parametrize(
    ("line", "following", "joined"),
    [
        ("see http://www.osce.org/odihr/", "elections.html for", "odihr/elections.html"),
        ("index.php?month=", "03&year=2008.", None),
        ("http://a.kz/index.php?month=", "03&year=2008.", "month=03&year=2008."),
        ("see www.osce.org.", "The report", None),
        ("an independent/", "autonomous body", "independent/autonomous"),
        ("in 2008–", "2011 it", "2008–2011"),
        ("the law was", "amended", None),
        ("the law – or -", "what is left", None),
    ],
)
def test_join_knows_what_clings_without_a_hyphen(
    line: str, following: str, joined: str | None
) -> None:
    start = Vocabulary([]).join(line, following)
    assert (start is not None) == (joined is not None)
    assert joined is None or joined in f"{start}{following}"


def test_vocabulary_does_not_take_a_divided_word_for_a_whole_one() -> None:
    vocabulary = Vocabulary(["the imple-", "mentation of self-help"])
    assert "imple" not in vocabulary
    assert "Self" in vocabulary
    assert "self-help" in vocabulary
