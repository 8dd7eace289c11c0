"""Every field that a person fills in, filled in with what would be markup somewhere."""

from dataclasses import fields, is_dataclass, replace
from html.parser import HTMLParser
from typing import Any

import pytest

from pledgewatch.documents.passage import Passage
from pledgewatch.dossier.actor import Actor
from pledgewatch.dossier.dossier import Dossier
from pledgewatch.dossier.event import Case, Event, Measure, Requirement
from pledgewatch.dossier.instrument import Provision
from pledgewatch.dossier.matter import (
    Concern,
    Criterion,
    CriterionVerdict,
    Override,
    Pledge,
    Recommendation,
    Reply,
    Search,
)
from pledgewatch.dossier.source import Source
from pledgewatch.reporting import timeline
from pledgewatch.reporting.memorandum import WRITERS, render
from pledgewatch.reporting.phrases import ENGLISH
from tests.factories.dossiers import DOSSIER, HOSTILE
from tests.reporting import reading
from tests.reporting.reading import Read, bare

FILLED: dict[type, tuple[str, ...]] = {
    Dossier: ("title", "forum", "publisher"),
    Source: ("title", "publisher"),
    Passage: ("exact",),
    Actor: ("name",),
    Event: ("account",),
    Measure: ("title", "kind"),
    Requirement: ("subject", "before", "after"),
    Case: ("title", "summary"),
    Provision: ("title", "number", "says"),
    Criterion: ("text",),
    CriterionVerdict: ("grounds",),
    Override: ("reason", "by"),
    Search: ("where", "terms", "by", "note"),
    Recommendation: ("text", "by"),
    Reply: ("text",),
    Pledge: ("title", "text", "forum"),
    Concern: ("title", "summary"),
}
SHORT = HOSTILE[: HOSTILE.index(" <!--")]  # a note shortens what is longer


def _filled(value: Any) -> Any:
    """The value with hostile words behind its own in every field that somebody fills in."""
    if isinstance(value, tuple):
        return tuple(_filled(each) for each in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changed = {field.name: _filled(getattr(value, field.name)) for field in fields(value)}
    for name in FILLED.get(type(value), ()):
        words = SHORT if isinstance(value, Passage | Pledge) else HOSTILE
        if changed[name] or name != "by":  # without a name it is the publisher who asks
            changed[name] = f"{changed[name]} {words}".strip()
    if type(value).__name__ == "When":
        return value
    return replace(value, **changed)


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    filled = _filled(DOSSIER)
    assert isinstance(filled, Dossier)
    return filled


@pytest.fixture(scope="module")
def hostile(dossier: Dossier, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("hostile")
    paths = render(dossier, to=[folder / f"m{suffix}" for suffix in WRITERS], addressee="chair")
    return {path.suffix: path.read_bytes() for path in paths}


@pytest.fixture(scope="module")
def word(hostile: dict[str, bytes]) -> Read:
    return reading.of_word(hostile[".docx"])


def test_every_word_is_a_word_in_word(word: Read) -> None:
    whole = bare(HOSTILE)
    assert word.body.count(whole) > 60
    assert word.body.count(bare(SHORT)) > word.body.count(whole)


def test_html_says_the_same_and_holds_no_more_than_it_should(
    word: Read, hostile: dict[str, bytes]
) -> None:
    assert reading.of_html(hostile[".html"]) == word
    page = hostile[".html"].lower()
    assert b"<script" not in page
    assert b"<!-- w" not in page
    assert page.count(b"<h1>") == 1


def test_markdown_says_the_same(word: Read, hostile: dict[str, bytes], dossier: Dossier) -> None:
    read = reading.of_markdown(
        hostile[".md"],
        alternatives=tuple(each.alternative for each in timeline.draw(dossier, ENGLISH)),
        caption=ENGLISH.timeline_caption,
    )
    assert read.notes == word.notes
    assert read.body.replace(";", "") == word.body.replace(";", "")


def test_pdf_says_the_same(word: Read, hostile: dict[str, bytes]) -> None:
    read = reading.of_pdf(hostile[".pdf"])
    numbered = "".join(f"{number}{note}" for number, note in enumerate(word.notes, start=1))
    assert read.notes == (numbered,)
    title = bare(f"{DOSSIER.title} {HOSTILE}")
    assert read.body.startswith(title)
    heads = [bare(" ".join(head)) for head in _HEADS]
    assert _without(heads, read.body.removeprefix(title)) == _without(heads, word.body)


_HEADS = (
    ENGLISH.source_columns,
    ENGLISH.glance_columns,
    ENGLISH.criteria_columns,
    ENGLISH.requirement_columns,
    ENGLISH.measure_columns,
)


def _without(heads: list[str], body: str) -> str:
    """A table's head is repeated on each page that it reaches."""
    for head in heads:
        body = body.replace(head, "")
    return body


def test_what_the_page_says_of_itself_stays_within_its_attributes(
    hostile: dict[str, bytes], dossier: Dossier
) -> None:
    told: dict[str, str] = {}

    class _Metadata(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            given = {key: value or "" for key, value in attrs}
            if tag == "meta" and "name" in given:
                told[given["name"]] = given["content"]
            if tag == "img":
                told["drawing"] = given["alt"]
                assert set(given) == {"src", "alt", "style"}

    _Metadata().feed(hostile[".html"].decode())
    assert bare(told["author"]) == bare(dossier.publisher)
    (drawn,) = timeline.draw(dossier, ENGLISH)
    assert bare(told.pop("drawing")) == bare(drawn.alternative)
    assert set(told) == {"viewport", "color-scheme", "author", "dcterms.date"}
