import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pledgewatch.dossier.vocabulary import ActorKind
from pledgewatch.extraction import names, pipeline
from pledgewatch.extraction.names import tagger as name_tagger
from tests.factories.documents import document

PERSON, ORGAN, MEDIUM = ActorKind.PERSON, ActorKind.ORGAN, ActorKind.MEDIUM
STATE, BODY = ActorKind.STATE, ActorKind.ORGANISATION


def read(*paragraphs: str) -> list[tuple[str, ActorKind]]:
    return [(one.text, one.kind) for one in names.of(document(*paragraphs), language="ru")]


def actors(*paragraphs: str) -> list[tuple[str, str]]:
    found = names.of(document(*paragraphs), language="ru")
    return [(one.text, one.actor) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Министр иностранных дел Марат Тажин выступил в Мадриде.", [("Марат Тажин", PERSON)]),
        (
            "Отказало Министерство культуры и информации Республики Казахстан.",
            [("Министерство культуры и информации Республики Казахстан", ORGAN)],
        ),
        ("Его осудил Алматинский городской суд.", [("Алматинский городской суд", ORGAN)]),
        ("Дело передано в Верховный суд РК.", [("Верховный суд РК", ORGAN)]),
        ("Он писал в газете «Азат».", [("Азат", MEDIUM)]),
        ("Партии «Алга» отказали.", [("Алга", BODY)]),
        ("Норвежский Хельсинкский комитет возразил.", [("Норвежский Хельсинкский комитет", BODY)]),
        (
            "В Казахстане и Республике Узбекистан это закон.",
            [("Казахстане", STATE), ("Республике Узбекистан", STATE)],
        ),
        (
            "Это обсудила Комиссия по правам человека при Президенте Республики Казахстан.",
            [("Комиссия по правам человека при Президенте Республики Казахстан", ORGAN)],
        ),
        (
            "Комитет национальной безопасности молчит.",
            [("Комитет национальной безопасности", ORGAN)],
        ),
        ("Комитет ООН по правам человека решил иначе.", [("Комитет ООН по правам человека", BODY)]),
        (
            "Его оштрафовал Октябрьский районный суд г. Бишкека.",
            [("Октябрьский районный суд г. Бишкека", ORGAN)],
        ),
        (
            "О докладе Хьюман Райтс Вотч спросили ОБСЕ.",
            [("Хьюман Райтс Вотч", BODY), ("ОБСЕ", BODY)],
        ),
        ("Ответ дала полиция города.", [("полиция", ORGAN)]),
        ("Об этом сообщает агентство «Интерфакс».", [("Интерфакс", MEDIUM)]),
        ("34-летний Иван Петров задержан.", [("Иван Петров", PERSON)]),
        (
            "С Президентом Нурсултаном Назарбаевым встретились послы.",
            [("Нурсултаном Назарбаевым", PERSON)],
        ),
        ("Иск подан Сейтову А.К. в мае.", [("Сейтову А.К.", PERSON)]),
        (
            "Бюро по демократическим институтам и правам человека ОБСЕ возразило.",
            [("Бюро по демократическим институтам и правам человека ОБСЕ", BODY)],
        ),
        (
            "Агентство Республики Казахстан по делам религий отказало.",
            [("Агентство Республики Казахстан по делам религий", ORGAN)],
        ),
        (
            "Организация «Репортёры без границ» (Reporters Without Borders) возразила.",
            [("Репортёры без границ", BODY), ("Reporters Without Borders", BODY)],
        ),
        ("Об этом заявил Кремль.", [("Кремль", ORGAN)]),
        (
            "Телеканал «Россия К» («Культура») показал фильм.",
            [("Россия К", MEDIUM), ("Культура", BODY)],
        ),
    ],
)  # fmt: skip
def test_of_tells_russian_names_and_their_kinds(
    text: str, expected: list[tuple[str, ActorKind]]
) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Новый суд был построен в центре города.",
        "Об этом сообщили СМИ.",
        "Он написал в Twitter.",
        "Он получил премию Grammy.",
        "Группа записала альбом «Тишина».",
        "Он известен как автор сочинений «Строфы», «Эманации» и «Псалмы».",
        "Совет директоров холдинга собрался в центре Москвы.",
        "Он ждёт приговора в СИЗО.",
        "Их комитеты и комиссии собрались на стадионе.",
    ],
)
def test_of_leaves_russian_words_that_name_no_actor(text: str) -> None:
    assert read(text) == []


def test_of_gives_a_person_in_every_case_its_nominative() -> None:
    found = actors(
        "Об этом говорили с Маратом Тажиным.",
        "По словам Тажина, закон изменят.",
        "М. Тажину верят.",
    )
    assert found == [
        ("Маратом Тажиным", "Марат Тажин"),
        ("Тажина", "Марат Тажин"),
        ("М. Тажину", "Марат Тажин"),
    ]


def test_of_tells_persons_of_one_surname_apart_by_given_name() -> None:
    found = actors("Указ подписал Нурсултан Назарбаев.", "Мажилис возглавила Дарига Назарбаева.")
    assert [actor for _, actor in found if "Назарбаев" in actor] == [
        "Нурсултан Назарбаев",
        "Дарига Назарбаева",
    ]


def test_of_completes_a_name_that_was_seen_whole_elsewhere() -> None:
    found = actors("Эту песню написал Ван Цзюнь.", "Ван Цзюнь (на снимке) живёт в Гонконге.")
    assert [actor for _, actor in found] == ["Ван Цзюнь", "Ван Цзюнь"]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Рассмотрели жалобу Александра Герасимова.", "Александр Герасимов"),
        ("Жалобу Бекежанова Н.К. рассмотрела коллегия.", "Бекежанов Н.К."),
        ("Александра Герасимова подала жалобу.", "Александра Герасимова"),
        ("Министр юстиции Александра Герасимова заявила об этом.", "Александра Герасимова"),
        ("Это передали от Александра Герасимова.", "Александр Герасимов"),
        ("Опровергнуты слова Зайда Саидова.", "Зайд Саидов"),
    ],
)
def test_of_tells_a_man_in_the_genitive_from_a_woman_by_the_words_around(
    text: str, actor: str
) -> None:
    assert [name for _, name in actors(text)] == [actor]


def test_of_leaves_the_code_of_a_place() -> None:
    assert read("Он содержится в колонии УК-161/3.") == []


def test_of_takes_a_committee_of_a_ministry_for_an_organ() -> None:
    name = "Комитет по делам религий Министерства культуры"
    assert read(f"Отказал {name}.") == [(name, ORGAN)]


def test_of_takes_a_government_for_one() -> None:
    found = actors("Он подал жалобу на решение Правительства Республики Казахстан.")
    assert found == [
        ("Правительства Республики Казахстан", "Правительство Республики Казахстан"),
    ]


def test_of_gives_a_body_in_every_case_its_nominative_and_its_fullest_name() -> None:
    found = actors(
        "Партия не зарегистрирована Министерством юстиции.",
        "В Министерстве юстиции Казахстана это опровергли.",
    )
    assert [actor for _, actor in found] == ["Министерство юстиции Казахстана"] * 2


def test_of_links_letters_in_brackets_to_the_body_before_them() -> None:
    found = actors("Об этом сообщил Фонд борьбы с коррупцией (ФБК).", "ФБК обжалует приговор.")
    assert found == [
        ("Фонд борьбы с коррупцией", "Фонд борьбы с коррупцией"),
        ("ФБК", "Фонд борьбы с коррупцией"),
        ("ФБК", "Фонд борьбы с коррупцией"),
    ]


def test_of_names_a_state_by_its_name_in_the_catalogue() -> None:
    assert actors("Он вернулся из Казахстана в Россию.") == [
        ("Казахстана", "Kazakhstan"),
        ("Россию", "Russia"),
    ]


def test_without_the_tagger_bodies_and_states_are_still_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(name_tagger, "installed", lambda: False)
    assert read("Марату Тажину ответило Министерство юстиции Казахстана.", "МВД молчит.") == [
        ("Министерство юстиции Казахстана", ORGAN),
        ("МВД", ORGAN),
    ]


def test_read_says_that_the_tagger_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(name_tagger, "installed", lambda: False)
    reading = pipeline.read(document("Мадрид, 5 мая 2008", language="ru"), published="2008")
    assert reading.warnings[-1] == (
        "Persons are not read: the tagger for this language is not installed. Install "
        "pledgewatch[russian]."
    )


@settings(max_examples=50)
@given(st.text(alphabet='АБВабвЁсудсовет .,«»()"-/&19\u00a0', max_size=80))
def test_of_any_russian_text_gives_the_exact_words(text: str) -> None:
    source = document(text)
    for mention in names.of(source, language="ru"):
        assert source.text[mention.start : mention.end] == mention.text


def test_a_bracket_that_is_closed_far_away_makes_no_name_of_all_before_it() -> None:
    if not name_tagger.installed():
        pytest.skip("the tagger is not installed")
    text = "Комитет «Алга» (Фонд " * 500 + ")"  # tagged by 5,000 letters
    longest = max(len(one.text) for one in names.find_linked(text, language="ru"))
    assert longest <= 5_000 + 80 < len(text)
