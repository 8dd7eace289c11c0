"""A cited number finds what it is about, however it is written, or the nearest part above it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pledgewatch.catalogue import Provision, instrument_named, provision, provisions_of
from pledgewatch.catalogue.tables import table


@pytest.mark.parametrize(
    ("instrument", "number", "found", "title"),
    [
        ("copenhagen_1990", "7.5", "7.5", "standing for office with a party or without one"),
        ("copenhagen_1990", "paragraph 9.2", "9.2", "freedom of peaceful assembly"),
        ("copenhagen_1990", "10.4", "10.4", None),
        ("copenhagen_1990", "5.22", "5", "elements of justice"),
        ("iccpr", "19", "19", "freedom of opinion and expression"),
        ("iccpr", "19(3)", "19(3)", "limits to restrictions on expression"),
        ("iccpr", "19 (3)", "19(3)", "limits to restrictions on expression"),
        ("iccpr", "19.3", "19(3)", "limits to restrictions on expression"),
        ("iccpr", "Article 19, paragraph 3", "19(3)", "limits to restrictions on expression"),
        ("iccpr", "art. 19 § 3", "19(3)", "limits to restrictions on expression"),
        ("iccpr", "ст. 19", "19", "freedom of opinion and expression"),
        ("iccpr", "19(3)(b)", "19(3)", "limits to restrictions on expression"),
        ("iccpr", "14(3)(D)", "14(3)(d)", None),
        ("iccpr", "21(2)", "21", "freedom of peaceful assembly"),
        ("helsinki_1975", "VII", "VII", "human rights and fundamental freedoms"),
        ("helsinki_1975", "Principle vii", "VII", "human rights and fundamental freedoms"),
        ("echr_p13", "1", "1", "abolition of the death penalty in all circumstances"),
        ("cat", "2.2", "2(2)", "no exceptional circumstances"),
    ],
)
def test_provision_finds_a_number_as_it_is_written(
    instrument: str, number: str, found: str, title: str | None
) -> None:
    given_back = provision(instrument, number)
    assert given_back is not None
    assert given_back == Provision(
        instrument=instrument, number=found, title=title or given_back.title
    )


@pytest.mark.parametrize(
    ("instrument", "number"),
    [
        ("iccpr", "99"),
        ("iccpr", "18-22"),
        ("iccpr", "annex 3"),
        ("iccpr", "19 bis"),
        ("iccpr", ""),
        ("iccpr", "article"),
        ("paris_1990", "1"),
        ("no such instrument", "1"),
    ],
)
def test_provision_says_nothing_of_what_it_does_not_know(instrument: str, number: str) -> None:
    assert provision(instrument, number) is None


def test_every_title_belongs_to_an_instrument_and_is_found_by_its_own_number() -> None:
    for key in table("provisions.toml"):
        instrument = instrument_named(key)
        assert instrument is not None, key
        assert instrument.key == key
        for each in provisions_of(key):
            assert provision(key, each.number) == each


def test_numbers_of_an_instrument_are_written_once_each() -> None:
    for key, titles in table("provisions.toml").items():
        assert len(provisions_of(key)) == len(titles), key


def test_titles_are_a_few_words_without_quotation_or_full_stop() -> None:
    for key in table("provisions.toml"):
        for each in provisions_of(key):
            assert 1 <= len(each.title.split()) <= 12, each
            assert not set(each.title) & set('"“”.;'), each


@pytest.mark.parametrize(
    ("instrument", "numbers"),
    [
        ("iccpr", range(1, 28)),
        ("icescr", range(1, 16)),
        ("udhr", range(1, 31)),
        ("cat", range(1, 17)),
        ("cedaw", range(1, 17)),
        ("echr", range(2, 15)),
        ("copenhagen_1990", range(30, 41)),
    ],
)
def test_articles_of_the_chief_instruments_have_titles(instrument: str, numbers: range) -> None:
    own = {each.number for each in provisions_of(instrument)}
    assert {str(number) for number in numbers} <= own


@settings(deadline=None)  # the first example reads the table
@given(number=st.text(alphabet="0123456789.()[]abixv §-, ", max_size=12))
def test_whatever_is_found_stands_at_the_head_of_the_number(number: str) -> None:
    found = provision("iccpr", number)
    if found is not None:
        digits = [sign for sign in number.casefold() if sign.isalnum()]
        own = [sign for sign in found.number.casefold() if sign.isalnum()]
        assert digits[: len(own)] == own
