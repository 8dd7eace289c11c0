"""The reference memorandum, read by hand: what the reader must find in it.

Sentences are named by their opening words, so that no more is quoted than must be compared.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path

from pledgewatch.documents import sandbox
from pledgewatch.documents.document import BlockKind
from pledgewatch.extraction import pipeline
from pledgewatch.extraction.proposal import (
    EventProposal,
    PledgeProposal,
    RecommendationProposal,
    RequirementProposal,
)
from scripts.evaluation.figures import Figure

PUBLISHED = "2008-05-28"
PLEDGES = (
    ("In the context of future", "2008"),
    ("With the assistance of ODIHR", "2008-12-31"),
    ("Kazakhstan will take measures", "2008-12-31"),
    ("In the context of Kazakhstan’s future", None),
)
RECOMMENDATIONS = (
    "Human Rights Watch urges you to call on Kazakhstan’s government to comply",
    "The government should fulfil",
    "It should also place",
    "Human Rights Watch urges you to encourage",
    "Human Rights Watch urges you to call on Kazakhstan’s government to no longer",
    "Human Rights Watch urges you to remind",
    "Human Rights Watch urges you to call on Kazakhstan’s government to review",
    "Human Rights Watch urges to you call on",  # as printed
    "Human Rights Watch hopes you will",
    "Therefore we urge you to hold",
)
EVENTS = (
    ("In February 2008, the Ministry", "2008-02"),
    ("In 2007 alone", "2007"),
    ("For example, in January 2007", "2007-01"),
    ("For example, in January 2007", "2006-04/2006-05"),
    ("While in a welcome move", "2008-04"),
    ("Nurlan Alimbekov", "2007-06"),
    ("He was held for several months", "2008-04"),
    ("The government consolidated", "2008-03-21"),
    ("ODIHR found", "2007-08"),
    ("Due in part", "2007-05"),
    ("Due in part", "2007-08"),
    ("The amendments adopted", "2007-05"),
    ("While at the beginning", "2008"),
    ("On April 17, 2008", "2008-04-17"),
    ("Beginning in 2002", "2002"),
    ("At the time, the OSCE", "2002"),
    ("For example, on February 20, 2006", "2006-02-20"),
    ("The Astana Municipal Court", "2006"),
    ("In November 2006, Alga", "2006-11"),
    ("Following Minister Tazhin", "2007-11"),
    ("Since 1995", "1995/.."),
    ("Since 1995", "2006-11"),
    ("In the past two years", "2006"),
    ("In the past two years", "2007"),
    ("In practice, the right", "1995"),
    ("In practice, the right", "2004-12"),
    ("In September 2007", "2007-09"),
    ("On February 25, 2008", "2008-02-25"),
    ("On December 27, 2008", "2008-12-27"),
    ("In March 2008", "2008-03"),
    ("On April 23, 2008", "2008-04-23"),
    ("The draft law was developed", "2008-04-02"),
    ("After Kazakhstan was granted", "2007-12"),
    ("For example, on March 26, 2008", "2008-03-26"),
    ("The 2002 Law on Political Parties", "2002"),
)
# What a requirement says before and after; words that must stand in each.
REQUIREMENTS = (
    ("3,000", "50,000"),
    ("five", "ten years"),
    ("50 per cent", "two thirds"),
    (None, "15 days"),
    (None, "ten days"),
    (None, "15 out of 47"),
)
FOOTNOTES = 8
HEADINGS = 8


def measure(corpora: Path) -> list[Figure]:
    """Shares of what a careful reader finds, and how many proposals there are for it."""
    document = sandbox.open(corpora / "memorandum" / "madrid-promises.txt")
    proposals = pipeline.read(document, published=PUBLISHED).proposals
    pledges = [one for one in proposals if isinstance(one, PledgeProposal)]
    asked = [one for one in proposals if isinstance(one, RecommendationProposal)]
    events = [one for one in proposals if isinstance(one, EventProposal)]
    required = [one for one in proposals if isinstance(one, RequirementProposal)]
    headings = sum(block.kind is BlockKind.HEADING for block in document.blocks)
    return [
        _found("pledges, with due date", PLEDGES, [(p.text, p.due) for p in pledges]),
        _found(
            "recommendations", [(r, ()) for r in RECOMMENDATIONS], [(r.text, ()) for r in asked]
        ),
        _found("dated events", EVENTS, [(e.text, e.date) for e in events]),
        _share(
            "requirements",
            sum(requirement_found(one, required) for one in REQUIREMENTS),
            len(REQUIREMENTS),
            len(required),
        ),
        _share("footnotes", len(document.footnotes), FOOTNOTES, len(document.footnotes)),
        _share("headings", headings, HEADINGS, headings),
    ]


def requirement_found(wanted: tuple[str | None, str], found: Iterable[RequirementProposal]) -> bool:
    """Whether a requirement with these figures before and after is among those found."""
    before, after = wanted
    return any(
        after in (one.after or "") and (before is None or before in (one.before or ""))
        for one in found
    )


def _found(
    what: str,
    wanted: Sequence[tuple[str, object]],
    found: Sequence[tuple[str, object]],
) -> Figure:
    right = sum(
        any(text.startswith(opening) and value == expected for text, value in found)
        for opening, expected in wanted
    )
    return _share(what, right, len(wanted), len(found))


def _share(what: str, right: int, cases: int, proposed: int) -> Figure:
    return Figure(
        task=what,
        corpus="reference memorandum",
        cases=cases,
        measure="found",
        value=right / cases,
        note=f"{right} of {cases}; {proposed} proposed",
    )
