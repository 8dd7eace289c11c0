from collections.abc import Mapping

import pytest

from pledgewatch.reporting import timeline
from pledgewatch.reporting.phrases import ENGLISH
from tests.factories.dossiers import DOSSIER, HOSTILE
from tests.reporting import reading
from tests.reporting.reading import Read, bare

REPEATED_HEAD = bare("Source Captured Fingerprint")  # on each page that the table reaches


@pytest.fixture(scope="module")
def word(written: Mapping[str, bytes]) -> Read:
    return reading.of_word(written[".docx"])


def test_word_and_html_say_the_same(word: Read, written: Mapping[str, bytes]) -> None:
    assert reading.of_html(written[".html"]) == word


def test_markdown_says_the_same(word: Read, written: Mapping[str, bytes]) -> None:
    drawn = timeline.draw(DOSSIER, ENGLISH)
    read = reading.of_markdown(
        written[".md"],
        alternatives=tuple(each.alternative for each in drawn),
        caption=ENGLISH.timeline_caption,
    )
    assert read.notes == word.notes
    # A cell has one line there: what stood on two is parted by a semicolon.
    assert read.body.replace(";", "") == word.body.replace(";", "")


def test_pdf_says_the_same(word: Read, written: Mapping[str, bytes]) -> None:
    read = reading.of_pdf(written[".pdf"])
    body = read.body.removeprefix(bare(DOSSIER.title))
    before, head, after = body.partition(REPEATED_HEAD)
    assert before + head + after.replace(REPEATED_HEAD, "") == word.body
    numbered = "".join(f"{number}{note}" for number, note in enumerate(word.notes, start=1))
    assert read.notes == (numbered,)


def test_hostile_words_are_words_in_every_format(word: Read) -> None:
    """The other formats equal this one: see above. The letter that XML cannot hold is gone."""
    assert bare(HOSTILE) in word.body
    assert sum(bare(HOSTILE) in note for note in word.notes) == 1


def test_no_format_links_to_an_address_that_only_stands_in_words(
    written: Mapping[str, bytes],
) -> None:
    assert b'href="https://evil.example' not in written[".html"]
    assert b"<https://evil.example" not in written[".md"]
    assert b"](https://evil.example" not in written[".md"]
    assert b"/URI(https://evil.example" not in written[".pdf"]
    assert b"/URI(https://archive.example/s1)" in written[".pdf"]  # what a link looks like there
    links = reading.parts(written[".docx"])["word/_rels/document.xml.rels"]
    assert b"evil.example" not in links


def test_every_format_is_the_same_to_the_byte_when_made_again(
    written: Mapping[str, bytes], tmp_path_factory: pytest.TempPathFactory
) -> None:
    from pledgewatch.reporting.memorandum import render

    folder = tmp_path_factory.mktemp("again")
    for path in render(DOSSIER, to=[folder / f"n{s}" for s in written], addressee="chair"):
        assert path.read_bytes() == written[path.suffix], path.suffix
