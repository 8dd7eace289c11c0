"""Markdown: its words without their signs, each character where it stood."""

from pathlib import Path

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from pledgewatch.documents.document import Document
from pledgewatch.documents.errors import NoTextError
from pledgewatch.documents.formats import markdown
from pledgewatch.documents.formats.given import Given
from pledgewatch.documents.wire import document_of, fields_of

PROMISES = """---
title: The Madrid promises
author: Ann Person
date: 2008-05-06
---

# Media *law*[^1]

Registration
------------

- one **bold** word
  goes on with AT&amp;T
  1. two [words](https://example.org/a_b "t"), three
- [x] done

2) second

| Year | Cases |
|------|-------|
| 2007 | `17`  |

> quoted[^law] twice[^law]
> and on[^none]

```
code  *stays*
```

<div>gone</div>

97.1. Ratify ![map](map.png) it\\*

[^1]: See the *speech*
of November.
[^law]:
    Law of 1999.

    As amended.
"""


def read(tmp_path: Path, text: str, encoding: str = "utf-8") -> Document:
    path = tmp_path / "text"
    path.write_bytes(text.encode(encoding))
    return markdown.read(Given(path, "ab" * 32))


def test_read_gives_words_without_signs(tmp_path: Path) -> None:
    document = read(tmp_path, PROMISES)
    assert [
        (block.kind.value, block.level, block.number, document.text_of(block))
        for block in document.blocks
    ] == [
        ("heading", 1, None, "Media law"),
        ("heading", 2, None, "Registration"),
        ("list_item", None, "-", "one bold word goes on with AT&T"),
        ("list_item", None, "1", "two words, three"),
        ("list_item", None, "-", "done"),
        ("list_item", None, "2)", "second"),
        ("paragraph", None, None, "Year"),
        ("paragraph", None, None, "Cases"),
        ("paragraph", None, None, "2007"),
        ("paragraph", None, None, "17"),
        ("paragraph", None, None, "quoted twice and on[^none]"),
        ("paragraph", None, None, "code *stays*"),
        ("list_item", None, "97.1", "Ratify it*"),
        ("footnote", None, "1", "See the speech of November."),
        ("footnote", None, "2", "Law of 1999. As amended."),
    ]
    assert (document.title, document.author, document.published, document.language) == (
        "The Madrid promises",
        "Ann Person",
        "2008-05-06",
        "en",
    )
    assert document.warnings == (
        "pictures were left out, with the words in them: 1",
        "pieces of HTML were left out: 1; compare with the file",
    )


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("# The law {#the-law .unnumbered}\n\n## Of 2008\n", "The law"),
        ("# Of\n\nMs [A. *Person*]{.smallcaps}, agent", "Ms A. Person, agent"),
        ("# Of\n\nThe [law [of 2008]]{.underline lang=en}.", "The law [of 2008]."),
        ("# Of\n\nSee [the law](https://example.org){.uri}.", "See the law."),
        ('# Of\n\n![seal](seal.png){width="4in"} Amended.', "Amended."),
        ("# Of\n\nOn the 2^nd^ of May.", "On the 2nd of May."),
        (
            "# Of\n\nThe set {x=1} and {.a} of `b {.c}` stays.",
            "The set {x=1} and {.a} of b {.c} stays.",
        ),
        ("# Of\n\nSee `code`{.py} there.", "See code there."),
        ("# Of\n\nx^2+y^2=z^2 and (a^2)(b^2)", "x^2+y^2=z^2 and (a^2)(b^2)"),
        ("# Of\n\n::: {.note}\nAmended.\n:::\n", "Amended."),
        ("# Of\n\n::::: warning :::::\nAmended.\n:::\n", "Amended."),
        ("# Of\n\nSet {a, b} and {1}, x^2 and y^2.", "Set {a, b} and {1}, x^2 and y^2."),
    ],
)
def test_attributes_of_pandoc_are_no_words(tmp_path: Path, written: str, words: str) -> None:
    document = read(tmp_path, written)
    assert [document.text_of(block) for block in document.blocks][
        written.startswith("# Of")
    ] == words


def test_note_beside_an_attribute_keeps_its_place(tmp_path: Path) -> None:
    document = read(tmp_path, "# Of\n\nMs [A]{.smallcaps}[^1] spoke.\n\n[^1]: In Madrid.\n")
    (note,) = document.footnotes
    assert note.anchor is not None
    assert document.text[: note.anchor].endswith("Ms A")


def test_read_anchors_notes_where_they_are_cited_first(tmp_path: Path) -> None:
    document = read(tmp_path, PROMISES)
    assert [
        (note.number, document.text[: note.anchor].rsplit(None, 1)[-1])
        for note in document.footnotes
    ] == [("1", "law"), ("2", "quoted")]


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_every_character_is_where_it_stood(tmp_path: Path, newline: str, encoding: str) -> None:
    text = PROMISES.replace("\n", newline)
    document = read(tmp_path, text, encoding)
    for block in document.blocks:
        for _, source, count in document.sources(block.words, block.end):
            stood = text[source : source + count].replace("\n", " ").replace("\r", " ")
            assert stood in document.text_of(block)


def test_note_that_nobody_cites_is_kept_without_a_place(tmp_path: Path) -> None:
    document = read(tmp_path, "Words.\n\n[^7]: See there.\n")
    assert [(note.number, note.anchor) for note in document.footnotes] == [("7", None)]


def test_what_looks_like_a_note_in_code_stays(tmp_path: Path) -> None:
    document = read(tmp_path, "```\n[^1]: code\n```\n\nWords `[^1]`.\n")
    assert document.text == "[^1]: code\n\nWords [^1]."


@pytest.mark.parametrize("text", ["<div>only</div>", "![picture](a.png)", "---\ntitle: x\n---\n"])
def test_read_without_words_says_so(tmp_path: Path, text: str) -> None:
    with pytest.raises(NoTextError, match=r"^has no words; there is nothing to read in it$"):
        read(tmp_path, text)


@pytest.mark.parametrize("deep", ["> " * 5000 + "x", "- " * 5000 + "x", "[" * 50_000, "*a " * 9000])
def test_read_of_signs_without_end_comes_to_an_end(tmp_path: Path, deep: str) -> None:
    document = read(tmp_path, f"Words first.\n\n{deep}\n")
    assert document.text.startswith("Words first.")


PIECES = st.sampled_from(
    (
        *("# a", "- b", "  c", "1. d", "> e", "[^1]", "[^1]: f", "    g", "```", "| h |", "|---|"),
        *("**i**", "<j>", "&amp;", "[k](l)", "\\*", "", "é қ"),
    )
)


@settings(max_examples=150, deadline=None)
@drawn(st.lists(PIECES, min_size=1, max_size=12))
def test_read_of_anything_fits_together(
    tmp_path_factory: pytest.TempPathFactory, pieces: list[str]
) -> None:
    text = "Words.\n" + "\n".join(pieces)
    document = read(tmp_path_factory.mktemp("md"), text)
    assert document_of(fields_of(document)) == document
