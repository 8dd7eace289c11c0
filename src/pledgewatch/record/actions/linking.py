"""Tie items to each other and untie them: passages, matters, cases, actors, measures."""

from collections.abc import Sequence

from pledgewatch.accounts.models import Person
from pledgewatch.dossier.vocabulary import Wording
from pledgewatch.record.actions import passages
from pledgewatch.record.actions.act import Act, act
from pledgewatch.record.actions.actors import actor_named
from pledgewatch.record.errors import RefusedError
from pledgewatch.record.models import (
    Actor,
    Case,
    Citation,
    Criterion,
    Dossier,
    Event,
    Evidence,
    Ground,
    Item,
    Kept,
    Matter,
    Measure,
    Participation,
    Passage,
    Provision,
    Recommendation,
    Reply,
    Requirement,
    Telling,
)
from pledgewatch.record.rules import Permission

Citing = Matter | Event | Requirement | Provision | Recommendation | Reply


def cite(item: Citing, passages_cited: tuple[Passage, ...], *, by: Person) -> None:
    """Rest an item on further passages; one that it rests on already stays."""
    with act(item.dossier, "cite", by=by, permission=Permission.CONTRIBUTE) as acting:
        passages.cite(acting, passages_cited, **{_name(item): item})
        acting.trail(item.key)


def uncite(item: Citing, passage: Passage, *, by: Person, reason: str = "") -> None:
    """Take a passage away from an item.

    Raises `RefusedError` if the item does not rest on it, if it is the last that an event rests on,
    or if a verbatim pledge would stand in none of its passages any more.
    """
    with act(
        item.dossier, "uncite", by=by, permission=Permission.CONTRIBUTE, reason=reason
    ) as acting:
        cited = list(
            Citation.objects.select_for_update()
            .filter(**{_name(item): item})
            .select_related("passage")
        )
        gone = next((one for one in cited if one.passage_id == passage.pk), None)
        if gone is None:
            raise RefusedError(f"{item.key} does not rest on that passage.")
        _refuse_bare(item, [one.passage for one in cited if one is not gone])
        acting.remove(gone)
        acting.trail(item.key)


def untell(
    matter: Matter,
    *,
    by: Person,
    event: Event | None = None,
    measure: Measure | None = None,
    case: Case | None = None,
) -> None:
    """Have the section of a matter tell no longer of an event, a measure or a case."""
    with act(matter.dossier, "untell", by=by, permission=Permission.CONTRIBUTE) as acting:
        row = Telling.objects.filter(matter=matter, event=event, measure=measure, case=case).first()
        if row is None:
            raise RefusedError(f"The section of {matter.key} does not tell of that.")
        acting.remove(row)
        acting.trail(matter.key)


def move_to(item: Recommendation | Requirement, matter: Matter, *, by: Person) -> None:
    """Hang a recommendation or a requirement on another pledge or concern."""
    with act(item.dossier, "move", by=by, permission=Permission.WORD) as acting:
        acting.refuse_strangers(matter)
        row = type(item)._default_manager.select_for_update().get(pk=item.pk)  # noqa: SLF001 -- Django's own name for it
        was = row.matter.key if row.matter else ""
        row.matter = matter
        acting.save(row)
        item.matter = matter
        acting.trail(item.key, matter=matter.key, was=was)


def order_matters(dossier: Dossier, keys: Sequence[str], *, by: Person) -> None:
    """Put pledges and concerns into an order; those that are not named follow as they were.

    Raises `RefusedError` for a key that is none of theirs, or named twice.
    """
    with act(dossier, "order", by=by, permission=Permission.WORD) as acting:
        rows = list(
            Matter.objects.select_for_update().filter(dossier=dossier).order_by("position", "pk")
        )
        there = {row.key: row for row in rows}
        unknown = [key for key in keys if key not in there]
        if unknown or len(set(keys)) != len(keys):
            listed = ", ".join(unknown or keys)
            raise RefusedError(f"{listed} cannot be ordered: name each pledge and concern once.")
        ordered = [there[key] for key in keys] + [row for row in rows if row.key not in keys]
        for position, row in enumerate(ordered, start=1):
            if row.position != position:
                row.position = position
                acting.save(row)
        acting.trail(order=list(keys))


def weigh_on(evidence: Evidence, criterion: Criterion | None, *, by: Person) -> None:
    """Weigh evidence on another criterion of its matter, or without one on the whole.

    Raises `RefusedError` if a verdict rests on it: judge anew instead.
    """
    if criterion is not None and criterion.matter_id != evidence.matter_id:
        raise RefusedError(f"{criterion.key} is no criterion of {evidence.matter.key}.")
    with act(evidence.dossier, "weigh on", by=by, permission=Permission.WORD) as acting:
        if Ground.objects.filter(evidence=evidence).exists():
            raise RefusedError(
                f"A verdict rests on {evidence.key}. Weigh the same anew on the other criterion."
            )
        row = Evidence.objects.select_for_update().get(pk=evidence.pk)
        row.criterion = criterion
        acting.save(row)
        evidence.criterion = criterion
        acting.trail(row.key, criterion=criterion.key if criterion else "")


def take_part(item: Event | Case, name: str, *, by: Person, part: str = "") -> Participation:
    """Say that somebody has a part in an event or a case; entered if there is nobody so named."""
    with act(item.dossier, "take part", by=by, permission=Permission.CONTRIBUTE) as acting:
        if not name.strip():
            raise RefusedError("Who takes part? Give a name.")
        row = acting.new(
            Participation, actor=actor_named(acting, name), part=part, **{_name(item): item}
        )
        acting.trail(item.key, actor=row.actor.key)
    return row


def leave_out(item: Event | Case, actor: Actor, *, by: Person, part: str | None = None) -> None:
    """Say that an actor has no part in an event or a case, or not the one that is given."""
    with act(item.dossier, "leave out", by=by, permission=Permission.CONTRIBUTE) as acting:
        rows = Participation.objects.filter(actor=actor, **{_name(item): item})
        found = list(rows if part is None else rows.filter(part=part))
        if not found:
            raise RefusedError(f"{actor.key} has no such part in {item.key}.")
        for row in found:
            acting.remove(row)
        acting.trail(item.key, actor=actor.key)


def join_case(event: Event, case: Case | None, *, by: Person) -> None:
    """Make an event part of a case's story, or without a case of none."""
    with act(event.dossier, "join case", by=by, permission=Permission.CONTRIBUTE) as acting:
        acting.refuse_strangers(case)
        row = _locked(event)
        row.case = case
        _save_event(acting, row, event)
        acting.trail(event.key, case=case.key if case else "")


def stand_back(event: Event, *, by: Person, reason: str = "") -> None:
    """Say that an event moved no measure after all; what was said stays in its history."""
    with act(
        event.dossier, "stand back", by=by, permission=Permission.CONTRIBUTE, reason=reason
    ) as acting:
        row = _locked(event)
        if row.measure is None:
            raise RefusedError(f"{event.key} has moved no measure.")
        was = row.measure.key
        row.measure, row.stage = None, ""
        _save_event(acting, row, event)
        acting.trail(event.key, measure=was)


def _locked(event: Event) -> Event:
    return Event.objects.select_for_update(of=("self",)).get(pk=event.pk)


def _save_event(acting: Act, row: Event, event: Event) -> None:
    acting.save(row)
    event.case, event.measure, event.stage = row.case, row.measure, row.stage


def _refuse_bare(item: Citing, left: list[Passage]) -> None:
    if isinstance(item, Event) and not left:
        raise RefusedError(
            f"{item.key} rests on that passage alone, and an event needs a source. "
            "Cite another one first, or remove the event."
        )
    if not isinstance(item, Matter) or item.wording != Wording.VERBATIM.value:
        return
    if not any(item.text in one.exact for one in left):
        raise RefusedError(
            f"The words of {item.key} would stand in none of its passages. "
            "Cite another one first, or mark it as a paraphrase."
        )


def _name(item: Kept | Item) -> str:
    return str(item._meta.model_name)  # noqa: SLF001 -- Django's own name for it
