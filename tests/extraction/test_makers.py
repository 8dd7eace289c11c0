"""The names in a bracket behind a recommendation, less what is no part of them."""

import pytest

from pledgewatch.extraction.recommendations import makers


@pytest.mark.parametrize(
    ("words", "language", "expected"),
    [
        ("Switzerland*", "en", ("Switzerland",)),
        ("Spain, Côte d’Ivoire **", "en", ("Spain", "Côte d’Ivoire")),
        ("Iran (Islamic Republic of)*", "en", ("Iran (Islamic Republic of)",)),
        ("European Union*", "en", ("European Union",)),
        ("Spain,", "en", ("Spain",)),
        ("Швейцария*", "ru", ("Швейцария",)),
        ("Грузия и", "ru", ("Грузия",)),
        ("Грузия и Антигуа и Барбуда", "ru", ("Грузия", "Антигуа и Барбуда")),
        ("рекомендовано Гвинеей-Бисау", "ru", ()),
        ("от имени Гвинеи-Бисау и Вьет Нама", "ru", ("Гвинея-Бисау", "Вьет Нам")),
        ("Ливийская Арабская Джамахирия", "ru", ("Ливийская Арабская Джамахирия",)),
    ],
)
def test_makers_are_named_without_what_is_no_part_of_a_name(
    words: str, language: str, expected: tuple[str, ...]
) -> None:
    assert makers.named(words, language) == expected
