"""Word and OpenDocument files: notes found, numbered and anchored, words and headings, time."""

import re
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path
from typing import Any

from pledgewatch.documents import sandbox
from pledgewatch.documents.document import BlockKind, Document
from pledgewatch.documents.errors import DocumentError
from scripts.evaluation import word_markup, word_native
from scripts.evaluation.figures import Counts, Figure, held_out, interval
from scripts.evaluation.word_markup import Held
from scripts.evaluation.word_native import Expected

# Names of expected readings, by that of the file: as all changes are accepted, without comments.
EXPECTED = ("{}_accept.native", "{}_no_comments.native", "{}_minus.native", "{}.native")
HALVES = {"tuned on": False, "held out": True}
WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A file as it was read (or why it was not), and what there is to compare it with."""

    name: str
    document: Document | None
    refused: str = ""
    held: Held | None = None
    expected: Expected | None = None
    milliseconds: float = 0.0


def files(corpora: Path) -> list[Path]:
    """The files that are read here; old DOC files are measured by `old`."""
    return sorted(
        path for path in (corpora / "word").rglob("*") if path.suffix in {".docx", ".odt"}
    )


def measured(path: Path) -> Measured:
    """Read the file at `path` in the child, warm, and what is expected of it."""
    started = time.perf_counter()
    try:
        document, refused = sandbox.open(path), ""
    except DocumentError as error:
        document, refused = None, str(error).removeprefix(f"{path} ")
    milliseconds = 1000 * (time.perf_counter() - started)
    return Measured(
        name=path.name,
        document=document,
        refused=refused,
        held=word_markup.read(path),
        expected=expected(path),
        milliseconds=milliseconds,
    )


def expected(path: Path) -> Expected | None:
    """The expected reading that stands beside a file of pandoc's tests."""
    folder = path.parent.parent / "native" if path.suffix == ".odt" else path.parent
    for pattern in EXPECTED:
        beside = folder / pattern.format(path.stem)
        if beside.exists():
            return word_native.read(beside)
    return None


def notes(one: Measured) -> Counts:
    """Notes with a number, and an anchor behind the letters that stand before the mark."""
    if one.held is None or one.document is None:
        return Counts(missed=len(one.held.tails) if one.held else 0)
    found = Counter(
        "".join(one.document.text[: note.anchor].split())[-word_markup.TAIL :]
        for note in one.document.footnotes
        if note.anchor is not None and note.number
    )
    return _compared(found, Counter(one.held.tails))


def words(one: Measured) -> Counts:
    """Words against the expected reading; marks of lists are not compared."""
    if one.expected is None:
        return Counts()
    return _compared(_words_of(one.document), _split(one.expected.words))


def kept(one: Measured) -> Counts:
    """Words that stand in the XML of a Word file, shown or not, and were read."""
    if one.document is None or one.held is None or not one.held.words:
        return Counts()
    compared = _compared(_split(one.document.text), _split(one.held.words))
    return Counts(right=compared.right, missed=compared.missed)


def headings(one: Measured) -> Counts:
    """Headings with their level against the expected reading, where that has any."""
    if one.expected is None or not one.expected.headings or one.document is None:
        return Counts()
    there = Counter((at, _last(said)) for at, said in one.expected.headings)
    found: Counter[tuple[int | None, str]] = Counter()
    for block in one.document.blocks:
        said = one.document.text[block.start : block.end]
        key = block.level, _last(said)
        # The title is no heading there, but stands apart.
        if block.kind is BlockKind.HEADING and (said != one.document.title or key in there):
            found[key] += 1
    return _compared(found, there)


def _last(said: str) -> str:
    """The last word of a heading: its number stands before."""
    words = WORD.findall(said.casefold())
    return str(words[-1]) if words else ""


def _words_of(document: Document | None) -> Counter[str]:
    if document is None:
        return Counter()
    said = (
        document.text_of(block)
        for block in document.blocks
        if block.kind is not BlockKind.FURNITURE
    )
    return _split("\n".join(said))


def _split(said: str) -> Counter[str]:
    return Counter(WORD.findall(said.replace("\u00ad", "").casefold()))


def _compared(found: Counter[Any], there: Counter[Any]) -> Counts:
    right = (found & there).total()
    return Counts(right, found.total() - right, there.total() - right)


TASKS: dict[str, tuple[Callable[[Measured], Counts], str]] = {
    "notes, numbered and anchored": (notes, "F1"),
    "words against the expected reading": (words, "F1"),
    "words of the XML that are read": (kept, "recall"),
    "headings with their level": (headings, "F1"),
}


def measure(corpora: Path) -> list[Figure]:
    """All figures, for each half of the files."""
    sandbox.open(corpora / "word" / "pandoc-tests" / "docx" / "notes.docx")  # warm
    each = [measured(path) for path in files(corpora)]
    found = [figure for half in HALVES for figure in _half(half, each)]
    times = sorted(one.milliseconds for one in each)
    note = f"median {times[len(times) // 2]:.0f} ms, longest {times[-1]:.0f} ms"
    read = sum(one.document is not None for one in each) / len(each)
    found.append(_figure("files read", "all", len(each), "share", read, note))
    found.append(old(corpora))
    return found


def _half(half: str, each: Sequence[Measured]) -> Iterator[Figure]:
    chosen = [one for one in each if held_out(one.name) is HALVES[half]]
    for task, (count, measure_name) in TASKS.items():
        counts = [count(one) for one in chosen]
        counts = [one for one in counts if one != Counts()]
        whole = sum(counts, Counts())
        value = attrgetter(measure_name.lower())
        low, high = interval(counts, value)
        yield Figure(
            task=task,
            corpus=f"word, {half}",
            cases=whole.right + whole.missed,
            measure=measure_name,
            value=value(whole),
            low=low,
            high=high,
            note=f"{len(counts)} files; {whole.missed} missed, {whole.extra} extra",
        )


def old(corpora: Path) -> Figure:
    """Words of old DOC files against those of the same files as DOCX."""
    counts = []
    for path in sorted((corpora / "word" / "word-extractor" / "data").glob("*.doc")):
        twin = path.with_suffix(".docx")
        if twin.exists():
            document = sandbox.open(path)
            counts.append(_compared(_words_of(document), _words_of(sandbox.open(twin))))
    whole = sum(counts, Counts())
    note = f"{len(counts)} pairs; {whole.missed} missed, {whole.extra} extra"
    return _figure("words of DOC as of DOCX", "word-extractor", whole.right, "F1", whole.f1, note)


def _figure(
    task: str, corpus: str, cases: int, measure_name: str, value: float, note: str
) -> Figure:
    return Figure(
        task=task, corpus=corpus, cases=cases, measure=measure_name, value=value, note=note
    )
