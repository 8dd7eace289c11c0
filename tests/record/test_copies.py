"""A whole copy of a workspace is a workspace again."""

import sqlite3
import stat
import zipfile
from contextlib import closing
from pathlib import Path

from pledgewatch.documents.archive import Archive
from pledgewatch.record.copies import whole
from pledgewatch.record.workspace import Workspace


def test_copy_unpacked_is_the_workspace_again(tmp_path: Path) -> None:
    folder = tmp_path / "w"
    Workspace.create(folder, name="Ann Lee")
    with closing(sqlite3.connect(folder / "record.sqlite3")) as record:
        record.execute("CREATE TABLE told (words TEXT)")
        record.execute("INSERT INTO told VALUES ('A newspaper was fined.')")
        record.execute("CREATE TABLE django_session (session_key TEXT)")
        record.execute("INSERT INTO django_session VALUES ('key of a session')")
        record.commit()
    archive = Archive(folder / "archive")
    sha256 = archive.put(bytes(range(256)) * 9000)  # several pieces
    kept = archive.path(sha256)
    (kept.parent / ".ab13.new").write_bytes(b"half")
    draft = folder / "archive" / "drafts" / "7" / "memorandum.html"
    draft.parent.mkdir(parents=True)
    draft.write_bytes(b"cleared after a day")
    (folder / "index").mkdir(exist_ok=True)
    (folder / "index" / "page.webp").write_bytes(b"made anew")

    packed = tmp_path / "copy.zip"
    packed.write_bytes(b"".join(whole(folder)))
    with zipfile.ZipFile(packed) as copy:
        assert copy.testzip() is None
        assert sorted(copy.namelist()) == [
            "pledgewatch-copy/README.txt",
            f"pledgewatch-copy/archive/{sha256[:2]}/{sha256}",
            "pledgewatch-copy/record.sqlite3",
            "pledgewatch-copy/secret",
            "pledgewatch-copy/settings.toml",
        ]
        secret = copy.getinfo("pledgewatch-copy/secret")
        assert stat.S_IMODE(secret.external_attr >> 16) == 0o600
        copy.extractall(tmp_path)

    again = tmp_path / "pledgewatch-copy"
    assert Workspace.open(again).identity.name == "Ann Lee"
    assert (again / "secret").read_bytes() == (folder / "secret").read_bytes()
    assert Archive(again / "archive").verify(sha256).read_bytes() == kept.read_bytes()
    with closing(sqlite3.connect(again / "record.sqlite3")) as record:
        assert record.execute("SELECT words FROM told").fetchall() == [("A newspaper was fined.",)]
        assert record.execute("SELECT * FROM django_session").fetchall() == []
    assert b"key of a session" not in (again / "record.sqlite3").read_bytes()
    assert not (folder / "backups").exists()  # nothing is left beside the record
