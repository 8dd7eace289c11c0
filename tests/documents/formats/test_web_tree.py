"""However broken a page is, its article is found or it is refused with a sentence."""

import pytest

from pledgewatch.documents.errors import DamagedError, NoTextError, TooLargeError
from pledgewatch.documents.formats import web_tree

WORDS = "The ministry said that the law on the media will be amended."


def words_of(source: str) -> str:
    return " ".join(web_tree.lift_main(web_tree.parse(source)).text_content().split())


@pytest.mark.parametrize("wrapper", ["div", "font", "b", "span"])
def test_parse_flattens_what_only_wraps(wrapper: str) -> None:
    tree = web_tree.parse(f"<body>{f'<{wrapper}>' * 1500}<p>{WORDS}</p><p>Soon.</p>")
    assert tree.text_content() == WORDS + "Soon."
    depths = [len(list(element.iterancestors())) for element in tree.iter()]
    assert max(depths) <= web_tree.DEEPEST + 2


@pytest.mark.parametrize("opening", ["<div>" * 5000, "<ul><li>" * 900, "<table><tr><td>" * 3000])
def test_parse_refuses_what_is_nested_beyond_sense(opening: str) -> None:
    with pytest.raises(DamagedError, match=r"^nests its parts too deep .* print it to PDF$"):
        web_tree.parse(f"<body>{opening}<p>{WORDS}</p>")


def test_parse_refuses_a_page_that_is_too_large() -> None:
    with pytest.raises(TooLargeError, match=r"^is a web page of 50 MiB; print the part that you"):
        web_tree.parse("<p>" + " " * (50 << 20))


@pytest.mark.parametrize("source", ["", " ", "<!-- -->"])
def test_parse_of_nothing_says_so(source: str) -> None:
    with pytest.raises(NoTextError, match=r"^is empty; there is nothing to read in it$"):
        web_tree.parse(source)


def test_parse_expands_no_entities_and_fetches_nothing() -> None:
    source = (
        '<!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">'
        '<!ENTITY c SYSTEM "file:///etc/hostname"><!ENTITY % d SYSTEM "http://localhost/"> %d;]>'
        "<html><body><p>&b; &c; &amp; &eacute;</p></body></html>"
    )
    assert words_of(source) == "&b; &c; & é"


def test_lift_main_finds_the_article_inside_an_unclosed_menu() -> None:
    source = (
        f"<body><header><nav><ul><li>Home<li>News<main><h1>Law</h1><p>{WORDS}</p></main>"
        "<footer><p>Copyright.</p></footer>"
    )
    assert words_of(source) == f"Law{WORDS}"


def test_lift_main_takes_the_outermost_of_articles_and_not_the_teaser() -> None:
    source = (
        f"<body><article><p>{WORDS}</p><article><p>A comment.</p></article></article>"
        "<article><p>Read more.</p></article>"
    )
    assert words_of(source) == f"{WORDS}A comment."


def test_lift_main_keeps_all_where_no_part_has_most_of_the_words() -> None:
    assert words_of(f"<body><main><p>Menu.</p></main><p>{WORDS}</p>") == f"Menu.{WORDS}"


def test_lift_main_does_not_believe_a_form_around_everything() -> None:
    tree = web_tree.lift_main(web_tree.parse(f"<body><form id=x><p>{WORDS}</p></form>"))
    assert [(element.tag, dict(element.attrib)) for element in tree.find("body")] == [("div", {})]


def test_without_scripts_leaves_words_only() -> None:
    tree = web_tree.parse(
        f"<body><script>x()</script><noscript>Enable it</noscript><p>{WORDS}</p><svg>o</svg> end"
    )
    assert web_tree.without_scripts(tree).text_content() == f"{WORDS} end"


def test_parse_replaces_what_no_tree_can_be_given_again() -> None:
    tree = web_tree.parse("<p title='a&#2;'>The law&#1;<b>x</b>&#11; holds.</p>")
    (paragraph,) = tree.iter("p")
    paragraph.text = f"Now: {paragraph.text}"
    assert paragraph.text_content() == "Now: The law\ufffdx\ufffd holds."
    assert paragraph.get("title") == "a\ufffd"
