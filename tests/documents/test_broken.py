"""Files that once broke a reader: each keeps the rules now, read or refused, within its time."""

import time
from pathlib import Path

import pytest

from pledgewatch.documents import sandbox
from scripts.fuzzing import judging

FOLDER = Path(__file__).parent / "broken"
FILES = sorted(path for path in FOLDER.iterdir() if path.name != "README.md")
MOST_SECONDS = 15.0  # on a busy machine, the start of a child included


def test_files_are_small_and_told_of() -> None:
    told = (FOLDER / "README.md").read_text("utf-8")
    assert [path.name for path in FILES if f"`{path.name}`" not in told] == []
    assert [path.name for path in FILES if path.stat().st_size > judging.PER_SECONDS] == []


@pytest.mark.usefixtures("no_engine")
@pytest.mark.filterwarnings("ignore::UserWarning:PIL")
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_file_that_broke_a_reader_keeps_the_rules(path: Path) -> None:
    assert judging.judged(path).faults == ()


def test_files_that_broke_a_reader_bring_no_child_down() -> None:
    begun = time.monotonic()
    came = list(sandbox.open_many(FILES, children=1))
    fell = [str(told) for _, told in came if "brought the reader down" in str(told)]
    assert (len(came), fell) == (len(FILES), [])
    assert time.monotonic() - begun < MOST_SECONDS + len(FILES)
