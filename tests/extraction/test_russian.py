import time
from typing import Any

import pytest

from pledgewatch.extraction import pipeline, sentences
from tests.factories.documents import document


def read(kind: str, *paragraphs: str, headings: tuple[int, ...] = ()) -> list[dict[str, Any]]:
    made = document(*paragraphs, language="ru", headings=headings)
    reading = pipeline.read(made, published="2009-05-28")
    return [one.fields() for one in reading.proposals if one.kind == kind]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Министерство обязуется опубликовать доклад до 1 июля 2010 года.", "2010-07-01"),
        ("Министр юстиции пообещал, что закон изменят к концу 2009 года.", "2009-12-31"),
        ("Глава государства заявил, что парламент отменит цензуру.", None),
        ("Власти взяли на себя обязательство закрыть эту колонию.", None),
    ],
)
def test_pledge_is_read_with_the_day_by_which_it_is_due(text: str, due: str | None) -> None:
    assert [(one["text"], one["due"]) for one in read("pledge", text)] == [(text, due)]


def test_pledge_told_without_a_subject_is_of_whoever_spoke_before() -> None:
    text = "На встрече выступил министр Марат Тажин. Было обещано до конца 2009 г. изменить закон."
    (found,) = read("pledge", text)
    assert (found["speaker"], found["due"]) == ("Марат Тажин", "2009-12-31")


@pytest.mark.parametrize(
    "text",
    [
        "Редакция обещает читателям новый сайт.",
        "Министр заявил, что продолжает работать из дома.",
        "Депутаты спросили, намерено ли министерство отменить приказ.",
        "Власти не сдержали обещание закрыть колонию.",
    ],
)
def test_no_pledge_is_read_where_nobody_undertakes_anything(text: str) -> None:
    assert read("pledge", text) == []


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Комитет рекомендует государству-участнику закрыть колонию.", "государство-участник"),
        ("Мы призываем Министерство юстиции отменить приказ.", "Министерство юстиции"),
        ("Министерству юстиции следует отменить приказ.", "Министерство юстиции"),
        ("Рекомендуется парламенту отложить чтение.", "парламент"),
        ("Комитет просит, чтобы правительство отменило приказ.", "правительство"),
    ],
)
def test_recommendation_names_whom_it_asks_in_the_nominative(text: str, whom: str) -> None:
    assert [one["addressees"] for one in read("recommendation", text)] == [(whom,)]


def test_recommendations_are_read_under_their_heading() -> None:
    found = read(
        "recommendation", "Рекомендации парламенту", "Отменить статью 130.", "Доклад вышел в мае.",
        headings=(0,),
    )  # fmt: skip
    assert [(one["text"], one["addressees"]) for one in found] == [
        ("Отменить статью 130.", ("парламент",))
    ]


def test_event_has_its_date_and_stage() -> None:
    (found,) = read("event", "7 мая 2009 года сенат ратифицировал протокол.")
    assert (found["date"], found["date_text"], found["stage"]) == (
        "2009-05-07", "7 мая 2009 года", "adopted",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("по пункту 3 статьи 170 УК РК", [("УК РК", "170(3)")]),
        ("ч. 2 ст. 164 Уголовного кодекса", [("Уголовный кодекс", "164(2)")]),
        ("статьи 2, 9 и 14–16 МПГПП", [("iccpr", "2"), ("iccpr", "9"), ("iccpr", "14-16")]),
        ("подпунктом 2) пункта 1 статьи 6 Закона «О СМИ»", [("Закон «О СМИ»", "6(1)(2)")]),
        ("статья 4 и пункт 2 статьи 5 Конвенции о правах ребёнка", [("crc", "4"), ("crc", "5(2)")]),
        ("Указа Президента РК от 3 мая 2007 года № 12",
         [("Указ Президента РК от 3 мая 2007 года № 12", None)]),
        ("Конвенцией о правах инвалидов и Факультативным протоколом к ней",
         [("crpd", None), ("op_crpd", None)]),
        ("Пактом о гражданских и политических правах", [("iccpr", None)]),
        ("Ведомости Парламента Республики Казахстан, 2005 г., № 5, ст. 5, 6",
         [("Ведомости Парламента Республики Казахстан, 2005 г., № 5", "5"),
          ("Ведомости Парламента Республики Казахстан, 2005 г., № 5", "6")]),
        ("проекта закона «О религии»", []),
        ("УК", []),
        ("статья о законах", []),
    ],
)  # fmt: skip
def test_citation_is_read_in_any_case(text: str, cited: list[tuple[str, str | None]]) -> None:
    found = read("citation", f"Суд сослался на это: {text}.")
    assert [(one["instrument"], one["provision"]) for one in found] == cited


def test_a_bare_head_cites_what_was_last_called_so() -> None:
    found = read("citation", "Конвенция против пыток действует. Статья 2 Конвенции нарушена.")
    assert [(one["instrument"], one["provision"], one["text"]) for one in found] == [
        ("cat", None, "Конвенция против пыток"), ("cat", "2", "Статья 2 Конвенции"),
    ]  # fmt: skip


def test_sentence_ends_behind_a_year_where_both_sides_tell_something() -> None:
    text = "Дело слушалось 3 мая 2009 г. Адвокат не явился. В 2008 г. Алматы посетил министр."
    assert [text[a:b] for a, b in sentences.spans(text, language="ru")] == [
        "Дело слушалось 3 мая 2009 г.", "Адвокат не явился.", "В 2008 г. Алматы посетил министр.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "unit",
    ["статья 5 ", "рекомендует ", "2009 г. Он", "от 5 мая 2008 года № 1 ", "«О ", "Закон о ",
     "пообещал, что ", "; 2001 г., № 10, ст. 122", "немедленно "],
)  # fmt: skip
def test_read_takes_little_time_over_repeated_words(unit: str) -> None:
    made = document(unit * (12_000 // len(unit)), language="ru")
    started = time.process_time()
    pipeline.read(made, published="2009-01-01")
    assert time.process_time() - started < 5
