"""Capture a source: its bytes into the archive, what it says into the record."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.utils import timezone

from pledgewatch.accounts.models import Person
from pledgewatch.documents import sandbox
from pledgewatch.documents.archive import Archive
from pledgewatch.documents.document import Document
from pledgewatch.documents.errors import DocumentError
from pledgewatch.dossier.vocabulary import Confidentiality, Reliability
from pledgewatch.dossier.when import When
from pledgewatch.extraction.assistant import Assistant
from pledgewatch.record.actions import consulting
from pledgewatch.record.actions.act import act
from pledgewatch.record.actions.reading import keep_proposals, keep_reading
from pledgewatch.record.models import Dossier, JobPhase, Source
from pledgewatch.record.rules import Permission, require


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """How a file came here, where its path and its address do not tell.

    What people call it; the address that was asked, if that led elsewhere; the `Content-Type`
    under which it came; when it was retrieved. Of what came in a container: the SHA-256 and the
    name of the file that was brought, and the name in it.
    """

    file_name: str = ""
    asked_url: str = ""
    served_as: str = ""
    retrieved_at: datetime | None = None
    container: str = ""
    container_name: str = ""
    member: str = ""


BY_ITSELF = Arrival()


def archive() -> Archive:
    """Where the bytes of this workspace's sources are kept."""
    return Archive(Path(settings.ARCHIVE_FOLDER))


def unfollowed(_phase: JobPhase) -> None:
    """Nobody watches how far it is."""


def capture(
    dossier: Dossier,
    path: Path,
    *,
    by: Person,
    title: str = "",
    publisher: str = "",
    published: str = "",
    url: str = "",
    reliability: Reliability = Reliability.UNKNOWN,
    confidentiality: Confidentiality = Confidentiality.PUBLIC,
    assistant: Assistant | None = None,
    arrival: Arrival = BY_ITSELF,
    follow: Callable[[JobPhase], None] = unfollowed,
) -> tuple[Source, bool]:
    """Keep a file, read it, and keep what is proposed; the source, and whether it is new.

    The file may be one of the archive's own: `arrival` then says what people call it. `follow` is
    told what is begun. An assistant is asked for further proposals, unless the source is
    restricted. Publisher, author and date are the document's own where none is given.
    The same bytes again give the source that there is, unchanged. Raises `DocumentError` if the
    file cannot be read, `NotADateError` if `published` is no date; nothing is recorded then.
    """
    if published:
        When.parse(published)
    require(by, Permission.CONTRIBUTE, dossier)  # before anything is read or kept
    kept_in = archive()
    name = arrival.file_name or named(path)
    follow(JobPhase.OPENING)
    document = _opened(path, name, arrival.served_as)
    sha256 = _kept(kept_in, path)
    if sha256 != document.sha256:  # the file changed while it was being read
        document = _opened(kept_in.path(sha256), name, arrival.served_as)
    known = Source.objects.filter(dossier=dossier, sha256=sha256).first()
    if known is not None:  # nothing is read, and no assistant asked, of what is here already
        return known, False
    follow(JobPhase.READING)
    read, asked = consulting.read(
        document,
        published=published or None,
        confidentiality=confidentiality,
        assistant=assistant,
    )
    follow(JobPhase.KEEPING)
    with act(dossier, "capture", by=by, permission=Permission.CONTRIBUTE) as acting:
        known = Source.objects.filter(dossier=dossier, sha256=sha256).first()
        if known is not None:
            return known, False
        source = acting.new(
            Source,
            sha256=sha256,
            reading=keep_reading(document, read),
            media_type=document.media_type,
            title=title or read.title or name,
            publisher=publisher or read.publisher or "",
            author=read.author or "",
            published=read.published or "",
            retrieved_at=arrival.retrieved_at or timezone.now(),
            url=url,
            asked_url=arrival.asked_url,
            served_as=arrival.served_as,
            file_name=name[-255:],
            container=arrival.container,
            container_name=arrival.container_name[-255:],
            member=arrival.member,
            language=(read.language or "")[:8],
            pages=document.pages,
            paginated=document.paginated,
            reliability=reliability.value,
            confidentiality=confidentiality.value,
        )
        keep_proposals(acting, source, read.proposals)
        acting.trail(source.key, sha256=sha256, **asked)
    return source, True


def named(path: Path) -> str:
    """The name of a file, which may be any bytes, as words."""
    return os.fsencode(path.name).decode("utf-8", errors="replace")


def _opened(path: Path, name: str, served_as: str) -> Document:
    """The document; where it cannot be read, the message has its own name, not the archive's."""
    try:
        return sandbox.open(path, served_as=served_as)
    except DocumentError as error:
        if path.name == name:
            raise
        raise type(error)(str(error).replace(str(path), name)) from error


def keep(path: Path) -> Path:
    """Keep a file in the archive, unless it is one of its own; where it is."""
    kept_in = archive()
    return kept_in.path(_kept(kept_in, path))


def _kept(kept_in: Archive, path: Path) -> str:
    """The SHA-256 of a file, kept in the archive; its own files are read, not written again."""
    if path.parent.parent != kept_in.folder or path.name not in kept_in:
        return kept_in.put(path)
    kept_in.verify(path.name)
    return path.name
