"""Old Word files are read through LibreOffice, where it is installed."""

import io
import subprocess
from pathlib import Path

import pytest
from docx import Document as Made

from pledgewatch.documents import sandbox
from pledgewatch.documents.errors import DamagedError, TimedOutError, UnsupportedError
from pledgewatch.documents.formats import converter
from tests.documents.formats.test_compound_file import container

needs_libreoffice = pytest.mark.skipif(
    converter.program() is None, reason="LibreOffice is not installed"
)


@needs_libreoffice
def test_an_old_word_file_is_read_in_the_child(tmp_path: Path) -> None:
    path = _saved_as_doc(tmp_path)
    document = sandbox.open(path)
    assert document.media_type == "application/msword"
    assert document.text == "Pledges\n\nThe law will be amended."
    assert [block.level for block in document.blocks] == [1, None]
    assert document.warnings[0] == "an old Word file (DOC), read as LibreOffice converts it"


def _saved_as_doc(folder: Path) -> Path:
    made = Made()
    made.add_heading("Pledges", 1)
    made.add_paragraph("The law will be amended.")
    stream = io.BytesIO()
    made.save(stream)
    source = folder / "x.docx"
    source.write_bytes(stream.getvalue())
    command = [
        str(converter.program()), f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless", "--convert-to", "doc:MS Word 97", "--outdir", str(folder), str(source),
    ]  # fmt: skip
    while subprocess.run(command, check=False, capture_output=True).returncode == converter.RESTART:
        continue
    return folder / "x.doc"


@needs_libreoffice
def test_what_libreoffice_cannot_follow_says_so(tmp_path: Path) -> None:
    path = tmp_path / "x.doc"
    path.write_bytes(container("Root Entry", "WordDocument"))
    with pytest.raises(DamagedError, match="that LibreOffice cannot follow; open and save it as"):
        sandbox.open(path)


def test_without_libreoffice_the_message_names_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(converter, "PLACES", (str(tmp_path),))
    with (
        pytest.raises(UnsupportedError, match=r"install it \(Debian and Ubuntu: libreoffice-"),
        converter.as_word(tmp_path / "x.doc"),
    ):
        pass


def test_a_conversion_that_takes_too_long_is_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = tmp_path / "soffice"
    slow.write_text("#!/bin/sh\nexec sleep 60\n")
    slow.chmod(0o700)
    monkeypatch.setattr(converter, "PLACES", (str(tmp_path),))
    monkeypatch.setattr(converter, "SECONDS", 0.2)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "x.doc").write_bytes(b"x")
    with (
        pytest.raises(TimedOutError, match=r"takes LibreOffice longer than 0 s; save it as DOCX"),
        converter.as_word(tmp_path / "x.doc"),
    ):
        pass
    assert [path.name for path in tmp_path.glob("converting-*")] == []
