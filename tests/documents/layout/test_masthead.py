"""Title and date, from a document's own words."""

from itertools import count

import pytest

from pledgewatch.documents.document import BlockKind
from pledgewatch.documents.layout import masthead
from pledgewatch.documents.layout.assembly import Assembled, Part, assemble
from pledgewatch.documents.layout.hyphens import Vocabulary
from pledgewatch.documents.layout.line import Line

LONG = "The law on the media was not amended by the end of the year, as had been promised. " * 30


def assembled(*paragraphs: str) -> Assembled:
    ordinals = count()
    parts = [
        Part(
            kind=BlockKind.PARAGRAPH,
            lines=[
                Line(
                    ordinal=next(ordinals),
                    text=text,
                    page=1,
                    sources=range(len(text)),
                    left=0,
                    right=len(text),
                )
            ],
        )
        for text in paragraphs
    ]
    return assemble(parts, {}, Vocabulary([]))


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Astana, 5 May 2008", "2008-05-05"),
        ("5 May 2008", "2008-05-05"),
        ("May 5, 2008", "2008-05-05"),
        ("New York, May 5, 2008", "2008-05-05"),
        ("May 2008", "2008-05"),
        ("Date: 5th May 2008", "2008-05-05"),
        ("2008-05-05", "2008-05-05"),
        ("Submitted by the Women’s Network, May 2022", "2022-05"),
        ("Prepared by Rights Watch, 9 October 2020", "2020-10-09"),
        ("05.05.2008", "2008-05-05"),
        ("г. Бишкек, 5 мая 2012 года", "2012-05-05"),
        ("Астана, 5 мая 2008 г.", "2008-05-05"),
        ("5 мамыр 2008", "2008-05-05"),
        ("31 February 2008", None),
        ("2008-13-05", None),
        ("On 5 May 2008 the law was adopted.", None),
        ("Chapter 5", None),
    ],
)
def test_published_is_the_date_that_stands_alone_near_the_beginning(
    line: str, date: str | None
) -> None:
    assert masthead.published(assembled("A title", line, LONG)) == date


def test_published_may_stand_at_the_end() -> None:
    assert masthead.published(assembled("A title", LONG, "Astana, 5 May 2008")) == "2008-05-05"


def test_published_takes_no_date_from_the_middle() -> None:
    text = assembled("A title", LONG, "5 May 2008", LONG, LONG, LONG, LONG)
    assert masthead.published(text) is None


def test_published_prefers_the_date_of_distribution() -> None:
    text = assembled(
        "A/HRC/14/10", "Distr.: General 23 March 2010 Original: English", "5 May 2009", LONG
    )
    assert masthead.published(text) == "2010-03-23"


@pytest.mark.parametrize(
    "stated",
    [
        None,
        "",
        "Microsoft Word - g1012492.doc",
        "untitled",
        "report.docx",
        "G1012492",
        "g1012492 1",
        "Документ1",
        "United Nations",
    ],
)
def test_title_of_prefers_what_is_written_to_what_is_no_title(stated: str | None) -> None:
    assert masthead.title_of(stated, "The Madrid Promises") == "The Madrid Promises"


def test_title_of_takes_what_the_file_states() -> None:
    assert masthead.title_of(" Report  on the\nPledges ", "A/HRC/14/10") == "Report on the Pledges"
