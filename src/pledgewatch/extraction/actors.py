"""Actors: persons, bodies, media and States, each proposed where the text first names it."""

from pledgewatch.extraction.annotated import Annotated
from pledgewatch.extraction.proposal import ActorProposal


def propose(annotated: Annotated) -> tuple[ActorProposal, ...]:
    """One proposal for each actor, at the first mention that gives its fullest name."""
    first: dict[str, ActorProposal] = {}
    for name in annotated.names:
        known = first.get(name.actor)
        if known is not None and not (len(known.text) < len(name.actor) <= len(name.text)):
            continue
        first[name.actor] = ActorProposal(
            text=annotated.words(name),
            start=name.start,
            end=name.end,
            page=annotated.document.page_at(name.start),
            confidence=name.confidence,
            actor_kind=name.kind.value,
        )
    return tuple(first.values())
