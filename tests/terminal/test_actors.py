"""Actors with their names, protected persons, and what only some may see."""

import json
from pathlib import Path

import pytest

from tests.terminal.conftest import Run

pytestmark = pytest.mark.database
LETTER = "Letter\n\nIn May 2008 a witness told the court of threats.\n"


@pytest.fixture
def begun(run: Run, tmp_path: Path) -> Path:
    run("new", "k", "--title", "Karvelia", "--maker", "Karvelia", "--name", "Ann Lee")
    letter = tmp_path / "letter.txt"
    letter.write_text(LETTER)
    run("add", "k", letter, "--publisher", "Karvel Watch")
    return letter


def test_actor_has_names_in_several_languages(run: Run, begun: Path) -> None:
    ministry = run("actor", "k", "--name", "Ministry of Culture", "--kind", "organ").stdout.strip()
    done = run(
        "actor", "k", "--name", "Marat Tazhin", "--kind", "person",
        "--called", "ru=Марат Тажин", "--part-of", ministry,
    )  # fmt: skip
    assert "enter actor" in run("history", "k", done.stdout.strip()).stdout
    again = run("actor", "k", "--name", "Marat Tazhin", "--kind", "person", code=1)
    assert "an actor of that name" in again.stderr


def test_actor_of_no_known_kind_is_refused(run: Run, begun: Path) -> None:
    done = run("actor", "k", "--name", "Alga", "--kind", "club", code=2)
    assert "none of: state, organ" in " ".join(done.stderr.split())


def test_protected_person_is_printed_by_the_pseudonym_only(
    run: Run, begun: Path, tmp_path: Path
) -> None:
    key = run("protect", "k", "--pseudonym", "Witness 1", given="Karim Exampleov\n").stdout.strip()
    assert "protect" in run("history", "k", key).stdout
    for path in (tmp_path / "workspace").rglob("*"):
        assert not path.is_file() or b"Exampleov" not in path.read_bytes(), path


def test_identity_that_stands_in_the_pseudonym_is_refused(run: Run, begun: Path) -> None:
    done = run("protect", "k", "--pseudonym", "Karim E.", given="Karim\n", code=1)
    assert "gives the identity away" in done.stderr


def test_source_can_be_restricted(run: Run, begun: Path) -> None:
    assert run("confidential", "k", "s1", "restricted").stdout.strip() == "s1  restricted"
    changed = run("history", "k", "s1", "--json").stdout.splitlines()[-1]
    assert json.loads(changed)["fields"] == {"confidentiality": ["public", "restricted"]}


def test_what_cannot_be_hidden_by_itself_is_said(run: Run, begun: Path) -> None:
    concern = run("concern", "k", "--title", "Threats").stdout.strip()
    done = run("confidential", "k", concern, "restricted", code=1)
    assert "cannot be hidden by itself" in done.stderr
