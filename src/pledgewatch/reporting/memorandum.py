"""The memorandum: from a dossier to files in Word, PDF, HTML and Markdown, or to none at all."""

import os
import tempfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import UTC
from pathlib import Path

from pledgewatch import PledgewatchError
from pledgewatch.dossier.dossier import Dossier
from pledgewatch.reporting import writing
from pledgewatch.reporting.composition import manuscript
from pledgewatch.reporting.formats import html, markdown, pdf, word
from pledgewatch.reporting.formats.rendering import Rendering, rendering
from pledgewatch.reporting.phrases import phrases_for
from pledgewatch.reporting.references import written_notes
from pledgewatch.reporting.support import unsupported
from pledgewatch.reporting.unsupported import UnsupportedError

WRITERS: Mapping[str, Callable[[Rendering], bytes]] = {
    ".docx": word.write,
    ".pdf": pdf.write,
    ".html": html.write,
    ".md": markdown.write,
}

# What a memorandum that is not issued says of itself, by language.
DRAFT: Mapping[str, str] = {"en": "Draft, not issued", "ru": "Черновик, не выпущен"}


class FormatError(PledgewatchError):
    """A file is asked for in a format that is not written, or for an addressee who is unknown."""


def _unfollowed(_done: int, _total: int) -> None:
    """Nobody watches how far it is."""


def render(
    dossier: Dossier,
    *,
    to: Path | Iterable[Path],
    addressee: str | None = None,
    follow: Callable[[int, int], None] = _unfollowed,
) -> tuple[Path, ...]:
    """Write the memorandum to each path, in the format of its suffix; the paths written.

    `addressee` is the key of an actor; `follow` is told how many files of how many are made. All of
    the files are made before the first is put in its place, each by renaming, so that an error
    leaves what was there before. The same dossier gives the same bytes. Raises `UnsupportedError`
    where a statement has no intact source, `FormatError` for an unknown suffix or addressee,
    `pandoc.WriterError` where a writer fails.
    """
    paths = (to,) if isinstance(to, Path) else tuple(to)
    _check(paths, dossier, addressee)
    rendered = _rendering(dossier, addressee)
    made = {}
    for number, path in enumerate(paths):
        follow(number, len(paths))
        made[path] = WRITERS[path.suffix.lower()](rendered)
    for path, content in made.items():
        _put(path, content)
    return paths


def draft(dossier: Dossier, suffix: str, *, addressee: str | None = None) -> bytes:
    """The file of a memorandum that is not issued, and says so in its head and its foot.

    `suffix` is a key of `WRITERS`. Raises what `render` raises.
    """
    _check((Path(f"draft{suffix}"),), dossier, addressee)
    made = _rendering(dossier, addressee)
    said = made.manuscript
    word = DRAFT.get(said.language, DRAFT["en"])
    marked = replace(said, kind=f"{said.kind}. {word}", foot=f"{word} · {said.foot}")
    return WRITERS[suffix](replace(made, manuscript=marked))


def _check(paths: tuple[Path, ...], dossier: Dossier, addressee: str | None) -> None:
    for path in paths:
        if path.suffix.lower() not in WRITERS:
            known = ", ".join(WRITERS)
            raise FormatError(f"“{path.name}” has no format that is written. Choose of {known}.")
    known_actors = {actor.key: actor.name for actor in dossier.actors}
    if addressee is not None and addressee not in known_actors:
        listed = ", ".join(sorted(known_actors)) or "none"
        raise FormatError(
            f"No actor of the dossier has the key “{addressee}”. Choose of these: {listed}."
        )
    flaws = unsupported(dossier)
    if flaws:
        raise UnsupportedError(flaws)


def _rendering(dossier: Dossier, addressee: str | None) -> Rendering:
    made = manuscript(dossier, addressee=addressee)
    notes = tuple(writing.notes(made.blocks))
    written = written_notes(notes, dossier.sources, phrases_for(dossier.language))
    return rendering(made, written, made=dossier.recorded_by.astimezone(UTC))


def _put(path: Path, content: bytes) -> None:
    """Write beside the place and rename into it: whoever looks sees the old file or the new."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(beside).chmod(0o644)
        Path(beside).replace(path)
    except OSError as error:
        Path(beside).unlink(missing_ok=True)
        raise FormatError(f"“{path}” could not be written: {error.strerror}.") from error
