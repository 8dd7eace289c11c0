"""PDF files made for tests: typeset from Typst's markup, or written object by object."""

import hashlib
import struct
import zlib
from functools import cache

import typst

FACE = '#set text(font: "Libertinus Serif", size: 11pt, lang: "en")\n'


@cache
def typeset(markup: str) -> bytes:
    """The PDF of `markup`; the same markup gives the same bytes."""
    result = typst.compile((FACE + markup).encode())
    assert isinstance(result, bytes)
    return result


def written(*objects: str | bytes, trailer: str = "") -> bytes:
    """A PDF of `objects`, numbered from 1; the first is its catalogue."""
    content = bytearray(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(content))
        plain = body.encode("latin-1") if isinstance(body, str) else body
        content += b"%d 0 obj\n%b\nendobj\n" % (number, plain)
    table = len(content)
    content += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    for place in places:
        content += b"%010d 00000 n \n" % place
    content += b"trailer << /Size %d /Root 1 0 R %b >>\n" % (len(objects) + 1, trailer.encode())
    content += b"startxref\n%d\n%%%%EOF\n" % table
    return bytes(content)


def stream(content: bytes, more: str = "") -> bytes:
    """A compressed stream object of `content`."""
    packed = zlib.compress(content, 9)
    head = f"<< /Length {len(packed)} /Filter /FlateDecode {more} >>\nstream\n"
    return head.encode() + packed + b"\nendstream"


def one_page(
    drawing: str | bytes,
    *,
    resources: str = "",
    page: str = "",
    more: tuple[str | bytes, ...] = (),
    trailer: str = "",
) -> bytes:
    """A PDF whose one page of 300 by 400 points is drawn by `drawing`, with Helvetica as /F.

    Objects of `more` have the numbers from 6.
    """
    plain = drawing.encode("latin-1") if isinstance(drawing, str) else drawing
    return written(
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 400] /Contents 4 0 R {page} "
        f"/Resources << /Font << /F 5 0 R >> {resources} >> >>",
        stream(plain),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        *more,
        trailer=trailer,
    )


def words_at(*words: tuple[float, float, str], size: float = 10) -> str:
    """The drawing that shows each of the words at its place, from the page's lower left corner."""
    shown = "".join(f"1 0 0 1 {x} {y} Tm ({text}) Tj " for x, y, text in words)
    return f"BT /F {size} Tf {shown} ET"


PADDING = bytes.fromhex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a")


def encrypted(user: str, owner: str) -> bytes:
    """A page of words that the passwords open, by the standard handler, RC4 of 40 bits.

    ISO 32000-1, 7.6.3; without a user's password anybody can read it.
    """
    first, second = (word.encode() + PADDING for word in (user, owner))
    key_of_owner = hashlib.md5(second[:32], usedforsecurity=False).digest()[:5]
    stated = _rc4(key_of_owner, first[:32])
    permissions = struct.pack("<i", -4)
    seed = first[:32] + stated + permissions + b"A"
    key = hashlib.md5(seed, usedforsecurity=False).digest()[:5]
    drawn = words_at((30, 350, "The law was amended in 2008.")).encode()
    of_stream = hashlib.md5(key + b"\x04\0\0\0\0", usedforsecurity=False).digest()[:10]
    content = _rc4(of_stream, drawn)
    return written(
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 400] /Contents 4 0 R "
        "/Resources << /Font << /F 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%b\nendstream" % (len(content), content),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        trailer=f"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{stated.hex()}> "
        f"/U <{_rc4(key, PADDING).hex()}> >> /ID [<41> <41>]",
    )


def _rc4(key: bytes, content: bytes) -> bytes:
    state, j = list(range(256)), 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    result, i, j = bytearray(), 0, 0
    for byte in content:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        result.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(result)
