"""A tagged PDF by Typst: PDF/UA-1, notes at the foot of the page, bookmarks, nothing fetched."""

import json
import os
import re
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

from pledgewatch.reporting import pandoc
from pledgewatch.reporting.formats.keeping import kept_together
from pledgewatch.reporting.formats.rendering import Rendering
from pledgewatch.reporting.manuscript import Role
from pledgewatch.reporting.pandoc import Node, WriterError

DOTS_PER_INCH = 220  # of drawings in Word files: sharp in print, small enough to mail

# What Typst would set as a dash, a minus, an ellipsis or a typographic quotation mark.
_SHORTHAND = re.compile(r"-[-?\d]|\.\.\.|['\"]")
_UNDISPLAYED = "could not be displayed with font"  # of Typst's check of PDF/UA
_ROLES = frozenset(role.value for role in Role)


def write(rendering: Rendering) -> bytes:
    """The PDF. Raises `WriterError` where Typst or its check of accessibility refuses."""
    text = pandoc.run(
        [
            "--from=json",
            "--to=typst-smart",  # every apostrophe stays what it is
            "--wrap=none",
            f"--template={pandoc.asset('memorandum.typ')}",
        ],
        replace(rendering, blocks=kept_together(rendering.blocks)).tree(_typeset),
    )
    files = {f"{figure.name}.svg": figure.svg.encode() for figure in rendering.figures}
    said = rendering.manuscript
    about = {
        "title": flat(said.title),
        "author": flat(said.publisher),
        "date": said.date,
        "lang": said.language,
        "kind": said.kind,
        "foot": flat(said.foot),
        **{figure.name: flat(figure.alternative) for figure in rendering.figures},
    }
    return compiled(
        {"main.typ": text, **files},
        format="pdf",
        pdf_standards=["ua-1"],
        timestamp=int(rendering.made.timestamp()),
        sys_inputs=about,
    )


def flat(words: str) -> str:
    """Words on one line."""
    return " ".join(pandoc.printable(words).split())


def rasters(svgs: Sequence[str]) -> list[bytes]:
    """Drawings as PNG, for formats that hold no SVG; as many at once as there are cores."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:  # Typst lets other threads run meanwhile
        return list(pool.map(raster, svgs))


def raster(svg: str) -> bytes:
    """A drawing as PNG."""
    page = b'#set page(width: auto, height: auto, margin: 0pt)\n#image("drawing.svg")'
    files = {"main.typ": page, "drawing.svg": svg.encode()}
    return compiled(files, format="png", ppi=DOTS_PER_INCH)


def _typeset(node: Node) -> list[Node]:
    """What pandoc's writer leaves out: roles, drawings' descriptions, heads of tables."""
    match node["t"]:
        case "Div":
            (_, classes, _), blocks = node["c"]
            role = next(name for name in classes if name in _ROLES)
            made = [_raw(f"#{role}["), *blocks, _raw("]")]
        case "Figure":
            made = _figure(node)
        case "Table":
            made = [_headed(node)]
        case "Note":
            made = [_apart(node)]
        case "Str" if _SHORTHAND.search(node["c"]):
            made = [pandoc.node("RawInline", ["typst", f"#{_literal(node['c'])};"])]
        case "Span" if "shape" in node["c"][0][1]:
            letter = _literal(node["c"][1][0]["c"])
            made = [pandoc.node("RawInline", ["typst", f"#shape({letter})"])]
        case _:
            made = [node]
    return made


def _literal(words: str) -> str:
    """Words as a string of Typst's, which has the escapes of JSON that printable words need."""
    return json.dumps(words, ensure_ascii=False)


def _raw(typst: str) -> Node:
    return pandoc.node("RawBlock", ["typst", typst])


def _figure(node: Node) -> list[Node]:
    (name, _, _), (_, caption), _ = node["c"]
    drawn = f'image("{name}.svg", width: 100%, alt: sys.inputs.at("{name}"))'
    return [_raw(f"#figure({drawn}, caption: ["), *caption, _raw("])")]


def _apart(note: Node) -> Node:
    """The note with a little room between its number and its words."""
    first, *others = note["c"]
    room = pandoc.node("RawInline", ["typst", "#h(0.3em)"])
    return pandoc.node("Note", [pandoc.node(first["t"], [room, *first["c"]]), *others])


def _headed(table: Node) -> Node:
    """The table with the words of its head in bold, as Word and browsers have them."""
    attributes, caption, columns, (head_attributes, rows), bodies, foot = table["c"]
    bold: list[Any] = [
        [row, [[*cell[:4], [_bold(block) for block in cell[4]]] for cell in cells]]
        for row, cells in rows
    ]
    return pandoc.node(
        "Table", [attributes, caption, columns, [head_attributes, bold], bodies, foot]
    )


def _bold(block: Node) -> Node:
    return pandoc.node(block["t"], [pandoc.node("Strong", block["c"])])


def compiled(files: dict[str, bytes], **options: object) -> bytes:
    """What Typst makes of ``main.typ`` among `files`, with its own fonts and no others."""
    import typst  # 60 MB of library, needed for two of the four formats

    made: Any = None
    # The fonts that Typst brings give the same file on every machine. Letters that they lack are
    # taken from the fonts of this one; without any the file is refused rather than made with gaps.
    for own_fonts_only in (True, False):
        try:
            made = typst.compile(files, ignore_system_fonts=own_fonts_only, **options)  # type: ignore[call-overload]
            break
        except typst.TypstError as error:
            if _UNDISPLAYED not in str(error):
                raise WriterError(
                    f"Typst could not write the memorandum; nothing was published: {error}"
                ) from error
            if not own_fonts_only:
                raise WriterError(
                    "The PDF needs letters that no font of this machine has, so nothing was "
                    f"published: {error}. Install a font that has them, such as one of the Noto "
                    "fonts, or publish the other formats."
                ) from error
    assert isinstance(made, bytes)  # noqa: S101 - one page of PNG, or one PDF
    return made
