"""Nothing is offered that will be refused: everybody follows all that each page shows to them.

A walk from a page goes on by links, parts and forms, each kind of address once, and once more for
each further question that it can be asked (of acts and histories as of another day one is asked for
all kinds of items). What a form asks for is filled in, so that the act behind it is tried and not
its form alone; what it did is undone. Where the answer offers to undo it, that is tried too.

Every role looks at every page that it is shown. What has been done in one role is not tried again
in those above it, which may do all that it may (`rules.WHO_MAY`).
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import pairwise
from typing import Any
from urllib.parse import parse_qsl, urljoin, urlsplit

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import Resolver404, resolve

from pledgewatch.accounts.roles import Role
from pledgewatch.record import actions
from pledgewatch.record.rules import WHO_MAY
from scripts.write_doors import STRANGER
from tests.web.asking import HERE, HX, Bed, browser, read, undone

pytestmark = [pytest.mark.database, pytest.mark.django_db]

TAKEN = {200, 204, 302, 409, 422}
# Not followed: it ends the visit, builds a whole dossier, or writes files and drawings for seconds.
LEFT_OUT = {"leave", "example", "memorandum_issue", "memorandum_draft", "reader_picture"}
ALIKE = {"act", "history"}  # look alike for all kinds of items to whoever looks back
SENT = "sent:"
OK, FOUND = 200, 302
SERVER = "http://testserver"


@dataclass
class Form:
    """A form as it would be sent: where to, how, with which fields, by which of its buttons."""

    address: str
    post: bool
    fields: list[tuple[str, str, bool]] = field(default_factory=list)  # name, value, chosen
    buttons: list[tuple[str, str]] = field(default_factory=list)
    file: str = ""


class Offers(HTMLParser):
    """The links, parts and forms of a page."""

    def __init__(self, address: str, html: str) -> None:
        super().__init__()
        self.address, self.links, self.parts = address, set[str](), set[str]()
        self.forms: list[Form] = []
        self._form: Form | None = None
        self._select = ""
        self._options: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        if tag == "a" and "href" in told:
            self.links.add(self._whole(told["href"]))
        if "hx-get" in told:
            self.parts.add(self._whole(told["hx-get"]))
        if tag == "form":
            post = told.get("method", "get").lower() == "post"
            self._form = Form(self._whole(told.get("action", "")), post)
            self.forms.append(self._form)
        elif "hx-post" in told:
            self.forms.append(Form(self._whole(told["hx-post"]), post=True))
        elif self._form is not None:
            self._control(tag, told)

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._form = None
        elif tag == "select" and self._form is not None and self._select:
            chosen = next((one for one in self._options if one), "")
            self._form.fields.append((self._select, chosen, True))
            self._select = ""

    def _control(self, tag: str, told: dict[str, str]) -> None:
        form, name, kind = self._form, told.get("name", ""), told.get("type", "text")
        assert form is not None
        if tag == "select":
            self._select, self._options = name, []
        elif tag == "option":
            self._options.insert(0 if "selected" in told else len(self._options), told["value"])
        elif tag == "button" and kind != "button":
            form.buttons.append((name, told.get("value", "")))
        elif tag == "textarea" and name:
            form.fields.append((name, "2008", True))
        elif tag == "input" and kind == "file":
            form.file = name
        elif tag == "input" and name:
            form.fields.append((name, told.get("value") or _filled(kind), _sent(kind, told)))

    def _whole(self, address: str) -> str:
        return urljoin(SERVER + self.address, address)


def _filled(kind: str) -> str:
    """What somebody would write; "2008" is a text, a number and a date alike."""
    return {"date": "2008-01-01", "email": "x@example.org", "hidden": "", "url": SERVER}.get(
        kind, "2008"
    )


def _sent(kind: str, told: dict[str, str]) -> bool:
    return kind != "radio" or "checked" in told


@dataclass
class Walk:
    """The way of somebody through all that is offered, and what of it was refused."""

    client: Client
    inside: bool  # of the dossier, or outside of all
    refused: list[tuple[str, str, int]] = field(default_factory=list)
    done: set[str] = field(default_factory=set)  # what those below have tried, as `seen` has it
    seen: set[str] = field(default_factory=set)  # kinds of addresses, and of what is sent there

    def from_page(self, start: str) -> None:
        """Follow everything that can be reached from a page; it is itself asked for in any case."""
        ways, first = [(start, False)], True
        while ways:
            address, part = ways.pop(0)
            if not self._is_new(address, f"{part}") and not first:
                continue
            first = False
            answer = self.client.get(address, headers=HX if part else None)
            self._judge("GET", address, answer.status_code)
            if not _is_page(answer):
                continue
            page = Offers(address, read(answer).decode())
            ways += [(_path(one), False) for one in sorted(page.links) if _ours(one)]
            ways += [(_path(one), True) for one in sorted(page.parts) if _ours(one)]
            for form in page.forms:
                if form.post:
                    self._send(form)
                else:
                    ways += [(one, False) for one in _asked_by(form)]

    def _is_new(self, address: str, more: str) -> bool:
        if address.startswith("/d/") is not self.inside or _name_of(address) in LEFT_OUT:
            return False
        kinds = {f"{kind} {more}" for kind in _kinds_of(address)}
        tried = kinds <= self.seen
        self.seen |= kinds
        return not (tried or kinds <= self.done)

    def _send(self, form: Form) -> None:
        for button in form.buttons or [("", "")]:
            sent = {name: value for name, value, chosen in form.fields if chosen and name}
            sent |= {button[0]: button[1]} if button[0] else {}
            sent.pop("csrfmiddlewaretoken", None)
            if not self._is_new(_path(form.address), f"{SENT} {button} {sorted(sent)}"):
                continue
            if form.file:
                sent[form.file] = SimpleUploadedFile("a.txt", b"In May 2008 a law was signed.")  # type: ignore[assignment]
            with undone():
                self._try(form, sent)

    def _try(self, form: Form, sent: dict[str, str]) -> None:
        address = _path(form.address)
        answer = self.client.post(address, sent)
        self._judge(f"POST {json.dumps(sent, default=str)}", address, answer.status_code)
        if answer.status_code != FOUND or not _ours(urljoin(SERVER, answer["Location"])):
            return
        then = _path(urljoin(SERVER, answer["Location"]))
        page = self.client.get(then)
        self._judge("then GET", then, page.status_code)
        for one in Offers(then, read(page).decode()).forms:
            if _name_of(_path(one.address)) == "undo":
                told = {name: value for name, value, _chosen in one.fields}
                status = self.client.post(_path(one.address), told).status_code
                self._judge(f"then POST {told['key']}", f"after {address}", status)

    def _judge(self, method: str, address: str, status: int) -> None:
        if status not in TAKEN:
            self.refused.append((method, address, status))


def _is_page(answer: Any) -> bool:
    if answer.streaming:
        read(answer)
    kind = str(answer["Content-Type"])
    return answer.status_code == OK and kind.startswith("text/html")


def _ours(address: str) -> bool:
    return address.startswith(SERVER) and not address.startswith(f"{SERVER}/static/")


def _path(address: str) -> str:
    parts = urlsplit(address)
    return parts.path + (f"?{parts.query}" if parts.query else "")


def _name_of(address: str) -> str:
    try:
        return str(resolve(urlsplit(address).path).url_name)
    except Resolver404:
        return ""


def _kinds_of(address: str) -> Iterator[str]:
    """What an address is of: its view and the kinds of its keys, with each of its questions."""
    parts = urlsplit(address)
    keys = re.sub(r"\d+", "", parts.path)
    yield keys
    for name, _value in parse_qsl(parts.query):
        alike = name == "as_of" and _name_of(address) in ALIKE
        yield f"{_name_of(address) if alike else keys} {name}"


def _asked_by(form: Form) -> Iterator[str]:
    """The addresses to which a form that changes nothing leads, by each of its buttons."""
    for name, value in form.buttons or [("", "")]:
        sent = {one: told for one, told, chosen in form.fields if chosen and one}
        sent |= {name: value} if name else {}
        query = "&".join(f"{one}={told}" for one, told in sent.items())
        yield f"{urlsplit(form.address).path}?{query}"


def _own(bed: Bed, role: Role) -> list[str]:
    """The keys of something of the person's own of the kinds that they make by themselves."""
    person, source = bed.bench.people[role], bed.bench.items["source"]
    note = actions.write_note(bed.bench.dossier, "Mine.", about="p1", by=person)
    words = source.reading.text[:6]
    passage = actions.quote_at(source, 0, len(words), by=person)
    event = actions.record_event(
        bed.bench.dossier, when="2008", account="Mine.", passages_cited=(passage,), by=person
    )
    proposal = actions.propose_pledge(
        source, 0, len(words), title="Mine", made_on="2008", by=person
    )
    return [note.key, event.key, proposal.key]


def test_nothing_is_offered_to_a_role_that_will_be_refused(bed: Bed) -> None:
    done: set[str] = set()
    for role in Role:
        walk = Walk(browser(bed, role), inside=True, done=done)
        with undone():
            keys = [one.key for one in bed.bench.items.values() if _shown(bed, role, one.key)]
            keys += _own(bed, role) if role.at_least(Role.CONTRIBUTOR) else []
            walk.from_page(f"/d/{HERE}/")
            for key in keys:
                walk.from_page(f"/d/{HERE}/{key}/")
        assert (role, walk.refused) == (role, [])
        assert len(walk.seen) > 100
        done |= {one for one in walk.seen if SENT in one or "/do/" in one}


def test_roles_are_tried_from_the_least_to_the_greatest() -> None:
    assert [role.at_least(below) for below, role in pairwise(Role)] == [True] * (len(Role) - 1)
    for who in WHO_MAY.values():
        may = [who(role) for role in Role]
        assert may == sorted(may)


def _shown(bed: Bed, role: Role, key: str) -> bool:
    hidden = bed.bench.hidden if not role.at_least(Role.REVIEWER) else ()
    named = bed.bench.named if role is not Role.OWNER else ()
    return key not in {*hidden, *named}


@pytest.mark.parametrize("visitor", [STRANGER, Role.OWNER])
def test_nothing_is_offered_outside_of_dossiers_that_will_be_refused(
    bed: Bed, visitor: str | Role
) -> None:
    walk = Walk(browser(bed, visitor), inside=False)
    with undone():
        for page in ("/", "/account/", "/begin/"):
            walk.from_page(page)
    assert walk.refused == []
