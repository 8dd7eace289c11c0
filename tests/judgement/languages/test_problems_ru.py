"""What the checks find, told in Russian."""

import ast
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pledgewatch
from pledgewatch.dossier.vocabulary import Verdict
from pledgewatch.judgement import method, proof
from pledgewatch.judgement.checks import check
from pledgewatch.judgement.languages.ru_problems import CHECKS, SENTENCES
from pledgewatch.judgement.problem import Problem
from tests.factories.matters import assessment, criteria, dossier, pledge

SOURCE = Path(pledgewatch.__file__).parent
CHECKED = ("judgement/method.py", "judgement/proof.py", "record/soundness.py")


def _said(field: str) -> Iterator[str]:
    """The words that stand in the source for a field of a problem."""
    for path in CHECKED:
        for node in ast.walk(ast.parse((SOURCE / path).read_text("utf-8"))):
            if isinstance(node, ast.keyword) and node.arg == field:
                for inner in ast.walk(node.value):
                    if isinstance(inner, ast.Constant) and len(str(inner.value)) > 1:
                        yield str(inner.value)


def test_every_problem_is_told_in_russian() -> None:
    assert {said for said in _said("check") if said not in CHECKS} == set()
    assert {said for said in _said("says") if said not in SENTENCES} == set()
    assert {said for said in _said("remedy") if said not in SENTENCES} == set()
    named = {value for name, value in vars(proof).items() if re.match("_(NO|RESTS)_", name)}
    assert len(named) == 4
    assert {said for said in named if said not in SENTENCES} == set()


def test_problems_in_russian_fill_in_no_more_than_the_english_ones() -> None:
    for english, russian in SENTENCES.items():
        places = set(re.findall(r"\{\w+\}", english)) | {"{figure}"}
        assert set(re.findall(r"\{\w+\}", russian)) <= places
        assert not re.search("[A-Za-z]", re.sub(r"\{\w+\}", "", russian))


def test_a_problem_fills_in_dates_and_words_of_closed_sets() -> None:
    given = assessment("2008-06-30", Verdict.NOT_MET)
    early, overdue = check(dossier(pledge(given), as_of="2008-12-31"))
    assert (early.message_in("ru"), early.remedy_in("ru")) == (
        "оценка «не выполнено» по k1 на 2008-06-30 не опирается ни на доказательства, ни на поиск",
        "Назовите доказательства, на которые она опирается, или отметьте, где искали напрасно.",
    )
    assert (overdue.check_in("ru"), overdue.message_in("ru")) == (
        "срок истёк",
        "срок — 31 декабря 2008 года, последняя оценка — на 2008-06-30",
    )
    assert overdue.message == overdue.message_in("en") == overdue.message_in("kk")
    assert overdue.message == "it was due 31 December 2008 and last assessed as of 2008-06-30"


def test_a_pledge_never_assessed_and_a_late_criterion_are_told() -> None:
    never = pledge(criteria=criteria(1))
    (problem,) = method.overdue_unjudged(dossier(never, as_of="2009-01-31"))
    assert problem.message == "it was due 31 December 2008 and never assessed"
    late = replace(
        pledge(assessment("2008-12-31", Verdict.MET)),
        criteria=criteria(1, fixed_on=date(2009, 6, 1)),
    )
    (problem,) = method.criteria_after_judgement(dossier(late))
    assert problem.message_in("ru") == "k1 установлено 2009-06-01, после первой оценки 2008-12-31"


def test_a_problem_without_russian_words_stays_english() -> None:
    problem = Problem(check="new", where="p1", says="so {it} is", filled={"it": "x"}, remedy="Do.")
    assert (problem.check_in("ru"), problem.message_in("ru"), problem.remedy_in("ru")) == (
        "new",
        "so x is",
        "Do.",
    )
