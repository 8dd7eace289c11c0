"""How the Word file looks: a table of styles laid over those of pandoc's reference document."""

import re
from dataclasses import dataclass
from xml.etree import ElementTree as ET

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_FOOTER_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer"
_FOOTER_PART = "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"

BODY = "Cambria"  # with Word; Caladea or Times stand in elsewhere. All have the Kazakh letters
HEAD = "Calibri"  # with Word; Carlito or Arial stand in elsewhere
INK, QUIET, ACCENT, MARK = "1A1A1A", "505050", "123F5C", "7A1F1F"
MM = 56.7  # twentieths of a point in a millimetre


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
        name="Standing", left=8, border="left", shade="EFECE5", after=8, keep_next=True
    ),
    "Reply": Style(name="Reply", border="box", before=4, after=8),
    "Small": Style(name="Small", based_on="BodyText", size=10),
}  # fmt: skip


def restyled(parts: dict[str, bytes]) -> dict[str, bytes]:
    """The parts of a reference document by name, in our styles and with a foot."""
    return {
        **parts,
        "word/styles.xml": _styles(parts["word/styles.xml"]),
        "word/footer1.xml": _footer(),
        "word/document.xml": _page(parts["word/document.xml"]),
        "word/_rels/document.xml.rels": _related(parts["word/_rels/document.xml.rels"]),
        "[Content_Types].xml": _typed(parts["[Content_Types].xml"]),
    }


def _w(tag: str, **attributes: object) -> ET.Element:
    return ET.Element(f"{{{W}}}{tag}", {f"{{{W}}}{k}": str(v) for k, v in attributes.items()})


def _styles(xml: bytes) -> bytes:
    root = _parsed(xml)
    present = {style.get(f"{{{W}}}styleId"): style for style in root.iter(f"{{{W}}}style")}
    for key, style in STYLES.items():
        element = present.get(key)
        if element is None:
            element = _w("style", type="paragraph", customStyle=1, styleId=key)
            element.append(_w("name", val=style.name))
            root.append(element)
        _lay(style, element)
    for key in (key for key in present if key and key.endswith("Char") and key != "VerbatimChar"):
        for run in present[key].findall(f"{{{W}}}rPr"):
            present[key].remove(run)
    _table_style(present["Table"])
    root.append(_shape_style())
    return _written(root)


def _lay(style: Style, element: ET.Element) -> None:
    for tag in ("pPr", "rPr", "basedOn", "semiHidden", "unhideWhenUsed", "link"):
        for old in element.findall(f"{{{W}}}{tag}"):
            element.remove(old)
    if style.based_on:
        element.insert(1, _w("basedOn", val=style.based_on))
    element.append(_paragraph(style))
    element.append(_run(style))


def _paragraph(style: Style) -> ET.Element:
    """The paragraph's properties, in the order that the schema asks."""
    made = _w("pPr")
    if style.keep_next:
        made.append(_w("keepNext"))
        made.append(_w("keepLines"))
    if style.border:
        made.append(_border(style.border))
    if style.shade:
        made.append(_w("shd", val="clear", color="auto", fill=style.shade))
    made.append(
        _w(
            "spacing",
            before=round(style.before * 20),
            after=round(style.after * 20),
            line=round(style.line * 240),
            lineRule="auto",
        )
    )
    if style.left or style.border == "box":
        inset = 6 if style.border == "box" else 0  # so that its rules end with the lines of text
        made.append(_w("ind", left=round(max(style.left, inset) * 20), right=round(inset * 20)))
    if style.shade:  # its paragraphs are one box, with room below
        made.append(_w("contextualSpacing"))
    if style.outline is not None:
        made.append(_w("outlineLvl", val=style.outline))
    return made


def _border(sides: str) -> ET.Element:
    made = _w("pBdr")
    thick = {"top": 8, "left": 18, "box": 6}[sides]
    for side in ("top", "left", "bottom", "right") if sides == "box" else (sides,):
        colour = INK if sides == "top" else ACCENT if sides == "left" else QUIET
        made.append(_w(side, val="single", sz=thick, space=6, color=colour))
    return made


def _run(style: Style) -> ET.Element:
    made = _w("rPr")
    made.append(
        _w("rFonts", ascii=style.font, hAnsi=style.font, cs=style.font, eastAsia=style.font)
    )
    for tag in ("b", "bCs") if style.bold else ():
        made.append(_w(tag))
    for tag in ("i", "iCs") if style.italic else ():
        made.append(_w(tag))
    made.append(_w("color", val=style.colour))
    made.append(_w("sz", val=round(style.size * 2)))
    made.append(_w("szCs", val=round(style.size * 2)))
    return made


def _shape_style() -> ET.Element:
    """Shapes beside a word, in fonts that have them."""
    made = _w("style", type="character", customStyle=1, styleId="Shape")
    made.append(_w("name", val="Shape"))
    run = _w("rPr")
    run.append(_w("rFonts", ascii="Segoe UI Symbol", hAnsi="Segoe UI Symbol", cs="Segoe UI Symbol"))
    made.append(run)
    return made


def _table_style(element: ET.Element) -> None:
    """Rules between rows, a heavier one above, below and under the head."""
    for tag in ("tblPr", "tblStylePr", "pPr", "rPr"):
        for old in element.findall(f"{{{W}}}{tag}"):
            element.remove(old)
    properties = _w("tblPr")
    borders = _w("tblBorders")
    for side, thick, colour in (("top", 8, INK), ("bottom", 8, INK), ("insideH", 4, "AAAAAA")):
        borders.append(_w(side, val="single", sz=thick, space=0, color=colour))
    properties.append(borders)
    margins = _w("tblCellMar")
    for side, wide in (("top", 40), ("left", 0), ("bottom", 40), ("right", 140)):
        margins.append(_w(side, w=wide, type="dxa"))
    properties.append(margins)
    element.append(properties)
    head = _w("tblStylePr", type="firstRow")
    run = _w("rPr")
    run.append(_w("b"))
    head.append(run)
    cell = _w("tcPr")
    rule = _w("tcBorders")
    rule.append(_w("bottom", val="single", sz=8, space=0, color=INK))
    cell.append(rule)
    head.append(cell)
    element.append(head)


def _footer() -> bytes:
    """Page number of pages, in the middle of the foot."""
    footer = _w("ftr")
    paragraph = _w("p")
    properties = _w("pPr")
    properties.append(_w("jc", val="center"))
    paragraph.append(properties)
    for field in ("PAGE", " / ", "NUMPAGES"):
        paragraph.append(_field(field) if field.isupper() else _words(field))
    footer.append(paragraph)
    return _written(footer)


def _field(instruction: str) -> ET.Element:
    field = _w("fldSimple", instr=f" {instruction} ")
    field.append(_words("1"))
    return field


def _words(words: str) -> ET.Element:
    run = _w("r")
    properties = _w("rPr")
    properties.append(_w("color", val=QUIET))
    properties.append(_w("sz", val=18))
    run.append(properties)
    text = _w("t")
    text.text = words
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    run.append(text)
    return run


def _page(xml: bytes) -> bytes:
    """A4 with our margins and the foot, in the last section of the reference document."""
    root = _parsed(xml)
    section = next(root.iter(f"{{{W}}}sectPr"))
    # Pandoc starts the notes anew in each section, which LibreOffice takes for each chapter.
    for restarting in section.findall(f"{{{W}}}footnotePr"):
        section.remove(restarting)
    reference = _w("footerReference", type="default")
    reference.set(f"{{{R}}}id", "rIdFoot")
    section.insert(0, reference)
    section.append(_w("pgSz", w=11906, h=16838))
    side, above, below = round(26 * MM), round(24 * MM), round(24 * MM)
    section.append(
        _w(
            "pgMar",
            top=above,
            right=side,
            bottom=below,
            left=side,
            header=709,
            footer=709,
            gutter=0,
        )
    )
    return _written(root)


def _related(xml: bytes) -> bytes:
    made = (
        f'<Relationship Type="{_FOOTER_TYPE}" Id="rIdFoot" Target="footer1.xml" /></Relationships>'
    )
    return xml.replace(b"</Relationships>", made.encode())


def _typed(xml: bytes) -> bytes:
    made = f'<Override PartName="/word/footer1.xml" ContentType="{_FOOTER_PART}" /></Types>'
    return xml.replace(b"</Types>", made.encode())


def _parsed(xml: bytes) -> ET.Element:
    for prefix, address in re.findall(rb'xmlns:(\w+)="([^"]+)"', xml):
        ET.register_namespace(prefix.decode(), address.decode())
    return ET.fromstring(xml)  # noqa: S314 - pandoc's own file, not one from outside


def _written(root: ET.Element) -> bytes:
    written: bytes = ET.tostring(root, encoding="UTF-8", xml_declaration=True)
    return written
