"""What the calendars of several languages share: endings of words, counted units, figures."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any, TypeVar

from pledgewatch.extraction.languages.date_words import DateForm, DateWords

V = TypeVar("V")
_DAY, _MONTH = r"(?:0[1-9]|[12]\d|3[01])", r"(?:0[1-9]|1[0-2])"

# Quarters and centuries in Roman figures, in Latin letters or typed in Cyrillic ones.
_LATIN = "i ii iii iv v xv xvi xvii xviii xix xx xxi"
ROMAN_FIGURES = " ".join(
    (_LATIN, _LATIN.replace("x", "х"), _LATIN.replace("x", "х").replace("i", "і"))
)

# Dates in figures, for languages that put the day first.
FIGURES = (
    # 2008-03-26; 2008/03/26
    (DateForm.CALENDAR, rf"{{YEAR}}-(?P<m>{_MONTH}|[1-9])-(?P<d>{_DAY}|[1-9])(?!\d)"),
    (DateForm.CALENDAR, rf"{{YEAR}}/(?P<m>{_MONTH})/(?P<d>{_DAY})(?!\d)"),
    # 8.07.2002; 7/8/2002; 05/05/89; 22/04
    (DateForm.NUMERIC, r"(?P<a>\d{1,2})(?P<sep>[./-])(?P<b>\d{1,2})(?P=sep){YEAR}"),
    (DateForm.NUMERIC, r"(?P<a>\d{1,2})(?P<sep>[/-])(?P<b>\d{1,2})(?P=sep)(?P<y>\d\d)(?![\d/-])"),
    (DateForm.NUMERIC, r"(?P<a>\d{1,2})(?P<sep>/)(?P<b>\d{1,2})\s?,\s?{YEAR}"),
    (DateForm.NUMERIC, r"(?P<a>\d\d)(?P<sep>\.)(?P<b>\d\d)\.(?P<y>\d\d)(?![\d.])"),
    (DateForm.NUMERIC, rf"(?P<a>{_DAY})(?P<sep> )(?P<b>{_MONTH}) {{YEAR}}"),
    (DateForm.NUMERIC, r"(?P<a>\d{1,2})(?P<sep>/)(?P<b>\d{1,2})(?![\d/.])"),
)  # fmt: skip
# To be tried after the forms that begin with a year in words.
YEARS_IN_FIGURES = (
    # 2008/09; 2008-2011
    (DateForm.SCHOOL_YEAR, r"(?P<y>(?:1[6-9]|20)\d\d)[-–/](?P<yy>\d\d)(?![\d/-])"),
    (DateForm.RANGE, r"(?P<y>(?:1[6-9]|20)\d\d)\s?[-–—/~]\s?(?P<y2>(?:1[6-9]|20)\d\d)(?![^\W_])"),
    # 2008-11; 11/2016
    (DateForm.CALENDAR, rf"{{YEAR}}\s?[-/]\s?(?P<m>{_MONTH})(?![\d-])"),
    (DateForm.CALENDAR, r"(?P<m>0?[1-9]|1[0-2])\s?[-/.]\s?(?P<y>(?:19|20)\d\d)(?![\d/-])"),
)  # fmt: skip


def inflected(stems: dict[str, V], endings: str) -> dict[str, V]:
    """Every stem with every ending: "прошл" with "ый ого ом"; "-" stands for no ending."""
    return {
        stem + ending.replace("-", ""): value
        for stem, value in stems.items()
        for ending in endings.split()
    }


def key(word: str) -> str:
    """A word as tables are asked for it: in small letters, no hyphens, stops, accents."""
    return " ".join(word.lower().replace("-", " ").translate(_WITHOUT).split())


# Accents of Latin letters, which capitals and scanned texts often lack; not those of "й" and "ё".
_ACCENTS = dict(zip("áàâäéèêëíìîïóòôöúùûüñç", "aaaaeeeeiiiioooouuuunc", strict=True))
_WITHOUT = str.maketrans(_ACCENTS | dict.fromkeys(".'’ʹʼ‘´", ""))


def spellings(words: Iterable[str]) -> set[str]:
    """The words, and the same without their accents."""
    plain = str.maketrans(_ACCENTS)
    return {spelling for word in words for spelling in (word, word.translate(plain))}


_TABLES = (
    "months", "weekdays", "numbers", "day_numbers", "year_numbers", "units", "seasons", "parts",
    "ordinals", "feasts", "weekday_feasts", "decades", "day_words", "which",
)  # fmt: skip


def keyed(words: DateWords) -> DateWords:
    """The same calendar with tables that are asked by `key`."""
    tables: dict[str, Any] = {
        name: {key(word): value for word, value in getattr(words, name).items()} for name in _TABLES
    }
    return replace(words, about=frozenset(map(key, words.about)), **tables)


def either(words: Iterable[str]) -> str:
    """A pattern of the words, the longest first; a blank stands for blanks and hyphens.

    It looks at the first letter before it tries any word: most places are left at once.
    """
    ordered = sorted(spellings(words), key=lambda word: (-len(word), word))
    if not ordered:
        return r"(?!)"
    letters = "".join(sorted({re.escape(word[0]) for word in ordered}))
    alternatives = "|".join(
        re.escape(word).replace(r"\ ", r"[\s-]+").replace("'", "['’]?") for word in ordered
    )
    return f"(?=[{letters}])(?:{alternatives})"


def counted(
    numbers: Iterable[str],
    units: Iterable[str],
    *,
    joint: str = r",?\s+",
    always: bool = True,
    suffix: str = r"\b",
    digits: int = 3,
) -> tuple[str, str]:
    """Patterns of a number with its unit, and of one or several of them: "2 years and 1 month".

    `joint` stands between several. Without `always` a unit may stand alone: "неделю назад".
    """
    number, unit = rf"(?:\d{{1,{digits}}}|{either(numbers)})", f"(?:{either(units)}){suffix}"
    one = rf"(?:{number}[\s-]*){'' if always else '?'}{unit}"
    group = rf"(?:(?P<n>{number})[\s-]*){'' if always else '?'}(?P<u>{unit})"
    return rf"\b{group}", rf"(?:{one}(?:{joint}(?={number}[\s-]*{unit}))?){{1,4}}"
