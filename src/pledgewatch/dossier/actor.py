"""Actors and the part they take."""

from dataclasses import dataclass

from pledgewatch.dossier.vocabulary import ActorKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A State, organ, organisation, medium or person, as the audience may know it.

    A protected person carries the public pseudonym as its only name; the identity is never here.
    """

    key: str
    kind: ActorKind
    name: str
    names: tuple[tuple[str, str], ...] = ()  # (language, name), the other names
    part_of: str | None = None  # key of another actor
    protected: bool = False


@dataclass(frozen=True, slots=True)
class Participation:
    """An actor's part in an event: "adopted", "defendant", "speaker"; empty where not said."""

    actor: str  # key
    part: str = ""
