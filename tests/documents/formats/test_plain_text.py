"""Plain text keeps its words whatever its newlines, and knows pages by form feeds only."""

from pathlib import Path

import pytest

from pledgewatch.documents.document import Document
from pledgewatch.documents.errors import NoTextError
from pledgewatch.documents.formats import plain_text, reading

DECLINED = """\
The ministry declined the draft law on the media for the second time in February.
It announced that it would draft a new law, and established a working group of its own
with ten members from the government and four from other organisations."""
MET = """\
The group has met once since it was established, and its members say that they were
not told of the draft."""
PARAGRAPHS = (DECLINED, MET)
TEXT = "\n\n".join(PARAGRAPHS)


def read(folder: Path, content: bytes) -> Document:
    path = folder / "document"
    path.write_bytes(content)
    return reading.read(path)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "\x85", "\u2028", "\x0b"])
def test_read_takes_any_newline(tmp_path: Path, newline: str) -> None:
    content = TEXT.replace("\n", newline).encode()
    assert read(tmp_path, content).text == "\n\n".join(
        paragraph.replace("\n", " ") for paragraph in PARAGRAPHS
    )


def test_read_of_text_without_form_feeds_has_no_pages_to_turn_to(tmp_path: Path) -> None:
    document = read(tmp_path, TEXT.encode())
    assert (document.pages, document.paginated) == (1, False)


def test_read_counts_pages_by_form_feeds(tmp_path: Path) -> None:
    document = read(tmp_path, b"The first page.\n\fThe second.\n\fThe third.\n\f\n")
    assert (document.pages, document.paginated) == (3, True)
    assert [
        document.page_at(document.text.index(word)) for word in ("first", "second", "third")
    ] == [
        1,
        2,
        3,
    ]


def test_read_joins_a_sentence_over_a_form_feed(tmp_path: Path) -> None:
    content = (
        "The working group that the ministry established in the spring of that year, has met\n"
        "once, and the draft that it was to discuss has not been given to any of its members\f"
        "although they asked for it in writing.\n"
    )
    document = read(tmp_path, content.encode())
    assert len(document.blocks) == 1
    assert document.page_at(document.text.index("although")) == 2


def test_read_replaces_control_characters(tmp_path: Path) -> None:
    content = ("The law\x07 was \x1bamended\x00. " + "It was not applied. " * 20).encode()
    document = read(tmp_path, content)
    assert document.text.startswith("The law\ufffd was \ufffdamended\ufffd. It was")


def test_read_replaces_what_no_file_of_words_may_hold(tmp_path: Path) -> None:
    assert read(tmp_path, "The\ufffe law\uffff.".encode()).text == "The\ufffd law\ufffd."


@pytest.mark.parametrize("words", ["п", "7", "…", "a\u0301"])
def test_read_of_next_to_nothing_is_that(tmp_path: Path, words: str) -> None:
    assert read(tmp_path, words.encode()).text == words


def test_read_of_rules_without_words_says_so(tmp_path: Path) -> None:
    with pytest.raises(NoTextError, match=r"^has no words; there is nothing to read in it$"):
        read(tmp_path, b"__________\n\n----------\n")


def test_runs_say_where_each_letter_stood_in_the_decoded_text(tmp_path: Path) -> None:
    content = "  The self-\n  government of the\tcities.\n\n\n1. A   list\n"
    document = read(tmp_path, content.encode("utf-8-sig"))
    decoded, _ = plain_text.decode(content.encode("utf-8-sig"))
    for run in document.runs:
        for offset in range(run.start, run.end):
            letter, source = document.text[offset], decoded[run.source + offset - run.start]
            assert letter == source or (letter == " " and source.isspace())


def test_read_of_the_same_bytes_gives_the_same_document(tmp_path: Path) -> None:
    assert read(tmp_path, TEXT.encode()) == read(tmp_path, TEXT.encode())


@pytest.mark.parametrize(
    "content",
    [
        "a" * 300_000,
        "a-" * 100_000,
        "1." * 100_000,
        ". " * 100_000,
        "\n".join(f"{number % 9} The law was amended." for number in range(4000)),
        "\n".join(f"{number} The law was amended.{number % 7}" for number in range(4000)),
        "http://" + "a/" * 100_000,
        "“" * 100_000,
    ],
    ids=["word", "hyphens", "figures", "dots", "same numbers", "numbers", "address", "quotes"],
)
def test_read_does_not_slow_down_on_odd_text(tmp_path: Path, content: str) -> None:
    # A rule that looked back over all lines for each line took minutes here.
    document = read(tmp_path, content.encode())
    assert "".join(document.text.split()).replace("-", "") == "".join(content.split()).replace(
        "-", ""
    )


def test_line_of_other_blanks_is_blank(tmp_path: Path) -> None:
    path = tmp_path / "text"
    path.write_bytes("The law holds.\n\u3000 \u2003\nThe court decided.\n".encode())
    document = reading.read(path)
    assert document.text == "The law holds.\n\nThe court decided."
