"""The real program in a real browser.

::

    def test_something(workbench: Serve, page: Page, browse: Browse) -> None:
        bench = workbench(EXAMPLE)       # serves a copy of that workspace; without one, a new one
        page.goto(bench.link)            # signs in as the local person
        page.goto(f"{bench.base}/d/kazakhstan-madrid/")
        other = browse(color_scheme="dark").new_page()     # of somebody else, elsewhere

Tests here use no database of their own: what is in the record they see through the pages. Whatever
a test does, no script may fail in it, no content policy be broken, no dialog come up and nothing
be asked of another machine: every browser is watched for that, and the test fails at its end.
"""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from subprocess import PIPE
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Dialog,
    Page,
    Request,
    sync_playwright,
)

from scripts.chromium import ARGUMENTS, CHROMIUM
from tests.terminal.conftest import PROGRAM, environment, runner

PATIENCE = 10_000  # milliseconds that anything may take on a busy machine
OURS = {"127.0.0.1", "localhost"}
EXAMPLE = "kazakhstan-madrid"  # the key of the dossier that `example` holds
# The browser tells of a broken policy in the console, but of no script that it kept from running
# in a page that it had left: the event is told as well.
BROKEN = """document.addEventListener("securitypolicyviolation", (event) =>
    console.error(`Content Security Policy: ${event.violatedDirective} ${event.blockedURI}`))"""


@dataclass(frozen=True, slots=True)
class Workbench:
    """A workbench that is being served."""

    folder: Path
    base: str  # "http://127.0.0.1:40123"
    link: str  # signs the local person in, once

    @property
    def named(self) -> str:
        """The base by a name: passkeys are bound to names."""
        return self.base.replace("127.0.0.1", "localhost")


Serve = Callable[..., Workbench]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium. Without it the test is skipped, but fails where CI is `true`."""
    if not CHROMIUM.exists():
        if os.environ.get("CI") == "true":
            pytest.fail(f"there is no {CHROMIUM}")
        pytest.skip(f"there is no {CHROMIUM}")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=CHROMIUM,
            args=[*ARGUMENTS],
        )
        yield started
        started.close()


Browse = Callable[..., BrowserContext]


@pytest.fixture
def browse(browser: Browser) -> Iterator[Browse]:
    """Browsers without cookies, each of somebody of their own; options as `new_context` has them.

    Each is watched, and the test fails if anything happened in one that may not.
    """
    complaints: list[str] = []
    with ExitStack() as stack:

        def made(**options: Any) -> BrowserContext:
            usual = {"viewport": {"width": 1280, "height": 900}, "locale": "en"}
            context = browser.new_context(**{**usual, **options})
            stack.callback(context.close)
            context.set_default_timeout(PATIENCE)
            if options.get("java_script_enabled", True):
                context.add_init_script(BROKEN)
            _watch(context, complaints)
            return context

        yield made
    assert complaints == []


def _watch(context: BrowserContext, complaints: list[str]) -> None:
    def console(said: ConsoleMessage) -> None:
        if "Content Security" in said.text:
            complaints.append(f"{said.location.get('url')}: {said.text}")

    def request(asked: Request) -> None:
        parts = urlsplit(asked.url)
        if parts.scheme not in {"data", "blob"} and parts.hostname not in OURS:
            complaints.append(f"asked of another machine: {asked.url}")

    def dialog(shown: Dialog) -> None:
        if shown.type != "beforeunload":  # of words that are not saved yet
            complaints.append(f"{shown.type}: {shown.message}")
        shown.accept()

    context.on("weberror", lambda error: complaints.append(str(error.error)))
    context.on("console", console)
    context.on("request", request)
    context.on("dialog", dialog)


@pytest.fixture
def context(browse: Browse) -> BrowserContext:
    """A browser without cookies."""
    return browse()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """An empty page."""
    return context.new_page()


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with the example: five documents, judged as of three dates."""
    folder = tmp_path_factory.mktemp("example")
    runner(folder)("demo", "--to", folder / "demo")
    return folder / "demo" / "workspace"


@pytest.fixture
def workbench(tmp_path: Path) -> Iterator[Serve]:
    """Serves a copy of a workspace, or a new one, on a free port until the test ends."""
    with ExitStack() as stack:

        def serve(workspace: Path | None = None, **variables: str) -> Workbench:
            folder = tmp_path / f"workspace-{len(list(tmp_path.iterdir()))}"
            if workspace is None:
                folder.mkdir()
            else:
                shutil.copytree(workspace, folder)
            return stack.enter_context(_served(folder, variables))

        yield serve


@contextmanager
def _served(folder: Path, variables: dict[str, str]) -> Iterator[Workbench]:
    with (folder.parent / f"{folder.name}.log").open("w+", encoding="utf-8") as said:
        process = subprocess.Popen(
            [PROGRAM, "serve", "--port", "0"],
            env={**environment(folder), **variables},
            stdin=subprocess.DEVNULL,
            stdout=PIPE,
            stderr=said,
            text=True,
        )
        with process:
            assert process.stdout
            link = process.stdout.readline().strip()
            said.seek(0)
            assert link, said.read()
            yield Workbench(folder, link.partition("/enter/")[0], link)
            process.terminate()
        said.seek(0)
        assert "Traceback" not in (told := said.read()), told
