"""Where in a text dates can stand: the places at which it is worth while to try any form.

Every date holds an anchor: a figure that can be a year or a day, or a word of the calendar. It
opens with one, or with a word that stands not far before one.
"""

import re
from collections.abc import Iterable

from pledgewatch.extraction.languages.date_tables import spellings
from pledgewatch.extraction.languages.date_words import DateWords

_WORD = re.compile(r"[^\W_]+")
_LONGEST = 60  # characters from the first word of a date to the first anchor in it
_NO_CHAIN = r"(?!(?:\d{1,2}[./-]){4})"  # "1/2/3/4" is a list, or a place in one
_DIGITS = "0123456789"


class Anchors:
    """The anchors and the opening words of a language."""

    def __init__(self, words: DateWords) -> None:
        tables = (
            words.months, words.weekdays, words.units, words.seasons, words.feasts, words.decades,
            words.weekday_feasts, words.day_words,
        )  # fmt: skip
        openers = (
            words.numbers, words.day_numbers, words.year_numbers, words.ordinals, words.which,
        )  # fmt: skip
        last = {_WORD.findall(entry)[-1] for table in tables for entry in table}
        said = set(words.anchors.split()) | ({words.thousand} - {""})
        self._anchors = spellings(last | said)
        opening = _words_of(*tables, *openers) | set(words.openers.split())
        self._openers = self._anchors | spellings(opening)
        self._figure = re.compile(
            rf"(?:1\d|20)\d\d(?!\d)|{_NO_CHAIN}\d{{1,2}}\s?[./-]\s?\d|\d{{1,2}}(?:{words.day_ending})|{words.figures}",
            re.IGNORECASE,
        )

    def any_in(self, text: str) -> bool:
        """Whether a text can name a date at all."""
        if not self._anchors.isdisjoint(_WORD.findall(text.lower())):
            return True
        return self._figure.search(text) is not None

    def places(self, text: str) -> list[int]:
        """The starts of words at which a date can begin."""
        places = []
        nearest = len(text) + _LONGEST + 1
        words = [(one.start(), one[0].lower()) for one in _WORD.finditer(text)]
        for start, word in reversed(words):
            figure = word[0] in _DIGITS
            # "3weeks"; "Dec31"
            bare = word.lstrip(_DIGITS) if figure else word
            if bare not in self._openers:
                bare = bare.rstrip(_DIGITS)
            if bare in self._anchors or (figure and self._figure.match(text, start)):
                nearest = start
            if nearest - start <= _LONGEST and (figure or bare in self._openers):
                places.append(start)
        places.reverse()
        return places


def _words_of(*tables: Iterable[str]) -> set[str]:
    """Every word in the tables' entries: of “new year's day” new, year, day."""
    return {word for table in tables for entry in table for word in _WORD.findall(entry)}
