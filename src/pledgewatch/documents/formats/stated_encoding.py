"""The encodings that pages and servers name, by Python's names; what is none is None."""

import codecs
import re

CHARSET = re.compile(r"""charset\s*=\s*["']?\s*([\w.:\-]{2,40})""", re.IGNORECASE)
# What pages mean by these names (the WHATWG's Encoding Standard).
MEANT = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030"}
MEANT |= {"gbk": "gb18030", "shift_jis": "cp932", "euc_kr": "cp949", "tis-620": "cp874"}
# Python also knows encodings of other things than text.
TEXTUAL = {
    *("utf-8", "ascii", "cp866", "koi8-r", "koi8-u", "koi8-t", "kz1048", "ptcp154", "gb2312"),
    *("gbk", "gb18030", "big5", "big5hkscs", "shift_jis", "euc_jp", "iso2022_jp", "euc_kr"),
    *("tis-620", "mac-roman", "mac-cyrillic", "cp949", "cp932", "cp850", "cp852", "cp437"),
    *(f"cp125{number}" for number in range(9)),
    *(f"iso8859-{number}" for number in range(1, 17)),
}
BY_DEFAULT = "cp1252"  # many servers say Latin-1 of all that they have


def named(untrusted_name: str) -> str | None:
    """What a page or a server means by the name of an encoding."""
    try:
        name = codecs.lookup(untrusted_name).name
    except (LookupError, ValueError):  # what is no ASCII, or holds a NUL
        return None
    return MEANT.get(name, name) if name in TEXTUAL else None


def served(untrusted_content_type: str) -> str | None:
    """Of "text/html; charset=windows-1251" cp1251."""
    found = CHARSET.search(untrusted_content_type)
    return named(found[1]) if found else None


def believed(content: bytes, *, own: str | None, by_server: str | None) -> str | None:
    """The encoding to read in: the server's before the page's own, as in browsers.

    So says the WHATWG's HTML Standard (13.2.3.2). Not so where the server's cannot be, or is what
    servers say by default, and the page says another.
    """
    if by_server is None or own is None or own == by_server:
        return by_server or own
    return own if by_server == BY_DEFAULT or not decodes(content, by_server) else by_server


def decodes(content: bytes, encoding: str) -> bool:
    """Whether all of the bytes can be in this encoding."""
    try:
        content.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True
