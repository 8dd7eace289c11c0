"""How fast the pages are with a full record: writes the tables of `docs/benchmarks-web.md`.

The record is made by `scripts.generate_record`, once, in a folder that the system may clear. Each
page is asked in this process, through all middleware, by somebody who is signed in, for other items
each time; what is measured is from the request to the compressed answer. A page that there is not
is told as missing.
"""

import argparse
import gzip
import hashlib
import os
import platform
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scripts.generate_record import OWNER, Size, add_size, generate, size_of
from scripts.pages import DOCS, with_part

if TYPE_CHECKING:  # needs an open workspace at run time
    from django.test import Client

PAGE = DOCS / "benchmarks-web.md"
TIMES = 20
COUNTED_ON = 3  # requests of each page of which the queries are counted
MOST_MS, MOST_QUERIES, MOST_BYTES = 100, 25, 150_000
AS_OF = "2024-12-31"
WORDS = (
    "ministry", "political parties", "регистрация партий", '"draft law"', "journal", "Velavik",
    "комитета", "2012", "the law", "ombudsperson case",
)  # fmt: skip
# Beside the owner, who sees everything: somebody for whom each page leaves things out.
PEOPLE = {"owner": OWNER, "reader": "Rita Reader"}

# What it is called, its address, and the kind of item that it is of. {word} is one to search for.
PAGES: tuple[tuple[str, str, str], ...] = (
    ("home", "/", ""),
    ("board", "/d/{dossier}/", ""),
    ("board, as of a day", f"/d/{{dossier}}/?as_of={AS_OF}", ""),
    ("timeline", "/d/{dossier}/timeline/", ""),
    ("library", "/d/{dossier}/library/", ""),
    ("review", "/d/{dossier}/review/", ""),
    ("memorandum", "/d/{dossier}/memorandum/", ""),
    ("search", "/d/{dossier}/search/?q={word}", ""),
    ("history of the dossier", "/d/{dossier}/history/", ""),
    ("settings", "/d/{dossier}/settings/", ""),
    ("reader", "/d/{dossier}/read/{key}/", "source"),
    ("pledge", "/d/{dossier}/{key}/", "pledge"),
    ("pledge, as of a day", f"/d/{{dossier}}/{{key}}/?as_of={AS_OF}", "pledge"),
    ("pledge, its history", "/d/{dossier}/{key}/history/", "pledge"),
    ("concern", "/d/{dossier}/{key}/", "concern"),
    ("event", "/d/{dossier}/{key}/", "event"),
    ("measure", "/d/{dossier}/{key}/", "measure"),
    ("case", "/d/{dossier}/{key}/", "case"),
    ("actor", "/d/{dossier}/{key}/", "actor"),
    ("recommendation", "/d/{dossier}/{key}/", "recommendation"),
    ("source", "/d/{dossier}/{key}/", "source"),
    ("account", "/account/", ""),
)


@dataclass(slots=True)
class Measured:
    """What one page took: milliseconds of each request, and the most of everything else.

    The first request is told apart: the process reads templates then, and fills its memory.
    """

    name: str
    status: int = 0
    first: float = 0.0
    times: list[float] = field(default_factory=list)
    queries: int = 0
    size: int = 0
    packed: int = 0

    @property
    def p50(self) -> float:
        """The median of its times."""
        return statistics.median(self.times)

    @property
    def p95(self) -> float:
        """The time that one request in twenty is over."""
        return percentile(self.times, 95)

    @property
    def falls_short(self) -> bool:
        """Whether it is over a limit."""
        over = self.p95 > MOST_MS or self.queries > MOST_QUERIES
        return over or self.packed > MOST_BYTES


def percentile(times: Sequence[float], of: int) -> float:
    """The smallest of `times` that `of` in a hundred do not exceed."""
    ordered = sorted(times)
    return ordered[max(0, -(-len(ordered) * of // 100) - 1)]


def measure(dossier: str, who: str, times: int) -> Iterator[Measured]:
    """Ask every page so many times as one person, each time for another item."""
    from django.test import Client  # needs an open workspace

    from pledgewatch.accounts.models import Person

    client = Client(headers={"host": "127.0.0.1", "accept-encoding": "gzip"})
    client.force_login(Person.objects.get(name=who))
    chance = random.Random(1)  # noqa: S311 -- which items, no secret
    for name, address, kind in PAGES:
        measured = Measured(name)
        keys = _keys(dossier, kind) if kind else [""]
        if not keys:  # as in a small record
            yield Measured(name, 404)
            continue
        for number in range(1 + COUNTED_ON + times):
            key = chance.choice(keys)
            asked = address.format(dossier=dossier, key=key, word=chance.choice(WORDS))
            if 0 < number <= COUNTED_ON:  # counting takes time: nothing is timed then
                _count(client, asked, measured)
                continue
            _time(client, asked, measured)
            if measured.status != 200:  # noqa: PLR2004 -- success, as HTTP has it
                break
        measured.first, *measured.times = measured.times
        yield measured


def _count(client: "Client", address: str, measured: Measured) -> None:
    from django.db import connection  # needs an open workspace
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as asked:
        _answer(client, address)
    measured.queries = max(measured.queries, len(asked))


def _time(client: "Client", address: str, measured: Measured) -> None:
    started = time.perf_counter()
    response, content = _answer(client, address)
    measured.times.append((time.perf_counter() - started) * 1000)
    measured.status = response.status_code
    packed = response.headers.get("Content-Encoding") == "gzip"
    plain = gzip.decompress(content) if packed else content
    measured.size = max(measured.size, len(plain))
    measured.packed = max(measured.packed, len(content))


def _answer(client: "Client", address: str) -> tuple[Any, bytes]:
    response: Any = client.get(address)
    return response, b"".join(response) if response.streaming else response.content


_KEYS: dict[tuple[str, str], list[str]] = {}


def _keys(dossier: str, kind: str) -> list[str]:
    """Keys of items of a kind that everybody may see."""
    from pledgewatch.record import models  # needs an open workspace

    if (dossier, kind) not in _KEYS:
        matter = kind in {"pledge", "concern"}
        model: Any = models.Matter if matter else getattr(models, kind.capitalize())
        rows = model.objects.filter(dossier__key=dossier)
        if matter:
            rows = rows.filter(kind=kind)
        if any(one.name == "confidentiality" for one in model._meta.fields):  # noqa: SLF001 -- Django's own name for it
            rows = rows.filter(confidentiality="public")
        _KEYS[dossier, kind] = list(rows.order_by("pk").values_list("key", flat=True))
    return _KEYS[dossier, kind]


def table(pages: Sequence[Measured]) -> str:
    """The pages as a table in Markdown; what is over a limit is marked."""
    lines = [
        "| page | first ms | p50 ms | p95 ms | queries | kB | kB compressed | |",
        "|---|--:|--:|--:|--:|--:|--:|---|",
    ]
    for one in pages:
        if one.status != 200:  # noqa: PLR2004 -- as above
            told = "missing" if one.status == 404 else f"answers {one.status}"  # noqa: PLR2004 -- as above
            lines.append(f"| {one.name} | | | | | | | {told} |")
            continue
        mark = "over a limit" if one.falls_short else ""
        lines.append(
            f"| {one.name} | {one.first:.0f} | {one.p50:.0f} | {one.p95:.0f} | {one.queries} "
            f"| {one.size / 1000:.0f} | {one.packed / 1000:.0f} | {mark} |"
        )
    return "\n".join(lines) + "\n"


def _machine(size: Size) -> str:
    counted = (
        f"{size.proposals:,} proposals, {size.events:,} events, {size.pledges:,} pledges and "
        f"{size.documents:,} documents in {size.dossiers} dossiers"
    )
    return f"SQLite, {counted}; Python {platform.python_version()}, {platform.machine()}.\n"


def _folder(size: Size) -> Path:
    """Where a record of that size is kept between runs."""
    name = hashlib.sha256(repr(asdict(size)).encode()).hexdigest()[:12]
    return Path(tempfile.gettempdir()) / f"pledgewatch-bench-{name}"


def _opened(workspace: Path | None, size: Size) -> None:
    """Open the record that is told, else that of the size, which is made if there is none."""
    from pledgewatch.record.workspace import Workspace

    os.environ.pop("PLEDGEWATCH_DATABASE", None)
    folder = workspace or _folder(size)
    if workspace is None and not folder.exists():
        unfinished = folder.with_name(f"{folder.name}-{os.getpid()}")
        generate(unfinished, size)
        unfinished.rename(folder)
    Workspace.open(folder).activate()


def main(arguments: Sequence[str]) -> int:
    """Measure every page, and write the tables or print them."""
    parser = argparse.ArgumentParser(description=__doc__)
    add_size(parser)
    parser.add_argument("--workspace", type=Path, help="a record that there is, to measure on")
    parser.add_argument("--times", type=int, default=TIMES, help="requests of each page")
    parser.add_argument("--print", action="store_true", help="write nothing into docs/")
    chosen = parser.parse_args(arguments)
    size = size_of(chosen)
    _opened(chosen.workspace, size)
    from pledgewatch.record.models import Dossier  # needs an open workspace

    largest = Dossier.objects.order_by("pk").values_list("key", flat=True)[0]
    text = with_part(PAGE.read_text("utf-8"), "machine", _machine(size))
    for role, name in PEOPLE.items():
        shown = table(list(measure(largest, name, chosen.times)))
        text = with_part(text, role, shown)
        print(f"As {role}\n\n{shown}")
    if not chosen.print:
        PAGE.write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
