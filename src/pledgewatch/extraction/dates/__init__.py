"""Dates in running text, as EDTF with the exact words they came from.

A date is as precise as its words and no more: "at the beginning of 2008" is 2008. What is said
relative to another date ("last December", "later that year") is reckoned from the document's own
date or from the last date named before; where neither helps, nothing is guessed.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cache
from itertools import pairwise

from pledgewatch.documents.document import Block, BlockKind, Document
from pledgewatch.extraction import languages, reckoning
from pledgewatch.extraction.dates.core import LEANING, REACH, Clock, Core, plain
from pledgewatch.extraction.dates.forms import Forms
from pledgewatch.extraction.dates.frames import DateRole, Frames, Offsets, in_frame
from pledgewatch.extraction.languages.date_words import DateForm, DateFrame, DateWords
from pledgewatch.extraction.reckoning import ReckoningError

__all__ = ["DateMention", "DateRole", "find", "of"]


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
                named.append((moved.start, plain(moved.edtf)))
            yield moved


_SENTENCE = re.compile(r"[.!?][”’\"»)]*\s+(?=[\W\d]*[^\W\d_a-zа-я])")
_OPENING = 5  # words before a date with which it still stands at the head of its sentence
_NEAR = 1  # years around the document's own in which its story is told


def _goes_on_from(text: str, mention: DateMention, year: int, clock: Clock) -> bool:
    """Whether what follows is told of the year of a date, which "In March" then takes.

    A date of long before that does not open its sentence is named in passing: "the prison, built
    in 1891, held 300 people. In March ..."
    """
    if mention.attributive:
        return False
    if clock.published is None or abs(reckoning.last(clock.published).year - year) <= _NEAR:
        return True
    said = _SENTENCE.split(text[: mention.start])[-1]
    return len(said.split()) <= _OPENING


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
    if not languages.of(language).reads("dates"):
        return []
    reader = _reader(language)
    if not reader.may_tell(text):
        return []
    return reader.read(text, Clock(published=published, named=named))


@cache
def _reader(language: str) -> "_Reader":
    return _Reader(languages.of(language).dates)


class _Reader:
    """The calendar of a language, compiled."""

    def __init__(self, words: DateWords) -> None:
        self._homographs = words.homographs
        self._forms = Forms(words)
        self.may_tell = self._forms.anchors.any_in
        self._frames = Frames(words)
        self._offsets = Offsets(words, self._forms.relative)
        self._range_joint = re.compile(words.range_joints, re.IGNORECASE)
        self._pair_joint = re.compile(words.pair_joints, re.IGNORECASE)
        self._day_needs = re.compile(words.day_needs, re.IGNORECASE)
        self._month_needs = re.compile(words.month_needs, re.IGNORECASE)
        self._feast_needs = re.compile(words.feast_needs or words.month_needs, re.IGNORECASE)
        self._not_before_year = re.compile(words.not_before_year, re.IGNORECASE)
        self._year_needs = re.compile(words.year_needs, re.IGNORECASE)
        self._not_after_year = re.compile(words.not_after_year, re.IGNORECASE)
        self._counted_after = re.compile(words.counted_after)
        self._says_when = re.compile(words.says_when, re.IGNORECASE)
        self._future = re.compile(words.future, re.IGNORECASE)

    def read(self, text: str, clock: Clock) -> list[DateMention]:
        """One paragraph, from left to right, each date a context for the next."""
        mentions: list[DateMention] = []
        cores = self._dates_of(text, self._forms.find(text, clock))
        cores = self._with_shared_years(text, cores)
        year: int | None = None  # the year that this paragraph is telling of
        index = 0
        while index < len(cores):
            following = cores[index + 1] if index + 1 < len(cores) else None
            core = self._in_context(text, cores[index], following, clock, year)
            index += 1
            if core is None or core.edtf is None:
                continue
            joined = self._joined(text, core, following)
            if joined is not None:
                core, index = joined, index + 1
            floor = mentions[-1].end if mentions else 0
            core = self._offsets.applied(text, core, floor)
            mention = self._framed(text, core, floor)
            mentions.append(mention)
            clock = replace(clock, named=plain(mention.edtf))
            told = reckoning.last(plain(core.edtf or "")).year
            if core.form is not DateForm.DECADE and _goes_on_from(text, mention, told, clock):
                year = told
        return mentions

    def _dates_of(self, text: str, found: list[Core]) -> list[Core]:
        """Those that are dates; a day and month in figures also beside another: "4/22, 4/25"."""
        dates = [self._is_date(text, core) for core in found]
        for here, beside in (*pairwise(range(len(found))), *pairwise(reversed(range(len(found))))):
            if dates[here] and found[beside].form is DateForm.NUMERIC is found[here].form:
                first, second = sorted((here, beside))
                gap = _gap(text, found[first], found[second])
                dates[beside] |= self._is_joint(gap)
        return [core for core, is_date in zip(found, dates, strict=True) if is_date]

    def _is_joint(self, gap: str) -> bool:
        return (
            self._pair_joint.fullmatch(gap) is not None
            or self._range_joint.fullmatch(gap) is not None
        )

    def _is_date(self, text: str, core: Core) -> bool:
        before = text[max(0, core.start - REACH) : core.start]
        if core.form in {DateForm.IN_TIME, DateForm.WITHIN}:  # "rose in two years" is no date
            return not before.strip(' "“«(') or self._future.search(text[: core.start]) is not None
        if core.form is DateForm.NUMERIC and core.edtf is None:
            return self._day_needs.search(before) is not None
        if core.form is DateForm.FEAST and core.edtf is None:
            return self._feast_needs.search(before) is not None
        if core.form is DateForm.YEAR:
            if self._not_before_year.search(before) or self._not_after_year.match(text, core.end):
                return False
            named = self._year_needs.search(before) is not None
            return named or not self._counted_after.match(text, core.end)
        return True

    def _with_shared_years(self, text: str, cores: list[Core]) -> list[Core]:
        """Months without a year take that of the date they are joined to: "April and May 2006"."""
        shared = list(cores)
        for index in range(len(cores) - 2, -1, -1):
            core, following = shared[index], shared[index + 1]
            if core.edtf is not None or following.edtf is None or following.form is DateForm.YEAR:
                continue
            if self._is_joint(_gap(text, core, following)):
                end = reckoning.first(plain(following.edtf))
                year = end.year - (core.month > end.month)
                try:
                    shared[index] = replace(core.in_year(year), relative=False)
                except ReckoningError:
                    continue
        return shared

    def _in_context(
        self, text: str, core: Core, following: Core | None, clock: Clock, year: int | None
    ) -> Core | None:
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
        before = text[max(0, core.start - REACH) : core.start]
        if core.form is DateForm.MONTH_ONLY and not (
            self._month_needs.search(before)
            or self._stands_alone(text, core)
            or self._opens_range(text, core, following)
        ):
            return None
        try:
            return _in_last_year(core, self._year_of(text, core, clock, year))
        except ReckoningError:
            return None

    def _stands_alone(self, text: str, core: Core) -> bool:
        """Whether a month that is nothing but a month ends a clause: "I was away September."."""
        word = text[core.start : core.end].lower()
        ends = _ENDS_CLAUSE.match(text, core.end) is not None
        return ends and len(word) > len("dec") and word not in self._homographs

    def _opens_range(self, text: str, core: Core, following: Core | None) -> bool:
        """As in "May to July"."""
        return (
            following is not None
            and following.month > 0
            and self._range_joint.fullmatch(_gap(text, core, following)) is not None
        )

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
        if following is None or core.edtf is None or "/.." in core.edtf:
            return None
        if "/" in core.edtf and core.form not in _PERIODS:
            return None
        end = following
        if end.edtf is None:
            start = reckoning.first(core.edtf)
            try:
                end = end.in_year(start.year + (end.month < start.month))
            except ReckoningError:
                return None
        elif core.form is DateForm.WEEKDAY is end.form:
            end = _weekday_after(core, end)
        if not self._makes_range(text, core, following, end):
            return None
        try:
            opening, closing = core.edtf.partition("/")[0], (end.edtf or "").rpartition("/")[2]
            edtf = reckoning.interval(opening, closing)
        except ReckoningError:
            return None
        return replace(
            core,
            end=end.end,
            edtf=edtf,
            form=DateForm.RANGE,
            relative=core.relative or following.relative,
        )

    def _makes_range(self, text: str, core: Core, following: Core, end: Core) -> bool:
        gap = _gap(text, core, following)
        if self._range_joint.fullmatch(gap):
            return True
        if self._pair_joint.fullmatch(gap) is None:
            return False
        before = text[max(0, core.start - REACH) : core.start]
        return self._frames.before(before)[0] is DateFrame.BETWEEN or (
            core.form is not DateForm.WEEKDAY and _adjacent(core, end)
        )

    def _framed(self, text: str, core: Core, floor: int) -> DateMention:
        before = text[max(floor, core.start - REACH) : core.start]
        start, end, frame = self._frames.around(text, core, before)
        edtf, role = in_frame(core.edtf or "", frame)
        bare = core.form is DateForm.YEAR and frame is None
        attributive = bare and not self._says_when.search(before)
        return DateMention(
            start=start, end=end, text=text[start:end], edtf=edtf, role=role,
            relative=core.relative, attributive=attributive,
        )  # fmt: skip


# Periods that may open or close a range: "from week 31 to week 35".
_PERIODS = {DateForm.PART, DateForm.WEEK_NUMBER, DateForm.WEEK_OF}
_HALF_A_YEAR = 6  # months
_ENDS_CLAUSE = re.compile(r"\s*(?:\Z|[.,;:?!)])")


def _gap(text: str, core: Core, following: Core) -> str:
    """What stands between two dates; the full stop of "Sept." is the month's."""
    return text[core.end : following.start].removeprefix(".")


def _in_last_year(core: Core, year: int) -> Core:
    """A date in a year, or in the last one before that has a 29 February."""
    for nearest in range(year, year - 8, -1):  # 1896 was one, 1900 was none, 1904 was one
        try:
            return core.in_year(nearest)
        except ReckoningError:
            continue
    raise ReckoningError


def _weekday_after(core: Core, end: Core) -> Core:
    """In "from next Monday to Friday" Friday is the one after that Monday."""
    try:
        start, day = reckoning.day_of(core.edtf or ""), reckoning.day_of(end.edtf or "")
    except ReckoningError:
        return end
    later = start + timedelta(days=(day - start).days % 7)
    return replace(end, edtf=later.isoformat())


def _adjacent(core: Core, end: Core) -> bool:
    """Whether two months, or two days, follow each other."""
    one, two = core.edtf or "", end.edtf or ""
    if "/" in one + two or len(one) != len(two) or len(one) < len("2008-05"):
        return False
    start = reckoning.first(one)
    unit = "month" if len(one) == len("2008-05") else "day"
    return reckoning.shifted(one, 1, unit) == two and start < reckoning.first(two)
