from collections.abc import Iterator
from datetime import date
from itertools import combinations
from xml.etree import ElementTree as ET

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pledgewatch.dossier.vocabulary import Outcome, Stage
from pledgewatch.dossier.when import When
from pledgewatch.reporting import drawing
from pledgewatch.reporting.axis import axis
from pledgewatch.reporting.formats.pdf import compiled
from pledgewatch.reporting.lanes import Kind, Lane, Mark, Turn
from pledgewatch.reporting.lettering import width
from pledgewatch.reporting.phrases import ENGLISH
from pledgewatch.reporting.shapes import LETTERS, outcome_path
from tests.reporting.reading import tree

SVG = "{http://www.w3.org/2000/svg}"
AS_OF = date(2011, 4, 30)
Box = tuple[float, float, float, float]

DAYS = st.dates(date(1995, 1, 1), AS_OF)
WHENS = DAYS.flatmap(
    lambda day: st.sampled_from([f"{day}", f"{day:%Y-%m}", f"{day:%Y}"]).map(When.parse)
)
MARKS = st.one_of(
    st.builds(Mark, kind=st.just(Kind.MADE), when=WHENS, label=st.just("pledged")),
    st.builds(Mark, kind=st.just(Kind.DUE), when=WHENS, label=st.just("due")),
    st.builds(Mark, kind=st.just(Kind.EVENT), when=WHENS),
    st.builds(
        Mark,
        kind=st.just(Kind.STAGE),
        when=WHENS,
        label=st.sampled_from([stage.label for stage in Stage]),
    ),
)
TURNS = st.lists(
    st.builds(Turn, on=DAYS, outcome=st.sampled_from(list(Outcome))),
    min_size=1,
    max_size=5,
    unique_by=lambda turn: turn.on,
).map(lambda turns: tuple(sorted(turns, key=lambda turn: turn.on)))
LANES = st.builds(
    Lane,
    heading=st.just("Pledge 1"),
    title=st.text(st.sampled_from("mW ёЩi"), min_size=1, max_size=120),
    marks=st.lists(MARKS, max_size=9).map(lambda m: tuple(sorted(m, key=lambda x: x.when))),
    turns=TURNS,
)


def _drawn(*lanes: Lane) -> ET.Element:
    days = {d for lane in lanes for m in lane.marks for d in (m.when.earliest, m.when.latest)}
    days |= {turn.on for lane in lanes for turn in lane.turns}
    begins = min(days, default=AS_OF)
    line = axis(days, begins=begins, as_of=AS_OF, left=drawing.LEFT, right=drawing.RIGHT)
    return tree(drawing.svg(lanes, line, as_of=AS_OF, phrases=ENGLISH).encode())


def _boxes(root: ET.Element) -> Iterator[tuple[str, Box]]:
    """Every word that is drawn with the room it takes: left, top, right, bottom."""
    for text in root.iter(f"{SVG}text"):
        size = float(text.get("font-size", "0"))
        wide = width(text.text or "", size)
        wide *= drawing.BOLD if text.get("font-weight") == "bold" else 1
        x, y = float(text.get("x", "0")), float(text.get("y", "0"))
        left = x - wide if text.get("text-anchor") == "end" else x
        yield text.text or "", (left, y - 0.75 * size, left + wide, y + 0.2 * size)


def _overlap(one: Box, other: Box) -> bool:
    return min(one[2], other[2]) - max(one[0], other[0]) > 0.5 and (
        min(one[3], other[3]) - max(one[1], other[1]) > 0.5
    )


@settings(deadline=None, max_examples=120)
@given(st.lists(LANES, min_size=1, max_size=3))
def test_words_never_touch_and_stay_in_the_drawing(lanes: list[Lane]) -> None:
    root = _drawn(*lanes)
    boxes = list(_boxes(root))
    touching = [(a[0], b[0]) for a, b in combinations(boxes, 2) if _overlap(a[1], b[1])]
    assert touching == []
    height = float(root.get("height", "0"))
    for words, (left, top, right, bottom) in boxes:
        assert left >= 0, words
        assert right <= drawing.WIDTH + 0.5, words
        assert 0 <= top < bottom <= height, words


def test_the_room_taken_for_words_is_as_wide_as_they_are_printed() -> None:
    said = [*(s.label for s in Stage), *(o.label for o in Outcome), "pledged", "Выборы в мажилис"]
    page = "#set page(width: 400pt, height: auto, margin: 0pt)\n#set text(size: 10pt, {})\n"
    for style, wider in (("weight: 400", 1.0), ('weight: "bold"', drawing.BOLD)):
        lines = "\\\n".join(f'#"{words}"' for words in said)
        made = compiled({"main.typ": (page.format(style) + lines).encode()}, format="pdf")
        document = pypdfium2.PdfDocument(made)
        text = document[0].get_textpage()
        for words in said:
            found = text.search(words).get_next()
            assert found is not None
            first, count = found
            boxes = [text.get_charbox(i, loose=True) for i in range(first, first + count)]
            assert boxes[-1][2] - boxes[0][0] <= width(words, 10) * wider, words
        document.close()


@pytest.mark.parametrize("outcome", list(Outcome))
def test_every_outcome_has_a_shape_of_its_own_and_a_word(outcome: Outcome) -> None:
    others = [other for other in Outcome if other is not outcome]
    assert all(LETTERS[outcome] != LETTERS[other] for other in others)
    same = [other for other in others if outcome_path(other) == outcome_path(outcome)]
    circles = {Outcome.PARTLY_KEPT, Outcome.NO_ACTION}  # half of one is filled on top
    assert set(same) | {outcome} <= circles or same == []
    lane = Lane(
        heading="x",
        title="y",
        marks=(),
        turns=(Turn(on=AS_OF, outcome=outcome, label=outcome.label),),
    )
    assert outcome.label in [words for words, _ in _boxes(_drawn(lane))]


def test_letters_that_xml_cannot_hold_do_not_spoil_the_drawing() -> None:
    turns = (Turn(on=AS_OF, outcome=Outcome.KEPT, label="kept"),)
    lane = Lane(heading="Pledge 1", title="a\x07<b> &amp; \ud800", marks=(), turns=turns)
    assert "a<b> &amp;" in [words.strip() for words, _ in _boxes(_drawn(lane))]


def test_the_key_names_the_kinds_that_occur_and_no_others() -> None:
    made = Mark(kind=Kind.MADE, when=When.parse("2010-03-04"), label="pledged")
    turns = (Turn(on=AS_OF, outcome=Outcome.KEPT, label="kept"),)
    said = {w for w, _ in _boxes(_drawn(Lane(heading="x", title="y", marks=(made,), turns=turns)))}
    keys = {ENGLISH.key_made, ENGLISH.key_due, ENGLISH.key_event, ENGLISH.key_stage}
    assert said & keys == {ENGLISH.key_made}
    assert ENGLISH.key_period not in said


def test_letters_are_at_least_eight_points_high_on_a_page_of_a4() -> None:
    line = 156 / 25.4 * 72  # points, between margins of 27 mm
    assert drawing.SMALL / drawing.WIDTH * line >= 8
