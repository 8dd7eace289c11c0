"""How a language's tables are asked, by the readers of the calendar and of its periods."""

import re
from datetime import date, timedelta

from pledgewatch.extraction import reckoning
from pledgewatch.extraction.dates.core import Clock
from pledgewatch.extraction.dates.numbers import Numbers
from pledgewatch.extraction.languages.date_tables import key
from pledgewatch.extraction.languages.date_words import DateWords


class TableReader:
    """Asks the tables of a language."""

    def __init__(self, words: DateWords, numbers: Numbers) -> None:
        self.words = words
        self.numbers = numbers

    def _month(self, word: str) -> int:
        return int(word) if word.isdigit() else self.words.months[key(word)]

    def _which(self, word: str) -> int:
        return self.words.which[key(word)]

    def _month_of(self, clock: Clock, which: str) -> tuple[int, int]:
        """Year and month of "next month"."""
        there = reckoning.first(reckoning.shifted(clock.now, self._which(which), "month"))
        return there.year, there.month

    def _ordinal(self, word: str, count: int) -> int:
        """A place among `count`, from 1; the last for "last"."""
        lowered = key(word)
        ordinal = self.words.ordinals.get(lowered)
        if ordinal is None and _ROMAN.fullmatch(lowered):
            ordinal = roman(lowered)
        if ordinal is None:
            ordinal = self.numbers.day_of(word) or 0
        return count if ordinal < 0 else ordinal


_ROMAN = re.compile(r"[ivxхі]{1,6}")
_FIGURES = {"i": 1, "v": 5, "x": 10, "і": 1, "х": 10}  # the last two are typed in Cyrillic


def roman(word: str) -> int:
    """The number of Roman figures up to thirty-nine: "xix" is 19."""
    figures = [_FIGURES[letter] for letter in word]
    following = [*figures[1:], 0]
    return sum(-one if one < after else one for one, after in zip(figures, following, strict=True))


def weekdays_of(year: int, month: int, weekday: int) -> list[date]:
    """Every Monday (or another weekday, by its number) of a month."""
    first = reckoning.first(reckoning.calendar(year, month))
    days = (first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * n) for n in range(5))
    return [day for day in days if day.month == month]
