"""A language is one module of data: Ukrainian, begun in `ukrainian.py`, is read by adding it."""

from collections.abc import Iterator

import pytest

from pledgewatch.extraction import dates, languages, paragraph_languages, pipeline, sentences
from tests.extraction.ukrainian import UKRAINIAN
from tests.factories.documents import document

TOLD = "Парламент ухвалив цей закон 5 травня 2008 року."


@pytest.fixture(autouse=True)
def added(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Ukrainian in `languages.ALL`, as its own line there would put it."""
    monkeypatch.setattr(languages, "ALL", (*languages.ALL, UKRAINIAN))
    languages._of.cache_clear()  # noqa: SLF001 -- the program itself adds no language as it runs
    yield
    languages._of.cache_clear()  # noqa: SLF001 -- as above


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        (TOLD, "5 травня 2008 року", "2008-05-05"),
        ("Уряд змінить закон до кінця 2008 року.", "до кінця 2008 року", "2008-12-31"),
        ("Газета виходить з 1995 року.", "з 1995 року", "1995/.."),
        ("Вчора пройшло засідання.", "Вчора", "2009-05-27"),
    ],
)
def test_dates_are_read_by_its_calendar(text: str, words: str, edtf: str) -> None:
    found = dates.find(text, language="uk", published="2009-05-28")
    assert [(one.text, one.edtf) for one in found] == [(words, edtf)]


def test_events_are_read_by_its_tables_and_the_rest_is_said_not_to_be() -> None:
    reading = pipeline.read(document(TOLD, language="uk"), published="2009")
    assert [(one.kind, one.text, one.fields()["stage"]) for one in reading.proposals] == [
        ("event", TOLD, "adopted")
    ]
    (warning,) = reading.warnings
    assert warning == (
        "The document is in “uk”. In this language the following are not read yet: citations, "
        "names, pledges, recommendations, requirements."
    )


def test_its_paragraphs_are_told_from_russian_and_kazakh_ones() -> None:
    made = document(
        "Парламент принял этот закон в мае.", "Уряд заявив, що її буде звільнено.",
        "Парламент бұл заңды қабылдады.", language="ru",
    )  # fmt: skip
    assert [one.code for one in paragraph_languages.of(made)] == ["ru", "uk", "kk"]


def test_its_abbreviations_end_no_sentence() -> None:
    text = "У 2007 р. Київ змінився. Див. ст. 5 закону. Суд на вул. Сагайдачного зачинено."
    assert [text[a:b] for a, b in sentences.spans(text, language="uk")] == [
        "У 2007 р. Київ змінився.", "Див. ст. 5 закону.", "Суд на вул. Сагайдачного зачинено.",
    ]  # fmt: skip
