"""Models as they ship: plain arrays in `weights/`, checked against their digests when first used.

`NAME.npz` holds for each part, by its name and a dot: `features` (their UTF-8 words joined by
line ends, as bytes), `rarity` (a float for each), `weights` (int8, features by answers), `scale` (a
float for each answer, which the int8 are multiplied by); `constants`; tables as `table.NAME`. No
pickle is ever read. The digests guard against a damaged file, not against whoever can write both.
"""

import hashlib
from functools import cache
from importlib.resources import files
from io import BytesIO

import numpy as np

from pledgewatch import PledgewatchError
from pledgewatch.extraction.labels.model import Model, Part

DIGESTS = "SHA256SUMS"  # as sha256sum writes them


class WeightsError(PledgewatchError):
    """The weights of a model are not those that were shipped."""


@cache
def load(name: str) -> Model:
    """The model of this name; raises `WeightsError` where its file is missing or damaged."""
    folder = files(__package__) / "weights"
    try:
        shipped = (folder / f"{name}.npz").read_bytes()
        digests = (folder / DIGESTS).read_text(encoding="ascii")
    except OSError as error:
        raise WeightsError(f"{folder}: {error}; install Pledgewatch again") from error
    if f"{hashlib.sha256(shipped).hexdigest()}  {name}.npz" not in digests.splitlines():
        raise WeightsError(
            f"{folder / name}.npz is not the file named in {DIGESTS}; install Pledgewatch again"
        )
    return unpacked(shipped)


def unpacked(archive: bytes) -> Model:
    """The model in the bytes of a file that was written by `scripts.training.storing`."""
    with np.load(BytesIO(archive), allow_pickle=False) as arrays:
        held = {name: arrays[name] for name in arrays.files}
    parts = [name.partition(".")[0] for name in held if name.endswith(".features")]
    return Model(
        parts={
            part: Part(
                place={
                    feature: row
                    for row, feature in enumerate(
                        held[f"{part}.features"].tobytes().decode("utf-8").split("\n")
                    )
                },
                rarity=held[f"{part}.rarity"],
                weights=np.ascontiguousarray(held[f"{part}.weights"]),  # rows are read, not columns
                scale=held[f"{part}.scale"],
            )
            for part in parts
        },
        constants=held["constants"],
        tables={
            name.removeprefix("table."): table
            for name, table in held.items()
            if name.startswith("table.")
        },
    )
