"""What a sentence says of a requirement, before it is a proposal."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A requirement in a sentence, in the sentence's words; `place` is where its figure begins."""

    place: int
    subject: str
    before: str | None = None
    after: str | None = None
    confidence: float
    changed: bool = False
