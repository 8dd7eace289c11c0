"""The words of an OpenDocument in reading order.

Deleted words stand apart in such a file, and inserted ones among the others, so the body reads as
if every change were accepted (ODF 1.3, part 3, 5.5).
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from pledgewatch.documents.formats import flowing, open_document_lists, symbols
from pledgewatch.documents.formats.flowing import FlowNote, Paragraph
from pledgewatch.documents.formats.growing import Growing
from pledgewatch.documents.formats.markup import Element
from pledgewatch.documents.formats.office_warnings import Noticed
from pledgewatch.documents.formats.open_document_lists import Count, ListStyles
from pledgewatch.documents.formats.open_document_styles import (
    DRAW,
    NAMESPACE,
    OFFICE,
    STYLE,
    TABLE,
    TEXT,
    Styles,
)
from pledgewatch.documents.formats.open_document_unseen import Sight
from pledgewatch.documents.formats.unseen import TINY
from pledgewatch.documents.formats.word_styles import Letters, number, over

DC = "{http://purl.org/dc/elements/1.1/}"
SVG = f"{NAMESPACE}svg-compatible:1.0}}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
INDEXES = {
    TEXT + tag
    for tag in (
        *("table-of-content", "illustration-index", "table-index", "object-index"),
        *("user-index", "alphabetical-index", "bibliography", "index-body", "index-title"),
        "numbered-paragraph",
    )
}
ROWS = {TABLE + tag for tag in ("table-header-rows", "table-rows", "table-row-group")}
# Within a paragraph: what is no word of it.
SILENT = {
    *(TEXT + tag for tag in ("tracked-changes", "note-citation", "ruby-text", "hidden-paragraph")),
    *(OFFICE + tag for tag in ("annotation-end", "forms", "event-listeners")),
    *(SVG + tag for tag in ("title", "desc")),
}
SPACES = 1000  # more than a line holds; the number that stands in the file may be any
DEFAULT_SIZE = 12.0
HIDING = TEXT + "is-hidden"


@dataclass(slots=True)
class _Item:
    """A list item whose first paragraph has not come yet."""

    count: Count
    level: int
    start: int | None


@dataclass(slots=True)
class Reader:
    """Reads one file. `notes` fills as they are met, each with whether it is an endnote."""

    styles: Styles
    lists: ListStyles
    sight: Sight
    noticed: Noticed = field(default_factory=Noticed)
    notes: list[tuple[FlowNote, bool]] = field(default_factory=list)
    _out: list[Paragraph] = field(default_factory=list)
    _open: Growing | None = None
    _at: Element = None  # the paragraph that is being read
    _item: _Item | None = None
    _named: dict[str, Count] = field(default_factory=dict)
    _last: dict[str, Count] = field(default_factory=dict)
    _headings: Count = field(default_factory=lambda: Count(""))

    def story(self, root: Element) -> list[Paragraph]:
        """The paragraphs of a story of its own: the body, a note, a box, a running head."""
        outer = self._out, self._open, self._item
        self._out, self._open, self._item = [], None, None
        self._blocks(root)
        found = self._out
        self._out, self._open, self._item = outer
        return found

    def _blocks(self, holder: Iterable[Element]) -> None:
        for child in holder:
            tag = child.tag
            if tag in (TEXT + "p", TEXT + "h"):
                self._paragraph(child)
            elif tag == TEXT + "list":
                self._list(child, None, 1)
            elif tag == TABLE + "table":
                self._table(child)
            elif tag == TEXT + "section":
                self._section(child)
            elif tag in INDEXES:
                self._blocks(child)
            elif tag == TEXT + "tracked-changes":
                self._changes(child)
            elif tag.startswith(DRAW):
                for box in _boxes(child):
                    self._out.extend(self.story(box))

    def _section(self, section: Element) -> None:
        if section.get(TEXT + "display") == "none" or section.get(HIDING) == "true":
            self.noticed.hide("".join(section.itertext()))
        else:
            self._blocks(section)

    def _list(self, element: Element, around: Count | None, level: int) -> None:
        count = around if around is not None else self._counted(element)
        for item in element:
            if item.tag == TEXT + "list-item":
                self._item = _Item(count, level, number(item.get(TEXT + "start-value")))
            elif item.tag == TEXT + "list-header":
                self._item = None
            else:
                continue
            for child in item:
                if child.tag == TEXT + "list":
                    self._item = None
                    self._list(child, self._of_style(child, count), level + 1)
                else:
                    self._blocks([child])
            self._item = None

    def _counted(self, element: Element) -> Count:
        """The count of a list: its own, or that of the list which it goes on with."""
        style = element.get(TEXT + "style-name") or self._style_within(element) or ""
        named = self._named.get(element.get(TEXT + "continue-list") or "")
        if named is not None:
            count = named
        elif element.get(TEXT + "continue-numbering") == "true" and style in self._last:
            count = self._last[style]
        else:
            count = Count(style)
        self._last[style] = count
        key = element.get(XML_ID)
        if key is not None:
            self._named[key] = count
        return count

    def _style_within(self, element: Element) -> str | None:
        first = next(element.iter(TEXT + "p"), None)
        return self.styles.list_style(first.get(TEXT + "style-name")) if first is not None else None

    def _of_style(self, element: Element, count: Count) -> Count:
        """A list within another counts with it; one with a style of its own looks by that."""
        style = element.get(TEXT + "style-name")
        return count if style is None or style == count.style else Count(style, dict(count.at))

    def _table(self, table: Element) -> None:
        for row in _rows(table):
            for cell in row:
                if cell.tag == TABLE + "table-cell":
                    self._item = None
                    self._blocks(cell)
                elif cell.tag == TABLE + "covered-table-cell":
                    self.noticed.hide("".join(cell.itertext()))

    def _paragraph(self, element: Element) -> None:
        style = element.get(TEXT + "style-name")
        if any(one.get(HIDING) == "true" for one in element.iter(TEXT + "hidden-paragraph")):
            self.noticed.hide("".join(element.itertext()))
            return
        mark = self._mark(element)
        outer, self._open, self._at = (self._open, self._at), Growing(), element
        self._inline(element, self.styles.letters("paragraph", style))
        paragraph, (self._open, self._at) = self._open, outer
        if paragraph.has_words or paragraph.has_marks:
            is_title = self.styles.is_title(style)
            level = self._level(element, style, is_title=is_title)
            shown = mark if paragraph.has_words else ""
            self._out.append(paragraph.paragraph(level=level, mark=shown, is_title=is_title))
        for box in paragraph.boxes:
            self._out.extend(self.story(box))

    def _mark(self, element: Element) -> str:
        item, self._item = self._item, None
        if item is not None:
            return open_document_lists.mark(item.count, self.lists, item.level, item.start)
        if element.tag != TEXT + "h" or element.get(TEXT + "is-list-header") == "true":
            return ""
        level = number(element.get(TEXT + "outline-level")) or 1
        start = number(element.get(TEXT + "start-value"))
        return open_document_lists.mark(self._headings, self.lists, level, start)

    def _level(self, element: Element, style: str | None, *, is_title: bool) -> int | None:
        if element.tag == TEXT + "h":
            return number(element.get(TEXT + "outline-level")) or 1
        return 1 if is_title else self.styles.level(style)

    def _inline(self, element: Element, letters: Letters) -> None:
        self._add(element.text, letters)
        for child in element:
            self._within(child, letters)
            self._add(child.tail, letters)

    def _within(self, child: Element, letters: Letters) -> None:
        tag = child.tag
        if tag == TEXT + "span":
            self._inline(child, self._letters_of(child, letters))
        elif (read := CONTENTS.get(tag)) is not None:
            read(self, child, letters)
        elif tag.startswith(DRAW):
            self._drawing(child)
        elif tag not in SILENT:
            self._inline(child, letters)

    def _spaces(self, element: Element, letters: Letters) -> None:
        self._add(" " * min(number(element.get(TEXT + "c", "1")) or 1, SPACES), letters)

    def _blank(self, _: Element, letters: Letters) -> None:
        self._add(" ", letters)

    def _comment(self, element: Element, _: Letters) -> None:
        self.noticed.comments.append(_creator(element))

    def _ruby(self, element: Element, letters: Letters) -> None:
        base = element.find(TEXT + "ruby-base")
        if base is not None:
            self._inline(base, letters)

    def _hidden_text(self, element: Element, letters: Letters) -> None:
        if element.get(HIDING) == "true":
            self.noticed.hide(element.get(TEXT + "string-value") or "".join(element.itertext()))
        else:
            self._inline(element, letters)

    def _drawing(self, element: Element) -> None:
        if self._open is not None:
            self._open.boxes.extend(_boxes(element))
        objects = any(True for _ in element.iter(DRAW + "object", DRAW + "object-ole"))
        self.noticed.objects += objects
        self.noticed.pictures += not objects and any(True for _ in element.iter(DRAW + "image"))

    def _letters_of(self, span: Element, around: Letters) -> Letters:
        own = self.styles.letters("text", span.get(TEXT + "style-name"))
        return Letters(
            own.hidden if own.hidden is not None else around.hidden,
            own.bold if own.bold is not None else around.bold,
            own.size or around.size,
            own.language or around.language,
            over(around.looks, own.looks),
        )

    def _add(self, text: str | None, letters: Letters) -> None:
        paragraph = self._open
        if not text or paragraph is None:
            return
        if letters.hidden:
            self.noticed.hide(text)
            return
        size = letters.size or self.styles.defaults.size or DEFAULT_SIZE
        paragraph.add(symbols.shown(text, "Symbol"), size=size, bold=bool(letters.bold))
        looks = over(self.styles.defaults.looks, letters.looks)
        if (looks or size <= TINY) and self.sight.is_lost(looks, size, self._at):
            self.noticed.unseen.add(text, id(self._at))

    def _note(self, element: Element, letters: Letters) -> None:
        paragraph = self._open
        if paragraph is None:
            return
        body = element.find(TEXT + "note-body")
        if letters.hidden:
            self.noticed.hide("" if body is None else "".join(body.itertext()))
            return
        citation = element.find(TEXT + "note-citation")
        stated = "" if citation is None else citation.get(TEXT + "label") or _words_of(citation)
        place = len(self.notes)
        paragraph.mark(place)
        self.notes.append((FlowNote(stated, ""), False))
        words, marks = flowing.joined(self.story(body)) if body is not None else ("", ())
        is_endnote = element.get(TEXT + "note-class") == "endnote"
        self.notes[place] = FlowNote(" ".join(stated.split()) or "*", words, marks), is_endnote

    def _changes(self, element: Element) -> None:
        for region in element.iter(TEXT + "changed-region"):
            self.noticed.insertions += region.find(TEXT + "insertion") is not None
            self.noticed.deletions += region.find(TEXT + "deletion") is not None
            if region.find(TEXT + "format-change") is None:
                self.noticed.authors[_creator(region)] = None


Content = Callable[[Reader, Element, Letters], None]
CONTENTS: dict[str, Content] = {  # how the reader takes what is no span, by tag
    TEXT + "s": Reader._spaces,  # noqa: SLF001
    TEXT + "tab": Reader._blank,  # noqa: SLF001
    TEXT + "line-break": Reader._blank,  # noqa: SLF001
    TEXT + "note": Reader._note,  # noqa: SLF001
    TEXT + "ruby": Reader._ruby,  # noqa: SLF001
    TEXT + "hidden-text": Reader._hidden_text,  # noqa: SLF001
    OFFICE + "annotation": Reader._comment,  # noqa: SLF001
}


def _rows(table: Element) -> Iterator[Element]:
    for child in table:
        if child.tag == TABLE + "table-row":
            yield child
        elif child.tag in ROWS:
            yield from _rows(child)


def _boxes(drawing: Element) -> Iterator[Element]:
    """What holds paragraphs in a drawing: boxes of text, and shapes with words on them."""
    if any(child.tag in (TEXT + "p", TEXT + "list") for child in drawing):
        yield drawing
        return
    for child in drawing:
        if child.tag.startswith(DRAW):
            yield from _boxes(child)


def _creator(element: Element) -> str:
    found = next(element.iter(DC + "creator"), None)
    return _words_of(found) if found is not None else ""


def _words_of(element: Element) -> str:
    return "".join(element.itertext())


def furniture(reader: Reader, styles: Element) -> Iterator[str]:
    """The words of running heads and feet, each once; bare page numbers left out."""
    said: set[str] = set()
    for page in styles.iter(STYLE + "master-page"):
        for child in page:
            if not child.tag.startswith((STYLE + "header", STYLE + "footer")):
                continue
            for paragraph in reader.story(child):
                words = " ".join(paragraph.words.split())
                if any(map(str.isalpha, words)) and words not in said:
                    said.add(words)
                    yield words
