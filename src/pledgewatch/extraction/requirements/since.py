"""Since when a requirement holds: the date of the change, or of the law that sets it."""

import re
from functools import cache

from pledgewatch.extraction import languages
from pledgewatch.extraction.annotated import Annotated
from pledgewatch.extraction.dates import DateMention, DateRole
from pledgewatch.extraction.sentences import Sentence

_REACH = 45  # characters behind the beginning of a figure: "from 15 to 18 in 2019"
_LEAST = len("2002")


def of(annotated: Annotated, sentence: Sentence, place: int, *, changed: bool) -> str | None:
    """EDTF of the day, month or year from which the rule of a sentence holds, if it tells one.

    `place` is where the figure begins. A date of something else that follows is not taken:
    "lowered the age from 35 to 30, to let him run in the elections of 2020".
    "Beginning in 2002", "the 2002 Law"; of a change also when it was made.
    """
    text, language = annotated.text, annotated.language
    for date in annotated.dates_in(sentence.start, sentence.end):
        if len(date.edtf) < _LEAST or date.role in {DateRole.BY, DateRole.UNTIL}:
            continue
        if date.role in {DateRole.FROM, DateRole.SINCE}:
            return _beginning(date)
        if date.start > place + _REACH:
            break
        behind, before = (
            text[date.end : date.end + 60],
            text[max(sentence.start, date.start - 60) : date.start],
        )
        if "/" in date.edtf:
            continue
        if changed or _names_law(behind, before, language):
            return date.edtf
    return None


def _beginning(date: DateMention) -> str:
    return date.edtf.split("/")[0]


_ADJACENT = re.compile(r"\s(?:[\w’-]+\s){0,3}?\Z")


@cache
def _compiled(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Nouns of what sets a rule, and what may stand between one and its date."""
    words = languages.of(language).requirements
    return re.compile(words.law), re.compile(rf"{words.law_to_date}\Z")


def _names_law(behind: str, before: str, language: str) -> bool:
    """Whether the date stands at a law: "the 2015 criminal code", "Law on Asylum (2009)"."""
    law, to_date = _compiled(language)
    after = law.search(behind)
    if after and _ADJACENT.match(behind[: after.start()]):
        return True
    named = list(law.finditer(before))
    return bool(named) and to_date.match(before[named[-1].end() :]) is not None
