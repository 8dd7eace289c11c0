"""What the XML of a Word or OpenDocument file holds, counted without the reader measured."""

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
REFERENCES = {W + "footnoteReference", W + "endnoteReference"}
GONE = {W + "del", W + "moveFrom", FALLBACK, TEXT + "tracked-changes"}
HYPHEN = W + "noBreakHyphen"
BLANK = {W + "tab", W + "br", W + "cr"}
TAIL = 3  # letters before a mark, which must stand before its anchor


@dataclass(frozen=True, slots=True)
class Held:
    """How many notes a file has, the letters before the mark of each, and its words."""

    tails: tuple[str, ...]
    words: str


def read(path: Path) -> Held:
    """What the file at `path` holds."""
    with zipfile.ZipFile(path) as file:
        if "content.xml" in file.namelist():
            root = etree.fromstring(file.read("content.xml"))
            notes = [one for one in root.iter(TEXT + "note") if not _gone(one)]
            return Held(tuple(_before(note, TEXT + "p", None) for note in notes), "")
        main = next(
            name for name in file.namelist() if name.endswith(("document.xml", "document2.xml"))
        )
        root = etree.fromstring(file.read(main))
        marks: dict[tuple[str, str], Any] = {}
        for one in root.iter(*REFERENCES):
            if not _gone(one):
                marks.setdefault((one.tag, one.get(W + "id")), one)
        tails = tuple(_before(mark, W + "p", W + "t") for mark in marks.values())
        words = " ".join("".join(_letters(one)) for one in root.iter(W + "p"))
    return Held(tails, words)


def _gone(element: Any) -> bool:
    return any(outer.tag in GONE for outer in element.iterancestors())


def _before(mark: Any, paragraph: str, letters: str | None) -> str:
    """The last letters before `mark` in its paragraph."""
    holder = next(mark.iterancestors(paragraph))
    said = ""
    for one in holder.iter():
        if one is mark:
            break
        if letters is None or one.tag == letters:
            said += one.text or ""
        elif one.tag == HYPHEN:
            said += "-"
    return "".join(said.split())[-TAIL:]


def _letters(paragraph: Any) -> Iterator[str]:
    """The letters of a paragraph that are not those of one within it."""
    for one in paragraph.iter(W + "t", HYPHEN, *BLANK):
        if not _gone(one) and next(one.iterancestors(W + "p")) is paragraph:
            yield one.text or "" if one.tag == W + "t" else "-" if one.tag not in BLANK else " "
