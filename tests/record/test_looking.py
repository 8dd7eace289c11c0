"""The board, the home page, the timeline and the page of a pledge, as their readers get them."""

from collections.abc import Callable
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from pledgewatch.accounts.models import Person
from pledgewatch.accounts.roles import Role
from pledgewatch.dossier.matter import Pledge
from pledgewatch.dossier.vocabulary import (
    Bearing,
    Confidentiality,
    CriterionKind,
    FollowUp,
    Outcome,
    Restatement,
    Stage,
    Verdict,
)
from pledgewatch.judgement.outcome import derive
from pledgewatch.record import actions, edition, queries
from pledgewatch.record.actions import Given
from pledgewatch.record.errors import NotFoundError
from pledgewatch.record.models import Dossier, Matter, Passage, Source
from pledgewatch.record.queries import MarkKind, Only, Sort, Stale, Unit
from pledgewatch.record.rules import seeing, seeing_each, seen_by_level
from pledgewatch.terminal.example.build import build

pytestmark = [pytest.mark.database, pytest.mark.django_db]

DAY = date(2009, 3, 31)


@pytest.fixture
def example(ann: Person) -> Dossier:
    return queries.dossier_of(build(ann), ann)


def asked(look: Callable[[], object]) -> int:
    with CaptureQueriesContext(connection) as queries_made:
        look()
    return len(queries_made)


def test_the_board_is_sorted_narrowed_and_paged(example: Dossier, ann: Person) -> None:
    def keys(**how: object) -> list[str]:
        shown = queries.board(example, ann, DAY, **how)  # type: ignore[arg-type]
        return [row.stand.key for row in shown.rows]

    assert keys() == ["p1", "p2", "p3", "p4", "p5", "c1", "c2"]
    assert keys(sort=Sort.TITLE)[0] == "p1"
    assert keys(sort=Sort.DUE, descending=True)[-3:] == ["p5", "c1", "c2"]  # undated ones last
    assert keys(sort=Sort.DUE)[-3:] == ["p5", "c1", "c2"]
    assert keys(sort=Sort.OUTCOME)[0] == "c2"
    assert keys(only=Only(outcomes=frozenset({Outcome.NOT_KEPT}))) == ["p4"]
    assert keys(only=Only(pledges=False)) == ["c1", "c2"]
    assert keys(only=Only(late=True)) == ["p1", "p2", "p3"]
    assert keys(only=Only(words="MEDIA law")) == ["p1"]
    assert keys(only=Only(words="c2")) == ["c2"]
    assert keys(only=Only(due_until=date(2008, 12, 30))) == []
    assert keys(rows_a_page=3, page=2) == ["p4", "p5", "c1"]
    shown = queries.board(example, ann, DAY, only=Only(overdue=True), rows_a_page=3, page=99)
    assert (shown.total, shown.of, shown.page, shown.pages) == (4, 7, 2, 2)
    assert shown.outcomes == {
        Outcome.KEPT: 1,
        Outcome.PARTLY_KEPT: 3,
        Outcome.NO_ACTION: 1,
        Outcome.NOT_KEPT: 1,
        Outcome.NOT_ASSESSED: 1,
    }


def test_the_board_counts_what_waits_in_the_sources_of_the_words(
    example: Dossier, ann: Person
) -> None:
    def waiting() -> dict[str, int]:
        return {row.stand.key: row.waiting for row in queries.board(example, ann, DAY).rows}

    before = waiting()
    cited = queries.matter(example, "p1").citations.get().passage.source
    proposal = queries.waiting(example, source=cited.key)[0]
    actions.reject(proposal, by=ann, reason="No.")
    assert waiting() == before | {
        key: before[key] - 1 for key in ("p1", "p2", "p3", "p4", "p5") if before[key]
    }


def test_a_card_tells_of_its_dossier(
    dossier: Dossier, pledge: Matter, letter: Source, ann: Person
) -> None:
    actions.edit(pledge, {"due": "2009"}, by=ann)
    (card,) = queries.cards(ann, date(2009, 1, 1))
    assert (card.key, card.maker, card.role, card.matters) == (
        "karvelia",
        "Karvelia",
        Role.OWNER,
        1,
    )
    assert [one.key for one in card.due_next] == ["p1"]
    assert (card.matters, card.overdue, card.due_count, card.stale) == (1, (), 1, 1)
    assert card.waiting == queries.waiting(dossier).count() > 0
    assert card.published is None
    criterion = actions.fix_criterion(pledge, kind=CriterionKind.STRUCTURE, text="A law.", by=ann)
    given = Given(criterion=criterion, verdict=Verdict.NOT_MET, grounds="None.")
    actions.assess(pledge, as_of=date(2009, 2, 1), verdicts=[given], by=ann)
    (card,) = queries.cards(ann, date(2010, 1, 1))
    assert card.outcomes == {Outcome.NOT_KEPT: 1}
    assert [(one.key, one.outcome) for one in card.overdue] == [("p1", Outcome.NOT_KEPT)]
    assert card.due_next == ()


def test_the_cards_of_many_dossiers_ask_no_more_than_that_of_one(ann: Person) -> None:
    def started(key: str) -> None:
        actions.start_dossier(key=key, title=key, maker="Karvelia", by=ann)

    started("d1")
    queries.cards(ann, DAY)
    one = asked(lambda: queries.cards(ann, DAY))
    for number in range(2, 5):
        started(f"d{number}")
    assert len(queries.cards(ann, DAY)) == 4
    assert asked(lambda: queries.cards(ann, DAY)) == one == 5


def test_what_is_seen_of_several_dossiers_is_what_is_seen_of_each(
    dossier: Dossier, letter: Source, ann: Person
) -> None:
    bea, joe = (Person.objects.create(email=f"{name}@example.org", name=name) for name in "bj")
    actions.appoint(dossier, bea, Role.READER, by=ann)
    actions.appoint(dossier, joe, Role.EDITOR, by=ann)
    actions.set_confidentiality(letter, Confidentiality.RESTRICTED, by=ann)
    actions.show_to(letter, bea, by=ann)
    for person, role in ((ann, Role.OWNER), (bea, Role.READER), (joe, Role.EDITOR)):
        (alone,) = seeing_each(person, {dossier: role}).values()
        whole = seeing(person, dossier)
        assert (alone.level, alone.shown, alone.hidden) == (whole.level, whole.shown, whole.hidden)
        waiting = queries.waiting(dossier).count() if person != joe else 0
        assert [card.waiting for card in queries.cards(person, DAY)] == [waiting]


def test_the_timeline_has_what_the_edition_has(example: Dossier) -> None:
    for level in Confidentiality:
        for day in (date(2008, 5, 31), DAY):
            taken = edition.dossier(example.key, as_of=day, audience=level)
            kind = {True: MarkKind.STAGE, False: MarkKind.EVENT}
            told = [(kind[bool(e.stage)], e.key, e.when.edtf, e.stage) for e in taken.events]
            for one in taken.matters:
                if isinstance(one, Pledge):
                    told.append((MarkKind.MADE, one.key, one.made_on.edtf, None))
                    told += [(MarkKind.DUE, one.key, one.due.edtf, None)] if one.due else []
                told += [
                    (MarkKind.VERDICT, a.key, str(a.as_of), None)
                    for a in one.assessments
                    if not a.blind
                ]
                told += [
                    (MarkKind.RECOMMENDATION, r.key, r.made_on.edtf, None)
                    for r in one.recommendations
                    if r.made_on
                ]
                told += [(MarkKind.REPLY, r.key, r.received.edtf, None) for r in one.replies]
            seen = queries.timeline(example, seen_by_level(level, example), day)
            marks = [(m.kind, m.key, m.when.edtf, m.stage) for m in seen.marks]
            assert sorted(marks, key=str) == sorted(told, key=str)
            assert sum(seen.numbers.values()) == len(told)


def test_the_timeline_counts_what_is_too_much_to_draw(example: Dossier, ann: Person) -> None:
    every = queries.timeline(example, ann, DAY)
    years = queries.timeline(example, ann, DAY, most=10)
    assert (every.unit, years.unit, years.marks) == (Unit.MARK, Unit.YEAR, ())
    assert years.numbers == every.numbers
    assert sum(sum(one.numbers.values()) for one in years.counts) == len(every.marks)
    first, last = date(2008, 1, 1), date(2008, 12, 31)
    months = queries.timeline(example, ann, DAY, most=10, since=first, until=last)
    assert months.unit is Unit.MONTH
    assert (months.counts[-1].first, months.counts[-1].last) == (
        date(2008, 12, 1),
        date(2008, 12, 31),
    )
    near = queries.timeline(
        example,
        ann,
        DAY,
        since=date(2008, 2, 10),
        until=date(2008, 2, 12),
        kinds=frozenset({MarkKind.STAGE}),
    )
    assert [(one.when.edtf, one.stage) for one in near.marks] == [("2008-02", Stage.DECLINED)]


def test_the_timeline_of_a_matter_has_its_own_events_only(example: Dossier, ann: Person) -> None:
    seen = queries.timeline(example, ann, DAY, matter="p3")
    page = queries.matter_page(example, ann, "p3", DAY)
    events = {one.key for one in seen.marks if one.kind in (MarkKind.EVENT, MarkKind.STAGE)}
    assert events == set(page.events)
    assert {one.matter for one in seen.marks if one.key not in events} == {"p3"}


def test_the_page_of_a_pledge_tells_all_that_hangs_on_it(
    dossier: Dossier, pledge: Matter, letter: Source, ann: Person
) -> None:
    def quote(words: str) -> tuple[Passage, ...]:
        return (actions.quote(letter, words, by=ann),)

    later = actions.state_pledge(
        dossier,
        title="Again",
        text="by the end of 2008",
        made_on="2008-05",
        passages_cited=quote("by the end of 2008"),
        by=ann,
    )
    actions.restate(later, earlier=pledge, restatement=Restatement.WEAKENS, by=ann)
    criterion = actions.fix_criterion(pledge, kind=CriterionKind.STRUCTURE, text="A law.", by=ann)
    bill = actions.start_measure(dossier, title="Bill", by=ann)
    actions.tell(pledge, measure=bill, by=ann)
    adopted = actions.record_event(
        dossier,
        when="2009-01",
        account="Adopted.",
        passages_cited=quote("adopted another law"),
        measure=bill,
        stage=Stage.ADOPTED,
        by=ann,
    )
    weighed = actions.weigh(pledge, event=adopted, criterion=criterion, bearing=Bearing.FOR, by=ann)
    for verdict, blind in ((Verdict.MET, False), (Verdict.NOT_MET, True)):
        given = Given(criterion=criterion, verdict=verdict, grounds="So.", evidence=(weighed,))
        actions.assess(pledge, as_of=DAY, verdicts=[given], blind=blind, by=ann)
    asked_for = actions.recommend(
        pledge, text="Do.", addressees=("Chair",), made_on="2009-02", by=ann
    )
    actions.note_uptake(asked_for, when="2009-03", follow_up=FollowUp.TAKEN_UP, by=ann)
    actions.note_uptake(asked_for, when="2010", follow_up=FollowUp.REFUSED, by=ann)
    actions.write_note(dossier, "Call them.", about=pledge.key, by=ann)

    moment = timezone.now()
    page = queries.matter_page(dossier, ann, "p1", DAY)
    assert page.derived.outcome is Outcome.KEPT
    assert page.derived.explanation.startswith("Kept: due 31 December 2008")
    assert [(one.pledge.key, one.earlier, one.restatement) for one in page.line] == [
        ("p1", None, None),
        ("p2", "p1", Restatement.WEAKENS),
    ]
    assert [one.key for one in page.evidence[Bearing.FOR]] == ["ev1"]
    assert [(one.measure.key, [step.key for step in one.steps]) for one in page.measures] == [
        ("m1", ["e1"])
    ]
    assert [(one.assessment.blind, one.derived is None) for one in page.assessments] == [
        (True, True),
        (False, False),
    ]
    assert [one.follow_up for one in page.recommendations[0].uptakes] == [FollowUp.TAKEN_UP]
    assert [one.text for one in page.notes] == ["Call them."]
    citation = page.matter.citations[0]  # type: ignore[attr-defined]
    assert page.sources[citation.source].key == letter.key
    assert (page.before, page.after) == (None, "p2")
    then = queries.matter_page(dossier, ann, "p1", DAY, moment=moment)
    assert (then.matter, then.line, then.derived) == (page.matter, page.line, page.derived)
    with pytest.raises(NotFoundError, match="p2"):
        queries.matter_page(dossier, ann, "p2", date(2008, 1, 1))


def test_a_page_asks_no_more_of_a_larger_record(example: Dossier, ann: Person) -> None:
    looks: tuple[Callable[[], object], ...] = (
        lambda: queries.matter_page(example, ann, "p3", DAY),
        lambda: queries.board(example, ann, DAY),
        lambda: queries.timeline(example, ann, DAY),
    )
    for look in looks:
        look()
    before = [asked(look) for look in looks]
    assert before == [14, 4, 16]
    source = queries.sources(example)[0]
    for number in range(5):
        matter = actions.raise_concern(example, title=f"More {number}", by=ann)
        event = actions.record_event(
            example,
            when="2008",
            account="So.",
            passages_cited=tuple(source.passages.all()[:1]),
            told_in=(matter, queries.matter(example, "p3")),
            by=ann,
        )
        actions.weigh(matter, event=event, bearing=Bearing.FOR, by=ann)
    for look in looks:
        look()
    assert [asked(look) for look in looks] == before


def test_where_a_wording_stands_is_what_the_edition_says(example: Dossier, ann: Person) -> None:
    whole = edition.dossier(example.key, as_of=DAY, audience=Confidentiality.RESTRICTED)
    for matter in whole.matters:
        page = queries.matter_page(example, ann, matter.key, DAY)
        assert (page.matter, page.derived) == (matter, derive(matter, whole))
    assert [(row.matter, row.derived) for row in queries.standings(whole)] == [
        (matter, derive(matter, whole)) for matter in whole.matters
    ]
    stale = [row.stand.stale for row in queries.board(example, ann, date(2012, 1, 1)).rows]
    assert set(stale) <= set(Stale)
