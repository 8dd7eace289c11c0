"""Dates of the calendar: days, months, years and feasts that name themselves."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from pledgewatch.extraction import reckoning
from pledgewatch.extraction.dates.core import Clock, Core, goes_on_before, one, outside, partial
from pledgewatch.extraction.dates.lookup import TableReader, weekdays_of
from pledgewatch.extraction.dates.numbers import Numbers
from pledgewatch.extraction.languages.date_tables import key
from pledgewatch.extraction.languages.date_words import DateForm, DateWords
from pledgewatch.extraction.reckoning import ReckoningError

_CAPITALISED = re.compile(r"(?:[A-ZА-Я]\w*|\b[Nn]o\.?|№)\s\Z")


class CalendarReader(TableReader):
    """Reads them in the words of a language."""

    def __init__(self, words: DateWords, numbers: Numbers) -> None:
        super().__init__(words, numbers)
        self._homograph_needs = re.compile(words.homograph_needs, re.IGNORECASE)
        self._plain_day = re.compile(words.plain_day, re.IGNORECASE)
        self._lead = re.compile(words.lead, re.IGNORECASE)
        self.readers: dict[DateForm, Callable[[re.Match[str], Clock], list[Core]]] = {
            DateForm.CALENDAR: self._calendar,
            DateForm.RANGE: self._range,
            DateForm.PAIR: self._pair,
            DateForm.MONTH_ONLY: self._month_only,
            DateForm.DAY_ONLY: self._day_only,
            DateForm.NUMERIC: self._numeric,
            DateForm.YEAR: self._year,
            DateForm.FEAST: self._feast,
        }

    def _calendar(self, match: re.Match[str], clock: Clock) -> list[Core]:  # noqa: ARG002 -- alike
        parts = match.groupdict()
        month, day = self._month(parts["m"]), self.numbers.day_of(parts.get("d"))
        year = self.numbers.year_of(parts.get("y"))
        if not (year and day) and not (day and self._plain_day.search(match[0])):
            self.needs_capital(match)  # but "3 may 2009", "the ninth of may" are plain enough
        if goes_on_before(match):  # "6,107.31 August 2019"
            return []
        if year is None:
            if day is None or _continues_as_number(match):
                return []
            return partial(match, DateForm.CALENDAR, month, day)
        if parts["m"].isdigit() and (outside(match) or self._numbers_a_law(match, day)):
            return []
        return one(match, DateForm.CALENDAR, reckoning.calendar(year, month, day))

    def _range(self, match: re.Match[str], clock: Clock) -> list[Core]:
        parts = match.groupdict()
        if parts.get("m") is None:  # 2008-2011
            start, end = int(parts["y"]), int(parts["y2"])
            if not start < end or outside(match):
                return []
            return one(match, DateForm.RANGE, reckoning.interval(parts["y"], parts["y2"]))
        month, year = self._month(parts["m"]), self._year_or_near(parts, clock)
        ends = (
            reckoning.calendar(year, month, self.numbers.day_of(parts["d"])),
            reckoning.calendar(year, month, self.numbers.day_of(parts["d2"])),
        )
        relative = parts.get("y") is None
        return one(match, DateForm.RANGE, reckoning.interval(*ends), relative=relative)

    def _pair(self, match: re.Match[str], clock: Clock) -> list[Core]:
        parts = match.groupdict()
        month, year = self._month(parts["m"]), self._year_or_near(parts, clock)
        days = self.numbers.day_of(parts["d"]) or 0, self.numbers.day_of(parts["d2"]) or 0
        first, second = (reckoning.calendar(year, month, day) for day in days)
        relative = parts.get("y") is None
        if days[1] == days[0] + 1:
            together = reckoning.interval(first, second)
            return one(match, DateForm.PAIR, together, relative=relative)
        middle = match.end("d")
        spans = ((match.start(), middle), (match.start("d2"), match.end()))
        return [
            Core(start=start, end=end, form=DateForm.PAIR, edtf=edtf, relative=relative)
            for (start, end), edtf in zip(spans, (first, second), strict=True)
        ]

    def _month_only(self, match: re.Match[str], clock: Clock) -> list[Core]:  # noqa: ARG002 -- alike
        self.needs_capital(match)
        return partial(match, DateForm.MONTH_ONLY, self._month(match["m"]), None)

    def _day_only(self, match: re.Match[str], clock: Clock) -> list[Core]:
        """As in "on the 21st": of the month that is told of; "Friday 31" of the nearest such."""
        day = self.numbers.day_of(match["d"])
        near = reckoning.last(clock.known(clock.named or clock.published))
        weekday = match.groupdict().get("w")
        if weekday is None:
            edtf = reckoning.calendar(near.year, near.month, day)
        else:
            edtf = _nearest(near, day or 0, self.words.weekdays[key(weekday)])
        return one(match, DateForm.DAY_ONLY, edtf, relative=True)

    def _numeric(self, match: re.Match[str], clock: Clock) -> list[Core]:  # noqa: ARG002 -- alike
        first, second = int(match["a"]), int(match["b"])
        year = self.numbers.year_of(match.groupdict().get("y"))
        if outside(match, ranging=True):
            return []
        day_first = self.words.day_first or match["sep"] == "."
        for day, month in ((first, second), (second, first))[:: 1 if day_first else -1]:
            try:
                if year is None:
                    return partial(match, DateForm.NUMERIC, month, day)
                return one(match, DateForm.NUMERIC, reckoning.calendar(year, month, day))
            except ReckoningError:
                continue
        return []

    def _year(self, match: re.Match[str], clock: Clock) -> list[Core]:  # noqa: ARG002 -- alike
        if outside(match):
            return []
        year = self.numbers.year_of(match["y"])
        return one(match, DateForm.YEAR, reckoning.calendar(year or 0))

    def _feast(self, match: re.Match[str], clock: Clock) -> list[Core]:
        parts = match.groupdict()
        feast = key(parts["feast"])
        year = self.numbers.year_of(parts.get("y"))
        if feast in self.words.weekday_feasts:
            return self._weekday_feast(match, clock, feast, year)
        month, day = self.words.feasts[feast]
        if month:
            if year is None:
                return partial(match, DateForm.FEAST, month, day)
            return one(match, DateForm.FEAST, reckoning.calendar(year, month, day))
        relative = year is None
        sunday = _easter(year or reckoning.last(clock.now).year)
        edtf = (sunday + timedelta(days=day)).isoformat()
        return one(match, DateForm.FEAST, edtf, relative=relative)

    def _weekday_feast(
        self, match: re.Match[str], clock: Clock, feast: str, year: int | None
    ) -> list[Core]:
        """As in "Labor Day 2008", the first Monday of September."""
        month, weekday, place = self.words.weekday_feasts[feast]
        told = year or reckoning.last(clock.now).year
        days = weekdays_of(told, month, weekday)
        day = days[place - 1 if place > 0 else place]
        return one(match, DateForm.FEAST, day.isoformat(), relative=year is None)

    def _numbers_a_law(self, match: re.Match[str], day: int | None) -> bool:
        """Whether month and year are a law's number: "Organic Law 3/2007"."""
        if day is not None:
            return False
        before = match.string[max(0, match.start() - 30) : match.start()]
        return _CAPITALISED.search(before) is not None and self._lead.search(before) is None

    def _year_or_near(self, parts: dict[str, str | None], clock: Clock) -> int:
        year = self.numbers.year_of(parts.get("y"))
        if year is not None:
            return year
        return reckoning.last(clock.known(clock.named or clock.published)).year

    def needs_capital(self, match: re.Match[str]) -> None:
        """Raise `ReckoningError` for "may" and "march", which are common words in small letters."""
        month = match["m"]
        if month[:1].isupper() or key(month) not in self.words.homographs:
            return
        if self._homograph_needs.search(match.string[max(0, match.start() - 20) : match.start()]):
            return
        raise ReckoningError


def _nearest(near: date, day: int, weekday: int) -> str:
    """The month nearest to a day in which the `day`-th is such a weekday."""
    for distance in range(13):
        for step in (distance, -distance):
            month = reckoning.month_after(near, step)
            try:
                edtf = reckoning.calendar(int(month[:4]), int(month[5:]), day)
            except ReckoningError:
                continue
            if reckoning.day_of(edtf).weekday() == weekday:
                return edtf
    raise ReckoningError


def _continues_as_number(match: re.Match[str]) -> bool:
    return re.match(r"[,.:]?\d", match.string[match.end() : match.end() + 2]) is not None


def _easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Gauss, as corrected by Lichtenberg)."""
    reckoning.calendar(year)
    century = year // 100
    moon = 15 + (3 * century + 3) // 4 - (8 * century + 13) // 25
    sun = 2 - (3 * century + 3) // 4
    golden = year % 19
    seed = (19 * golden + moon) % 30
    correction = (seed + golden // 11) // 29
    limit = 21 + seed - correction
    sunday = 7 - (year + year // 4 + sun) % 7
    distance = 7 - (limit - sunday) % 7
    return date(year, 3, 1) + timedelta(days=limit + distance - 1)
