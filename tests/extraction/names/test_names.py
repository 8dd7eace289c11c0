import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgewatch.dossier.vocabulary import ActorKind
from pledgewatch.extraction import names
from tests.factories.documents import document

PERSON, ORGAN, MEDIUM = ActorKind.PERSON, ActorKind.ORGAN, ActorKind.MEDIUM
STATE, BODY = ActorKind.STATE, ActorKind.ORGANISATION


def read(*paragraphs: str) -> list[tuple[str, ActorKind]]:
    return [(one.text, one.kind) for one in names.of(document(*paragraphs), language="en")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Foreign Minister Marat Tazhin spoke.", [("Foreign Minister Marat Tazhin", PERSON)]),
        ("Kaziz Toguzbaev, a reporter, was freed.", [("Kaziz Toguzbaev", PERSON)]),
        (
            "It was refused by the Ministry of Culture and Information in May.",
            [("Ministry of Culture and Information", ORGAN)],
        ),
        (
            "The Astana Municipal Court and the Supreme Court upheld it.",
            [("Astana Municipal Court", ORGAN), ("Supreme Court", ORGAN)],
        ),
        ("He wrote for the newspaper Azat.", [("Azat", MEDIUM)]),
        ("The opposition party Alga was refused.", [("Alga", BODY)]),
        ("Adil Soz, a media rights organization, agreed.", [("Adil Soz", BODY)]),
        ("Forum 18, an independent group, notes this.", [("Forum 18", BODY)]),
        (
            "The Commission on Human Rights under the President met.",
            [("Commission on Human Rights", BODY)],
        ),
        ("In Kazakhstan and Greece it is law.", [("Kazakhstan", STATE), ("Greece", STATE)]),
        ("Two sites of Radio Free Europe/Radio Liberty are blocked.",
         [("Radio Free Europe/Radio Liberty", MEDIUM)]),
        ("The Prosecutor General’s Office and the Labor Inspector’s Office agreed.",
         [("Prosecutor General’s Office", ORGAN), ("Labor Inspector’s Office", BODY)]),
        ("They asked ODIHR and the Council of Europe’s Venice Commission.",
         [("ODIHR", BODY), ("Council of Europe", BODY), ("Venice Commission", BODY)]),
        ("NGOs and the International Committee of the Red Cross had access.",
         [("International Committee of the Red Cross", BODY)]),
        ("The Vanj District Court in the Gorno Province ruled.", [("Vanj District Court", ORGAN)]),
        ("Media organizations such as Adil Soz and Medianet agree.",
         [("Adil Soz", BODY), ("Medianet", BODY)]),
        ("It bought Khabar, Kazakhstan’s largest media conglomerate.",
         [("Khabar", MEDIUM), ("Kazakhstan", STATE)]),
        ("It jailed 29 alleged members of Hizb ut-Tahrir.", [("Hizb ut-Tahrir", BODY)]),
        ("It succeeded the KGB.", [("KGB", BODY)]),
        ("The lawyers of former president Atambaev left.", [("Atambaev", PERSON)]),
        ("It was the Bureau for Human Rights and the Rule of Law.",
         [("Bureau for Human Rights and the Rule of Law", BODY)]),
        ("According to Ninel Fokina of the Almaty Helsinki Committee, two had a lawyer.",
         [("Ninel Fokina", PERSON), ("Almaty Helsinki Committee", BODY)]),
    ],
)  # fmt: skip
def test_of_tells_names_and_their_kinds(text: str, expected: list[tuple[str, ActorKind]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The Law on Elections was amended.",
        "The International Covenant on Civil and Political Rights was ratified.",
        "However, Many Things Changed.",
        "In March and April they met on Monday.",
        "See http://www.Example.org/The/Court for more.",
        "Promise 1 was kept.",
        "In-country Movement: They could move.",
        "Those with HIV, said the head of Tejen Prison.",
    ],
)
def test_of_leaves_what_names_no_actor(text: str) -> None:
    assert read(text) == []


def test_of_links_a_surname_to_its_person() -> None:
    source = document("Kaziz Toguzbaev, a reporter, was freed.", "Toguzbaev appealed.")
    assert [one.actor for one in names.of(source, language="en")] == ["Kaziz Toguzbaev"] * 2


def test_of_links_letters_to_the_body_that_they_stand_for() -> None:
    source = document("The National Security Committee of Kazakhstan (KNB) met.", "The KNB left.")
    found = [(one.text, one.actor, one.kind) for one in names.of(source, language="en")]
    assert found[-1] == ("KNB", "National Security Committee of Kazakhstan", ORGAN)


def test_find_in_a_heading_of_capitals_sees_no_names() -> None:
    assert names.find("PRESIDENT NAZARBAEV", heading=True) == []


@given(st.text(alphabet="ABCabcÉЖж .,“”’()-/&19\u00a0", max_size=80))
def test_of_any_text_gives_the_exact_words(text: str) -> None:
    source = document(text)
    for mention in names.of(source, language="en"):
        assert source.text[mention.start : mention.end] == mention.text
