"""Dates against the specifications of other readers of dates: each span with its EDTF value.

Two collections: Microsoft's Recognizers-Text (English) and the English cases of dateparser's
tests. Only results that are a day or a period of days count; times of day, durations and sets do
not. A date is right when a mention overlaps the span and its bounds are those of the
specification. Both collections reckon to the day; we keep to the unit that the words reckon in, so
"six months ago" is right when the month is. Where they give a past and a future reading of a
date without its year, either is right. Of "since", "before" and the like the date itself is
compared.
"""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from pledgewatch.dossier.when import When
from pledgewatch.extraction import dates
from scripts.evaluation.figures import Counts, Figure, held_out

_SPECIFICATIONS = (
    "DateParser", "DatePeriodParser", "DateTimeModel", "DateTimeModelCalendarMode",
    "DateTimeModelSplitDateAndTime", "MergedParser",
)  # fmt: skip
_KINDS = {"date", "daterange", "datetimeV2.date", "datetimeV2.daterange"}
_UNITS = re.compile(
    r"\b(?:day|week|fortnight|month|quarter|year|decade|centur\w+)s?\b", re.IGNORECASE
)
_CORE = re.compile(r"(?:\d{4}|XXXX)(?:-\d\d){0,2}\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A span of a text and the periods that are right for it: first and last day, inclusive."""

    collection: str
    text: str
    reference: str | None  # the date on which it is said, EDTF
    start: int
    end: int
    periods: tuple[tuple[date, date], ...]

    @property
    def words(self) -> str:
        """The words of the span."""
        return self.text[self.start : self.end]


def measure(corpora: Path) -> list[Figure]:
    """The share of spans read rightly, in each collection and in the half kept aside."""
    figures = []
    for collection in ("Recognizers-Text", "dateparser"):
        for corpus, wanted in (("tuned on", False), ("held out", True)):
            chosen = [
                case
                for case in cases(corpora)
                if case.collection == collection and held_out(case.text) is wanted
            ]
            right = sum(is_right(case) for case in chosen)
            figures.append(
                Figure(
                    task="dates",
                    corpus=f"{collection}, {corpus}",
                    cases=len(chosen),
                    measure="found",
                    value=Counts(right=right, missed=len(chosen) - right).recall,
                )
            )
    return figures


def is_right(case: Case) -> bool:
    """Whether some mention that overlaps the span has one of its periods."""
    found = dates.find(case.text, published=case.reference)
    return any(
        mention.start < case.end and case.start < mention.end and _agrees(mention.edtf, case)
        for mention in found
    )


def _agrees(edtf: str, case: Case) -> bool:
    plain = re.sub(r"/\.\.|\.\./|[~?%]", "", edtf)
    when = When.parse(plain)
    coarse = _UNITS.search(case.words) is not None
    return any(
        (when.earliest, when.latest) == period or (coarse and _alike(plain, *period))
        for period in case.periods
    )


def _alike(edtf: str, first: date, last: date) -> bool:
    """Whether the ends of a date are those of the period, as precise as the date has them."""
    start, _, end = edtf.replace("X", "").partition("/")
    end = end or start
    exact = first.isoformat()[: len(start)] == start
    return exact and end in {
        day.isoformat()[: len(end)]
        for day in (last, last + timedelta(days=1), last - timedelta(days=1))
    }


def cases(corpora: Path) -> Iterator[Case]:
    """Every span of both collections whose value is a day or a period; equal ones once."""
    seen = set()
    for case in (*_recognizers(corpora / "dates" / "English"), *_dateparser(corpora / "dates")):
        key = (case.collection, case.text, case.start, case.reference)
        if key not in seen:
            seen.add(key)
            yield case


# --- Recognizers-Text ------------------------------------------------------------------------


def _recognizers(folder: Path) -> Iterator[Case]:
    for name in _SPECIFICATIONS:
        for entry in json.loads((folder / f"{name}.json").read_text(encoding="utf-8-sig")):
            reference = entry.get("Context", {}).get("ReferenceDateTime", "")[:10] or None
            for result in entry["Results"]:
                if result.get("TypeName", result.get("Type")) not in _KINDS:
                    continue
                periods = tuple(_periods(result))
                if periods:
                    start = result["Start"]
                    yield Case(
                        collection="Recognizers-Text",
                        text=entry["Input"],
                        reference=reference,
                        start=start,
                        end=start + len(result["Text"]),
                        periods=periods,
                    )


def _periods(result: dict[str, Any]) -> Iterator[tuple[date, date]]:
    """What a result resolves to, each reading once; ends are exclusive in the specifications."""
    for value in _values(result):
        if "Mod" in value:
            yield from _core_of(value)
        elif "value" in value:
            day = _day(value["value"])
            if day is not None:
                yield day, day
        else:
            start, end = _day(value.get("start")), _day(value.get("end"))
            if start is not None and end is not None:
                yield start, max(start, end - timedelta(days=1))
                if value["timex"].startswith("("):  # "from May 3 to May 5": the end is meant too
                    yield start, end
                    if end.day == 1:  # "from April to June": all of June
                        yield start, (end + timedelta(days=31)).replace(day=1) - timedelta(days=1)
                        if end.month == 1 and start.day == 1 and start.month == 1:
                            yield start, end.replace(month=12, day=31)


def _values(result: dict[str, Any]) -> list[dict[str, Any]]:
    if "Resolution" in result:
        return list(result["Resolution"]["values"])
    value = result["Value"]
    if "values" in value:
        return list(value["values"])
    both = (value.get("FutureResolution", {}), value.get("PastResolution", {}))
    mod = {"Mod": value["Mod"]} if "Mod" in value else {}
    return [
        {"timex": value["Timex"], **mod, **_renamed(resolution)}
        for resolution in both
        if resolution
    ]


def _renamed(resolution: dict[str, str]) -> dict[str, str]:
    names = {"date": "value", "startDate": "start", "endDate": "end"}
    return {names.get(name, name): value for name, value in resolution.items()}


def _core_of(value: dict[str, Any]) -> Iterator[tuple[date, date]]:
    """The date that a word like "since" or "early" stands before; of a deadline, its last day."""
    timex = value["timex"]
    week = re.fullmatch(r"(\d{4})-W(\d\d)", timex)
    if week is not None:
        monday = date.fromisocalendar(int(week[1]), int(week[2]), 1)
        yield monday, monday + timedelta(days=6)
        return
    known = _day(value.get("start")) or _day(value.get("end")) or _day(value.get("value"))
    if _CORE.match(timex) is None or known is None:
        if known is not None:
            yield known, known
            yield known - timedelta(days=1), known - timedelta(days=1)
        return
    for year in {known.year, (known - timedelta(days=1)).year}:
        when = When.parse(timex.replace("XXXX", f"{year:04}"))
        yield when.earliest, when.latest
        if "end" in value["Mod"] or value["Mod"] in {"before", "until"}:
            yield when.latest, when.latest


def _day(iso: str | None) -> date | None:
    """A day; none for what the specification leaves unresolved (the year 1)."""
    try:
        day = date.fromisoformat((iso or "")[:10])
    except ValueError:
        return None
    return day if day.year > 1 else None


# --- dateparser ------------------------------------------------------------------------------

_SAID_ON = {  # the moment that each test of dateparser sets
    "test_dates_parsing": date(2012, 11, 13),
    "test_dates_parsing_with_normalization": date(2012, 11, 13),
    "test_relative_past_dates": date(2014, 9, 1),
    "test_normalized_relative_dates": date(2014, 9, 1),
    "test_relative_future_dates": date(2014, 9, 1),
}
_SAYS_WHEN = re.compile(
    r"\b(?:ago|in|from|last|past|next|previous|later|yesterday|before)\b", re.IGNORECASE
)
_TIME = re.compile(
    r"\d:\d|\b\d{1,2}\s?[ap]\.?m\b|hour|hr|minute|min\b|second|sec\b|now\b", re.IGNORECASE
)


def _dateparser(folder: Path) -> Iterator[Case]:
    for line in (folder / "dateparser-cases.jsonl").read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        said_on = _SAID_ON.get(entry["test"])
        if said_on is None or not entry["comment"].startswith("English"):
            continue
        text = entry["args"][0]
        if not isinstance(text, str) or _TIME.search(text):
            continue
        day = _expected(entry, said_on)
        if day is not None:
            yield Case(
                collection="dateparser",
                text=text,
                reference=said_on.isoformat(),
                start=0,
                end=len(text),
                periods=((day, day),),
            )


def _expected(entry: dict[str, Any], said_on: date) -> date | None:
    if len(entry["args"]) > 1:
        return _day(entry["args"][1])
    sign, shift = (
        (-1, entry["kwargs"]["ago"])
        if "ago" in entry["kwargs"]
        else (1, entry["kwargs"].get("in_future"))
    )
    if _SAYS_WHEN.search(entry["args"][0]) is None:  # a duration
        return None
    if not isinstance(shift, dict) or not shift or set(shift) & {"hours", "minutes", "seconds"}:
        return None
    months = sign * (12 * shift.get("years", 0) + shift.get("months", 0))
    moved = said_on.year * 12 + said_on.month - 1 + months
    days = sign * (7 * shift.get("weeks", 0) + shift.get("days", 0))
    return date(moved // 12, moved % 12 + 1, said_on.day) + timedelta(days=days)


def wrong(corpora: Path, *, aside: bool = False) -> Sequence[Case]:
    """The cases read wrongly, to look at; those kept aside only if asked for."""
    return [case for case in cases(corpora) if held_out(case.text) is aside and not is_right(case)]
