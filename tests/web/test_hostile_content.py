"""Words of documents and people stay words: on no page do they become elements, attributes, styles,
addresses or templates, and no answer goes without the headers that would stop them.
"""

import re
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.urls import reverse
from pytest_django import DjangoDbBlocker

from pledgewatch.accounts.roles import Role
from pledgewatch.record import actions
from scripts.write_doors import Door
from tests.web.asking import (
    DOORS,
    HERE,
    HX,
    VIEWS,
    Bed,
    browser,
    called,
    example_of,
    laid,
    read,
    undone,
)

pytestmark = [pytest.mark.database, pytest.mark.django_db]

ATTACK = (
    "\"'><x-evil onmouseover=evil()><script>evil()</script></title></textarea></select>"
    "<svg/onload=evil()><style>*{}</style><a href='javascript:evil()'>{{ 7|add:35 }}{% now 'Y' %}"
    "<img src=//evil.example/>]]>--><!--\u202e&lt;x-evil&gt;&#60;x-evil&#62;"
)
WORKING = {"onmouseover", "onload", "onerror", "onclick", "style", "srcdoc", "hx-on", "ping"}
LOADING = {"src", "srcset", "action", "formaction", "poster", "background", "data", "cite"}
LEADING = {"href", "xlink:href", "hx-get", "hx-post", "hx-push-url", *LOADING}
ELSEWHERE = {"a"}  # elements that may lead elsewhere, once somebody follows them
OUR_OWN = re.compile(r"^(?:/(?!/)|\?|#|$)")


def named(words: str) -> str:
    return f"{words[:6]!r} of {len(words)}"


NONSENSE = (
    "9" * 5000,  # Python turns no more than 4,300 digits into a number
    "\0",  # PostgreSQL refuses it in a question
    "9" * 30,
)


def said(text: str) -> str:
    return f"{text} {ATTACK}"


@pytest.fixture(scope="module")
def hostile(
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
    quick_hashes: None,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Bed]:
    """A record in which everything that can be chosen is an attack."""
    folder = tmp_path_factory.mktemp("hostile")
    with django_db_blocker.unblock(), transaction.atomic():
        bed = laid(folder, said)
        bench, by = bed.bench, bed.bench.owner
        for name, content in (("t.txt", f"In May 2008 {ATTACK}\0 spoke."), ("p.html", PAGE)):
            path = folder / name
            path.write_text(content, encoding="utf-8")
            source, _ = actions.capture(bench.dossier, path, by=by, url="javascript:evil()")
            bench.items[name] = source  # type: ignore[index] # a dictionary beneath
        yield bed
        transaction.set_rollback(True)


PAGE = f"""<!doctype html><html lang="en" onload="evil()"><head><title>{ATTACK.replace("<", "&lt;")}
</title><meta name="author" content='{ATTACK.replace("'", "&#39;")}'><base href="//evil.example/">
<link rel="stylesheet" href="https://evil.example/a.css"></head><body><article><h1>In May 2008</h1>
<p>In May 2008 the ministry &lt;x-evil onmouseover=evil()&gt; spoke of <b onclick="evil()">the</b>
law <img src="https://evil.example/a.png" onerror="evil()"> and of
<a href="javascript:evil()">registration</a>, which will be simplified by the end of 2008.</p>
<script>evil()</script><iframe src="https://evil.example/"></iframe></article></body></html>"""


class _Parsed(HTMLParser):
    """The elements of a page with their attributes, and what is wrong with them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.wrong: list[tuple[str, str, str]] = []
        self.elements: set[tuple[str, str]] = set()
        self.words: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        self.elements |= {(tag, name) for name in ("", *told)}
        loads = LEADING - {"href"} if tag in ELSEWHERE else LEADING
        for name, value in told.items():
            if (
                name in WORKING
                or name.startswith("on")
                or (name in loads and not OUR_OWN.match(value))
                or (name == "href" and urlsplit(value).scheme not in {"", "https", "http"})
            ):
                self.wrong.append((tag, name, value))
        if tag in {"style", "iframe", "object", "embed", "base", "img"} and not told.get("src"):
            self.wrong.append((tag, "", ""))
        if tag == "script" and not told.get("src", "").startswith("/static/"):
            self.wrong.append((tag, "src", told.get("src", "")))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def handle_comment(self, data: str) -> None:
        self.wrong.append(("comment", "", data))


def _addresses(bed: Bed) -> list[tuple[str, Mapping[str, str]]]:
    """Every page that a record leads to: by its address, and those with something to show."""
    bench, inside = bed.bench, f"/d/{HERE}/"
    found: list[tuple[str, Mapping[str, str]]] = []
    for door in DOORS:
        if door.method != "GET":
            continue
        example = example_of(bed, door)
        beside = {"dossier": HERE} if door.to == "dossier" else {}
        found.append((reverse(door.name, kwargs={**example.keys, **beside}), example.query))
    for name, item in bench.items.items():
        found += [(f"{inside}{item.key}/", {}), (f"{inside}{item.key}/history/", {})]
        if item.key.startswith("s") and "search" not in name:
            found.append((f"{inside}read/{item.key}/", {}))
        if item.key.startswith("n"):
            found.append((f"{inside}read/s1/", {"at": item.key}))
    found += [
        (inside, {"as_of": "2008-06-01"}),
        (inside, {"words": ATTACK, "sort": ATTACK, "as_of": ATTACK}),
        (f"{inside}library/", {"words": ATTACK, "language": ATTACK, "sort": ATTACK}),
        (f"{inside}search/", {"q": ATTACK, "words": ATTACK}),
        (f"{inside}search/", {"q": "Karvelia", "words": "Karvelia"}),
        (f"{inside}review/", {"kind": ATTACK, "source": ATTACK, "sure": ATTACK}),
        (f"{inside}timeline/", {"since": ATTACK, "kind": ATTACK, "matter": ATTACK}),
        (f"{inside}memorandum/", {"section": ATTACK, "audience": ATTACK}),
        (f"{inside}memorandum/", {"section": "p1", "begin": "1", "audience": "restricted"}),
        (f"{inside}memorandum/cite/", {"q": "Karvel", "as": "list", "audience": "restricted"}),
        (f"{inside}memorandum/check/", {"audience": "restricted"}),
        (f"{inside}memorandum/issue/", {"audience": "restricted"}),
        (f"{inside}read/s1/", {"at": ATTACK, "kind": ATTACK, "page": ATTACK}),
        ("/" + ATTACK, {}),
        ("/sign-in/", {"next": ATTACK}),
    ]
    return found


def _pages(bed: Bed, headers: dict[str, str]) -> Iterator[tuple[str, str]]:
    client = browser(bed, Role.OWNER)
    for address, query in _addresses(bed):
        with undone():
            answer = client.get(address, query, headers=headers)
            read(answer)
            if answer.headers["Content-Type"].startswith("text/html"):
                yield f"{address} {query}"[:200], answer.content.decode()


def _wrong(address: str, page: str) -> list[tuple[str, ...]]:
    parsed = _Parsed(page)
    strange = [one for one in parsed.elements if "evil" in "".join(one)]
    return [(address, *one) for one in (*parsed.wrong, *strange)]


@pytest.mark.parametrize("headers", [{}, HX], ids=["page", "part"])
def test_no_element_and_no_attribute_stems_from_words(
    hostile: Bed, headers: dict[str, str]
) -> None:
    pages = dict(_pages(hostile, headers))
    assert [one for address, page in pages.items() for one in _wrong(address, page)] == []
    assert sum("x-evil" in page for page in pages.values()) > 100


def test_words_that_are_not_escaped_are_found() -> None:
    found = {one[1] for one in _wrong("", f'<p title="{ATTACK}">{ATTACK}</p>')}
    assert found >= {"x-evil", "script", "svg", "style", "a", "img"}
    assert _wrong("", "<a href='/d/p1/' title='&lt;script&gt;'>&lt;x-evil&gt;</a>") == []


def test_words_are_shown_as_they_are(hostile: Bed) -> None:
    client = browser(hostile, Role.OWNER)
    for key in ("c1", "e1", "rec1", "note1", "reply1"):
        words = "".join(_Parsed(client.get(f"/d/{HERE}/{key}/").content.decode()).words)
        assert ATTACK.replace("\u202e", "") in words.replace("\u202e", "")


def _sent(bed: Bed, door: Door, words: str) -> dict[str, Any]:
    """The form of a door, with these words in every field."""
    body = example_of(bed, door).body
    return {
        name: [SimpleUploadedFile(f"{words[:50]}.html", words.encode())]
        if name == "files"
        else words
        for name in body
    }


POSTS = [door for door in DOORS if door.method == "POST" and door.name != "leave"]


@pytest.mark.parametrize("words", [ATTACK, *NONSENSE], ids=named)
def test_forms_refuse_what_makes_no_sense_and_show_it_as_words(hostile: Bed, words: str) -> None:
    wrong: list[tuple[str, ...]] = []
    for door in POSTS if words is ATTACK else [one for one in POSTS if one in VIEWS]:
        beside = {"dossier": HERE} if door.to == "dossier" else {}
        address = reverse(door.name, kwargs={**example_of(hostile, door).keys, **beside})
        for headers in ({}, HX) if words is ATTACK else ({},):
            client = browser(hostile, Role.OWNER)
            client.raise_request_exception = False
            with undone():
                answer = client.post(address, _sent(hostile, door, words), headers=headers)
            if answer["Content-Type"].startswith("text/html"):  # a copy of the workspace is none
                wrong += _wrong(called(door), answer.content.decode())
            if answer.status_code >= 500:
                wrong.append((called(door), "500"))
    assert wrong == []


ASKED = (
    "page", "sort", "words", "outcome", "kind", "as_of", "since", "until", "matter", "section",
    "version", "audience", "source", "sure", "at", "passage", "start", "end", "of", "q", "cite",
    "language", "waiting", "begin", "next", "format", "draft-as_of", "draft-addressee", "as",
)  # fmt: skip


@pytest.mark.parametrize("words", [*NONSENSE, f"{'9' * 30}-{'9' * 30}"], ids=named)
def test_questions_that_make_no_sense_break_no_page(hostile: Bed, words: str) -> None:
    broken = []
    for door in DOORS:
        if door.method != "GET" or door.act:
            continue
        beside = {"dossier": HERE} if door.to == "dossier" else {}
        address = reverse(door.name, kwargs={**example_of(hostile, door).keys, **beside})
        client = browser(hostile, Role.OWNER)
        client.raise_request_exception = False
        with undone():
            answer = client.get(address, dict.fromkeys(ASKED, words))
            read(answer)
        if answer.status_code >= 500:
            broken.append(called(door))
    assert broken == []


def test_places_in_the_text_that_are_no_numbers_are_refused(hostile: Bed) -> None:
    asked = {"of": "event", "start": "²", "end": "³"}
    answer = browser(hostile, Role.OWNER).get(f"/d/{HERE}/read/s1/make/", asked)
    assert answer.status_code < 500


def test_proposal_of_another_source_is_not_decided_about_in_this_one(hostile: Bed) -> None:
    key = hostile.bench.items["restricted proposal"].key
    with undone():
        address = f"/d/{HERE}/read/s1/decide/{key}/"
        answer = browser(hostile, Role.OWNER).post(address, {"do": "accept"})
    assert answer.status_code == 404


# What is sent to be kept


def test_documents_are_sent_to_be_kept_and_never_as_pages(hostile: Bed) -> None:
    client = browser(hostile, Role.OWNER)
    for key in ("s1", "s4", "s5"):
        answer = client.get(f"/d/{HERE}/{key}/original/")
        read(answer)
        assert answer.headers["Content-Type"] == "application/octet-stream"
        assert answer.headers["Content-Disposition"].startswith("attachment")
        assert answer.headers["Content-Security-Policy"] == "sandbox; default-src 'none'"


def test_issues_are_sent_to_be_kept_and_never_as_pages(hostile: Bed) -> None:
    client = browser(hostile, Role.OWNER)
    for name in hostile.bench.items["publication"].files:
        answer = client.get(f"/d/{HERE}/memorandum/pub1/{name}")
        assert not answer.headers["Content-Type"].startswith("text/html")
        assert answer.headers["Content-Disposition"].startswith("attachment")
