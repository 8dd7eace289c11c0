"""Write the catalogue's table of ratifications from the status list of the corpora.

Run as `python -m scripts.write_ratifications`. A State whose code is mistyped in the list is known
by its name. Where the list is at odds with the United Nations Treaty Collection,
`ratification_corrections.csv` says so, with the reason; what is told of no State of the catalogue
is left out and reported on standard error, like every gap.
"""

import csv
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from pledgewatch.catalogue import instruments, state_named

_ROOT = Path(__file__).resolve().parents[1]
SOURCE = _ROOT.parent / "shared" / "corpora" / "ratifications" / "status.csv"
CORRECTIONS = _ROOT / "scripts" / "ratification_corrections.csv"
TARGET = _ROOT / "src" / "pledgewatch" / "catalogue" / "ratifications.csv"

_CELLS = {"signatory state": "signed", "no action": "none"}

Row = dict[str, str]  # of the list: treaty, iso2, state, status, year
Table = dict[str, dict[str, str]]  # by code of the State, then by key of the treaty


def rows(path: Path) -> list[Row]:
    """The rows of a CSV file with a header."""
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def told(listed: Iterable[Row]) -> tuple[Table, tuple[str, ...]]:
    """What the list says, and the problems met in it."""
    table: Table = {}
    problems = []
    for row in listed:
        state = state_named(row["state"])
        if state is None:
            problems.append(f"{row['state']} is not in states.toml: {row['treaty']} left out")
        else:
            table.setdefault(state.code, {})[row["treaty"]] = _cell(row)
    return table, tuple(problems)


def corrected(table: Table, corrections: Iterable[Row]) -> tuple[Table, tuple[str, ...]]:
    """The table set right; a correction that changes nothing is reported, for it can go."""
    right = {code: dict(cells) for code, cells in table.items()}
    idle = []
    for each in corrections:
        cells = right[each["state"]]
        if cells.get(each["treaty"], "") == each["cell"]:
            idle.append(f"the list says itself what is corrected: {each['treaty']} {each['state']}")
        cells[each["treaty"]] = each["cell"]
    return right, tuple(idle)


def written(table: Table) -> str:
    """The file's text: a line a State, in the order of codes; treaties in the catalogue's order."""
    treaties = _ordered({treaty for cells in table.values() for treaty in cells})
    lines = [
        (code, *(table[code].get(treaty, "") for treaty in treaties)) for code in sorted(table)
    ]
    return "".join(",".join(line) + "\n" for line in [("state", *treaties), *lines])


def gaps(table: Table) -> tuple[str, ...]:
    """What the table does not tell of a State that it holds."""
    treaties = _ordered({treaty for cells in table.values() for treaty in cells})
    return tuple(
        f"nothing is told of {code} and {treaty}"
        for code in sorted(table)
        for treaty in treaties
        if not table[code].get(treaty)
    )


def _cell(row: Row) -> str:
    return _CELLS.get(row["status"]) or row["year"] or "party"


def _ordered(treaties: set[str]) -> Sequence[str]:
    ordered = [each.key for each in instruments() if each.key in treaties]
    if missing := treaties - set(ordered):
        raise LookupError(f"not in instruments.toml: {', '.join(sorted(missing))}")
    return ordered


if __name__ == "__main__":
    table, problems = told(rows(SOURCE))
    table, idle = corrected(table, rows(CORRECTIONS))
    TARGET.write_text(written(table), encoding="utf-8")
    for problem in (*problems, *idle, *gaps(table)):
        print(problem, file=sys.stderr)
    print(f"Wrote {TARGET.relative_to(_ROOT)}", file=sys.stderr)
