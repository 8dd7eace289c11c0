"""The forms of a date: from the words of one to what it says, given the context it stands in.

A `Core` is a date without what frames it ("by the end of", "since") and before ranges are joined.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cached_property

from pledgewatch.extraction import reckoning
from pledgewatch.extraction.languages.language import DateForm, DateWords
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
        """The last date named; raises `ReckoningError` without."""
        return self.known(self.named)

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
    """A date as its words have it.

    Where `edtf` is None the year of a month is missing, or the date that it leans on.
    """

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


class Forms:
    """The forms of a language, compiled. `at` reads the first that fits at a place."""

    def __init__(self, words: DateWords) -> None:
        self.words = words
        parts = _parts(words)
        self._forms = [(form, _compiled(pattern, parts)) for form, pattern in words.forms]
        named = "|".join(re.sub(r"\(\?P<\w+>", "(?:", form.pattern) for _, form in self._forms)
        named = named.replace("(?P=sep)", "[./-]")
        self._any = re.compile(rf"(?<![^\W_])(?=[^\W_])(?:{named})", re.IGNORECASE)

    def find(self, text: str, clock: Clock) -> list[Core]:
        """All cores of a text, first come first served; PAIRs count as two."""
        cores: list[Core] = []
        position = 0
        while (hit := self._any.search(text, position)) is not None:
            found = self._at(text, hit.start(), clock)
            cores += found
            position = found[-1].end if found else self._word_end(text, hit.start())
        return cores

    def _at(self, text: str, start: int, clock: Clock) -> list[Core]:
        for form, pattern in self._forms:
            match = pattern.match(text, start)
            if match is None:
                continue
            try:
                found = self._readers[form](match, clock)
            except ReckoningError:
                if form not in LEANING:
                    continue
                found = [Core(start=match.start(), end=match.end(), form=form)]
            if found:
                return [_without_stop(text, core) for core in found]
        return []

    @staticmethod
    def _word_end(text: str, start: int) -> int:
        end = start + 1
        while end < len(text) and text[end].isalnum():
            end += 1
        return end

    @cached_property
    def _readers(self) -> dict[DateForm, Callable[[re.Match[str], Clock], list[Core]]]:
        return {
            DateForm.CALENDAR: self._calendar,
            DateForm.RANGE: self._range,
            DateForm.PAIR: self._pair,
            DateForm.MONTH_ONLY: self._month_only,
            DateForm.NUMERIC: self._numeric,
            DateForm.YEAR: self._year,
            DateForm.SCHOOL_YEAR: self._school_year,
            DateForm.DECADE: self._decade,
            DateForm.SEASON: self._season,
            DateForm.PART: self._part,
            DateForm.DAY_WORD: self._day_word,
            DateForm.AGO: lambda match, clock: self._shifted(match, clock.now, -1),
            DateForm.AHEAD: lambda match, clock: self._shifted(match, clock.now, 1),
            DateForm.AFTER_THAT: lambda match, clock: self._shifted(match, clock.then, 1),
            DateForm.BEFORE_THAT: lambda match, clock: self._shifted(match, clock.then, -1),
            DateForm.RELATIVE: self._relative,
            DateForm.OFFSET_OF_SAME: self._offset_of_same,
            DateForm.SAME: self._same,
            DateForm.RELATIVE_MONTH: self._relative_month,
            DateForm.WEEKDAY: self._weekday,
            DateForm.PAST_SPAN: lambda match, clock: self._span(match, clock, -1),
            DateForm.FUTURE_SPAN: lambda match, clock: self._span(match, clock, 1),
            DateForm.THAT_TIME: lambda match, clock: _one(match, DateForm.THAT_TIME, clock.then),
        }

    # --- dates of the calendar ---------------------------------------------------------------

    def _calendar(self, match: re.Match[str], clock: Clock) -> list[Core]:  # noqa: ARG002 -- alike
        parts = match.groupdict()
        month, day = self._month(parts["m"]), _number(parts.get("d"))
        year = _number(parts.get("y"))
        if year is None:
            self._needs_capital(match["m"])
            if parts.get("d") is None or self._continues_as_number(match):
                return []
            return [_partial(match, DateForm.CALENDAR, month, day)]
        self._needs_capital(parts["m"])
        if parts["m"].isdigit() and _outside(match):
            return []
        return _one(match, DateForm.CALENDAR, reckoning.calendar(year, month, day))

    def _range(self, match: re.Match[str], clock: Clock) -> list[Core]:
        parts = match.groupdict()
        if parts.get("m") is None:  # 2008-2011
            start, end = int(parts["y"]), int(parts["y2"])
            if not start < end or _outside(match):
                return []
            return _one(match, DateForm.RANGE, reckoning.interval(parts["y"], parts["y2"]))
        month, year = self._month(parts["m"]), self._year_or_near(parts, clock)
        ends = (
            reckoning.calendar(year, month, int(parts["d"])),
            reckoning.calendar(year, month, int(parts["d2"])),
        )
        return _one(
            match, DateForm.RANGE, reckoning.interval(*ends), relative=parts.get("y") is None
        )

    def _pair(self, match: re.Match[str], clock: Clock) -> list[Core]:
        parts = match.groupdict()
        month, year = self._month(parts["m"]), self._year_or_near(parts, clock)
        one, two = int(parts["d"]), int(parts["d2"])
        first = reckoning.calendar(year, month, one)
        second = reckoning.calendar(year, month, two)
        relative = parts.get("y") is None
        if two == one + 1:
            together = reckoning.interval(first, second)
            return _one(match, DateForm.PAIR, together, relative=relative)
        if match.start("m") < match.start("d"):  # "December 4 and 9, 2008"
            middle = match.end("d")
            spans = ((match.start(), middle), (match.start("d2"), match.end()))
        else:
            spans = ((match.start(), match.end("d")), (match.start("d2"), match.end()))
        return [
            Core(start=start, end=end, form=DateForm.PAIR, edtf=edtf, relative=relative)
            for (start, end), edtf in zip(spans, (first, second), strict=True)
        ]

    def _month_only(self, match: re.Match[str], clock: Clock) -> list[Core]:  # noqa: ARG002 -- alike
        if not match["m"][:1].isupper():
            return []
        return [_partial(match, DateForm.MONTH_ONLY, self._month(match["m"]), None)]

    def _numeric(self, match: re.Match[str], clock: Clock) -> list[Core]:  # noqa: ARG002 -- alike
        first, second, year = int(match["a"]), int(match["b"]), int(match["y"])
        if _outside(match):
            return []
        day_first = self.words.day_first or match["sep"] == "."
        for day, month in ((first, second), (second, first))[:: 1 if day_first else -1]:
            try:
                return _one(match, DateForm.NUMERIC, reckoning.calendar(year, month, day))
            except ReckoningError:
                continue
        return []

    def _year(self, match: re.Match[str], clock: Clock) -> list[Core]:  # noqa: ARG002 -- alike
        if _outside(match):
            return []
        return _one(match, DateForm.YEAR, match["y"])

    def _school_year(self, match: re.Match[str], clock: Clock) -> list[Core]:  # noqa: ARG002 -- alike
        year = int(match["y"])
        if int(match["yy"]) != (year + 1) % 100 or _outside(match):
            return []
        return _one(match, DateForm.SCHOOL_YEAR, f"{year}/{year + 1}")

    def _decade(self, match: re.Match[str], clock: Clock) -> list[Core]:  # noqa: ARG002 -- alike
        parts = match.groupdict()
        if parts.get("y"):
            return _one(match, DateForm.DECADE, f"{parts['y'][:3]}X")
        tens = _TENS.get(parts["tens"].lower())
        return _one(match, DateForm.DECADE, f"19{tens}X") if tens else []

    def _season(self, match: re.Match[str], clock: Clock) -> list[Core]:
        parts = match.groupdict()
        season = self.words.seasons[parts["s"].lower()]
        if parts.get("y"):
            return _one(match, DateForm.SEASON, f"{parts['y']}-{season}")
        now = reckoning.last(clock.now)
        opening = {21: 3, 22: 6, 23: 9, 24: 12}[season]
        step = self._which(parts["which"])
        year = now.year
        if step < 0 and opening + 2 >= now.month:  # "last summer" said in spring
            year -= 1
        if step > 0 and opening <= now.month:
            year += 1
        edtf = f"{reckoning.calendar(year)}-{season}"
        return _one(match, DateForm.SEASON, edtf, relative=True)

    def _part(self, match: re.Match[str], clock: Clock) -> list[Core]:
        parts = match.groupdict()
        months = self.words.parts[parts["part"].lower()]
        ordinal = _number(parts["n"]) or self.words.ordinals.get(parts["n"].lower(), 0)
        count = 12 // months
        ordinal = count if ordinal < 0 else ordinal
        if not 1 <= ordinal <= count:
            return []
        year = _number(parts.get("y"))
        relative = year is None
        if year is None:
            year = reckoning.last(clock.now).year + self._which(parts["which"])
        opening, closing = (ordinal - 1) * months + 1, ordinal * months
        span = reckoning.interval(
            reckoning.calendar(year, opening), reckoning.calendar(year, closing)
        )
        return _one(match, DateForm.PART, span, relative=relative)

    # --- dates that lean on another ----------------------------------------------------------

    def _day_word(self, match: re.Match[str], clock: Clock) -> list[Core]:
        days = self.words.day_words[" ".join(match["word"].lower().split())]
        now = clock.known(clock.published)
        edtf = now if days == 0 else reckoning.shifted(now, days, "day")
        return _one(match, DateForm.DAY_WORD, edtf, relative=True)

    def _shifted(self, match: re.Match[str], base: str, sign: int) -> list[Core]:
        count = self._count(match["n"])
        unit = self.words.units[match["u"].lower()]
        edtf = reckoning.shifted(base, sign * count, unit)
        return _one(match, DateForm.AGO, edtf, relative=True)

    def _relative(self, match: re.Match[str], clock: Clock) -> list[Core]:
        unit, step = self.words.units[match["u"].lower()], self._which(match["which"])
        edtf = self._unit_at(clock.now, unit, step)
        return _one(match, DateForm.RELATIVE, edtf, relative=True)

    def _offset_of_same(self, match: re.Match[str], clock: Clock) -> list[Core]:
        unit, step = self.words.units[match["u"].lower()], self._which(match["which"])
        return _one(
            match, DateForm.OFFSET_OF_SAME, self._unit_at(clock.then, unit, step), relative=True
        )

    def _same(self, match: re.Match[str], clock: Clock) -> list[Core]:
        unit = self.words.units[match["u"].lower()]
        then = clock.known(clock.named)
        edtf = then if unit == "day" else reckoning.within(then, unit)
        return _one(match, DateForm.SAME, edtf, relative=True)

    @staticmethod
    def _unit_at(base: str, unit: str, step: int) -> str:
        if unit == "week":
            return reckoning.week(reckoning.day_of(base) + timedelta(weeks=step))
        if step == 0:
            return reckoning.within(base, unit)
        return reckoning.shifted(base, step, unit)

    def _relative_month(self, match: re.Match[str], clock: Clock) -> list[Core]:
        parts = match.groupdict()
        month, day = self._month(parts["m"]), _number(parts.get("d"))
        if not parts["m"][:1].isupper():
            return []
        step, now = self._which(parts["which"]), reckoning.last(clock.now)
        year = now.year
        if match.start("which") > match.start("m"):  # "May last year"
            year += step
        elif step < 0 and month >= now.month:  # "last December" said in May
            year -= 1
        elif step > 0 and month <= now.month:
            year += 1
        edtf = reckoning.calendar(year, month, day)
        return _one(match, DateForm.RELATIVE_MONTH, edtf, relative=True)

    def _weekday(self, match: re.Match[str], clock: Clock) -> list[Core]:
        parts = match.groupdict()
        today = reckoning.day_of(clock.known(clock.published))
        weekday = self.words.weekdays[_weekday_name(parts["w"], self.words)]
        back = (today.weekday() - weekday) % 7
        step = self._which(parts["which"]) if parts.get("which") else None
        if step == 1:  # "next Thursday": of next week
            day = today + timedelta(days=7 - today.weekday() + weekday)
        elif step == -1:  # "last Thursday": not today
            day = today - timedelta(days=back or 7)
        else:
            day = today - timedelta(days=back)
        return _one(match, DateForm.WEEKDAY, day.isoformat(), relative=True)

    def _span(self, match: re.Match[str], clock: Clock, sign: int) -> list[Core]:
        parts = match.groupdict()
        count = self._count(parts["n"]) if parts.get("n") else 1
        unit = self.words.units[parts["u"].lower()]
        edtf = reckoning.span(clock.now, sign * count, unit)
        return _one(match, DateForm.PAST_SPAN, edtf, relative=True)

    # --- words -------------------------------------------------------------------------------

    def _month(self, word: str) -> int:
        return int(word) if word.isdigit() else self.words.months[word.lower().rstrip(".")]

    def _which(self, word: str) -> int:
        return self.words.which[" ".join(word.lower().split())]

    def _count(self, word: str) -> int:
        return int(word) if word.isdigit() else self.words.numbers[word.lower()]

    def _year_or_near(self, parts: dict[str, str | None], clock: Clock) -> int:
        year = _number(parts.get("y"))
        return (
            reckoning.last(clock.known(clock.named or clock.published)).year
            if year is None
            else year
        )

    def _needs_capital(self, month: str) -> None:
        if not month[:1].isupper() and month.lower().rstrip(".") in self.words.homographs:
            raise ReckoningError

    @staticmethod
    def _continues_as_number(match: re.Match[str]) -> bool:
        return re.match(r"[,.:]?\d", match.string[match.end() : match.end() + 2]) is not None


_TENS = {
    "twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7,
    "eighties": 8, "nineties": 9,
}  # fmt: skip
_NUMBER_GOES_ON_BEFORE = re.compile(r"(?:\d[.,:–—-]|[/=&?#_+\\])\Z")
_NUMBER_GOES_ON_AFTER = re.compile(r"[.,:/–—-]\d|[%_=°]|/[A-Z]")


def _outside(match: re.Match[str]) -> bool:
    """Whether digits are part of something longer: "2,008", "A/2008", "1.2008.4"."""
    before = match.string[max(0, match.start() - 2) : match.start()]
    return (
        _NUMBER_GOES_ON_BEFORE.search(before) is not None
        or _NUMBER_GOES_ON_AFTER.match(match.string, match.end()) is not None
    )


def _one(match: re.Match[str], form: DateForm, edtf: str, *, relative: bool = False) -> list[Core]:
    return [Core(start=match.start(), end=match.end(), form=form, edtf=edtf, relative=relative)]


def _partial(match: re.Match[str], form: DateForm, month: int, day: int | None) -> Core:
    reckoning.calendar(2000, month, day)  # 2000 has every day that there is
    return Core(start=match.start(), end=match.end(), form=form, month=month, day=day)


def _without_stop(text: str, core: Core) -> Core:
    """The full stop after a month may be the sentence's; it is left out of the date's words."""
    return replace(core, end=core.end - 1) if text[core.end - 1] == "." else core


def _number(digits: str | None) -> int | None:
    return int(digits) if digits is not None and digits.isdigit() else None


def _weekday_name(beginning: str, words: DateWords) -> str:
    lowered = beginning.lower()
    return next(name for name in words.weekdays if name.startswith(lowered))


def _parts(words: DateWords) -> dict[str, str]:
    """What stands for `{Y}`, `{M}` and the like in the patterns of forms."""
    month = _alternatives(words.months)
    day = rf"(?:0?[1-9]|[12]\d|3[01]))(?!\d){words.day_ending}"
    year = r"(?:1[6-9]|20)\d\d)(?![^\W_])"
    weekday = _alternatives({name[:3]: 0 for name in words.weekdays})
    return {
        "Y": rf"(?P<y>{year}",
        "Y2": rf"(?P<y2>{year}",
        "M": rf"(?P<m>(?:{month}))\b\.?",
        "M2": rf"(?P<m2>(?:{month}))\b\.?",
        "D": rf"(?P<d>{day}",
        "D2": rf"(?P<d2>{day}",
        "W": rf"(?:(?:{weekday})\w*\.?,?\s+)?",
        "N": rf"(?P<n>\d{{1,3}}|{_alternatives(words.numbers)})",
        "U": rf"(?P<u>{_alternatives(words.units)})\b",
        "S": rf"(?P<s>{_alternatives(words.seasons)})\b",
    }


def _alternatives(words: dict[str, int] | dict[str, str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _compiled(pattern: str, parts: dict[str, str]) -> re.Pattern[str]:
    for name, part in parts.items():
        pattern = pattern.replace(f"{{{name}}}", part)
    return re.compile(pattern, re.IGNORECASE)
