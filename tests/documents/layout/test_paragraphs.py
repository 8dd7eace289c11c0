"""Where one paragraph ends and the next begins."""

import pytest

from pledgewatch.documents.formats import plain_text
from pledgewatch.documents.layout.paragraphs import group

FULL = "The ministry declined the draft law on the media for the second time in the"


def groups(text: str, *, interrupted: frozenset[int] = frozenset()) -> list[int]:
    """How many lines each paragraph of `text` has."""
    return [len(lines) for lines in group(plain_text.lines(text), interrupted)]


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        ("", []),
        ("One line.", [1]),
        (f"{FULL}\nspring.", [2]),
        (f"{FULL}\nspring.\n\n{FULL}\nsummer.", [2, 2]),
        (f"{FULL}\n\nspring of that year, and it was said\n\nto be the last.", [3]),
        (f"{FULL}\nspring. It ended.\n   {FULL[:-4]}\nsummer.", [2, 2]),
        (f"{FULL}\nspring, and asked:\n(a) whether it is law;\n(b) whether it was.", [2, 1, 1]),
        (f"{FULL}\nspring of:\n1. May\n2. June\n3. July", [2, 1, 1, 1]),
        ("* item\n* item\n* item", [1, 1, 1]),
        (f"{FULL}\n- as it said - spring of the year, and in the summer of it, too,\nand on.", [3]),
    ],
    ids=[
        *("nothing", "one line", "two lines", "blank line", "double-spaced", "indent"),
        *("list", "numbers", "bullets", "dash inside"),
    ],
)
def test_group_gathers_lines(text: str, sizes: list[int]) -> None:
    assert groups(text) == sizes


def test_group_keeps_lines_apart_where_each_is_a_paragraph() -> None:
    long = f"{FULL} spring of that year, and {FULL} summer of the next year, and was not heard of."
    assert groups("\n".join([long] * 5)) == [1] * 5


@pytest.mark.parametrize(
    ("below", "sizes"),
    [
        ("spring of that year, and did not say why.", [2]),
        ("Freedom of assembly\n\nThe law on it was amended, and the amendments", [1, 1, 1]),
    ],
)
def test_group_joins_what_was_interrupted_unless_it_stands_alone(
    below: str, sizes: list[int]
) -> None:
    above = FULL if below[0].islower() else f"{FULL[:-6]} end."
    body = f"{FULL}\nspring of it, as it had done before, and in the summer of the same year,\n" * 6
    lines = plain_text.lines(f"{body}\n\n\n{above}\n\n{below}")
    place = next(line.ordinal for line in lines if line.text == below.split("\n", 1)[0])
    found = [len(each) for each in group(lines, frozenset({place}))]
    assert found[-len(sizes) :] == sizes
