"""The words of a Word file in reading order, as they would be with every change accepted.

One `Reader` walks the body, then the notes in the order of their marks, then heads and feet. What
a person may have hidden in the file (deletions, hidden letters, comments) is counted on the way.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from pledgewatch.documents.formats import symbols, word_changes, word_elements, word_numbering
from pledgewatch.documents.formats.flowing import Marks, Paragraph
from pledgewatch.documents.formats.growing import Growing
from pledgewatch.documents.formats.markup import Element
from pledgewatch.documents.formats.office_warnings import Noticed
from pledgewatch.documents.formats.unseen import TINY
from pledgewatch.documents.formats.word_elements import (
    DELETED,
    DIAGRAM,
    DIAGRAM_WORDS,
    FORMULA_WORDS,
    FORMULAS,
    HOLDERS,
    INSERTED,
    PICTURES,
)
from pledgewatch.documents.formats.word_notes import Counter
from pledgewatch.documents.formats.word_numbering import Numbering
from pledgewatch.documents.formats.word_parts import MC, VAL, R, W, on, value
from pledgewatch.documents.formats.word_styles import (
    BODY_LEVEL,
    DEFAULT_SIZE,
    Letters,
    Styles,
    letters_of,
    number,
    over,
)
from pledgewatch.documents.formats.word_unseen import Sight

NOTES = {W + "footnoteReference": "footnote", W + "endnoteReference": "endnote"}
YES = {"1", "true", "on"}


@dataclass(slots=True)
class NoteReference:
    """A mark of a note in the text; `number` grows where the author chose it."""

    kind: str
    key: str
    number: str
    custom: bool = False
    words: str = ""
    marks: Marks = ()


@dataclass(slots=True)
class Reader:
    """Reads one file. `notes` fills as marks are met; `referred` gives the parts of drawings."""

    styles: Styles
    numbering: Numbering
    counters: dict[str, Counter]
    referred: Callable[[str], Element | None]
    sight: Sight
    noticed: Noticed = field(default_factory=Noticed)
    notes: list[NoteReference] = field(default_factory=list)
    _met: set[tuple[str, str]] = field(default_factory=set)
    _out: list[Paragraph] = field(default_factory=list)
    _open: Growing | None = None
    _fields: list[bool] = field(default_factory=list)  # of each open field: in its code?
    _closed: set[Element] = field(default_factory=set)  # beginnings of fields that end
    _style: str | None = None
    _paragraph_at: Element = None  # the one that is being read
    _letters: Letters = field(default_factory=Letters)
    _in_body: bool = False
    _in_cell: int = 0
    _custom: str = ""  # the mark of a note, which is not to be read as a word

    def body(self, root: Element) -> list[Paragraph]:
        """The paragraphs of the body."""
        self._in_body = True
        found = self.story(root)
        self._in_body = False
        return found

    def story(self, root: Element) -> list[Paragraph]:
        """The paragraphs of a story of its own: the body, a note, a running head."""
        outer = self._out, self._open, self._fields, self._closed, self._in_cell
        self._out, self._open, self._fields, self._in_cell = [], None, [], 0
        self._closed = word_elements.closed_fields(root)
        self._blocks(root)
        self._close(None)
        found = self._out
        self._out, self._open, self._fields, self._closed, self._in_cell = outer
        return found

    def _blocks(self, holder: Element) -> None:
        for child in holder:
            tag = child.tag
            if tag == W + "p":
                self._paragraph(child)
            elif tag == W + "tbl":
                self._close(None)
                self._table(child)
            elif tag in DELETED:
                word_changes.count(self.noticed, child)
            elif tag in INSERTED:
                word_changes.count(self.noticed, child)
                self._blocks(child)
            elif tag in HOLDERS:
                self._blocks(child)
            elif tag == MC + "AlternateContent":
                for chosen in word_elements.alternative(child):
                    self._blocks(chosen)
            elif tag == W + "altChunk":
                self.noticed.documents += 1

    def _table(self, table: Element) -> None:
        for row in word_elements.through(table, W + "tr"):
            properties = row.find(W + "trPr")
            if properties is not None:
                if properties.find(W + "del") is not None:
                    word_changes.count(self.noticed, properties.find(W + "del"))
                    continue
                if properties.find(W + "ins") is not None:
                    word_changes.count(self.noticed, properties.find(W + "ins"))
                if on(properties.find(W + "hidden")):
                    self.noticed.hide(word_elements.words_of(row))
                    continue
            for cell in word_elements.through(row, W + "tc"):
                self._cell(cell)

    def _cell(self, cell: Element) -> None:
        properties = cell.find(W + "tcPr")
        if properties is not None:
            deleted = properties.find(W + "cellDel")
            if deleted is not None:
                word_changes.count(self.noticed, deleted)
                return
            merged = properties.find(W + "vMerge")
            if merged is not None and merged.get(VAL, "continue") == "continue":
                self.noticed.hide(
                    word_elements.words_of(cell)
                )  # Word shows the first of the merged cells only
                return
        self._in_cell += 1
        self._blocks(cell)
        self._close(None)
        self._in_cell -= 1

    def _paragraph(self, element: Element) -> None:
        properties = element.find(W + "pPr")
        style = properties.find(W + "pStyle") if properties is not None else None
        key = style.get(VAL) if style is not None else None
        self._style = key if key in self.styles.known else self.styles.usual
        self._letters = self.styles.letters(self._style)
        self._paragraph_at = element
        self._open = self._open or Growing()
        self._inline(element)
        if properties is not None and self._goes_on(properties):
            return
        self._close(properties)
        if properties is not None and self._in_body and properties.find(W + "sectPr") is not None:
            for counter in self.counters.values():
                counter.new_section()

    def _goes_on(self, properties: Element) -> bool:
        """Whether what follows belongs to the same paragraph; changes of its end are counted.

        Its end may be deleted, or it may be the large letter that opens the next.
        """
        frame = properties.find(W + "framePr")
        if frame is not None and frame.get(W + "dropCap", "none") != "none":
            return True
        for child in properties.iterfind(f"{W}rPr/*"):
            if child.tag in DELETED:
                word_changes.count_end(self.noticed, child)
                return True
            if child.tag in INSERTED:
                word_changes.count_end(self.noticed, child)
        return False

    def _close(self, properties: Element | None) -> None:
        """End the open paragraph; its boxes follow it."""
        paragraph, self._open = self._open, None
        if paragraph is None:
            return
        style = self._style
        mark = ""
        if paragraph.has_words or not self._is_hidden(properties):
            found = word_numbering.of_paragraph(properties, style, self.styles, self.numbering)
            mark = self.numbering.mark(*found) if found is not None else ""
        if not paragraph.has_words and not (self._in_cell and any(map(str.isalnum, mark))):
            mark = ""  # a number without words says something in a table only
        if paragraph.has_words or mark or paragraph.has_marks:
            level = self._level(properties, style)
            is_title = self.styles.is_title(style)
            self._out.append(paragraph.paragraph(level=level, mark=mark, is_title=is_title))
        for box in paragraph.boxes:
            self._out.extend(
                word_elements.diagram(box) if box.tag == DIAGRAM_WORDS else self.story(box)
            )

    def _level(self, properties: Element | None, style: str | None) -> int | None:
        stated = value(properties, "outlineLvl")
        if stated is not None:
            direct = number(stated)
            return direct + 1 if direct is not None and direct < BODY_LEVEL else None
        return 1 if self.styles.is_title(style) else self.styles.level(style)

    def _is_hidden(self, properties: Element | None) -> bool:
        """Whether the end of a paragraph is hidden, and with it the whole where no word is left."""
        mark = properties.find(W + "rPr") if properties is not None else None
        own = letters_of(mark).hidden
        return bool(own if own is not None else self._letters.hidden)

    def _inline(self, holder: Element) -> None:
        for child in holder:
            tag = child.tag
            if tag == W + "r":
                self._run(child)
            elif tag in HOLDERS:
                self._inline(child)
            elif tag in INSERTED:
                word_changes.count(self.noticed, child)
                self._inline(child)
            elif tag in DELETED:
                word_changes.count(self.noticed, child)
            elif tag == MC + "AlternateContent":
                for chosen in word_elements.alternative(child):
                    self._inline(chosen)
            elif tag in FORMULAS:
                self._add("".join(child.itertext(FORMULA_WORDS)), self._letters)

    def _run(self, run: Element) -> None:
        properties = run.find(W + "rPr")
        letters = self._letters if properties is None else self._letters_of(properties)
        for child in run:
            self._content(child, properties, letters)
        self._custom = ""

    def _content(self, child: Element, properties: Element | None, letters: Letters) -> None:
        tag = child.tag
        if tag == W + "t":
            text = child.text or ""
            if symbols.PRIVATE.search(text):
                text = symbols.shown(text, word_elements.font(properties))
            self._add(text, letters)
        elif (read := CONTENTS.get(tag)) is not None:
            read(self, child, letters)

    def _letters_of(self, properties: Element) -> Letters:
        """How the letters of a run look: what it says itself, its style, its paragraph's."""
        own = letters_of(properties)
        named = properties.find(W + "rStyle")
        style = self.styles.letters(named.get(VAL)) if named is not None else Letters()
        base = self._letters
        return Letters(
            own.hidden
            if own.hidden is not None
            else bool(style.hidden) != bool(base.hidden),  # toggles: twice is not (17.7.3)
            own.bold if own.bold is not None else bool(style.bold) != bool(base.bold),
            own.size or style.size or base.size,
            own.language,
            over(base.looks, style.looks, own.looks),
        )

    def _add(self, text: str, letters: Letters) -> None:
        paragraph = self._open
        if paragraph is None or not text:
            return
        if any(self._fields):
            if len(self._fields) == 1:  # words where only the code of a field is shown
                self.noticed.hide(text)
            return
        if self._custom and text.lstrip().startswith(self._custom):
            text, self._custom = text.lstrip().removeprefix(self._custom), ""
        hidden = letters.hidden if letters.hidden is not None else self.styles.defaults.hidden
        if hidden:
            self.noticed.hide(text)
            return
        size = letters.size or self.styles.defaults.size or DEFAULT_SIZE
        paragraph.add(text, size=size, bold=bool(letters.bold))
        if letters.looks or self.styles.defaults.looks or size <= TINY:
            self._look(text, letters, size)
        if letters.language is not None:
            known = self.noticed.languages
            known[letters.language] = known.get(letters.language, 0) + len(text)

    def _look(self, text: str, letters: Letters, size: float) -> None:
        """Note letters that are in the text and that nobody sees on the page."""
        place = self._paragraph_at
        looks = over(self.styles.defaults.looks, letters.looks)
        if text.strip() and self.sight.is_lost(looks, size, place, self._style):
            self.noticed.unseen.add(text, id(place))

    def _tab_or_break(self, element: Element, letters: Letters) -> None:
        self._add(" ", letters)
        if element.tag == W + "br" and element.get(W + "type") == "page":
            self._new_page()

    def _symbol(self, element: Element, letters: Letters) -> None:
        self._add(symbols.sign_at(element.get(W + "char"), element.get(W + "font")), letters)

    def _field(self, element: Element, letters: Letters) -> None:
        kind = element.get(W + "fldCharType")
        if kind == "begin" and element in self._closed:
            self._add(word_elements.chosen(element), letters)
            self._fields.append(True)
        elif kind == "separate" and self._fields:
            self._fields[-1] = False
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _note(self, element: Element, letters: Letters) -> None:
        kind, key = NOTES[element.tag], element.get(W + "id") or ""
        paragraph = self._open
        if paragraph is None or any(self._fields) or (kind, key) in self._met:
            return
        if letters.hidden:
            return  # its words are not shown either
        self._met.add((kind, key))
        custom = (element.get(W + "customMarkFollows") or "").lower() in YES
        if custom:
            self._custom = word_elements.custom_mark(element)
        said = (self._custom or "*") if custom else self.counters[kind].next()
        paragraph.mark(len(self.notes))
        self.notes.append(NoteReference(kind, key, said, custom))

    def _drawing(self, element: Element, _: Letters) -> None:
        """The boxes of a drawing, each once: an older form of the same may stand beside it."""
        if self._open is None or any(self._fields):
            return
        for part in word_elements.drawn(element):
            if part.tag == W + "txbxContent":
                self._open.boxes.append(part)
            elif part.tag == DIAGRAM:
                words = self.referred(part.get(R + "dm") or "")
                self._open.boxes.extend([] if words is None else [words])
            elif part.tag in PICTURES:
                self.noticed.pictures += 1
            else:
                self.noticed.objects += 1

    def _ruby(self, element: Element, _: Letters) -> None:
        base = element.find(W + "rubyBase")
        if base is not None:
            self._inline(base)

    def _alternatives(self, element: Element, letters: Letters) -> None:
        for chosen in word_elements.alternative(element):
            for child in chosen:
                self._content(child, None, letters)

    def _page_break(self, _: Element, __: Letters) -> None:
        self._new_page()

    def _new_page(self) -> None:
        if self._in_body:
            for counter in self.counters.values():
                counter.new_page()


Content = Callable[[Reader, Element, Letters], None]
CONTENTS: dict[str, Content] = {
    W + "tab": Reader._tab_or_break,  # noqa: SLF001 -- its own methods, by tag
    W + "ptab": Reader._tab_or_break,  # noqa: SLF001
    W + "br": Reader._tab_or_break,  # noqa: SLF001
    W + "cr": Reader._tab_or_break,  # noqa: SLF001
    W + "noBreakHyphen": lambda reader, _, letters: reader._add("-", letters),  # noqa: SLF001
    W + "sym": Reader._symbol,  # noqa: SLF001
    W + "fldChar": Reader._field,  # noqa: SLF001
    W + "footnoteReference": Reader._note,  # noqa: SLF001
    W + "endnoteReference": Reader._note,  # noqa: SLF001
    W + "drawing": Reader._drawing,  # noqa: SLF001
    W + "pict": Reader._drawing,  # noqa: SLF001
    W + "object": Reader._drawing,  # noqa: SLF001
    W + "ruby": Reader._ruby,  # noqa: SLF001
    W + "lastRenderedPageBreak": Reader._page_break,  # noqa: SLF001
    MC + "AlternateContent": Reader._alternatives,  # noqa: SLF001
}
