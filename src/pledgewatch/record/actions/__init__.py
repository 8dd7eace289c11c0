"""What people do to the record: each act one transaction, by one person, wholly or not at all."""

from pledgewatch.record.actions.actors import enter_actor, protect
from pledgewatch.record.actions.asking import note_uptake, recommend, record_reply
from pledgewatch.record.actions.care import (
    cite_also,
    edit,
    remove,
    set_confidentiality,
    write_note,
)
from pledgewatch.record.actions.dossiers import appoint, introduce, start_dossier
from pledgewatch.record.actions.events import (
    note_requirement,
    open_case,
    record_event,
    start_measure,
)
from pledgewatch.record.actions.judging import (
    Given,
    assess,
    log_search,
    override,
    weigh,
    withdraw_override,
)
from pledgewatch.record.actions.matters import (
    fix_criterion,
    narrate,
    raise_concern,
    state_pledge,
    tell,
    touch,
)
from pledgewatch.record.actions.proposals import accept, reconsider, reject
from pledgewatch.record.actions.publishing import correct, publish, refuse_identities
from pledgewatch.record.actions.quoting import quote
from pledgewatch.record.actions.sources import capture

__all__ = [
    "Given",
    "accept",
    "appoint",
    "assess",
    "capture",
    "cite_also",
    "correct",
    "edit",
    "enter_actor",
    "fix_criterion",
    "introduce",
    "log_search",
    "narrate",
    "note_requirement",
    "note_uptake",
    "open_case",
    "override",
    "protect",
    "publish",
    "quote",
    "raise_concern",
    "recommend",
    "reconsider",
    "record_event",
    "record_reply",
    "refuse_identities",
    "reject",
    "remove",
    "set_confidentiality",
    "start_dossier",
    "start_measure",
    "state_pledge",
    "tell",
    "touch",
    "weigh",
    "withdraw_override",
    "write_note",
]
