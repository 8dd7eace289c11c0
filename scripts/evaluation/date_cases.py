"""The cases that dates are measured on: spans of texts, each with the periods right for it.

Three sources: Microsoft's Recognizers-Text (English, French, Spanish), the tests of dateparser
(English, French, Spanish, Russian, Kazakh), and sets of our own (`tests/eval/dates-*.toml`).
"""

import json
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from pledgewatch.dossier.when import When

OWN = Path(__file__).resolve().parents[2] / "tests" / "eval"
LANGUAGES = {"en": "English", "fr": "French", "es": "Spanish", "ru": "Russian", "kk": "Kazakh"}

# General cases first: where a special mode gives other values to equal words, it is left out.
_SPECIFICATIONS = (
    "DateParser", "DatePeriodParser", "DateTimeModel", "DateTimeModelCalendarMode",
    "DateTimeModelSplitDateAndTime", "MergedParser", "HolidayParser",
    "DateTimeModelExperimentalMode", "DateTimeModelComplexCalendar",
)  # fmt: skip
_KINDS = {"date", "daterange", "datetimeV2.date", "datetimeV2.daterange"}
_NOW = re.compile(r"today|\bnow\b|aujourd|maintenant|\bhier\b|\bhoy\b|\bahora\b", re.IGNORECASE)
_CORE = re.compile(r"(?:\d{4}|XXXX)(?:-\d\d){0,2}\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A span of a text and the periods that are right for it: first and last day, inclusive.

    No period at all means that nothing in the text is a date.
    """

    collection: str
    language: str
    text: str
    reference: str | None  # the date on which it is said, EDTF
    start: int
    end: int
    periods: tuple[tuple[date, date], ...]
    edtf: str | None = None  # exactly this, where the case says so

    @property
    def words(self) -> str:
        """The words of the span."""
        return self.text[self.start : self.end]


def cases(corpora: Path) -> Iterator[Case]:
    """Every span of all collections whose value is a day or a period; equal ones once."""
    seen = set()
    for case in (*_recognizers(corpora / "dates"), *_dateparser(corpora / "dates"), *own()):
        key = (case.collection, case.language, case.text, case.start, case.reference)
        if key not in seen:
            seen.add(key)
            yield case


# --- Recognizers-Text ------------------------------------------------------------------------


def _recognizers(folder: Path) -> Iterator[Case]:
    for code, language in LANGUAGES.items():
        for name in _SPECIFICATIONS:
            path = folder / language / f"{name}.json"
            entries = json.loads(path.read_text(encoding="utf-8-sig")) if path.exists() else []
            for entry in entries:
                yield from _of_entry(entry, code)


def _of_entry(entry: dict[str, Any], language: str) -> Iterator[Case]:
    reference = entry.get("Context", {}).get("ReferenceDateTime", "")[:10] or None
    for result in entry["Results"]:
        if result.get("TypeName", result.get("Type")) not in _KINDS:
            continue
        periods = tuple(_periods(result))
        if reference is None:  # nothing can be reckoned: only what names its own year counts
            named = [one for one in periods if str(one[0].year) in result["Text"]]
            periods = () if _NOW.search(result["Text"]) else tuple(named)
        if not periods:
            continue
        start = result.get("Start", entry["Input"].find(result["Text"]))
        yield Case(
            collection="Recognizers-Text",
            language=language,
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
                    yield from _whole(start, end)


def _whole(start: date, end: date) -> Iterator[tuple[date, date]]:
    """The period with all of its last week, month, quarter or year: "from April to June"."""
    if end.weekday() == 0 == start.weekday():
        yield start, end + timedelta(days=6)
    if end.day == 1:
        yield start, (end + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        if end.month % 3 == 1:
            yield start, (end + timedelta(days=93)).replace(day=1) - timedelta(days=1)
        if end.month == 1:
            yield start, end.replace(month=12, day=31)


def _values(result: dict[str, Any]) -> list[dict[str, Any]]:
    if "Resolution" in result:
        return list(result["Resolution"]["values"])
    value = result.get("Value") or {}
    if "values" in value:
        return list(value["values"])
    both = (value.get("FutureResolution", {}), value.get("PastResolution", {}))
    mod = {"Mod": value["Mod"]} if "Mod" in value else {}
    return [
        {"timex": value.get("Timex", ""), **mod, **_renamed(resolution)}
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
    start, end = _day(value.get("start")), _day(value.get("end"))
    known = start or end or _day(value.get("value"))
    if _CORE.match(timex) is None or known is None:
        if known is not None:
            yield known, known
            yield known - timedelta(days=1), known - timedelta(days=1)
        if start is not None and end is not None:  # "late in the week": some of it
            yield start, end - timedelta(days=1)
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
    r"\b(?:ago|in|from|last|past|next|previous|later|yesterday|before|il y a|hier|dans|avant|"
    r"hace|ayer|anteayer|en|dentro|avant-hier|назад|вчера|через|позавчера|сегодня|бұрын|кейін|"
    r"today|tomorrow|aujourd.hui|hoy|завтра)\b",
    re.IGNORECASE,
)
_HOURS = re.compile(
    r"hour|\bhrs?\b|minute|\bmins?\b|second|\bsecs?\b|now\b|heure|hora|час|минут|секунд|сағат",
    re.IGNORECASE,
)
_OF_DAY = re.compile(
    r"(?:\b(?:at|à|a las|в|en)\s+)?\d{1,2}:\d\d(?::\d\d)?(?:\.\d+)?\s?(?:[ap]\.?m\b)?|"
    r"\b\d{1,2}\s?[ap]\.?m\b"
)
_CODES = {name: code for code, name in LANGUAGES.items()} | {code: code for code in LANGUAGES}


def _dateparser(folder: Path) -> Iterator[Case]:
    for line in (folder / "dateparser-cases.jsonl").read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        said_on = _SAID_ON.get(entry["test"])
        language = _CODES.get(entry["comment"].partition(" ")[0])
        if said_on is None or language is None or not isinstance(entry["args"][0], str):
            continue
        text = entry["args"][0]
        if _HOURS.search(text) or not re.search(r"\w{3}|\d\D\d", _OF_DAY.sub(" ", text)):
            continue
        if _OF_DAY.search(text) and not re.search(r"\d", _OF_DAY.sub(" ", text)):
            continue
        day = _expected(entry, said_on)
        if day is not None:
            yield Case(
                collection="dateparser",
                language=language,
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
    if moved < 12:  # noqa: PLR2004 -- before the year 1
        return None
    days = sign * (7 * shift.get("weeks", 0) + shift.get("days", 0))
    return date(moved // 12, moved % 12 + 1, said_on.day) + timedelta(days=days)


# --- our own ---------------------------------------------------------------------------------


def own() -> Iterator[Case]:
    """Sentences of our own wording; one without `words` names no date."""
    for path in sorted(OWN.glob("dates-*.toml")):
        for entry in tomllib.loads(path.read_text(encoding="utf-8"))["case"]:
            words, text = entry.get("words", ""), entry["sentence"]
            when = When.parse(entry["edtf"]) if words else None
            yield Case(
                collection="own sentences",
                language=path.stem.removeprefix("dates-"),
                text=text,
                reference=entry.get("published"),
                start=text.index(words),
                end=text.index(words) + len(words),
                periods=((when.earliest, when.latest),) if when else (),
                edtf=entry.get("edtf"),
            )
