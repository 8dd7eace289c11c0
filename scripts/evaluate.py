"""Measures the reader on the corpora beside the repository and writes `docs/accuracy.md`.

The prose of that page is written by hand; the table between its two marks is made here. Run it as
`make evaluate`, or `python -m scripts.evaluate NAME...` for some of the measurements only.
"""

import importlib
import pkgutil
import sys
import time
from collections.abc import Iterator, Sequence

from scripts import evaluation
from scripts.evaluation.figures import Figure
from scripts.pages import DOCS, with_part

CORPORA = DOCS.parents[1] / "shared" / "corpora"
PAGE = DOCS / "accuracy.md"
_HEAD = (
    "| task | data | cases | measure | value | 95 % interval | |\n|---|---|--:|---|--:|---|---|\n"
)


def main(names: Sequence[str]) -> int:
    """Measure, print the table, and write it into the page if everything was measured."""
    if not CORPORA.is_dir():
        print(f"no corpora at {CORPORA}: nothing can be measured", file=sys.stderr)
        return 1
    figures: list[Figure] = []
    for name, measured in _measured(names):
        print(f"{name} ...", file=sys.stderr, flush=True)
        figures += measured
    table = _HEAD + "".join(_row(figure) for figure in figures)
    print(table)
    if not names:
        page = PAGE.read_text(encoding="utf-8")
        PAGE.write_text(with_part(page, "figures", table), encoding="utf-8")
    return 0


def _measured(names: Sequence[str]) -> Iterator[tuple[str, list[Figure]]]:
    for module in sorted(pkgutil.iter_modules(evaluation.__path__), key=lambda one: one.name):
        loaded = importlib.import_module(f"{evaluation.__name__}.{module.name}")
        if hasattr(loaded, "measure") and (not names or module.name in names):
            started = time.perf_counter()
            figures = loaded.measure(CORPORA)
            yield f"{module.name} ({time.perf_counter() - started:.0f} s)", figures


def _row(figure: Figure) -> str:
    interval = "" if figure.low is None else f"{figure.low:.3f} to {figure.high:.3f}"
    return (
        f"| {figure.task} | {figure.corpus} | {figure.cases:,} | {figure.measure} "
        f"| {figure.value:.3f} | {interval} | {figure.note} |\n"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
