"""Reads every file of the corpora and writes what came of it.

The tables of `docs/formats.md` and, file by file, `docs/hostile-files.md`. Run as `make formats`;
with names of formats as arguments only these are measured, and nothing is written.
"""

import re
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import ceil
from pathlib import Path
from statistics import median

from pledgewatch.documents import sandbox
from pledgewatch.documents.document import Document
from pledgewatch.documents.errors import DocumentError
from pledgewatch.documents.formats import ocr_engine
from scripts import recognition, twins
from scripts.evaluation import word_markup
from scripts.pages import DOCS, with_part

CORPORA = DOCS.parents[1] / "shared" / "corpora"
PAGE, HOSTILE_PAGE = DOCS / "formats.md", DOCS / "hostile-files.md"
HOSTILE = "damaged, fuzzed and odd PDF"
# Where in the corpora the files of each format are. A format without any is tried on files of our
# own in the tests; it is named all the same.
FORMATS: dict[str, tuple[str, ...]] = {
    "PDF with a text layer": ("upr-reports/pdf/*.pdf",),
    "PDF of scanned pages": ("scans/*.pdf",),
    HOSTILE: ("hostile-pdf/**/*",),
    "Word (DOCX)": ("word/**/*.docx",),
    "OpenDocument (ODT)": ("word/**/*.odt",),
    "old Word (DOC)": ("word/**/*.doc",),
    "web page": ("web-pages/*.html",),
    "plain text": ("memorandum/*.txt", "names/nerel/**/*.txt"),
    "Markdown": ("scans/*.md", "word/**/*.md"),
    "rich text (RTF)": (),
    "electronic book (EPUB)": (),
    "letter (EML), mailbox (MBOX)": (),
    "picture (PNG, JPEG, TIFF, GIF, WebP)": (),
}
# How many notes there are, where somebody counted them.
COUNTED = {"memorandum/madrid-promises.txt": 8}
QUOTED = re.compile(r"“[^”]*”")
FIGURES = re.compile(r"\d+(?:\.\d+)*%?")
MEMORY = re.compile(r"VmHWM:\s+(\d+) kB")


@dataclass(frozen=True, slots=True)
class Came:
    """What came of a file: the document, or why there is none; `notes` are known to be in it."""

    name: str
    seconds: float
    document: Document | None
    refused: str = ""
    notes: int | None = None


@dataclass(slots=True)
class Measured:
    """What came of the files of a format, and the most memory that a child held, in MiB."""

    files: list[Came] = field(default_factory=list)
    memory: int = 0

    @property
    def read(self) -> list[tuple[Came, Document]]:
        """The files that were read."""
        return [(came, came.document) for came in self.files if came.document is not None]


def main(names: Sequence[str]) -> int:
    """Measure, print, and write both pages if everything was measured."""
    if not CORPORA.is_dir():
        print(f"no corpora at {CORPORA}: nothing can be measured", file=sys.stderr)
        return 1
    found: dict[str, Measured] = {}
    for name, patterns in FORMATS.items():
        if not names or name in names:
            print(f"{name} ...", file=sys.stderr, flush=True)
            found[name] = measured(CORPORA, patterns)
    table = _HEAD + "".join(row(name, one) for name, one in found.items()) + refusals(found)
    print(table)
    if not names:
        page = with_part(PAGE.read_text(encoding="utf-8"), "formats", table)
        page = with_part(page, "twins", twin_table(CORPORA))
        page = with_part(page, "recognition", recognition_table(CORPORA))
        PAGE.write_text(page, encoding="utf-8")
        HOSTILE_PAGE.write_text(hostile_page(found[HOSTILE].files), encoding="utf-8")
    return 0


def measured(corpora: Path, patterns: Sequence[str]) -> Measured:
    """Read the files that match, one by one, in one child that is kept warm."""
    result = Measured()
    paths = sorted({path for each in patterns for path in corpora.glob(each) if path.is_file()})
    sandbox.close()
    if paths:
        _opened(paths[0])  # what loading the parser costs is not counted
    for path in paths:
        started = time.perf_counter()
        document, refused = _opened(path)
        seconds = time.perf_counter() - started
        name = path.relative_to(corpora).as_posix()
        result.files.append(Came(name, seconds, document, refused, _notes(path, name)))
        result.memory = max(result.memory, _memory())
    return result


def _opened(path: Path) -> tuple[Document | None, str]:
    try:
        return sandbox.open(path), ""
    except DocumentError as error:
        return None, str(error).removeprefix(f"{path} ")


def _memory() -> int:
    """MiB that the warm child held at most; 0 where the platform does not tell."""
    most = 0
    for child in sandbox.children():
        status = Path(f"/proc/{child}/status")
        told = MEMORY.search(status.read_text(encoding="ascii")) if status.exists() else None
        most = max(most, int(told[1]) // 1024 if told else 0)
    return most


def _notes(path: Path, name: str) -> int | None:
    if path.suffix not in {".docx", ".odt"}:
        return COUNTED.get(name)
    return len(word_markup.read(path).tails)


_HEAD = (
    "| format | files | read | refused | notes found, of those there | anchored "
    "| median ms a file | pages a second | child, MiB |\n"
    "|---|--:|--:|--:|--:|--:|--:|--:|--:|\n"
)


def row(name: str, found: Measured) -> str:
    """The row of a format; one without files in the corpora says so."""
    if not found.files:
        return f"| {name} | none there: see below, and the tests | | | | | | | |\n"
    read = found.read
    notes = [note for _, document in read for note in document.footnotes]
    anchored = sum(note.anchor is not None for note in notes)
    known = [came for came, _ in read if came.notes is not None]
    there = f" of {sum(came.notes or 0 for came in known)}" if len(known) == len(read) else ""
    pages = sum(document.pages for _, document in read if document.paginated)
    seconds = sum(came.seconds for came, document in read if document.paginated)
    milliseconds = 1000 * median(came.seconds for came in found.files)
    rate = f"{pages / seconds:.{0 if pages > 10 * seconds else 1}f}" if pages else ""
    return (
        f"| {name} | {len(found.files)} | {len(read)} | {len(found.files) - len(read)} "
        f"| {len(notes)}{there} | {anchored} | {milliseconds:.0f} | {rate} | {found.memory} |\n"
    )


def refusals(found: dict[str, Measured]) -> str:
    """With which messages files were refused, figures left out, and how often."""
    counted: dict[str, Counter[str]] = {
        name: Counter(FIGURES.sub("n", came.refused) for came in one.files if came.refused)
        for name, one in found.items()
    }
    rows = "".join(
        f"| {name} | {cell(message)} | {count} |\n"
        for name, messages in counted.items()
        for message, count in sorted(messages.items(), key=lambda each: (-each[1], each[0]))
    )
    return f"\n| refused | what is said | files |\n|---|---|--:|\n{rows}" if rows else ""


def twin_table(corpora: Path) -> str:
    """What came of the Word files in other formats."""
    rows = (
        "| made from the Word files | files | read | notes found, of those there | anchored "
        "| words, F1 | median ms a file |\n|---|--:|--:|--:|--:|--:|--:|\n"
    )
    originals = sorted((corpora / "word").rglob("*.docx"))
    for name, maker in twins.MAKERS.items():
        print(f"{name} ...", file=sys.stderr, flush=True)
        with tempfile.TemporaryDirectory() as folder:
            rows += twin_row(name, list(maker(originals, Path(folder))))
    return rows


def twin_row(name: str, made: Sequence[twins.Twin]) -> str:
    """The row of a program and a format."""
    pairs: list[tuple[Document, Document]] = []
    seconds = []
    for twin in made:
        original = _opened(twin.original)[0]
        started = time.perf_counter()
        other = _opened(twin.path)[0]
        seconds.append(time.perf_counter() - started)
        if original is not None and other is not None:
            pairs.append((original, other))
    there = sum(len(original.footnotes) for original, _ in pairs)
    notes = [note for _, other in pairs for note in other.footnotes]
    anchored = sum(note.anchor is not None for note in notes)
    if not made:
        return f"| {name} | not installed | | | | | |\n"
    return (
        f"| {name} | {len(made)} | {len(pairs)} | {len(notes)} of {there} | {anchored} "
        f"| {twins.agreement(pairs):.4f} | {1000 * median(seconds):.0f} |\n"
    )


def recognition_table(corpora: Path) -> str:
    """How well pages in each language are recognised."""
    rows = (
        "| pages drawn as pictures | pages | words, F1 | how sure, % | s a page "
        "| worn: words, F1 | how sure, % |\n|---|--:|--:|--:|--:|--:|--:|\n"
    )
    for language, drawn in recognition.LANGUAGES.items():
        print(f"{language} ...", file=sys.stderr, flush=True)
        pages = list(drawn(corpora))
        with tempfile.TemporaryDirectory() as folder:
            clear = recognition.seen(pages, Path(folder), wear=False)
            worn = recognition.seen(pages, Path(folder), wear=True)
        rows += (
            f"| {language} | {clear.pages} | {clear.f1:.3f} | {clear.sure:.0f} "
            f"| {clear.seconds:.1f} | {worn.f1:.3f} | {worn.sure:.0f} |\n"
        )
    return rows


def hostile_page(files: Sequence[Came]) -> str:
    """The page that tells, file by file, what is said of it."""
    read = sum(came.document is not None for came in files)
    slowest = max(came.seconds for came in files)
    engine = ocr_engine.installed()
    version = f"Tesseract {engine.version}" if engine else "no program that recognises pictures"
    rows = "".join(
        f"| {cell(came.name.split('/', 1)[1])} | {cell(said(came))} |\n" for came in files
    )
    return (
        "# What is said of files that are damaged, or made to hurt\n\n"
        "Written by `make formats` from the files of other programs' tests (qpdf, pdf.js, pypdf, "
        f"pdfminer.six, Dangerzone), with {version}. Of {len(files)} files {read} are read and "
        f"{len(files) - read} refused; none brings the program down, none is read into nothing, "
        f"and none takes longer than {ceil(slowest)} s. Words that a warning quotes are left "
        "out.\n\n"
        f"| file | what is said |\n|---|---|\n{rows}"
    )


def said(came: Came) -> str:
    """What is said of a file: that it is read and how much, with its warnings, or why it is not."""
    if came.document is None:
        return f"**refused**: {came.refused}"
    document = came.document
    pages = "1 page" if document.pages == 1 else f"{document.pages:,} pages"
    told = "; ".join(dict.fromkeys(_gathered(document.warnings)))
    return f"read, {pages}, {len(document.text):,} characters" + (f": {told}" if told else "")


def _gathered(warnings: Sequence[str]) -> Iterator[str]:
    """Warnings without the words they quote; of many notes without a mark one tells for all."""
    lost = [warning for warning in warnings if "its mark was not found" in warning]
    for warning in warnings:
        if warning not in lost:
            yield QUOTED.sub("“…”", warning)
    if lost:
        yield lost[0] if len(lost) == 1 else f"the marks of {len(lost)} notes were not found"


def cell(words: str) -> str:
    """`words` as they can stand in a table."""
    return "".join(one if one.isprintable() else "\ufffd" for one in words).replace("|", r"\|")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
