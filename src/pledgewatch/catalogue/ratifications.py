"""Who is party to the core human rights treaties of the United Nations.

`ratifications.csv` has a row a State and a column a treaty: the year in which the State became a
party (by ratification, accession or succession), "party" where the year is not known, "signed",
"none", or nothing where it is silent. The facts are those of the United Nations Treaty Collection,
chapter IV, as a list of 2022 gives them, with the corrections of
`scripts/ratification_corrections.csv`; `scripts/write_ratifications.py` writes the file. The list
had slips and may have more: a fact that goes into print takes its source from the Collection.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from pledgewatch.catalogue.tables import rows

AS_OF = "2022"  # EDTF: the year of the latest entries


class RatificationStatus(StrEnum):
    """How a State stands to a treaty: bound by it, only signed it, or neither."""

    PARTY = "party"
    SIGNATORY = "signatory"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ratification:
    """How one State stood to one treaty in `AS_OF`. What came later is not known here."""

    instrument: str  # key of the catalogue
    state: str  # ISO 3166-1 alpha-2
    status: RatificationStatus
    year: str | None = None  # EDTF year in which the State became a party, where known


def ratification(instrument: str, state: str) -> Ratification | None:
    """How a State, by its code, stands to an instrument, by its key.

    None where the table is silent: other treaties, other States, a gap.
    """
    return _ratifications().get((instrument, state))


def ratifications_of(state: str) -> tuple[Ratification, ...]:
    """Everything that the table says of one State, in the order of the treaties."""
    return tuple(each for each in _ratifications().values() if each.state == state)


def parties(instrument: str) -> tuple[Ratification, ...]:
    """The States that are party to an instrument, in the order of their codes."""
    return tuple(
        each
        for each in _ratifications().values()
        if each.instrument == instrument and each.status is RatificationStatus.PARTY
    )


@cache
def _ratifications() -> dict[tuple[str, str], Ratification]:
    return {
        (each.instrument, each.state): each
        for row in rows("ratifications.csv")
        for each in _of_row(row)
    }


def _of_row(row: dict[str, str]) -> Iterator[Ratification]:
    for instrument, cell in row.items():
        if instrument != "state" and cell:
            status, year = _read(cell)
            yield Ratification(instrument=instrument, state=row["state"], status=status, year=year)


def _read(cell: str) -> tuple[RatificationStatus, str | None]:
    if cell.isdigit():
        return RatificationStatus.PARTY, cell
    if cell == "signed":
        return RatificationStatus.SIGNATORY, None
    return RatificationStatus(cell), None
