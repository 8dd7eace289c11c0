"""What every answer says to the browser, and what is refused of requests from elsewhere."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.test.client import ClientHandler
from django.urls import get_resolver, reverse

from pledgewatch.accounts.links import make_link
from pledgewatch.accounts.models import LinkPurpose
from pledgewatch.accounts.people import join
from pledgewatch.accounts.roles import Role
from pledgewatch.record import actions
from scripts.write_doors import OUTSIDE, STRANGER, Door
from tests.web.asking import (
    HERE,
    HX,
    VIEWS,
    Bed,
    browser,
    called,
    each,
    entries,
    example_of,
    read,
    undone,
)

pytestmark = [pytest.mark.database, pytest.mark.django_db]

PASSWORD = "seven grey herons waded"  # noqa: S105 -- of nobody
FORBIDDEN, BAD = 403, 400
POLICY = {
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'",
    "connect-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
}  # fmt: skip
KEPT_APART = {"sandbox", "default-src 'none'"}  # of files that are sent to be kept
ALWAYS = {
    "X-Content-Type-Options": {"nosniff"},
    "X-Frame-Options": {"DENY"},
    "Referrer-Policy": {"same-origin", "no-referrer"},
    "Cross-Origin-Opener-Policy": {"same-origin"},
    "Cross-Origin-Resource-Policy": {"same-origin"},
}
# The bytes of a source never change: a browser may keep the pictures of its pages for one person.
PICTURES = {"GET reader_picture"}
EVIL = ("https://evil.example/", "//evil.example/", "/\\evil.example", "\t//e.example")


# Whatever takes a form, and the pages of coming in, which send people on.
LEADS = [door for door in VIEWS if door.method == "POST" or door.group == "entrance"]
LEADING = ("Location", "HX-Redirect", "HX-Location", "Refresh")
OURS = re.compile(r"/(?![/\\])|\?").match


def _lacking(answer: Any, *, kept: bool = False) -> list[str]:
    """What an answer does not say that each must."""
    told = answer.headers
    lacking = [name for name, known in ALWAYS.items() if told.get(name) not in known]
    policy = {part.strip() for part in told.get("Content-Security-Policy", "").split(";")} - {""}
    if policy not in (POLICY, KEPT_APART):
        lacking.append(f"Content-Security-Policy {sorted(policy)}")
    if "camera=()" not in told.get("Permissions-Policy", ""):
        lacking.append("Permissions-Policy")
    expected = ("private", "immutable") if kept else ("no-store",)
    if not all(one in told.get("Cache-Control", "") for one in expected):
        lacking.append(f"Cache-Control {told.get('Cache-Control')}")
    given = [cookie for cookie in answer.cookies.values() if cookie.value]
    bare = [one.key for one in given if not (one["httponly"] and one["samesite"] == "Lax")]
    return lacking + bare


def _address(bed: Bed, door: Door, dossier: str = HERE) -> str:
    beside = {"dossier": dossier} if door.to == "dossier" else {}
    return reverse(door.name, kwargs={**example_of(bed, door).keys, **beside})


@each(VIEWS)
def test_every_answer_carries_what_protects_it(bed: Bed, door: Door) -> None:
    lacking = []
    example = example_of(bed, door)
    for visitor in (Role.OWNER, STRANGER):
        client = browser(bed, visitor)
        with undone():
            if door.method == "POST":
                answer = client.post(_address(bed, door), example.body)
            else:
                answer = client.get(_address(bed, door), example.query)
            read(answer)
        kept = called(door) in PICTURES and visitor == Role.OWNER
        lacking += [(str(visitor), one) for one in _lacking(answer, kept=kept)]
    assert lacking == []


def test_answers_that_something_went_wrong_carry_it_too(
    bed: Bed, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = browser(bed, Role.OWNER)
    client.raise_request_exception = False
    answers = {
        "not there": client.get("/nowhere"),
        "no slash": client.get("/account"),
        "no method": client.put("/account/"),
        "bad host": client.get("/", headers={"Host": "evil.example"}),
        "no token": _strict(bed, Role.OWNER).post("/begin/"),
        "a part": client.get("/nowhere", headers=HX),
        "signed out": Client().get(f"/d/{HERE}/"),
        "not allowed": browser(bed, Role.READER).get(f"/d/{HERE}/new/concern/"),
    }
    monkeypatch.setattr("pledgewatch.record.queries.cards", _broken)
    answers["broken"] = client.get("/")
    assert {name: _lacking(answer) for name, answer in answers.items() if _lacking(answer)} == {}
    assert answers["broken"].status_code == 500


def _broken(*_args: object) -> None:
    raise ValueError("words of a document that are nobody's business")


def test_answers_that_something_broke_tell_no_words(
    bed: Bed, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = browser(bed, Role.OWNER)
    client.raise_request_exception = False
    monkeypatch.setattr("pledgewatch.record.queries.cards", _broken)
    assert b"nobody" not in client.get("/").content


@pytest.mark.parametrize("name", ["base.css", "base.js", "mark.svg", "no-such.css"])
def test_files_of_the_pages_carry_what_protects_them(bed: Bed, name: str) -> None:
    answer = Client().get(f"/static/pledgewatch/{name}")
    read(answer)
    lacking = [one for one, known in ALWAYS.items() if answer.headers.get(one) not in known]
    policy = answer.headers.get("Content-Security-Policy", "")
    assert (lacking, "default-src 'none'" in policy) == ([], True)


# From elsewhere


def _strict(bed: Bed, visitor: str | Role) -> Client:
    client = browser(bed, visitor)
    client.handler = _strict_server()
    return client


@cache
def _strict_server() -> ClientHandler:
    return ClientHandler(enforce_csrf_checks=True)


@each([door for door in VIEWS if door.method == "POST"])
def test_form_without_its_token_is_refused(bed: Bed, door: Door) -> None:
    address, body = _address(bed, door), example_of(bed, door).body
    before = entries()  # examples may record something of their own
    guessed = {**HX, "X-CSRFToken": "a" * 64}
    for visitor, headers in ((Role.OWNER, {}), (Role.OWNER, guessed), (OUTSIDE, {})):
        with undone():
            answer = _strict(bed, visitor).post(address, body, headers=headers)
            assert (answer.status_code, entries()) == (FORBIDDEN, before)


def test_no_view_is_exempt_from_tokens() -> None:
    views: Iterator[Any] = (one.callback for one in get_resolver().url_patterns)
    assert [view for view in views if getattr(view, "csrf_exempt", False)] == []


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 302),
        ({"Origin": "http://testserver"}, 302),
        ({"Origin": "https://evil.example"}, FORBIDDEN),
        ({"Origin": "null"}, FORBIDDEN),
        ({"Host": "evil.example", "Origin": "http://evil.example"}, BAD),
        ({"Host": "testserver:80@evil.example"}, BAD),
    ],
)
def test_form_is_taken_from_our_own_pages_only(
    bed: Bed, headers: dict[str, str], status: int
) -> None:
    client = _strict(bed, Role.OWNER)
    page = client.get(f"/d/{HERE}/new/concern/").content.decode()
    found = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)
    assert found is not None
    body = {"title": "Courts", "csrfmiddlewaretoken": found[1]}
    with undone():
        answer = client.post(f"/d/{HERE}/new/concern/", body, headers=headers)
    assert answer.status_code == status


@pytest.mark.parametrize("evil", EVIL)
def test_nothing_leads_elsewhere(bed: Bed, evil: str) -> None:
    led = []
    headers = {"Referer": evil} if evil.isprintable() else {}
    for door in LEADS:
        example, asked_next = example_of(bed, door), {"next": evil}
        for visitor in (Role.OWNER, OUTSIDE):
            client, address = browser(bed, visitor), _address(bed, door)
            sent = {**example.body, **asked_next}
            sent |= {"password": PASSWORD} if "password" in sent else {}
            with undone():
                answer = (
                    client.post(address, sent, query_params=asked_next, headers=headers)
                    if door.method == "POST"
                    else client.get(address, {**example.query, **asked_next}, headers=headers)
                )
                read(answer)
            places = [answer.headers.get(one, "") for one in LEADING]
            led += [(called(door), str(visitor), one) for one in places if one and not OURS(one)]
    assert led == []


@pytest.mark.parametrize(
    "address", ["//evil.example", "//evil.example/account", "/%5Cevil.example"]
)
def test_slash_that_is_added_leads_nowhere_else(bed: Bed, address: str) -> None:
    answer = browser(bed, Role.OWNER).get("/", PATH_INFO=address)
    assert not re.match(r"(?:https?:)?[/\\]{2}", answer.headers.get("Location", ""))


def _cookie(client: Client) -> str:
    return client.cookies[settings.SESSION_COOKIE_NAME].value


def test_session_from_before_signing_in_is_good_for_nothing_after(bed: Bed) -> None:
    with undone():
        bea = join(name="Bea Roe", email="bea@example.org", password=PASSWORD)
        invited = actions.invite(bed.bench.dossier, Role.READER, by=bed.bench.owner)
        given = {"name": "Cem Ay", "email": "cem@example.org", "password": PASSWORD}
        ways = [
            ("/sign-in/", {"login": "bea@example.org", "password": PASSWORD}),
            (f"/enter/{make_link(bea, LinkPurpose.ENTER)}/", None),
            (f"/invitation/{invited.token}/", given),
        ]
        for address, body in ways:
            client = Client()
            client.session.save()
            before = _cookie(client)
            answer = client.get(address) if body is None else client.post(address, body)
            assert answer.status_code == 302
            assert _cookie(client) != before
            client.cookies[settings.SESSION_COOKIE_NAME] = before
            assert client.get("/account/").status_code == 302
