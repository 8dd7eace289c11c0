"""Events of the passages on the Madrid pledges: does an event have the date that a person gave it?

The dates of `gold_links.csv` are those of what a passage tells for or against a pledge, also where
the passage only says "on Thursday" or nothing but its own date dates it. A date is right when an
event of the passage has it, or its month: some passages have no more themselves. English only.
"""

import csv
import json
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pledgewatch.documents import sandbox
from pledgewatch.dossier.when import When
from pledgewatch.extraction import pipeline
from pledgewatch.extraction.proposal import EventProposal
from scripts.evaluation.figures import Counts, Figure, held_out, interval


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage, the events read in it, and the dates that it should tell."""

    key: str
    events: tuple[EventProposal, ...]
    dates: tuple[str, ...]  # EDTF

    @property
    def counts(self) -> Counts:
        """How many of the dates were found."""
        right = sum(any(_is(event.date, date) for event in self.events) for date in self.dates)
        return Counts(right=right, missed=len(self.dates) - right)


def measure(corpora: Path) -> list[Figure]:
    """The share of dates found, over all passages and in the half kept aside."""
    read = list(passages(corpora))
    return [
        _figure("all passages", read),
        _figure("tuned on", [one for one in read if not held_out(one.key)]),
        _figure("held out", [one for one in read if held_out(one.key)]),
    ]


def _figure(corpus: str, read: list[Passage]) -> Figure:
    each = [one.counts for one in read]
    counts = sum(each, Counts())
    low, high = interval(each, lambda drawn: drawn.recall)
    return Figure(
        task="events: date",
        corpus=f"Madrid passages, {corpus}",
        cases=counts.right + counts.missed,
        measure="found",
        value=counts.recall,
        low=low,
        high=high,
    )


def passages(corpora: Path) -> Iterator[Passage]:
    """The passages with a date to find, as read with their own date of publication."""
    folder = corpora / "madrid-evidence"
    wanted: dict[str, set[str]] = {}
    with (folder / "gold_links.csv").open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            if row["event_date"]:
                wanted.setdefault(row["passage_id"], set()).add(row["event_date"])
    for line in (folder / "passages.jsonl").read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        if entry["lang"] == "en" and entry["id"] in wanted:
            events = _events(entry["text"], entry["date"])
            yield Passage(entry["id"], events, tuple(sorted(wanted[entry["id"]])))


def _events(text: str, published: str) -> tuple[EventProposal, ...]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "passage.txt"
        path.write_text(text, encoding="utf-8")
        reading = pipeline.read(sandbox.open(path), published=published)
    return tuple(one for one in reading.proposals if isinstance(one, EventProposal))


def _is(told: str, gold: str) -> bool:
    """Whether a date lies within the annotator's, or is the month of the annotator's day."""
    ours, theirs = When.parse(told), When.parse(gold)
    within = theirs.earliest <= ours.earliest and ours.latest <= theirs.latest
    around = ours.earliest <= theirs.earliest and theirs.latest <= ours.latest
    return within or (around and len(told) == len("2009-01"))
