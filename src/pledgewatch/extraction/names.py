"""Names of persons and bodies in running text."""

from dataclasses import dataclass

from pledgewatch.dossier.vocabulary import ActorKind


@dataclass(frozen=True, slots=True, kw_only=True)
class NameMention:
    """One mention of an actor; mentions of the same actor share its `first` mention's words."""

    start: int
    end: int
    text: str
    kind: ActorKind
    actor: str  # the fullest name that the document gives this actor
    confidence: float
