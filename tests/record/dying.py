"""Kills itself in the middle of every action and says whether the record is what it was before.

Run by `test_crash.py` in a process of its own: `python dying.py FOLDER`. For each action, children
die at one SQL statement after the other until one lives to the end.
"""

import hashlib
import os
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

from pledgewatch.record.workspace import Workspace

FOLDER = Path(sys.argv[1])
LETTER = "Letter\n\nIn February 2008 the Ministry of Culture declined the draft law of the press.\n"


def state() -> str:
    """Everything in the record, and every file that the archive vouches for."""
    with closing(sqlite3.connect(FOLDER / "w" / "record.sqlite3")) as record:
        return hashlib.sha256("\n".join(record.iterdump()).encode()).hexdigest()


def die_at(step: int, doing: Callable[[], Any]) -> bool:
    """Do it in a child that dies at its `step`-th statement; whether it lived to the end."""
    from django.db import connection, connections

    connections.close_all()
    child = os.fork()
    if child == 0:
        count = 0

        def counted(execute: Any, *args: Any) -> Any:
            nonlocal count
            count += 1
            if count == step:
                os._exit(9)
            return execute(*args)

        with connection.execute_wrapper(counted):
            doing()
        os._exit(0)
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    if code not in {0, 9}:
        sys.exit(f"the child failed with {code}")
    return code == 0


def main() -> None:
    workspace = Workspace.create(FOLDER / "w", name="Ann Lee")
    workspace.activate()
    ann = workspace.person()
    from pledgewatch.dossier.vocabulary import Bearing, CriterionKind, Outcome, Verdict
    from pledgewatch.record import actions, edition, queries
    from pledgewatch.record.actions import Given

    path = FOLDER / "letter.txt"
    path.write_text(LETTER)
    words = "declined the draft law"

    def held() -> Any:
        return queries.dossier_of("k", ann)

    def matter() -> Any:
        return queries.matter(held(), "c1")

    def quoted() -> Any:
        return (actions.quote(queries.source(held(), "s1"), words, by=ann),)

    def publish() -> None:
        taken = edition.dossier("k", as_of=date(2009, 1, 1))
        actions.publish(held(), taken, {"m": path}, digest="0", archive=workspace.archive, by=ann)

    acts: dict[str, Callable[[], Any]] = {
        "start": lambda: actions.start_dossier(key="k", title="K", maker="Karvelia", by=ann),
        "capture": lambda: actions.capture(held(), path, by=ann),
        "concern": lambda: actions.raise_concern(held(), title="Press", by=ann),
        "quote": quoted,
        "accept": lambda: actions.accept(
            queries.waiting(held(), kind="event")[0], by=ann, to=matter()
        ),
        "reject": lambda: actions.reject(queries.waiting(held())[0], by=ann, reason="no"),
        "pledge": lambda: actions.state_pledge(
            held(), title="P", text=words, made_on="2007", passages_cited=quoted(), by=ann
        ),
        "criterion": lambda: actions.fix_criterion(
            matter(), kind=CriterionKind.STRUCTURE, text="A law.", by=ann
        ),
        "event": lambda: actions.record_event(
            held(), when="2008", account="Declined.", passages_cited=quoted(), by=ann
        ),
        "weigh": lambda: actions.weigh(
            matter(),
            event=queries.event(held(), "e1"),
            criterion=queries.criterion(held(), "crit1"),
            bearing=Bearing.AGAINST,
            by=ann,
        ),
        "search": lambda: actions.log_search(
            matter(), searched_on=date(2008, 5, 1), where="Gazette", terms="press", by=ann
        ),
        "assess": lambda: actions.assess(
            matter(),
            as_of=date(2008, 12, 31),
            verdicts=[
                Given(
                    criterion=queries.criterion(held(), "crit1"),
                    verdict=Verdict.NOT_MET,
                    grounds="Declined.",
                    evidence=(queries.evidence(held(), "ev1"),),
                )
            ],
            by=ann,
        ),
        "recommend": lambda: actions.recommend(matter(), text="Adopt.", addressees=("X",), by=ann),
        "reply": lambda: actions.record_reply(
            matter(), replier="M", received="2008", text="No.", passages_cited=quoted(), by=ann
        ),
        "override": lambda: actions.override(
            matter(), outcome=Outcome.STALLED, reason="r", as_of=date(2008, 12, 31), by=ann
        ),
        "edit": lambda: actions.edit(matter(), {"title": "The press"}, by=ann),
        "publish": publish,
    }
    for name, doing in acts.items():
        before, step = state(), 1
        while not die_at(step, doing):
            if state() != before:
                sys.exit(f"{name}, killed at statement {step}, left half of itself")
            step += 1
        sys.stdout.write(f"{name} {step}\n")
        if state() == before:
            sys.exit(f"{name} did nothing")


if __name__ == "__main__":
    main()
