"""What the database refuses, in words: one sentence for each rule that it holds the record to."""

import re
from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db import IntegrityError
from django.db.models import UniqueConstraint

# By the name of the constraint. A test looks that every constraint of the record has its sentence.
SENTENCES: dict[str, str] = {
    # What is there once already
    "%_key_once": "that key has been given in this dossier already; try again",
    "actor_name_once": "there is an actor of that name in the dossier already; use that one",
    "actorname_once": "the actor has that name in that language already",
    "addressee_once": "an addressee is named twice; name each once",
    "citation_%_once": "it rests on that passage already",
    "criterionverdict_once": "a criterion is judged twice; give one verdict on each",
    "evidence_%_once_a_criterion": "that has been weighed on the criterion already; edit it, or "
    "undo it and weigh it anew",
    "evidence_%_once_on_the_whole": "that has been weighed on the whole already; edit it, or undo "
    "it and weigh it anew",
    "ground_once": "a verdict names a piece of evidence twice; name each once",
    "instrument_once": "the dossier has that instrument already",
    "membership_once": "the person has a role in the dossier already",
    "narrative_%": "the section has a text of its own already; try again",
    "override_one_live": "an override as of that date holds already; undo that one first",
    "participation_%_once": "an actor is named twice with the same part; name each once",
    "passage_once": "that passage has been taken already; try again",
    "proposal_one_live": "that has been proposed already",
    "provision_once": "the matter touches that provision already",
    "reading_once": "these bytes have been read already; try again",
    "keycounter_once": "somebody else began to count at the same moment; try again",
    "showing_%_once": "the item is shown to that person already",
    "source_bytes_once": "these bytes are a source of the dossier already",
    "telling_%_once": "the section tells of it already",
    "uptake_once_a_date": "what came of it by that date has been noted already",
    # What is lacking
    "actor_has_a_name": "an actor needs a name",
    "criterion_says_something": "a criterion needs words: what would show the matter settled?",
    "criterionverdict_has_grounds": "a verdict needs grounds: say why, in a sentence",
    "event_has_a_date": "an event needs a date, for example 2008-02",
    "event_stage_of_a_measure": "a stage is that of a measure: name the measure",
    "matter_pledge_or_concern": "a pledge needs its words, how they are worded, when it was made "
    "and how firm it is; a concern has none of these",
    "matter_restates_something": "a restatement needs the earlier pledge",
    "override_has_a_reason": "an override needs a reason",
    "passage_not_empty": "a passage needs words",
    "person_has_a_name": "a person needs a name",
    "person_has_an_address_unless_local": "a colleague needs an e-mail address",
    "proposal_not_empty": "a proposal needs words",
    "recommendation_asks_something": "a recommendation needs words: what is asked?",
    "requirement_says_something": "a requirement needs what holds before or after",
    # What does not go together
    "actor_identity_iff_protected": "an identity is kept of protected persons, and of them only",
    "actor_not_part_of_itself": "an actor cannot be part of itself",
    "citation_by_one_item": "a citation is of exactly one item",
    "evidence_of_event_or_passage": "evidence is either an event or a passage",
    "participation_in_one_thing": "somebody takes part in either an event or a case",
    "proposal_became_something_iff_accepted": "an accepted proposal, and it only, became something",
    "showing_of_one_item": "a person is named for exactly one item at a time",
    "telling_of_one_thing": "a section tells of exactly one event, measure or case at a time",
    "invitation_taken_or_revoked": "that invitation has been taken or revoked already",
    # Words of closed sets
    "accountentry_happening": "that is nothing that the trail tells of",
    "%_confidentiality": "confidentiality is public, internal or restricted",
    "%_reliability": "that is no grade of reliability",
    "actor_kind": "that is no kind of actor",
    "criterion_kind": "a criterion is of structure, process or outcome",
    "criterionverdict_verdict": "that is no verdict",
    "event_stage": "that is no stage of a measure",
    "evidence_bearing": "evidence is for, against or context",
    "invitation_role": "that is no role",
    "job_phase": "that is no phase of a job",
    "job_state": "that is no state of a job",
    "link_purpose": "that is no purpose of a link",
    "matter_firmness": "a pledge is firm, conditional or aspirational",
    "matter_restatement": "that is no restatement",
    "matter_wording": "a pledge is verbatim or a paraphrase",
    "membership_role": "that is no role",
    "override_outcome": "that is no outcome",
    "proposal_state": "that is no state of a proposal",
    "recommendation_response": "a response is supported, noted or pending",
    "uptake_follow_up": "that is no follow-up",
}

_SQLITE_CHECK = re.compile(r"CHECK constraint failed: (\w+)")
_SQLITE_UNIQUE = re.compile(r"UNIQUE constraint failed: (.+)")


def sentence(error: IntegrityError) -> str:
    """Which rule of the record an error of the database means, in words; else the error's own."""
    for name in _names(error):
        if told := sentence_of(name):
            return told
    return str(error).strip()


def sentence_of(constraint: str) -> str:
    """The sentence of the constraint of that name; "%" in a rule stands for any words."""
    if exact := SENTENCES.get(constraint):
        return exact
    for pattern, told in SENTENCES.items():
        if "%" in pattern and re.fullmatch(pattern.replace("%", ".+"), constraint):
            return told
    return ""


def _names(error: IntegrityError) -> Iterator[str]:
    """Names of the constraints that the error can mean: PostgreSQL says, SQLite gives columns."""
    diagnosis: Any = getattr(error.__cause__, "diag", None)
    if diagnosis is not None and diagnosis.constraint_name:
        yield diagnosis.constraint_name
    elif check := _SQLITE_CHECK.search(str(error)):
        yield check[1]
    elif unique := _SQLITE_UNIQUE.search(str(error)):
        columns = set(unique[1].split(", "))
        for model in apps.get_models():
            for rule in model._meta.constraints:  # noqa: SLF001 -- Django's own name for it
                if isinstance(rule, UniqueConstraint) and columns == _columns(model, rule):
                    yield rule.name


def _columns(model: Any, rule: UniqueConstraint) -> set[str]:
    table = model._meta.db_table  # noqa: SLF001 -- as above
    return {f"{table}.{model._meta.get_field(field).column}" for field in rule.fields}  # noqa: SLF001 -- as above
