from pledgewatch.extraction import actors, pipeline
from tests.factories.documents import document


def test_propose_gives_each_actor_once_by_its_fullest_name() -> None:
    source = document(
        "Mr. Tazhin spoke in Kazakhstan.", "Foreign Minister Marat Tazhin left Kazakhstan."
    )
    found = actors.propose(pipeline.annotate(source))
    assert [(one.text, one.actor_kind) for one in found] == [
        ("Foreign Minister Marat Tazhin", "person"),
        ("Kazakhstan", "state"),
    ]


def test_propose_gives_the_nominative_of_an_actor_in_another_case() -> None:
    source = document("Об этом говорили с Маратом Тажиным из Казахстана.", language="ru")
    found = actors.propose(pipeline.annotate(source))
    assert [(one.text, one.name) for one in found] == [
        ("Маратом Тажиным", "Марат Тажин"),
        ("Казахстана", "Kazakhstan"),
    ]


def test_propose_prefers_the_mention_that_is_in_the_nominative() -> None:
    source = document("По словам М. Тажина, это так.", "Марат Тажин возразил.", language="ru")
    found = actors.propose(pipeline.annotate(source))
    assert [(one.text, one.name) for one in found] == [("Марат Тажин", None)]
