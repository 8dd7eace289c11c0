# ruff: noqa: S608 -- names of our own tables
"""The generated record is a sound one, whatever its size."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from scripts.generate_record import Size
from tests.scripts.conftest import ENVIRONMENT

PROGRAM = Path(sys.executable).with_name("pledgewatch")


def _answers(folder: Path, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(folder / "record.sqlite3")) as connection:
        return connection.execute(query).fetchall()


def test_it_holds_as_much_as_was_asked_for(made: Path) -> None:
    counted = "SELECT " + ", ".join(
        f"(SELECT COUNT(*) FROM record_{table})"
        for table in ("proposal", "event", "source", "dossier")
    )
    pledges = "SELECT COUNT(*) FROM record_matter WHERE kind = 'pledge'"
    assert _answers(made, counted) == [(600, 60, 20, 2)]
    assert _answers(made, pledges) == [(8,)]


def test_every_proposal_and_passage_is_words_of_its_source(made: Path) -> None:
    for table, words in (("proposal", "text"), ("passage", "exact")):
        elsewhere = (
            f"SELECT COUNT(*) FROM record_{table} p JOIN record_source s ON s.id = p.source_id "
            "JOIN record_reading r ON r.id = s.reading_id "
            f"WHERE SUBSTR(r.text, p.start + 1, p.end - p.start) <> p.{words}"
        )
        assert _answers(made, elsewhere) == [(0,)]


def test_every_row_has_its_history_as_it_is(made: Path) -> None:
    named = "SELECT name FROM sqlite_master WHERE type = 'table'"
    named += " AND name LIKE 'record_historical%'"
    tables = [str(name) for (name,) in _answers(made, named)]
    assert len(tables) > 25
    for kept in tables:
        table = kept.replace("historical", "")
        columns = [str(row[1]) for row in _answers(made, f"PRAGMA table_info({table})")]
        listed = ", ".join(f'"{column}"' for column in columns)
        without = f"SELECT {listed} FROM {table} EXCEPT SELECT {listed} FROM {kept}"
        told = f"SELECT COUNT(*) FROM ({without})"
        assert (table, _answers(made, told)) == (table, [(0,)])


def test_it_passes_its_own_check(made: Path) -> None:
    for (key,) in _answers(made, "SELECT key FROM record_dossier"):
        command = [str(PROGRAM), "--workspace", str(made), "check", str(key)]
        done = subprocess.run(
            command, env=ENVIRONMENT, check=False, timeout=60, capture_output=True, text=True
        )
        assert [line for line in done.stdout.splitlines() if line.startswith("error")] == []
        assert done.returncode == 0


def test_shares_of_the_dossiers_make_the_whole() -> None:
    size = Size(proposals=1001, events=77, pledges=10, documents=33, dossiers=4)
    shares = size.shares()
    assert [share.proposals for share in shares] == [500, 167, 167, 167]
    assert sum(share.events for share in shares) == 77
    assert sum(share.documents for share in shares) == 33
