"""The small raised figures of notes, which the engine takes for quotation marks, are read again.

That is done where there is small print at the foot of a page. A sign counts as the mark of a note
only if a note of that page opens with the same figure.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from PIL import Image, ImageOps

from pledgewatch.documents.formats import ocr_lines
from pledgewatch.documents.formats.ocr_engine import Box, Engine, SeenLine, SeenWord

ENLARGED, MARGIN = 4, 60  # times, pixels
MOST_SIGNS = 40  # of a page; each takes 0.07 s
CLOSES = {"”": "“„", "»": "«", "’": "‘", '"': '"', "'": "'"}  # and what opens before them
DASHES = frozenset("-–—_~")


def reread(lines: list[SeenLine], picture: Image.Image, engine: Engine) -> list[SeenLine]:
    """The `lines` read off `picture`, with figures where signs are the marks of notes."""
    notes = ocr_lines.foot(lines)
    result = list(lines)
    numbers = set()
    for at in notes[:MOST_SIGNS]:
        line = result[at]
        opening = line.words[0]
        if not opening.text[0].isdigit() and ocr_lines.is_raised(line, opening.letters[0]):
            result[at] = _with(line, 0, 0, engine.figure(_cut(picture, opening.letters[0])))
        first = result[at].words[0]
        figure = first.text[: _digits(first.text)]
        numbers |= {figure} if figure else set()
    if not numbers:
        return lines
    asked = 0
    for at, line in enumerate(lines):
        for place in _candidates(line) if at not in notes else ():
            asked += 1
            if asked > MOST_SIGNS:
                return result
            figure = engine.figure(_cut(picture, line.words[place].letters[-1]))
            if figure in numbers:
                result[at] = _with(result[at], place, -1, figure)
    return result


def _candidates(line: SeenLine) -> Iterator[int]:
    """Places of words that end with a small raised sign which closes no quotation."""
    opened = ""
    for place, word in enumerate(line.words):
        opened += word.text[:-1]
        last = word.text[-1]
        closes = any(sign in opened for sign in CLOSES.get(last, ""))
        small = not last.isdigit() and last not in DASHES and len(word.text) > 1
        if small and not closes and ocr_lines.is_raised(line, word.letters[-1]):
            yield place


def _cut(picture: Image.Image, box: Box) -> Image.Image:
    """The sign by itself, enlarged, on white."""
    sign = picture.crop((box.left - 1, box.top - 2, box.right + 2, box.bottom + 2))
    size = (max(1, sign.width * ENLARGED), max(1, sign.height * ENLARGED))
    return ImageOps.expand(sign.resize(size, Image.Resampling.LANCZOS), MARGIN, fill=255)


def _with(line: SeenLine, place: int, sign: int, figure: str) -> SeenLine:
    """The `line` with the first (0) or last (-1) sign of a word replaced by `figure`, if any."""
    word = line.words[place]
    if not figure:
        return line
    boxes = (word.letters[sign],) * len(figure)
    if sign == 0:
        changed = replace(word, text=figure + word.text[1:], letters=boxes + word.letters[1:])
    else:
        changed = replace(word, text=word.text[:-1] + figure, letters=word.letters[:-1] + boxes)
    words: Sequence[SeenWord] = [*line.words[:place], changed, *line.words[place + 1 :]]
    return replace(line, words=tuple(words))


def _digits(text: str) -> int:
    return len(text) - len(text.lstrip("0123456789"))
