import re
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.bench_web import PAGES, Measured, percentile, table
from tests.scripts.conftest import ENVIRONMENT


@pytest.mark.parametrize(
    ("times", "of", "is_"),
    [([5.0], 95, 5.0), ([float(n) for n in range(1, 21)], 95, 19.0), ([3.0, 1.0, 2.0], 50, 2.0)],
)
def test_percentile_is_one_of_the_times(times: list[float], of: int, is_: float) -> None:
    assert percentile(times, of) == is_


def test_table_marks_what_is_missing_and_what_is_over_a_limit() -> None:
    pages = [
        Measured("home", 200, 30.0, [10.0, 20.0], queries=4, size=9000, packed=3000),
        Measured("slow", 200, 300.0, [10.0, 120.0], queries=4, size=9000, packed=3000),
        Measured("search", 404),
        Measured("board", 500),
    ]
    assert table(pages).splitlines()[2:] == [
        "| home | 30 | 15 | 20 | 4 | 9 | 3 |  |",
        "| slow | 300 | 65 | 120 | 4 | 9 | 3 | over a limit |",
        "| search | | | | | | | missing |",
        "| board | | | | | | | answers 500 |",
    ]


def test_every_page_is_asked_as_every_person(made: Path) -> None:
    command = [sys.executable, "-m", "scripts.bench_web", "--workspace", str(made)]
    done = subprocess.run(
        [*command, "--times", "1", "--print"],
        env=ENVIRONMENT,
        check=True,
        timeout=60,
        capture_output=True,
        text=True,
    )
    named = re.findall(r"^\| (.+?) \|", done.stdout, re.MULTILINE)
    assert named == ["page", *(name for name, _, _ in PAGES)] * 2
