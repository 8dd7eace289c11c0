"""Correct, hide and remark on what is in the record."""

from collections.abc import Mapping

from pledgewatch.accounts.models import Person
from pledgewatch.dossier.vocabulary import Confidentiality
from pledgewatch.record.actions import passages
from pledgewatch.record.actions.act import act, told
from pledgewatch.record.errors import RefusedError
from pledgewatch.record.models import (
    Actor,
    Case,
    Criterion,
    Dossier,
    Event,
    Item,
    Matter,
    Measure,
    Note,
    Passage,
    Recommendation,
    Reply,
    Requirement,
    Source,
)
from pledgewatch.record.rules import Permission

Hideable = Source | Actor | Event | Case | Note

# What a person may correct afterwards, by model. Assessments and overrides are never edited: a
# new one is given instead.
EDITABLE: Mapping[type[Item], tuple[str, ...]] = {
    Source: ("title", "publisher", "published", "url", "language", "reliability"),
    Actor: ("kind",),
    Matter: ("title", "text", "forum", "made_on", "due", "firmness", "wording"),
    Criterion: ("text", "kind"),
    Event: ("when", "account"),
    Measure: ("title", "kind"),
    Case: ("title", "summary"),
    Requirement: ("subject", "before", "after", "since"),
    Recommendation: ("text", "made_on", "response", "paragraph"),
    Reply: ("text", "received"),
}


def edit(item: Item, changes: Mapping[str, str], *, by: Person, reason: str = "") -> None:
    """Correct an item; what it was before stays in its history."""
    allowed = EDITABLE.get(type(item), ())
    for field in changes:
        if field not in allowed:
            listed = ", ".join(allowed) or "nothing"
            raise RefusedError(f"{item.key} has no “{field}” to correct. Correctable: {listed}.")
    unchanged = {field.name for field in item._meta.fields} - set(changes)  # noqa: SLF001 -- Django's own name for it
    if not changes:
        raise RefusedError(f"Nothing was changed: say what to correct in {item.key}, field=value.")
    with act(item.dossier, "edit", by=by, permission=Permission.WORD, reason=reason) as acting:
        for field, value in changes.items():
            setattr(item, field, value)
        item.clean_fields(exclude=unchanged)
        acting.save(item)
        acting.trail(item.key, fields=sorted(changes))


def set_confidentiality(item: Hideable, level: Confidentiality, *, by: Person) -> None:
    """Say who may see a source, an actor, an event, a case or a note."""
    with act(item.dossier, "set confidentiality", by=by, permission=Permission.PROTECT) as acting:
        item.confidentiality = level.value
        acting.save(item)
        acting.trail(item.key, level=level.value)


def cite_also(event: Event, passages_cited: tuple[Passage, ...], *, by: Person) -> None:
    """Rest an event on further passages."""
    with act(event.dossier, "cite", by=by, permission=Permission.CONTRIBUTE) as acting:
        passages.cite(acting, passages_cited, event=event)
        acting.trail(event.key)


def write_note(
    dossier: Dossier,
    text: str,
    *,
    by: Person,
    about: str = "",
    confidentiality: Confidentiality = Confidentiality.INTERNAL,
) -> Note:
    """Remark on an item of the dossier, or on the dossier; never published."""
    text = told(text, "What is the remark? Give its words.")
    with act(dossier, "write note", by=by, permission=Permission.CONTRIBUTE) as acting:
        note = acting.new(
            Note, about=about, text=text, by=by, confidentiality=confidentiality.value
        )
        acting.trail(note.key)
    return note
