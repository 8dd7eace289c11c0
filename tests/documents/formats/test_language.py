"""The language of a text, or none where there is too little of it."""

import pytest

from pledgewatch.documents.formats.language import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The law on the media will be amended by the end of the year.", "en"),
        ("Закон о средствах массовой информации будет изменён до конца года.", "ru"),
        ("Қазақстан Республикасының Үкіметі заңға өзгерістер енгізеді.", "kk"),
        ("Le gouvernement a été invité à modifier la loi sur les médias.", "fr"),
        ("12.3 45 67,8 (9) 2008", None),
        ("Yes.", None),
        ("", None),
    ],
)
def test_language_of_tells_the_language(text: str, language: str | None) -> None:
    assert language_of(text) == language


def test_language_of_a_text_with_a_quotation_is_that_of_most_of_it() -> None:
    english = "The law on the media will be amended by the end of the year. " * 40
    russian = "Закон о средствах массовой информации будет изменён до конца года. "
    assert language_of(english + russian + english) == "en"
