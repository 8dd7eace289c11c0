"""Kills itself in the middle of every action and says whether the record is what it was before.

Run by `test_crash.py` in a process of its own: `python dying.py FOLDER`. For each action, children
die before its transaction ends, and before its writing statements (the first three, then every
twelfth); then one lives. Reading statements are let pass: between them nothing can come to be half
done.
"""

import hashlib
import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from pledgewatch.record.workspace import Workspace

FOLDER = Path(sys.argv[1])
LETTER = "Letter\n\nIn February 2008 the Ministry of Culture declined the draft law of the press.\n"
WORDS = "declined the draft law"
DAY = date(2008, 12, 31)
AT_THE_END, NEVER = 0, -1  # steps: before the transaction ends, and none at all
EACH, STRIDE = 3, 12
DIED = 100  # exit code of a child that died as it should, to which its number of writes is added


def state() -> str:
    """Everything in the record, on whatever database."""
    from django.apps import apps

    digest = hashlib.sha256()
    for model in apps.get_models(include_auto_created=True):
        for row in model._default_manager.order_by("pk").values_list():  # noqa: SLF001 -- Django's own name for it
            digest.update(f"{model.__name__}{row}".encode())
    return digest.hexdigest()


def die_at(step: int, doing: Callable[[], Any]) -> int:
    """Do it in a child that dies before its `step`-th write; how many writes it had come to."""
    from django.db import connection, connections

    connections.close_all()
    child = os.fork()
    if child == 0:
        count = 0

        def watched(execute: Any, sql: str, *args: Any) -> Any:
            nonlocal count
            if sql.lstrip().startswith(("INSERT", "UPDATE", "DELETE")):
                count += 1
                if count == step:
                    os._exit(DIED + count)
            return execute(sql, *args)

        commit = connection.commit

        def ended() -> None:
            if step == AT_THE_END and count:
                os._exit(DIED + count)
            commit()

        connection.commit = ended  # type: ignore[method-assign]
        with connection.execute_wrapper(watched):
            doing()
        os._exit(0)
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    if step == NEVER and code == 0:
        return 0
    if code <= DIED:
        sys.exit(f"the child was to die at step {step} and ended with {code}")
    return code - DIED


def main() -> None:
    workspace = Workspace.create(FOLDER / "w", name="Ann Lee")
    workspace.activate()
    for name, doing in acts(workspace).items():
        if name.startswith("first"):
            doing()
            continue
        before = state()
        writes = die_at(AT_THE_END, doing)
        steps = [step for step in range(1, writes + 1) if step <= EACH or step % STRIDE == 0]
        for step in steps:
            die_at(step, doing)
        if state() != before:
            sys.exit(f"{name}, killed at one of the steps {steps}, left half of itself")
        die_at(NEVER, doing)
        if state() == before:
            sys.exit(f"{name} did nothing")
        sys.stdout.write(f"{name} {1 + len(steps)}\n")


def acts(workspace: Workspace) -> dict[str, Callable[[], Any]]:
    """One of each action, in an order in which each finds what it needs, or is given it first."""
    ann = workspace.person()
    from pledgewatch.accounts.models import Invitation
    from pledgewatch.accounts.people import enter_person
    from pledgewatch.accounts.roles import Role
    from pledgewatch.dossier.vocabulary import (
        ActorKind,
        Bearing,
        Confidentiality,
        CriterionKind,
        FollowUp,
        Outcome,
        Restatement,
        Stage,
        Verdict,
    )
    from pledgewatch.judgement.scales import Scale
    from pledgewatch.record import actions, edition, queries
    from pledgewatch.record.actions import Given
    from pledgewatch.record.models import Actor

    path = FOLDER / "letter.txt"
    path.write_text(LETTER)
    other = FOLDER / "other.txt"
    other.write_text(LETTER.replace("February", "March"))
    ben = enter_person(name="Ben Roe", email="ben@example.org")

    def held() -> Any:
        return queries.dossier_of("k", ann)

    def one(key: str) -> Any:
        return queries.item(held(), key)

    def invited() -> Any:
        return Invitation.objects.order_by("-pk")[0]

    def named(name: str) -> Any:
        return Actor.objects.get(name=name)

    def quoted() -> Any:
        return (actions.quote(one("s1"), WORDS, by=ann),)

    def proposed(kind: str) -> Any:
        return queries.waiting(held(), kind=kind)[0]

    def edited() -> Any:
        return edition.dossier("k", as_of=DAY)

    def given() -> Any:
        return Given(
            criterion=one("crit1"),
            verdict=Verdict.NOT_MET,
            grounds="Declined.",
            evidence=(one("ev1"),),
        )

    return {
        "start_dossier": lambda: actions.start_dossier(
            key="k", title="K", maker="Karvelia", by=ann
        ),
        "appoint": lambda: actions.appoint(held(), ben, Role.READER, by=ann),
        "let_choose_password": lambda: actions.let_choose_password(held(), ben, by=ann),
        "part_with": lambda: actions.part_with(held(), ben, by=ann),
        "invite": lambda: actions.invite(held(), Role.READER, by=ann),
        "take_invitation": lambda: actions.take_invitation(invited(), by=ben),
        "first another invitation": lambda: actions.invite(held(), Role.READER, by=ann),
        "revoke_invitation": lambda: actions.revoke_invitation(invited(), by=ann),
        "require_second_factor": lambda: actions.require_second_factor(held(), True, by=ann),
        "describe": lambda: actions.describe(held(), {"forum": "The Forum"}, by=ann),
        "choose_scale": lambda: actions.choose_scale(held(), Scale.ODIHR, by=ann),
        "take_copy": lambda: actions.take_copy(held(), by=ann),
        "introduce": lambda: actions.introduce(held(), "Opening.", by=ann),
        "capture": lambda: actions.capture(held(), path, by=ann),
        "propose_pledge": lambda: actions.propose_pledge(
            one("s1"), 8, 24, title="Press", made_on="2008-02", by=ann
        ),
        "propose_recommendation": lambda: actions.propose_recommendation(
            one("s1"), 8, 24, addressees=("X",), by=ann
        ),
        "raise_concern": lambda: actions.raise_concern(held(), title="Press", by=ann),
        "quote": quoted,
        "quote_at": lambda: actions.quote_at(one("s1"), 0, 6, by=ann),
        "actor_by_name": lambda: actions.actor_by_name(held(), "Speaker", by=ann),
        "accept": lambda: actions.accept(proposed("event"), by=ann, to=one("c1")),
        "reject": lambda: actions.reject(proposed("actor"), by=ann, reason="no"),
        "reconsider": lambda: actions.reconsider(
            queries.decided(held()).filter(state="rejected")[0], by=ann
        ),
        "accept_all": lambda: actions.accept_all([proposed("actor")], by=ann),
        "first another proposal": lambda: actions.reconsider(
            queries.decided(held()).filter(kind="actor")[0], by=ann
        ),
        "reject_all": lambda: actions.reject_all([proposed("actor")], by=ann, reason="no"),
        "state_pledge": lambda: actions.state_pledge(
            held(), title="P", text=WORDS, made_on="2007", passages_cited=quoted(), by=ann
        ),
        "first another pledge": lambda: actions.state_pledge(
            held(), title="Q", text=WORDS, made_on="2008", passages_cited=quoted(), by=ann
        ),
        "restate": lambda: actions.restate(
            one("p2"), earlier=one("p1"), restatement=Restatement.WEAKENS, by=ann
        ),
        "fix_criterion": lambda: actions.fix_criterion(
            one("c1"), kind=CriterionKind.STRUCTURE, text="A law.", by=ann
        ),
        "touch": lambda: actions.touch(
            one("c1"), instrument="iccpr", number="19", passages_cited=quoted(), by=ann
        ),
        "narrate": lambda: actions.narrate(one("c1"), "Own words.", by=ann),
        "start_measure": lambda: actions.start_measure(held(), title="Press bill", by=ann),
        "open_case": lambda: actions.open_case(
            held(), title="Dawn", actors=(("Dawn", "accused"),), by=ann
        ),
        "record_event": lambda: actions.record_event(
            held(), when="2008", account="Declined.", passages_cited=quoted(), by=ann
        ),
        "advance": lambda: actions.advance(
            one("e1"), measure=one("m1"), stage=Stage.DECLINED, by=ann
        ),
        "tell": lambda: actions.tell(one("c1"), measure=one("m1"), by=ann),
        "first another quotation": lambda: actions.quote(one("s1"), "In February 2008", by=ann),
        "cite_also": lambda: actions.cite_also(
            one("e1"), (actions.quote(one("s1"), "In February 2008", by=ann),), by=ann
        ),
        "note_requirement": lambda: actions.note_requirement(
            one("c1"), subject="Copies", after="3", passages_cited=quoted(), by=ann
        ),
        "weigh": lambda: actions.weigh(
            one("c1"), event=one("e1"), criterion=one("crit1"), bearing=Bearing.AGAINST, by=ann
        ),
        "log_search": lambda: actions.log_search(
            one("c1"), searched_on=DAY, where="Gazette", terms="press", by=ann
        ),
        "assess": lambda: actions.assess(one("c1"), as_of=DAY, verdicts=[given()], by=ann),
        "override": lambda: actions.override(
            one("c1"), outcome=Outcome.STALLED, reason="r", as_of=DAY, by=ann
        ),
        "withdraw_override": lambda: actions.withdraw_override(one("over1"), by=ann),
        "undo": lambda: actions.undo(one("as1"), by=ann, reason="r"),
        "recommend": lambda: actions.recommend(one("c1"), text="Adopt.", addressees=("X",), by=ann),
        "note_uptake": lambda: actions.note_uptake(
            one("rec1"), when="2008", follow_up=FollowUp.REFUSED, by=ann
        ),
        "record_reply": lambda: actions.record_reply(
            one("c1"), replier="M", received="2008", text="No.", passages_cited=quoted(), by=ann
        ),
        "enter_actor": lambda: actions.enter_actor(
            held(), name="Watch", kind=ActorKind.ORGANISATION, names=(("ru", "Вотч"),), by=ann
        ),
        "protect": lambda: actions.protect(
            held(), pseudonym="Witness", identity="Karim Exampleov", by=ann
        ),
        "set_confidentiality": lambda: actions.set_confidentiality(
            one("e2"), Confidentiality.RESTRICTED, by=ann
        ),
        "show_to": lambda: actions.show_to(one("e2"), ben, by=ann),
        "hide_from": lambda: actions.hide_from(one("e2"), ben, by=ann),
        "write_note": lambda: actions.write_note(held(), "Ask Ben.", by=ann),
        "edit": lambda: actions.edit(one("c1"), {"title": "The press"}, by=ann),
        "cite": lambda: actions.cite(
            one("req1"), (actions.quote(one("s1"), "In February 2008", by=ann),), by=ann
        ),
        "uncite": lambda: actions.uncite(
            one("req1"), actions.quote(one("s1"), "In February 2008", by=ann), by=ann
        ),
        "untell": lambda: actions.untell(one("c1"), measure=one("m1"), by=ann),
        "move_to": lambda: actions.move_to(one("rec1"), one("p1"), by=ann),
        "order_matters": lambda: actions.order_matters(held(), ["p1"], by=ann),
        "weigh_on": lambda: actions.weigh_on(one("ev1"), None, by=ann),
        "take_part": lambda: actions.take_part(one("e1"), "Watch", part="host", by=ann),
        "leave_out": lambda: actions.leave_out(one("e1"), named("Watch"), by=ann),
        "join_case": lambda: actions.join_case(one("e1"), one("case1"), by=ann),
        "stand_back": lambda: actions.stand_back(one("e1"), by=ann),
        "name_also": lambda: actions.name_also(named("Watch"), language="kk", name="Күзет", by=ann),
        "name_no_more": lambda: actions.name_no_more(
            named("Watch"), language="kk", name="Күзет", by=ann
        ),
        "place_under": lambda: actions.place_under(named("Watch"), held().maker, by=ann),
        "merge_actors": lambda: actions.merge_actors(
            named("Watch"), named("Dawn"), by=ann, reason="The same."
        ),
        "rename": lambda: actions.rename(named("Watch"), "The Watch", by=ann),
        "remove": lambda: actions.remove(one("e2"), by=ann, reason="r"),
        "read_again": lambda: actions.read_again(one("s1"), by=ann),
        "publish": lambda: actions.publish(
            held(), edited(), {"m": path}, digest="0", archive=workspace.archive, by=ann
        ),
        "correct": lambda: actions.correct(one("pub1"), "It was May.", by=ann),
        "bring": lambda: list(actions.bring(held(), other, by=ann, about={})),
    }


if __name__ == "__main__":
    main()
