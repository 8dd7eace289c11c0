"""A paragraph while it is being read: words, marks of notes, and how its letters look."""

from dataclasses import dataclass, field

from pledgewatch.documents.formats.flowing import UNSEEN, Paragraph
from pledgewatch.documents.formats.markup import Element


@dataclass(slots=True)
class Growing:
    """Grows by stretches of letters; `boxes` are read after it, whatever they hold."""

    boxes: list[Element] = field(default_factory=list)
    _pieces: list[str] = field(default_factory=list)
    _length: int = 0
    _marks: list[tuple[int, int]] = field(default_factory=list)
    _sizes: dict[float, int] = field(default_factory=dict)
    _is_plain: bool = False  # some letters are not bold

    @property
    def has_words(self) -> bool:
        """Whether anything but white space was added."""
        return bool(self._sizes)

    @property
    def has_marks(self) -> bool:
        """Whether a note has its mark here."""
        return bool(self._marks)

    def add(self, text: str, *, size: float, bold: bool) -> None:
        """Letters of `size` points go on behind the others."""
        text = text if text.isascii() else text.translate(UNSEEN)
        self._pieces.append(text)
        self._length += len(text)
        if text.strip():
            self._sizes[size] = self._sizes.get(size, 0) + len(text)
            self._is_plain = self._is_plain or not bold

    def mark(self, note: int) -> None:
        """Here stands the mark of the note at that place."""
        self._marks.append((self._length, note))

    def paragraph(self, *, level: int | None, mark: str, is_title: bool) -> Paragraph:
        """What has grown; only what has words is a heading or title."""
        return Paragraph(
            words="".join(self._pieces),
            marks=tuple(self._marks),
            level=level if self.has_words else None,
            mark=mark,
            is_title=is_title and self.has_words,
            size=max(self._sizes, key=self._sizes.__getitem__, default=1.0),
            bold=self.has_words and not self._is_plain,
        )
