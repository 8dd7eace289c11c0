"""The treaty of the body that a document is by or for: "Committee against Torture", "CAT/C/ESP/7".

Such a document names its articles without the treaty, and calls it "the Convention" from the first.
"""

import re

from pledgewatch.catalogue import instruments
from pledgewatch.extraction.annotated import Annotated

_BLOCKS, _CHARACTERS = 8, 2500  # of the top, where a document says whose it is
# How the symbols of a treaty body's documents begin, and the key of its treaty.
_SYMBOLS = {
    "CCPR/C/": "iccpr",
    "E/C.12/": "icescr",
    "CERD/C/": "icerd",
    "CEDAW/C/": "cedaw",
    "CAT/C/": "cat",
    "CRC/C/": "crc",
    "CMW/C/": "icrmw",
    "CRPD/C/": "crpd",
    "CED/C/": "icpped",
}
_SYMBOL = re.compile("|".join(map(re.escape, _SYMBOLS)))


def treaty(annotated: Annotated) -> str | None:
    """Key of the treaty whose body the top of the document names, by name or by symbol."""
    blocks = annotated.document.blocks[:_BLOCKS]
    top = " ".join(annotated.text[block.start : block.end] for block in blocks)[:_CHARACTERS]
    top = " ".join([annotated.document.title or "", *top.split()]).casefold()
    for instrument in instruments():  # a treaty stands before its protocols
        if instrument.body and instrument.body.casefold() in top:
            return instrument.key
    symbol = _SYMBOL.search(top.upper())
    return _SYMBOLS[symbol[0]] if symbol else None
