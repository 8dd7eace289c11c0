"""LibreOffice, where it is installed, turns files of old programs into ones that can be read.

It runs in the child, with the child's limits on memory, time and files and without a network; it
gets a folder of its own that is removed afterwards, runs no macros and follows no links.
"""

import contextlib
import ctypes
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from pledgewatch.documents.errors import DamagedError, TimedOutError, UnsupportedError

PLACES = (
    *("/usr/bin", "/usr/local/bin", "/opt/libreoffice/program", "/snap/bin"),
    "/Applications/LibreOffice.app/Contents/MacOS",
)
SECONDS, SECONDS_PER_MIB = 15.0, 8.0  # less than the child itself is given
LARGEST = 64 << 20  # bytes of what it writes; `worker.CONVERTED` allows as much
RESTART = 81  # how it ends after it has made its profile: it asks to be started again
STARTS = 3
PR_SET_PDEATHSIG = 1  # linux/prctl.h
MISSING = (
    "is an old Word file (DOC), which is read with the help of LibreOffice: install it (Debian and "
    "Ubuntu: libreoffice-writer-nogui), or save the file as DOCX"
)
FAILED = "is an old Word file (DOC) that LibreOffice cannot follow; open and save it as DOCX"
_SCRIPTING = "/org.openoffice.Office.Common/Security/Scripting"
# Macros are never run, nothing outside the file is loaded (LibreOffice's configuration schema).
SETTINGS = (
    (_SCRIPTING, "MacroSecurityLevel", "3"),
    (_SCRIPTING, "DisableMacrosExecution", "true"),
    (_SCRIPTING, "BlockUntrustedRefererLinks", "true"),
    ("/org.openoffice.Office.Writer/Content/Update", "Link", "0"),
)
REGISTRY = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<oor:items xmlns:oor="http://openoffice.org/2001/registry">{items}</oor:items>'
)
ITEM = (
    '<item oor:path="{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop>'
    "</item>"
)


def program() -> Path | None:
    """Where LibreOffice is; None where it is not installed."""
    found = shutil.which("soffice", path=":".join(PLACES))
    if found is None:
        return None
    itself = Path(found).resolve()
    binary = itself.with_name("soffice.bin")  # what the script starts, and would leave behind
    return binary if binary.exists() else itself


@contextlib.contextmanager
def as_word(path: Path) -> Iterator[Path]:
    """The file at `path` as DOCX, for as long as the `with` lasts.

    Raises `UnsupportedError` where LibreOffice is not installed, `DamagedError` if it makes nothing
    of the file, `TimedOutError` if it takes too long.
    """
    office = program()
    if office is None:
        raise UnsupportedError(MISSING)
    with tempfile.TemporaryDirectory(prefix="converting-", dir=Path.cwd()) as folder:
        given, made = Path(folder, "document.doc"), Path(folder, "made", "document.docx")
        given.symlink_to(path.absolute())
        _write_settings(Path(folder, "profile", "user"))
        _convert(office, given, made.parent)
        if not made.is_file():
            raise DamagedError(FAILED)
        yield made


def _write_settings(folder: Path) -> None:
    folder.mkdir(parents=True)
    items = "".join(
        ITEM.format(path=path, name=name, value=value) for path, name, value in SETTINGS
    )
    (folder / "registrymodifications.xcu").write_text(REGISTRY.format(items=items), "utf-8")


def _convert(office: Path, given: Path, to: Path) -> None:
    command = [
        str(office),
        f"-env:UserInstallation={(given.parent / 'profile').as_uri()}",
        *("--headless", "--norestore", "--nolockcheck", "--nodefault", "--nofirststartwizard"),
        *("--convert-to", "docx:Office Open XML Text", "--outdir", str(to), str(given)),
    ]
    seconds = SECONDS + SECONDS_PER_MIB * given.stat().st_size / (1 << 20)
    for _ in range(STARTS):
        try:
            done = subprocess.run(
                command,
                check=False,
                cwd=given.parent,
                env={"HOME": str(given.parent), "TMPDIR": str(given.parent), "LANG": "C.UTF-8"},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=seconds,
                preexec_fn=None if sys.platform == "win32" else _confine,
            )
        except subprocess.TimeoutExpired as error:
            raise TimedOutError(
                f"is an old Word file (DOC) that takes LibreOffice longer than {seconds:.0f} s; "
                "save it as DOCX"
            ) from error
        if done.returncode != RESTART:
            return


def _confine() -> None:
    """In the new process: let it write what it makes, and die with the child that started it."""
    import resource  # not on every platform

    most = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
    size = LARGEST if most == resource.RLIM_INFINITY else min(LARGEST, most)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, most))
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
