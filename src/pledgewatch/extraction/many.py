"""Reading many files at once: one process a core, results in the order of the files.

Each process opens its files through the sandbox and proposes; what comes back is the JSON of
`docs/formats.md`. A file that cannot be read gives its error and the rest goes on, even where a
process dies over it.
"""

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Any

from pledgewatch.documents import sandbox
from pledgewatch.documents.errors import DamagedError, DocumentError
from pledgewatch.extraction import pipeline
from pledgewatch.extraction.reading_json import as_json

FEWEST_SIDE_BY_SIDE = 3  # files; below that starting processes costs more than it saves
AHEAD = 4  # files for each process that are begun before the first is taken

Result = dict[str, Any] | DocumentError


def read_many(
    paths: Sequence[Path], *, published: str | None = None, processes: int | None = None
) -> Generator[tuple[Path, Result], None, None]:
    """The JSON of each file's reading, or why it cannot be read, in the order of `paths`.

    `published` (EDTF) stands for what the files do not say of their own date. `processes` is the
    number of cores unless told otherwise. Closing the iterator stops the processes.
    """
    count = min(processes or os.cpu_count() or 1, len(paths))
    if count < 2 or len(paths) < FEWEST_SIDE_BY_SIDE:  # noqa: PLR2004 -- nothing is side by side
        yield from ((path, read_one(path, published)) for path in paths)
        return
    waiting = deque(paths)
    while waiting:
        yield from _read_until_broken(waiting, published, count)
        if waiting:  # a process died over one of the first files of those left: find it alone
            path = waiting.popleft()
            yield path, _read_apart(path, published)


def read_one(path: Path, published: str | None = None) -> Result:
    """One file's reading as JSON, or its error."""
    try:
        document = sandbox.open(path)
    except DocumentError as error:
        return error
    reading = pipeline.read(document, published=published)
    return as_json(document, reading, source=str(path))


def _read_until_broken(
    waiting: deque[Path], published: str | None, count: int
) -> Iterator[tuple[Path, Result]]:
    """Read from `waiting`, taking from it what is done, until all is done or a process dies."""
    begun: deque[Future[Result]] = deque()
    pool = _pool(count)
    try:
        while waiting:
            for path in list(waiting)[len(begun) : count * AHEAD]:
                begun.append(pool.submit(read_one, path, published))
            try:
                result = begun[0].result()
            except BrokenProcessPool:
                return
            begun.popleft()
            yield waiting.popleft(), result
    finally:
        _stop(pool)


def _stop(pool: ProcessPoolExecutor) -> None:
    """End the pool now, whatever its processes are at."""
    processes = list((pool._processes or {}).values())  # noqa: SLF001 -- no public way to end one
    pool.shutdown(wait=False, cancel_futures=True)
    for process in processes:
        process.terminate()
    for process in processes:
        process.join()


def _read_apart(path: Path, published: str | None) -> Result:
    """Read a file in a process of its own, which may die over it."""
    with _pool(1) as pool:
        try:
            return pool.submit(read_one, path, published).result()
        except BrokenProcessPool:
            return DamagedError(
                f"{path} brought down the process that read it, and was left out. Read it alone; "
                "if that fails too, it may be too large for this machine's memory."
            )


def _pool(count: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(
        count, mp_context=multiprocessing.get_context("spawn"), initializer=_ignore_interrupts
    )


def _ignore_interrupts() -> None:
    """Leave Ctrl-C to the process that a person talks to; it stops the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
