"""Recommendations of UN reports against those that UPR Info's coders took from them.

A proposal is right when its words are the coders' words: compared as words in lower case, without
item numbers and makers' brackets, with nine in ten words in common, since the coders slip. The
coders repeat a text for each recommending State; that is one recommendation here.
"""

import csv
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pledgewatch.catalogue import state_named, states
from pledgewatch.catalogue.load import folded
from pledgewatch.documents import sandbox
from pledgewatch.documents.errors import DocumentError
from pledgewatch.extraction import pipeline
from pledgewatch.extraction.proposal import RecommendationProposal
from pledgewatch.extraction.recommendations import makers
from scripts.evaluation.figures import Counts, Figure, held_out, interval

_ALIKE = 0.9
_NUMBER = re.compile(r"^[\s.]*\d{1,3}(?:\.\s?\d{1,3})*\.?\s+")
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Coded:
    """One recommendation as coded."""

    paragraph: str
    text: str
    states: frozenset[str]  # ISO codes, or the coders' name where it is no State's
    response: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """A report's proposals beside its codes."""

    report: str
    counts: Counts
    pairs: tuple[tuple[RecommendationProposal, Coded], ...]
    extra: tuple[RecommendationProposal, ...]
    missed: tuple[Coded, ...]


def measure(corpora: Path) -> list[Figure]:
    """Text, paragraph, recommending States and response, over all 94 reports and by year."""
    compared = list(compare(corpora))
    figures = [
        _texts("recommendations: text", "all reports", compared, floor=0.90),
        _texts("", "held out", [one for one in compared if held_out(one.report)]),
    ]
    years = sorted({one.report[-4:] for one in compared})
    figures += [
        _texts("", year, [c for c in compared if c.report.endswith(year)]) for year in years
    ]
    for name, check in CHECKS.items():
        documents = [
            Counts(right, 0, len(one.pairs) - right)
            for one in compared
            for right in [sum(check(*pair) for pair in one.pairs)]
        ]
        whole = sum(documents, Counts())
        low, high = interval(documents, lambda counts: counts.recall)
        figures.append(
            Figure(
                task=f"their {name}",
                corpus="those found",
                cases=whole.right + whole.missed,
                measure="accuracy",
                value=whole.recall,
                low=low,
                high=high,
            )
        )
    return [*figures, _under_review(compared)]


def _under_review(compared: Sequence[Comparison]) -> Figure:
    """The State under review, by the report's name: "kazakhstan2010"."""
    right = sum(
        _plain(state.name if state else "") in _names_of(one.report)
        for one in compared
        for proposal, _ in one.pairs
        for state in [state_named(proposal.to or "")]
    )
    cases = sum(len(one.pairs) for one in compared)
    return Figure(
        task="their addressee, the State under review",
        corpus="those found",
        cases=cases,
        measure="accuracy",
        value=right / cases,
    )


def _names_of(report: str) -> frozenset[str]:
    """The names, as `_plain` gives them, of the State that a report is named after."""
    name = report[:-4]
    return frozenset(
        _plain(state.name) for state in states() if name in {_plain(n) for n in state.all_names}
    )


def _plain(name: str) -> str:
    return folded(name).replace(" ", "")


CHECKS: dict[str, Callable[[RecommendationProposal, Coded], bool]] = {
    "paragraph": lambda ours, theirs: ours.paragraph == theirs.paragraph,
    # 97.1.2 is the coders' own count of what stands under 97.1; they do not always count
    "paragraph as printed": lambda ours, theirs: (
        _printed(ours.paragraph or "") == _printed(theirs.paragraph)
    ),
    "recommending States": lambda ours, theirs: _codes(ours.by) == theirs.states,
    "response of the State": lambda ours, theirs: (ours.response or "") == theirs.response,
}


def _printed(paragraph: str) -> str:
    return ".".join(paragraph.split(".")[:2])


def compare(corpora: Path, reports: Iterable[str] | None = None) -> Iterator[Comparison]:
    """Each report's proposals beside its codes; `reports` are names such as "kazakhstan2010"."""
    gold = coded(corpora)
    names = sorted(gold) if reports is None else list(reports)
    folder = corpora / "upr-reports" / "pdf"
    for path, document in sandbox.open_many([folder / f"{name}.pdf" for name in names]):
        if isinstance(document, DocumentError):
            raise document
        reading = pipeline.read(document)
        proposed = [p for p in reading.proposals if isinstance(p, RecommendationProposal)]
        yield _compared(path.stem, proposed, gold[path.stem])


def coded(corpora: Path) -> Mapping[str, Sequence[Coded]]:
    """The coders' recommendations by report."""
    rows: dict[str, dict[tuple[str, str], list[dict[str, str]]]] = defaultdict(dict)
    path = corpora / "upr-reports" / "gold.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            key = row["paragraph"], " ".join(row["text"].split())
            rows[row["report"]].setdefault(key, []).append(row)
    return {
        report: [
            Coded(
                paragraph=paragraph,
                text=text,
                states=_codes(row["recommending_state"] for row in same),
                response=same[0]["response"],
            )
            for (paragraph, text), same in texts.items()
        ]
        for report, texts in rows.items()
    }


def _compared(
    report: str, proposed: Sequence[RecommendationProposal], gold: Sequence[Coded]
) -> Comparison:
    theirs = [_words(one.text) for one in gold]
    ours = [_words(one.text) for one in proposed]
    candidates = sorted(
        (
            (likeness, proposed[i].paragraph == gold[j].paragraph, -abs(i - j), i, j)
            for i, mine in enumerate(ours)
            for j, other in enumerate(theirs)
            if (likeness := _likeness(mine, other)) >= _ALIKE
        ),
        reverse=True,
    )
    taken: dict[int, int] = {}
    used: set[int] = set()
    for _, _, _, i, j in candidates:
        if i not in taken and j not in used:
            taken[i] = j
            used.add(j)
    return Comparison(
        report=report,
        counts=Counts(len(taken), len(proposed) - len(taken), len(gold) - len(taken)),
        pairs=tuple((proposed[i], gold[j]) for i, j in sorted(taken.items())),
        extra=tuple(one for i, one in enumerate(proposed) if i not in taken),
        missed=tuple(one for j, one in enumerate(gold) if j not in used),
    )


def _likeness(mine: Counter[str], other: Counter[str]) -> float:
    """Twice the words in common over all words of both; 0 where the lengths alone rule it out."""
    a, b = mine.total(), other.total()
    if not a or not b or 2 * min(a, b) < _ALIKE * (a + b):
        return 0.0
    return 2 * (mine & other).total() / (a + b)


def _words(text: str) -> Counter[str]:
    plain = _NUMBER.sub("", text)
    for bracket in reversed(list(makers.find(plain, 0, len(plain), language="en"))):
        plain = plain[: bracket.start] + " " + plain[bracket.end :]
    return Counter(_WORD.findall(plain.casefold()))


def _codes(names: Iterable[str]) -> frozenset[str]:
    found = ((state_named(name), name) for name in names)
    return frozenset(state.code if state else name.casefold() for state, name in found)


def _texts(
    task: str, corpus: str, compared: Sequence[Comparison], *, floor: float | None = None
) -> Figure:
    counts = [one.counts for one in compared]
    whole = sum(counts, Counts())
    low, high = interval(counts, lambda counted: counted.f1)
    return Figure(
        task=task,
        corpus=corpus,
        cases=whole.right + whole.missed,
        measure="F1",
        value=whole.f1,
        low=low,
        high=high,
        floor=floor,
        note=f"precision {whole.precision:.3f}, recall {whole.recall:.3f}",
    )
