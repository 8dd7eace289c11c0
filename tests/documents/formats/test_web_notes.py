"""Notes are told by their links, as Word, Wikipedia, Pandoc and Human Rights Watch write them."""

import pytest

from pledgewatch.documents.formats import web_notes, web_tree
from pledgewatch.documents.formats.web_notes import WebNote


def lifted(body: str) -> tuple[list[WebNote], str]:
    tree = web_tree.parse(f"<html><body>{body}</body></html>")
    notes = web_notes.lift(tree, web_notes.unused(tree))
    return notes, " ".join(tree.text_content().split())


AS_WRITTEN = {
    "Word": """<p>By 2008<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a>, he said. </p>
        <div id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> Speech, Madrid.</p></div>""",
    "Wikipedia": """<p>By 2008<sup id="cite_ref-1"><a href="#cite_note-1">&#91;1&#93;</a></sup>,
        he said.</p><ol><li id="cite_note-1"><span><b>^ <a href="#cite_ref-1">a</a></b></span>
        <span>Speech, Madrid.</span></li></ol>""",
    "Pandoc": """<p>By 2008<a href="#fn1" role="doc-noteref"><sup>1</sup></a>, he said.</p>
        <section><ol><li id="fn1"><p>Speech, Madrid.<a href="#fnref1">↩︎</a></p></li></ol>""",
    "number typed": """<p>By 2008<sup><a href="#n1">1</a></sup>, he said.</p>
        <p id=n1>1. Speech, Madrid.</p>""",
    "empty name": """<p>By 2008<sup><a href="#n1">1</a></sup>, he said.</p>
        <p><a name=n1></a>[1] Speech, <i>Madrid</i>.</p>""",
}


@pytest.mark.parametrize("body", AS_WRITTEN.values(), ids=AS_WRITTEN)
def test_lift_takes_a_note_and_its_mark(body: str) -> None:
    notes, words = lifted(body)
    assert notes == [WebNote("1", "Speech, Madrid.", "Qzx0.")]
    assert words == "By 2008Qzx0., he said."


def test_lift_gives_a_note_that_is_cited_twice_its_first_mark() -> None:
    notes, words = lifted(
        "<p>One<sup><a href=#n1>1</a></sup>. Two<sup><a href=#n1>1</a></sup>.</p>"
        "<ol><li id=n1>Ibid.</ol>"
    )
    assert notes == [WebNote("1", "Ibid.", "Qzx0.")]
    assert words == "OneQzx0.. Two."


def test_lift_makes_tokens_that_do_not_stand_on_the_page() -> None:
    notes, _ = lifted("<p>Qzx0. QzxQ<sup><a href=#n1>*</a></sup></p><p id=n1>* Words.</p>")
    assert notes == [WebNote("*", "Words.", "QzxQQ0.")]


@pytest.mark.parametrize(
    "body",
    [
        "<p><a href=#s1>1</a> The law</p><p id=s1>1. The law</p>",  # a table of contents
        "<p>As said<sup><a href=#s1>1</a></sup></p><h2 id=s1>The law</h2>",
        "<p id=s1>The law</p><p>as said above<sup><a href=#s1>1</a></sup></p>",
        "<p>As said<sup><a href=#gone>1</a></sup></p>",
        "<p>As said<sup><a href='http://elsewhere/#s1'>1</a></sup></p><p id=s1>The law</p>",
        "<p>See <a href=#note>the note at the end</a></p><p id=note>The law</p>",
        "<p id=s1>It holds its own mark<sup><a href=#s1>1</a></sup></p>",
        "<p>An empty one<sup><a href=#s1>1</a></sup></p><p id=s1>1</p>",
    ],
)
def test_lift_leaves_other_links_alone(body: str) -> None:
    before = " ".join(web_tree.parse(f"<html><body>{body}").text_content().split())
    assert lifted(body) == ([], before)
