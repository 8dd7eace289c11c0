"""The forms of a date: from the words of one to what it says, given the context it stands in."""

import re
from dataclasses import replace
from functools import cache

from pledgewatch.extraction.dates.anchors import Anchors
from pledgewatch.extraction.dates.calendar import CalendarReader
from pledgewatch.extraction.dates.core import LEANING, Clock, Core
from pledgewatch.extraction.dates.numbers import Numbers
from pledgewatch.extraction.dates.periods import PeriodReader
from pledgewatch.extraction.dates.relative import RelativeReader
from pledgewatch.extraction.languages.date_tables import either, keyed
from pledgewatch.extraction.languages.date_words import DateForm, DateWords
from pledgewatch.extraction.reckoning import ReckoningError


class Forms:
    """The forms of a language, compiled; the first that fits at a place is taken."""

    def __init__(self, words: DateWords) -> None:
        self.words = words
        parts = _parts(words, Numbers(words))
        self._forms = [(form, _filled(pattern, parts)) for form, pattern in words.forms]
        nameless = (re.sub(r"\(\?P<\w+>", "(?:", pattern) for _, pattern in self._forms)
        numbered = "|".join(f"(?P<form_{n}>{pattern})" for n, pattern in enumerate(nameless))
        self._any = re.compile(numbered.replace("(?P=sep)", "[./ -]"), re.IGNORECASE)
        self.anchors = Anchors(words)
        words = keyed(words)
        numbers = Numbers(words)
        self.relative = RelativeReader(words, numbers)
        self._readers = (
            CalendarReader(words, numbers).readers
            | PeriodReader(words, numbers).readers
            | self.relative.readers
        )

    def find(self, text: str, clock: Clock) -> list[Core]:
        """All cores of a text, first come first served; PAIRs count as two."""
        cores: list[Core] = []
        position = 0
        for place in self.anchors.places(text):
            if place < position or (any_form := self._any.match(text, place)) is None:
                continue
            first = int((any_form.lastgroup or "").rpartition("_")[2])
            found = self._at(text, place, clock, first)
            if found:
                cores += found
                position = found[-1].end
        return cores

    def _at(self, text: str, start: int, clock: Clock, first: int) -> list[Core]:
        """What the forms from the `first` that fits make of the words at a place."""
        for form, pattern in self._forms[first:]:
            match = _compiled(pattern).match(text, start)
            if match is None:
                continue
            try:
                found = self._readers[form](match, clock)
            except ReckoningError:
                if form not in LEANING:
                    continue
                found = [Core(start=match.start(), end=match.end(), form=form)]
            if found:
                kept = [_without_stop(text, core) for core in found]
                return [replace(core, form=form) for core in kept] if form in _KEPT else kept
        return []


_KEPT = LEANING | {DateForm.IN_TIME}  # forms that decide later whether it is a date


def _without_stop(text: str, core: Core) -> Core:
    """The full stop after a month may be the sentence's; it is left out of the date's words."""
    return replace(core, end=core.end - 1) if text[core.end - 1] == "." else core


def _parts(words: DateWords, numbers: Numbers) -> dict[str, str]:
    """What stands for `{Y}`, `{M}` and the like in the patterns of forms."""
    month = either(words.months)
    day = rf"(?:(?:0?[1-9]|[12]\d|3[01])(?!\d)(?:{words.day_ending})?|(?:{numbers.day})\b))"
    digits = rf"(?:0?[1-9]|[12]\d|3[01]))(?!\d)(?:{words.day_ending})?"
    weekday = either(words.weekdays)
    digits_year = rf"(?:1[6-9]|20)\d\d(?:(?![^\W_])|(?={words.year_ending}))"
    over = rf"(?:\b|(?={words.suffix}))"  # the end of a word, or of what is read of it
    year = rf"{digits_year}|{numbers.year}" if numbers.year else digits_year
    return {
        "Y": rf"(?P<y>{year})",
        "Y2": rf"(?P<y2>{year})",
        "YEAR": rf"(?P<y>{digits_year})",
        "M": rf"(?P<m>(?:{month}))(?:{over}|(?=\d))\.?",
        "M2": rf"(?P<m2>(?:{month})){over}\.?",
        "D": rf"(?P<d>{day}",
        "D2": rf"(?P<d2>{day}",
        "DIGITS": rf"(?P<d>{digits}",
        "W": rf"(?:(?:{weekday})\b\.?,?\s+)?",
        "WD": rf"(?P<w>{weekday})\b",
        "WHICH": rf"(?P<which>{either(words.which)})\b",
        "N": rf"(?P<n>\d{{1,3}}|{either(words.numbers)})",
        "ORD": rf"(?P<n>{either(words.ordinals)}|\d{{1,2}}(?:{words.day_ending}))",
        "COUNTS": rf"{words.counted_many}",
        "U": rf"(?P<u>{either(words.units)}){over}",
        "S": rf"(?P<s>{either(words.seasons)}){over}",
        "FEAST": rf"(?P<feast>{either(words.feasts | words.weekday_feasts)})\b",
        "TENS": rf"(?P<tens>{either(words.decades)})\b",
        "ROMAN": r"(?P<n>[ivxхі]{1,6})\b",
    }


def _filled(pattern: str, parts: dict[str, str]) -> str:
    for name, part in parts.items():
        pattern = pattern.replace(f"{{{name}}}", part)
    return pattern


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Each form when it is first needed: most documents need few."""
    return re.compile(pattern, re.IGNORECASE)
