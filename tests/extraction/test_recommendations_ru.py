"""Recommendations in Russian: numbered lists of UN reports, committees, observers of elections."""

import dataclasses
import time
from typing import Any

import pytest

from pledgewatch.documents.document import BlockKind, Document
from pledgewatch.extraction import pipeline, recommendations
from tests.factories.documents import document


def read(*paragraphs: str, title: str | None = None) -> list[dict[str, Any]]:
    made = document(*paragraphs, language="ru", title=title)
    reading = pipeline.read(made, published="2012")
    return [one.fields() for one in reading.proposals if one.kind == "recommendation"]


def listed(introduction: str, *items: str) -> list[dict[str, Any]]:
    return read(introduction, *items, "99. Все выводы отражают позицию представивших государств.")


def test_numbered_list_gives_text_makers_paragraph_and_response() -> None:
    found = listed(
        "97. Нижеследующие рекомендации пользуются поддержкой Казахстана:",
        "97.1 ратифицировать Конвенцию (КПИ) (Испания, Иран (Исламская Республика));",
        "97.2 ввести мораторий (Чили); отменить сбор (Босния и Герцеговина и Перу);",
        "97.3 Расширить доступ к суду (от имени Европейского союза).",
    )
    assert [(one["paragraph"], one["text"], one["by"]) for one in found] == [
        ("97.1", "ратифицировать Конвенцию (КПИ)", ("Испания", "Иран (Исламская Республика)")),
        ("97.2", "ввести мораторий", ("Чили",)),
        ("97.2.1", "отменить сбор", ("Босния и Герцеговина", "Перу")),
        ("97.3", "Расширить доступ к суду", ("Европейский союз",)),
    ]
    assert {(one["to"], one["response"]) for one in found} == {("Kazakhstan", "supported")}


@pytest.mark.parametrize(
    ("introduction", "response"),
    [
        ("получили поддержку Таджикистана", "supported"),
        ("поддерживаются Таджикистаном, который считает их уже выполненными", "supported"),
        ("были приняты Таджикистаном", "supported"),
        ("не пользуются поддержкой Таджикистана и принимаются к сведению", "noted"),
        ("не были приняты Таджикистаном", "noted"),
        ("были отклонены Таджикистаном", "noted"),
        ("были приняты делегацией Таджикистана к сведению", "noted"),
        ("будут изучены Таджикистаном, который даст ответы в надлежащее время", "pending"),
        ("были высказаны Таджикистану", "pending"),
    ],
)
def test_introduction_tells_the_response(introduction: str, response: str) -> None:
    found = listed(f"97. Рекомендации, которые {introduction}:", "97.1 отменить сбор (Чили).")
    assert [(one["to"], one["response"]) for one in found] == [("Tajikistan", response)]


@pytest.mark.parametrize("letters", ["абв", "abc", "аbс", "123"])
def test_items_under_letters_are_counted_as_printed(letters: str) -> None:
    found = listed(
        "97. Нижеследующие рекомендации были приняты Казахстаном:",
        *(f"{letter}) отменить статью {letter} (Чили);" for letter in letters),
    )
    assert [one["paragraph"] for one in found] == [f"97.{letter}" for letter in letters]


def test_items_that_stand_in_one_line_are_told_apart() -> None:
    found = listed(
        "97. Казахстан принял к сведению следующие рекомендации:",
        "97.1 отменить сбор (Чили); 97.2 принять закон (№ 3) (Перу);",
    )
    assert [(one["paragraph"], one["text"]) for one in found] == [
        ("97.1", "отменить сбор"), ("97.2", "принять закон (№ 3)"),
    ]  # fmt: skip


def test_list_that_nobody_signed_is_no_list_of_recommendations() -> None:
    assert (
        listed(
            "97. О выполнении рекомендаций делегация сообщила следующее:",
            "97.1 в 2009 году закон был изменен;",
            "97.2 создана комиссия (Астана).",
        )
        == []
    )


@pytest.mark.parametrize(
    ("sentence", "addressee"),
    [
        ("Комитет рекомендует также государству-участнику снять запрет.", "государство-участник"),
        ("Комитет призывает государство-участник к тому, чтобы оно сняло запрет.",
         "государство-участник"),
        ("Комитет повторяет свою рекомендацию (п. 8) о том, чтобы государство-участник сняло его.",
         "государство-участник"),
        ("Рабочая группа по задержаниям просит правительство снять запрет.", "правительство"),
        ("Просим вас снять запрет.", "вы"),
        ("Полиции следует снять запрет.", "Полиция"),
        ("Парламенту и донорам следует снять запрет.", "Парламент и доноры"),
        ("Министерству культуры и информации следует снять запрет.",
         "Министерство культуры и информации"),
        ("В свете статьи 2 Конвенции Комитет просит суд снять запрет.", "суд"),
        ("Партнёрам по развитию следует снять запрет.", "Партнёры по развитию"),
    ],
)  # fmt: skip
def test_committees_and_observers_ask_somebody(sentence: str, addressee: str) -> None:
    assert [one["addressees"] for one in read(sentence)] == [(addressee,)]


def test_measures_that_are_listed_are_asked_of_whoever_is_named_before() -> None:
    made = listed_items("Комитет призывает суд принять меры, в том числе:", "отменить запрет")
    found = recommendations.propose(pipeline.annotate(made))
    assert [(one.text, one.addressees) for one in found] == [("отменить запрет", ("суд",))]


def listed_items(introduction: str, *items: str) -> Document:
    """A paragraph and the items of a list under it."""
    made = document(introduction, *(f"- {item}" for item in items), language="ru")
    blocks = [
        dataclasses.replace(block, kind=BlockKind.LIST_ITEM, number="-", words=block.start + 2)
        for block in made.blocks[1:]
    ]
    return dataclasses.replace(made, blocks=(made.blocks[0], *blocks))


def test_who_is_asked_by_a_pronoun_is_who_was_asked_before() -> None:
    found = read("Комитет рекомендует суду снять запрет. Он также призывает его объяснить причину.")
    assert [one["addressees"] for one in found] == [("суд",), ("суд",)]


def test_request_to_a_government_is_about_its_state() -> None:
    (found,) = read("Комитет призывает правительство Латвии снять запрет.")
    assert found["to"] == "Latvia"


@pytest.mark.parametrize("unit", ["97.1 отменить (Чили); ", "а) снять ", "(Чили) и ", "повторяет "])
def test_read_takes_little_time_over_repeated_words(unit: str) -> None:
    words = "97. Рекомендации: " + unit * (12_000 // len(unit))
    started = time.process_time()
    read(words)
    assert time.process_time() - started < 5
