"""What each row of the record says in words by which it can be found.

A protected person's identity is encrypted and in no index. What depends on other rows (an actor's
names, the grounds of an assessment) is said by the row that they belong to.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from typing import Any

from django.db.models import Model

from pledgewatch.record import models
from pledgewatch.record.searching.places import Kind, Place
from pledgewatch.record.searching.tables import Entry

Says = Callable[[Any], tuple[str, str, str]]  # title, what is said, and the field of its date


def _joined(*texts: str | None) -> str:
    return "\n".join(text for text in texts if text)


def _actor(row: models.Actor) -> tuple[str, str, str]:
    return row.name, _joined(*(other.name for other in row.names.all())), ""


def _assessment(row: models.Assessment) -> tuple[str, str, str]:
    return "", _joined(row.grounds, *(one.grounds for one in row.verdicts.all())), "as_of"


def _recommendation(row: models.Recommendation) -> tuple[str, str, str]:
    came = (uptake.note for uptake in row.uptakes.all())
    return row.paragraph, _joined(row.text, row.asked_by, *came), "made_on"


def _provision(row: models.Provision) -> tuple[str, str, str]:
    return f"{row.instrument.title} {row.number}".strip(), row.says, ""


def _publication(row: models.Publication) -> tuple[str, str, str]:
    return row.title, _joined(*(one.text for one in row.corrections.all())), "issued_at"


SAYS: Mapping[type[Model], Says] = {
    models.Source: lambda row: (
        row.title,
        _joined(row.publisher, row.author, row.file_name, row.url),
        "published",
    ),
    models.Matter: lambda row: (row.title, _joined(row.text, row.forum), "made_on"),
    models.Event: lambda row: ("", row.account, "when"),
    models.Measure: lambda row: (row.title, row.kind, ""),
    models.Case: lambda row: (row.title, row.summary, ""),
    models.Requirement: lambda row: (row.subject, _joined(row.before, row.after), "since"),
    models.Recommendation: _recommendation,
    models.Reply: lambda row: ("", row.text, "received"),
    models.Criterion: lambda row: ("", row.text, "fixed_on"),
    models.Evidence: lambda row: ("", row.note, ""),
    models.Assessment: _assessment,
    models.Override: lambda row: ("", row.reason, "as_of"),
    models.Search: lambda row: (row.where, _joined(row.terms, row.note), "searched_on"),
    models.Actor: _actor,
    models.Provision: _provision,
    models.Note: lambda row: ("", row.text, "written_at"),
    models.Narrative: lambda row: ("", row.text, ""),
    models.Publication: _publication,
}
# Rows that are said by another one, which a field of theirs names.
PART_OF: Mapping[type[Model], str] = {
    models.ActorName: "actor",
    models.CriterionVerdict: "assessment",
    models.Uptake: "recommendation",
    models.Correction: "publication",
}
# What is loaded with many rows at once, so that none asks for its own.
WITH: Mapping[type[Model], tuple[str, ...]] = {
    models.Actor: ("names",),
    models.Assessment: ("verdicts",),
    models.Recommendation: ("uptakes",),
    models.Provision: ("instrument",),
    models.Publication: ("corrections",),
    models.Narrative: ("matter",),
}


def kinds_of(model: type[Model]) -> tuple[Kind, ...]:
    """The kinds that rows of a table are found as."""
    if model is models.Matter:
        return Kind.PLEDGE, Kind.CONCERN
    return (Kind(str(model._meta.model_name)),)  # noqa: SLF001 -- Django's own name for it


def place_of(row: Any) -> Place:
    """Where a row stands in the index."""
    kind = row.kind if isinstance(row, models.Matter) else row._meta.model_name  # noqa: SLF001 -- as above
    return Place(row.dossier_id, Kind(kind), row.pk)


def entry(row: Any) -> Entry | None:
    """The row as it is found; None where it says nothing."""
    title, said, dated = SAYS[type(row)](row)
    if not title.strip() and not said.strip():
        return None
    day, earliest, latest = _day(row, dated)
    return Entry(
        number=place_of(row).number,
        key=getattr(row, "key", ""),
        title=title,
        said=said,
        about=_about(row),
        day=day,
        earliest=earliest,
        latest=latest,
    )


def _about(row: Any) -> str:
    """The key of the item on whose page a row without a page of its own is shown."""
    if isinstance(row, models.Narrative):
        return row.matter.key if row.matter else ""
    return ""


def _day(row: Any, dated: str) -> tuple[str, str, str]:
    """A row's date as EDTF, with its first and last day."""
    value = getattr(row, dated) if dated else None
    if not value:
        return "", "", ""
    if isinstance(value, date):  # or a moment
        day = (value.date() if isinstance(value, datetime) else value).isoformat()
        return day, day, day
    bounds: Iterable[date | None] = (
        getattr(row, f"{dated}_{bound}") for bound in ("earliest", "latest")
    )
    earliest, latest = (bound.isoformat() if bound else "" for bound in bounds)
    return str(value), earliest, latest
