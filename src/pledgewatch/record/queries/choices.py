"""What can be chosen from in forms: pledges and concerns, criteria, measures, cases, sources."""

from collections.abc import Iterable

from pledgewatch.record.models import Case, Criterion, Dossier, Event, Matter, Measure, Source
from pledgewatch.record.rules import Viewer, seeing

Choices = list[tuple[str, str]]


def matter_choices(dossier: Dossier) -> Choices:
    """(key, title) of each pledge and concern, in the order of the dossier."""
    rows = Matter.objects.filter(dossier=dossier).order_by("position", "pk")
    return list(rows.values_list("key", "title"))


def criterion_choices(dossier: Dossier) -> list[tuple[str, str, str]]:
    """(key of its matter, key, text) of each criterion, in the order of the dossier."""
    rows = Criterion.objects.filter(dossier=dossier).order_by("matter__position", "pk")
    return list(rows.values_list("matter__key", "key", "text"))


def measure_choices(dossier: Dossier) -> Choices:
    """(key, title) of each measure, by title."""
    rows = Measure.objects.filter(dossier=dossier).order_by("title", "pk")
    return list(rows.values_list("key", "title"))


def case_choices(dossier: Dossier, *, to: Viewer) -> Choices:
    """(key, title) of each case that the person may see, by title."""
    rows = seeing(to, dossier).of(Case.objects.filter(dossier=dossier))
    return list(rows.order_by("title", "pk").values_list("key", "title"))


def source_choices(dossier: Dossier, *, to: Viewer, most: int = 200) -> Choices:
    """(key, key and title) of the sources captured last that the person may see, `most` of them."""
    rows = seeing(to, dossier).of(Source.objects.filter(dossier=dossier)).order_by("-pk")
    return [
        (key, f"{key} · {title[:110]}") for key, title in rows.values_list("key", "title")[:most]
    ]


def event_choices(
    dossier: Dossier, *, to: Viewer, first: Iterable[str] = (), most: int = 200
) -> Choices:
    """(key, date and account) of events: those named first, then the latest, `most` in all."""
    named = list(dict.fromkeys(first))[:most]
    rows = seeing(to, dossier).of(Event.objects.filter(dossier=dossier))
    columns = ("key", "when", "account")
    told = rows.filter(key__in=named).values_list(*columns)
    own = {key: (when, account) for key, when, account in told}
    late = rows.exclude(key__in=named).order_by("-when_latest", "-pk").values_list(*columns)
    found = [(key, *own[key]) for key in named if key in own]
    found += list(late[: most - len(found)])
    return [(key, f"{key} · {when} · {account[:110]}") for key, when, account in found]
