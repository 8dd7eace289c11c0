"""Writes a model as `pledgewatch.extraction.labels.stored` reads it."""

import hashlib
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from pledgewatch.extraction.labels.model import Model
from pledgewatch.extraction.labels.stored import DIGESTS

_LARGEST = 127  # of an int8


def packed(model: Model) -> bytes:
    """The bytes of the file: weights as int8, by a scale for each answer."""
    arrays: dict[str, NDArray[Any]] = {"constants": model.constants}
    arrays |= {f"table.{name}": table for name, table in model.tables.items()}
    for name, part in model.parts.items():
        scale = np.maximum(np.abs(part.weights).max(axis=0), 1e-9) / _LARGEST
        features = "\n".join(sorted(part.place, key=part.place.__getitem__))
        arrays[f"{name}.features"] = np.frombuffer(features.encode("utf-8"), dtype=np.uint8)
        arrays[f"{name}.rarity"] = part.rarity
        arrays[f"{name}.weights"] = np.round(part.weights / scale).astype(np.int8)
        arrays[f"{name}.scale"] = scale.astype(np.float32)
    archive = BytesIO()
    np.savez_compressed(archive, **arrays)  # type: ignore[arg-type]  # names of arrays, no options
    return archive.getvalue()


def write(folder: Path, models: dict[str, bytes]) -> None:
    """Every model's file, and the digests of all."""
    lines = []
    for name, archive in sorted(models.items()):
        (folder / f"{name}.npz").write_bytes(archive)
        lines.append(f"{hashlib.sha256(archive).hexdigest()}  {name}.npz\n")
    (folder / DIGESTS).write_text("".join(lines), encoding="ascii")
