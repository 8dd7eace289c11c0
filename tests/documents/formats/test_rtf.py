r"""Rich text: the words as they flow, each note at its mark, and what is left out is told."""

from collections.abc import Callable
from pathlib import Path

import pytest

from pledgewatch.documents.document import Document
from pledgewatch.documents.errors import DamagedError, NoTextError
from pledgewatch.documents.formats import rtf
from pledgewatch.documents.formats.given import Given

FONTS = (
    rb"{\fonttbl{\f0\froman\fcharset204{\*\panose 02020603}Times New Roman;}"
    rb"{\f1\fcharset2 Symbol;}{\f2\fcharset0 Arial;}{\f3\fcharset238 Arial CE;}}"
)
LAW = "The law on the media will be amended by the end of 2008"


Read = Callable[..., Document]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    def reading(body: bytes, head: bytes = rb"\ansi\ansicpg1251\deff0" + FONTS) -> Document:
        path = tmp_path / "letter"
        path.write_bytes(rb"{\rtf1" + head + body + b"}")
        return rtf.read(Given(path, "ab" * 32))

    return reading


def told(document: Document) -> list[tuple[str, int | None, str | None, str]]:
    return [
        (block.kind.value, block.level, block.number, document.text_of(block))
        for block in document.blocks
    ]


def notes(document: Document) -> list[tuple[str, str, str]]:
    """Number, words, and the ten characters before the mark."""
    return [
        (note.number, document.text[note.start : note.end], document.text[: note.anchor][-10:])
        for note in document.footnotes
    ]


def test_read_gives_headings_paragraphs_lists_and_tables(read: Read) -> None:
    document = read(
        rb"{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 Chapter;}"
        rb"{\s2 \'c7\'e0\'e3\'ee\'eb\'ee\'e2\'ee\'ea 2;}{\s3 Title;}}"
        rb"\pard\s3 The Madrid promises\par\pard\s1 Media\par\pard\s2 Law\par"
        rb"\pard\plain\outlinelevel2 Draft\par"
        rb"\pard\plain First words.\par{\listtext\f1\'b7\tab}amend it\par"
        rb"{\pntext b)\tab}sign it\par"
        rb"\trowd\cellx1\cellx2\intbl 2007\cell 17 cases\cell\row"
        rb"\pard one\line two\~three\emdash four\_five\par"
    )
    assert told(document) == [
        ("paragraph", None, None, "The Madrid promises"),
        ("heading", 1, None, "Media"),
        ("heading", 2, None, "Law"),
        ("heading", 3, None, "Draft"),
        ("paragraph", None, None, "First words."),
        ("list_item", None, "•", "amend it"),
        ("list_item", None, "b)", "sign it"),
        ("paragraph", None, None, "2007"),
        ("paragraph", None, None, "17 cases"),
        ("paragraph", None, None, "one two three—four\u2011five"),
    ]
    assert document.title == "The Madrid promises"


def test_read_numbers_notes_as_the_file_says_and_anchors_them(read: Read) -> None:
    document = read(
        rb"\ftnstart3\aftnnrlc Promised{\super\chftn{\footnote\pard\plain{\super\chftn} Speech."
        rb"\par Second part.}} in Madrid{\super\chftn{\*\footnote\ftnalt{\chftn} Archive.}}.\par "
        rb"The bill{\super *{\footnote {\super *} Draft of May.}} stands{\super\chftn"
        rb"{\footnote\chftn  \'cd\'e5\'f2.}}.\par"
    )
    assert notes(document) == [
        ("3", "Speech. Second part.", "Promised"),
        ("*", "Draft of May.", "\n\nThe bill"),
        ("4", "Нет.", "ill stands"),
        ("i", "Archive.", " in Madrid"),
    ]
    assert document.text.startswith("Promised in Madrid.\n\nThe bill stands.\n\n3 Speech.")


def test_read_numbers_notes_anew_in_each_section_where_the_file_says_so(read: Read) -> None:
    one = rb"Word{\super\chftn{\footnote\chftn  See A.}}.\par"
    document = read(rb"\ftnrestart\ftnnalc " + one + one + rb"\sect " + one)
    assert [number for number, _, _ in notes(document)] == ["a", "b", "a"]


@pytest.mark.parametrize(
    ("head", "body", "words"),
    [
        (rb"\ansi\ansicpg1251", rb"\'c7\'e0\'ea\'ee\'ed", "Закон"),
        (rb"\ansi\ansicpg1251", "Закон".encode("cp1251"), "Закон"),
        (rb"\ansi\ansicpg866", "Закон".encode("cp866"), "Закон"),
        (rb"\ansi\ansicpg20866", "Закон".encode("koi8_r"), "Закон"),
        (rb"\mac", rb"caf\'8e", "café"),
        (rb"\pc", rb"caf\'82", "café"),
        (rb"\ansi{\fonttbl{\f0\fnil\fcharset204 Arial;}}", rb"\f0\'c7\'e0\'ea\'ee\'ed", "Закон"),
        (rb"\ansi{\fonttbl{\f0 Arial Cyr;}}", rb"\f0\'c7\'e0\'ea\'ee\'ed", "Закон"),
        (rb"\ansi\ansicpg1251{\fonttbl{\f0\fcharset0 Arial;}}", rb"\f0\'c7\'e0\'ea", "Зак"),
        (rb"\ansi" + FONTS, rb"\f2 caf\'e9 \f3\'b9\f0 \'f9", "café ą щ"[:5] + "ąщ"),
        (rb"\ansi{\fonttbl{\f0\fcharset128 Mincho;}}", rb"\f0\'93\'fa\'96{", "日本"),
        (rb"\ansi", rb"\u1179?\u1241\'3f\u-10179?\u-8704?", "қә😀"),
        (rb"\ansi", rb"{\uc0\u1179}{\uc2\u1179ab}c", "ққc"),
        (rb"\ansi", rb"\uc1\u8217{}s", "’s"),
        (rb"\ansi", rb"\u-10179?x", "\ufffdx"),
        (rb"\ansi", rb"{\upr{\'3f}{\*\ud{\u1179?}}}", "қ"),
    ],
)
def test_read_decodes_letters(read: Read, head: bytes, body: bytes, words: str) -> None:
    if body.endswith(b"{"):  # the second byte of a letter may look like a brace
        body = body[:-1] + rb"\'7b"
    assert read(b" " + body + rb"\par", head).text == words


def test_read_leaves_out_what_is_no_text_and_says_what(read: Read) -> None:
    document = read(
        rb"{\header\pard Running head\par}{\info{\title Promises of Madrid}{\author A. Person}"
        rb"{\creatim\yr2008\mo5\dy6}{\operator Somebody}}"
        rb"Kept{\v  and hidden}{\deleted  not}{\revised  and more}. {\*\unknown secret}"
        rb"{\field{\*\fldinst HYPERLINK x}{\fldrslt a link}}{\pict\pngblip 8950}"
        rb"{\object\objemb{\*\objdata 01}{\result{\pict 00}}}{\*\annotation a remark}"
        rb"{\pict\bin4 }}}}}\par{\shp{\*\shpinst{\sp{\sn a}{\sv b}}{\shptxt In a box\par}}"
        rb"{\shprslt Again}}After it.\par"
    )
    assert told(document) == [
        ("paragraph", None, None, "Kept and more. a link"),
        ("paragraph", None, None, "In a box"),
        ("paragraph", None, None, "After it."),
        ("furniture", None, None, "Running head"),
    ]
    assert (document.title, document.author) == ("Promises of Madrid", "A. Person")
    assert document.published == "2008-05-06"
    assert document.warnings == (
        "pictures were left out, with the words in them: 3",
        (
            "tracked changes are neither accepted nor rejected "
            "(insertions: 1, deletions: 1, moves: 0); "
            "read as if all were accepted"
        ),
        (
            "hidden words, which the page does not show, were left out: 2; "
            "look for hidden text in the file"
        ),
        "comments were left out: 1",
        (
            "objects embedded in it (charts, formulas, tables of another program) were left "
            "out: 1; compare with the file"
        ),
        "the date 2008-05-06 is that of the file, not one that the document gives itself",
    )


def test_read_of_what_is_cut_off_says_so(tmp_path: Path) -> None:
    path = tmp_path / "letter"
    path.write_bytes(rb"{\rtf1\ansi The law{\b  will")
    document = rtf.read(Given(path, "ab" * 32))
    assert document.text == "The law will"
    assert document.warnings == (
        "it is cut off; what stands before that was read: fetch or save it anew",
    )


def test_read_of_groups_without_end_refuses_them(read: Read) -> None:
    with pytest.raises(DamagedError, match=r"^nests its parts too deep"):
        read(b"{" * 100_000 + b"x")


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (b"", "has no words; there is nothing to read in it"),
        (rb"\par\par", "has no words; there is nothing to read in it"),
        (rb"{\*\generator x}", "has no words; there is nothing to read in it"),
        (rb"{\v hidden}", "shows no words: all that it has .1. are hidden text; make them visible"),
    ],
)
def test_read_without_words_says_so(read: Read, body: bytes, message: str) -> None:
    with pytest.raises(NoTextError, match=rf"^{message}"):
        read(body)


@pytest.mark.parametrize(
    "body",
    [rb"\bin99999999 x", rb"\u9999999999?x", rb"\f-5 x", rb"\'zz x", rb"\uc-4 x", b"}}}}x", b"\\"],
)
def test_read_survives_numbers_that_mean_nothing(read: Read, body: bytes) -> None:
    assert read(b"Words. " + body).text.startswith("Words.")
