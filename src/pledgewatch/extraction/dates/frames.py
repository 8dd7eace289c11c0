"""What the words around a date make of it: "by the end of", "since", "two weeks after"."""

import re
from dataclasses import replace
from enum import StrEnum

from pledgewatch.extraction import reckoning
from pledgewatch.extraction.dates.core import REACH, Core, plain
from pledgewatch.extraction.dates.relative import RelativeReader
from pledgewatch.extraction.languages.date_words import DateFrame, DateWords
from pledgewatch.extraction.reckoning import ReckoningError


class DateRole(StrEnum):
    """What the words around a date make of it."""

    WHEN = "when"  # "in March 2009"
    SINCE = "since"  # "since 1995": 1995/..
    FROM = "from"  # "beginning in 2002": 2002, when something began
    UNTIL = "until"  # "until 2007": ../2007
    BY = "by"  # "by the end of 2008": a day on which something is due


class Frames:
    """The frames of a language, compiled; the first that fits is taken."""

    def __init__(self, words: DateWords) -> None:
        self._before = [
            (frame, re.compile(rf"\b(?:{pattern})\Z", re.IGNORECASE))
            for frame, pattern in words.frames
        ]
        self._after = [
            (frame, re.compile(pattern, re.IGNORECASE)) for frame, pattern in words.after_frames
        ]

    def before(self, text: str) -> tuple[DateFrame | None, int]:
        """The frame that a text ends with, and how many characters it has."""
        if not text.strip():
            return None, 0
        for frame, pattern in self._before:
            match = pattern.search(text)
            if match is not None:
                return frame, len(text) - match.start()
        return None, 0

    def around(self, text: str, core: Core, before: str) -> tuple[int, int, DateFrame | None]:
        """Start and end of a date with its frame, and the frame."""
        frame, width = self.before(before)
        if frame is not None:
            return core.start - width, core.end, frame
        for after, pattern in self._after:
            match = pattern.match(text, core.end)
            if match is not None:
                return core.start, match.end(), after
        return core.start, core.end, None


class Offsets:
    """Dates that are only the base of what is meant: "two weeks after 3 May"."""

    def __init__(self, words: DateWords, relative: RelativeReader) -> None:
        self._relative = relative
        self._offset = re.compile(words.offset_before, re.IGNORECASE)
        self._backwards = re.compile(words.offset_back, re.IGNORECASE)
        self._week = re.compile(words.week_before, re.IGNORECASE)
        self._span = re.compile(words.span_before, re.IGNORECASE)

    def applied(self, text: str, core: Core, floor: int) -> Core:
        """The date that is meant: a fortnight after 3 May, the week of 3 May, or `core` itself."""
        before = text[max(floor, core.start - REACH) : core.start]
        base = plain(core.edtf or "")
        try:
            if match := self._span.search(before):
                counts = match.groupdict().get("counted") or match["counts"]
                last = self._relative.counted(counts, base, 1)
                edtf = reckoning.until_day_before(base, last)
            elif match := self._offset.search(before):
                sign = -1 if self._backwards.match(match["way"]) else 1
                lone = match.groupdict().get("lone")  # "the day after 3 May"
                counts = f"1 {lone}" if lone else match["counts"]
                edtf = self._relative.counted(counts, base, sign)
            elif match := self._week.search(before):
                edtf = reckoning.week(reckoning.day_of(base))
            else:
                return core
        except ReckoningError:
            return core
        return replace(core, start=core.start - len(match[0]), edtf=edtf, relative=True)


def in_frame(  # noqa: PLR0911 -- one return a frame
    edtf: str, frame: DateFrame | None
) -> tuple[str, DateRole]:
    """The date in its frame, and its role; "by the end of 2008" is its last day."""
    if frame is DateFrame.DUE_END:
        return reckoning.last(edtf).isoformat(), DateRole.BY
    if frame is DateFrame.BY:
        return edtf, DateRole.BY
    if "/" in edtf:
        return edtf, DateRole.WHEN
    if frame is DateFrame.FROM:
        return edtf, DateRole.FROM
    if frame in {DateFrame.SINCE, DateFrame.AFTER}:
        return f"{edtf.rstrip('~')}/..", DateRole.SINCE
    if frame in {DateFrame.UNTIL, DateFrame.BEFORE}:
        return f"../{edtf.rstrip('~')}", DateRole.UNTIL
    if frame is DateFrame.ABOUT and not edtf.endswith(("X", "~")):
        return f"{edtf}~", DateRole.WHEN
    return edtf, DateRole.WHEN
