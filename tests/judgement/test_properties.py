"""What must hold of every record: nothing later counts, and evidence against never helps."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from pledgewatch.dossier.event import Event
from pledgewatch.dossier.matter import Assessment, CriterionVerdict, Evidence, Override, Pledge
from pledgewatch.dossier.vocabulary import Bearing, Outcome, Stage, Verdict
from pledgewatch.dossier.when import When
from pledgewatch.judgement.outcome import Derived, derive_from
from pledgewatch.judgement.rules import BEST_TO_WORST
from tests.factories.matters import assessment, criteria, evidence, law, override, pledge

FIRST, LAST = date(2007, 12, 1), date(2010, 12, 31)
WORSE = (Verdict.MET, Verdict.PARTLY_MET, Verdict.NOT_MET, Verdict.CONTRARY)

days = st.dates(FIRST, LAST)
whens = st.one_of(
    days.map(date.isoformat), days.map(lambda d: f"{d:%Y-%m}"), days.map(lambda d: f"{d:%Y}")
)


@st.composite
def events(draw: st.DrawFn) -> tuple[Event, ...]:
    stages = draw(
        st.lists(st.tuples(whens, st.one_of(st.none(), st.sampled_from(Stage))), max_size=5)
    )
    return tuple(
        Event(
            key=f"e{n}",
            when=When.parse(when),
            account="It happened.",
            citations=(),
            measure=draw(st.sampled_from(["m1", "m2", None])),
            stage=stage,
        )
        for n, (when, stage) in enumerate(stages)
    )


@st.composite
def assessments(draw: st.DrawFn, count: int) -> Assessment:
    verdicts = draw(st.lists(st.sampled_from(Verdict), min_size=count, max_size=count))
    cited = {n: (draw(st.sampled_from(["v0", "v1", "v2"])),) for n in range(1, count + 1)}
    dated = {n: draw(whens) for n in range(1, count + 1) if draw(st.booleans())}
    return assessment(
        draw(days).isoformat(), *verdicts, met_on=dated, evidence=cited, blind=draw(st.booleans())
    )


@st.composite
def evidences(draw: st.DrawFn, n: int) -> Evidence:
    about = draw(st.sampled_from([None, "e0", "e1", "e2"]))
    return evidence(f"v{n}", draw(whens), bearing=draw(st.sampled_from(Bearing)), event=about)


@st.composite
def pledges(draw: st.DrawFn) -> Pledge:
    count = draw(st.integers(0, 3))
    given_assessments = [draw(assessments(count)) for _ in range(draw(st.integers(0, 3)))]
    overrides: list[Override] = []
    if draw(st.integers(0, 3)) == 0:
        overrides.append(override(draw(days).isoformat(), draw(st.sampled_from(Outcome))))
    return pledge(
        *given_assessments,
        due=draw(st.one_of(st.none(), whens)),
        criteria=criteria(count),
        measures=("m1", "m2"),
        evidence=tuple(draw(evidences(n)) for n in range(draw(st.integers(0, 3)))),
        overrides=tuple(overrides),
    )


def stands(matter: Pledge, happened: tuple[Event, ...], as_of: date) -> Derived:
    measures = (law("m1"), law("m2", "Election law"))
    return derive_from(matter, events=happened, measures=measures, as_of=as_of)


@given(pledges(), events(), days)
def test_nothing_after_the_as_of_date_counts(
    matter: Pledge, happened: tuple[Event, ...], as_of: date
) -> None:
    by_then = replace(
        matter,
        assessments=tuple(a for a in matter.assessments if a.as_of <= as_of),
        evidence=tuple(e for e in matter.evidence if e.when.earliest <= as_of),
        overrides=tuple(o for o in matter.overrides if o.as_of <= as_of),
    )
    happened_by_then = tuple(e for e in happened if e.when.earliest <= as_of)
    assert stands(matter, happened, as_of) == stands(by_then, happened_by_then, as_of)


@given(pledges(), events(), days)
def test_outcome_has_begun_by_the_date_and_is_explained_in_sentences(
    matter: Pledge, happened: tuple[Event, ...], as_of: date
) -> None:
    derived = stands(matter, happened, as_of)
    assert derived.since is None or derived.since.begun_by(as_of)
    assert derived.explanation.startswith(derived.outcome.label.capitalize())
    assert derived.explanation.endswith(".")
    assert not (derived.late and derived.outcome not in {Outcome.KEPT, Outcome.PARTLY_KEPT})
    assert "none are" not in derived.explanation


@given(pledges(), events(), days, whens, st.sampled_from([None, "e0", "k1"]))
def test_adding_evidence_against_never_improves_the_outcome(
    matter: Pledge, happened: tuple[Event, ...], as_of: date, when: str, about: str | None
) -> None:
    against = evidence("v9", when, bearing=Bearing.AGAINST, event=about)
    more = replace(matter, evidence=(*matter.evidence, against))
    before, after = stands(matter, happened, as_of), stands(more, happened, as_of)
    assert after.outcome is before.outcome


@given(pledges(), events(), days, st.integers(0, 2), st.integers(1, 3))
def test_a_worse_verdict_never_improves_the_outcome(
    matter: Pledge, happened: tuple[Event, ...], as_of: date, which: int, by: int
) -> None:
    matter = replace(matter, overrides=())
    before = stands(matter, happened, as_of)
    worsened = replace(
        matter,
        assessments=tuple(
            _worsened(a, which, by) if a.key == before.assessment else a for a in matter.assessments
        ),
    )
    after = stands(worsened, happened, as_of)
    if before.outcome in BEST_TO_WORST:
        assert BEST_TO_WORST.index(after.outcome) >= BEST_TO_WORST.index(before.outcome)
    else:
        assert after.outcome is before.outcome


def _worsened(given_assessment: Assessment, which: int, by: int) -> Assessment:
    def worse(n: int, verdict: CriterionVerdict) -> CriterionVerdict:
        if n != which or verdict.verdict not in WORSE:
            return verdict
        step = min(WORSE.index(verdict.verdict) + by, len(WORSE) - 1)
        return replace(verdict, verdict=WORSE[step])

    verdicts = tuple(worse(n, v) for n, v in enumerate(given_assessment.verdicts))
    return replace(given_assessment, verdicts=verdicts)


@given(pledges(), events(), days)
def test_a_day_more_alone_never_improves_an_unchanged_record(
    matter: Pledge, happened: tuple[Event, ...], as_of: date
) -> None:
    """Time without a new entry can only let a due date pass or a measure grow old."""
    later = as_of + timedelta(days=1)
    new = [
        *(a.as_of == later for a in matter.assessments),
        *(o.as_of == later for o in matter.overrides),
        *(e.when.earliest == later for e in matter.evidence),
        *(e.when.earliest == later for e in happened),
    ]
    if any(new):
        return
    before, after = stands(matter, happened, as_of), stands(matter, happened, later)
    if before.outcome in BEST_TO_WORST and before.outcome is not Outcome.IN_PROGRESS:
        assert BEST_TO_WORST.index(after.outcome) >= BEST_TO_WORST.index(before.outcome)
