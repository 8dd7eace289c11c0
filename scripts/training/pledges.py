"""The model of pledges, fitted to manifestos and to the review.

Each of its three answers is a logistic regression on texts of its own, whose features weigh more
the more they tell pledges from others (naive Bayes). What UPR Info's coders found specific in
recommendations is learned first and tells the deeds that can be tested. Scores for the tables come
from models fitted without the manifesto, or the State, of the texts scored.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression
from sklearn.svm import LinearSVC

from pledgewatch.extraction.labels import promises
from pledgewatch.extraction.labels.model import Model
from pledgewatch.extraction.labels.pledging import IN_MANIFESTO, IN_REVIEW, OF_REVIEW, PARTS
from scripts.training.fitting import (
    SEED,
    Array,
    Counted,
    Matrix,
    Weighing,
    apart,
    counted,
    f1,
    side_by_side,
    weighing,
)
from scripts.training.mixing import Coded, folds
from scripts.training.texts import Recommended

# Chosen by cross-validation over manifestos and over States.
_AT_LEAST = 3  # texts have a feature that counts
_COST = 0.5
_DEED_COST = 0.1
_GRID = np.arange(0.05, 0.6, 0.01)  # thresholds tried
_SURE = 0.9
_MANIFESTOS = 4.0  # weight of their sentences where manifesto and review are told apart


@dataclass(frozen=True, slots=True)
class Features:
    """What each text tells; `deeds` are category scores of what it would have done."""

    told: Mapping[str, Counted]  # stems and build
    deeds: Array

    def of(self, rows: Array) -> "Features":
        """The same of some texts."""
        return Features({name: one.of(rows) for name, one in self.told.items()}, self.deeds[rows])


@dataclass(frozen=True, slots=True)
class _Deeds:
    """A model of the action category of recommendations, by the deed alone."""

    weighing: Weighing
    names: Sequence[str]
    weights: Array  # columns by categories
    constants: Array

    def scores(self, texts: Sequence[promises.Told]) -> Array:
        known = counted((one.deed for one in texts), frozenset, names=self.names)
        scores: Array = self.weighing.of(known) @ self.weights + self.constants
        return scores


def train(texts: Sequence[Coded], recommended: Sequence[Recommended]) -> Model:
    """The model of all three answers with its tables."""
    told = [promises.features(one.text) for one in texts]
    deeds = _deeds(recommended)
    known = Features(
        {
            "stems": counted((one.stems for one in told), frozenset),
            "build": counted((one.build for one in told), frozenset),
        },
        deeds.scores(told),
    )
    truth = _truth(texts)
    weight = np.array([one.weight for one in texts])
    unseen = _unseen_scores(known, truth, weight, folds(texts))
    fitted = _fit(known, truth, weight)
    parts = {
        name: fitted.weighings[name].part(known.told[name].names, fitted.weights[name])
        for name in fitted.weighings
    }
    parts["deed"] = deeds.weighing.part(deeds.names, deeds.weights @ fitted.of_deeds)
    return Model(
        parts={name: parts[name] for name in PARTS},
        constants=(fitted.constants + deeds.constants @ fitted.of_deeds).astype(np.float32),
        tables=_tables(unseen, truth, weight),
    )


def _deeds(recommended: Sequence[Recommended]) -> _Deeds:
    known = counted((one.text for one in recommended), promises.asked)
    weights = weighing(known, at_least=_AT_LEAST)
    machine = LinearSVC(C=_DEED_COST, random_state=SEED)
    machine.fit(weights.of(known), [one.action_category for one in recommended])
    return _Deeds(weights, known.names, machine.coef_.T, machine.intercept_)


def _truth(texts: Sequence[Coded]) -> Array:
    """Texts by answers: 1, 0, or -1 where the answer is not asked of the text."""
    truth = np.full((len(texts), 3), -1)
    review = np.array([one.of_review for one in texts])
    pledge = np.array([one.is_pledge for one in texts])
    truth[~review, IN_MANIFESTO] = pledge[~review]
    truth[review, IN_REVIEW] = pledge[review]
    truth[:, OF_REVIEW] = review
    return truth


@dataclass(frozen=True, slots=True)
class _Fitted:
    """Weights (columns by answers) of each part, of the deeds' scores, and constants."""

    weighings: Mapping[str, Weighing]
    weights: Mapping[str, Array]
    of_deeds: Array  # categories by answers
    constants: Array

    def scores(self, texts: Features) -> Array:
        parts = [
            self.weighings[name].of(texts.told[name]) @ self.weights[name]
            for name in self.weighings
        ]
        scores: Array = np.sum(parts, axis=0) + texts.deeds @ self.of_deeds + self.constants
        return scores


def _fit(texts: Features, truth: Array, weight: Array) -> _Fitted:
    """Of each answer, a machine fitted to the texts that it is asked of."""
    weighings = {name: weighing(one, at_least=_AT_LEAST) for name, one in texts.told.items()}
    matrix = side_by_side({name: one.of(texts.told[name]) for name, one in weighings.items()})
    width = matrix.shape[1]
    coefficients, constants = [], []
    for answer in range(truth.shape[1]):
        asked = truth[:, answer] >= 0
        yes = truth[asked, answer] == 1
        counts = _counts(answer, truth, weight)[asked]
        telling = _telling(matrix[asked], yes, counts)
        machine = LogisticRegression(C=_COST, solver="liblinear", random_state=SEED)
        whole = sparse.hstack([matrix[asked] @ sparse.diags(telling), texts.deeds[asked]])
        machine.fit(whole.tocsr(), yes, sample_weight=counts)
        coefficients.append(machine.coef_[0] * np.append(telling, np.ones(texts.deeds.shape[1])))
        constants.append(machine.intercept_[0])
    weights = np.stack(coefficients)
    return _Fitted(
        weighings, apart(weighings, weights[:, :width]), weights[:, width:].T, np.array(constants)
    )


def _counts(answer: int, truth: Array, weight: Array) -> Array:
    """The weight of each text for an answer.

    To take a manifesto for the review costs more: there whatever is to be done is a pledge.
    """
    if answer != OF_REVIEW:
        return weight
    counts: Array = np.where(truth[:, OF_REVIEW] == 0, _MANIFESTOS, weight)
    return counts


def _telling(matrix: Matrix, yes: Array, weight: Array) -> Array:
    """How far a feature's share among pledges is from that among others, as a logarithm."""
    present = matrix > 0
    among = (1 + weight[yes] @ present[yes]) / (2 + weight[yes].sum())
    beside = (1 + weight[~yes] @ present[~yes]) / (2 + weight[~yes].sum())
    telling: Array = np.abs(np.log(among / beside))
    return telling


def _unseen_scores(texts: Features, truth: Array, weight: Array, fold_of: Array) -> Array:
    """Texts by answers, from models fitted without whatever the text is from."""
    scores = np.zeros(truth.shape)
    for fold in sorted(set(fold_of)):
        aside, seen = np.flatnonzero(fold_of == fold), np.flatnonzero(fold_of != fold)
        scores[aside] = _fit(texts.of(seen), truth[seen], weight[seen]).scores(texts.of(aside))
    return scores


def _tables(scores: Array, truth: Array, weight: Array) -> dict[str, Array]:
    """Slopes and constants of each answer, and where its chance becomes one half."""
    answers = np.zeros((2, truth.shape[1]), dtype=np.float32)
    knots = np.zeros((truth.shape[1], 4), dtype=np.float32)
    for answer in range(truth.shape[1]):
        asked = truth[:, answer] >= 0
        score, yes = scores[asked, answer], truth[asked, answer] == 1
        counts = _counts(answer, truth, weight)[asked]
        fitted = LogisticRegression(C=10.0).fit(score[:, None], yes, sample_weight=counts)
        answers[:, answer] = fitted.coef_[0, 0], fitted.intercept_[0]
        chances = fitted.predict_proba(score[:, None])[:, 1]
        best = max(_GRID, key=lambda at: f1(chances >= at, yes, counts))
        knots[answer] = 0, best, _SURE, 1
    heights = np.array([0, 0.5, _SURE, 1], dtype=np.float32)
    return {"answers": answers, "knots": knots, "heights": heights}
