import numpy as np
import pytest

from pledgewatch.extraction.labels.model import Model
from pledgewatch.extraction.labels.recommending import phrases_of
from pledgewatch.extraction.labels.stored import unpacked
from scripts.training import storing
from scripts.training.fitting import apart, counted, f1, side_by_side, weighing
from scripts.training.mixing import Coded, folds, state_of
from scripts.training.reliability import Curve, drawing
from scripts.training.texts import Recommended, split

TEXTS = ["Ratify the Convention", "Abolish the death penalty", "Ratify the Protocol", ""]


def test_what_ships_scores_texts_as_what_was_fitted() -> None:
    known = counted(TEXTS, phrases_of)
    weights = weighing(known, at_least=1, share=0.8)
    fitted = np.random.default_rng(1).normal(size=(len(weights.columns), 3))
    part = weights.part(known.names, fitted)
    model = Model({"words": part}, np.zeros(3, dtype=np.float32), {})
    shipped = unpacked(storing.packed(model)).parts["words"]
    scores = [shipped.scores(shipped.known(phrases_of(text))) for text in TEXTS]
    assert np.stack(scores) == pytest.approx(weights.of(known) @ fitted, abs=0.03)


def test_packing_a_model_gives_the_same_bytes_each_time() -> None:
    known = counted(TEXTS, phrases_of)
    part = weighing(known, at_least=1).part(known.names, np.ones((len(known.names), 2)))
    model = Model({"words": part}, np.zeros(2, dtype=np.float32), {"t": np.ones(2, np.float32)})
    assert storing.packed(model) == storing.packed(model)


def test_features_of_few_texts_do_not_count() -> None:
    known = counted(TEXTS, phrases_of)
    columns = weighing(known, at_least=2).columns
    assert [known.names[column] for column in columns] == ["ratify", "ratify the", "the"]


def test_parts_side_by_side_are_taken_apart_again() -> None:
    known = {name: counted(TEXTS, phrases_of) for name in ("a", "b")}
    weighings = {
        "a": weighing(known["a"], at_least=1),
        "b": weighing(known["b"], at_least=2, share=0.5),
    }
    matrix = side_by_side({name: one.of(known[name]) for name, one in weighings.items()})
    weights = np.arange(2 * matrix.shape[1], dtype=float).reshape(2, -1)
    pieces = apart(weighings, weights)
    scores = sum(weighings[name].of(known[name]) @ pieces[name] for name in weighings)
    assert np.allclose(scores, matrix @ weights.T)


def _said(text: str, session: int) -> Recommended:
    return Recommended(text, session, 5, frozenset(("Justice",)))


def test_a_text_that_was_trained_on_is_not_scored() -> None:
    texts = [_said("Ratify it", 1), _said("ratify it.", 2), _said("Abolish it", 2)]
    assert split(texts, aside=[2]) == ([texts[0]], [texts[2]])


def test_a_state_has_one_name_in_reports_and_pledges() -> None:
    assert state_of("Viet Nam") == state_of("vietnam2014") == state_of("Vietnam")


def test_a_source_is_whole_in_one_fold() -> None:
    texts = [Coded("", is_pledge=False, of_review=True, source=name) for name in "abcabc"]
    assert folds(texts).tolist() == [0, 1, 2, 0, 1, 2]


def test_f1_weighs_texts() -> None:
    proposed, truth = np.array([True, True, False]), np.array([True, False, True])
    assert f1(proposed, truth) == 0.5
    assert f1(proposed, truth, np.array([2, 1, 1])) == pytest.approx(2 / 3)


def test_a_curve_has_the_tenths_with_enough_answers() -> None:
    curve = Curve("a & b", np.array([0.05] * 20 + [0.95] * 19), np.array([True] + [False] * 38))
    ((chance, right),) = curve.points()
    assert (chance, right) == pytest.approx((0.05, 0.05))
    assert "a &amp; b" in drawing([curve])
