import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from scripts.bench_pages import ACTS, DOING, PAGES
from scripts.bench_web import MOST_QUERIES, Measured, percentile, table
from tests.scripts.conftest import ENVIRONMENT, generated

BY_CHANCE = 4  # queries: one item has what another lacks, and the same pages ask for other items


@pytest.mark.parametrize(
    ("times", "of", "is_"),
    [([5.0], 95, 5.0), ([float(n) for n in range(1, 21)], 95, 19.0), ([3.0, 1.0, 2.0], 50, 2.0)],
)
def test_percentile_is_one_of_the_times(times: list[float], of: int, is_: float) -> None:
    assert percentile(times, of) == is_


def test_table_marks_what_is_missing_and_what_is_over_a_limit() -> None:
    size: dict[str, Any] = {"queries": 4, "size": 9000, "packed": 3000, "seen": 40_000}
    pages = [
        Measured("home", 200, 30.0, [10.0, 20.0], **size),
        Measured("slow", 200, 300.0, [10.0, 120.0], **size),
        Measured("slow at first", 200, 501.0, [10.0], **size),
        Measured("asking", 200, 30.0, [10.0], **{**size, "queries": 26}),
        Measured("doing", 200, 30.0, [10.0], **{**size, "queries": 26}, act=True),
        Measured("large", 200, 30.0, [101.0], **{**size, "seen": 150_001}),
        Measured("search", 404),
        Measured("board", 500),
    ]
    assert table(pages).splitlines()[2:] == [
        "| home | 30 | 15 | 20 | 4 | 9 | 3 | 40 |  |",
        "| slow | 300 | 65 | 120 | 4 | 9 | 3 | 40 | **over the limit of time** |",
        "| slow at first | 501 | 10 | 10 | 4 | 9 | 3 | 40 | **over the limit of time** |",
        "| asking | 30 | 10 | 10 | 26 | 9 | 3 | 40 | **over the limit of queries** |",
        "| doing | 30 | 10 | 10 | 26 | 9 | 3 | 40 |  |",
        "| large | 30 | 101 | 101 | 4 | 9 | 3 | 150 | **over the limit of time and size** |",
        "| search | | | | | | | | missing |",
        "| board | | | | | | | | answers 500 |",
    ]


@dataclass(frozen=True)
class Run:
    """What one run of the benchmark printed, and how it ended."""

    rows: tuple[tuple[str, ...], ...]  # the cells of all tables, without their headings
    code: int

    @property
    def queries(self) -> dict[str, list[int]]:
        """How many queries each page took, as the owner and as a reader, if both ask for it."""
        found: dict[str, list[int]] = {}
        for name, *cells in self.rows:
            if name not in DOING and cells[3]:  # a small record may lack what a page is of
                found.setdefault(name, []).append(int(cells[3]))
        return found


@pytest.fixture(scope="module")
def small(made: Path) -> Run:
    return _run(made)


@pytest.fixture(scope="module")
def larger(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Of a record with four times as much of everything."""
    return _run(generated(tmp_path_factory.mktemp("larger") / "workspace", times=4))


def _run(workspace: Path) -> Run:
    command = [sys.executable, "-m", "scripts.bench_web", "--workspace", str(workspace)]
    done = subprocess.run(
        [*command, "--times", "1", "--print"],
        env=ENVIRONMENT,
        check=False,
        timeout=120,
        capture_output=True,
        text=True,
    )
    assert "Traceback" not in done.stderr, done.stderr
    lines = [line for line in done.stdout.splitlines() if re.match(r"\| (?!page)", line)]
    rows = tuple(tuple(map(str.strip, line.strip("|").split("|"))) for line in lines)
    return Run(rows, done.returncode)


def test_every_page_is_asked_as_every_person(small: Run) -> None:
    reading = [one.name for one in PAGES if not one.writing]
    assert [row[0] for row in small.rows] == [*(one.name for one in PAGES), *ACTS, *reading]
    told = {row[-1] for row in small.rows}
    assert told <= {"", "**over the limit of time**", "missing"}  # a small record has few actors


def test_benchmark_fails_where_a_page_is_over_a_limit(small: Run) -> None:
    assert small.code == any(row[-1] for row in small.rows)


def test_pages_ask_no_more_of_a_larger_record(small: Run, larger: Run) -> None:
    assert {name: most for name, most in larger.queries.items() if max(most) > MOST_QUERIES} == {}
    grown = {
        name: (before, larger.queries[name])
        for name, before in small.queries.items()
        if max(larger.queries[name]) > max(before) + BY_CHANCE
    }
    assert grown.keys() <= {"memorandum, outline"}  # what was checked is kept: others ask then
