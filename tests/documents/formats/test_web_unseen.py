"""What a web page does not show is not in its text; what nobody sees on it is warned of."""

import re

import pytest
from lxml import html

from pledgewatch.documents.document import Document
from pledgewatch.documents.formats import web_page, web_sheets, web_unseen

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


SHOWN_AGAIN = [
    ".x{display:none} .x[lang]{display:block}",
    ".x{display:none} .x:first-child, .x:nth-child(4){display:block}",
    ".x{display:none} p + .x{display:block}",
    ".x{display:none} .y, :is(.x, .z){display:block}",
    ".x{display:none} @supports (display:grid){.x{display:block}}",
    ".x{display:none} @layer a{.x{display:block !important}}",
    ".x{display:none} input:checked ~ .x{display:block}",
    ".x{display:none} @media (width > 300px){.x{display:block}}",
    ".x{display:none} .content{.x{display:block}}",
    ".x{display:none} .x{&:not(.y){display:block}}",
    ".x{visibility:hidden} .x:last-of-type{visibility:visible}",
    ".x{opacity:0;position:relative} .x:not(.y){opacity:1}",
    ".x{font-size:0} .x:not(.y){font-size:16px}",
    ".x{height:0;overflow:hidden} .x:not(.y){height:auto}",
    ".x{height:0;overflow:hidden} .x:not(.y){min-height:9em}",
    ".x{position:absolute;left:-9999px} .x:not(.y){position:static}",
]


@pytest.mark.parametrize("sheet", SHOWN_AGAIN)
def test_what_a_rule_that_is_not_followed_may_show_is_in_the_text(sheet: str) -> None:
    document = read(page(f"<p class=x>{WORDS}</p>", sheet=sheet))
    assert WORDS in document.text
    assert document.warnings == ()


@pytest.mark.parametrize(
    "sheet",
    [
        ".x{display:none} .x:hover, a:focus .x{display:block}",
        ".x{display:none !important} .x:not(.y){display:block}",
        ".x{display:none} .y:not(.x){display:block}",
        ".x{display:none} .x::before{display:block}",
        ".x{display:none} @media print{.x{display:block}}",
        ".x{display:none} .x:not(.y){display:none}",
        ".a:is(.b, .x), .x{display:none}",
        "@layer a{.x{display:none}}",
        ".x{display:none;.y{color:red}}",
    ],
)
def test_what_no_rule_can_show_again_is_left_out(sheet: str) -> None:
    document = read(page(f"<p class=x>{WORDS}</p>", sheet=sheet))
    assert list(document.warnings) == LEFT_OUT


def test_a_rule_counts_less_than_what_stands_in_the_element() -> None:
    hidden = page(f"<p style='display:none'>{WORDS}</p>", sheet="p:not(.y){display:block}")
    assert list(read(hidden).warnings) == LEFT_OUT


@pytest.mark.parametrize(
    "inside",
    [
        f"<p style='height:0;overflow:hidden;padding-top:9em'>{WORDS}</p>",
        f"<p style='width:1px;min-width:100%;overflow:hidden'>{WORDS}</p>",
        f"<table style='width:1px;overflow:hidden'><tr><td>{WORDS}</td></tr></table>",
        f"<table><tr><td style='width:1px;overflow:hidden'>{WORDS}</td></tr></table>",
        f"<p style='position:absolute;left:-1000px;margin-left:1000px'>{WORDS}</p>",
        f"<p>So: <span style='width:0;overflow:hidden'>{WORDS}</span>.</p>",
        f"<p style='text-indent:-9999px'><b style='text-indent:0;display:block'>{WORDS}</b></p>",
        f"<p style='opacity:0;animation:appear 1s forwards'>{WORDS}</p>",
    ],
)
def test_a_box_that_has_room_is_displayed(inside: str) -> None:
    document = read(page(inside))
    assert WORDS in document.text
    assert document.warnings == ()


@pytest.mark.parametrize(
    "sheet",
    [
        ".no-js .x{display:none}",
        ".loading .x{opacity:0}",
        ".x{display:none} .js .x{display:block}",
        ".x{max-height:0;overflow:hidden;transition:max-height 1s}",
    ],
)
def test_what_scripts_make_of_a_page_is_displayed(sheet: str) -> None:
    inside = f"<div class='no-js loading'><p class=x>{WORDS}</p></div>"
    document = read(page(inside, sheet=sheet, head="<script>go()</script>"))
    assert WORDS in document.text
    assert document.warnings == ()


def test_without_scripts_a_page_stays_as_it_is() -> None:
    inside = f"<div class=no-js><p class=x>{WORDS}</p></div>"
    assert list(read(page(inside, sheet=".no-js .x{display:none}")).warnings) == LEFT_OUT


def test_a_part_that_fits_further_out_is_found_too() -> None:
    inside = f"<div class=a><div class=b><div class=b><p class=x>{WORDS}</p></div></div></div>"
    hidden = page(inside, sheet=".a > .b .x{display:none}")
    assert list(read(hidden).warnings) == LEFT_OUT


def test_rows_that_are_hidden_one_by_one_are_counted_together() -> None:
    row = "<tr style='display:none'><td>Row</tr>"
    table = f"<table><tr><td>{LAW}, ten.</td></tr>{row * 12}<tr><td>{LAW}, last.</td></tr></table>"
    document = read(page(table))
    assert list(document.warnings) == [web_unseen.HIDDEN.format(number=12)]
    label = "<p>So <i hidden>of the law</i>{}<i hidden>of the law</i>{}<i hidden>of it all</i></p>"
    assert read(page(label.format("shown", "shown"))).warnings == ()
    assert len(read(page(label.format("", " "))).warnings) == 0


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
        ("", "html{font-size:62.5%} .x{font-size:.16rem}"),
        ("color:#fff;background:no-repeat 0 0", ""),
        ("color:#fff;background:none", ""),
        ("color:#036;background:scroll #036 center", ""),
        ("color:#fff", ".x::before{content:'';background:none}"),
        ("color:#fff", "p:hover{background:#036} .y:not(.x){background:#036}"),
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
        ("color:#fff;background:rgba(0,0,0,.8)", ""),
        ("color:#fff;background:#000000cc", ""),
        ("color:#fff;background:hsl(210deg 50% 20% / .9)", ""),
        ("color:#fff;background:oklch(0.3 0.1 200)", ""),
        ("color:#fff;background:Highlight", ""),
        ("color:#fff;background:no-repeat #036 left 0 top 2px / cover", ""),
        ("color:#fff;background-image:image-set('a.png' 1x)", ""),
        ("color:#fff;background-color:#fff;background:#036", ""),
        ("color:#fff;box-shadow:inset 0 0 0 100px #036", ""),
        ("color:#fff;filter:invert(1)", ""),
        ("color:#fff;-webkit-text-stroke:1px #000", ""),
        ("color:#fff;position:absolute", ""),
        ("color:#fff", ".content:not(.y){background:#036}"),
        ("color:#fff", ".x::before{content:'';position:absolute;background:#036}"),
        ("color:#fff", ":is(.x){text-shadow:0 0 2px #000}"),
        ("", ".x{color:#fff} .x:nth-child(n){color:#000}"),
        ("", ".x{color:transparent} .x::first-line{color:#000}"),
        ("", "html{font-size:400%} .x{font-size:.1rem}"),
        ("", ":root:not(.y){font-size:400%} .x{font-size:.1em;font-size:3rem}"),
        ("", ".x{font-size:1px} .x{font:16px serif}"),
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


def test_a_layer_behind_white_letters_is_a_ground() -> None:
    white = f"<p style='color:#fff'>{WORDS}</p>"
    layer = "<div style='position:absolute;background:#036'>{}</div>"
    assert read(page(f"<div>{layer.format('')}{white}</div>")).warnings == ()
    drawing = "<svg style='position:absolute'><rect/></svg>"
    assert read(page(f"<div>{drawing}{white}</div>")).warnings == ()
    assert unseen(read(page(f"<div>{layer.format('Words')}{white}</div>"))) == TOLD


@pytest.mark.parametrize("around", ["table><tr><td", "div", "article", "main"])
def test_a_sheet_from_elsewhere_may_paint_what_has_no_name(around: str) -> None:
    head = "<link rel=stylesheet href=main.css>"
    white = f"<{around}><p style='color:#fff'>{WORDS}</p></{around.partition('>')[0]}>"
    assert read(page(white, head=head)).warnings == ()


def test_a_sheet_from_elsewhere_may_set_the_size_at_the_root() -> None:
    head = "<link rel=stylesheet href=main.css>"
    assert read(page(f"<p style='font-size:.1rem'>{WORDS}</p>", head=head)).warnings == ()


def test_white_letters_outside_of_the_article_raise_no_alarm() -> None:
    source = page("").replace("<footer>", f"<footer><p style='color:#fff'>{WORDS}</p>")
    assert read(source).warnings == ()


def test_every_letter_stays_where_it_stood() -> None:
    inside = (
        f"<p>One <b style='color:#fff'>two</b> three <i style='font-size:1px'>four</i>, {LAW}.</p>"
    )
    assert f"One two three four, {LAW}." in read(page(inside)).text
    assert unseen(read(page(inside))) == [("7", "two four")]


@pytest.mark.parametrize(
    "sheet",
    [
        "".join(f".c{number} .x{{color:red}}" for number in range(500)),
        ".x{display:none}" * (web_sheets.MOST_RULES + 2),
        "".join(f".x:not(.c{number}){{display:block}}" for number in range(10_000)),
    ],
)
def test_a_page_of_many_rules_takes_no_longer_for_each_of_its_elements(sheet: str) -> None:
    rows = "".join(f"<p id=a{number} class='x c{number}'>{LAW}.</p>" for number in range(3000))
    tree = html.document_fromstring(f"<style>{sheet}</style><div>{rows}</div>")
    web_unseen.take_out(tree, web_sheets.of(tree), scripts=True)
    assert len(tree.findall(".//p")) == 3000


def test_rules_that_fit_too_many_elements_are_followed_no_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(web_sheets, "MOST_TRIED", 100)
    sheet = "".join(f".c{number} .x{{display:none}}" for number in range(200))
    inside = f"<div class=c1><p class=x>{WORDS}</p></div>"
    names = "<i class='" + " ".join(f"c{number}" for number in range(200)) + "'></i>"
    assert WORDS in read(page(inside + names, sheet=sheet)).text


def test_words_are_counted_once_however_deep_they_are_hidden() -> None:
    deep = "<div style='opacity:0'>" * 80 + f"<p>{LAW}</p>" * 2000 + "</div>" * 80
    tree = html.document_fromstring(deep)
    seen = web_unseen.take_out(tree, web_sheets.of(tree), scripts=True)
    assert seen.hidden == []
