"""Pages that are pictures are read off them: which language, which way up, how sure.

Each page is tried first in the languages of the last, then in others where the engine is unsure:
read in a wrong script it is 25 to 60 of 100 sure of a clean page, in the right one 90 and more.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import sqrt

from PIL import Image

from pledgewatch.documents.document import Place
from pledgewatch.documents.formats import ocr_engine, ocr_lines, ocr_marks
from pledgewatch.documents.formats.ocr_engine import Engine, SeenLine, TookTooLongError
from pledgewatch.documents.formats.ocr_lines import Shown
from pledgewatch.documents.layout.line import Line

LATIN, CYRILLIC, ALL = ("eng",), ("rus", "kaz"), ("eng", "rus", "kaz")
OF_LANGUAGE = {"ru": CYRILLIC, "kk": CYRILLIC}
KAZAKH_LETTERS = frozenset("әғқңұүһ")  # not ө and і, for which worn letters are often taken
KAZAKH_SHARE = 0.02  # of the letters; of a Kazakh text they are a tenth
CYRILLIC_SHARE = 0.8  # of a page without words in Latin letters
RIGHT_SCRIPT = 70  # of 100: the other script is not tried
MIXED = 0.12  # of the letters so many in doubt: words of another script may stand among them
UNSURE = 75  # pages less sure are warned of by themselves
HOPELESS = 45  # pages less sure have no words: they are drawings, or written by hand
ON_ITS_SIDE = 60  # a page less sure may lie on its side
CLOCKWISE = {
    90: Image.Transpose.ROTATE_270,
    180: Image.Transpose.ROTATE_180,
    270: Image.Transpose.ROTATE_90,
}
FEWEST_LETTERS = 3
DPI = 200  # suffices for most print, and worn print is read better so than when drawn larger
FINE_DPI = 300  # in which the small print of notes is read
WORTH = 3  # of 100: so much less sure the small print of notes is worth
MOST_PIXELS = 12_000_000
MOST_PAGES = 400  # of one document, half an hour's work
BLANK = 32  # of 255 between the darkest and the lightest of a page without print


@dataclass(frozen=True, slots=True)
class Recognised:
    """A page as recognised. `certainty` is 0 to 100; without lines it shows no words."""

    lines: list[Line]
    places: list[Place]
    certainty: int


NO_WORDS = Recognised([], [], 0)


@dataclass(slots=True)
class Recogniser:
    """Reads pages of one document, one behind the other, and remembers how the last was read."""

    engine: Engine
    languages: tuple[str, ...] = LATIN
    body: float = 0.0  # the size of most letters, in points
    turn: int = 0  # degrees by which the last page that lay on its side was turned
    tried: int = 0  # pages

    @classmethod
    def installed(cls, language: str | None = None) -> "Recogniser | None":
        """One for a document in `language` (ISO 639-1), if the engine is installed."""
        engine = ocr_engine.installed()
        return cls(engine, OF_LANGUAGE.get(language or "", LATIN)) if engine else None

    def page(
        self,
        picture: Image.Image,
        number: int,
        ordinal: int,
        height: float,
        finer: Callable[[], Image.Image] | None = None,
    ) -> Recognised | None:
        """Read `picture`, that of page `number`, `height` points high.

        `finer` draws the page in `FINE_DPI`, for the figures of notes, where that can be done.
        None if it took too long, or so many pages were read that this one no longer is.
        """
        self.tried += 1
        if self.tried > MOST_PAGES:
            return None
        try:
            seen, turn, read = self._at_its_size(picture.convert("L"), finer)
            sure = ocr_lines.certainty(seen)
            if sure < HOPELESS or ocr_lines.letters_of(seen) < FEWEST_LETTERS:
                return NO_WORDS
            seen = ocr_marks.reread(seen, _upright(read, turn), self.engine)
        except TookTooLongError:
            return None
        scale = height / read.height
        page = Shown(number=number, width=read.width, height=read.height, scale=scale, turn=turn)
        lines, places = ocr_lines.set_in_print(seen, page, ordinal, self._body(seen, scale))
        return Recognised(lines, places, sure)

    def _at_its_size(
        self, grey: Image.Image, finer: Callable[[], Image.Image] | None
    ) -> tuple[list[SeenLine], int, Image.Image]:
        """What is read, how far the picture was turned for it, and which picture that was.

        Where there are notes at the foot the finer one is read: their figures are lost otherwise.
        """
        found, turn = self._best(grey)
        seen = ocr_lines.legible(found)
        if finer is None or not ocr_lines.foot(seen):
            return seen, turn, grey
        fine = finer().convert("L")
        again = ocr_lines.legible(self._in_its_languages(_upright(fine, turn), FINE_DPI))
        if ocr_lines.certainty(again) < ocr_lines.certainty(seen) - WORTH:
            return seen, turn, grey
        return again, turn, fine

    def _body(self, seen: Sequence[SeenLine], scale: float) -> float:
        """The size in points of most letters of the document, as far as it is known."""
        size = round(ocr_lines.body_size(seen) * scale, 1)
        if not self.body and ocr_lines.letters_of(seen) >= ocr_lines.ENOUGH_LETTERS:
            self.body = size
        return self.body or size

    def _best(self, picture: Image.Image) -> tuple[list[SeenLine], int]:
        """What is read off `picture` the way up that is surest, and how far it was turned."""
        if _is_blank(picture):
            return [], 0
        seen, way = self._turned(picture, self.turn)
        sure = ocr_lines.certainty(seen)
        if sure >= ON_ITS_SIDE:
            return seen, way
        found = self.engine.turn(picture)
        if found != way:
            other, turned = self._turned(picture, found)
            if ocr_lines.certainty(other) > sure:
                self.turn = turned
                return other, turned
        return seen, way

    def _turned(self, picture: Image.Image, turn: int) -> tuple[list[SeenLine], int]:
        """What is read off `picture` when it is turned clockwise by so many degrees."""
        turn = turn if turn in CLOCKWISE else 0
        return self._in_its_languages(_upright(picture, turn)), turn

    def _in_its_languages(self, picture: Image.Image, dpi: int = DPI) -> list[SeenLine]:
        """What is read off `picture` in the languages of which the engine is surest."""
        best: list[SeenLine] = []
        other = CYRILLIC if self.languages == LATIN else LATIN
        for languages in (self.languages, other):
            seen = self._in(picture, languages, dpi)
            if ocr_lines.certainty(seen) > ocr_lines.certainty(best):
                best = seen
            if ocr_lines.certainty(seen) >= RIGHT_SCRIPT:
                self.languages = languages
                break
        unsettled = ocr_lines.certainty(best) < RIGHT_SCRIPT or ocr_lines.doubtful(best) > MIXED
        if best and unsettled:
            best = max(best, self._in(picture, ALL, dpi), key=ocr_lines.certainty)
        return self._without_kazakh(picture, best, dpi)

    def _without_kazakh(
        self, picture: Image.Image, seen: list[SeenLine], dpi: int
    ) -> list[SeenLine]:
        """What is read as Russian where a page has next to no letters of Kazakh alone.

        Where both are allowed, worn letters of a Russian page are taken for those of Kazakh.
        """
        letters = [one for line in seen for word in line.words for one in word.text.casefold()]
        cyrillic = sum("а" <= one <= "я" for one in letters)
        if cyrillic < CYRILLIC_SHARE * len(letters):
            return seen
        if sum(one in KAZAKH_LETTERS for one in letters) >= KAZAKH_SHARE * len(letters):
            return seen
        return self._in(picture, ("rus",), dpi) or seen

    def _in(self, picture: Image.Image, languages: Sequence[str], dpi: int) -> list[SeenLine]:
        known = [language for language in languages if language in self.engine.languages]
        return ocr_lines.worded(self.engine.lines(picture, known, dpi)) if known else []


def _upright(picture: Image.Image, turn: int) -> Image.Image:
    """The `picture` turned clockwise by so many degrees."""
    return picture.transpose(CLOCKWISE[turn]) if turn else picture


def _is_blank(picture: Image.Image) -> bool:
    histogram = picture.histogram()
    shades = [shade for shade, count in enumerate(histogram) if count]
    return shades[-1] - shades[0] < BLANK


def pixels_of(width: float, height: float, dpi: int = DPI) -> float:
    """Pixels a point in which a page of that size in points is drawn to be read."""
    return min(dpi / 72, sqrt(MOST_PIXELS / max(1.0, width * height)))
