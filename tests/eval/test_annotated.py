"""Floors on the documents that were marked by hand before the reader saw them.

No rule may be written towards these stretches; where a rule of the language brings a figure up, the
floor may follow it. The digest covers the annotations too: a mended mark asks for new floors.
"""

from pathlib import Path

import pytest

from pledgewatch.dossier.vocabulary import ActorKind
from pledgewatch.extraction.names import NameMention
from scripts.evaluation import annotated, annotation
from scripts.evaluation.annotation import Span
from scripts.evaluation.annotation_compared import bare
from scripts.evaluation.figures import digest
from scripts.evaluation.web_article import article

CORPUS = "ffe54e1d7031"
ALL, REPORTS, PAGES = "annotated, all", "annotated, UPR reports", "annotated, web pages"
FLOORS = {
    ("dated events, right date", ALL, "found"): 0.78,
    ("dated events, right date", REPORTS, "found"): 0.91,
    ("dated events, right date", PAGES, "found"): 0.71,
    ("dated events, any date", ALL, "found"): 0.94,
    ("dated events, sure", ALL, "found"): 0.74,
    ("dated events, sure", ALL, "precision"): 0.77,
    ("events at confidence 0.9 to 1.0", ALL, "precision"): 0.95,
    ("mentions of persons and bodies, exact", ALL, "F1"): 0.83,
    ("mentions of persons and bodies, overlap", ALL, "F1"): 0.9,
    ("kind of actor, of exact mentions", ALL, "found"): 0.92,
}
EVENTS, NAMES = 110, 109

Values = dict[tuple[str, str, str], float]


@pytest.fixture(scope="module")
def values(corpora: Path) -> Values:
    figures = annotated.measure(corpora)
    return {(one.task, one.corpus, one.measure): one.value for one in figures}


def test_annotated_documents_are_those_that_the_floors_were_measured_on(corpora: Path) -> None:
    assert digest(*annotation.sources(corpora)) == CORPUS


@pytest.mark.parametrize("figure", FLOORS, ids=" | ".join)
def test_annotated_figures_stay_above_the_floor(
    values: Values, figure: tuple[str, str, str]
) -> None:
    assert values[figure] >= FLOORS[figure]


def test_annotated_events_and_names_are_as_many_as_were_marked(corpora: Path) -> None:
    read = list(annotation.read(corpora))
    events = [one for document in read for one in document.dates if one.sort == annotation.EVENT]
    names = [one for document in read for one in document.names if one.kind != annotation.OPEN]
    assert (len(events), len(names)) == (EVENTS, NAMES)


def test_article_leaves_the_page_around_it() -> None:
    page = """<nav><li>Home</li><p>Menu</p></nav><main><h1>
        2018 Report </h1><p>Shared by</p><div id="report_content"><h2>a.
        Freedom</h2><div>01</div><p>On <a href="#">May 7</a> he was
        freed &amp; left.</p><li>One</li></div></main><footer><p>Privacy</p></footer>"""
    assert list(article(page)) == [
        "2018 Report", "a. Freedom", "On May 7 he was freed & left.", "One",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "kind", "name"),
    [
        ("The Human Rights Watch", ActorKind.ORGANISATION, "Human Rights Watch"),
        ("Human Rights Watch", ActorKind.ORGANISATION, "Human Rights Watch"),
        ("President Japarov’s", ActorKind.PERSON, "Japarov"),
        ("State Committee", ActorKind.ORGAN, "State Committee"),
    ],
)
def test_bare_name_has_no_article_title_or_possessive(
    words: str, kind: ActorKind, name: str
) -> None:
    text = f"To {words}, he said."
    mention = NameMention(
        start=3, end=3 + len(words), text=words, kind=kind, actor=words, confidence=0.9
    )
    at = bare(mention)
    assert text[at.start : at.end] == name


def test_spans_overlap_only_with_a_character_in_common() -> None:
    assert Span(0, 4).overlaps(Span(3, 5))
    assert not Span(0, 4).overlaps(Span(4, 5))
