import pytest

from pledgewatch.extraction.names import cases as name_cases
from pledgewatch.extraction.names import states as name_states


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Маратом Тажиным", "Марат Тажин"),
        ("Дариги Назарбаевой", "Дарига Назарбаева"),
        ("Евгению Жовтису", "Евгений Жовтис"),
        ("Марат Тажин", "Марат Тажин"),
        ("Павла Петрова", "Павел Петров"),
        ("Н.А. Абдикалыковым", "Н.А. Абдикалыков"),
        ("Ерлану Идрисову", "Ерлан Идрисов"),
        ("John Smith", "John Smith"),
    ],
)
def test_person_is_put_into_the_nominative(name: str, expected: str) -> None:
    assert " ".join(name_cases.person(tuple(name.split()))) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Министерством юстиции", "Министерство юстиции"),
        ("Центральной избирательной комиссии", "Центральная избирательная комиссия"),
        ("Казахстанского международного бюро", "Казахстанское международное бюро"),
        ("Верховный суд РК", "Верховный суд РК"),
        ("ОБСЕ", "ОБСЕ"),
    ],
)
def test_body_is_put_into_the_nominative_with_its_adjectives(name: str, expected: str) -> None:
    assert " ".join(name_cases.body(tuple(name.split()))) == expected


@pytest.mark.parametrize(
    "forms",
    [
        ("Тажин", "Тажина", "Тажину", "Тажиным", "Тажине", "Тажиной"),
        ("Достоевский", "Достоевского", "Достоевскому", "Достоевским"),
        ("Мария", "Марии", "Марию", "Марией"),
        ("Алексей", "Алексея", "Алексею", "Алексеем"),
    ],
)
def test_stem_is_one_for_all_forms_of_a_name(forms: tuple[str, ...]) -> None:
    assert len({name_cases.stem(form) for form in forms}) == 1


def test_cased_like_keeps_the_capitals_of_each_part() -> None:
    assert name_cases.cased_like("нью-йорк", "Нью-Йорка") == "Нью-Йорк"


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Республика Казахстан", {"Республики Казахстан", "Республике Казахстан"}),
        ("Гвинея-Бисау", {"Гвинеи-Бисау", "Гвинеей-Бисау"}),
        ("Вьет Нам", {"Вьет Нама", "Вьет Наму", "Вьет Намом", "Вьет Наме"}),
    ],
)
def test_forms_are_those_of_all_cases(name: str, forms: set[str]) -> None:
    assert forms < name_cases.forms(name)


@pytest.mark.parametrize("name", ["Сьерра-Леоне", "Буркина-Фасо", "Чили", "КНДР", "Самоа"])
def test_names_that_do_not_decline_keep_one_form(name: str) -> None:
    assert name_cases.forms(name) == {name}


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Республики Казахстан", "KZ"),
        ("Южной Корее", "KR"),
        ("Соединенных Штатов", "US"),
        ("США", "US"),
        ("Гвинеей-Бисау", "GW"),
        ("Тимора-Лешти", "TL"),
        ("Шри-Ланки", "LK"),
        ("Вьет Намом", "VN"),
        ("Кот-д’Ивуара", "CI"),
        ("Боснии и Герцеговины", "BA"),
        ("Антигуа и Барбуды", "AG"),
        ("Папуа — Новой Гвинее", "PG"),
        ("Ливийской Арабской Джамахирией", "LY"),
        ("Мадриде", None),
    ],
)
def test_named_knows_a_state_in_every_case(words: str, code: str | None) -> None:
    state = name_states.named(words)
    assert (state and state.code) == code
