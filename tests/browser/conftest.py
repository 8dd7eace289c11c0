"""The real program in a real browser.

::

    def test_something(workbench: Serve, page: Page) -> None:
        bench = workbench(EXAMPLE)       # serves a copy of that workspace; without one, a new one
        page.goto(bench.link)            # signs in as the local person
        page.goto(f"{bench.base}/d/kazakhstan-madrid/")

Tests here use no database of their own: what is in the record they see through the pages.
"""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from subprocess import PIPE

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.terminal.conftest import PROGRAM, environment

CHROMIUM = Path("/usr/bin/chromium")
PATIENCE = 10_000  # milliseconds that anything may take on a busy machine


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
            args=[
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
            ],
        )
        yield started
        started.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser without cookies, in which no script of ours may fail and no policy be broken."""
    made = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en")
    made.set_default_timeout(PATIENCE)
    complaints: list[str] = []
    made.on("weberror", lambda error: complaints.append(str(error.error)))
    made.on(
        "console",
        lambda said: complaints.append(said.text) if "Content Security" in said.text else None,
    )
    yield made
    made.close()
    assert complaints == []


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """An empty page."""
    return context.new_page()


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
