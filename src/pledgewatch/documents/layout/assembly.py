"""Blocks become one text with offsets, and every character of it keeps where it came from."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from pledgewatch.documents.document import Block, BlockKind, Footnote, PageSpan, Run
from pledgewatch.documents.layout import direction
from pledgewatch.documents.layout.hyphens import Vocabulary
from pledgewatch.documents.layout.line import Line

STOPS = tuple(".,;:!?")
BETWEEN_BLOCKS = "\n\n"
# Stretches with single spaces inside, and no mark of direction.
WORDS = re.compile(rf"[^\s{direction.MARKS}]+(?: [^\s{direction.MARKS}]+)*")
SPACE = re.compile(r"\s")
# What XML, and with it Word, has no way to hold.
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A block before it has a place in the text."""

    kind: BlockKind
    lines: Sequence[Line]
    level: int | None = None
    number: str | None = None
    mark_width: int = 0  # columns of the mark that opens the first line


@dataclass(frozen=True, slots=True)
class Cut:
    """Columns of a line where a note's mark stood; `note` is the note's place in their list."""

    start: int
    end: int
    note: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Assembled:
    """The text and everything that points into it."""

    text: str
    blocks: tuple[Block, ...]
    footnotes: tuple[Footnote, ...]
    page_spans: tuple[PageSpan, ...]
    runs: tuple[Run, ...]
    warnings: tuple[str, ...] = ()


@dataclass(slots=True)
class _Writer:
    """The text as it grows."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    runs: list[Run] = field(default_factory=list)
    anchors: dict[int, int] = field(default_factory=dict)
    pending_space: bool = False
    block_start: int = 0

    def glue(self, text: str) -> None:
        self.pieces.append(text)
        self.length += len(text)

    def open_block(self) -> int:
        if self.length:
            self.glue(BETWEEN_BLOCKS)
        self.pending_space = False
        self.block_start = self.length
        return self.length

    def words(self, line: Line, start: int, end: int) -> None:
        """Write columns `start` to `end` of `line`, white space folded to single spaces."""
        text = line.text
        for found in WORDS.finditer(text, start, end):
            if SPACE.search(text, start, found.start()):
                self.pending_space = True
            if self.pending_space and self.length > self.block_start:
                self.glue(" ")
            self._run(line, found.start(), found.end())
            self.pending_space = False
            start = found.end()
        if SPACE.search(text, start, end):
            self.pending_space = True

    def _run(self, line: Line, start: int, end: int) -> None:
        sources = line.sources
        first = start
        while first < end:
            last = first + 1
            if isinstance(sources, range):
                last = end
            else:
                while last < end and sources[last] == sources[last - 1] + 1:
                    last += 1
            self._extend(line.page, sources[first], last - first)
            self.glue(CONTROL.sub("\ufffd", line.text[first:last]))
            first = last

    def _extend(self, page: int, source: int, count: int) -> None:
        if self.runs:
            run = self.runs[-1]
            gap = self.length - run.end
            if run.page == page and source - (run.source + run.end - run.start) == gap <= 1:
                self.runs[-1] = Run(run.start, self.length + count, page, run.source)
                return
        self.runs.append(Run(self.length, self.length + count, page, source))


def assemble(
    parts: Sequence[Part], cuts: Mapping[int, Sequence[Cut]], vocabulary: Vocabulary
) -> Assembled:
    """Write `parts` (running text, then footnotes, then furniture) into one text.

    `cuts` gives, by ordinal of line, the marks of notes to leave out; each note's anchor is the
    offset where its mark stood.
    """
    writer = _Writer()
    blocks: list[Block] = []
    notes: list[tuple[Part, Block]] = []
    for part in parts:
        start = writer.open_block()
        words = _write(writer, part, cuts, vocabulary)
        if writer.length == start:
            _close_empty(writer)
            continue
        block = Block(
            kind=part.kind,
            start=start,
            end=writer.length,
            page=part.lines[0].page,
            level=part.level,
            number=part.number and _shown(part.number),
            words=words,
        )
        blocks.append(block)
        if part.kind is BlockKind.FOOTNOTE:
            notes.append((part, block))
    text = "".join(writer.pieces)
    return Assembled(
        text=text,
        blocks=tuple(blocks),
        footnotes=tuple(
            Footnote(
                number=block.number or "",
                start=block.words,
                end=block.end,
                anchor=writer.anchors.get(place),
                page=block.page,
            )
            for place, (_, block) in enumerate(notes)
        ),
        page_spans=_page_spans(writer.runs, len(text)),
        runs=tuple(writer.runs),
        warnings=direction.warnings([line.text for part in parts for line in part.lines]),
    )


def _shown(number: str) -> str:
    """The number as it stands in the text: without marks of direction, a sign for what is none."""
    return CONTROL.sub("\ufffd", direction.MARK.sub("", number))


def _close_empty(writer: _Writer) -> None:
    if writer.pieces and writer.pieces[-1] == BETWEEN_BLOCKS:
        writer.pieces.pop()
        writer.length -= len(BETWEEN_BLOCKS)


def _write(
    writer: _Writer, part: Part, cuts: Mapping[int, Sequence[Cut]], vocabulary: Vocabulary
) -> int:
    """Write the lines of `part`; the offset of its first word behind its mark."""
    words = writer.length
    for place, line in enumerate(part.lines):
        end = len(line.text)
        if place + 1 < len(part.lines):
            joined = vocabulary.join(line.text, part.lines[place + 1].text)
            end = len(line.text) if joined is None else len(joined)
        else:
            joined = None
        column = 0
        if place == 0 and part.mark_width:
            writer.words(line, 0, part.mark_width)
            column = part.mark_width
            writer.pending_space = True
            words = writer.length + 1
        for cut in cuts.get(line.ordinal, ()):
            writer.words(line, column, cut.start)
            writer.anchors[cut.note] = writer.length
            column = cut.end
            if line.text[column : column + 1] in STOPS:
                writer.pending_space = False  # "in 2009 [1]."
        writer.words(line, column, end)
        writer.pending_space = joined is None
    return min(words, writer.length)


def _page_spans(runs: Sequence[Run], length: int) -> tuple[PageSpan, ...]:
    """Stretches of one page each that cover the text; what no line says goes with what precedes."""
    starts: list[tuple[int, int]] = []
    for run in runs:
        if not starts or starts[-1][1] != run.page:
            starts.append((run.start if starts else 0, run.page))
    ends = [*(start for start, _ in starts[1:]), length][: len(starts)]
    return tuple(
        PageSpan(start=start, end=end, page=page)
        for (start, page), end in zip(starts, ends, strict=True)
    )
