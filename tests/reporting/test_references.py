from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgewatch.dossier.source import Citation, Source
from pledgewatch.dossier.when import When
from pledgewatch.reporting.manuscript import Note
from pledgewatch.reporting.phrases import ENGLISH
from pledgewatch.reporting.references import (
    QUOTED_CHARACTERS,
    beginning,
    excerpt,
    locator,
    short_titles,
    written_notes,
)
from tests.factories.dossiers import GAZETTE, MISSION, MONITOR, NEWS, SPEECH, cite

RAISED = cite(MISSION, "raised the threshold", page=9)
LONG = "The mission was told that the ministry had returned the papers of the party three times."


def _said(
    notes: Iterable[Note], sources: tuple[Source, ...] = (MISSION, MONITOR, NEWS)
) -> list[str]:
    return [_plain(note) for note in written_notes(tuple(notes), sources, ENGLISH)]


def _plain(nodes: object) -> str:
    if isinstance(nodes, list):
        return "".join(_plain(node) for node in nodes)
    if not isinstance(nodes, dict):
        return ""
    match nodes["t"]:
        case "Str":
            return str(nodes["c"])
        case "Space":
            return " "
        case "Link" | "Span" | "Quoted":
            return _plain(nodes["c"][1])
    return ""


def test_a_source_is_named_in_full_once_and_then_in_short() -> None:
    title = "Final Report of the Election Observation Mission to Karvelia"
    assert _said([Note((RAISED,)), Note((cite(MISSION, "no fewer", page=11),))]) == [
        (
            f"Northern Forum Election Office, “{title}, 14 June 2009”, September 2009, "
            "https://archive.example/s2, p.\u00a09: “raised the threshold”."
        ),
        f"Northern Forum Election Office, “{title}”, p.\u00a011: “no fewer”.",
    ]


def test_without_pages_the_paragraph_is_named() -> None:
    assert locator(cite(NEWS, "x", paragraph=12), NEWS, ENGLISH) == ("para. 12", "")
    assert locator(cite(MISSION, "x", page=4), MISSION, ENGLISH) == ("p. 4", "")


def test_words_of_a_footnote_name_it() -> None:
    assert locator(cite(MISSION, "x", page=4, note="3"), MISSION, ENGLISH) == ("p. 4", ", note 3")
    assert locator(cite(NEWS, "x", note="3"), NEWS, ENGLISH) == ("", ", note 3")
    (said,) = _said([Note((cite(MONITOR, "оштрафован", page=21, note="4"),))])
    assert said.endswith(", p.\u00a021, note 4: “оштрафован”.")


def test_words_quoted_in_the_text_are_not_repeated_in_the_note() -> None:
    (said,) = _said([Note((RAISED,), quoting=False)])
    assert said.endswith("https://archive.example/s2, p.\u00a09.")


def test_passages_of_one_source_stand_together_and_those_of_two_apart() -> None:
    other = cite(MISSION, "a congress", page=10)
    (said,) = _said([Note((RAISED, cite(NEWS, "seven officials", paragraph=14), other))])
    assert "p.\u00a09: “raised the threshold”; p.\u00a010: “a congress”; Karvel Courier, " in said


def test_a_citation_that_is_given_twice_is_named_once() -> None:
    (said,) = _said([Note((RAISED, RAISED))])
    assert said.count("raised the threshold") == 1


def test_a_passage_that_was_quoted_before_is_known_by_its_beginning() -> None:
    long = cite(MISSION, LONG, page=9)
    first, second = _said([Note((long,)), Note((long,))])
    assert first.endswith(f": “{LONG}”")
    assert second.endswith(": “The mission was told that the ministry had returned […]”.")


def test_a_long_passage_loses_its_middle() -> None:
    words = [f"w{n}" for n in range(60)]
    assert excerpt(" ".join(words)) == " ".join([*words[:20], "[…]", *words[-8:]])


@given(st.text(min_size=1))
def test_an_excerpt_is_short_and_made_of_the_words_only(exact: str) -> None:
    for shown in (excerpt(exact), beginning(exact)):
        assert len(shown) <= QUOTED_CHARACTERS
        parts = [part.strip() for part in shown.split("[…]")]
        assert all(part in " ".join(exact.split()) for part in parts)


def test_titles_that_shorten_alike_are_told_apart() -> None:
    one = replace(GAZETTE, key="s8", title="Gazette: " + "x" * 80, published=When.parse("2010"))
    two = replace(one, key="s9", published=When.parse("2011"))
    alike = replace(one, key="s10")
    short = short_titles((replace(one, title="Law gazette: " + "x" * 80), SPEECH), ENGLISH)
    assert short["s8"] == "Law gazette"
    assert len(set(short_titles((one, two), ENGLISH).values())) == 2
    assert len(set(short_titles((one, two, alike), ENGLISH).values())) == 3


def test_a_source_without_a_date_or_address_is_named_without_them() -> None:
    bare = replace(MISSION, published=None, url="javascript:alert(1)")
    assert _said([Note((RAISED,))], (bare,)) == [
        (
            "Northern Forum Election Office, “Final Report of the Election Observation Mission to "
            "Karvelia, 14 June 2009”, p.\u00a09: “raised the threshold”."
        )
    ]


def test_a_source_that_is_not_held_is_an_error() -> None:
    unknown = Citation(source="s99", passage=RAISED.passage)
    with pytest.raises(KeyError):
        written_notes((Note((unknown,)),), (MISSION,), ENGLISH)


def test_no_notes_ask_nothing_of_the_engine() -> None:
    assert written_notes((), (MISSION,), ENGLISH) == []
