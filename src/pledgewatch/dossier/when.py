"""Dates as precise as their source and no more, in EDTF (ISO 8601-2:2019, levels 0 and 1).

A `When` keeps the EDTF text and the earliest and latest day that it admits, so that dates sort
and compare without pretending to a precision that nobody stated::

    When.parse("2008")             1 January to 31 December 2008
    When.parse("2008-02")          a day in February 2008
    When.parse("2007-11/2008-05")  from November 2007 to May 2008
    When.parse("1995/..")          since 1995
    When.parse("2008~")            about 2008
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Self

from pledgewatch import PledgewatchError
from pledgewatch.dossier.languages import date_words
from pledgewatch.dossier.languages.parts import OPEN, PLAIN, SEASONS


class NotADateError(PledgewatchError, ValueError):
    """Words that are no EDTF date."""


@dataclass(frozen=True, slots=True, order=True)
class When:
    """An EDTF date or interval; ordered by its earliest day, then by its latest.

    An open start is `date.min`, an open end `date.max`.
    """

    earliest: date
    latest: date
    edtf: str

    @classmethod
    def parse(cls, edtf: str) -> Self:
        """Read an EDTF text; raises `NotADateError` on anything else."""
        earliest, latest = _bounds(edtf.strip())
        return cls(earliest=earliest, latest=latest, edtf=edtf.strip())

    @classmethod
    def day(cls, day: date) -> Self:
        """A single known day."""
        return cls(earliest=day, latest=day, edtf=day.isoformat())

    def __str__(self) -> str:
        return self.edtf

    @property
    def precise(self) -> bool:
        """Whether it names one day."""
        return self.earliest == self.latest

    def begun_by(self, day: date) -> bool:
        """Whether it can have begun by the close of `day`."""
        return self.earliest <= day

    def over_by(self, day: date) -> bool:
        """Whether it is certainly over at the close of `day`."""
        return self.latest <= day

    def words(self, language: str = "en") -> str:
        """The date standing for itself: "31 December 2008", "since 1995", "ноябрь 2007 года"."""
        return date_words(language).alone(self.edtf)

    def at(self, language: str = "en") -> str:
        """The date as an adverb: "on 21 March 2008", "in 2008", "в ноябре 2007 года"."""
        return date_words(language).at(self.edtf)

    def since(self, language: str = "en") -> str:
        """The date as the beginning of what lasts: "since 2008", "с ноября 2007 года"."""
        return date_words(language).since(self.edtf)


@lru_cache(maxsize=16384)  # the days of decades: a dossier reads each of its dates many times
def _bounds(edtf: str) -> tuple[date, date]:
    if "/" in edtf:
        start, _, end = edtf.partition("/")
        if start in OPEN and end in OPEN:
            raise NotADateError(f"“{edtf}” is no date: one end of an interval must be known.")
        earliest = date.min if start in OPEN else _bounds(start)[0]
        latest = date.max if end in OPEN else _bounds(end)[1]
        if earliest > latest:
            raise NotADateError(f"“{edtf}” is no date: it ends before it begins.")
        return earliest, latest
    plain = PLAIN.match(edtf)
    if plain is None:
        return _bounds_of_rare_forms(edtf)
    year, month, day = int(plain[1]), plain[2], plain[3]
    try:
        if month is None:
            return date(year, 1, 1), date(year, 12, 31)
        if day is not None:
            return (date(year, int(month), int(day)),) * 2
        if int(month) in SEASONS:
            return _bounds_of_rare_forms(edtf)
        last = monthrange(year, int(month))[1]
        return date(year, int(month), 1), date(year, int(month), last)
    except ValueError as error:
        raise NotADateError(f"“{edtf}” is no date: {error}.") from None


def _bounds_of_rare_forms(edtf: str) -> tuple[date, date]:
    from edtf import EDTFParseException, parse_edtf  # slow import, needed for rare forms only

    try:
        parsed = parse_edtf(edtf)
        lower, upper = parsed.lower_strict(), parsed.upper_strict()
        return date(*lower[:3]), date(*upper[:3])
    except (EDTFParseException, ValueError, TypeError, AttributeError, OverflowError):
        raise NotADateError(
            f"“{edtf}” is no date in EDTF. Write for example 2008, 2008-02, 2008-02-14, "
            "2007-11/2008-05, 2008~ (about) or 1995/.. (since)."
        ) from None
