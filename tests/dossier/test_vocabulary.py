"""The closed sets of words."""

import re

import pytest

from pledgewatch.accounts.roles import Role
from pledgewatch.dossier import vocabulary
from pledgewatch.dossier.vocabulary import Confidentiality, Outcome, Response, Stage, Worded
from pledgewatch.judgement.problem import Severity
from pledgewatch.record.models import MatterKind, ProposalState
from pledgewatch.record.models.job import JobPhase, JobState

PUBLIC, INTERNAL, RESTRICTED = Confidentiality
SETS = [each for each in vars(vocabulary).values() if each in Worded.__subclasses__()]
SETS += [Severity, MatterKind, ProposalState, JobState, JobPhase, Role]


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


@pytest.mark.parametrize("closed_set", SETS)
def test_labels_are_there_in_english_and_russian_and_tell_all_values_apart(
    closed_set: type[Worded],
) -> None:
    english = [value.label_in("en") for value in closed_set]
    russian = [value.label_in("ru") for value in closed_set]
    assert english == [value.label for value in closed_set]
    assert len(set(russian)) == len(set(english)) == len(closed_set)
    assert all(re.fullmatch("[а-яёА-ЯЁ ]+", label) for label in russian)


def test_labels_are_the_words_of_the_field() -> None:
    assert Outcome.CONTRARY.label_in("ru") == "вопреки обещанию"
    assert Response.NOTED.label_in("ru") == "принята к сведению"
    assert Outcome.CONTRARY.label_in("kk") == "contrary"
