"""Plain Markdown with footnotes, as pandoc and most other readers of Markdown take it."""

from dataclasses import replace

from pledgewatch.reporting import pandoc
from pledgewatch.reporting.formats.rendering import Rendering
from pledgewatch.reporting.pandoc import Node

# Only what plain readers know: no attributes, no boxes, tables as pipes.
_FORMAT = (
    "markdown-fenced_divs-native_divs-bracketed_spans-native_spans-header_attributes"
    "-link_attributes-raw_html-raw_attribute-simple_tables-multiline_tables-grid_tables"
    "-implicit_figures-auto_identifiers-citations-smart"
)


def write(rendering: Rendering) -> bytes:
    """The text, UTF-8. What the drawings show is told in words."""
    said = rendering.manuscript
    heading = pandoc.node("Header", [0, pandoc.attributes(), pandoc.words(said.title)])
    titled = replace(rendering, blocks=(heading, *rendering.blocks))
    arguments = ["--from=json", f"--to={_FORMAT}", "--wrap=none", "--shift-heading-level-by=1"]
    return pandoc.run(arguments, titled.tree(_plain))


def _plain(node: Node) -> list[Node]:
    """Boxes opened, drawings in words, lines within the cells of a table joined."""
    match node["t"]:
        case "Str" if "&" in node["c"]:
            return _with_ampersands(node["c"])
        case "Link" if node["c"][2][0].startswith("#"):  # headings have no anchors here
            return list(node["c"][1])
        case "Div":
            return list(node["c"][1])
        case "Figure":
            image = node["c"][2][0]["c"][0]
            caption = node["c"][1][1][0]["c"]
            return [
                pandoc.node("Para", [pandoc.node("Emph", caption)]),
                pandoc.node("Para", image["c"][1]),
            ]
        case "Table":
            return [pandoc.rewritten([node], _on_one_line)[0]]
        case _:
            return [node]


def _with_ampersands(words: str) -> list[Node]:
    """Pandoc leaves ``&amp;`` as it is, which a reader of Markdown takes for an ampersand."""
    nodes: list[Node] = []
    for index, part in enumerate(words.split("&")):
        nodes += [pandoc.node("RawInline", ["markdown", "\\&"])] if index else []
        nodes += [pandoc.node("Str", part)] if part else []
    return nodes


def _on_one_line(node: Node) -> list[Node]:
    if node["t"] != "LineBreak":
        return [node]
    return [pandoc.node("Str", ";"), pandoc.node("Space")]
