from io import StringIO

import pytest
from django.core.management import call_command

pytestmark = [pytest.mark.database, pytest.mark.django_db]


def test_the_migrations_are_those_of_the_models() -> None:
    call_command(
        "makemigrations", "accounts", "record", check=True, dry_run=True, stdout=StringIO()
    )
