"""The place of an entry in the index: one number that says whose, what and where it is.

From the highest bits down: the dossier, the kind, the row, the part of a source's text. So a range
of numbers is a dossier, or a kind in it, and neither database has to look anything up to tell.
"""

from dataclasses import dataclass
from enum import StrEnum

ROW_BITS, PART_BITS, KIND_BITS = 28, 14, 5
ROWS, PARTS = 1 << ROW_BITS, 1 << PART_BITS


class Kind(StrEnum):
    """What can be found. Their order is in the index: a new kind goes to the end."""

    PASSAGE = "passage"  # words of a source
    SOURCE = "source"
    PLEDGE = "pledge"
    CONCERN = "concern"
    EVENT = "event"
    MEASURE = "measure"
    CASE = "case"
    REQUIREMENT = "requirement"
    RECOMMENDATION = "recommendation"
    REPLY = "reply"
    CRITERION = "criterion"
    EVIDENCE = "evidence"
    ASSESSMENT = "assessment"
    OVERRIDE = "override"
    SEARCH = "search"
    ACTOR = "actor"
    PROVISION = "provision"
    NOTE = "note"
    NARRATIVE = "narrative"
    PUBLICATION = "publication"


KINDS = tuple(Kind)
_NUMBERS = {kind: number for number, kind in enumerate(KINDS)}


@dataclass(frozen=True, slots=True)
class Place:
    """A place taken apart: primary keys of the dossier and the row, and the part of its text."""

    dossier: int
    kind: Kind
    row: int
    part: int = 0

    @property
    def number(self) -> int:
        """The place as the index has it."""
        whose = (self.dossier << KIND_BITS) | _NUMBERS[self.kind]
        return (((whose << ROW_BITS) | self.row) << PART_BITS) | self.part


def place(number: int) -> Place:
    """The place of that number."""
    whose, at = divmod(number, ROWS * PARTS)
    row, part = divmod(at, PARTS)
    dossier, kind = divmod(whose, 1 << KIND_BITS)
    return Place(dossier, KINDS[kind], row, part)


def within(dossier: int, kind: Kind | None = None) -> tuple[int, int]:
    """The first and the last number of a dossier, or of a kind in it."""
    if kind is not None:
        first = Place(dossier, kind, 0).number
        return first, first + ROWS * PARTS - 1
    first = Place(dossier, KINDS[0], 0).number
    return first, Place(dossier + 1, KINDS[0], 0).number - 1


def row_of(column: str) -> str:
    """SQL for the row of a number, on either database."""
    return f"(({column} >> {PART_BITS}) & {ROWS - 1})"
