"""The texts that people labelled, as the corpora hold them."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pledgewatch.extraction.labels.words import words


@dataclass(frozen=True, slots=True)
class Recommended:
    """A recommendation of one session of the review with its labels."""

    text: str
    session: int
    action_category: int
    issues: frozenset[str]

    @property
    def key(self) -> str:
        """The words alone: texts of the same key are the same text."""
        return " ".join(words(self.text))


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a manifesto, in the order of the manifesto."""

    text: str
    manifesto: str
    is_pledge: bool


def recommended(corpora: Path) -> list[Recommended]:
    """Those of UPR Info's database, in its order, each text once a session."""
    rows = _rows(corpora / "upr-recommendations" / "sessions-1-13.csv")
    found: dict[tuple[int, str], Recommended] = {}
    for row in rows:
        one = Recommended(
            text=row["text"],
            session=int(row["session"]),
            action_category=int(row["action_category"]),
            issues=frozenset(row["issues"].split(",")),
        )
        found.setdefault((one.session, one.key), one)
    return list(found.values())


def split(
    texts: Sequence[Recommended], aside: Iterable[int]
) -> tuple[list[Recommended], list[Recommended]]:
    """Those to train on, and those of the sessions kept aside whose words are in none of them.

    Each text is there once; where sessions repeat it, as coded last.
    """
    kept_aside = set(aside)
    train = {one.key: one for one in texts if one.session not in kept_aside}
    test = {one.key: one for one in texts if one.session in kept_aside and one.key not in train}
    return list(train.values()), list(test.values())


def sentences(corpora: Path) -> list[Sentence]:
    """Those of all manifestos, in their order."""
    return [
        Sentence(row["sentence"], row["manifesto"], row["is_pledge"] == "1")
        for row in _rows(corpora / "manifesto-sentences" / "pledges.csv")
    ]


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


@dataclass(frozen=True, slots=True)
class Said:
    """A text of the review: what a State undertakes, or what stands beside it in a report."""

    text: str
    source: str  # the State's name, or the report's
    sort: str  # "pledge", "recommendation", "opinion", "report of action"

    @property
    def is_pledge(self) -> bool:
        """Whether coders took it for a voluntary pledge."""
        return self.sort == PLEDGE


PLEDGE = "pledge"


def undertaken(corpora: Path) -> list[Said]:
    """The voluntary pledges of UPR Info's database."""
    return [
        Said(row["text"], row["state"], PLEDGE)
        for row in _rows(corpora / "upr-pledges" / "pledges.csv")
    ]
