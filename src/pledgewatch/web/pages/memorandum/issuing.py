"""Drafts to take along, and the memorandum as it is issued: two things that look different.

Both take longer than a page waits, so a worker writes them (`pledgewatch.terminal.jobs`).
"""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from pledgewatch.dossier.vocabulary import Confidentiality
from pledgewatch.record.queries import drafting
from pledgewatch.record.rules import Permission, seen_by_level
from pledgewatch.terminal.jobs.publishing import ask_for_draft, ask_to_issue
from pledgewatch.web import notices
from pledgewatch.web.pages.memorandum.audience import audience_of, audiences
from pledgewatch.web.pages.memorandum.files import FORMATS, file_name
from pledgewatch.web.pages.memorandum.making import issued, part, work
from pledgewatch.web.templatetags.pledgewatch import word
from pledgewatch.web.visits import Visit, in_dossier


class TakenForm(forms.Form):
    """Of which state of the record, for whom, and to whom."""

    as_of = forms.DateField(
        label=gettext_lazy("As of"),
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
    )
    audience = forms.ChoiceField(label=gettext_lazy("Readers"))
    addressee = forms.ChoiceField(label=gettext_lazy("Addressed to"), required=False)

    def __init__(self, visit: Visit, *args: Any, **options: Any) -> None:
        self._dossier = visit.dossier
        initial = {"as_of": visit.as_of.isoformat(), "title": visit.dossier.title}
        options["initial"] = {**initial, **(options.get("initial") or {})}
        super().__init__(*args, **options)
        levels = [(level.value, word(level)) for level in audiences(visit)]
        named = drafting.addressees(visit.dossier, visit.sight)
        self._choose("audience", levels)
        self._choose("addressee", [("", _("Nobody in particular")), *named])

    def clean(self) -> dict[str, Any]:
        """Refuse an addressee whom the readers may not see: the memorandum would name them."""
        told: dict[str, Any] = self.cleaned_data
        if told.get("addressee") and told.get("audience"):
            readers = seen_by_level(Confidentiality(told["audience"]), self._dossier)
            if told["addressee"] not in dict(drafting.addressees(self._dossier, readers)):
                hidden = _("These readers may not see whom it is addressed to. Choose others.")
                self.add_error("addressee", hidden)
        return told

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
    """Show drafts and issues; a POST has the memorandum issued, and its files kept for ever."""
    if request.method != "POST":
        return _page(request, visit)
    form = IssueForm(visit, request.POST, prefix="issue")
    if not form.is_valid():
        return _page(request, visit, form=form, status=notices.REFUSED)
    asked = form.cleaned_data
    ask_to_issue(
        visit.dossier,
        _names(visit, asked, asked["formats"]),
        title=asked["title"],
        note=asked["note"],
        **_taken(asked),
        by=visit.person,
    )
    notices.done(request, _("The memorandum is being written, and is issued when it is whole."))
    return _made(visit)


@in_dossier(Permission.WORD, methods=("POST",))
def draft(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Have a file made that says of itself that it is a draft; it is kept for a day."""
    form = TakenForm(visit, request.POST, prefix="draft")
    suffix = request.POST.get("format", "")
    if not form.is_valid() or suffix not in FORMATS:
        if notices.is_part(request):
            told = " ".join(str(words) for errors in form.errors.values() for words in errors)
            return notices.refused(request, told or _("Choose one of the formats."))
        return _page(request, visit, drafting_form=form, status=notices.REFUSED)
    asked = form.cleaned_data
    names = _names(visit, asked, [suffix], draft=True)
    ask_for_draft(visit.dossier, names, **_taken(asked), by=visit.person)
    if notices.is_part(request):
        return part(request, visit)
    notices.done(request, _("The draft is being written."))
    return _made(visit)


def _taken(asked: dict[str, Any]) -> dict[str, Any]:
    """Of which state of the record, for whom and to whom, as the job takes it."""
    return {
        "as_of": asked["as_of"],
        "audience": Confidentiality(asked["audience"]),
        "addressee": asked["addressee"],
    }


def _names(
    visit: Visit, asked: dict[str, Any], suffixes: Sequence[str], *, draft: bool = False
) -> list[str]:
    level = Confidentiality(asked["audience"])
    return [
        file_name(visit.dossier.key, asked["as_of"], level, suffix, draft=draft)
        for suffix in suffixes
    ]


def _made(visit: Visit) -> HttpResponse:
    page = reverse("memorandum_issue", args=[visit.dossier.key])
    return HttpResponseRedirect(f"{page}#publishing")


def _page(
    request: HttpRequest,
    visit: Visit,
    *,
    form: IssueForm | None = None,
    drafting_form: TakenForm | None = None,
    status: int = 200,
) -> HttpResponse:
    chosen = {"audience": audience_of(request, visit).value}
    may_draft = visit.may(Permission.WORD)
    return render(
        request,
        "memorandum/issue.html",
        {
            "draft": drafting_form or TakenForm(visit, prefix="draft", initial=chosen),
            "issue": form or IssueForm(visit, prefix="issue", initial=chosen),
            "formats": FORMATS,
            "may_draft": may_draft,
            **(work(visit) if may_draft else {}),
            **issued(visit),
        },
        status=status,
    )
