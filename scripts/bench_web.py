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
import re
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote, urljoin

from scripts.bench_pages import ACTS, DOING, PAGES, Asked
from scripts.generate_record import OWNER, Size, add_size, generate, size_of
from scripts.pages import DOCS, with_part

PAGE = DOCS / "benchmarks-web.md"
TIMES = 20
COUNTED_ON = 3  # requests of each page of which the queries are counted
MOST_MS, MOST_QUERIES, MOST_BYTES = 100, 25, 150_000
MOST_FIRST = 500  # ms of the first request, with what the server does before it done
# Beside the owner, who sees everything: somebody for whom each page leaves things out.
PEOPLE = {"owner": OWNER, "reader": "Rita Reader"}


@dataclass(slots=True)
class Measured:
    """What one page took: milliseconds of each request, and the most of everything else.

    The first request is told apart: the process reads templates then. `seen` are the bytes of a
    first view: the page as it is sent, with its styles, scripts and letters. An act has no limit of
    queries, for it writes.
    """

    name: str
    status: int = 0
    first: float = 0.0
    times: list[float] = field(default_factory=list)
    queries: int = 0
    size: int = 0
    packed: int = 0
    seen: int = 0
    act: bool = False

    @property
    def p50(self) -> float:
        """The median of its times."""
        return statistics.median(self.times)

    @property
    def p95(self) -> float:
        """The time that one request in twenty is over."""
        return percentile(self.times, 95)

    @property
    def falls_short(self) -> str:
        """What is wrong with it; empty if nothing is."""
        if self.status != 200:  # noqa: PLR2004 -- success, as HTTP has it
            return "missing" if self.status == 404 else f"answers {self.status}"  # noqa: PLR2004 -- as above
        over = {
            "time": self.p95 > MOST_MS or self.first > MOST_FIRST,
            "queries": self.queries > MOST_QUERIES and not self.act,
            "size": self.seen > MOST_BYTES,
        }
        told = " and ".join(name for name, is_over in over.items() if is_over)
        return f"**over the limit of {told}**" if told else ""


def percentile(times: Sequence[float], of: int) -> float:
    """The smallest of `times` that `of` in a hundred do not exceed."""
    ordered = sorted(times)
    return ordered[max(0, -(-len(ordered) * of // 100) - 1)]


class Browser:
    """Somebody who is signed in and asks for pages of a dossier, each time of other items."""

    def __init__(self, dossier: str, who: str, clock: Callable[[], float]) -> None:
        from django.test import Client  # needs an open workspace

        from pledgewatch.accounts.models import Person

        self.dossier, self.clock = dossier, clock
        self.client = Client(headers={"host": "127.0.0.1", "accept-encoding": "gzip"})
        self.client.force_login(Person.objects.get(name=who))
        self.chance = random.Random(1)  # noqa: S311 -- which items, no secret
        self._weights: dict[str, int] = {}

    def measure(self, asked: Asked, times: int) -> Measured:
        """Ask for a page so many times."""
        measured = Measured(asked.name)
        keys = _keys(self.dossier, asked.kind) if asked.kind else [""]
        if not keys:  # as in a small record
            return Measured(asked.name, 404)
        for number in range(1 + COUNTED_ON + times):
            ask = self._asking(asked, self.chance.choice(keys))
            if 0 < number <= COUNTED_ON:  # counting takes time: nothing is timed then
                _count(ask, measured)
                continue
            self.time(ask, measured)
            if measured.status != 200:  # noqa: PLR2004 -- success, as HTTP has it
                break
        measured.first, *measured.times = measured.times
        return measured

    def _asking(self, asked: Asked, key: str) -> "Asking":
        word = self.chance.choice(asked.words or _names(self.dossier))
        address = asked.address.format(dossier=self.dossier, key=key, word=quote(word))
        headers = {"HX-Request": "true"} if asked.part else {}
        if asked.after:
            self.client.get(asked.after.format(dossier=self.dossier, key=key), headers=headers)
        sent = {name: value.format(key=key) for name, value in asked.sent.items()}
        if sent:
            return lambda: self.client.post(address, sent, headers=headers)
        return lambda: self.client.get(address, headers=headers)

    def time(self, ask: "Asking", measured: Measured) -> None:
        """Ask once, from the request to the last byte."""
        started = self.clock()
        response = ask()
        content = _content(response)
        measured.times.append((self.clock() - started) * 1000)
        measured.status = response.status_code
        packed = response.headers.get("Content-Encoding") == "gzip"
        plain = gzip.decompress(content) if packed else content
        measured.size = max(measured.size, len(plain))
        measured.packed = max(measured.packed, len(content))
        measured.seen = max(measured.seen, len(content) + sum(map(self._weight, _parts(plain))))

    def _weight(self, address: str) -> int:
        """The bytes of a style sheet or script as it is sent, with the letters that it names."""
        if address not in self._weights:
            response: Any = self.client.get(address)
            content = _content(response)
            packed = response.headers.get("Content-Encoding") == "gzip"
            plain = gzip.decompress(content) if packed else content
            self._weights[address] = len(content)
            letters = re.findall(rb"url\([\"']?([^\"')]+\.woff2)", plain)
            for one in {urljoin(address, name.decode()) for name in letters}:
                self._weights[address] += len(_content(self.client.get(one)))
        return self._weights[address]

    def act(self, times: int) -> list[Measured]:
        """Accept proposals and undo it, so many times, and look at what has changed."""
        done = [Measured(name, act=name in DOING) for name in ACTS]
        for number in range(1 + COUNTED_ON + times):
            proposal = _proposals(self.dossier)[number]
            matter = self.chance.choice(_keys(self.dossier, "pledge"))
            for ask, measured in zip(self._acting(proposal, matter), done, strict=True):
                if 0 < number <= COUNTED_ON:
                    _count(ask, measured)
                    continue
                self.time(ask, measured)
        for measured in done:
            measured.first, *measured.times = measured.times
        return done

    def _acting(self, proposal: tuple[str, str], matter: str) -> "list[Asking]":
        source, key = proposal
        dossier, part = f"/d/{self.dossier}/", {"HX-Request": "true"}
        decide = f"{dossier}read/{source}/decide/{key}/"
        accept = {"do": "accept", "matter": matter}
        return [
            lambda: self.client.post(decide, accept, headers=part),
            lambda: self.client.get(dossier),
            lambda: self.client.get("/"),
            lambda: self.client.post(f"{dossier}undo/", {"key": key}, follow=True),
            lambda: self.client.get(dossier),
        ]


Asking = Callable[[], Any]


def _count(ask: Asking, measured: Measured) -> None:
    from django.db import connection  # needs an open workspace
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as asked:
        _content(ask())
    measured.queries = max(measured.queries, len(asked))


def _content(response: Any) -> bytes:
    return b"".join(response) if response.streaming else bytes(response.content)


def _parts(page: bytes) -> set[str]:
    """The style sheets and scripts of a page."""
    linked = re.findall(rb'<link rel="stylesheet" href="([^"]+)"', page)
    return {one.decode() for one in (*linked, *re.findall(rb'<script[^>]* src="([^"]+)"', page))}


@cache
def _keys(dossier: str, kind: str) -> list[str]:
    """Keys of items of a kind that everybody may see."""
    from pledgewatch.record import models  # needs an open workspace

    matter = kind in {"pledge", "concern"}
    model: Any = models.Matter if matter else getattr(models, kind.capitalize())
    rows = model.objects.filter(dossier__key=dossier)
    if matter:
        rows = rows.filter(kind=kind)
    if any(one.name == "confidentiality" for one in model._meta.fields):  # noqa: SLF001 -- Django's own name for it
        rows = rows.filter(confidentiality="public")
    return list(rows.order_by("pk").values_list("key", flat=True))


@cache
def _names(dossier: str) -> list[str]:
    """Names of people: words that stand in few places."""
    from pledgewatch.record.models import Actor  # needs an open workspace

    rows = Actor.objects.filter(dossier__key=dossier, confidentiality="public", protected=False)
    return [name.split()[-1] for name in rows.order_by("pk").values_list("name", flat=True)]


@cache
def _proposals(dossier: str) -> list[tuple[str, str]]:
    """Events that wait, each of a document of its own: key of the source, key."""
    from pledgewatch.record.models import Proposal  # needs an open workspace

    rows = Proposal.objects.filter(
        dossier__key=dossier, kind="event", state="waiting", source__confidentiality="public"
    )
    told = rows.order_by("source_id", "start").values_list("source__key", "key")
    return list(dict(told.iterator()).items())


def table(pages: Sequence[Measured]) -> str:
    """The pages as a table in Markdown; what is over a limit is marked."""
    lines = [
        "| page | first ms | p50 ms | p95 ms | queries | kB | kB sent | kB first view | |",
        "|---|--:|--:|--:|--:|--:|--:|--:|---|",
    ]
    for one in pages:
        if one.status != 200:  # noqa: PLR2004 -- success, as HTTP has it
            lines.append(f"| {one.name} | | | | | | | | {one.falls_short} |")
            continue
        lines.append(
            f"| {one.name} | {one.first:.0f} | {one.p50:.0f} | {one.p95:.0f} | {one.queries} "
            f"| {one.size / 1000:.0f} | {one.packed / 1000:.0f} | {one.seen / 1000:.0f} "
            f"| {one.falls_short} |"
        )
    return "\n".join(lines) + "\n"


def _begin() -> float:
    """Do what a server does before its first page; the seconds that outcomes took."""
    from pledgewatch.accounts.models import Person  # needs an open workspace
    from pledgewatch.record import warming

    warming.settle()
    started = time.process_time()
    warming.warm(Person.objects.get(name=OWNER))
    return time.process_time() - started


def _machine(size: Size, seconds: float, *, processor: bool) -> str:
    counted = (
        f"{size.proposals:,} proposals, {size.events:,} events, {size.pledges:,} pledges and "
        f"{size.documents:,} documents in {size.dossiers} dossiers"
    )
    clock = "the processor" if processor else "the clock on the wall"
    return (
        f"SQLite, {counted}; Python {platform.python_version()}, {platform.machine()}. Outcomes "
        f"were derived beforehand in {seconds:.1f} s. Times are of {clock}.\n"
    )


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
    """Measure every page, and write the tables or print them; 1 if one is over a limit."""
    parser = argparse.ArgumentParser(description=__doc__)
    add_size(parser)
    parser.add_argument("--workspace", type=Path, help="a record that there is, to measure on")
    parser.add_argument("--times", type=int, default=TIMES, help="requests of each page")
    parser.add_argument(
        "--processor",
        action="store_true",
        help="time what the processor does for a page, on a machine that others use too",
    )
    parser.add_argument("--print", action="store_true", help="write nothing into docs/")
    chosen = parser.parse_args(arguments)
    size = size_of(chosen)
    _opened(chosen.workspace, size)
    from pledgewatch.record.models import Dossier  # needs an open workspace

    largest = Dossier.objects.order_by("pk").values_list("key", flat=True)[0]
    clock = time.process_time if chosen.processor else time.perf_counter
    browsers = {role: Browser(largest, name, clock) for role, name in PEOPLE.items()}
    text = with_part(
        PAGE.read_text("utf-8"), "machine", _machine(size, _begin(), processor=chosen.processor)
    )
    short = 0
    for role, browser in browsers.items():
        owner = role == "owner"
        wanted = [one for one in PAGES if owner or not one.writing]
        measured = [browser.measure(one, chosen.times) for one in wanted]
        measured += browser.act(chosen.times) if owner else []
        short += sum(bool(one.falls_short) for one in measured)
        shown = table(measured)
        text = with_part(text, role, shown)
        print(f"As {role}\n\n{shown}", flush=True)
    if not chosen.print:
        PAGE.write_text(text, "utf-8")
    if short:
        print(f"{short} pages are over a limit.", file=sys.stderr)
    return 1 if short else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
