"""Title and date of publication, from the document's own words."""

import datetime as dt
import re

from pledgewatch.documents.document import BlockKind
from pledgewatch.documents.layout.assembly import Assembled

HEAD = 1500  # characters of running text (and of each page's furniture) that count as masthead
LEAST_TITLE = 4
# What programs write into the title field instead of a title.
NO_TITLE = re.compile(
    r"^(?:microsoft (?:word|powerpoint|excel) ?-.*|untitled.*|document\d*|"
    r"|.*\.(?:docx?|rtf|pdf|odt|wpd|indd)|[\W\d_]*|[a-z]{1,3}\d{5,}.*|title|slide 1"
    r"|united nations|nations unies|без имени.*|документ\d*)$",
    re.IGNORECASE,
)
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan января қаңтар",
            "february feb февраля ақпан",
            "march mar марта наурыз",
            "april apr апреля сәуір",
            "may мая мамыр",
            "june jun июня маусым",
            "july jul июля шілде",
            "august aug августа тамыз",
            "september sept sep сентября қыркүйек",
            "october oct октября қазан",
            "november nov ноября қараша",
            "december dec декабря желтоқсан",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
# As in “23 March 2010”, “March 23, 2010”, “May 2008”, “2010-03-23” and “23.03.2010”.
_DATE = rf"""(?:
      (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\.?\s+(?P<month>{_MONTH})\.?,?\s+(?P<year>\d{{4}})
    | (?P<month_us>{_MONTH})\.?\s+(?P<day_us>\d{{1,2}}),?\s+(?P<year_us>\d{{4}})
    | (?P<month_only>{_MONTH})\.?,?\s+(?P<year_only>\d{{4}})
    | (?P<iso>\d{{4}}-\d{{2}}-\d{{2}})
    | (?P<dotted_day>\d{{2}})\.(?P<dotted_month>\d{{2}})\.(?P<dotted_year>\d{{4}})
    )"""
# The masthead of a UN document: "Distr. GENERAL ... 23 March 2010 ... Original: ENGLISH".
DISTRIBUTED = re.compile(
    rf"Distr\.?\s*:?\s*(?:general|limited|restricted)\b.{{0,120}}?{_DATE}",
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
STATED = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?", re.ASCII)
# A line that is nothing but place and date, or says that it gives the date; who wrote it may stand
# before: "Submitted by the Women's Network, May 2022".
ALONE = re.compile(
    r"^(?:(?:date|dated|published|released|issued|дата)\s?:?\s+"
    r"|(?:submitted|prepared|presented|compiled|written)\sby\s[^.;:]{3,120}?,\s+"
    r"|(?:г\.\s?)?[^\W\d]+(?:[ -][^\W\d]+)?,\s+)?"
    rf"{_DATE}(?:\s*(?:года|г\.|ж\.))?\.?$",
    re.VERBOSE | re.IGNORECASE,
)


def title_of(stated: str | None, written: str | None) -> str | None:
    """The title: what the file states if it is sensible, else what is written at its head.

    What is written may be the whole of what the file states the beginning of.
    """
    words = " ".join((stated or "").split())
    if len(words) < LEAST_TITLE or " " not in words or NO_TITLE.match(words):
        return written
    if written is not None and written.lower().startswith(words.lower()):
        return written
    return words


def stated(day: str) -> str | None:
    """`day`, if it is EDTF of a day, month or year that the calendar has ("2008-05"), else None."""
    found = STATED.fullmatch(day)
    if found is None:
        return None
    there = _checked(found["year"], int(found["month"] or 1), found["day"] or "1")
    return None if there is None else day


def published(assembled: Assembled) -> str | None:
    """EDTF of the date that the document's masthead gives, or None.

    A masthead date is one that follows "Distr.: General", or one that has a short block near the
    beginning or at the very end to itself ("Astana, 5 May 2008").
    """
    texts = [assembled.text[block.start : block.end] for block in assembled.blocks]
    running = [
        assembled.text[block.start : block.end]
        for block in assembled.blocks
        if block.kind not in {BlockKind.FOOTNOTE, BlockKind.FURNITURE}
    ]
    found = DISTRIBUTED.search(" ".join(texts)[: 4 * HEAD])
    if found is not None:
        return _edtf(found)
    length = 0
    for text in [*running[:20], *running[-3:]]:
        length += len(text)
        alone = ALONE.match(text)
        if alone is not None and (length <= HEAD or text in running[-3:]):
            return _edtf(alone)
    return None


def _edtf(found: re.Match[str]) -> str | None:
    if found["iso"]:
        return _checked(*_parts(found["iso"]))
    if found["month_only"]:
        first = _checked(found["year_only"], _month(found["month_only"]), "1")
        return first and first.removesuffix("-01")
    if found["dotted_day"]:
        return _checked(found["dotted_year"], int(found["dotted_month"]), found["dotted_day"])
    year = found["year"] or found["year_us"]
    month = found["month"] or found["month_us"]
    return _checked(year, _month(month), found["day"] or found["day_us"])


def _month(name: str) -> int:
    """Its number; 0 where a letter only passes for another, as in "Auguſt" (`re.IGNORECASE`)."""
    return MONTHS.get(name.lower(), 0)


def _parts(iso: str) -> tuple[str, int, str]:
    year, month, day = iso.split("-")
    return year, int(month), day


def _checked(year: str, month: int, day: str) -> str | None:
    """EDTF of a day that the calendar has, else None."""
    try:
        return dt.date(int(year), month, int(day)).isoformat()
    except ValueError:
        return None
