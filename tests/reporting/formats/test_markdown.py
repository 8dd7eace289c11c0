from collections.abc import Mapping

import pytest

from tests.factories.dossiers import DOSSIER


@pytest.fixture(scope="module")
def text(written: Mapping[str, bytes]) -> str:
    return written[".md"].decode()


def test_the_text_opens_with_its_title_and_has_one_of_that_level(text: str) -> None:
    assert text.startswith(f"# {DOSSIER.title}\n")
    assert [line for line in text.splitlines() if line.startswith("# ")] == [f"# {DOSSIER.title}"]


def test_the_text_holds_no_html_and_no_attributes(text: str) -> None:
    assert ":::" not in text
    assert "<div" not in text
    assert "<span" not in text
    assert "{#" not in text


def test_a_pledge_is_a_quotation_with_a_note(text: str) -> None:
    assert (
        "> “Karvelia will take measures to ease the registration of political parties by the end "
        "of 2010.”[^2]\n>\n> — Äset Nūrğaliev, Council of the Northern Forum, 12 November 2009\n"
    ) in text


def test_every_note_is_referred_to_and_written_once_in_order(text: str) -> None:
    import re

    marks = [int(mark) for mark in re.findall(r"\[\^(\d+)\](?!:)", text)]
    written = [int(mark) for mark in re.findall(r"^\[\^(\d+)\]:", text, re.MULTILINE)]
    assert marks == written == list(range(1, 31))


def test_what_would_be_markup_is_escaped(text: str) -> None:
    assert r"\*A\* \<script\>alert(1)\</script\> \# @x \[y\](z)" in text
    assert r"\&amp;" in text
