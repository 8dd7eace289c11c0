"""What waits for a second pair of eyes: counted, read a page at a time, and told by reason."""

from datetime import date
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from pledgewatch.accounts.models import Person
from pledgewatch.accounts.people import enter_person
from pledgewatch.accounts.roles import Role
from pledgewatch.dossier.vocabulary import (
    Bearing,
    Confidentiality,
    CriterionKind,
    Verdict,
)
from pledgewatch.record import actions, queries
from pledgewatch.record.actions import Given
from pledgewatch.record.models import Criterion, Dossier, Matter, Passage, Source
from pledgewatch.record.queries.second_looks import Again, Look
from tests.record.conftest import captured

pytestmark = [pytest.mark.database, pytest.mark.django_db]
DAY = date(2008, 3, 31)


@pytest.fixture
def memo(dossier: Dossier, letter: Source, ann: Person, tmp_path: Path) -> Source:
    text = "Memo\n\nIn May 2008 the ministry met. In June 2008 the court of Karvel sat.\n"
    return captured(dossier, ann, tmp_path / "memo.txt", text, Confidentiality.RESTRICTED)


@pytest.fixture
def dia(dossier: Dossier, ann: Person) -> Person:
    person = enter_person(name="Dia", email="dia@example.org")
    actions.appoint(dossier, person, Role.READER, by=ann)
    return person


def looks(dossier: Dossier, to: Person, as_of: date = date(2009, 6, 1)) -> dict[Look, list[Again]]:
    return {one.why: list(one.rows) for one in queries.second_looks(dossier, to=to, as_of=as_of)}


def judge(
    matter: Matter, criterion: Criterion, verdict: Verdict, by: Person, *, blind: bool = False
) -> None:
    given = Given(criterion=criterion, verdict=verdict, grounds="So.")
    actions.assess(matter, as_of=DAY, verdicts=[given], by=by, blind=blind)


def test_proposals_are_counted_by_kind_and_source(
    dossier: Dossier, letter: Source, memo: Source, ann: Person, dia: Person
) -> None:
    every = list(queries.waiting(dossier))
    found = queries.review(dossier, to=ann)
    assert (found.total, found.of_sources) == (len(every), 2)
    assert sum(found.kinds.values()) == len(every)
    assert {one.key: one.waiting for one in found.sources} == {
        source.key: source.proposals.count() for source in (letter, memo)
    }
    hidden = queries.review(dossier, to=dia)
    assert (hidden.total, hidden.of_sources) == (letter.proposals.count(), 1)
    assert sum(hidden.kinds.values()) == hidden.total
    assert {row.source for row in hidden.rows} == {"s1"}


def test_pages_of_the_queue_hold_each_proposal_once(
    dossier: Dossier, letter: Source, memo: Source, ann: Person
) -> None:
    total = queries.review(dossier, to=ann).total
    pages = [queries.review(dossier, to=ann, offset=n, limit=3).rows for n in range(0, total, 3)]
    keys = [row.key for page in pages for row in page]
    ordered = sorted(queries.waiting(dossier), key=lambda one: (one.source_id, one.page, one.start))
    assert (len(set(keys)), sorted(keys)) == (total, sorted(one.key for one in ordered))
    assert [row.source for page in pages for row in page] == [one.source.key for one in ordered]
    assert queries.review(dossier, to=ann, offset=total).rows == ()


def test_the_queue_is_of_a_kind_of_a_source_and_sure(
    dossier: Dossier, letter: Source, memo: Source, ann: Person
) -> None:
    every = list(queries.waiting(dossier))
    events = queries.review(dossier, to=ann, kind="event", source="s2")
    assert [row.key for row in events.rows] == [
        one.key for one in every if one.kind == "event" and one.source_id == memo.pk
    ]
    assert events.kinds["event"] == events.total == 1
    sure = sorted(one.confidence for one in every)[len(every) // 2]
    found = queries.review(dossier, to=ann, sure=sure)
    assert {row.key for row in found.rows} == {one.key for one in every if one.confidence >= sure}
    assert queries.review(dossier, to=ann, source="s9").total == 0


def test_a_matter_without_criteria_is_to_be_looked_at(
    dossier: Dossier, pledge: Matter, ann: Person
) -> None:
    title = "Registration of newspapers"
    assert looks(dossier, ann) == {Look.NO_CRITERIA: [Again("p1", title)]}
    actions.fix_criterion(pledge, kind=CriterionKind.STRUCTURE, text="A law.", by=ann)
    assert looks(dossier, ann) == {}


def test_verdicts_are_given_twice_and_alike(dossier: Dossier, pledge: Matter, ann: Person) -> None:
    title = "Registration of newspapers"
    criterion = actions.fix_criterion(pledge, kind=CriterionKind.STRUCTURE, text="A law.", by=ann)
    judge(pledge, criterion, Verdict.NOT_MET, ann)
    assert looks(dossier, ann) == {
        Look.ONE_CODER: [Again("p1", title, "2008-03-31")],
        Look.NO_REPLY: [Again("p1", title)],
    }
    judge(pledge, criterion, Verdict.MET, ann, blind=True)
    assert looks(dossier, ann)[Look.CODERS_DISAGREE] == [Again("p1", title, "crit1")]
    judge(pledge, criterion, Verdict.MET, ann)
    assert set(looks(dossier, ann)) == {Look.NO_REPLY}


def test_newer_evidence_makes_an_assessment_stale(
    dossier: Dossier, pledge: Matter, letter: Source, ann: Person
) -> None:
    criterion = actions.fix_criterion(pledge, kind=CriterionKind.STRUCTURE, text="A law.", by=ann)
    judge(pledge, criterion, Verdict.NOT_MET, ann)
    passage = actions.quote(letter, "parliament adopted another law", by=ann)
    event = actions.record_event(
        dossier, when="2009-01", account="Adopted.", passages_cited=(passage,), by=ann
    )
    actions.weigh(pledge, event=event, criterion=criterion, bearing=Bearing.FOR, by=ann)
    assert looks(dossier, ann)[Look.STALE] == [
        Again("p1", "Registration of newspapers", "2009-01-01")
    ]
    assert Look.STALE not in looks(dossier, ann, as_of=date(2008, 12, 31))
    actions.set_confidentiality(event, Confidentiality.RESTRICTED, by=ann)
    person = enter_person(name="Eli", email="eli@example.org")
    actions.appoint(dossier, person, Role.READER, by=ann)
    assert Look.STALE not in looks(dossier, person)


def test_words_of_other_bytes_are_orphans(
    dossier: Dossier, pledge: Matter, letter: Source, ann: Person
) -> None:
    actions.quote(letter, "declined the draft law", by=ann)  # nothing rests on it
    Passage.objects.filter(source=letter).update(sha256="0" * 64)
    assert looks(dossier, ann)[Look.ORPHANED] == [
        Again("s1", letter.title, "registration will be simplified by the end of 2008")
    ]


def test_it_takes_as_many_queries_with_much_as_with_little(
    dossier: Dossier, letter: Source, memo: Source, pledge: Matter, ann: Person, dia: Person
) -> None:
    queries.review(dossier, to=dia)
    for offset in (0, 5):
        with CaptureQueriesContext(connection) as asked:
            queries.review(dossier, to=dia, offset=offset, limit=3)
        assert len(asked) <= 13


def test_the_trail_tells_who_did_what_as_far_as_it_may_be_seen(
    dossier: Dossier, letter: Source, memo: Source, ann: Person, dia: Person
) -> None:
    concern = actions.raise_concern(dossier, title="Assembly", by=ann)
    actions.remove(concern, by=ann, reason="Mistake.")
    to_ann = queries.trail_of(dossier, to=ann)
    assert [(one.act, one.item, one.there) for one in to_ann[:4]] == [
        ("remove", "c1", False),
        ("raise concern", "c1", False),
        ("appoint", "", False),
        ("capture", "s2", True),
    ]
    assert [(one.act, one.item) for one in queries.trail_of(dossier, to=dia)] == [
        ("appoint", ""),
        ("capture", "s1"),
        ("start dossier", ""),
    ]
    later = queries.trail_of(dossier, to=dia, limit=1, before=to_ann[2].number)
    assert [(one.act, one.item, one.by) for one in later] == [("capture", "s1", "Ann Lee")]
