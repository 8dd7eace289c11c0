"""Drafts to take along, and the memorandum as it is issued: two things that look different."""

import tempfile
from datetime import date
from pathlib import Path
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from pledgewatch import PledgewatchError
from pledgewatch.dossier.dossier import Dossier as Edition
from pledgewatch.dossier.vocabulary import Confidentiality
from pledgewatch.record import actions, edition
from pledgewatch.record.actions.sources import archive
from pledgewatch.record.errors import RefusedError
from pledgewatch.record.queries import drafting
from pledgewatch.record.rules import Permission, require_clearance, seeing
from pledgewatch.reporting import memorandum
from pledgewatch.reporting.unsupported import Unsupported, UnsupportedError
from pledgewatch.web import notices
from pledgewatch.web.pages.memorandum.audience import audience_of, audiences
from pledgewatch.web.pages.memorandum.files import FORMATS, attachment, file_name
from pledgewatch.web.pages.memorandum.since import moved
from pledgewatch.web.saying import language, said
from pledgewatch.web.templatetags.pledgewatch import word
from pledgewatch.web.visits import Visit, in_dossier

MOST_PARTS = 60  # pledges and concerns: so many are written in about 5 seconds


class TakenForm(forms.Form):
    """Of which state of the record, for whom, and to whom."""

    as_of = forms.DateField(
        label=gettext_lazy("As of"),
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
    )
    audience = forms.ChoiceField(label=gettext_lazy("Readers"))
    addressee = forms.ChoiceField(label=gettext_lazy("Addressed to"), required=False)

    def __init__(self, visit: Visit, *args: Any, **options: Any) -> None:
        initial = {"as_of": visit.as_of.isoformat(), "title": visit.dossier.title}
        options["initial"] = {**initial, **(options.get("initial") or {})}
        super().__init__(*args, **options)
        levels = [(level.value, word(level)) for level in audiences(visit)]
        named = drafting.addressees(visit.dossier, seeing(visit.person, visit.dossier))
        self._choose("audience", levels)
        self._choose("addressee", [("", _("Nobody in particular")), *named])

    def _choose(self, name: str, choices: list[tuple[str, str]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 -- declared above
        field.choices = choices


class IssueForm(TakenForm):
    """What is said of a memorandum as it is issued."""

    title = forms.CharField(label=gettext_lazy("Title in the list of issues"), max_length=300)
    note = forms.CharField(
        label=gettext_lazy("Why it is issued"),
        help_text=gettext_lazy("For the record: kept with it, and printed nowhere."),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    formats = forms.MultipleChoiceField(
        label=gettext_lazy("Files"),
        choices=[(suffix, one.name) for suffix, one in FORMATS.items()],
        initial=[".docx", ".pdf", ".html"],
        widget=forms.CheckboxSelectMultiple,
    )
    field_order = ("as_of", "audience", "addressee", "title", "note", "formats")


@in_dossier(Permission.READ, changing=Permission.PUBLISH)
def issue(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Show drafts and issues; a POST issues the memorandum and keeps its files for ever."""
    if request.method != "POST":
        return _page(request, visit)
    form = IssueForm(visit, request.POST, prefix="issue")
    if not form.is_valid():
        return _page(request, visit, form=form, status=notices.REFUSED)
    try:
        issued = _issued(visit, form.cleaned_data)
    except UnsupportedError as error:
        return _page(request, visit, form=form, unsupported=_told(error), status=notices.REFUSED)
    except PledgewatchError as error:
        form.add_error(None, said(error))
        return _page(request, visit, form=form, status=notices.REFUSED)
    notices.done(request, _("%(key)s is issued, and its files are kept.") % {"key": issued.key})
    return HttpResponseRedirect(f"{reverse('memorandum_issue', args=[visit.dossier.key])}#issued")


@in_dossier(Permission.WORD)
def draft(request: HttpRequest, visit: Visit) -> HttpResponse:
    """A file that says of itself that it is a draft, made now and kept nowhere."""
    form = TakenForm(visit, request.GET, prefix="draft")
    suffix = request.GET.get("format", "")
    if not form.is_valid() or suffix not in FORMATS:
        return _page(request, visit, drafting_form=form, status=notices.REFUSED)
    asked = form.cleaned_data
    level = Confidentiality(asked["audience"])
    try:
        taken = _taken(visit, asked["as_of"], level)
        content = memorandum.draft(taken, suffix, addressee=asked["addressee"] or None)
    except UnsupportedError as error:
        return _page(
            request,
            visit,
            drafting_form=form,
            unsupported=_told(error),
            status=notices.REFUSED,
        )
    except PledgewatchError as error:
        form.add_error(None, said(error))
        return _page(request, visit, drafting_form=form, status=notices.REFUSED)
    named = file_name(visit.dossier.key, asked["as_of"], level, suffix, draft=True)
    return attachment(content, named)


def _taken(visit: Visit, as_of: date, level: Confidentiality) -> Edition:
    """The edition that is published, refused where it would show what may not be shown."""
    require_clearance(visit.person, level, visit.dossier)
    taken = edition.dossier(visit.dossier.key, as_of=as_of, audience=level)
    if len(taken.matters) > MOST_PARTS:
        raise RefusedError(
            _(
                "This memorandum has %(number)s parts, which takes longer to write than a page "
                "waits. Write it with “pledgewatch memo %(key)s”: it is recorded here as well."
            )
            % {"number": len(taken.matters), "key": visit.dossier.key}
        )
    actions.refuse_identities(visit.dossier, [repr(taken)])
    return taken


def _told(error: UnsupportedError) -> list[Unsupported]:
    return [flaw.told(language()) for flaw in error.unsupported]


def _issued(visit: Visit, asked: dict[str, Any]) -> Any:
    level = Confidentiality(asked["audience"])
    taken = _taken(visit, asked["as_of"], level)
    with tempfile.TemporaryDirectory() as folder:
        paths = [
            Path(folder) / file_name(visit.dossier.key, asked["as_of"], level, suffix)
            for suffix in asked["formats"]
        ]
        written = memorandum.render(taken, to=paths, addressee=asked["addressee"] or None)
        return actions.publish(
            visit.dossier,
            taken,
            {path.name: path for path in written},
            digest=edition.digest(taken),
            archive=archive(),
            by=visit.person,
            title=asked["title"],
            note=asked["note"],
        )


def _page(
    request: HttpRequest,
    visit: Visit,
    *,
    form: IssueForm | None = None,
    drafting_form: TakenForm | None = None,
    status: int = 200,
    **more: Any,
) -> HttpResponse:
    chosen = {"audience": audience_of(request, visit).value}
    every = drafting.issued(visit.dossier, to=visit.person)
    return render(
        request,
        "memorandum/issue.html",
        {
            "draft": drafting_form or TakenForm(visit, prefix="draft", initial=chosen),
            "issue": form or IssueForm(visit, prefix="issue", initial=chosen),
            "formats": FORMATS,
            "may_draft": visit.may(Permission.WORD),
            "may_issue": visit.may(Permission.PUBLISH),
            "issued": every,
            "moved": moved(visit, every[0]) if every else (),
            **more,
        },
        status=status,
    )
