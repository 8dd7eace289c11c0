"""The record: the words of the field as rows, every change of them kept.

One file a group, in the order in which a dossier grows. A model holds fields and constraints; what
people do with them stands in `pledgewatch.record.actions`, what is asked of them in
`pledgewatch.record.queries`.
"""

from pledgewatch.record.models.actor import Actor, ActorName
from pledgewatch.record.models.assessment import Assessment, CriterionVerdict, Ground, Override
from pledgewatch.record.models.audit import AuditEntry
from pledgewatch.record.models.citation import Citation
from pledgewatch.record.models.dossier import Dossier, KeyCounter, Membership
from pledgewatch.record.models.event import Case, Event, Measure, Participation, Requirement
from pledgewatch.record.models.evidence import Criterion, Evidence, Search
from pledgewatch.record.models.item import Item, Kept
from pledgewatch.record.models.job import FAILURES, UNFINISHED, Job, JobPhase, JobState
from pledgewatch.record.models.matter import (
    Instrument,
    Matter,
    MatterKind,
    Narrative,
    Provision,
    Telling,
)
from pledgewatch.record.models.note import Note
from pledgewatch.record.models.proposal import BY_HAND, Proposal, ProposalState
from pledgewatch.record.models.publication import Correction, Publication
from pledgewatch.record.models.recommendation import Addressee, Recommendation, Reply, Uptake
from pledgewatch.record.models.searched import Searched
from pledgewatch.record.models.showing import Showing
from pledgewatch.record.models.source import Passage, Reading, Source

__all__ = [
    "BY_HAND",
    "FAILURES",
    "UNFINISHED",
    "Actor",
    "ActorName",
    "Addressee",
    "Assessment",
    "AuditEntry",
    "Case",
    "Citation",
    "Correction",
    "Criterion",
    "CriterionVerdict",
    "Dossier",
    "Event",
    "Evidence",
    "Ground",
    "Instrument",
    "Item",
    "Job",
    "JobPhase",
    "JobState",
    "Kept",
    "KeyCounter",
    "Matter",
    "MatterKind",
    "Measure",
    "Membership",
    "Narrative",
    "Note",
    "Override",
    "Participation",
    "Passage",
    "Proposal",
    "ProposalState",
    "Provision",
    "Publication",
    "Reading",
    "Recommendation",
    "Reply",
    "Requirement",
    "Search",
    "Searched",
    "Showing",
    "Source",
    "Telling",
    "Uptake",
]
