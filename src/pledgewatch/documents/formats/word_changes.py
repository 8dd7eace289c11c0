"""Changes in a Word file that nobody accepted: how many there are, and whose."""

from pledgewatch.documents.formats.markup import Element
from pledgewatch.documents.formats.office_warnings import Noticed
from pledgewatch.documents.formats.word_elements import DELETED
from pledgewatch.documents.formats.word_parts import W


def count(noticed: Noticed, change: Element | None) -> None:
    """Count a change; one that goes on behind another of the same kind and author is one."""
    if change is None:
        return
    author = change.get(W + "author") or ""
    before = change.getprevious()
    if before is not None and before.tag == change.tag and before.get(W + "author") == author:
        return
    if change.tag in (W + "moveTo", W + "moveFrom"):
        noticed.moves += change.tag == W + "moveTo"
    elif change.tag in (W + "ins", W + "cellIns"):
        noticed.insertions += 1
    else:
        noticed.deletions += 1
    noticed.authors[author] = None


def count_end(noticed: Noticed, change: Element) -> None:
    """Count the change of the end of a paragraph."""
    if change.tag in DELETED:
        noticed.deleted_ends += 1
    else:
        noticed.inserted_ends += 1
    noticed.authors[change.get(W + "author") or ""] = None
