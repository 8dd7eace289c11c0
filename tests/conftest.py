"""Fixtures of every test: the corpora beside the repository."""

import os
from pathlib import Path

import pytest
from pytest_django import DjangoDbBlocker

from pledgewatch.record import schema

_CORPORA = Path(__file__).resolve().parents[1].parent / "shared" / "corpora"


@pytest.fixture(scope="session")
def corpora() -> Path:
    """The folder of corpora. Without it the test is skipped, but fails where CI is `true`."""
    if not _CORPORA.is_dir():
        message = f"the corpora are not beside the repository ({_CORPORA.parent.name}/corpora)"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    return _CORPORA


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> None:
    """The tests' database as `pledgewatch.record.schema` makes a record."""
    with django_db_blocker.unblock():
        schema.complete()
