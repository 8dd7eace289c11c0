"""The example: from its documents to memoranda as of three dates, by the program alone."""

import json
import time
from pathlib import Path

import pytest

from tests.terminal.conftest import Run, runner

KEY = "kazakhstan-madrid"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo") / "demo"
    started = time.perf_counter()
    runner(folder)("demo", "--to", folder)
    assert time.perf_counter() - started < 20
    return folder


@pytest.fixture(scope="module")
def run_in(made: Path) -> Run:
    return runner(made / "workspace")


def test_demo_publishes_three_dates_in_three_formats(made: Path) -> None:
    assert sorted(path.name for path in made.iterdir() if path.is_file()) == [
        f"madrid-promises-{day}.{suffix}"
        for day in ("2008-05-31", "2008-12-31", "2009-03-31")
        for suffix in ("docx", "html", "pdf")
    ]


# Where each pledge stood, by the annotator of what was written about them until 2011.
@pytest.mark.parametrize(
    ("day", "outcomes"),
    [
        (
            "2008-05-31",
            ["stalled", "no_action", "no_action", "no_action", "not_assessed", "no_action"],
        ),
        (
            "2008-12-31",
            ["not_kept", "not_kept", "not_kept", "not_kept", "not_assessed", "no_action"],
        ),
        (
            "2009-03-31",
            ["partly_kept", "partly_kept", "partly_kept", "not_kept", "not_assessed", "no_action"],
        ),
    ],
)
def test_demo_judges_as_of_each_date(run_in: Run, day: str, outcomes: list[str]) -> None:
    told = [
        json.loads(line)
        for line in run_in("status", KEY, "--as-of", day, "--json").stdout.splitlines()
    ]
    standing = {one["matter"]: one for one in told}
    assert [standing[key]["outcome"] for key in ("p1", "p2", "p3", "p4", "p5", "c1")] == outcomes
    assert [standing[f"p{n}"]["late"] for n in (1, 2, 3)] == [day == "2009-03-31"] * 3


@pytest.mark.parametrize("day", ["2008-05-31", "2008-12-31", "2009-03-31"])
def test_demo_stands_its_own_checks(run_in: Run, day: str) -> None:
    problems = map(json.loads, run_in("check", KEY, "--as-of", day, "--json").stdout.splitlines())
    assert [one for one in problems if one["severity"] == "error"] == []


def test_demo_does_not_write_over_an_earlier_one(made: Path, run_in: Run) -> None:
    done = run_in("demo", "--to", made, code=1)
    assert "earlier demo" in done.stderr
