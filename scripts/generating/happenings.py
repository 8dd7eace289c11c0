"""Events of a generated dossier, and the measures and cases that they move."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from pledgewatch.dossier.vocabulary import Confidentiality, Stage
from pledgewatch.record.models import (
    Case,
    Citation,
    Event,
    Measure,
    Participation,
    Showing,
)
from scripts.generating.actors import Cast
from scripts.generating.documents import line
from scripts.generating.filling import Filling
from scripts.generating.library import Quoted

MEASURED, IN_CASES = 0.3, 0.1  # of the events
LEVELS = (95, 3, 2)  # of a hundred events: public, internal, restricted
PARTS = ("applicant", "refused", "defendant", "witness", "")


@dataclass(frozen=True, slots=True)
class Happenings:
    """What happened. `public` are events that everybody may see."""

    events: Sequence[Event]
    public: Sequence[Event]
    measures: Sequence[Measure]
    cases: Sequence[Case]


def fill(
    filling: Filling,
    chance: random.Random,
    cast: Cast,
    quoted: Sequence[Quoted],
    *,
    measures: int,
    cases: int,
) -> Happenings:
    """An event for each of the quoted proposals, with who took part in it."""
    laws = [
        filling.new(
            Measure,
            title=f"Draft law no. {number + 1} on {line('en', 'headings', chance)}"[:300],
            kind=chance.choice(("bill", "law", "decree")),
        )
        for number in range(measures)
    ]
    filling.keep(laws, "start measure")
    filling.trail("start measure", [one.key for one in laws])
    stories = [_case(filling, chance) for _ in range(cases)]
    filling.keep(stories, "open case")
    filling.trail("open case", [one.key for one in stories])
    events = [_event(filling, chance, one, laws, stories) for one in quoted]
    filling.keep(events, "accept")
    cited = [
        filling.new(Citation, passage=words.passage, event=event)
        for words, event in zip(quoted, events, strict=True)
    ]
    filling.keep(cited, "accept")
    took_part = [
        filling.new(Participation, event=event, actor=actor, part=chance.choice(PARTS))
        for event in events
        for actor in chance.sample(cast.all, k=chance.randrange(1, 3))
    ]
    took_part += [
        filling.new(Participation, case=case, actor=chance.choice(cast.all)) for case in stories
    ]
    filling.keep(took_part, "accept")
    _show(filling, events)
    told = _summarised(filling, chance, stories, events)
    public = [one for one in events if _public(one) and (one.case is None or _public(one.case))]
    return Happenings(events, public, laws, told)


def _public(row: Event | Case) -> bool:
    return row.confidentiality == Confidentiality.PUBLIC.value


def _case(filling: Filling, chance: random.Random) -> Case:
    level = chance.choices(list(Confidentiality), LEVELS)[0]
    return filling.new(
        Case, title=line("en", "headings", chance)[:300], confidentiality=level.value
    )


def _event(
    filling: Filling,
    chance: random.Random,
    words: Quoted,
    laws: Sequence[Measure],
    stories: Sequence[Case],
) -> Event:
    dice = chance.random()
    measure = chance.choice(laws) if laws and dice < MEASURED else None
    case = chance.choice(stories) if stories and dice > 1 - IN_CASES else None
    language = words.language if chance.random() < 0.5 else "en"  # noqa: PLR2004 -- half
    return filling.new(
        Event,
        key=words.key,
        when=words.machine["date"],
        account=line(language, "accounts", chance),
        measure=measure,
        stage=chance.choice(list(Stage)).value if measure else "",
        case=case,
        confidentiality=chance.choices(list(Confidentiality), LEVELS)[0].value,
    )


def _show(filling: Filling, events: Sequence[Event]) -> None:
    """Of the restricted events every third names somebody."""
    restricted = [one for one in events if one.confidentiality == Confidentiality.RESTRICTED.value]
    people = filling.people
    shown = [
        filling.new(Showing, event=event, person=people[number % len(people)])
        for number, event in enumerate(restricted[::3])
    ]
    filling.keep(shown, "show to")


def _summarised(
    filling: Filling, chance: random.Random, stories: Sequence[Case], events: Sequence[Event]
) -> Sequence[Case]:
    """Give those cases a summary that have a public event to rest on."""
    resting = {one.case_id for one in events if _public(one)}
    told = [one for one in stories if one.pk in resting]
    for case in told:
        case.summary = line("en", "accounts", chance)
    filling.change(told, ["summary"], "edit")
    return told
