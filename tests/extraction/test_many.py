"""Many files at once: order, errors, a process that dies, and stopping early."""

import multiprocessing
import os
import signal
from pathlib import Path

import pytest

from pledgewatch.documents.errors import DocumentError
from pledgewatch.extraction import many


@pytest.fixture
def letters(tmp_path: Path) -> list[Path]:
    paths = []
    for number in range(6):
        path = tmp_path / f"letter-{number}.txt"
        path.write_text(f"Letter\n\nIn May 200{number} the ministry declined the draft law.\n")
        paths.append(path)
    return paths


def _dates(result: many.Result) -> list[str]:
    assert isinstance(result, dict)
    return [one["date"] for one in result["proposals"] if one["kind"] == "event"]


@pytest.mark.parametrize("processes", [1, 2])
def test_results_come_in_the_order_of_the_files(letters: list[Path], processes: int) -> None:
    read = list(many.read_many(letters, processes=processes))
    assert [path for path, _ in read] == letters
    assert [_dates(result) for _, result in read] == [[f"200{n}-05"] for n in range(6)]


def test_file_that_cannot_be_read_gives_its_error_in_its_place(letters: list[Path]) -> None:
    letters[2].write_bytes(b"%PDF-1.7 broken")
    letters[4].unlink()
    results = [result for _, result in many.read_many(letters, processes=2)]
    assert [isinstance(one, DocumentError) for one in results] == [
        False, False, True, False, True, False,
    ]  # fmt: skip
    assert "letter-4.txt" in str(results[4])


def _die_over_the_third(path: Path, published: str | None = None) -> many.Result:
    if path.stem == "letter-2":
        os.kill(os.getpid(), signal.SIGKILL)
    return {"source": str(path), "published": published}


def test_process_that_dies_takes_only_its_file_with_it(
    letters: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(many, "read_one", _die_over_the_third)
    read = list(many.read_many(letters, processes=2, published="2008"))
    assert [path for path, _ in read] == letters
    assert [isinstance(result, dict) for _, result in read] == [True, True, False, True, True, True]
    assert "brought down the process" in str(read[2][1])


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_stopping_early_leaves_no_process_behind(letters: list[Path]) -> None:
    before = {process.pid for process in multiprocessing.active_children()}  # of other tests
    reading = many.read_many(letters * 5, processes=2)
    path, _ = next(reading)
    assert path == letters[0]
    own = {process.pid for process in multiprocessing.active_children()} - before
    assert own != set()
    reading.close()
    # Asked of the system: the pool and we wait for the same processes, and one of us hears nothing.
    assert [pid for pid in own if pid and _runs(pid)] == []
