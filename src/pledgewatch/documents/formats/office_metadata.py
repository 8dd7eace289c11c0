"""What a file of Word or LibreOffice says about itself, where it says anything.

The fields are filled by programs more often than by people: with the name of whoever installed the
office, of a template, of the file. What looks like that is left out.
"""

import re
from dataclasses import dataclass

from pledgewatch.documents.formats.markup import Element
from pledgewatch.documents.layout import masthead

DC = "{http://purl.org/dc/elements/1.1/}"
DCTERMS = "{http://purl.org/dc/terms/}"
EXTENDED = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}"
EXTENDED_STRICT = "{http://purl.oclc.org/ooxml/officeDocument/extendedProperties}"
META = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"
DAY = re.compile(r"\s*((?:19[89]|20\d)\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?!\d)", re.ASCII)
EPOCHS = {"1980-01-01", "2000-01-01", "2013-12-23"}  # written by programs that know no day
LONGEST = 300
# Accounts and programs that stand as the author.
NO_AUTHOR = re.compile(
    r"(?:(?:microsoft(?: office)?|windows|office)?\s*(?:user|owner|пользователь)\s?\d*"
    r"|admin(?:istrator)?\d*|администратор|админ|пользователь(?: windows| microsoft office)?"
    r"|default|guest|hp|dell|acer|asus|lenovo|toshiba|samsung|sony|pc|home|work|computer|компьютер"
    r"|unknown|anonymous|author|автор|none|n/?a|test|root|python-docx|docx4j|apache poi|openpyxl"
    r"|un-?named|без имени|un|\W*|\w|\d+|[a-z]{1,4}\d+|[a-z0-9._-]+\\.*)",
    re.IGNORECASE,
)
# What stands as the company after an installation.
NO_PUBLISHER = re.compile(
    r"(?:microsoft(?: corporation)?|hewlett[- ]packard(?: company)?|hp|dell.*|acer|asus|lenovo"
    r"|toshiba|sony|samsung.*|home|дом|work|personal|private|company|организация|office|офис"
    r"|sp[e]?cialist repack|reanimator.*|krokoz.*|diakov\.?net|.*\brepack\b.*|.*\bedition\b"
    r"|n/?a|none|unknown|your (?:company|organi[sz]ation).*|\W*|\d+)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What is not stated, or says nothing, is None; `changed` is EDTF, a day."""

    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    changed: str | None = None
    language: str | None = None


def of_word(core: Element | None, extended: Element | None) -> Metadata:
    """By the parts `docProps/core.xml` and `docProps/app.xml` (ECMA-376, part 2, 11; part 1, 22.2).

    The day is that of the last change: a file is often made from an older one, whose day of making
    it keeps.
    """
    return Metadata(
        title=_text(core, DC + "title"),
        author=_person(_text(core, DC + "creator")),
        publisher=_house(
            _text(core, DC + "publisher")
            or _text(extended, EXTENDED + "Company")
            or _text(extended, EXTENDED_STRICT + "Company")
        ),
        changed=_day(_text(core, DCTERMS + "modified") or _text(core, DCTERMS + "created")),
        language=_language(_text(core, DC + "language")),
    )


def of_open_document(root: Element | None) -> Metadata:
    """By the part `meta.xml` (ODF 1.3, part 3, 4.3)."""
    return Metadata(
        title=_text(root, DC + "title"),
        author=_person(_text(root, META + "initial-creator") or _text(root, DC + "creator")),
        publisher=_house(_text(root, DC + "publisher")),
        changed=_day(_text(root, DC + "date") or _text(root, META + "creation-date")),
        language=_language(_text(root, DC + "language")),
    )


def of_words(*, title: str, author: str, changed: str | None) -> Metadata:
    """By the words that a file without such parts has of itself (rich text, a book)."""
    return Metadata(
        title=" ".join(title.split())[:LONGEST] or None,
        author=_person(" ".join(author.split())[:LONGEST] or None),
        changed=_day(changed),
    )


def _text(root: Element | None, tag: str) -> str | None:
    found = next(root.iter(tag), None) if root is not None else None
    words = " ".join("".join(found.itertext()).split()) if found is not None else ""
    return words if 0 < len(words) <= LONGEST else None


def _person(stated: str | None) -> str | None:
    return None if stated is None or NO_AUTHOR.fullmatch(stated) else stated


def _house(stated: str | None) -> str | None:
    return None if stated is None or NO_PUBLISHER.fullmatch(stated) else stated


def _day(stated: str | None) -> str | None:
    found = DAY.match(stated or "")
    day = masthead.stated("-".join(found.groups())) if found else None
    return None if day in EPOCHS else day


def _language(stated: str | None) -> str | None:
    found = re.match(r"[A-Za-z]{2}(?=$|[-_])", stated or "")
    return found[0].lower() if found else None
