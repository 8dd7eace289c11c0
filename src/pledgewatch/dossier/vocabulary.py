"""The closed sets of words, each value with its meaning.

Labels are what a reader sees; values are what is stored and exported. Labels in languages other
than English stand in `labels.toml` beside this module.
"""

import tomllib
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from pathlib import Path


class Worded(StrEnum):
    """A closed set whose values are stored and whose labels are read by people."""

    @property
    def label(self) -> str:
        """The value as English words: "partly kept"."""
        return self.value.replace("_", " ")

    def label_in(self, language: str) -> str:
        """The label in a language (ISO 639-1), in English where there is none: "не выполнено"."""
        words = _labels().get(language, {}).get(type(self).__name__, {})
        return words.get(self.value, self.label)


@cache
def _labels() -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    """Labels by language, name of the set and value."""
    return tomllib.loads(Path(__file__).with_name("labels.toml").read_text("utf-8"))


class Confidentiality(Worded):
    """Who may see a record, from all to few. An audience sees its own level and those before."""

    PUBLIC = "public"
    INTERNAL = "internal"
    RESTRICTED = "restricted"

    def visible_to(self, audience: "Confidentiality") -> bool:
        """Whether somebody cleared for `audience` may see a record of this level."""
        return _FROM_ALL_TO_FEW[self] <= _FROM_ALL_TO_FEW[audience]


_FROM_ALL_TO_FEW = {level: place for place, level in enumerate(Confidentiality)}


class Reliability(Worded):
    """How reliable a source is (Events Standard Formats, micro-thesaurus 42)."""

    HIGHLY_RELIABLE = "highly_reliable"
    LIKELY_RELIABLE = "likely_reliable"
    UNSURE = "unsure"
    LIKELY_UNRELIABLE = "likely_unreliable"
    HIGHLY_UNRELIABLE = "highly_unreliable"
    UNKNOWN = "unknown"


class ActorKind(Worded):
    """What an actor is."""

    STATE = "state"
    ORGAN = "organ"
    ORGANISATION = "organisation"
    MEDIUM = "medium"
    PERSON = "person"


class Wording(Worded):
    """Whether a pledge's words are the maker's own (a Passage proves them) or told by another."""

    VERBATIM = "verbatim"
    PARAPHRASE = "paraphrase"


class Firmness(Worded):
    """How firmly a pledge binds by its wording."""

    FIRM = "firm"
    CONDITIONAL = "conditional"
    ASPIRATIONAL = "aspirational"


class Restatement(Worded):
    """What a pledge does to an earlier one of the same maker."""

    RESTATES = "restates"
    WEAKENS = "weakens"
    STRENGTHENS = "strengthens"


class CriterionKind(Worded):
    """The UN's three kinds of human-rights indicators (HRI/PUB/12/5)."""

    STRUCTURE = "structure"  # a law, a body
    PROCESS = "process"  # what is being done
    OUTCOME = "outcome"  # what people experience


class Stage(Worded):
    """How far a bill, law, decree or ratification has come; the last four end or undo it."""

    ANNOUNCED = "announced"
    DRAFTED = "drafted"
    SUBMITTED = "submitted"
    ADOPTED = "adopted"
    SIGNED = "signed"
    IN_FORCE = "in_force"
    APPLIED = "applied"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    REPEALED = "repealed"

    @property
    def ended(self) -> bool:
        """Whether a measure at this stage is no longer on its way."""
        return self in {Stage.DECLINED, Stage.WITHDRAWN, Stage.REPEALED}

    @property
    def enacted(self) -> bool:
        """Whether a measure at this stage has been adopted at least."""
        return self in {Stage.ADOPTED, Stage.SIGNED, Stage.IN_FORCE, Stage.APPLIED}


class Bearing(Worded):
    """What a piece of evidence says about a criterion."""

    FOR = "for"
    AGAINST = "against"
    CONTEXT = "context"


class Verdict(Worded):
    """A person's verdict on one criterion as of a date."""

    MET = "met"
    PARTLY_MET = "partly_met"
    NOT_MET = "not_met"
    CONTRARY = "contrary"  # the State did the opposite of what the criterion asks
    UNTESTABLE = "untestable"  # its wording admits no test
    NO_INFORMATION = "no_information"  # looked for, and nothing found either way


class Outcome(Worded):
    """Where a pledge or concern stands; derived by `pledgewatch.judgement.outcome` only."""

    KEPT = "kept"
    PARTLY_KEPT = "partly_kept"
    IN_PROGRESS = "in_progress"
    STALLED = "stalled"
    NO_ACTION = "no_action"
    NOT_KEPT = "not_kept"
    CONTRARY = "contrary"
    REVERSED = "reversed"
    UNTESTABLE = "untestable"
    NOT_ASSESSED = "not_assessed"


class Response(Worded):
    """What the addressed State answered to a recommendation (the UPR's words)."""

    SUPPORTED = "supported"
    NOTED = "noted"
    PENDING = "pending"


class FollowUp(Worded):
    """What came of a recommendation."""

    OPEN = "open"
    TAKEN_UP = "taken_up"
    CARRIED_OUT = "carried_out"
    PARTLY_CARRIED_OUT = "partly_carried_out"
    REFUSED = "refused"
