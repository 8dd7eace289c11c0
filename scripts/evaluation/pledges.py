"""A State's pledge told from a recommendation, a report of action and an opinion, by its words.

Pledges are those of UPR Info's database; the others are paragraphs and sentences of the Working
Group's reports that stand before the voluntary pledges, as many of each sort as there are pledges.
A delegation's statement in them may hold a pledge all the same; it counts as an error here. "All"
has each sort as the reports print it, recommendations with their makers in brackets; without them
a demand and an undertaking may have the same words. States and reports are halved by the digest of
their names.
"""

import csv
import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pledgewatch.documents import sandbox
from pledgewatch.documents.document import BlockKind
from pledgewatch.documents.errors import DocumentError
from pledgewatch.extraction import pledge_scoring, sentences
from scripts.evaluation.figures import Counts, Figure, held_out

_SEED = 20080528
_SHORTEST = 60  # characters of a paragraph that says something
_VOLUNTARY = re.compile(r"voluntary\s+(?:pledges|commitments)", re.IGNORECASE)
_MAKERS = re.compile(r"\([A-Z][^()]{2,80}\)[;.]?\Z")
_OPINION = re.compile(
    r"\b(?:commended|welcomed|congratulated|appreciated|praised|thanked|noted|asked|encouraged)\b"
)


@dataclass(frozen=True, slots=True)
class Text:
    """Words, and the State or report that they are from."""

    source: str
    words: str


def measure(corpora: Path) -> list[Figure]:
    """F1 against each sort and against all, in both halves."""
    pledges = _pledges(corpora)
    others = _others(corpora)
    figures = []
    for corpus, aside in (("tuned on", False), ("held out", True)):
        ours = [one for one in pledges if held_out(one.source) is aside]
        drawn = {
            sort: _drawn([one for one in texts if held_out(one.source) is aside], len(ours))
            for sort, texts in others.items()
        }
        mixed = _drawn([one for texts in drawn.values() for one in texts], len(ours))
        drawn["recommendations without their makers"] = [
            Text(one.source, _MAKERS.sub("", one.words)) for one in drawn["recommendations"]
        ]
        for sort, texts in ({"all": mixed} | drawn).items():
            figures.append(_figure(f"{corpus}, against {sort}", ours, texts))
    return figures


def _figure(corpus: str, pledges: list[Text], others: list[Text]) -> Figure:
    right = sum(is_pledge(one.words) for one in pledges)
    extra = sum(is_pledge(one.words) for one in others)
    counts = Counts(right=right, extra=extra, missed=len(pledges) - right)
    return Figure(
        task="pledges: told by their words",
        corpus=corpus,
        cases=len(pledges) + len(others),
        measure="F1",
        value=counts.f1,
        note=f"precision {counts.precision:.2f}, found {counts.recall:.2f}",
    )


def is_pledge(words: str, score: Callable[[str], float] = pledge_scoring.score) -> bool:
    """What the reader says of a text that stands alone; another `score` can be measured too."""
    return score(words) >= 0.5  # noqa: PLR2004 -- more likely than not


def _drawn(texts: list[Text], count: int) -> list[Text]:
    return random.Random(_SEED).sample(texts, min(count, len(texts)))  # noqa: S311 -- no secret


def _pledges(corpora: Path) -> list[Text]:
    with (corpora / "upr-pledges" / "pledges.csv").open(encoding="utf-8", newline="") as rows:
        return [Text(row["state"], row["text"]) for row in csv.DictReader(rows)]


def _others(corpora: Path) -> dict[str, list[Text]]:
    sorts: dict[str, list[Text]] = {"recommendations": [], "opinions": [], "reports of action": []}
    for path in sorted((corpora / "upr-reports" / "pdf").glob("*.pdf")):
        try:
            document = sandbox.open(path)
        except DocumentError:
            continue
        for block in document.blocks:
            words = document.text_of(block)
            if block.kind is BlockKind.HEADING and _VOLUNTARY.search(words):
                break
            if block.kind not in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM} or "...." in words:
                continue
            if len(words) < _SHORTEST:
                continue
            if _MAKERS.search(words):
                sorts["recommendations"].append(Text(path.stem, words))
                continue
            for start, end in sentences.spans(words):
                sort = "opinions" if _OPINION.search(words) else "reports of action"
                sorts[sort].append(Text(path.stem, words[start:end]))
    return sorts
