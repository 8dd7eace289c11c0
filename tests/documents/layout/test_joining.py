"""Several texts become one, and every place in it is still where it stood."""

from hypothesis import given
from hypothesis import strategies as st

from pledgewatch.documents.document import BlockKind
from pledgewatch.documents.formats.plain_text import lines
from pledgewatch.documents.layout.assembly import Assembled
from pledgewatch.documents.layout.compose import compose
from pledgewatch.documents.layout.joining import joined

FIRST = "The law[1] will be amended.\n\nIt was promised.\n\n[1] Speech of 2007.\n"
SECOND = "The court[1] decided.\n\n[1] Decision of 2008.\n"


def _made(text: str) -> Assembled:
    return compose(lines(text)).assembled


def test_joined_texts_have_their_notes_last_and_at_their_marks() -> None:
    whole = joined([_made(FIRST), _made(SECOND)])
    assert whole.text == (
        "The law will be amended.\n\nIt was promised.\n\nThe court decided.\n\n"
        "[1] Speech of 2007.\n\n[1] Decision of 2008."
    )
    assert [
        (whole.text[note.start : note.end], whole.text[: note.anchor].rsplit(None, 1)[-1])
        for note in whole.footnotes
    ] == [("Speech of 2007.", "law"), ("Decision of 2008.", "court")]
    assert [whole.text[block.start : block.end] for block in whole.blocks] == whole.text.split(
        "\n\n"
    )


@given(st.lists(st.sampled_from([FIRST, SECOND, "Words.\n", "1. one\n\n2. two\n"]), max_size=5))
def test_joined_runs_lead_to_each_text_in_order(texts: list[str]) -> None:
    made = [_made(text) for text in texts]
    whole = joined(made)
    starts: list[int] = []
    for text in made:
        last = max(run.source + run.end - run.start for run in text.runs)
        starts.append((starts[-1] if starts else 0) + last + 1)
    assert [run.start for run in whole.runs] == sorted(run.start for run in whole.runs)
    for run in whole.runs:
        place = next(number for number, end in enumerate(starts) if run.source < end)
        source = run.source - ([0, *starts][place])
        words = whole.text[run.start : run.end]
        assert texts[place][source : source + len(words)].replace("\n", " ") == words


def test_joined_of_nothing_is_empty() -> None:
    assert joined([]).text == ""
    assert {block.kind for block in joined([_made(FIRST)]).blocks} == {
        BlockKind.PARAGRAPH,
        BlockKind.FOOTNOTE,
    }
