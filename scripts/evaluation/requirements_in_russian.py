"""Russian sentences of our own wording that set figures, and what is read of them.

`tests/eval/requirements-ru*.toml` say of each sentence which figures it sets, with what was before,
and as far as they tell it since when and about what. The half `-blind` was written before the rules
that it measures, and what is read wrongly there was not looked at. Writer and maker of the rules
are the same.
"""

import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pledgewatch.extraction import pipeline
from pledgewatch.extraction.proposal import RequirementProposal
from scripts.evaluation import paragraphs
from scripts.evaluation.figures import Counts, Figure

_PUBLISHED = "2023"


@dataclass(frozen=True, slots=True)
class Compared:
    """A sentence, what should be read in it and what is."""

    given: dict[str, Any]
    found: tuple[RequirementProposal, ...]

    @property
    def counts(self) -> Counts:
        """Figures with the right words before and after, those too many and those missed."""
        wanted = Counter((before or None, after) for before, after in self.given["figures"])
        read = Counter((one.before, one.after) for one in self.found)
        right = (wanted & read).total()
        return Counts(right, read.total() - right, wanted.total() - right)

    def tells(self, field: str) -> bool | None:
        """Whether `since` or `subject` is read rightly; None where it is not measured."""
        if field not in self.given or not self.counts.right:
            return None
        read = getattr(self.found[0], field) or ""
        wanted: str = self.given[field]
        return wanted in read if field == "subject" else wanted == read


def measure(_corpora: Path) -> list[Figure]:
    """F1 of figures, and how often their subject and date are right, by half."""
    return [figure for half in paragraphs.HALVES for figure in figures(half)]


def figures(half: str) -> Iterator[Figure]:
    """The figures of one file."""
    compared = list(compare(half))
    counts = sum((one.counts for one in compared), Counts())
    yield Figure(
        task="requirements in Russian",
        corpus=f"own sentences, {paragraphs.HALVES[half]}",
        cases=counts.right + counts.missed,
        measure="F1",
        value=counts.f1,
        note=f"precision {counts.precision:.2f}, found {counts.recall:.2f}",
    )
    for field in ("subject", "since"):
        told = [right for one in compared if (right := one.tells(field)) is not None]
        yield Figure(
            task=f"their {field}",
            corpus="those found",
            cases=len(told),
            measure="accuracy",
            value=sum(told) / len(told) if told else 1.0,
        )


def compare(half: str) -> Iterator[Compared]:
    """Every sentence of a half, read as a document of its own."""
    path = paragraphs.FOLDER / f"requirements-ru{half}.toml"
    for given in tomllib.loads(path.read_text(encoding="utf-8"))["case"]:
        document = paragraphs.of_lines(given["text"], "ru")
        read = pipeline.read(document, published=_PUBLISHED).proposals
        yield Compared(given, tuple(one for one in read if isinstance(one, RequirementProposal)))


def main() -> None:
    """Print what is read wrongly in the half that may be looked at."""
    for one in compare(""):
        wrong = one.counts.extra or one.counts.missed
        if wrong or False in {one.tells("subject"), one.tells("since")}:
            print(one.given["text"], one.given["figures"])
            for read in one.found:
                print(f"  read: {read.before!r} {read.after!r} {read.since} {read.subject!r}")


if __name__ == "__main__":
    main()
