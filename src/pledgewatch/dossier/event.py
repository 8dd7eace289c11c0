"""Events, and what is made of them: measures that advance, requirements that change, cases."""

from dataclasses import dataclass

from pledgewatch.dossier.actor import Participation
from pledgewatch.dossier.source import Citation
from pledgewatch.dossier.vocabulary import Stage
from pledgewatch.dossier.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened on a date.

    `account` tells it in the researcher's own words; where it is empty the event stands on its
    citations' words, and a publication quotes them as a quotation.
    """

    key: str
    when: When
    account: str
    citations: tuple[Citation, ...]
    actors: tuple[Participation, ...] = ()
    measure: str | None = None  # key of the Measure that it moves
    stage: Stage | None = None  # to this stage
    case: str | None = None  # key of the Case that it belongs to


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A bill, law, decree or ratification; its stages are those of its events, in date order."""

    key: str
    title: str
    kind: str = ""  # "law", "bill", "decree", "ratification"


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """A figure or rule that a measure sets, before and after, in the words of the record."""

    key: str
    subject: str  # "members needed to register a party"
    before: str  # "3,000"; empty where unknown
    after: str
    since: When | None
    citations: tuple[Citation, ...]
    measure: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """The story of a person or group, as events in order."""

    key: str
    title: str
    summary: str = ""
    actors: tuple[Participation, ...] = ()
