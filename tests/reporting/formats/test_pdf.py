import ctypes
from collections.abc import Iterator, Mapping
from dataclasses import replace

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from pledgewatch.reporting.formats import pdf
from pledgewatch.reporting.memorandum import render
from pledgewatch.reporting.pandoc import WriterError
from tests.factories.dossiers import DOSSIER
from tests.reporting.reading import bare, pages_of_pdf


@pytest.fixture(scope="module")
def opened(written: Mapping[str, bytes]) -> Iterator[pypdfium2.PdfDocument]:
    document = pypdfium2.PdfDocument(written[".pdf"])
    yield document
    document.close()


def test_the_file_is_tagged_in_its_language_and_says_it_conforms(
    written: Mapping[str, bytes], opened: pypdfium2.PdfDocument
) -> None:
    assert pdfium.FPDFCatalog_IsTagged(opened.raw)
    assert b"/StructTreeRoot" in written[".pdf"]
    assert b"/Lang(en)" in written[".pdf"]
    assert b"<pdfuaid:part>1<" in written[".pdf"]


def test_the_file_knows_title_author_and_moment(opened: pypdfium2.PdfDocument) -> None:
    told = opened.get_metadata_dict()
    assert told["Title"] == DOSSIER.title
    assert told["Author"] == DOSSIER.publisher
    assert told["CreationDate"].startswith("D:20110430")


def test_bookmarks_follow_the_headings(opened: pypdfium2.PdfDocument) -> None:
    marks = [(mark.level, mark.get_title()) for mark in opened.get_toc()]
    assert [title for level, title in marks if level == 0] == [
        "Introduction",
        "At a glance",
        "The pledges",
        "Further concerns",
        "Recommendations by addressee",
        "Sources",
        "How this memorandum was made",
    ]
    assert (1, "Pledge 2: A media law that reflects the Forum’s advice") in marks
    assert (3, "Witness 7") in marks


def _roles(document: pypdfium2.PdfDocument) -> Iterator[tuple[str, str]]:
    """The type and the alternative text of every element of structure."""
    for page in document:
        tree = pdfium.FPDF_StructTree_GetForPage(page.raw)
        for index in range(pdfium.FPDF_StructTree_CountChildren(tree)):
            yield from _below(pdfium.FPDF_StructTree_GetChildAtIndex(tree, index))
        pdfium.FPDF_StructTree_Close(tree)


def _below(element: object) -> Iterator[tuple[str, str]]:
    if not element:
        return
    told = []
    for ask in (pdfium.FPDF_StructElement_GetType, pdfium.FPDF_StructElement_GetAltText):
        buffer = ctypes.create_string_buffer(8192)
        length = ask(element, buffer, len(buffer))  # bytes of UTF-16 with the closing zero
        told.append(buffer.raw[: max(0, length - 2)].decode("utf-16-le"))
    yield told[0], told[1]
    for index in range(pdfium.FPDF_StructElement_CountChildren(element)):
        yield from _below(pdfium.FPDF_StructElement_GetChildAtIndex(element, index))


def test_every_kind_of_structure_is_told(opened: pypdfium2.PdfDocument) -> None:
    roles = list(_roles(opened))
    kinds = {kind for kind, _ in roles}
    assert {"H1", "H2", "H3", "P", "Table", "TH", "TD", "L", "LI", "Note", "Figure"} <= kinds
    described = [said for kind, said in roles if kind == "Figure"]
    assert described[0].startswith("Timeline up to 30 April 2011. Pledge 1, ")


def test_no_heading_ends_a_page(
    written: Mapping[str, bytes], opened: pypdfium2.PdfDocument
) -> None:
    headings = tuple(bare(mark.get_title()) for mark in opened.get_toc())
    pages = pages_of_pdf(written[".pdf"])
    assert len(pages) > 5
    assert [page.body[-60:] for page in pages if page.body.endswith(headings)] == []


def test_letters_that_no_font_has_stop_the_file_with_what_to_do(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    dossier = replace(DOSSIER, title="A letter of nobody: \U0010fffd")
    folder = tmp_path_factory.mktemp("undisplayed")
    with pytest.raises(WriterError, match=r"letters that no font .* Install a font that has them"):
        render(dossier, to=folder / "m.pdf")
    assert list(folder.iterdir()) == []
    assert render(dossier, to=folder / "m.html")[0].is_file()


def test_what_cannot_be_compiled_is_said_with_its_reason() -> None:
    with pytest.raises(WriterError, match="nothing was published"):
        pdf.raster("<svg")
