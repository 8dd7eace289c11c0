"""Each kind of proposal becomes what it should, with its passage, as it is and with corrections."""

from datetime import date

import pytest

from pledgewatch.accounts.models import Person
from pledgewatch.dossier.vocabulary import Bearing, Confidentiality, Response, Restatement, Stage
from pledgewatch.extraction.proposal import (
    ActorProposal,
    CitationProposal,
    EventProposal,
    PledgeProposal,
    Proposal,
    RecommendationProposal,
    RequirementProposal,
)
from pledgewatch.record import actions, edition, queries
from pledgewatch.record.actions.act import act
from pledgewatch.record.actions.reading import keep_proposals
from pledgewatch.record.errors import RefusedError
from pledgewatch.record.models import Actor, Dossier, Event, Matter, Source
from pledgewatch.record.models import Proposal as Row
from pledgewatch.record.rules import Permission
from tests.record.conftest import LETTER

pytestmark = [pytest.mark.database, pytest.mark.django_db]
DAY = date(2009, 1, 31)
WORDS = "the Ministry of Culture declined the draft law"


def propose(letter: Source, ann: Person, one: Proposal) -> Row:
    """Of what a reader finds, only this."""
    text = queries.waiting(letter.dossier)[0].source.reading.text
    assert text[one.start : one.end] == one.text
    with act(letter.dossier, "capture", by=ann, permission=Permission.CONTRIBUTE) as acting:
        keep_proposals(acting, letter, (one,))
    return Row.objects.latest("pk")


def where(letter: Source, words: str = WORDS) -> dict[str, object]:
    start = letter.reading.text.index(words)
    end = start + len(words)
    return {"text": words, "start": start, "end": end, "page": 1, "confidence": 0.9}


def test_a_requirement_is_accepted_with_its_figures(
    pledge: Matter, letter: Source, ann: Person
) -> None:
    found = RequirementProposal(
        **where(letter),  # type: ignore[arg-type]
        subject="members of a party",
        before="3,000",
        after="50,000",
        since="2002",
    )
    row = propose(letter, ann, found)
    with pytest.raises(RefusedError, match="is a requirement: say which pledge or concern"):
        actions.accept(row, by=ann)
    key = actions.accept(row, by=ann, changes={"since": "2002-07"}, to=pledge)
    (taken,) = edition.dossier("karvelia", as_of=DAY).pledges[0].requirements
    assert (taken.key, taken.subject, taken.before, taken.after) == (
        key,
        "members of a party",
        "3,000",
        "50,000",
    )
    assert taken.since is not None
    assert taken.since.edtf == "2002-07"
    assert (taken.citations[0].passage.exact, taken.citations[0].intact) == (WORDS, True)
    assert Row.objects.get(pk=row.pk).machine["since"] == "2002"


def test_a_requirement_that_says_nothing_is_refused(
    pledge: Matter, letter: Source, ann: Person
) -> None:
    found = RequirementProposal(**where(letter), subject="members")  # type: ignore[arg-type]
    row = propose(letter, ann, found)
    with pytest.raises(RefusedError, match="needs what holds before or after"):
        actions.accept(row, by=ann, to=pledge)
    actions.accept(row, by=ann, to=pledge, changes={"after": "40,000"})


def test_citations_of_a_treaty_and_of_a_law_are_accepted(
    pledge: Matter, letter: Source, ann: Person
) -> None:
    treaty = CitationProposal(**where(letter), instrument="iccpr", provision="19")  # type: ignore[arg-type]
    law = CitationProposal(**where(letter, "the draft law"), instrument="law on the media")  # type: ignore[arg-type]
    again = CitationProposal(
        **where(letter, "declined the draft law"),  # type: ignore[arg-type]
        instrument="iccpr",
        provision="19",
    )
    rows = [propose(letter, ann, one) for one in (treaty, law, again)]
    first, second, third = (actions.accept(row, by=ann, to=pledge) for row in rows)
    assert (first == third, first != second) == (True, True)
    provisions = edition.dossier("karvelia", as_of=DAY).pledges[0].provisions
    assert [(one.instrument, one.number, len(one.citations)) for one in provisions] == [
        ("iccpr", "19", 2),
        ("law on the media", "", 1),
    ]
    assert provisions[0].title == "International Covenant on Civil and Political Rights"
    actions.undo(rows[2], by=ann, reason="No.")
    provisions = edition.dossier("karvelia", as_of=DAY).pledges[0].provisions
    assert [len(one.citations) for one in provisions] == [1, 1]
    actions.undo(rows[0], by=ann, reason="No.")
    provisions = edition.dossier("karvelia", as_of=DAY).pledges[0].provisions
    assert [one.instrument for one in provisions] == ["law on the media"]


def test_a_recommendation_is_accepted_with_who_asks_and_what_was_answered(
    pledge: Matter, letter: Source, ann: Person
) -> None:
    found = RecommendationProposal(
        **where(letter),  # type: ignore[arg-type]
        paragraph="97.1",
        by=("Algeria", "Norway"),
        to="Karvelia",
        addressees=("Chair of the Forum",),
        response="supported",
    )
    actions.accept(propose(letter, ann, found), by=ann, to=pledge)
    taken = edition.dossier("karvelia", as_of=DAY)
    (asked,) = taken.pledges[0].recommendations
    names = {actor.key: actor.name for actor in taken.actors}
    assert (asked.by, asked.response) == ("Algeria, Norway", Response.SUPPORTED)
    assert [names[key] for key in asked.addressees] == ["Chair of the Forum"]
    assert asked.about == taken.maker
    assert asked.citations[0].passage.exact == WORDS


def test_an_event_moves_the_measure_that_a_person_names(
    pledge: Matter, letter: Source, ann: Person
) -> None:
    found = EventProposal(
        **where(letter),  # type: ignore[arg-type]
        date="2008-02",
        date_text="In February 2008",
        actors=("Ministry of Culture",),
        stage="declined",
    )
    row = propose(letter, ann, found)
    actions.accept(row, by=ann, to=pledge, changes={"measure": "Media bill"})
    event = Event.objects.get()
    assert event.measure is not None
    assert (event.measure.title, event.stage) == ("Media bill", "declined")
    actions.advance(event, measure=event.measure, stage=Stage.WITHDRAWN, by=ann)
    (taken,) = edition.dossier("karvelia", as_of=DAY).events
    assert taken.stage is Stage.WITHDRAWN
    assert [version.stage for version in event.history.order_by("pk")] == ["declined", "withdrawn"]


def test_a_pledge_and_an_actor_are_accepted_as_the_machine_read_them(
    dossier: Dossier, letter: Source, ann: Person
) -> None:
    pledge = PledgeProposal(
        **where(letter, "registration will be simplified by the"),  # type: ignore[arg-type]
        speaker="Minister Karim",
        made_on="2007-11-29",
        due="2008",
        wording="paraphrase",
        firmness="conditional",
    )
    actor = ActorProposal(**where(letter, "newspaper Dawn"), actor_kind="medium")  # type: ignore[arg-type]
    key = actions.accept(propose(letter, ann, pledge), by=ann)
    matter = queries.matter(dossier, key)
    assert (matter.made_on, matter.due, matter.firmness) == ("2007-11-29", "2008", "conditional")
    assert (matter.due_earliest, matter.due_latest) == (date(2008, 1, 1), date(2008, 12, 31))
    assert matter.speaker is not None
    assert matter.speaker.kind == "person"
    held = Actor.objects.get(key=actions.accept(propose(letter, ann, actor), by=ann))
    assert (held.name, held.kind) == ("newspaper Dawn", "medium")


def test_an_actor_is_entered_by_the_name_that_the_machine_gives_it_unless_a_person_differs(
    dossier: Dossier, letter: Source, ann: Person
) -> None:
    proposals = [
        ActorProposal(**where(letter, words), actor_kind="person", name="Ali Karim")  # type: ignore[arg-type]
        for words in ("newspaper", "newspaper Dawn")
    ]
    first, second = (propose(letter, ann, one) for one in proposals)
    keys = (actions.accept(first, by=ann), actions.accept(second, by=ann, changes={"text": "Dawn"}))
    assert [Actor.objects.get(key=key).name for key in keys] == ["Ali Karim", "Dawn"]


def test_a_later_pledge_restates_an_earlier_one(
    dossier: Dossier, pledge: Matter, letter: Source, ann: Person
) -> None:
    words = "adopted another law"
    later = actions.state_pledge(
        dossier,
        title="Again",
        text=words,
        made_on="2009-01",
        passages_cited=(actions.quote(letter, words, by=ann),),
        by=ann,
    )
    with pytest.raises(RefusedError, match="was made after"):
        actions.restate(pledge, earlier=later, restatement=Restatement.WEAKENS, by=ann)
    actions.restate(later, earlier=pledge, restatement=Restatement.WEAKENS, by=ann)
    taken = edition.dossier("karvelia", as_of=DAY).pledges[1]
    assert (taken.earlier, taken.restatement) == ("p1", Restatement.WEAKENS)


def test_who_may_not_see_a_source_is_not_asked_about_it(
    dossier: Dossier, letter: Source, ann: Person
) -> None:
    assert queries.waiting(dossier, audience=Confidentiality.PUBLIC).exists()
    actions.set_confidentiality(letter, Confidentiality.INTERNAL, by=ann)
    assert not queries.waiting(dossier, audience=Confidentiality.PUBLIC).exists()
    sure = queries.waiting(dossier, sure=0.9)
    assert {row.confidence >= 0.9 for row in sure} == {True}


def test_evidence_may_be_a_passage_and_is_dated_by_its_source(
    pledge: Matter, letter: Source, ann: Person
) -> None:
    passage = actions.quote(letter, "declined the draft law", by=ann)
    actions.weigh(pledge, passage=passage, bearing=Bearing.AGAINST, by=ann)
    (taken,) = edition.dossier("karvelia", as_of=DAY).pledges[0].evidence
    assert taken.when.edtf == "2008-05-28"
    assert edition.dossier("karvelia", as_of=date(2008, 5, 27)).pledges[0].evidence == ()
    assert LETTER.count("declined") == 1
