import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgewatch.documents.document import BlockKind
from pledgewatch.extraction import sentences
from tests.factories.documents import document


def cut(text: str, language: str = "en") -> list[str]:
    return [text[start:end] for start, end in sentences.spans(text, language=language)]


@pytest.mark.parametrize(
    "text",
    [
        "The State should fulfil Mr. Tazhin's pledge to amend the law.",
        "Decree No. 7 of 2002 and art. 5 of the Code were repealed.",
        "The president appoints 15 out of 47 members of the Senate.",
        "The lawyer N. V. Fokina spoke for the defendants.",
        "Gen. A. Petrov and Dr. B. Lee met H.E. Mr. Oralbai Abdykarimov.",
        "The law (adopted on 3 May. It is in force.) was published.",
        "They said: “The draft is ready. It will be sent.” and left.",
        "Rights, e.g. assembly, are limited, cf. para. 12 of the report.",
        "He paid 1.5 million tenge to the U.S. embassy in Astana.",
    ],
)
def test_spans_keep_one_sentence_whole(text: str) -> None:
    assert cut(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The court met on Monday. It freed Mr. Li. He went home.",
            ["The court met on Monday.", "It freed Mr. Li.", "He went home."],
        ),
        (
            "It may never begin operating, to the Ministry. After its refusal, it tried again.",
            [
                "It may never begin operating, to the Ministry.",
                "After its refusal, it tried again.",
            ],
        ),
        (
            "The law has “a chilling effect on pluralism.” In May it was amended.",
            ["The law has “a chilling effect on pluralism.”", "In May it was amended."],
        ),
        ("Was it kept? No! It was not.", ["Was it kept?", "No!", "It was not."]),
        ("The answer was no. The bill failed.", ["The answer was no.", "The bill failed."]),
    ],
)
def test_spans_cut_between_sentences(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


def test_spans_cut_russian() -> None:
    text = "Закон принят в мае. Он вступил в силу. Министр М. М. Тажин выступил."
    assert cut(text, "ru")[-2:] == ["Он вступил в силу.", "Министр М. М. Тажин выступил."]


def test_spans_of_blank_text_are_none() -> None:
    assert sentences.spans(" \n ") == []


def test_of_leaves_out_furniture_and_the_numbers_of_notes() -> None:
    source = document("A heading", "It met. It left.", headings=(0,), notes=(("3", "A note."),))
    found = [
        (source.text[one.start : one.end], one.kind) for one in sentences.of(source, language="en")
    ]
    assert found == [
        ("A heading", BlockKind.HEADING),
        ("It met.", BlockKind.PARAGRAPH),
        ("It left.", BlockKind.PARAGRAPH),
        ("A note.", BlockKind.FOOTNOTE),
    ]


@given(st.text(max_size=200), st.sampled_from(["en", "ru"]))
def test_spans_of_any_text_are_ordered_and_lose_nothing_but_blanks(
    text: str, language: str
) -> None:
    spans = sentences.spans(text, language=language)
    assert spans == sorted(spans)
    assert "".join("".join(text[start:end].split()) for start, end in spans) == "".join(
        text.split()
    )


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Закон принят 26 марта 2008 г. в г. Астане.", "ru"),
        ("В 2004—2006 гг. Комитет рассмотрел 12 жалоб.", "ru"),
        ("См. ст. 7, п. 3 ст. 5 и гл. II Закона, т.е. весь раздел.", "ru"),
        ("Адвокат Н.А. Петров и М. М. Тажин были у театра им. М. Ауэзова на ул. Абая, д. 5.", "ru"),
        ("Он сказал: «Закон готов. Его примут. Я обещаю», — и ушёл.", "ru"),
        ("Кодекс (в ред. от 3 мая. Вступил в силу.) опубликован.", "ru"),
        ("Штраф — 5 тыс. тенге, ущерб — 1,5 млн. долл. США.", "ru"),
        ("Сот 2008 ж. Алматыда өтті.", "kk"),
        ("Президент Н.Ә. Назарбаев т.б. мәселелерді қарады.", "kk"),
        ("«Заң дайын. Ол қабылданады», — деді министр.", "kk"),
    ],
)
def test_spans_keep_one_sentence_whole_in_cyrillic(text: str, language: str) -> None:
    assert cut(text, language) == [text]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "Нарушены свобода слова, собраний и т.д. В декабре суд отказал.",
            "ru",
            ["Нарушены свобода слова, собраний и т.д.", "В декабре суд отказал."],
        ),
        (
            "Министр выступил в г. Мадриде. Он обещал изменить закон. Изменил?",
            "ru",
            ["Министр выступил в г. Мадриде.", "Он обещал изменить закон.", "Изменил?"],
        ),
        (
            "Заң 2007 ж. қабылданды. Оған Н.Ә. Назарбаев қол қойды.",
            "kk",
            ["Заң 2007 ж. қабылданды.", "Оған Н.Ә. Назарбаев қол қойды."],
        ),
    ],
)
def test_spans_end_where_a_sentence_in_cyrillic_ends(
    text: str, language: str, expected: list[str]
) -> None:
    assert cut(text, language) == expected
