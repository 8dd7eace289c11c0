"""Sources of a generated dossier with their readings, passages and proposals."""

import hashlib
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pledgewatch import __version__
from pledgewatch.dossier.vocabulary import Confidentiality, Reliability
from pledgewatch.record.actions.reading import identified
from pledgewatch.record.models import (
    Job,
    JobState,
    Passage,
    Proposal,
    ProposalState,
    Reading,
    Source,
)
from scripts.generating import documents
from scripts.generating.documents import Written
from scripts.generating.filling import Filling

CONTEXT = 32  # characters around a passage, as `pledgewatch.documents.passage` has it
AT_ONCE = 50  # documents held in memory
LENGTHS = (20_000, 40_000)  # characters of a document
REJECTED = 0.12  # of the proposals that nobody took
PREFIXES = {"event": "e", "pledge": "p", "recommendation": "rec"}
TAKEN = {"event", "pledge", "recommendation", "requirement"}  # and what concerns may cite


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of a source that something of the record rests on."""

    passage: Passage
    machine: dict[str, Any]
    key: str  # of what a proposal became; "" where it is only quoted
    published: str
    language: str


@dataclass(slots=True)
class Library:
    """What a dossier's documents have to offer, by the kind of proposal."""

    sources: list[Source] = field(default_factory=list)
    quoted: dict[str, list[Quoted]] = field(default_factory=dict)
    owed: Counter[str] = field(default_factory=Counter)  # accepted proposals still to be found


def fill(
    filling: Filling,
    chance: random.Random,
    archive: Path,
    *,
    count: int,
    proposals: int,
    taken: dict[str, int],
) -> Library:
    """Write `count` documents with so many proposals; of each kind in `taken` so many accepted."""
    library = Library(quoted={kind: [] for kind in taken})
    for start in range(0, count, AT_ONCE):
        numbers = range(start, min(count, start + AT_ONCE))
        written = [
            documents.write(
                chance,
                length=chance.randrange(*LENGTHS),
                proposals=_share(proposals, number, count),
            )
            for number in numbers
        ]
        quotas = [
            {kind: _share(all_, number, count) for kind, all_ in taken.items()}
            for number in numbers
        ]
        _keep(filling, chance, archive, library, written, quotas, last=numbers[-1] == count - 1)
    _jobs(filling, library.sources)
    return library


def _share(whole: int, number: int, count: int) -> int:
    """What falls to one of `count` so that the sum is `whole`."""
    return whole * (number + 1) // count - whole * number // count


def _keep(
    filling: Filling,
    chance: random.Random,
    archive: Path,
    library: Library,
    written: Sequence[Written],
    quotas: Sequence[dict[str, int]],
    *,
    last: bool,
) -> None:
    readings = [_reading(one, _archived(archive, one.content)) for one in written]
    Reading.objects.bulk_create(readings)
    sources = [
        _source(filling, chance, one, reading)
        for one, reading in zip(written, readings, strict=True)
    ]
    if last:  # which has to make up for what hidden ones owe
        sources[-1].confidentiality = Confidentiality.PUBLIC.value
    filling.keep(sources, "capture")
    filling.trail("capture", [one.key for one in sources])
    library.sources += sources
    rows: list[Proposal] = []
    quoted: list[tuple[str, Quoted]] = []
    for one, source, quota in zip(written, sources, quotas, strict=True):
        library.owed.update(quota)
        for row, kind, words in _proposals(filling, chance, one, source, library.owed):
            rows.append(row)
            if words is not None:
                quoted.append((kind, words))
    filling.keep([words.passage for _, words in quoted], "accept")
    filling.keep(rows, "capture")
    filling.trail("accept", [row.key for row in rows if row.became])
    for kind, words in quoted:
        library.quoted[kind].append(words)


def _archived(archive: Path, content: bytes) -> str:
    """Put bytes where `pledgewatch.documents.archive` has them, without waiting for the disk."""
    sha256 = hashlib.sha256(content).hexdigest()
    place = archive / sha256[:2] / sha256
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(content)
    place.chmod(0o440)
    return sha256


def _reading(one: Written, sha256: str) -> Reading:
    return Reading(
        sha256=sha256,
        reader=__version__,
        text=one.text,
        layout={**one.layout, "sha256": sha256},
        machine={
            "title": one.title,
            "published": one.published,
            "language": one.language,
            "warnings": [],
        },
    )


def _source(filling: Filling, chance: random.Random, one: Written, reading: Reading) -> Source:
    level = chance.choices(list(Confidentiality), (94, 4, 2))[0]
    return filling.new(
        Source,
        sha256=reading.sha256,
        reading=reading,
        media_type="text/plain",
        title=one.title,
        publisher=documents.line(one.language, "persons", chance, surname="& Co."),
        published=one.published,
        retrieved_at=filling.clock.tick(),
        url=f"https://example.org/{reading.sha256[:12]}",
        file_name=f"{reading.sha256[:8]}.txt",
        language=one.language,
        pages=one.pages,
        paginated=one.paginated,
        reliability=chance.choice(list(Reliability)).value,
        confidentiality=level.value,
    )


def _proposals(
    filling: Filling,
    chance: random.Random,
    one: Written,
    source: Source,
    owed: Counter[str],
) -> Iterator[tuple[Proposal, str, Quoted | None]]:
    """Rows of a document's proposals, and words to quote for those that are accepted.

    Only what is public rests on nothing that is hidden.
    """
    public = source.confidentiality == Confidentiality.PUBLIC.value
    for identity, machine in identified(one.machines).items():
        kind, words, became = machine["kind"], None, ""
        state = ProposalState.WAITING
        if public and owed[kind] > 0:
            owed[kind] -= 1
            became = filling.key(PREFIXES.get(kind, "req")) if kind in TAKEN else ""
            passage = _passage(filling, source, one, dict(machine))
            words = Quoted(passage, dict(machine), became, one.published, one.language)
            state = ProposalState.ACCEPTED if became else state
        elif chance.random() < REJECTED:
            state = ProposalState.REJECTED
        row = filling.new(
            Proposal,
            source=source,
            sha256=source.sha256,
            reader=__version__,
            kind=kind,
            start=machine["start"],
            end=machine["end"],
            text=machine["text"],
            page=machine["page"],
            confidence=machine["confidence"],
            machine=dict(machine),
            identity=identity,
            state=state.value,
            became=became,
        )
        yield row, kind, words


def _passage(filling: Filling, source: Source, one: Written, machine: dict[str, Any]) -> Passage:
    start, end = machine["start"], machine["end"]
    return filling.new(
        Passage,
        source=source,
        sha256=source.sha256,
        start=start,
        end=end,
        exact=one.text[start:end],
        prefix=one.text[max(0, start - CONTEXT) : start],
        suffix=one.text[end : end + CONTEXT],
        page=machine["page"],
        paragraph=one.places[start],
    )


def _jobs(filling: Filling, sources: Sequence[Source]) -> None:
    """The last files were read by the worker, and two could not be."""
    rows = [_job(filling, one.file_name, source=one) for one in sources[-20:]]
    rows += [
        _job(filling, name, state=JobState.FAILED.value, message="has no text")
        for name in ("scan.pdf", "locked.pdf")
    ]
    Job.objects.bulk_create(rows)


def _job(filling: Filling, file_name: str, **fields: Any) -> Job:
    source = fields.get("source")
    at = filling.clock.tick()
    return Job(
        dossier=filling.dossier,
        kind="read",
        arguments={"file_name": file_name},
        asked_by=filling.people[0],
        result={"source": source.key, "new": True} if source else {},
        attempts=1,
        asked_at=at,
        started_at=at,
        finished_at=at,
        **({"state": JobState.DONE.value} | fields),
    )
