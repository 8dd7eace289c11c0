"""Measures the learned labels and writes the figures and the picture of `docs/models/`.

Everything is fitted anew without the texts scored, which takes about a quarter of an hour.
"""

import sys
from collections.abc import Iterable, Sequence

import numpy as np

from pledgewatch.catalogue import issues
from scripts.evaluate import CORPORA
from scripts.evaluation import labels
from scripts.evaluation.figures import Figure
from scripts.evaluation.labels import Answers
from scripts.pages import DOCS, with_part
from scripts.training.fitting import Array, f1
from scripts.training.reliability import Curve, drawing

FOLDER = DOCS / "models"


def main() -> int:
    """Write both cards and the diagram."""
    if not CORPORA.is_dir():
        print(f"no corpora at {CORPORA}: nothing can be measured", file=sys.stderr)
        return 1
    by_category, by_issue = labels.categories_and_issues(CORPORA)
    of_manifestos = labels.manifestos(CORPORA)
    of_review = labels.review(CORPORA)
    figures = labels.measure(CORPORA)
    asked = figures[:6]
    _write("recommendations", _table(asked) + _of_folds(by_category) + _of_issues(by_issue))
    _write("pledges", _table(figures[6:]) + _of_folds(of_manifestos))
    curves = [
        Curve("action category", *_pairs(by_category, right=True)),
        Curve("issues", *_pairs(by_issue)),
        Curve("pledge, manifestos", *_pairs(of_manifestos)),
        Curve("pledge, review", *labels.evenly(*of_review)),
    ]
    (FOLDER / "reliability.svg").write_text(drawing(curves), encoding="utf-8")
    return 0


def _write(card: str, part: str) -> None:
    page = FOLDER / f"{card}.md"
    page.write_text(with_part(page.read_text(encoding="utf-8"), card, part), encoding="utf-8")


def _table(figures: Iterable[Figure]) -> str:
    rows = "".join(
        f"| {one.task} | {one.corpus} | {one.cases:,} | {one.measure} | {one.value:.3f} "
        f"| {one.note} |\n"
        for one in figures
    )
    return f"| label | texts | cases | measure | value | |\n|---|---|--:|---|--:|---|\n{rows}\n"


def _of_folds(answers: Sequence[Answers]) -> str:
    """Accuracy of categories, F1 of yes and no."""
    rows = ""
    for one in answers:
        value = (
            f1(one.proposed, one.truth)
            if one.truth.dtype == bool
            else float((one.proposed == one.truth).mean())
        )
        rows += f"| {one.fold} | {len(one.truth):,} | {value:.3f} |\n"
    return f"| kept aside | texts | value |\n|---|--:|--:|\n{rows}\n"


def _of_issues(answers: Sequence[Answers]) -> str:
    proposed = np.concatenate([one.proposed for one in answers])
    truth = np.concatenate([one.truth for one in answers])
    rows = "".join(
        f"| {issue.name} | {truth[:, at].sum():,} | {f1(proposed[:, at], truth[:, at]):.2f} |\n"
        for at, issue in enumerate(issues())
    )
    return f"| issue | texts | F1 |\n|---|--:|--:|\n{rows}\n"


def _pairs(answers: Sequence[Answers], *, right: bool = False) -> tuple[Array, Array]:
    """Chances, and whether what they are chances of is so."""
    chances = np.concatenate([one.chances.ravel() for one in answers])
    so = [(one.proposed == one.truth if right else one.truth).ravel() for one in answers]
    return chances, np.concatenate(so)


if __name__ == "__main__":
    sys.exit(main())
