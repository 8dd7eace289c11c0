"""Every page of a record in Russian words, followed link by link: no English is left on any."""

import re
from collections import deque
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from pledgewatch.accounts.people import local_person
from tests.factories.russian_record import KEY, build

pytestmark = [pytest.mark.database, pytest.mark.django_db]

# Names that stay: of the program and of formats, of scales, commands, keys of the record.
NAMES = re.compile(
    r"Pledgewatch|PostgreSQL|English|UTC|Word|PDF|HTML|Markdown|SHA-256|https?://\S*|Enter|Escape|JavaScript"
    r"|QR|PolitiFact|Polimeter|UPR Info|Full Fact|iccpr|settings\.toml|cookie|EDTF"
    r"|pledgewatch \w+|\b[A-Za-z]{1,6}\d+\b|\b[0-9a-f]{12,}\b|\S+\.(?:md|txt|docx|pdf|html)\b"
)
ENGLISH = re.compile(r"[A-Za-z]{2,}")
MANY = 80


class _Page(HTMLParser):
    """What is said on a page, and the pages that it leads to."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.links: list[str] = []
        self.language = ""
        self._silent: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.language = told["lang"]
        self.said += [
            told[name] for name in ("title", "aria-label", "placeholder", "alt") if told.get(name)
        ]
        if tag == "a" and told.get("href", "").startswith(("/", "?")):
            self.links.append(told["href"])
        if tag in {"script", "style", "kbd", "code"}:
            self._silent.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._silent and self._silent[-1] == tag:
            self._silent.pop()

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.said.append(data)

    @property
    def english(self) -> list[str]:
        """What is said that is not all Russian, but for names."""
        return [one.strip()[:100] for one in self.said if ENGLISH.search(NAMES.sub(" ", one))]


# Where a walk begins: a page that no link leads to is named here.
BEGINNINGS = (
    "/",
    "/begin/",
    "/account/",
    f"/d/{KEY}/",
    f"/d/{KEY}/search/?q=газет",
    f"/d/{KEY}/memorandum/?section=p1&audience=internal",
)
# What somebody sees who is not signed in, or asks for what is not there.
OUTSIDE = ("/sign-in/", "/enter/nothing/", "/invitation/nothing/", f"/d/{KEY}/p99/", "/nothing/")


def test_no_page_that_a_russian_record_leads_to_has_english_on_it(
    reader: Client, tmp_path: Path
) -> None:
    ann = local_person(name="Анна Ли")
    build(ann, tmp_path)
    reader.force_login(ann)
    seen: set[str] = set()
    queue = deque(BEGINNINGS)
    english: dict[str, list[str]] = {}
    while queue:
        address = queue.popleft().partition("#")[0]
        shape = re.sub(r"\d+", "1", address)  # one page of each kind, and of each act
        if shape in seen or "sort=" in shape or shape.endswith("/original/"):
            continue
        seen.add(shape)
        page = _page(reader, address)
        english |= {address: left} if (left := page.english) else {}
        base = address.partition("?")[0]
        queue += [link if link.startswith("/") else base + link for link in page.links]
    assert english == {}
    assert len(seen) > MANY


@pytest.mark.parametrize("address", OUTSIDE)
def test_pages_outside_of_a_dossier_have_no_english(reader: Client, address: str) -> None:
    page = _page(reader, address)
    assert any(re.search("[а-я]{3}", said) for said in page.said)
    assert page.english == []


def test_a_form_says_in_russian_what_is_wrong_with_it(reader: Client) -> None:
    reader.force_login(local_person(name="Анна Ли"))
    page = _Page()
    page.feed(reader.post("/begin/", {"maker": "", "title": "", "language": "??"}).content.decode())
    assert "Обязательное поле." in " ".join(page.said)
    assert page.english == []


@pytest.fixture
def reader() -> Client:
    """A browser whose person has chosen Russian, whatever it asks for itself."""
    client = Client(headers={"Accept-Language": "en"})
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "ru"
    return client


def _page(reader: Client, address: str) -> _Page:
    response = reader.get(address, follow=True)
    page = _Page()
    if "html" in response.headers.get("Content-Type", ""):
        page.feed(b"".join(response).decode())
        assert (address, page.language) == (address, "ru")
    return page
