"""Elements of the XML that Word files are made of."""

import re
from xml.etree import ElementTree as ET

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
INK, QUIET, ACCENT, MARK = "1A1A1A", "505050", "123F5C", "7A1F1F"


def w(tag: str, **attributes: object) -> ET.Element:
    """An element of Word's own namespace with attributes of it."""
    return ET.Element(f"{{{W}}}{tag}", {f"{{{W}}}{k}": str(v) for k, v in attributes.items()})


def parsed(xml: bytes) -> ET.Element:
    """The tree of a part of pandoc's reference document, its prefixes kept."""
    for prefix, address in re.findall(rb'xmlns:(\w+)="([^"]+)"', xml):
        ET.register_namespace(prefix.decode(), address.decode())
    return ET.fromstring(xml)  # noqa: S314 - pandoc's own file, not one from outside


def written(root: ET.Element) -> bytes:
    """The part that a tree makes."""
    made: bytes = ET.tostring(root, encoding="UTF-8", xml_declaration=True)
    return made
