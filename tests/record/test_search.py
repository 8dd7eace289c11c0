"""Search finds every word of a dossier that somebody may see, and tells of nothing else."""

from datetime import date
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pledgewatch.accounts.models import Person
from pledgewatch.accounts.people import enter_person
from pledgewatch.accounts.roles import Role
from pledgewatch.dossier.vocabulary import (
    ActorKind,
    Bearing,
    Confidentiality,
    CriterionKind,
    Verdict,
)
from pledgewatch.dossier.when import NotADateError
from pledgewatch.record import actions
from pledgewatch.record.models import Actor, Dossier, Matter, Source
from pledgewatch.record.queries import item
from pledgewatch.record.queries.search import Hit, Hits, Kind, Piece, search
from pledgewatch.record.rules import seeing
from pledgewatch.record.searching import keeping
from tests.record.conftest import captured

pytestmark = [pytest.mark.database, pytest.mark.django_db]
HOSTILE = (
    '"',
    "a OR",
    "NEAR(a b)",
    "a*",
    "^a",
    "words:a",
    "-a",
    "'",
    "\\",
    "a & b |",
    ":*",
    "\0law",
)
RESTRICTED, INTERNAL = Confidentiality.RESTRICTED, Confidentiality.INTERNAL


def found(hits: Hits) -> list[str]:
    assert hits.total == len(hits.items)
    return sorted(f"{hit.kind.value} {hit.key}" for hit in hits.items)


@pytest.fixture
def reader(dossier: Dossier, ann: Person) -> Person:
    person = enter_person(name="Dia", email="dia@example.org")
    actions.appoint(dossier, person, Role.READER, by=ann)
    return person


def test_words_of_a_source_are_found_in_their_passage(letter: Source, ann: Person) -> None:
    hits = search(letter.dossier, "minister simplified", person=ann)
    assert hits.total == 1
    (hit,) = hits.items
    text = letter.reading.text
    assert (hit.kind, hit.key, hit.address) == (Kind.PASSAGE, "s1", ("read", "s1"))
    assert hit.title == letter.title
    assert hit.start is not None
    assert text[hit.start : hit.end] == "minister"
    assert [piece.text for piece in hit.snippet if piece.matched] == ["minister", "simplified"]
    assert hit.page is None


def test_page_of_a_passage_is_that_of_the_word(
    dossier: Dossier, ann: Person, tmp_path: Path
) -> None:
    path = tmp_path / "pages.txt"
    path.write_text("First page of words.\n\f\nThe second page names a lighthouse.\n", "utf-8")
    source, _ = actions.capture(dossier, path, by=ann)
    (hit,) = search(dossier, "lighthouse", person=ann).items
    assert (hit.key, hit.page) == (source.key, 2)


def test_everything_that_people_write_is_found(
    dossier: Dossier, pledge: Matter, letter: Source, ann: Person
) -> None:
    words = actions.quote(letter, "fined the newspaper Dawn", by=ann)
    event = actions.record_event(
        dossier, when="2008-04", account="A zebra was fined.", passages_cited=(words,), by=ann
    )
    actions.start_measure(dossier, title="The zebra law", by=ann)
    actions.open_case(dossier, title="Zebra", summary="A zebra before the court", by=ann)
    actions.note_requirement(
        pledge, subject="zebras needed", after="3", passages_cited=(words,), by=ann
    )
    criterion = actions.fix_criterion(
        pledge,
        kind=CriterionKind.OUTCOME,
        text="Zebras are registered.",
        by=ann,
        fixed_on=date(2008, 1, 1),
    )
    evidence = actions.weigh(
        pledge, bearing=Bearing.FOR, event=event, criterion=criterion, note="Zebra!", by=ann
    )
    actions.assess(
        pledge,
        as_of=date(2009, 1, 31),
        verdicts=[
            actions.Given(
                criterion=criterion,
                verdict=Verdict.NOT_MET,
                grounds="No zebra was.",
                evidence=(evidence,),
            )
        ],
        by=ann,
    )
    actions.log_search(
        pledge, searched_on=date(2009, 1, 1), where="the register", terms="zebra", by=ann
    )
    actions.recommend(pledge, text="Register the zebra.", addressees=("Karvelia",), by=ann)
    actions.write_note(dossier, "Ask the zebra.", by=ann)
    actions.narrate(pledge, "The zebra went [@e1].", by=ann)
    actions.introduce(dossier, "Of zebras [@p1].", by=ann)
    actor = actions.enter_actor(
        dossier, name="Equus", kind=ActorKind.PERSON, names=(("en", "Zebra"),), by=ann
    )
    actions.edit(letter, {"title": "On zebras"}, by=ann)
    assert found(search(dossier, "zebra", person=ann)) == sorted(
        [
            "event e1",
            "measure m1",
            "case case1",
            "requirement req1",
            "criterion crit1",
            "evidence ev1",
            "assessment as1",
            "search search1",
            "recommendation rec1",
            "note note1",
            "narrative p1",
            "narrative ",
            f"actor {actor.key}",
            "source s1",
        ]
    )


def test_pledge_is_found_by_its_words(pledge: Matter, ann: Person) -> None:
    hits = search(pledge.dossier, "registration of newspapers", person=ann, kinds=[Kind.PLEDGE])
    (hit,) = hits.items
    assert hit == Hit(
        kind=Kind.PLEDGE,
        key="p1",
        title="Registration of newspapers",
        snippet=(
            Piece("registration", matched=True),
            Piece(" will be simplified by the end ", matched=False),
            Piece("of", matched=True),
            Piece(" 2008", matched=False),
        ),
        address=("p1",),
        day="2007-11-29",
    )


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("declined", 1),
        ("declin", 1),
        ("DRAFT laws", 1),
        ('"draft law"', 1),
        ('"law draft"', 0),
        ("draft nowhere", 0),
        ("newspap", 1),
        ("ewspaper", 0),
    ],
)
def test_words_find_what_has_them_all(letter: Source, ann: Person, words: str, number: int) -> None:
    hits = search(letter.dossier, words, person=ann, kinds=[Kind.PASSAGE])
    assert hits.total == number


@pytest.mark.parametrize("words", ["партиями", "партий", "регистрац", "регистрацию парт", "ПАРТИЯ"])
def test_russian_words_are_found_in_all_their_forms(
    dossier: Dossier, ann: Person, tmp_path: Path, words: str
) -> None:
    captured(dossier, ann, tmp_path / "a.txt", "О регистрации партий говорили долго.\n")
    assert search(dossier, words, person=ann, kinds=[Kind.PASSAGE]).total == 1


def test_kazakh_words_are_found_with_other_endings(
    dossier: Dossier, ann: Person, tmp_path: Path
) -> None:
    captured(dossier, ann, tmp_path / "a.txt", "Адам құқықтарының қорғалуы туралы баяндама.\n")
    assert search(dossier, "құқық", person=ann, kinds=[Kind.PASSAGE]).total == 1
    assert search(dossier, "құқықтар қорғал", person=ann, kinds=[Kind.PASSAGE]).total == 1


def test_change_is_found_and_what_was_before_is_not(pledge: Matter, ann: Person) -> None:
    held = pledge.dossier
    actions.edit(pledge, {"title": "Licences of weeklies"}, by=ann)
    assert found(search(held, "weeklies", person=ann)) == ["pledge p1"]
    assert found(search(held, "newspapers", person=ann, kinds=[Kind.PLEDGE])) == []


def test_removed_item_is_found_no_more(dossier: Dossier, letter: Source, ann: Person) -> None:
    actions.remove(letter, by=ann, reason="twice")
    assert found(search(dossier, "minister", person=ann)) == []


def test_other_name_that_was_removed_is_found_no_more(dossier: Dossier, ann: Person) -> None:
    actor = actions.enter_actor(
        dossier, name="Karim", kind=ActorKind.PERSON, names=(("ru", "Карим Волков"),), by=ann
    )
    assert found(search(dossier, "Волков", person=ann)) == [f"actor {actor.key}"]
    actions.protect(dossier, pseudonym="Witness A", identity="Karim Volkov", actor=actor, by=ann)
    for words in ("Волков", "Karim", "Volkov", actor.identity):
        assert found(search(dossier, words, person=ann)) == []
    Actor.objects.get(pk=actor.pk)
    assert found(search(dossier, "witness", person=ann)) == [f"actor {actor.key}"]


def test_other_dossiers_are_not_looked_at(letter: Source, ann: Person) -> None:
    other = actions.start_dossier(key="other", title="Other", maker="Elsewhere", by=ann)
    assert search(other, "minister", person=ann) == Hits(0, ())


def test_filters_narrow_what_is_found(
    pledge: Matter, letter: Source, ann: Person, tmp_path: Path
) -> None:
    held = pledge.dossier
    captured(held, ann, tmp_path / "b.txt", "Другое письмо о registration.\n")

    def kinds(**filters: str) -> list[str]:
        return found(search(held, "registration", person=ann, **filters))  # type: ignore[arg-type]

    assert kinds() == ["passage s1", "passage s2", "pledge p1", "source s1"]
    assert kinds(source="s1") == ["passage s1", "pledge p1", "source s1"]
    assert kinds(source="s99") == []
    assert "passage s2" not in kinds(language="en")
    assert "pledge p1" in kinds(since="2007-11-01", until="2007-12")
    assert "pledge p1" not in kinds(since="2008")
    assert "pledge p1" not in kinds(until="2006")


def test_date_that_is_none_is_refused(letter: Source, ann: Person) -> None:
    with pytest.raises(NotADateError):
        search(letter.dossier, "minister", person=ann, since="soon")


def test_pages_of_hits_follow_each_other(dossier: Dossier, ann: Person, tmp_path: Path) -> None:
    for number in range(3):
        actions.start_measure(dossier, title=f"Draft {number}", by=ann)
        captured(dossier, ann, tmp_path / f"{number}.txt", f"A draft of words {number}.\n")
    whole = search(dossier, "draft", person=ann)
    assert whole.total == 6
    pages = [search(dossier, "draft", person=ann, limit=2, offset=at) for at in (0, 2, 4, 6)]
    assert [len(page.items) for page in pages] == [2, 2, 2, 0]
    assert tuple(hit for page in pages for hit in page.items) == whole.items
    assert {page.total for page in pages} == {6}


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(words=st.text() | st.sampled_from(HOSTILE))
def test_no_words_raise(letter: Source, ann: Person, words: str) -> None:
    hits = search(letter.dossier, words, person=ann)
    assert len(hits.items) <= hits.total


def test_no_filter_raises(letter: Source, ann: Person) -> None:
    held = letter.dossier
    for hits in (
        search(held, "minister", person=ann, source="\0", language="\0'"),
        search(held, "minister", person=ann, source="s1'; --"),
        search(held, "minister", person=ann, offset=10**30, limit=10**30),
    ):
        assert hits.items == ()
    assert search(held, "minister", person=ann, offset=-1, limit=-1) == Hits(1, ())


def test_what_is_hidden_is_neither_found_nor_counted(
    dossier: Dossier, pledge: Matter, letter: Source, ann: Person, reader: Person, tmp_path: Path
) -> None:
    memo = captured(dossier, ann, tmp_path / "memo.txt", "A canary was heard here.\n", RESTRICTED)
    words = actions.quote(memo, "canary was heard", by=ann)
    event = actions.record_event(
        dossier, when="2008", account="A canary sang.", passages_cited=(words,), by=ann
    )
    concern = actions.raise_concern(
        dossier, title="Canaries", summary="Of the canary", passages_cited=(words,), by=ann
    )
    actions.fix_criterion(concern, kind=CriterionKind.OUTCOME, text="A canary flies.", by=ann)
    actions.narrate(concern, "The canary [@e1].", by=ann)
    actions.weigh(pledge, bearing=Bearing.FOR, passage=words, note="canary", by=ann)
    actions.weigh(pledge, bearing=Bearing.FOR, event=event, note="canary", by=ann)
    actions.note_requirement(pledge, subject="canaries", after="3", passages_cited=(words,), by=ann)
    actions.write_note(dossier, "The canary is ill.", about=event.key, by=ann)
    actions.write_note(dossier, "Canary.", confidentiality=RESTRICTED, by=ann)
    actions.open_case(dossier, title="Canary", confidentiality=RESTRICTED, by=ann)
    actions.enter_actor(
        dossier, name="Canary", kind=ActorKind.PERSON, confidentiality=RESTRICTED, by=ann
    )
    assert search(dossier, "canary", person=ann).total == 12
    assert search(dossier, "canary", person=reader) == Hits(0, ())
    assert search(dossier, "canary", person=reader, source=memo.key) == Hits(0, ())


def test_hits_are_what_the_rest_of_the_record_shows(
    dossier: Dossier, pledge: Matter, letter: Source, ann: Person, reader: Person, tmp_path: Path
) -> None:
    """Of items of every level, on sources of every level, those that `seeing` admits."""
    sources = [letter]
    for level in (INTERNAL, RESTRICTED):
        path = tmp_path / f"{level.value}.txt"
        sources.append(captured(dossier, ann, path, f"An owl of {level.value} words.\n", level))
    for number, source in enumerate(sources):
        words = actions.quote(source, source.reading.text[:8], by=ann)
        for level in Confidentiality:
            event = actions.record_event(
                dossier,
                when="2008",
                account="An owl.",
                passages_cited=(words,),
                confidentiality=level,
                by=ann,
            )
            actions.weigh(pledge, bearing=Bearing.FOR, event=event, note="owl", by=ann)
            actions.write_note(dossier, "An owl.", about=event.key, confidentiality=level, by=ann)
            if number and level is RESTRICTED:
                actions.show_to(event, reader, by=ann)
    other = enter_person(name="Cem", email="cem@example.org")
    actions.appoint(dossier, other, Role.REVIEWER, by=ann)
    for person in (ann, reader, other):
        sees = seeing(person, dossier)
        hits = search(dossier, "owl", person=person, limit=200)
        everything = search(dossier, "owl", person=ann, limit=200)
        wanted = {hit.key for hit in everything.items if sees.sees(item(dossier, hit.key))}
        assert (person.name, {hit.key for hit in hits.items}) == (person.name, wanted)
        assert hits.total == len(hits.items)


def test_index_made_anew_is_the_one_that_was_kept_up(
    dossier: Dossier, pledge: Matter, letter: Source, ann: Person
) -> None:
    words = actions.quote(letter, "declined the draft law", by=ann)
    event = actions.record_event(
        dossier, when="2008", account="Of the law.", passages_cited=(words,), by=ann
    )
    actions.edit(event, {"account": "Of the draft law in April."}, by=ann)
    actions.write_note(dossier, "About the law of April", by=ann)
    kept = [search(dossier, words, person=ann) for words in ("law", "april", "registration")]
    assert keeping.missing() == 0
    keeping.rebuild()
    made = [search(dossier, words, person=ann) for words in ("law", "april", "registration")]
    assert [(one.total, set(one.items)) for one in made] == [
        (one.total, set(one.items)) for one in kept
    ]


def test_text_that_was_read_otherwise_takes_the_place_of_the_first(
    letter: Source, ann: Person
) -> None:
    reading = letter.reading
    fresh = type(reading).objects.create(
        sha256=reading.sha256,
        reader="another",
        text=reading.text.replace("Karvel", "Velkar"),
        layout=reading.layout,
        machine=reading.machine,
    )
    letter.reading = fresh
    letter.save()
    keeping.renew(letter)
    held = letter.dossier
    assert search(held, "Karvel", person=ann, kinds=[Kind.PASSAGE]).total == 0
    assert search(held, "Velkar", person=ann, kinds=[Kind.PASSAGE]).total == 1


def test_search_asks_the_same_however_much_there_is(
    dossier: Dossier,
    pledge: Matter,
    reader: Person,
    ann: Person,
    tmp_path: Path,
) -> None:
    counted = []
    for number in range(2):
        with CaptureQueriesContext(connection) as asked:
            search(dossier, "registration", person=reader)
        counted.append(len(asked))
        for more in range(3):
            captured(dossier, ann, tmp_path / f"{number}{more}.txt", f"registration {more}{number}")
            actions.start_measure(dossier, title="registration", by=ann)
    assert counted[0] == counted[1] <= 15
