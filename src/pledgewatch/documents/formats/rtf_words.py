"""The words of rich text in reading order, as they would be with every change accepted."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from pledgewatch.documents.errors import DamagedError
from pledgewatch.documents.formats import flowing, rtf_tables
from pledgewatch.documents.formats.flowing import Flow, FlowNote
from pledgewatch.documents.formats.office_warnings import Noticed
from pledgewatch.documents.formats.rtf_colours import GROUNDS, HALVES, LOOKS, PLAIN, Grounds, said
from pledgewatch.documents.formats.rtf_gathered import OWN_MARK, Count, Gathered
from pledgewatch.documents.formats.rtf_letters import Letters
from pledgewatch.documents.formats.rtf_state import Font, Fonts, Into, State, Style
from pledgewatch.documents.formats.rtf_tokens import Mark, Token
from pledgewatch.documents.formats.unseen import TINY

DEEPEST = 1000  # groups in one another; Word writes some thirty
MOST_NOTES = 50_000
LONGEST_NAME = 500  # characters of a title, an author, a style, a font
# What `\\b` begins and `\\b0` ends, by the field of a `State`.
FLAGS = {"b": "bold", "v": "hidden", "deleted": "deleted", "revised": "revised"}
TABLES = {
    "fonttbl": Into.FONTS, "stylesheet": Into.STYLES, "info": Into.INFO, "colortbl": Into.COLOURS,
}  # fmt: skip
DAY = ("yr", "mo", "dy")
MOST_STAND_INS = 8  # letters behind `\\u`; a letter has at most four bytes


@dataclass(slots=True)
class Reader:
    """Follows the tokens of a file; `flow` grows."""

    flow: Flow = field(default_factory=Flow)
    seen: Noticed = field(default_factory=Noticed)
    cut_off: bool = False
    fonts: Fonts = field(default_factory=Fonts)
    grounds: Grounds = field(default_factory=Grounds)
    styles: dict[int, Style] = field(default_factory=dict)
    title: str = ""
    author: str = ""
    days: dict[str, list[int]] = field(default_factory=dict)
    _endnotes: list[bool] = field(default_factory=list)  # of each note, whether it is one
    _counts: dict[str, Count] = field(
        default_factory=lambda: {"footnote": Count(), "endnote": Count()}
    )
    _stack: list[State] = field(default_factory=list)
    _state: State = field(default_factory=State)
    _gathering: list[Gathered] = field(default_factory=lambda: [Gathered()])
    _letters: Letters = field(init=False)
    _starred: bool = False
    _style: int | None = None  # the one that is being defined
    _deleting: bool = False
    _inserting: bool = False

    def __post_init__(self) -> None:
        self._letters = Letters(self.fonts, self._put)

    def follow(self, tokens: Iterator[Token]) -> None:
        """Read to the end of the outermost group; raises `DamagedError` where it is too deep."""
        depth = 0
        for token in tokens:
            if token.mark is Mark.CODE or token.mark is Mark.LETTERS:
                self._letters.add(token.content, self._state)
                continue
            if token.mark is Mark.WORD and token.name == "u":
                self._letters.wide(token.number or 0, self._state)
                continue
            if self._letters.skip and token.mark in {Mark.WORD, Mark.SIGN}:
                self._letters.skip -= 1
                continue
            self._letters.flush(self._state)
            if token.mark is Mark.OPEN:
                depth += 1
                self._open(depth)
            elif token.mark is Mark.CLOSE:
                depth -= 1
                self._close()
                if depth <= 0:
                    break
            elif token.mark is Mark.SIGN:
                self._sign(token.name)
            else:
                starred, self._starred = self._starred, False
                self._word(token.name, token.number, starred=starred)
        self._letters.flush(self._state)
        self.cut_off = depth > 0
        while self._stack:
            self._close()
        self._end_paragraph()
        order = flowing.order(self._endnotes)
        notes = [self.flow.notes[place] for place in order]
        self.flow.notes = [
            FlowNote(note.number, note.words, flowing.placed(note.marks, order)) for note in notes
        ]
        self.flow.paragraphs = [
            flowing.replaced(one, order) for one in self._gathering[0].paragraphs
        ]

    def changed_on(self) -> str | None:
        """EDTF of the day on which the file says that it was changed, or else made."""
        for name in ("revtim", "creatim"):
            try:
                return date(*self.days.get(name, (0, 0, 0))).isoformat()
            except (ValueError, OverflowError):
                continue
        return None

    # Groups

    def _open(self, depth: int) -> None:
        if depth > DEEPEST:
            raise DamagedError("nests its parts too deep to be followed; open and save it anew")
        self._letters.skip = 0
        self._stack.append(self._state)
        self._state = self._state.inner()

    def _close(self) -> None:
        self._letters.skip, self._starred = 0, False
        if self._state.opens:
            self._end_gathering()
        if self._stack:
            self._state = self._stack.pop()

    def _begin_gathering(self, kind: str) -> None:
        if self._state.into is Into.TEXT and not self._state.opens:
            self._gathering.append(Gathered(kind))
            self._state.opens = True

    def _end_gathering(self) -> None:
        self._end_paragraph()
        ended = self._gathering.pop()
        if ended.kind == "box":
            self._gathering[-1].paragraphs += ended.paragraphs
        elif ended.kind == "furniture":
            words = [one.words.strip() for one in ended.paragraphs]
            self.flow.furniture += [one for one in words if one and one not in self.flow.furniture]
        elif len(self.flow.notes) < MOST_NOTES:
            self._note(ended)

    def _note(self, ended: Gathered) -> None:
        words, marks = flowing.joined(ended.paragraphs)
        around = self._gathering[-1]
        if not words.strip():
            return
        own = None if ended.numbered or around.after_mark else OWN_MARK.match(words)
        if own:
            around.without_end(own[1])
            number, cut = own[1], own.end()
        else:
            number, cut = self._counts[ended.kind].next(), 0
        if around.kind in {"footnote", "endnote", "furniture"} or self._state.hidden:
            return  # a note within a note has no place of its own
        around.add_note(len(self.flow.notes))
        around.after_mark = False
        kept = tuple((max(0, at - cut), note) for at, note in marks)
        self.flow.notes.append(FlowNote(number, words[cut:].strip(), kept))
        self._endnotes.append(ended.kind == "endnote")

    # Words

    def _put(self, words: str) -> None:
        into, state = self._state.into, self._state
        if into is Into.TEXT:
            self._put_text(words)
        elif into is Into.MARK and not (state.deleted or state.hidden):
            self._gathering[-1].add_mark(words)
        elif into is Into.FONTS and self.fonts.defined in self.fonts.known:
            font = self.fonts.known[self.fonts.defined or 0]
            font.name = (font.name + words.partition(";")[0])[:LONGEST_NAME]
        elif into is Into.STYLES and self._style is not None:
            style = self.styles.setdefault(self._style, Style())
            style.name = (style.name + words.partition(";")[0])[:LONGEST_NAME]
        elif into is Into.COLOURS:
            self.grounds.end(words.count(";"))
        elif into is Into.TITLE:
            self.title = (self.title + words)[:LONGEST_NAME]
        elif into is Into.AUTHOR:
            self.author = (self.author + words)[:LONGEST_NAME]

    def _put_text(self, words: str) -> None:
        state = self._state
        if state.deleted:
            self.seen.deletions += 0 if self._deleting else 1
            self._deleting = True
            return
        self._deleting = False
        if state.revised and words.strip():
            self.seen.insertions += 0 if self._inserting else 1
        self._inserting = state.revised
        if state.hidden:
            self.seen.hide(words)
        else:
            self._gathering[-1].add(words, size=state.size, bold=state.bold)
            if state.look is not PLAIN or state.size <= HALVES * TINY:
                self._look(words)

    def _look(self, words: str) -> None:
        """Note letters that are in the text and that nobody sees on the page."""
        state = self._state
        in_box = any(one.kind == "box" for one in self._gathering)
        lost = self.grounds.is_lost(state.look, state.size, in_cell=state.in_cell, in_box=in_box)
        if lost and words.strip():
            self.seen.unseen.add(words, len(self._gathering[-1].paragraphs))

    def _end_paragraph(self) -> None:
        style = self.styles.get(self._state.style, Style())
        level = style.level
        if self._state.outline is not None:
            level = Style(outline=self._state.outline).level
        self._gathering[-1].ended(level=level, is_title=style.is_title)

    # Control words

    def _sign(self, name: str) -> None:
        if name == "*":
            self._starred = True
        elif name in "\r\n":
            self._word("par", None, starred=False)
        elif name in rtf_tables.SIGNS:
            self._put(rtf_tables.SIGNS[name])

    def _word(self, name: str, number: int | None, *, starred: bool) -> None:
        state = self._state
        if starred and name not in rtf_tables.READ_STARRED:
            self._leave_out(name)
        elif state.into is Into.NOWHERE:
            if name == "ud":
                state.into = state.around
        elif name in rtf_tables.ENDS:
            if state.into is Into.TEXT and not (state.hidden or state.deleted):
                self._end_paragraph()
                self.grounds.ended(name)
            if name == "sect":
                self._sections()
        elif name in rtf_tables.LETTERS:
            self._put(rtf_tables.LETTERS[name])
        elif not (self._group(name) or self._looks(name, number)):
            self._file(name, number)

    def _leave_out(self, name: str) -> None:
        if self._state.into is Into.TEXT and name == "annotation":
            self.seen.comments.append("")
        if self._state.into is Into.TEXT and name == "pict":
            self.seen.pictures += 1
        self._state.into = Into.NOWHERE

    def _group(self, name: str) -> bool:
        """Whether `name` says where the words of its group go."""
        state = self._state
        if name in rtf_tables.SKIPPED or name in {"pict", "annotation"}:
            self._leave_out(name)
        elif name in {"footnote", "shptxt", "dptxbxtext"}:
            self._begin_gathering("footnote" if name == "footnote" else "box")
        elif name in rtf_tables.FURNITURE:
            self._begin_gathering("furniture")
        elif name in {"listtext", "pntext"} and state.into is Into.TEXT:
            state.into = Into.MARK
        elif name == "upr":
            state.around, state.into = state.into, Into.NOWHERE
        elif name in TABLES:
            state.into, self._style = TABLES[name], 0
        elif state.into is Into.INFO and name in {"title", "author"}:
            state.into = Into.TITLE if name == "title" else Into.AUTHOR
        elif state.into is Into.INFO and name in {"creatim", "revtim"}:
            state.into = Into.DAY
            self.days[name] = [0, 0, 0]
        elif name == "object" and state.into is Into.TEXT:
            self.seen.objects += 1
        else:
            return False
        return True

    def _looks(self, name: str, number: int | None) -> bool:
        """Whether `name` says how letters or a paragraph look."""
        state = self._state
        if name == "f":
            self._font(number or 0)
        elif name == "fs":
            state.size = number or state.size
        elif name in FLAGS:
            setattr(state, FLAGS[name], number != 0)
        elif name == "plain":
            state.plain()
        elif name == "pard":
            state.paragraph()
            self.grounds.paragraph()
        elif name == "s":
            state.style = self._style = number or 0
        elif name == "outlinelevel":
            if state.into is Into.STYLES:
                self.styles.setdefault(self._style or 0, Style()).outline = number or 0
            else:
                state.outline = number or 0
        elif name in LOOKS or name in GROUNDS:
            self._colours(name, number)
        else:
            return False
        return True

    def _colours(self, name: str, number: int | None) -> None:
        """What says whether letters are seen: how they look, and what is behind them."""
        if name in LOOKS:
            self._state.look = said(self._state.look, name, number)
        elif name == "intbl":
            self._state.in_cell = True
        else:
            in_head = self._gathering[-1].kind == "furniture"
            self.grounds.say(name, number, in_head=in_head)

    def _font(self, number: int) -> None:
        if self._state.into is Into.FONTS:
            self.fonts.defined = number
            self.fonts.known.setdefault(number, Font())
        self._state.font = number

    def _file(self, name: str, number: int | None) -> None:
        """What holds for the whole file, for a font, for a note."""
        defined = self.fonts.known.get(self.fonts.defined if self.fonts.defined is not None else -1)
        if name == "uc":
            self._state.skipped = min(max(0, number or 0), MOST_STAND_INS)
        elif name == "ansicpg":
            self.fonts.page = rtf_tables.page_named(number or 0) or self.fonts.page
        elif name in rtf_tables.CHARACTER_SETS:
            self.fonts.page = rtf_tables.CHARACTER_SETS[name]
        elif name == "deff":
            self.fonts.usual = number
        elif self._state.into is Into.FONTS and defined is not None:
            if name == "fcharset":
                defined.charset = number or 0
            elif name == "cpg":
                defined.page = rtf_tables.page_named(number or 0)
        elif self._state.into is Into.COLOURS:
            self.grounds.part(name, number)
        elif self._state.into is Into.DAY and name in DAY:
            list(self.days.values())[-1][DAY.index(name)] = number or 0
        else:
            self._notes(name, number)

    def _notes(self, name: str, number: int | None) -> None:
        """How notes are numbered, and the marks of those that are."""
        here = self._gathering[-1]
        form = rtf_tables.NOTE_NUMBERS.fullmatch(name)
        count = self._counts["endnote" if name.startswith("a") else "footnote"]
        if name == "chftn":
            if here.kind in {"footnote", "endnote"}:
                here.numbered = True
            else:
                here.after_mark = True
        elif name == "ftnalt" and here.kind == "footnote":
            here.kind = "endnote"
        elif form:
            count.form = rtf_tables.NUMBERED[form[2]]
        elif name in {"ftnstart", "aftnstart"}:
            count.first = max(1, number or 1)
        elif name in {"ftnrestart", "aftnrestart"}:
            count.anew = True

    def _sections(self) -> None:
        for count in self._counts.values():
            count.section()
