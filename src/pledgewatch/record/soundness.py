"""What stands in the way of publishing an edition: its own problems, and those of the archive."""

from collections.abc import Iterator

from pledgewatch.documents.archive import Archive, ArchiveError
from pledgewatch.dossier.dossier import Dossier as Edition
from pledgewatch.judgement import checks
from pledgewatch.judgement.problem import Problem
from pledgewatch.record.actions.publishing import refuse_identities
from pledgewatch.record.errors import IdentityShownError
from pledgewatch.record.models import Dossier, Source


def problems_of(dossier: Dossier, edition: Edition, *, archive: Archive) -> Iterator[Problem]:
    """Everything found, in the order of the checks."""
    yield from checks.check(edition)
    for source in Source.objects.filter(dossier=dossier).order_by("pk"):
        try:
            archive.verify(source.sha256)
        except ArchiveError as error:
            yield Problem(
                check="archive",
                where=source.key,
                says=f"{error}.",
                remedy="Put the file back from a backup; nothing rests on it until then.",
            )
    try:
        refuse_identities(dossier, [repr(edition)])
    except IdentityShownError as error:
        yield Problem(check="identity", where=dossier.key, says=str(error), remedy="")
