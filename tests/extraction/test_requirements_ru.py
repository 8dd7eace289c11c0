"""Figures that laws set, in Russian: what was before and is after, and figures that set nothing."""

import time
from typing import Any

import pytest

from pledgewatch.extraction import pipeline
from tests.factories.documents import document


def read(*paragraphs: str) -> list[dict[str, Any]]:
    reading = pipeline.read(document(*paragraphs, language="ru"), published="2023")
    return [one.fields() for one in reading.proposals if one.kind == "requirement"]


@pytest.mark.parametrize(
    ("text", "subject", "before", "after", "since"),
    [
        ("В 2002 году число членов партии увеличено с 3 000 до 50 000 человек.",
         "число членов партии", "3 000", "50 000 человек", "2002"),
        ("Срок ответа продлён с одного месяца до двух.", "Срок ответа", "одного месяца", "двух",
         None),
        ("Новый кодекс снизил возраст ответственности с четырнадцати до двенадцати лет.",
         "возраст ответственности", "четырнадцати", "двенадцати лет", None),
        ("Порог явки понижен с 50% до 40%.", "Порог явки", "50%", "40%", None),
        ("Порог снижен с семипроцентного до пятипроцентного.", "Порог", "семипроцентного",
         "пятипроцентного", None),
        ("Возраст вступления в брак понижен до 16 лет (прежде 18 лет).",
         "Возраст вступления в брак", "18 лет", "16 лет", None),
        ("Требуется не менее 40 тысяч членов вместо прежних 50 тысяч.", "Требуется", "50 тысяч",
         "не менее 40 тысяч членов", None),
        ("Раньше было нужно 3 000 подписей, теперь требуется 5 000 подписей.", "Раньше было нужно",
         "3 000 подписей", "5 000 подписей", None),
        ("Минимальная численность снижена до 20 тысяч членов.", "Минимальная численность", None,
         "20 тысяч членов", None),
    ],
)  # fmt: skip
def test_change_tells_what_was_before_and_what_is_after(
    text: str, subject: str, before: str | None, after: str, since: str | None
) -> None:
    (found,) = read(text)
    assert (found["text"], found["subject"]) == (text, subject)
    assert (found["before"], found["after"], found["since"]) == (before, after, since)


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("Партия должна насчитывать не менее пятидесяти тысяч членов.",
         "не менее пятидесяти тысяч членов"),
        ("Арест не может превышать 15 суток.", "превышать 15 суток"),
        ("Заявление подаётся не позднее чем за 10 дней.", "не позднее чем за 10 дней"),
        ("Минимальный возраст вступления в брак составляет 18 лет.", "18 лет"),
        ("Президент избирается сроком на семь лет.", "семь лет"),
        ("Для этого требуется две трети голосов депутатов.", "две трети голосов депутатов"),
        ("Партия, набравшая не менее 7 процентов голосов, допускается к распределению мест.",
         "не менее 7 процентов голосов"),
        ("Комиссия состоит из семи членов: двух назначает президент.",
         "семи членов: двух назначает президент"),
        ("Лица моложе 21 года не вправе созывать собрания.", "моложе 21 года"),
    ],
)  # fmt: skip
def test_rule_is_told_as_it_stands(text: str, after: str) -> None:
    assert [(one["before"], one["after"]) for one in read(text)] == [(None, after)]


@pytest.mark.parametrize(
    "text",
    [
        "Суд города Алматы обязал газету выплатить 300 000 тенге.",
        "Число заключённых снизилось с 50 000 до 40 000 человек.",
        "Комитет рекомендует снизить порог с 7 до 5 процентов.",
        "Повысить возраст вступления в брак с 16 до 18 лет.",
        "Срок регистрации продлён с 1 января до 5 марта.",
        "Срок действия договора продлён с 2009 года до 2011 года.",
        "Кража наказывается лишением свободы на срок до пяти лет.",
        "Статья 170 должна быть отменена.",
    ],
)
def test_figure_that_sets_nothing_is_left(text: str) -> None:
    assert read(text) == []


def test_law_dates_its_rule() -> None:
    (found,) = read("Закон 2011 года обязал общины набрать не менее 500 членов.")
    assert (found["after"], found["since"]) == ("не менее 500 членов", "2011")


@pytest.mark.parametrize("unit", ["снижен с 7 до ", "не менее ", "5 процентов ", "две трети "])
def test_read_takes_little_time_over_repeated_words(unit: str) -> None:
    words = unit * (12_000 // len(unit))
    started = time.process_time()
    read(words)
    assert time.process_time() - started < 5
