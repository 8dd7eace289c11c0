"""From words in Russian, entered one by one, to a memorandum in Russian."""

import re
from datetime import date
from pathlib import Path

import pytest

from pledgewatch.accounts.models import Person
from pledgewatch.catalogue import instruments
from pledgewatch.dossier.vocabulary import Firmness, Wording
from pledgewatch.record import actions, edition
from pledgewatch.reporting.memorandum import render
from tests.record.conftest import captured

pytestmark = [pytest.mark.database, pytest.mark.django_db]

# What has no Russian form; the fingerprint of a source is twelve hexadecimal digits.
NAMES = r"UTC|SHA-256|Events Standard Formats|\b[0-9a-f]{12}\b"
LETTER = """Письмо министра

К концу 2008 года мы изменим закон о средствах массовой информации. Проект внесён в ноябре.
"""


def test_a_dossier_in_russian_is_published_in_russian(ann: Person, tmp_path: Path) -> None:
    held = actions.start_dossier(
        key="karvelia",
        title="Карвелия: что было обещано",
        maker="Карвелия",
        forum="Северный форум",
        publisher="Карвельская хельсинкская группа",
        language="ru",
        by=ann,
    )
    letter = captured(held, ann, tmp_path / "письмо.txt", LETTER)
    actions.edit(letter, {"title": "Письмо министра", "publisher": "Министерство"}, by=ann)
    words = "К концу 2008 года мы изменим закон о средствах массовой информации."
    pledge = actions.state_pledge(
        held,
        title="Закон о СМИ",
        text=words,
        wording=Wording.VERBATIM,
        firmness=Firmness.FIRM,
        made_on="2007-11",
        due="2008-12-31",
        forum="Северный форум",
        passages_cited=(actions.quote(letter, words, by=ann),),
        by=ann,
    )
    actions.touch(pledge, instrument="iccpr", number="19", by=ann)
    taken = edition.dossier("karvelia", as_of=date(2009, 1, 31))
    (path,) = render(taken, to=tmp_path / "меморандум.md")
    text = path.read_text("utf-8")
    assert "- Международный пакт о гражданских и политических правах, статья 19." in text
    assert "Срок — 31 декабря 2008 года; не установлено ни одного условия." in text
    assert re.findall("[A-Za-z]{2,}", re.sub(NAMES, "", text)) == []


def test_instruments_have_titles_in_russian() -> None:
    by_key = {one.key: one for one in instruments()}
    assert by_key["iccpr"].name_in("ru") == (
        "Международный пакт о гражданских и политических правах"
    )
    assert by_key["iccpr_op2"].name_in("ru").startswith("Второй Факультативный протокол")
    assert by_key["iccpr"].name_in("kk") == by_key["iccpr"].name
    assert all(
        not re.search("[A-Za-z]", one.name_in("ru").replace("I", "")) for one in instruments()
    )
