"""Dates that lean on another: on the document's own date, or on the last date named before."""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from pledgewatch.dossier.when import When
from pledgewatch.extraction import reckoning
from pledgewatch.extraction.dates.core import Clock, Core, one
from pledgewatch.extraction.dates.numbers import Numbers
from pledgewatch.extraction.languages.date_tables import key
from pledgewatch.extraction.languages.date_words import DateForm, DateWords

_SATURDAY = 5


class RelativeReader:
    """Reads them in the words of a language."""

    def __init__(self, words: DateWords, numbers: Numbers) -> None:
        self.words = words
        self.numbers = numbers
        self._pieces = re.compile(words.counted, re.IGNORECASE)
        self.readers: dict[DateForm, Callable[[re.Match[str], Clock], list[Core]]] = {
            DateForm.DAY_WORD: self._day_word,
            DateForm.AGO: lambda match, clock: self._shifted(match, clock.now, -1),
            DateForm.AHEAD: lambda match, clock: self._shifted(match, clock.now, 1),
            DateForm.IN_TIME: lambda match, clock: self._shifted(match, clock.now, 1),
            DateForm.AFTER_THAT: lambda match, clock: self._shifted(match, clock.then, 1),
            DateForm.BEFORE_THAT: lambda match, clock: self._shifted(match, clock.then, -1),
            DateForm.RELATIVE: self._relative,
            DateForm.OFFSET_OF_SAME: self._offset_of_same,
            DateForm.SAME: self._same,
            DateForm.RELATIVE_MONTH: self._relative_month,
            DateForm.DAY_OF_MONTH: self._day_of_month,
            DateForm.WEEKDAY: self._weekday,
            DateForm.WEEKDAY_OF: self._weekday_of,
            DateForm.PAST_SPAN: lambda match, clock: self._span(match, clock, -1),
            DateForm.FUTURE_SPAN: lambda match, clock: self._span(match, clock, 1),
            DateForm.WITHIN: self._within,
            DateForm.REST: self._rest,
            DateForm.THAT_TIME: self._that_time,
        }

    def counted(self, text: str, base: str, sign: int) -> str:
        """`base` and the units counted in a text, in the precision of the smallest unit."""
        for count, unit, about in self._units(text):
            base = reckoning.shifted(base.rstrip("~"), sign * count, unit)
            if about and not base.endswith(("~", "X")):
                base += "~"
        return base

    def _units(self, text: str) -> Iterator[tuple[int, str, bool]]:
        """The years first: each unit is reckoned in the precision of the one before, or finer."""
        for piece in self._pieces.finditer(text):
            unit = self.words.units[key(piece["u"])]
            about = key(piece["n"] or "") in self.words.about
            yield self.numbers.count_of(piece["n"]), unit, about

    def _day_word(self, match: re.Match[str], clock: Clock) -> list[Core]:
        days = self.words.day_words[key(match["word"])]
        now = clock.known(clock.published)
        edtf = now if days == 0 else reckoning.shifted(now, days, "day")
        return one(match, DateForm.DAY_WORD, edtf, relative=True)

    def _shifted(self, match: re.Match[str], base: str, sign: int) -> list[Core]:
        units = list(self._units(match[0]))
        if len(units) > 1:  # "1 month, 21 days ago": to the day
            day = reckoning.day_of(base)
            for count, unit, _ in units:
                day = reckoning.moved(day, sign * count, unit)
            return one(match, DateForm.AGO, day.isoformat(), relative=True)
        return one(match, DateForm.AGO, self.counted(match[0], base, sign), relative=True)

    def _relative(self, match: re.Match[str], clock: Clock) -> list[Core]:
        parts = match.groupdict()  # "былтыр" is last year without a word for year
        unit = self.words.units[key(parts["u"])] if parts.get("u") else "year"
        step = self._which(parts["which"]) if parts.get("which") else 0
        edtf = self._unit_at(clock.now, unit, step)
        return one(match, DateForm.RELATIVE, edtf, relative=True)

    def _that_time(self, match: re.Match[str], clock: Clock) -> list[Core]:
        return one(match, DateForm.THAT_TIME, clock.known(clock.named))

    def _offset_of_same(self, match: re.Match[str], clock: Clock) -> list[Core]:
        unit, step = self.words.units[key(match["u"])], self._which(match["which"])
        edtf = self._unit_at(clock.then, unit, step)
        return one(match, DateForm.OFFSET_OF_SAME, edtf, relative=True)

    def _same(self, match: re.Match[str], clock: Clock) -> list[Core]:
        unit = self.words.units[key(match["u"])]
        edtf = clock.then if unit == "day" else self._unit_at(clock.then, unit, 0)
        return one(match, DateForm.SAME, edtf, relative=True)

    @staticmethod
    def _unit_at(base: str, unit: str, step: int) -> str:
        if unit == "week":
            return reckoning.week(reckoning.day_of(base) + timedelta(weeks=step))
        if unit == "weekend":
            return _weekend(reckoning.day_of(base) + timedelta(weeks=step))
        if unit == "quarter":
            return reckoning.quarter(base, step)
        if step == 0:
            return reckoning.within(base, unit)
        return reckoning.shifted(base, step, unit)

    def _relative_month(self, match: re.Match[str], clock: Clock) -> list[Core]:
        parts = match.groupdict()
        month = self.words.months[key(parts["m"])]
        day = self.numbers.day_of(parts.get("d"))
        if not parts["m"][:1].isupper() and key(parts["m"]) in self.words.homographs:
            return []
        whose = parts.get("whose")  # "May last year"
        step = self._which(whose or parts["which"])
        now = reckoning.first(clock.now) if step < 0 else reckoning.last(clock.now)
        year = now.year
        if whose:
            year += step
        elif step < 0 and month >= now.month:  # "last December" said in May
            year -= 1
        elif step > 0 and month <= now.month:
            year += 1
        edtf = reckoning.calendar(year, month, day)
        return one(match, DateForm.RELATIVE_MONTH, edtf, relative=True)

    def _day_of_month(self, match: re.Match[str], clock: Clock) -> list[Core]:
        """As in "the 20th of next month", "from 4 to 22 of this month"."""
        month = self._unit_at(clock.now, "month", self._which(match["which"]))
        first = reckoning.first(month)
        days = (match["d"], match.groupdict().get("d2"))
        ends = [
            reckoning.calendar(first.year, first.month, self.numbers.day_of(day))
            for day in days
            if day is not None
        ]
        edtf = reckoning.interval(ends[0], ends[-1])
        return one(match, DateForm.DAY_OF_MONTH, edtf, relative=True)

    def _weekday(self, match: re.Match[str], clock: Clock) -> list[Core]:
        """Without more words, the last such day: news tell of the days before."""
        parts = match.groupdict()
        published = clock.known(clock.published)
        if not When.parse(published).precise:  # some day of that month
            return one(match, DateForm.WEEKDAY, published, relative=True)
        today = reckoning.day_of(published)
        weekday = self.words.weekdays[key(parts["w"])]
        if parts.get("which"):
            day = _in_week(today, self._which(parts["which"]), weekday)
        else:
            day = today - timedelta(days=(today.weekday() - weekday) % 7)
        return one(match, DateForm.WEEKDAY, day.isoformat(), relative=True)

    def _weekday_of(self, match: re.Match[str], clock: Clock) -> list[Core]:
        """As in "Tuesday of next week", "this week Friday"."""
        today = reckoning.day_of(clock.known(clock.published))
        weekday = self.words.weekdays[key(match["w"])]
        day = _in_week(today, self._which(match["which"]), weekday)
        return one(match, DateForm.WEEKDAY_OF, day.isoformat(), relative=True)

    def _span(self, match: re.Match[str], clock: Clock, sign: int) -> list[Core]:
        parts = match.groupdict()
        count = self.numbers.count_of(parts.get("n"))
        unit = self.words.units[key(parts["u"])]
        edtf = reckoning.span(clock.now, sign * count, unit)
        return one(match, DateForm.PAST_SPAN, edtf, relative=True)

    def _within(self, match: re.Match[str], clock: Clock) -> list[Core]:
        """As in "within two years": until the last day of them."""
        count, unit = self.numbers.count_of(match["n"]), self.words.units[key(match["u"])]
        day = reckoning.last(clock.now)
        end = reckoning.moved(day, count, unit)
        within = reckoning.at_precision(end, "day" if unit not in {"month", "year"} else "month")
        start = reckoning.at_precision(day, "day" if len(within) > len("2008-05") else "month")
        return one(match, DateForm.WITHIN, reckoning.interval(start, within), relative=True)

    def _rest(self, match: re.Match[str], clock: Clock) -> list[Core]:
        """As in "the rest of the year": from the day of the document until its end."""
        unit = self.words.units[key(match["u"])]
        whole = self._unit_at(clock.now, unit, 0)
        edtf = reckoning.interval(clock.now, reckoning.last(whole).isoformat())
        return one(match, DateForm.REST, edtf, relative=True)

    # --- words -------------------------------------------------------------------------------

    def _which(self, word: str) -> int:
        return self.words.which[key(word)]


def _in_week(today: date, step: int, weekday: int) -> date:
    """The weekday in the week `step` weeks from this one."""
    return today + timedelta(days=weekday - today.weekday(), weeks=step)


def _weekend(day: date) -> str:
    saturday = day + timedelta(days=_SATURDAY - day.weekday())
    return f"{saturday.isoformat()}/{(saturday + timedelta(days=1)).isoformat()}"
