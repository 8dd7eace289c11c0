"""Reads of the record worth a name; they change nothing."""

from pledgewatch.record.queries.dossiers import dossier_of, dossiers
from pledgewatch.record.queries.history import Change, changes_of
from pledgewatch.record.queries.items import (
    actor,
    criterion,
    event,
    evidence,
    hideable,
    item,
    matter,
    matter_before,
    recommendation,
)
from pledgewatch.record.queries.proposals import decided, proposal, waiting
from pledgewatch.record.queries.publications import publications
from pledgewatch.record.queries.sources import source, sources
from pledgewatch.record.queries.standings import Row, standings

__all__ = [
    "Change",
    "Row",
    "actor",
    "changes_of",
    "criterion",
    "decided",
    "dossier_of",
    "dossiers",
    "event",
    "evidence",
    "hideable",
    "item",
    "matter",
    "matter_before",
    "proposal",
    "publications",
    "recommendation",
    "source",
    "sources",
    "standings",
    "waiting",
]
