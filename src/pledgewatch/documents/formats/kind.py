"""The kind of a file is told by its first bytes, never by its name."""

import re

from pledgewatch.documents.errors import DamagedError, UnsupportedError

PDF, TEXT, WEB = "application/pdf", "text/plain", "text/html"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
OPEN_DOCUMENT = "application/vnd.oasis.opendocument.text"
OLD_WORD = "application/msword"
RTF, MARKDOWN, BOOK = "application/rtf", "text/markdown", "application/epub+zip"
MAIL, MAILBOX, SAVED_PAGE = "message/rfc822", "application/mbox", "multipart/related"
# Containers, told by their heads; what they hold decides: `reading.CONTAINERS`.
ZIP, COMPOUND = "application/zip", "application/x-ole-storage"
HOLDERS = ((b"PK\x03\x04", ZIP), (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", COMPOUND))
# Pictures of pages: scans and photographs.
IMAGES = (
    (re.compile(rb"\x89PNG\r\n\x1a\n"), "image/png"),
    (re.compile(rb"\xff\xd8\xff"), "image/jpeg"),
    (re.compile(rb"GIF8[79]a"), "image/gif"),
    (re.compile(rb"II[*+]\x00|MM\x00[*+]"), "image/tiff"),
    (re.compile(rb"RIFF....WEBP", re.DOTALL), "image/webp"),
)
HEAD = 1024  # bytes; a PDF may begin anywhere in them
# What is recognised and not read, with what the person can do.
OTHERS: tuple[tuple[bytes, str], ...] = (
    (b"PK\x05\x06", "is an empty archive (ZIP); there is nothing to read in it"),
    (b"PK\x07\x08", "is one part of a divided archive (ZIP); unpack it and give the documents"),
    (b"\xd0\xcf\x11\xe0", "is a damaged Office file; open and save it anew"),
    (b"%!PS", "is a PostScript file; save it as PDF"),
    (b"\x1f\x8b", "is compressed; unpack it first"),
    (b"BZh", "is compressed; unpack it first"),
    (b"7z\xbc\xaf", "is compressed; unpack it first"),
    (b"\x7fELF", "is a program; give it as PDF or plain text"),
)
RICH_TEXT = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{\\rtf")
# A PDF whose beginning is lost: it opens with one of its objects or tables, or is no text and
# has such objects.
OBJECT = re.compile(rb"\s*(?:%PDF|\d+ \d+ obj\b|xref\s|trailer\s*<<|startxref\s)")
OBJECT_END = b"endobj"
# A page may begin with remarks; "saved from url" is one that browsers write.
REMARKS = re.compile(rb"(?:\s|\x00|<\?xml[^>]*>|<!--.*?-->)*", re.DOTALL)
WEB_PAGE = re.compile(rb"<(?:!doctype\s+html|html|head|body|title|meta)[\s>]", re.IGNORECASE)


def kind_of(head: bytes) -> str:
    """The media type of a file that begins with `head`; raises `UnsupportedError`.

    Of a container it is the container's: what it holds is told by looking into it. So it is of a
    text: letters and Markdown are texts too.
    """
    for magic, container in HOLDERS:
        if head.startswith(magic):
            return container
    for mark, image in IMAGES:
        if mark.match(head):
            return image
    for magic, advice in OTHERS:
        if head.startswith(magic):
            raise UnsupportedError(advice)
    if RICH_TEXT.match(head):
        return RTF
    if b"%PDF-" in head[:HEAD]:
        return PDF
    start = head.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe")  # UTF-16 of ASCII is ASCII
    found = REMARKS.match(start)
    if WEB_PAGE.match(start, found.end() if found else 0):
        return WEB
    return TEXT


def check_text(content: bytes) -> None:
    """Raise `DamagedError` if `content`, which does not begin like a PDF, is the rest of one."""
    if OBJECT.match(content) or (OBJECT_END in content and not _is_utf8(content)):
        raise DamagedError("is a PDF whose beginning is lost; fetch it anew")


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
