"""The whole of what a publication is made from, frozen."""

from dataclasses import dataclass
from datetime import date, datetime

from pledgewatch.dossier.actor import Actor
from pledgewatch.dossier.event import Case, Event, Measure
from pledgewatch.dossier.matter import Concern, Matter, Pledge, Recommendation
from pledgewatch.dossier.source import Source
from pledgewatch.dossier.vocabulary import Confidentiality


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """One maker of pledges held to what it said in a forum.

    `as_of`: what was so at the close of that day. `recorded_by`: what had been recorded at that
    moment. `audience`: what may be seen; nothing beyond it is anywhere in the value.
    """

    key: str
    title: str
    maker: str  # key of an actor
    forum: str
    publisher: str  # who issues what is made from it
    language: str
    introduction: str  # Markdown, may be empty
    scale: str = ""  # by whose scale outcomes are named (`judgement.scales`); empty for our own
    as_of: date
    recorded_by: datetime
    audience: Confidentiality
    pledges: tuple[Pledge, ...]
    concerns: tuple[Concern, ...]
    events: tuple[Event, ...]  # in date order
    measures: tuple[Measure, ...]
    cases: tuple[Case, ...]
    actors: tuple[Actor, ...]
    sources: tuple[Source, ...]
    recommendations: tuple[Recommendation, ...] = ()  # of no matter

    @property
    def matters(self) -> tuple[Matter, ...]:
        """Pledges, then concerns, each in their position."""
        return (*self.pledges, *self.concerns)
