"""Pledges with criteria, evidence and assessments in few words, for tests of judgement."""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from typing import Any

from pledgewatch.dossier.dossier import Dossier
from pledgewatch.dossier.event import Event, Measure
from pledgewatch.dossier.matter import (
    Assessment,
    Concern,
    Criterion,
    CriterionVerdict,
    Evidence,
    Matter,
    Override,
    Pledge,
)
from pledgewatch.dossier.vocabulary import (
    Bearing,
    Confidentiality,
    CriterionKind,
    Firmness,
    Outcome,
    Reliability,
    Stage,
    Verdict,
    Wording,
)
from pledgewatch.dossier.when import When


def criteria(count: int, *, fixed_on: date = date(2007, 12, 1)) -> tuple[Criterion, ...]:
    """Criteria with the keys k1, k2 ..."""
    return tuple(
        Criterion(key=f"k{n}", kind=CriterionKind.STRUCTURE, text=f"Test {n}.", fixed_on=fixed_on)
        for n in range(1, count + 1)
    )


def assessment(
    as_of: str,
    *verdicts: Verdict,
    met_on: Mapping[int, str] | None = None,
    evidence: Mapping[int, tuple[str, ...]] | None = None,
    blind: bool = False,
    grounds: str = "What the record shows.",
    recorded: str | None = None,
    by: str = "A. Researcher",
) -> Assessment:
    """An assessment with a verdict on k1, k2 ...; `met_on` and `evidence` by number from 1."""
    dated, cited = met_on or {}, evidence or {}
    recorded_on = date.fromisoformat(recorded or as_of)
    return Assessment(
        key=f"a-{as_of}{'-blind' if blind else ''}",
        as_of=date.fromisoformat(as_of),
        verdicts=tuple(
            CriterionVerdict(
                criterion=f"k{n}",
                verdict=verdict,
                grounds=f"Grounds {n}.",
                evidence=cited.get(n, ()),
                met_on=When.parse(dated[n]) if n in dated else None,
            )
            for n, verdict in enumerate(verdicts, start=1)
        ),
        grounds=grounds,
        by=by,
        recorded_at=datetime(recorded_on.year, recorded_on.month, recorded_on.day, 12, tzinfo=UTC),
        blind=blind,
    )


def pledge(*assessments: Assessment, due: str | None = "2008-12-31", **more: Any) -> Pledge:
    """A pledge of November 2007 with as many criteria as its longest assessment judges."""
    count = max((len(given.verdicts) for given in assessments), default=0)
    fields: dict[str, Any] = {
        "key": "p1",
        "title": "Amend the media law",
        "position": 1,
        "text": "We will amend the media law by the end of 2008.",
        "wording": Wording.PARAPHRASE,
        "speaker": None,
        "forum": "a council of ministers",
        "made_on": When.parse("2007-11-29"),
        "due": When.parse(due) if due else None,
        "firmness": Firmness.FIRM,
        "citations": (),
        "criteria": criteria(count),
        "assessments": assessments,
    }
    return Pledge(**(fields | more))


def concern(*assessments: Assessment, **more: Any) -> Concern:
    """A concern with as many criteria as its longest assessment judges."""
    count = max((len(given.verdicts) for given in assessments), default=0)
    fields: dict[str, Any] = {
        "key": "c1",
        "title": "Freedom of assembly",
        "position": 1,
        "criteria": criteria(count),
        "assessments": assessments,
    }
    return Concern(**(fields | more))


def law(key: str = "m1", title: str = "Media law", kind: str = "bill") -> Measure:
    """A bill with a key."""
    return Measure(key=key, title=title, kind=kind)


def event(key: str, when: str, *, measure: str | None = None, stage: Stage | None = None) -> Event:
    """Something that happened on an EDTF date."""
    return Event(
        key=key,
        when=When.parse(when),
        account=f"Event {key} happened.",
        citations=(),
        measure=measure,
        stage=stage,
    )


def evidence(
    key: str,
    when: str,
    *,
    bearing: Bearing = Bearing.FOR,
    event: str | None = "e1",
    criterion: str | None = "k1",
    **more: Any,
) -> Evidence:
    """An event's bearing on a criterion."""
    return Evidence(
        key=key,
        criterion=criterion,
        bearing=bearing,
        reliability=Reliability.LIKELY_RELIABLE,
        when=When.parse(when),
        event=event,
        **more,
    )


def override(as_of: str, outcome: Outcome = Outcome.KEPT) -> Override:
    """A person's outcome in place of the derived one."""
    return Override(
        outcome=outcome,
        reason="The court's practice already gives what the law does not",
        by="B. Editor",
        as_of=date.fromisoformat(as_of),
    )


def dossier(
    *matters: Matter,
    as_of: str = "2008-12-31",
    events: Iterable[Event] = (),
    measures: Iterable[Measure] = (),
    **more: Any,
) -> Dossier:
    """A public dossier that holds `matters`."""
    fields: dict[str, Any] = {
        "key": "d1",
        "title": "The promises",
        "maker": "x1",
        "forum": "a council of ministers",
        "publisher": "An organisation",
        "language": "en",
        "introduction": "",
        "as_of": date.fromisoformat(as_of),
        "recorded_by": datetime(2030, 1, 1, tzinfo=UTC),
        "audience": Confidentiality.PUBLIC,
        "pledges": tuple(m for m in matters if isinstance(m, Pledge)),
        "concerns": tuple(m for m in matters if isinstance(m, Concern)),
        "events": tuple(sorted(events, key=lambda e: e.when)),
        "measures": tuple(measures),
        "cases": (),
        "actors": (),
        "sources": (),
    }
    return Dossier(**(fields | more))
