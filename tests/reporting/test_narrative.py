import pytest

from pledgewatch.reporting.lookup import lookup
from pledgewatch.reporting.manuscript import (
    Block,
    Bullets,
    Emphasis,
    Heading,
    Link,
    Note,
    Paragraph,
    Quotation,
    Strong,
    Text,
)
from pledgewatch.reporting.narrative import flaws, read
from tests.factories.dossiers import DOSSIER

HELD = lookup(DOSSIER)
BLOCKED, DECLINED = HELD.citable["e6"], HELD.citable["e8"]


def _read(markdown: str) -> tuple[Block, ...]:
    blocks, found = read(markdown, HELD, where="Text of p2")
    assert found == ()
    return blocks


def _reasons(markdown: str) -> list[str]:
    return [flaw.reason for flaw in read(markdown, HELD, where="Text of p2")[1]]


def _words(block: Block) -> str:
    assert isinstance(block, Paragraph)
    return "".join(each.words for each in block.inlines if isinstance(each, Text))


def test_a_paragraph_becomes_words_and_a_note_behind_the_stop() -> None:
    (paragraph,) = _read("It went dark [@e6].")
    assert isinstance(paragraph, Paragraph)
    assert _words(paragraph) == "It went dark."
    assert paragraph.inlines[-1] == Note(BLOCKED)


def test_several_items_make_one_note() -> None:
    (paragraph,) = _read("Both at once [@e6; @e8], and more.")
    assert isinstance(paragraph, Paragraph)
    assert [i for i in paragraph.inlines if isinstance(i, Note)] == [Note(BLOCKED + DECLINED)]
    assert _words(paragraph) == "Both at once, and more."


def test_headings_lists_quotations_and_stress_are_kept() -> None:
    heading, lead, bullets, quotation = _read(
        "# Twice\n\nTwo things:\n\n- *dark* [@e6]\n- **declined** [@e8]\n\n> as it was said [@e6]\n"
    )
    assert isinstance(heading, Heading)
    assert (heading.level, heading.anchor) == (4, "text-of-p2-1")
    assert _words(lead) == "Two things:"
    assert isinstance(bullets, Bullets)
    first, second = (item[0] for item in bullets.items)
    assert isinstance(first, Paragraph)
    assert isinstance(first.inlines[0], Emphasis)
    assert isinstance(second, Paragraph)
    assert isinstance(second.inlines[0], Strong)
    assert isinstance(quotation, Quotation)


def test_numbered_lists_keep_their_numbers() -> None:
    (bullets,) = _read("1. one [@e6]\n2. two [@e8]\n")
    assert isinstance(bullets, Bullets)
    assert bullets.ordered


@pytest.mark.parametrize(
    "words",
    ["<b>bold</b>", "<script>x</script>", r"\textbf{b}", "$x^2$", "#panic()", "H~2~O", "a^b^"],
)
def test_other_languages_are_plain_words(words: str) -> None:
    (paragraph,) = _read(f"It said {words} there [@e6].")
    assert _words(paragraph) == f"It said {words} there."


@pytest.mark.parametrize(
    ("markdown", "reason"),
    [
        ("Nobody saw it.", "the paragraph cites no record item"),
        ("- one [@e6]\n- two\n", "the paragraph cites no record item"),
        ("It was so [@e99].", "there is no such record item, or it has no source"),
        ("It was so [see @e6].", "words stand beside the key"),
        ("It was so [@e6, p. 4].", "words stand beside the key"),
        ("![x](https://x.example/x.png) [@e6]", "a text cannot hold what Markdown calls Image"),
        ("    code\n", "a text cannot hold what Markdown calls CodeBlock"),
        ("[x](javascript:alert(1)) [@e6]", "the link leads to “javascript:alert(1)”"),
    ],
)
def test_what_cannot_be_published_is_reported(markdown: str, reason: str) -> None:
    assert reason in _reasons(markdown)


def test_a_link_to_the_web_is_kept() -> None:
    (paragraph,) = _read("See [the law](https://law.example/41) [@e6].")
    assert isinstance(paragraph, Paragraph)
    assert Link("the law", "https://law.example/41") in paragraph.inlines


def test_nothing_makes_nothing() -> None:
    assert read(" \n", HELD, where="Introduction") == ((), ())


def test_the_texts_of_the_dossier_are_sound() -> None:
    assert flaws(HELD) == []
