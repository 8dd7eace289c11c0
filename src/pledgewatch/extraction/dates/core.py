"""A date as its words have it, before ranges are joined and frames ("by the end of") are read."""

import re
from dataclasses import dataclass, replace

from pledgewatch.extraction import reckoning
from pledgewatch.extraction.languages.date_words import DateForm
from pledgewatch.extraction.reckoning import ReckoningError


@dataclass(frozen=True, slots=True)
class Clock:
    """What relative dates are relative to: the document's own date, the last date named before."""

    published: str | None = None
    named: str | None = None

    @property
    def now(self) -> str:
        """The document's own date, else the last one named; raises `ReckoningError` without."""
        return self.known(self.published or self.named)

    @property
    def then(self) -> str:
        """The last date named, else the document's own; raises `ReckoningError` without."""
        return self.known(self.named or self.published)

    @staticmethod
    def known(edtf: str | None) -> str:
        """The date, or `ReckoningError` for none."""
        if edtf is None:
            raise ReckoningError
        return edtf


# These are reckoned from the last date named, so they are read again when that is known.
LEANING = frozenset(
    {
        DateForm.SAME, DateForm.OFFSET_OF_SAME, DateForm.AFTER_THAT, DateForm.BEFORE_THAT,
        DateForm.THAT_TIME,
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Core:
    """A date without its frame. Where `edtf` is None its year, or what it leans on, is open."""

    start: int
    end: int
    form: DateForm
    edtf: str | None = None
    month: int = 0
    day: int | None = None
    relative: bool = False

    def in_year(self, year: int) -> "Core":
        """The same with its year; raises `ReckoningError` where that year has no such day."""
        return replace(self, edtf=reckoning.calendar(year, self.month, self.day), relative=True)


REACH = 60  # characters before a date in which the words that frame it may stand


def plain(edtf: str) -> str:
    """A date that others can be reckoned from: the known end of an open interval, no "~"."""
    return edtf.replace("/..", "").replace("../", "").rstrip("~?%")


def one(match: re.Match[str], form: DateForm, edtf: str, *, relative: bool = False) -> list[Core]:
    """The date that the whole match is."""
    return [Core(start=match.start(), end=match.end(), form=form, edtf=edtf, relative=relative)]


def partial(match: re.Match[str], form: DateForm, month: int, day: int | None) -> list[Core]:
    """A date whose year is to be looked for; raises `ReckoningError` for "30 February"."""
    reckoning.calendar(2000, month, day)  # 2000 has every day that there is
    return [Core(start=match.start(), end=match.end(), form=form, month=month, day=day)]


_NUMBER_GOES_ON_BEFORE = re.compile(r"(?:\d[.,:–—-]|[/=&?#_+\\])\Z")
_NUMBER_GOES_ON_AFTER = re.compile(r"[.,:/–—-]\d|[%_=°]|/[A-Z]")

_RANGE_BEFORE = re.compile(r"\d[–—-]\Z")
_RANGE_AFTER = re.compile(r"[–—-]\d{1,2}[./-]\d")
_DECIMAL_BEFORE = re.compile(r"\d[.,]\Z")


def goes_on_before(match: re.Match[str]) -> bool:
    """Whether a match begins within a number: at the 31 of "6,107.31 August"."""
    before = match.string[max(0, match.start() - 2) : match.start()]
    return _DECIMAL_BEFORE.search(before) is not None


def outside(match: re.Match[str], *, ranging: bool = False) -> bool:
    """Whether digits are part of something longer: "2,008", "A/2008", "1.2008.4".

    Dates that may be joined by a hyphen (`ranging`) are part of nothing: "5/1/2019-5/7/2020".
    """
    before = match.string[max(0, match.start() - 2) : match.start()]
    if ranging and (_RANGE_AFTER.match(match.string, match.end()) or _RANGE_BEFORE.search(before)):
        return False
    return (
        _NUMBER_GOES_ON_BEFORE.search(before) is not None
        or _NUMBER_GOES_ON_AFTER.match(match.string, match.end()) is not None
    )
