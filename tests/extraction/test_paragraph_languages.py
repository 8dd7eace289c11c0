import pytest

from pledgewatch.extraction import paragraph_languages, pipeline, reading_json
from tests.factories.documents import document

ENGLISH = "The minister promised that the law would be reformed by the end of 2008."
RUSSIAN = "В феврале 2008 года министерство отклонило законопроект."
KAZAKH = "2008 жылғы 29 қарашада министр Мадридте сөз сөйледі."


def told(
    *paragraphs: str, language: str | None, headings: tuple[int, ...] = ()
) -> list[str | None]:
    made = document(*paragraphs, language=language, headings=headings)
    return [one.code for one in paragraph_languages.of(made)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ENGLISH, "en"),
        (RUSSIAN, "ru"),
        (KAZAKH, "kk"),
        ("Қорытынды ұсыныстар", "kk"),
        ("La loi a été adoptée par le Parlement et publiée dans le journal.", "fr"),
        ("La ley fue aprobada por el Congreso y publicada en los diarios.", "es"),
        ("12.3 – 14", None),
    ],
)
def test_of_tells_a_paragraph_that_stands_alone(text: str, language: str | None) -> None:
    assert told(text, language=None) == [language]


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_of_tells_each_paragraph_whatever_the_document_is_in(language: str) -> None:
    assert told(ENGLISH, RUSSIAN, KAZAKH, language=language) == ["en", "ru", "kk"]


def test_of_gives_a_paragraph_that_says_little_the_language_of_its_neighbours() -> None:
    assert told(KAZAKH, "Бап 5", KAZAKH, RUSSIAN, language="ru") == ["kk", "kk", "kk", "ru"]
    assert told(ENGLISH, "Тажин", ENGLISH, language="en") == ["en", "ru", "en"]


def test_of_gives_a_heading_the_language_of_what_follows_it() -> None:
    assert told(KAZAKH, "Доклад", RUSSIAN, language="kk", headings=(1,)) == ["kk", "ru", "ru"]


def test_of_leaves_a_language_that_is_not_told_to_the_document() -> None:
    ukrainian = "Міністр заявив, що парламент ухвалить цей закон до кінця року."
    assert told(ukrainian, language="uk") == ["uk"]
    assert told("Die Regierung will das Gesetz bis Ende 2008 ändern.", language="de") == ["de"]


def test_of_does_not_take_a_name_for_another_language() -> None:
    assert told("Нұрсұлтан Назарбаев выступил с речью в Астане.", language="ru") == ["ru"]
    assert told("The Code pénal was amended by the Assembly in May.", language="en") == ["en"]


@pytest.mark.parametrize("words", ["(Application no. 17224/11)", "No", "Article 5 no. 3"])
def test_of_does_not_take_one_small_word_for_another_language(words: str) -> None:
    assert told(ENGLISH, words, ENGLISH, language="en") == ["en", "en", "en"]


def test_main_is_what_most_of_a_document_is_in() -> None:
    made = document(KAZAKH, KAZAKH, RUSSIAN, language="ru")
    assert paragraph_languages.main(made, paragraph_languages.of(made)) == "kk"


def test_read_takes_each_paragraph_in_its_own_language() -> None:
    made = document(ENGLISH, RUSSIAN, KAZAKH, "The bill was returned in March 2008.")
    reading = pipeline.read(made, published="2009-01-01")
    events = [
        (one.text, one.fields()["date"], one.fields()["stage"])
        for one in reading.proposals
        if one.kind == "event"
    ]
    assert events == [
        (RUSSIAN, "2008-02", "declined"),
        ("The bill was returned in March 2008.", "2008-03", None),
    ]
    assert [one.text for one in reading.proposals if one.kind == "pledge"] == [ENGLISH]


def test_read_of_two_languages_side_by_side_gives_what_each_asks() -> None:
    made = document(
        "Recommendations", "The government should repeal article 130.",
        "Рекомендации", "Правительству следует отменить статью 130.",
        headings=(0, 2),
    )  # fmt: skip
    asked = [one for one in pipeline.read(made).proposals if one.kind == "recommendation"]
    assert [one.text for one in asked] == [
        "The government should repeal article 130.",
        "Правительству следует отменить статью 130.",
    ]


def test_json_of_a_reading_names_the_language_of_every_stretch() -> None:
    made = document(ENGLISH, ENGLISH, RUSSIAN, KAZAKH)
    told_of = reading_json.as_json(made, pipeline.read(made), source="x")["languages"]
    assert [(made.text[one["start"] : one["end"]], one["language"]) for one in told_of] == [
        (f"{ENGLISH}\n\n{ENGLISH}", "en"), (RUSSIAN, "ru"), (KAZAKH, "kk"),
    ]  # fmt: skip


def test_read_says_what_it_does_not_read_of_another_language() -> None:
    long = " ".join([KAZAKH] * 8)
    assert any("“kk”" in one for one in pipeline.read(document(ENGLISH, long)).warnings)
    assert not any("“kk”" in one for one in pipeline.read(document(ENGLISH, KAZAKH)).warnings)
