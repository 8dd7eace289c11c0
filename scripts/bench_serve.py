"""How soon `pledgewatch serve` shows its first page, and what it takes of memory.

Writes its table in `docs/benchmarks-web.md`. Each start is one of a new workspace: the record is
made, the worker started, the link printed, and the page behind it asked for. Memory is the
proportional share (PSS) of the server and of the worker beside it, when the pages of the example
were walked through and everything is idle again.
"""

import http.cookiejar
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from scripts.pages import DOCS, with_part
from scripts.serving import PROGRAM, Served, served

PAGE = DOCS / "benchmarks-web.md"
STARTS = 5
WALK = ("", "timeline/", "library/", "read/s1/", "review/", "memorandum/", "search/?q=media",
        "settings/", "p1/", "e1/", "s1/", "p1/history/")  # fmt: skip
MOST_SECONDS, MOST_MB = 3.0, 250.0


class Browser:
    """Asks for pages of a workbench, signed in by its link."""

    def __init__(self, bench: Served) -> None:
        jar = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        self._opener = urllib.request.build_opener(jar)
        self._bench = bench
        self.get(bench.link.removeprefix(bench.base))

    def get(self, path: str) -> int:
        """The status of the page at `path`, read to its end."""
        with self._opener.open(self._bench.base + path) as response:
            response.read()
            return int(response.status)


def seconds_to_first_page(folder: Path) -> list[float]:
    """What each of five starts from nothing took."""
    taken = []
    for number in range(STARTS):
        began = time.perf_counter()
        with served(folder / f"new-{number}") as bench:
            Browser(bench)
            taken.append(time.perf_counter() - began)
    return taken


def megabytes(folder: Path) -> float:
    """What server and worker take when the example was walked through."""
    subprocess.run([PROGRAM, "demo", "--to", folder], check=True, capture_output=True)
    with served(folder / "workspace") as bench:
        browser = Browser(bench)
        for page in WALK:
            browser.get(f"/d/kazakhstan-madrid/{page}")
        time.sleep(2)  # the worker looks for work, and finds none
        return memory(bench)


def memory(bench: Served) -> float:
    """Megabytes of the server and everything that it started."""
    return sum(_share(number) for number in _family(bench.pid)) / 1000


def _family(pid: int) -> Iterator[int]:
    yield pid
    for task in Path(f"/proc/{pid}/task").iterdir():
        for child in (task / "children").read_text().split():
            yield from _family(int(child))


def _share(pid: int) -> int:
    """Kilobytes of memory that a process takes, those shared with others by halves."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))


def main() -> int:
    """Measure, and write the table; 1 where a limit is passed."""
    with tempfile.TemporaryDirectory() as folder:
        median = statistics.median(taken := seconds_to_first_page(Path(folder)))
        most = megabytes(Path(folder, "example"))
    rows = (
        "| | measured | limit |\n|---|--:|--:|\n"
        f"| from nothing to the first page, median of {STARTS} "
        f"({min(taken):.2f} to {max(taken):.2f}) | {median:.2f} s | {MOST_SECONDS:.0f} s |\n"
        f"| memory of server and idle worker | {most:.0f} MB | {MOST_MB:.0f} MB |\n"
    )
    page = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(with_part(page, "serve", rows), encoding="utf-8")
    sys.stdout.write(rows)
    return int(median > MOST_SECONDS or most > MOST_MB)


if __name__ == "__main__":
    sys.exit(main())
