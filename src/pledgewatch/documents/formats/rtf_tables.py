"""What rich text (RTF 1.9.1) means by its numbers and names: code pages, signs, groups of words."""

import codecs
import re

# `\fcharset`: the writing system of a font, as Windows numbers them.
CHARSETS = {
    0: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gb18030",
    136: "big5", 161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256",
    186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp850",
    89: "mac_cyrillic",
}  # fmt: skip
ANSI, SYMBOL = 0, 2
# Code pages that Python names otherwise than `cp` and the number.
PAGES = {
    10000: "mac_roman", 10007: "mac_cyrillic", 10017: "mac_cyrillic", 20866: "koi8_r",
    21866: "koi8_u", 28591: "iso8859_1", 28595: "iso8859_5", 936: "gb18030", 54936: "gb18030",
    65001: "utf-8", 878: "koi8_r", 950: "big5", 709: "cp720", 0: "cp1252",
}  # fmt: skip
CHARACTER_SETS = {"ansi": "cp1252", "mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
# Fonts of before Unicode say their writing system at the end of their names: "Arial Cyr".
NAMED = {"cyr": "cp1251", "ce": "cp1250", "greek": "cp1253", "tur": "cp1254", "baltic": "cp1257"}

SIGNS = {"~": "\xa0", "_": "\u2011", "\\": "\\", "{": "{", "}": "}", "\t": "\t"}
LETTERS = {
    "tab": " ", "line": " ", "lbr": " ", "softline": " ", "emdash": "—", "endash": "–",
    "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•",
    "emspace": " ", "enspace": " ", "qmspace": " ",
}  # fmt: skip
# What ends a paragraph.
ENDS = {"par", "sect", "page", "column", "cell", "row", "nestcell", "nestrow"}
# Groups without words of the document. Those that begin with `\*` and are not known are left out
# too, as the format asks.
SKIPPED = {
    *("filetbl", "listtable", "listoverridetable", "revtbl", "rsidtbl", "generator"),
    *("fldinst", "nonshppict", "shprslt", "xe", "rxe", "tc", "tcn", "txe", "pntxta", "pntxtb"),
    *("ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn", "private", "template"),
    *("objclass", "objname", "objdata", "objalias", "objsect", "datafield", "formfield", "sp"),
    *("operator", "keywords", "doccomm", "comment", "subject", "category", "manager", "hlinkbase"),
    *("company", "version", "printim", "buptim", "buildtim", "userprops", "themedata"),
    *("atnid", "atnauthor", "atntime", "atndate", "atnref", "atnicn", "atnparent", "bkmkstart"),
    *("bkmkend", "panose", "falt", "fontemb", "fontfile", "xmlnstbl", "mmathPr", "latentstyles"),
}
READ_STARRED = {"ud", "shpinst", "shptxt", "shppict", "fldrslt", "footnote", "do", "dptxbxtext"}
READ_STARRED |= {"annotation", "pntext", "listtext", "shpgrp"}
FURNITURE = {"header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf"}
OWN_WORDS = {"title", "author"}  # of `\info`

# How notes are numbered, by the names of `numerals.FORMATS`: `\ftnnar`, `\aftnnrlc`.
NUMBERED = {
    "nar": "decimal", "nalc": "lowerLetter", "nauc": "upperLetter", "nrlc": "lowerRoman",
    "nruc": "upperRoman", "nchi": "chicago",
}  # fmt: skip
NOTE_NUMBERS = re.compile(r"(a?)ftn(nar|nalc|nauc|nrlc|nruc|nchi)")


def page_named(number: int) -> str | None:
    """Python's name of the Windows code page `number`; None if there is none."""
    try:
        return codecs.lookup(PAGES.get(number, f"cp{number}")).name
    except LookupError:
        return None


def by_name(font: str) -> str | None:
    """The code page that the name of a font tells: "Times New Roman Cyr" is cp1251."""
    return NAMED.get(font.rsplit(" ", 1)[-1].lower())
