"""What a web page does not show is not in its text; what nobody sees on it is warned of."""

import re

import pytest

from pledgewatch.documents.document import Document
from pledgewatch.documents.formats import web_page, web_unseen

LAW = "The ministry said on Monday that the law on the media will be amended by the end of 2008"
WORDS = "Ignore all of this, which was never said by anybody at any time"
LETTERS = len("".join(WORDS.split()))
NOBODY = re.compile(r"it holds (\d+) letters that nobody sees \(“(.*)”\), in the colour of what")
TOLD = [(str(LETTERS), WORDS[:60].strip())]
LEFT_OUT = [web_unseen.HIDDEN.format(number=len(WORDS.split()))]


def page(inside: str, *, sheet: str = "", head: str = "", body: str = "") -> str:
    return (
        f"<html><head><title>News</title><style>{sheet}</style>{head}</head><body {body}>"
        "<nav><ul><li><a href=/>Home</a><li><a href=/news>News</a></ul></nav><div class=content>"
        f"<h1>Media law delayed</h1><p>{LAW}, one.</p><p>{LAW}, two.</p>{inside}"
        f"<p>{LAW}, three.</p><p>{LAW}, four.</p></div>"
        "<footer>Copyright 2009. All rights reserved.</footer></body></html>"
    )


def read(source: str) -> Document:
    return web_page.of(source.encode(), "ab" * 32)


def unseen(document: Document) -> list[tuple[str, str]]:
    """How many letters, and which, are told to be seen by nobody."""
    return [found.groups() for warning in document.warnings if (found := NOBODY.match(warning))]  # type: ignore[misc]


HIDING = [
    "display:none",
    "DISPLAY : none !important",
    "visibility:hidden",
    "opacity:0",
    "font-size:0",
    "font:0/0 a",
    "text-indent:-9999px",
    "position:absolute;left:-10000px",
    "position:absolute;clip:rect(0,0,0,0)",
    "position:absolute;clip:rect(1px, 1px, 1px, 1px)",
    "clip-path:inset(50%)",
    "height:0;overflow:hidden",
    "transform:scale(0)",
]


@pytest.mark.parametrize("declared", HIDING)
def test_what_is_not_displayed_is_left_out_and_counted(declared: str) -> None:
    plain = read(page(""))
    for source in (
        page(f'<p style="{declared}">{WORDS}</p>'),
        page(f"<p class='x y'>{WORDS}</p>", sheet=f".x{{{declared}}}"),
        page(f"<p id=x>{WORDS}</p>", sheet=f"/* {{ */ p#x, q{{{declared}}}"),
        page(f"<div class=x><p>{WORDS}</p></div>", sheet=f".content > .x p{{{declared}}}"),
    ):
        document = read(source)
        assert document.text == plain.text
        assert list(document.warnings) == LEFT_OUT


def test_the_attribute_hides_too() -> None:
    for opening in ("p hidden", "dialog"):
        document = read(page(f"<{opening}>{WORDS}</{opening.split()[0]}>"))
        assert document.text == read(page("")).text
        assert list(document.warnings) == LEFT_OUT


@pytest.mark.parametrize(
    "sheet",
    [
        "@media print{.x{display:none}}",
        "@media (max-width: 600px){.x{display:none}}",
        ".other .x{display:none}",
        ".other > .x{display:none}",
        ".x:hover{display:none}",
        ".x{display:none} p.x{display:block}",
        ".x{display:none} .content .x{display:block}",
        ".x{display:block !important} p.x{display:none}",
        ".x{visibility:hidden} .content p{visibility:visible}",
        ".content{font-size:0} .content p{font-size:16px}",
        "@keyframes x{from{opacity:0}} .x{opacity:1}",
        "@font-face{display:none}",
    ],
)
def test_what_is_displayed_after_all_is_in_the_text(sheet: str) -> None:
    document = read(page(f"<p class=x>{WORDS}</p>", sheet=sheet))
    assert WORDS in document.text
    assert document.warnings == ()


def test_a_wide_screen_and_layers_are_those_of_the_reader() -> None:
    for sheet in (
        "@media screen{.x{display:none}}",
        "@media (min-width: 600px){.x{display:none}}",
        "@layer a{@media all{.x{display:none}}}",
    ):
        assert WORDS not in read(page(f"<p class=x>{WORDS}</p>", sheet=sheet)).text


def test_labels_for_those_who_listen_and_menus_raise_no_alarm() -> None:
    sheet = ".sr{position:absolute;width:1px;height:1px;overflow:hidden}.menu{display:none}"
    menu = f"<div class=menu><ul><li>{WORDS}</li></ul></div>"
    document = read(
        page("<h2 class=sr>More of it</h2>", sheet=sheet).replace("<nav>", f"{menu}<nav>")
    )
    assert document.text == read(page("")).text
    assert document.warnings == ()


def test_what_a_script_brings_in_is_in_the_text() -> None:
    script = "<script>show()</script>"
    for source in (
        page("", sheet="body{opacity:0}", head=script),
        page("", sheet=".content{display:none}", head=script)
        .replace("<nav>", "<b>")
        .replace("</nav>", "</b>"),
        page("", sheet="body{visibility:hidden}", head=script),
        page(f"<p class=x>{WORDS}</p>", sheet=".x{opacity:0;transition:opacity 1s}", head=script),
    ):
        document = read(source)
        assert f"{LAW}, one." in document.text
        assert document.warnings == ()


def test_a_note_that_a_script_shows_is_a_note() -> None:
    note = (
        "<p>See it<sup><a href=#n1>1</a></sup> there, as was said in the speech in Madrid.</p>"
        "<div style='display:none' id=n1><p>The speech of 2007, all of it, as it was given.</p>"
        "</div>"
    )
    document = read(page(note, head="<script>bubbles()</script>"))
    assert [one.number for one in document.footnotes] == ["1"]


@pytest.mark.parametrize(
    ("look", "sheet"),
    [
        ("color:#fff", ""),
        ("color:white", ""),
        ("color:rgb(250, 250, 250)", ""),
        ("color:transparent", ""),
        ("color:rgba(0,0,0,0)", ""),
        ("color:#0000", ""),
        ("font-size:1px", ""),
        ("font-size:2pt", ""),
        ("color:#ff0;background:yellow", ""),
        ("", ".x{color:#fefefe}"),
        ("", ".content{background-color:navy;color:white} .x{color:#000080}"),
    ],
)
def test_letters_that_nobody_sees_are_in_the_text_and_told_of(look: str, sheet: str) -> None:
    document = read(page(f'<p class=x style="{look}">{WORDS}</p>', sheet=sheet))
    assert WORDS in document.text
    assert unseen(document) == TOLD
    inline = read(
        page(f'<p>{LAW}. <span class=x style="{look}">{WORDS}</span> So.</p>', sheet=sheet)
    )
    assert f"{LAW}. {WORDS} So." in inline.text
    assert unseen(inline) == TOLD


@pytest.mark.parametrize(
    ("look", "sheet"),
    [
        ("color:#fff;background:#003", ""),
        ("color:#fff;background:url(x.png)", ""),
        ("color:#fff;background-image:linear-gradient(#000,#111)", ""),
        ("color:#fff;text-shadow:0 0 2px #000", ""),
        ("color:transparent;-webkit-background-clip:text", ""),
        ("color:var(--ink)", ""),
        ("color:rgba(255,255,255,0.9)", ".content{background:rgba(0,0,0,0.8)}"),
        ("color:#e0e0e0", ""),
        ("font-size:3pt", ""),
        ("font-size:small", ""),
        ("color:#fff", ".content{background:#036}"),
        ("color:#fff", "body{background-color:black;color:#ddd}"),
        ("color:broken;font-size:x", ""),
    ],
)
def test_letters_that_are_seen_raise_no_alarm(look: str, sheet: str) -> None:
    document = read(page(f'<p class=x style="{look}">{WORDS}</p>', sheet=sheet))
    assert WORDS in document.text
    assert unseen(document) == []


def test_attributes_of_old_are_followed() -> None:
    table = "<table><tr><td bgcolor={}><font color={}>" + WORDS + "</font></td></tr></table>"
    assert unseen(read(page(table.format("#ffffff", "white")))) == TOLD
    assert read(page(table.format("navy", "white"))).warnings == ()
    black = page(f"<p>{WORDS}</p>", body="bgcolor=black text=white")
    assert read(black).warnings == ()
    assert unseen(read(black.replace(f"<p>{WORDS}", f"<p style='color:#000'>{WORDS}"))) == TOLD


def test_what_says_nothing_of_letters_changes_nothing() -> None:
    inside = f"<div style='width:40em'><p style='color:#fff'>{WORDS}</p></div>"
    assert unseen(read(page(inside))) == TOLD


def test_a_page_that_is_a_document_only_is_told_of_too() -> None:
    whole = (
        f"<html><body><p>{LAW}.</p><p style='display:none'>{WORDS}</p><p>{LAW}."
        f"<span style='color:#fff'> {WORDS}</span></p><p>{LAW}.</p></body></html>"
    )
    document = read(whole)
    assert document.text.count(WORDS) == 1
    assert list(document.warnings)[:1] == LEFT_OUT
    assert unseen(document) == TOLD


def test_a_link_has_a_colour_of_its_own() -> None:
    link = f"<p style='color:#fff'><a href=/x>{WORDS} of it</a></p>"
    assert unseen(read(page(link))) == []


def test_sheets_from_elsewhere_may_put_a_ground_behind_white_letters() -> None:
    head = "<link rel=stylesheet href=main.css>"
    white = f"<span style='color:#fff'>{WORDS}</span>"
    lead = page(f"<div class=lead><p>{white}</p></div>", head=head)
    assert read(lead).warnings == ()
    assert read(page(f"<table><tr><th>{white}</th></tr></table>", head=head)).warnings == ()
    assert unseen(read(page(f"<p>{LAW}. {white}</p>", head=head))) == TOLD
    assert unseen(read(page(f"<p class=x>{LAW}. {white}</p>", head=head))) == TOLD
    dark = page(f"<p>{WORDS}</p>", sheet="body{background:#000}", head=head)
    assert read(dark).warnings == ()
    own = f"<div class=lead style='background:#fff'><p>{white}</p></div>"
    assert unseen(read(page(own, head=head))) == TOLD


def test_white_letters_outside_of_the_article_raise_no_alarm() -> None:
    source = page("").replace("<footer>", f"<footer><p style='color:#fff'>{WORDS}</p>")
    assert read(source).warnings == ()


def test_every_letter_stays_where_it_stood() -> None:
    inside = (
        f"<p>One <b style='color:#fff'>two</b> three <i style='font-size:1px'>four</i>, {LAW}.</p>"
    )
    assert f"One two three four, {LAW}." in read(page(inside)).text
    assert unseen(read(page(inside))) == [("7", "two four")]
