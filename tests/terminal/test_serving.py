"""The workbench is served from the command line."""

import re
import signal
import socket
import subprocess
import urllib.error
import urllib.request
from collections.abc import Iterator
from http.cookiejar import CookieJar
from pathlib import Path
from subprocess import PIPE

import pytest

from tests.terminal.conftest import PROGRAM, environment, runner

Serving = tuple[subprocess.Popen[str], str]


@pytest.fixture
def serving(tmp_path: Path) -> Iterator[Serving]:
    """`pledgewatch serve` in an empty folder, and the link that it prints."""
    process = subprocess.Popen(
        [PROGRAM, "serve", "--port", "0"],
        env=environment(tmp_path),
        stdin=subprocess.DEVNULL,
        stdout=PIPE,
        stderr=PIPE,
        text=True,
    )
    assert process.stdout
    yield process, process.stdout.readline().strip()
    process.kill()
    process.communicate(timeout=10)


def _browser() -> urllib.request.OpenerDirector:
    return urllib.request.build_opener(
        urllib.request.ProxyHandler({}), urllib.request.HTTPCookieProcessor(CookieJar())
    )


def _asked(address: str, host: str = "") -> tuple[int, str, str]:
    """Status, final address and page that a browser without cookies gets."""
    headers = {"Host": host} if host else {}
    request = urllib.request.Request(address, headers=headers)  # noqa: S310 -- our own server
    try:
        with _browser().open(request, timeout=10) as answer:
            return answer.status, answer.url, answer.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.url or "", error.read().decode()


def test_the_link_signs_in_once_and_the_program_stops_when_told(
    serving: Serving, tmp_path: Path
) -> None:
    process, link = serving
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/enter/[\w-]{43}/", link)
    base = link.partition("/enter/")[0]
    assert _asked(base)[1] == f"{base}/sign-in/?next=/"
    assert _asked(link)[:2] == (200, f"{base}/")
    status, _, page = _asked(link)
    assert (status, "Press Enter in the window" in page) == (410, True)
    assert _asked(base, host="evil.example")[0] == 400
    assert (tmp_path / "settings.toml").is_file()
    process.send_signal(signal.SIGTERM)
    rest, said = process.communicate(timeout=15)
    assert (process.returncode, rest) == (0, "")
    assert said.splitlines()[-1] == "Pledgewatch has stopped."


def test_a_taken_port_is_told_plainly(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        done = runner(tmp_path)("serve", "--port", port, code=1)
    assert done.stderr == (
        f"pledgewatch: Port {port} is taken: perhaps the workbench runs already, in another "
        "window. Stop it there, or choose another port with --port.\n"
    )


def test_others_are_not_let_in_before_their_address_is_told(tmp_path: Path) -> None:
    done = runner(tmp_path)("serve", "--host", "0.0.0.0", code=1)  # noqa: S104 -- it is refused
    assert "PLEDGEWATCH_SITE=https://" in done.stderr
    assert not (tmp_path / "settings.toml").exists()


def test_a_folder_with_other_things_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pledgewatch.terminal import workspaces

    (tmp_path / "letter.txt").write_text("words", "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(workspaces, "_chosen", Path())
    monkeypatch.setattr(workspaces, "opened_or_made", lambda _: None)
    workspaces.opened_for_serving()
    assert workspaces.chosen_folder() == Path("pledgewatch")
