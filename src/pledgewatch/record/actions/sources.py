"""Capture a source: its bytes into the archive, what it says into the record."""

import os
from pathlib import Path

from django.conf import settings
from django.utils import timezone

from pledgewatch.accounts.models import Person
from pledgewatch.documents import sandbox
from pledgewatch.documents.archive import Archive
from pledgewatch.dossier.vocabulary import Confidentiality, Reliability
from pledgewatch.dossier.when import When
from pledgewatch.extraction.assistant import Assistant
from pledgewatch.record.actions import consulting
from pledgewatch.record.actions.act import act
from pledgewatch.record.actions.reading import keep_proposals, keep_reading
from pledgewatch.record.models import Dossier, Source
from pledgewatch.record.rules import Permission, require


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
) -> tuple[Source, bool]:
    """Keep a file, read it, and keep what is proposed; the source, and whether it is new.

    An assistant is asked for further proposals, unless the source is restricted.
    The same bytes again give the source that there is, unchanged. Raises `DocumentError` if the
    file cannot be read, `NotADateError` if `published` is no date; nothing is recorded then.
    """
    if published:
        When.parse(published)
    require(by, Permission.CONTRIBUTE, dossier)  # before anything is read or kept
    archive = Archive(Path(settings.ARCHIVE_FOLDER))
    document = sandbox.open(path)
    sha256 = archive.put(path)
    if sha256 != document.sha256:  # the file changed while it was being read
        document = sandbox.open(archive.path(sha256))
    known = Source.objects.filter(dossier=dossier, sha256=sha256).first()
    if known is not None:  # nothing is read, and no assistant asked, of what is here already
        return known, False
    read, asked = consulting.read(
        document,
        published=published or None,
        confidentiality=confidentiality,
        assistant=assistant,
    )
    with act(dossier, "capture", by=by, permission=Permission.CONTRIBUTE) as acting:
        known = Source.objects.filter(dossier=dossier, sha256=sha256).first()
        if known is not None:
            return known, False
        name = os.fsencode(path.name).decode("utf-8", errors="replace")  # any bytes on Unix
        source = acting.new(
            Source,
            sha256=sha256,
            reading=keep_reading(document, read),
            media_type=document.media_type,
            title=title or read.title or name,
            publisher=publisher,
            published=read.published or "",
            retrieved_at=timezone.now(),
            url=url,
            file_name=name[-255:],
            language=(read.language or "")[:8],
            pages=document.pages,
            paginated=document.paginated,
            reliability=reliability.value,
            confidentiality=confidentiality.value,
        )
        keep_proposals(acting, source, read.proposals)
        acting.trail(source.key, sha256=sha256, **asked)
    return source, True
