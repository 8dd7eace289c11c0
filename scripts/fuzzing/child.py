"""One target is fuzzed in this process for a while; what it is reading stands in a file.

`python -m scripts.fuzzing.child TARGET SECONDS SEED FOLDER [CORPORA]`, which `scripts.fuzz` starts
and, after a crash, starts again. Where atheris is installed the lines that were reached say which
inputs are worth changing further, else what came of them does.
"""

import resource
import sys
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from random import Random
from typing import Any
from unittest.mock import patch

GUIDED = "--guided"
INSTRUMENTED = ["pledgewatch.documents"]
SLOWER = 4.0  # times, when lines are counted
MOST_LENGTH = 100_000
LARGEST_SEED = 20_000  # bytes of a file of the corpora that mutations begin from
MOST_SEEDS = 40  # of the corpora
MOST_POOL = 2000
POOL = "pool"  # in the folder of a target: what reached new lines
MEMORY = 500 << 20  # bytes of address space that reading one file may take besides what is there
GUIDED_MEMORY = 1500  # MiB in all


def main(arguments: list[str]) -> None:
    """Fuzz as the arguments say; a folder of files of earlier runs may come last."""
    guided = GUIDED in arguments
    name, seconds, seed, folder, *corpora = [one for one in arguments if one != GUIDED]
    atheris = import_module("atheris") if guided else None
    with _counting(atheris):
        load()
    chosen = import_module("scripts.fuzzing.targets").TARGETS[name]
    beginnings = chosen.seeds() + from_corpora(Path(corpora[0]) if corpora else None, chosen)
    if not beginnings:
        return
    to, time_given = Path(folder), float(seconds)
    with without_engine():
        if atheris:
            guided_run(chosen.mutation, beginnings, time_given, int(seed), to, atheris)
        else:
            _bound_memory()
            plain_run(chosen.mutation, [*beginnings, *_reached(to)], time_given, int(seed), to)


def is_guided() -> bool:
    """Whether atheris is installed."""
    return find_spec("atheris") is not None


def _counting(atheris: Any) -> AbstractContextManager[Any]:
    if atheris is None:
        return nullcontext()
    counting: AbstractContextManager[Any] = atheris.instrument_imports(include=INSTRUMENTED)
    return counting


def load() -> None:
    """Import all readers, which else come when they are needed."""
    reading = import_module("pledgewatch.documents.formats.reading")
    unpacking = import_module("pledgewatch.documents.formats.unpacking")
    tables = (reading.READERS, reading.PICTURES, reading.CONTAINERS, unpacking.HOLDERS)
    for module in {module for table in tables for module in table.values()}:
        reading.module(module)


def without_engine() -> AbstractContextManager[Any]:
    """A machine that reads no words off pictures: seconds a page, and another's program."""
    return patch("pledgewatch.documents.formats.ocr_engine.installed", return_value=None)


def from_corpora(folder: Path | None, target: Any) -> list[bytes]:
    """Some small files of the corpora, which are no part of the project, where they are."""
    if folder is None:
        return []
    paths = sorted(
        path
        for pattern in target.corpora
        for path in folder.glob(pattern)
        if path.is_file() and path.stat().st_size <= LARGEST_SEED
    )
    return [path.read_bytes() for path in paths[:: max(1, len(paths) // MOST_SEEDS)]]


def _reached(folder: Path) -> list[bytes]:
    """Files of earlier runs that reached lines which no other did."""
    paths = sorted((folder / POOL).glob("*"))
    return [path.read_bytes() for path in paths if path.stat().st_size <= LARGEST_SEED]


def plain_run(
    mutation: Callable[..., bytes],
    beginnings: list[bytes],
    seconds: float,
    seed: int,
    folder: Path,
    most: int = sys.maxsize,
) -> Any:
    """Change files and have them read, for so long and so many; those that tell new things again.

    The same seed and `most`, without more time than that takes, give the same. Returns `Finds`.
    """
    finds = import_module("scripts.fuzzing.finds").Finds.in_folder(folder)
    judged = import_module("scripts.fuzzing.judging").judged
    random, pool = Random(seed), list(beginnings)  # noqa: S311 -- no secret
    begun, before = time.monotonic(), finds.seconds
    last = finds.tried + most
    while finds.tried < last and time.monotonic() - begun < seconds:
        content = mutation(random.choice(pool), random, pool)[:MOST_LENGTH]
        finds.current.write_bytes(content)
        came = judged(finds.current)
        finds.seconds = before + time.monotonic() - begun
        if finds.add(content, came) and len(pool) < MOST_POOL:
            pool.append(content)
    finds.write()
    return finds


def guided_run(
    mutation: Callable[..., bytes],
    beginnings: list[bytes],
    seconds: float,
    seed: int,
    folder: Path,
    atheris: Any,
) -> None:
    """Let libFuzzer choose what is changed, by the lines reached; it ends this process."""
    finds = import_module("scripts.fuzzing.finds").Finds.in_folder(folder)
    judged = import_module("scripts.fuzzing.judging").judged
    pool = folder / POOL
    pool.mkdir(exist_ok=True)
    for number, content in enumerate(beginnings):
        (pool / f"seed-{number}").write_bytes(content)
    begun, before = time.monotonic(), finds.seconds

    def one(content: bytes) -> None:
        finds.current.write_bytes(content)
        came = judged(finds.current, patience=SLOWER)
        finds.seconds = before + time.monotonic() - begun
        finds.add(content, came)

    def changed(content: bytes, most: int, number: int) -> bytes:
        random = Random(number)  # noqa: S311 -- no secret
        return mutation(content, random, beginnings)[:most]

    options = {
        "max_total_time": max(1, round(seconds)),
        "max_len": MOST_LENGTH,
        "seed": seed,
        "timeout": 600,  # we stop ourselves, long before
        "rss_limit_mb": GUIDED_MEMORY,
        "reload": 0,
        "artifact_prefix": f"{folder}/",
        "print_final_stats": 1,
    }
    command = [sys.argv[0], str(pool), *(f"-{name}={value}" for name, value in options.items())]
    atheris.Setup(command, one, custom_mutator=changed)
    atheris.Fuzz()


def _bound_memory() -> None:
    """Whoever takes much more memory than all of this takes now gets a `MemoryError`."""
    taken = int(Path("/proc/self/statm").read_text("ascii").split()[0]) * resource.getpagesize()
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (taken + MEMORY, most))


if __name__ == "__main__":
    main(sys.argv[1:])
