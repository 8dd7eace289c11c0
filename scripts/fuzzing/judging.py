"""A file is read in this process, and judged: what came of it, how long it took, what is wrong."""

import re
import signal
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any

from pledgewatch.documents import wire
from pledgewatch.documents.errors import DocumentError
from pledgewatch.documents.formats import pdf, reading, unpacking
from pledgewatch.documents.picture import IMAGES, has_pictures
from scripts.fuzzing import rules
from scripts.fuzzing.rules import Fault

SECONDS = 2.0  # of processor time, for a file of up to 100 kB; larger ones in proportion
PER_SECONDS = 100_000  # bytes
TIMES_GIVEN_UP = 5  # after so many times that long it is stopped
MOST_SPANS = 3  # whose places on the page are asked for
WIDTH = 120  # pixels of the picture of a page


@dataclass(frozen=True, slots=True)
class Came:
    """What came of a file: in a few words, how long it took in seconds, and what is wrong."""

    outcome: str
    seconds: float
    faults: tuple[Fault, ...] = ()


class OverTimeError(BaseException):
    """No `Exception`: whoever catches those must not catch this."""


def judged(path: Path, *, patience: float = 1.0, thorough: bool = True) -> Came:
    """Have the file at `path` read in this process, and say what is wrong with what came of it.

    It may take `patience` times as long as usual. Where it is `thorough` a container is unpacked
    and a page drawn too.
    """
    usual = patience * SECONDS * max(1.0, path.stat().st_size / PER_SECONDS)
    begun = time.process_time()
    faults: list[Fault] = []
    outcome = "fault"
    try:
        with _stopped_after(TIMES_GIVEN_UP * usual):
            outcome, found = _read(path)
            faults += found
            if thorough:
                faults += _held(path) + _drawn(path)
    except OverTimeError as error:
        faults.append(Fault("time", _ours(error), f"more than {TIMES_GIVEN_UP * usual:.0f} s"))
    except MemoryError as error:
        faults.append(Fault("memory", _ours(error)))
    except DocumentError as error:
        outcome = type(error).__name__
        faults += rules.of_refusal(error)
    except Exception as error:  # noqa: BLE001 -- that is what is looked for
        faults.append(Fault(type(error).__name__, _ours(error), f"{error!r:.300}"))
    seconds = time.process_time() - begun
    if seconds > usual and not any(fault.rule == "time" for fault in faults):
        faults.append(Fault("time", outcome, f"{seconds:.1f} s"))
    return Came(outcome, seconds, tuple(dict.fromkeys(faults)))


def _read(path: Path) -> tuple[str, list[Fault]]:
    try:
        document = reading.read(path)
    except DocumentError as error:
        return _shortly(type(error).__name__, (str(error),)), list(rules.of_refusal(error))
    return _shortly(document.media_type, document.warnings), list(rules.of_document(document))


def _shortly(name: str, messages: tuple[str, ...]) -> str:
    """The same for all files of which the same is told, whatever it quotes or counts."""
    return "; ".join([name, *(re.sub(r"“[^”]*”|\d+", "n", message)[:60] for message in messages)])


def _held(path: Path) -> list[Fault]:
    """What is wrong with how a container is taken apart, if it is one."""
    if reading.kind_at(path) not in unpacking.HOLDERS:
        return []
    faults: list[Fault] = []
    start, count = 0, 1
    while start < count:
        members, count = wire.members_of(unpacking.unpacked(path, start))
        if not members and start < count:
            return [Fault("a container that never ends")]
        start += len(members)
        for member in members:
            faults += rules.of_words("the name of a member", member.name)
            if bool(member.content) == bool(member.problem):
                faults.append(Fault("a member with neither bytes nor a problem, or both"))
    return faults


def _drawn(path: Path) -> list[Fault]:
    """What is wrong with how its first page is shown, and where words stand on it."""
    kind = reading.kind_at(path)
    if not has_pictures(kind):
        return []
    shown = wire.picture_of(reading.picture(path, 1, WIDTH), 1)
    if shown.width > WIDTH:
        return [Fault("a picture wider than asked for")]
    if kind in IMAGES:
        return []
    document = reading.read(path)
    spans = [(block.start, block.end) for block in document.blocks[:MOST_SPANS]]
    asked = [[list(part) for part in document.sources(*span)] for span in spans]
    wire.rectangles_of(pdf.rectangles(path, asked), len(spans))
    return []


class _stopped_after:  # noqa: N801 -- used as a function is
    """Raises `OverTimeError` within the `with` after so many seconds of processor time."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds

    def __enter__(self) -> None:
        self._before: Callable[[int, FrameType | None], Any] | int | None = signal.signal(
            signal.SIGPROF, _stop
        )
        signal.setitimer(signal.ITIMER_PROF, self.seconds)

    def __exit__(self, *_: object) -> None:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, self._before)


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise OverTimeError


def _ours(error: BaseException) -> str:
    """The innermost line of the readers that it came through."""
    steps = traceback.extract_tb(error.__traceback__)
    ours = [
        step for step in steps if "pledgewatch" in step.filename and "documents" in step.filename
    ]
    last = (ours or steps)[-1]
    return f"{Path(last.filename).name}:{last.name}"
