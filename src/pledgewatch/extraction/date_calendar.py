"""Dates of the calendar: days, months, years and parts of them that name themselves."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from pledgewatch.extraction import reckoning
from pledgewatch.extraction.date_core import Clock, Core, goes_on_before, one, outside, partial
from pledgewatch.extraction.date_numbers import Numbers
from pledgewatch.extraction.languages.date_tables import key
from pledgewatch.extraction.languages.language import DateForm, DateWords
from pledgewatch.extraction.reckoning import ReckoningError

_CAPITALISED = re.compile(r"(?:[A-ZА-Я]\w*|\b[Nn]o\.?|№)\s\Z")
_THURSDAY = 3  # a week belongs to the month and year of its Thursday (ISO 8601)


class CalendarReader:
    """Reads them in the words of a language."""

    def __init__(self, words: DateWords, numbers: Numbers) -> None:
        self.words = words
        self.numbers = numbers
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
            DateForm.SCHOOL_YEAR: self._school_year,
            DateForm.DECADE: self._decade,
            DateForm.CENTURY: self._century,
            DateForm.SEASON: self._season,
            DateForm.PART: self._part,
            DateForm.EDGE: self._edge,
            DateForm.WEEK_OF: self._week_of,
            DateForm.NTH_WEEKDAY: self._nth_weekday,
            DateForm.WEEK_NUMBER: self._week_number,
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

    def _school_year(self, match: re.Match[str], clock: Clock) -> list[Core]:  # noqa: ARG002 -- alike
        year = int(match["y"])
        if int(match["yy"]) != (year + 1) % 100 or outside(match):
            return []
        return one(match, DateForm.SCHOOL_YEAR, f"{year}/{year + 1}")

    def _decade(self, match: re.Match[str], clock: Clock) -> list[Core]:  # noqa: ARG002 -- alike
        parts = match.groupdict()
        if parts.get("y"):
            return one(match, DateForm.DECADE, f"{parts['y'][:3]}X")
        tens = self.words.decades[key(parts["tens"])]
        century = 19 if tens > 1 else 20
        return one(match, DateForm.DECADE, f"{century}{tens}X")

    def _century(self, match: re.Match[str], clock: Clock) -> list[Core]:  # noqa: ARG002 -- alike
        ordinal = self._ordinal(match["n"], 0)
        if not 10 < ordinal < 22:  # noqa: PLR2004 -- others are seldom meant
            return []
        return one(match, DateForm.CENTURY, f"{ordinal - 1}XX")

    def _season(self, match: re.Match[str], clock: Clock) -> list[Core]:
        parts = match.groupdict()
        season = self.words.seasons[key(parts["s"])]
        if parts.get("y"):
            return one(match, DateForm.SEASON, f"{parts['y']}-{season}")
        now = reckoning.last(clock.now)
        opening = {21: 3, 22: 6, 23: 9, 24: 12}[season]
        if parts.get("whose"):  # "the summer of last year"
            edtf = f"{reckoning.calendar(now.year + self._which(parts['whose']))}-{season}"
            return one(match, DateForm.SEASON, edtf, relative=True)
        step = self._which(parts["which"])
        year = now.year
        if step < 0 and opening + 2 >= now.month:  # "last summer" said in spring
            year -= 1
        if step > 0 and opening <= now.month:
            year += 1
        edtf = f"{reckoning.calendar(year)}-{season}"
        return one(match, DateForm.SEASON, edtf, relative=True)

    def _part(self, match: re.Match[str], clock: Clock) -> list[Core]:
        """As in "the first half of 2009", "Q3 2009", "the third month of 2021"."""
        parts = match.groupdict()
        months = self.words.parts[key(parts["part"])]
        count = 12 // months
        ordinal = self._ordinal(parts["n"], count)
        if not 1 <= ordinal <= count:
            return []
        year = self.numbers.year_of(parts.get("y"))
        relative = year is None
        if year is None:
            step = self._which(parts["which"]) if parts.get("which") else 0
            year = reckoning.last(clock.now).year + step
        opening, closing = (ordinal - 1) * months + 1, ordinal * months
        span = reckoning.interval(
            reckoning.calendar(year, opening), reckoning.calendar(year, closing)
        )
        return one(match, DateForm.PART, span, relative=relative)

    def _edge(self, match: re.Match[str], clock: Clock) -> list[Core]:
        """As in "the first three months of 2009", "the last two weeks of May"."""
        parts = match.groupdict()
        whole = self._whole(parts, clock)
        unit, count = self.words.units[key(parts["u"])], self.numbers.count_of(parts.get("n"))
        if self._ordinal_at(parts["edge"]) > 0:
            start = reckoning.first(whole)
            end = reckoning.moved(start, count, unit) - timedelta(days=1)
        else:
            end = reckoning.last(whole)
            start = reckoning.moved(end + timedelta(days=1), -count, unit)
        if not reckoning.first(whole) <= start <= end <= reckoning.last(whole):
            raise ReckoningError
        precision = unit if unit == "month" else "day"
        ends = (reckoning.at_precision(day, precision) for day in (start, end))
        relative = not parts.get("y")
        return one(match, DateForm.EDGE, reckoning.interval(*ends), relative=relative)

    def _whole(self, parts: dict[str, str], clock: Clock) -> str:
        """The month or year that a part of is told."""
        year = self.numbers.year_of(parts.get("y"))
        month = self._month(parts["m"]) if parts.get("m") else None
        if year is None and parts.get("of"):
            unit, step = self.words.units[key(parts["of"])], self._which(parts["which"])
            return reckoning.shifted(clock.now, step, unit)
        if year is None:
            step = self._which(parts["which"]) if parts.get("which") else 0
            year = reckoning.last(clock.now).year + step
        return reckoning.calendar(year, month)

    def _ordinal_at(self, word: str) -> int:
        """1 for "first", "первые"; -1 for "last": whose beginning such a word has."""
        said = key(word)
        for name, ordinal in self.words.ordinals.items():
            if ordinal in {1, -1} and any(
                part[:5] == name[:5] or part == name[:4] for part in said.split()
            ):
                return ordinal
        raise ReckoningError

    def _week_of(self, match: re.Match[str], clock: Clock) -> list[Core]:
        """As in "the last week of July 2009", "the first week of 2021"."""
        parts = match.groupdict()
        year = self.numbers.year_of(parts.get("y"))
        relative = year is None
        year = year or reckoning.last(clock.now).year
        if parts.get("whose"):  # "the third week of next year"
            year += self._which(parts["whose"])
        month = self._month(parts["m"]) if parts.get("m") else None
        if parts.get("which"):
            year, month = self._month_of(clock, parts["which"])
            relative = True
        thursdays = _thursdays(year, month)
        ordinal = self._ordinal(parts["n"], len(thursdays))
        if not 1 <= ordinal <= len(thursdays):
            return []
        week = reckoning.week(thursdays[ordinal - 1])
        return one(match, DateForm.WEEK_OF, week, relative=relative)

    def _nth_weekday(self, match: re.Match[str], clock: Clock) -> list[Core]:
        """As in "the second Sunday of May 2008"; without a month, of the one that is told of."""
        parts = match.groupdict()
        year = self.numbers.year_of(parts.get("y"))
        month = self._month(parts["m"]) if parts.get("m") else None
        relative = year is None
        if parts.get("which"):
            year, month = self._month_of(clock, parts["which"])
        if year is None or month is None:
            near = reckoning.last(clock.known(clock.named or clock.published))
            year, month = year or near.year, month or near.month
        days = _weekdays_of(year, month, self.words.weekdays[key(parts["w"])])
        ordinal = self._ordinal(parts["n"], len(days))
        if not 1 <= ordinal <= len(days):
            return []
        edtf = days[ordinal - 1].isoformat()
        return one(match, DateForm.NTH_WEEKDAY, edtf, relative=relative)

    def _week_number(self, match: re.Match[str], clock: Clock) -> list[Core]:
        year = self.numbers.year_of(match.groupdict().get("y"))
        relative = year is None
        thursdays = _thursdays(year or reckoning.last(clock.now).year, None)
        number = int(match["n"])
        if not 1 <= number <= len(thursdays):
            return []
        week = reckoning.week(thursdays[number - 1])
        return one(match, DateForm.WEEK_NUMBER, week, relative=relative)

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
        days = _weekdays_of(told, month, weekday)
        day = days[place - 1 if place > 0 else place]
        return one(match, DateForm.FEAST, day.isoformat(), relative=year is None)

    # --- words -------------------------------------------------------------------------------

    def _numbers_a_law(self, match: re.Match[str], day: int | None) -> bool:
        """Whether month and year are a law's number: "Organic Law 3/2007"."""
        if day is not None:
            return False
        before = match.string[max(0, match.start() - 30) : match.start()]
        return _CAPITALISED.search(before) is not None and self._lead.search(before) is None

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


_ROMAN = re.compile(r"[ivxхі]{1,6}")
_FIGURES = {"i": 1, "v": 5, "x": 10, "і": 1, "х": 10}  # the last two are typed in Cyrillic


def roman(word: str) -> int:
    """The number of Roman figures up to thirty-nine: "xix" is 19."""
    figures = [_FIGURES[letter] for letter in word]
    following = [*figures[1:], 0]
    return sum(-one if one < after else one for one, after in zip(figures, following, strict=True))


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


def _weekdays_of(year: int, month: int, weekday: int) -> list[date]:
    """Every Monday (or another weekday, by its number) of a month."""
    first = reckoning.first(reckoning.calendar(year, month))
    days = (first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * n) for n in range(5))
    return [day for day in days if day.month == month]


def _continues_as_number(match: re.Match[str]) -> bool:
    return re.match(r"[,.:]?\d", match.string[match.end() : match.end() + 2]) is not None


def _thursdays(year: int, month: int | None) -> list[date]:
    """The Thursdays of a month or year, one for each of its weeks."""
    reckoning.calendar(year, month)
    day = date(year, month or 1, 1)
    day += timedelta(days=(_THURSDAY - day.weekday()) % 7)
    found = []
    while day.year == year and (month is None or day.month == month):
        found.append(day)
        day += timedelta(days=7)
    return found


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
