"""Letters of the fonts Symbol and Wingdings as the signs that they show.

Word keeps them in the private area of Unicode (U+F020 to U+F0FF), where they mean nothing without
their font.
"""

import re

PRIVATE = re.compile("[\uf020-\uf0ff]")
SHIFT = 0xF000
ASCII_END = 0x7F
UNKNOWN = "\ufffd"
# Adobe's Symbol encoding, by its codes.
_GREEK = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"
SYMBOL = {0x41 + place: sign for place, sign in enumerate(_GREEK)} | {
    0x22: "∀", 0x24: "∃", 0x27: "∍", 0x2A: "∗", 0x2D: "−", 0x40: "≅",
    0xA0: "€", 0xA1: "ϒ", 0xA2: "′", 0xA3: "≤", 0xA4: "⁄", 0xA5: "∞", 0xA8: "♦", 0xAB: "↔",
    0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB2: "″", 0xB3: "≥",
    0xB4: "×", 0xB5: "∝", 0xB6: "∂", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBA: "≡", 0xBB: "≈",
    0xBC: "…", 0xD2: "®", 0xD3: "©", 0xD4: "™", 0xD5: "∏", 0xD6: "√", 0xD7: "⋅", 0xDE: "⇒",
    0xE2: "®", 0xE3: "©", 0xE4: "™", 0xE5: "∑",
}  # fmt: skip
WINGDINGS = {
    0x28: "☎", 0x2A: "✉", 0x4A: "☺", 0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x71: "❑",
    0x72: "❒", 0x75: "◆", 0x76: "❖", 0x77: "◆", 0x9F: "•", 0xA1: "○", 0xA7: "▪", 0xA8: "☐",
    0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒",
    0xFE: "☑",
}  # fmt: skip
BULLETS = frozenset({0xB7, 0xA7, 0x6C, 0x6E, 0x9F, 0xD8, 0x76, 0xA8})  # what lists are made with


def sign(code: int, font: str) -> str:
    """The sign that the letter `code` of `font` shows; `UNKNOWN` where it cannot be told."""
    code -= SHIFT if code >= SHIFT else 0
    known = WINGDINGS if font.lower().startswith("wingdings") else SYMBOL
    if code in known:
        return known[code]
    if code <= ASCII_END and known is SYMBOL:
        return chr(code)
    return "•" if code in BULLETS else UNKNOWN


def sign_at(code: str | None, font: str | None) -> str:
    """The sign of a letter whose code stands in hexadecimal: "F061" of Symbol is "α"."""
    try:
        return sign(int(code or "", 16), font or "")
    except ValueError:
        return UNKNOWN


def shown(text: str, font: str) -> str:
    """`text` with its private letters as the signs that they show in `font`."""
    return PRIVATE.sub(lambda found: sign(ord(found[0]), font), text)


def bullet(text: str) -> str:
    """The bullet of a list as a sign of its own, whatever font it is drawn in."""
    if text == "o":  # of Courier New
        return "◦"
    return PRIVATE.sub("•", text)
