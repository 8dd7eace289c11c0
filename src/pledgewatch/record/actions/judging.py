"""Weigh evidence, log searches, give verdicts, override an outcome with a reason.

No outcome is stored: `pledgewatch.judgement.outcome` derives it whenever it is asked for.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from pledgewatch.accounts.models import Person
from pledgewatch.dossier.vocabulary import Bearing, Outcome, Reliability, Verdict
from pledgewatch.dossier.when import When
from pledgewatch.record.actions.act import act, told
from pledgewatch.record.errors import RefusedError
from pledgewatch.record.models import (
    Assessment,
    Criterion,
    CriterionVerdict,
    Event,
    Evidence,
    Ground,
    Matter,
    Override,
    Passage,
    Search,
)
from pledgewatch.record.rules import Permission


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A verdict on one criterion, as a person gives it. `met_on` is EDTF."""

    criterion: Criterion
    verdict: Verdict
    grounds: str
    evidence: tuple[Evidence, ...] = ()
    met_on: str = ""


def weigh(
    matter: Matter,
    *,
    bearing: Bearing,
    by: Person,
    event: Event | None = None,
    passage: Passage | None = None,
    criterion: Criterion | None = None,
    reliability: Reliability = Reliability.UNKNOWN,
    note: str = "",
) -> Evidence:
    """Say how an event or a passage bears on a criterion, or on the matter as a whole."""
    if (event is None) == (passage is None):
        raise RefusedError("Evidence is either an event or a passage: name exactly one.")
    _same(matter, criterion)
    with act(matter.dossier, "weigh", by=by, permission=Permission.CONTRIBUTE) as acting:
        evidence = acting.new(
            Evidence,
            matter=matter,
            criterion=criterion,
            event=event,
            passage=passage,
            bearing=bearing.value,
            reliability=reliability.value,
            note=note,
        )
        acting.trail(evidence.key, matter=matter.key, bearing=bearing.value)
    return evidence


def log_search(
    matter: Matter, *, searched_on: date, where: str, terms: str, by: Person, note: str = ""
) -> Search:
    """Record where somebody looked, with which words, and found nothing."""
    where = told(where, "Where did you look? Name the place.")
    terms = told(terms, "With which words did you look? Give them.")
    with act(matter.dossier, "log search", by=by, permission=Permission.CONTRIBUTE) as acting:
        search = acting.new(
            Search,
            matter=matter,
            searched_on=searched_on,
            where=where,
            terms=terms,
            by=by,
            note=note,
        )
        acting.trail(search.key, matter=matter.key)
    return search


def assess(
    matter: Matter,
    *,
    as_of: date,
    verdicts: Sequence[Given],
    by: Person,
    grounds: str = "",
    blind: bool = False,
) -> Assessment:
    """Give a verdict on criteria of the matter as of a date, each with its grounds.

    Without `grounds` of the whole, those of the verdicts stand for them.
    Raises `RefusedError` for a criterion of another matter, a verdict without grounds, or
    evidence of another matter or of a day after `as_of`.
    """
    _refuse_unreasoned(matter, as_of, verdicts)
    with act(matter.dossier, "assess", by=by, permission=Permission.DECIDE) as acting:
        assessment = acting.new(
            Assessment,
            matter=matter,
            as_of=as_of,
            grounds=grounds.strip() or " ".join(given.grounds.strip() for given in verdicts),
            by=by,
            blind=blind,
        )
        for given in verdicts:
            verdict = acting.new(
                CriterionVerdict,
                assessment=assessment,
                criterion=given.criterion,
                verdict=given.verdict.value,
                grounds=given.grounds.strip(),
                met_on=given.met_on,
            )
            for evidence in given.evidence:
                acting.new(Ground, verdict=verdict, evidence=evidence)
        acting.trail(assessment.key, matter=matter.key)
    return assessment


def override(matter: Matter, *, outcome: Outcome, reason: str, as_of: date, by: Person) -> Override:
    """Put an outcome in place of the derived one; both are shown, with the reason."""
    if not reason.strip():
        raise RefusedError("An outcome is overridden with a reason only.")
    with act(
        matter.dossier, "override", by=by, permission=Permission.OVERRIDE, reason=reason
    ) as acting:
        row = acting.new(
            Override,
            matter=matter,
            outcome=outcome.value,
            reason=reason.strip(),
            as_of=as_of,
            by=by,
        )
        acting.trail(row.key, matter=matter.key, outcome=outcome.value)
    return row


def _refuse_unreasoned(matter: Matter, as_of: date, verdicts: Sequence[Given]) -> None:
    if not verdicts:
        raise RefusedError(f"Give a verdict on at least one criterion of {matter.key}.")
    for given in verdicts:
        _same(matter, given.criterion)
        if not given.grounds.strip():
            raise RefusedError(f"Say on what grounds {given.criterion.key} is judged so.")
        for evidence in given.evidence:
            if evidence.matter_id != matter.pk:
                raise RefusedError(
                    f"{evidence.key} is no evidence of {matter.key}: weigh it there first."
                )
            begins = _begins(evidence)
            if begins is not None and begins > as_of:
                raise RefusedError(f"{evidence.key} tells of a day after {as_of}.")
        if given.met_on and When.parse(given.met_on).earliest > as_of:
            raise RefusedError(
                f"{given.criterion.key} cannot be met on {given.met_on}, a day after {as_of}."
            )


def _begins(evidence: Evidence) -> date | None:
    """The first day on which what it shows can have been so; None where nobody knows."""
    if evidence.event is not None:
        return evidence.event.when_earliest
    return evidence.passage.source.published_earliest if evidence.passage else None


def _same(matter: Matter, criterion: Criterion | None) -> None:
    if criterion is not None and criterion.matter_id != matter.pk:
        raise RefusedError(f"{criterion.key} is no criterion of {matter.key}.")
