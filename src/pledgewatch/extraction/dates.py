"""Dates in running text, as EDTF with the exact words they came from.

A date is as precise as its words and no more: "at the beginning of 2008" is 2008. What is said
relative to another date ("last December", "later that year") is reckoned from the document's own
date or from the last date named before; where neither helps, nothing is guessed.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from pledgewatch.documents.document import Block, BlockKind, Document
from pledgewatch.extraction import languages, reckoning
from pledgewatch.extraction.date_forms import LEANING, Clock, Core, Forms
from pledgewatch.extraction.languages.language import DateForm, DateFrame, DateWords
from pledgewatch.extraction.reckoning import ReckoningError

_REACH = 60  # characters before a date in which the words that frame it may stand


class DateRole(StrEnum):
    """What the words around a date make of it."""

    WHEN = "when"  # "in March 2009"
    SINCE = "since"  # "since 1995": 1995/..
    FROM = "from"  # "beginning in 2002": 2002, when something began
    UNTIL = "until"  # "until 2007": ../2007
    BY = "by"  # "by the end of 2008": a day on which something is due


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention:
    """A date named in a text; `text` is exactly the characters from `start` to `end`."""

    start: int
    end: int
    text: str
    edtf: str
    role: DateRole = DateRole.WHEN
    relative: bool = False  # resolved by the document's own date or by a date named before
    attributive: bool = False  # it may merely name something: "the 2002 law"


def of(document: Document, *, language: str, published: str | None) -> Iterator[DateMention]:
    """The dates of every block but page furniture, in the order of `Document.blocks`.

    A footnote is read in the context of the place where its mark stands.
    """
    named: list[tuple[int, str]] = []  # (offset, EDTF) of the running text's dates
    anchors = {note.number: note.anchor for note in document.footnotes}
    for block in document.blocks:
        if block.kind is BlockKind.FURNITURE:
            continue
        before = _named_before(block, anchors, named)
        words = document.text[block.start : block.end]
        mentions = find(words, language=language, published=published, named=before)
        for mention in mentions:
            moved = replace(
                mention, start=mention.start + block.start, end=mention.end + block.start
            )
            if block.kind is not BlockKind.FOOTNOTE:
                named.append((moved.start, _plain(moved.edtf)))
            yield moved


def _named_before(
    block: Block, anchors: dict[str, int | None], named: list[tuple[int, str]]
) -> str | None:
    place: int | None = block.start
    if block.kind is BlockKind.FOOTNOTE:
        place = anchors.get(block.number or "")
    if place is None:
        return None
    index = bisect_right(named, place, key=lambda entry: entry[0])
    return named[index - 1][1] if index else None


def find(
    text: str, *, language: str = "en", published: str | None = None, named: str | None = None
) -> list[DateMention]:
    """The dates of one paragraph by their start; they do not overlap.

    `published` and `named` are EDTF: the document's own date and the last date named before.
    """
    reader = _reader(language)
    if reader.anchor.search(text) is None:
        return []
    return reader.read(text, Clock(published=published, named=named))


@cache
def _reader(language: str) -> "_Reader":
    return _Reader(languages.of(language).dates)


class _Reader:
    """The calendar of a language, compiled."""

    def __init__(self, words: DateWords) -> None:
        def before(pattern: str) -> re.Pattern[str]:
            return re.compile(rf"\b(?:{pattern})\Z", re.IGNORECASE)

        self.anchor = re.compile(words.anchor)
        self._forms = Forms(words)
        self._frames = [(frame, before(pattern)) for frame, pattern in words.frames]
        self._after_frames = [
            (frame, re.compile(pattern, re.IGNORECASE)) for frame, pattern in words.after_frames
        ]
        self._range_joint = re.compile(words.range_joints, re.IGNORECASE)
        self._pair_joint = re.compile(words.pair_joints, re.IGNORECASE)
        self._month_needs = re.compile(words.month_needs, re.IGNORECASE)
        self._not_before_year = re.compile(words.not_before_year, re.IGNORECASE)
        self._year_needs = re.compile(words.year_needs, re.IGNORECASE)
        self._not_after_year = re.compile(words.not_after_year, re.IGNORECASE)
        self._future = re.compile(words.future, re.IGNORECASE)

    def read(self, text: str, clock: Clock) -> list[DateMention]:
        """One paragraph, from left to right, each date a context for the next."""
        mentions: list[DateMention] = []
        cores = [core for core in self._forms.find(text, clock) if self._is_date(text, core)]
        cores = self._with_shared_years(text, cores)
        year: int | None = None  # the year that this paragraph is telling of
        index = 0
        while index < len(cores):
            core = self._in_context(text, cores[index], clock, year)
            following = cores[index + 1] if index + 1 < len(cores) else None
            index += 1
            if core is None or core.edtf is None:
                continue
            joined = self._joined(text, core, following)
            if joined is not None:
                core, index = joined, index + 1
            mention = self._framed(text, core, mentions[-1].end if mentions else 0)
            mentions.append(mention)
            clock = replace(clock, named=_plain(mention.edtf))
            if not mention.attributive and core.form is not DateForm.DECADE:
                year = reckoning.last(_plain(core.edtf or "")).year
        return mentions

    def _is_date(self, text: str, core: Core) -> bool:
        before = text[max(0, core.start - _REACH) : core.start]
        if core.form is DateForm.YEAR:
            if self._not_before_year.search(before) or self._not_after_year.match(text, core.end):
                return False
            named = self._year_needs.search(before) is not None
            return named or not _PLURAL_FOLLOWS.match(text, core.end)
        return True

    def _with_shared_years(self, text: str, cores: list[Core]) -> list[Core]:
        """Months without a year take that of the date they are joined to: "April and May 2006"."""
        shared = list(cores)
        for index in range(len(cores) - 2, -1, -1):
            core, following = shared[index], shared[index + 1]
            if core.edtf is not None or following.edtf is None or following.form is DateForm.YEAR:
                continue
            gap = text[core.end : following.start]
            if self._pair_joint.fullmatch(gap) or self._range_joint.fullmatch(gap):
                end = reckoning.first(_plain(following.edtf))
                year = end.year - (core.month > end.month)
                try:
                    shared[index] = replace(core.in_year(year), relative=False)
                except ReckoningError:
                    continue
        return shared

    def _in_context(self, text: str, core: Core, clock: Clock, year: int | None) -> Core | None:
        """A date with its year, reckoned where the words do not name it; None where it cannot be.

        Dates that lean on the last one named are read again, now that it is known.
        """
        if core.form in LEANING:
            again = self._forms.find(text[core.start : core.end], clock)
            if not again or again[0].edtf is None:
                return None
            return replace(again[0], start=core.start, end=core.end)
        if core.edtf is not None:
            return core
        before = text[max(0, core.start - _REACH) : core.start]
        if core.form is DateForm.MONTH_ONLY and not self._month_needs.search(before):
            return None
        try:
            return core.in_year(self._year_of(text, core, clock, year))
        except ReckoningError:
            return None

    def _year_of(self, text: str, core: Core, clock: Clock, year: int | None) -> int:
        if year is not None:
            return self._not_too_early(core, clock, year)
        if clock.published is None:
            return reckoning.last(clock.known(clock.named)).year
        now = reckoning.last(clock.published)
        sentence = text[max(0, core.start - 120) : core.end]
        ahead = self._future.search(sentence) is not None
        day = core.day or 1
        candidate = (core.month, day if core.day else now.day)
        if ahead and (core.month, day) < (now.month, now.day) and core.month != now.month:
            return now.year + 1
        if not ahead and candidate > (now.month, now.day):
            return now.year - 1
        return now.year

    @staticmethod
    def _not_too_early(core: Core, clock: Clock, year: int) -> int:
        """In "In November 2007 ... In February", February is the next one if it can have been."""
        if clock.named is None or clock.published is None:
            return year
        last_named = reckoning.last(clock.named)
        far_back = last_named.year == year and last_named.month - core.month > _HALF_A_YEAR
        following = (year + 1, core.month)
        now = reckoning.last(clock.published)
        return year + 1 if far_back and following <= (now.year, now.month) else year

    def _joined(self, text: str, core: Core, following: Core | None) -> Core | None:
        """The range that two dates make: "from June to August 2007", "between May and July"."""
        if following is None or core.edtf is None or "/" in core.edtf:
            return None
        end = following
        if end.edtf is None:
            start = reckoning.first(core.edtf)
            try:
                end = end.in_year(start.year + (end.month < start.month))
            except ReckoningError:
                return None
        gap = text[core.end : following.start]
        before = text[max(0, core.start - _REACH) : core.start]
        between = self._frame_before(before)[0] is DateFrame.BETWEEN
        pair = self._pair_joint.fullmatch(gap) is not None
        if not (
            self._range_joint.fullmatch(gap)
            or (pair and between)
            or (pair and _adjacent(core, end))
        ):
            return None
        try:
            edtf = reckoning.interval(core.edtf, end.edtf or "")
        except ReckoningError:
            return None
        return replace(
            core,
            end=end.end,
            edtf=edtf,
            form=DateForm.RANGE,
            relative=core.relative or following.relative,
        )

    def _frame_before(self, before: str) -> tuple[DateFrame | None, int]:
        for frame, pattern in self._frames:
            match = pattern.search(before)
            if match is not None:
                return frame, len(before) - match.start()
        return None, 0

    def _framed(self, text: str, core: Core, floor: int) -> DateMention:
        before = text[max(floor, core.start - _REACH) : core.start]
        frame, width = self._frame_before(before)
        start, end = core.start - width, core.end
        if frame is None:
            for after, pattern in self._after_frames:
                match = pattern.match(text, end)
                if match is not None:
                    frame, end = after, match.end()
        edtf, role = _in_frame(core.edtf or "", frame)
        bare = core.form is DateForm.YEAR and frame is None
        attributive = bare and not _SAYS_WHEN.search(before)
        return DateMention(
            start=start, end=end, text=text[start:end], edtf=edtf, role=role,
            relative=core.relative, attributive=attributive,
        )  # fmt: skip


_HALF_A_YEAR = 6  # months
_PLURAL_FOLLOWS = re.compile(r"\s+[a-z]{3,}(?<![sui])s\b")
_SAYS_WHEN = re.compile(
    r"\b(?:in|during|throughout|year|for)\s+\Z|[,(]\s*\Z|\d{4},?\s+(?:and|or)\s+\Z", re.IGNORECASE
)


def _plain(edtf: str) -> str:
    """A date that others can be reckoned from: the known end of an open interval, no "~"."""
    return edtf.replace("/..", "").replace("../", "").rstrip("~?%")


def _adjacent(core: Core, end: Core) -> bool:
    """Whether two months, or two days, follow each other."""
    one, two = core.edtf or "", end.edtf or ""
    if len(one) != len(two) or len(one) < len("2008-05"):
        return False
    start = reckoning.first(one)
    unit = "month" if len(one) == len("2008-05") else "day"
    return reckoning.shifted(one, 1, unit) == two and start < reckoning.first(two)


def _in_frame(  # noqa: PLR0911 -- one return a frame
    edtf: str, frame: DateFrame | None
) -> tuple[str, DateRole]:
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
