"""The page of the Word file: its size, its margins and its foot."""

from xml.etree import ElementTree as ET

from pledgewatch.reporting.formats.word_xml import QUIET, R, W, parsed, w, written

_FOOTER_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer"
_FOOTER_PART = "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"
WIDTH, HEIGHT = 11906, 16838  # of A4 in twentieths of a point, as are the margins
SIDE, ABOVE = 1474, 1361  # 26 and 24 mm
FOOT = "what the publication is"  # stands in the reference document for the words of each


def parts(parts: dict[str, bytes]) -> dict[str, bytes]:
    """Those parts of a reference document, by name, that the page and its foot change."""
    return {
        "word/footer1.xml": _footer(),
        "word/document.xml": _page(parts["word/document.xml"]),
        "word/_rels/document.xml.rels": _related(parts["word/_rels/document.xml.rels"]),
        "[Content_Types].xml": _typed(parts["[Content_Types].xml"]),
    }


def _footer() -> bytes:
    """What the publication is, and at the right margin the page number of pages."""
    footer = w("ftr")
    paragraph = w("p")
    properties = w("pPr")
    tabs = w("tabs")
    tabs.append(w("tab", val="right", pos=WIDTH - 2 * SIDE))
    properties.append(tabs)
    paragraph.append(properties)
    tab = w("r")
    tab.append(w("tab"))
    for part in (_words(FOOT), tab, _field("PAGE"), _words(" / "), _field("NUMPAGES")):
        paragraph.append(part)
    footer.append(paragraph)
    return written(footer)


def _field(instruction: str) -> ET.Element:
    field = w("fldSimple", instr=f" {instruction} ")
    field.append(_words("1"))
    return field


def _words(words: str) -> ET.Element:
    run = w("r")
    properties = w("rPr")
    properties.append(w("color", val=QUIET))
    properties.append(w("sz", val=18))
    run.append(properties)
    text = w("t")
    text.text = words
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    run.append(text)
    return run


def _page(xml: bytes) -> bytes:
    """A4 with our margins and the foot, in the last section of the reference document."""
    root = parsed(xml)
    section = next(root.iter(f"{{{W}}}sectPr"))
    # Pandoc starts the notes anew in each section, which LibreOffice takes for each chapter.
    for restarting in section.findall(f"{{{W}}}footnotePr"):
        section.remove(restarting)
    reference = w("footerReference", type="default")
    reference.set(f"{{{R}}}id", "rIdFoot")
    section.insert(0, reference)
    section.append(w("pgSz", w=WIDTH, h=HEIGHT))
    section.append(
        w(
            "pgMar",
            top=ABOVE,
            right=SIDE,
            bottom=ABOVE,
            left=SIDE,
            header=709,
            footer=709,
            gutter=0,
        )
    )
    return written(root)


def _related(xml: bytes) -> bytes:
    made = (
        f'<Relationship Type="{_FOOTER_TYPE}" Id="rIdFoot" Target="footer1.xml" /></Relationships>'
    )
    return xml.replace(b"</Relationships>", made.encode())


def _typed(xml: bytes) -> bytes:
    made = f'<Override PartName="/word/footer1.xml" ContentType="{_FOOTER_PART}" /></Types>'
    return xml.replace(b"</Types>", made.encode())
