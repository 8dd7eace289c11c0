"""What is kept in memory says the same as the whole edition, whatever was done meanwhile."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from pledgewatch.accounts.models import Person
from pledgewatch.dossier.matter import Pledge
from pledgewatch.dossier.vocabulary import (
    Bearing,
    Confidentiality,
    CriterionKind,
    Outcome,
    Stage,
    Verdict,
)
from pledgewatch.judgement.outcome import derive
from pledgewatch.record import actions, edition, queries
from pledgewatch.record.actions import Given
from pledgewatch.record.models import Case, Dossier, Event, Evidence, Matter, Passage, Source
from pledgewatch.record.queries import stands as kept
from pledgewatch.record.queries.stands import Stale, Stand, stands
from pledgewatch.record.queries.touched import marks, touched
from pledgewatch.record.rules import seen_by_level
from pledgewatch.terminal.example.build import build
from tests.record.conftest import captured

pytestmark = [pytest.mark.database, pytest.mark.django_db]

DAYS = (
    date(2007, 6, 1),
    date(2008, 1, 15),
    date(2008, 7, 1),
    date(2008, 12, 31),
    date(2009, 3, 31),
    date(2026, 1, 1),
)


@pytest.fixture(autouse=True)
def _nothing_kept() -> Iterator[None]:
    kept.forget()
    yield
    kept.forget()


def _as_the_edition_says(dossier: Dossier, level: Confidentiality, day: date) -> list[object]:
    taken = edition.dossier(dossier.key, as_of=day, audience=level)
    told: list[object] = []
    for matter in taken.matters:
        derived = derive(matter, taken)
        bearings = [one.bearing for one in matter.evidence]
        pledge = matter if isinstance(matter, Pledge) else None
        last = [one for one in matter.assessments if one.key == derived.assessment]
        told.append(
            (
                (matter.key, matter.title, matter.position, pledge is not None),
                (pledge.made_on, pledge.due) if pledge else (None, None),
                (derived.outcome, derived.by_rule, derived.late, derived.overdue, derived.since),
                last[0].as_of if last else None,
                tuple(bearings.count(one) for one in (Bearing.FOR, Bearing.AGAINST)),
                bearings.count(Bearing.CONTEXT),
                len(matter.recommendations),
            )
        )
    return told


def _told(one: Stand) -> object:
    return (
        (one.key, one.title, one.position, one.is_pledge),
        (one.made, one.due),
        (one.outcome, one.by_rule, one.late, one.overdue, one.since),
        one.assessed,
        (one.evidence_for, one.evidence_against),
        one.evidence_context,
        one.recommendations,
    )


def _agree(dossier: Dossier, days: tuple[date, ...] = DAYS) -> None:
    for level in Confidentiality:
        for day in days:
            found = [_told(one) for one in stands(dossier, seen_by_level(level, dossier), day)]
            assert found == _as_the_edition_says(dossier, level, day), (level, day)


def test_what_is_kept_says_the_same_as_the_edition_after_every_act(
    dossier: Dossier, pledge: Matter, letter: Source, ann: Person, tmp_path: Path
) -> None:
    secret = captured(
        dossier,
        ann,
        tmp_path / "secret.txt",
        "In May 2008 he was told.",
        Confidentiality.RESTRICTED,
    )
    hidden = actions.quote(secret, "he was told", by=ann)
    shown = actions.quote(letter, "declined the draft law", by=ann)
    _agree(dossier)
    made: dict[str, Event] = {}
    weighed: list[Evidence] = []

    def event(when: str, stage: Stage, *cited: Passage, case: Case | None = None) -> Event:
        return actions.record_event(
            dossier,
            when=when,
            account="So.",
            passages_cited=cited,
            measure=bill,
            stage=stage,
            case=case,
            by=ann,
        )

    other = actions.raise_concern(dossier, title="Assembly", by=ann)
    criterion = actions.fix_criterion(pledge, kind=CriterionKind.STRUCTURE, text="A law.", by=ann)
    bill = actions.start_measure(dossier, title="Bill", by=ann)
    case = actions.open_case(dossier, title="Dawn", by=ann)
    actions.tell(pledge, measure=bill, by=ann)

    def submitted() -> None:
        made["submitted"] = event("2008-02", Stage.SUBMITTED, shown)

    def adopted() -> None:
        made["adopted"] = event("2008-05", Stage.ADOPTED, shown, case=case)
        weighed.append(
            actions.weigh(
                pledge, event=made["adopted"], criterion=criterion, bearing=Bearing.FOR, by=ann
            )
        )

    def assess(day: date, verdict: Verdict, *evidence: Evidence) -> None:
        given = Given(criterion=criterion, verdict=verdict, grounds="So.", evidence=evidence)
        actions.assess(pledge, as_of=day, verdicts=[given], by=ann)

    acts: tuple[Callable[[], object], ...] = (
        submitted,
        adopted,
        lambda: actions.weigh(pledge, passage=hidden, bearing=Bearing.AGAINST, by=ann),
        lambda: actions.weigh(other, passage=shown, bearing=Bearing.CONTEXT, by=ann),
        lambda: assess(date(2008, 6, 30), Verdict.MET, *weighed),
        lambda: event("2008-09", Stage.REPEALED, hidden),
        lambda: assess(date(2009, 1, 31), Verdict.NOT_MET),
        lambda: actions.edit(made["submitted"], {"when": "2007-12"}, by=ann),
        lambda: actions.edit(pledge, {"due": "2009"}, by=ann),
        lambda: actions.edit(letter, {"published": "2008-06"}, by=ann),
        lambda: actions.set_confidentiality(case, Confidentiality.INTERNAL, by=ann),
        lambda: actions.set_confidentiality(letter, Confidentiality.INTERNAL, by=ann),
        lambda: actions.set_confidentiality(letter, Confidentiality.PUBLIC, by=ann),
        lambda: actions.cite_also(made["submitted"], (hidden,), by=ann),
        lambda: actions.recommend(
            other, text="Do.", addressees=("Chair",), made_on="2008-08", by=ann
        ),
        lambda: actions.override(
            pledge, outcome=Outcome.STALLED, reason="So.", as_of=date(2009, 2, 1), by=ann
        ),
        lambda: actions.undo(queries.item(dossier, "over1"), by=ann, reason="No."),
        lambda: actions.remove(queries.item(dossier, "as2"), by=ann, reason="No."),
    )
    for act in acts:
        act()
        _agree(dossier, DAYS[2:4])
    _agree(dossier)


def test_another_act_touches_the_matters_that_rest_on_it_only(
    dossier: Dossier, pledge: Matter, letter: Source, ann: Person
) -> None:
    other = actions.raise_concern(dossier, title="Assembly", by=ann)
    bill = actions.start_measure(dossier, title="Bill", by=ann)
    cited = (actions.quote(letter, "declined the draft law", by=ann),)
    actions.tell(other, measure=bill, by=ann)

    def moved(act: Callable[[], object]) -> set[int] | None:
        before = marks([dossier.pk])[dossier.pk]
        act()
        return touched(dossier.pk, before, marks([dossier.pk])[dossier.pk])

    happened: list[Event] = []

    def happen() -> None:
        happened.append(
            actions.record_event(
                dossier, when="2008-02", account="So.", passages_cited=cited, by=ann
            )
        )

    assert moved(happen) == set()
    assert moved(lambda: actions.write_note(dossier, "Call.", by=ann)) == set()
    weigh = lambda: actions.weigh(pledge, event=happened[0], bearing=Bearing.FOR, by=ann)  # noqa: E731
    assert moved(weigh) == {pledge.pk}
    stage = lambda: actions.advance(  # noqa: E731
        happened[0], measure=bill, stage=Stage.DECLINED, by=ann
    )
    assert moved(stage) == {pledge.pk, other.pk}
    assert moved(lambda: actions.edit(letter, {"published": "2008"}, by=ann)) == {
        pledge.pk,
        other.pk,
    }


def test_what_was_never_committed_is_not_kept(
    dossier: Dossier, pledge: Matter, ann: Person
) -> None:
    seeing = seen_by_level(Confidentiality.PUBLIC, dossier)

    with transaction.atomic():
        actions.edit(pledge, {"title": "Never"}, by=ann)
        assert [one.title for one in stands(dossier, seeing, DAYS[1])] == ["Never"]
        transaction.set_rollback(True)
    pledge.refresh_from_db()
    actions.edit(pledge, {"due": "2010"}, by=ann)  # takes the number of the version undone
    (one,) = stands(dossier, seeing, DAYS[1])
    assert (one.title, one.due and one.due.edtf) == ("Registration of newspapers", "2010")


def test_evidence_recorded_since_the_last_assessment_makes_it_stale(
    dossier: Dossier, pledge: Matter, letter: Source, ann: Person
) -> None:
    def stale(day: date) -> Stale | None:
        (one,) = stands(dossier, seen_by_level(Confidentiality.PUBLIC, dossier), day)
        return one.stale

    assert stale(date(2009, 1, 1)) is Stale.NEVER_ASSESSED
    criterion = actions.fix_criterion(pledge, kind=CriterionKind.STRUCTURE, text="A law.", by=ann)
    given = Given(criterion=criterion, verdict=Verdict.NOT_MET, grounds="None.")
    actions.assess(pledge, as_of=date(2009, 1, 1), verdicts=[given], by=ann)
    assert stale(date(2010, 1, 1)) is None
    assert stale(date(2010, 1, 2)) is Stale.LONG_AGO
    actions.record_event(
        dossier,
        when="2009-01",
        account="So.",
        passages_cited=(actions.quote(letter, "adopted another law", by=ann),),
        told_in=(pledge,),
        by=ann,
    )
    assert stale(date(2009, 1, 1)) is Stale.SOMETHING_NEW


def test_an_unchanged_dossier_is_asked_for_its_marks_alone(
    dossier: Dossier, pledge: Matter
) -> None:
    seeing = seen_by_level(Confidentiality.PUBLIC, dossier)
    stands(dossier, seeing, DAYS[0])
    with CaptureQueriesContext(connection) as asked:
        for day in DAYS:
            stands(dossier, seeing, day)
    assert len(asked) == len(DAYS)


def test_a_matter_by_itself_is_what_it_is_in_the_whole_edition(ann: Person) -> None:
    dossier = queries.dossier_of(build(ann), ann)
    _agree(dossier)
    for level in Confidentiality:
        seeing = seen_by_level(level, dossier)
        for day in (date(2008, 5, 31), date(2009, 3, 31)):
            whole = edition.dossier(dossier.key, as_of=day, audience=level)
            for matter in whole.matters:
                row = Matter.objects.get(dossier=dossier, key=matter.key)
                alone = edition.of_matters(dossier.key, {row.pk}, as_of=day, seeing=seeing)
                assert list(alone.matters) == [matter]
                assert derive(matter, alone) == derive(matter, whole)
                for part in ("events", "measures", "cases", "actors", "sources"):
                    assert set(getattr(alone, part)) <= set(getattr(whole, part))
