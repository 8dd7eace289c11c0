"""What is gathered while rich text is read: paragraphs of the body, of a note, of a box."""

import re
from collections import Counter
from dataclasses import dataclass, field

from pledgewatch.documents.formats import numerals, symbols
from pledgewatch.documents.formats.flowing import UNSEEN, Paragraph

POINTS = 2.0  # `\\fs` counts half points
USUAL_SIZE = 24
# The mark that an author chose, at the head of the note: "* See above.", "a) See above."
OWN_MARK = re.compile(r"\s*[\[(]?([*†‡§]{1,4}|\d{1,4}|[a-zа-я]|[ivxl]{2,6})[\])]?[\s.)\xa0]+")


@dataclass(slots=True)
class Gathered:
    """Words as they come; `ended` makes a paragraph of them.

    `kind` says what they belong to: "body", "footnote", "endnote", "box" or "furniture".
    """

    kind: str = "body"
    paragraphs: list[Paragraph] = field(default_factory=list)
    numbered: bool = False  # of a note: the program counts it
    after_mark: bool = False  # the last that came was the mark of a counted note
    _words: list[str] = field(default_factory=list)
    _length: int = 0
    _mark: list[str] = field(default_factory=list)
    _marks: list[tuple[int, int]] = field(default_factory=list)
    _sizes: Counter[int] = field(default_factory=Counter)
    _plain: int = 0  # letters that are not bold

    def add(self, words: str, *, size: int, bold: bool) -> None:
        """Add words, as large as `size` half points."""
        words = words.translate(UNSEEN)
        self._words.append(words)
        self._length += len(words)
        letters = len(words) - words.count(" ")
        if letters:
            self._sizes[size] += letters
            self._plain += 0 if bold else letters
            self.after_mark = False

    def add_mark(self, words: str) -> None:
        """Add to the mark of the list item that begins."""
        self._mark.append(words)

    def add_note(self, note: int) -> None:
        """The mark of a note stands here; `note` is its place among the notes."""
        self._marks.append((self._length, note))

    def without_end(self, mark: str) -> None:
        """Take `mark`, which an author typed for a note, off the end of the words."""
        words = "".join(self._words)
        for typed in (f"[{mark}]", f"({mark})", mark):
            if words.rstrip().endswith(typed):
                words = words.rstrip().removesuffix(typed)
                self._words, self._length = [words], len(words)
                self._marks = [(min(at, self._length), note) for at, note in self._marks]
                return

    def ended(self, *, level: int | None = None, is_title: bool = False) -> None:
        """End the paragraph; one without words keeps only the marks in it."""
        words = "".join(self._words)
        if words.strip() or self._marks:
            size = max(self._sizes, key=lambda size: self._sizes[size], default=USUAL_SIZE)
            self.paragraphs.append(
                Paragraph(
                    words=words,
                    marks=tuple(self._marks),
                    level=level,
                    mark=symbols.bullet("".join(self._mark).strip()) if words.strip() else "",
                    is_title=is_title,
                    size=size / POINTS,
                    bold=self._plain == 0,
                )
            )
        self._words, self._length, self._mark, self._marks = [], 0, [], []
        self._sizes, self._plain = Counter(), 0


@dataclass(slots=True)
class Count:
    """Numbers the notes of one kind; `form` is one of `numerals.FORMATS`."""

    form: str = "decimal"
    first: int = 1
    anew: bool = False  # in each section
    _last: int = 0

    def next(self) -> str:
        """The number of the next note, as it is shown."""
        self._last = max(self._last + 1, self.first)
        return numerals.shown(self._last, self.form)

    def section(self) -> None:
        """A section ends."""
        if self.anew:
            self._last = 0
