"""What comes out of the child is checked before it is a document."""

from dataclasses import replace
from typing import Any

import pytest

from pledgewatch.documents import wire
from pledgewatch.documents.document import Document, Footnote, Rectangle, Run
from pledgewatch.documents.errors import DamagedError
from tests.factories.documents import document


def sample() -> Document:
    return document("Pledges", "The law will be amended.", headings=(0,), notes=(("1", "Soon."),))


def fields(**changes: Any) -> dict[str, Any]:
    return {**wire.fields_of(sample()), **changes}


def test_document_of_gives_back_what_fields_of_took() -> None:
    assert wire.document_of(fields()) == sample()


def test_fields_name_the_publisher_only_where_one_is_known() -> None:
    assert {"publisher", "author"} & fields().keys() == set()
    named = replace(sample(), publisher="The Herald", author="A. Person")
    assert wire.document_of(wire.fields_of(named)) == named


def test_fields_tell_how_sure_recognition_is_only_where_a_page_was_recognised() -> None:
    assert "certainties" not in fields()
    scanned = replace(sample(), certainties=((1, 92),))
    assert wire.document_of(wire.fields_of(scanned)) == scanned


def test_document_of_gives_back_runs_and_warnings() -> None:
    read = wire.document_of(fields(runs=[[0, 7, 1, 3]], warnings=["page 2 was left out"]))
    assert (read.runs, read.warnings) == ((Run(0, 7, 1, 3),), ("page 2 was left out",))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("blocks", [["poem", 0, 7, 1, None, None, 0]]),
        ("blocks", [["heading", "0", 7, 1, None, None, 0]]),
        ("blocks", [["heading", 0, 7, 1]]),
        ("blocks", [["heading", 0, 4000, 1, None, None, 0]]),
        ("blocks", [["heading", 5, 7, 1, None, None, 0], ["heading", 0, 9, 1, None, None, 0]]),
        ("page_spans", []),
        ("page_spans", [[0, 3, 1]]),
        ("page_spans", [[0, 3, 0], [3, 44, 1]]),
        ("page_spans", [[0, 0, 1], [0, 44, 1]]),
        ("footnotes", [["1", 3, 4000, None, 1]]),
        ("footnotes", [["1", 3, 4, 4000, 1]]),
        ("footnotes", [["1", 3, 4, -1, 1]]),
        ("runs", [[0, 4000, 1, 0]]),
        ("runs", [[3, 7, 1, 0], [0, 3, 1, 0]]),
        ("runs", [[0, 7, 1, -1]]),
        ("runs", [[0, None, 1, 0]]),
        ("certainties", [[2, 90]]),
        ("certainties", [[0, 90]]),
        ("certainties", [[1, 90], [1, 90]]),
        ("certainties", [[1, 101]]),
        ("certainties", [[1, "sure"]]),
        ("text", ""),
        ("pages", "many"),
        ("warnings", None),
    ],
)
def test_document_of_refuses_what_does_not_fit_together(field: str, value: Any) -> None:
    with pytest.raises(DamagedError, match=r"was read into .*; please report the file"):
        wire.document_of(fields(**{field: value}))


def test_document_of_refuses_what_is_no_document() -> None:
    with pytest.raises(DamagedError, match="was read into nonsense"):
        wire.document_of({})


def test_document_of_keeps_an_anchor_at_either_end() -> None:
    length = len(sample().text)
    read = wire.document_of(fields(footnotes=[["1", 0, 1, 0, 1], ["2", 0, 1, length, 1]]))
    assert read.footnotes == (
        Footnote(number="1", start=0, end=1, anchor=0, page=1),
        Footnote(number="2", start=0, end=1, anchor=length, page=1),
    )


def test_rectangles_of_gives_rectangles_by_span() -> None:
    assert wire.rectangles_of([[[2, 1, 2.5, 3, 4]], []], 2) == (
        (Rectangle(2, 1.0, 2.5, 3.0, 4.0),),
        (),
    )


@pytest.mark.parametrize("rows", [None, [], [[[1, 2, 3]]], [[["x", 1, 2, 3, 4]]], [[], []], 7])
def test_rectangles_of_refuses_what_was_not_asked_for(rows: Any) -> None:
    with pytest.raises(DamagedError, match="please report the file"):
        wire.rectangles_of(rows, 1)
