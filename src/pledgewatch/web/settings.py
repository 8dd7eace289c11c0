"""Django settings of the program, told by the environment.

``PLEDGEWATCH_WORKSPACE``
    Folder of the workspace (`pledgewatch.record.workspace`): its record, archive and secret.
``PLEDGEWATCH_DATABASE``
    ``postgresql://user:password@host:port/name`` of a team's server; without it the record is
    ``record.sqlite3`` in the workspace.

Without a workspace there is no database and no secret: what needs one says so when it is used.
"""

import os
from pathlib import Path

from pledgewatch.record.databases import database

WORKSPACE = os.environ.get("PLEDGEWATCH_WORKSPACE", "")
_FOLDER = Path(WORKSPACE) if WORKSPACE else None
_SECRET_FILE = _FOLDER / "secret" if _FOLDER else None

SECRET_KEY = (
    _SECRET_FILE.read_text("ascii").strip() if _SECRET_FILE and _SECRET_FILE.is_file() else ""
)
ARCHIVE_FOLDER = str(_FOLDER / "archive") if _FOLDER else ""

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "pledgewatch.accounts",
    "simple_history",
    "pledgewatch.record",
]
AUTH_USER_MODEL = "accounts.Person"
DATABASES = {"default": database(_FOLDER, os.environ.get("PLEDGEWATCH_DATABASE", ""))}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

USE_TZ = True
TIME_ZONE = "UTC"
LANGUAGE_CODE = "en"
USE_I18N = False  # the terminal speaks English; pages will turn this on with their translations

# A reason for a change is as long as it needs to be.
SIMPLE_HISTORY_HISTORY_CHANGE_REASON_USE_TEXT_FIELD = True
# Reading the record as of a moment goes by (row, moment); an index on the moment alone is unused.
SIMPLE_HISTORY_DATE_INDEX = False
