"""Recommendations accepted without a pledge or concern: published, listed in Review, and tied."""

import hashlib
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from pledgewatch.accounts.models import Person
from pledgewatch.accounts.people import enter_person
from pledgewatch.accounts.roles import Role
from pledgewatch.dossier.vocabulary import Confidentiality
from pledgewatch.extraction.proposal import RecommendationProposal
from pledgewatch.judgement.scales import Scale
from pledgewatch.record import actions, edition, queries
from pledgewatch.record.models import Dossier, Matter, Recommendation, Source
from pledgewatch.record.queries.second_looks import Again, Look
from tests.record.conftest import captured
from tests.record.test_accepting import WORDS, propose, where

pytestmark = [pytest.mark.database, pytest.mark.django_db]
DAY = date(2009, 1, 31)


def _asked(source: Source, ann: Person) -> Recommendation:
    found = RecommendationProposal(
        **where(source),  # type: ignore[arg-type]
        by=("Algeria",),
        to="Karvelia",
        addressees=("Chair of the Forum",),
    )
    key = actions.accept(propose(source, ann, found), by=ann)
    return Recommendation.objects.get(key=key)


def _untied(dossier: Dossier, to: Person) -> list[Again]:
    looks = {one.why: list(one.rows) for one in queries.second_looks(dossier, to=to, as_of=DAY)}
    return looks.get(Look.UNTIED, [])


def test_an_edition_holds_it_with_its_source_until_it_is_tied(
    dossier: Dossier, letter: Source, pledge: Matter, ann: Person
) -> None:
    asked = _asked(letter, ann)
    taken = edition.dossier("karvelia", as_of=DAY)
    assert [(one.key, one.text) for one in taken.recommendations] == [(asked.key, WORDS)]
    assert taken.recommendations[0].citations[0].source == "s1"
    assert _untied(dossier, ann) == [Again(asked.key, WORDS)]
    actions.move_to(asked, pledge, by=ann)
    tied = edition.dossier("karvelia", as_of=DAY)
    assert (tied.recommendations, len(tied.pledges[0].recommendations)) == ((), 1)
    assert _untied(dossier, ann) == []


def test_it_is_hidden_with_its_source(dossier: Dossier, ann: Person, tmp_path: Path) -> None:
    text = f"Memo\n\nIn March 2008 {WORDS}.\n"
    memo = captured(dossier, ann, tmp_path / "memo.txt", text, Confidentiality.RESTRICTED)
    _asked(memo, ann)
    reader = enter_person(name="Dia", email="dia@example.org")
    actions.appoint(dossier, reader, Role.READER, by=ann)
    assert edition.dossier("karvelia", as_of=DAY).recommendations == ()
    assert _untied(dossier, reader) == []
    assert len(_untied(dossier, ann)) == 1


def test_digest_of_an_edition_without_any_is_what_it_always_was(
    letter: Source, pledge: Matter, ann: Person
) -> None:
    taken = edition.dossier("karvelia", as_of=DAY)
    fixed = repr(replace(taken, recorded_by=datetime(1970, 1, 1, tzinfo=UTC)))
    assert (fixed.count(", recommendations=())"), fixed.count(", scale=''")) == (1, 1)
    before = fixed.removesuffix(", recommendations=())") + ")"
    before = before.replace(", scale=''", "")
    assert edition.digest(taken) == hashlib.sha256(before.encode()).hexdigest()
    _asked(letter, ann)
    others = edition.dossier("karvelia", as_of=DAY)
    actions.choose_scale(letter.dossier, Scale.POLIMETER, by=ann)
    named = edition.dossier("karvelia", as_of=DAY)
    assert len({edition.digest(one) for one in (taken, others, named)}) == 3
