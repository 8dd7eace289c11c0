"""What stands on the pages and not in the text."""

from collections.abc import Iterator

import pytest

from pledgewatch.documents.formats import plain_text
from pledgewatch.documents.layout import furniture

BODY = """\
The commission has seven members and three of them
are named by the president alone, it
was said at the time."""
NAMES = ("Asel", "Botagoz", "Gulnara", "Dana", "Zarina", "Marat", "Nurlan", "Timur")


def bodies() -> Iterator[str]:
    """Text for one page after the other, no line of it like another's."""
    for name in NAMES:
        yield f"{name} asked for the draft.\nThe ministry told {name} to wait.\nSo {name} waited."


def lifted(*pages: str) -> list[str]:
    lines = plain_text.lines("\n\f".join(pages))
    found = furniture.ordinals(lines)
    return [line.text for line in lines if line.ordinal in found]


@pytest.mark.parametrize(
    "text",
    [
        "12",
        "- 12 -",
        "– 12 –",
        "Page 12",
        "page 3 of 40",
        "3/40",
        "стр. 12",
        "12 из 40",
        "[12]",
        "iv",
    ],
)
def test_is_page_number_knows_its_dresses(text: str) -> None:
    assert furniture.is_page_number(text)


@pytest.mark.parametrize("text", ["12345", "Page", "12 May", "Article 3", "12.3", ""])
def test_is_page_number_refuses_the_rest(text: str) -> None:
    assert not furniture.is_page_number(text)


def test_ordinals_lift_heads_that_return_and_numbers_that_count() -> None:
    pages = [
        f"Pledges of 2008\n\n{body}\n\n{number}"
        for number, body in zip((1, 2, 3, 4), bodies(), strict=False)
    ]
    assert lifted(*pages) == [each for number in "1234" for each in ("Pledges of 2008", number)]


def test_ordinals_lift_heads_that_differ_on_left_and_right_pages() -> None:
    heads = ("A/HRC/14/10", "GE.10") * 4
    pages = [f"{head}\n\n{body}" for head, body in zip(heads, bodies(), strict=True)]
    assert lifted(*pages) == ["A/HRC/14/10", "GE.10"] * 4


def test_ordinals_lift_a_head_of_two_pages_that_counts_them() -> None:
    heads = ("Memorandum", "Memorandum      Page 2", "Memorandum      Page 3")
    pages = [f"{head}\n\n{body}" for head, body in zip(heads, bodies(), strict=False)]
    assert lifted(*pages) == ["Memorandum      Page 2", "Memorandum      Page 3"]


def test_ordinals_leave_notes_of_the_same_words() -> None:
    notes = ("1 Ibid., p. 4.", "4 Ibid., p. 7.", "5 Ibid., p. 1.", "9 Ibid., p. 3.")
    pages = [f"{body}\n\n{note}" for note, body in zip(notes, bodies(), strict=False)]
    assert lifted(*pages) == []


def test_ordinals_lift_feet_that_open_with_the_number_of_the_page() -> None:
    feet = tuple(f"{number} Coalition of Observers" for number in (3, 4, 5, 6))
    pages = [f"{body}\n\n{foot}" for foot, body in zip(feet, bodies(), strict=False)]
    assert lifted(*pages) == list(feet)


def test_ordinals_leave_words_that_return_inside_pages() -> None:
    long = "\n".join(f"line {letter} of the text" for letter in "abcdefg")
    page = f"{long}\nThe law was not applied.\n{long.upper()}"
    assert "The law was not applied." not in lifted(page, page, page)


def test_ordinals_leave_figures_of_the_text() -> None:
    assert lifted(f"{BODY}\n\nThe figures were\n2008\n2009\nand more.\n\n{BODY}") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{BODY}\n\n2\n\n{BODY}\n\n3\n\n{BODY}", ["2", "3"]),
        (f"{BODY}\n\n- 2 -\n\n{BODY}\n\n- 3 -\n\n{BODY}", ["- 2 -", "- 3 -"]),
        (f"{BODY}\n\n                         2\n\n{BODY}", ["2"]),
        (f"{BODY}\n\n2\n\n{BODY}\n\n30\n\n{BODY}", []),
        (f"{BODY}\n\n2\n\n{BODY}", []),
    ],
)
def test_ordinals_lift_numbers_that_stand_alone_where_nothing_divides_pages(
    text: str, found: list[str]
) -> None:
    assert lifted(text) == found


def test_ordinals_lift_what_the_printers_add() -> None:
    assert lifted(f"{BODY}\n\nGE.10-12492 (E)\n\n*1012492*") == ["GE.10-12492 (E)", "*1012492*"]
