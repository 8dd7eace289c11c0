"""The page as it looks, rendered here: the picture, and where what was read stands on it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from pledgewatch.documents.archive import Archive
from pledgewatch.documents.errors import DocumentError
from pledgewatch.documents.picture import Picture, has_pictures
from pledgewatch.record import queries
from pledgewatch.record.actions.passages import document
from pledgewatch.record.pictures import pictures
from pledgewatch.record.queries.reader import Mark
from pledgewatch.record.rules import Permission
from pledgewatch.web.pages.reader.desk import place_of
from pledgewatch.web.visits import Visit, in_dossier

KEPT = "private, max-age=31536000, immutable"  # the bytes of a source never change
WIDTH = 1000  # pixels
Box = tuple[float, float, float, float]  # left, top, width, height in pixels


@dataclass(frozen=True, slots=True)
class Spot:
    """A proposal on the picture, one box a line."""

    mark: Mark
    boxes: tuple[Box, ...]


@in_dossier(Permission.READ)
def picture(request: HttpRequest, visit: Visit, source: str, page: int) -> HttpResponse:  # noqa: ARG001 -- as Django calls it
    """Send the picture of a page."""
    held = queries.source(visit.dossier, source, to=visit.sight)
    drawn = _picture(held, page)
    response = HttpResponse(drawn.content, content_type=drawn.media_type)
    response["Cache-Control"] = KEPT
    return response


@in_dossier(Permission.READ)
def sheet(request: HttpRequest, visit: Visit, source: str, page: int) -> HttpResponse:
    """Show the picture with what was read on it, each proposal where its words stand."""
    held = queries.source(visit.dossier, source, to=visit.sight)
    drawn = _picture(held, page)
    place = place_of(request, visit, held)
    marks = queries.page_of(held, page, to=visit.sight).marks
    spans = [(mark.start, mark.end) for mark in marks]
    boxes = _boxes(held, page, drawn, [*spans, *([place.cited] if place.cited else [])])
    return render(
        request,
        "reader/sheet.html",
        {
            "source": held,
            "picture": drawn,
            "spots": [Spot(mark, box) for mark, box in zip(marks, boxes, strict=False)],
            "cited": boxes[len(spans)] if place.cited else (),
            "at": place.at,
            "kind": place.kind,
        },
    )


def _picture(source: Any, page: int) -> Picture:
    """The picture; raises `Http404` where the page cannot be shown."""
    if not has_pictures(source.media_type):
        raise Http404(_("This document has no pages to look at."))
    try:
        return pictures().picture(_file(source), source.sha256, page, width=WIDTH)
    except DocumentError as error:
        raise Http404(str(error)) from error


def _boxes(
    source: Any, page: int, drawn: Picture, spans: list[tuple[int, int]]
) -> list[tuple[Box, ...]]:
    """Where each span stands on the picture; nowhere, where the file no longer tells."""
    try:
        found = pictures().rectangles(_file(source), document(source), spans)
    except DocumentError:
        return [() for _span in spans]
    return [tuple(drawn.box(one) for one in places if one.page == page) for places in found]


def _file(source: Any) -> Path:
    return Archive(Path(settings.ARCHIVE_FOLDER)).path(source.sha256)
