"""How fast the reader is, and what it needs: writes the tables of `docs/benchmarks.md`.

All but the start runs on one core (the processes are pinned to it), three times over; the median
counts.
The usual assembly, spaCy with a sentencizer and rules or with its small English model, and
`dateparser.search`, reads the same text in the same run, in an environment of its own: it is given
the text, while the reader starts from the bytes of the PDF.
"""

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from scripts.pages import DOCS, with_part

ROOT = DOCS.parent
CORPORA = ROOT.parent / "shared" / "corpora"
PAGE = DOCS / "benchmarks.md"
ASSEMBLY = ROOT / ".venv-bench" / "bin" / "python"
REPORTS = (
    "france2008",
    "germany2009",
    "kazakhstan2010",
    "iceland2011",
    "tunisia2012",
    "serbia2013",
)
TEXTS = 30_000  # for `label`
RUNS = 3


def main(arguments: Sequence[str]) -> int:
    """Run the whole benchmark, or one of its parts in a process of its own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("part", nargs="?", choices=sorted(PARTS))
    parser.add_argument("files", nargs="*", type=Path)
    chosen = parser.parse_args(arguments)
    if chosen.part:
        print(json.dumps(PARTS[chosen.part](chosen.files)))
        return 0
    if not CORPORA.is_dir():
        print(f"no corpora at {CORPORA}: nothing can be measured", file=sys.stderr)
        return 1
    page = PAGE.read_text(encoding="utf-8")
    cores = os.sched_getaffinity(0)
    for name, measured in {"start": _start, "speed": _speed, "memory": _memory}.items():
        os.sched_setaffinity(0, cores if name == "start" else {min(cores)})
        table = measured()
        page = with_part(page, name, table)
        print(table)
    PAGE.write_text(page, encoding="utf-8")
    return 0


def _speed() -> str:
    files = [CORPORA / "upr-reports" / "pdf" / f"{name}.pdf" for name in REPORTS]
    ours = _median("read", files)
    whole = ours["pages"] / ours["seconds"]
    same = _median("text", files)
    rows = [
        f"| Pledgewatch, from the bytes of the PDF to all proposals | {whole:.0f} | |\n",
        f"| Pledgewatch, from the same text | {same['pages'] / same['seconds']:.0f} | 1 |\n",
    ]
    with tempfile.TemporaryDirectory() as folder:
        texts = _texts(files, Path(folder))
        for part, told in (
            ("blank", "spaCy blank, sentencizer and entity ruler; dateparser.search"),
            ("small", "spaCy en_core_web_sm; dateparser.search"),
        ):
            theirs = _median(part, texts, python=ASSEMBLY)
            ratio = theirs["seconds"] / same["seconds"]
            rows.append(f"| {told} | {ours['pages'] / theirs['seconds']:.1f} | {ratio:.1f} |\n")
    labels = _median("label", [])
    rows.append(f"| `label`, texts a second | {labels['texts'] / labels['seconds']:,.0f} | |\n")
    head = "| | pages a second | times the time of our second row |\n|---|--:|--:|\n"
    return f"{_machine()}, {ours['pages']:.0f} pages of UN reports.\n\n{head}{''.join(rows)}"


def _memory() -> str:
    head = "| pages | seconds | pages a second | peak memory, all processes |\n|--:|--:|--:|--:|\n"
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        for pages in (10, 100, 1000):
            path = Path(folder) / f"{pages}.pdf"
            _concatenate(pages, path)
            watched = _watched([sys.executable, "-m", "scripts.bench_read", "read", str(path)])
            seconds = watched.printed["seconds"]
            rows.append(
                f"| {pages:,} | {seconds:.2f} | {pages / seconds:.0f} "
                f"| {watched.peak / 2**20:.0f} MB |\n"
            )
    return head + "".join(rows)


def _start() -> str:
    program = str(Path(sys.executable).with_name("pledgewatch"))
    letter = CORPORA / "memorandum" / "madrid-promises.txt"
    timed = {
        "`pledgewatch --help`": [program, "--help"],
        "`pledgewatch read` of the reference memorandum": [program, "read", str(letter), "--json"],
    }
    rows = [
        f"| {told} | {statistics.median(_whole(command) for _ in range(5)):.2f} |\n"
        for told, command in timed.items()
    ]
    return "| whole process | seconds |\n|---|--:|\n" + "".join(rows)


def _whole(command: Sequence[str]) -> float:
    started = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - started


def _median(part: str, files: Sequence[Path], *, python: Path | None = None) -> dict[str, float]:
    """The run of a part, in a process of its own, whose time is in the middle."""
    command = [str(python or sys.executable), "-m", "scripts.bench_read", part, *map(str, files)]
    script = Path(__file__).with_name("bench_assembly.py")
    if python is not None:
        command = [str(python), str(script), part, *map(str, files)]
    runs = [
        json.loads(subprocess.run(command, check=True, capture_output=True, cwd=ROOT).stdout)
        for _ in range(RUNS)
    ]
    middle: dict[str, float] = sorted(runs, key=lambda run: float(run["seconds"]))[RUNS // 2]
    return middle


@dataclass(frozen=True, slots=True)
class _Watched:
    printed: dict[str, float]
    peak: int  # bytes of resident memory, the process and all below it


def _watched(command: Sequence[str]) -> _Watched:
    """Run a command, looking at the memory of its processes every 20 ms."""
    peak = 0
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)
    done = threading.Event()

    def watch() -> None:
        nonlocal peak
        while not done.wait(0.02):
            peak = max(peak, _resident(process.pid))

    watching = threading.Thread(target=watch)
    watching.start()
    printed, _ = process.communicate()
    done.set()
    watching.join()
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    return _Watched(json.loads(printed), peak)


def _resident(root: int) -> int:
    """Bytes of resident memory of a process and its descendants."""
    parents: dict[int, int] = {}
    sizes: dict[int, int] = {}
    page = os.sysconf("SC_PAGE_SIZE")
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            stat = (entry / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue  # it has ended since
        parents[int(entry.name)] = int(stat[1])
        sizes[int(entry.name)] = int(stat[21]) * page
    return sum(size for pid, size in sizes.items() if _descends(pid, root, parents))


def _descends(pid: int, root: int, parents: dict[int, int]) -> bool:
    while pid > 1:
        if pid == root:
            return True
        pid = parents.get(pid, 0)
    return False


def _concatenate(pages: int, path: Path) -> None:
    """A PDF of so many pages, of real reports one after another."""
    import pypdfium2  # a parser; the reports are trusted, and only bound together here

    bound = pypdfium2.PdfDocument.new()
    for source in sorted((CORPORA / "upr-reports" / "pdf").glob("*.pdf")):
        report = pypdfium2.PdfDocument(source)
        wanted = min(len(report), pages - len(bound))
        bound.import_pages(report, list(range(wanted)))
        if len(bound) >= pages:
            break
    bound.save(path)


def _texts(files: Sequence[Path], folder: Path) -> list[Path]:
    from pledgewatch.documents import sandbox

    written = []
    for file in files:
        target = folder / f"{file.stem}.txt"
        document = sandbox.open(file)
        target.write_text(
            "\n\n".join(document.text[b.start : b.end] for b in document.running_blocks())
        )
        written.append(target)
    return written


def _read(files: Sequence[Path]) -> dict[str, float]:
    """Pages and seconds from bytes to proposals; a first small file warms the reader up."""
    from pledgewatch.documents import sandbox
    from pledgewatch.extraction import pipeline

    pipeline.read(sandbox.open(CORPORA / "upr-reports" / "pdf" / "zambia2008.pdf"))
    started = time.perf_counter()
    pages = 0
    for file in files:
        document = sandbox.open(file)
        pipeline.read(document)
        pages += document.pages
    return {"pages": pages, "seconds": time.perf_counter() - started}


def _text(files: Sequence[Path]) -> dict[str, float]:
    """Pages and seconds from the finished text, its blocks and notes, to proposals."""
    from pledgewatch.documents import sandbox
    from pledgewatch.extraction import pipeline

    documents = [sandbox.open(file) for file in files]
    pipeline.read(sandbox.open(CORPORA / "upr-reports" / "pdf" / "zambia2008.pdf"))
    started = time.perf_counter()
    for document in documents:
        pipeline.read(document)
    seconds = time.perf_counter() - started
    return {"pages": sum(document.pages for document in documents), "seconds": seconds}


def _label(_files: Sequence[Path]) -> dict[str, float]:
    import csv

    from pledgewatch.extraction import labels

    path = CORPORA / "upr-recommendations" / "sessions-1-13.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        texts = [row["text"] for row in csv.DictReader(lines)]
    texts = (texts * 2)[:TEXTS]
    labels.label(texts[:100])
    started = time.perf_counter()
    labels.label(texts)
    return {"texts": len(texts), "seconds": time.perf_counter() - started}


def _machine() -> str:
    return f"One core of {os.cpu_count()}, {platform.machine()}, Python {platform.python_version()}"


PARTS: dict[str, Callable[[Sequence[Path]], dict[str, float]]] = {
    "label": _label,
    "read": _read,
    "text": _text,
}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
