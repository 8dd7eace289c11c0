"""What is drawn on a page of a PDF: how much of it pictures cover, and words nobody may see."""

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

Sides = tuple[float, float, float, float]  # left, bottom, right, top, in points
NOWHERE: Sides = (0.0, 0.0, 0.0, 0.0)
DEEPEST = 4  # drawings within drawings
MOST_OBJECTS = 20_000  # of a page that are looked at; a map has as many
MOST_COVERS = 200
WHITE = 250  # of 255: red, green and blue at least
TINY = 2.0  # points: smaller letters are not read by anybody


@dataclass(frozen=True, slots=True)
class Suspect:
    """Words drawn in a way in which nobody may see them; `why` says which."""

    handle: Any
    sides: Sides
    invisible: bool  # drawn as no letters at all
    tiny: bool


@dataclass(frozen=True, slots=True)
class Survey:
    """The share of the page that its largest picture covers, and the words that are suspect."""

    pictured: float
    suspects: tuple[Suspect, ...]


@dataclass(frozen=True, slots=True)
class _Drawn:
    handle: Any
    kind: int
    sides: Sides
    order: int


def survey(page: pypdfium2.PdfPage) -> Survey:
    """What is drawn on an open page."""
    shown = page.get_bbox()
    drawn = list(_objects(page))
    pictures = [each for each in drawn if each.kind == pdfium.FPDF_PAGEOBJ_IMAGE]
    texts = [each for each in drawn if each.kind == pdfium.FPDF_PAGEOBJ_TEXT]
    pictured = max((_share(each.sides, shown) for each in pictures), default=0.0)
    covers = _covers(drawn) if texts else []
    suspects = (_suspect(each, shown, covers) for each in texts)
    return Survey(pictured, tuple(each for each in suspects if each is not None))


def _objects(page: pypdfium2.PdfPage) -> Iterator[_Drawn]:
    """All that is drawn, in the order of drawing; what a drawing holds has the drawing's sides."""
    raw = page.raw
    waiting: list[tuple[Any, int, Sides | None]] = [
        (pdfium.FPDFPage_GetObject(raw, index), 0, None)
        for index in range(min(pdfium.FPDFPage_CountObjects(raw), MOST_OBJECTS) - 1, -1, -1)
    ]
    order = 0
    while waiting and order < MOST_OBJECTS:
        handle, depth, within = waiting.pop()
        if not handle:
            continue
        order += 1
        kind = pdfium.FPDFPageObj_GetType(handle)
        sides = within or _sides(handle)
        if kind == pdfium.FPDF_PAGEOBJ_FORM and depth < DEEPEST:
            count = min(pdfium.FPDFFormObj_CountObjects(handle), MOST_OBJECTS - order)
            waiting += [
                (pdfium.FPDFFormObj_GetObject(handle, index), depth + 1, sides)
                for index in range(count - 1, -1, -1)
            ]
            continue
        yield _Drawn(handle, kind, sides, order)


def _sides(handle: Any) -> Sides:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if not pdfium.FPDFPageObj_GetBounds(handle, left, bottom, right, top):
        return NOWHERE
    return left.value, bottom.value, right.value, top.value


def _share(sides: Sides, page: Sides) -> float:
    """The share of `page` that `sides` cover."""
    width = min(sides[2], page[2]) - max(sides[0], page[0])
    height = min(sides[3], page[3]) - max(sides[1], page[1])
    whole = (page[2] - page[0]) * (page[3] - page[1])
    return max(0.0, width) * max(0.0, height) / whole if whole > 0 else 0.0


def _covers(drawn: Sequence[_Drawn]) -> list[_Drawn]:
    """Pictures and filled shapes, which may lie over words, the largest first."""
    found = [
        each
        for each in drawn
        if each.kind == pdfium.FPDF_PAGEOBJ_IMAGE
        or (each.kind == pdfium.FPDF_PAGEOBJ_PATH and _is_filled(each.handle))
    ]
    found.sort(key=lambda each: -_area(each.sides))
    return found[:MOST_COVERS]


def _is_filled(handle: Any) -> bool:
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    told = pdfium.FPDFPath_GetDrawMode(handle, mode, stroke)
    return bool(told and mode.value != pdfium.FPDF_FILLMODE_NONE)


def _area(sides: Sides) -> float:
    return (sides[2] - sides[0]) * (sides[3] - sides[1])


def _suspect(text: _Drawn, page: Sides, covers: Sequence[_Drawn]) -> Suspect | None:
    if _area(text.sides) <= 0:
        return None  # a space
    mode = pdfium.FPDFTextObj_GetTextRenderMode(text.handle)
    invisible = mode == pdfium.FPDF_TEXTRENDERMODE_INVISIBLE
    tiny = 0 < _size(text.handle) < TINY
    doubtful = (
        invisible
        or tiny
        or _is_white(text.handle)
        or _is_outside(text.sides, page)
        or _is_optional(text.handle)
        or any(each.order > text.order and _holds(each.sides, text.sides) for each in covers)
    )
    return Suspect(text.handle, text.sides, invisible, tiny) if doubtful else None


def _is_outside(text: Sides, page: Sides) -> bool:
    return text[2] <= page[0] or text[0] >= page[2] or text[3] <= page[1] or text[1] >= page[3]


def _size(handle: Any) -> float:
    """The size of its letters in points, or 0 if it is not told."""
    stated, matrix = ctypes.c_float(), pdfium.FS_MATRIX()
    if not pdfium.FPDFTextObj_GetFontSize(handle, stated):
        return 0.0
    if not pdfium.FPDFPageObj_GetMatrix(handle, matrix):
        return float(stated.value)
    return float(stated.value) * float((matrix.c**2 + matrix.d**2) ** 0.5)


def _is_white(handle: Any) -> bool:
    """White, or seen through."""
    red, green, blue, opaque = (ctypes.c_uint() for _ in range(4))
    if not pdfium.FPDFPageObj_GetFillColor(handle, red, green, blue, opaque):
        return False
    return opaque.value == 0 or min(red.value, green.value, blue.value) >= WHITE


def _is_optional(handle: Any) -> bool:
    for index in range(pdfium.FPDFPageObj_CountMarks(handle)):
        mark = pdfium.FPDFPageObj_GetMark(handle, index)
        name, length = (ctypes.c_ushort * 8)(), ctypes.c_ulong()
        if pdfium.FPDFPageObjMark_GetName(mark, name, ctypes.sizeof(name), length):
            told = bytes(name).decode("utf-16-le", errors="replace").split("\0", 1)[0]
            if told == "OC":
                return True
    return False


def _holds(cover: Sides, text: Sides) -> bool:
    return (
        cover[0] <= text[0] and cover[1] <= text[1] and cover[2] >= text[2] and cover[3] >= text[3]
    )
