"""Figures that laws set are told from figures that merely happened."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgewatch.documents import sandbox
from pledgewatch.extraction import pipeline, requirements
from pledgewatch.extraction.proposal import RequirementProposal
from tests.factories.documents import document


def read(*paragraphs: str, published: str | None = "2013-05") -> tuple[RequirementProposal, ...]:
    return requirements.propose(pipeline.annotate(document(*paragraphs), published=published))


@pytest.mark.parametrize(
    ("text", "subject", "before", "after", "since"),
    [
        (
            "In 2009 they reduced the threshold for entering the chamber from 7 to 5 per cent.",
            "threshold for entering the chamber",
            "7",
            "5 per cent",
            "2009",
        ),
        (
            "The 2002 law raised from 3,000 to 50,000 the minimum number of members needed.",
            "minimum number of members needed",
            "3,000",
            "50,000",
            "2002",
        ),
        (
            "The minimum age for marriage was raised from 15 to 18 years in 2011.",
            "minimum age for marriage",
            "15",
            "18 years",
            "2011",
        ),
        (
            "The number of signatures needed to register was cut in half, from 100,000 to 50,000.",
            "number of signatures needed to register",
            "100,000",
            "50,000",
            None,
        ),
        (
            "The age of criminal responsibility was lowered to 12 years, from 14.",
            "age of criminal responsibility",
            "14",
            "12 years",
            None,
        ),
        (
            "The electoral threshold was raised to 7 per cent (previously 5 per cent).",
            "electoral threshold",
            "5 per cent",
            "7 per cent",
            None,
        ),
        (
            "The required majority was increased from a simple majority to two thirds of members.",
            "required majority",
            "a simple majority",
            "two thirds of members",
            None,
        ),
        (
            "The amended code extends from five to ten days the time that a suspect may be held.",
            "time that a suspect may be held",
            "five",
            "ten days",
            None,
        ),
    ],
)
def test_propose_tells_what_was_before_and_what_is_after(
    text: str, subject: str, before: str, after: str, since: str | None
) -> None:
    (found,) = read(text)
    assert found.text == text
    assert (found.subject, found.before, found.after) == (subject, before, after)
    assert found.since == since


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        (
            "Under the previous law parties needed 3,000 members; the new law requires 50,000.",
            "3,000 members",
            "50,000",
        ),
        (
            "Currently it requires 50 per cent of the votes, the new rules two thirds of votes.",
            "50 per cent of the votes",
            "two thirds of votes",
        ),
    ],
)
def test_propose_sets_an_old_rule_beside_a_new_one(text: str, before: str, after: str) -> None:
    assert [(one.before, one.after) for one in read(text)] == [(before, after)]


@pytest.mark.parametrize(
    ("text", "subject", "after"),
    [
        (
            "Detainees must be brought before a judge within 48 hours of arrest.",
            "Detainees must be brought before a judge",
            "within 48 hours of arrest",
        ),
        (
            "NGOs must notify the authorities three days in advance of any meeting.",
            "NGOs must notify the authorities",
            "three days in advance of any meeting",
        ),
        ("The law limits detention to 15 days.", "law limits detention", "15 days"),
        (
            "The law allows detention for up to 72 hours without charge.",
            "law allows detention",
            "up to 72 hours",
        ),
        (
            "The minimum age for marriage is 18.",
            "minimum age for marriage",
            "18",
        ),
        (
            "The law sets the minimum working age at 16.",
            "law sets the minimum working age",
            "16",
        ),
        (
            "The president appoints nine of the fifteen judges.",
            "president appoints",
            "nine of the fifteen judges",
        ),
        ("Judges serve a term of ten years.", "Judges serve a term", "ten years"),
        ("The president is elected for a seven-year term.", "president is elected", "seven-year"),
        (
            "At least 30 per cent of seats must be reserved for women.",
            "must be reserved for women",
            "At least 30 per cent of seats",
        ),
        (
            "The constitution gave him the right to appoint 15 out of 47 members of the Senate.",
            "constitution gave him the right to appoint",
            "15 out of 47 members",
        ),
        (
            "The group was allowed to amend no more than 50 per cent of the existing laws.",
            "group was allowed to amend",
            "no more than 50 per cent of the existing laws",
        ),
        (
            "No one could be held for longer than 72 hours.",
            "No one could be held",
            "longer than 72 hours",
        ),
        (
            "Within three hours of arrest, the police must write a report.",
            "police must write a report",
            "Within three hours of arrest",
        ),
        (
            "If they find no guilt within 10 days, they must release him.",
            "they find no guilt",
            "within 10 days",
        ),
        (
            "They may hold a suspect for 72 hours before they must tell a judge.",
            "They may hold a suspect",
            "72 hours",
        ),
        (
            "The new code has a 30 per cent quota of women on the lists.",
            "quota of women on the lists",
            "30 per cent",
        ),
        (
            "Education is compulsory for all children up to the age of 16.",
            "Education is compulsory for all children up to the age",
            "16",
        ),
        (
            "By law all lists should include at least 30 per cent of women.",
            "law all lists should include",
            "at least 30 per cent of women",
        ),
        (
            "A 2013 act raised the minimum salary to 230,000 soms.",
            "minimum salary",
            "230,000 soms",
        ),
        (
            "Newspapers must print at least 100 copies.",
            "Newspapers must print",
            "at least 100 copies",
        ),
    ],
)
def test_propose_keeps_a_rule_without_change_as_after(text: str, subject: str, after: str) -> None:
    assert [(one.subject, one.before, one.after) for one in read(text)] == [(subject, None, after)]


def test_propose_gives_each_figure_of_a_sentence_its_own_subject() -> None:
    text = (
        "Beginning in 2002 there must be a conference of 1,000 persons from two-thirds of the "
        "regions and a membership of 50,000."
    )
    found = read(text)
    assert [(one.after, one.since) for one in found] == [
        ("1,000 persons", "2002"),
        ("two-thirds of the regions", "2002"),
        ("50,000", "2002"),
    ]
    assert found[2].subject == "membership"
    assert {one.text for one in found} == {text}


@pytest.mark.parametrize(
    ("text", "subject", "after"),
    [
        (
            "The CEC consists of seven people: two are appointed by the Senate, five by the king.",
            "CEC",
            "seven people: two are appointed by the Senate, five by the king",
        ),
        ("The commission shall consist of nine members.", "commission", "nine members"),
    ],
)
def test_propose_tells_of_whom_a_body_consists(text: str, subject: str, after: str) -> None:
    assert [(one.subject, one.after) for one in read(text)] == [(subject, after)]


@pytest.mark.parametrize(
    "text",
    [
        "A court sentenced him to five years in prison.",
        "He received a term raised from two to five years when he was convicted.",
        "Rape is punishable by up to 10 years in prison.",
        "Police killed at least 14 protesters and injured 64.",
        "At least 43 persons were detained during the rally.",
        "The party won 88 per cent of the vote and all 98 seats.",
        "The resolution was adopted by 47 votes to 3.",
        "Enrolment increased from 52,000 in 2009 to 220,000 in 2013.",
        "The rate of vaccination had increased from 50 to 95 per cent.",
        "The number of prisoners was reduced from 50,000 to 30,000.",
        "The budget for legal aid was increased from 3 to 5 million dollars.",
        "He must appear in court on 12 May 2009.",
        "The ministry received 115 complaints within six months.",
        "Observers visited 31 of the 40 polling stations.",
        "The delegation of Serbia was composed of 13 members.",
        "Norway recommended that the minimum age for marriage be raised from 15 to 18.",
        "Raise the minimum age of marriage to 18 (Norway).",
        "They asked whether detention could be limited to 48 hours.",
        "It takes 60 days to obtain a permit.",
        "On March 31 the district voted to elect two members of the parliament.",
        "Citizenship is not required there and 8 per cent of the population have none.",
        "The law prohibits it; see article 15 and No. 121.",
        "The law allows children under 18 to speak.",
        "Law enforcement held 200 people for more than 10 hours.",
    ],
)
def test_propose_takes_no_figure_that_no_rule_sets(text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "since"),
    [
        ("Since 2015 organizers must apply at least ten days before the event.", "2015"),
        ("The 2015 labour code requires notice of at least 14 days.", "2015"),
        ("The Law on Parties (2009) requires at least 600 signatures.", "2009"),
        ("Parties must hand in at least 600 signatures for the vote in May 2010.", None),
        (
            "It lowered the eligible age from 35 to 30, so that he may run in the vote of 2020.",
            None,
        ),
    ],
)
def test_propose_dates_a_rule_by_its_law_or_its_beginning(text: str, since: str | None) -> None:
    assert [one.since for one in read(text)] == [since]


def test_propose_leaves_out_a_figure_that_is_no_longer_the_rule() -> None:
    text = "A strike must be backed by at least 50 per cent of workers (previously 60 per cent)."
    assert [one.after for one in read(text)] == ["at least 50 per cent of workers"]


def test_propose_reads_no_headings() -> None:
    headed = document("Parties must have at least 600 members", headings=(0,))
    assert requirements.propose(pipeline.annotate(headed)) == ()


@given(st.text(alphabet="must at least 0135,.%()thre daysfom\n", max_size=150))
def test_propose_gives_words_of_its_sentence(words: str) -> None:
    found = document(f"The law raised the threshold from 7 to 5 per cent. {words}")
    for one in requirements.propose(pipeline.annotate(found)):
        assert found.text[one.start : one.end] == one.text
        assert all(part in one.text for part in (one.subject, one.before, one.after) if part)
        assert one.subject
        assert one.after


COMPOSITION = (
    "seven people: Two members are appointed by the lower house of the parliament (Majlis), "
    "two by the upper house (Senate) and three by the president"
)

# Read by hand in the reference memorandum: before, after, since.
MEMORANDUM = [
    (None, "15 out of 47 members", None),
    (None, "no more than 50 per cent of the existing laws", None),
    (
        "more than 50 per cent of the votes",
        "two thirds of votes in each of the 16 provinces",
        None,
    ),
    (None, "1,000 persons", "2002"),
    (None, "two-thirds of the regions", "2002"),
    (None, "50,000", "2002"),
    (None, "ten days in advance", None),
    (None, "only two places", None),
    (None, "within 15 days", None),
    ("five", "ten years", None),
    (
        None,
        COMPOSITION,
        None,
    ),
    (None, "15 of the 47 senators", None),
    ("3,000", "50,000", "2002"),
]


def test_propose_reads_the_reference_memorandum(corpora: Path) -> None:
    opened = sandbox.open(corpora / "memorandum" / "madrid-promises.txt")
    found = requirements.propose(pipeline.annotate(opened, published="2008-05-28"))
    assert [(one.before, one.after, one.since) for one in found] == MEMORANDUM
