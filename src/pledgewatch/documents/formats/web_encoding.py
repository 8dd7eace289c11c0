"""The encoding of a web page: what it declares, unless its bytes say otherwise."""

import codecs
import re

from pledgewatch.documents.formats import plain_text

HEAD = 4096  # bytes in which a page may declare its encoding; browsers look at 1024
DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:\-]{2,40})|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:\-]{2,40})""",
    re.IGNORECASE,
)
XML_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,200}>")
# What pages mean by these names (the WHATWG's Encoding Standard).
MEANT = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030"}
MEANT |= {"gbk": "gb18030", "shift_jis": "cp932", "euc_kr": "cp949", "tis-620": "cp874"}
BEYOND_ASCII = re.compile(rb"[\x80-\xff]")
NO_CHARACTER = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def decode(content: bytes) -> tuple[str, list[str]]:
    """The source of a page, without signs that no page may hold, and warnings about encoding.

    Raises as `plain_text.decode` does.
    """
    text, warnings = _decoded(content)
    return NO_CHARACTER.sub("\ufffd", XML_DECLARATION.sub("", text, count=1)), warnings


def _decoded(content: bytes) -> tuple[str, list[str]]:
    declared = declared_encoding(content[:HEAD])
    marked = any(content.startswith(mark) for mark, _ in plain_text.MARKS)
    if declared is None or marked:
        return plain_text.decode(content)
    if _is_utf8(content):  # nothing else is so by chance
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
        try:
            name = codecs.lookup((found[1] or found[2]).decode()).name
        except (LookupError, UnicodeDecodeError):
            continue
        if name.startswith(("utf-16", "utf-32")):
            return "utf-8"  # it was read as bytes of ASCII, so it is not
        if name in TEXTUAL:
            return MEANT.get(name, name)
    return None


# Python also knows encodings of other things than text.
TEXTUAL = {
    *("utf-8", "ascii", "cp866", "koi8-r", "koi8-u", "koi8-t", "kz1048", "ptcp154", "gb2312"),
    *("gbk", "gb18030", "big5", "big5hkscs", "shift_jis", "euc_jp", "iso2022_jp", "euc_kr"),
    *("tis-620", "mac-roman", "mac-cyrillic", "cp949", "cp932", "cp850", "cp852", "cp437"),
    *(f"cp125{number}" for number in range(9)),
    *(f"iso8859-{number}" for number in range(1, 17)),
}


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
