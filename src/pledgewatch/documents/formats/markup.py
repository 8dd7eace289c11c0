"""XML from outside becomes a tree: nothing is fetched, no entity is expanded, no type declared."""

import re
from typing import Any, TypeAlias

from lxml import etree

from pledgewatch.documents.errors import DamagedError, TooLargeError

# A declaration of a document type is where entities and addresses hide. Word and LibreOffice
# write none; OpenOffice once named a type and declared nothing. The second form is the same in
# UTF-16.
DECLARATION = re.compile(rb"<!DOCTYPE|<\x00?!\x00D\x00O\x00C\x00T\x00Y\x00P\x00E", re.IGNORECASE)
NAMED_ONLY = re.compile(
    rb"""<!DOCTYPE\s+[\w:.-]+(?:\s+(?:PUBLIC|SYSTEM)(?:\s+(?:"[^"<>\[\]]{0,300}"|'[^'<>\[\]]{0,300}'))+)?\s*>"""
)
PROLOGUE = 1000  # bytes in which it stands
TOO_DEEP = re.compile("excessive depth|maximum depth|xmlParserMaxDepth", re.IGNORECASE)
TOO_LONG = re.compile("too long|too big|huge|exceed", re.IGNORECASE)

Element: TypeAlias = Any  # lxml has no types; this is what its trees are made of


def parse(content: bytes, part: str) -> Element:
    """The root of the XML in `content`; `part` is its name for the person.

    Raises `DamagedError` where it is not well formed, nests more than 256 deep or declares
    anything, `TooLargeError` where one stretch of words in it has more than 10 MB.
    """
    named = NAMED_ONLY.search(content, 0, PROLOGUE)
    if named:  # left out, so that nobody looks for what is named
        content = content[: named.start()] + content[named.end() :]
    if DECLARATION.search(content):
        raise DamagedError(
            f"declares entities in {part}, which word processors do not; open and save it anew"
        )
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise _refusal(str(error), part) from error
    if root.getroottree().docinfo.doctype:  # in an encoding that was not looked through
        raise DamagedError(
            f"declares entities in {part}, which word processors do not; open and save it anew"
        )
    return root


def _refusal(reason: str, part: str) -> DamagedError | TooLargeError:
    if TOO_DEEP.search(reason):
        return DamagedError(f"nests its parts too deep in {part}; open and save it anew")
    if TOO_LONG.search(reason):
        return TooLargeError(f"has a paragraph in {part} that is too long to be read; divide it")
    return DamagedError(f"is damaged in {part} and cannot be followed; open and save it anew")
