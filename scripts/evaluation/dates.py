"""Dates against the specifications of other readers of dates, and against sentences of our own.

Only results that are a day or a period of days count; times of day, durations and sets do not. A
date is right when a mention overlaps the span and its bounds are those of the specification. The
specifications reckon to the day; we keep to the unit that the words reckon in, so "six months ago"
is right when the month is. Where they give a past and a future reading of a date without its year,
either is right. Of "since", "before" and the like the date itself is compared; of "later this
week" the week, of which we say no more than the words. Of our own sentences
words and EDTF must be exactly those given, and nothing else may be read.

Half of the cases, by the digest of their text, is kept aside and never looked at.
"""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

from pledgewatch.dossier.when import When
from pledgewatch.extraction import dates
from scripts.evaluation.date_cases import LANGUAGES, Case, cases
from scripts.evaluation.figures import Counts, Figure, held_out

# "week", "mes pasado", "año", "неделю назад": what is reckoned in such a unit is as coarse as it.
_UNITS = re.compile(
    r"\b(?:day|week|fortnight|month|quarter|year|decade|centur\w+)s?\b|"
    r"\b(?:jour|journée|semaine|mois|quinzaine|trimestre|ann?ée|an|décennie)s?\b|"
    r"\b(?:d[ií]a|semana|mes|quincena|trimestre|año|década)(?:e?s)?\b|"
    r"\b(?:дн[яей]|день|недел\w+|месяц\w*|квартал\w*|год\w*|лет|десятилет\w+)\b|"
    r"\b(?:күн|апта|ай|жыл|тоқсан)\w*",
    re.IGNORECASE,
)
# "later this week": the specifications cut the week off at the day on which it is said.
_SOME_OF = re.compile(
    r"\b(?:later|earlier|early|late|beginning|middle|end|plus\s+(?:tard|tôt)|début|milieu|fin|"
    r"más\s+(?:tarde|temprano)|principios|mediados|finales)\b",
    re.IGNORECASE,
)


def measure(corpora: Path) -> list[Figure]:
    """The share of spans read rightly, by collection, language and half."""
    groups: dict[tuple[str, str, bool], list[Case]] = {}
    for case in cases(corpora):
        key = (case.collection, case.language, held_out(case.text))
        groups.setdefault(key, []).append(case)
    return [
        Figure(
            task="dates",
            corpus=f"{collection}, {LANGUAGES[language]}, {'held out' if aside else 'tuned on'}",
            cases=len(chosen),
            measure="found",
            value=Counts(
                right=(right := sum(map(is_right, chosen))), missed=len(chosen) - right
            ).recall,
        )
        for (collection, language, aside), chosen in groups.items()
    ]


def is_right(case: Case) -> bool:
    """Whether some mention that overlaps the span has one of its periods."""
    found = dates.find(case.text, language=case.language, published=case.reference)
    if not case.periods:
        return not found
    if case.edtf is not None:
        return [(one.text, one.edtf) for one in found] == [(case.words, case.edtf)]
    near = [one for one in found if one.start < case.end and case.start < one.end]
    # Where a specification splits "from 1 to 5 September" it means the ends of what we read.
    ends = [end for one in near if _covers(one, case) for end in one.edtf.split("/")]
    return any(_agrees(edtf, case) for edtf in [*(one.edtf for one in near), *ends])


def _covers(mention: dates.DateMention, case: Case) -> bool:
    """Whether a range was read of which the case is one end."""
    joined = "/" in mention.edtf and ".." not in mention.edtf
    return joined and len(mention.text) > len(case.words) + len(" to ")


def _agrees(edtf: str, case: Case) -> bool:
    plain = re.sub(r"/\.\.|\.\./|[~?%]", "", edtf)
    when = When.parse(plain)
    coarse = _UNITS.search(case.words) is not None
    some = _SOME_OF.search(case.words) is not None
    return any(
        (when.earliest, when.latest) == period
        or (coarse and _alike(plain, *period))
        or (some and _is_part(when, *period))
        for period in case.periods
    )


def _is_part(when: When, first: date, last: date) -> bool:
    """Whether a period is the first or last part of what was read: "later this week"."""
    within = when.earliest <= first and last <= when.latest
    return within and (when.earliest == first or when.latest == last)


def _alike(edtf: str, first: date, last: date) -> bool:
    """Whether the ends of a date are those of the period, as precise as the date has them."""
    start, _, end = edtf.replace("X", "").partition("/")
    end = end or start
    exact = first.isoformat()[: len(start)] == start
    return exact and end in {
        day.isoformat()[: len(end)]
        for day in (last, last + timedelta(days=1), last - timedelta(days=1))
    }


def wrong(corpora: Path, *, aside: bool = False) -> Sequence[Case]:
    """The cases read wrongly, to look at; those kept aside only if asked for."""
    return [case for case in cases(corpora) if held_out(case.text) is aside and not is_right(case)]
