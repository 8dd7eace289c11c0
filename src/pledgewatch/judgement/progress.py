"""What has been done towards a matter by a date: steps of measures, and other signs of action.

Announcements are no steps. To announce a law is to say the pledge again; a measure is counted from
its drafting on (Polimeter and others likewise ask for an official act, not for a promise of one).
"""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from pledgewatch.dossier.event import Event, Measure
from pledgewatch.dossier.matter import Matter
from pledgewatch.dossier.vocabulary import Bearing, Stage
from pledgewatch.dossier.when import When

# Months without a step after which what was begun counts as stalled. A year holds one whole
# cycle of a parliament (two sessions and a budget): what was not touched in it was passed over.
STALLED_AFTER = 12


@dataclass(frozen=True, slots=True)
class Step:
    """A measure reached a stage."""

    measure: Measure
    stage: Stage
    when: When
    event: str  # key


@dataclass(frozen=True, slots=True)
class Progress:
    """What had been done by a date.

    `steps` are all steps in date order; `alive` the last step of each measure that has not ended,
    `ended` the last step of each that has; `signs` the dates of everything that counts as action.
    """

    steps: tuple[Step, ...]
    alive: tuple[Step, ...]
    ended: tuple[Step, ...]
    signs: tuple[When, ...]

    @property
    def acted(self) -> bool:
        """Whether anything was done at all, even if it came to nothing."""
        return bool(self.signs or self.ended)

    @property
    def last_sign(self) -> When | None:
        """The latest sign of action that still stands."""
        return max(self.signs, key=lambda when: (when.latest, when.earliest), default=None)

    def moving(self, as_of: date) -> bool:
        """Whether the last sign of action is no older than `STALLED_AFTER` months."""
        last = self.last_sign
        return last is not None and as_of <= months_after(min(last.latest, as_of), STALLED_AFTER)

    def began(self) -> When | None:
        """The first sign of the present run of action, one without a gap that counts as stalled."""
        first: When | None = None
        reached = date.min
        for when in sorted(self.signs):
            if first is None or when.earliest > months_after(reached, STALLED_AFTER):
                first = when
            reached = max(reached, when.latest)
        return first


def months_after(day: date, months: int) -> date:
    """The same day `months` later, or the last of its month; `date.max` beyond the calendar."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > date.max.year:
        return date.max
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def progress(
    matter: Matter, *, events: Iterable[Event], measures: Iterable[Measure], as_of: date
) -> Progress:
    """What had been done towards `matter` by the close of `as_of`; what began later is not seen."""
    known = {event.key: event for event in events if event.when.begun_by(as_of)}
    of_matter = {measure.key: measure for measure in measures if measure.key in matter.measures}
    steps = tuple(
        Step(of_matter[event.measure], event.stage, event.when, event.key)
        for event in sorted(known.values(), key=lambda event: (event.when, event.key))
        if event.measure in of_matter and event.stage is not None
    )
    last = {step.measure.key: step for step in steps}
    alive = tuple(step for step in last.values() if not step.stage.ended)
    ended = tuple(step for step in last.values() if step.stage.ended)
    moving = {step.measure.key for step in alive}
    signs = [
        step.when
        for step in steps
        if step.measure.key in moving and step.stage is not Stage.ANNOUNCED
    ]
    signs += _signs_in_evidence(matter, known, {step.measure.key for step in steps}, as_of)
    return Progress(steps=steps, alive=alive, ended=ended, signs=tuple(sorted(signs)))


def _signs_in_evidence(
    matter: Matter, known: dict[str, Event], measured: set[str], as_of: date
) -> list[When]:
    """Dates of evidence for the matter that is not a step of a measure already counted."""
    signs = []
    for evidence in matter.evidence:
        if evidence.bearing is not Bearing.FOR or not evidence.when.begun_by(as_of):
            continue
        if evidence.event is not None:
            event = known.get(evidence.event)
            if event is None or (event.measure in measured and event.stage is not None):
                continue
        signs.append(evidence.when)
    return signs
