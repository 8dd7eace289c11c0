"""What a researcher is told of a search: where, only where, and why nothing."""

import pytest
from django.test import Client

from pledgewatch.accounts.models import Person
from pledgewatch.record.models import Dossier, Source

pytestmark = [pytest.mark.database, pytest.mark.django_db]
SEARCH = "/d/karvelia/search/"


def _page(client: Client, ann: Person, query: str) -> str:
    client.force_login(ann)
    page = client.get(SEARCH + query)
    assert page.status_code == 200
    return page.content.decode()


def test_a_find_leads_to_its_words_and_to_its_document_alone(
    client: Client, letter: Source, ann: Person
) -> None:
    page = _page(client, ann, "?q=newspaper")
    start = letter.reading.text.index("Newspapers")
    assert f'href="/d/karvelia/read/s1/?passage={start}-' in page
    assert 'href="?q=newspaper&amp;source=s1"' in page
    only = _page(client, ann, "?q=newspaper&source=s1")
    assert ("Only in s1" in only, "only in this document" in only) == (True, False)
    assert "Nothing is found" in _page(client, ann, "?q=newspaper&source=s99")


@pytest.mark.parametrize("query", ["*", "'", "%22%22", "«»", "-"])
def test_what_holds_no_word_is_told_so(
    client: Client, dossier: Dossier, ann: Person, query: str
) -> None:
    assert "There is no word in what you asked" in _page(client, ann, f"?q={query}")
