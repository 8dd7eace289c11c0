"""Where a matter stands as of a date: derived from verdicts, dates and stages, never typed in.

`derive` is a pure function of the dossier. Its steps: `standing` gathers the facts up to the date,
`rules.decide` picks a row of the table; `Derived.explained` says why in words. An override
replaces the outcome; what the rules said stays beside it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from pledgewatch.dossier.dossier import Dossier
from pledgewatch.dossier.event import Event, Measure
from pledgewatch.dossier.matter import Matter, Override
from pledgewatch.dossier.vocabulary import Outcome
from pledgewatch.dossier.when import When
from pledgewatch.judgement.beginning import began
from pledgewatch.judgement.explanation import explain
from pledgewatch.judgement.progress import STALLED_AFTER, months_after
from pledgewatch.judgement.rules import decide
from pledgewatch.judgement.standing import Counts, Standing, standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Derived:
    """Where a matter stands at the close of `as_of`, and why.

    `outcome` is what is shown; it differs from `by_rule` only where `overridden` is set. `late`:
    what was achieved came after the due date, certainly. `overdue`: the due date has passed and
    the matter is not wholly settled. `since`: when the present outcome began, as precisely as
    the record has it. `rule` names the row of the table. `assessment` is the key of the one that
    decided. `standing` holds the facts that decided, from which the explanation is told.
    """

    outcome: Outcome
    by_rule: Outcome
    late: bool
    overdue: bool
    since: When | None
    rule: str
    as_of: date
    assessment: str | None
    overridden: Override | None
    counts: Counts
    acted: bool  # whether any action is on record, even if it came to nothing
    standing: Standing

    @property
    def explanation(self) -> str:
        """Why it stands so, in English."""
        return self.explained("en")

    def explained(self, language: str) -> str:
        """Why it stands so, in a language (ISO 639-1); in English where there is no other."""
        return explain(self.standing, self.by_rule, late=self.late, language=language)


@dataclass(frozen=True, slots=True)
class Turn:
    """A day on which the outcome of a matter became another."""

    on: date
    derived: Derived


def derive(matter: Matter, dossier: Dossier, *, as_of: date | None = None) -> Derived:
    """Where `matter` stands in `dossier` at the close of `as_of`, by default the dossier's date.

    Raises `ValueError` for a date after the dossier's own: what was so then is not in it.
    """
    if as_of is not None and as_of > dossier.as_of:
        raise ValueError(f"the dossier as of {dossier.as_of} cannot say what was so on {as_of}")
    return derive_from(
        matter,
        events=dossier.events,
        measures=dossier.measures,
        as_of=as_of or dossier.as_of,
    )


def derive_from(
    matter: Matter, *, events: Iterable[Event], measures: Iterable[Measure], as_of: date
) -> Derived:
    """As `derive`, from the parts of a dossier that bear on the matter."""
    events, measures = tuple(events), tuple(measures)
    facts = standing(matter, events=events, measures=measures, as_of=as_of)
    rule = decide(facts)
    shown = facts.override.outcome if facts.override is not None else rule.outcome
    return Derived(
        outcome=shown,
        by_rule=rule.outcome,
        late=_late(facts, shown),
        overdue=_overdue(facts, shown),
        since=_since(matter, facts, rule.outcome, events, measures),
        rule=rule.name,
        as_of=as_of,
        assessment=facts.assessment.key if facts.assessment is not None else None,
        overridden=facts.override,
        counts=facts.counts,
        acted=facts.progress.acted or facts.counts.achieved > 0,
        standing=facts,
    )


def history(matter: Matter, dossier: Dossier) -> tuple[Turn, ...]:
    """Every day up to the dossier's date on which the outcome became another, oldest first.

    The first turn is the first day on which the matter was anything but not assessed.
    """
    turns: list[Turn] = []
    for day in _days_of_change(matter, dossier):
        derived = derive(matter, dossier, as_of=day)
        before = turns[-1].derived.outcome if turns else Outcome.NOT_ASSESSED
        if derived.outcome is not before:
            turns.append(Turn(day, derived))
    return tuple(turns)


def _late(facts: Standing, shown: Outcome) -> bool:
    """Everything achieved came after the due date; for kept, the last of it did."""
    achieved = facts.achievements
    if facts.due is None or not achieved:
        return False
    after = [when.earliest > facts.due.latest for when in achieved]
    if shown is Outcome.KEPT:
        return any(after)
    return shown is Outcome.PARTLY_KEPT and all(after)


def _overdue(facts: Standing, shown: Outcome) -> bool:
    settled = {Outcome.KEPT, Outcome.UNTESTABLE, Outcome.NOT_ASSESSED}
    return facts.due_passed and shown not in settled


def _since(
    matter: Matter,
    facts: Standing,
    outcome: Outcome,
    events: tuple[Event, ...],
    measures: tuple[Measure, ...],
) -> When | None:
    if facts.override is not None:
        return When.day(facts.override.as_of)
    return began(matter, facts, outcome) or _first_assessed_so(
        matter, facts, outcome, events, measures
    )


def _first_assessed_so(
    matter: Matter,
    facts: Standing,
    outcome: Outcome,
    events: tuple[Event, ...],
    measures: tuple[Measure, ...],
) -> When | None:
    """The date of the first assessment in the present unbroken run of the same outcome."""
    if facts.assessment is None:
        return None
    first = facts.assessment.as_of
    for assessment in reversed(facts.earlier):
        then = standing(matter, events=events, measures=measures, as_of=assessment.as_of)
        if decide(then).outcome is not outcome:
            break
        first = assessment.as_of
    return When.day(first)


def _days_of_change(matter: Matter, dossier: Dossier) -> list[date]:
    """Days on which the outcome can change: no rule looks at anything else."""
    facts = standing(matter, events=dossier.events, measures=dossier.measures, as_of=dossier.as_of)
    days = {assessment.as_of for assessment in matter.assessments if not assessment.blind}
    days |= {override.as_of for override in matter.overrides}
    days |= {step.when.earliest for step in facts.progress.steps}
    days |= {when.earliest for when in facts.progress.signs}
    days |= {
        months_after(min(when.latest, dossier.as_of), STALLED_AFTER) + timedelta(days=1)
        for when in facts.progress.signs
    }
    if facts.due is not None:
        days.add(facts.due.latest)
    return sorted(day for day in days if day <= dossier.as_of)
