from hypothesis import given
from hypothesis import strategies as st

from pledgewatch.record.searching.snippets import Piece, matches, snippet
from pledgewatch.record.searching.words import asked


def test_snippet_marks_what_was_looked_for() -> None:
    text = "The laws on parties were changed."
    assert snippet(text, matches(text, asked("party law "))) == (
        Piece("The ", matched=False),
        Piece("laws", matched=True),
        Piece(" on ", matched=False),
        Piece("parties", matched=True),
        Piece(" were changed.", matched=False),
    )


def test_snippet_of_a_long_text_is_cut_on_both_sides() -> None:
    text = "before " * 100 + "registration " + "after " * 100
    made = snippet(text, matches(text, asked("registration")))
    assert (made[0].text, made[-1].text) == ("… ", " …")
    assert [piece.text for piece in made if piece.matched] == ["registration"]
    assert sum(len(piece.text) for piece in made) < 260


@given(st.text(), st.text())
def test_snippet_is_words_of_the_text(text: str, words: str) -> None:
    made = snippet(text, matches(text, asked(words)))
    shown = [piece.text for piece in made if piece.text not in {"… ", " …"}]
    assert "".join(shown) in text or not shown
