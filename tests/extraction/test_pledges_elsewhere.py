"""Pledges as letters, briefing papers, concluding observations and speeches tell of them."""

import pytest

from pledgewatch.extraction import pipeline, pledges
from pledgewatch.extraction.proposal import PledgeProposal
from tests.factories.documents import document


def read(
    *paragraphs: str, headings: tuple[int, ...] = (), published: str = "2015-04-14"
) -> tuple[PledgeProposal, ...]:
    source = document(*paragraphs, headings=headings)
    return pledges.propose(pipeline.annotate(source, published=published))


@pytest.mark.parametrize(
    ("sentence", "words", "speaker"),
    [
        (
            "The attorney general, Sakiusa Vuli, vowed to “review every clause by Easter.”",
            "review every clause by Easter.",
            "attorney general, Sakiusa Vuli",
        ),
        (
            "Prime Minister U. Saikhan gave an assurance that “a third of us will be women.”",
            "a third of us will be women.",
            "Prime Minister U. Saikhan",
        ),
        (
            "It takes note of the delegation’s assurance that all would have a bed.",
            None,
            "delegation",
        ),
        ("The Minister of Justice has promised a new programme.", None, "Minister of Justice"),
        (
            "Your predecessor announced that the Security Act would be abolished.",
            None,
            "predecessor",
        ),
    ],
)  # fmt: skip
def test_office_speaks_where_no_name_is_known(
    sentence: str, words: str | None, speaker: str
) -> None:
    found = [(one.text, one.speaker, one.wording) for one in read(sentence)]
    assert found == [(words or sentence, speaker, "verbatim" if words else "paraphrase")]


def test_time_runs_from_the_day_of_the_promise() -> None:
    (pledge,) = read(
        "On 5 March 2011 the Prime Minister promised parliament that jail terms would be removed "
        "within twelve months."
    )
    assert (pledge.made_on, pledge.due) == ("2011-03-05", "2012-03-05")


def test_quotation_of_several_sentences_is_read_as_one() -> None:
    (pledge,) = read(
        "“The Act has had its day. We will replace it in May,” the Minister of Justice said."
    )
    assert "We will replace it in May" in pledge.text
    assert (pledge.speaker, pledge.wording) == ("Minister of Justice", "verbatim")


def test_letter_holds_its_addressee_to_what_was_said() -> None:
    said = "In July 2012 you told a gathering: “We undertake to replace it by June.”"
    assert [one.speaker for one in read("Dear Prime Minister,", said)] == ["Prime Minister"]
    assert read("Dear friends,", said) == ()


def test_labelled_pledges_have_office_and_date_of_what_introduces_them() -> None:
    found = read(
        "Its foreign minister sent a note dated 6 August 2018 with two voluntary commitments.",
        "The commitments",
        "Commitment No. 1 – To revise the law within one year.",
        "It was done.",
        "Commitment No. 2 – Ethiopia will open its prisons.",
        headings=(1,),
        published="2020-10-09",
    )
    assert [(one.speaker, one.made_on, one.due) for one in found] == [
        ("foreign minister", "2018-08-06", "2019-08-06"),
        ("foreign minister", "2018-08-06", None),
    ]


def test_labelled_pledges_have_the_office_of_their_heading() -> None:
    (pledge,) = read(
        "A. The Deputy Prime Minister’s undertakings",
        "The government must keep its pledge.",
        "Pledge 1: We shall amend the law.",
        headings=(0,),
    )
    assert pledge.speaker == "Deputy Prime Minister"


def test_speech_is_its_speakers_on_its_own_day() -> None:
    found = read(
        "Statement by the Honourable Ama Owusu, Minister of Justice of Ghana",
        "We are going to build a court in Accra. My ministry has made up its mind to send judges "
        "to every prison. Ghana will not execute anyone. The Commission reported in 2011.",
        published="2013-02-25",
    )
    assert [(one.text, one.speaker, one.made_on) for one in found] == [
        (words, "Ama Owusu", "2013-02-25")
        for words in (
            "We are going to build a court in Accra.",
            "My ministry has made up its mind to send judges to every prison.",
            "Ghana will not execute anyone.",
        )
    ]


def test_quotation_below_a_label_is_the_pledge() -> None:
    found = read(
        "In October 2010 the President of the Council of Ministers gave two undertakings.",
        "Undertaking One",
        "“Peru will have an authority by the end of July 2016.”",
        "The second undertaking: rivers",
        "“Defenders of rivers shall have a protocol.”",
        "Undertaking Three",
        "Nobody has seen it.",
        headings=(1, 3, 5),
    )
    assert [(one.text, one.speaker, one.made_on, one.due) for one in found] == [
        (
            "Peru will have an authority by the end of July 2016.",
            "President of the Council of Ministers",
            "2010-10",
            "2016-07-31",
        ),
        (
            "Defenders of rivers shall have a protocol.",
            "President of the Council of Ministers",
            "2010-10",
            None,
        ),
    ]


def test_label_by_its_place_needs_a_quotation() -> None:
    said = "We shall amend the law."
    assert [one.text for one in read(f"First promise: “{said}”")] == [said]
    assert read("First promise. Nobody remembers it.") == ()


def test_letter_tells_its_addressee_what_was_undertaken() -> None:
    (pledge,) = read(
        "Dear Cabinet Secretary,", "You also undertook to lay the rules before the Senate."
    )
    assert pledge.speaker == "Cabinet Secretary"


def test_government_in_a_name_is_no_office() -> None:
    (pledge,) = read(
        "Commitments at the Open Government Summit",
        "Pledge 1: “We shall amend the law.”",
        headings=(0,),
    )
    assert pledge.speaker is None


@pytest.mark.parametrize(
    "said",
    [
        "By the end of 2020 no journalist will be in prison.",
        "No journalist will ever be in prison in my country.",
    ],
)
def test_quotation_undertakes_without_we(said: str) -> None:
    (pledge,) = read(f"The Deputy Prime Minister told donors: “{said}”")
    assert (pledge.text, pledge.speaker) == (said, "Deputy Prime Minister")
