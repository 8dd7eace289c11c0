import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgewatch.dossier.vocabulary import ActorKind
from pledgewatch.extraction import names
from tests.factories.documents import document

PERSON, ORGAN, MEDIUM = ActorKind.PERSON, ActorKind.ORGAN, ActorKind.MEDIUM
STATE, BODY = ActorKind.STATE, ActorKind.ORGANISATION


def read(text: str) -> list[tuple[str, ActorKind]]:
    return [(one.text, one.kind) for one in names.of(document(text), language="kk")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Бұл туралы Сыртқы істер министрлігі мәлімдеді.", [("Сыртқы істер министрлігі", ORGAN)]),
        ("Алматы қалалық соты шешім шығарды.", [("Алматы қалалық соты", ORGAN)]),
        (
            "Ұлттық қауіпсіздік комитетінің өкілі келді.",
            [("Ұлттық қауіпсіздік комитетінің", ORGAN)],
        ),
        ("Елбасының «Нұр Отан» партиясында жиын өтті.", [("Нұр Отан", BODY)]),
        ("Ол «Егемен Қазақстан» газетінде жазды.", [("Егемен Қазақстан", MEDIUM)]),
        ("Кеше Қасым-Жомарт Тоқаев жарлыққа қол қойды.", [("Қасым-Жомарт Тоқаев", PERSON)]),
        ("Кеше заң Қазақстанда қабылданды.", [("Қазақстанда", STATE)]),
        ("Бүгін Үкімет отырысы өтті.", [("Үкімет", ORGAN)]),
        ("Бұл туралы «Хабар» хабарлады.", [("Хабар", MEDIUM)]),
        ("Ол SCAT әуекомпаниясының жолаушысы.", [("SCAT", BODY)]),
        ("Бүгін Алматыда жаңбыр жауды.", []),
    ],
)
def test_of_tells_kazakh_names_and_their_kinds(
    text: str, expected: list[tuple[str, ActorKind]]
) -> None:
    assert read(text) == expected


def test_of_links_a_kazakh_surname_in_any_case_to_its_person() -> None:
    source = document("Нұрсұлтан Назарбаев келді.", "Бұл Назарбаевтың айтқаны, Назарбаевқа рақмет.")
    found = [one.actor for one in names.of(source, language="kk")]
    assert found == ["Нұрсұлтан Назарбаев"] * 3


def test_of_gives_a_kazakh_body_without_the_ending_of_its_case() -> None:
    source = document("Ол Қаржы министрлігінің өкілі, Қазақстанның азаматы.")
    found = [one.actor for one in names.of(source, language="kk")]
    assert found == ["Қаржы министрлігі", "Kazakhstan"]


@given(st.text(alphabet='АБабӘәҚқсотІі .,«»()"-19\u00a0', max_size=80))
def test_of_any_kazakh_text_gives_the_exact_words(text: str) -> None:
    source = document(text)
    for mention in names.of(source, language="kk"):
        assert source.text[mention.start : mention.end] == mention.text
