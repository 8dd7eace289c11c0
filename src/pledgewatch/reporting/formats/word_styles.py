"""How the Word file looks: a table of styles laid over those of pandoc's reference document."""

from dataclasses import dataclass
from xml.etree import ElementTree as ET

from pledgewatch.reporting.formats import word_page
from pledgewatch.reporting.formats.word_xml import ACCENT, INK, MARK, QUIET, W, parsed, w, written

BODY = "Cambria"  # with Word; Caladea or Times stand in elsewhere. All have the Kazakh letters
HEAD = "Calibri"  # with Word; Carlito or Arial stand in elsewhere


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """A paragraph style. Sizes in points, spaces before and after in points."""

    name: str
    size: float = 11
    based_on: str = "Normal"
    font: str = BODY
    bold: bool = False
    italic: bool = False
    colour: str = INK
    before: float = 0
    after: float = 6
    line: float = 1.15
    left: float = 0  # indent, points
    keep_next: bool = False
    border: str = ""  # sides with a rule: "left", "top", "box"
    shade: str = ""
    outline: int | None = None  # level of a heading, from 0


STYLES = {
    "Normal": Style(name="Normal", based_on=""),
    "BodyText": Style(name="Body Text", before=3, after=5),
    "FirstParagraph": Style(name="First Paragraph", based_on="BodyText", before=3, after=5),
    "Compact": Style(name="Compact", based_on="BodyText", size=10, after=2, before=2, line=1.05),
    "Title": Style(name="Title", size=24, font=HEAD, bold=True, after=4, line=1.0, keep_next=True),
    "Subtitle": Style(name="Subtitle", size=11, font=HEAD, colour=QUIET, after=2, keep_next=True),
    "Author": Style(name="Author", size=10, colour=QUIET, after=0),
    "Date": Style(name="Date", size=10, colour=QUIET, after=12),
    "Heading1": Style(
        name="heading 1", size=17, font=HEAD, bold=True, before=24, after=8, line=1.0,
        keep_next=True, border="top", outline=0,
    ),
    "Heading2": Style(
        name="heading 2", size=14, font=HEAD, bold=True, colour=ACCENT, before=18, after=6,
        line=1.0, keep_next=True, outline=1,
    ),
    "Heading3": Style(
        name="heading 3", size=11.5, font=HEAD, bold=True, before=12, after=4, line=1.0,
        keep_next=True, outline=2,
    ),
    "Heading4": Style(
        name="heading 4", size=11, font=HEAD, bold=True, italic=True, before=8, after=3,
        line=1.0, keep_next=True, outline=3,
    ),
    "BlockText": Style(name="Block Text", size=11.5, left=14, border="left", before=4, after=4),
    "FootnoteText": Style(name="footnote text", size=9, after=2, line=1.0),
    "FootnoteBlockText": Style(name="Footnote Block Text", based_on="FootnoteText", size=9),
    "ImageCaption": Style(name="Image Caption", size=9, colour=QUIET, after=10),
    "CaptionedFigure": Style(name="Captioned Figure", keep_next=True, after=4),
    "Masthead": Style(name="Masthead", based_on="Compact", size=10.5, after=2, before=2),
    "Marking": Style(name="Marking", font=HEAD, colour=MARK, border="box", after=10, before=4),
    "Attribution": Style(
        name="Attribution", size=10.5, colour=QUIET, left=14, border="left", after=10
    ),
    "Standing": Style(
        name="Standing", left=8, border="left", shade="EFECE5", before=4, after=12, keep_next=True
    ),
    "Reply": Style(name="Reply", border="box", before=4, after=8),
    "Small": Style(name="Small", based_on="BodyText", size=10),
}  # fmt: skip


def restyled(parts: dict[str, bytes]) -> dict[str, bytes]:
    """The parts of a reference document by name, in our styles and with a foot."""
    return {
        **parts,
        "word/styles.xml": _styles(parts["word/styles.xml"]),
        **word_page.parts(parts),
    }


def _styles(xml: bytes) -> bytes:
    root = parsed(xml)
    present = {style.get(f"{{{W}}}styleId"): style for style in root.iter(f"{{{W}}}style")}
    for key, style in STYLES.items():
        element = present.get(key)
        if element is None:
            element = w("style", type="paragraph", customStyle=1, styleId=key)
            element.append(w("name", val=style.name))
            root.append(element)
        _lay(style, element)
    for key in (key for key in present if key and key.endswith("Char") and key != "VerbatimChar"):
        for run in present[key].findall(f"{{{W}}}rPr"):
            present[key].remove(run)
    _table_style(present["Table"], between="AAAAAA")
    pairs = w("style", type="table", customStyle=1, styleId="Pairs")
    pairs.append(w("name", val="Pairs"))
    _table_style(pairs, between=None)
    root.append(pairs)
    root.append(_shape_style())
    _coloured(present["Hyperlink"])
    return written(root)


def _lay(style: Style, element: ET.Element) -> None:
    for tag in ("pPr", "rPr", "basedOn", "semiHidden", "unhideWhenUsed", "link"):
        for old in element.findall(f"{{{W}}}{tag}"):
            element.remove(old)
    if style.based_on:
        element.insert(1, w("basedOn", val=style.based_on))
    element.append(_paragraph(style))
    element.append(_run(style))


def _paragraph(style: Style) -> ET.Element:
    """The paragraph's properties, in the order that the schema asks."""
    made = w("pPr")
    if style.keep_next:
        made.append(w("keepNext"))
        made.append(w("keepLines"))
    if style.border:
        made.append(_border(style.border, style.shade))
    if style.shade:
        made.append(w("shd", val="clear", color="auto", fill=style.shade))
    made.append(
        w(
            "spacing",
            before=round(style.before * 20),
            after=round(style.after * 20),
            line=round(style.line * 240),
            lineRule="auto",
        )
    )
    if style.left or style.border == "box":
        inset = 6 if style.border == "box" else 0  # so that its rules end with the lines of text
        made.append(w("ind", left=round(max(style.left, inset) * 20), right=round(inset * 20)))
    if style.shade:  # its paragraphs are one box, with room below
        made.append(w("contextualSpacing"))
    if style.outline is not None:
        made.append(w("outlineLvl", val=style.outline))
    return made


def _border(sides: str, shade: str) -> ET.Element:
    """The rules of a style; a shade has rules in its own colour above and below for room."""
    drawn = ("top", "left", "bottom", "right") if sides == "box" else (sides,)
    thick = {"top": 8, "left": 18, "box": 6}[sides]
    colour = {"top": INK, "left": INK if shade else ACCENT, "box": QUIET}[sides]
    made = w("pBdr")
    for side in ("top", "left", "bottom", "right"):
        if side in drawn:
            made.append(w(side, val="single", sz=thick, space=6, color=colour))
        elif shade and side != "right":
            made.append(w(side, val="single", sz=4, space=5, color=shade))
    return made


def _run(style: Style) -> ET.Element:
    made = w("rPr")
    made.append(w("rFonts", ascii=style.font, hAnsi=style.font, cs=style.font, eastAsia=style.font))
    for tag in ("b", "bCs") if style.bold else ():
        made.append(w(tag))
    for tag in ("i", "iCs") if style.italic else ():
        made.append(w(tag))
    made.append(w("color", val=style.colour))
    made.append(w("sz", val=round(style.size * 2)))
    made.append(w("szCs", val=round(style.size * 2)))
    return made


def _coloured(link: ET.Element) -> None:
    """Links in a blue that is dark enough to be read, and underlined."""
    for old in link.findall(f"{{{W}}}rPr"):
        link.remove(old)
    run = w("rPr")
    run.append(w("color", val=ACCENT))
    run.append(w("u", val="single", color="9FB4C4"))
    link.append(run)


def _shape_style() -> ET.Element:
    """Shapes beside a word, in fonts that have them."""
    made = w("style", type="character", customStyle=1, styleId="Shape")
    made.append(w("name", val="Shape"))
    run = w("rPr")
    run.append(w("rFonts", ascii="Segoe UI Symbol", hAnsi="Segoe UI Symbol", cs="Segoe UI Symbol"))
    made.append(run)
    return made


def _table_style(element: ET.Element, *, between: str | None) -> None:
    """Rules above, below and under the head; those between rows in the colour `between`."""
    for tag in ("tblPr", "tblStylePr", "pPr", "rPr"):
        for old in element.findall(f"{{{W}}}{tag}"):
            element.remove(old)
    properties = w("tblPr")
    borders = w("tblBorders")
    rules = [("top", 8, INK), ("bottom", 8, INK)]
    rules += [("insideH", 4, between)] if between else []
    for side, thick, colour in rules:
        borders.append(w(side, val="single", sz=thick, space=0, color=colour))
    properties.append(borders)
    margins = w("tblCellMar")
    for side, wide in (("top", 40), ("left", 0), ("bottom", 40), ("right", 140)):
        margins.append(w(side, w=wide, type="dxa"))
    properties.append(margins)
    element.append(properties)
    head = w("tblStylePr", type="firstRow")
    run = w("rPr")
    run.append(w("b"))
    head.append(run)
    cell = w("tcPr")
    rule = w("tcBorders")
    rule.append(w("bottom", val="single", sz=8, space=0, color=INK))
    cell.append(rule)
    head.append(cell)
    element.append(head)
