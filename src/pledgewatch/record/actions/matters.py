"""State pledges and concerns, fix what would show them settled, say what they touch."""

from datetime import date
from typing import Any

from django.db.models import Max

from pledgewatch.accounts.models import Person
from pledgewatch.catalogue import instruments
from pledgewatch.dossier.vocabulary import CriterionKind, Firmness, Restatement, Wording
from pledgewatch.record.actions import passages
from pledgewatch.record.actions.act import Act, act, told
from pledgewatch.record.actions.dossiers import set_narrative
from pledgewatch.record.errors import RefusedError
from pledgewatch.record.models import (
    Actor,
    Case,
    Criterion,
    Dossier,
    Event,
    Instrument,
    Matter,
    MatterKind,
    Measure,
    Narrative,
    Passage,
    Provision,
    Telling,
)
from pledgewatch.record.rules import Permission


def add_pledge(acting: Act, **fields: Any) -> Matter:
    """A pledge behind the others, within an act; raises `RefusedError` without a date."""
    if not fields["made_on"]:
        raise RefusedError("When was the pledge made? Give made_on, for example 2007-11.")
    position = _next_position(acting.dossier)
    return acting.new(Matter, kind=MatterKind.PLEDGE.value, position=position, **fields)


def state_pledge(
    dossier: Dossier,
    *,
    title: str,
    text: str,
    made_on: str,
    passages_cited: tuple[Passage, ...],
    by: Person,
    wording: Wording = Wording.VERBATIM,
    speaker: Actor | None = None,
    forum: str = "",
    due: str = "",
    firmness: Firmness = Firmness.FIRM,
) -> Matter:
    """State a pledge by hand; a verbatim one must stand in a passage that it cites."""
    title = told(title, "What is the pledge called? Give it a title.")
    if wording is Wording.VERBATIM and not any(text in one.exact for one in passages_cited):
        raise RefusedError(
            "A verbatim pledge must stand in the passage that it cites, to the letter. "
            "Quote it so, or mark it as a paraphrase."
        )
    with act(dossier, "state pledge", by=by, permission=Permission.WORD) as acting:
        matter = add_pledge(
            acting,
            title=title,
            text=text,
            wording=wording.value,
            speaker=speaker,
            forum=forum or dossier.forum,
            made_on=made_on,
            due=due,
            firmness=firmness.value,
        )
        passages.cite(acting, passages_cited, matter=matter)
        acting.trail(matter.key)
    return matter


def raise_concern(
    dossier: Dossier,
    *,
    title: str,
    by: Person,
    summary: str = "",
    passages_cited: tuple[Passage, ...] = (),
) -> Matter:
    """A matter without a pledge of its own, held against standing commitments."""
    title = told(title, "What is the concern called? Give it a title.")
    with act(dossier, "raise concern", by=by, permission=Permission.WORD) as acting:
        matter = acting.new(
            Matter,
            kind=MatterKind.CONCERN.value,
            title=title,
            position=_next_position(dossier),
            text=summary,
        )
        passages.cite(acting, passages_cited, matter=matter)
        acting.trail(matter.key)
    return matter


def fix_criterion(
    matter: Matter, *, kind: CriterionKind, text: str, by: Person, fixed_on: date | None = None
) -> Criterion:
    """Fix what would show the matter settled; `fixed_on` is today unless it was fixed before."""
    with act(matter.dossier, "fix criterion", by=by, permission=Permission.WORD) as acting:
        criterion = acting.new(
            Criterion,
            matter=matter,
            kind=kind.value,
            text=text.strip(),
            fixed_on=fixed_on or date.today(),  # noqa: DTZ011 -- the day where the person is
        )
        acting.trail(criterion.key, matter=matter.key)
    return criterion


def restate(pledge: Matter, *, earlier: Matter, restatement: Restatement, by: Person) -> None:
    """Say that a pledge restates, weakens or strengthens an earlier one."""
    if not (pledge.is_pledge and earlier.is_pledge) or pledge.pk == earlier.pk:
        raise RefusedError("A pledge restates another pledge: name two different pledges.")
    with act(pledge.dossier, "restate", by=by, permission=Permission.WORD) as acting:
        acting.refuse_strangers(earlier)
        if pledge.made_on_earliest and (earlier.made_on_earliest or date.min) > (
            pledge.made_on_latest or date.max
        ):
            raise RefusedError(f"{earlier.key} was made after {pledge.key}: change them round.")
        row = Matter.objects.select_for_update().get(pk=pledge.pk)
        row.earlier = pledge.earlier = earlier
        row.restatement = pledge.restatement = restatement.value
        acting.save(row)  # as it is now: others may have edited it since the pledge was fetched
        acting.trail(pledge.key, earlier=earlier.key, restatement=restatement.value)


def tell(
    matter: Matter,
    *,
    by: Person,
    event: Event | None = None,
    measure: Measure | None = None,
    case: Case | None = None,
) -> Telling:
    """Have the section of a matter tell of exactly one event, measure or case."""
    with act(matter.dossier, "tell", by=by, permission=Permission.CONTRIBUTE) as acting:
        row = acting.new(Telling, matter=matter, event=event, measure=measure, case=case)
        acting.trail(matter.key)
    return row


def touch(
    matter: Matter,
    *,
    instrument: str,
    by: Person,
    number: str = "",
    says: str = "",
    title: str = "",
    passages_cited: tuple[Passage, ...] = (),
) -> Provision:
    """Say that a matter touches a provision; `instrument` is a key of the catalogue or a law."""
    instrument = told(instrument, "Which instrument? Give its key in the catalogue, or the law.")
    known = next((one for one in instruments() if one.key == instrument), None)
    with act(matter.dossier, "touch", by=by, permission=Permission.WORD) as acting:
        row = Instrument.objects.filter(dossier=matter.dossier, key=instrument).first()
        if row is None:
            row = acting.new(
                Instrument,
                key=instrument,
                title=known.name_in(matter.dossier.language) if known else (title or instrument),
                from_catalogue=known is not None,
            )
        provision = acting.new(
            Provision,
            matter=matter,
            instrument=row,
            number=number,
            kind=known.provision_kind if known else "article",
            says=says,
        )
        passages.cite(acting, passages_cited, provision=provision)
        acting.trail(provision.key, matter=matter.key)
    return provision


def narrate(matter: Matter, text: str, *, by: Person, was: str | None = None) -> Narrative:
    """The researcher's own Markdown for a section; it replaces what would be generated.

    `was` is the text that the person had before their eyes: raises `MeantimeError` if somebody
    else changed it meanwhile.
    """
    with act(matter.dossier, "narrate", by=by, permission=Permission.WORD) as acting:
        row = set_narrative(acting, matter, text, was)
        acting.trail(matter.key)
    return row


def _next_position(dossier: Dossier) -> int:
    last = Matter.objects.filter(dossier=dossier).aggregate(last=Max("position"))["last"]
    return (last or 0) + 1
