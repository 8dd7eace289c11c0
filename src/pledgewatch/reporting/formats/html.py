"""A web page in one file: no script, nothing fetched, prints well."""

import base64

from pledgewatch.reporting import pandoc
from pledgewatch.reporting.formats.rendering import Rendering


def write(rendering: Rendering) -> bytes:
    """The page, UTF-8."""
    picture = ""
    if rendering.figure is not None:
        drawn = base64.b64encode(rendering.figure.svg.encode()).decode()
        picture = f"data:image/svg+xml;base64,{drawn}"
    style = pandoc.asset("memorandum.css").read_text(encoding="utf-8")
    template = pandoc.asset("memorandum.html")
    page = pandoc.run(
        [
            "--from=json",
            "--to=html5",
            "--wrap=none",
            "--shift-heading-level-by=1",
            "--section-divs",
            f"--template={template}",
        ],
        rendering.tree(picture),
        epoch=rendering.epoch,
    )
    return page.replace(b"/* style */", style.encode(), 1)
