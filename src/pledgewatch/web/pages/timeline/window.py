"""The window of time that a timeline shows, and the windows one step from it."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

SHORTEST = 14  # days
MOST_TICKS = 13
EARLIEST, LATEST = date(1, 1, 1), date(9999, 12, 31)


@dataclass(frozen=True, slots=True)
class Window:
    """Days from `since` to `until`, both included."""

    since: date
    until: date

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.until - self.since).days + 1

    def place(self, day: date) -> float:
        """Where a day stands, from 0 to 1; days beyond stand at the ends."""
        day = min(max(day, self.since), self.until)
        return (day - self.since).days / max(1, self.days - 1)

    def nearer(self) -> Self:
        """Half of it, around its middle."""
        quarter = self.days // 4
        if self.days <= SHORTEST:
            return self
        return type(self)(_moved(self.since, quarter), _moved(self.until, -quarter))

    def farther(self) -> Self:
        """Twice as much, around its middle."""
        half = self.days // 2
        return type(self)(_moved(self.since, -half), _moved(self.until, half))

    def earlier(self) -> Self:
        """As much, half a window before."""
        return self._shifted(-(self.days // 2))

    def later(self) -> Self:
        """As much, half a window after."""
        return self._shifted(self.days // 2)

    def _shifted(self, days: int) -> Self:
        return type(self)(_moved(self.since, days), _moved(self.until, days))

    def ticks(self) -> list[tuple[date, str]]:
        """First days of years, months or every few years, with how much each date says.

        The second part is "year" or "month".
        """
        if self.days > 365 * 3:
            step = max(1, round(self.days / 365.25 / 12))
            years = range(self.since.year, self.until.year + 1)
            days = [(date(year, 1, 1), "year") for year in years if year % step == 0]
        else:
            step = next(one for one in (1, 2, 3, 6) if self.days / 30.4 / one <= MOST_TICKS)
            days = [
                (date(year, month, 1), "year" if month == 1 else "month")
                for year in range(self.since.year, self.until.year + 1)
                for month in range(1, 13, step)
            ]
        return [(day, kind) for day, kind in days if self.since <= day <= self.until]


def _moved(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return EARLIEST if days < 0 else LATEST
