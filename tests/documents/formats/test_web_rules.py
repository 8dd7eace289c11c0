"""The rules of a style sheet, and for which readers and elements they are."""

import pytest

from pledgewatch.documents.formats import web_media, web_rules, web_selectors
from pledgewatch.documents.formats.web_media import Force
from pledgewatch.documents.formats.web_selectors import Part, Selector


def told(source: str) -> list[tuple[str, bool]]:
    """The names that the first part of each rule asks for, and whether the rule is certain."""
    return [
        (" ".join(sorted(rule.selector.parts[0].names)), rule.certain)
        for rule in web_rules.parsed(source).rules
    ]


@pytest.mark.parametrize(
    ("source", "rules"),
    [
        (".x{display:none}", [(".x", True)]),
        ("p.x, #y{display:none}", [(".x p", True), ("#y", True)]),
        (".x,,p{display:none}", []),
        (".x{color-scheme:dark}", []),
        ("<!-- .x{display:none} -->", [(".x", True)]),
        (".x::before{quotes:'}'} .y{display:none}", [(".y", True)]),
        (".a{background:url(data:image/svg+xml;utf8,<svg>{x}</svg>)}", [(".a", True)]),
        ("/* .x{ */ .y{/*;*/display:none} /*", [(".y", True)]),
        ("@keyframes a{from{opacity:0}} @font-face{display:none}", []),
        ("@media print{.x{display:none}} .y{display:none}", [(".y", True)]),
        ("@media (width < 640px){.x{display:none}}", [(".x", False)]),
        ("@supports (display:grid){.x{display:block}}", [(".x", False)]),
        ("@layer a{.x{display:none}}", [(".x", True), (".x", False)]),
        (".x{color:red; .y{display:block}}", [(".x", True), (".y", False)]),
        (".x{display:none; &[open]{display:block}}", [(".x", True), (".x", False)]),
        (".x{display:none; @supports (a:b){display:block}}", [(".x", True), (".x", False)]),
    ],
)
def test_rules_are_those_of_the_sheet(source: str, rules: list[tuple[str, bool]]) -> None:
    assert told(source) == rules


def test_what_a_nested_block_says_is_not_said_by_the_one_around_it() -> None:
    (rule, _) = web_rules.parsed(".x{color:red;&:not(.y){display:none}float:left}").rules
    assert rule.declared == {"color": ("red", False), "float": ("left", False)}


def test_a_sheet_that_is_too_long_is_not_followed() -> None:
    assert web_rules.parsed(".x{display:none}" * (web_rules.MOST_RULES + 1)) == web_rules.MISSING
    unended = '"\\' * (web_rules.LONGEST // 2)
    assert web_rules.parsed(unended).rules == ()


@pytest.mark.parametrize(
    ("written", "selector"),
    [
        (
            "div > P.x",
            Selector((Part(frozenset({"p", ".x"}), direct=True), Part(frozenset({"div"})))),
        ),
        ("*", Selector((Part(frozenset()),))),
        (":root", Selector((Part(frozenset({"html"})),))),
        (r".sm\:x", Selector((Part(frozenset({".sm:x"})),))),
        ("a:hover .x", None),
        ("a:not(:hover) .x", Selector((Part(frozenset({".x"})),), followed=False)),
        ("p.x[data-a='.b,.c']", Selector((Part(frozenset({"p", ".x"})),), followed=False)),
        ("h2 + .x", Selector((Part(frozenset({".x"})),), followed=False)),
        (":is(.a,.b)", Selector((Part(frozenset()),), followed=False)),
        ("svg|a", Selector((Part(frozenset()),), followed=False)),
        (".x:before", Selector((Part(frozenset({".x"})),), followed=False, beside=True)),
        (r".a.\31x", Selector((Part(frozenset({".a"})),), followed=False)),
    ],
)
def test_selector_tells_what_it_asks_for(written: str, selector: Selector | None) -> None:
    (only,) = web_selectors.split(written)
    assert web_selectors.selector(only) == selector


@pytest.mark.parametrize(
    ("written", "parts"),
    [
        ("a, b", ["a", " b"]),
        ("a:is(b,c),d", ["a:is()", "d"]),
        ("a[b='c,d'],e", ["a[]", "e"]),
        ("a:is(b[c],(d)),e", ["a:is()", "e"]),
        (r".a\,b,c", [r".a\,b", "c"]),
        ("a:is(b,c", ["a:is("]),
    ],
)
def test_split_parts_selectors_outside_of_brackets(written: str, parts: list[str]) -> None:
    assert list(web_selectors.split(written)) == parts


@pytest.mark.parametrize(
    ("media", "force"),
    [
        ("", Force.YES),
        ("screen", Force.YES),
        ("only screen and (min-width: 600px)", Force.YES),
        ("(min-width:600px) and (min-width: 0)", Force.YES),
        ("print, screen", Force.YES),
        ("print", Force.NO),
        ("handheld, tty, tv, projection, braille", Force.NO),
        ("(max-width: 600px)", Force.NO),
        ("screen and (max-device-width: 480px)", Force.NO),
        ("(width < 640px)", Force.UNTOLD),
        ("(min-width: 40em)", Force.UNTOLD),
        ("(min-width: 1600px)", Force.UNTOLD),
        ("(max-width: 1600px)", Force.UNTOLD),
        ("(max-width: 600px) and (hover)", Force.UNTOLD),
        ("not print", Force.UNTOLD),
        ("(prefers-color-scheme: dark)", Force.UNTOLD),
    ],
)
def test_force_tells_what_holds_for_a_usual_reader(media: str, force: Force) -> None:
    assert web_media.force(media) is force
