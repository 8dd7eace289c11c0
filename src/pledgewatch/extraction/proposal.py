"""What the machine read in a document and nobody has accepted yet.

One class a kind, with the fields of the JSON in `docs/formats.md`. The words of a proposal are
`document.text[start:end]`, always.
"""

from dataclasses import asdict, dataclass
from typing import Any, ClassVar

RULES, ASSISTANT = "rules", "assistant"  # what read a proposal


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A span of a document's text, end exclusive, and how sure the reader is of its kind."""

    kind: ClassVar[str]

    text: str
    start: int
    end: int
    page: int
    confidence: float  # calibrated probability, 0 to 1; low and not calibrated if not by the rules
    read_by: str = RULES

    def fields(self) -> dict[str, Any]:
        """Everything as plain JSON values, the kind first."""
        return {"kind": self.kind, **asdict(self)}


@dataclass(frozen=True, slots=True, kw_only=True)
class PledgeProposal(Proposal):
    """An undertaking; `made_on` and `due` are EDTF, `speaker` and `maker` in the text's words."""

    kind: ClassVar[str] = "pledge"

    speaker: str | None = None
    maker: str | None = None
    made_on: str | None = None
    due: str | None = None
    wording: str = "verbatim"  # dossier.vocabulary.Wording
    firmness: str = "firm"  # dossier.vocabulary.Firmness
    action_category: int | None = None
    issues: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RecommendationProposal(Proposal):
    """What somebody asks: the whole of it, without its number and the bracket of its makers."""

    kind: ClassVar[str] = "recommendation"

    paragraph: str | None = None  # "97.1"
    by: tuple[str, ...] = ()  # as the document names them
    to: str | None = None  # the State that it is about
    addressees: tuple[str, ...] = ()
    response: str | None = None  # dossier.vocabulary.Response
    action_category: int | None = None
    issues: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EventProposal(Proposal):
    """A sentence that tells something dated. Several dates in a sentence are several events."""

    kind: ClassVar[str] = "event"

    date: str  # EDTF
    date_text: str
    actors: tuple[str, ...] = ()
    stage: str | None = None  # dossier.vocabulary.Stage
    flags: tuple[str, ...] = ()  # "after_publication"


@dataclass(frozen=True, slots=True, kw_only=True)
class RequirementProposal(Proposal):
    """A figure or rule that a law or practice sets."""

    kind: ClassVar[str] = "requirement"

    subject: str
    before: str | None = None
    after: str | None = None
    since: str | None = None  # EDTF


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationProposal(Proposal):
    """A treaty, commitment or law named in the text."""

    kind: ClassVar[str] = "citation"

    instrument: str  # key in the catalogue, or the words themselves for a national law
    provision: str | None = None  # "19", "7.5"


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorProposal(Proposal):
    """A person or body named in the text; one proposal for each first mention."""

    kind: ClassVar[str] = "actor"

    actor_kind: str  # dossier.vocabulary.ActorKind
    name: str | None = None  # to be known by where `text` is in another case or language


@dataclass(frozen=True, slots=True)
class Stretch:
    """Paragraphs of a document that follow each other and are in one language, end exclusive."""

    start: int
    end: int
    language: str | None  # ISO 639-1; None where it cannot be told


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All proposals of a document in the order of their text, and what the reader noticed.

    `published` is the date that was given, else `says_published`: that of the document's own words
    or its file. Publisher and author are those that it names itself.
    """

    sha256: str
    language: str | None
    title: str | None
    published: str | None  # EDTF
    proposals: tuple[Proposal, ...]
    warnings: tuple[str, ...] = ()
    says_published: str | None = None
    publisher: str | None = None
    author: str | None = None
    languages: tuple[Stretch, ...] = ()
