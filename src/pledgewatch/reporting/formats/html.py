"""A web page in one file: no script, nothing fetched, prints well."""

import base64
from html import escape

from pledgewatch.reporting import pandoc
from pledgewatch.reporting.formats.rendering import Rendering, pictured
from pledgewatch.reporting.pandoc import Node

_BEFORE_NOTES = b'role="doc-endnotes">\n'  # what pandoc writes there; words never hold a bare quote


def write(rendering: Rendering) -> bytes:
    """The page, UTF-8."""
    said = rendering.manuscript
    pictures = {figure.name: _address(figure.svg) for figure in rendering.figures}
    page = pandoc.run(
        [
            "--from=json",
            "--to=html5",
            "--wrap=none",
            "--shift-heading-level-by=1",
            "--section-divs",
            f"--template={pandoc.asset('memorandum.html')}",
        ],
        rendering.tree(
            pictured(pictures),
            lang=said.language,
            kind=said.kind,
            title=said.title,
            # Pandoc escapes words for running text; a quotation mark would end an attribute.
            author=_raw(escape(pandoc.printable(said.publisher), quote=True)),
            style=_raw(pandoc.asset("memorandum.css").read_text("utf-8")),
            date=said.date,
        ),
    )
    titled = f"<h2>{said.notes}</h2>".encode()
    return page.replace(_BEFORE_NOTES + b"<hr />", _BEFORE_NOTES + titled)


def _raw(html: str) -> Node:
    return pandoc.node("MetaInlines", [pandoc.node("RawInline", ["html", html])])


def _address(svg: str) -> str:
    return f"data:image/svg+xml;base64,{base64.b64encode(svg.encode()).decode()}"
