"""Draws the lanes of a timeline as SVG, legible in print and without colour.

Measures are those of the drawing's own coordinates, which a page of A4 shows at 0.22 mm each:
letters of 13.5 are printed at 8.3 points.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from xml.etree import ElementTree as ET

from pledgewatch.dossier.vocabulary import Outcome
from pledgewatch.dossier.when import When
from pledgewatch.reporting.axis import Axis
from pledgewatch.reporting.lanes import Kind, Lane, Mark
from pledgewatch.reporting.lettering import Place, fitted, placed, width, wrapped
from pledgewatch.reporting.pandoc import printable
from pledgewatch.reporting.phrases import Phrases
from pledgewatch.reporting.shapes import outcome_path

WIDTH = 720.0
LEFT, RIGHT = 176.0, 708.0  # of the line; to its left stand the headings
SIZE, SMALL = 15.0, 13.5  # of letters
BOLD = 1.12  # how much wider bold letters are
ROW = 18.0  # height of a row of labels
HEAD = 34.0  # height of the axis
SIGN = 5.0  # from the line beside a label to the shape that it ends in
TRACK = 12.0  # from the line of marks to the nearest label
INK, QUIET, GRID, AHEAD = "#1a1a1a", "#4d4d4d", "#d4d4d4", "#f1f1f1"
ACCENT, PERIOD = "#123f5c", "#b8b8b8"
SHORT = 4.0  # a period drawn shorter than this is a point
FONT = "Libertinus Serif, Charter, Georgia, Cambria, serif"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Label:
    words: str
    at: float  # place of its mark
    row: int
    place: float  # where it begins, or ends
    ends: bool  # whether it stands to the left of its mark and ends at `place`


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plan:
    """Where everything of a lane goes before it is drawn; heights from the top of the lane."""

    lane: Lane
    title: tuple[str, ...]
    above: tuple[_Label, ...]
    below: tuple[_Label, ...]
    line: float
    height: float


def svg(lanes: tuple[Lane, ...], axis: Axis, *, as_of: date, phrases: Phrases) -> str:
    """The drawing as an SVG document."""
    plans = [_plan(lane, axis) for lane in lanes]
    bottom = HEAD + sum(plan.height for plan in plans)
    keys = _keys(lanes, phrases)
    height = bottom + 38 + 24 * len(keys)
    root = ET.Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": f"0 0 {WIDTH:g} {height:g}",
            "width": f"{WIDTH:g}",
            "height": f"{height:g}",
            "font-family": FONT,
            "font-size": f"{SIZE:g}",
            "fill": INK,
        },
    )
    _element(root, "rect", width=WIDTH, height=height, fill="#ffffff")
    _grid(root, axis, bottom, as_of)
    top = HEAD
    for plan in plans:
        _draw(root, plan, axis, top)
        top += plan.height
    _as_of(root, axis, bottom, as_of, phrases)
    _legend(root, keys, bottom + 46)
    return ET.tostring(root, encoding="unicode")


def height(lane: Lane, axis: Axis) -> float:
    """How high the lane will be."""
    return _plan(lane, axis).height


def _plan(lane: Lane, axis: Axis) -> _Plan:
    above = _labels((m.label, _anchor(m, axis)) for m in lane.marks if m.label)
    turns = ((turn.label, axis.place(turn.on)) for turn in lane.turns)
    below = _labels(turns, indent=SIGN, bold=True)
    title = wrapped(lane.title, SIZE * BOLD, LEFT - 20, 6)
    rows_above = 1 + max((label.row for label in above), default=0)
    rows_below = 1 + max((label.row for label in below), default=0)
    line = 12 + rows_above * ROW + TRACK
    height = max(line + 2 * TRACK + 8 + rows_below * ROW + 8, 26 + ROW * (1 + len(title)))
    return _Plan(lane=lane, title=title, above=above, below=below, line=line, height=height)


def _labels(
    wanted: Iterable[tuple[str, float]], *, indent: float = 0, bold: bool = False
) -> tuple[_Label, ...]:
    """Place labels in the order of their marks; `indent` is room for a shape beside each."""
    left, right = LEFT - 8, WIDTH - 4
    size = SMALL * BOLD if bold else SMALL
    ordered = sorted(wanted, key=lambda each: each[1])
    lettered = [(fitted(words, size, right - left - indent), at) for words, at in ordered]
    sizes = [(at, width(words, size) + indent) for words, at in lettered]
    places = placed(sizes, left=left, right=right)
    return tuple(
        _label(words, at, place, wide, indent)
        for (words, at), (_, wide), place in zip(lettered, sizes, places, strict=True)
    )


def _label(words: str, at: float, place: Place, wide: float, indent: float) -> _Label:
    ends = place.left + wide <= at
    start = place.left + wide - indent if ends else place.left + indent
    return _Label(words=words, at=at, row=place.row, place=start, ends=ends)


def _anchor(mark: Mark, axis: Axis) -> float:
    """Where a mark stands: a due date at its end, all others in the middle of their period."""
    first, last = _span(mark.when, axis)
    return last if mark.kind is Kind.DUE else (first + last) / 2


def _span(when: When, axis: Axis) -> tuple[float, float]:
    return axis.place(when.earliest), axis.place(when.latest)


def _grid(root: ET.Element, axis: Axis, bottom: float, as_of: date) -> None:
    ahead = axis.place(as_of)
    _element(root, "rect", x=ahead, y=HEAD, width=RIGHT - ahead, height=bottom - HEAD, fill=AHEAD)
    for place in axis.quarters():
        _line(root, (place, HEAD - 4), (place, HEAD), GRID)
    for place, label in axis.years():
        if label:
            _line(root, (place, HEAD - 6), (place, bottom), GRID)
            if place + 4 + width(label, SMALL) <= WIDTH:
                _text(root, label, place + 4, HEAD - 10, SMALL, fill=QUIET)
    _line(root, (LEFT, HEAD), (RIGHT, HEAD), INK)
    if axis.broken is not None:
        points = f"M{axis.split - 5:.1f} {HEAD + 6:.1f}l4 -12m3 12l4 -12"
        _element(root, "path", d=points, fill="none", stroke=INK, stroke_width=1.4)


def _draw(root: ET.Element, plan: _Plan, axis: Axis, top: float) -> None:
    _line(root, (0, top + plan.height), (RIGHT, top + plan.height), "#8a8a8a")
    _text(root, plan.lane.heading, 4, top + 24, SMALL, fill=QUIET)
    for number, words in enumerate(plan.title, start=1):
        _text(root, words, 4, top + 24 + ROW * number, SIZE, font_weight="bold")
    line = top + plan.line
    _line(root, (LEFT, line), (RIGHT, line), "#9a9a9a")
    for label in plan.above:
        y = line - TRACK - ROW * label.row
        _line(root, (label.at, y - 11), (label.at, line), QUIET)
    for label in plan.above:
        _lettered(root, label, line - TRACK - ROW * label.row - 2)
    for mark in plan.lane.marks:
        _period(root, mark, axis, line)
    for mark in sorted(plan.lane.marks, key=lambda mark: mark.kind is not Kind.EVENT):
        _sign(root, mark.kind, _anchor(mark, axis), line)
    _stood(root, plan, axis, line)


def _stood(root: ET.Element, plan: _Plan, axis: Axis, line: float) -> None:
    """Below the line, how the matter stood: a shape at each turn, and its word."""
    y = line + 2 * TRACK
    ends = [axis.place(turn.on) for turn in plan.lane.turns[1:]]
    for label, end in zip(plan.below, ends, strict=False):
        _line(root, (label.at, y), (end, y), QUIET, dash="1 4")
    for label in plan.below:
        _line(root, (label.at, y), (label.at, y + 10 + ROW * (label.row + 1) - 5), QUIET)
    for turn, label in zip(plan.lane.turns, plan.below, strict=True):
        _shape(root, turn.outcome, label.at, y)
        below = y + 10 + ROW * (label.row + 1) - 5
        _lettered(root, label, below, font_weight="bold")


def _period(root: ET.Element, mark: Mark, axis: Axis, line: float) -> None:
    """The bar of a date that is known only as a period; a due date's is hollow."""
    first, last = _span(mark.when, axis)
    if last - first > SHORT:
        hollow = mark.kind is Kind.DUE
        _element(
            root, "rect", x=first, y=line - 3.5, width=last - first, height=7, rx=3.5,
            fill="none" if hollow else PERIOD, stroke=QUIET, stroke_width=0.8,
        )  # fmt: skip


def _sign(root: ET.Element, kind: Kind, x: float, y: float) -> None:
    match kind:
        case Kind.MADE:
            _path(root, f"M{x:.1f} {y - 8:.1f}l8 8l-8 8l-8 -8z", fill=ACCENT)
        case Kind.DUE:
            _path(root, f"M{x - 7:.1f} {y - 7:.1f}h14l-7 13z", fill="#ffffff")
        case Kind.EVENT:
            _element(root, "circle", cx=x, cy=y, r=4, fill="#ffffff", stroke=INK, stroke_width=1.6)
        case Kind.STAGE:
            _path(root, f"M{x - 5.5:.1f} {y - 5.5:.1f}h11v11h-11z", fill=INK)


def _shape(root: ET.Element, outcome: Outcome, x: float, y: float) -> None:
    path, filled = outcome_path(outcome)
    _element(
        root, "path", d=path, transform=f"translate({x:.1f} {y:.1f})", stroke=INK,
        fill=INK if filled else "#ffffff", stroke_width=1.8,
    )  # fmt: skip
    if outcome is Outcome.PARTLY_KEPT:
        _element(root, "path", d="M0 -6a6 6 0 0 0 0 12z", transform=f"translate({x:.1f} {y:.1f})")


def _as_of(root: ET.Element, axis: Axis, bottom: float, as_of: date, phrases: Phrases) -> None:
    place = axis.place(as_of)
    _line(root, (place, HEAD - 6), (place, bottom + 6), INK, dash="6 4", wide=1.4)
    words = phrases.as_of_line.format(date=phrases.words(When.day(as_of)))
    left = min(max(LEFT, place - width(words, SMALL) / 2), WIDTH - 4 - width(words, SMALL))
    _text(root, words, left, bottom + 22, SMALL, fill=INK, font_style="italic")


def _keys(lanes: tuple[Lane, ...], phrases: Phrases) -> list[list[tuple[Kind | None, str]]]:
    """The kinds that occur and what they mean, in rows that fit."""
    kinds = {mark.kind for lane in lanes for mark in lane.marks}
    told = {
        Kind.MADE: phrases.key_made,
        Kind.DUE: phrases.key_due,
        Kind.STAGE: phrases.key_stage,
        Kind.EVENT: phrases.key_event,
    }
    entries: list[tuple[Kind | None, str]] = [(k, told[k]) for k in told if k in kinds]
    if any(not mark.when.precise for lane in lanes for mark in lane.marks):
        entries.append((None, phrases.key_period))
    rows: list[list[tuple[Kind | None, str]]] = [[]]
    for entry in entries:
        used = sum(width(words, SMALL) + 44 for _, words in (*rows[-1], entry))
        if used > WIDTH:
            rows.append([])
        rows[-1].append(entry)
    return [row for row in rows if row]


def _legend(root: ET.Element, rows: list[list[tuple[Kind | None, str]]], y: float) -> None:
    for row in rows:
        x = 12.0
        for kind, words in row:
            if kind is None:
                _element(
                    root, "rect", x=x - 8, y=y - 3.5, width=20, height=7, rx=3.5, fill=PERIOD,
                    stroke=QUIET, stroke_width=0.6,
                )  # fmt: skip
            else:
                _sign(root, kind, x, y)
            _text(root, words, x + 16, y + 4.5, SMALL, fill=QUIET)
            x += width(words, SMALL) + 44
        y += 24


def _lettered(root: ET.Element, label: _Label, y: float, **attributes: float | str) -> None:
    anchor = "end" if label.ends else "start"
    _text(root, label.words, label.place, y, SMALL, text_anchor=anchor, **attributes)


def _element(parent: ET.Element, tag: str, **attributes: float | str) -> ET.Element:
    """An element whose numbers have one decimal, so that the same drawing is the same text."""
    said = {
        key.replace("_", "-"): f"{value:.1f}" if isinstance(value, float) else str(value)
        for key, value in attributes.items()
    }
    return ET.SubElement(parent, tag, said)


def _path(root: ET.Element, path: str, *, fill: str) -> None:
    _element(root, "path", d=path, fill=fill, stroke=INK, stroke_width=1.6)


def _line(
    root: ET.Element,
    start: tuple[float, float],
    end: tuple[float, float],
    colour: str,
    *,
    dash: str = "",
    wide: float = 1.0,
) -> None:
    extra = {"stroke_dasharray": dash} if dash else {}
    _element(
        root, "line", x1=start[0], y1=start[1], x2=end[0], y2=end[1], stroke=colour,
        stroke_width=wide, **extra,
    )  # fmt: skip


def _text(
    root: ET.Element, words: str, x: float, y: float, size: float, **attributes: float | str
) -> None:
    """Words with a rim of paper, so that a line behind them does not run through them."""
    _element(
        root, "text", x=x, y=y, font_size=size, stroke="#ffffff", stroke_width=3.5,
        paint_order="stroke", stroke_linejoin="round", **attributes,
    ).text = printable(words)  # fmt: skip
