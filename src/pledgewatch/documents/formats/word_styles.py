"""What a style of Word says of a paragraph or of letters, by itself or by those it is based on."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from pledgewatch.documents.formats.markup import Element
from pledgewatch.documents.formats.word_parts import VAL, W, on, value

LONGEST_CHAIN = 20  # styles that are based on one another; Word allows ten
BODY_LEVEL = 9  # of `w:outlineLvl`: no heading
# "heading 1" is Word's own name in every language; programs that translate names write these.
HEADING = re.compile(
    r"(?:heading|überschrift|titre|título|titolo|kop|rubrik|overskrift|otsikko|nagłówek|nadpis"
    r"|başlık|заголовок|тақырып(?:тама)?)[\s_]*([1-9])",
    re.IGNORECASE,
)
TITLE = re.compile(r"title|titel|titre|título|titolo|название|заглавие|атауы", re.IGNORECASE)
DEFAULT_SIZE = 10.0  # points, where nothing is said (17.3.2.38)
# What says whether letters are seen: their colour, what is behind them, how they are drawn.
LOOKS = {
    *(W + tag for tag in ("color", "highlight", "shd", "w", "spacing")),
    *(W + tag for tag in ("outline", "shadow", "emboss", "imprint")),
    *(
        f"{{http://schemas.microsoft.com/office/word/2010/wordml}}text{tag}"
        for tag in ("Fill", "Outline")
    ),
}
NO_LOOKS: Mapping[str, Element] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """A style as it stands; what it does not say itself is None."""

    name: str
    based_on: str | None = None
    outline: int | None = None  # from 0, as Word counts; 9 is none
    numbering: tuple[str | None, int | None] | None = None  # key of the list, its level
    hidden: bool | None = None
    bold: bool | None = None
    size: float | None = None
    language: str | None = None
    looks: Mapping[str, Element] = field(default_factory=dict)  # of letters, by tag
    element: Element  # the whole, for what is seldom asked for


@dataclass(frozen=True, slots=True)
class Letters:
    """How letters look: what a style or a run says, None where it says nothing."""

    hidden: bool | None = None
    bold: bool | None = None
    size: float | None = None
    language: str | None = None
    looks: Mapping[str, Element] = field(default_factory=lambda: NO_LOOKS)  # by tag, of `LOOKS`


@dataclass(slots=True)
class Styles:
    """All styles of a file, by key."""

    known: dict[str, Style] = field(default_factory=dict)
    usual: str | None = None  # the key of the style of paragraphs that name none
    defaults: Letters = field(default_factory=Letters)
    language: str | None = None
    _letters: dict[str | None, Letters] = field(default_factory=dict)

    def chain(self, key: str | None) -> list[Style]:
        """The style and those that it is based on, nearest first; circles end."""
        found: list[Style] = []
        while key in self.known and len(found) < LONGEST_CHAIN:
            style = self.known[key]
            found.append(style)
            key = style.based_on
        return found

    def level(self, key: str | None) -> int | None:
        """The level, from 1, of the heading that a paragraph of this style is; None if it is none.

        The outline level counts; a name, where no style of the chain gives one.
        """
        chain = self.chain(key)
        outlines = [style.outline for style in chain if style.outline is not None]
        if outlines:
            return outlines[0] + 1 if outlines[0] < BODY_LEVEL else None
        names = (HEADING.fullmatch(style.name.strip()) for style in chain)
        return next((int(found[1]) for found in names if found), None)

    def is_title(self, key: str | None) -> bool:
        """Whether the style is that of the title of a document."""
        return any(TITLE.fullmatch(style.name.strip()) for style in self.chain(key)[:2])

    def numbering(self, key: str | None) -> tuple[str | None, int | None, str | None]:
        """The list that the style belongs to, the level, and the key of the style that says so."""
        list_key: str | None = None
        level: int | None = None
        step = key
        for style in self.chain(key):
            if style.numbering is not None:
                stated, at = style.numbering
                level = at if level is None else level
                if stated is not None:
                    return stated, level, step
            step = style.based_on
        return list_key, level, None

    def letters(self, key: str | None) -> Letters:
        """What the style and those below it say of letters."""
        if key not in self._letters:
            chain = self.chain(key)
            self._letters[key] = Letters(
                next((one.hidden for one in chain if one.hidden is not None), None),
                next((one.bold for one in chain if one.bold is not None), None),
                next((one.size for one in chain if one.size is not None), None),
                looks=over(*(one.looks for one in reversed(chain))),
            )
        return self._letters[key]

    def shading(self, key: str | None) -> Element | None:
        """The shading that the style gives to paragraphs."""
        found = (one.element.find(f"{W}pPr/{W}shd") for one in self.chain(key))
        return next((shading for shading in found if shading is not None), None)


def of(root: Element | None) -> Styles:
    """The styles that the part `styles.xml` lists; none where it is missing."""
    styles = Styles()
    if root is None:
        return styles
    defaults = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    styles.defaults = letters_of(defaults)
    styles.language = styles.defaults.language
    for element in root.iter(W + "style"):
        key = element.get(W + "styleId")
        if key is None or key in styles.known:
            continue
        styles.known[key] = _style(element)
        usual = (element.get(W + "default") or "0").lower() in {"1", "true", "on"}
        if usual and element.get(W + "type") == "paragraph":
            styles.usual = key
    if styles.language is None and styles.usual is not None:
        styles.language = styles.known[styles.usual].language
    return styles


def _style(element: Element) -> Style:
    paragraph, run = element.find(W + "pPr"), element.find(W + "rPr")
    letters = letters_of(run)
    return Style(
        name=value(element, "name") or "",
        based_on=value(element, "basedOn"),
        outline=number(value(paragraph, "outlineLvl")),
        numbering=numbering_of(paragraph),
        hidden=letters.hidden,
        bold=letters.bold,
        size=letters.size,
        language=letters.language,
        looks=letters.looks,
        element=element,
    )


def over(*looks: Mapping[str, Element]) -> Mapping[str, Element]:
    """What letters look like by all of them; of two that say the same the later counts."""
    told = [one for one in looks if one]
    if len(told) < 2:  # noqa: PLR2004 -- nothing to be laid over another
        return told[0] if told else NO_LOOKS
    return {tag: element for one in told for tag, element in one.items()}


def numbering_of(properties: Element | None) -> tuple[str | None, int | None] | None:
    """The list and level that properties of a paragraph name."""
    element = properties.find(W + "numPr") if properties is not None else None
    if element is None:
        return None
    return value(element, "numId"), number(value(element, "ilvl"))


def letters_of(properties: Element | None) -> Letters:
    """What properties of a run say of its letters."""
    if properties is None:
        return Letters()
    hidden = bold = size = language = None
    looks: dict[str, Element] = {}
    for child in properties:
        tag = child.tag
        if tag == W + "vanish":
            hidden = on(child)
        elif tag == W + "b":
            bold = on(child)
        elif tag == W + "sz":
            half = number(child.get(VAL))
            size = half / 2 if half else None
        elif tag == W + "lang":
            language = _language(child.get(VAL))
        elif tag in LOOKS:
            looks[tag] = child
    return Letters(hidden, bold, size, language, looks or NO_LOOKS)


def number(stated: str | None) -> int | None:
    """A number from 0 to 32,767; None for anything else."""
    if stated is None or not stated.isascii() or not stated.isdigit() or len(stated) > len("32767"):
        return None
    return int(stated)


def _language(stated: str | None) -> str | None:
    """ISO 639-1 of "en-GB"; None for what is no language."""
    found = re.match(r"[A-Za-z]{2,3}(?=$|[-_])", stated or "")
    return found[0].lower() if found else None
