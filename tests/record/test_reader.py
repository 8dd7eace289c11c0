"""A page of a source for the reader: all of its text once, each proposal exactly where it is."""

from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from pledgewatch.accounts.models import Person
from pledgewatch.accounts.people import enter_person
from pledgewatch.accounts.roles import Role
from pledgewatch.documents.document import BlockKind
from pledgewatch.dossier.vocabulary import Confidentiality
from pledgewatch.record import actions, queries
from pledgewatch.record.actions import passages
from pledgewatch.record.errors import NotFoundError
from pledgewatch.record.models import Dossier, Matter, ProposalState, Source
from pledgewatch.record.queries.reader import ReaderPage
from tests.factories.pdfs import typeset
from tests.record.conftest import captured

pytestmark = [pytest.mark.database, pytest.mark.django_db]

REPORT = """= Registration of newspapers
In February 2008 the Ministry of Culture declined#footnote[In May 2008 the Court of
Karvel heard the newspaper Dawn.] the draft law.
#pagebreak()
In April 2008 a court in Karvel fined the newspaper Dawn.
#pagebreak()
In January 2009 parliament adopted another law.
"""


@pytest.fixture
def report(dossier: Dossier, ann: Person, tmp_path: Path) -> Source:
    path = tmp_path / "report.pdf"
    path.write_bytes(typeset(REPORT))
    source, _ = actions.capture(dossier, path, by=ann, published="2009-03")
    return source


@pytest.fixture
def long(dossier: Dossier, ann: Person, tmp_path: Path) -> Source:
    lines = (
        f"In {1990 + n} the court of Karvel fined paper {n}. " + "It said so. " * 30
        for n in range(40)
    )
    return captured(dossier, ann, tmp_path / "long.txt", "\n\n".join(lines))


def shown(page: ReaderPage) -> list[str]:
    return ["".join(one.text for one in part.segments) for part in page.parts]


def test_a_page_holds_its_own_text_with_its_notes(report: Source, ann: Person) -> None:
    first, second, third = (queries.page_of(report, number, to=ann) for number in (1, 2, 3))
    assert (first.number, first.pages, first.paginated) == (1, 3, True)
    assert shown(first)[:2] == [
        "Registration of newspapers",
        "In February 2008 the Ministry of Culture declined the draft law. ",  # goes on overleaf
    ]
    assert (first.parts[1].goes_on, second.parts[0].begins_before) == (True, True)
    assert shown(second) == ["In April 2008 a court in Karvel fined the newspaper Dawn. "]
    assert shown(third) == ["In January 2009 parliament adopted another law."]
    heading, paragraph, note = first.parts
    assert (heading.kind, heading.level) == (BlockKind.HEADING, 1)
    assert (note.kind, note.number) == (BlockKind.FOOTNOTE, "1")
    assert [one.notes for one in paragraph.segments if one.notes] == [("1",)]
    behind = next(one for one in paragraph.segments if one.notes)
    assert queries.page_of(report, 1, to=ann).parts[1] == paragraph
    assert passages.document(report).text[: behind.start].endswith("of Culture declined")


def test_proposals_are_marked_to_the_letter(report: Source, ann: Person) -> None:
    for number in (1, 2, 3):
        page = queries.page_of(report, number, to=ann)
        for mark in page.marks:
            covered = [s for part in page.parts for s in part.segments if mark.key in s.proposals]
            assert "".join(one.text for one in covered) == mark.text
    event = next(mark for mark in queries.page_of(report, 2, to=ann).marks if mark.kind == "event")
    assert (event.state, event.fields["date"], event.needs_matter) == ("waiting", "2008-04", False)
    assert set(event.fields) == {"date", "account", "actors", "measure", "stage"}


def test_the_nearest_waiting_proposals_are_told(report: Source, ann: Person) -> None:
    first, second, third = (
        queries.page_of(report, number, to=ann, kind="event") for number in (1, 2, 3)
    )
    assert (first.previous, third.next) == (None, None)
    assert (first.next and first.next.page, second.next and second.next.page) == (2, 3)
    assert second.previous is not None
    assert second.previous.page == 1
    (event,) = [mark for mark in second.marks if mark.kind == "event"]
    at = queries.page_of(report, 2, to=ann, kind="event", at=event.key)
    assert (at.previous, at.next) == (second.previous, second.next)
    row = queries.proposal(report.dossier, event.key)
    assert queries.next_waiting(report, row, to=ann, kind="event") == second.next


def test_going_on_from_each_comes_past_all_of_them_once(report: Source, ann: Person) -> None:
    page = queries.page_of(report, 1, to=ann)
    step, seen = page.next or page.previous, [mark.key for mark in page.marks]
    row = queries.proposal(report.dossier, seen[-1])
    while (step := queries.next_waiting(report, row, to=ann)) is not None:
        seen.append(step.key)
        row = queries.proposal(report.dossier, step.key)
    assert len(set(seen)) == len(seen)
    assert set(seen) >= set(report.proposals.filter(page__gt=1).values_list("key", flat=True))


def test_what_was_decided_is_counted_and_told(
    dossier: Dossier, letter: Source, pledge: Matter, ann: Person
) -> None:
    events = list(queries.waiting(dossier, kind="event"))
    actions.accept(events[0], by=ann, changes={"account": "Declined."}, to=pledge)
    actions.reject(events[1], by=ann, reason="Twice.")
    page = queries.page_of(letter, 1, to=ann)
    assert (page.waiting["event"], page.accepted, page.rejected) == (len(events) - 2, 1, 1)
    by_key = {mark.key: mark for mark in page.marks}
    accepted, rejected = by_key[events[0].key], by_key[events[1].key]
    assert (accepted.state, accepted.became) == (ProposalState.ACCEPTED, "e1")
    assert accepted.person == {"account": "Declined."}
    assert (rejected.state, rejected.reason) == (ProposalState.REJECTED, "Twice.")


def test_a_source_without_pages_is_shown_leaf_by_leaf(long: Source, ann: Person) -> None:
    text = passages.document(long)
    first = queries.page_of(long, 1, to=ann)
    assert (first.paginated, first.pages) == (False, 3)
    pages = [queries.page_of(long, number, to=ann) for number in range(1, first.pages + 1)]
    assert "\n\n".join(part for page in pages for part in shown(page)) == text.text
    assert {mark.key for page in pages for mark in page.marks} == set(
        long.proposals.values_list("key", flat=True)
    )
    last = pages[2].parts[-1]
    assert queries.page_at(long, last.start) == 3
    assert pages[0].next is not None
    assert pages[0].next.page == 2


def test_a_page_costs_as_many_queries_however_much_is_on_it(long: Source, ann: Person) -> None:
    for number in (1, 3):
        queries.page_of(long, number, to=ann)
        with CaptureQueriesContext(connection) as asked:
            queries.page_of(long, number, to=ann)
        assert len(asked) == 5


def test_a_hidden_source_and_a_page_too_far_are_not_found(
    dossier: Dossier, ann: Person, tmp_path: Path
) -> None:
    memo = captured(
        dossier, ann, tmp_path / "m.txt", "In May 2008 it rained.", Confidentiality.RESTRICTED
    )
    dia = enter_person(name="Dia", email="dia@example.org")
    actions.appoint(dossier, dia, Role.READER, by=ann)
    with pytest.raises(NotFoundError, match="no source “s1”"):
        queries.page_of(memo, 1, to=dia)
    with pytest.raises(NotFoundError, match=r"has no page 2\. It has 1"):
        queries.page_of(memo, 2, to=ann)


def test_several_are_decided_at_once_and_the_rest_told_of(
    dossier: Dossier, letter: Source, ann: Person
) -> None:
    rows = list(queries.waiting(dossier))
    again = rows[0]
    actions.reject(again, by=ann, reason="No.")
    done = actions.accept_all(rows, by=ann)
    assert set(done.done) | set(done.failed) == {row.key for row in rows}
    assert done.failed[again.key].startswith(f"{again.key} is rejected already")
    kinds = {row.key: row.kind for row in rows}
    assert {kinds[key] for key in done.done} <= {"event", "pledge", "actor"}
    left = queries.waiting(dossier)
    assert {row.key for row in left} == set(done.failed) - {again.key}
    rejected = actions.reject_all(left, by=ann, reason="Not ours.")
    assert (rejected.failed, queries.waiting(dossier).count()) == ({}, 0)
