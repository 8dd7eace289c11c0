from datetime import date
from pathlib import Path

import pytest

from pledgewatch.accounts.models import Person
from pledgewatch.accounts.people import enter_person
from pledgewatch.accounts.roles import Role
from pledgewatch.documents.errors import DocumentError
from pledgewatch.dossier.vocabulary import (
    ActorKind,
    Bearing,
    Confidentiality,
    CriterionKind,
    FollowUp,
    Outcome,
    Stage,
    Verdict,
    Wording,
)
from pledgewatch.judgement.outcome import derive
from pledgewatch.record import actions, edition, queries
from pledgewatch.record.actions import Given
from pledgewatch.record.errors import NotAllowedError, NotFoundError, RefusedError
from pledgewatch.record.models import AuditEntry, Dossier, Matter, Proposal, Source
from pledgewatch.record.secrecy import reveal
from tests.record.conftest import LETTER, captured

pytestmark = [pytest.mark.database, pytest.mark.django_db]


def test_the_same_bytes_twice_give_one_source(
    dossier: Dossier, letter: Source, ann: Person, tmp_path: Path
) -> None:
    waiting = Proposal.objects.count()
    copy = tmp_path / "copy.txt"
    copy.write_text(LETTER, encoding="utf-8")
    again, is_new = actions.capture(dossier, copy, by=ann)
    assert (again.pk, is_new) == (letter.pk, False)
    assert Proposal.objects.count() == waiting > 0


def test_a_file_that_cannot_be_read_leaves_nothing(
    dossier: Dossier, ann: Person, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.4\nnothing")
    with pytest.raises(DocumentError, match=r"broken\.pdf"):
        actions.capture(dossier, broken, by=ann)
    assert not Source.objects.exists()


def test_an_accepted_event_keeps_both_readings(
    dossier: Dossier, pledge: Matter, ann: Person
) -> None:
    proposal = next(one for one in queries.waiting(dossier, kind="event") if "declined" in one.text)
    key = actions.accept(
        proposal, by=ann, changes={"account": "The draft was declined."}, to=pledge
    )
    row = Proposal.objects.get(pk=proposal.pk)
    assert row.machine["date"] == "2008-02"
    assert row.person == {"account": "The draft was declined."}
    assert row.became == key
    taken = edition.dossier("karvelia", as_of=date(2008, 5, 31))
    event = next(one for one in taken.events if one.key == key)
    assert event.account == "The draft was declined."
    assert "declined" in event.citations[0].passage.exact
    assert event.citations[0].intact
    with pytest.raises(RefusedError, match="accepted already"):
        actions.accept(proposal, by=ann)


def test_every_kind_of_proposal_is_accepted(dossier: Dossier, ann: Person, corpora: Path) -> None:
    memorandum = corpora / "memorandum" / "madrid-promises.txt"
    source, _ = actions.capture(dossier, memorandum, by=ann, published="2008-05-28")
    for proposal in queries.waiting(dossier, kind="pledge"):
        actions.accept(proposal, by=ann, changes={"made_on": "2007-11-29"})
    for proposal in queries.waiting(dossier):
        actions.accept(
            proposal, by=ann, to=queries.matter_before(proposal) or queries.matter(dossier, "p1")
        )
    assert not queries.waiting(dossier).exists()
    taken = edition.dossier("karvelia", as_of=date(2009, 1, 1))
    assert len(taken.pledges) == 4
    assert all(c.intact for event in taken.events for c in event.citations)
    assert source.key in {one.key for one in taken.sources}


def test_a_change_must_name_a_field(dossier: Dossier, letter: Source, ann: Person) -> None:
    proposal = queries.waiting(dossier, kind="event")[0]
    with pytest.raises(RefusedError, match="has no “colour”"):
        actions.accept(proposal, by=ann, changes={"colour": "red"})
    with pytest.raises(ValueError, match="no date"):
        actions.accept(proposal, by=ann, changes={"date": "yesterday"})
    assert Proposal.objects.get(pk=proposal.pk).state == "waiting"


def test_a_rejection_has_a_reason_and_can_be_reconsidered(
    dossier: Dossier, letter: Source, ann: Person
) -> None:
    proposal = queries.waiting(dossier)[0]
    with pytest.raises(RefusedError, match="Say why"):
        actions.reject(proposal, by=ann, reason="  ")
    actions.reject(proposal, by=ann, reason="Twice the same.")
    assert proposal.key not in {one.key for one in queries.waiting(dossier)}
    actions.reconsider(proposal, by=ann)
    assert queries.proposal(dossier, proposal.key).state == "waiting"


def test_a_quotation_must_stand_in_its_source(
    dossier: Dossier, letter: Source, ann: Person
) -> None:
    with pytest.raises(RefusedError, match="to the letter"):
        actions.quote(letter, "registration will be made simple", by=ann)
    with pytest.raises(RefusedError, match="more than once"):
        actions.quote(letter, "Karvel", by=ann)
    passage = actions.quote(letter, "declined the draft law", by=ann)
    with pytest.raises(RefusedError, match="paraphrase"):
        actions.state_pledge(
            dossier,
            title="x",
            text="The law will be drafted.",
            made_on="2008",
            passages_cited=(passage,),
            wording=Wording.VERBATIM,
            by=ann,
        )


def test_from_criterion_to_outcome(
    dossier: Dossier, pledge: Matter, letter: Source, ann: Person
) -> None:
    criterion = actions.fix_criterion(
        pledge, kind=CriterionKind.STRUCTURE, text="A law is in force.", by=ann
    )
    bill = actions.start_measure(dossier, title="Media bill", kind="bill", by=ann)
    event = actions.record_event(
        dossier,
        when="2008-02",
        account="The ministry declined the bill.",
        passages_cited=(actions.quote(letter, "declined the draft law", by=ann),),
        measure=bill,
        stage=Stage.DECLINED,
        told_in=(pledge,),
        by=ann,
    )
    actions.tell(pledge, measure=bill, by=ann)
    evidence = actions.weigh(
        pledge, event=event, criterion=criterion, bearing=Bearing.AGAINST, by=ann
    )
    actions.assess(
        pledge,
        as_of=date(2008, 12, 31),
        verdicts=[
            Given(
                criterion=criterion,
                verdict=Verdict.NOT_MET,
                grounds="The bill was declined.",
                evidence=(evidence,),
            )
        ],
        by=ann,
    )
    taken = edition.dossier("karvelia", as_of=date(2008, 12, 31))
    assert derive(taken.pledges[0], taken).outcome is Outcome.NOT_KEPT
    actions.override(
        pledge,
        outcome=Outcome.STALLED,
        reason="A new bill is promised.",
        as_of=date(2008, 12, 31),
        by=ann,
    )
    taken = edition.dossier("karvelia", as_of=date(2008, 12, 31))
    derived = derive(taken.pledges[0], taken)
    assert (derived.outcome, derived.by_rule) == (Outcome.STALLED, Outcome.NOT_KEPT)


def test_a_verdict_rests_on_nothing_later(
    dossier: Dossier, pledge: Matter, letter: Source, ann: Person
) -> None:
    criterion = actions.fix_criterion(
        pledge, kind=CriterionKind.STRUCTURE, text="A law is in force.", by=ann
    )
    event = actions.record_event(
        dossier,
        when="2009-01",
        account="Parliament adopted a law.",
        passages_cited=(actions.quote(letter, "parliament adopted another law", by=ann),),
        by=ann,
    )
    late = actions.weigh(pledge, event=event, criterion=criterion, bearing=Bearing.FOR, by=ann)
    with pytest.raises(RefusedError, match="a day after 2008-12-31"):
        actions.assess(
            pledge,
            as_of=date(2008, 12, 31),
            verdicts=[
                Given(criterion=criterion, verdict=Verdict.MET, grounds="A law.", evidence=(late,))
            ],
            by=ann,
        )


def test_recommendation_reply_and_uptake(
    dossier: Dossier, pledge: Matter, letter: Source, ann: Person
) -> None:
    asked = actions.recommend(
        pledge, text="Adopt the draft.", addressees=("Chair of the Forum",), by=ann
    )
    actions.note_uptake(asked, when="2008-06", follow_up=FollowUp.REFUSED, by=ann)
    actions.record_reply(
        pledge,
        replier="Ministry of Culture",
        received="2008-05",
        text="The draft was premature.",
        passages_cited=(actions.quote(letter, "declined the draft law", by=ann),),
        by=ann,
    )
    before, after = (
        edition.dossier("karvelia", as_of=day).pledges[0]
        for day in (date(2008, 4, 30), date(2008, 6, 30))
    )
    assert before.recommendations[0].follow_up is FollowUp.OPEN
    assert after.recommendations[0].follow_up is FollowUp.REFUSED
    assert (len(before.replies), len(after.replies)) == (0, 1)


def test_a_role_allows_what_it_says(dossier: Dossier, letter: Source, ann: Person) -> None:
    reader = enter_person(name="Ben Roe", email="ben@example.org")
    proposal = queries.waiting(dossier)[0]
    with pytest.raises(NotAllowedError, match="without a role"):
        actions.accept(proposal, by=reader)
    actions.appoint(dossier, reader, Role.READER, by=ann)
    with pytest.raises(NotAllowedError, match="as reader of"):
        actions.reject(proposal, by=reader, reason="no")
    actions.appoint(dossier, reader, Role.REVIEWER, by=ann)
    actions.reject(proposal, by=reader, reason="no")
    with pytest.raises(RefusedError, match="needs an owner"):
        actions.appoint(dossier, ann, Role.READER, by=ann)


def test_each_change_is_kept_with_its_author(dossier: Dossier, pledge: Matter, ann: Person) -> None:
    actions.edit(pledge, {"title": "Newspapers"}, by=ann, reason="Shorter.")
    made, changed = queries.changes_of(pledge, to=ann)
    assert (made.act, changed.act) == ("+", "~")
    assert changed.fields == {"title": ("Registration of newspapers", "Newspapers")}
    assert (changed.by, changed.reason) == ("Ann Lee", "Shorter.")
    entry = AuditEntry.objects.filter(act="edit").get()
    with pytest.raises(TypeError, match="cannot be changed"):
        entry.save()
    with pytest.raises(RefusedError, match="no “key” to correct"):
        actions.edit(pledge, {"key": "p9"}, by=ann)


def test_a_dossier_is_described_anew_and_remembers(dossier: Dossier, ann: Person) -> None:
    actions.describe(dossier, {"forum": "The Forum", "publisher": "Karvel Watch"}, by=ann)
    taken = edition.dossier("karvelia", as_of=date(2009, 1, 1))
    assert (taken.forum, taken.publisher) == ("The Forum", "Karvel Watch")
    assert [row.forum for row in dossier.history.order_by("history_id")][-2:] == ["", "The Forum"]
    with pytest.raises(RefusedError, match="no “key” to correct"):
        actions.describe(dossier, {"key": "other"}, by=ann)
    with pytest.raises(RefusedError, match="cannot be blank"):
        actions.describe(dossier, {"title": " "}, by=ann)


def test_what_something_rests_on_cannot_be_removed(
    dossier: Dossier, pledge: Matter, letter: Source, ann: Person
) -> None:
    with pytest.raises(RefusedError, match="rests on it"):
        actions.remove(letter, by=ann, reason="Not needed.")
    actions.remove(pledge, by=ann, reason="Not a pledge.")
    with pytest.raises(NotFoundError, match="no pledge or concern"):
        queries.matter(dossier, "p1")
    assert Matter.history.filter(key="p1", history_type="-").exists()
    another = actions.raise_concern(dossier, title="Assembly", by=ann)
    assert another.key == "c1"


def test_a_protected_person_is_named_nowhere(dossier: Dossier, letter: Source, ann: Person) -> None:
    witness = actions.protect(dossier, pseudonym="Witness 1", identity="Karim Exampleov", by=ann)
    assert reveal(witness.identity) == "Karim Exampleov"
    assert "Karim" not in repr(list(type(witness).history.values()))
    taken = edition.dossier("karvelia", as_of=date(2009, 1, 1))
    assert "Karim" not in repr(taken)
    actions.refuse_identities(dossier, [repr(taken)])
    actions.introduce(dossier, "We thank KARIM Exampleov.", by=ann)
    with pytest.raises(Exception, match="Witness 1"):
        actions.refuse_identities(
            dossier, [repr(edition.dossier("karvelia", as_of=date(2009, 1, 1)))]
        )


def test_keys_are_short_and_never_given_twice(dossier: Dossier, ann: Person) -> None:
    first = actions.raise_concern(dossier, title="One", by=ann)
    actions.remove(first, by=ann, reason="Mistake.")
    assert actions.raise_concern(dossier, title="Two", by=ann).key == "c2"


def test_a_taken_or_odd_key_is_refused(dossier: Dossier, ann: Person) -> None:
    with pytest.raises(RefusedError, match="already"):
        actions.start_dossier(key="karvelia", title="x", maker="y", by=ann)
    with pytest.raises(RefusedError, match="cannot be begun"):
        actions.start_dossier(key="../etc", title="x", maker="y", by=ann)


def test_restricted_actors_are_entered(dossier: Dossier, ann: Person, tmp_path: Path) -> None:
    actor = actions.enter_actor(
        dossier,
        name="Karvel Watch",
        kind=ActorKind.ORGANISATION,
        names=(("ru", "Карвел Вотч"),),
        confidentiality=Confidentiality.RESTRICTED,
        by=ann,
    )
    source = captured(dossier, ann, tmp_path / "n.txt", "Карвел Вотч wrote in May 2008.")
    assert actor.key not in {
        one.key for one in edition.dossier("karvelia", as_of=date(2009, 1, 1)).actors
    }
    assert source.key == "s1"
