"""Reading many files into one file of results, stopped and gone on with."""

import json
from pathlib import Path

import pytest

from pledgewatch.terminal.resuming import Results, ResultsError
from tests.terminal.conftest import Run


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    folder = tmp_path / "letters"
    (folder / ".hidden").mkdir(parents=True)
    (folder / ".hidden" / "draft.txt").write_text("Not to be read.\n")
    for number in range(3):
        text = f"Letter\n\nIn May 200{number} the ministry declined the draft law.\n"
        (folder / f"letter-{number}.txt").write_text(text)
    return folder


def _sources(results: Path) -> list[str]:
    return [Path(json.loads(line)["source"]).name for line in results.read_text().splitlines()]


def test_folder_is_read_into_a_file_by_name(run: Run, letters: Path, tmp_path: Path) -> None:
    results = tmp_path / "results.jsonl"
    done = run("read", letters, "--to", results)
    assert done.stdout == ""
    assert _sources(results) == ["letter-0.txt", "letter-1.txt", "letter-2.txt"]


def test_stopped_reading_goes_on_behind_the_last_whole_line(
    run: Run, letters: Path, tmp_path: Path
) -> None:
    results = tmp_path / "results.jsonl"
    run("read", letters, "--to", results)
    whole = results.read_text()
    first = whole.splitlines(keepends=True)[0]
    results.write_text(whole[: len(first) + 40])  # as a cut of the power leaves it
    done = run("read", letters, "--to", results)
    assert "1 of 3 are in" in done.stderr
    assert results.read_text() == whole


def test_changed_and_failed_files_are_read_again(run: Run, letters: Path, tmp_path: Path) -> None:
    results = tmp_path / "results.jsonl"
    run("read", letters, letters / "none.txt", "--to", results, code=1)
    (letters / "letter-1.txt").write_text("Letter\n\nIn June 2008 nothing changed.\n")
    (letters / "none.txt").write_text("Letter\n\nIn July 2008 it was there.\n")
    run("read", letters, "--to", results)
    assert _sources(results)[4:] == ["letter-1.txt", "none.txt"]


@pytest.mark.parametrize("words", ["my notes\n", "my notes", '{"my": "notes"}', "{}\n"])
def test_file_of_something_else_is_left_alone(tmp_path: Path, words: str) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text(words)
    with pytest.raises(ResultsError, match="something else"):
        Results(notes)
    assert notes.read_text() == words


@pytest.mark.parametrize("tail", ['{"so', '{"source": "letter.txt", "sha'])
def test_result_cut_short_is_dropped(tmp_path: Path, tail: str) -> None:
    results = tmp_path / "results.jsonl"
    results.write_text('{"source": "a.txt", "sha256": "00"}\n' + tail)
    Results(results)
    assert results.read_text() == '{"source": "a.txt", "sha256": "00"}\n'
