"""The model of action categories and issues, fitted to UPR Info's database.

Scores for the tables of probabilities come from models that were fitted without the sessions of the
texts scored; so do the thresholds from which on a text bears an issue.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.svm import LinearSVC

from pledgewatch.catalogue import issues
from pledgewatch.extraction.labels.chances import likely
from pledgewatch.extraction.labels.model import Model
from pledgewatch.extraction.labels.recommending import CATEGORIES, FEATURES, SUBJECT
from scripts.training.fitting import (
    SEED,
    Array,
    Counted,
    Weighing,
    apart,
    counted,
    f1,
    side_by_side,
    weighing,
)
from scripts.training.texts import Recommended, split

# Chosen by cross-validation over sessions 1 to 11.
_AT_LEAST = 3  # texts have a feature that counts
_SHARES = {"words": 1.0, "letters": 0.8, "verbs": 1.0}
_CATEGORY_COST = 0.15
_ISSUE_COST = 0.8
_FOLDS = 3  # of sessions, for the tables
_GRID = np.arange(0.2, 0.6, 0.01)  # thresholds tried
_COMMON = 0.4  # threshold that serves all issues best
_FEW = 100  # texts of an issue that weigh as much as the common threshold


@dataclass(frozen=True, slots=True)
class Fitted:
    """A model without tables, as matrices."""

    weighings: Mapping[str, Weighing]
    weights: Mapping[str, Array]  # columns by answers
    constants: Array

    def scores(self, texts: Mapping[str, Counted]) -> Array:
        """Texts by answers."""
        parts = [self.weighings[name].of(texts[name]) @ self.weights[name] for name in FEATURES]
        scores: Array = np.sum(parts, axis=0) + self.constants
        return scores


def features(texts: Sequence[Recommended]) -> dict[str, Counted]:
    """Each part's features of all texts."""
    words = [one.text for one in texts]
    return {name: counted(words, tell) for name, tell in FEATURES.items()}


def train(texts: Sequence[Recommended], known: Mapping[str, Counted] | None = None) -> Model:
    """The model; `known` are the features of the texts, where the caller has them."""
    known = features(texts) if known is None else known
    scores, rows = _unseen_scores(texts, known)
    scored = [texts[row] for row in rows]
    fitted = fit(texts, known)
    return Model(
        parts={
            name: fitted.weighings[name].part(
                known[name].names,
                fitted.weights[name][:, :CATEGORIES] if name == "verbs" else fitted.weights[name],
            )
            for name in FEATURES
        },
        constants=fitted.constants.astype(np.float32),
        tables=_tables(scored, scores),
    )


def _unseen_scores(
    texts: Sequence[Recommended], known: Mapping[str, Counted]
) -> tuple[Array, Array]:
    """Scores of texts by models fitted without their sessions, and the rows of these texts."""
    sessions = sorted({one.session for one in texts})
    place = {id(one): row for row, one in enumerate(texts)}
    scores, rows = [], []
    for fold in range(_FOLDS):
        train, test = split(texts, sessions[fold::_FOLDS])
        seen = np.array([place[id(one)] for one in train])
        aside = np.array([place[id(one)] for one in test])
        fitted = fit(train, {name: one.of(seen) for name, one in known.items()})
        scores.append(fitted.scores({name: one.of(aside) for name, one in known.items()}))
        rows.append(aside)
    return np.concatenate(scores), np.concatenate(rows)


def fit(texts: Sequence[Recommended], known: Mapping[str, Counted]) -> Fitted:
    """Support vector machines: one of the five categories, one of each issue."""
    weighings = {
        name: weighing(known[name], at_least=_AT_LEAST, share=_SHARES[name]) for name in FEATURES
    }
    matrices = {name: weighings[name].of(known[name]) for name in FEATURES}
    category = LinearSVC(C=_CATEGORY_COST, random_state=SEED)
    category.fit(side_by_side(matrices), [one.action_category for one in texts])
    weights = [category.coef_]
    constants = [category.intercept_]
    subject = side_by_side({name: matrices[name] for name in SUBJECT})
    width = matrices["verbs"].shape[1]
    for issue in issues():
        bears = np.array([issue.name in one.issues for one in texts])
        machine = LinearSVC(C=_ISSUE_COST, random_state=SEED).fit(subject, bears)
        weights.append(np.pad(machine.coef_, ((0, 0), (0, width))))
        constants.append(machine.intercept_)
    return Fitted(weighings, apart(weighings, np.concatenate(weights)), np.concatenate(constants))


def _tables(texts: Sequence[Recommended], scores: Array) -> dict[str, Array]:
    """From scores to probabilities, and the thresholds of issues."""
    categories = LogisticRegression(C=10.0, max_iter=1000).fit(
        scores[:, :CATEGORIES], [one.action_category for one in texts]
    )
    bearing = np.array([[issue.name in one.issues for issue in issues()] for one in texts])
    slopes = np.array(
        [_platt(scores[:, CATEGORIES + at], bearing[:, at]) for at in range(bearing.shape[1])]
    ).T
    chances = likely(scores[:, CATEGORIES:], slopes)
    return {
        "categories": np.vstack([categories.coef_.T, categories.intercept_]).astype(np.float32),
        "issues": slopes.astype(np.float32),
        "thresholds": np.array(
            [_threshold(chances[:, at], bearing[:, at]) for at in range(bearing.shape[1])],
            dtype=np.float32,
        ),
    }


def _platt(scores: Array, truth: Array) -> tuple[float, float]:
    """Slope and constant that make a logit of a score."""
    fitted = LogisticRegression(C=10.0).fit(scores[:, None], truth)
    return float(fitted.coef_[0, 0]), float(fitted.intercept_[0])


def _threshold(chances: Array, truth: Array) -> float:
    """Where F1 is highest, drawn towards the common threshold where texts are few."""
    best = max(_GRID, key=lambda at: f1(chances >= at, truth))
    weight = truth.sum() / (truth.sum() + _FEW)
    return float(weight * best + (1 - weight) * _COMMON)
