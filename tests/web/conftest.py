from collections.abc import Iterator

import pytest
from django.contrib.auth.hashers import Argon2PasswordHasher
from django.db import transaction
from pytest_django import DjangoDbBlocker

from tests.record.conftest import ann, dossier, letter, pledge
from tests.web.asking import Bed, laid

__all__ = ["ann", "dossier", "letter", "pledge"]  # fixtures of the record, on pages as in it


@pytest.fixture(scope="session", autouse=True)
def quick_hashes() -> Iterator[None]:
    """Passwords are hashed as always, at the least cost that Argon2 allows."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Argon2PasswordHasher, "time_cost", 1)
        patched.setattr(Argon2PasswordHasher, "memory_cost", 8)
        patched.setattr(Argon2PasswordHasher, "parallelism", 1)
        yield


@pytest.fixture(scope="module")
def bed(
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
    quick_hashes: None,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Bed]:
    """The record of all tests of a module; whatever they do to it is undone."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield laid(tmp_path_factory.mktemp("bench"))
        transaction.set_rollback(True)
