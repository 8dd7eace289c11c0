"""Russian numbers, and the gender of what a measure is called.

| rule                                               | example                                  |
|----------------------------------------------------|------------------------------------------|
| one, two to four, and five and more ask for a form | "одно условие", "два условия", "пять …"  |
| of compounds the last word decides, but 11 to 14   | "21 условие", "12 условий"               |
| after "из" a numeral stands in the genitive        | "из двух условий", "из 12 условий"       |
| a noun's ending tells its gender                   | "закон принят", "ратификация отклонена"  |
| an adjective before it tells nothing               | "конституционный закон"                  |
"""

from enum import IntEnum

# Of neuter nouns, to ten; figures beyond.
_NUMBERS = (
    "ни одно", "одно", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять",
    "десять",
)  # fmt: skip
_GENITIVE = (
    "нуля", "одного", "двух", "трёх", "четырёх", "пяти", "шести", "семи", "восьми", "девяти",
    "десяти",
)  # fmt: skip
_DATIVE = (
    "нулю", "одному", "двум", "трём", "четырём", "пяти", "шести", "семи", "восьми", "девяти",
    "десяти",
)  # fmt: skip

# Kinds of measures that the reader and the catalogue name in English.
KINDS = {
    "bill": "законопроект",
    "law": "закон",
    "decree": "указ",
    "ratification": "ратификация",
    "measure": "мера",
}
_ADJECTIVES = ("ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ские", "шие")
_NEUTER = ("о", "е", "мя")
_FEMININE = ("а", "я", "ость")
_PLURAL = ("ы", "и")


class Gender(IntEnum):
    """Which ending a short participle takes: "принят", "принята", "принято", "приняты"."""

    MASCULINE = 0
    FEMININE = 1
    NEUTER = 2
    PLURAL = 3


def number(count: int) -> str:
    """A count of neuter things as a word to ten, as a figure beyond: "одно", "два", "11"."""
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)


def of_number(count: int) -> str:
    """The count in the genitive: "двух", "11"."""
    return _GENITIVE[count] if count < len(_GENITIVE) else str(count)


def by_number(count: int) -> str:
    """The count in the dative, after "по": "двум", "11"."""
    return _DATIVE[count] if count < len(_DATIVE) else str(count)


def form(count: int, one: str, few: str, many: str) -> str:
    """The form that a count asks for: "условие", "условия", "условий"."""
    if count % 100 in range(11, 15):
        return many
    return {1: one, 2: few, 3: few, 4: few}.get(count % 10, many)


def of_form(count: int, one: str, many: str) -> str:
    """The form after a genitive count: "из 21 условия", "из двух условий"."""
    return one if count % 10 == 1 and count % 100 != 11 else many  # noqa: PLR2004 - одиннадцать


def kind_in_russian(kind: str) -> str:
    """What a measure is called; a kind in English that the program itself knows is translated."""
    return KINDS.get(kind.strip().lower(), kind.strip()) or "мера"


def gender(noun_phrase: str) -> Gender:
    """The gender of a noun with or without adjectives before it: "проект закона" is masculine."""
    words = noun_phrase.lower().split()
    noun = next((word for word in words[:-1] if not word.endswith(_ADJECTIVES)), words[-1])
    if noun.endswith(_PLURAL):
        return Gender.PLURAL
    if noun.endswith(_FEMININE):
        return Gender.FEMININE
    return Gender.NEUTER if noun.endswith(_NEUTER) else Gender.MASCULINE
