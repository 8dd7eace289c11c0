"""A ZIP archive from outside can neither fill the memory nor lead anywhere."""

import io
import struct
import zipfile
from pathlib import Path

import pytest

from pledgewatch.documents.errors import DamagedError, EncryptedError, TooLargeError
from pledgewatch.documents.formats import packages
from pledgewatch.documents.formats.packages import Package
from tests.factories.packages import zipped

MIB = 1 << 20


def stored(folder: Path, content: bytes) -> Path:
    path = folder / "x.zip"
    path.write_bytes(content)
    return path


def test_members_are_read_by_name(tmp_path: Path) -> None:
    with Package(stored(tmp_path, zipped({"a/b": "words", "a/": ""}))) as package:
        assert (package.names, "a/b" in package, "c" in package) == (("a/b",), True, False)
        assert (package.size("a/b"), package.read("a/b")) == (5, b"words")


def test_a_name_that_leads_out_is_a_name_like_any_other(tmp_path: Path) -> None:
    name = "../../../../etc/passwd"
    with Package(stored(tmp_path, zipped({name: "mine"}))) as package:
        assert package.read(name) == b"mine"
    assert [path.name for path in tmp_path.iterdir()] == ["x.zip"]


@pytest.mark.parametrize("cut", [10, 60, -1, -30])
def test_an_archive_that_is_cut_off_is_damaged(tmp_path: Path, cut: int) -> None:
    whole = zipped({"a": "words " * 100, "b": "more"})
    with pytest.raises(DamagedError, match=r"is cut off or damaged; fetch or save it anew$"):
        Package(stored(tmp_path, whole[:cut]))


def test_a_damaged_member_is_damage(tmp_path: Path) -> None:
    whole = bytearray(zipped({"a": "words, words and some other words " * 5}))
    whole[45] ^= 0xFF
    with Package(stored(tmp_path, bytes(whole))) as package, pytest.raises(DamagedError):
        package.read("a")


def test_two_members_of_one_name_are_refused(tmp_path: Path) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as file:
        file.writestr("a", "one")
        with pytest.warns(UserWarning, match="Duplicate name"):
            file.writestr("a", "two")
    with pytest.raises(DamagedError, match="two parts of the same name; open and save it anew"):
        Package(stored(tmp_path, stream.getvalue()))


def test_more_members_than_a_document_has_are_refused(tmp_path: Path) -> None:
    content = zipped({str(number): "" for number in range(packages.MOST_MEMBERS + 1)})
    with pytest.raises(TooLargeError, match=r"of 10001 files, more than are read"):
        Package(stored(tmp_path, content))


def test_an_archive_that_lies_about_its_count_is_refused(tmp_path: Path) -> None:
    content = bytearray(zipped({str(number): "" for number in range(packages.MOST_MEMBERS + 1)}))
    at = content.rfind(packages.END_MAGIC)
    content[at + 8 : at + 12] = struct.pack("<2H", 3, 3)
    with pytest.raises(TooLargeError, match=r"of 10001 files, more than are read"):
        Package(stored(tmp_path, bytes(content)))


def test_a_bomb_is_refused_before_it_is_inflated(tmp_path: Path) -> None:
    with Package(stored(tmp_path, zipped({"a": bytes(8 * MIB)}))) as package:
        with pytest.raises(TooLargeError, match="unpacks to far more than a document holds"):
            package.read("a")
        assert package._inflated == 0  # noqa: SLF001


def test_a_bomb_that_says_it_is_small_is_damage(tmp_path: Path) -> None:
    content = bytearray(zipped({"a": bytes(8 * MIB)}))
    for magic, place in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = content.find(magic)
        content[at + place : at + place + 4] = struct.pack("<L", 100)
    with Package(stored(tmp_path, bytes(content))) as package:
        with pytest.raises(DamagedError):
            package.read("a")
        assert package._inflated <= packages.CHUNK  # noqa: SLF001


def test_members_together_have_a_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packages, "MOST_INFLATED", 100)
    with Package(stored(tmp_path, zipped({"a": "x" * 80, "b": "y" * 80}))) as package:
        package.read("a")
        with pytest.raises(TooLargeError, match="unpacks to far more"):
            package.read("b")


def test_a_member_that_needs_a_password_says_so(tmp_path: Path) -> None:
    content = bytearray(zipped({"a": "words"}))
    for magic, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.find(magic) + place] |= 1
    refused = pytest.raises(EncryptedError, match=r"^needs a password; save it without one")
    with Package(stored(tmp_path, bytes(content))) as package, refused:
        package.read("a")


def test_a_member_that_is_packed_in_another_way_is_refused(tmp_path: Path) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_LZMA) as file:
        file.writestr("a", "words " * 100)
    refused = pytest.raises(DamagedError, match="packed in a way that documents are not")
    with Package(stored(tmp_path, stream.getvalue())) as package, refused:
        package.read("a")
