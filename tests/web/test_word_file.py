"""A Word file goes all the way: brought to the library, read by the worker, shown in the reader."""

import html
import re

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from pledgewatch.accounts.models import Person
from pledgewatch.record.models import Dossier, Source
from pledgewatch.record.work.worker import work_off
from tests.factories.packages import docx, docx_parts, p, run, style, zipped

pytestmark = [pytest.mark.database, pytest.mark.django_db]

MARK = '<w:r><w:footnoteReference w:id="2"/></w:r>'
NOTE = f'<w:footnote w:id="2"><w:p>{run("Statement of November 2007.")}</w:p></w:footnote>'
PLEDGE = "On 29 November 2007 the minister pledged that the law on the media will be amended"


def _brought(client: Client, name: str, content: bytes) -> None:
    sent = {
        "files": [SimpleUploadedFile(name, content)],
        "reliability": "unknown",
        "confidentiality": "public",
    }
    answer = client.post("/d/karvelia/library/bring/", sent)
    assert answer.status_code in {200, 302}, answer.content
    work_off()


def test_a_word_file_is_read_and_shown_without_pictures_of_pages(
    client: Client, dossier: Dossier, ann: Person
) -> None:
    client.force_login(ann)
    body = p("Pledges", "H1") + p(run(PLEDGE) + MARK + run("."))
    _brought(client, "x.docx", docx(body, styles=style("H1", "heading 1"), footnotes=NOTE))
    source = Source.objects.get()
    assert source.media_type.endswith("wordprocessingml.document")
    page = client.get(f"/d/karvelia/read/{source.key}/").content.decode()
    words = " ".join(html.unescape(re.sub("<[^>]+>", " ", page)).split())
    assert "the law on the media" in words
    assert "Statement of November 2007." in words
    assert "page-1.png" not in page
    assert source.proposals.filter(kind="pledge").exists()


@pytest.mark.parametrize(
    ("language", "remark"),
    [
        ("en", "it holds 10 letters that nobody sees (“So it is not.”)"),
        ("ru", "10 знаков, которых никто не видит («So it is not.»)"),
    ],
)
def test_what_the_reader_noticed_is_told_wherever_the_words_are_looked_at(
    client: Client, dossier: Dossier, ann: Person, language: str, remark: str
) -> None:
    client.force_login(ann)
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    white = '<w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>So it is not.</w:t></w:r>'
    _brought(client, "x.docx", docx(p(run(PLEDGE) + white)))
    key = Source.objects.get().key
    for address in ("library/", f"read/{key}/", f"{key}/"):
        page = html.unescape(client.get(f"/d/karvelia/{address}").content.decode())
        assert remark in page, address
    part = client.get(f"/d/karvelia/read/{key}/", headers={"hx-request": "true"})
    assert remark not in html.unescape(part.content.decode())  # it stands above what is exchanged


def test_a_word_file_that_is_damaged_says_so_in_the_language_of_the_reader(
    client: Client, dossier: Dossier, ann: Person
) -> None:
    client.force_login(ann)
    _brought(client, "x.docx", zipped({**docx_parts(""), "word/document.xml": "<w:document"}))
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "ru"
    page = html.unescape(client.get("/d/karvelia/library/").content.decode())
    assert "x.docx повреждён в части word/document.xml и не читается" in page
