import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pledgewatch.dossier.when import When
from pledgewatch.extraction import dates, languages
from pledgewatch.extraction.dates import DateRole
from scripts.evaluation import date_cases
from scripts.evaluation.dates import is_right

PUBLISHED = "2008-05-28"  # a Wednesday


def read(language: str, text: str) -> list[tuple[str, str]]:
    found = dates.find(text, language=language, published=PUBLISHED)
    return [(one.text, one.edtf) for one in found]


@pytest.mark.parametrize(
    ("language", "text", "words", "edtf"),
    [
        ("ru", "Закон от 6 февраля 2009 года № 122-IV.", "6 февраля 2009 года", "2009-02-06"),
        ("ru", "Это было в марте 2007 года.", "марте 2007 года", "2007-03"),
        ("ru", "Комитет собрался 5–7 мая.", "5–7 мая", "2008-05-05/2008-05-07"),
        ("ru", "Весной 2007 года он выехал.", "Весной 2007 года", "2007-21"),
        ("ru", "В прошлом году его не было.", "прошлом году", "2007"),
        ("kk", "Заң 2008 жылғы 5 мамырда шықты.", "2008 жылғы 5 мамырда", "2008-05-05"),
        ("kk", "Ол 2009 жылдың наурыз айында келді.", "2009 жылдың наурыз айында", "2009-03"),
        ("kk", "Өткен жылы ол болған жоқ.", "Өткен жылы", "2007"),
        ("fr", "La loi est du 1er mars 2007.", "1er mars 2007", "2007-03-01"),
        ("fr", "Elle siège du 5 au 7 mai.", "5 au 7 mai", "2008-05-05/2008-05-07"),
        ("fr", "Il y a deux ans, il était là.", "Il y a deux ans", "2006"),
        ("fr", "Fin mai 2007, elle a cessé.", "Fin mai 2007", "2007-05"),
        ("fr", "C’était en mai de l’année dernière.", "mai de l’année dernière", "2007-05"),
        ("fr", "En mille neuf cent quatre-vingt-dix, rien.", "mille neuf cent quatre-vingt-dix",
         "1990"),
        ("es", "La ley es del 1 de marzo de 2007.", "1 de marzo de 2007", "2007-03-01"),
        ("es", "Se reúne del 5 al 7 de mayo.", "5 al 7 de mayo", "2008-05-05/2008-05-07"),
        ("es", "Hace dos años estaba allí.", "Hace dos años", "2006"),
        ("es", "A fines de mayo de 2007 cesó.", "A fines de mayo de 2007", "2007-05"),
        ("es", "Fue en mayo del año pasado.", "mayo del año pasado", "2007-05"),
        ("es", "En mil novecientos noventa y ocho no.", "mil novecientos noventa y ocho", "1998"),
        ("ru", "За первые три месяца 2007 года жалоб не было.", "первые три месяца 2007 года",
         "2007-01/2007-03"),
    ],
)  # fmt: skip
def test_find_reads_dates_in_their_language(
    language: str, text: str, words: str, edtf: str
) -> None:
    assert read(language, text) == [(words, edtf)]


@pytest.mark.parametrize(
    ("language", "text", "edtf", "role"),
    [
        ("ru", "Закон изменят к концу 2008 года.", "2008-12-31", DateRole.BY),
        ("ru", "С 1995 года это запрещено.", "1995/..", DateRole.SINCE),
        ("kk", "Заң 2008 жылдың соңына дейін өзгереді.", "2008-12-31", DateRole.BY),
        ("fr", "La loi changera d’ici la fin de 2008.", "2008-12-31", DateRole.BY),
        ("fr", "Depuis 1995, c’est interdit.", "1995/..", DateRole.SINCE),
        ("es", "La ley cambiará antes de finales de 2008.", "2008-12-31", DateRole.BY),
        ("es", "Desde 1995 está prohibido.", "1995/..", DateRole.SINCE),
        ("kk", "Ол 1995 жылдан бері тыйым салынған.", "1995/..", DateRole.SINCE),
    ],
)
def test_find_reads_what_frames_a_date_in_its_language(
    language: str, text: str, edtf: str, role: DateRole
) -> None:
    found = dates.find(text, language=language)
    assert [(one.edtf, one.role) for one in found] == [(edtf, role)]


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_sentences_of_our_own_are_read_word_for_word(language: str) -> None:
    cases = [case for case in date_cases.own() if case.language == language]
    assert len(cases) >= 150
    wrong = [case.text for case in cases if not is_right(case)]
    assert wrong == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "L’article 1995 vaut pour 2000 personnes."),
        ("fr", "Les vingt-sept États et les sept membres sont venus."),
        ("es", "El artículo 1995 vale para 2000 personas."),
        ("es", "Fueron al mar y por la mañana volvieron."),
        ("ru", "Охрана окружающей среды стоила 2000 тенге."),
        ("kk", "Қазан қаласында 2000 адам жиналды."),
    ],
)
def test_find_leaves_what_is_no_date_in_its_language(language: str, text: str) -> None:
    assert read(language, text) == []


def test_find_reads_nothing_in_a_language_without_a_calendar() -> None:
    assert dates.find("Am 5. Mai 2008 trat es in Kraft.", language="de") == []


WORDS = (
    "5 мая 2009 года года в с по до — – - , . к концу назад два лет прошлом 1990-х XIX век "
    "2008 жылғы жылдан бері дейін наурыз айында ai in the 12/13/2008 31 le 3 mai dernier "
    "du au hace dos años de marzo 2100-02-29 quinze jours ago"
)
LANGUAGES = sorted(language.code for language in languages.ALL)


@pytest.fixture(scope="module", autouse=True)
def compiled() -> None:
    for language in LANGUAGES:
        dates.find("2008", language=language)


@settings(deadline=500)
@given(
    st.sampled_from(LANGUAGES),
    st.lists(
        st.sampled_from(WORDS.split()),
        max_size=12,
    ).map(" ".join),
)
def test_find_gives_exact_words_and_dates_that_parse(language: str, text: str) -> None:
    end = 0
    for mention in dates.find(text, language=language, published=PUBLISHED):
        assert text[mention.start : mention.end] == mention.text
        assert mention.start >= end
        assert When.parse(mention.edtf).edtf == mention.edtf
        end = mention.end


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "unit",
    ["5 ", "2008 ", "1/", "the ", "5 мая ", "два ", "12-", "mai ", "de ", "жыл ", "hundred ",
     "veinte y ", "last ", " ", "in 2 years "],
)  # fmt: skip
def test_find_takes_no_time_over_repeated_words(language: str, unit: str) -> None:
    text = unit * (60_000 // len(unit))
    started = time.process_time()
    dates.find(text, language=language, published=PUBLISHED)
    assert time.process_time() - started < 1
