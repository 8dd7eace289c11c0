"""Checks that what is said is proved: quotations, grounds and evidence."""

from collections.abc import Iterator

from pledgewatch.dossier.dossier import Dossier
from pledgewatch.dossier.matter import Assessment, CriterionVerdict, Evidence, Matter
from pledgewatch.dossier.source import Citation
from pledgewatch.dossier.vocabulary import Bearing, Verdict
from pledgewatch.judgement import wording
from pledgewatch.judgement.outcome import derive
from pledgewatch.judgement.problem import Problem, Severity

# Verdicts that say that something was looked for and not seen, or cannot be seen.
_WITHOUT_EVIDENCE = frozenset({Verdict.UNTESTABLE, Verdict.NO_INFORMATION})
# So many citations from a single source ask for a second one.
_ONE_SOURCE_FROM = 3
# A verdict and the bearing that, if all evidence on the criterion has it, contradicts the verdict.
_OPPOSED = {
    Verdict.MET: Bearing.AGAINST,
    Verdict.NOT_MET: Bearing.FOR,
    Verdict.CONTRARY: Bearing.FOR,
}
_NO_GROUNDS = "the verdict “{verdict}” on {criterion} as of {as_of} gives no grounds"
_NO_EVIDENCE = (
    "the verdict “{verdict}” on {criterion} as of {as_of} rests on no evidence and no search"
)
_LATER = "the verdict on {criterion} as of {as_of} rests on what is later"
_RESTS_ON = f"{_LATER}: {{evidence}}, {{when}}"
_RESTS_ON_THE_DAY = f"{_LATER}: the day on which it is said to be met, {{when}}"


def broken_quotations(dossier: Dossier) -> Iterator[Problem]:
    """A citation whose words no longer stand in its source."""
    for where, citation in citations(dossier):
        if not citation.intact:
            yield Problem(
                check="broken quotation",
                where=where,
                says="the words cited from {source} do not stand in it: “{words}”",
                filled={"source": citation.source, "words": _short(citation.passage.exact)},
                remedy="Cite the words anew from the source, or remove the citation.",
            )


def statuses_without_grounds(dossier: Dossier) -> Iterator[Problem]:
    """An assessment or verdict that says nothing, or rests on nothing."""
    for matter, given in assessments(dossier):
        if given.blind:  # a second coder's is compared, never published as a status
            continue
        if given.verdicts and not given.grounds.strip():
            yield Problem(
                check="status without grounds",
                where=matter.key,
                says="the assessment as of {as_of} gives no grounds",
                filled={"as_of": given.as_of},
                remedy="Say in a sentence why the matter stands where it stands.",
            )
        for verdict in given.verdicts:
            yield from _unfounded(matter, given, verdict)


def later_evidence(dossier: Dossier) -> Iterator[Problem]:
    """A verdict that rests on what happened after the date it speaks of."""
    for matter, given in assessments(dossier):
        when = {evidence.key: evidence.when for evidence in matter.evidence}
        for verdict in given.verdicts:
            shown = [(_RESTS_ON, key, when[key]) for key in verdict.evidence if key in when]
            if verdict.met_on is not None:
                shown.append((_RESTS_ON_THE_DAY, "", verdict.met_on))
            for says, key, day in shown:
                if not day.begun_by(given.as_of):
                    yield Problem(
                        check="later evidence",
                        where=matter.key,
                        says=says,
                        filled={
                            "criterion": verdict.criterion,
                            "as_of": given.as_of,
                            "evidence": key,
                            "when": day,
                        },
                        remedy="Correct the date, or assess as of a later one.",
                    )


def ignored_evidence(dossier: Dossier) -> Iterator[Problem]:
    """A verdict beside evidence that all points the other way."""
    for matter in dossier.matters:
        given = deciding(matter, dossier)
        for verdict in given.verdicts if given is not None else ():
            opposed = _OPPOSED.get(verdict.verdict)
            if given is None or opposed is None:
                continue
            if _bearings(matter, verdict.criterion, given) != {opposed}:
                continue
            yield Problem(
                check="status contradicts evidence",
                where=matter.key,
                says="{criterion} is judged “{verdict}”, and all evidence on it by {as_of} is "
                "{bearing} it",
                filled={
                    "criterion": verdict.criterion,
                    "verdict": verdict.verdict,
                    "as_of": given.as_of,
                    "bearing": opposed,
                },
                remedy="Weigh the evidence again, or record what the verdict rests on.",
                severity=Severity.WARNING,
            )


def single_sources(dossier: Dossier) -> Iterator[Problem]:
    """A matter of which everything that is said comes from one source."""
    events = {event.key: event.citations for event in dossier.events}
    for matter in dossier.matters:
        told = {e.event for e in matter.evidence if e.event is not None} | set(matter.events)
        cited = [citation for key in sorted(told) for citation in events.get(key, ())]
        cited += [e.citation for e in matter.evidence if e.citation is not None]
        if len(cited) >= _ONE_SOURCE_FROM and len({citation.source for citation in cited}) == 1:
            yield Problem(
                check="one source",
                where=matter.key,
                says="all {count} citations are of {source}",
                filled={
                    "count": wording.number(len(cited)),
                    "figure": str(len(cited)),
                    "source": cited[0].source,
                },
                remedy="Look for a second, independent source.",
                severity=Severity.WARNING,
            )


def assessments(dossier: Dossier) -> Iterator[tuple[Matter, Assessment]]:
    """Every assessment up to the dossier's date with its matter, but those given anew.

    A mistaken assessment is corrected by another as of the same date (`standing`), by the same
    rule for blind ones.
    """
    for matter in dossier.matters:
        last = {
            (given.as_of, given.blind): given
            for given in sorted(matter.assessments, key=lambda a: a.recorded_at)
        }
        for given in matter.assessments:
            if given.as_of <= dossier.as_of and given is last[given.as_of, given.blind]:
                yield matter, given


def deciding(matter: Matter, dossier: Dossier) -> Assessment | None:
    """The assessment that decides where the matter stands at the dossier's date."""
    key = derive(matter, dossier).assessment
    return next((given for given in matter.assessments if given.key == key), None)


def citations(dossier: Dossier) -> Iterator[tuple[str, Citation]]:
    """Every citation of the dossier with the key of the item that cites."""
    for event in dossier.events:
        yield from ((event.key, citation) for citation in event.citations)
    for pledge in dossier.pledges:
        yield from ((pledge.key, citation) for citation in pledge.citations)
    for concern in dossier.concerns:
        yield from ((concern.key, citation) for citation in concern.citations)
    for matter in dossier.matters:
        yield from _within(matter)


def _within(matter: Matter) -> Iterator[tuple[str, Citation]]:
    for provision in matter.provisions:  # which has no key in an edition
        yield from ((matter.key, citation) for citation in provision.citations)
    for requirement in matter.requirements:
        yield from ((requirement.key, citation) for citation in requirement.citations)
    for recommendation in matter.recommendations:
        yield from ((recommendation.key, citation) for citation in recommendation.citations)
    for reply in matter.replies:
        yield from ((reply.key, citation) for citation in reply.citations)
    for evidence in matter.evidence:
        if evidence.citation is not None:
            yield evidence.key, evidence.citation


def _unfounded(matter: Matter, given: Assessment, verdict: CriterionVerdict) -> Iterator[Problem]:
    lacks = []
    if not verdict.grounds.strip():
        lacks.append((_NO_GROUNDS, "Say why, in a sentence."))
    if not _rests_on_something(matter, verdict):
        remedy = "Name the evidence that it rests on, or log where you looked in vain."
        lacks.append((_NO_EVIDENCE, remedy))
    for says, remedy in lacks:
        yield Problem(
            check="status without grounds",
            where=matter.key,
            says=says,
            filled={
                "verdict": verdict.verdict,
                "criterion": verdict.criterion,
                "as_of": given.as_of,
            },
            remedy=remedy,
        )


def _rests_on_something(matter: Matter, verdict: CriterionVerdict) -> bool:
    """Evidence of the matter; for what was not seen, a search will do."""
    if verdict.verdict is Verdict.UNTESTABLE:
        return True
    if {evidence.key for evidence in matter.evidence} & set(verdict.evidence):
        return True
    not_seen = verdict.verdict in _WITHOUT_EVIDENCE or verdict.verdict is Verdict.NOT_MET
    return not_seen and bool(matter.searches)


def _bearings(matter: Matter, criterion: str, given: Assessment) -> set[Bearing]:
    def known(evidence: Evidence) -> bool:
        return evidence.criterion == criterion and evidence.when.begun_by(given.as_of)

    bearings = {evidence.bearing for evidence in matter.evidence if known(evidence)}
    return bearings - {Bearing.CONTEXT}


def _short(words: str, length: int = 60) -> str:
    return words if len(words) <= length else f"{words[: length - 1].rstrip()}…"
