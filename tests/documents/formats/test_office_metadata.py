"""What programs write into the fields of a file is told from what people write."""

import pytest
from lxml import etree

from pledgewatch.documents.formats import office_metadata
from pledgewatch.documents.formats.office_metadata import Metadata

CORE = '<c xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">{}</c>'
APP = (
    '<p xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Company>{}</Company></p>"
)


def core(inside: str) -> Metadata:
    return office_metadata.of_word(etree.fromstring(CORE.format(inside)), None)


@pytest.mark.parametrize(
    "name",
    ["user", "Администратор", "Microsoft Office User", "Пользователь Windows", "user1", "HP",
     "python-docx", "x", "7", "WORKGROUP\\ivan", "admin", "..."],
)  # fmt: skip
def test_accounts_and_programs_are_no_authors(name: str) -> None:
    assert core(f"<dc:creator>{name}</dc:creator>").author is None


@pytest.mark.parametrize("name", ["Ann Smith", "А. Б. Иванова", "Amnesty International", "Rana"])
def test_people_and_bodies_are_authors(name: str) -> None:
    assert core(f"<dc:creator> {name} </dc:creator>").author == name


@pytest.mark.parametrize("name", ["Microsoft", "SPecialiST RePack", "Home", "Hewlett-Packard", "-"])
def test_the_makers_of_machines_are_no_publishers(name: str) -> None:
    assert office_metadata.of_word(None, etree.fromstring(APP.format(name))).publisher is None


def test_a_company_is_a_publisher() -> None:
    app = etree.fromstring(APP.format("Ministry of Justice"))
    assert office_metadata.of_word(None, app).publisher == "Ministry of Justice"


@pytest.mark.parametrize(
    ("stated", "day"),
    [
        ("<dcterms:modified>2008-05-07T10:00:00Z</dcterms:modified>", "2008-05-07"),
        ("<dcterms:created>2008-05-07</dcterms:created>", "2008-05-07"),
        ("<dcterms:modified>1601-01-01T00:00:00Z</dcterms:modified>", None),
        ("<dcterms:modified>2013-12-23T23:15:00Z</dcterms:modified>", None),
        ("<dcterms:modified>yesterday</dcterms:modified>", None),
        ("", None),
    ],
)
def test_the_day_is_that_of_the_last_change_where_it_is_one(stated: str, day: str | None) -> None:
    assert core(stated).changed == day


def test_words_without_end_are_no_title() -> None:
    assert core(f"<dc:title>{'word ' * 100}</dc:title>").title is None
