"""What is laid over a page of a PDF: comments, and what somebody typed into a form. It is not read.

Names of entries are those of ISO 32000-1, 12.5.2 and 12.7.3.
"""

import ctypes
from dataclasses import dataclass
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

MOST = 500  # of a page
LONGEST = 4000  # bytes of words that are looked at
FIELD = pdfium.FPDF_ANNOT_WIDGET
UNSAID = {pdfium.FPDF_ANNOT_LINK, pdfium.FPDF_ANNOT_POPUP}  # what they say shows nothing
COMMENT, TYPED = b"Contents", b"V"
UNTICKED = "Off"


@dataclass(frozen=True, slots=True)
class LaidOver:
    """How many comments with words there are, and fields that are filled in."""

    comments: int = 0
    fields: int = 0


NOTHING = LaidOver()


def of(page: pypdfium2.PdfPage) -> LaidOver:
    """What is laid over an open page."""
    comments = fields = 0
    for index in range(min(pdfium.FPDFPage_GetAnnotCount(page.raw), MOST)):
        annotation = pdfium.FPDFPage_GetAnnot(page.raw, index)
        if not annotation:
            continue
        try:
            kind = pdfium.FPDFAnnot_GetSubtype(annotation)
            if kind == FIELD:
                fields += _says(annotation, TYPED)
            elif kind not in UNSAID:
                comments += _says(annotation, COMMENT)
        finally:
            pdfium.FPDFPage_CloseAnnot(annotation)
    return LaidOver(comments, fields)


def _says(annotation: Any, entry: bytes) -> bool:
    """Whether an entry has letters."""
    size = pdfium.FPDFAnnot_GetStringValue(annotation, entry, None, 0)
    if not 0 < size <= LONGEST:
        return bool(size > LONGEST)
    content = ctypes.create_string_buffer(size)
    words = ctypes.cast(content, ctypes.POINTER(pdfium.FPDF_WCHAR))
    pdfium.FPDFAnnot_GetStringValue(annotation, entry, words, size)
    said = content.raw.decode("utf-16-le", errors="replace").strip("\0")
    return said != UNTICKED and any(letter.isalnum() for letter in said)
