"""The home page: every dossier at a glance; how to begin one."""

import re
import secrets
import unicodedata
from collections.abc import Iterator
from itertools import count
from typing import Any

from django import forms
from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import path, reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from pledgewatch.accounts.models import Person
from pledgewatch.record import actions, queries
from pledgewatch.record.actions.jobs import try_again
from pledgewatch.record.errors import RefusedError
from pledgewatch.record.queries import jobs as listing
from pledgewatch.record.rules import Permission
from pledgewatch.terminal.example.build import plan
from pledgewatch.terminal.jobs.example import EXAMPLE, ask_for_example
from pledgewatch.web import notices
from pledgewatch.web.clock import today
from pledgewatch.web.saying import said
from pledgewatch.web.visits import Visit, in_dossier, signed_in

LONGEST_KEY = 50  # before its end: a dossier takes 60
CHANCE = "bcdfghjkmnpqrstvwxz23456789"  # spells no words, and none is taken for another


class DossierForm(forms.Form):
    """What a new dossier is called, and who is held to its word."""

    maker = forms.CharField(
        label=_("Who made the pledges?"),
        help_text=_("The State that is held to its word, for example Kazakhstan."),
        max_length=300,
    )
    title = forms.CharField(
        label=_("What is the dossier called?"),
        help_text=_("It stands on every publication: “Kazakhstan: the Madrid promises”."),
        max_length=300,
    )
    forum = forms.CharField(
        label=_("Where were they made?"),
        help_text=_("A conference, a review, a campaign: “OSCE Ministerial Council, Madrid”."),
        required=False,
        max_length=300,
    )
    publisher = forms.CharField(
        label=_("Who publishes?"),
        help_text=_("Your organisation, as it is to stand on the memorandum."),
        required=False,
        max_length=300,
    )
    language = forms.ChoiceField(label=_("Language of publications"), choices=settings.LANGUAGES)


@signed_in()
def home(request: HttpRequest) -> HttpResponse:
    """Show the dossiers of the person as cards, or how to begin."""
    person = _person(request)
    cards = queries.cards(person, today())
    empty = not all(card.matters for card in cards)  # and perhaps the example, not yet filled
    building = {job.dossier.key: job for job in _examples(person)} if empty else {}
    told = {"cards": cards, "example": _example(), "building": building}
    return render(request, "home/home.html", told)


@signed_in("GET", "HEAD", "POST")
def begin(request: HttpRequest) -> HttpResponse:
    """Begin a dossier; its key is made from its title."""
    person = _person(request)
    form = DossierForm(request.POST or None, initial={"language": (get_language() or "en")[:2]})
    status = 200
    if request.method == "POST":
        if form.is_valid():
            try:
                dossier = actions.start_dossier(
                    key=_free_key(form.cleaned_data["title"], by=person),
                    by=person,
                    **form.cleaned_data,
                )
            except RefusedError as error:
                form.add_error(None, said(error))
            else:
                notices.done(
                    request,
                    _(
                        "“%(title)s” is begun, “%(key)s” in addresses and commands. "
                        "Add its documents next."
                    )
                    % {"title": dossier.title, "key": dossier.key},
                )
                return HttpResponseRedirect(reverse("library", args=[dossier.key]))
        status = 422
    return render(request, "home/begin.html", {"form": form}, status=status)


@signed_in("POST")
def example(request: HttpRequest) -> HttpResponse:
    """Begin the example dossier, which a worker fills; or have that tried again where it failed."""
    person = _person(request)
    asked = _examples(person).first()
    if asked is not None:
        if not asked.unfinished:
            try_again(asked, by=person)
    elif _example():
        ask_for_example(person)
    return HttpResponseRedirect(reverse("board", args=[plan()["dossier"]["key"]]))


@in_dossier(Permission.READ)
def example_work(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Show how far the example is, for the part of a page that asks now and then."""
    job = building_of(visit)
    if job is None and notices.is_part(request):  # it is filled: the page around is another one
        return HttpResponse(headers={"HX-Refresh": "true"})
    if job is None:
        return HttpResponseRedirect(reverse("board", args=[visit.dossier.key]))
    return render(request, "home/building.html", {"job": job})


def building_of(visit: Visit) -> Any:
    """The work that is to fill the dossier as the example, if it is not done."""
    rows = listing.jobs(visit.dossier, to=visit.person, kinds=(EXAMPLE,))
    return rows.exclude(state="done").first()


def _examples(person: Person) -> Any:
    return listing.own_jobs(person, (EXAMPLE,)).exclude(state="done")


def _example() -> str:
    """The key that the example would have; empty where a dossier has it."""
    key = str(plan()["dossier"]["key"])
    return "" if queries.is_taken(key) else key


def _person(request: HttpRequest) -> Person:
    person = request.user
    if not isinstance(person, Person):
        raise TypeError("the wrapper of this view lets nobody in who has not signed in")
    return person


def _free_key(title: str, *, by: Person) -> str:
    """A short name from the words of a title, of ASCII letters, that no dossier has.

    Whether it is taken by a dossier that somebody does not see must not be told: it ends in
    letters by chance, whatever there is. Whoever has the files of the workspace anyhow is given
    it as it is, numbered if it is taken.
    """
    plain = unicodedata.normalize("NFKD", romanised(title)).encode("ascii", "ignore").decode()
    key = "-".join(re.findall(r"[a-z0-9]+", plain.lower()))[:LONGEST_KEY].strip("-") or "dossier"
    tails = _numbers() if by.local else _chances()
    return next(free for tail in tails if not queries.is_taken(free := f"{key}{tail}"))


def _numbers() -> Iterator[str]:
    yield ""
    yield from (f"-{number}" for number in count(2))


def _chances() -> Iterator[str]:
    while True:
        yield "-" + "".join(secrets.choice(CHANCE) for _letter in range(4))


# Near enough to be recognised in an address; hard and soft signs are left out.
_LATIN = str.maketrans("абвгдеёзийклмнопрстуфыэәқөұүһі", "abvgdeeziyklmnoprstufyeaqouuhi", "ъь") | {
    ord(letter): latin
    for letter, latin in (
        ("ж", "zh"),
        ("х", "kh"),
        ("ц", "ts"),
        ("ч", "ch"),
        ("ш", "sh"),
        ("щ", "shch"),
        ("ю", "yu"),
        ("я", "ya"),
        ("ғ", "gh"),
        ("ң", "ng"),
    )
}


def romanised(words: str) -> str:
    """Cyrillic letters by Latin ones, near enough to be recognised in an address."""
    return words.lower().translate(_LATIN)


urlpatterns = [
    path("", home, name="home"),
    path("begin/", begin, name="begin"),
    path("example/", example, name="example"),
    path("d/<dossier:dossier>/example/", example_work, name="example_work"),
]
