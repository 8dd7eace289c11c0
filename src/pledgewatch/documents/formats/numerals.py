"""Numbers as the lists and notes of word processors show them.

The names of the formats are those of ECMA-376, part 1, 17.18.59 (ST_NumberFormat).
"""

from collections.abc import Callable

ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
MOST_ROMAN = 4999
LATIN = "abcdefghijklmnopqrstuvwxyz"
RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя"  # without ё, й, ъ, ь, as Word counts
GREEK = "αβγδεζηθικλμνξοπρστυφχψω"
SIGNS = "*†‡§"  # chicago: *, †, ‡, §, **, ...
MOST_REPEATED = 30  # Word repeats the letter; a number of any size is no reason to fill memory
UNITS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen"),
)
TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
ORDINALS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth",
    "nine": "ninth", "twelve": "twelfth",
}  # fmt: skip
HUNDRED, TEEN_FIRST, TEEN_LAST = 100, 11, 13


def roman(number: int) -> str:
    """Lower case; 4 is "iv". What Roman numerals do not reach stays in figures."""
    if not 0 < number <= MOST_ROMAN:
        return str(number)
    said = ""
    for value, letters in ROMAN:
        said += letters * (number // value)
        number %= value
    return said


def repeated(number: int, alphabet: str) -> str:
    """The letter of `number`, doubled after the last: of 27 in Latin "aa", of 28 "bb"."""
    if number < 1:
        return str(number)
    times, place = divmod(number - 1, len(alphabet))
    return alphabet[place] * (times + 1) if times < MOST_REPEATED else str(number)


def counted(number: int, alphabet: str) -> str:
    """Letters as figures: of 27 in Latin "aa", of 28 "ab"."""
    said = ""
    while number > 0:
        number, place = divmod(number - 1, len(alphabet))
        said = alphabet[place] + said
    return said or "0"


def cardinal(number: int) -> str:
    """In English words below a hundred: 21 is "twenty-one"."""
    if not 0 <= number < HUNDRED:
        return str(number)
    if number < len(UNITS):
        return UNITS[number]
    tens, unit = divmod(number, 10)
    return TENS[tens] + (f"-{UNITS[unit]}" if unit else "")


def ordinal(number: int) -> str:
    """With English letters behind it: "1st", "12th"."""
    if TEEN_FIRST <= number % HUNDRED <= TEEN_LAST:
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


def ordinal_words(number: int) -> str:
    """In English words below a hundred: 21 is "twenty-first"."""
    if not 0 < number < HUNDRED:
        return ordinal(number)
    head, dash, last = cardinal(number).rpartition("-")
    if last in ORDINALS:
        return head + dash + ORDINALS[last]
    return head + dash + (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")


FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02}",
    "lowerRoman": roman,
    "upperRoman": lambda number: roman(number).upper(),
    "lowerLetter": lambda number: repeated(number, LATIN),
    "upperLetter": lambda number: repeated(number, LATIN.upper()),
    "russianLower": lambda number: repeated(number, RUSSIAN),
    "russianUpper": lambda number: repeated(number, RUSSIAN.upper()),
    "ordinal": ordinal,
    "cardinalText": lambda number: cardinal(number).capitalize(),
    "ordinalText": lambda number: ordinal_words(number).capitalize(),
    "chicago": lambda number: repeated(number, SIGNS),
    "numberInDash": lambda number: f"- {number} -",
    "hex": lambda number: f"{number:X}",
    "none": lambda _: "",
}


def shown(number: int, form: str) -> str:
    """`number` in the format `form`; in figures where the format is not known."""
    return FORMATS.get(form, str)(number)
