"""Bring a file and, where it is a container, each document in it: an archive, a mailbox, a letter.

The container itself is kept as well, whole, so that anybody can see whence a document came.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypedDict

from pledgewatch.accounts.models import Person
from pledgewatch.documents import sandbox
from pledgewatch.documents.archive import DIGEST
from pledgewatch.documents.container import DEEPEST, HOLDING, TOO_DEEP, Member, within
from pledgewatch.documents.errors import ContainerError, DocumentError
from pledgewatch.dossier.vocabulary import Confidentiality, Reliability
from pledgewatch.extraction.assistant import Assistant
from pledgewatch.record.actions.sources import (
    BY_ITSELF,
    Arrival,
    archive,
    capture,
    keep,
    named,
    unfollowed,
)
from pledgewatch.record.models import Dossier, JobPhase, Source
from pledgewatch.record.rules import Permission, may_see, require
from pledgewatch.record.work.kinds import HIDDEN

HIDDEN_MEMBER = "{name} is in the dossier already, as a source that is not open to you"


class About(TypedDict, total=False):
    """What is said of a file on bringing it, as `capture` takes it."""

    title: str
    publisher: str
    published: str
    url: str
    reliability: Reliability
    confidentiality: Confidentiality
    assistant: Assistant | None


@dataclass(frozen=True, slots=True)
class Brought:
    """What became of a file, or of a member: a source, new or known, or what went wrong.

    `name` is "" for the file itself. The problem is a whole sentence.
    """

    name: str
    source: Source | None = None
    new: bool = False
    problem: str = ""


@dataclass(frozen=True, slots=True)
class _Way:
    """How a file came here: how deep in containers, under which name, and what is said of it."""

    dossier: Dossier
    by: Person
    about: About
    arrival: Arrival
    follow: Callable[[JobPhase], None]
    depth: int = 0


def bring(
    dossier: Dossier,
    path: Path,
    *,
    by: Person,
    about: About,
    arrival: Arrival = BY_ITSELF,
    follow: Callable[[JobPhase], None] = unfollowed,
) -> Iterator[Brought]:
    """Capture the file at `path`; of a container, the container itself is kept, its members read.

    What is said of the file holds of its members too, except its title, and the date of a letter. A
    member that cannot be read says why, and the rest goes on; what is here already is known again.
    Raises as `capture` does where the file itself can neither be read nor opened.
    """
    require(by, Permission.CONTRIBUTE, dossier)  # before anything is read or kept
    name = arrival.file_name or named(path)
    way = _Way(dossier, by, about, replace(arrival, file_name=name), follow)
    yield from _brought(path, way)


def _brought(path: Path, way: _Way) -> Iterator[Brought]:
    try:
        brought = _captured(path, way)
    except ContainerError:
        if way.depth < DEEPEST:
            yield from _members(keep(path), way)
        else:
            yield _problem(way, TOO_DEEP)
        return
    except DocumentError as error:
        if way.depth == 0:
            raise
        yield _problem(way, str(error))
        return
    yield brought
    source = brought.source
    if source is not None and source.media_type in HOLDING and way.depth < DEEPEST:
        yield from _members(keep(path), replace(way, about=_undated(way.about)))


def _captured(path: Path, way: _Way) -> Brought:
    # A file of the archive is named by its hash: what is a source already need not be read again.
    sha256 = path.name if DIGEST.fullmatch(path.name) else ""
    known = Source.objects.filter(dossier=way.dossier, sha256=sha256).first()
    is_new = False
    if known is None:
        known, is_new = capture(
            way.dossier, path, by=way.by, arrival=way.arrival, follow=way.follow, **way.about
        )
    level = way.about.get("confidentiality", Confidentiality.PUBLIC)
    if not is_new and not may_see(way.by, known) and known.confidentiality != level:
        name = way.arrival.member
        return Brought(name, problem=HIDDEN_MEMBER.format(name=name) if name else HIDDEN)
    return Brought(way.arrival.member, known, is_new)


def _members(path: Path, way: _Way) -> Iterator[Brought]:
    """What is in the container at `path`; raises what opening it does where it was brought."""
    members = sandbox.unpack(path)
    while True:
        try:
            member = next(members, None)
        except DocumentError as error:
            if way.depth == 0:
                raise
            yield _problem(way, str(error))
            return
        if member is None:
            return
        yield from _member(path, member, way)


def _member(path: Path, member: Member, way: _Way) -> Iterator[Brought]:
    name = within(way.arrival.member, member.name)
    if member.problem:
        yield Brought(name, problem=f"{name} {member.problem}")
        return
    kept_in = archive()
    place = kept_in.path(kept_in.put(member.content))
    arrival = Arrival(
        file_name=member.last_name,
        retrieved_at=way.arrival.retrieved_at,
        container=way.arrival.container or path.name,
        container_name=way.arrival.container_name or way.arrival.file_name,
        member=name,
    )
    about = _untitled(way.about)
    yield from _brought(place, replace(way, about=about, arrival=arrival, depth=way.depth + 1))


def _untitled(about: About) -> About:
    """What is said of what a container holds: its title is the container's."""
    told = about.copy()
    told["title"] = ""
    return told


def _undated(about: About) -> About:
    """What is said of what is attached to a letter: its date is the letter's."""
    told = about.copy()
    told["published"] = ""
    return told


def _problem(way: _Way, words: str) -> Brought:
    """What went wrong with a member, named as it was in its container."""
    name = way.arrival.member
    return Brought(name, problem=f"{name} {words.removeprefix(way.arrival.file_name).strip()}")
