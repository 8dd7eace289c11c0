"""Restricted items are seen by those named, by the owners, and by role where nobody is named."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pledgewatch.accounts.models import Person
from pledgewatch.accounts.people import enter_person
from pledgewatch.accounts.roles import Role
from pledgewatch.documents.archive import Archive
from pledgewatch.dossier.vocabulary import ActorKind, Bearing, Confidentiality
from pledgewatch.record import actions, edition, queries, rules
from pledgewatch.record.errors import NotAllowedError, NotFoundError, RefusedError
from pledgewatch.record.models import Dossier, Event, Matter, Source
from tests.record.conftest import captured

pytestmark = [pytest.mark.database, pytest.mark.django_db]
RESTRICTED = Confidentiality.RESTRICTED


@dataclass
class Coalition:
    owner: Person
    reviewer: Person
    other: Person  # a reviewer too
    reader: Person
    stranger: Person

    def who_see(self, item: Any) -> set[str]:
        people = (self.owner, self.reviewer, self.other, self.reader, self.stranger)
        return {one.name for one in people if rules.may_see(one, item)}


@pytest.fixture
def coalition(dossier: Dossier, ann: Person) -> Coalition:
    people = [
        enter_person(name=name, email=f"{name.lower()}@example.org")
        for name in ("Ben", "Cem", "Dia", "Eva")
    ]
    for person, role in zip(people, (Role.REVIEWER, Role.REVIEWER, Role.READER), strict=False):
        actions.appoint(dossier, person, role, by=ann)
    return Coalition(ann, *people)


@pytest.fixture
def memo(dossier: Dossier, ann: Person, tmp_path: Path) -> Source:
    text = "Memo\n\nIn May 2008 a witness was threatened in Karvel by two officers.\n"
    return captured(dossier, ann, tmp_path / "memo.txt", text, RESTRICTED)


def test_a_restricted_item_is_seen_by_role_until_it_names_somebody(
    coalition: Coalition, memo: Source, ann: Person
) -> None:
    assert coalition.who_see(memo) == {"Ann Lee", "Ben", "Cem"}
    actions.show_to(memo, coalition.reviewer, by=ann)
    assert coalition.who_see(memo) == {"Ann Lee", "Ben"}
    actions.show_to(memo, coalition.reader, by=ann)
    assert coalition.who_see(memo) == {"Ann Lee", "Ben", "Dia"}
    actions.hide_from(memo, coalition.reviewer, by=ann)
    actions.hide_from(memo, coalition.reader, by=ann)
    assert coalition.who_see(memo) == {"Ann Lee", "Ben", "Cem"}


def test_names_matter_only_while_the_item_is_restricted(
    coalition: Coalition, memo: Source, ann: Person
) -> None:
    actions.show_to(memo, coalition.reviewer, by=ann)
    actions.set_confidentiality(memo, Confidentiality.INTERNAL, by=ann)
    assert coalition.who_see(memo) == {"Ann Lee", "Ben", "Cem", "Dia"}
    actions.set_confidentiality(memo, RESTRICTED, by=ann)
    assert coalition.who_see(memo) == {"Ann Lee", "Ben"}


def test_what_rests_on_a_hidden_source_alone_is_hidden_with_it(
    coalition: Coalition, dossier: Dossier, pledge: Matter, memo: Source, ann: Person
) -> None:
    passage = actions.quote(memo, "a witness was threatened", by=ann)
    event = actions.record_event(
        dossier, when="2008-05", account="Threats.", passages_cited=(passage,), by=ann
    )
    evidence = actions.weigh(pledge, event=event, bearing=Bearing.AGAINST, by=ann)
    note = actions.write_note(dossier, "Ask again.", about=event.key, by=ann)
    proposal = memo.proposals.all()[0]
    actions.show_to(memo, coalition.reader, by=ann)
    for item in (passage, event, evidence, note, proposal):
        assert coalition.who_see(item) == {"Ann Lee", "Dia"}
    assert coalition.who_see(pledge) == {"Ann Lee", "Ben", "Cem", "Dia", "Eva"}


def test_an_event_of_a_hidden_case_is_hidden_with_it(
    coalition: Coalition, dossier: Dossier, letter: Source, ann: Person
) -> None:
    case = actions.open_case(dossier, title="Dawn", confidentiality=RESTRICTED, by=ann)
    event = actions.record_event(
        dossier,
        when="2008-04",
        account="Fined.",
        passages_cited=(actions.quote(letter, "fined the newspaper Dawn", by=ann),),
        case=case,
        by=ann,
    )
    actions.show_to(case, coalition.other, by=ann)
    assert coalition.who_see(event) == {"Ann Lee", "Cem"}


def test_the_reads_hold_nothing_unseen(
    coalition: Coalition, dossier: Dossier, letter: Source, memo: Source, ann: Person
) -> None:
    actions.show_to(memo, coalition.other, by=ann)
    ben, cem = coalition.reviewer, coalition.other
    waiting = {row.source.key for row in queries.waiting(dossier, to=ben)}
    assert (waiting, [row.key for row in queries.sources(dossier, to=ben)]) == ({"s1"}, ["s1"])
    assert {row.source.key for row in queries.waiting(dossier, to=cem)} == {"s1", "s2"}
    with pytest.raises(NotFoundError, match="There is no “s2”"):
        queries.item(dossier, "s2", to=ben)
    with pytest.raises(NotFoundError, match=r"There are: s1\."):
        queries.source(dossier, "s2", to=ben)
    proposal = memo.proposals.all()[0]
    with pytest.raises(NotFoundError):
        queries.proposal(dossier, proposal.key, to=ben)
    with pytest.raises(NotFoundError):
        queries.proposals_of(dossier, [proposal.key], to=ben)
    with pytest.raises(NotAllowedError):
        queries.changes_of(memo, to=ben)
    assert queries.item(dossier, "s2", to=cem).key == "s2"
    assert rules.unseen(ben, dossier) == frozenset({("source", memo.pk)})


def test_an_edition_for_a_level_holds_nothing_that_names_people(
    coalition: Coalition, dossier: Dossier, letter: Source, ann: Person, tmp_path: Path
) -> None:
    event = actions.record_event(
        dossier,
        when="2008-02",
        account="Declined.",
        passages_cited=(actions.quote(letter, "declined the draft law", by=ann),),
        confidentiality=RESTRICTED,
        by=ann,
    )

    def events(**options: Any) -> list[str]:
        taken = edition.dossier("karvelia", as_of=date(2009, 1, 1), **options)
        return [one.key for one in taken.events]

    assert events(audience=RESTRICTED) == ["e1"]
    actions.show_to(event, coalition.reader, by=ann)
    assert events(audience=RESTRICTED) == []
    assert events(seeing=rules.seeing(coalition.reviewer, dossier)) == []
    for person in (ann, coalition.reader):
        assert events(seeing=rules.seeing(person, dossier)) == ["e1"]
    as_ann = edition.dossier("karvelia", as_of=date(2009, 1, 1), seeing=rules.seeing(ann, dossier))
    with pytest.raises(RefusedError, match="e1 is shown to people by name"):
        actions.publish(
            dossier, as_ann, {}, digest="0", archive=Archive(tmp_path / "archive"), by=ann
        )


def test_only_who_protects_names_people_and_only_those_with_a_role(
    coalition: Coalition, memo: Source, ann: Person
) -> None:
    with pytest.raises(NotAllowedError, match="may not protect"):
        actions.show_to(memo, coalition.reader, by=coalition.reviewer)
    with pytest.raises(RefusedError, match="Eva has no role"):
        actions.show_to(memo, coalition.stranger, by=ann)
    with pytest.raises(RefusedError, match="does not name Ben"):
        actions.hide_from(memo, coalition.reviewer, by=ann)
    actions.show_to(memo, coalition.reviewer, by=ann)
    with pytest.raises(RefusedError, match="shown to that person already"):
        actions.show_to(memo, coalition.reviewer, by=ann)


def test_a_named_item_can_be_removed(coalition: Coalition, dossier: Dossier, ann: Person) -> None:
    actor = actions.enter_actor(
        dossier, name="Watch", kind=ActorKind.ORGANISATION, confidentiality=RESTRICTED, by=ann
    )
    actions.show_to(actor, coalition.reader, by=ann)
    actions.remove(actor, by=ann, reason="Mistake.")
    gone = queries.item(dossier, actor.key, gone=True)
    assert rules.may_see(coalition.reader, gone) is False
    assert not Event.objects.exists()
