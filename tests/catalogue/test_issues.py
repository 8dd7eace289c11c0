"""The issues are those of the coders, each with what they put there."""

import csv
from pathlib import Path

import pytest

from pledgewatch.catalogue import (
    Concerned,
    instruments,
    issue_named,
    issues,
    provision,
)


def test_issues_are_those_that_the_coders_used(corpora: Path) -> None:
    path = corpora / "upr-recommendations" / "sessions-1-13.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        coded = {name for row in csv.DictReader(lines) for name in row["issues"].split(",")}
    assert {issue.name for issue in issues()} == {name.strip() for name in coded}


def test_issues_number_54_in_the_order_of_their_names() -> None:
    names = [issue.name for issue in issues()]
    assert len(names) == 54
    assert names == sorted(names)


def test_every_issue_is_described_in_one_sentence_with_examples() -> None:
    for issue in issues():
        assert issue.description.endswith("."), issue.name
        assert issue.description.count(". ") == 0, issue.name
        assert 1 <= len(issue.examples) <= 4, issue.name
        assert any("а" <= letter.casefold() <= "я" for letter in issue.russian), issue.name


def test_what_an_issue_concerns_is_in_the_catalogue() -> None:
    keys = {instrument.key for instrument in instruments()}
    for issue in issues():
        assert len(set(issue.concerned)) == len(issue.concerned), issue.name
        for each in issue.concerned:
            assert each.instrument in keys, each
            if each.number:
                found = provision(each.instrument, each.number)
                assert found is not None
                assert found.number == each.number


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Elections", "Elections"),
        ("elections", "Elections"),
        ("Women’s rights", "Women's rights"),
        ("asylum seekers / refugees", "Asylum-seekers - refugees"),
        ("Смертная казнь", "Death penalty"),
        ("UPR process", "UPR process"),
    ],
)
def test_issue_named_knows_names_in_any_case_and_in_russian(words: str, name: str) -> None:
    issue = issue_named(words)
    assert issue is not None
    assert issue.name == name


def test_issue_named_knows_nothing_else() -> None:
    assert issue_named("Weather") is None


def test_issue_tells_the_provisions_it_concerns() -> None:
    elections = issue_named("Elections")
    assert elections is not None
    assert elections.concerned[:2] == (
        Concerned(instrument="iccpr", number="25"),
        Concerned(instrument="udhr", number="21"),
    )
