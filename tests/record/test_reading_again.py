from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.utils import timezone

from pledgewatch.accounts.models import Person
from pledgewatch.documents import sandbox
from pledgewatch.documents.document import Document
from pledgewatch.documents.wire import document_of, fields_of
from pledgewatch.extraction import pipeline
from pledgewatch.extraction.proposal import EventProposal, Reading
from pledgewatch.record import actions, edition, queries
from pledgewatch.record.errors import RefusedError
from pledgewatch.record.models import Dossier, Matter, Proposal, Source

pytestmark = [pytest.mark.database, pytest.mark.django_db]
DAY = date(2009, 1, 31)


def state(dossier: Dossier) -> list[tuple[str, str, str]]:
    rows = Proposal.objects.filter(dossier=dossier).order_by("pk")
    return [(row.key, row.kind, row.state) for row in rows]


def longer(monkeypatch: pytest.MonkeyPatch, opening: str) -> None:
    """A reader that finds `opening` before what the present one finds."""
    reads = sandbox.open

    def opened(path: Any, **told: Any) -> Document:
        document = reads(path, **told)
        shift = len(opening)
        fields = fields_of(document)
        fields["text"] = opening + fields["text"]
        fields["blocks"] = [
            [kind, start + shift, end + shift, *rest, words + shift]
            for kind, start, end, *rest, words in fields["blocks"]
        ]
        fields["page_spans"] = [
            [start + shift if start else 0, end + shift, page]
            for start, end, page in fields["page_spans"]
        ]
        fields["runs"] = []
        return document_of(fields)

    monkeypatch.setattr(sandbox, "open", opened)


def test_reading_again_with_the_same_reader_changes_nothing(
    dossier: Dossier, pledge: Matter, letter: Source, ann: Person
) -> None:
    waiting = list(queries.waiting(dossier))
    actions.accept(waiting[0], by=ann, to=pledge)
    actions.reject(waiting[1], by=ann, reason="No.")
    before = state(dossier)
    renewal = actions.read_again(letter, by=ann)
    assert (renewal.new, renewal.withdrawn) == (0, 0)
    assert state(dossier) == before


def test_a_better_reader_asks_of_nothing_twice_and_loses_no_decision(
    dossier: Dossier, pledge: Matter, letter: Source, ann: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    declined, fined, adopted = queries.waiting(dossier, kind="event").filter(
        machine__date__gt="2008-01"
    )
    actions.accept(declined, by=ann, to=pledge)
    actions.reject(fined, by=ann, reason="Not ours.")
    reads = pipeline.read

    def better(document: Document, *, published: str | None = None) -> Reading:
        read = reads(document, published=published)
        proposals: list[Any] = []
        for one in read.proposals:
            if not isinstance(one, EventProposal):
                continue  # it finds no actors any more
            if one.text == fined.text:  # the same words, dated to the day
                proposals.append(replace(one, date="2008-04-01"))
            elif one.text == adopted.text:
                proposals.append(replace(one, stage="adopted", confidence=0.99))
            else:
                proposals.append(one)
        return replace(read, proposals=tuple(proposals))

    monkeypatch.setattr(pipeline, "read", better)
    renewal = actions.read_again(letter, by=ann)
    kept = {key: state for key, kind, state in state(dossier)}
    assert (kept[declined.key], kept[fined.key]) == ("accepted", "rejected")
    assert kept[adopted.key] == "withdrawn"
    (again,) = (one for one in queries.waiting(dossier) if one.text == adopted.text)
    assert again.machine["confidence"] == 0.99
    assert not queries.waiting(dossier, kind="actor").exists()
    assert renewal.new == 1
    assert actions.read_again(letter, by=ann) == replace(renewal, new=0, withdrawn=0)


def test_passages_are_followed_to_where_their_words_stand_now(
    dossier: Dossier, pledge: Matter, letter: Source, ann: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    for proposal in queries.waiting(dossier, kind="event"):
        actions.accept(proposal, by=ann, to=pledge)
    moment = timezone.now()
    before = edition.dossier("karvelia", as_of=DAY, recorded_by=moment)
    opening = "A line that the earlier reader did not see.\n\n"
    longer(monkeypatch, opening)
    actions.read_again(letter, by=ann)
    after = edition.dossier("karvelia", as_of=DAY)
    assert len(after.events) == len(before.events) > 2
    for old, new in zip(before.events, after.events, strict=True):
        passages = old.citations[0].passage, new.citations[0].passage
        assert passages[1].start == passages[0].start + len(opening)
        assert passages[1].exact == passages[0].exact
        assert new.citations[0].intact
    assert edition.dossier("karvelia", as_of=DAY, recorded_by=moment) == before
    assert not queries.waiting(dossier, kind="event").exists()


def test_words_that_stand_there_no_longer_stop_the_reading(
    dossier: Dossier, pledge: Matter, letter: Source, ann: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = edition.dossier("karvelia", as_of=DAY)
    reads = sandbox.open

    def worse(path: Any, **told: Any) -> Document:
        fields = fields_of(reads(path, **told))
        fields["text"] = fields["text"].replace("simplified by the", "simplified at the")
        return document_of(fields)

    monkeypatch.setattr(sandbox, "open", worse)
    with pytest.raises(RefusedError, match=r"s1 was not read again: words cited"):
        actions.read_again(letter, by=ann)
    assert edition.digest(edition.dossier("karvelia", as_of=DAY)) == edition.digest(before)
