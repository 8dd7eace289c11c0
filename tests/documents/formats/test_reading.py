"""A file becomes a document of its kind, with the digest of its bytes."""

import hashlib
from pathlib import Path

import pytest

from pledgewatch.documents.errors import DamagedError, NoTextError, UnreadableError
from pledgewatch.documents.formats import kind, reading
from tests.factories.pdfs import typeset

WORDS = b"The law on the media will be amended by the end of the year, the minister said."


def test_read_names_the_bytes_by_their_digest(tmp_path: Path) -> None:
    path = tmp_path / "pledge.pdf"  # the name says nothing
    path.write_bytes(WORDS)
    document = reading.read(path)
    assert document.sha256 == hashlib.sha256(WORDS).hexdigest()
    assert (document.media_type, document.language) == ("text/plain", "en")


def test_read_tells_a_pdf_by_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "pledge.txt"
    path.write_bytes(typeset("The law."))
    assert reading.read(path).media_type == "application/pdf"


def test_read_of_a_missing_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match=r"cannot be opened .No such file or directory."):
        reading.read(tmp_path / "nowhere")


def test_read_of_an_empty_file_says_so(tmp_path: Path) -> None:
    path = tmp_path / "empty"
    path.touch()
    with pytest.raises(NoTextError, match=r"is empty"):
        reading.read(path)


def test_read_of_a_file_that_changes_meanwhile_refuses_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "pledge"
    path.write_bytes(WORDS)

    def growing(content: bytes) -> None:
        path.write_bytes(content + b" Or not.")

    monkeypatch.setattr(kind, "check_text", growing)
    with pytest.raises(DamagedError, match=r"changed while it was being read; try again"):
        reading.read(path)
