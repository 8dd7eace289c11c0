"""Periods that name themselves: seasons, quarters, weeks, decades, centuries and parts of them."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from pledgewatch.extraction import reckoning
from pledgewatch.extraction.dates.core import Clock, Core, one, outside
from pledgewatch.extraction.dates.lookup import TableReader, weekdays_of
from pledgewatch.extraction.dates.numbers import Numbers
from pledgewatch.extraction.languages.date_tables import key
from pledgewatch.extraction.languages.date_words import DateForm, DateWords
from pledgewatch.extraction.reckoning import ReckoningError

_THURSDAY = 3  # a week belongs to the month and year of its Thursday (ISO 8601)


class PeriodReader(TableReader):
    """Reads them in the words of a language."""

    def __init__(self, words: DateWords, numbers: Numbers) -> None:
        super().__init__(words, numbers)
        self.readers: dict[DateForm, Callable[[re.Match[str], Clock], list[Core]]] = {
            DateForm.SCHOOL_YEAR: self._school_year,
            DateForm.DECADE: self._decade,
            DateForm.CENTURY: self._century,
            DateForm.SEASON: self._season,
            DateForm.PART: self._part,
            DateForm.EDGE: self._edge,
            DateForm.WEEK_OF: self._week_of,
            DateForm.NTH_WEEKDAY: self._nth_weekday,
            DateForm.WEEK_NUMBER: self._week_number,
        }

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
        days = weekdays_of(year, month, self.words.weekdays[key(parts["w"])])
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
