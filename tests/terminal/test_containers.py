"""Archives, mailboxes and letters on the command line: each document in them by itself."""

import json
from pathlib import Path

import pytest

from tests.factories.containers import archive, letter, mailbox
from tests.terminal.conftest import Run

LAW = b"The law on the media will be amended by the end of 2008, the minister said in Madrid."


@pytest.fixture
def held(tmp_path: Path) -> Path:
    inner = letter(LAW.decode(), ("speech.txt", LAW + b" Again.")).as_bytes()
    path = tmp_path / "letters.zip"
    path.write_bytes(archive(("2008/law.txt", LAW), ("none.txt", b""), ("a.mbox", mailbox(inner))))
    return path


def test_read_shows_what_is_in_an_archive_and_then_how_many_there_were(
    run: Run, held: Path
) -> None:
    done = run("read", held, "--json", code=1)
    told = [json.loads(line) for line in done.stdout.splitlines()]
    names = [
        "2008/law.txt",
        "none.txt",
        "a.mbox › 1 The draft law.eml",
        "a.mbox › 1 The draft law.eml › speech.txt",
    ]
    assert [one["source"] for one in told] == [*(f"{held} › {name}" for name in names), str(held)]
    assert told[1]["error"] == f"{held} › none.txt is empty; there is nothing to read in it"
    assert told[-1]["members"] == 4
    assert f"{held} › none.txt is empty" in done.stderr


def test_read_into_a_file_goes_on_within_an_archive(run: Run, held: Path, tmp_path: Path) -> None:
    results = tmp_path / "results.jsonl"
    run("read", held, "--to", results, code=1)
    whole = [json.loads(line)["source"] for line in results.read_text("utf-8").splitlines()]
    first = results.read_text("utf-8").splitlines(keepends=True)[0]
    results.write_text(first, "utf-8")
    run("read", held, "--to", results, code=1)
    assert [json.loads(line)["source"] for line in results.read_text("utf-8").splitlines()] == whole
    assert "1 of 1 are in" in run("read", held, "--to", results).stderr
