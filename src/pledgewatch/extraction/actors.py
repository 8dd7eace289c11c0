"""Actors: persons, bodies, media and States, each proposed where the text first names it."""

from pledgewatch.extraction.annotated import Annotated
from pledgewatch.extraction.names import NameMention
from pledgewatch.extraction.proposal import ActorProposal


def propose(annotated: Annotated) -> tuple[ActorProposal, ...]:
    """One proposal for each actor, at the first mention that gives its fullest name."""
    first: dict[str, NameMention] = {}
    for mention in annotated.names:
        known = first.get(mention.actor)
        if known is None or _fuller(mention, known):
            first[mention.actor] = mention
    return tuple(
        ActorProposal(
            text=annotated.words(mention),
            start=mention.start,
            end=mention.end,
            page=annotated.document.page_at(mention.start),
            confidence=mention.confidence,
            actor_kind=mention.kind.value,
            name=None if actor in mention.text else actor,
        )
        for actor, mention in first.items()
    )


def _fuller(mention: NameMention, known: NameMention) -> bool:
    """Whether a mention gives the whole name and the one before does not, or in another case."""
    actor = mention.actor
    if actor in known.text:
        return False
    return actor in mention.text or len(known.text) < len(actor) <= len(mention.text)
