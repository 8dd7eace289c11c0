"""Tables are read when they are asked for, once, and quickly."""

import subprocess
import sys
import time
import tomllib
from collections.abc import Callable
from importlib.resources import files

import pytest

from pledgewatch.catalogue import tables

_TABLES = ("states.toml", "instruments.toml", "issues.toml", "provisions.toml")
_LONGEST = 0.020  # seconds of one processor


def test_import_of_the_catalogue_reads_no_table() -> None:
    code = (
        "import sys\n"
        "from pledgewatch.catalogue import tables\n"
        "def refuse(name): raise AssertionError(name)\n"
        "tables._text = refuse\n"
        "import pledgewatch.catalogue\n"
    )
    run = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True)
    assert (run.returncode, run.stderr) == (0, b"")


@pytest.mark.parametrize("name", _TABLES)
def test_table_is_read_within_20_milliseconds(name: str) -> None:
    assert _quickest(lambda: tables.table(name)) < _LONGEST


def test_ratifications_are_read_within_20_milliseconds() -> None:
    assert _quickest(lambda: tables.rows("ratifications.csv")) < _LONGEST


def _quickest(read: Callable[[], object]) -> float:
    """Seconds of processor time of the quickest of five, so that a busy machine fails nothing."""
    taken = []
    for _ in range(5):
        begun = time.process_time()
        read()
        taken.append(time.process_time() - begun)
    return min(taken)


def test_every_table_beside_the_code_is_one_of_those_read() -> None:
    beside = {entry.name for entry in files("pledgewatch.catalogue").iterdir()}
    assert {name for name in beside if name.endswith(".toml")} == set(_TABLES)
    assert {name for name in beside if name.endswith(".csv")} == {"ratifications.csv"}


def test_table_keeps_the_order_of_its_file() -> None:
    text = files("pledgewatch.catalogue").joinpath("issues.toml").read_text(encoding="utf-8")
    assert list(tables.table("issues.toml")) == list(tomllib.loads(text))
    assert next(iter(tables.table("states.toml"))) == "AF"
    assert tables.rows("ratifications.csv")[0]["state"] == "AD"
