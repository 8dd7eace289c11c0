"""The issues under which recommendations and pledges are filed: those of UPR Info's coders."""

from dataclasses import dataclass
from functools import cache

from pledgewatch.catalogue.load import folded
from pledgewatch.catalogue.tables import table


@dataclass(frozen=True, slots=True, kw_only=True)
class Concerned:
    """An instrument that an issue is about, or one provision of it; a whole one has no number."""

    instrument: str  # key of the catalogue
    number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """One of the 54 issues of UPR Info's database (2008-2014). `name` is as the coders wrote it."""

    name: str
    russian: str
    description: str  # what the coders put there, in one sentence
    examples: tuple[str, ...]  # wordings of ours
    concerned: tuple[Concerned, ...]


@cache
def issues() -> tuple[Issue, ...]:
    """All issues, in the order of their names."""
    return tuple(
        Issue(
            name=name,
            russian=row["ru"],
            description=row["description"],
            examples=tuple(row["examples"]),
            concerned=tuple(_concerned(each) for each in row["concerned"]),
        )
        for name, row in table("issues.toml").items()
    )


def issue_named(words: str) -> Issue | None:
    """The issue of this name, English or Russian, whatever its case and punctuation."""
    return _by_name().get(folded(words))


def _concerned(words: str) -> Concerned:
    """A key, or a key and a number: "opcat", "iccpr 25"."""
    instrument, _, number = words.partition(" ")
    return Concerned(instrument=instrument, number=number)


@cache
def _by_name() -> dict[str, Issue]:
    return {folded(name): issue for issue in issues() for name in (issue.name, issue.russian)}
