"""Numbers of days, years and counts, in digits or in words: "twenty-first"."""

import re

from pledgewatch.extraction.languages.date_tables import either, key
from pledgewatch.extraction.languages.date_words import DateWords
from pledgewatch.extraction.reckoning import ReckoningError

_CENTURY_TURNS = 40  # two digits below it are of this century: "05" is 2005, "71" is 1971


class Numbers:
    """The numbers of a language, with the patterns that find them."""

    def __init__(self, words: DateWords) -> None:
        self._days = words.day_numbers
        self._counts = words.numbers
        self._years = words.year_numbers
        self._hundred, self._thousand = words.hundred, words.thousand
        self._in_pairs = words.year_pairs
        self.day = either(words.day_numbers)
        spoken = (*words.year_numbers, *filter(None, (words.hundred, words.thousand)))
        self._spoken = re.compile(rf"\b(?:{either(spoken)})\b")
        self.year = self._year_pattern(words) if words.thousand else None

    def _year_pattern(self, words: DateWords) -> str:
        """As in "nineteen ninety six", "seventeen hundred thirty three", "two thousand and one"."""
        small = either({part for word in self._years for part in word.split()})
        hundred = rf"(?:\s+{words.hundred})?" if words.hundred else ""
        more = rf"(?:(?:[\s-]+|{words.number_joint})(?:{small}))"
        pairs = rf"(?:{small}){hundred}{more}{{1,2}}|" if words.year_pairs else ""
        alone = "" if words.year_pairs else rf"|{words.thousand}{more}{hundred}{more}{{0,4}}"
        thousands = rf"(?:{small})\s+{words.thousand}{more}?{hundred}{more}{{0,4}}"
        return rf"(?:{pairs}{thousands}{alone})\b"

    def day_of(self, word: str | None) -> int | None:
        """A day of a month; None for no words."""
        if word is None:
            return None
        digits = re.match(r"\d+", word)
        return int(digits[0]) if digits else self._days[key(word)]

    def count_of(self, word: str | None) -> int:
        """How many of a unit: "3", "three", "a"; one where no word says so."""
        if not word:
            return 1
        return int(word) if word.isdigit() else self._counts[key(word)]

    def year_of(self, word: str | None) -> int | None:
        """A year; None for no words. Raises `ReckoningError` for words that make none."""
        if word is None:
            return None
        if word.isdigit():
            year = int(word)
            if len(word) > 2:  # noqa: PLR2004 -- two digits are short for a year
                return year
            return year + (2000 if year < _CENTURY_TURNS else 1900)
        return self._in_words(word)

    def _in_words(self, word: str) -> int:
        total, group = 0, 0
        for token in map(key, self._spoken.findall(word.lower())):
            if token == self._thousand:
                total, group = (group or 1) * 1000, 0
            elif token == self._hundred:
                total, group = total + (group or 1) * 100, 0
            else:
                value = self._years[token]
                if self._in_pairs and not total and min(group, value) >= 10:  # noqa: PLR2004 -- "nineteen ninety"
                    total, group = group * 100, 0
                group += value
        year = total + group
        if not 1000 <= year < 2200:  # noqa: PLR2004 -- other numbers in words are no years
            raise ReckoningError
        return year
