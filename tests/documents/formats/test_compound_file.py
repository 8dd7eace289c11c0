"""What an old Office container holds, by the names of its streams."""

import struct
from pathlib import Path

import pytest

from pledgewatch.documents.errors import EncryptedError, UnsupportedError
from pledgewatch.documents.formats import compound_file, kind
from pledgewatch.documents.formats.given import Given

HEAD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(22) + struct.pack("<H", 9)


def container(*names: str, flags: int = 0) -> bytes:
    """A header, a directory of `names`, and the first sector of a Word document."""
    entries = b"".join(
        name.encode("utf-16-le").ljust(64, b"\0")
        + struct.pack("<H", 2 * len(name) + 2)
        + bytes(50)
        + struct.pack("<I", 1)
        + bytes(8)
        for name in names
    )
    document = struct.pack("<H8xH", 0xA5EC, flags)
    return HEAD.ljust(512, b"\0") + entries.ljust(512, b"\0") + document.ljust(512, b"\0")


def told(folder: Path, content: bytes) -> str:
    path = folder / "x"
    path.write_bytes(content)
    return compound_file.kind_of(Given(path, "0"))


def test_an_old_word_file_is_told_by_its_stream(tmp_path: Path) -> None:
    assert told(tmp_path, container("Root Entry", "WordDocument")) == kind.OLD_WORD


@pytest.mark.parametrize(
    "content",
    [
        container("Root Entry", "EncryptionInfo", "EncryptedPackage"),
        container("Root Entry", "WordDocument", flags=0x0100),
    ],
)
def test_a_file_with_a_password_says_so(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(EncryptedError, match=r"^is encrypted; save it without a password$"):
        told(tmp_path, content)


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("Workbook", "^is an Excel file; save it as PDF"),
        ("PowerPoint Document", "^is a PowerPoint file; save it as PDF"),
        ("__properties_version1.0", "^is an Outlook message; save it as an e-mail"),
        ("Something", "^is an old Office file; save it as PDF or Word"),
    ],
)
def test_other_files_of_office_say_what_to_do(tmp_path: Path, name: str, message: str) -> None:
    with pytest.raises(UnsupportedError, match=message):
        told(tmp_path, container("Root Entry", name))


@pytest.mark.parametrize("cut", [8, 40, 600])
def test_a_container_that_is_cut_off_says_what_to_do(tmp_path: Path, cut: int) -> None:
    content = container("Root Entry", "WordDocument", flags=0x0100)[:cut]
    with pytest.raises((UnsupportedError, EncryptedError)):
        told(tmp_path, content)
