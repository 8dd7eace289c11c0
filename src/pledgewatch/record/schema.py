"""Whether the record's schema is the program's, and bringing it there."""

from pathlib import Path
from typing import Any

from django.apps import apps
from django.core.management import call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from pledgewatch.record.errors import WorkspaceError
from pledgewatch.record.searching import keeping, tables

OUR_APPS = ("accounts", "record")
_FIRST_INDEXED = ("record", "0005_searched")


def missing_migrations() -> frozenset[tuple[str, str]]:
    """Migrations of this program and its parts, as (app, name), that the record does not have yet.

    Compares names only, so that it costs one query and no import. Raises `WorkspaceError` if the
    record has one that this program does not know: a newer program wrote it.
    """
    known = {
        (app.label, path.stem)
        for app in apps.get_app_configs()
        for path in (Path(app.path) / "migrations").glob("[0-9]*.py")
    }
    applied = set(MigrationRecorder(connection).applied_migrations())
    ours = {(app, name) for app, name in applied if app in OUR_APPS}
    if newer := sorted(ours - known):
        raise WorkspaceError(
            f"This record was written by a newer Pledgewatch (it has {newer[0][0]} "
            f"{newer[0][1]}). Update the program; nothing was changed."
        )
    return frozenset(known - applied)


def is_empty() -> bool:
    """Whether the database has no table yet."""
    return not connection.introspection.table_names()


def migrate() -> None:
    """Bring the record up to the program's schema, each step in a transaction.

    A record without any table is made straight from the models, which takes a tenth of the time
    of all migrations; a test compares the two.
    """
    if is_empty():
        _make()
        return
    before_the_index = _FIRST_INDEXED in missing_migrations()
    call_command("migrate", verbosity=0, interactive=False, skip_checks=True)
    if before_the_index or keeping.missing():
        keeping.rebuild()


def _make() -> None:
    models: list[Any] = list(apps.get_models())
    with connection.schema_editor(atomic=True) as editor:
        for model in models:
            editor.create_model(model)
        complete()


def complete() -> None:
    """What a record made from the models has yet to get: tables of the search, and its version."""
    recorder = MigrationRecorder(connection)
    recorder.ensure_schema()
    tables.create(connection)
    for app, name in MigrationLoader(None).disk_migrations:
        recorder.migration_qs.create(app=app, name=name)
