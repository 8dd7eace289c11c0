import hashlib
import re
import time
from importlib.resources import files
from io import BytesIO
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from pledgewatch.catalogue import issues
from pledgewatch.extraction import labels
from pledgewatch.extraction.labels import demands, promises, stored, words
from pledgewatch.extraction.labels.model import Part
from pledgewatch.extraction.proposal import EventProposal, PledgeProposal, RecommendationProposal


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Seek technical assistance from the United Nations and share its experience", 1),
        ("Continue its efforts to protect women", 2),
        ("Consider ratifying the Convention against Torture", 3),
        ("Continue and strengthen its efforts to protect women", 4),
        ("Further strengthen the protection of women", 4),
        ("Adopt a law on the media without delay", 5),
        ("Ratify the Convention against Torture", 5),
    ],
)
def test_the_category_goes_by_the_verbs(text: str, category: int) -> None:
    assert [one.action_category for one in labels.label([text])] == [category]


@pytest.mark.parametrize(
    ("text", "issue"),
    [
        ("Abolish the death penalty", ("Death penalty",)),
        ("Extend a standing invitation to all special procedures", ("Special procedures",)),
        ("Take measures against corruption", ("Corruption",)),
    ],
)
def test_issues_are_those_of_which_the_text_speaks(text: str, issue: tuple[str, ...]) -> None:
    assert [one.issues for one in labels.label([text])] == [issue]


def test_what_is_undertaken_is_told_from_what_is_asked_praised_or_told() -> None:
    texts = [
        "Karvelia undertakes to reform its law on elections by the end of 2008.",
        "Karvelia should reform its law on elections (Ruritania);",
        "Ruritania commended Karvelia for the reform of its law on elections.",
        "Karvelia had adopted a law on elections in 2006.",
    ]
    assert [one.pledge >= 0.5 for one in labels.label(texts)] == [True, False, False, False]


def test_a_pledge_of_a_manifesto_is_one_that_can_be_tested() -> None:
    texts = [
        "We will set up 500 new district courts by 2030.",
        "Our heritage makes every one of us proud.",
    ]
    assert [one.pledge >= 0.5 for one in labels.label(texts)] == [True, False]


def test_each_text_is_labelled_by_itself() -> None:
    texts = ["Ratify the Convention", "", "Continue its efforts", "Конвенция", "¿?"]
    assert labels.label(texts) == [one for text in texts for one in labels.label([text])]


@given(st.text(max_size=80))
def test_any_text_has_labels_in_range(text: str) -> None:
    (found,) = labels.label([text])
    (chances,) = labels.chances([text])
    assert found.action_category == max(range(5), key=chances.action_category.__getitem__) + 1
    assert sum(chances.action_category) == pytest.approx(1, abs=1e-4)
    assert set(found.issues) <= set(chances.issues) == {issue.name for issue in issues()}
    assert 0 <= found.pledge <= 1
    assert 0 <= chances.pledge <= 1


def test_verbs_are_told_with_their_order_and_joints() -> None:
    told = demands.features("Continue and strengthen measures")
    assert {"first=continue", "order=2b-4b", "and=strengthen", "from to=2 4"} <= told
    assert "no verb" in demands.features("The situation of women")


def test_active_and_passive_promises_are_of_the_same_deed() -> None:
    active = promises.features("We will establish special courts").stems
    passive = promises.features("Special courts will be established").stems
    done = {"do=establish", "do=establish to=court", "to=court"}
    assert done <= active & passive


def test_letters_are_marked_where_a_word_begins_and_ends() -> None:
    assert words.letters("law") == {"#la", "law", "aw#", "#law", "law#", "#law#"}


def _floats(values: list[Any]) -> NDArray[np.float32]:
    return np.array(values, dtype=np.float32)


def test_a_part_weighs_what_it_knows_by_the_length_of_the_text() -> None:
    part = Part({"a": 0, "b": 1}, _floats([4, 9]), _floats([[2, 0], [0, 3]]), _floats([1, 10]))
    assert part.known(["b", "a", "c"]) == {0, 1}
    assert part.scores({0}).tolist() == [1, 0]
    assert part.scores({1}).tolist() == [0, 10]
    assert part.scores(set()).tolist() == [0, 0]


def test_shipped_weights_are_those_of_the_digests_and_small() -> None:
    folder = files(labels.__name__) / "weights"
    lines = (folder / stored.DIGESTS).read_text().splitlines()
    assert [re.split(r"\s+", line)[1] for line in lines] == ["pledges.npz", "recommendations.npz"]
    held = {line.split()[1]: (folder / line.split()[1]).read_bytes() for line in lines}
    assert lines == [f"{hashlib.sha256(held[name]).hexdigest()}  {name}" for name in held]
    assert sum(map(len, held.values())) < 15_000_000


def test_unknown_weights_are_refused_in_words() -> None:
    with pytest.raises(stored.WeightsError, match="install Pledgewatch again"):
        stored.load("elections")


def test_a_pickle_is_not_read() -> None:
    archive = BytesIO()
    np.savez(archive, constants=np.array([print], dtype=object))
    with pytest.raises(ValueError, match="allow_pickle"):
        stored.unpacked(archive.getvalue())


def test_proposals_in_english_are_filled_and_others_left() -> None:
    place = {"start": 0, "end": 3, "page": 1, "confidence": 0.9}
    event = EventProposal(text="In 2008.", date="2008", date_text="2008", **place)  # type: ignore[arg-type]
    pledge = PledgeProposal(text="Will abolish the death penalty", **place)  # type: ignore[arg-type]
    asked = RecommendationProposal(text="Continue to fight corruption", **place)  # type: ignore[arg-type]
    told = labels.labelled([event, pledge, asked], language="en")
    assert told[0] == event
    assert [(one.action_category, one.issues) for one in told[1:]] == [  # type: ignore[attr-defined]
        (5, ("Death penalty",)),
        (2, ("Corruption",)),
    ]
    assert labels.labelled([event, pledge, asked], language="ru") == [event, pledge, asked]


def test_a_thousand_recommendations_take_less_than_a_second() -> None:
    texts = [
        f"Ratify protocol {number} and strengthen the protection of children from violence"
        for number in range(1000)
    ]
    labels.label(texts[:10])
    started = time.process_time()
    labels.label(texts)
    assert time.process_time() - started < 1
