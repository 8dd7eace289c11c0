"""What somebody who writes the memorandum needs: its parts, their own texts, what can be cited.

A part is named by the key of its pledge or concern; the introduction by the empty string.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Exists, OuterRef, Q

from pledgewatch.documents.archive import Archive
from pledgewatch.dossier.dossier import Dossier as Edition
from pledgewatch.dossier.vocabulary import Confidentiality
from pledgewatch.record import edition, models
from pledgewatch.record.errors import NotFoundError
from pledgewatch.record.models import Dossier, Matter, Narrative, Publication
from pledgewatch.record.queries.stands import Stand, stands
from pledgewatch.record.rules import Viewer, seeing, seen_by_level
from pledgewatch.record.seeing import Seeing

INTRODUCTION = ""
VERSIONS = 8  # of a text that are offered at most
# What a text may cite beside events, by the prefix of its key; each is of a matter.
_OF_MATTER: Mapping[str, Any] = {
    "ev": models.Evidence,
    "req": models.Requirement,
    "rec": models.Recommendation,
    "reply": models.Reply,
}
_CITED = re.compile(r"@([a-z]+[0-9]+)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A pledge or concern in the order of the memorandum; a concern has no number."""

    stand: Stand
    number: int | None
    own: bool  # whether somebody wrote a text of its own


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnText:
    """The text that somebody wrote for a part; empty if nobody did. `by` and `at`: the last."""

    text: str
    by: str
    at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """An earlier or present text of a part, by the number of its version."""

    number: int
    text: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """A publication with its corrections, the oldest first, and why it was issued."""

    publication: Publication
    audience: Confidentiality
    corrections: tuple[models.Correction, ...]
    note: str


def parts(dossier: Dossier, audience: Seeing, as_of: date) -> tuple[Part, ...]:
    """The sections of the memorandum for an audience, as of a date."""
    own = set(
        Narrative.objects.filter(dossier=dossier, matter__isnull=False)
        .exclude(text="")
        .values_list("matter__key", flat=True)
    )
    every = stands(dossier, audience, as_of)
    return tuple(
        Part(
            stand=stand,
            number=place if stand.is_pledge else None,
            own=stand.key in own,
        )
        for place, stand in enumerate(every, start=1)
    )


def section_of(dossier: Dossier, key: str, *, to: Viewer) -> Matter:
    """The pledge or concern of that key, if they may see it; raises `NotFoundError`."""
    rows = seeing(to, dossier).of(Matter.objects.filter(dossier=dossier, key=key))
    found = rows.first()
    if found is None:
        raise NotFoundError(f"There is no pledge or concern “{key}” in “{dossier.key}”.")
    return found


def own_text(dossier: Dossier, key: str) -> OwnText:
    """The text of a part as it is now."""
    latest = versions(dossier, key, number=1)
    if not latest:
        return OwnText(text="", by="", at=None)
    return OwnText(text=latest[0].text, by=latest[0].by, at=latest[0].at)


def versions(dossier: Dossier, key: str, *, number: int = VERSIONS) -> tuple[Version, ...]:
    """What the text of a part was and is, the present one first, so many at most."""
    rows = Narrative.history.filter(dossier_id=dossier.pk)
    rows = rows.filter(matter__key=key) if key else rows.filter(matter_id=None)
    return tuple(
        Version(
            number=row.history_id,
            text=row.text,
            by=row.history_user.name if row.history_user else "",
            at=row.history_date,
        )
        for row in rows.select_related("history_user").order_by("-history_id")[:number]
    )


def edition_of(
    dossier: Dossier,
    keys: Collection[str],
    text: str,
    *,
    as_of: date,
    audience: Confidentiality,
    sight: Seeing | None = None,
) -> Edition:
    """The edition of some matters, and of all that `text` cites, for an audience.

    `sight` is what that audience sees, where the page knows it already.
    It is for looking at: what is published is taken by `pledgewatch.record.edition.dossier`, which
    this is also, where the text cites an event that no section tells of.
    """
    cited = set(_CITED.findall(text))
    matters = _concerned(dossier, set(keys) | cited)
    for_whom = sight or seen_by_level(audience, dossier)
    taken = edition.of_matters(dossier.key, matters, as_of=as_of, seeing=for_whom)
    events = {key for key in cited if re.fullmatch(r"e\d+", key)}
    apart = events - {event.key for event in taken.events}
    if apart and models.Event.objects.filter(dossier=dossier, key__in=apart).exists():
        return edition.dossier(dossier.key, as_of=as_of, audience=audience)
    return taken


def uncited(dossier: Dossier, audience: Seeing) -> tuple[str, ...]:
    """Keys of the events that no source is cited for; they stop publication for the audience."""
    resting = models.Citation.objects.filter(event=OuterRef("pk"))
    rows = models.Event.objects.filter(~Exists(resting), dossier=dossier).order_by("pk")
    return tuple(audience.of(rows).values_list("key", flat=True))


def addressees(dossier: Dossier, audience: Seeing) -> tuple[tuple[str, str], ...]:
    """Key and name of whom recommendations are addressed to, and of the maker of the pledges."""
    asked = models.Addressee.objects.filter(dossier=dossier).values("actor")
    rows = models.Actor.objects.filter(Q(pk__in=asked) | Q(pk=dossier.maker_id), dossier=dossier)
    return tuple(audience.of(rows).order_by("name").values_list("key", "name"))


def issued(dossier: Dossier, *, to: Viewer) -> tuple[Issue, ...]:
    """What was issued for audiences that the person belongs to, the latest first."""
    rows = seeing(to, dossier).of(Publication.objects.filter(dossier=dossier))
    found = list(rows.select_related("by").prefetch_related("corrections").order_by("-issued_at"))
    why = dict(
        Publication.history.filter(dossier_id=dossier.pk, history_type="+").values_list(
            "key", "history_change_reason"
        )
    )
    return tuple(
        Issue(
            publication=one,
            audience=Confidentiality(one.audience),
            corrections=tuple(sorted(one.corrections.all(), key=lambda row: row.corrected_at)),
            note=_note(why.get(one.key)),
        )
        for one in found
    )


def publication(dossier: Dossier, key: str, *, to: Viewer) -> Publication:
    """The publication of that key, if it is for an audience of theirs; raises `NotFoundError`."""
    rows = seeing(to, dossier).of(Publication.objects.filter(dossier=dossier, key=key))
    found = rows.first()
    if found is None:
        raise NotFoundError(f"There is no publication “{key}” in “{dossier.key}”.")
    return found


def issued_file(held: Publication, name: str, archive: Archive) -> bytes:
    """A file as it was issued, verified; raises `NotFoundError`, `ArchiveError`."""
    sha256 = held.files.get(name)
    if sha256 is None:
        raise NotFoundError(f"{held.key} has no file “{name}”.")
    return archive.verify(sha256).read_bytes()


def _note(reason: str | None) -> str:
    return "" if reason in {None, "publish"} else str(reason)


def _concerned(dossier: Dossier, keys: set[str]) -> set[int]:
    """The matters (rows' ids) of those keys, and those to which the other items belong."""
    by_prefix: dict[str, set[str]] = {}
    for key in keys:
        by_prefix.setdefault(key.rstrip("0123456789"), set()).add(key)
    wanted = Q(key__in=by_prefix.get("p", set()) | by_prefix.get("c", set()))
    for prefix, model in _OF_MATTER.items():
        if these := by_prefix.get(prefix):
            items = model.objects.filter(dossier=dossier, key__in=these)
            wanted |= Q(pk__in=items.values("matter"))
    if these := by_prefix.get("e"):
        events = models.Event.objects.filter(dossier=dossier, key__in=these)
        wanted |= Q(pk__in=models.Telling.objects.filter(event__in=events).values("matter"))
        wanted |= Q(pk__in=models.Evidence.objects.filter(event__in=events).values("matter"))
    return set(Matter.objects.filter(wanted, dossier=dossier).values_list("pk", flat=True))


def last_act(dossier: Dossier) -> tuple[int, datetime] | None:
    """Number and time of the last act: while it is the same, nothing of the dossier has changed."""
    acts = models.AuditEntry.objects.filter(dossier=dossier).order_by("-pk")
    return acts.values_list("pk", "at").first()


def order(dossier: Dossier) -> list[str]:
    """Keys of all pledges and concerns as they stand, seen or not: for `actions.order_matters`."""
    rows = Matter.objects.filter(dossier=dossier).order_by("position", "pk")
    return list(rows.values_list("key", flat=True))
