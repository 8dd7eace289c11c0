"""Agreement of two coders: per cent always, a coefficient only where it says something."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgewatch.dossier.vocabulary import Verdict
from pledgewatch.judgement.agreement import ENOUGH_FOR_KAPPA, agreement, cohens_kappa
from tests.factories.matters import assessment, pledge

MET, NOT = Verdict.MET, Verdict.NOT_MET


def test_kappa_of_a_worked_example() -> None:
    # 50 judgements: 20 yes/yes, 5 yes/no, 10 no/yes, 15 no/no. Observed 0.7, by chance 0.5.
    pairs = [("y", "y")] * 20 + [("y", "n")] * 5 + [("n", "y")] * 10 + [("n", "n")] * 15
    kappa = cohens_kappa(pairs)
    assert kappa is not None
    assert math.isclose(kappa, 0.4)


def test_kappa_is_none_where_both_always_said_the_same() -> None:
    assert cohens_kappa([("y", "y")] * 30) is None


def test_kappa_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="no pairs"):
        cohens_kappa([])


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("abc")), min_size=1))
def test_kappa_is_symmetric_and_bounded(pairs: list[tuple[str, str]]) -> None:
    kappa, turned = cohens_kappa(pairs), cohens_kappa([(b, a) for a, b in pairs])
    assert (kappa is None) == (turned is None)
    if kappa is not None and turned is not None:
        assert math.isclose(kappa, turned, abs_tol=1e-9)
        assert -1 <= kappa <= 1 + 1e-9


def test_agreement_pairs_verdicts_of_the_same_date_only() -> None:
    matter = pledge(
        assessment("2008-06-30", MET, MET),
        assessment("2008-12-31", MET, NOT, NOT),
        assessment("2008-12-31", NOT, NOT, blind=True),
    )
    found = agreement([matter])
    assert [(pair.criterion, pair.agrees) for pair in found.pairs] == [("k1", False), ("k2", True)]
    assert (found.per_cent, found.kappa) == (50.0, None)
    assert found.words == (
        "Two verdicts were given twice, once blind; one was the same (50 per cent). "
        "That is too few for a coefficient of agreement."
    )


def test_agreement_without_a_second_person_says_so() -> None:
    found = agreement([pledge(assessment("2008-06-30", MET))])
    assert (found.per_cent, found.words) == (
        None,
        "No criterion was judged by a second person blind.",
    )


def test_agreement_over_enough_verdicts_has_a_coefficient() -> None:
    half = ENOUGH_FOR_KAPPA // 2
    matters = [
        pledge(assessment("2008-06-30", verdict), assessment("2008-06-30", verdict, blind=True))
        for verdict in [MET] * half + [NOT] * half
    ]
    found = agreement(matters)
    assert found.kappa == 1.0
    assert found.words.endswith("20 were the same (100 per cent); Cohen’s kappa is 1.00.")
