"""The numbers that Word gives to footnotes and endnotes (ECMA-376, part 1, 17.11)."""

from dataclasses import dataclass, field

from pledgewatch.documents.formats import numerals
from pledgewatch.documents.formats.markup import Element
from pledgewatch.documents.formats.word_parts import W, value
from pledgewatch.documents.formats.word_styles import number

USUAL_FORM = {"footnote": "decimal", "endnote": "lowerRoman"}
SEPARATORS = {"separator", "continuationSeparator", "continuationNotice"}


@dataclass(frozen=True, slots=True)
class Counting:
    """How the notes of a section are counted; what is not said is None."""

    form: str | None = None
    start: int | None = None
    restart: str | None = None  # "continuous", "eachSect", "eachPage"

    def over(self, other: "Counting") -> "Counting":
        """This, and what it does not say by `other`."""
        return Counting(
            self.form or other.form,
            self.start if self.start is not None else other.start,
            self.restart or other.restart,
        )


def counting(properties: Element | None, kind: str) -> Counting:
    """What `properties` (of a section or of the document) say of notes of `kind`."""
    element = properties.find(f"{W}{kind}Pr") if properties is not None else None
    if element is None:
        return Counting()
    return Counting(
        value(element, "numFmt"),
        number(value(element, "numStart")),
        value(element, "numRestart"),
    )


@dataclass(slots=True)
class Counter:
    """Numbers the notes of one kind, section by section and page by page."""

    kind: str
    sections: list[Counting] = field(default_factory=list)
    section: int = 0
    _last: int | None = None
    _begun: bool = False

    @property
    def _here(self) -> Counting:
        if not self.sections:
            return Counting()
        return self.sections[min(self.section, len(self.sections) - 1)]

    def next(self) -> str:
        """The number of the next note, as it is shown."""
        here = self._here
        start = here.start if here.start is not None else 1
        self._last = start if self._last is None else self._last + 1
        return numerals.shown(self._last, here.form or USUAL_FORM[self.kind])

    def new_section(self) -> None:
        """A section ends here."""
        self.section += 1
        if self._here.restart in {"eachSect", "eachPage"}:
            self._last = None

    def new_page(self) -> None:
        """Word broke the page here when it last showed the document."""
        if self._here.restart == "eachPage":
            self._last = None


def counters(settings: Element | None, body: Element) -> dict[str, Counter]:
    """A counter for each kind of note, with what the document and its sections say."""
    sections = [*body.iterfind(f"{W}p/{W}pPr/{W}sectPr"), *body.iterfind(W + "sectPr")]
    return {
        kind: Counter(
            kind,
            [counting(one, kind).over(counting(settings, kind)) for one in sections]
            or [counting(settings, kind)],
        )
        for kind in USUAL_FORM
    }
