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
