"""Make a workspace as large as a busy desk's, of invented sentences, to measure pages on.

`python -m scripts.generate_record --to FOLDER` fills every table of the record: one large dossier
with half of everything, and others that share the rest. The same seed gives the same record, but
for the secret, the people's sign-in and the moment of making. Nothing in it is real.
"""

import argparse
import random
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING

from pledgewatch.record.workspace import Workspace

if TYPE_CHECKING:  # needs an open workspace at run time
    from pledgewatch.accounts.models import Person
    from scripts.generating.filling import Clock

OWNER = "Ann Lee"


@dataclass(frozen=True, slots=True)
class Size:
    """How much there is of everything, over all dossiers."""

    proposals: int = 300_000
    events: int = 20_000
    pledges: int = 800
    documents: int = 5_000
    dossiers: int = 10
    seed: int = 1

    def shares(self) -> list["Size"]:
        """What falls to each dossier: half to the first, the rest evenly to the others."""
        others = self.dossiers - 1
        if not others:
            return [self]
        counted = {name: getattr(self, name) for name in COUNTED}
        large = {name: number // 2 for name, number in counted.items()}
        rest = {name: number - large[name] for name, number in counted.items()}
        small = [
            {
                name: number * (n + 1) // others - number * n // others
                for name, number in rest.items()
            }
            for n in range(others)
        ]
        return [Size(**one, dossiers=1, seed=self.seed) for one in (large, *small)]


COUNTED = ("proposals", "events", "pledges", "documents")


def generate(folder: Path, size: Size) -> None:
    """Make a workspace in a new or empty folder and fill it."""
    workspace = Workspace.create(folder, name=OWNER)
    workspace.activate()
    from django.db import connection, transaction  # needs an open workspace

    from scripts.generating import actors
    from scripts.generating.filling import Clock

    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":  # a crash costs the folder, and it is made anew
            cursor.execute("PRAGMA synchronous=OFF")
    owner, clock = workspace.person(), Clock()
    others = actors.colleagues()
    for number, share in enumerate(size.shares()):
        started = time.perf_counter()
        with transaction.atomic():
            _dossier(folder / "archive", number, share, (owner, others), clock)
        sys.stderr.write(f"dossier {number + 1}: {time.perf_counter() - started:.0f} s\n")
    from pledgewatch.record.searching import keeping

    started = time.perf_counter()
    with transaction.atomic():
        keeping.rebuild()
    sys.stderr.write(f"index: {time.perf_counter() - started:.0f} s\n")
    connection.close()


def _dossier(
    archive: Path,
    number: int,
    share: Size,
    people: tuple["Person", dict[str, "Person"]],
    clock: "Clock",
) -> None:
    from scripts.generating import actors, happenings, library, matters, publications
    from scripts.generating.filling import Filling
    from scripts.generating.phrases import coined

    chance = random.Random(f"{share.seed} {number}")  # noqa: S311 -- a record, no secret
    owner, others = people
    maker = f"{coined(chance, 'en')}ia"
    held = actors.dossier(
        f"{maker.lower()}-{number + 1}", f"{maker}: what was promised", owner, others, clock
    )
    filling = Filling(held, [owner, *others.values()], clock)
    cast = actors.cast(filling, chance, maker, persons=20 + share.pledges // 2)
    read = library.fill(
        filling,
        chance,
        archive,
        count=share.documents,
        proposals=share.proposals,
        taken={
            "event": share.events,
            "pledge": share.pledges,
            "recommendation": share.pledges * 3,
            "requirement": share.pledges,
            "citation": share.pledges * 2,
        },
    )
    happened = happenings.fill(
        filling,
        chance,
        cast,
        read.quoted["event"],
        measures=share.pledges // 2,
        cases=share.pledges // 4,
    )
    matters.fill(filling, chance, cast, happened, read.quoted)
    publications.fill(filling, archive)
    filling.close()


def size_of(chosen: argparse.Namespace) -> Size:
    """The size that a command line asks for."""
    return Size(**{field.name: getattr(chosen, field.name) for field in fields(Size)})


def add_size(parser: argparse.ArgumentParser) -> None:
    """Let a command line say how much there is to be."""
    for name, number in asdict(Size()).items():
        parser.add_argument(f"--{name}", type=int, default=number)


def main(arguments: Sequence[str]) -> int:
    """Generate a record as asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--to", type=Path, required=True, metavar="FOLDER")
    add_size(parser)
    chosen = parser.parse_args(arguments)
    started = time.perf_counter()
    generate(chosen.to, size_of(chosen))
    sys.stderr.write(f"{chosen.to}: made in {time.perf_counter() - started:.0f} s\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
