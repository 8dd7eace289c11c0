"""The closed sets of words."""

import pytest

from pledgewatch.dossier.vocabulary import Confidentiality, Outcome, Stage

PUBLIC, INTERNAL, RESTRICTED = Confidentiality


@pytest.mark.parametrize(
    ("level", "audience", "visible"),
    [
        (PUBLIC, PUBLIC, True),
        (PUBLIC, RESTRICTED, True),
        (INTERNAL, PUBLIC, False),
        (INTERNAL, INTERNAL, True),
        (RESTRICTED, INTERNAL, False),
        (RESTRICTED, RESTRICTED, True),
    ],
)
def test_confidentiality_shows_an_audience_its_level_and_those_before(
    level: Confidentiality, audience: Confidentiality, visible: bool
) -> None:
    assert level.visible_to(audience) is visible


def test_stage_tells_what_ended_from_what_was_enacted() -> None:
    assert [stage.value for stage in Stage if stage.ended] == ["declined", "withdrawn", "repealed"]
    assert [stage.value for stage in Stage if stage.enacted] == [
        "adopted",
        "signed",
        "in_force",
        "applied",
    ]


def test_labels_are_words() -> None:
    assert Outcome.PARTLY_KEPT.label == "partly kept"
