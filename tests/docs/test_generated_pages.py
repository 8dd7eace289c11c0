"""Generated parts of the documentation are those of the code."""

import pytest

from scripts import write_outcomes, write_reference
from scripts.pages import with_part


def test_the_rules_and_scales_are_those_of_the_code() -> None:
    assert write_outcomes.TARGET.read_text("utf-8") == write_outcomes.page(), "run `make docs`"


def test_the_languages_are_those_of_the_code() -> None:
    page = write_reference.READER.read_text("utf-8")
    assert page == write_reference.reader(), "run `make docs`"


def test_part_is_replaced_between_its_marks() -> None:
    text = "before\n<!-- table -->\nold\n<!-- end of table -->\nafter\n"
    assert with_part(text, "table", "new\n") == (
        "before\n<!-- table -->\nnew\n<!-- end of table -->\nafter\n"
    )


def test_page_without_the_marks_is_refused() -> None:
    with pytest.raises(LookupError, match="table"):
        with_part("before\n", "table", "new\n")
