from pledgewatch.extraction import pipeline
from tests.factories.documents import document


def test_within_gives_what_lies_wholly_between_two_offsets() -> None:
    annotated = pipeline.annotate(
        document("Mr. Tazhin spoke in May 2007. Mr. Vikki answered in June 2008."),
        published="2009-01-01",
    )
    first, second = annotated.sentences
    assert [annotated.words(one) for one in annotated.dates_in(first.start, first.end)] == [
        "May 2007"
    ]
    assert [one.text for one in annotated.names_in(second.start, second.end)] == ["Mr. Vikki"]
    assert list(annotated.sentences_in(first.start, second.end - 1)) == [first]
    assert list(annotated.dates_in(0, 3)) == []
