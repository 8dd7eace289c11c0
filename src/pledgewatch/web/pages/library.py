"""The library of a dossier: its documents, and bringing new ones by file or by address."""

from pathlib import Path
from typing import Any, BinaryIO, cast

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from pledgewatch import PledgewatchError
from pledgewatch.documents.archive import Archive
from pledgewatch.dossier.vocabulary import Confidentiality, Reliability
from pledgewatch.record import queries
from pledgewatch.record.actions import jobs as working
from pledgewatch.record.errors import AlreadyHereError, NotAllowedError
from pledgewatch.record.queries import jobs as listing
from pledgewatch.record.rules import Permission
from pledgewatch.terminal.jobs.example import EXAMPLE
from pledgewatch.terminal.jobs.publishing import DRAFT, ISSUE
from pledgewatch.web import notices
from pledgewatch.web.asked import number
from pledgewatch.web.fields import WhenField, WordField
from pledgewatch.web.saying import said
from pledgewatch.web.visits import Visit, in_dossier

SHOWN_JOBS = 30
ELSEWHERE = (DRAFT, ISSUE, EXAMPLE, "verify")  # work that is shown on the pages that ask for it


class BroughtForm(forms.Form):
    """What is said of documents on bringing them; each part may be left to the reader."""

    publisher = forms.CharField(
        label=gettext_lazy("Publisher"),
        required=False,
        max_length=300,
        help_text=gettext_lazy(
            "Who issued it; footnotes name them. If empty, what the document itself says is taken."
        ),
    )
    published = WhenField(
        label=gettext_lazy("Published"),
        required=False,
        help_text=gettext_lazy("Left empty, the date that the document itself tells is taken."),
    )
    reliability = WordField(
        Reliability, label=gettext_lazy("Reliability"), initial=Reliability.UNKNOWN.value
    )
    confidentiality = WordField(
        Confidentiality,
        label=gettext_lazy("Who may see it"),
        initial=Confidentiality.PUBLIC.value,
    )

    def told(self) -> dict[str, Any]:
        """The values as the actions take them."""
        return {
            "publisher": self.cleaned_data["publisher"],
            "published": self.cleaned_data["published"],
            "reliability": Reliability(self.cleaned_data["reliability"]),
            "confidentiality": Confidentiality(self.cleaned_data["confidentiality"]),
        }


@in_dossier(Permission.READ)
def library(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Show the sources, what is being read, and the way to bring more."""
    return render(request, "library/library.html", _laid(request, visit))


def _laid(request: HttpRequest, visit: Visit, **more: Any) -> dict[str, Any]:
    asked = request.GET
    sort = asked.get("sort", "-captured")
    shown = queries.library(
        visit.dossier,
        to=visit.sight,
        words=asked.get("words", "")[:200],
        language=asked.get("language", "")[:8],
        waiting=asked.get("waiting") == "on",
        container=asked.get("container", "")[:64],
        sort=sort.removeprefix("-"),
        descending=sort.startswith("-"),
        page=number(asked.get("page", "")),
    )
    return {
        "library": shown,
        "sort": sort,
        "columns": [
            ("title", _("Document")),
            ("publisher", _("Publisher")),
            ("published", _("Published")),
            ("pages", _("Pages")),
            ("captured", _("Captured")),
        ],
        "narrowed": any(asked.get(name) for name in ("words", "language", "waiting", "container")),
        "form": BroughtForm(auto_id="brought-%s"),
        **_work(visit),
        **more,
    }


def _work(visit: Visit) -> dict[str, Any]:
    rows = listing.jobs(visit.dossier, to=visit.person, apart_from=ELSEWHERE)
    listed = list(rows[:SHOWN_JOBS])
    unpacked = listing.unpacked(listed, to=visit.sight)
    for job in listed:  # for the template
        job.unpacked = unpacked.get(job.pk)  # type: ignore[attr-defined]
        job.may_end = visit.may(working.to_end(job, visit.person))  # type: ignore[attr-defined]
    return {"jobs": listed, "working": any(job.unfinished for job in listed)}


@in_dossier(Permission.READ)
def work(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Show how far the work is, for the part of the page that asks now and then."""
    return render(request, "library/work.html", _work(visit))


@in_dossier(Permission.CONTRIBUTE, changing=Permission.CONTRIBUTE, methods=("POST",))
def bring(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Take files: keep each in the archive and have it read; say which are here already."""
    form = BroughtForm(request.POST, auto_id="brought-%s")
    files = request.FILES.getlist("files")
    if not form.is_valid() or not files:
        refusal = "" if files else _("Choose one or more files first.")
        return _refused(request, visit, form, refusal)
    asked, known, wrong = 0, [], []
    for file in files:
        try:
            working.ask_to_read(
                visit.dossier,
                _stream(file),
                file_name=file.name or "",
                by=visit.person,
                **form.told(),
            )
            asked += 1
        except AlreadyHereError as error:
            known.append(said(error))
        except NotAllowedError:
            raise
        except PledgewatchError as error:
            wrong.append(f"{file.name}: {said(error)}")
    if asked:
        notices.done(
            request,
            ngettext(
                "%(number)d document is kept, and will be read.",
                "%(number)d documents are kept, and will be read.",
                asked,
            )
            % {"number": asked},
        )
    for words in (*known, *wrong):
        notices.warn(request, words)
    return _brought(request, visit)


@in_dossier(Permission.CONTRIBUTE, changing=Permission.CONTRIBUTE, methods=("POST",))
def fetch(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Have what stands at an address kept and read."""
    form = BroughtForm(request.POST, auto_id="brought-%s")
    address = request.POST.get("address", "").strip()
    if not form.is_valid():
        return _refused(request, visit, form, "")
    try:
        working.ask_to_fetch(visit.dossier, address, by=visit.person, **form.told())
    except NotAllowedError:
        raise
    except PledgewatchError as error:
        return _refused(request, visit, form, said(error))
    notices.done(request, _("The page will be fetched, kept and read."))
    return _brought(request, visit)


@in_dossier(Permission.CONTRIBUTE, changing=Permission.CONTRIBUTE, methods=("POST",))
def job(request: HttpRequest, visit: Visit, number: int) -> HttpResponse:
    """Cancel work, try it again, or take it off the list."""
    held = listing.job(visit.dossier, number, to=visit.person)
    do = {"cancel": working.cancel, "again": working.try_again, "dismiss": working.dismiss}
    act = do.get(request.POST.get("do", ""))
    if act is not None:
        act(held, by=visit.person)
    return _brought(request, visit)


@in_dossier(Permission.CONTRIBUTE, changing=Permission.CONTRIBUTE, methods=("POST",))
def read_again(request: HttpRequest, visit: Visit, key: str) -> HttpResponse:
    """Have a source read again by the present reader; what was decided stays."""
    source = queries.source(visit.dossier, key, to=visit.sight)
    working.ask_to_read_again(source, by=visit.person)
    notices.done(request, _("%(key)s will be read again. What was decided stays.") % {"key": key})
    return _brought(request, visit)


@in_dossier(Permission.READ)
def container(request: HttpRequest, visit: Visit, key: str) -> HttpResponse:  # noqa: ARG001 -- as Django calls it
    """Send what a source came in, as it was brought, to those who may see all that was in it."""
    source = queries.source(visit.dossier, key, to=visit.sight)
    if not source.container or not queries.may_see_container(source, to=visit.sight):
        raise Http404
    return _sent(source.container, source.container_name or f"{source.key}.bin")


@in_dossier(Permission.READ)
def original(request: HttpRequest, visit: Visit, key: str) -> HttpResponse:  # noqa: ARG001 -- as Django calls it
    """Send the bytes of a source as they were captured, to be saved and never to be shown."""
    source = queries.source(visit.dossier, key, to=visit.sight)
    return _sent(source.sha256, source.file_name or f"{source.key}.bin")


def _sent(sha256: str, file_name: str) -> HttpResponse:
    place = Archive(Path(settings.ARCHIVE_FOLDER)).verify(sha256)
    response = FileResponse(
        place.open("rb"),
        as_attachment=True,
        filename=file_name,
        content_type="application/octet-stream",
    )
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return cast(HttpResponse, response)  # a stream is one for every view that wraps this


def _stream(file: "UploadedFile[Any]") -> BinaryIO:
    """The bytes of an upload from their beginning."""
    file.seek(0)
    return cast(BinaryIO, file.file)


def _refused(request: HttpRequest, visit: Visit, form: BroughtForm, refusal: str) -> HttpResponse:
    if notices.is_part(request):
        told = refusal or " ".join(
            str(words) for errors in form.errors.values() for words in errors
        )
        return notices.refused(request, told)
    laid = _laid(
        request, visit, form=form, refusal=refusal, address=request.POST.get("address", "")
    )
    return render(request, "library/library.html", laid, status=notices.REFUSED)


def _brought(request: HttpRequest, visit: Visit) -> HttpResponse:
    if notices.is_part(request):
        return render(request, "library/work.html", _work(visit))
    return HttpResponseRedirect(reverse("library", args=[visit.dossier.key]))


DOSSIER = "d/<dossier:dossier>/"
urlpatterns = [
    path(f"{DOSSIER}library/", library, name="library"),
    path(f"{DOSSIER}library/work/", work, name="library_work"),
    path(f"{DOSSIER}library/bring/", bring, name="library_bring"),
    path(f"{DOSSIER}library/fetch/", fetch, name="library_fetch"),
    path(f"{DOSSIER}library/work/<int:number>/", job, name="library_job"),
    path(f"{DOSSIER}<item:key>/original/", original, name="original"),
    path(f"{DOSSIER}<item:key>/container/", container, name="container"),
    path(f"{DOSSIER}<item:key>/read-again/", read_again, name="read_again"),
]
