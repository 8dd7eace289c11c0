"""A whole copy of a workspace is a workspace again."""

import sqlite3
import stat
import zipfile
from contextlib import closing
from pathlib import Path

from pledgewatch.record.copies import whole
from pledgewatch.record.workspace import Workspace


def test_copy_unpacked_is_the_workspace_again(tmp_path: Path) -> None:
    folder = tmp_path / "w"
    Workspace.create(folder, name="Ann Lee")
    with closing(sqlite3.connect(folder / "record.sqlite3")) as record:
        record.execute("CREATE TABLE told (words TEXT)")
        record.execute("INSERT INTO told VALUES ('A newspaper was fined.')")
        record.commit()
    kept = folder / "archive" / "ab" / "ab12"
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.write_bytes(bytes(range(256)) * 9000)  # several pieces
    (kept.parent / ".ab13.new").write_bytes(b"half")
    (folder / "index").mkdir(exist_ok=True)
    (folder / "index" / "page.webp").write_bytes(b"made anew")

    packed = tmp_path / "copy.zip"
    packed.write_bytes(b"".join(whole(folder)))
    with zipfile.ZipFile(packed) as copy:
        assert copy.testzip() is None
        assert sorted(copy.namelist()) == [
            "pledgewatch-copy/README.txt",
            "pledgewatch-copy/archive/ab/ab12",
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
    assert (again / "archive" / "ab" / "ab12").read_bytes() == kept.read_bytes()
    with closing(sqlite3.connect(again / "record.sqlite3")) as record:
        assert record.execute("SELECT words FROM told").fetchall() == [("A newspaper was fined.",)]
    assert not (folder / "backups").exists()  # nothing is left beside the record
