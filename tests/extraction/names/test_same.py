"""Mentions of one actor, and that linking them takes no longer the more often a name is given."""

import re
import time
import tracemalloc

import pytest

from pledgewatch.dossier.vocabulary import ActorKind
from pledgewatch.extraction import languages
from pledgewatch.extraction.languages.name_words import InflectedNameWords
from pledgewatch.extraction.names import same
from pledgewatch.extraction.names.mention import NameMention

MANY = 6_000


def linked(text: str, seen: str, kind: ActorKind = ActorKind.PERSON) -> list[tuple[str, str]]:
    """Words and actors where the pattern `seen` tells which names were found before."""
    words = languages.of("ru").names
    assert isinstance(words, InflectedNameWords)
    mentions = [
        NameMention(
            start=match.start(),
            end=match.end(),
            text=match[0],
            kind=kind,
            actor=match[0],
            confidence=0.9,
        )
        for match in re.finditer(seen, text)
    ]
    return [(one.text, one.actor) for one in same.linked(text, mentions, words)]


@pytest.mark.parametrize(
    ("text", "seen", "expected"),
    [
        pytest.param(
            "Иван Петров пришёл. Ивана Петрова ждали.",
            "Иван Петров(?!а)|Петрова",
            [("Иван Петров", "Иван Петров"), ("Ивана Петрова", "Иван Петров")],
            id="seen in part",
        ),
        pytest.param(
            "Марат Иванов ушёл. Потом Иван Марат Иванов.",
            "Марат Иванов(?= ушёл)|Иван Марат",
            [("Марат Иванов", "Марат Иванов"), ("Иван Марат", "Иван Марат")],
            id="part of another name",
        ),
        pytest.param(
            "Петров, Иван Петров, Петров, Анна Петрова, Петрова, Иван.",
            r"(?:\w+ )?Петров\w*|Иван(?=[.])",
            [
                ("Петров", "Иван Петров"),
                ("Иван Петров", "Иван Петров"),
                ("Петров", "Иван Петров"),
                ("Анна Петрова", "Анна Петрова"),
                ("Петрова", "Анна Петрова"),
                ("Иван", "Иван Петров"),
            ],
            id="the one named last",
        ),
        pytest.param(
            "Ян Новак и Новак, Ян Новак.",
            r"(?:Ян )?Новак",
            [("Ян Новак", "Ян Новак"), ("Новак", "Ян Новак"), ("Ян Новак", "Ян Новак")],
            id="a given name of two letters",
        ),
    ],
)
def test_mentions_of_one_person_are_linked(
    text: str, seen: str, expected: list[tuple[str, str]]
) -> None:
    assert linked(text, seen) == expected


@pytest.mark.parametrize(
    ("sentence", "seen"),
    [
        pytest.param("Иван Петров пришёл. ", "Петров", id="whole names"),
        pytest.param("Иван Петров и Анна Петрова. Иван. ", r"\w+ Петров\w?|Иван", id="given"),
        pytest.param("Ян Петров. ", "Ян Петров", id="short"),
    ],
)
def test_a_name_given_thousands_of_times_is_linked_in_time(sentence: str, seen: str) -> None:
    text = "Иван Петров пришёл. " + sentence * MANY
    started = time.process_time()
    found = linked(text, f"^Иван Петров|{seen}")
    assert time.process_time() - started < 3
    assert len(found) == 1 + MANY * len(re.findall(r"\w+ Петров\w?|Петров|Иван", sentence))
    assert {actor for _, actor in found} <= {"Иван Петров", "Анна Петрова", "Ян Петров"}


def test_a_shorter_name_is_that_of_the_only_longer_one() -> None:
    text = "Фонд защиты права; Фонд защиты; Союз"
    assert [actor for _, actor in linked(text, "[^;]+", ActorKind.ORGANISATION)] == [
        "Фонд защиты права",
        "Фонд защиты права",
        "Союз",
    ]


def test_a_name_of_thousands_of_words_takes_little_room() -> None:
    text = "Фонд защиты " + "права " * 5_000
    tracemalloc.start()
    try:
        assert len(linked(text, "Ф.+", ActorKind.ORGANISATION)) == 1
        assert tracemalloc.get_traced_memory()[1] < 20e6
    finally:
        tracemalloc.stop()
