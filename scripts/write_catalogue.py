"""Write docs/reference/catalogue.md from the catalogue itself; a test compares the two."""

import csv
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from pledgewatch.catalogue import (
    Concerned,
    Instrument,
    instruments,
    issues,
    parties,
    provisions_of,
    states,
)
from pledgewatch.catalogue.ratifications import AS_OF

_ROOT = Path(__file__).resolve().parent.parent
TARGET = _ROOT / "docs" / "reference" / "catalogue.md"
_CORRECTIONS = _ROOT / "scripts" / "ratification_corrections.csv"

_INTRODUCTION = """\
# Catalogue

Written from the code by `make docs`. What ships with the program: the names by which documents call
States and instruments, who is party to the core treaties, what a cited article or paragraph is
about, and the issues under which recommendations are filed. The data are the files of
`src/pledgewatch/catalogue/`; `pledgewatch.catalogue` looks them up:

```python
from pledgewatch.catalogue import instrument_named, provision, ratification, state_named

instrument_named("Women’s Convention").key  # "cedaw"
state_named("the Republic of Kazakhstan").code  # "KZ"
ratification("iccpr", "KZ")  # party, 2006
provision("copenhagen_1990", "7.5").title  # "standing for office with a party or without one"
provision("iccpr", "article 19, paragraph 3").number  # "19(3)"
```
"""

_RATIFICATIONS = f"""
## Ratifications

`ratification(instrument, state)`, `ratifications_of(state)` and `parties(instrument)` tell how
each of the 193 members of the United Nations stood in {AS_OF} to 18 treaties: party (with the year
of its ratification, accession or succession), signatory, or neither. They are facts of the United
Nations Treaty Collection, chapter IV, taken from a list that others made of it. The parties counted
in the table of instruments are members of the United Nations only.

That list has slips. Those that were found are set right, and stand here with the reason; where it
is doubtful what is right, nothing is told. There may be more, and {AS_OF} is past: a ratification
that goes into print takes its source from the Treaty Collection, like every other fact.

"""

_PROVISIONS = """
## Provisions

Titles are ours and quote nothing. A number that has none is shown with the title of the nearest
part above it. Documents of the OSCE are numbered chapter by chapter: for Vienna (1989) these are
the principles of Questions relating to Security in Europe, for Budapest (1994) chapter VIII of the
decisions, for Istanbul (1999) the Charter for European Security.
"""

_ISSUES = """
## Issues

The 54 issues of UPR Info's coders (2008-2014), to the letter. What each description tells was seen
in what they filed there, so it does not always follow from the name. The wordings are ours.

"""


def page() -> str:
    """The whole page, as Markdown."""
    return "".join(
        (
            _INTRODUCTION,
            "\n## Instruments\n\n",
            _table(("key", "called", "official title", "kind", "year", "parties"), _instruments()),
            _RATIFICATIONS,
            _table(("instrument", "State", "set right to", "because"), _corrections()),
            _PROVISIONS,
            *map(_provisions, instruments()),
            _ISSUES,
            _table(("issue", "Russian", "what the coders put there", "concerned"), _issues()),
            "\n## States\n\n",
            _table(("code", "code", "name", "official name"), _states()),
        )
    )


def _instruments() -> Iterator[tuple[str, ...]]:
    for each in instruments():
        bound = len(parties(each.key))
        yield (
            f"`{each.key}`",
            each.short,
            each.name,
            each.kind,
            str(each.year),
            str(bound) if bound else "",
        )


def _corrections() -> Iterator[tuple[str, ...]]:
    names = {state.code: state.name for state in states()}
    with _CORRECTIONS.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            cell = row["cell"] or "nothing"
            yield f"`{row['treaty']}`", names[row["state"]], cell, row["reason"]


def _provisions(instrument: Instrument) -> str:
    titled = provisions_of(instrument.key)
    if not titled:
        return ""
    head = f"\n### {instrument.short} (`{instrument.key}`)\n\n"
    rows = ((each.number, each.title) for each in titled)
    return head + _table((instrument.provision_kind, "title"), rows)


def _issues() -> Iterator[tuple[str, ...]]:
    for each in issues():
        wordings = " ".join(f"“{wording}.”" for wording in each.examples)
        concerned = ", ".join(map(_reference, each.concerned))
        yield each.name, each.russian, f"{each.description} {wordings}", concerned


def _reference(concerned: Concerned) -> str:
    return f"`{concerned.instrument}` {concerned.number}".strip()


def _states() -> Iterator[tuple[str, ...]]:
    for each in states():
        yield each.code, each.iso3, each.name, each.official


def _table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = (heads, ("---",) * len(heads), *rows)
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


if __name__ == "__main__":
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(page(), encoding="utf-8")
    sys.stderr.write("Wrote docs/reference/catalogue.md\n")
