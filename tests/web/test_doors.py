"""Every address, asked by everybody: whom it lets in, and what it asks of roles."""

import sys
from dataclasses import replace
from types import ModuleType
from typing import Any

import pytest
from django.urls import resolve, reverse

from pledgewatch.accounts.roles import Role
from pledgewatch.record import actions
from pledgewatch.record.rules import Permission
from scripts import write_doors
from scripts.write_doors import OUTSIDE, STRANGER, VISITORS, Door
from tests.web.asking import (
    DONE,
    DOORS,
    HERE,
    HX,
    IN_DOSSIER,
    SHUT,
    Answer,
    Bed,
    ask,
    browser,
    called,
    each,
    entries,
    example_of,
    lowest,
    undone,
)
from tests.web.examples import MADE

pytestmark = [pytest.mark.database, pytest.mark.django_db]

FORBIDDEN, NOT_FOUND, NO_METHOD, BROKEN = 403, 404, 405, 500
SENT_TO_SIGN_IN = f"{reverse('account_login')}?next="
SAVES_NOTHING = {"memorandum_try"}


# Whom they let in


@each([door for door in DOORS if door.name not in SHUT])
def test_door_opens_to_those_of_the_table_and_nobody_else(bed: Bed, door: Door) -> None:
    wrong = []
    first = next(one for one in VISITORS if door.opens_to(one))
    for visitor in VISITORS:
        with undone():
            example = example_of(bed, door, visitor)
            before = entries()
            for headers in ({}, HX) if visitor in {OUTSIDE, STRANGER, first} else ({},):
                answer = ask(bed, visitor, door, example, headers=headers)
                told = _verdict(answer, door, visitor)
                if told == "refused" and answer.entries != before:
                    told += " and yet done"
                expected = "let in" if door.opens_to(visitor) else "refused"
                if told != expected:
                    wrong.append((str(visitor), headers, answer.status, told))
    assert wrong == []


def _verdict(answer: Answer, door: Door, visitor: str | Role) -> str:
    """Let in, refused as is due to that visitor, or what else it was."""
    status = answer.status
    if door.to != "anyone" and visitor == OUTSIDE:
        return "refused" if answer.place.startswith(SENT_TO_SIGN_IN) else "not sent to sign in"
    if door.to == "dossier":
        refusal = NOT_FOUND if visitor == STRANGER else FORBIDDEN
        return "refused" if status == refusal else "let in" if status in DONE else "odd"
    return "odd" if status in {FORBIDDEN, NO_METHOD} or status >= BROKEN else "let in"


def test_no_address_takes_another_method_than_its_own(bed: Bed) -> None:
    others = ("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "FETCH")
    client = browser(bed, Role.OWNER)
    taken = []
    for door in {one.name: one for one in DOORS}.values():
        example = example_of(bed, replace(door, method="GET"))
        inside = {"dossier": HERE} if door.to == "dossier" else {}
        address = reverse(door.name, kwargs={**example.keys, **inside})
        closed = {"GET", "POST"} - {one.method for one in DOORS if one.name == door.name}
        for method in (*others, *closed):
            with undone():
                answer = client.generic(method, address)
            if answer.status_code != NO_METHOD:
                taken.append((method, address, answer.status_code))
    assert taken == []


@pytest.mark.parametrize("header", ["X-HTTP-Method-Override", "X-Method-Override", "X-HTTP-Method"])
def test_method_cannot_be_told_otherwise(bed: Bed, header: str) -> None:
    client = browser(bed, Role.OWNER)
    before = entries()
    answer = client.get(
        "/d/karvelia/undo/", {"key": "note1", "_method": "POST"}, headers={header: "POST"}
    )
    assert (answer.status_code, entries()) == (NO_METHOD, before)


# What they ask of roles is what the acts ask


@each([door for door in IN_DOSSIER if door.method == "POST"])
def test_door_asks_no_more_and_no_less_than_the_act_behind_it(
    bed: Bed, door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    visitor = lowest(door.permission)
    with undone():
        example = example_of(bed, door, visitor)
        asked_for = _spy(monkeypatch)
        ask(bed, visitor, door, example)
    highest = max((lowest(one) for one in asked_for), key=list(Role).index, default=None)
    assert highest == (None if door.name in SAVES_NOTHING else lowest(door.permission))


def _spy(monkeypatch: pytest.MonkeyPatch) -> set[Permission]:
    """The permissions that acts ask for from now on."""
    found: set[Permission] = set()
    for name in ("act", "jobs", "sources"):
        module: ModuleType = sys.modules[f"pledgewatch.record.actions.{name}"]
        require = module.require

        def spied(
            person: Any, permission: Permission, dossier: Any, require: Any = require
        ) -> None:
            found.add(permission)
            require(person, permission, dossier)

        monkeypatch.setattr(module, "require", spied)
    return found


@pytest.mark.parametrize("of", MADE)
def test_whoever_is_offered_to_make_something_of_words_may(bed: Bed, of: str) -> None:
    (door,) = [one for one in IN_DOSSIER if called(one) == "POST reader_make"]
    answer = ask(bed, lowest(door.permission), door, MADE[of](bed.bench))
    assert answer.status in DONE


def test_everybody_corrects_notes_of_their_own(bed: Bed) -> None:
    with undone():
        by = bed.bench.people[Role.CONTRIBUTOR]
        note = actions.write_note(bed.bench.dossier, "Mine.", by=by)
        client = browser(bed, Role.CONTRIBUTOR)
        sent = {"text": "Mine still.", "was-text": "Mine.", "reason": ""}
        answer = client.post(f"/d/karvelia/{note.key}/do/edit/", sent)
    assert answer.status_code in DONE


def test_view_that_does_not_say_whom_it_admits_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(resolve(f"/d/{HERE}/").func, "admits")
    with pytest.raises(LookupError, match="board does not say whom it admits"):
        write_doors.doors()


def test_address_without_an_example_is_found(bed: Bed) -> None:
    (door,) = [one for one in DOORS if called(one) == "GET item"]
    with pytest.raises(LookupError, match="no example for the address new_page"):
        example_of(bed, replace(door, name="new_page"))


def test_table_of_who_may_what_is_that_of_the_addresses() -> None:
    assert write_doors.TARGET.read_text("utf-8") == write_doors.page(), "run `make docs`"
