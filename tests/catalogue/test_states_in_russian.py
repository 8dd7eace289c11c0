"""States are known by the names that the United Nations use for them in Russian."""

import pytest

from pledgewatch.catalogue import state_named


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Соединенное Королевство Великобритании и Северной Ирландии", "GB"),
        ("Соединенные Штаты Америки", "US"),
        ("Иран (Исламская Республика)", "IR"),
        ("Венесуэла (Боливарианская Республика)", "VE"),
        ("Многонациональное Государство Боливия", "BO"),
        ("Микронезия (Федеративные Штаты)", "FM"),
        ("Нидерланды (Королевство)", "NL"),
        ("бывшая югославская Республика Македония", "MK"),
        ("Багамские Острова", "BS"),
        ("Сейшельские Острова", "SC"),
        ("Маршалловы Острова", "MH"),
        ("Тимор-Лешти", "TL"),
        ("Кот-д’Ивуар", "CI"),
        ("Бруней-Даруссалам", "BN"),
        ("Папуа-Новая Гвинея", "PG"),
        ("Центральноафриканская Республика", "CF"),
        ("Святейший Престол", "VA"),
        ("Конго", "CG"),
        ("Ливийская Арабская Джамахирия", "LY"),
    ],
)
def test_state_is_known_by_its_russian_name(name: str, code: str) -> None:
    state = state_named(name)
    assert state is not None
    assert state.code == code
