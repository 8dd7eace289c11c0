"""Record what was issued, and correct it openly."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from pledgewatch.accounts.models import Person
from pledgewatch.documents.archive import Archive
from pledgewatch.dossier.dossier import Dossier as Edition
from pledgewatch.record.actions.act import act
from pledgewatch.record.errors import IdentityShownError, RefusedError
from pledgewatch.record.models import (
    Actor,
    Case,
    Correction,
    Dossier,
    Event,
    Publication,
    Source,
)
from pledgewatch.record.rules import Permission, seen_by_level
from pledgewatch.record.secrecy import reveal


def refuse_identities(dossier: Dossier, words: Iterable[str]) -> None:
    """Raise `IdentityShownError` if any of `words` names a protected person."""
    concealed = Actor.objects.filter(dossier=dossier, protected=True)
    identities = {actor.name: reveal(actor.identity).casefold() for actor in concealed}
    folded = [text.casefold() for text in words] if identities else []
    for pseudonym, identity in identities.items():
        if any(identity in text for text in folded):
            raise IdentityShownError(
                f"A text names the person who is protected as “{pseudonym}”. Nothing was "
                "published: find the text and write the pseudonym, or leave the source out."
            )


def publish(
    dossier: Dossier,
    edition: Edition,
    files: Mapping[str, Path],
    *,
    digest: str,
    archive: Archive,
    by: Person,
    title: str = "",
    note: str = "",
    noting: Callable[[Publication], None] = lambda _: None,
) -> Publication:
    """Record that an edition was issued as `files` (name: path); their bytes are kept.

    `note` says why it was issued; the history of the publication keeps it. `noting` is told of the
    publication within the act: what it writes is kept with it or not at all, and where it raises
    nothing is issued.

    Raises `RefusedError` for an edition taken as one person sees it, that holds something shown to
    people by name: whoever is of its audience could read it.
    """
    _refuse_named(dossier, edition)
    with act(
        dossier, "publish", by=by, permission=Permission.PUBLISH, reason=note.strip()
    ) as acting:
        kept = {name: archive.put(path) for name, path in files.items()}
        publication = acting.new(
            Publication,
            title=title or edition.title,
            as_of=edition.as_of,
            recorded_by=edition.recorded_by,
            audience=edition.audience.value,
            digest=digest,
            files=kept,
            by=by,
        )
        acting.trail(publication.key, audience=edition.audience.value)
        noting(publication)
    return publication


def correct(publication: Publication, text: str, *, by: Person) -> Correction:
    """Say openly what was wrong in a publication."""
    with act(publication.dossier, "correct", by=by, permission=Permission.PUBLISH) as acting:
        correction = acting.new(Correction, publication=publication, text=text)
        acting.trail(publication.key)
    return correction


def _refuse_named(dossier: Dossier, edition: Edition) -> None:
    hidden = seen_by_level(edition.audience, dossier)
    for kind, rows in (
        (Source, edition.sources),
        (Actor, edition.actors),
        (Event, edition.events),
        (Case, edition.cases),
    ):
        keys = {row.key for row in rows}
        named = hidden.hidden.get(kind.__name__.lower(), frozenset())
        held = kind._default_manager.filter(pk__in=named).values_list("key", flat=True)  # noqa: SLF001 -- Django's own name for it
        if named and (both := sorted(keys & set(held))):
            raise RefusedError(
                f"Nothing was published: {', '.join(both)} is shown to people by name, and not to "
                "all of the audience. Publish what the audience sees, or take the names off."
            )
