"""What can be done with an item: an act has a name in the address, a form, and a doing.

Each act's form is a page of its own, and opens in place where there are scripts. What the record
refuses is told above the form, with all that was typed still in it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from pledgewatch.accounts.models import Person
from pledgewatch.record import queries
from pledgewatch.record.errors import (
    Meantime,
    MeantimeError,
    NotAllowedError,
    NotFoundError,
    RefusedError,
)
from pledgewatch.record.rules import Permission
from pledgewatch.web import notices
from pledgewatch.web.asked import seen_now
from pledgewatch.web.saying import said
from pledgewatch.web.visits import Visit, forbidden, in_dossier

Words = str | Promise


@dataclass(frozen=True, slots=True)
class Doing:
    """What an act is given: who does it, to which item, with what in the form."""

    request: HttpRequest
    visit: Visit
    item: Any  # a row of the record
    told: Mapping[str, Any]  # the form's cleaned data


@dataclass(frozen=True, slots=True)
class Done:
    """What came of an act: a sentence, the key by which it is undone, and where to go then."""

    sentence: str
    undo: str = ""
    to: str = ""  # key of the item whose page is shown next; this one's where empty
    gone: bool = False  # the item is no longer there


FormMaker = Callable[[Visit, Any, Mapping[str, Any] | None], Form]


@dataclass(frozen=True, slots=True)
class Act:
    """Something that can be done with items of some kinds (prefixes of their keys).

    `own` tells of an item whether the person may do it all the same, whose role does not include
    `permission`, since the item is theirs.
    """

    name: str
    title: Words
    kinds: tuple[str, ...]
    permission: Permission
    form: FormMaker
    do: Callable[[Doing], Done]
    button: Words
    help: Words = ""
    danger: bool = False
    own: Callable[[Any, Person], bool] | None = None

    def open_to(self, visit: Visit, item: Any) -> bool:
        """Whether the person may do it with the item."""
        if visit.may(self.permission):
            return True
        if self.own is None or item is None or not visit.may(Permission.CONTRIBUTE):
            return False
        return self.own(item, visit.person)


class Registry:
    """All acts, by their names."""

    def __init__(self, *groups: tuple[Act, ...]) -> None:
        self.acts = {act.name: act for group in groups for act in group}

    def of(self, visit: Visit, key: str, item: Any = None) -> list[Act]:
        """The acts that the person may do with an item of that key.

        Without the item itself those are left out that they may do because it is their own.
        """
        prefix = prefix_of(key)
        return [
            act
            for act in self.acts.values()
            if prefix in act.kinds and not visit.looking_back and act.open_to(visit, item)
        ]


def prefix_of(key: str) -> str:
    """The letters of a key, which tell the kind of the item."""
    return key.rstrip("0123456789")


def page_for(registry: Registry) -> Callable[..., HttpResponse]:
    """The view of the forms of all acts."""

    @in_dossier(Permission.READ, changing=Permission.CONTRIBUTE)
    def act_on(request: HttpRequest, visit: Visit, key: str, act: str) -> HttpResponse:
        """Show the form of an act, and do it."""
        chosen = registry.acts.get(act)
        if chosen is None or prefix_of(key) not in chosen.kinds:
            raise Http404(_("There is no such page."))
        item = queries.item(visit.dossier, key, to=visit.sight)
        if not chosen.open_to(visit, item):
            return forbidden(request, chosen.permission)
        form = chosen.form(visit, item, request.POST if request.method == "POST" else None)
        refusal, status = "", 200
        meantime: tuple[Meantime, ...] = ()
        if request.method == "POST":
            status = notices.REFUSED
            if form.is_valid():
                try:
                    done = chosen.do(Doing(request, visit, item, form.cleaned_data))
                except MeantimeError as error:
                    meantime, status = error.fields, notices.CONFLICT
                    form = chosen.form(visit, item, seen_now(request.POST, meantime))
                except (RefusedError, NotFoundError) as error:
                    refusal = said(error)
                except NotAllowedError:
                    return forbidden(request, chosen.permission)
                else:
                    return _after(request, visit, key, done)
        return render(
            request,
            "items/act_part.html" if notices.is_part(request) else "items/act.html",
            {
                "item": item,
                "key": key,
                "act": chosen,
                "form": form,
                "refusal": refusal,
                "meantime": meantime,
            },
            status=status,
        )

    return act_on


def _after(request: HttpRequest, visit: Visit, key: str, done: Done) -> HttpResponse:
    notices.done(request, done.sentence, undo=done.undo)
    page = (
        reverse("board", args=[visit.dossier.key])
        if done.gone and not done.to
        else reverse("item", args=[visit.dossier.key, done.to or key])
    )
    return notices.elsewhere(request, page)
