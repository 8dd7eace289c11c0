"""Marks that turn the direction of writing are no part of the words, and are told of."""

from collections.abc import Callable
from pathlib import Path

import pytest

from pledgewatch.documents.document import Document
from pledgewatch.documents.formats import reading
from pledgewatch.documents.layout import direction
from tests.factories.packages import docx_parts, zipped

SAID = "The law is \u202eton\u202c in force, and \u200fwas amended\u200e by May 2008."
READ = "The law is ton in force, and was amended by May 2008."
WARNING = (
    "marks that turn the direction of writing were left out: 1 (the first before “ton in force, "
    "and was amended”); they show letters in another order than they stand in, compare the words"
)


def text(words: str) -> bytes:
    return words.encode()


def web(words: str) -> bytes:
    return f"<!DOCTYPE html><html><article><h1>Law</h1><p>{words}</p></article></html>".encode()


def rich(words: str) -> bytes:
    coded = "".join(one if one.isascii() else f"\\u{ord(one)}?" for one in words)
    return b"{\\rtf1\\ansi " + coded.encode() + b"\\par}"


def letter(words: str) -> bytes:
    head = "From: a@example.org\nSubject: Law\nContent-Type: text/plain; charset=utf-8\n\n"
    return f"{head}{words}\n".encode()


def packed(words: str) -> bytes:
    return zipped(docx_parts(f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"))


def read(folder: Path, content: bytes) -> Document:
    path = folder / "document"
    path.write_bytes(content)
    return reading.read(path)


@pytest.mark.parametrize("made", [text, web, rich, letter, packed], ids=lambda made: made.__name__)
def test_marks_of_direction_are_left_out_of_every_format_and_told(
    tmp_path: Path, made: Callable[[str], bytes]
) -> None:
    document = read(tmp_path, made(SAID))
    assert READ in document.text
    assert WARNING in document.warnings


def test_every_character_keeps_its_place_beside_a_mark_of_direction(tmp_path: Path) -> None:
    document = read(tmp_path, text(SAID))
    assert document.text == READ
    places = {
        start + each: source + each
        for run in document.runs
        for start, source in [(run.start, run.source)]
        for each in range(run.end - run.start)
    }
    found = "".join(SAID[places[at]] for at in sorted(places))
    assert found.replace(" ", "") == READ.replace(" ", "")


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("The law\u200e was amended\u200f.", 0),  # common in what was copied
        ("The \u2067law\u2069 was amended.", 1),
        ("The \u202blaw\u202c was amended.", 1),
        ("القانون \u202bعدل\u202c في 2008", 0),  # usual beside letters that run from right to left
        ("القانون \u202eعدل\u202c في 2008", 1),
        ("The law \u202dwas\u202c \u202eamended\u202c.", 2),
    ],
)
def test_only_marks_that_may_deceive_are_told_of(line: str, count: int) -> None:
    found = direction.warnings([line])
    assert [f"left out: {count} (" in warning for warning in found] == [True] * (count > 0)


def test_a_word_of_marks_only_leaves_no_second_space(tmp_path: Path) -> None:
    assert read(tmp_path, text("The law \u200f is in force.")).text == "The law is in force."
