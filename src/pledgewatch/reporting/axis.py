"""The time axis of a timeline: days to places, with a break before a long prehistory."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

PREHISTORY = 0.16  # share of the line given to what lies before the break
WORTH_BREAKING = 0.6  # a prehistory longer than this share of the main part is drawn short
AHEAD = 1.0  # how far beyond its last past day the axis may reach, as a share of the main part
BETWEEN_YEARS = 46.0  # the least distance of two years' labels


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """Days from `first` to `last` between `left` and `right`.

    Where `broken` is a day, what lies before it is drawn short, up to the place `split`.
    """

    first: date
    last: date
    left: float
    right: float
    broken: date | None
    split: float

    def place(self, day: date) -> float:
        """Where a day stands; days beyond the axis stand at its ends."""
        day = min(max(day, self.first), self.last)
        if self.broken is None:
            return self._between(day, self.first, self.last, self.left, self.right)
        if day < self.broken:
            return self._between(day, self.first, self.broken, self.left, self.split)
        return self._between(day, self.broken, self.last, self.split, self.right)

    @staticmethod
    def _between(day: date, first: date, last: date, left: float, right: float) -> float:
        return left + (right - left) * (day - first).days / max(1, (last - first).days)

    def years(self) -> tuple[tuple[float, str], ...]:
        """Places of the first days of years, with a label where there is room, else ``""``."""
        marks: list[tuple[float, str]] = []
        room = float("-inf")
        for year in range(self.first.year, self.last.year + 1):
            day = date(year, 1, 1)
            if day < self.first:
                continue
            place = self.place(day)
            before = self.broken is not None and day < self.broken
            beyond = place + BETWEEN_YEARS > (self.split if before else self.right + BETWEEN_YEARS)
            if place >= room and not (beyond and before and marks):
                marks.append((place, str(year)))
                room = place + BETWEEN_YEARS
            else:
                marks.append((place, ""))
        return tuple(marks)

    def quarters(self) -> tuple[float, ...]:
        """Places of the first days of the other quarters, where they are far enough apart."""
        if (self.last - (self.broken or self.first)).days > 365 * 4:
            return ()
        days = (
            date(year, month, 1)
            for year in range((self.broken or self.first).year, self.last.year + 1)
            for month in (4, 7, 10)
        )
        return tuple(
            self.place(day) for day in days if (self.broken or self.first) <= day <= self.last
        )


def axis(days: Iterable[date], *, begins: date, as_of: date, left: float, right: float) -> Axis:
    """An axis for `days`; `begins` is the day on which the main story begins.

    The axis starts with a year. A due date far ahead is drawn at the end of the axis.
    """
    days = sorted({day for day in days if date.min < day < date.max} | {begins, as_of})
    main = date(min(begins, as_of).year, 1, 1)
    first = date(days[0].year, 1, 1)
    reach = max((as_of - main).days, 180)
    last = min(
        days[-1],
        date.fromordinal(min(as_of.toordinal() + round(reach * AHEAD), date.max.toordinal())),
    )
    last = date.fromordinal(max(last, as_of).toordinal() + max(20, reach // 25))
    if (main - first).days <= (last - main).days * WORTH_BREAKING:
        return Axis(
            first=min(first, main), last=last, left=left, right=right, broken=None, split=left
        )
    split = left + (right - left) * PREHISTORY
    return Axis(first=first, last=last, left=left, right=right, broken=main, split=split)
