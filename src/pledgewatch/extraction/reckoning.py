"""Reckoning with EDTF texts: days, weeks, months and years before and after a date.

Every result is as precise as the unit that was reckoned in: two years before 2008-05-28 is 2006,
two months before it 2008-03, two days before it 2008-05-26, two weeks before it about 2008-05-14.
"""

from calendar import monthrange
from datetime import date, timedelta

from pledgewatch.dossier.when import When

_MONTHS_IN_A_YEAR = 12
_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120}
_YEARS = range(10, 9990)  # decades lie wholly in what can be reckoned with


class ReckoningError(Exception):
    """There is no such date: the context is not precise enough, or the calendar has no such day."""


def calendar(year: int, month: int | None = None, day: int | None = None) -> str:
    """EDTF of a year, month or day; raises `ReckoningError` where the calendar has none such."""
    if year not in _YEARS or (month is not None and not 1 <= month <= _MONTHS_IN_A_YEAR):
        raise ReckoningError
    if month is None:
        return f"{year:04}"
    if day is None:
        return f"{year:04}-{month:02}"
    if not 1 <= day <= monthrange(year, month)[1]:
        raise ReckoningError
    return f"{year:04}-{month:02}-{day:02}"


def interval(start: str, end: str) -> str:
    """From one date to another; equal ends are the date itself. Raises if it ends first."""
    if start == end:
        return start
    if When.parse(start).earliest > When.parse(end).latest:
        raise ReckoningError
    return f"{start}/{end}"


def first(edtf: str) -> date:
    """The earliest day of a date with a known beginning."""
    earliest = When.parse(edtf).earliest
    return When.parse(edtf).latest if earliest == date.min else earliest


def last(edtf: str) -> date:
    """The latest day of a date; its earliest where the end is open."""
    when = When.parse(edtf)
    return when.earliest if when.latest == date.max else when.latest


def at_precision(day: date, unit: str) -> str:
    """A day as named in a unit: "day", "month", "year"; a week is its seven days."""
    if unit == "year":
        return calendar(day.year)
    if unit == "month":
        return calendar(day.year, day.month)
    if unit == "week":
        return week(day)
    if unit == "decade":
        return f"{calendar(day.year)[:3]}X"
    return day.isoformat()


def week(day: date) -> str:
    """Monday to Sunday of the week that holds `day`."""
    monday = day - timedelta(days=day.weekday())
    return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"


def day_of(edtf: str) -> date:
    """The one day that a date names; raises `ReckoningError` if it is less precise."""
    when = When.parse(edtf)
    if not when.precise:
        raise ReckoningError
    return when.earliest


def shifted(edtf: str, count: int, unit: str) -> str:  # noqa: PLR0911 -- one return a unit
    """`count` units after (before, if negative) a date, in the precision of the unit."""
    try:
        if unit == "day":
            return (day_of(edtf) + timedelta(days=count)).isoformat()
        if unit == "week":
            return f"{(day_of(edtf) + timedelta(weeks=count)).isoformat()}~"
        if unit == "month":
            return month_after(_steady(edtf, "month"), count)
        if unit == "fortnight":
            return shifted(edtf, 2 * count, "week")
        if unit == "quarter":
            return quarter(edtf, count)
        if unit == "decade":
            decade = _steady(edtf, "decade").year + count * 10
            return f"{calendar(decade)[:3]}X"
        return calendar(_steady(edtf, "year").year + count)
    except OverflowError:
        raise ReckoningError from None


def until_day_before(edtf: str, end: str) -> str:
    """From a day until the day before `end`: "three days starting on 11 May" are 11 to 13 May."""
    day = day_of(edtf)
    before = first(end.rstrip("~")) - timedelta(days=1)
    return interval(day.isoformat(), before.isoformat())


def moved(day: date, count: int, unit: str) -> date:
    """The day `count` units after a day; the last of a month that is too short for it."""
    try:
        if unit in _DAYS:
            return day + timedelta(days=count * _DAYS[unit])
        months = day.year * _MONTHS_IN_A_YEAR + day.month - 1 + count * _MONTHS[unit]
        year, month = months // _MONTHS_IN_A_YEAR, months % _MONTHS_IN_A_YEAR + 1
        calendar(year, month)
        return date(year, month, min(day.day, monthrange(year, month)[1]))
    except (OverflowError, KeyError):
        raise ReckoningError from None


def quarter(edtf: str, step: int) -> str:
    """The quarter of a year `step` quarters after that of a date."""
    start, end = first(edtf), last(edtf)
    if (start.year, (start.month - 1) // 3) != (end.year, (end.month - 1) // 3):
        raise ReckoningError
    opening = date(start.year, (start.month - 1) // 3 * 3 + 1, 1)
    return interval(month_after(opening, 3 * step), month_after(opening, 3 * step + 2))


def month_after(day: date, count: int) -> str:
    """The month `count` months after that of a day."""
    months = day.year * _MONTHS_IN_A_YEAR + day.month - 1 + count
    return calendar(months // _MONTHS_IN_A_YEAR, months % _MONTHS_IN_A_YEAR + 1)


def _steady(edtf: str, unit: str) -> date:
    """Some day of a date that lies within one unit; raises `ReckoningError` if it spans several."""
    start, end = first(edtf), last(edtf)
    if at_precision(start, unit) != at_precision(end, unit):
        raise ReckoningError
    return start


def within(edtf: str, unit: str) -> str:
    """The week, month, year or decade that a date lies in; raises if it spans several."""
    return at_precision(_steady(edtf, unit), unit)


def span(edtf: str, count: int, unit: str) -> str:
    """From `count` units before a date until it, or (positive) from it until so many after.

    "the past two years" said on 2008-05-28 is 2006-05/2008-05: years are counted in months where
    the month is known, weeks in days.
    """
    if unit in _DAYS:
        day = day_of(edtf)
        other = moved(day, count, unit).isoformat()
        near = (day + timedelta(days=1) if count > 0 else day).isoformat()
    elif unit == "quarter":
        near, far = sorted((quarter(edtf, count), quarter(edtf, 1 if count > 0 else -1)))
        return interval(near.partition("/")[0], far.partition("/")[2])
    elif unit not in _MONTHS:
        raise ReckoningError
    else:
        months = count * _MONTHS[unit]
        day = _steady(edtf, "year")
        if at_precision(first(edtf), "month") == at_precision(last(edtf), "month"):
            near, other = at_precision(day, "month"), month_after(day, months)
        else:
            near, other = within(edtf, "year"), calendar(day.year + months // 12)
    return interval(other, near) if count < 0 else interval(near, other)
