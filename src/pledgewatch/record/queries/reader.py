"""One page of a source for the reader: its text in parts, and what was proposed in it.

A source with pages is turned over page by page; one without is divided into leaves of a few
thousand characters, so that no page of the workbench holds a whole report. The text is never
copied: every segment says where it stands in the text of the source.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Any

from django.db.models import Count, Q, QuerySet

from pledgewatch.documents.document import Block, BlockKind, Document
from pledgewatch.record.actions.accepting import ACCEPTERS
from pledgewatch.record.actions.passages import document
from pledgewatch.record.errors import NotFoundError
from pledgewatch.record.models import Proposal, ProposalState, Source
from pledgewatch.record.queries.proposals import authors_of
from pledgewatch.record.rules import Viewer, seeing

LEAF = 6000  # characters of a source without pages that are shown at once, at least
LIVE = (
    ProposalState.WAITING.value,
    ProposalState.ACCEPTED.value,
    ProposalState.REJECTED.value,
)
Stretch = tuple[int, int]  # of the text, end exclusive


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """Characters of the text that belong to the same proposals.

    `notes` are the numbers of the notes whose marks stand before its first character; a segment
    without characters only holds such marks.
    """

    start: int
    end: int
    text: str
    proposals: tuple[str, ...]  # keys
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A heading, paragraph, list item, note or running head, as far as it stands on the page."""

    kind: BlockKind
    level: int | None  # of a heading
    number: str | None  # of a note, or the mark of a list item
    start: int
    end: int
    begins_before: bool  # its beginning stands on an earlier page
    goes_on: bool  # its end stands on a later one
    segments: tuple[Segment, ...]
    before: str = ""  # its words on earlier pages, up to `start`
    after: str = ""  # its words on later ones, from `end` on


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A proposal on the page. `fields` is what the machine read, `person` what was changed of it.

    Of `fields` those that can be changed when accepting; `needs_matter` says that it is accepted
    to a pledge or concern only. `by` names who proposed it by hand (`author` is their primary key),
    and `matter` what it belongs to in their view; they are empty for what the machine read.
    """

    key: str
    kind: str
    start: int
    end: int
    text: str
    state: ProposalState
    confidence: float
    fields: Mapping[str, Any]
    flags: tuple[str, ...]
    person: Mapping[str, Any]
    became: str
    reason: str
    needs_matter: bool
    by: str = ""
    author: int | None = None
    matter: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """A waiting proposal to go to, and the page that it is on."""

    key: str
    page: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReaderPage:
    """A page of a source. `waiting` counts by kind over the whole source, `decided` all kinds."""

    number: int
    pages: int
    paginated: bool
    parts: tuple[Part, ...]
    marks: tuple[Mark, ...]  # in the order of the text
    previous: Step | None  # waiting, before the page or before `at`
    next: Step | None
    waiting: Mapping[str, int]
    accepted: int
    rejected: int
    sure: int | None = None  # of a page that was recognised, 0 to 100


def page_of(source: Source, page: int, *, to: Viewer, kind: str = "", at: str = "") -> ReaderPage:
    """A page of a source, from 1, with the proposals that stand on it.

    `previous` and `next` are the nearest waiting proposals of the source, of `kind` if given,
    from the proposal `at`, else from the page. At most eight queries, one of them for the text
    if it has not been read lately, and one where somebody proposed by hand. Raises
    `NotFoundError` for a source that may not be seen, or a page that it does not have.
    """
    _refuse_unseen(source, to)
    text, leaves = document(source), _leaves(source.reading_id, source.sha256)
    if not 1 <= page <= len(leaves):
        raise NotFoundError(f"{source.key} has no page {page}. It has {len(leaves)}.")
    stretches = leaves[page - 1]
    marks = tuple(_marks(_overlapping(source, stretches)))
    counts = _counts(source)
    before, after = _beside(source, text, page, stretches, kind, at)
    return ReaderPage(
        number=page,
        pages=len(leaves),
        paginated=text.paginated,
        parts=tuple(_parts(text, stretches, marks)),
        marks=marks,
        previous=before,
        next=after,
        waiting={one: number for (state, one), number in counts.items() if state == LIVE[0]},
        accepted=sum(number for (state, _), number in counts.items() if state == LIVE[1]),
        rejected=sum(number for (state, _), number in counts.items() if state == LIVE[2]),
        sure=text.certainty(page) if text.paginated else None,
    )


def page_at(source: Source, start: int) -> int:
    """The page of the reader on which the character `start` of a source stands."""
    return _page_at(source, document(source), start)


def next_waiting(source: Source, after: Proposal, *, to: Viewer, kind: str = "") -> Step | None:
    """The nearest waiting proposal behind another one of the source, whatever became of that."""
    _refuse_unseen(source, to)
    return _step(source, document(source), _later(_waiting(source, kind), after))


def _refuse_unseen(source: Source, to: Viewer) -> None:
    if not seeing(to, source.dossier).sees(source):
        raise NotFoundError(f"There is no source “{source.key}” in “{source.dossier}”.")


# Where the pages are


@lru_cache(maxsize=64)
def _leaves(reading: int, sha256: str) -> tuple[tuple[Stretch, ...], ...]:
    """The stretches of the text that each page shows."""
    text = document(Source(reading_id=reading, sha256=sha256))
    return _by_page(text) if text.paginated else _by_length(text)


def _by_page(text: Document) -> tuple[tuple[Stretch, ...], ...]:
    pages: list[list[Stretch]] = [[] for _ in range(text.pages)]
    for span in text.page_spans:
        if span.page <= text.pages:
            pages[span.page - 1].append((span.start, span.end))
    return tuple(map(tuple, pages)) or ((),)


def _by_length(text: Document) -> tuple[tuple[Stretch, ...], ...]:
    """Whole blocks of the running text, each leaf with the notes whose marks stand on it."""
    running = list(text.running_blocks())
    leaves: list[list[Stretch]] = []
    start = 0
    for index, block in enumerate(running):
        last = index == len(running) - 1
        if last or block.end - start >= LEAF:
            end = block.end if last else running[index + 1].start
            leaves.append([(start, end)])
            start = end
    leaves = leaves or [[(0, len(text.text))]]
    anchors = {note.start: note.anchor for note in text.footnotes}
    for block in text.blocks:
        if block.kind is BlockKind.FOOTNOTE:
            anchor = anchors.get(block.words)
            held = next((one for one in leaves if anchor is not None and anchor <= one[0][1]), None)
            (held or leaves[-1]).append((block.start, block.end))
    return tuple(map(tuple, leaves))


def _page_at(source: Source, text: Document, start: int) -> int:
    leaves = _leaves(source.reading_id, source.sha256)
    if text.paginated:
        return min(text.page_at(start), len(leaves))
    numbered = enumerate(leaves, start=1)
    holds = (number for number, leaf in numbered if any(a <= start < b for a, b in leaf))
    return next(holds, len(leaves))


# What was proposed


def _overlapping(source: Source, stretches: tuple[Stretch, ...]) -> list[Proposal]:
    if not stretches:
        return []
    within = Q()
    for start, end in stretches:
        within |= Q(start__lt=end, end__gt=start)
    rows = Proposal.objects.filter(within, source=source, state__in=LIVE)
    return sorted(rows, key=lambda row: (row.start, -row.end, row.pk))


def _marks(rows: list[Proposal]) -> Iterator[Mark]:
    authors = authors_of(rows)
    for row in rows:
        yield _mark(row, *authors.get(row.pk, (None, "")))


def _mark(row: Proposal, author: int | None, by: str) -> Mark:
    taker = ACCEPTERS[row.kind]
    return Mark(
        key=row.key,
        kind=row.kind,
        start=row.start,
        end=row.end,
        text=row.text,
        state=ProposalState(row.state),
        confidence=row.confidence,
        fields={name: row.machine.get(name) for name in taker.fields},
        flags=tuple(row.machine.get("flags") or ()),
        person=row.person,
        became=row.became,
        reason=row.reason,
        needs_matter=taker.needs_matter,
        by=by,
        author=author,
        matter=str(row.machine.get("matter") or ""),
    )


def _counts(source: Source) -> dict[tuple[str, str], int]:
    rows = Proposal.objects.filter(source=source, state__in=LIVE).values_list("state", "kind")
    return {(state, kind): number for state, kind, number in rows.annotate(number=Count("pk"))}


def _waiting(source: Source, kind: str) -> QuerySet[Proposal]:
    rows = Proposal.objects.filter(source=source, state=ProposalState.WAITING.value)
    return rows.filter(kind=kind) if kind else rows


def _beside(
    source: Source,
    text: Document,
    page: int,
    stretches: tuple[Stretch, ...],
    kind: str,
    at: str,
) -> tuple[Step | None, Step | None]:
    rows = _waiting(source, kind)
    here = Proposal.objects.filter(source=source, key=at).first() if at else None
    if here is not None:
        before, after = _earlier(rows, here), _later(rows, here)
    elif text.paginated:
        before, after = rows.filter(page__lt=page), rows.filter(page__gt=page)
    else:
        start, end = stretches[0]
        before, after = rows.filter(start__lt=start), rows.filter(start__gte=end)
    last = before.order_by("-page", "-start", "-end", "-pk")
    return _step(source, text, last), _step(source, text, after)


def _later(rows: QuerySet[Proposal], here: Proposal) -> QuerySet[Proposal]:
    return rows.filter(
        Q(page__gt=here.page)
        | Q(page=here.page, start__gt=here.start)
        | Q(page=here.page, start=here.start, end__gt=here.end)
        | Q(page=here.page, start=here.start, end=here.end, pk__gt=here.pk)
    )


def _earlier(rows: QuerySet[Proposal], here: Proposal) -> QuerySet[Proposal]:
    return rows.filter(
        Q(page__lt=here.page)
        | Q(page=here.page, start__lt=here.start)
        | Q(page=here.page, start=here.start, end__lt=here.end)
        | Q(page=here.page, start=here.start, end=here.end, pk__lt=here.pk)
    )


def _step(source: Source, text: Document, rows: QuerySet[Proposal]) -> Step | None:
    ordered = rows if rows.ordered else rows.order_by("page", "start", "end", "pk")
    first = ordered.values_list("key", "start").first()
    return Step(first[0], _page_at(source, text, first[1])) if first else None


# What is shown


def _parts(
    text: Document, stretches: tuple[Stretch, ...], marks: tuple[Mark, ...]
) -> Iterator[Part]:
    anchors = {note.anchor: note.number for note in text.footnotes if note.anchor is not None}
    for begin, finish in stretches:
        for block in text.blocks[text.block_at(begin) :]:
            if block.start >= finish:
                break
            start, end = max(begin, block.start), min(finish, block.end)
            if start < end:
                yield _part(text, block, start, end, marks, anchors)


def _part(
    text: Document,
    block: Block,
    start: int,
    end: int,
    marks: tuple[Mark, ...],
    anchors: Mapping[int, str],
) -> Part:
    return Part(
        kind=block.kind,
        level=block.level,
        number=block.number,
        start=start,
        end=end,
        begins_before=block.start < start,
        goes_on=end < block.end,
        segments=tuple(_segments(text, block, (start, end), marks, anchors)),
    )


def _segments(
    text: Document,
    block: Block,
    shown: Stretch,
    marks: Iterable[Mark],
    anchors: Mapping[int, str],
) -> Iterator[Segment]:
    start, end = shown
    here = [mark for mark in marks if mark.start < end and mark.end > start]
    cuts = {start, end} | {place for mark in here for place in (mark.start, mark.end)}
    cuts |= {place for place in anchors if start <= place < end}
    ordered = sorted(place for place in cuts if start <= place <= end)
    for first, last in pairwise(ordered):
        yield Segment(
            start=first,
            end=last,
            text=text.text[first:last],
            proposals=tuple(m.key for m in here if m.start <= first and m.end >= last),
            notes=(anchors[first],) if first in anchors else (),
        )
    if end == block.end and end in anchors:
        yield Segment(start=end, end=end, text="", proposals=(), notes=(anchors[end],))
