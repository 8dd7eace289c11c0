"""What may show letters after all that seem to be seen by nobody on a web page.

Rules that are not followed may give them another look or ground, and so may what is placed behind
them. Asked of few elements only: most letters of a page are seen anyway.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import html

from pledgewatch.documents.formats import web_hiding, web_looks
from pledgewatch.documents.formats.web_looks import GROUNDS, PICTURES, Look
from pledgewatch.documents.formats.web_sheets import NOTHING, Sheets

Names = frozenset[str]  # of properties
SIZE = frozenset({"font", "font-size"})
SEEN = frozenset({"visibility"})
COLOUR = frozenset(
    {"color", "-webkit-text-fill-color", "text-shadow", "-webkit-text-stroke"}
    | {"-webkit-text-stroke-width", "background-clip", "-webkit-background-clip"}
)
GROUND = frozenset({*GROUNDS, *PICTURES, "box-shadow"})


@dataclass(slots=True)
class Doubts:
    """Of the elements of a page; `declared` is what holds for each of which anything does."""

    sheets: Sheets
    declared: Mapping[html.HtmlElement, Mapping[str, str]]
    _told: dict[tuple[html.HtmlElement, Names], bool] = field(default_factory=dict)
    _own: dict[html.HtmlElement, Names] = field(default_factory=dict)
    _beside: dict[html.HtmlElement, Names] = field(default_factory=dict)
    _behind: dict[html.HtmlElement, bool] = field(default_factory=dict)

    def may_show(self, element: html.HtmlElement, look: Look) -> bool:
        """Whether letters in `element`, not seen as they look, may be seen all the same."""
        if not look.is_shown:
            reasons = ([] if look.seen else [SEEN]) + ([] if look.size > 0 else [SIZE])
            return all(self._is_told_anew(element, names) for names in reasons)
        if look.size <= web_looks.TINY:
            return self._is_told_anew(element, SIZE)
        reasons = [COLOUR] if look.clear else [COLOUR, GROUND]
        return any(self._is_told_anew(element, names) for names in reasons)

    def _is_told_anew(self, element: html.HtmlElement, names: Names) -> bool:
        """Whether something else may be said of `names` where it was said for `element`."""
        passed: list[html.HtmlElement] = []
        found: bool | None = None
        for one in (element, *element.iterancestors()):
            found = self._told.get((one, names))
            if found is None:
                passed.append(one)
                found = self._at(one, names)
            if found is not None:
                break
        self._told.update(((one, names), bool(found)) for one in passed)
        return bool(found)

    def _at(self, element: html.HtmlElement, names: Names) -> bool | None:
        """The same for one element alone; None where nothing is said of it."""
        if not names.isdisjoint(self._doubted(element, beside=not names & (SIZE | SEEN))):
            return True
        declared = self.declared.get(element, NOTHING)
        if not names & GROUND:
            return None if names.isdisjoint(declared) else False
        if web_looks.has_ground(element, declared):
            return False
        return True if self._is_before_another(element, declared) else None

    def _doubted(self, element: html.HtmlElement, *, beside: bool) -> Names:
        """The properties that may show what is not seen in `element`."""
        known = self._beside if beside else self._own
        if element not in known:
            told = self.sheets.doubts(element, beside=beside)
            known[element] = frozenset(name for name, value in told if web_looks.shows(name, value))
        return known[element]

    def _is_before_another(self, element: html.HtmlElement, declared: Mapping[str, str]) -> bool:
        """Whether an element is placed before something else, or something else behind it."""
        if _is_placed(declared):
            return True
        parent = element.getparent()
        if parent is None:
            return False
        if parent not in self._behind:
            self._behind[parent] = parent in self.sheets.drawn or any(
                self._is_behind(child) for child in parent
            )
        return self._behind[parent]

    def _is_behind(self, element: html.HtmlElement) -> bool:
        """Whether it is a ground for what stands beside it: placed, and without words."""
        declared = self.declared.get(element, NOTHING)
        placed = _is_placed(declared) or any(
            name == "position" and value in web_hiding.OUT_OF_LINE
            for name, value in self.sheets.doubts(element, beside=False)
        )
        return placed and not element.text_content().strip()


def _is_placed(declared: Mapping[str, str]) -> bool:
    return declared.get("position") in web_hiding.OUT_OF_LINE
