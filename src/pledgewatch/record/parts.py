"""What can be removed from the record, and what belongs to it alone and goes with it."""

from collections.abc import Mapping

from pledgewatch.record.models import (
    Actor,
    ActorName,
    Addressee,
    Assessment,
    Case,
    Citation,
    Criterion,
    CriterionVerdict,
    Event,
    Evidence,
    Ground,
    Kept,
    Matter,
    Measure,
    Narrative,
    Note,
    Participation,
    Passage,
    Proposal,
    Provision,
    Recommendation,
    Reply,
    Requirement,
    Search,
    Showing,
    Source,
    Telling,
    Uptake,
)

Part = tuple[type[Kept], str]  # a model, and its field that refers to the whole

PARTS: Mapping[type[Kept], tuple[Part, ...]] = {
    Actor: ((ActorName, "actor"), (Showing, "actor")),
    Assessment: ((CriterionVerdict, "assessment"),),
    Case: ((Telling, "case"), (Participation, "case"), (Showing, "case")),
    Criterion: (),
    CriterionVerdict: ((Ground, "verdict"),),
    Event: (
        (Citation, "event"),
        (Telling, "event"),
        (Participation, "event"),
        (Showing, "event"),
    ),
    Evidence: (),
    Matter: ((Citation, "matter"), (Telling, "matter"), (Narrative, "matter")),
    Measure: ((Telling, "measure"),),
    Note: ((Showing, "note"),),
    Proposal: (),  # one made by hand, while it waits
    Provision: ((Citation, "provision"),),
    Recommendation: (
        (Citation, "recommendation"),
        (Addressee, "recommendation"),
        (Uptake, "recommendation"),
    ),
    Reply: ((Citation, "reply"),),
    Requirement: ((Citation, "requirement"),),
    Search: (),
    Source: ((Proposal, "source"), (Passage, "source"), (Showing, "source")),
}
