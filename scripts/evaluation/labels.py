"""The learned labels on texts that their model has not seen: every fold is trained anew.

The shipped weights are made from all texts and are not measured here; the same training is, without
the sessions, manifesto or States of the texts scored, and without texts that also occur elsewhere.
Takes about ten minutes.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from sklearn.metrics import cohen_kappa_score, f1_score

from pledgewatch.catalogue import issues
from pledgewatch.extraction.labels.model import Model
from pledgewatch.extraction.labels.pledging import Pledging, chance
from pledgewatch.extraction.labels.recommending import Recommending
from pledgewatch.extraction.labels.stored import unpacked
from scripts.evaluation.figures import Figure
from scripts.training import pledges, recommendations, storing
from scripts.training.fitting import Array, f1
from scripts.training.mixing import coded, state_of
from scripts.training.reports import beside_pledges
from scripts.training.texts import PLEDGE, Said, recommended, sentences, split, undertaken

SESSIONS = ((1, 2, 3, 4), (5, 6, 7), (8, 9, 10), (11, 12, 13))  # kept aside together
_FOLDS_OF_STATES = 5
_SURE = 0.9


@dataclass(frozen=True, slots=True)
class Answers:
    """Answers to the texts of one fold, with their chances and the truth."""

    fold: str
    proposed: Array
    chances: Array  # of each answer proposed, or of each issue
    truth: Array


@cache
def categories_and_issues(corpora: Path) -> tuple[list[Answers], list[Answers]]:
    """Of the sessions kept aside in turn."""
    names = [issue.name for issue in issues()]
    texts = recommended(corpora)
    by_category, by_issue = [], []
    for aside in SESSIONS:
        seen, unseen = split(texts, aside)
        labelling = Recommending(unpacked(storing.packed(recommendations.train(seen))))
        found = [labelling.chances(one.text) for one in unseen]
        categories = np.array([one for one, _ in found])
        chances = np.array([of_issues for _, of_issues in found])
        fold = f"sessions {aside[0]} to {aside[-1]}"
        by_category.append(
            Answers(
                fold,
                categories.argmax(axis=1) + 1,
                categories.max(axis=1),
                np.array([one.action_category for one in unseen]),
            )
        )
        proposed = np.zeros(chances.shape, dtype=bool)
        for row, of_text in enumerate(chances):
            proposed[row, labelling.issues(of_text)] = True
        truth = np.array([[name in one.issues for name in names] for one in unseen])
        by_issue.append(Answers(fold, proposed, chances, truth))
    return by_category, by_issue


@cache
def manifestos(corpora: Path) -> list[Answers]:
    """Of each manifesto kept aside in turn."""
    texts, said = sentences(corpora), _said(corpora)
    known, _ = split(recommended(corpora), ())
    answers = []
    for name in sorted({one.manifesto for one in texts}):
        seen = coded([one for one in texts if one.manifesto != name], said)
        model = _pledging(pledges.train(seen, known))
        unseen = [one for one in texts if one.manifesto == name]
        truth = np.array([one.is_pledge for one in unseen])
        answers.append(_answers(name, model, [one.text for one in unseen], truth))
    return answers


@cache
def review(corpora: Path) -> tuple[list[Answers], Sequence[Said]]:
    """Of the States kept aside in turn: their pledges, and all else that reports on them hold."""
    texts, said = sentences(corpora), _said(corpora)
    known, _ = split(recommended(corpora), ())
    names = sorted({state_of(one.source) for one in said})
    answers: list[Answers] = []
    order: list[Said] = []
    for fold in range(_FOLDS_OF_STATES):
        aside = set(names[fold::_FOLDS_OF_STATES])
        unseen = [one for one in said if state_of(one.source) in aside]
        seen = [one for one in said if state_of(one.source) not in aside]
        model = _pledging(pledges.train(coded(texts, seen), known))
        truth = np.array([one.is_pledge for one in unseen])
        answers.append(
            _answers(f"States, fold {fold + 1}", model, [one.text for one in unseen], truth)
        )
        order += unseen
    return answers, order


@cache
def _said(corpora: Path) -> list[Said]:
    return [*undertaken(corpora), *beside_pledges(corpora)]


def _pledging(model: Model) -> Pledging:
    return Pledging(unpacked(storing.packed(model)))


def _answers(fold: str, model: Pledging, texts: Sequence[str], truth: Array) -> Answers:
    found = [model.answers(text) for text in texts]
    standing = np.array([model.standing(one) for one in found])
    return Answers(fold, standing >= 0.5, np.array([chance(one) for one in found]), truth)  # noqa: PLR2004 -- as `Label` says


def measure(corpora: Path) -> list[Figure]:
    """All four labels, with the spread over folds, and how right the sure answers are."""
    by_category, by_issue = categories_and_issues(corpora)
    of_manifestos = manifestos(corpora)
    of_review, said = review(corpora)
    return [
        _figure("labels: action category", by_category, "accuracy", _accuracy, floor=0.89),
        _figure("", by_category, "kappa", _kappa, floor=0.85),
        _sure("", [(one.chances, one.proposed == one.truth) for one in by_category]),
        _figure("labels: issues", by_issue, "micro-F1", _micro, floor=0.87),
        _figure("", by_issue, "macro-F1", _macro, floor=0.80),
        _sure("", [(one.chances.ravel(), one.truth.ravel()) for one in by_issue]),
        _figure("labels: pledge, in manifestos", of_manifestos, "F1", _f1, floor=0.60),
        _sure("", [(one.chances, one.truth) for one in of_manifestos]),
        *_of_review(of_review, said),
        _sure("", [evenly(of_review, said)]),
    ]


def _figure(
    task: str,
    answers: Sequence[Answers],
    measure: str,
    value: Callable[[Array, Array], float],
    *,
    floor: float | None = None,
) -> Figure:
    """Over all folds together; the note tells the least and the most of single folds."""
    folds = [value(one.proposed, one.truth) for one in answers]
    proposed, truth = (
        np.concatenate([getattr(one, name) for one in answers]) for name in ("proposed", "truth")
    )
    return Figure(
        task=task,
        corpus=f"{answers[0].fold} ... {answers[-1].fold}",
        cases=len(truth),
        measure=measure,
        value=value(proposed, truth),
        floor=floor,
        note=f"{len(folds)} folds, {min(folds):.3f} to {max(folds):.3f}",
    )


def _accuracy(proposed: Array, truth: Array) -> float:
    return float((proposed == truth).mean())


def _kappa(proposed: Array, truth: Array) -> float:
    return float(cohen_kappa_score(truth, proposed))


def _f1(proposed: Array, truth: Array) -> float:
    return f1(proposed, truth)


def _micro(proposed: Array, truth: Array) -> float:
    return float(f1_score(truth, proposed, average="micro"))


def _macro(proposed: Array, truth: Array) -> float:
    return float(f1_score(truth, proposed, average="macro", zero_division=0))


def _sure(task: str, answers: Sequence[tuple[Array, Array]]) -> Figure:
    """Of answers at 0.9 or more, how many are right."""
    chances, right = (np.concatenate(column) for column in zip(*answers, strict=True))
    sure = chances >= _SURE
    return Figure(
        task=task,
        corpus="those at 0.9 or more",
        cases=int(sure.sum()),
        measure="right",
        value=float(right[sure].mean()) if sure.any() else 1.0,
    )


_PRINTED = ("recommendation", "opinion", "report of action")


def _of_review(answers: Sequence[Answers], said: Sequence[Said]) -> Iterator[Figure]:
    """F1 as if each sort held a third as many texts as there are pledges, and as many."""
    proposed = np.concatenate([one.proposed for one in answers])
    sorts = np.array([one.sort for one in said])
    found = proposed[sorts == PLEDGE]
    wrong = {sort: float(proposed[sorts == sort].mean()) for sort in sorted(set(sorts))}
    bare = ("bare recommendation", *_PRINTED[1:])
    for task, corpus, against, share in (
        ("labels: pledge, in the review", "one text beside each pledge", _PRINTED, 1 / 3),
        ("", "three beside each, of each sort", _PRINTED, 1.0),
        ("", "one, recommendations without makers", bare, 1 / 3),
    ):
        right = float(found.mean())
        extra = share * sum(wrong[sort] for sort in against)
        yield Figure(
            task=task,
            corpus=corpus,
            cases=int(sum((sorts == sort).sum() for sort in (PLEDGE, *against))),
            measure="F1",
            value=2 * right / (right + 1 + extra),
            note=f"found {right:.2f}; taken for pledges: "
            + ", ".join(f"{wrong[sort]:.3f} of {sort}s" for sort in against),
        )


def evenly(answers: Sequence[Answers], said: Sequence[Said]) -> tuple[Array, Array]:
    """Chances and truth of the pledges and of as many of each printed sort."""
    sorts = np.array([one.sort for one in said])
    count = int((sorts == PLEDGE).sum())
    rows = np.concatenate(
        [np.flatnonzero(sorts == PLEDGE)]
        + [
            of_sort[:: max(1, len(of_sort) // count)][:count]
            for of_sort in (np.flatnonzero(sorts == sort) for sort in _PRINTED)
        ]
    )
    chances = np.concatenate([one.chances for one in answers])
    truth = np.concatenate([one.truth for one in answers])
    return chances[rows], truth[rows]
