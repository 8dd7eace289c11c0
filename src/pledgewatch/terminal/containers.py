"""Read what archives, mailboxes and letters hold, without a workspace: each by itself."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from pledgewatch.documents import sandbox
from pledgewatch.documents.container import DEEPEST, HOLDING, TOO_DEEP, Member, within
from pledgewatch.documents.errors import ContainerError, DocumentError

Result = dict[str, Any] | DocumentError
Read = Callable[[list[Path]], Iterable[tuple[Path, Result]]]
AT_ONCE = 64 << 20  # bytes of members that lie in the scratch folder at a time


def members_of(path: Path, result: Result, *, read: Read) -> Iterator[tuple[str, Result]]:
    """Name and reading of each document that the file at `path` holds; none if it is no container.

    `result` is what reading the file itself gave. A member that cannot be read gives its error.
    """
    yield from _members(path, str(path), result, read, depth=1)


def is_container(result: Result) -> bool:
    """Whether a reading is of a file that is no document and holds some."""
    return isinstance(result, ContainerError)


def _members(
    path: Path, name: str, result: Result, read: Read, *, depth: int
) -> Iterator[tuple[str, Result]]:
    if not is_container(result) and not _is_letter(result):
        return
    if depth > DEEPEST:
        if is_container(result):
            yield name, ContainerError(f"{name} {TOO_DEEP}")
        return
    with TemporaryDirectory(prefix="pledgewatch-") as scratch:
        try:
            for batch in _batches(sandbox.unpack(path)):
                yield from _read(batch, Path(scratch), name, read, depth)
        except DocumentError as error:
            yield name, _renamed(error, path, name)


def _is_letter(result: Result) -> bool:
    return not isinstance(result, DocumentError) and result["media_type"] in HOLDING


def _batches(members: Iterable[Member]) -> Iterator[list[Member]]:
    batch: list[Member] = []
    for member in members:
        batch.append(member)
        if sum(len(one.content) for one in batch) > AT_ONCE:
            yield batch
            batch = []
    yield batch


def _read(
    batch: list[Member], scratch: Path, name: str, read: Read, depth: int
) -> Iterator[tuple[str, Result]]:
    """Read some members, which lie under numbers in `scratch`, and what they hold in their turn."""
    names: dict[Path, str] = {}
    for number, member in enumerate(batch):
        place = scratch / str(number)
        names[place] = within(name, member.name)
        if not member.problem:
            place.write_bytes(member.content)
    told = dict(read([place for place in names if place.exists()]))
    for (place, called), member in zip(names.items(), batch, strict=True):
        if member.problem:
            yield called, DocumentError(f"{called} {member.problem}")
            continue
        result = told[place]
        inner = list(_members(place, called, result, read, depth=depth + 1))
        if not (is_container(result) and inner):
            yield called, _renamed(result, place, called)
        yield from inner
        place.unlink()


def _renamed(result: Result, place: Path, name: str) -> Result:
    if isinstance(result, DocumentError):
        return type(result)(str(result).replace(str(place), name))
    return {**result, "source": name}
