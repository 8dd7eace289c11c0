"""The phrases of a publication in Russian."""

import re
from collections.abc import Mapping
from dataclasses import fields

import pytest

from pledgewatch.dossier.vocabulary import Outcome
from pledgewatch.dossier.when import When
from pledgewatch.reporting.phrases import ENGLISH, LANGUAGES, RUSSIAN, Phrases, phrases_for

# Names and signs that have no Russian form, and what is filled in.
_LATIN = re.compile(r"UTC|SHA-256|Events Standard Formats|\{\w+\}")


def _said(phrases: Phrases) -> dict[str, str]:
    """Every phrase that is words, by field; those of a mapping or tuple joined."""
    said: dict[str, str] = {}
    for field in fields(phrases):
        value = getattr(phrases, field.name)
        if isinstance(value, Mapping):
            value = " ".join(value.values())
        if isinstance(value, tuple):
            value = " ".join(value)
        if isinstance(value, str):
            said[field.name] = value
    del said["language"]
    return said


def test_russian_phrases_hold_no_english() -> None:
    english = {
        name: said
        for name, said in _said(RUSSIAN).items()
        if re.search("[A-Za-z]", _LATIN.sub("", said))
    }
    assert english == {}


def test_russian_phrases_fill_in_what_the_english_ones_do() -> None:
    def places(phrases: Phrases) -> dict[str, list[str]]:
        return {k: sorted(re.findall(r"\{\w+\}", said)) for k, said in _said(phrases).items()}

    assert places(RUSSIAN) == places(ENGLISH)


def test_phrases_of_a_language_without_a_table_are_english() -> None:
    assert phrases_for("kk") is ENGLISH
    assert [phrases_for(language).language for language in LANGUAGES] == ["en", "ru"]


def test_phrases_that_depend_on_a_number_agree_with_it() -> None:
    assert [RUSSIAN.other_events(count) for count in (1, 2, 5, 21)] == [
        "ещё 1 событие",
        "ещё 2 события",
        "ещё 5 событий",
        "ещё 21 событие",
    ]
    assert RUSSIAN.method_fixed_late(3, 2) == (
        "Из трёх условий два установлены лишь после первой оценки."
    )
    assert RUSSIAN.method_fixed_late(21, 1) == (
        "Из 21 условия одно установлено лишь после первой оценки."
    )
    assert RUSSIAN.method_graded(3, [("весьма надёжный", 2), ("под сомнением", 1)]) == (
        "Всего источников — 3; их надёжность по шкале Events Standard Formats: "
        "весьма надёжный — 2, под сомнением — 1."
    )


def test_outcomes_and_dates_are_in_the_language_of_the_phrases() -> None:
    assert (RUSSIAN.outcome(Outcome.PARTLY_KEPT), ENGLISH.outcome(Outcome.PARTLY_KEPT)) == (
        "Частично выполнено",
        "Partly kept",
    )
    assert RUSSIAN.words(When.parse("2008-02")) == "февраль 2008 года"


@pytest.mark.parametrize(
    ("words", "quoted"),
    [
        ("слова", "«слова»"),
        ("«слова»", "«слова»"),
        ("«Утро» и «Вечер»", "««Утро» и «Вечер»»"),
        ("закрыта газета «Утро»", "«закрыта газета «Утро»»"),
        ("«начало фразы", "«начало фразы»"),
        ("конец фразы»", "«конец фразы»"),
        ("", "«»"),
    ],
)
def test_quotation_marks_are_not_doubled_and_none_within_are_lost(words: str, quoted: str) -> None:
    assert RUSSIAN.quoted(words) == quoted
