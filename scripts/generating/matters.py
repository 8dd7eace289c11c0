"""Pledges and concerns of a generated dossier, with all that hangs on them."""

import random
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from pledgewatch.catalogue import instruments
from pledgewatch.dossier.vocabulary import (
    Confidentiality,
    CriterionKind,
    FollowUp,
    Restatement,
    Wording,
)
from pledgewatch.record.models import (
    Addressee,
    Citation,
    Criterion,
    Event,
    Instrument,
    Matter,
    MatterKind,
    Narrative,
    Note,
    Provision,
    Recommendation,
    Reply,
    Requirement,
    Search,
    Telling,
    Uptake,
)
from scripts.generating import judging
from scripts.generating.actors import Cast
from scripts.generating.documents import line
from scripts.generating.filling import Filling
from scripts.generating.happenings import Happenings
from scripts.generating.judging import Told
from scripts.generating.library import Quoted

TOLD = 0.6  # of the public events, each in the section of one matter
NARRATED = 0.08  # of the matters have a text of the researcher's own


def fill(
    filling: Filling,
    chance: random.Random,
    cast: Cast,
    happened: Happenings,
    quoted: dict[str, list[Quoted]],
) -> Sequence[Matter]:
    """A pledge for each of the quoted ones, then the concerns, then what hangs on them."""
    pledges = _pledges(filling, chance, cast, quoted["pledge"])
    concerns = _concerns(filling, chance, quoted["citation"][: 1 + len(pledges) // 6], len(pledges))
    matters = [*pledges, *concerns]
    told = _told(filling, chance, matters, happened)
    _commitments(filling, chance, matters, quoted["citation"])
    _requirements(filling, chance, matters, quoted["requirement"])
    _recommendations(filling, chance, cast, matters, quoted["recommendation"])
    _searches(filling, chance, matters)
    _replies(filling, chance, cast, matters, quoted["citation"])
    _notes(filling, chance, matters)
    judging.fill(filling, chance, told, quoted["citation"])
    _narratives(filling, chance, told)
    return matters


def _pledges(
    filling: Filling, chance: random.Random, cast: Cast, quoted: Sequence[Quoted]
) -> list[Matter]:
    rows = []
    for position, words in enumerate(quoted, start=1):
        machine = words.machine
        rows.append(
            filling.new(
                Matter,
                key=words.key,
                kind=MatterKind.PLEDGE.value,
                title=line(words.language, "headings", chance)[:300],
                position=position,
                text=machine["text"],
                wording=Wording.VERBATIM.value,
                speaker=chance.choice(cast.persons),
                forum=filling.dossier.forum,
                made_on=machine["made_on"],
                due=machine["due"] if chance.random() < 0.8 else "",  # noqa: PLR2004 -- most
                firmness=machine["firmness"],
            )
        )
    filling.keep(rows, "accept")
    _restate(filling, chance, rows)
    cited = [
        filling.new(Citation, passage=words.passage, matter=row)
        for words, row in zip(quoted, rows, strict=True)
    ]
    filling.keep(cited, "accept")
    return rows


def _restate(filling: Filling, chance: random.Random, rows: Sequence[Matter]) -> None:
    """Every eighth pledge says again what an earlier one said."""
    dated = sorted(rows, key=lambda row: row.made_on)
    later = dated[8::8]
    for index, row in enumerate(later, start=1):
        row.earlier = dated[index * 8 - chance.randrange(1, 8)]
        row.restatement = chance.choice(list(Restatement)).value
    filling.change(later, ["earlier", "restatement"], "restate")


def _concerns(
    filling: Filling, chance: random.Random, quoted: Sequence[Quoted], behind: int
) -> list[Matter]:
    rows = [
        filling.new(
            Matter,
            kind=MatterKind.CONCERN.value,
            title=line("en", "headings", chance)[:300],
            position=behind + number,
            text=line("en", "grounds", chance),
        )
        for number in range(1, len(quoted) + 1)
    ]
    filling.keep(rows, "raise concern")
    filling.trail("raise concern", [row.key for row in rows])
    cited = [
        filling.new(Citation, passage=words.passage, matter=row)
        for words, row in zip(quoted, rows, strict=True)
    ]
    filling.keep(cited, "raise concern")
    return rows


def _told(
    filling: Filling, chance: random.Random, matters: Sequence[Matter], happened: Happenings
) -> list[Told]:
    """Share events, measures and cases out among the matters, and fix criteria for each."""
    events: dict[int, list[Event]] = {row.pk: [] for row in matters}
    tellings = []
    for event in happened.public:
        if chance.random() < TOLD:
            row = chance.choice(matters)
            events[row.pk].append(event)
            tellings.append(filling.new(Telling, matter=row, event=event))
    for number, row in enumerate(matters):
        if number < len(happened.measures):
            tellings.append(filling.new(Telling, matter=row, measure=happened.measures[number]))
        if number < len(happened.cases):
            tellings.append(filling.new(Telling, matter=row, case=happened.cases[number]))
    filling.keep(tellings, "tell")
    told = []
    for row in matters:
        begun = _begun(row)
        criteria = [
            filling.new(
                Criterion,
                matter=row,
                kind=kind.value,
                text=line("en", "grounds", chance),
                fixed_on=begun + timedelta(days=60),
            )
            for kind in list(CriterionKind)[: chance.randrange(2, 4)]
        ]
        told.append(Told(row, events[row.pk], criteria))
    fixed = [one for each in told for one in each.criteria]
    filling.keep(fixed, "fix criterion")
    filling.trail("fix criterion", [one.key for one in fixed])
    return told


def _begun(row: Matter) -> date:
    return row.made_on_earliest or date(2008, 1, 1)


def _commitments(
    filling: Filling, chance: random.Random, matters: Sequence[Matter], quoted: Sequence[Quoted]
) -> None:
    """Two provisions of treaties for each matter; the first rests on a passage."""
    known = {one.key: one for one in instruments()}
    kept = {
        key: filling.new(Instrument, key=key, title=known[key].name, from_catalogue=True)
        for key in ("iccpr", "cat", "crc")
    }
    filling.keep(list(kept.values()), "touch")
    rows, cited = [], []
    for number, row in enumerate(matters):
        words = quoted[number % len(quoted)]
        instrument, article = words.machine["instrument"], words.machine["provision"]
        other = chance.choice([key for key in kept if key != instrument])
        for key, named in ((instrument, article), (other, str(chance.randrange(2, 20)))):
            rows.append(
                filling.new(
                    Provision,
                    matter=row,
                    instrument=kept[key],
                    number=named,
                    kind=known[key].provision_kind,
                    says=line("en", "headings", chance),
                )
            )
        cited.append(filling.new(Citation, passage=words.passage, provision=rows[-2]))
    filling.keep(rows, "touch")
    filling.keep(cited, "touch")


def _requirements(
    filling: Filling, chance: random.Random, matters: Sequence[Matter], quoted: Sequence[Quoted]
) -> None:
    rows = [
        filling.new(
            Requirement,
            key=words.key,
            matter=chance.choice(matters),
            subject=words.machine["subject"],
            before=words.machine["before"],
            after=words.machine["after"],
            since=words.machine["since"],
        )
        for words in quoted
    ]
    filling.keep(rows, "accept")
    cited = [
        filling.new(Citation, passage=words.passage, requirement=row)
        for words, row in zip(quoted, rows, strict=True)
    ]
    filling.keep(cited, "accept")


def _recommendations(
    filling: Filling,
    chance: random.Random,
    cast: Cast,
    matters: Sequence[Matter],
    quoted: Sequence[Quoted],
) -> None:
    rows = [
        filling.new(
            Recommendation,
            key=words.key,
            matter=chance.choice(matters),
            text=words.machine["text"],
            about=cast.state,
            asked_by=", ".join(words.machine["by"]),
            made_on=words.published,
            response=words.machine["response"] or "",
            paragraph=words.machine["paragraph"],
        )
        for words in quoted
    ]
    filling.keep(rows, "accept")
    cited = [
        filling.new(Citation, passage=words.passage, recommendation=row)
        for words, row in zip(quoted, rows, strict=True)
    ]
    filling.keep(cited, "accept")
    addressed = [
        filling.new(Addressee, recommendation=row, actor=chance.choice(cast.organs)) for row in rows
    ]
    filling.keep(addressed, "accept")
    came = [
        filling.new(
            Uptake,
            recommendation=row,
            when=str(int(row.made_on[:4]) + 1),
            follow_up=chance.choice(list(FollowUp)).value,
            note=line("en", "grounds", chance),
        )
        for row in rows[::3]
    ]
    filling.keep(came, "note uptake")


def _searches(filling: Filling, chance: random.Random, matters: Sequence[Matter]) -> None:
    rows = [
        filling.new(
            Search,
            matter=row,
            searched_on=_begun(row) + timedelta(days=chance.randrange(200, 900)),
            where=line("en", "headings", chance),
            terms=line("en", "headings", chance),
            by=chance.choice(filling.people),
        )
        for row in matters
        for _ in range(chance.randrange(1, 3))
    ]
    filling.keep(rows, "log search")
    filling.trail("log search", [row.key for row in rows])


def _replies(
    filling: Filling,
    chance: random.Random,
    cast: Cast,
    matters: Sequence[Matter],
    quoted: Sequence[Quoted],
) -> None:
    rows, cited = [], []
    for number, row in enumerate(matters[::4]):
        words = quoted[-1 - number % len(quoted)]
        rows.append(
            filling.new(
                Reply,
                matter=row,
                by=chance.choice(cast.organs),
                received=words.published,
                text=line("en", "grounds", chance),
            )
        )
        cited.append(filling.new(Citation, passage=words.passage, reply=rows[-1]))
    filling.keep(rows, "record reply")
    filling.trail("record reply", [row.key for row in rows])
    filling.keep(cited, "record reply")


def _notes(filling: Filling, chance: random.Random, matters: Sequence[Matter]) -> None:
    rows = [
        filling.new(
            Note,
            about=row.key,
            text=line(chance.choice(("en", "ru")), "grounds", chance),
            by=chance.choice(filling.people),
            confidentiality=chance.choice(
                (Confidentiality.INTERNAL, Confidentiality.RESTRICTED)
            ).value,
        )
        for row in matters
        for _ in range(2)
    ]
    filling.keep(rows, "write note")


def _narratives(filling: Filling, chance: random.Random, told: Sequence[Told]) -> None:
    """A text of two paragraphs for some sections, each citing events; and the introduction."""
    rows = [filling.new(Narrative, matter=None, text="".join(_cited(chance, [told[0].row.key])))]
    for one in told:
        if one.events and chance.random() < NARRATED:
            keys = [event.key for event in one.events[:2]]
            text = "\n\n".join(_cited(chance, keys))
            rows.append(filling.new(Narrative, matter=one.row, text=text))
    filling.keep(rows, "narrate")


def _cited(chance: random.Random, keys: Sequence[str]) -> Iterator[str]:
    for key in keys:
        yield f"{line('en', 'accounts', chance)[:-1]} [@{key}]."
