from datetime import date
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from pledgewatch.accounts.models import Person
from pledgewatch.dossier.vocabulary import Bearing, Confidentiality, CriterionKind, Verdict
from pledgewatch.record import actions, edition
from pledgewatch.record.actions import Given
from pledgewatch.record.errors import NotFoundError
from pledgewatch.record.models import Actor, Dossier, Matter, Passage, Source
from tests.record.conftest import captured

pytestmark = [pytest.mark.database, pytest.mark.django_db]

CANARY = "Zq7canary"


def test_nothing_later_than_the_date_is_in_it(
    dossier: Dossier, pledge: Matter, letter: Source, ann: Person
) -> None:
    for when, words in (("2008-02", "declined the draft law"), ("2009-01", "adopted another law")):
        passage = actions.quote(letter, words, by=ann)
        actions.record_event(
            dossier, when=when, account=words, passages_cited=(passage,), told_in=(pledge,), by=ann
        )
    before = edition.dossier("karvelia", as_of=date(2008, 12, 31))
    after = edition.dossier("karvelia", as_of=date(2009, 1, 31))
    assert [event.when.edtf for event in before.events] == ["2008-02"]
    assert [event.when.edtf for event in after.events] == ["2008-02", "2009-01"]
    assert len(before.pledges[0].events) == 1
    assert edition.dossier("karvelia", as_of=date(2007, 11, 28)).pledges == ()


def test_the_record_can_be_had_as_of_a_moment(
    dossier: Dossier, pledge: Matter, ann: Person
) -> None:
    moment = timezone.now()
    first = edition.dossier("karvelia", as_of=date(2009, 1, 1), recorded_by=moment)
    actions.edit(pledge, {"title": "Another title"}, by=ann)
    actions.raise_concern(dossier, title="Assembly", by=ann)
    then = edition.dossier("karvelia", as_of=date(2009, 1, 1), recorded_by=moment)
    now = edition.dossier("karvelia", as_of=date(2009, 1, 1))
    assert then == first
    assert edition.digest(then) == edition.digest(first) != edition.digest(now)
    assert (then.pledges[0].title, now.pledges[0].title) == (
        "Registration of newspapers",
        "Another title",
    )
    assert (len(then.concerns), len(now.concerns)) == (0, 1)


def test_a_moment_before_the_dossier_has_none(dossier: Dossier, letter: Source) -> None:
    long_ago = timezone.now().replace(year=2001)
    with pytest.raises(NotFoundError, match="no dossier"):
        edition.dossier("karvelia", as_of=date(2009, 1, 1), recorded_by=long_ago)


@pytest.fixture
def planted(dossier: Dossier, pledge: Matter, ann: Person, tmp_path: Path) -> None:
    """Words that only the cleared may read, wherever the record keeps words."""
    secret = captured(
        dossier,
        ann,
        tmp_path / f"{CANARY}.txt",
        f"{CANARY} told us. In March 2008 {CANARY} was beaten in the police station.",
        Confidentiality.RESTRICTED,
    )
    passage = actions.quote(secret, f"{CANARY} was beaten", by=ann)
    actions.record_event(
        dossier,
        when="2008-03",
        account=f"{CANARY} was beaten.",
        passages_cited=(passage,),
        actors=((f"{CANARY} senior", "witness"),),
        told_in=(pledge,),
        by=ann,
    )
    for actor in Actor.objects.filter(name__contains=CANARY):
        actions.set_confidentiality(actor, Confidentiality.RESTRICTED, by=ann)
    actions.open_case(
        dossier,
        title=f"The case of {CANARY}",
        confidentiality=Confidentiality.INTERNAL,
        by=ann,
    )
    actions.weigh(pledge, passage=passage, bearing=Bearing.AGAINST, note="seen", by=ann)
    actions.recommend(
        pledge,
        text=f"Hear {CANARY}.",
        addressees=("Chair",),
        made_on="2008-04",
        passages_cited=(passage,),
        by=ann,
    )
    actions.note_requirement(pledge, subject=CANARY, after="2", passages_cited=(passage,), by=ann)
    actions.record_reply(
        pledge,
        replier="Ministry",
        received="2008-05",
        text=f"We know no {CANARY}.",
        passages_cited=(passage,),
        by=ann,
    )
    actions.touch(
        pledge,
        instrument="iccpr",
        number="7",
        says="No torture.",
        passages_cited=(passage,),
        by=ann,
    )
    actions.write_note(dossier, f"Call {CANARY}.", by=ann)


def test_no_canary_is_in_what_the_public_gets(planted: None, ann: Person) -> None:
    public = edition.dossier("karvelia", as_of=date(2009, 1, 1))
    assert CANARY not in repr(public)
    internal = edition.dossier(
        "karvelia", as_of=date(2009, 1, 1), audience=Confidentiality.INTERNAL
    )
    assert "The case of" in repr(internal)
    assert "was beaten" not in repr(internal)
    cleared = edition.dossier(
        "karvelia", as_of=date(2009, 1, 1), audience=Confidentiality.RESTRICTED
    )
    pledge = cleared.pledges[0]
    assert CANARY in repr(cleared)
    assert (len(pledge.events), len(pledge.evidence), len(pledge.replies)) == (1, 1, 1)


def test_a_broken_quotation_is_not_intact(dossier: Dossier, pledge: Matter, letter: Source) -> None:
    Passage.objects.filter(source=letter).update(exact="registration will be harder")
    taken = edition.dossier("karvelia", as_of=date(2009, 1, 1))
    assert [citation.intact for citation in taken.pledges[0].citations] == [False]


def test_the_number_of_queries_does_not_grow_with_the_record(
    dossier: Dossier, pledge: Matter, letter: Source, ann: Person
) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            edition.dossier("karvelia", as_of=date(2009, 1, 1))
        return len(queries)

    before = asked()
    criterion = actions.fix_criterion(
        pledge, kind=CriterionKind.STRUCTURE, text="A law is in force.", by=ann
    )
    for number in range(10):
        event = actions.record_event(
            dossier,
            when=f"2008-{number + 1:02}",
            account="Something happened.",
            passages_cited=(actions.quote(letter, "declined the draft law", by=ann),),
            told_in=(pledge,),
            by=ann,
        )
        evidence = actions.weigh(
            pledge, event=event, criterion=criterion, bearing=Bearing.FOR, by=ann
        )
        actions.assess(
            pledge,
            as_of=date(2008, number + 1, 28),
            verdicts=[
                Given(
                    criterion=criterion,
                    verdict=Verdict.PARTLY_MET,
                    grounds="In part.",
                    evidence=(evidence,),
                )
            ],
            by=ann,
        )
    assert asked() == before
