"""The reference memorandum: its pledges, its dated events, its date after the publication."""

from pathlib import Path

import pytest

from pledgewatch.documents import sandbox
from pledgewatch.documents.document import Document
from pledgewatch.extraction import pipeline
from pledgewatch.extraction.proposal import EventProposal, PledgeProposal, Reading
from scripts.evaluation.memorandum import EVENTS


@pytest.fixture(scope="module")
def memorandum(corpora: Path) -> Document:
    return sandbox.open(corpora / "memorandum" / "madrid-promises.txt")


@pytest.fixture(scope="module")
def reading(memorandum: Document) -> Reading:
    return pipeline.read(memorandum, published="2008-05-28")


def _pledges(reading: Reading) -> list[PledgeProposal]:
    return [one for one in reading.proposals if isinstance(one, PledgeProposal)]


def _events(reading: Reading) -> list[EventProposal]:
    return [one for one in reading.proposals if isinstance(one, EventProposal)]


def test_memorandum_holds_four_pledges_word_for_word(reading: Reading) -> None:
    assert [one.text for one in _pledges(reading)] == [
        (
            "In the context of future Chairmanship we are going to incorporate various proposals "
            "into a consolidated bill to amend the Media Law, which will reflect the OSCE "
            "recommendations as well. This will be the core of the work conducted on media "
            "legislation in 2008."
        ),
        (
            "With the assistance of ODIHR and the OSCE’s other institutions, we intend to take "
            "measures to reform the Law on Elections by the end of 2008."
        ),
        (
            "Kazakhstan will take measures to liberalize registration requirements for political "
            "parties by the end of 2008."
        ),
        (
            "In the context of Kazakhstan’s future chairmanship in the OSCE, the state’s efforts "
            "in refining the system of local self-government will continue."
        ),
    ]


def test_memorandum_pledges_have_speaker_maker_and_dates(reading: Reading) -> None:
    assert [
        (one.speaker, one.maker, one.made_on, one.due, one.wording) for one in _pledges(reading)
    ] == [
        ("Foreign Minister Tazhin", "Kazakhstan", "2007-11", due, "verbatim")
        for due in ("2008", "2008-12-31", "2008-12-31", None)
    ]


@pytest.mark.parametrize(("opening", "date"), EVENTS)
def test_memorandum_tells_an_event(reading: Reading, opening: str, date: str) -> None:
    told = {event.date for event in _events(reading) if event.text.startswith(opening)}
    assert date in told


def test_memorandum_flags_the_one_verdict_after_its_publication(reading: Reading) -> None:
    assert [
        (event.date, "Karaganda" in event.text)
        for event in _events(reading)
        if "after_publication" in event.flags
    ] == [("2008-12-27", True)]


def test_memorandum_has_stages_of_its_measures(reading: Reading) -> None:
    stages = {(event.date, event.stage) for event in _events(reading) if event.stage}
    assert stages >= {
        ("2008-02", "declined"),
        ("2008-04-17", "adopted"),
        ("2006-11", "submitted"),
        ("2007-09", "submitted"),
        ("2007", "signed"),
        ("2008-04-23", "adopted"),
    }


def test_memorandum_without_a_date_of_publication_warns(memorandum: Document) -> None:
    reading = pipeline.read(memorandum)
    assert reading.published is None
    assert any("--published" in warning for warning in reading.warnings)
    assert len(_pledges(reading)) == 4
    assert not any(event.flags for event in _events(reading))
