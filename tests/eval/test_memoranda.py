"""Floors on memoranda other than the reference one, each marked in the TOML file beside it.

A floor is a share of what a careful person marked; `proposed` is the most recommendations that may
be proposed in all.
"""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from pledgewatch.documents import sandbox
from pledgewatch.documents.document import BlockKind, Document
from pledgewatch.extraction import pipeline
from pledgewatch.extraction.proposal import (
    CitationProposal,
    EventProposal,
    PledgeProposal,
    Reading,
    RecommendationProposal,
    RequirementProposal,
)

FOLDER = Path(__file__).parent / "memoranda"
NAMES = ("letter-to-a-presidency", "open-letter")
FLOORS = {
    "pledges": 1.0,
    "recommendations": 1.0,
    "headings": 1.0,
    "footnotes": 1.0,
    "events": 0.9,
    "requirements": 0.6,
    "citations": 1.0,
}
EXTRA_RECOMMENDATIONS, EXTRA_PLEDGES = 1, 0
Read = tuple[dict[str, Any], Document, Reading]


@pytest.fixture(scope="module", params=NAMES)
def read(request: pytest.FixtureRequest) -> Read:
    marks = tomllib.loads((FOLDER / f"{request.param}.toml").read_text(encoding="utf-8"))
    document = sandbox.open(FOLDER / f"{request.param}.txt")
    return marks, document, pipeline.read(document)


@pytest.mark.parametrize("kind", FLOORS)
def test_memorandum_is_read_above_the_floor(read: Read, kind: str) -> None:
    marks, document, reading = read
    found = [_is_found(kind, mark, document, reading) for mark in marks[kind]]
    missed = [mark for mark, hit in zip(marks[kind], found, strict=True) if not hit]
    assert sum(found) >= FLOORS[kind] * len(found), missed


def test_memorandum_has_few_false_pledges_and_recommendations(read: Read) -> None:
    marks, _, reading = read
    pledges = [one for one in reading.proposals if isinstance(one, PledgeProposal)]
    asked = [one for one in reading.proposals if isinstance(one, RecommendationProposal)]
    assert len(pledges) <= len(marks["pledges"]) + EXTRA_PLEDGES
    assert len(asked) <= len(marks["recommendations"]) + EXTRA_RECOMMENDATIONS


def _is_found(kind: str, mark: Any, document: Document, reading: Reading) -> bool:  # noqa: PLR0911 -- one a kind
    proposals = reading.proposals
    if kind == "pledges":
        return any(_same_pledge(mark, one) for one in proposals)
    if kind == "recommendations":
        return any(
            isinstance(one, RecommendationProposal) and mark in one.text for one in proposals
        )
    if kind == "headings":
        headings = [block for block in document.blocks if block.kind is BlockKind.HEADING]
        return any(document.text_of(block) == mark for block in headings)
    first, second = mark
    if kind == "footnotes":
        return any(
            note.number == first and document.text[note.start :].startswith(second)
            for note in document.footnotes
        )
    if kind == "events":
        return any(
            isinstance(one, EventProposal) and first in one.text and one.date == second
            for one in proposals
        )
    if kind == "requirements":
        return any(
            isinstance(one, RequirementProposal)
            and first in (one.before or "")
            and second in (one.after or "")
            for one in proposals
        )
    return any(
        isinstance(one, CitationProposal)
        and (one.instrument, one.provision) == (first, second or None)
        for one in proposals
    )


def _same_pledge(mark: dict[str, str], found: object) -> bool:
    """Whether the words are in it, and speaker and dates are as marked where they are."""
    if not isinstance(found, PledgeProposal) or mark["words"] not in found.text:
        return False
    return mark.get("speaker", "") in (found.speaker or "") and all(
        mark[field] == getattr(found, field) for field in ("made_on", "due") if field in mark
    )
