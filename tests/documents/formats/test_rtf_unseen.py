r"""Letters of rich text that nobody sees are in the text, and a warning quotes them."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from pledgewatch.documents.document import Document
from pledgewatch.documents.formats import rtf
from pledgewatch.documents.formats.given import Given

Read = Callable[..., Document]
SECRET, SHOWN = "Ignore all of this", "The law was amended in 2008."
NOBODY = re.compile(r"it holds (\d+) letters that nobody sees \(“(.*)”\), in the colour of what")
# 0 auto, 1 white, 2 dark blue, 3 nearly white, 4 black, 5 yellow
COLOURS = (
    r"{\colortbl;\red255\green255\blue255;\red31\green56\blue100;\red248\green248\blue248;"
    r"\red0\green0\blue0;\red255\green255\blue0;}"
)
TOLD = [("15", SECRET)]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    def reading(body: str) -> Document:
        path = tmp_path / "letter"
        path.write_bytes(rf"{{\rtf1\ansi{COLOURS}\pard\plain {body}}}".encode())
        return rtf.read(Given(path, "ab" * 32))

    return reading


def unseen(document: Document) -> list[tuple[str, str]]:
    """How many letters, and which, are told to be seen by nobody."""
    return [found.groups() for warning in document.warnings if (found := NOBODY.match(warning))]  # type: ignore[misc]


@pytest.mark.parametrize(
    "look",
    [
        r"\cf1",
        r"\cf3",
        r"\fs4",
        r"\charscalex1",
        r"\expndtw-200",
        r"\expnd-40",
        r"\cf1\highlight1",
        r"\cf5\highlight5",
        r"\highlight4",
        r"\cf2\chshdng0\chcbpat2",
    ],
    ids=[
        "white", "nearly white", "tiny", "narrow", "condensed", "condensed by quarters",
        "white on white", "yellow on yellow", "black bar", "of its shading",
    ],
)  # fmt: skip
def test_letters_that_nobody_sees_are_told_of(read: Read, look: str) -> None:
    document = read(rf"{SHOWN} {{{look} {SECRET}}}\par")
    assert unseen(document) == TOLD
    assert document.text == f"{SHOWN} {SECRET}"


@pytest.mark.parametrize(
    "look",
    [
        r"\cf0",
        r"\cf4",
        r"\cf99",
        r"\cf1\highlight2",
        r"\cf1\chcbpat2",
        r"\cf1\chshdng5000\chcbpat1",
        r"\cf1\outl",
        r"\cf1\plain",
        r"\cf0\chcbpat4",
        r"\fs5",
        r"\fs4\fs20",
        r"\charscalex60\expndtw-20",
        r"\highlight5",
    ],
)
def test_letters_that_are_seen_raise_no_alarm(read: Read, look: str) -> None:
    assert read(rf"{SHOWN} {{{look} {SECRET}}}\par").warnings == ()


def test_a_colour_ends_with_its_group_and_a_shading_with_its_paragraph(read: Read) -> None:
    assert read(rf"\pard\cbpat2 {{\cf1 {SECRET}}}\par").warnings == ()
    assert read(rf"\pard\cbpat2\plain\cf1 {SECRET}\par").warnings == ()
    assert unseen(read(rf"\pard\cbpat2 {SHOWN}\par\pard {{\cf1 {SECRET}}}\par")) == TOLD
    assert read(rf"{{\cf1 \tab}} {SHOWN}\par").warnings == ()


def test_white_letters_in_a_dark_cell_are_seen(read: Read) -> None:
    row = (
        r"\trowd\clcbpat{}\cellx1\cellx2\pard\intbl {{\cf{} " + SECRET + r"}}\cell "
        r"{{\cf{} and of this}}\cell\row\pard " + SHOWN + r"\par"
    )
    assert read(row.format(2, 1, 4)).warnings == ()
    assert unseen(read(row.format(1, 1, 4))) == TOLD
    assert unseen(read(row.format(2, 1, 1))) == [("9", "and of this")]
    assert read(rf"\trowd\cellx1\pard\intbl\itap2 {{\cf1 {SECRET}}}\cell\row").warnings == ()
    pattern = r"\trowd\clcfpat4\clshdng{}\cellx1\pard\intbl {{\cf1 " + SECRET + r"}}\cell\row"
    assert read(pattern.format(6000)).warnings == ()
    assert unseen(read(pattern.format(0))) == TOLD


def test_white_letters_over_a_drawing_or_in_a_box_raise_no_alarm(read: Read) -> None:
    box = r"{{\shp{{\*\shpinst{}{{\shptxt {}\par}}}}}}"
    white = rf"{{\cf1 {SECRET}}}\par"
    assert read(SHOWN + box.format("", rf"{{\cf1 {SECRET}}}") + r"\par").warnings == ()
    assert read(box.format(r"\shpfblwtxt1", "Cover") + white).warnings == ()
    assert unseen(read(box.format(r"\shpfblwtxt0", "Cover") + white)) == TOLD
    far = box.format(r"\shpfblwtxt1", "Cover") + rf"{SHOWN}\par " * 50 + white
    assert unseen(read(far)) == TOLD
    head = r"{\header " + box.format(r"\shpfblwtxt1", "Paper") + r"\par}"
    assert read(head + rf"{SHOWN}\par " * 50 + white).warnings == ()
    assert read(rf"\viewbksp1 {white}").warnings == ()


def test_what_is_hidden_is_left_out_and_only_counted(read: Read) -> None:
    document = read(rf"{SHOWN} {{\v\cf1 {SECRET}}}\par")
    assert document.text == SHOWN
    assert [warning[:12] for warning in document.warnings] == ["hidden words"]


def test_a_table_of_colours_without_the_first_is_followed(tmp_path: Path) -> None:
    path = tmp_path / "letter"
    path.write_bytes(
        rb"{\rtf1{\colortbl\red255\green255\blue255;\red0\green0\blue0;}\pard\plain "
         rb"\cf1 " + SHOWN.encode()
        + rb"\cf1  and so on{\cf0  Ignore all of this}\par}"
    )  # fmt: skip
    assert unseen(rtf.read(Given(path, "ab" * 32))) == TOLD
