"""A line of print, with what the layout rules look at."""

from collections.abc import Sequence
from dataclasses import dataclass

TERMINAL = (".", "!", "?", ":", ";", "…")
NOTE_MARKS = "[0123456789*"  # may stand behind it, with the bracket that closes
CLOSING = "”“\"'’»)]"  # may stand after the full stop that they enclose


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One printed line; lengths are columns (plain text) or points (PDF), `char` one letter's.

    `sources` gives for each character of `text` where it stood in the source: an offset in the
    decoded text, or the index of the character on its PDF page. It is a `range` or, where the
    source skips, a list; always of the length of `text`.
    """

    ordinal: int  # its place among all lines of the document
    text: str  # without white space at either end
    page: int
    sources: Sequence[int]
    left: float
    right: float
    char: float = 1.0  # mean width of a letter
    gap: float = 0.0  # free space above it, in lines; the first line of a page has 0
    pitch: float = 0.0  # distance to the line above, in letter sizes; 0 where nothing is printed
    depth: float = 0.0  # how far down its page, 0 (top) to 1 (bottom)
    size: float = 1.0  # of its letters
    bold: bool = False
    raised: tuple[tuple[int, int], ...] = ()  # columns of superscript digits or asterisks
    after_rule: bool = False  # a short rule or a note separator stands between it and the last
    turns_page: bool = False  # the first line of a page, or shows the trace of a page break

    @property
    def ends_sentence(self) -> bool:
        """Whether it ends with a full stop or its like, inside or outside closing quotes."""
        return self.text.rstrip(CLOSING + NOTE_MARKS).endswith(TERMINAL) or self.text.rstrip(
            CLOSING
        ).endswith(TERMINAL)

    @property
    def first_word(self) -> str:
        """Its first word, with the punctuation that clings to it; "" of a line of signs unseen."""
        return next(iter(self.text.split(maxsplit=1)), "")

    def ended_early(self, following: "Line", measure: float) -> bool:
        """Whether the next line's first word would have fitted: this line ends a paragraph."""
        needed = (1 + len(following.first_word)) * self.char
        return self.right + needed < measure
