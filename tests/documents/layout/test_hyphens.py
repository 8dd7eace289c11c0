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
        ("to pro-", "tect the witnesses", "protect"),
        ("to pre-", "vent torture", "prevent"),
        ("a state-", "ment by the", "statement"),
        ("free ex-", "pression and", "expression"),
        ("the so-", "cial rights", "social"),
        ("была по-", "лучена жалоба", "получена"),
        ("twenty-", "one members", "twenty-one"),
        ("anti-", "corruption law", "anti-corruption"),
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
        ("the coordination of", "better co-", "ordination of", "coordination"),
        ("the called party", "the so-", "called experts", "so-called"),
        ("protect and protest", "to pro-", "tect the", "protect"),
        ("an election law", "the pre-", "election day", "pre-election"),
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
    assert "mentation" not in vocabulary
    assert "Self" in vocabulary
    assert "self-help" in vocabulary


def test_join_keeps_hyphens_in_a_document_that_does_not_divide_words() -> None:
    lines = ["the law on the media was not amended"] * 200
    vocabulary = Vocabulary([*lines, "training that is gender-", "sensitive and open"])
    assert vocabulary.join("training that is gender-", "sensitive and") == (
        "training that is gender-"
    )


def test_join_drops_hyphens_in_a_document_that_divides_words() -> None:
    lines = ["the law was amen-", "ded and the amended", "law is in force now"] * 50
    vocabulary = Vocabulary([*lines, "training that is gender-", "sensitive and open"])
    assert vocabulary.join("training that is gender-", "sensitive and") == "training that is gender"
