"""Dated events and names in five documents that no rule was written towards.

Two reports of the Universal Periodic Review and three pages of the web were marked by reading,
before the program's reading of them was looked at. The guidelines:

1. A stretch is every block from one paragraph to another; what is not marked in it is no event.
2. An event is what happened, or how things stood, on a date that its sentence gives: day, month,
   year, span of them, or "since" one. One row for each sentence and date, in EDTF.
3. A date is as precise as its words. One without a year lies in the year that the report covers,
   or in that of the story that the sentence continues ("On October 15" after an arrest in 2015).
4. A date that names a law or a source, or is a plan, a target or a deadline, is no event. The year
   in the name of something that took place is one.
5. Open, and not counted: what two readers may take either way; "during the year", "year's end".
6. A name is every mention of one person or body, also by a surname or letters alone, without
   article, title and possessive; of "the A of the B" both, where both are bodies.
7. No names are States, places, laws, "the Government", "the delegation", bodies written small.

Found is told of all proposals, precision of those at 0.5 and above. A proposal is right when the
sentence tells an event of that very date; each event can be matched once.
"""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from scripts.evaluation import annotation
from scripts.evaluation.annotation import Span
from scripts.evaluation.annotation_compared import Compared, compare
from scripts.evaluation.figures import Counts, Figure, interval

SURE = 0.5  # from here on a proposal counts as the reader's word
BINS = ((0.9, 1.0), (0.7, 0.9), (0.5, 0.7), (0.0, 0.5))  # of confidence


def measure(corpora: Path) -> list[Figure]:
    """Figures of events by kind of document, of their confidence, and of names."""
    marked = list(annotation.read(corpora))
    read = [compare(one, published=one.published) for one in marked]
    # A report on 2018 of March 2019 says "in February" of 2018; told so, does the reader know?
    told = [compare(one, published=f"{one.covers}-12-31") for one in marked if one.is_page]
    return [
        *_events("annotated, all", read),
        *_events("annotated, UPR reports", [one for one in read if not one.annotation.is_page]),
        *_events("annotated, web pages", [one for one in read if one.annotation.is_page]),
        *_events("annotated, web pages as of the end of their year", told),
        *_reliability("annotated, all", read),
        *_names("annotated, all", read),
    ]


def _events(corpus: str, read: Sequence[Compared]) -> Iterator[Figure]:
    found = [one.dated() for one in read]
    told = [one.told() for one in read]
    sure = [one.dated(least=SURE) for one in read]
    yield _figure("dated events, right date", corpus, "found", found)
    yield _figure("dated events, any date", corpus, "found", told)
    yield _figure("dated events, sure", corpus, "found", sure)
    yield _figure("dated events, sure", corpus, "precision", sure)


def _reliability(corpus: str, read: Sequence[Compared]) -> Iterator[Figure]:
    for least, most in BINS:
        below = most if most < 1 else most + 1  # certainty belongs to the last bin
        counts = [one.dated(least=least, below=below) for one in read]
        if any(one.right + one.extra for one in counts):
            yield _figure(f"events at confidence {least} to {most}", corpus, "precision", counts)


def _names(corpus: str, read: Sequence[Compared]) -> Iterator[Figure]:
    exact = [one.named(lambda marked, found: marked == found) for one in read]
    near = [one.named(Span.overlaps) for one in read]
    yield _figure("mentions of persons and bodies, exact", corpus, "F1", exact)
    yield _figure("mentions of persons and bodies, overlap", corpus, "F1", near)
    yield _figure("kind of actor, of exact mentions", corpus, "found", [r.kinds() for r in read])


_VALUES: dict[str, Callable[[Counts], float]] = {
    "found": lambda counts: counts.recall,
    "precision": lambda counts: counts.precision,
    "F1": lambda counts: counts.f1,
}


def _figure(task: str, corpus: str, measured: str, each: Sequence[Counts]) -> Figure:
    counts = sum(each, Counts())
    value = _VALUES[measured]
    low, high = interval(each, value)
    cases = counts.right + (counts.extra if measured == "precision" else counts.missed)
    both = f"precision {counts.precision:.2f}, found {counts.recall:.2f}"
    return Figure(
        task=task,
        corpus=corpus,
        cases=cases,
        measure=measured,
        value=value(counts),
        low=low,
        high=high,
        note=both if measured == "F1" else f"{counts.right} of {cases}",
    )
