"""Correct, hide and remark on what is in the record."""

from collections.abc import Mapping

from pledgewatch.accounts.models import Person
from pledgewatch.dossier.vocabulary import Confidentiality
from pledgewatch.record.actions import passages
from pledgewatch.record.actions.act import act, told
from pledgewatch.record.actions.meantime import merged
from pledgewatch.record.errors import RefusedError
from pledgewatch.record.models import (
    Actor,
    Case,
    Criterion,
    Dossier,
    Event,
    Evidence,
    Item,
    Matter,
    Measure,
    Note,
    Passage,
    Provision,
    Recommendation,
    Reply,
    Requirement,
    Search,
    Showing,
    Source,
)
from pledgewatch.record.rules import Permission, may, role_of

Hideable = Source | Actor | Event | Case | Note

# What a person may correct afterwards, by model. Assessments and overrides are never edited: a
# new one is given instead.
EDITABLE: Mapping[type[Item], tuple[str, ...]] = {
    Source: ("title", "publisher", "author", "published", "url", "language", "reliability"),
    Actor: ("kind",),
    Matter: ("title", "text", "forum", "made_on", "due", "firmness", "wording"),
    Criterion: ("text", "kind"),
    Event: ("when", "account"),
    Measure: ("title", "kind"),
    Case: ("title", "summary"),
    Requirement: ("subject", "before", "after", "since"),
    Recommendation: ("text", "asked_by", "made_on", "response", "paragraph"),
    Reply: ("text", "received"),
    Provision: ("number", "says"),
    Evidence: ("bearing", "reliability", "note"),
    Search: ("searched_on", "where", "terms", "note"),
    Note: ("text",),
}


def edit(
    item: Item,
    changes: Mapping[str, str],
    *,
    by: Person,
    reason: str = "",
    was: Mapping[str, str] | None = None,
) -> None:
    """Correct an item; what it was before stays in its history.

    `was` are the values that the person had before their eyes: what others changed meanwhile in
    other fields stays, and in the same raises `MeantimeError`. A note is its author's to correct,
    all else of those who word.
    """
    allowed = EDITABLE.get(type(item), ())
    for field in changes:
        if field not in allowed:
            listed = ", ".join(allowed) or "nothing"
            raise RefusedError(f"{item.key} has no “{field}” to correct. Correctable: {listed}.")
    if not changes:
        raise RefusedError(f"Nothing was changed: say what to correct in {item.key}, field=value.")
    with act(item.dossier, "edit", by=by, permission=_to_edit(item, by), reason=reason) as acting:
        row = type(item)._default_manager.select_for_update().get(pk=item.pk)  # noqa: SLF001 -- Django's own name for it
        written = merged(row, changes, was, called=item.key)
        if written:
            for field, value in written.items():
                setattr(row, field, value)
            row.clean_fields(exclude={one.name for one in row._meta.fields} - set(written))  # noqa: SLF001 -- as above
            acting.save(row)
            acting.trail(item.key, fields=sorted(written))
        for one in row._meta.concrete_fields:  # noqa: SLF001 -- as above
            setattr(item, one.attname, getattr(row, one.attname))


def may_edit(item: Item, *, by: Person) -> bool:
    """Whether the person may correct the item: their own note, or as one of those who word."""
    return type(item) in EDITABLE and may(by, _to_edit(item, by), item.dossier)


def _to_edit(item: Item, by: Person) -> Permission:
    own = isinstance(item, Note) and item.by_id == by.pk
    return Permission.CONTRIBUTE if own else Permission.WORD


def set_confidentiality(item: Hideable, level: Confidentiality, *, by: Person) -> None:
    """Say who may see a source, an actor, an event, a case or a note."""
    with act(item.dossier, "set confidentiality", by=by, permission=Permission.PROTECT) as acting:
        row = type(item)._default_manager.select_for_update().get(pk=item.pk)  # noqa: SLF001 -- Django's own name for it
        row.confidentiality = item.confidentiality = level.value
        acting.save(row)  # as it is now: others may have edited it since the item was fetched
        acting.trail(item.key, level=level.value)


def show_to(item: Hideable, person: Person, *, by: Person) -> Showing:
    """Name a person to see an item: while it is restricted, only those named and the owners do.

    Raises `RefusedError` for somebody without a role in the dossier, or who is named already.
    """
    dossier = item.dossier
    with act(dossier, "show to", by=by, permission=Permission.PROTECT) as acting:
        if role_of(person, dossier) is None:
            raise RefusedError(
                f"{person.name} has no role in “{dossier.key}”. An owner can give one first."
            )
        row = acting.new(Showing, person=person, **{_field(item): item})
        acting.trail(item.key, person=person.pk)
    return row


def hide_from(item: Hideable, person: Person, *, by: Person) -> None:
    """Take a person's name off an item; once it names nobody, it is seen by role again.

    Raises `RefusedError` if the person is not named.
    """
    with act(item.dossier, "hide from", by=by, permission=Permission.PROTECT) as acting:
        row = Showing.objects.filter(person=person, **{_field(item): item}).first()
        if row is None:
            raise RefusedError(f"{item.key} does not name {person.name}.")
        acting.remove(row)
        acting.trail(item.key, person=person.pk)


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


def _field(item: Hideable) -> str:
    return str(item._meta.model_name)  # noqa: SLF001 -- Django's own name for it
