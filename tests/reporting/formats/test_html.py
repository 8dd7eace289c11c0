import base64
import re
from collections.abc import Mapping
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from tests.reporting.reading import tree

VOID = {"img", "br", "hr", "meta", "link", "col", "input"}


class _Elements(HTMLParser):
    """Every element with its attributes; `unclosed` are those that were never closed."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.unclosed: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {key: value or "" for key, value in attrs}))
        if tag not in VOID:
            self.unclosed.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.unclosed.pop() == tag

    def of(self, tag: str) -> list[dict[str, str]]:
        return [attributes for each, attributes in self.found if each == tag]


@pytest.fixture(scope="module")
def page(written: Mapping[str, bytes]) -> str:
    return written[".html"].decode()


@pytest.fixture(scope="module")
def elements(page: str) -> _Elements:
    return _Elements(page)


def test_the_page_is_well_formed(elements: _Elements) -> None:
    assert elements.unclosed == []
    names = [given["id"] for _, given in elements.found if "id" in given]
    assert len(names) == len(set(names))


def test_the_page_has_no_script_and_fetches_nothing(page: str, elements: _Elements) -> None:
    tags = {tag for tag, _ in elements.found}
    assert tags & {"script", "iframe", "link", "object", "embed", "form", "base", "video"} == set()
    assert not [key for _, given in elements.found for key in given if key.startswith("on")]
    assert [image["src"][:19] for image in elements.of("img")] == ["data:image/svg+xml;"]
    style = page[page.index("<style>") : page.index("</style>")]
    assert "url(" not in style
    assert "@import" not in style
    (policy,) = (m for m in elements.of("meta") if "http-equiv" in m)
    assert policy["content"].startswith("default-src 'none'")


def test_links_lead_to_sources_or_within_the_page(elements: _Elements) -> None:
    names = {given["id"] for _, given in elements.found if "id" in given}
    links = [link["href"] for link in elements.of("a")]
    assert {link[1:] for link in links if link.startswith("#")} <= names
    outward = {link for link in links if not link.startswith("#")}
    assert all(link.startswith("https://") for link in outward)
    assert {"#matter-p1", "#matter-k1"} <= set(links)


def test_the_drawing_is_svg_with_its_words_beside_it(elements: _Elements) -> None:
    (image,) = elements.of("img")
    drawn = tree(base64.b64decode(image["src"].partition(",")[2]))
    assert drawn.tag == "{http://www.w3.org/2000/svg}svg"
    assert image["alt"].startswith("Timeline up to 30 April 2011. Pledge 1, ")


def test_words_in_other_languages_are_marked(page: str, elements: _Elements) -> None:
    assert elements.of("html") == [{"lang": "en"}]
    assert '<span lang="ru">“оштрафован за видеосъёмку митинга”</span>' in page
    assert '“<span lang="ru">Свобода слова в Карвелии: обзор за 2010 год</span>”' in page


def test_shapes_are_passed_over_when_read_aloud(page: str, elements: _Elements) -> None:
    shapes = [given for tag, given in elements.found if given.get("class") == "shape"]
    assert len(shapes) == 8
    assert {shape["aria-hidden"] for shape in shapes} == {"true"}


def test_cells_know_what_heads_them(elements: _Elements) -> None:
    scopes = [cell["scope"] for cell in elements.of("th")]
    assert (scopes.count("col"), scopes.count("row"), len(scopes)) == (21, 23, 44)


def test_headings_go_down_one_step_at_a_time(page: str) -> None:
    levels = [int(level) for level in re.findall(r"<h(\d)", page)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_the_notes_have_a_heading(page: str) -> None:
    assert page.count("<h2>Notes</h2>") == 1


def test_every_colour_of_words_stands_out_from_its_paper(page: str) -> None:
    """WCAG 2.2, 1.4.3: 4.5 to 1; light and dark."""
    for scheme in re.findall(r":root \{([^}]*)\}", page)[:2]:
        colours = dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", scheme))
        for words in ("ink", "quiet", "accent", "mark"):
            for paper in ("paper", "faint"):
                assert _contrast(colours[words], colours[paper]) >= 4.5, (words, paper)


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
