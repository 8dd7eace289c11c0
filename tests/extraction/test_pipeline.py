from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pledgewatch.documents.document import DATE_OF_FILE
from pledgewatch.dossier.when import NotADateError
from pledgewatch.extraction import pipeline
from tests.factories.documents import document


def test_read_sorts_proposals_by_where_they_start() -> None:
    reading = pipeline.read(
        document("In May 2007 Mr. Tazhin, then in Kazakhstan, signed the bill.", published="2008")
    )
    starts = [(one.start, one.end) for one in reading.proposals]
    assert starts == sorted(starts)
    assert {one.kind for one in reading.proposals} >= {"event", "actor"}


def test_read_prefers_the_date_of_publication_that_it_is_given() -> None:
    source = document("It met.", published="2008")
    assert pipeline.read(source).published == "2008"
    assert pipeline.read(source, published="2009-05").published == "2009-05"


def test_read_finds_the_date_of_publication_in_the_masthead() -> None:
    assert pipeline.read(document("A letter", "28 May 2008", "It met.")).published == "2008-05-28"


def test_read_refuses_a_date_of_publication_that_is_none() -> None:
    with pytest.raises(NotADateError):
        pipeline.read(document("It met."), published="yesterday")


def test_read_warns_without_a_date_of_publication() -> None:
    assert any("--published" in one for one in pipeline.read(document("It met.")).warnings)
    assert pipeline.read(document("It met."), published="2008").warnings == ()


def test_read_warns_of_the_date_of_a_file_only_where_no_other_stands_for_it() -> None:
    warning = DATE_OF_FILE.format(date="2017-07-20")
    bare = replace(document("It met.", published="2017-07-20"), warnings=(warning,))
    dated = replace(document("30 December 1991", "It met."), warnings=(warning,))
    dated = replace(dated, published="2017-07-20")
    assert pipeline.read(bare).warnings == (warning,)
    assert pipeline.read(bare, published="1991").warnings == ()
    assert (pipeline.read(dated).published, pipeline.read(dated).warnings) == ("1991-12-30", ())


WORDS = (
    "Promise 1: “We will ” amend the law by 2008 . said Mr. Li , Kazakhstan pledged that it would "
    "( UN ) in May last year \u00a0 ; undertakes to 97.1. ” « » ’"
)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(
    st.lists(
        st.one_of(
            st.text(max_size=60),
            st.lists(
                st.sampled_from(WORDS.split(" ")),
                max_size=14,
            ).map(" ".join),
        ),
        max_size=4,
    ),
    st.sampled_from([None, "en", "ru", "kk", "xx"]),
)
def test_read_of_any_text_quotes_its_words(paragraphs: list[str], language: str | None) -> None:
    source = document(*paragraphs, language=language)
    for proposal in pipeline.read(source, published="2008-05-28").proposals:
        assert source.text[proposal.start : proposal.end] == proposal.text
        assert proposal.text.strip() == proposal.text != ""
        assert 0 <= proposal.confidence <= 1


@pytest.mark.parametrize(
    "unit", ["in May 2008 and ", "Ministry of ", "the past two years ", "“we will ", "(a ", "A "]
)
def test_read_of_one_endless_sentence_stays_small(unit: str) -> None:
    reading = pipeline.read(document(unit * 2000), published="2009-01-01")
    assert len(reading.proposals) < 200


def test_annotate_takes_the_date_that_a_document_gives_itself_before_that_of_its_file() -> None:
    made = document("A Briefing", "14 March 2011", "The law was amended.", published="2026-01-05")
    assert pipeline.annotate(made).published == "2011-03-14"
    assert pipeline.annotate(made, published="2011-04").published == "2011-04"
