"""A new dossier, in a workspace and with its settings."""

import sqlite3
from contextlib import closing
from pathlib import Path

from tests.terminal.conftest import runner


def test_a_new_dossier_has_the_language_and_publisher_of_its_workspace(tmp_path: Path) -> None:
    run = runner(tmp_path)
    run("new", "first", "--title", "First", "--maker", "Karvel", "--name", "Ann Lee")
    settings = tmp_path / "settings.toml"
    words = settings.read_text("utf-8").replace('publisher = ""', 'publisher = "Karvel Watch"')
    settings.write_text(words.replace('language = "en"', 'language = "fr"'), "utf-8")
    run("new", "second", "--title", "Second", "--maker", "Karvel")
    run("new", "third", "--title", "Third", "--maker", "Karvel", "--language", "ru")
    with closing(sqlite3.connect(tmp_path / "record.sqlite3")) as record:
        rows = record.execute("SELECT key, language, publisher FROM record_dossier ORDER BY id")
        assert rows.fetchall() == [
            ("first", "en", ""),
            ("second", "fr", "Karvel Watch"),
            ("third", "ru", "Karvel Watch"),
        ]


def test_an_empty_record_is_not_backed_up(tmp_path: Path) -> None:
    run = runner(tmp_path)
    run("new", "first", "--title", "First", "--maker", "Karvel", "--name", "Ann Lee")
    assert not (tmp_path / "backups").exists()
