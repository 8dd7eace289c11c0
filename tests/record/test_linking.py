"""What a page ties and unties, each one act that is kept."""

from datetime import date

import pytest

from pledgewatch.accounts.models import Person
from pledgewatch.dossier.vocabulary import (
    ActorKind,
    Bearing,
    Confidentiality,
    CriterionKind,
    Stage,
    Verdict,
)
from pledgewatch.record import actions, queries
from pledgewatch.record.actions import Given
from pledgewatch.record.errors import NotFoundError, RefusedError
from pledgewatch.record.models import (
    ActorName,
    AuditEntry,
    Dossier,
    Event,
    Matter,
    Passage,
    Source,
    Telling,
)

pytestmark = [pytest.mark.database, pytest.mark.django_db]


@pytest.fixture
def declined(letter: Source, ann: Person) -> Passage:
    return actions.quote(letter, "declined the draft law", by=ann)


@pytest.fixture
def event(dossier: Dossier, declined: Passage, ann: Person) -> Event:
    return actions.record_event(
        dossier, when="2008-02", account="Declined.", passages_cited=(declined,), by=ann
    )


def acts() -> list[tuple[str, str]]:
    return list(AuditEntry.objects.order_by("pk").values_list("act", "item"))


def test_an_item_rests_on_further_passages_and_on_fewer(
    event: Event, pledge: Matter, declined: Passage, letter: Source, ann: Person
) -> None:
    fined = actions.quote(letter, "fined the newspaper Dawn", by=ann)
    with pytest.raises(RefusedError, match="e1 rests on that passage alone"):
        actions.uncite(event, declined, by=ann)
    actions.cite(event, (fined, declined), by=ann)
    actions.uncite(event, declined, by=ann)
    assert [one.passage for one in event.citations.all()] == [fined]
    with pytest.raises(RefusedError, match="e1 does not rest on that passage"):
        actions.uncite(event, declined, by=ann)
    (own,) = (one.passage for one in pledge.citations.all())
    with pytest.raises(RefusedError, match="words of p1 would stand in none"):
        actions.uncite(pledge, own, by=ann)
    assert acts()[-2:] == [("cite", "e1"), ("uncite", "e1")]


def test_a_section_tells_no_longer_of_something(event: Event, pledge: Matter, ann: Person) -> None:
    actions.tell(pledge, event=event, by=ann)
    actions.untell(pledge, event=event, by=ann)
    assert not Telling.objects.exists()
    with pytest.raises(RefusedError, match="does not tell of that"):
        actions.untell(pledge, event=event, by=ann)


def test_a_recommendation_and_a_requirement_move_to_another_matter(
    dossier: Dossier, pledge: Matter, ann: Person
) -> None:
    concern = actions.raise_concern(dossier, title="Assembly", by=ann)
    asked = actions.recommend(pledge, text="Adopt.", addressees=("Chair",), by=ann)
    rule = actions.note_requirement(
        pledge, subject="Members", after="50,000", passages_cited=(), by=ann
    )
    for item in (asked, rule):
        actions.move_to(item, concern, by=ann)
        assert queries.changes_of(item, to=ann)[-1].fields == {"matter": ("p1", "c1")}
    other = actions.start_dossier(key="other", title="Other", maker="Otheria", by=ann)
    with pytest.raises(RefusedError, match="belongs to “other”"):
        actions.move_to(asked, actions.raise_concern(other, title="X", by=ann), by=ann)


def test_matters_are_put_into_an_order(dossier: Dossier, pledge: Matter, ann: Person) -> None:
    for title in ("Assembly", "Speech"):
        actions.raise_concern(dossier, title=title, by=ann)
    actions.order_matters(dossier, ["c2", "p1"], by=ann)
    rows = Matter.objects.filter(dossier=dossier).order_by("position")
    assert [row.key for row in rows] == ["c2", "p1", "c1"]
    with pytest.raises(RefusedError, match="c9 cannot be ordered"):
        actions.order_matters(dossier, ["c9"], by=ann)


def test_evidence_is_weighed_on_another_criterion_until_a_verdict_rests_on_it(
    pledge: Matter, event: Event, ann: Person
) -> None:
    one, two = (
        actions.fix_criterion(pledge, kind=CriterionKind.STRUCTURE, text=text, by=ann)
        for text in ("A law.", "A body.")
    )
    weighed = actions.weigh(pledge, event=event, criterion=one, bearing=Bearing.AGAINST, by=ann)
    actions.weigh_on(weighed, two, by=ann)
    actions.edit(weighed, {"bearing": "context", "note": "By the way."}, by=ann)
    assert [change.fields for change in queries.changes_of(weighed, to=ann)[1:]] == [
        {"criterion": ("crit1", "crit2")},
        {"bearing": ("against", "context"), "note": ("", "By the way.")},
    ]
    given = Given(criterion=two, verdict=Verdict.NOT_MET, grounds="So.", evidence=(weighed,))
    actions.assess(pledge, as_of=date(2008, 12, 31), verdicts=[given], by=ann)
    with pytest.raises(RefusedError, match="A verdict rests on ev1"):
        actions.weigh_on(weighed, None, by=ann)


def test_a_search_is_corrected(pledge: Matter, ann: Person) -> None:
    search = actions.log_search(
        pledge, searched_on=date(2008, 5, 1), where="Gazette", terms="press", by=ann
    )
    actions.edit(
        search,
        {"searched_on": "2008-05-02", "terms": "press, media"},
        by=ann,
        was={"searched_on": "2008-05-01", "terms": "press"},
    )
    assert (search.searched_on, search.terms) == (date(2008, 5, 2), "press, media")
    with pytest.raises(RefusedError, match="Nothing was changed"):
        actions.edit(search, {"searched_on": "yesterday"}, by=ann)


def test_parts_cases_and_stages_are_taken_back(dossier: Dossier, event: Event, ann: Person) -> None:
    case = actions.open_case(dossier, title="Dawn", by=ann)
    bill = actions.start_measure(dossier, title="Bill", by=ann)
    part = actions.take_part(event, "Ministry of Culture", part="refused", by=ann)
    actions.join_case(event, case, by=ann)
    actions.advance(event, measure=bill, stage=Stage.DECLINED, by=ann)
    row = Event.objects.get(pk=event.pk)
    assert (row.case, row.measure, row.stage) == (case, bill, "declined")
    actions.stand_back(event, by=ann)
    actions.join_case(event, None, by=ann)
    actions.leave_out(event, part.actor, by=ann)
    row = Event.objects.get(pk=event.pk)
    assert (row.case, row.measure, row.stage, row.participations.count()) == (None, None, "", 0)
    with pytest.raises(RefusedError, match="has moved no measure"):
        actions.stand_back(event, by=ann)
    with pytest.raises(RefusedError, match="has no such part in e1"):
        actions.leave_out(event, part.actor, by=ann)
    assert [change.fields for change in queries.changes_of(row, to=ann)][-2:] == [
        {"measure": ("m1", ""), "stage": ("declined", "")},
        {"case": ("case1", "")},
    ]


def test_an_actor_is_named_and_placed(dossier: Dossier, ann: Person) -> None:
    ministry = actions.enter_actor(dossier, name="Ministry", kind=ActorKind.ORGAN, by=ann)
    office = actions.enter_actor(dossier, name="Office", kind=ActorKind.ORGAN, by=ann)
    actions.rename(ministry, "Ministry of Culture", by=ann)
    actions.name_also(ministry, language="ru", name="Минкульт", by=ann)
    actions.name_also(ministry, language="ru", name="Министерство культуры", by=ann)
    actions.name_no_more(ministry, language="ru", name="Минкульт", by=ann)
    assert [one.name for one in ministry.names.all()] == ["Министерство культуры"]
    actions.place_under(office, ministry, by=ann)
    with pytest.raises(RefusedError, match="cannot be part of what is part of it"):
        actions.place_under(ministry, office, by=ann)
    assert queries.changes_of(office, to=ann)[-1].fields == {"part_of": ("", "Ministry of Culture")}


def test_two_entries_of_an_actor_become_one(
    dossier: Dossier, event: Event, pledge: Matter, ann: Person
) -> None:
    first = actions.take_part(event, "Ministry of Culture", by=ann).actor
    second = actions.take_part(event, "Culture Ministry", by=ann).actor
    actions.take_part(event, "Culture Ministry", part="refused", by=ann)
    actions.name_also(second, language="ru", name="Минкульт", by=ann)
    asked = actions.recommend(
        pledge, text="Adopt.", addressees=("Culture Ministry",), about="Karvelia", by=ann
    )
    note = actions.write_note(dossier, "Who?", about=second.key, by=ann)
    actions.merge_actors(first, second, by=ann, reason="The same ministry.")
    assert sorted(one.part for one in event.participations.filter(actor=first)) == ["", "refused"]
    assert event.participations.count() == 2
    assert [one.actor for one in asked.addressees.all()] == [first]
    assert {(one.language, one.name) for one in ActorName.objects.filter(actor=first)} == {
        ("ru", "Минкульт"),
        ("en", "Culture Ministry"),
    }
    note.refresh_from_db()
    assert note.about == first.key
    with pytest.raises(NotFoundError):
        queries.item(dossier, second.key)
    assert queries.item(dossier, second.key, gone=True).history.count() == 2
    assert actions.take_part(event, "Culture Ministry", part="again", by=ann).actor == first


def test_the_maker_can_be_merged_into_another_entry(dossier: Dossier, ann: Person) -> None:
    state = actions.enter_actor(dossier, name="Republic of Karvelia", kind=ActorKind.STATE, by=ann)
    assert dossier.maker is not None
    actions.merge_actors(state, dossier.maker, by=ann, reason="One State.")
    dossier.refresh_from_db()
    assert dossier.maker == state


def test_actors_that_differ_are_not_merged(dossier: Dossier, ann: Person) -> None:
    office = actions.enter_actor(dossier, name="Office", kind=ActorKind.ORGAN, by=ann)
    watch = actions.enter_actor(dossier, name="Watch", kind=ActorKind.ORGANISATION, by=ann)
    witness = actions.protect(dossier, pseudonym="Witness", identity="Karim Exampleov", by=ann)
    hidden = actions.enter_actor(
        dossier,
        name="Source",
        kind=ActorKind.ORGAN,
        confidentiality=Confidentiality.RESTRICTED,
        by=ann,
    )
    for other, says in (
        (watch, "is of kind “organ”, a3 of “organisation”"),
        (witness, "is a protected person"),
        (hidden, "Not the same people may see"),
        (office, "is one already"),
    ):
        with pytest.raises(RefusedError, match=says):
            actions.merge_actors(office, other, by=ann, reason="x")
    with pytest.raises(RefusedError, match="is a protected person"):
        actions.rename(witness, "Karim", by=ann)
    with pytest.raises(RefusedError, match="Say why the two are the same"):
        actions.merge_actors(office, watch, by=ann, reason=" ")
