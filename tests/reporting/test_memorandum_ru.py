"""A memorandum in Russian, from a dossier in Russian to files: none of its own words is English."""

import io
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree as ET

import pypdfium2
import pytest

from pledgewatch.dossier.when import When
from pledgewatch.reporting.composition import manuscript
from pledgewatch.reporting.memorandum import WRITERS, render
from pledgewatch.reporting.phrases import RUSSIAN
from pledgewatch.reporting.references import locator, short_titles
from pledgewatch.reporting.support import unsupported
from pledgewatch.reporting.timeline import draw
from tests.factories.dossiers import cite
from tests.factories.russian import DOSSIER, PAPER, REPORT

# What has no Russian form: a time zone, the name of an algorithm and of a standard, addresses.
_NAMES = re.compile(r"https://\S+|UTC|SHA-256|Events Standard Formats")


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    folder = tmp_path_factory.mktemp("memorandum")
    paths = render(DOSSIER, to=[folder / f"m{suffix}" for suffix in WRITERS], addressee="karvelia")
    return {path.suffix: Path(path).read_bytes() for path in paths}


def _letters(xml: str, tag: str) -> list[str]:
    """The words of every element of our own XML whose tag ends so."""
    root = ET.fromstring(xml)  # noqa: S314 - written by ourselves
    return [each.text or "" for each in root.iter() if each.tag.endswith(tag)]


def _english(words: str) -> list[str]:
    return re.findall("[A-Za-z]+", _NAMES.sub("", words))


def test_the_memorandum_in_russian_says_nothing_in_english(written: Mapping[str, bytes]) -> None:
    assert unsupported(DOSSIER) == ()
    assert _english(written[".md"].decode()) == []


def test_the_web_page_is_marked_as_russian(written: Mapping[str, bytes]) -> None:
    page = written[".html"].decode()
    assert '<html lang="ru">' in page
    assert "<h2>Примечания</h2>" in page
    body = re.sub(r"<[^>]*>", " ", page.partition("<body>")[2])
    assert _english(body) == []


def test_the_word_file_is_marked_as_russian(written: Mapping[str, bytes]) -> None:
    with zipfile.ZipFile(io.BytesIO(written[".docx"])) as archive:
        styles = archive.read("word/styles.xml").decode()
        parts = [archive.read(f"word/{part}.xml") for part in ("document", "footnotes", "footer1")]
    assert 'w:lang w:val="ru"' in re.sub(r'w:(eastAsia|bidi)="[^"]*" ?', "", styles)
    for part in parts:
        said = " ".join(_letters(part.decode(), "}t"))
        assert _english(said) == []


def test_the_pdf_is_in_russian_to_the_foot_of_its_pages(written: Mapping[str, bytes]) -> None:
    pdf = pypdfium2.PdfDocument(written[".pdf"])
    try:
        said = " ".join(page.get_textpage().get_text_range() for page in pdf)
    finally:
        pdf.close()
    assert "Карвельская хельсинкская группа · на 31 марта 2009 года" in said
    # The addresses of notes are broken between lines, so that parts of them stand alone.
    assert set(_english(said)) <= {"https", "example", "s"}


def test_the_summary_and_the_standing_are_told_in_russian(written: Mapping[str, bytes]) -> None:
    text = written[".md"].decode()
    assert (
        "| Обещание 1: Закон о средствах массовой информации | 31 декабря 2008 года | "
        "▼ **Вопреки обещанию (срок истёк)** | декабрь 2008 года |"
    ) in text
    assert (
        "Срок — 31 декабря 2008 года; из трёх условий одно выполнено, по одному сделано обратное "
        "и по одному не найдено сведений ни за, ни против; постановление «О гарантиях печати» "
        "отклонено 20 января 2009 года; законопроект «Поправки к закону о СМИ» действует "
        "с февраля 2009 года."
    ) in text
    assert (
        "Застопорилось, как считает Анна Петрова: Министр говорит о новом проекте. По правилам: "
        "не оценено: установлено одно условие, оно ещё не оценено."
    ) in text


def test_what_happened_and_what_is_asked_is_told_in_russian(written: Mapping[str, bytes]) -> None:
    text = written[".md"].decode()
    assert "**С мая по сентябрь 2008 года.** Рабочая группа готовила проект." in text
    assert "Как сообщает Газета «Карвельский вестник»: «Депутаты отложили" in text
    assert "Поправки к закону о СМИ (законопроект) | Внесено в парламент, ноябрь 2008 года" in text
    assert "Ответ: принята к сведению. Что из этого вышло: пока ничего." in text
    assert "### Карвелия — адресат этого меморандума" in text


def test_notes_are_russian_in_full_and_in_short(written: Mapping[str, bytes]) -> None:
    notes = dict(re.findall(r"^\[\^(\d+)\]: (.*)$", written[".md"].decode(), re.MULTILINE))
    assert notes["1"] == (
        "Фонд «Слово», «Свобода слова: обзор за год», 2009, <https://архив.example/s3>, "
        "с. 2: «группа работала с мая по сентябрь»; Газета «Карвельский вестник», «Закон о СМИ "
        "снова отложен», декабрь 2008 года, <https://архив.example/s2>, абз. 4: «суд закрыл "
        "газету «Утро»»."
    ).replace("с. 2", "с.\u00a02").replace("абз. 4", "абз.\u00a04")
    assert notes["11"] == (
        "Фонд «Слово», «Свобода слова: обзор за год», с.\u00a03, сноска 5: «поправки внесены»."
    )


def test_places_in_sources_are_named_in_russian() -> None:
    assert locator(cite(REPORT, "x", page=4), REPORT, RUSSIAN) == ("с. 4", "")
    assert locator(cite(PAPER, "x", paragraph=12), PAPER, RUSSIAN) == ("абз. 12", "")
    assert locator(cite(PAPER, "x", note="3"), PAPER, RUSSIAN) == ("", ", сноска 3")
    assert short_titles([REPORT], RUSSIAN) == {"s3": "Свобода слова: обзор за год"}


def test_the_drawing_is_lettered_and_told_in_russian() -> None:
    (drawn,) = draw(DOSSIER, RUSSIAN)
    lettered = _letters(drawn.svg, "}text")
    assert _english(" ".join(lettered)) == []
    assert "вопреки обещанию" in lettered
    assert drawn.alternative.startswith(
        "Ход событий до 31 марта 2009 года. Обещание 1, Закон о средствах массовой информации: "
        "обещано — 29 ноября 2007 года, внесено в парламент — ноябрь 2008 года, "
    )
    assert "ещё 3 события, в конце — вопреки обещанию." in drawn.alternative


def test_the_manuscript_of_a_russian_dossier_is_russian() -> None:
    made = manuscript(DOSSIER)
    assert (made.kind, made.language, made.date) == ("Меморандум", "ru", "2009-03-31")
    assert When.parse(made.date).words("ru") in made.foot
