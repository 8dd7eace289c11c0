"""Recommendations: numbered lists, sections under a heading, and running prose."""

import dataclasses
from pathlib import Path

import pytest

from pledgewatch.documents import sandbox
from pledgewatch.documents.document import Block, BlockKind, Document
from pledgewatch.extraction import pipeline, recommendations
from pledgewatch.extraction.proposal import RecommendationProposal
from scripts.evaluation.memorandum import RECOMMENDATIONS
from tests.factories.documents import document


def read(made: Document) -> tuple[RecommendationProposal, ...]:
    return recommendations.propose(pipeline.annotate(made))


def listed(made: Document, *items: tuple[int, str, int]) -> Document:
    """`made` with its blocks at these indices turned to list items: index, number, mark's width."""
    blocks: list[Block] = list(made.blocks)
    for index, number, width in items:
        block = blocks[index]
        blocks[index] = dataclasses.replace(
            block, kind=BlockKind.LIST_ITEM, number=number, words=block.start + width
        )
    return dataclasses.replace(made, blocks=tuple(blocks))


def asked(*paragraphs: str, title: str | None = None) -> list[str]:
    return [one.text for one in read(document(*paragraphs, title=title))]


def test_numbered_list_gives_text_makers_paragraph_and_response() -> None:
    found = read(
        document(
            "97. The recommendations listed below enjoy the support of Ruritania and Chile:",
            "97.1. Ratify the Convention against Torture (Spain, Iran (Islamic Republic of));",
            "97.2. Amend the Criminal Code (CRPD) without delay (Chile); abolish the fee (Peru);",
            "98. The response of the State will be included in the outcome report.",
        )
    )
    assert [(one.paragraph, one.text, one.by) for one in found] == [
        (
            "97.1",
            "Ratify the Convention against Torture",
            ("Spain", "Iran (Islamic Republic of)"),
        ),
        ("97.2", "Amend the Criminal Code (CRPD) without delay", ("Chile",)),
        ("97.2.1", "abolish the fee", ("Peru",)),
    ]
    assert {one.response for one in found} == {"supported"}


@pytest.mark.parametrize(
    ("introduction", "response"),
    [
        ("did not enjoy the support of Latvia", "noted"),
        ("enjoy the support of Latvia", "supported"),
        ("will be examined by Latvia, which will respond in due time", "pending"),
        ("were rejected by Latvia", "noted"),
        ("have been accepted by Latvia", "supported"),
    ],
)
def test_introduction_tells_the_response(introduction: str, response: str) -> None:
    found = read(
        document(
            f"61. The following recommendations {introduction}:",
            "61.1. Ratify the Covenant (Chile);",
            "62. All recommendations reflect the position of the submitting States.",
        )
    )
    assert [(one.to, one.response) for one in found] == [("Latvia", response)]


def test_list_that_names_no_state_is_about_that_of_the_title() -> None:
    found = read(
        document(
            "83. The following recommendations will be examined by the State under review:",
            "83.1. Ratify the Covenant (Chile);",
            "84. All recommendations reflect the position of the submitting States.",
            title="Report of the Working Group: Sudan",
        )
    )
    assert [(one.to, one.addressees) for one in found] == [("Sudan", ("Sudan",))]


def test_list_that_nobody_signed_is_no_list_of_recommendations() -> None:
    made = document(
        "5. On the recommendations of the last review the delegation said:",
        "5.1. The law was amended in 2009.",
        "5.2. A commission was set up.",
        "6. The delegation thanked all speakers.",
    )
    assert read(made) == ()


def test_prose_asks_in_the_present() -> None:
    made = document(
        "Rights Watch urges you to call on the government of Latvia to repeal article 130.",
        "It should also release the prisoners.",
        title="Rights Watch: a briefing",
    )
    (first,) = read(made)
    assert (first.by, first.to, first.addressees) == (("Rights Watch",), "Latvia", ("you",))


def test_prose_goes_on_with_the_same_addressee_in_the_same_paragraph() -> None:
    found = read(
        document(
            "We urge the Ministry of Justice to register the party. It should also lift the fee."
        )
    )
    assert [(one.text, one.addressees) for one in found] == [
        ("We urge the Ministry of Justice to register the party.", ("Ministry of Justice",)),
        ("It should also lift the fee.", ("Ministry of Justice",)),
    ]


@pytest.mark.parametrize(
    ("sentence", "addressee"),
    [
        ("The Committee recommends that the State party amend its code.", "State party"),
        ("The Committee requests the State party to report by May 2010.", "State party"),
        ("The authorities should publish the results.", "authorities"),
        ("The Supreme Court is encouraged to publish its rulings.", "Supreme Court"),
        ("It is recommended that the authorities publish the results.", "authorities"),
        ("We urges to you call on the government to act.", "you"),
        ("We welcome the law and call on the European Union to help.", "European Union"),
        ("You should insist on access to the prison.", "You"),
        ("We urge Bay Ferries to mend the railings.", "Bay Ferries"),
        (
            "The Committee recommends that Port of Karvel Ltd publish its rules.",
            "Port of Karvel Ltd",
        ),
    ],
)
def test_prose_names_who_is_asked(sentence: str, addressee: str) -> None:
    assert [one.addressees for one in read(document(sentence))] == [(addressee,)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The mission urged the government to close the prison.",  # told, not asked
        "The Public Defender said that the government should release them.",
        "He added: “The government should be more active.”",
        "In a democratic society, the legislative framework should promote pluralism.",
        "It should be noted that two stations closed.",
        "The government should have published the law.",
        "Should the court be moved?",
        "All other requests from various groups to hold meetings were turned down.",
        "The law empowers the ombudsman to receive and review complaints.",
        "If the government should fail, prisoners will stay.",
        "The president must be a citizen.",
    ],
)
def test_prose_that_asks_nothing_gives_nothing(sentence: str) -> None:
    assert asked(sentence) == []


def test_section_gives_each_item_its_addressee() -> None:
    made = listed(
        document(
            "Recommendations",
            "To the Government of Georgia:",
            "• Release all journalists;",
            "• Repeal article 130 of the code.",
            "To the Parliament:",
            "• Hold public hearings.",
            "Annex",
            "• Hold on file: the list of names.",
            headings=(0, 6),
        ),
        *((index, "•", 2) for index in (2, 3, 5, 7)),
    )
    assert [(one.text, one.addressees, one.paragraph) for one in read(made)] == [
        ("Release all journalists", ("Government of Georgia",), None),
        ("Repeal article 130 of the code.", ("Government of Georgia",), None),
        ("Hold public hearings.", ("Parliament",), None),
    ]


def test_introduced_list_ends_where_its_marks_change() -> None:
    made = listed(
        document(
            "The Committee regrets the delay. It recommends that the State party:",
            "(a) Guarantee access to a lawyer;",
            "(b) Record all interrogations.",
            "12. The delegation described its plans for the coming years.",
        ),
        (1, "(a)", 4),
        (2, "(b)", 4),
        (3, "12", 4),
    )
    assert [(one.text, one.paragraph) for one in read(made)][-2:] == [
        ("Guarantee access to a lawyer", "(a)"),
        ("Record all interrogations.", "(b)"),
    ]


def test_memorandum_gives_its_ten_recommendations(corpora: Path) -> None:
    made = sandbox.open(corpora / "memorandum" / "madrid-promises.txt")
    found = [
        one
        for one in pipeline.read(made, published="2008-05-28").proposals
        if isinstance(one, RecommendationProposal)
    ]
    missing = [o for o in RECOMMENDATIONS if not any(one.text.startswith(o) for one in found)]
    assert missing == []
    assert len(found) <= 12
    assert {one.to for one in found} == {"Kazakhstan"}
    assert sum(one.addressees == ("you",) for one in found) == 8
