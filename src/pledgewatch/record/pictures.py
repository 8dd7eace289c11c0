"""The pictures of this workspace's pages, and when they go: with the last source of a file."""

from functools import cache
from pathlib import Path

from django.conf import settings
from django.db import transaction

from pledgewatch.documents.pictures import Pictures
from pledgewatch.record.models import Source


def pictures() -> Pictures:
    """Where they are kept, the same for all who ask in this process."""
    return _pictures(Path(settings.ARCHIVE_FOLDER).with_name("index") / "pages")


def forget_unless_held(sha256: str) -> None:
    """Remove the pictures of a file once it is certain that no dossier has it as a source."""

    def forget() -> None:
        if not Source.objects.filter(sha256=sha256).exists():
            pictures().forget(sha256)

    # All of it can be drawn again, so that what goes wrong here undoes nothing.
    transaction.on_commit(forget, robust=True)


@cache
def _pictures(folder: Path) -> Pictures:
    return Pictures(folder)
