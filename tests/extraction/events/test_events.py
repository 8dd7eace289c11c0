import pytest

from pledgewatch.extraction import events, pipeline
from pledgewatch.extraction.proposal import EventProposal
from tests.factories.documents import document


def read(*paragraphs: str, published: str | None = "2008-05-28") -> tuple[EventProposal, ...]:
    return events.propose(pipeline.annotate(document(*paragraphs), published=published))


@pytest.mark.parametrize(
    ("text", "date", "stage"),
    [
        ("In February 2008 the ministry declined the draft law.", "2008-02", "declined"),
        ("In September 2007 groups submitted a draft law to the body.", "2007-09", "submitted"),
        ("On April 17, 2008 the Senate adopted amendments to the law.", "2008-04-17", "adopted"),
        ("In March 2007 the parliament ratified the Optional Protocol.", "2007-03", "adopted"),
        ("The President signed the bill into law on 3 May 2007.", "2007-05-03", "signed"),
        ("The law entered into force on 1 January 2008.", "2008-01-01", "in_force"),
        ("In May 2007 parliament repealed the decree.", "2007-05", "repealed"),
        ("In May 2007 the government withdrew the bill.", "2007-05", "withdrawn"),
        ("On 2 April 2008 the court sentenced 14 men.", "2008-04-02", None),
    ],
)
def test_propose_tells_the_date_and_the_stage_of_a_measure(
    text: str, date: str, stage: str | None
) -> None:
    assert [(one.text, one.date, one.stage) for one in read(text)] == [(text, date, stage)]


def test_propose_gives_each_date_of_a_sentence_its_own_stage() -> None:
    told = read("In 2006 it ratified the Covenant, and in 2007 it signed the Protocol.")
    assert [(one.date, one.stage) for one in told] == [("2006", "adopted"), ("2007", "signed")]


def test_propose_keeps_the_preposition_in_the_words_of_the_date() -> None:
    (event,) = read("In 2007 alone, the authorities opened 27 cases.")
    assert (event.date_text, event.date) == ("In 2007 alone", "2007")
    (event,) = read("The government introduced the changes of 2007 alone, without its partners.")
    assert (event.date_text, event.date) == ("2007", "2007")


def test_propose_names_the_actors() -> None:
    (event,) = read("In June 2007 Nurlan Li, a reporter, was arrested in Kazakhstan.")
    assert event.actors == ("Nurlan Li", "Kazakhstan")


def test_propose_flags_what_is_later_than_the_document() -> None:
    late, early = read("On December 27, 2008 it was closed.", "On May 27, 2008 it was opened.")
    assert (late.flags, early.flags) == (("after_publication",), ())


def test_propose_flags_nothing_without_a_date_of_publication() -> None:
    (event,) = read("On December 27, 2008 it was closed.", published=None)
    assert event.flags == ()


def test_propose_dates_news_of_a_measure_by_the_document_alone() -> None:
    (event,) = read("The President has signed the restrictive bill into law, activists say.")
    assert (event.date, event.date_text, event.stage) == ("2008-05-28", "", "signed")
    assert event.confidence < 0.5


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("The President has signed the bill into law.", None),
        ("The President has left the room.", "2008-05-28"),
        ("The President has signed the bill. " + "He is well. " * 800, "2008-05-28"),
    ],
)
def test_propose_dates_nothing_else_by_the_document_alone(text: str, published: str | None) -> None:
    assert read(text, published=published) == ()


@pytest.mark.parametrize(
    "text",
    ["It prepared for the chairmanship next year.", "It was to take the chair in 2010."],
)
def test_propose_is_less_sure_of_what_was_still_to_come(text: str) -> None:
    (event,) = read(text)
    assert event.flags == ("after_publication",)
    assert event.confidence < 0.5


@pytest.mark.parametrize(
    "text",
    [
        "The law is to be amended by the end of 2008.",
        "A new law might not be adopted this year.",
        "The law provides for elections in 2012.",
    ],
)
def test_propose_leaves_deadlines_and_plans(text: str) -> None:
    assert read(text) == ()


def test_propose_is_less_sure_of_a_date_that_names_a_thing() -> None:
    told, named = read("It was adopted in May 2007.", "The May 2007 amendments made it harder.")
    assert told.confidence > 0.8
    assert named.confidence < 0.5


def test_propose_reads_no_event_in_a_labelled_pledge() -> None:
    assert read("Promise 1: It will be amended in 2008, as was said in 2007.") == ()


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("By 2009, nine children in ten had been enrolled in schools.", "2009"),
        ("The 2006 death of the editor was never investigated.", "2006"),
        ("Observers criticized the August 2007 parliamentary elections.", "2007-08"),
    ],
)
def test_propose_takes_what_had_come_about_and_what_a_noun_tells(sentence: str, date: str) -> None:
    (event,) = read(sentence)
    assert event.date == date
    assert event.confidence >= 0.7


@pytest.mark.parametrize(
    "sentence",
    ["By 2009, all children will be enrolled.", "All children were to be enrolled by 2009."],
)
def test_propose_leaves_out_what_is_due(sentence: str) -> None:
    assert read(sentence) == ()


def test_propose_tells_what_a_noun_says_happened() -> None:
    (event,) = read("It regrets the death of seven prisoners on 8 July 2007.")
    assert event.date == "2007-07-08"
    assert read("The form of 8 July 2007 is at hand.") == ()
