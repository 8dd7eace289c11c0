"""Reads of the record worth a name; they change nothing."""

from pledgewatch.record.queries.board import Board, Only, Sort, board
from pledgewatch.record.queries.choices import (
    case_choices,
    criterion_choices,
    event_choices,
    matter_choices,
    measure_choices,
    source_choices,
)
from pledgewatch.record.queries.citing import Cited, rests_on
from pledgewatch.record.queries.dossiers import dossier_of, dossiers, entered, is_taken
from pledgewatch.record.queries.history import Change, changes_of
from pledgewatch.record.queries.home import Card, cards
from pledgewatch.record.queries.inviting import invitation_of, open_invitations, people_of
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
from pledgewatch.record.queries.library import Library, library
from pledgewatch.record.queries.matter_page import MatterPage, matter_page
from pledgewatch.record.queries.particulars import as_read, names_of, uptakes_of
from pledgewatch.record.queries.proposals import (
    authors_of,
    decided,
    proposal,
    proposals_of,
    waiting,
)
from pledgewatch.record.queries.publications import publications
from pledgewatch.record.queries.reader import (
    Mark,
    Part,
    ReaderPage,
    Segment,
    Step,
    next_waiting,
    page_at,
    page_of,
)
from pledgewatch.record.queries.related import (
    Group,
    Resting,
    Tied,
    passages_of,
    proposal_counts,
    related,
)
from pledgewatch.record.queries.remarks import Remark, remarks_on, shown_to
from pledgewatch.record.queries.review import OfSource, Review, Waited, review
from pledgewatch.record.queries.second_looks import Again, Look, Looks, second_looks
from pledgewatch.record.queries.sources import may_see_container, source, sources
from pledgewatch.record.queries.standings import Row, standings
from pledgewatch.record.queries.stands import Stale, Stand
from pledgewatch.record.queries.timeline import MarkKind, Timeline, Unit, timeline
from pledgewatch.record.queries.trail import Asked, Entry, Trail, trail, trail_of, who_acted

__all__ = [
    "Again",
    "Asked",
    "Board",
    "Card",
    "Change",
    "Cited",
    "Entry",
    "Group",
    "Library",
    "Look",
    "Looks",
    "Mark",
    "MarkKind",
    "MatterPage",
    "OfSource",
    "Only",
    "Part",
    "ReaderPage",
    "Remark",
    "Resting",
    "Review",
    "Row",
    "Segment",
    "Sort",
    "Stale",
    "Stand",
    "Step",
    "Tied",
    "Timeline",
    "Trail",
    "Unit",
    "Waited",
    "actor",
    "as_read",
    "authors_of",
    "board",
    "cards",
    "case_choices",
    "changes_of",
    "criterion",
    "criterion_choices",
    "decided",
    "dossier_of",
    "dossiers",
    "entered",
    "event",
    "event_choices",
    "evidence",
    "hideable",
    "invitation_of",
    "is_taken",
    "item",
    "library",
    "matter",
    "matter_before",
    "matter_choices",
    "matter_page",
    "may_see_container",
    "measure_choices",
    "names_of",
    "next_waiting",
    "open_invitations",
    "page_at",
    "page_of",
    "passages_of",
    "people_of",
    "proposal",
    "proposal_counts",
    "proposals_of",
    "publications",
    "recommendation",
    "related",
    "remarks_on",
    "rests_on",
    "review",
    "second_looks",
    "shown_to",
    "source",
    "source_choices",
    "sources",
    "standings",
    "timeline",
    "trail",
    "trail_of",
    "uptakes_of",
    "waiting",
    "who_acted",
]
