"""A part of the memorandum beside its text, and what a text begins from."""

from dataclasses import replace

import pytest

from pledgewatch.reporting import beginning, memorandum, preview
from pledgewatch.reporting.lookup import lookup
from pledgewatch.reporting.manuscript import Blocks, Paragraph
from pledgewatch.reporting.narrative import plain, read
from tests.factories.dossiers import DOSSIER

NUMBERS = {pledge.key: number for number, pledge in enumerate(DOSSIER.pledges, start=3)}
MATTERS = [matter.key for matter in DOSSIER.matters]


@pytest.mark.parametrize("key", MATTERS)
def test_every_part_can_be_seen_and_holds_no_style(key: str) -> None:
    narrative = next(one.narrative for one in DOSSIER.matters if one.key == key)
    shown = preview.section(DOSSIER, key, narrative, numbers=NUMBERS)
    assert shown.flaws == ()
    assert shown.html.startswith(f'<h3 id="preview-matter-{key}">')
    assert " style=" not in shown.html
    assert "<col" not in shown.html


def test_a_pledge_has_its_number_in_the_whole() -> None:
    key = DOSSIER.pledges[0].key
    assert "Pledge 3: " in preview.section(DOSSIER, key, "", numbers=NUMBERS).html


def test_words_that_are_not_saved_stand_in_place_of_the_account() -> None:
    key = DOSSIER.pledges[0].key
    shown = preview.section(DOSSIER, key, "It went <b>dark</b> [@e6].\n\nWhy?", numbers=NUMBERS)
    assert "<p>It went &lt;b&gt;dark&lt;/b&gt;.<a href=" in shown.html
    assert [flaw.reason for flaw in shown.flaws] == ["the paragraph cites no record item"]


def test_a_part_that_cannot_be_written_is_empty_and_no_error() -> None:
    nobody = replace(DOSSIER, actors=())
    assert preview.section(nobody, "p1", "", numbers=NUMBERS).html == ""


def test_an_introduction_needs_words() -> None:
    assert preview.introduction(DOSSIER, " ").html == ""
    shown = preview.introduction(DOSSIER, "Much was said [@e6].")
    assert shown.html.startswith('<h3 id="preview-introduction">Introduction</h3>')


@pytest.mark.parametrize("key", MATTERS)
def test_a_text_begins_as_the_account_reads(key: str) -> None:
    """Markdown of it says the same words and cites the same, whatever they contain."""
    text = beginning.generated(DOSSIER, key)
    told = preview.section(DOSSIER, key, "", numbers=NUMBERS).html
    assert read(text, lookup(DOSSIER), where="Text")[1] == ()
    matter = next(one for one in DOSSIER.matters if one.key == key)
    if text.strip() and not matter.narrative:
        assert _plain(preview.section(DOSSIER, key, text, numbers=NUMBERS).html) == _plain(told)


def test_what_would_be_markup_is_escaped_at_the_beginning() -> None:
    matter = next(one for one in DOSSIER.matters if one.events and not one.cases)
    events = tuple(
        replace(one, account="*A* [b](c) _d_ <e> & @f `g` #h") if one.key in matter.events else one
        for one in DOSSIER.events
    )
    dossier = replace(DOSSIER, events=events)
    blocks, flaws = read(beginning.generated(dossier, matter.key), lookup(dossier), where="Text")
    assert flaws == ()
    assert "*A* [b](c) _d_ <e> & @f `g` #h" in _words(blocks)


def test_a_draft_says_so_and_is_otherwise_the_memorandum() -> None:
    page = memorandum.draft(DOSSIER, ".html").decode()
    assert '<p class="kind">Memorandum. Draft, not issued</p>' in page


def _plain(html: str) -> str:
    """Without what an account sets apart: languages of quotations."""
    return html.replace("<span>", "").replace("</span>", "")


def _words(blocks: Blocks) -> str:
    paragraphs = [one for one in blocks if isinstance(one, Paragraph)]
    return "\n".join(plain(one.inlines) for one in paragraphs)
