"""Numbers are shown as word processors show them."""

import pytest

from pledgewatch.documents.formats import numerals


@pytest.mark.parametrize(
    ("number", "form", "shown"),
    [
        (4, "lowerRoman", "iv"),
        (1994, "upperRoman", "MCMXCIV"),
        (0, "lowerRoman", "0"),
        (5000, "lowerRoman", "5000"),
        (1, "lowerLetter", "a"),
        (28, "lowerLetter", "bb"),
        (0, "lowerLetter", "0"),
        (10**9, "lowerLetter", "1000000000"),
        (10, "russianUpper", "К"),
        (30, "russianLower", "аа"),
        (11, "ordinal", "11th"),
        (23, "ordinal", "23rd"),
        (21, "cardinalText", "Twenty-one"),
        (100, "cardinalText", "100"),
        (32, "ordinalText", "Thirty-second"),
        (20, "ordinalText", "Twentieth"),
        (5, "chicago", "**"),
        (7, "numberInDash", "- 7 -"),
        (255, "hex", "FF"),
        (3, "none", ""),
        (3, "unheard of", "3"),
    ],
)
def test_shown_follows_the_format(number: int, form: str, shown: str) -> None:
    assert numerals.shown(number, form) == shown


def test_counted_letters_are_figures() -> None:
    assert [numerals.counted(number, numerals.LATIN) for number in (0, 1, 26, 27, 28, 703)] == [
        "0", "a", "z", "aa", "ab", "aaa",
    ]  # fmt: skip
