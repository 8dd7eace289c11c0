import json
import time
from pathlib import Path

import pytest

from scripts.write_reference import TARGET, reference
from tests.terminal.conftest import Run


def test_help_answers_at_once(run: Run) -> None:
    taken = []
    for _ in range(3):
        start = time.perf_counter()
        run("--help")
        taken.append(time.perf_counter() - start)
    assert min(taken) < 0.4


def test_the_reference_is_that_of_the_code() -> None:
    assert TARGET.read_text("utf-8") == reference(), "run `make docs`"


def test_one_file_that_cannot_be_read_does_not_stop_the_others(run: Run, tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Letter\n\nIn May 2008 the ministry declined the law.\n")
    done = run("read", tmp_path / "none.pdf", letter, "--json", code=1)
    first, second = map(json.loads, done.stdout.splitlines())
    assert "none.pdf" in first["error"]
    assert [one["date"] for one in second["proposals"] if one["kind"] == "event"] == ["2008-05"]
    assert "none.pdf" in done.stderr


def test_control_characters_of_a_document_do_not_reach_the_screen(run: Run, tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Letter\n\nIn May 2008 the \x1b[31mministry\u202e declined the law.\n")
    done = run("read", letter)
    assert "\x1b" not in done.stdout
    assert "\u202e" not in done.stdout


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (("status", "kz"), 1, "is no workspace"),
        (("read", "x.txt", "--published", "yesterday"), 1, "is no date in EDTF"),
        (("memo", "kz"), 2, "--to"),
        (("frobnicate",), 2, "No such command"),
    ],
)
def test_mistakes_get_one_clear_message(
    run: Run, arguments: tuple[str, ...], code: int, says: str
) -> None:
    assert says in run(*arguments, code=code).stderr


def test_mistakes_in_a_workspace(run: Run, tmp_path: Path) -> None:
    run("new", "k", "--title", "K", "--maker", "Karvelia", "--name", "Ann Lee")
    letter = tmp_path / "letter.txt"
    letter.write_text("Letter\n\nIn May 2008 the ministry declined the law.\n")
    assert "(the same bytes were here already)" not in run("add", "k", letter).stdout
    assert "(the same bytes were here already)" in run("add", "k", letter).stdout
    for arguments, code, says in (
        (("new", "k", "--title", "K", "--maker", "X"), 1, "There is a dossier “k” already"),
        (("status", "q"), 1, "There is no dossier “q”. Dossiers here: k."),
        (("accept", "k"), 2, "Which ones?"),
        (("accept", "k", "n99"), 1, "There is no proposal “n99”"),
        (("accept", "k", "--all", "--set", "x"), 2, "not like field=value"),
        (("reject", "k", "--all", "--reason", " "), 1, "Say why"),
        (("add", "k", str(letter), "--confidentiality", "hidden"), 2, "none of: public"),
        (("memo", "k", "--to", str(tmp_path / "x.doc")), 1, "has no format that is written"),
        (("criterion", "k", "p1", "--text", "x"), 1, "There are: none yet."),
    ):
        # Messages of wrong usage are wrapped to the width of the terminal.
        assert " ".join(says.split()) in " ".join(
            run(*arguments, code=code).stderr.replace("│", " ").split()
        ), arguments
    listed = run("status", "--json").stdout
    assert json.loads(listed) == {"dossier": "k", "title": "K"}
