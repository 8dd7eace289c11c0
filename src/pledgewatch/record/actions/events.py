"""Record events, and what is made of them: measures, requirements, cases."""

from pledgewatch.accounts.models import Person
from pledgewatch.dossier.vocabulary import Confidentiality, Stage
from pledgewatch.record.actions import passages
from pledgewatch.record.actions.act import act, told
from pledgewatch.record.actions.actors import actor_named
from pledgewatch.record.errors import RefusedError
from pledgewatch.record.models import (
    Case,
    Dossier,
    Event,
    Matter,
    Measure,
    Participation,
    Passage,
    Requirement,
    Telling,
)
from pledgewatch.record.rules import Permission


def record_event(
    dossier: Dossier,
    *,
    when: str,
    account: str,
    passages_cited: tuple[Passage, ...],
    by: Person,
    actors: tuple[tuple[str, str], ...] = (),
    measure: Measure | None = None,
    stage: Stage | None = None,
    case: Case | None = None,
    told_in: tuple[Matter, ...] = (),
    confidentiality: Confidentiality = Confidentiality.PUBLIC,
) -> Event:
    """Record what happened, in the researcher's words; `actors` are (name, part).

    Raises `RefusedError` without a passage that it rests on, or for a stage of no measure.
    """
    if not passages_cited:
        raise RefusedError("An event needs a source: cite the passage that tells of it.")
    if stage is not None and measure is None:
        raise RefusedError("Which measure came to that stage? Name it.")
    with act(dossier, "record event", by=by, permission=Permission.CONTRIBUTE) as acting:
        event = acting.new(
            Event,
            when=when,
            account=account.strip(),
            measure=measure,
            stage=stage.value if stage else "",
            case=case,
            confidentiality=confidentiality.value,
        )
        passages.cite(acting, passages_cited, event=event)
        for name, part in actors:
            acting.new(Participation, event=event, actor=actor_named(acting, name), part=part)
        for matter in told_in:
            acting.new(Telling, matter=matter, event=event)
        acting.trail(event.key)
    return event


def advance(event: Event, *, measure: Measure, stage: Stage, by: Person) -> None:
    """Say that an event brought a measure to a stage; what was said before stays in its history."""
    with act(event.dossier, "advance", by=by, permission=Permission.CONTRIBUTE) as acting:
        acting.refuse_strangers(measure)
        row = Event.objects.select_for_update().get(pk=event.pk)
        row.measure = event.measure = measure
        row.stage = event.stage = stage.value
        acting.save(row)  # as it is now: others may have edited it since the event was fetched
        acting.trail(event.key, measure=measure.key, stage=stage.value)


def start_measure(dossier: Dossier, *, title: str, by: Person, kind: str = "") -> Measure:
    """A bill, law, decree or ratification; events move it from stage to stage."""
    title = told(title, "What is the measure called? Give its title.")
    with act(dossier, "start measure", by=by, permission=Permission.CONTRIBUTE) as acting:
        measure = acting.new(Measure, title=title, kind=kind)
        acting.trail(measure.key)
    return measure


def open_case(
    dossier: Dossier,
    *,
    title: str,
    by: Person,
    summary: str = "",
    actors: tuple[tuple[str, str], ...] = (),
    confidentiality: Confidentiality = Confidentiality.PUBLIC,
) -> Case:
    """The story of a person or group; its events are recorded with it."""
    title = told(title, "What is the case called? Give it a title.")
    with act(dossier, "open case", by=by, permission=Permission.CONTRIBUTE) as acting:
        case = acting.new(Case, title=title, summary=summary, confidentiality=confidentiality.value)
        for name, part in actors:
            acting.new(Participation, case=case, actor=actor_named(acting, name), part=part)
        acting.trail(case.key)
    return case


def note_requirement(
    matter: Matter,
    *,
    subject: str,
    after: str,
    passages_cited: tuple[Passage, ...],
    by: Person,
    before: str = "",
    since: str = "",
    measure: Measure | None = None,
) -> Requirement:
    """A figure or rule that is set, before and after."""
    subject = told(subject, "What is required? Give the subject.")
    with act(matter.dossier, "note requirement", by=by, permission=Permission.CONTRIBUTE) as acting:
        requirement = acting.new(
            Requirement,
            matter=matter,
            measure=measure,
            subject=subject,
            before=before,
            after=after,
            since=since,
        )
        passages.cite(acting, passages_cited, requirement=requirement)
        acting.trail(requirement.key, matter=matter.key)
    return requirement
