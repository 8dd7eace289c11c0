"""What a proposal of each kind becomes when a person accepts it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from pledgewatch.catalogue import instruments
from pledgewatch.dossier.vocabulary import ActorKind, Stage
from pledgewatch.extraction.headlines import headline
from pledgewatch.record.actions import matters, passages
from pledgewatch.record.actions.act import Act
from pledgewatch.record.actions.actors import actor_named
from pledgewatch.record.errors import RefusedError
from pledgewatch.record.models import (
    Addressee,
    Event,
    Instrument,
    Matter,
    Measure,
    Participation,
    Passage,
    Proposal,
    Provision,
    Recommendation,
    Requirement,
    Telling,
)

Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Accepter:
    """How proposals of a kind are taken: the fields that a person may change, and the taking."""

    fields: tuple[str, ...]
    take: Callable[[Act, Proposal, Values, Matter | None], str]
    needs_matter: bool = False


def _passage(acting: Act, proposal: Proposal) -> Passage:
    """The words of the proposal; raises `RefusedError` where the source reads otherwise since."""
    found = passages.document(proposal.source).text[proposal.start : proposal.end]
    if found != proposal.text:
        raise RefusedError(
            f"The words of {proposal.key} stand no longer where they stood in "
            f"{proposal.source.key}, which has been read again. Quote them by hand."
        )
    return passages.keep(acting, proposal.source, proposal.start, proposal.end)


def _pledge(acting: Act, proposal: Proposal, values: Values, _to: Matter | None) -> str:
    speaker = values.get("speaker")
    words = str(values["text"])
    published = proposal.source.published
    matter = matters.add_pledge(
        acting,
        title=values.get("title") or headline(words, language=proposal.source.language),
        text=words,
        wording=values["wording"],
        speaker=actor_named(acting, speaker, ActorKind.PERSON) if speaker else None,
        forum=values.get("forum") or acting.dossier.forum,
        made_on=values.get("made_on") or (f"../{published}" if published else ""),
        due=values.get("due") or "",
        firmness=values["firmness"],
    )
    passages.cite(acting, (_passage(acting, proposal),), matter=matter)
    return matter.key


def _event(acting: Act, proposal: Proposal, values: Values, to: Matter | None) -> str:
    measure, stage = values.get("measure"), values.get("stage") or ""
    event = acting.new(
        Event,
        when=values["date"],
        account=values.get("account") or "",
        measure=_measure(acting, measure) if measure else None,
        stage=Stage(stage).value if measure and stage else "",
    )
    passages.cite(acting, (_passage(acting, proposal),), event=event)
    for name in _names(values.get("actors")):
        acting.new(Participation, event=event, actor=actor_named(acting, name))
    if to is not None:
        acting.new(Telling, matter=to, event=event)
    return event.key


def _measure(acting: Act, title: str) -> Measure:
    known = Measure.objects.filter(dossier=acting.dossier, title=title).first()
    return known or acting.new(Measure, title=title)


def _recommendation(acting: Act, proposal: Proposal, values: Values, to: Matter | None) -> str:
    about = values.get("to")
    by = _names(values.get("by"))
    recommendation = acting.new(
        Recommendation,
        matter=to,
        text=values["text"],
        about=actor_named(acting, about, ActorKind.STATE) if about else None,
        asked_by=", ".join(by) or proposal.source.publisher,
        made_on=values.get("made_on") or proposal.source.published,
        response=values.get("response") or "",
        paragraph=values.get("paragraph") or "",
    )
    for name in _names(values.get("addressees")):
        acting.new(Addressee, recommendation=recommendation, actor=actor_named(acting, name))
    passages.cite(acting, (_passage(acting, proposal),), recommendation=recommendation)
    return recommendation.key


def _requirement(acting: Act, proposal: Proposal, values: Values, to: Matter | None) -> str:
    requirement = acting.new(
        Requirement,
        matter=to,
        subject=values["subject"],
        before=values.get("before") or "",
        after=values.get("after") or "",
        since=values.get("since") or "",
    )
    passages.cite(acting, (_passage(acting, proposal),), requirement=requirement)
    return requirement.key


def _citation(acting: Act, proposal: Proposal, values: Values, to: Matter | None) -> str:
    named = str(values["instrument"])
    known = next((one for one in instruments() if one.key == named), None)
    instrument = Instrument.objects.filter(dossier=acting.dossier, key=named[:200]).first()
    if instrument is None:
        instrument = acting.new(
            Instrument,
            key=named[:200],
            title=known.name if known else named,
            from_catalogue=known is not None,
        )
    number = str(values.get("provision") or "")
    provision = Provision.objects.filter(matter=to, instrument=instrument, number=number).first()
    if provision is None:
        provision = acting.new(
            Provision,
            matter=to,
            instrument=instrument,
            number=number,
            kind=known.provision_kind if known else "article",
            says=values.get("says") or "",
        )
    passages.cite(acting, (_passage(acting, proposal),), provision=provision)
    return provision.key


def _actor(acting: Act, proposal: Proposal, values: Values, _to: Matter | None) -> str:
    words = str(values["text"])
    named = values.get("name") if words == proposal.text else None  # unless a person says otherwise
    return actor_named(acting, str(named or words), ActorKind(values["actor_kind"])).key


ACCEPTERS: Mapping[str, Accepter] = {
    "pledge": Accepter(
        ("title", "text", "wording", "speaker", "forum", "made_on", "due", "firmness"), _pledge
    ),
    "event": Accepter(("date", "account", "actors", "measure", "stage"), _event),
    "recommendation": Accepter(
        ("text", "by", "to", "addressees", "made_on", "response", "paragraph"), _recommendation
    ),
    "requirement": Accepter(
        ("subject", "before", "after", "since"), _requirement, needs_matter=True
    ),
    "citation": Accepter(("instrument", "provision", "says"), _citation, needs_matter=True),
    "actor": Accepter(("text", "name", "actor_kind"), _actor),
}


def _names(value: Any) -> list[str]:
    """Names from the machine's list, or from a person's text with semicolons between them."""
    listed = value.split(";") if isinstance(value, str) else (value or [])
    return list(dict.fromkeys(name.strip() for name in listed if name.strip()))
