"""The archive keeps bytes by their SHA-256, once, whole or not at all."""

import hashlib
import os
import subprocess
import sys
import time
from io import BytesIO
from pathlib import Path

import pytest

from pledgewatch.documents.archive import Archive, ArchiveError
from pledgewatch.documents.errors import UnreadableError

WORDS = b"The law will be amended by the end of 2008.\n"
SHA256 = hashlib.sha256(WORDS).hexdigest()


def files_of(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_put_names_the_file_by_its_digest(tmp_path: Path) -> None:
    assert Archive(tmp_path).put(WORDS) == SHA256
    assert files_of(tmp_path) == [f"{SHA256[:2]}/{SHA256}"]
    assert Archive(tmp_path).path(SHA256).read_bytes() == WORDS


def test_put_takes_bytes_paths_and_streams_alike(tmp_path: Path) -> None:
    source = tmp_path / "pledge.txt"
    source.write_bytes(WORDS)
    archive = Archive(tmp_path / "archive")
    assert {archive.put(WORDS), archive.put(source), archive.put(BytesIO(WORDS))} == {SHA256}
    assert list(archive) == [SHA256]


def test_put_keeps_files_that_cannot_be_written_to(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    assert archive.path(archive.put(WORDS)).stat().st_mode & 0o222 == 0


def test_put_of_a_missing_file_says_which(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match=r"nowhere\.pdf cannot be opened"):
        Archive(tmp_path).put(tmp_path / "nowhere.pdf")
    assert files_of(tmp_path) == []


def test_put_mends_a_file_whose_bytes_have_changed(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    place = archive.path(archive.put(WORDS))
    place.chmod(0o600)
    place.write_bytes(b"The law will not be amended.\n")
    with pytest.raises(ArchiveError, match="is no longer what was archived"):
        archive.verify(SHA256)
    archive.put(WORDS)
    assert archive.verify(SHA256).read_bytes() == WORDS


def test_path_of_an_unknown_digest_raises(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="holds no file"):
        Archive(tmp_path).path(SHA256)


@pytest.mark.parametrize("name", ["", "../../etc/passwd", SHA256.upper(), SHA256[:-1]])
def test_path_refuses_what_is_no_digest(tmp_path: Path, name: str) -> None:
    archive = Archive(tmp_path)
    assert name not in archive
    with pytest.raises(ArchiveError, match="is no SHA-256"):
        archive.path(name)


def test_put_that_is_killed_leaves_no_file_under_a_digest(tmp_path: Path) -> None:
    script = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from pledgewatch.documents.archive import Archive\n"
        "class Dying:\n"
        "    chunks = 3\n"
        "    def read(self, size):\n"
        "        self.chunks -= 1\n"
        "        if self.chunks == 0:\n"
        "            os._exit(7)\n"
        "        return b'half'\n"
        "Archive(Path(sys.argv[1])).put(Dying())\n"
    )
    died = subprocess.run([sys.executable, "-c", script, str(tmp_path)], check=False)
    assert died.returncode == 7
    assert list(Archive(tmp_path)) == []


def test_put_that_is_killed_before_the_rename_leaves_the_archive_as_it_was(tmp_path: Path) -> None:
    script = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from pledgewatch.documents.archive import Archive\n"
        "Path.replace = lambda self, target: os._exit(7)\n"
        "Archive(Path(sys.argv[1])).put(b'a second source')\n"
    )
    archive = Archive(tmp_path)
    archive.put(WORDS)
    died = subprocess.run([sys.executable, "-c", script, str(tmp_path)], check=False)
    assert died.returncode == 7
    assert list(Archive(tmp_path)) == [SHA256]
    assert archive.verify(SHA256).read_bytes() == WORDS


def test_archive_sweeps_what_a_crash_left_only_when_it_is_old(tmp_path: Path) -> None:
    Archive(tmp_path)
    fresh, old = tmp_path / "incoming" / "fresh", tmp_path / "incoming" / "old"
    fresh.write_bytes(b"another process is writing this")
    old.write_bytes(b"nobody is")
    two_days_ago = time.time() - 2 * 24 * 3600
    os.utime(old, (two_days_ago, two_days_ago))
    Archive(tmp_path)
    assert files_of(tmp_path) == ["incoming/fresh"]
