"""The numbers of lists and headings of an OpenDocument (ODF 1.3, part 3, 5.3, 16.29 to 16.34)."""

import re
from dataclasses import dataclass, field

from pledgewatch.documents.formats import numerals, symbols
from pledgewatch.documents.formats.markup import Element
from pledgewatch.documents.formats.open_document_styles import LOEXT, STYLE, TEXT
from pledgewatch.documents.formats.word_styles import number

LEVELS = {TEXT + f"list-level-style-{sort}" for sort in ("number", "bullet", "image")} | {
    TEXT + "outline-level-style"
}
PLACE = re.compile(r"%(\d{1,2})%")
LONGEST_MARK = 40
FORMS = {
    "1": "decimal",
    "i": "lowerRoman",
    "I": "upperRoman",
    "a": "lowerLetter",
    "A": "upperLetter",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """How one level of a list counts and looks."""

    form: str = ""  # as in `style:num-format`
    sync: bool = False  # aa, bb instead of aa, ab
    start: int = 1
    prefix: str = ""
    suffix: str = ""
    levels: int = 1  # so many are shown
    whole: str = ""  # "%1%.%2%": what LibreOffice writes beside the three above, and more exact
    bullet: str = ""


@dataclass(slots=True)
class Count:
    """Where a list has got to, by level from 1."""

    style: str
    at: dict[int, int] = field(default_factory=dict)


ListStyles = dict[str, dict[int, Level]]


def of(*roots: Element | None) -> ListStyles:
    """The styles of lists in all parts of `roots`; that of headings has the key ""."""
    found: ListStyles = {}
    for root in roots:
        for element in (
            root.iter(TEXT + "list-style", TEXT + "outline-style") if root is not None else ()
        ):
            key = element.get(STYLE + "name", "") if element.tag == TEXT + "list-style" else ""
            found[key] = {
                number(one.get(TEXT + "level")) or 1: _level(one)
                for one in element
                if one.tag in LEVELS
            }
    return found


def _level(element: Element) -> Level:
    if element.tag == TEXT + "list-level-style-image":
        return Level(bullet="•")
    shown, start = (
        number(element.get(TEXT + "display-levels")),
        number(element.get(TEXT + "start-value")),
    )
    return Level(
        form=element.get(STYLE + "num-format", ""),
        sync=element.get(STYLE + "num-letter-sync") == "true",
        start=1 if start is None else start,
        prefix=element.get(STYLE + "num-prefix", "")[:LONGEST_MARK],
        suffix=element.get(STYLE + "num-suffix", "")[:LONGEST_MARK],
        levels=shown or 1,
        whole=(
            element.get(LOEXT + "num-list-format") or element.get(STYLE + "num-list-format", "")
        )[:LONGEST_MARK],
        bullet=element.get(TEXT + "bullet-char", "")[:1],
    )


def mark(count: Count, styles: ListStyles, level: int, start: int | None) -> str:
    """Count a paragraph on `level` (from 1) up; what is shown before it.

    `start` is the number that the paragraph itself says it has.
    """
    levels = styles.get(count.style, {})
    own = levels.get(level, Level())
    if start is not None:
        count.at[level] = start
    else:
        count.at[level] = count.at[level] + 1 if level in count.at else own.start
    for above in range(1, level):
        count.at.setdefault(above, levels.get(above, Level()).start)
    for below in [each for each in count.at if each > level]:
        del count.at[below]
    if own.bullet:
        return symbols.bullet(own.bullet)
    if not own.form:
        return ""  # prefix and suffix alone are not shown by LibreOffice either

    def numbered(at: int) -> str:
        other = levels.get(at, Level())
        return shown(count.at.get(at, other.start), other.form, sync=other.sync)

    if own.whole:
        said = PLACE.sub(lambda place: numbered(int(place[1])), own.whole)
    else:
        first = max(1, level - own.levels + 1)
        numbers = [numbered(at) for at in range(first, level + 1)]
        said = own.prefix + ".".join(one for one in numbers if one) + own.suffix
    return " ".join(said.split())[:LONGEST_MARK]


def shown(value: int, form: str, *, sync: bool = False) -> str:
    """`value` in a format of ODF: "1", "i", "a", or LibreOffice's "а, б, .., аа, аб, ... (ru)"."""
    if form[:1].lower() == "а":  # the Cyrillic letter
        letters = numerals.RUSSIAN if form[0] == "а" else numerals.RUSSIAN.upper()
        return numerals.repeated(value, letters)
    if form in {"a", "A"} and not sync:
        letters = numerals.counted(value, numerals.LATIN)
        return letters if form == "a" else letters.upper()
    return numerals.shown(value, FORMS.get(form, "decimal")) if form else ""
