"""What in a line may be a note's mark, and how good the evidence is."""

import pytest

from pledgewatch.documents.layout.line import Line
from pledgewatch.documents.layout.marks import Marks, Weight, in_line


def line(text: str, *, raised: tuple[tuple[int, int], ...] = ()) -> Line:
    return Line(
        ordinal=0,
        text=text,
        page=1,
        sources=range(len(text)),
        left=0,
        right=len(text),
        raised=raised,
    )


@pytest.mark.parametrize(
    ("text", "number", "weight"),
    [
        ("of Culture.1 After its refusal", "1", Weight.AFTER_STOP),
        ("pluralism.”5 For example", "5", Weight.AFTER_STOP),
        ("the Commission;3 to dissolve", "3", Weight.AFTER_STOP),
        ("in force in 2008.1 After", "1", Weight.AFTER_STOP),
        ("in the year 2008.1", "1", Weight.AFTER_STOP),
        ("since 2008,1 the", "1", Weight.AFTER_STOP),
        ("a membership of 50,000.4 At the", "4", Weight.AFTER_STOP),
        ("(the media law)12 was", "12", Weight.AFTER_STOP),
        ("members of Hizb ut-Tahrir7 to", "7", Weight.AFTER_WORD),
        ("the members of it7 to", "7", Weight.AFTER_WORD),
        ("the ICCPR7 and", "7", Weight.ACRONYM),
        ("of 50,000. 4 At the time", "4", Weight.APART),
        ("the time.* After", "*", Weight.AFTER_STOP),
        ("the law† was", "†", Weight.AFTER_WORD),
        ("Switzerland *", "*", Weight.APART),
        ("the law² was", "2", Weight.RAISED),
        ("the law¹² was", "12", Weight.RAISED),
        ("the law [3] was", "3", Weight.RAISED),
        ("до конца 2012 года1. Он", "1", Weight.AFTER_WORD),
    ],
)
def test_in_line_finds_a_mark(text: str, number: str, weight: Weight) -> None:
    assert [(mark.number, mark.weight) for mark in in_line(line(text), 0)] == [(number, weight)]


@pytest.mark.parametrize(
    "text",
    [
        "under Article 12(1) of the Covenant",
        "the decree No.7 of",
        "see p.5 of it",
        "см. ст.12 закона",
        "rose by 3.5 per cent",
        "at 10:30 they",
        "12.3 Members of the commission",
        "in Table 3.5 Members are",
        "rose to 12.5",
        "in 15 of 47 stations",
        "in 2008, 50,000 members",
        "by the end of 2008.",
        "Resolution 60/251 and 5/1",
        "A/HRC/14/10, paragraph 3",
        "seats. 4 times it",
        "votes. 15 of them",
        "the COVID-19 law",
        "in January, 2008 the",
        "1 May 2008",
        "v. Romania (dec.), § 48",
        "cited above,§§ 48-57",
    ],
)
def test_in_line_takes_no_figure_for_a_mark(text: str) -> None:
    assert list(in_line(line(text), 0)) == []


def test_in_line_takes_what_is_raised() -> None:
    (mark,) = in_line(line("in 200913 it", raised=((7, 9),)), 4)
    assert (mark.index, mark.start, mark.end, mark.number) == (4, 7, 9, "13")
    assert mark.weight is Weight.RAISED


LINES = [
    line("the ICCPR1 was ratified"),
    line("by the ministry.1 After that,"),
    line("of the law.1 It was"),
    line("the second law.2 It was"),
]


def test_best_takes_the_best_evidence_and_the_earliest_of_equals() -> None:
    mark = Marks(LINES).best("1", start=0, end=4)
    assert mark is not None
    assert (mark.index, mark.weight) == (1, Weight.AFTER_STOP)


@pytest.mark.parametrize(
    ("start", "end", "after", "least", "index"),
    [
        (2, 4, (-1, -1), Weight.ACRONYM, 2),
        (0, 4, (1, 16), Weight.ACRONYM, 2),
        (0, 4, (1, 15), Weight.ACRONYM, 1),
        (0, 1, (-1, -1), Weight.ACRONYM, 0),
        (0, 1, (-1, -1), Weight.AFTER_WORD, None),
        (0, 4, (-1, -1), Weight.RAISED, None),
        (3, 4, (-1, -1), Weight.ACRONYM, None),
    ],
)
def test_best_keeps_to_the_lines_and_the_order_asked_for(
    start: int, end: int, after: tuple[int, int], least: Weight, index: int | None
) -> None:
    mark = Marks(LINES).best("1", start=start, end=end, after=after, least=least)
    assert (mark.index if mark else None) == index
