"""What tells the proposals of one sentence apart, so that none is lost when they are stored."""

import pytest

from pledgewatch.extraction import citations, pipeline, requirements
from pledgewatch.extraction.proposal import Proposal
from pledgewatch.record.actions.reading import identified
from tests.factories.documents import document


@pytest.mark.parametrize(
    ("text", "field", "told"),
    [
        ("Articles 9 and 14 of the ICCPR apply.", "provision", ["9", "14"]),
        ("It ratified ILO Conventions Nos. 87 and 98.", "instrument", ["ilo_87", "ilo_98"]),
        (
            "Parties must have at least 500 members and at least 30 founders.",
            "after",
            ["at least 500 members", "at least 30 founders"],
        ),
    ],
)
def test_identified_keeps_every_proposal_of_a_sentence(
    text: str, field: str, told: list[str]
) -> None:
    annotated = pipeline.annotate(document(text))
    found: list[Proposal] = [*citations.propose(annotated), *requirements.propose(annotated)]
    assert [one[field] for one in identified([one.fields() for one in found]).values()] == told
