"""Names of persons and bodies in Russian against news that were annotated by others (NEREL).

Of the annotation's types PERSON is our person and ORGANIZATION every kind of body: organ,
organisation and medium. COUNTRY is not scored, because it holds adjectives as well ("российский");
nor are CITY, FACILITY, PROFESSION, FAMILY and others, which name no actor of ours. Of names within
names the outermost counts ("штаб Любови Соболь" is one body). A mention is right if both its ends
and whether it is a person or a body are right.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from pledgewatch.dossier.vocabulary import ActorKind
from pledgewatch.extraction import names
from pledgewatch.extraction.languages.ru_names import RUSSIAN_NAMES
from pledgewatch.extraction.names import same as name_same
from scripts.evaluation.figures import Counts, Figure, held_out, interval

Span = tuple[int, int, str]
Name = TypeVar("Name", Span, tuple[str, str, str])
OWN = Path(__file__).resolve().parents[2] / "tests" / "eval"
HALVES = {"": "tuned on", "-blind": "blind"}
_TYPES = {"PERSON": "persons", "ORGANIZATION": "bodies"}
_ENTITY = re.compile(r"T\d+\t(\w+) (\d+) (?:[\d; ]* )?(\d+)\t")


def measure(corpora: Path) -> list[Figure]:
    """F1 of persons, bodies and both, on the half tuned on and the half kept aside."""
    files = sorted((corpora / "names" / "nerel").glob("*.txt"))
    news = [
        figure
        for aside in (False, True)
        for figure in _figures([path for path in files if held_out(path.name) is aside], aside)
    ]
    return [*news, *(own(half) for half in HALVES)]


def own(half: str) -> Figure:
    """F1 of names with their kind and nominative in sentences of our own."""
    path = OWN / f"names-ru{half}.toml"
    counts = Counts()
    for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]:
        found: set[tuple[str, str, str]] = {
            (one.text, one.kind.value, one.actor)
            for one in names.find_linked(case["text"], language="ru")
        }
        wanted: set[tuple[str, str, str]] = {(one[0], one[1], one[2]) for one in case["names"]}
        counts += compared(wanted, found)
    return Figure(
        task="names with kind and nominative",
        corpus=f"own sentences, Russian, {HALVES[half]}",
        cases=counts.right + counts.missed,
        measure="F1",
        value=counts.f1,
        note=f"precision {counts.precision:.2f}, found {counts.recall:.2f}",
    )


def _figures(files: list[Path], aside: bool) -> Iterator[Figure]:
    read = [(_annotated(path), _found(path.read_text(encoding="utf-8"))) for path in files]
    for kind in ("persons", "bodies", "persons and bodies"):
        each = [
            compared(
                {span for span in truth if span[2] in kind},
                {span for span in found if span[2] in kind},
            )
            for truth, found in read
        ]
        yield figure("NEREL (Russian news)", kind, each, aside=aside)


def figure(corpus: str, kind: str, each: list[Counts], *, aside: bool) -> Figure:
    """F1 of the spans of a kind over texts."""
    counts = sum(each, Counts())
    low, high = interval(each, lambda drawn: drawn.f1)
    return Figure(
        task=f"names: {kind}",
        corpus=f"{corpus}, {'held out' if aside else 'tuned on'}",
        cases=counts.right + counts.missed,
        measure="F1",
        value=counts.f1,
        low=low,
        high=high,
        note=f"precision {counts.precision:.2f}, found {counts.recall:.2f}",
    )


def compared(truth: set[Name], found: set[Name]) -> Counts:
    """Spans found, wrongly found and missed."""
    return Counts(len(truth & found), len(found - truth), len(truth - found))


def _annotated(path: Path) -> set[Span]:
    annotation = path.with_suffix(".ann").read_text(encoding="utf-8")
    spans = {
        (int(start), int(end), _TYPES[kind])
        for kind, start, end in _ENTITY.findall(annotation)
        if kind in _TYPES
    }
    return {
        (start, end, kind)
        for start, end, kind in spans
        if not any(
            other[0] <= start and end <= other[1] and other[1] - other[0] > end - start
            for other in spans
        )
    }


def _found(text: str) -> set[Span]:
    mentions = [
        replace(one, start=match.start() + one.start, end=match.start() + one.end)
        for match in re.finditer(r"[^\n]+", text)
        for one in names.find(match[0], language="ru")
    ]
    return {
        (one.start, one.end, "persons" if one.kind is ActorKind.PERSON else "bodies")
        for one in name_same.linked(text, mentions, RUSSIAN_NAMES)
        if one.kind is not ActorKind.STATE
    }
