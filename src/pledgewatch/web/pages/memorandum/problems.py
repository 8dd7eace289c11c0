"""What stands in the way of publication, each with the page on which it is mended."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from pledgewatch.dossier.dossier import Dossier as Edition
from pledgewatch.dossier.event import Event
from pledgewatch.dossier.matter import Matter
from pledgewatch.judgement import checks
from pledgewatch.judgement.problem import Problem, Severity
from pledgewatch.record import actions
from pledgewatch.record.errors import IdentityShownError
from pledgewatch.reporting.lookup import lookup
from pledgewatch.reporting.narrative import flaws as own_flaws
from pledgewatch.reporting.support import unsupported
from pledgewatch.reporting.unsupported import Unsupported
from pledgewatch.web.saying import language, said

_KEY = re.compile(r"\b[a-z]+[0-9]+\b")
_OWN = re.compile(r"^(?:Introduction|Text of (\w+))$")  # as `reporting.narrative` names them


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """A problem for the page: `item` is the key of what it is about, `section` of a text of ours.

    `section` is None where it is not in somebody's own text, and empty for the introduction.
    """

    said: str
    reason: str
    remedy: str
    grave: bool
    item: str = ""
    section: str | None = None


def troubles(
    dossier: Any, taken: Edition, flaws: Iterable[Unsupported], words: str, *, only: str
) -> tuple[Trouble, ...]:
    """What is wrong with one part: in its text as it is in the box, and in what the record has.

    `taken` may hold other matters besides, which the text cites.
    """
    found = [*map(_of_flaw, flaws), *_named(dossier, words, only)]
    return tuple([*found, *_recorded(_alone(taken, only))] if only else found)


def troubles_of(dossier: Any, taken: Edition) -> tuple[Trouble, ...]:
    """Everything that is wrong with an edition, the grave first.

    Each matter is looked at alone, which takes much less time than all against all events.
    """
    texts = [("", taken.introduction), *((one.key, one.narrative) for one in taken.matters)]
    found = [*map(_of_flaw, own_flaws(lookup(taken)))]
    for matter in taken.matters:
        found += _recorded(_alone(taken, matter.key))
    if any(_named(dossier, " ".join(words for _, words in texts), "")):
        found += [trouble for key, words in texts for trouble in _named(dossier, words, key)]
    return tuple(sorted(dict.fromkeys(found), key=lambda one: not one.grave))


def by_section(found: Iterable[Trouble], taken: Edition) -> dict[str, int]:
    """How many grave ones each part has; what belongs to no part is with the introduction."""
    home = {one.key: one.key for one in taken.matters}
    for matter in taken.matters:
        within = (matter.evidence, matter.requirements, matter.recommendations, matter.replies)
        home |= {one.key: matter.key for rows in within for one in rows}
        home |= dict.fromkeys(matter.events, matter.key)
    number: dict[str, int] = {}
    for trouble in found:
        if trouble.grave:
            key = trouble.section if trouble.section is not None else home.get(trouble.item, "")
            number[key] = number.get(key, 0) + 1
    return number


def _alone(taken: Edition, key: str) -> Edition:
    """The edition of one matter without its own text, and of what it tells of."""
    matter = next(one for one in taken.matters if one.key == key)
    return replace(
        taken,
        introduction="",
        pledges=tuple(replace(one, narrative="") for one in taken.pledges if one.key == key),
        concerns=tuple(replace(one, narrative="") for one in taken.concerns if one.key == key),
        cases=tuple(one for one in taken.cases if one.key in matter.cases),
        measures=tuple(one for one in taken.measures if one.key in matter.measures),
        events=_events(taken, matter),
    )


def _events(taken: Edition, matter: Matter) -> tuple[Event, ...]:
    """Those that it tells of or weighs, and those of its measures and cases."""
    keys = {*matter.events, *(one.event for one in matter.evidence)}
    return tuple(
        one
        for one in taken.events
        if one.key in keys or one.case in matter.cases or one.measure in matter.measures
    )


def _recorded(taken: Edition) -> Iterator[Trouble]:
    yield from map(_of_flaw, unsupported(taken))
    yield from map(_of_problem, checks.check(taken))


def _named(dossier: Any, words: str, section: str) -> Iterator[Trouble]:
    """A text that names a protected person; the words themselves are not repeated."""
    try:
        actions.refuse_identities(dossier, [words])
    except IdentityShownError as error:
        yield Trouble(said="", reason=said(error), remedy="", grave=True, section=section)


def _of_flaw(flaw: Unsupported) -> Trouble:
    own = _OWN.match(flaw.where)
    key = _KEY.search(flaw.where)
    told = flaw.told(language())
    return Trouble(
        said=" ".join(flaw.sentence.split()),
        reason=told.reason,
        remedy=told.remedy,
        grave=True,
        item=key[0] if key else "",
        section=(own[1] or "") if own else None,
    )


def _of_problem(problem: Problem) -> Trouble:
    return Trouble(
        said="",
        reason=problem.message_in(language()),
        remedy=problem.remedy_in(language()),
        grave=problem.severity is Severity.ERROR,
        item=problem.where if _KEY.fullmatch(problem.where) else "",
    )
