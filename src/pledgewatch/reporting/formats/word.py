"""A Word file with real footnotes, in styles of our own that an office can change.

Pandoc takes its styles from a reference document. Ours is pandoc's own with the table below laid
over it and a foot with page numbers put in, made afresh each time; no binary file ships.
"""

import base64
import io
import json
import zipfile
from functools import cache

from pledgewatch.reporting import pandoc
from pledgewatch.reporting.formats import word_styles
from pledgewatch.reporting.formats.pdf import raster
from pledgewatch.reporting.formats.rendering import Rendering
from pledgewatch.reporting.pandoc import Node

_EARLIEST = (1980, 1, 1, 0, 0, 0)  # the first time that a zip file can hold


def write(rendering: Rendering) -> bytes:
    """The file."""
    import tempfile
    from pathlib import Path

    picture = ""
    if rendering.figure is not None:
        picture = f"data:image/png;base64,{_encoded(raster(rendering.figure.svg))}"
    document = json.loads(rendering.tree(picture))
    document["meta"] = {
        **document["meta"],
        "subtitle": document["meta"]["kind"],
    }
    with tempfile.NamedTemporaryFile(suffix=".docx") as reference:
        Path(reference.name).write_bytes(_reference())
        made = pandoc.run(
            ["--from=json", "--to=docx", f"--reference-doc={reference.name}"],
            json.dumps(document, ensure_ascii=False).encode(),
            epoch=rendering.epoch,
        )
    return made


def _encoded(content: bytes) -> str:
    return base64.b64encode(content).decode()


@cache
def _reference() -> bytes:
    """Pandoc's reference document in our styles."""
    default = pandoc.run(["--print-default-data-file=reference.docx"], b"")
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(default)) as before,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        parts = {name: before.read(name) for name in before.namelist()}
        for name, content in word_styles.restyled(parts).items():
            after.writestr(zipfile.ZipInfo(name, _EARLIEST), content)
    return made.getvalue()
