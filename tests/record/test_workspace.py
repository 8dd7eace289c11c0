from pathlib import Path

import pytest

from pledgewatch.record.errors import WorkspaceError
from pledgewatch.record.workspace import Workspace, back_up


def test_a_workspace_is_made_once_in_an_empty_folder(tmp_path: Path) -> None:
    made = Workspace.create(tmp_path / "w", name="Ann Lee", publisher="Karvel Watch")
    assert Workspace.open(made.folder).identity == made.identity
    assert (made.folder / "secret").stat().st_mode & 0o077 == 0
    with pytest.raises(WorkspaceError, match="is a workspace already"):
        Workspace.create(made.folder, name="Ann Lee")
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "letter.txt").write_text("x")
    with pytest.raises(WorkspaceError, match=r"it holds letter\.txt"):
        Workspace.create(tmp_path / "full", name="Ann Lee")
    with pytest.raises(WorkspaceError, match="Say who works here"):
        Workspace.create(tmp_path / "new", name=" ")


def test_a_folder_that_is_none_says_so(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError, match="is no workspace"):
        Workspace.open(tmp_path)
    made = Workspace.create(tmp_path / "w", name="Ann Lee")
    (made.folder / "secret").unlink()
    with pytest.raises(WorkspaceError, match="secret is missing"):
        Workspace.open(made.folder)


@pytest.mark.parametrize("text", ["[person]\nname = ", "[person]\nname = ''", "x = 1", "[person"])
def test_broken_settings_are_told(tmp_path: Path, text: str) -> None:
    made = Workspace.create(tmp_path / "w", name="Ann Lee")
    (made.folder / "settings.toml").write_text(text)
    with pytest.raises(WorkspaceError, match=r"settings\.toml"):
        Workspace.open(made.folder)


def test_there_is_nothing_to_back_up_at_first(tmp_path: Path) -> None:
    assert back_up(tmp_path / "record.sqlite3", tmp_path / "backups") is None
