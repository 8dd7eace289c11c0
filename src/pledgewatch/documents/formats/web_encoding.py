"""The encoding of a web page: what it declares, unless its bytes say otherwise."""

import re

from pledgewatch.documents.formats import plain_text, stated_encoding

HEAD = 4096  # bytes in which a page may declare its encoding; browsers look at 1024
DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:\-]{2,40})|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:\-]{2,40})""",
    re.IGNORECASE,
)
XML_DECLARATION = re.compile(r"<\?xml[^>]{0,200}>")
BEYOND_ASCII = re.compile(rb"[\x80-\xff]")
NO_CHARACTER = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def decode(content: bytes, *, served_as: str = "") -> tuple[str, list[str]]:
    """The source of a page, without signs that no page may hold, and warnings about encoding.

    `served_as` is the `Content-Type` under which it came. Raises as `plain_text.decode` does.
    """
    text, warnings = _decoded(content, served_as)
    return NO_CHARACTER.sub("\ufffd", XML_DECLARATION.sub("", text, count=1)), warnings


def _decoded(content: bytes, served_as: str) -> tuple[str, list[str]]:
    declared = stated_encoding.believed(
        content,
        own=declared_encoding(content[:HEAD]),
        by_server=stated_encoding.served(served_as),
    )
    marked = any(content.startswith(mark) for mark, _ in plain_text.MARKS)
    if declared is None or marked:
        return plain_text.decode(content)
    if stated_encoding.decodes(content, "utf-8"):  # nothing else is so by chance
        return content.decode("utf-8"), [
            f"it says that it is in {declared}, and is in utf-8; read so"
        ] * (declared != "utf-8" and BEYOND_ASCII.search(content) is not None)
    try:
        return content.decode(declared), []
    except UnicodeDecodeError:
        if declared != "utf-8":  # a few bytes that are none do not make the rest another encoding
            text = content.decode(declared, errors="replace")
            return text, [f"some of its bytes are not {declared}, as it says; check the accents"]
    text = content.decode("utf-8", errors="replace")
    if text.count("\ufffd") <= MOST_WRONG * len(text):
        return text, ["some of its bytes are not utf-8, as it says; check the accents"]
    return plain_text.decode(content)


MOST_WRONG = 0.001  # of the characters


def declared_encoding(head: bytes) -> str | None:
    """What the first bytes of a page declare, by Python's name; None if nothing that is known."""
    for found in DECLARED.finditer(head):
        name = stated_encoding.named((found[1] or found[2]).decode("ascii", errors="replace"))
        if name is not None:
            return name
    return None
