"""What an archive is, is told by what it holds."""

from pathlib import Path

import pytest

from pledgewatch.documents.errors import DamagedError, EncryptedError, UnsupportedError
from pledgewatch.documents.formats import kind, package_kind
from pledgewatch.documents.formats.given import Given
from tests.factories.packages import MAIN, ODT, docx, docx_parts, odt, p, zipped

MANIFEST = (
    '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry>'
    "<m:encryption-data/></m:file-entry></m:manifest>"
)


def told(folder: Path, content: bytes) -> str:
    path = folder / "report.zip"
    path.write_bytes(content)
    return package_kind.kind_of(Given(path, "0"))


@pytest.mark.parametrize(
    "main",
    [
        MAIN,
        MAIN.replace("document.main", "template.main"),
        "application/vnd.ms-word.document.macroEnabled.main+xml",
        "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    ],
)
def test_word_is_told_by_the_type_of_its_main_part(tmp_path: Path, main: str) -> None:
    assert told(tmp_path, docx("", main_type=main)) == kind.WORD


def test_open_document_is_told_by_its_mimetype(tmp_path: Path) -> None:
    assert told(tmp_path, odt("")) == kind.OPEN_DOCUMENT
    assert told(tmp_path, zipped({"mimetype": f"{ODT}-template"})) == kind.OPEN_DOCUMENT


def test_manifest_whose_type_holds_its_namespace_is_looked_through(tmp_path: Path) -> None:
    """As OpenOffice wrote it; no parser knows the prefix without the type."""
    named = '<!DOCTYPE manifest:manifest PUBLIC "-//OpenOffice.org//DTD Manifest 1.0//EN" "x.dtd">'
    plain = f"{named}<manifest:manifest/>"
    locked = f"{named}<manifest:manifest><manifest:encryption-data/></manifest:manifest>"
    parts: dict[str, str | bytes] = {"mimetype": ODT, "META-INF/manifest.xml": plain}
    assert told(tmp_path, zipped(parts)) == kind.OPEN_DOCUMENT
    with pytest.raises(EncryptedError, match="needs a password"):
        told(tmp_path, zipped({**parts, "META-INF/manifest.xml": locked}))


@pytest.mark.parametrize(
    "content",
    [
        docx("", main_type=MAIN.replace("wordprocessingml.document", "spreadsheetml.sheet")),
        docx("", main_type=MAIN.replace("wordprocessingml.document", "presentationml.slideshow")),
        zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}),
    ],
)
def test_tables_and_presentations_are_refused(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(UnsupportedError, match=r"^is a table or a presentation of an office"):
        told(tmp_path, content)


def test_an_open_document_with_a_password_says_so(tmp_path: Path) -> None:
    content = zipped({"mimetype": ODT, "content.xml": b"\x99", "META-INF/manifest.xml": MANIFEST})
    with pytest.raises(EncryptedError, match=r"^needs a password; save it without one"):
        told(tmp_path, content)


def test_a_word_file_without_its_main_part_says_so(tmp_path: Path) -> None:
    parts = docx_parts(p("Words."))
    bare = str(parts["[Content_Types].xml"]).replace(MAIN, "text/plain")
    with pytest.raises(DamagedError, match=r"^is a Word file without its main part; open and save"):
        told(tmp_path, zipped({**parts, "[Content_Types].xml": bare}))
