"""What a web page says about itself: its title, its date of publication, who put it out."""

import json
import re
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from typing import Any

from htmldate import find_date
from lxml import html
from trafilatura.metadata import extract_metadata

LONGEST_SCRIPT = 1 << 20  # characters
MOST_NODES = 10_000
LONGEST_WORDS = 300
LONGEST_STATED = 2000  # characters of what a page says of itself
DAY = re.compile(r"\s*((?:19|20)\d{2})-(\d{2})-(\d{2})(?!\d)")
PUBLISHED = (
    "//meta[@property='article:published_time' or @itemprop='datePublished']/@content",
    "//meta[translate(@name, 'DCTERMSIUAPBLH', 'dctermsiuapblh')='dcterms.issued']/@content",
    "//meta[@name='citation_publication_date' or @name='parsely-pub-date']/@content",
    "//meta[@name='publish-date' or @name='pubdate' or @name='DC.date.issued']/@content",
    "//time[@itemprop='datePublished' or @pubdate]/@datetime",
    "//*[@itemprop='datePublished']/@content",
)
CHANGED = re.compile(r"modif|updat|revis|changed|last", re.IGNORECASE)
ITSELF = re.compile(r"Article|Page|Report|Posting|CreativeWork|Legislation|Document")
SEPARATORS = (" - ", " | ", " – ", " — ", " :: ", " » ")


@dataclass(frozen=True, slots=True, kw_only=True)
class WebMetadata:
    """What is not stated is None; `published` is EDTF, a day."""

    title: str | None
    published: str | None
    publisher: str | None
    author: str | None


def of(tree: html.HtmlElement, *, today: date) -> WebMetadata:
    """The metadata of a page. When it was changed is not when it was published."""
    stated = extract_metadata(_shortened(tree), None, {"extensive_search": False}, True, set())
    publisher = _words(stated.sitename)
    return WebMetadata(
        title=_without_publisher(_title(tree, _words(stated.title)), publisher),
        published=_published(tree, today),
        publisher=publisher,
        author=_author(tree) or _words(stated.author),
    )


def _title(tree: html.HtmlElement, found: str | None) -> str | None:
    """What was `found`, unless that is a heading somewhere and the page has another title."""
    heads = {_words(one.text_content()) for one in tree.iter("h2", "h3", "h4", "h5", "h6")}
    if found is None or found not in heads:
        return found
    own = _words(tree.xpath("string(//head/title)"))
    return own if own and found not in own else found


def _shortened(tree: html.HtmlElement) -> html.HtmlElement:
    """A copy without what is longer than any name: trafilatura takes its square in time."""
    rest = deepcopy(tree)
    for element in rest.iter("meta"):
        if len(element.get("content") or "") > LONGEST_STATED:
            del element.attrib["content"]
    return rest


def _author(tree: html.HtmlElement) -> str | None:
    """As the page states it; trafilatura takes the dots off initials."""
    for stated in tree.xpath("//meta[@name='author' or @property='author']/@content"):
        words = _words(stated)
        if words and "://" not in words:
            return words
    return None


def _published(tree: html.HtmlElement, today: date) -> str | None:
    stated = [*_linked_data(tree), *(value for path in PUBLISHED for value in tree.xpath(path))]
    days = (_day(value, today) for value in stated)
    first = next((day for day in days if day is not None), None)
    return first or _day(_guessed(tree, today) or "", today)


def _day(stated: str, today: date) -> str | None:
    """The day that a value begins with, if there was such a day."""
    found = DAY.match(stated)
    try:
        day = date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None
    return None if day is None or day > today else day.isoformat()


def _guessed(tree: html.HtmlElement, today: date) -> str | None:
    """What htmldate finds once everything that tells of changes is gone."""
    rest = deepcopy(tree)
    for element in list(rest.iter("meta", "script", "time", "abbr")):
        told = f"{element.get('property')} {element.get('name')} {element.get('itemprop')}"
        told += f" {element.get('class')} {element.get('http-equiv')}"
        if element.tag == "script" or CHANGED.search(told):
            element.drop_tree()
    found = find_date(rest, original_date=True, extensive_search=False, max_date=today.isoformat())
    return str(found) if found else None


def _linked_data(tree: html.HtmlElement) -> list[str]:
    """`datePublished` of what the page's JSON-LD (schema.org) says of the page or its article."""
    found: list[str] = []
    for script in tree.xpath("//script[@type='application/ld+json']"):
        source = script.text or ""
        if len(source) > LONGEST_SCRIPT:
            continue
        try:
            waiting: list[Any] = [json.loads(source, strict=False)]
        except (ValueError, RecursionError):
            continue
        for _ in range(MOST_NODES):
            if not waiting:
                break
            node = waiting.pop(0)
            if isinstance(node, list):
                waiting.extend(node)
            elif isinstance(node, dict):
                if ITSELF.search(str(node.get("@type"))):
                    found.append(str(node.get("datePublished", "")))
                waiting.extend(node.get(key) for key in ("@graph", "mainEntity"))
    return found


def _words(stated: str | None) -> str | None:
    words = " ".join((stated or "").split())
    return words if 0 < len(words) <= LONGEST_WORDS else None


def _without_publisher(title: str | None, publisher: str | None) -> str | None:
    """Of "Kazakhstan - United States Department of State", "Kazakhstan"."""
    for separator in SEPARATORS:
        if title and publisher and title.endswith(separator + publisher):
            return title.removesuffix(separator + publisher)
    return title
