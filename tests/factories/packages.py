"""Word and OpenDocument files with just what a test is about, as their bytes."""

import io
from zipfile import ZIP_DEFLATED, ZipFile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMESPACES = (
    f'xmlns:w="{W}" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
ROOTS = {
    "styles": "styles",
    "numbering": "numbering",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "comments": "comments",
    "settings": "settings",
    "header": "hdr",
    "footer": "ftr",
}
ODF = "urn:oasis:names:tc:opendocument:xmlns"
ODF_NAMESPACES = " ".join(
    f'xmlns:{prefix}="{ODF}:{name}:1.0"'
    for prefix, name in (
        ("office", "office"), ("text", "text"), ("style", "style"), ("table", "table"),
        ("draw", "drawing"), ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"),
        ("meta", "meta"),
    )
) + ' xmlns:dc="http://purl.org/dc/elements/1.1/"'  # fmt: skip
ODT = "application/vnd.oasis.opendocument.text"


def zipped(parts: dict[str, str | bytes]) -> bytes:
    """A ZIP archive of these parts."""
    stream = io.BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return stream.getvalue()


def docx_parts(body: str, *, main_type: str = MAIN, **others: str) -> dict[str, str | bytes]:
    """The parts of a Word file whose body is `body`.

    `others` are the insides of further parts by their kind ("styles", "footnotes", "header"), of
    `core` and `app` the insides of the document's properties.
    """
    kinds = [kind for kind in others if kind in ROOTS]
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": (
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            f'<Override PartName="/word/document.xml" ContentType="{main_type}"/></Types>'
        ),
        "_rels/.rels": (
            f'<Relationships xmlns="{RELATIONSHIPS}">'
            f'<Relationship Id="a" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
            f'<Relationship Id="b" Type="x/core-properties" Target="docProps/core.xml"/>'
            f'<Relationship Id="c" Type="x/extended-properties" Target="docProps/app.xml"/>'
            "</Relationships>"
        ),
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": (
            f'<Relationships xmlns="{RELATIONSHIPS}">'
            + "".join(
                f'<Relationship Id="{kind}" Type="{OFFICE}/{kind}" Target="{kind}.xml"/>'
                for kind in kinds
            )
            + "</Relationships>"
        ),
    }
    for kind in kinds:
        root = ROOTS[kind]
        parts[f"word/{kind}.xml"] = f"<w:{root} {NAMESPACES}>{others[kind]}</w:{root}>"
    if "core" in others:
        parts["docProps/core.xml"] = (
            '<cp:coreProperties xmlns:dc="http://purl.org/dc/elements/1.1/" '
            'xmlns:cp="x" xmlns:dcterms="http://purl.org/dc/terms/">'
            f"{others['core']}</cp:coreProperties>"
        )
    if "app" in others:
        parts["docProps/app.xml"] = (
            '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
            f'extended-properties">{others["app"]}</Properties>'
        )
    return parts


def docx(body: str, **others: str) -> bytes:
    """A Word file, as `docx_parts` takes it."""
    return zipped(docx_parts(body, **others))


def p(words: str, style: str = "", properties: str = "") -> str:
    """A paragraph of Word's: `words` may be runs."""
    runs = words if "<w:" in words or not words else run(words)
    stated = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{stated}{properties}</w:pPr>{runs}</w:p>"


def run(words: str, properties: str = "") -> str:
    """A run of Word's."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def style(key: str, name: str, inside: str = "", *, sort: str = "paragraph") -> str:
    """A style of Word's."""
    return f'<w:style w:type="{sort}" w:styleId="{key}"><w:name w:val="{name}"/>{inside}</w:style>'


def odt(body: str, *, automatic: str = "", styles: str = "", meta: str = "") -> bytes:
    """An OpenDocument text whose body is `body`.

    `automatic` are styles of its own, `styles` the inside of the part `styles.xml`, `meta` what it
    says of itself.
    """
    return zipped(
        {
            "mimetype": ODT,
            "content.xml": (
                f"<office:document-content {ODF_NAMESPACES}>"
                f"<office:automatic-styles>{automatic}</office:automatic-styles>"
                f"<office:body><office:text>{body}</office:text></office:body>"
                "</office:document-content>"
            ),
            "styles.xml": (
                f"<office:document-styles {ODF_NAMESPACES}>{styles}</office:document-styles>"
            ),
            "meta.xml": (
                f"<office:document-meta {ODF_NAMESPACES}>"
                f"<office:meta>{meta}</office:meta></office:document-meta>"
            ),
        }
    )
