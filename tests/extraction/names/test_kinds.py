import pytest

from pledgewatch.dossier.vocabulary import ActorKind
from pledgewatch.extraction.languages.en_names import ENGLISH_NAMES
from pledgewatch.extraction.names import kinds as name_kinds
from pledgewatch.extraction.names.runs import Run

WORDS = ENGLISH_NAMES


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Mr. Tazhin left", "Mr. Tazhin", ActorKind.PERSON),
        ("Rachel Denber, director at it", "Rachel Denber", None),
        ("Rachel Denber, a director", "Rachel Denber", ActorKind.PERSON),
        ("Rachel Denber said", "Rachel Denber", ActorKind.PERSON),
        ("Constitutional Council", "Constitutional Council", ActorKind.ORGAN),
        ("Venice Commission", "Venice Commission", ActorKind.ORGANISATION),
        ("Some Words", "Some Words", None),
    ],
)
def test_judge_goes_by_the_words_around(text: str, name: str, expected: ActorKind | None) -> None:
    run = Run(0, len(name), tuple(word.rstrip(".") for word in name.split()))
    judged = name_kinds.judge(text, run, WORDS)
    assert (judged and judged[0]) == expected


@pytest.mark.parametrize(
    ("alias", "name", "expected"),
    [
        ("KNB", "National Security Committee", True),
        ("Forward", "Alga Party", False),
        ("the", "National Security Committee", False),
        ("UN", "Nations", False),
    ],
)
def test_may_abbreviate_asks_for_capitals(alias: str, name: str, expected: bool) -> None:
    assert name_kinds.may_abbreviate(alias, name) is expected
