"""The workbench is served from the command line."""

import http.client
import os
import re
import signal
import socket
import subprocess
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from http.cookiejar import CookieJar
from pathlib import Path
from subprocess import DEVNULL, PIPE
from typing import IO

import pytest

from tests.terminal.conftest import PROGRAM, environment, runner

Serving = tuple[subprocess.Popen[str], str]
SITE = "https://pledges.example.org"


@pytest.fixture
def serving(tmp_path: Path) -> Iterator[Serving]:
    """`pledgewatch serve` in an empty folder, and the link that it prints."""
    with _served(tmp_path, "0", environment(tmp_path)) as served:
        yield served


@contextmanager
def _served(
    folder: Path,
    port: str,
    variables: dict[str, str],
    keyboard: IO[bytes] | int = DEVNULL,
    options: tuple[str, ...] = (),
) -> Iterator[Serving]:
    process = subprocess.Popen(
        [PROGRAM, "serve", "--port", port, *options],
        env=variables,
        cwd=folder,
        stdin=keyboard,
        stdout=PIPE,
        stderr=PIPE,
        text=True,
    )
    assert process.stdout
    yield process, process.stdout.readline().strip()
    process.kill()
    process.communicate(timeout=10)


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


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
    assert "Passkeys need a name: localhost in place of 127.0.0.1." in said


def test_enter_prints_another_link(tmp_path: Path) -> None:
    ours, theirs = os.openpty()
    with (
        os.fdopen(ours, "wb", buffering=0) as keyboard,
        os.fdopen(theirs, "rb", buffering=0) as terminal,
        _served(tmp_path, "0", environment(tmp_path), terminal) as (process, first),
    ):
        keyboard.write(b"\n")
        assert process.stdout
        second = process.stdout.readline().strip()
        assert second.partition("/enter/")[0] == first.partition("/enter/")[0]
        assert [_asked(first)[0], _asked(second)[0]] == [410, 200]


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


def test_two_workspaces_of_one_machine_keep_their_cookies_apart(tmp_path: Path) -> None:
    folders = [tmp_path / "a", tmp_path / "b"]
    for folder in folders:
        folder.mkdir()
    browser = _browser()
    with (
        _served(folders[0], "0", environment(folders[0])) as (_, first),
        _served(folders[1], "0", environment(folders[1])) as (_, second),
    ):
        for link in (first, second):
            browser.open(link, timeout=10).close()
        for link in (first, second):
            with browser.open(link.partition("/enter/")[0] + "/account/", timeout=10) as page:
                assert page.url.endswith("/account/")  # and not /sign-in/


def test_localhost_is_served_under_its_name(tmp_path: Path) -> None:
    options = ("--host", "localhost")
    with _served(tmp_path, "0", environment(tmp_path), options=options) as (process, link):
        assert re.fullmatch(r"http://localhost:\d+/enter/[\w-]{43}/", link)
        assert _asked(link)[0] == 200
        process.send_signal(signal.SIGTERM)
        _, said = process.communicate(timeout=15)
    assert "Passkeys" not in said


def test_others_are_not_let_in_before_their_address_is_told(tmp_path: Path) -> None:
    done = runner(tmp_path)("serve", "--host", "0.0.0.0", code=1)  # noqa: S104 -- it is refused
    assert "PLEDGEWATCH_SITE=https://" in done.stderr
    assert not (tmp_path / "settings.toml").exists()


def test_a_team_comes_in_by_https_through_the_proxy(tmp_path: Path) -> None:
    port = _free_port()
    variables = {**environment(tmp_path), "PLEDGEWATCH_SITE": SITE}
    with _served(tmp_path, str(port), variables) as (_, link):
        assert link.startswith(f"{SITE}/enter/")
        path = link.removeprefix(SITE)
        plain = _through_proxy(port, "/sign-in/", "http")
        assert (plain.status, plain.headers["Location"]) == (301, f"{SITE}/sign-in/")
        entered = _through_proxy(port, path, "https")
        assert entered.headers["Strict-Transport-Security"] == "max-age=31536000"
        (cookie,) = [
            told
            for told in entered.headers.get_all("Set-Cookie", [])
            if told.startswith("pledgewatch_session_")
        ]
        told = {part.strip().partition("=")[0] for part in cookie.split(";")[1:]}
        assert {"HttpOnly", "SameSite", "Secure"} <= told
        session = cookie.partition(";")[0]
        page = _through_proxy(port, "/account/", "https", cookie=session).read().decode()
        assert "192.0.2.7" in page  # the visitor's address, which the proxy tells


def _through_proxy(port: int, path: str, scheme: str, cookie: str = "") -> http.client.HTTPResponse:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request(
        "GET",
        path,
        headers={
            "Host": "pledges.example.org",
            "X-Forwarded-Proto": scheme,
            "X-Forwarded-For": "192.0.2.7",
            "Cookie": cookie,
            "Connection": "close",
        },
    )
    return connection.getresponse()


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
