"""A whole copy is handed to whoever owns all that it holds, and to nobody else."""

import io
import zipfile
from pathlib import Path

import pytest
from django.test import Client
from pytest_django import Settings

from pledgewatch.accounts.models import Person
from pledgewatch.accounts.people import enter_person
from pledgewatch.accounts.roles import Role
from pledgewatch.record import actions
from pledgewatch.record.models import AuditEntry, Dossier
from pledgewatch.record.workspace import Workspace
from pledgewatch.web.pages import settings as pages

pytestmark = [pytest.mark.database, pytest.mark.django_db]
COPY = "/d/karvelia/settings/copy/"


@pytest.fixture(autouse=True)
def workspace(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, settings: Settings) -> None:
    made = Workspace.create(tmp_path / "w", name="Ann Lee")
    settings.ARCHIVE_FOLDER = str(made.folder / "archive")
    monkeypatch.setattr(pages, "on_server", lambda: False)


def test_owner_of_everything_takes_a_whole_copy(
    client: Client, dossier: Dossier, ann: Person
) -> None:
    client.force_login(ann)
    answer = client.post(COPY, headers={"accept-encoding": "gzip"})
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/zip")
    assert answer["Content-Disposition"].startswith('attachment; filename="pledgewatch-2')
    with zipfile.ZipFile(io.BytesIO(answer.getvalue())) as copy:
        assert "pledgewatch-copy/settings.toml" in copy.namelist()
    last = AuditEntry.objects.order_by("-pk")[0]
    assert (last.act, last.by) == ("take copy", ann)


def test_owner_of_one_dossier_of_several_is_refused(
    client: Client, dossier: Dossier, ann: Person
) -> None:
    bea = enter_person(name="Bea Roe", email="bea@example.org")
    actions.appoint(dossier, bea, Role.OWNER, by=ann)
    actions.start_dossier(key="other", title="Other", maker="Other", by=ann)
    client.force_login(bea)
    page = client.post(COPY, follow=True).content.decode()
    assert "dossiers that you do not own" in page
    assert not AuditEntry.objects.filter(act="take copy").exists()


def test_record_on_a_server_is_backed_up_there(
    client: Client, dossier: Dossier, ann: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "on_server", lambda: True)
    client.force_login(ann)
    assert "back it up there" in client.post(COPY, follow=True).content.decode()
    assert "Download a whole copy" not in client.get("/d/karvelia/settings/").content.decode()
