"""The flag, the setting, and nothing without them."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.extraction.assistant.conftest import Server, serving
from tests.terminal.conftest import PROGRAM, Run, environment

WORDS = "The Prime Minister means to let newspapers appear without a licence."
LETTER = f"Karvel, 28 May 2008\n\n{WORDS}\n"
ITEM = {"kind": "pledge", "quote": WORDS}


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "letter.txt"
    path.write_text(LETTER, encoding="utf-8")
    return path


def by_assistant(line: str) -> list[str]:
    proposals = json.loads(line)["proposals"]
    return [one["text"] for one in proposals if one["read_by"] == "assistant"]


def test_read_with_an_assistant_says_what_it_sends_and_what_came_of_it(
    run: Run, letter: Path
) -> None:
    with serving() as server:
        server.says(ITEM, {"kind": "pledge", "quote": "Nobody ever wrote these words here."})
        done = run("read", letter, "--json", "--assistant", server.address)
        assert server.connections == 1
    assert by_assistant(done.stdout) == [WORDS]
    sent, *_ = done.stderr.splitlines()
    assert sent.startswith("pledgewatch: Sending ")
    assert f"to default at 127.0.0.1:{server.port}, on this machine" in sent
    (told,) = [one for one in json.loads(done.stdout)["warnings"] if "assistant" in one]
    assert "dropped: 1 (whose words do not stand there: 1)" in told


def test_a_table_tells_what_the_assistant_read(run: Run, letter: Path) -> None:
    with serving() as server:
        server.says(ITEM)
        done = run("read", letter, "--assistant", server.address)
    assert f"pledge (assistant)\t1\t0.30\t{WORDS}\n" in done.stdout


def test_read_with_an_assistant_that_is_away_reads_all_the_same(run: Run, letter: Path) -> None:
    with serving() as server:
        pass
    done = run("read", letter, "--assistant", server.address)
    plain = run("read", letter)
    assert done.stdout == plain.stdout
    assert "could not be reached" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "message", "code"),
    [
        (("--assistant", "localhost:8080"), "is no address of an assistant", 1),
        (("--assistant-model", "small"), "Which assistant?", 2),
    ],
)
def test_a_mistaken_assistant_is_one_message(
    run: Run, letter: Path, arguments: tuple[str, ...], message: str, code: int
) -> None:
    assert message in run("read", letter, *arguments, code=code).stderr


def test_the_key_comes_from_the_environment_and_is_seen_nowhere(
    tmp_path: Path, letter: Path
) -> None:
    with serving() as server:
        server.says(ITEM)
        variables = environment(tmp_path) | {
            "PLEDGEWATCH_ASSISTANT_KEY": "sk-secret",
            "OPENAI_LOG": "debug",
        }
        done = subprocess.run(
            [PROGRAM, "read", letter, "--json", "--assistant", server.address],
            env=variables,
            capture_output=True,
            text=True,
            timeout=60,
            check=True,
        )
    assert "sk-secret" in server.heads[0]
    assert "sk-secret" not in done.stdout + done.stderr


@pytest.mark.database
def test_a_workspace_asks_only_where_its_settings_say_so(
    run: Run, letter: Path, tmp_path: Path
) -> None:
    with serving() as server:
        server.says(ITEM)
        run("new", "k", "--title", "Karvelia", "--maker", "Karvelia", "--name", "Ann Lee")
        first = tmp_path / "first.txt"
        first.write_text("In May 2007 a court fined the newspaper Dawn.", encoding="utf-8")
        run("add", "k", first, "--published", "2008")
        assert server.connections == 0
        _set(tmp_path / "workspace", server)
        secret = tmp_path / "secret.txt"
        secret.write_text("A witness told us that she fears for her life.", encoding="utf-8")
        hidden = run("add", "k", secret, "--confidentiality", "restricted")
        assert server.connections == 0
        assert "was not asked" in hidden.stderr
        added = run("add", "k", letter, "--published", "2008")
        assert server.connections == 1
        assert "Sending" in added.stderr
        run("reread", "k")
        assert server.connections == 3  # all but the restricted one
    assert f"pledge (assistant)\ts3\t\t0.30\t{WORDS}" in run("proposals", "k").stdout
    waiting = map(json.loads, run("proposals", "k", "--json").stdout.splitlines())
    assert [one["text"] for one in waiting if one["read_by"] == "assistant"] == [WORDS]


def _set(workspace: Path, server: Server) -> None:
    with (workspace / "settings.toml").open("a", encoding="utf-8") as settings:
        settings.write(f'\n[assistant]\naddress = "{server.address}"\nmodel = "small"\n')
