"""What the reader makes of a source: kept at capture, and made anew when the reader is better.

Reading again loses no decision and asks about nothing twice: a proposal that somebody decided stays
as it is, one that waits gives way to its better reading, and one that the reader no longer finds is
withdrawn. What a person proposed by hand stays where its words stand. Passages are followed to
where their words and their surroundings stand in the new text; if a single one cannot be, nothing
is changed.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings

from pledgewatch import __version__
from pledgewatch.accounts.models import Person
from pledgewatch.documents import sandbox
from pledgewatch.documents.archive import Archive
from pledgewatch.documents.document import Document
from pledgewatch.documents.wire import document_of, fields_of
from pledgewatch.dossier.vocabulary import Confidentiality
from pledgewatch.extraction.assistant import Assistant
from pledgewatch.extraction.proposal import ASSISTANT
from pledgewatch.extraction.proposal import Proposal as Proposed
from pledgewatch.extraction.proposal import Reading as Read
from pledgewatch.record.actions import consulting
from pledgewatch.record.actions.act import Act, act
from pledgewatch.record.errors import RefusedError
from pledgewatch.record.models import Passage, Proposal, ProposalState, Reading, Source
from pledgewatch.record.rules import Permission

DECIDED = (ProposalState.ACCEPTED.value, ProposalState.REJECTED.value)
# "articles 9 and 14 of the ICCPR" are two citations; a sentence may set several figures.
_TELLS_APART = ("instrument", "provision", "before", "after")


@dataclass(frozen=True, slots=True)
class Renewal:
    """What reading a source again changed: how many proposals are new, and how many withdrawn."""

    source: str
    new: int
    withdrawn: int


def read_again(source: Source, *, by: Person, assistant: Assistant | None = None) -> Renewal:
    """Read the archived bytes of a source with the present reader.

    An assistant is asked for further proposals, unless the source is restricted.
    Raises `ArchiveError` if they are lost or changed, `RefusedError` if cited words do not stand in
    the new text with the same words around them; nothing is changed then.
    """
    archive = Archive(Path(settings.ARCHIVE_FOLDER))
    fresh = sandbox.open(archive.verify(source.sha256), served_as=source.served_as)
    level = Source.objects.values_list("confidentiality", flat=True).get(pk=source.pk)
    read, asked = consulting.read(
        fresh,
        published=source.published or None,
        confidentiality=Confidentiality(level),
        assistant=assistant,
    )
    with act(source.dossier, "read again", by=by, permission=Permission.CONTRIBUTE) as acting:
        row = Source.objects.select_for_update().get(pk=source.pk)
        kept = keep_reading(fresh, read)
        document = document_of({**kept.layout, "text": kept.text, "sha256": kept.sha256})
        _follow(acting, row, document)
        renewal = _renew(acting, row, read.proposals, document)
        row.reading = kept
        _fill(row, said_by(read))
        acting.save(row)
        acting.trail(row.key, new=renewal.new, withdrawn=renewal.withdrawn, **asked)
    return renewal


def keep_reading(document: Document, read: Read) -> Reading:
    """The row of this reading, kept once; another text by the same version is another reading."""
    layout = fields_of(document)
    text = layout.pop("text")
    layout = json.loads(json.dumps(layout))
    machine = {
        "title": read.title,
        "published": read.published,
        "language": read.language,
        "warnings": list(read.warnings),
        "says": said_by(read),
    }
    digest = hashlib.sha256(json.dumps([text, layout]).encode()).hexdigest()
    for reader in (__version__, f"{__version__}+{digest[:12]}"):
        reading, _ = Reading.objects.get_or_create(
            sha256=document.sha256,
            reader=reader,
            defaults={"text": text, "layout": layout, "machine": machine},
        )
        if (reading.text, reading.layout) == (text, layout):
            return reading
    raise AssertionError("a digest names two readings")


def said_by(read: Read) -> dict[str, str]:
    """What the document says of itself, by the field of a source; what it does not say is left out.

    The date is EDTF.
    """
    own = {
        "publisher": read.publisher,
        "author": read.author,
        "published": read.says_published,
    }
    return {field: value for field, value in own.items() if value}


def _fill(source: Source, own: Mapping[str, str]) -> None:
    """Give a source what its document says of itself, where nobody ever said anything."""
    for field, value in own.items():
        if not source.history.exclude(**{field: ""}).exists():
            setattr(source, field, value)


def keep_proposals(acting: Act, source: Source, proposed: Iterable[Proposed]) -> int:
    """Store what the reader proposes, each waiting for a person; how many there are."""
    told = identified([json.loads(json.dumps(one.fields())) for one in proposed])
    for identity, machine in told.items():
        _propose(acting, source, identity, machine)
    return len(told)


def identified(machines: Iterable[Mapping[str, Any]]) -> dict[str, Mapping[str, Any]]:
    """Proposals of one source by what tells them apart, in the order of the text.

    Kind, words, date, what tells citations and requirements of the same words apart, and, of equal
    ones, the how-manieth: where they stand may differ between versions of the reader. What is equal
    in its place as well is the same.
    """
    seen: Counter[str] = Counter()
    places: set[tuple[Any, ...]] = set()
    told: dict[str, Mapping[str, Any]] = {}
    for machine in machines:
        apart = [machine[one] for one in _TELLS_APART if machine.get(one)]
        words = json.dumps([machine["kind"], _words(machine), machine.get("date", ""), *apart])
        if (place := (words, machine["start"], machine["end"])) in places:
            continue
        places.add(place)
        seen[words] += 1
        told[hashlib.sha256(f"{words} {seen[words]}".encode()).hexdigest()] = machine
    return told


def _renew(
    acting: Act, source: Source, proposed: Iterable[Proposed], document: Document
) -> Renewal:
    fresh = identified([json.loads(json.dumps(one.fields())) for one in proposed])
    live = Proposal.objects.filter(source=source).exclude(state=ProposalState.WITHDRAWN.value)
    rows = {row.identity: row for row in live.order_by("start", "pk")}
    decided = {one: row for one, row in rows.items() if row.state in DECIDED}
    found = {one: fresh.pop(one) for one in decided if one in fresh}
    for identity, row in decided.items():
        _settle(acting, row, fresh, found.get(identity))
    withdrawn = 0
    for identity, row in rows.items():
        if row.state in DECIDED:
            continue
        if row.machine == fresh.get(identity):
            del fresh[identity]
            continue
        if row.by_hand and _followed(acting, row, document):
            continue
        if identity not in fresh and _stands_by_assistant(row, document.text):
            continue
        row.state = ProposalState.WITHDRAWN.value
        acting.save(row)
        withdrawn += 1
    for identity, machine in fresh.items():
        _propose(acting, source, identity, machine)
    return Renewal(source.key, len(fresh), withdrawn)


def _followed(acting: Act, row: Proposal, document: Document) -> bool:
    """Whether what a person proposed stands in the new text, once; it is put where it stands."""
    place, text = row.start, document.text
    if not text.startswith(row.text, place):
        place = text.find(row.text)
        if place < 0 or text.find(row.text, place + 1) >= 0:
            return False
    now = (place, place + len(row.text), document.page_at(place))
    if now != (row.start, row.end, row.page):
        row.start, row.end, row.page = now
        acting.save(row)
    return True


def _stands_by_assistant(row: Proposal, text: str) -> bool:
    """Whether an assistant proposed it, who need not say the same twice, and its words still stand.

    A person decides about it even where nobody was asked this time.
    """
    return row.machine.get("read_by") == ASSISTANT and text[row.start : row.end] == row.text


def _settle(
    acting: Act,
    row: Proposal,
    fresh: dict[str, Mapping[str, Any]],
    same: Mapping[str, Any] | None,
) -> None:
    """Keep a decision: take its like out of what would be asked, and note where it stands now."""
    if same is None:
        taken = next((one for one, machine in fresh.items() if _alike(row, machine)), None)
        if taken is not None:
            del fresh[taken]
        return
    if (row.start, row.end, row.page) != (same["start"], same["end"], same["page"]):
        row.start, row.end, row.page = same["start"], same["end"], same["page"]
        acting.save(row)


def _alike(row: Proposal, machine: Mapping[str, Any]) -> bool:
    """Whether it is of the same kind and its words hold those decided upon, or are held by them."""
    before, now = _words(row.machine), _words(machine)
    return row.kind == machine["kind"] and (before in now or now in before)


def _follow(acting: Act, source: Source, document: Document) -> None:
    """Note of each passage where its words stand in the new text, with the words around them."""
    moved: list[tuple[Passage, int]] = []
    for row in Passage.objects.filter(source=source, sha256=source.sha256):
        whole = row.prefix + row.exact + row.suffix
        place = document.text.find(whole)
        if document.text.startswith(whole, row.start - len(row.prefix)):
            place = row.start - len(row.prefix)
        elif place < 0 or document.text.find(whole, place + 1) >= 0:
            raise _lost(source, row)
        moved.append((row, place + len(row.prefix)))
    # Later passages first where the text grew, earlier ones first where it shrank, so that none
    # comes to stand where another one still is.
    grown = sorted((one for one in moved if one[1] > one[0].start), key=lambda one: -one[1])
    shrunk = sorted((one for one in moved if one[1] <= one[0].start), key=lambda one: one[1])
    for row, start in (*grown, *shrunk):
        taken = document.passage(start, start + len(row.exact))
        if (taken.prefix, taken.suffix) != (row.prefix, row.suffix):
            raise _lost(source, row)
        place_now = (taken.start, taken.end, taken.page, taken.paragraph, taken.note or "")
        if place_now != (row.start, row.end, row.page, row.paragraph, row.note):
            row.start, row.end, row.page, row.paragraph, row.note = place_now
            acting.save(row)


def _lost(source: Source, passage: Passage) -> RefusedError:
    return RefusedError(
        f"{source.key} was not read again: words cited from it do not stand in the new reading "
        f"with the same words around them: “{passage.exact[:60]}”. The reading that there is stays."
    )


def _propose(acting: Act, source: Source, identity: str, machine: Mapping[str, Any]) -> None:
    acting.new(
        Proposal,
        source=source,
        sha256=source.sha256,
        reader=__version__,
        kind=machine["kind"],
        start=machine["start"],
        end=machine["end"],
        text=machine["text"],
        page=machine["page"],
        confidence=machine["confidence"],
        machine=dict(machine),
        identity=identity,
    )


def _words(machine: Mapping[str, Any]) -> str:
    return " ".join(str(machine["text"]).split())
