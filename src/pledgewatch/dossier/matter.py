"""What a dossier holds its maker to: pledges and concerns, and how each is judged.

A `Matter` is what pledges and concerns share. Values here hold only what was so by the dossier's
date, was recorded by its moment, and may be seen by its audience.
"""

from dataclasses import dataclass
from datetime import date, datetime

from pledgewatch.dossier.event import Requirement
from pledgewatch.dossier.instrument import Provision
from pledgewatch.dossier.source import Citation
from pledgewatch.dossier.vocabulary import (
    Bearing,
    CriterionKind,
    Firmness,
    FollowUp,
    Outcome,
    Reliability,
    Response,
    Restatement,
    Verdict,
    Wording,
)
from pledgewatch.dossier.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """What would show the matter settled; fixed on `fixed_on`, before evidence is weighed."""

    key: str
    kind: CriterionKind
    text: str
    fixed_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The bearing of an event or of a passage on a criterion.

    Exactly one of `event` and `citation` is set. `when` is when what it shows was so: the date of
    the event, else the date that the source was published.
    """

    key: str
    criterion: str | None  # key; None: on the matter as a whole
    bearing: Bearing
    reliability: Reliability
    when: When
    event: str | None = None  # key
    citation: Citation | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """Where and when somebody looked, with which words, and found nothing."""

    key: str
    searched_on: date
    where: str
    terms: str
    by: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionVerdict:
    """The verdict on one criterion. `met_on` is when a met criterion came to be met."""

    criterion: str
    verdict: Verdict
    grounds: str
    evidence: tuple[str, ...] = ()  # keys
    met_on: When | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """Verdicts on the criteria as of a date; a blind one is of a second coder, decides nothing."""

    key: str
    as_of: date
    verdicts: tuple[CriterionVerdict, ...]
    grounds: str
    by: str
    recorded_at: datetime
    blind: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """A person's outcome in place of the derived one, with the reason; both are shown."""

    outcome: Outcome
    reason: str
    by: str
    as_of: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation:
    """What somebody asks of an addressee, about whom, on which ground, and what came of it."""

    key: str
    text: str
    addressees: tuple[str, ...]  # keys of actors
    about: str | None = None  # key of the actor it is about
    by: str = ""  # who asks, where it is not the publisher of the dossier
    made_on: When | None = None
    response: Response | None = None
    follow_up: FollowUp = FollowUp.OPEN
    citations: tuple[Citation, ...] = ()  # of a recommendation taken from a source


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What the assessed side answered; printed beside the assessment."""

    key: str
    by: str  # key of an actor
    received: When
    text: str
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """What pledges and concerns have alike, in the order in which a memorandum tells it.

    `narrative` is the researcher's own Markdown for the section. It cites record items as
    ``[@event-key]`` and replaces the generated account of what happened.
    """

    key: str
    title: str
    position: int
    provisions: tuple[Provision, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    events: tuple[str, ...] = ()  # keys, in date order, of events told in this section
    measures: tuple[str, ...] = ()  # keys
    cases: tuple[str, ...] = ()  # keys
    requirements: tuple[Requirement, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    searches: tuple[Search, ...] = ()
    assessments: tuple[Assessment, ...] = ()  # in order of as_of, then of recording
    overrides: tuple[Override, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    replies: tuple[Reply, ...] = ()
    narrative: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pledge(Matter):
    """What the maker undertook, in its own words or marked as a paraphrase."""

    text: str
    wording: Wording
    speaker: str | None  # key of an actor
    forum: str
    made_on: When
    due: When | None
    firmness: Firmness
    citations: tuple[Citation, ...]
    earlier: str | None = None  # key of the earlier pledge
    restatement: Restatement | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Concern(Matter):
    """A matter without a pledge of its own, held against standing commitments (`provisions`)."""

    summary: str = ""
    citations: tuple[Citation, ...] = ()
