"""Who is asked: real names of addressees and real texts, in the frames that reports put them in.

The corpus gives a recommendation of a transport accident commission and its recipient; the words
that stood around them in the report are not in it, and the name stands in one text of ten. Each
text is therefore put under its recipient as reports do, in three frames of our own. What is right
is the recipient's name as the only addressee.
"""

import csv
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from pledgewatch.documents.document import Block, BlockKind, Document, PageSpan
from pledgewatch.extraction import pipeline
from pledgewatch.extraction.proposal import RecommendationProposal
from scripts.evaluation.figures import Counts, Figure, held_out

_EVERY = 5  # of the rows; all names occur many times


@dataclass(frozen=True, slots=True)
class Asked:
    """A recommendation and its recipient."""

    recipient: str
    text: str


def measure(corpora: Path) -> list[Figure]:
    """F1 of the addressee by frame, on the half of the names that no rule was looked at with."""
    rows = [one for one in asked(corpora) if held_out(one.recipient)][::_EVERY]
    return [_figure(name, frame, rows) for name, frame in FRAMES.items()]


def asked(corpora: Path) -> Iterator[Asked]:
    """The rows that name a recipient, on one line each, mojibake mended."""
    path = corpora / "addressees" / "transport-recommendations-before-2005.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            text = " ".join(row["recommendation"].split())
            if row["recipient"].strip() and text:
                yield Asked(row["recipient"].replace("â€™", "’"), text[:1].upper() + text[1:])


def _figure(name: str, frame: "Frame", rows: Sequence[Asked]) -> Figure:
    counts = sum((_compared(frame(one), one.recipient) for one in rows), Counts())
    return Figure(
        task="addressee of a recommendation",
        corpus=f"transport commission, {name}",
        cases=len(rows),
        measure="F1",
        value=counts.f1,
        note=f"precision {counts.precision:.3f}, recall {counts.recall:.3f}",
    )


def _compared(document: Document, recipient: str) -> Counts:
    named = {
        addressee.casefold()
        for one in pipeline.read(document).proposals
        if isinstance(one, RecommendationProposal)
        for addressee in one.addressees
    }
    right = recipient.casefold() in named
    return Counts(int(right), len(named) - right, int(not right))


def _document(*blocks: tuple[BlockKind, str]) -> Document:
    text, laid = "", []
    for kind, words in blocks:
        start = len(text)
        text += words
        mark = 2 if kind is BlockKind.LIST_ITEM else 0
        laid.append(
            Block(
                kind=kind,
                start=start,
                end=len(text),
                page=1,
                level=1 if kind is BlockKind.HEADING else None,
                number="•" if mark else None,
                words=start + mark,
            )
        )
        text += "\n\n"
    return Document(
        sha256=sha256(text.encode()).hexdigest(),
        media_type="text/plain",
        text=text,
        blocks=tuple(laid),
        footnotes=(),
        page_spans=(PageSpan(start=0, end=len(text), page=1),),
        pages=1,
        paginated=False,
        language="en",
        published="2004",
    )


def _under_heading(one: Asked) -> Document:
    return _document(
        (BlockKind.HEADING, "Safety recommendations"),
        (BlockKind.PARAGRAPH, f"To {one.recipient}:"),
        (BlockKind.LIST_ITEM, f"• {one.text}"),
    )


def _introduced(one: Asked) -> Document:
    return _document(
        (BlockKind.PARAGRAPH, f"The Commission recommends that {one.recipient}:"),
        (BlockKind.LIST_ITEM, f"• {one.text}"),
    )


def _in_prose(one: Asked) -> Document:
    rest = one.text[:1].lower() + one.text[1:]
    return _document((BlockKind.PARAGRAPH, f"We urge {one.recipient} to {rest}"))


Frame = Callable[[Asked], Document]
FRAMES: dict[str, Frame] = {
    "under a heading": _under_heading,
    "introduced": _introduced,
    "in prose": _in_prose,
}
