import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgewatch.record.searching.words import Term, asked, indexed, stem


@pytest.mark.parametrize(
    "words",
    [
        ("party", "Parties", "PARTY"),
        ("church", "churches"),
        ("law", "laws"),
        ("партия", "партии", "партий", "партиями", "Партию"),
        ("регистрация", "регистрации", "регистрацию"),
        ("журналист", "журналиста", "журналистов", "журналистам"),
        ("құқық", "құқықтар", "құқықтарының"),
        ("ёлка", "елка", "елки"),
        ("Café", "cafe"),
    ],
)
def test_forms_of_a_word_have_one_stem(words: tuple[str, ...]) -> None:
    assert len({stem(word) for word in words}) == 1


@pytest.mark.parametrize("word", ["press", "status", "basis", "us", "суд", "14", "2008"])
def test_word_without_an_ending_stays_whole(word: str) -> None:
    assert stem(word) == word


def test_words_are_taken_apart_as_they_are_indexed() -> None:
    assert indexed("The laws on parties, 2008.") == "the law on party 2008"


def test_last_word_may_be_a_beginning() -> None:
    assert asked("law on elec") == (
        Term(("law",), widened=False),
        Term(("on",), widened=False),
        Term(("elec",), widened=True),
    )


def test_finished_word_is_no_beginning() -> None:
    assert asked("law ") == (Term(("law",), widened=False),)


def test_single_letter_is_no_beginning() -> None:
    assert asked("a") == (Term(("a",), widened=False),)


def test_quoted_words_stand_beside_each_other() -> None:
    assert asked("“political parties” law ") == (
        Term(("political", "party"), widened=False),
        Term(("law",), widened=False),
    )


def test_open_quotation_mark_is_none() -> None:
    assert asked('"political parties ') == (
        Term(("political",), widened=False),
        Term(("party",), widened=False),
    )


def test_long_cyrillic_stem_may_go_on() -> None:
    assert asked("партнёрства закон ") == (
        Term(("партнерств",), widened=True),
        Term(("закон",), widened=True),
    )


@given(st.text())
def test_any_text_gives_terms_of_letters_and_digits(text: str) -> None:
    stems = [one for term in asked(text) for one in term.stems]
    assert all(one.isalnum() for one in stems)
    assert all(one.isalnum() for one in indexed(text).split(" ") if one)
