"""Several texts become one: the running words of each, then all notes, then the furniture."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from pledgewatch.documents.document import Block, BlockKind, Footnote, PageSpan, Run
from pledgewatch.documents.layout.assembly import BETWEEN_BLOCKS, Assembled

ORDER = (BlockKind.FOOTNOTE, BlockKind.FURNITURE)


@dataclass(slots=True)
class _Whole:
    """The text as it grows; `moved` says where each block of each text went."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    blocks: list[Block] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    moved: dict[tuple[int, int], int] = field(default_factory=dict)

    def add(self, text: int, whole: Assembled, block: Block) -> None:
        """Write `block` of the text number `text`."""
        if self.length:
            self.pieces.append(BETWEEN_BLOCKS)
            self.length += len(BETWEEN_BLOCKS)
        shift = self.length - block.start
        self.moved[text, block.start] = shift
        self.pieces.append(whole.text[block.start : block.end])
        self.length += block.end - block.start
        self.blocks.append(
            replace(
                block, start=block.start + shift, end=block.end + shift, words=block.words + shift
            )
        )


def joined(texts: Sequence[Assembled]) -> Assembled:
    """One text of several without pages; sources count through them in order."""
    whole = _Whole()
    sources = _sources(texts)
    for late in (None, *ORDER):
        for place, text in enumerate(texts):
            for block in text.blocks:
                if (block.kind if block.kind in ORDER else None) is late:
                    whole.add(place, text, block)
    runs = [
        run for place, text in enumerate(texts) for run in _runs(text, place, whole, sources[place])
    ]
    made = "".join(whole.pieces)
    return Assembled(
        text=made,
        blocks=tuple(whole.blocks),
        footnotes=tuple(_notes(texts, whole)),
        page_spans=(PageSpan(start=0, end=len(made), page=1),) if made else (),
        runs=tuple(sorted(runs, key=lambda run: run.start)),
        warnings=tuple(warning for text in texts for warning in text.warnings),
    )


def _sources(texts: Sequence[Assembled]) -> list[int]:
    """Where the sources of each text begin."""
    starts = [0]
    for text in texts:
        last = max((run.source + run.end - run.start for run in text.runs), default=0)
        starts.append(starts[-1] + last + 1)
    return starts


def _runs(text: Assembled, place: int, whole: _Whole, source: int) -> list[Run]:
    """The runs of a text, cut where its blocks were taken apart."""
    found: list[Run] = []
    at = 0
    for run in text.runs:
        while at < len(text.blocks) and text.blocks[at].end <= run.start:
            at += 1
        for index in range(at, len(text.blocks)):
            block = text.blocks[index]
            if block.start >= run.end:
                break
            start, end = max(run.start, block.start), min(run.end, block.end)
            shift = whole.moved[place, block.start]
            if start < end:
                found.append(
                    Run(start + shift, end + shift, 1, run.source + start - run.start + source)
                )
    return found


def _notes(texts: Sequence[Assembled], whole: _Whole) -> list[Footnote]:
    """The notes of all texts, in the order of their blocks."""
    found: list[Footnote] = []
    for place, text in enumerate(texts):
        starts = [block for block in text.blocks if block.kind is BlockKind.FOOTNOTE]
        for note, block in zip(text.footnotes, starts, strict=True):
            shift = whole.moved[place, block.start]
            anchor = note.anchor
            if anchor is not None:
                around = _around(text, anchor)
                anchor += whole.moved[place, around.start]
            found.append(
                replace(note, start=note.start + shift, end=note.end + shift, anchor=anchor)
            )
    return found


def _around(text: Assembled, anchor: int) -> Block:
    """The block in which, or at whose end, a mark stood."""
    last = bisect_right(text.blocks, anchor, key=lambda block: block.start) - 1
    return text.blocks[max(0, last)]
