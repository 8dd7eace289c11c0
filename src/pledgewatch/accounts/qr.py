"""A QR code as numbers that a template draws: no picture from elsewhere, no style."""

from dataclasses import dataclass

import qrcode

QUIET = 4  # modules of empty border that readers need (ISO/IEC 18004)


@dataclass(frozen=True, slots=True)
class Picture:
    """An SVG path of dark squares, one unit a module, and the size of its sides."""

    path: str
    size: int


def path_of(text: str) -> Picture:
    """The QR code of a text."""
    code = qrcode.QRCode(border=0)
    code.add_data(text)
    code.make(fit=True)
    squares = [
        f"M{QUIET + x} {QUIET + y}h1v1h-1z"
        for y, row in enumerate(code.get_matrix())
        for x, dark in enumerate(row)
        if dark
    ]
    return Picture("".join(squares), len(code.get_matrix()) + 2 * QUIET)
