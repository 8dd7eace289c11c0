"""Comments on a page, and what was typed into a form, are counted: they are not read."""

from pathlib import Path

import pytest

from pledgewatch.documents.document import Document
from pledgewatch.documents.errors import NoTextError
from pledgewatch.documents.formats import pdf
from pledgewatch.documents.formats.given import Given
from tests.factories.pdfs import one_page, words_at

SAID = words_at((30, 350, "The law was amended in 2008."))
NOTE = "<< /Type /Annot /Subtype /Text /Rect [10 10 20 20] /Contents ({}) >>"
BOX = "<< /Type /Annot /Subtype /FreeText /Rect [10 10 90 20] /DA (/F 9 Tf) /Contents ({}) >>"
LINK = "<< /Type /Annot /Subtype /Link /Rect [10 10 20 20] /Contents ({}) >>"
FIELD = "<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /Rect [10 10 90 20] /V ({}) >>"
TICK = "<< /Type /Annot /Subtype /Widget /FT /Btn /T (tick) /Rect [10 10 20 20] /V /{} >>"

WARNING = (
    "what is laid over its pages was left out (comments: {}, form fields that are filled in: {}); "
    "to have it read, print it to a PDF anew"
)


def read(tmp_path: Path, *laid_over: str, drawing: str = SAID) -> Document:
    path = tmp_path / "form.pdf"
    numbers = " ".join(f"{6 + at} 0 R" for at in range(len(laid_over)))
    path.write_bytes(one_page(drawing, page=f"/Annots [{numbers}]", more=laid_over))
    return pdf.read(Given(path, "ab" * 32))


@pytest.mark.parametrize(
    ("laid_over", "comments", "fields"),
    [
        ((NOTE.format("Is it so?"),), 1, 0),
        ((BOX.format("Draft"), NOTE.format("No")), 2, 0),
        ((FIELD.format("Ann Person"), FIELD.format("")), 0, 1),
        ((TICK.format("Yes"), TICK.format("Off")), 0, 1),
        ((NOTE.format("a" * 9000), FIELD.format("Almaty")), 1, 1),
    ],
)
def test_what_is_laid_over_a_page_is_counted(
    tmp_path: Path, laid_over: tuple[str, ...], comments: int, fields: int
) -> None:
    document = read(tmp_path, *laid_over)
    assert document.text == "The law was amended in 2008."
    assert document.warnings == (WARNING.format(comments, fields),)


@pytest.mark.parametrize(
    "laid_over", [LINK.format("To the law"), NOTE.format(" "), NOTE.format("")]
)
def test_links_and_what_says_nothing_are_not_counted(tmp_path: Path, laid_over: str) -> None:
    assert read(tmp_path, laid_over).warnings == ()


def test_words_in_a_form_only_are_told_of(tmp_path: Path) -> None:
    with pytest.raises(NoTextError, match="has words in comments or a form only on its one page"):
        read(tmp_path, FIELD.format("Ann Person"), drawing="")


def test_thousands_of_comments_are_counted_in_part(tmp_path: Path) -> None:
    document = read(tmp_path, *[NOTE.format("So")] * 3000)
    assert "comments: 500," in document.warnings[0]
