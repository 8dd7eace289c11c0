"""One mention of an actor in a text, and the room that mentions take."""

import re
from dataclasses import dataclass

from pledgewatch.dossier.vocabulary import ActorKind

INITIALS = re.compile(r"(?<!\w)(?:[А-ЯЁ]\.[ \u00a0]?){1,2}\Z")  # before a surname: "Н. А. "


@dataclass(frozen=True, slots=True, kw_only=True)
class NameMention:
    """One mention of an actor; mentions of the same actor share its `actor`."""

    start: int
    end: int
    text: str
    kind: ActorKind
    actor: str  # the fullest name that the document gives this actor
    confidence: float


class Room:
    """The places of a text, of which each belongs to one mention at most."""

    def __init__(self, length: int) -> None:
        """Of a text of this many characters, none of them taken."""
        self._taken = bytearray(length)

    def take(self, start: int, end: int) -> bool:
        """Takes a span; false, and nothing is taken, if a part of it was or it is empty."""
        if start >= end or any(self._taken[start:end]):
            return False
        self._taken[start:end] = b"\x01" * (end - start)
        return True
