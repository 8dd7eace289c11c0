"""Two dossiers of different owners, and everybody asking for everything in the first of them."""

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db import connection, transaction
from django.test import Client
from django.test.client import ClientHandler
from django.urls import reverse

from pledgewatch.accounts.models import AccountEntry, Person
from pledgewatch.accounts.people import enter_person, local_person
from pledgewatch.accounts.roles import Role
from pledgewatch.record import actions
from pledgewatch.record.models import AuditEntry, Job
from pledgewatch.record.rules import WHO_MAY, Permission
from scripts.write_doors import OUTSIDE, STRANGER, Door, doors
from tests.factories.pdfs import typeset
from tests.factories.workbench import LETTER, Bench, Say, build
from tests.web.examples import Asked, asked

DOORS = doors()
# A record on a server is not copied by the program: nothing stands behind that door then.
SHUT = set() if connection.vendor == "sqlite" else {"settings_copy"}
IN_DOSSIER = [door for door in DOORS if door.to == "dossier" and door.name not in SHUT]
# One of the acts stands for all.
VIEWS = [door for door in DOORS if door.act in {"", "note"} and door.name not in SHUT]
HERE = "karvelia"
HX = {"HX-Request": "true"}
DONE = {200, 204, 302}


@dataclass(frozen=True)
class Bed:
    """Two dossiers of different owners, and a signed-in browser for everybody of the first."""

    bench: Bench
    other: Bench
    cookies: Mapping[str | Role, str]
    beyond: Mapping[str, str]  # keys that the other dossier has, and the first has not


def laid(folder: Path, say: Say = str) -> Bed:
    """Both dossiers in the open workspace; `folder` takes their documents.

    In the first, `say` has a hand in every text, and in the name and title of its document.
    """
    title = json.dumps(say("A letter"), ensure_ascii=False)  # as Typst writes strings
    words = "\n\n".join((f"#text({title})", *LETTER))
    markup = f"#set document(title: {title}, author: {title})\n{words}"
    letter = (f"{say('letter').replace('/', '')}.pdf", typeset(markup))
    ann = local_person(name="Ann Lee", email="ann@example.org")
    zed = enter_person(name="Zed", email="zed@example.org")
    bench = build(ann, folder, say=say, letter=letter)
    other = build(zed, folder, key="orsk")
    actions.start_dossier(key="kazakhstan-madrid", title="Taken", maker="Orsk", by=zed)
    people: dict[str | Role, Person] = dict(bench.people.items())
    people |= {Role.OWNER: ann, STRANGER: zed}
    cookies = {who: _signed_in(person) for who, person in people.items()}
    return Bed(bench, other, {**cookies, OUTSIDE: ""}, _beyond(other, folder))


def _signed_in(person: Person) -> str:
    person.set_password("seven grey herons waded")
    person.save()
    client = Client()
    client.force_login(person)
    return client.cookies[settings.SESSION_COOKIE_NAME].value


def _beyond(other: Bench, folder: Path) -> dict[str, str]:
    """An event, a source, a pledge and a note more than the other dossier has."""
    path = folder / "more.txt"
    path.write_text("In June 2008 a bill was drafted.", encoding="utf-8")
    dossier, by = other.dossier, other.owner
    source, _ = actions.capture(dossier, path, by=by)
    passage = actions.quote(source, "In June 2008 a bill was drafted.", by=by)
    event = actions.record_event(
        dossier, when="2008-06", account="A bill.", passages_cited=(passage,), by=by
    )
    note = actions.write_note(dossier, "More.", by=by)
    return {"source": source.key, "event": event.key, "note": note.key}


# Asking


@dataclass(frozen=True)
class Answer:
    """What somebody was answered, and how many entries of trails and jobs there were after it."""

    status: int
    place: str
    body: str
    entries: tuple[int, int, int]

    def without(self, *names: str) -> tuple[int, str, str]:
        """Status, place and words without `names`, and without what each answer has of its own."""
        body = re.sub(r'(csrfmiddlewaretoken" value=|X-CSRFToken": )"\w+"', "", self.body)
        body, place = re.sub(r"Keys look like [^.]*\.", "", body), self.place
        for name in names:
            whole = rf"(?<![\w.]){re.escape(name)}(?!\w)"
            body, place = re.sub(whole, "·", body), re.sub(whole, "·", place)
        return self.status, place, body


def ask(
    bed: Bed,
    visitor: str | Role,
    door: Door,
    example: Asked,
    *,
    dossier: str = HERE,
    headers: Mapping[str, str] | None = None,
) -> Answer:
    """The answer to a visitor; what it did to the record is undone."""
    client = browser(bed, visitor)
    inside = {"dossier": dossier} if door.to == "dossier" else {}
    address = reverse(door.name, kwargs={**example.keys, **inside})
    with undone():
        if door.method == "POST":
            given = client.post(address, example.body, query_params=example.query, headers=headers)
        else:
            given = client.get(address, example.query, headers=headers)
        body = read(given).decode("utf-8", "replace")
        return Answer(given.status_code, _place(given), body, entries())


def _place(answer: Any) -> str:
    """Where the answer sends to, a whole page or a part of one."""
    return str(answer.headers.get("Location", answer.headers.get("HX-Redirect", "")))


def read(answer: Any) -> bytes:
    """All that an answer holds; the client then closes the file that is sent, and no connection."""
    return b"".join(answer.streaming_content) if answer.streaming else bytes(answer.content)


@contextmanager
def undone() -> Iterator[None]:
    """Whatever is done to the record meanwhile is undone."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def browser(bed: Bed, visitor: str | Role) -> Client:
    """A browser in which the visitor has signed in, if they can; all ask one server."""
    client = Client()
    client.handler = _server()
    if bed.cookies[visitor]:
        client.cookies[settings.SESSION_COOKIE_NAME] = bed.cookies[visitor]
    return client


@cache
def _server() -> ClientHandler:
    """The server of all browsers: each of its own would look through all styles and scripts."""
    return ClientHandler(enforce_csrf_checks=False)


def entries() -> tuple[int, int, int]:
    """How many acts, jobs and happenings of accounts are on record."""
    return AuditEntry.objects.count(), Job.objects.count(), AccountEntry.objects.count()


def example_of(bed: Bed, door: Door, visitor: str | Role = Role.OWNER) -> Asked:
    """What a door is asked with; to be undone, something of the visitor's own if they can."""
    if door.name == "undo" and visitor in bed.bench.people and door.opens_to(visitor):
        by = bed.bench.people[Role(visitor)]
        return Asked(body={"key": actions.write_note(bed.bench.dossier, "Mine.", by=by).key})
    keyed = "<" in door.address.replace("<dossier>", "")
    return asked(bed.bench, door.name, act=door.act, keyed=keyed, sends=door.method == "POST")


def called(door: Door) -> str:
    """A door by its method and name, of acts by that of the act."""
    return f"{door.method} {door.act or door.name}"


def each(found: list[Door]) -> pytest.MarkDecorator:
    """A test a door."""
    return pytest.mark.parametrize("door", found, ids=map(called, found))


def lowest(permission: Permission | None) -> Role:
    """The lowest role that may."""
    assert permission is not None
    return next(role for role in Role if WHO_MAY[permission](role))
