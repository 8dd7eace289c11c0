"""Evidence on generated matters, verdicts that rest on it, and outcomes put in their place."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from pledgewatch.accounts.models import Person
from pledgewatch.dossier.vocabulary import Bearing, Outcome, Reliability, Verdict
from pledgewatch.record.models import (
    Assessment,
    Criterion,
    CriterionVerdict,
    Event,
    Evidence,
    Ground,
    Matter,
    Override,
)
from scripts.generating.documents import line
from scripts.generating.filling import Filling
from scripts.generating.library import Quoted

WEIGHED = 10  # pieces of evidence on a matter, at most
LAST_DAY = date(2026, 6, 30)  # nothing is assessed as of a later one
# What evidence of each bearing leads to, so that no status contradicts all of it.
_VERDICTS = {
    Bearing.FOR.value: (Verdict.MET, Verdict.PARTLY_MET),
    Bearing.AGAINST.value: (Verdict.NOT_MET, Verdict.NOT_MET, Verdict.CONTRARY),
    Bearing.CONTEXT.value: (Verdict.PARTLY_MET, Verdict.NOT_MET),
}


@dataclass(frozen=True, slots=True)
class Told:
    """A matter with the public events that its section tells."""

    row: Matter
    events: Sequence[Event]
    criteria: Sequence[Criterion]


def fill(
    filling: Filling, chance: random.Random, told: Sequence[Told], quoted: Sequence[Quoted]
) -> None:
    """Weigh what each matter tells, and some of the quoted words, and judge it by that."""
    evidence = _evidence(filling, chance, told, quoted)
    _assessments(filling, chance, told, evidence)
    _overrides(filling, chance, [one.row for one in told])


def _evidence(
    filling: Filling, chance: random.Random, told: Sequence[Told], quoted: Sequence[Quoted]
) -> dict[int, list[Evidence]]:
    """Events and passages weighed on the criteria of each matter, by its id."""
    rows: dict[int, list[Evidence]] = {}
    for number, one in enumerate(told):
        bearings = {each.pk: chance.choice(list(Bearing)) for each in one.criteria}
        weighed = [
            _weighed(filling, chance, one, bearings, event=event)
            for event in one.events[: WEIGHED - 2]
        ]
        for offset in range(2):
            words = quoted[(2 * number + offset) % len(quoted)]
            made = _weighed(filling, chance, one, bearings, passage=words.passage)
            if all(each.passage != made.passage for each in weighed):
                weighed.append(made)
        rows[one.row.pk] = weighed
    flat = [each for weighed in rows.values() for each in weighed]
    filling.keep(flat, "weigh")
    filling.trail("weigh", [each.key for each in flat])
    return rows


def _weighed(
    filling: Filling,
    chance: random.Random,
    one: Told,
    bearings: dict[int, Bearing],
    **of: object,
) -> Evidence:
    criterion = chance.choice(one.criteria)
    told = chance.random() < 0.3  # noqa: PLR2004 -- of three, one has a note
    return filling.new(
        Evidence,
        matter=one.row,
        criterion=criterion,
        bearing=bearings[criterion.pk].value,
        reliability=chance.choice(list(Reliability)).value,
        note=line("en", "grounds", chance) if told else "",
        **of,
    )


def _assessments(
    filling: Filling,
    chance: random.Random,
    told: Sequence[Told],
    evidence: dict[int, list[Evidence]],
) -> None:
    """One to three assessments of each matter that has evidence, a tenth of them also blind."""
    rows: list[Assessment] = []
    verdicts: list[CriterionVerdict] = []
    grounds: list[Ground] = []
    for one in told:
        weighed = evidence[one.row.pk]
        if not weighed or chance.random() < 0.08:  # noqa: PLR2004 -- some nobody has assessed
            continue
        last = max(_known(each) for each in weighed)
        for year in range(chance.randrange(1, 4)):
            as_of = min(LAST_DAY, last + timedelta(days=30 + 365 * year))
            by, second = chance.sample(list(filling.people), k=2)
            rows.append(_assessment(filling, chance, one, as_of, by, blind=False))
            _judge(filling, chance, one, rows[-1], weighed, verdicts, grounds)
            if chance.random() < 0.1:  # noqa: PLR2004 -- a tenth
                rows.append(_assessment(filling, chance, one, as_of, second, blind=True))
                _judge(filling, chance, one, rows[-1], weighed, verdicts, grounds)
    filling.keep(rows, "assess")
    filling.trail("assess", [row.key for row in rows])
    filling.keep(verdicts, "assess")
    filling.keep(grounds, "assess")


def _known(each: Evidence) -> date:
    """The day on which what it shows was so."""
    if each.event is not None:
        day = each.event.when_latest
    else:
        day = each.passage.source.published_latest if each.passage else None
    return day or date(2008, 1, 1)


def _assessment(
    filling: Filling, chance: random.Random, one: Told, as_of: date, by: Person, *, blind: bool
) -> Assessment:
    return filling.new(
        Assessment,
        matter=one.row,
        as_of=as_of,
        grounds=line("en", "grounds", chance),
        by=by,
        recorded_at=datetime.combine(as_of, time(10 + blind), UTC),
        blind=blind,
    )


def _judge(
    filling: Filling,
    chance: random.Random,
    one: Told,
    assessment: Assessment,
    weighed: Sequence[Evidence],
    verdicts: list[CriterionVerdict],
    grounds: list[Ground],
) -> None:
    for criterion in one.criteria:
        resting = [each for each in weighed if each.criterion_id == criterion.pk]
        bearing = resting[0].bearing if resting else ""
        verdict = chance.choice(_VERDICTS.get(bearing, (Verdict.NO_INFORMATION,)))
        given = filling.new(
            CriterionVerdict,
            assessment=assessment,
            criterion=criterion,
            verdict=verdict.value,
            grounds=line("en", "grounds", chance),
            met_on=str(assessment.as_of.year) if verdict is Verdict.MET else "",
        )
        verdicts.append(given)
        grounds += [filling.new(Ground, verdict=given, evidence=each) for each in resting]


def _overrides(filling: Filling, chance: random.Random, matters: Sequence[Matter]) -> None:
    rows = [
        filling.new(
            Override,
            matter=row,
            outcome=chance.choice((Outcome.STALLED, Outcome.PARTLY_KEPT)).value,
            reason=line("en", "grounds", chance),
            as_of=LAST_DAY,
            by=chance.choice(filling.people),
        )
        for row in matters[5::20]
    ]
    filling.keep(rows, "override")
