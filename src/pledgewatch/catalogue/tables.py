"""The tables beside this file, as they are read: one parse each, nothing checked or named yet."""

import csv
import tomllib
from importlib.resources import files
from typing import Any


def table(name: str) -> dict[str, dict[str, Any]]:
    """The tables of a TOML file by their headings, in its order."""
    return tomllib.loads(_text(name))


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a CSV file with a header, in its order."""
    return list(csv.DictReader(_text(name).splitlines()))


def _text(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")
