"""The catalogue's reference page is that of the catalogue, and its tables are tables."""

import itertools
import re

from pledgewatch.catalogue import instruments, issues, states
from scripts import write_catalogue


def test_reference_page_is_written_from_the_catalogue() -> None:
    assert write_catalogue.TARGET.read_text("utf-8") == write_catalogue.page(), "run `make docs`"


def test_every_instrument_issue_and_state_stands_in_a_row_of_its_own() -> None:
    first = re.findall(r"^\| (.+?) \|", write_catalogue.page(), re.MULTILINE)
    assert {f"`{instrument.key}`" for instrument in instruments()} <= set(first)
    assert {issue.name for issue in issues()} <= set(first)
    assert {state.code for state in states()} <= set(first)


def test_rows_of_a_table_have_as_many_cells_as_its_head() -> None:
    lines = write_catalogue.page().splitlines()
    for is_table, rows in itertools.groupby(lines, key=lambda line: line.startswith("|")):
        if is_table:
            assert len({row.count("|") for row in rows}) == 1
