"""Recommend, note what came of it, and record what the assessed side replied."""

from pledgewatch.accounts.models import Person
from pledgewatch.dossier.vocabulary import ActorKind, FollowUp
from pledgewatch.record.actions import passages
from pledgewatch.record.actions.act import act, told
from pledgewatch.record.actions.actors import actor_named
from pledgewatch.record.errors import RefusedError
from pledgewatch.record.models import (
    Addressee,
    Matter,
    Passage,
    Recommendation,
    Reply,
    Uptake,
)
from pledgewatch.record.rules import Permission


def recommend(
    matter: Matter,
    *,
    text: str,
    addressees: tuple[str, ...],
    by: Person,
    about: str = "",
    asked_by: str = "",
    made_on: str = "",
    passages_cited: tuple[Passage, ...] = (),
) -> Recommendation:
    """Ask something of addressees, on the ground of a matter."""
    text = told(text, "What is asked? Give the recommendation's words.")
    if not any(name.strip() for name in addressees):
        raise RefusedError("Whom is the recommendation addressed to?")
    with act(matter.dossier, "recommend", by=by, permission=Permission.WORD) as acting:
        recommendation = acting.new(
            Recommendation,
            matter=matter,
            text=text,
            about=actor_named(acting, about, ActorKind.STATE) if about else None,
            asked_by=asked_by,
            made_on=made_on,
        )
        for name in filter(str.strip, addressees):
            acting.new(Addressee, recommendation=recommendation, actor=actor_named(acting, name))
        passages.cite(acting, passages_cited, recommendation=recommendation)
        acting.trail(recommendation.key, matter=matter.key)
    return recommendation


def note_uptake(
    recommendation: Recommendation, *, when: str, follow_up: FollowUp, by: Person, note: str = ""
) -> Uptake:
    """What came of a recommendation by a date."""
    with act(
        recommendation.dossier, "note uptake", by=by, permission=Permission.CONTRIBUTE
    ) as acting:
        uptake = acting.new(
            Uptake,
            recommendation=recommendation,
            when=when,
            follow_up=follow_up.value,
            note=note,
        )
        acting.trail(recommendation.key, follow_up=follow_up.value)
    return uptake


def record_reply(
    matter: Matter,
    *,
    replier: str,
    received: str,
    text: str,
    passages_cited: tuple[Passage, ...],
    by: Person,
) -> Reply:
    """What the assessed side answered; printed beside the assessment."""
    text = told(text, "What was answered? Give the reply's words.")
    replier = told(replier, "Who answered? Name them.")
    received = told(received, "When was it received? Give the date, for example 2008-05.")
    with act(matter.dossier, "record reply", by=by, permission=Permission.CONTRIBUTE) as acting:
        reply = acting.new(
            Reply,
            matter=matter,
            by=actor_named(acting, replier, ActorKind.ORGAN),
            received=received,
            text=text,
        )
        passages.cite(acting, passages_cited, reply=reply)
        acting.trail(reply.key, matter=matter.key)
    return reply
