"""The pages that show the program at work show what it answers."""

import difflib
from pathlib import Path

import pytest

from scripts import write_tour


@pytest.mark.parametrize("path", write_tour.PAGES, ids=lambda path: path.name)
def test_page_shows_what_the_program_answers(path: Path) -> None:
    shown = path.read_text("utf-8").splitlines()
    answered = write_tour.page(path).splitlines()
    changed = "\n".join(difflib.unified_diff(shown, answered, "shown", "answered", lineterm=""))
    assert not changed, f"run `make docs`\n{changed}"
