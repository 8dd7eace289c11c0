"""A picture of how often answers are right, by the probability that was given to them."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

import numpy as np

from scripts.training.fitting import Array

_SIDE, _MARGIN, _KEY = 320, 48, 190  # pixels: the square, around it, beside it
_BINS = 10
_FEWEST = 20  # answers of a bin that are drawn
# Dark enough on white, and told apart by their dashes as well as by their colours.
_INKS = (("#1b5e9b", ""), ("#a6341b", "7 3"), ("#2c6e33", "2 3"), ("#6a3d8f", "9 3 2 3"))


@dataclass(frozen=True, slots=True)
class Curve:
    """Probabilities given, and whether each answer was right."""

    name: str
    chances: Array
    right: Array
    bins: int = _BINS

    def points(self) -> list[tuple[float, float]]:
        """Of each bin with enough answers: the mean probability, and the share that is right."""
        own = np.minimum((self.chances * self.bins).astype(int), self.bins - 1)
        members = [own == at for at in range(self.bins)]
        return [
            (float(self.chances[held].mean()), float(self.right[held].mean()))
            for held in members
            if held.sum() >= _FEWEST
        ]


def drawing(curves: Sequence[Curve]) -> str:
    """The curves over the diagonal on which they should lie, as SVG."""
    whole = _SIDE + 2 * _MARGIN
    wide = whole + _KEY
    parts = [
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{whole}" '
            f'viewBox="0 0 {wide} {whole}" font-family="sans-serif" font-size="13" role="img">'
        ),
        "<title>How often answers are right, by how sure they are</title>",
        f'<rect width="{wide}" height="{whole}" fill="#fff"/>',
        f'<path d="M{_at(0, 0)} L{_at(1, 1)}" stroke="#999" fill="none"/>',
        f'<path d="M{_at(0, 1)} L{_at(0, 0)} L{_at(1, 0)}" stroke="#333" fill="none"/>',
    ]
    for tick in (0, 0.5, 1):
        x, y = _at(tick, 0).split(",")
        parts.append(f'<text x="{x}" y="{float(y) + 18:g}" text-anchor="middle">{tick:g}</text>')
        x, y = _at(0, tick).split(",")
        parts.append(
            f'<text x="{float(x) - 8:g}" y="{float(y) + 4:g}" text-anchor="end">{tick:g}</text>'
        )
    parts += [
        f'<text x="{whole / 2:g}" y="{whole - 8}" text-anchor="middle">probability given</text>',
        f'<text x="{_MARGIN}" y="{_MARGIN - 16}">share that is right</text>',
    ]
    for place, (curve, (ink, dashes)) in enumerate(zip(curves, _INKS, strict=False)):
        parts += _curve(curve, ink, dashes, key=(whole, _MARGIN + 24 * place))
    return "\n".join([*parts, "</svg>\n"])


def _curve(curve: Curve, ink: str, dashes: str, *, key: tuple[int, int]) -> list[str]:
    stroke = f'stroke="{ink}" stroke-width="2" stroke-dasharray="{dashes}" fill="none"'
    path = " L".join(_at(*point) for point in curve.points())
    places = (_at(*point).split(",") for point in curve.points())
    x, y = key
    return [
        *(f'<circle cx="{left}" cy="{top}" r="3.5" fill="{ink}"/>' for left, top in places),
        f'<path d="M{path}" {stroke}/>',
        f'<path d="M{x},{y} L{x + 28},{y}" {stroke}/>',
        f'<text x="{x + 36}" y="{y + 4}" fill="{ink}">{escape(curve.name)}</text>',
    ]


def _at(x: float, y: float) -> str:
    """A place in the square, its origin at the lower left."""
    return f"{_MARGIN + x * _SIDE:.1f},{_MARGIN + (1 - y) * _SIDE:.1f}"
