"""The program that reads pictures, present or absent."""

import os

import pytest

from pledgewatch.documents.formats import ocr_engine
from pledgewatch.documents.formats.ocr_engine import Engine


@pytest.fixture
def engine() -> Engine:
    """The engine with all its languages. Without it the test is skipped, but fails in CI."""
    found = ocr_engine.installed()
    if found is not None and not found.missing:
        return found
    message = f"not installed: {' '.join(found.missing if found else ocr_engine.PACKAGES)}"
    if os.environ.get("CI") == "true":
        pytest.fail(message)
    pytest.skip(message)


@pytest.fixture
def no_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine on which no program is installed that reads pictures."""
    monkeypatch.setattr(ocr_engine, "installed", lambda: None)
