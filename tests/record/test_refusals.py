import pytest
from django.apps import apps

from pledgewatch.accounts.models import Person
from pledgewatch.dossier.vocabulary import Bearing, CriterionKind, Verdict
from pledgewatch.record import actions
from pledgewatch.record.actions import Given
from pledgewatch.record.errors import RefusedError
from pledgewatch.record.models import Dossier, Matter, Source
from pledgewatch.record.refusals import sentence_of

pytestmark = [pytest.mark.database, pytest.mark.django_db]


def test_every_rule_of_the_database_has_its_sentence() -> None:
    rules = [
        rule.name
        for app in ("record", "accounts")
        for model in apps.get_app_config(app).get_models()
        for rule in model._meta.constraints  # noqa: SLF001 -- Django's own name for it
    ]
    assert len(rules) > 60
    assert [rule for rule in rules if not sentence_of(rule)] == []


def test_what_the_database_refuses_is_told_in_words(
    dossier: Dossier, pledge: Matter, letter: Source, ann: Person
) -> None:
    criterion = actions.fix_criterion(pledge, kind=CriterionKind.STRUCTURE, text="A law.", by=ann)
    passage = actions.quote(letter, "declined the draft law", by=ann)
    event = actions.record_event(
        dossier, when="2008-02", account="Declined.", passages_cited=(passage,), by=ann
    )
    actions.tell(pledge, event=event, by=ann)
    actions.weigh(pledge, event=event, criterion=criterion, bearing=Bearing.AGAINST, by=ann)
    given = Given(criterion=criterion, verdict=Verdict.MET, grounds="So.")
    as_of = event.when_latest
    assert as_of is not None
    for doing, says in (
        (lambda: actions.tell(pledge, event=event, by=ann), "the section tells of it already"),
        (
            lambda: actions.weigh(
                pledge, event=event, criterion=criterion, bearing=Bearing.FOR, by=ann
            ),
            "has been weighed on the criterion already",
        ),
        (
            lambda: actions.assess(pledge, as_of=as_of, verdicts=[given, given], by=ann),
            "a criterion is judged twice",
        ),
        (
            lambda: actions.fix_criterion(pledge, kind=CriterionKind.STRUCTURE, text=" ", by=ann),
            "a criterion needs words",
        ),
        (
            lambda: actions.note_requirement(
                pledge, subject="Members", after="", passages_cited=(), by=ann
            ),
            "a requirement needs what holds before or after",
        ),
        (lambda: actions.raise_concern(dossier, title=" ", by=ann), "Give it a title"),
        (
            lambda: actions.log_search(
                pledge, searched_on=as_of, where="The gazette", terms="", by=ann
            ),
            "With which words",
        ),
        (
            lambda: actions.raise_concern(dossier, title="x" * 301, by=ann),
            "title has 301 characters, and 300 are the most",
        ),
    ):
        with pytest.raises(RefusedError, match=says) as refused:
            doing()
        assert "constraint" not in str(refused.value)


def test_nothing_of_another_dossier_is_taken(
    dossier: Dossier, pledge: Matter, letter: Source, ann: Person
) -> None:
    other = actions.start_dossier(key="other", title="Other", maker="Otheria", by=ann)
    concern = actions.raise_concern(other, title="Assembly", by=ann)
    passage = actions.quote(letter, "declined the draft law", by=ann)
    event = actions.record_event(
        dossier, when="2008-02", account="Declined.", passages_cited=(passage,), by=ann
    )
    for doing in (
        lambda: actions.tell(concern, event=event, by=ann),
        lambda: actions.weigh(concern, event=event, bearing=Bearing.FOR, by=ann),
        lambda: actions.record_reply(
            concern,
            replier="M",
            received="2008",
            text="No.",
            passages_cited=(passage,),
            by=ann,
        ),
    ):
        with pytest.raises(RefusedError, match="belongs to “karvelia”, not to “other”"):
            doing()
    criterion = actions.fix_criterion(concern, kind=CriterionKind.STRUCTURE, text="A law.", by=ann)
    weighed = actions.weigh(pledge, event=event, bearing=Bearing.FOR, by=ann)
    verdict = Given(criterion=criterion, verdict=Verdict.MET, grounds="So.", evidence=(weighed,))
    assert event.when_latest is not None
    with pytest.raises(RefusedError, match="ev1 is no evidence of c1"):
        actions.assess(concern, as_of=event.when_latest, verdicts=[verdict], by=ann)
