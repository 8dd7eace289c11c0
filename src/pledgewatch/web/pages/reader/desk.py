"""What lies on the reader's desk: a page of a source, what was read on it, and the one in hand."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from pledgewatch.documents.document import BlockKind
from pledgewatch.documents.picture import has_pictures
from pledgewatch.record import queries
from pledgewatch.record.queries.reader import Mark, ReaderPage, Segment
from pledgewatch.web.asked import number, span
from pledgewatch.web.names import MODEL_NAMES, NAMES
from pledgewatch.web.pages.reader.forms import CORRECTIONS, ProposalForm, as_read
from pledgewatch.web.visits import Visit

Span = tuple[int, int]  # of the text, end exclusive

PROPOSED = ("pledge", "recommendation", "event", "requirement", "citation", "actor")
_NAMED = {kind: "provision" if kind == "citation" else kind for kind in PROPOSED}
KINDS: dict[str, str | Promise] = {kind: NAMES[name] for kind, name in _NAMED.items()}
PLURALS: dict[str, str | Promise] = {kind: MODEL_NAMES[name] for kind, name in _NAMED.items()}
MAKES: tuple[tuple[str, str | Promise, str], ...] = (
    ("pledge", gettext_lazy("Pledge"), "1"),
    ("event", gettext_lazy("Event"), "2"),
    ("recommendation", gettext_lazy("Recommendation"), "3"),
    ("evidence", gettext_lazy("Evidence"), "4"),
    ("passage", gettext_lazy("Passage"), "5"),
)
REASONS = (
    gettext_lazy("It is not what it was taken for."),
    gettext_lazy("It does not bear on this dossier."),
    gettext_lazy("It is told elsewhere already."),
    gettext_lazy("It was read wrongly."),
)


@dataclass(frozen=True, slots=True)
class Piece:
    """Letters that the same proposals cover; `top` is the shortest of them, and takes a click."""

    start: int
    text: str
    keys: str
    top: Mark | None
    under: str  # the kind of the longest of them
    notes: tuple[str, ...]  # numbers of the notes whose marks stand before it
    cited: bool
    here: bool = True  # on this page

    @property
    def takes_click(self) -> bool:
        """Whether it leads to its proposal: a space or a full stop alone would be no link."""
        return self.top is not None and any(letter.isalnum() for letter in self.text)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of the page in pieces."""

    kind: str
    level: int
    continued: bool
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Where the desk stands: a page, a proposal in hand, or cited words."""

    page: int = 1
    at: str = ""
    kind: str = ""
    cited: Span | None = None


def place_of(request: HttpRequest, visit: Visit, source: Any) -> Place:
    """The place that is asked for, else the page of the first proposal that waits."""
    asked = request.GET if request.method != "POST" else request.POST
    kind = asked.get("kind", "")
    kind = kind if kind in KINDS else ""
    at, cited = asked.get("at", ""), span(asked.get("passage", ""))
    if at:
        row = queries.proposal(visit.dossier, at, to=visit.sight)
        if row.source_id == source.pk:
            return Place(queries.page_at(source, row.start), row.key, kind)
    if cited:
        return Place(queries.page_at(source, cited[0]), "", kind, cited)
    page = number(asked.get("page", ""), 0)
    if page:
        return Place(page, "", kind)
    rows = queries.waiting(visit.dossier, source=source, kind=kind, to=visit.sight)
    first = rows.first()
    return Place(queries.page_at(source, first.start) if first else 1, "", kind)


def desk(
    request: HttpRequest,
    visit: Visit,
    source: Any,
    place: Place,
    *,
    form: ProposalForm | None = None,
    **more: Any,
) -> dict[str, Any]:
    """What the templates of the desk are given."""
    shown = queries.page_of(source, place.page, to=visit.sight, kind=place.kind, at=place.at)
    current = _current(shown, place)
    if current is not None and current.state == "waiting" and form is None:
        form = correction(request, visit, current)
    waiting = sum(shown.waiting.values())
    return {
        "source": source,
        "sheet": shown,
        "paragraphs": list(_paragraphs(shown, place.cited)),
        "current": current,
        "current_kind": KINDS[current.kind] if current else "",
        "own": _is_own(visit, current),
        "percent": round(current.confidence * 100) if current else 0,
        "as_read": _as_read(current) if current else (),
        "form": form,
        "kind": place.kind,
        "pictured": has_pictures(source.media_type),
        "passage": f"{place.cited[0]}-{place.cited[1]}" if place.cited else "",
        "kinds": [
            (kind, PLURALS[kind], shown.waiting[kind]) for kind in KINDS if shown.waiting.get(kind)
        ],
        "waiting_in_all": waiting,
        "decided": shown.accepted + shown.rejected,
        "total": shown.accepted + shown.rejected + waiting,
        "next": _next(shown, place, current),
        "before": shown.previous.key if shown.previous else "",
        "makes": MAKES,
        "reasons": REASONS,
        **more,
    }


def _current(shown: ReaderPage, place: Place) -> Mark | None:
    """The proposal in hand: the one asked for, else the first on the page that waits."""
    if place.at:
        return next((mark for mark in shown.marks if mark.key == place.at), None)
    if place.cited:
        return None
    return next(_waiting(shown, place), None)


def _waiting(shown: ReaderPage, place: Place) -> Iterator[Mark]:
    """What waits on the page, of the kind that is looked at."""
    for mark in shown.marks:
        if mark.state == "waiting" and (not place.kind or mark.kind == place.kind):
            yield mark


def _next(shown: ReaderPage, place: Place, current: Mark | None) -> str:
    """The key of the next that waits: on this page, if its first was taken in hand unasked."""
    if current is not None and not place.at:
        behind = [mark.key for mark in _waiting(shown, place) if mark is not current]
        if behind:
            return behind[0]
    return shown.next.key if shown.next else ""


def _is_own(visit: Visit, mark: Mark | None) -> bool:
    """Whether the person proposed it by hand, and may still take it back."""
    if mark is None or mark.state != "waiting":
        return False
    return mark.author == visit.person.pk and visit.can["contribute"]


def correction(
    request: HttpRequest, visit: Visit, mark: Mark, *, sent: bool = False
) -> ProposalForm:
    """The form of a proposal, as the machine read it, or as the person has sent it."""
    kind = CORRECTIONS[mark.kind]
    choices = queries.matter_choices(visit.dossier)
    listed = [(key, f"{key} · {title}") for key, title in choices]
    initial = as_read(mark.fields, kind)
    if "matter" in kind.base_fields:
        known = {key for key, _title in choices}
        told = mark.matter if mark.matter in known else ""
        initial["matter"] = told or _likely(request, visit, mark, known)
    given = sent and any(name in request.POST for name in kind.base_fields if name != "matter")
    return kind(request.POST if given else None, initial=initial, matter=listed)


def _likely(request: HttpRequest, visit: Visit, mark: Mark, known: set[str]) -> str:
    """Where it most likely belongs: to what words precede it, else to what was chosen last."""
    row = queries.proposal(visit.dossier, mark.key, to=visit.sight)
    before = queries.matter_before(row)
    last = str(request.session.get(f"matter-{visit.dossier.pk}", ""))
    return before.key if before else last if last in known else ""


def _as_read(mark: Mark) -> list[tuple[Any, str]]:
    form = CORRECTIONS[mark.kind]
    told = {**as_read(mark.fields, form), **mark.person}
    return [
        (field.label, told[name])
        for name, field in form.base_fields.items()
        if name not in {"matter", "text"} and told.get(name)
    ]


def _paragraphs(shown: ReaderPage, cited: Span | None) -> Iterator[Paragraph]:
    marks = {mark.key: mark for mark in shown.marks}
    deepest = 1  # the title of the page; no heading leaves out a level below it
    for part in shown.parts:
        level = min(6, deepest + 1, (part.level or 1) + 1)
        deepest = level if part.kind is BlockKind.HEADING else deepest
        yield Paragraph(
            kind=part.kind.value,
            level=level,
            continued=part.begins_before or part.goes_on,
            pieces=(
                *_elsewhere(part.start - len(part.before), part.before),
                *(piece for segment in part.segments for piece in _pieces(segment, marks, cited)),
                *_elsewhere(part.end, part.after),
            ),
        )


def _elsewhere(start: int, text: str) -> Iterator[Piece]:
    """The words of a block on other pages, so that a choice of words may run over a page's end."""
    if text:
        yield Piece(
            start=start, text=text, keys="", top=None, under="", notes=(), cited=False, here=False
        )


def _pieces(segment: Segment, marks: dict[str, Mark], cited: Span | None) -> Iterator[Piece]:
    """A segment, cut where the cited words begin and end."""
    covering = [marks[key] for key in segment.proposals]
    top = min(covering, key=_length, default=None)
    inner = [place for place in cited or () if segment.start < place < segment.end]
    places = [segment.start, *inner, segment.end]
    for index, (start, end) in enumerate(pairwise(places)):
        yield Piece(
            start=start,
            text=segment.text[start - segment.start : end - segment.start],
            keys=" ".join(segment.proposals),
            top=top,
            under=max(covering, key=_length).kind if covering else "",
            notes=segment.notes if index == 0 else (),
            cited=cited is not None and cited[0] <= start < cited[1],
        )


def _length(mark: Mark) -> int:
    return mark.end - mark.start


def told_of(mark_key: str, became: str) -> str:
    """What is said after a decision."""
    if became:
        return _("%(key)s is accepted as %(became)s.") % {"key": mark_key, "became": became}
    return _("%(key)s is rejected.") % {"key": mark_key}
