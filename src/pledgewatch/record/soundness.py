"""What stands in the way of publishing an edition: its own problems, and those of the archive."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from pledgewatch.accounts.models import Person
from pledgewatch.documents.archive import Archive, ArchiveError
from pledgewatch.dossier.dossier import Dossier as Edition
from pledgewatch.judgement import checks
from pledgewatch.judgement.problem import Problem
from pledgewatch.record.actions.publishing import refuse_identities
from pledgewatch.record.errors import IdentityShownError
from pledgewatch.record.models import Dossier, Publication, Source
from pledgewatch.record.rules import seeing


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file of the archive: the key of the source or the issue whose it is, and its SHA-256.

    `name` is that of a file of an issue, or of what documents came in: then `key` is that of one.
    """

    key: str
    sha256: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class BrokenFile:
    """A file that is missing, or whose bytes are no longer those of its hash."""

    key: str
    name: str
    says: str


def problems_of(dossier: Dossier, edition: Edition, *, archive: Archive) -> Iterator[Problem]:
    """Everything found, in the order of the checks."""
    yield from checks.check(edition)
    for one in broken_files(kept_files(dossier), archive):
        yield Problem(
            check="archive",
            where=one.key,
            says=f"{one.says}.",
            remedy="Put the file back from a backup; nothing rests on it until then.",
        )
    try:
        refuse_identities(dossier, [repr(edition)])
    except IdentityShownError as error:
        yield Problem(check="identity", where=dossier.key, says=str(error), remedy="")


def kept_files(dossier: Dossier, *, to: Person | None = None) -> tuple[KeptFile, ...]:
    """Every file of the sources and of what was issued, with `to` as far as they may see it."""
    sources = Source.objects.filter(dossier=dossier)
    issued = Publication.objects.filter(dossier=dossier)
    if to is not None:
        sees = seeing(to, dossier)
        sources, issued = sees.of(sources), sees.of(issued)
    of_sources = sources.order_by("pk").values_list("key", "sha256")
    # What documents came in, once: it is named by the first of them.
    held = sources.exclude(container="").order_by("-pk")
    containers = {
        sha256: KeptFile(key, sha256, name)
        for key, sha256, name in held.values_list("key", "container", "container_name")
    }
    return (
        *(KeptFile(key, sha256) for key, sha256 in of_sources),
        *reversed(containers.values()),
        *(
            KeptFile(key, sha256, name)
            for key, files in issued.order_by("pk").values_list("key", "files")
            for name, sha256 in files.items()
        ),
    )


def broken_files(
    files: Sequence[KeptFile], archive: Archive, *, follow: Callable[[int], None] = lambda _: None
) -> tuple[BrokenFile, ...]:
    """Read each file whole and compare it with its hash; those that are missing or have changed.

    `follow` is told how many are done. Takes about as long as reading the files from the disk.
    """
    found = []
    for number, one in enumerate(files):
        follow(number)
        try:
            archive.verify(one.sha256)
        except ArchiveError as error:
            found.append(BrokenFile(one.key, one.name, str(error)))
    return tuple(found)
