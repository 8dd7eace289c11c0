"""What a document says of itself is taken where the person said nothing, and no further."""

from pathlib import Path

import pytest

from pledgewatch.accounts.models import Person
from pledgewatch.extraction import pipeline
from pledgewatch.extraction.proposal import Reading as Read
from pledgewatch.record import actions, queries
from pledgewatch.record.actions.sources import Arrival
from pledgewatch.record.models import Dossier, Source

pytestmark = [pytest.mark.database, pytest.mark.django_db]

PAGE = """<!doctype html><html><head><title>A newspaper is fined</title>
<meta property="og:site_name" content="Karvel Herald"><meta name="author" content="J. Doe">
<meta property="article:published_time" content="2008-04-17T10:00:00Z"></head><body><article>
<h1>A newspaper is fined</h1><p>In April 2008 a court in Karvel fined the newspaper Dawn, which had
printed the draft law on the media before parliament saw it.</p><p>The ministry had promised in
November 2007 that registration would be simplified; nothing came of it.</p></article></body></html>
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.html"
    path.write_text(PAGE, encoding="utf-8")
    return path


def _said(source: Source) -> tuple[str, str, str, frozenset[str]]:
    return source.publisher, source.author, source.published, queries.as_read(source).own


def test_capture_takes_publisher_author_and_date_from_the_document(
    dossier: Dossier, ann: Person, page: Path
) -> None:
    source, _ = actions.capture(dossier, page, by=ann)
    own = frozenset({"publisher", "author", "published"})
    assert _said(source) == ("Karvel Herald", "J. Doe", "2008-04-17", own)
    (row,) = queries.library(dossier, to=ann).rows
    assert row.own == own


def test_what_a_person_said_wins_and_is_not_told_as_the_documents(
    dossier: Dossier, ann: Person, page: Path
) -> None:
    source, _ = actions.capture(
        dossier, page, by=ann, publisher="The Herald", published="2008-04-18"
    )
    own = frozenset({"author"})
    assert _said(source) == ("The Herald", "J. Doe", "2008-04-18", own)


def test_what_the_document_says_is_corrected_as_anything_else(
    dossier: Dossier, ann: Person, page: Path
) -> None:
    source, _ = actions.capture(dossier, page, by=ann)
    actions.edit(source, {"author": "Jane Doe", "publisher": ""}, by=ann)
    assert _said(source) == ("", "Jane Doe", "2008-04-17", frozenset({"published"}))
    actions.read_again(source, by=ann)
    source.refresh_from_db()
    assert _said(source) == ("", "Jane Doe", "2008-04-17", frozenset({"published"}))


def test_reading_again_adds_what_an_earlier_reader_did_not_take(
    dossier: Dossier, ann: Person, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def without(*_args: object, **_options: object) -> Read:
        read = pipeline_read(*_args, **_options)  # type: ignore[arg-type]
        return Read(
            sha256=read.sha256,
            language=read.language,
            title=read.title,
            published=read.published,
            proposals=read.proposals,
        )

    pipeline_read = pipeline.read
    with monkeypatch.context() as patched:
        patched.setattr(pipeline, "read", without)
        source, _ = actions.capture(dossier, page, by=ann)
    assert (source.publisher, source.author) == ("", "")
    actions.read_again(source, by=ann)
    source.refresh_from_db()
    assert (source.publisher, source.author) == ("Karvel Herald", "J. Doe")


def test_charset_under_which_a_page_was_served_is_kept_and_read_by(
    dossier: Dossier, ann: Person, tmp_path: Path
) -> None:
    path = tmp_path / "page.html"
    path.write_bytes("<!doctype html><p>Loi de l'été promulguée à Karvel</p>".encode("cp850"))
    served_as = "text/html; charset=cp850"
    source, _ = actions.capture(dossier, path, by=ann, arrival=Arrival(served_as=served_as))
    assert (source.served_as, source.reading.text) == (
        served_as,
        "Loi de l'été promulguée à Karvel",
    )
    actions.read_again(source, by=ann)
    source.refresh_from_db()
    assert source.reading.text == "Loi de l'été promulguée à Karvel"
