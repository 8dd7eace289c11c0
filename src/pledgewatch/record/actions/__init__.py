"""What people do to the record: each act one transaction, by one person, wholly or not at all."""

from pledgewatch.record.actions.actors import actor_by_name, enter_actor, protect
from pledgewatch.record.actions.asking import note_uptake, recommend, record_reply
from pledgewatch.record.actions.bulk import Bulk, accept_all, reject_all
from pledgewatch.record.actions.care import (
    cite_also,
    edit,
    hide_from,
    set_confidentiality,
    show_to,
    write_note,
)
from pledgewatch.record.actions.dossiers import (
    appoint,
    choose_scale,
    describe,
    introduce,
    part_with,
    start_dossier,
    take_copy,
)
from pledgewatch.record.actions.events import (
    advance,
    note_requirement,
    open_case,
    record_event,
    start_measure,
)
from pledgewatch.record.actions.inviting import (
    Invited,
    invite,
    let_choose_password,
    require_second_factor,
    revoke_invitation,
    take_invitation,
)
from pledgewatch.record.actions.judging import Given, assess, log_search, override, weigh
from pledgewatch.record.actions.linking import (
    cite,
    join_case,
    leave_out,
    move_to,
    order_matters,
    stand_back,
    take_part,
    uncite,
    untell,
    weigh_on,
)
from pledgewatch.record.actions.matters import (
    fix_criterion,
    narrate,
    raise_concern,
    restate,
    state_pledge,
    tell,
    touch,
)
from pledgewatch.record.actions.naming import (
    merge_actors,
    name_also,
    name_no_more,
    place_under,
    rename,
)
from pledgewatch.record.actions.proposals import accept, reject
from pledgewatch.record.actions.publishing import correct, publish, refuse_identities
from pledgewatch.record.actions.quoting import quote, quote_at
from pledgewatch.record.actions.reading import Renewal, read_again
from pledgewatch.record.actions.sources import capture
from pledgewatch.record.actions.undoing import reconsider, remove, undo, withdraw_override

__all__ = [
    "Bulk",
    "Given",
    "Invited",
    "Renewal",
    "accept",
    "accept_all",
    "actor_by_name",
    "advance",
    "appoint",
    "assess",
    "capture",
    "choose_scale",
    "cite",
    "cite_also",
    "correct",
    "describe",
    "edit",
    "enter_actor",
    "fix_criterion",
    "hide_from",
    "introduce",
    "invite",
    "join_case",
    "leave_out",
    "let_choose_password",
    "log_search",
    "merge_actors",
    "move_to",
    "name_also",
    "name_no_more",
    "narrate",
    "note_requirement",
    "note_uptake",
    "open_case",
    "order_matters",
    "override",
    "part_with",
    "place_under",
    "protect",
    "publish",
    "quote",
    "quote_at",
    "raise_concern",
    "read_again",
    "recommend",
    "reconsider",
    "record_event",
    "record_reply",
    "refuse_identities",
    "reject",
    "reject_all",
    "remove",
    "rename",
    "require_second_factor",
    "restate",
    "revoke_invitation",
    "set_confidentiality",
    "show_to",
    "stand_back",
    "start_dossier",
    "start_measure",
    "state_pledge",
    "take_copy",
    "take_invitation",
    "take_part",
    "tell",
    "touch",
    "uncite",
    "undo",
    "untell",
    "weigh",
    "weigh_on",
    "withdraw_override",
    "write_note",
]
