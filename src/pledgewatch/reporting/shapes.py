"""The shape of each outcome, told apart by outline and filling, as a letter and as a drawing.

Colour says nothing that the shape does not; the word stands beside it everywhere.
"""

from pledgewatch.dossier.vocabulary import Outcome

# Letters that stand in the fonts that Typst brings and in those of common office programs.
LETTERS = {
    Outcome.KEPT: "●",
    Outcome.PARTLY_KEPT: "◐",
    Outcome.IN_PROGRESS: "▷",
    Outcome.STALLED: "◇",
    Outcome.NO_ACTION: "○",
    Outcome.NOT_KEPT: "✕",
    Outcome.CONTRARY: "▼",
    Outcome.REVERSED: "◀",
    Outcome.UNTESTABLE: "□",
    Outcome.NOT_ASSESSED: "–",
}

_CIRCLE = "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0 -12 0z"
# Paths around the point 0,0, and whether they are filled.
_PATHS = {
    Outcome.KEPT: (_CIRCLE, True),
    Outcome.PARTLY_KEPT: (_CIRCLE, False),  # its left half is filled on top
    Outcome.IN_PROGRESS: ("M-5 -6l11 6l-11 6z", False),
    Outcome.STALLED: ("M0 -7l7 7l-7 7l-7 -7z", False),
    Outcome.NO_ACTION: (_CIRCLE, False),
    Outcome.NOT_KEPT: ("M-5 -5l10 10M5 -5l-10 10", False),
    Outcome.CONTRARY: ("M-7 -5h14l-7 11z", True),
    Outcome.REVERSED: ("M5 -6l-11 6l11 6z", True),
    Outcome.UNTESTABLE: ("M-5 -5h10v10h-10z", False),
    Outcome.NOT_ASSESSED: ("M-6 0h12", False),
}


def outcome_path(outcome: Outcome) -> tuple[str, bool]:
    """The SVG path of an outcome's shape around 0,0, and whether it is filled."""
    return _PATHS[outcome]
