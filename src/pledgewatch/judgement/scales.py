"""The outcome on the scales of others, derived from the same record, and what each loses.

A grade is lossy where the other scale cannot say what the record says, or where two outcomes fall
together on one of its values; its note tells what is lost. No grade (`value` None) means that the
scale leaves such a matter out. Definitions:

* PolitiFact's campaign promise meters; Polimeter (poltext.org), whose *kept in part or in the
  works* takes in what was kept late; the Comparative Party Pledges Project (Thomson et al. 2017);
* the Human Rights Committee's grades in follow-up to concluding observations, A to E. Its D, no
  cooperation, is about reporting to the Committee and cannot be derived from a record of deeds;
* ODIHR's database of recommendations (fully, mostly, partially, not implemented); the completion
  levels of the Open Government Partnership's Independent Reporting Mechanism; UPR Info's
  Implementation of Recommendations Index (0, 0.5, 1); Full Fact's Government Tracker.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum

from pledgewatch.dossier.vocabulary import Outcome
from pledgewatch.judgement.languages import ru_scales
from pledgewatch.judgement.outcome import Derived


class Scale(StrEnum):
    """A scale of others, by its name in print."""

    POLITIFACT = "PolitiFact"
    POLIMETER = "Polimeter"
    COMPARATIVE_PLEDGES = "Comparative Party Pledges"
    HUMAN_RIGHTS_COMMITTEE = "Human Rights Committee"
    ODIHR = "ODIHR"
    OGP = "Open Government Partnership"
    UPR_INFO = "UPR Info IRI"
    FULL_FACT = "Full Fact"

    def label_in(self, language: str) -> str:
        """The name in a language (ISO 639-1); a proper name without another one stays."""
        return ru_scales.NAMES.get(self.value, self.value) if language == "ru" else self.value


@dataclass(frozen=True, slots=True)
class Grade:
    """A value on a scale; `note` is empty exactly where nothing is lost."""

    scale: Scale
    value: str | None
    note: str = ""

    @property
    def lossy(self) -> bool:
        """Whether the record says more than this grade."""
        return bool(self.note)

    def value_in(self, language: str) -> str | None:
        """The value in words of a language (ISO 639-1); letters and figures stay."""
        if self.value is None or language != "ru":
            return self.value
        return ru_scales.VALUES.get(self.value, self.value)

    def note_in(self, language: str) -> str:
        """What is lost, in a language (ISO 639-1)."""
        if language != "ru":
            return self.note
        first, late, _ = self.note.partition(_LATE)
        return " ".join(ru_scales.NOTES[said] for said in (first.strip(), late) if said)


_Row = tuple[str | None, str]  # value, what is lost

_NO_CONTRARY = "The scale has no value for doing the opposite."
_NO_REVERSAL = "The scale has no value for what was kept and then undone."
_LATE = "The scale has no value for late."
_UNTESTABLE = "The scale leaves out what admits of no test."
_UNRATED = "The scale has no value for what nobody has assessed."
_SHARES = "Measured here by the share of criteria met."

_TABLES: dict[Scale, Mapping[Outcome, _Row]] = {
    Scale.POLITIFACT: {
        Outcome.KEPT: ("Promise Kept", ""),
        Outcome.PARTLY_KEPT: (
            "Compromise",
            "A compromise is a significant accomplishment; how much weighs is not recorded here.",
        ),
        Outcome.IN_PROGRESS: ("In the Works", ""),
        Outcome.STALLED: ("Stalled", ""),
        Outcome.NO_ACTION: ("Not Yet Rated", "No action and not assessed fall together."),
        Outcome.NOT_KEPT: ("Promise Broken", "Not kept by its date and given up fall together."),
        Outcome.CONTRARY: ("Promise Broken", _NO_CONTRARY),
        Outcome.REVERSED: ("Promise Broken", _NO_REVERSAL),
        Outcome.UNTESTABLE: (None, _UNTESTABLE),
        Outcome.NOT_ASSESSED: ("Not Yet Rated", "No action and not assessed fall together."),
    },
    Scale.POLIMETER: {
        Outcome.KEPT: ("kept", ""),
        Outcome.PARTLY_KEPT: (
            "kept in part or in the works",
            "Kept in part and in the works fall together.",
        ),
        Outcome.IN_PROGRESS: (
            "kept in part or in the works",
            "Kept in part and in the works fall together.",
        ),
        Outcome.STALLED: ("kept in part or in the works", "The scale has no value for stalled."),
        Outcome.NO_ACTION: ("not yet rated", "No action and not assessed fall together."),
        Outcome.NOT_KEPT: (
            "broken",
            "The scale breaks a promise when it is renounced or the term ends, not at its date.",
        ),
        Outcome.CONTRARY: ("broken", _NO_CONTRARY),
        Outcome.REVERSED: ("broken", _NO_REVERSAL),
        Outcome.UNTESTABLE: (None, _UNTESTABLE),
        Outcome.NOT_ASSESSED: ("not yet rated", "No action and not assessed fall together."),
    },
    Scale.COMPARATIVE_PLEDGES: {
        Outcome.KEPT: ("fully fulfilled", ""),
        Outcome.PARTLY_KEPT: ("partially fulfilled", ""),
        Outcome.IN_PROGRESS: ("not fulfilled", "The scale has no value before the term is over."),
        Outcome.STALLED: ("not fulfilled", "The scale has no value for stalled."),
        Outcome.NO_ACTION: ("not fulfilled", "The scale has no value before the term is over."),
        Outcome.NOT_KEPT: ("not fulfilled", ""),
        Outcome.CONTRARY: ("not fulfilled", _NO_CONTRARY),
        Outcome.REVERSED: ("not fulfilled", _NO_REVERSAL),
        Outcome.UNTESTABLE: (None, _UNTESTABLE),
        Outcome.NOT_ASSESSED: (None, _UNRATED),
    },
    Scale.HUMAN_RIGHTS_COMMITTEE: {
        Outcome.KEPT: ("A", ""),
        Outcome.PARTLY_KEPT: ("B", ""),
        Outcome.IN_PROGRESS: ("B", "Steps begun and results in part fall together."),
        Outcome.STALLED: ("C", "Stalled, no action and not kept fall together."),
        Outcome.NO_ACTION: ("C", "Stalled, no action and not kept fall together."),
        Outcome.NOT_KEPT: ("C", "Stalled, no action and not kept fall together."),
        Outcome.CONTRARY: ("E", ""),
        Outcome.REVERSED: ("E", _NO_REVERSAL),
        Outcome.UNTESTABLE: (None, _UNTESTABLE),
        Outcome.NOT_ASSESSED: (None, _UNRATED),
    },
    Scale.ODIHR: {
        Outcome.KEPT: ("fully implemented", ""),
        Outcome.PARTLY_KEPT: ("partially implemented", _SHARES),
        Outcome.IN_PROGRESS: ("not implemented", "The scale has no value for under way."),
        Outcome.STALLED: ("not implemented", "The scale has no value for stalled."),
        Outcome.NO_ACTION: ("not implemented", ""),
        Outcome.NOT_KEPT: ("not implemented", ""),
        Outcome.CONTRARY: ("not implemented", _NO_CONTRARY),
        Outcome.REVERSED: ("not implemented", _NO_REVERSAL),
        Outcome.UNTESTABLE: (None, _UNTESTABLE),
        Outcome.NOT_ASSESSED: (None, _UNRATED),
    },
    Scale.OGP: {
        Outcome.KEPT: ("Complete", ""),
        Outcome.PARTLY_KEPT: ("Limited", _SHARES),
        Outcome.IN_PROGRESS: ("Limited", "Under way and completed in part fall together."),
        Outcome.STALLED: ("Limited", "The scale has no value for stalled."),
        Outcome.NO_ACTION: ("Not Started", ""),
        Outcome.NOT_KEPT: ("Not Started", ""),
        Outcome.CONTRARY: ("Not Started", _NO_CONTRARY),
        Outcome.REVERSED: ("Not Started", _NO_REVERSAL),
        Outcome.UNTESTABLE: (None, _UNTESTABLE),
        Outcome.NOT_ASSESSED: (None, _UNRATED),
    },
    Scale.UPR_INFO: {
        Outcome.KEPT: ("1", ""),
        Outcome.PARTLY_KEPT: ("0.5", ""),
        Outcome.IN_PROGRESS: ("0.5", "Under way and implemented in part fall together."),
        Outcome.STALLED: ("0.5", "The scale has no value for stalled."),
        Outcome.NO_ACTION: ("0", ""),
        Outcome.NOT_KEPT: ("0", ""),
        Outcome.CONTRARY: ("0", _NO_CONTRARY),
        Outcome.REVERSED: ("0", _NO_REVERSAL),
        Outcome.UNTESTABLE: (None, _UNTESTABLE),
        Outcome.NOT_ASSESSED: (None, _UNRATED),
    },
    Scale.FULL_FACT: {
        Outcome.KEPT: ("achieved", ""),
        Outcome.PARTLY_KEPT: ("in progress", "The scale has no value for kept in part."),
        Outcome.IN_PROGRESS: ("in progress", ""),
        Outcome.STALLED: ("appears off track", ""),
        Outcome.NO_ACTION: ("wait and see", "The scale has no value for no action."),
        Outcome.NOT_KEPT: ("not kept", ""),
        Outcome.CONTRARY: ("not kept", _NO_CONTRARY),
        Outcome.REVERSED: ("not kept", _NO_REVERSAL),
        Outcome.UNTESTABLE: ("unclear or disputed", "Unclear and disputed fall together."),
        Outcome.NOT_ASSESSED: (None, _UNRATED),
    },
}


def _mostly(derived: Derived) -> bool:
    """More than half of the testable criteria are met in full."""
    return derived.counts.met * 2 > derived.counts.testable


# Where a scale asks for more than the outcome: lateness, the share of criteria met, any action.
_REFINED: dict[tuple[Scale, Outcome], tuple[Callable[[Derived], bool], _Row]] = {
    (Scale.POLIMETER, Outcome.KEPT): (
        lambda derived: derived.late,
        ("kept in part or in the works", "Kept late, kept in part and in the works fall together."),
    ),
    (Scale.ODIHR, Outcome.PARTLY_KEPT): (_mostly, ("mostly implemented", _SHARES)),
    (Scale.OGP, Outcome.PARTLY_KEPT): (_mostly, ("Substantial", _SHARES)),
    (Scale.OGP, Outcome.NOT_KEPT): (
        lambda derived: derived.acted,
        ("Limited", "The scale has no value for a date that has passed."),
    ),
    (Scale.OGP, Outcome.NOT_ASSESSED): (
        lambda derived: derived.counts.no_information > 0,
        ("No Evidence Available", ""),
    ),
    (Scale.UPR_INFO, Outcome.NOT_KEPT): (
        lambda derived: derived.acted,
        ("0.5", "The scale has no value for a date that has passed."),
    ),
    (Scale.FULL_FACT, Outcome.PARTLY_KEPT): (
        lambda derived: derived.overdue,
        ("not kept", "The scale has no value for kept in part."),
    ),
}


def grade(derived: Derived, scale: Scale) -> Grade:
    """What `derived` is on `scale`, and what is lost."""
    value, note = _TABLES[scale][derived.outcome]
    fits, refined = _REFINED.get((scale, derived.outcome), (None, None))
    if fits is not None and refined is not None and fits(derived):
        value, note = refined
    if derived.late:
        note = f"{note} {_LATE}".strip()
    return Grade(scale, value, note)


def refining(derived: Derived) -> frozenset[Scale]:
    """The scales on which more than its outcome tells where `derived` stands."""
    return frozenset(
        scale
        for (scale, outcome), (fits, _) in _REFINED.items()
        if outcome is derived.outcome and fits(derived)
    )


def named(
    outcome: Outcome,
    scale: Scale,
    language: str,
    *,
    refined: Collection[Scale] | None = None,
) -> str | None:
    """What the scale calls an outcome, in a language (ISO 639-1); None where it leaves it out.

    `refined` are the scales of `refining`. Where that is not known, and the scale tells such
    outcomes apart, all the names that it may have: "partially implemented / mostly implemented".
    """
    plain, _ = _TABLES[scale][outcome]
    _, finer = _REFINED.get((scale, outcome), (None, None))
    values = [plain]
    if finer is not None and refined is None:
        values.append(finer[0])
    elif finer is not None and refined is not None and scale in refined:
        values = [finer[0]]
    told = [Grade(scale, value).value_in(language) for value in values if value is not None]
    return " / ".join(one for one in told if one) or None


def named_beside(
    own: str,
    outcome: Outcome,
    scale: str,
    language: str,
    *,
    refined: Collection[Scale] | None = None,
) -> str:
    """An outcome by the name of the chosen scale ("" for our own), `own` beside it in brackets.

    Only `own` where the scale leaves such a matter out, or says the same.
    """
    if scale not in set(Scale):
        return own
    theirs = named(outcome, Scale(scale), language, refined=refined)
    if theirs is None or theirs.casefold() == own.casefold():
        return own
    return f"{theirs} ({own[:1].lower()}{own[1:]})"


def grades(derived: Derived) -> tuple[Grade, ...]:
    """What `derived` is on every scale, in the order of `Scale`."""
    return tuple(grade(derived, scale) for scale in Scale)
