"""What a reading remarks, in the reader's language."""

import pytest

from pledgewatch.extraction.languages.language import PARTS
from pledgewatch.record.languages import told


@pytest.mark.parametrize(
    ("english", "russian"),
    [
        (
            "page 7 could not be followed and was left out",
            "страница 7 не читается и пропущена",
        ),
        (
            "page 7 has no text layer and was left out",
            "на странице 7 нет текстового слоя, она пропущена",
        ),
        (
            "12% of its paragraphs were left out as no part of the article; compare them",
            "12 % абзацев пропущены: они не похожи на часть статьи; сверьте их",
        ),
        (
            "the date 2008-05-28 is that of the file, not one that the document gives itself",
            "дата 2008-05-28 принадлежит файлу, сам документ её не называет",
        ),
        (
            "its encoding is not stated; read as cp1251, check the accents",
            "кодировка не указана; прочитано как cp1251, проверьте буквы",
        ),
        (
            (
                "tracked changes by Ann, Bob are neither accepted nor rejected (insertions: 1, "
                "deletions: 2, moves: 0); read as if all were accepted"
            ),
            (
                "отслеживаемые изменения (Ann, Bob) не приняты и не отклонены (вставок: 1, "
                "удалений: 2, перемещений: 0); прочитано так, как если бы приняли все"
            ),
        ),
        ("comments were left out: 2", "пропущены примечания: 2"),
        (
            "pictures were left out, with the words in them: 3",
            "пропущены изображения вместе со словами на них: 3",
        ),
        (
            "a › 2.eml is an encrypted e-mail; save it decrypted, or give what it says",
            (
                "a › 2.eml — зашифрованное письмо; сохраните его расшифрованным или "
                "дайте то, что в нём сказано"
            ),
        ),
        (
            (
                "1.zip is a container within 3 others, which is not opened; unpack it and give "
                "what is in it"
            ),
            (
                "1.zip — архив внутри других (глубже 3), он не открывается; распакуйте его и "
                "добавьте то, что в нём"
            ),
        ),
        (
            (
                "hidden words, which the page does not show, were left out: 7; look for hidden "
                "text in the file"
            ),
            (
                "пропущены скрытые слова, которых на странице не видно: 7; поищите в файле скрытый "
                "текст"
            ),
        ),
        (
            "note 3: its mark was not found in the text, so it has no anchor",
            "сноска 3: её знак в тексте не найден, поэтому места у неё нет",
        ),
    ],
)
def test_a_remark_is_told_in_russian(english: str, russian: str) -> None:
    assert told(english, "ru") == russian


def test_every_part_of_a_language_has_a_russian_name() -> None:
    listed = ", ".join(PARTS)
    english = f"The document is in “ru”. In this language the following are not read yet: {listed}."
    assert told(english, "ru") == (
        "Язык документа — русский. На этом языке пока не читаются: ссылки на документы, даты, "
        "имена, события, обещания, рекомендации, требования."
    )
