"""A fresh record, made straight from the models, has the schema that the migrations make."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

MAKE = """
import sys
from pathlib import Path
from pledgewatch.record import workspace
made = workspace.Workspace.create(Path(sys.argv[1]), name="Ann Lee")
workspace._point_django_at(made.folder, "")
from django.core.management import call_command
from pledgewatch.record import schema
if sys.argv[2] == "migrations":
    call_command("migrate", verbosity=0, interactive=False, skip_checks=True)
else:
    schema.migrate()
assert not schema.missing_migrations()
"""


def _schema(record: Path) -> dict[str, object]:
    with closing(sqlite3.connect(record)) as connection:
        tables = [
            name
            for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            if not name.startswith("sqlite_")
        ]
        described: dict[str, object] = {}
        for table in tables:
            columns = connection.execute(f"PRAGMA table_info({table})").fetchall()
            described[table] = sorted(column[1:4] for column in columns)
            (made,) = connection.execute(
                "SELECT sql FROM sqlite_master WHERE name = ?", (table,)
            ).fetchone()
            described[f"{table}: rules"] = made.count("CONSTRAINT"), made.count(" CHECK ")
            keys = connection.execute(f"PRAGMA foreign_key_list({table})").fetchall()
            described[f"{table}: keys"] = sorted(key[2:5] for key in keys)
        indexes = connection.execute(
            "SELECT name, tbl_name FROM sqlite_master WHERE type = 'index' AND sql NOT NULL"
        )
        described["indexes"] = sorted(indexes.fetchall())
    return described


def test_the_two_ways_make_the_same_schema(tmp_path: Path) -> None:
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PLEDGE", "DJANGO"))
    } | {"DJANGO_SETTINGS_MODULE": "pledgewatch.web.settings"}
    for way in ("migrations", "models"):
        subprocess.run(
            [sys.executable, "-c", MAKE, tmp_path / way, way],
            env=environment,
            check=True,
            timeout=120,
        )
    migrated, made = (
        _schema(tmp_path / way / "record.sqlite3") for way in ("migrations", "models")
    )
    assert len(made) > 90
    assert made == migrated
