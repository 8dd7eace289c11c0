"""Plain Markdown with footnotes, as pandoc and most other readers of Markdown take it."""

import json

from pledgewatch.reporting import pandoc
from pledgewatch.reporting.formats.rendering import Rendering
from pledgewatch.reporting.pandoc import Node

# Only what plain readers know: no attributes, no boxes. Tables as pipes where they fit in lines.
_FORMAT = (
    "markdown-fenced_divs-native_divs-bracketed_spans-native_spans-header_attributes"
    "-link_attributes-raw_html-raw_attribute-simple_tables-multiline_tables-grid_tables"
    "-implicit_figures-auto_identifiers-citations-smart"
)


def write(rendering: Rendering) -> bytes:
    """The text, UTF-8. What the drawing shows is told in words."""
    document = json.loads(rendering.tree(""))
    document["blocks"] = [plain for block in document["blocks"] for plain in _plain(block)]
    title = pandoc.node("Header", [1, pandoc.attributes(), document["meta"]["title"]["c"]])
    document["blocks"].insert(0, title)
    return pandoc.run(
        ["--from=json", f"--to={_FORMAT}", "--wrap=none"],
        json.dumps(document, ensure_ascii=False).encode(),
        epoch=rendering.epoch,
    )


def _plain(block: Node) -> list[Node]:
    """Headings one deeper below the title, boxes opened, the drawing in words."""
    match block["t"]:
        case "Header":
            level, attributes, inlines = block["c"]
            return [pandoc.node("Header", [level + 1, attributes, inlines])]
        case "Div":
            return [plain for inner in block["c"][1] for plain in _plain(inner)]
        case "BlockQuote":
            inner = [plain for each in block["c"] for plain in _plain(each)]
            return [pandoc.node("BlockQuote", inner)]
        case "Figure":
            image = block["c"][2][0]["c"][0]
            return [pandoc.node("Para", image["c"][1])]
        case _:
            return [block]
