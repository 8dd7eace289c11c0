"""What is not for somebody is answered as what is not there."""

import re
from collections.abc import Iterable
from dataclasses import replace

import pytest
from django.test import Client

from pledgewatch.accounts.roles import Role
from pledgewatch.record.actions import jobs
from pledgewatch.web.pages.items.pages import REGISTRY
from scripts.write_doors import OUTSIDE, STRANGER, Door
from tests.factories.workbench import Bench
from tests.web.asking import (
    HERE,
    HX,
    IN_DOSSIER,
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
from tests.web.examples import Asked

pytestmark = [pytest.mark.database, pytest.mark.django_db]

NOWHERE, NEVER, NOBODY = "nowhere", 9999, 987654


@each(IN_DOSSIER)
def test_dossier_of_others_is_answered_as_one_that_is_not_there(bed: Bed, door: Door) -> None:
    example = example_of(bed, door)
    for visitor, headers in ((STRANGER, {}), (STRANGER, HX), (OUTSIDE, {})):
        theirs, none = (
            ask(bed, visitor, door, example, dossier=key, headers=headers).without(*names)
            for key, names in ((HERE, (HERE,)), (NOWHERE, (NOWHERE, HERE)))
        )
        assert theirs == none


@each([door for door in IN_DOSSIER if re.search("<(key|source)>", door.address)])
def test_hidden_items_are_answered_as_what_is_not_there(bed: Bed, door: Door) -> None:
    wrong: list[tuple[str, str, int, int]] = []
    never: dict[tuple[str, str], tuple[int, str, str]] = {}
    for visitor, keys in _unseen(bed.bench):
        for key in _taken(door, keys):
            none = _unknown(key)
            if (visitor, none) not in never:
                answer = ask(bed, visitor, door, _with_key(bed, door, none))
                never[visitor, none] = answer.without(none)
            seen = ask(bed, visitor, door, _with_key(bed, door, key)).without(key)
            if seen != never[visitor, none]:
                wrong.append((str(visitor), key, seen[0], never[visitor, none][0]))
    assert wrong == []


def _unknown(key: str) -> str:
    """A key of that kind that there is not."""
    return re.sub(r"\d+$", str(NEVER), key)


def _taken(door: Door, keys: Iterable[str]) -> list[str]:
    """The keys that an address can be asked with: those of kinds that an act is for, of sources."""
    if door.act:
        return [key for key in keys if key.rstrip("0123456789") in REGISTRY.acts[door.act].kinds]
    alone = door.name in {"original", "container", "read_again"} or "<key>" not in door.address
    return [key for key in keys if not alone or key.startswith("s")]


def _unseen(bench: Bench) -> list[tuple[str | Role, tuple[str, ...]]]:
    """A role and the keys that it does not see."""
    everything = (*bench.hidden, *bench.named)
    return [(Role.CONTRIBUTOR, everything), (Role.EDITOR, bench.named)]


def _with_key(bed: Bed, door: Door, key: str) -> Asked:
    example = example_of(bed, door)
    name = "source" if "<source>" in door.address and key.startswith("s") else "key"
    if name not in example.keys:
        name = "source"
    return replace(example, keys={**example.keys, name: key})


HIDDEN_IN_FORMS = {
    "POST undo": ("key", ("note", "restricted event", "named source", "restricted proposal")),
    "POST weigh": ("event", ("restricted event", "named event")),
    "POST requirement": ("source", ("restricted source", "named source")),
    "POST review_decide": ("proposal", ("restricted proposal", "named proposal")),
    "GET reader": ("at", ("restricted proposal", "named proposal")),
    "GET review": ("source", ("restricted source", "named source")),
    "GET memorandum_cite": ("q", ("restricted event", "named event")),
    "GET search": ("q", ("restricted event", "named event")),
}


@each([door for door in IN_DOSSIER if called(door) in HIDDEN_IN_FORMS])
def test_hidden_items_named_in_a_form_are_answered_as_what_is_not_there(
    bed: Bed, door: Door
) -> None:
    field, names = HIDDEN_IN_FORMS[called(door)]
    wrong = []
    for visitor in {lowest(door.permission), Role.EDITOR}:
        for name in names:
            key = bed.bench.items[name].key
            if key not in dict(_unseen(bed.bench)).get(visitor, bed.bench.named):
                continue
            seen, never = (
                ask(bed, visitor, door, _sending(bed, door, field, one)).without(one)
                for one in (key, _unknown(key))
            )
            if seen != never:
                wrong.append((str(visitor), key, seen[0], never[0]))
    assert wrong == []


def _sending(bed: Bed, door: Door, field: str, value: str) -> Asked:
    example = example_of(bed, door)
    if door.method == "GET":
        return replace(example, query={**example.query, field: value})
    return replace(example, body={**example.body, field: value})


@each([door for door in IN_DOSSIER if re.search("<(key|source)>", door.address)])
def test_keys_of_another_dossier_are_answered_as_what_is_not_there(bed: Bed, door: Door) -> None:
    for key in _taken(door, bed.beyond.values()):
        theirs, never = (
            ask(bed, Role.OWNER, door, _with_key(bed, door, one)).without(one)
            for one in (key, _unknown(key))
        )
        assert theirs == never


@pytest.mark.parametrize(
    ("name", "keyed"),
    [("library_job", "number"), ("settings_revoke", "number"), ("settings_people", "person")],
)
def test_numbers_of_another_dossier_are_answered_as_what_is_not_there(
    bed: Bed, name: str, keyed: str
) -> None:
    (door,) = [one for one in IN_DOSSIER if one.name == name]
    theirs = {
        "library_job": bed.other.job.pk,
        "settings_revoke": bed.other.invitation.pk,
        "settings_people": bed.other.people[Role.EDITOR].pk,
    }[name]
    before, answers = entries(), []
    for number in (theirs, NOBODY, 2**70):
        example = replace(example_of(bed, door), keys={keyed: number})
        answer = ask(bed, Role.OWNER, door, example)
        assert answer.entries == before
        answers.append(answer.without(f"{number}/", f"work {number}"))
    assert answers[0] == answers[1] == answers[2]


def test_work_on_a_source_that_names_people_is_for_them_alone(bed: Bed) -> None:
    (door,) = [one for one in IN_DOSSIER if one.name == "library_job"]
    with undone():
        job = jobs.ask_to_read_again(bed.bench.items["named source"], by=bed.bench.owner)
        seen, never = (
            ask(bed, Role.EDITOR, door, Asked({"number": one}, {"do": "cancel"})).without(f"{one}/")
            for one in (job.pk, NOBODY)
        )
    assert seen == never


def test_who_is_named_sees_what_others_do_not(bed: Bed) -> None:
    assert bed.bench.keeper is not None
    client = Client()
    with undone():
        client.force_login(bed.bench.keeper)
        statuses = [client.get(f"/d/karvelia/{key}/").status_code for key in bed.bench.named[:2]]
    assert statuses == [200, 200]


PAGES = (
    "",
    "timeline/",
    "library/",
    "library/work/",
    "review/",
    "p1/",
    "p1/history/",
    "search/?q=questioned",
    "memorandum/?section=p1&audience=restricted",
    "memorandum/check/?audience=restricted",
    "memorandum/issue/",
    "settings/",
)


@pytest.mark.parametrize("page", PAGES)
def test_no_page_tells_of_what_its_reader_does_not_see(bed: Bed, page: str) -> None:
    words = browser(bed, Role.CONTRIBUTOR).get(f"/d/{HERE}/{page}").content.decode()
    hidden = (*bed.bench.hidden, *bed.bench.named)
    assert [key for key in hidden if re.search(rf"\b{key}\b", words)] == []
    assert "witness" not in words
    assert "Protocol" not in words


def test_pages_tell_of_it_to_whoever_sees_it(bed: Bed) -> None:
    found = {
        page: "witness" in browser(bed, Role.OWNER).get(f"/d/{HERE}/{page}").content.decode()
        for page in ("timeline/", "p1/", "search/?q=questioned")
    }
    assert found == dict.fromkeys(found, True)


def test_no_page_tells_of_other_dossiers(bed: Bed) -> None:
    client = browser(bed, STRANGER)
    for address in ("/", "/account/", "/begin/"):
        assert "/d/karvelia/" not in client.get(address).content.decode()
