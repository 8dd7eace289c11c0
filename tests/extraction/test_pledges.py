import pytest

from pledgewatch.documents.document import Block, BlockKind, Document
from pledgewatch.extraction import pipeline, pledges
from pledgewatch.extraction.proposal import PledgeProposal
from tests.factories.documents import document


def read(*paragraphs: str, headings: tuple[int, ...] = ()) -> tuple[PledgeProposal, ...]:
    source = document(*paragraphs, headings=headings)
    return pledges.propose(pipeline.annotate(source, published="2008-05-28"))


def listing(*blocks: tuple[BlockKind, str | None, str]) -> Document:
    """A document of (kind, mark, words)."""
    text, made = "", []
    for kind, number, words in blocks:
        start = len(text)
        mark = f"{number} " if number else ""
        text += mark + words
        made.append(
            Block(
                kind=kind, start=start, end=len(text), page=1, words=start + len(mark),
                number=number, level=1 if kind is BlockKind.HEADING else None,
            )
        )  # fmt: skip
        text += "\n\n"
    whole = document("")
    return Document(
        sha256=whole.sha256, media_type=whole.media_type, text=text, blocks=tuple(made),
        footnotes=(), page_spans=whole.page_spans, pages=1, paginated=False, language="en",
    )  # fmt: skip


HEADING, PARAGRAPH, ITEM = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM


def test_propose_reads_a_labelled_pledge_with_what_its_heading_tells() -> None:
    (pledge,) = read(
        "Foreign Minister Tazhin’s Pledges",
        "Promise 1: “We intend to reform the Law on Elections by the end of 2008.”",
        "Minister Tazhin’s speech in November 2007 was made in Kazakhstan.",
        headings=(0,),
    )
    assert pledge == PledgeProposal(
        text="We intend to reform the Law on Elections by the end of 2008.",
        start=pledge.start, end=pledge.end, page=1, confidence=0.97,
        speaker="Foreign Minister Tazhin", maker="Kazakhstan", made_on="2007-11",
        due="2008-12-31", wording="verbatim", firmness="aspirational",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            "“We will ratify the Convention by 2010,” said Foreign Minister Tazhin on Thursday.",
            "We will ratify the Convention by 2010",
            "Foreign Minister Tazhin",
        ),
        (
            'Marat Tazhin, the foreign minister, said: "Our efforts to amend it will go on."',
            "Our efforts to amend it will go on.",
            "Marat Tazhin",
        ),
    ],
)
def test_propose_reads_a_quoted_pledge_word_for_word(text: str, words: str, speaker: str) -> None:
    (pledge,) = read(text)
    assert (pledge.text, pledge.speaker, pledge.wording) == (words, speaker, "verbatim")


def test_propose_dates_a_quotation_by_the_sentence_that_quotes_it() -> None:
    (pledge,) = read("“We will ratify it by 2010,” said Foreign Minister Tazhin on May 20, 2008.")
    assert (pledge.made_on, pledge.due) == ("2008-05-20", "2010")


@pytest.mark.parametrize(
    ("text", "made_on", "due"),
    [
        (
            "In November 2007 the President pledged that Kazakhstan would amend it by 2009.",
            "2007-11",
            "2009",
        ),
        ("Kazakhstan has promised to pass the law by the end of 2008.", None, "2008-12-31"),
        ("Kazakhstan also agreed to incorporate the recommendations in its law.", None, None),
        (
            "Last year the government committed itself to abolishing executions.",
            "2007",
            None,
        ),
        (
            "Foreign Minister Tazhin told the Council that Kazakhstan would reform its media laws.",
            None,
            None,
        ),
    ],
)
def test_propose_reads_a_reported_pledge(text: str, made_on: str | None, due: str | None) -> None:
    (pledge,) = read(text)
    assert (pledge.text, pledge.made_on, pledge.due) == (text, made_on, due)
    assert pledge.wording == "paraphrase"


def test_propose_knows_whom_a_pronoun_names() -> None:
    first, second = read(
        "Minister Tazhin pledged that the law would change. He also promised that it would be soon."
    )
    assert (first.speaker, second.speaker) == ("Minister Tazhin", "Minister Tazhin")


@pytest.mark.parametrize(
    "text",
    [
        "The government should fulfil Mr. Tazhin’s pledge to amend the media law.",
        "It was one of the promised political reforms of Kazakhstan.",
        "Kazakhstan has fallen short on its pledges to reform the law.",
        "The President never promised to amend the law.",
        "We urge Kazakhstan, as it pledged to do, to amend the law.",
        "Opposition leaders in Kazakhstan promised to boycott the vote.",
        "“We will go on watching it,” said Rachel Denber, a director at Human Rights Watch.",
        "The government has undertaken a number of important steps.",
        "Police said he had committed crimes to the end.",
        "The court in Kazakhstan sentenced 14 men.",
    ],
)
def test_propose_leaves_what_is_no_pledge(text: str) -> None:
    assert read(text) == ()


def test_propose_reads_the_items_behind_an_introduction() -> None:
    source = listing(
        (HEADING, None, "III. Voluntary pledges and commitments"),
        (ITEM, "115.", "Uganda undertook commitments:"),
        (ITEM, "(a)", "To develop a national action plan by 2012;"),
        (ITEM, "(b)", "To establish a focal point within the Ministry. It will coordinate; and"),
        (HEADING, None, "Annex"),
        (ITEM, "(a)", "To be left out."),
    )
    found = pledges.propose(pipeline.annotate(source))
    assert [(one.text, one.maker, one.due, one.wording) for one in found] == [
        ("To develop a national action plan by 2012", "Uganda", "2012", "verbatim"),
        ("To establish a focal point within the Ministry. It will coordinate", "Uganda", None,
         "verbatim"),
    ]  # fmt: skip


def test_propose_reads_numbered_paragraphs_under_the_heading_without_references() -> None:
    source = listing(
        (HEADING, None, "III. VOLUNTARY COMMITMENTS OF THE STATE UNDER REVIEW"),
        (ITEM, "100.", "Chile is committed to elaborating a plan. It consulted civil society."),
        (ITEM, "101.", "See the national report for others."),
        (ITEM, "102.", "Improve and upgrade detention facilities."),
    )
    found = pledges.propose(pipeline.annotate(source))
    assert [one.text for one in found] == [
        "Chile is committed to elaborating a plan.",
        "Improve and upgrade detention facilities.",
    ]


def test_propose_reads_what_a_state_under_review_says_of_itself() -> None:
    found = read(
        "A. Presentation by the State under review",
        "The Government would ratify it in 2009. It had adopted a law in 2007.",
        "B. Interactive dialogue and responses by the State under review",
        "Greece welcomed that Chile was committed to ending it.",
        "The delegation reaffirmed Chile’s commitment to ending torture.",
        headings=(0, 2),
    )
    assert [one.text[:30] for one in found] == [
        "The Government would ratify it",
        "The delegation reaffirmed Chil",
    ]


def test_propose_reads_the_first_person_in_a_speech_only() -> None:
    words = "We shall ratify the Convention next year."
    titled = read("Statement by Foreign Minister Tazhin", words, headings=(0,))
    assert [one.text for one in titled] == [words]
    assert read("A letter to the Minister", words, headings=(0,)) == ()


@pytest.mark.parametrize(
    ("words", "firmness"),
    [
        ("Promise 1: We will ratify it.", "firm"),
        ("Promise 1: We will ratify it if parliament agrees.", "conditional"),
        ("Promise 1: We will continue our efforts.", "aspirational"),
    ],
)
def test_propose_tells_how_firm_a_pledge_is(words: str, firmness: str) -> None:
    assert [one.firmness for one in read(words)] == [firmness]
