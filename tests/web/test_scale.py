"""An owner chooses by whose scale outcomes are named; nothing that was judged changes."""

from datetime import date

import pytest
from django.test import Client
from django.utils import timezone

from pledgewatch.accounts.models import Person
from pledgewatch.accounts.people import enter_person
from pledgewatch.accounts.roles import Role
from pledgewatch.dossier.vocabulary import Confidentiality, Outcome
from pledgewatch.judgement.scales import Scale
from pledgewatch.record import actions, edition
from pledgewatch.record.errors import NotAllowedError
from pledgewatch.record.models import Dossier, Matter

pytestmark = [pytest.mark.database, pytest.mark.django_db]
SETTINGS, SCALE = "/d/karvelia/settings/", "/d/karvelia/settings/scale/"


@pytest.fixture
def judged(pledge: Matter, ann: Person) -> Matter:
    actions.override(
        pledge, outcome=Outcome.IN_PROGRESS, as_of=date(2009, 1, 1), reason="A draft.", by=ann
    )
    return pledge


def _page(client: Client, address: str, language: str = "en") -> str:
    page = client.get(address, headers={"accept-language": language})
    assert page.status_code == 200
    return page.content.decode()


def test_chosen_scale_names_outcomes_on_pages(client: Client, judged: Matter, ann: Person) -> None:
    client.force_login(ann)
    for address in ("/d/karvelia/", "/d/karvelia/p1/"):
        assert "</svg>in progress</span>" in _page(client, address)
    answer = client.post(SCALE, {"scale": "PolitiFact"}, follow=True)
    assert "Outcomes are named on the scale “PolitiFact” now." in answer.content.decode()
    for address in ("/d/karvelia/", "/d/karvelia/p1/"):
        assert "</svg>In the Works (in progress)</span>" in _page(client, address)
    assert "</svg>в работе (" in _page(client, "/d/karvelia/", "ru")
    assert '<option value="PolitiFact" selected>' in _page(client, SETTINGS)
    assert "chose the scale of outcomes" in _page(client, "/d/karvelia/history/")
    client.post(SCALE, {"scale": ""})
    assert "</svg>in progress</span>" in _page(client, "/d/karvelia/")


def test_no_such_scale_is_refused(client: Client, judged: Matter, ann: Person) -> None:
    client.force_login(ann)
    page = client.post(SCALE, {"scale": "Mine"}, follow=True).content.decode()
    assert "Choose one of the scales." in page
    judged.dossier.refresh_from_db()
    assert judged.dossier.scale == ""


def test_owners_alone_choose_the_scale(client: Client, judged: Matter, ann: Person) -> None:
    bea = enter_person(name="Bea Roe", email="bea@example.org")
    actions.appoint(judged.dossier, bea, Role.EDITOR, by=ann)
    with pytest.raises(NotAllowedError):
        actions.choose_scale(judged.dossier, Scale.ODIHR, by=bea)
    actions.choose_scale(judged.dossier, Scale.ODIHR, by=ann)
    client.force_login(bea)
    page = _page(client, SETTINGS)
    assert ("settings/scale/" in page, "named on the scale “ODIHR”" in page) == (False, True)


def test_scale_changes_no_judgement_and_no_earlier_edition(judged: Matter, ann: Person) -> None:
    def held(**moment: object) -> tuple[str, tuple[object, ...]]:
        value = edition.dossier(
            "karvelia",
            as_of=date(2009, 1, 2),
            audience=Confidentiality.RESTRICTED,
            **moment,  # type: ignore[arg-type]
        )
        return value.scale, tuple(one.overrides for one in value.pledges)

    before, (scale, judgement) = timezone.now(), held()
    actions.choose_scale(judged.dossier, Scale.ODIHR, by=ann)
    assert (scale, held()) == ("", ("ODIHR", judgement))
    assert held(recorded_by=before)[0] == ""
    told = Dossier.history.filter(id=judged.dossier_id).values_list("scale", "history_user__name")
    assert list(told[:2]) == [("ODIHR", "Ann Lee"), ("", "Ann Lee")]
