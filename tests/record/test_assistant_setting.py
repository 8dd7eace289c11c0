from pathlib import Path

import pytest

from pledgewatch.record.errors import WorkspaceError
from pledgewatch.record.workspace import AssistantSettings, Workspace


def with_setting(folder: Path, table: str) -> Path:
    made = Workspace.create(folder, name="Ann Lee")
    settings = made.folder / "settings.toml"
    settings.write_text(settings.read_text("utf-8") + table, encoding="utf-8")
    return made.folder


def test_nobody_is_asked_unless_the_settings_say_so(tmp_path: Path) -> None:
    made = Workspace.create(tmp_path / "w", name="Ann Lee")
    assert Workspace.open(made.folder).assistant is None


def test_the_settings_name_an_assistant(tmp_path: Path) -> None:
    table = '\n[assistant]\naddress = "http://localhost:8080/v1"\nmodel = "small"\n'
    opened = Workspace.open(with_setting(tmp_path / "w", table))
    assert opened.assistant == AssistantSettings("http://localhost:8080/v1", "small")


@pytest.mark.parametrize("table", ["[assistant]\n", "[assistant]\naddress = ''\n"])
def test_an_assistant_without_an_address_is_told(tmp_path: Path, table: str) -> None:
    with pytest.raises(WorkspaceError, match=r"settings\.toml has a table \[assistant\] without"):
        Workspace.open(with_setting(tmp_path / "w", table))
