"""Letters of symbol fonts become the signs that they show."""

import pytest

from pledgewatch.documents.formats import symbols


@pytest.mark.parametrize(
    ("code", "font", "sign"),
    [
        (0xF061, "Symbol", "α"),
        (0x61, "Symbol", "α"),
        (0xF0B7, "Symbol", "•"),
        (0xF031, "Symbol", "1"),
        (0xF0FC, "Wingdings", "✓"),
        (0xF0A8, "Wingdings 2", "☐"),
        (0xF001, "Wingdings", "\ufffd"),
        (0xF0D8, "", "•"),
    ],
)
def test_sign_is_what_the_font_shows(code: int, font: str, sign: str) -> None:
    assert symbols.sign(code, font) == sign


def test_only_private_letters_are_replaced() -> None:
    assert symbols.shown("a \uf0b7 ж", "Symbol") == "a • ж"


@pytest.mark.parametrize(
    ("text", "bullet"), [("o", "◦"), ("\uf0a7", "•"), ("–", "–"), ("oo", "oo")]
)
def test_bullet_is_a_sign_of_its_own(text: str, bullet: str) -> None:
    assert symbols.bullet(text) == bullet
