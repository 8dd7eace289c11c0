"""Every setting is documented."""

import re
import tomllib
from pathlib import Path

import pledgewatch
from pledgewatch.record.workspace import AssistantSettings, Workspace
from scripts.pages import DOCS

PAGE = (DOCS / "reference" / "settings.md").read_text("utf-8")
NOT_FOR_PEOPLE = {"PLEDGEWATCH_TEST_DATABASE"}


def test_every_variable_of_the_environment_is_documented() -> None:
    code = Path(pledgewatch.__file__).parent.rglob("*.py")
    named = {name for path in code for name in re.findall(r"PLEDGEWATCH_[A-Z_]+", path.read_text())}
    documented = set(re.findall(r"^\| `(PLEDGEWATCH_[A-Z_]+)`", PAGE, re.MULTILINE))
    assert documented == named - NOT_FOR_PEOPLE


def test_every_field_of_the_settings_is_documented(tmp_path: Path) -> None:
    folder = Workspace.create(tmp_path / "workspace", name="Ann Lee").folder
    written = tomllib.loads((folder / "settings.toml").read_text("utf-8"))
    fields = {f"{table}.{field}" for table, rows in written.items() for field in rows}
    fields |= {f"assistant.{field}" for field in AssistantSettings.__dataclass_fields__}
    assert set(re.findall(r"^\| `([a-z]+\.[a-z]+)`", PAGE, re.MULTILINE)) == fields
