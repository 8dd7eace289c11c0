"""Every page of the workbench, from the registry of its addresses: what is added to it is walked.

Run as a program in a new workspace it builds the record of `tests.web.asking`, an empty dossier
beside it, and prints what a browser needs to walk all pages:

::

    record = built(tmp_path)
    record.pages       # ["/", "/d/karvelia/p1/", ...]: each address that has an example
    record.cookies     # {"owner": "...", "reader": "..."}: of sessions
    record.errors      # {"500.html": "<!doctype html>..."}: pages that are hard to come by
"""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.terminal.conftest import environment

ROOT = Path(__file__).parents[2]
HOME, EMPTY = "/d/karvelia/", "/d/empty/"
RARE = ("429.html", "500.html", "403_csrf.html")
# Pages of an address that look different with something asked.
MORE = (
    "?as_of=2008-06-01",
    "?as_of=1990-01-01",
    "?words=nothing+at+all",
    "timeline/?as_of=2008-06-01",
    "history/",
    "library/?words=nothing+at+all",
    "review/?kind=pledge",
    "search/?q=newspaper",
    "search/?q=nothing+at+all",
    "read/s1/?at=n1",
    "read/s1/?page=1&passage=3-20",
    "memorandum/?section=p1",
    "memorandum/?section=p1&begin=1",
    "memorandum/check/?audience=internal",
    "p1/?as_of=2008-06-01",
    "p1/do/edit/",
)
NOTHING = ("", "timeline/", "library/", "review/", "memorandum/", "memorandum/issue/", "search/")


@dataclass(frozen=True)
class Record:
    """A workspace with an item of every kind, and the way to every page of it."""

    workspace: Path
    pages: list[str]
    cookies: dict[str, str]
    cookie: str  # its name
    errors: dict[str, str]


def built(folder: Path) -> Record:
    """Build it in a process of its own: tests in a browser have no database."""
    workspace = folder / "workspace"
    done = subprocess.run(
        [sys.executable, "-m", __spec__.name, str(workspace), str(folder)],
        env={**environment(workspace), "PYTHONPATH": str(ROOT)},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return Record(workspace, **json.loads(done.stdout))


def _print(workspace: Path, folder: Path) -> None:
    from pledgewatch.record.workspace import Workspace

    Workspace.create(workspace, name="Ann Lee").activate()

    from django.conf import settings
    from django.template.loader import render_to_string
    from django.test import RequestFactory
    from django.urls import reverse

    from pledgewatch.accounts.people import enter_person
    from pledgewatch.record import actions
    from tests.web import asking

    bed = asking.laid(folder)
    actions.start_dossier(key="empty", title="An empty dossier", maker="Orsk", by=bed.bench.owner)
    nobody = asking._signed_in(enter_person(name="Nobody Yet", email="n@example.org"))  # noqa: SLF001
    pages = []
    for door in asking.DOORS:
        if door.method != "GET":
            continue
        example = asking.example_of(bed, door)
        inside = {"dossier": asking.HERE} if door.to == "dossier" else {}
        pages.append(reverse(door.name, kwargs={**example.keys, **inside}, query=example.query))
    keys = {item.key.rstrip("0123456789"): item.key for item in bed.bench.items.values()}
    pages += [f"{HOME}{key}/" for key in keys.values()]
    pages += [f"{HOME}{one}" for one in MORE] + [f"{EMPTY}{one}" for one in NOTHING]
    asked = RequestFactory().get("/")
    told = {
        "pages": list(dict.fromkeys(pages)),
        "cookies": {**{str(who): held for who, held in bed.cookies.items()}, "nobody": nobody},
        "cookie": settings.SESSION_COOKIE_NAME,
        "errors": {name: render_to_string(name, {}, asked) for name in RARE},
    }
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    _print(Path(sys.argv[1]), Path(sys.argv[2]))
