"""Which paragraphs are headings, and of what level.

Kinds of heading nest in the order in which they first appear: a title, "I.", "A.", "1.", and
those without a number, which print (size, weight) tells apart where there is print.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from pledgewatch.documents.layout.line import Line
from pledgewatch.documents.layout.lists import mark_of
from pledgewatch.documents.layout.print import Print

LONGEST = 160  # characters
MOST_LINES = 4
PLAIN_WORDS = 16
NUMBERED_WORDS = 12
LARGER = 0.9  # points above the size of the body
NOT_AT_END = (".", ",", ";", ":", "…", "-", "–", "”", "!")
# The number of a heading, with an example; the key names the kind.
NUMBERS = (
    ("roman", re.compile(r"(?:[IVX]{1,6})\.\s+\S")),  # II. Other issues
    ("letter", re.compile(r"[A-ZА-Я]\.\s+\S")),  # A. Presentation
    ("dotted", re.compile(r"\d{1,2}(?:\.\d{1,2})+\.?\s+[^\W\d_]")),  # 2.1 Background
    ("arabic", re.compile(r"\d{1,2}\.?\s+[^\W\d_]")),  # 1. Introduction
    (
        "part",
        re.compile(r"(?:Chapter|Part|Section|Annex|Appendix|Глава|Раздел|Часть|Приложение)\b"),
    ),
)
LEADERS = re.compile(r"\.{4,}|(?:\. ){4,}|…{2,}|_{4,}")
# Stand alone like headings and are none: a date, a page, an address of a letter, a signature.
OTHER_SHORT_LINES = re.compile(
    r"""^(?:
      (?:(?:г\.\s?)?\S+(?:\s\S+)?,\s)?\d{1,2}\s\w+\s\d{4}(?:\s(?:года|г\.|жылы|ж\.))?
                                              # Astana, 5 May 2008; г. Бишкек, 5 мая 2012 года
      |\w+\s\d{1,2},\s\d{4}|\w+\s\d{4}      # May 5, 2008; May 2008
      |(?:submitted|prepared|presented|compiled|written)\sby\s.*
      |check\sagainst\sdelivery.*|(?:for\s)?immediate\srelease.*|(?:under\s)?embargo.*
      |(?:\d+\s+)?(?:A|S|E|CCPR|CAT|CRC|CEDAW|CERD|CMW|CRPD|CED)(?:/[A-Z\d][\w.-]*){2,}(?:\s+\d+)?
                                              # CAT/C/URY/CO/4, the symbol of a UN document
      |page\s\d+|\S+@\S+|https?://\S+|www\.\S+
      |(?:to|from|cc|re|date|tel|fax|e-?mail|by|кому|от|дата)\s?:.*
      |original:.*|distr\b.*|general|english|\W*|[\d\W]+)$""",
    re.VERBOSE | re.IGNORECASE,
)


def number_kind(text: str) -> str | None:
    """The kind of number that `text` opens with ("roman" for "II. Other"), if any."""
    for kind, pattern in NUMBERS:
        if pattern.match(text):
            return kind
    return None


def text_of(paragraph: Sequence[Line]) -> str:
    """The words of a paragraph as they stand, a space between lines."""
    return " ".join(line.text for line in paragraph)


HEADER = 10  # paragraphs, of a letter
SUBJECT = re.compile(r"(?:re|subject|тема)\s?:\s+(.+)", re.IGNORECASE)
# Says what kind of paper it is, and for whom, and not what it is about.
KIND_OF_PAPER = re.compile(
    r"(?:(?:joint|press|public)\s+)?(?:memorandum|briefing(?:\s+(?:paper|note))?|position paper"
    r"|press release|release|statement|submission|letter|меморандум|заявление|обращение)"
    r"(?:\s+(?:to|for)\s.*)?",
    re.IGNORECASE,
)
# What the notes at the end stand under: Notes, References, Примечания.
NOTES = re.compile(
    r"(?:[IVX\d]+\.?\s+)?(?:(?:end|foot)?notes(?: and (?:references|sources))?|references"
    r"|примечания|сноски|ескертпелер):?",
    re.IGNORECASE,
)
# A sentence with the mark of a note behind it: "the ministry declined the draft.1"
SENTENCE_AND_MARK = re.compile(r"\w{3}[.!?;,][”’\"»)]*\d{1,3}$")


def could_be(paragraph: Sequence[Line]) -> bool:
    """Whether words and length allow a heading; print and place are asked elsewhere."""
    text = text_of(paragraph)
    if len(text) > LONGEST or len(paragraph) > MOST_LINES:
        return False
    if text.endswith(NOT_AT_END) or SENTENCE_AND_MARK.search(text):
        return False
    if LEADERS.search(text) or OTHER_SHORT_LINES.match(text):
        return False
    return any(letter.isalpha() for letter in text)


def plain(paragraphs: Sequence[Sequence[Line]]) -> list[bool]:
    """Which `paragraphs` of a text without print are headings.

    A heading stands alone, is short, begins with a capital or a number, does not end like a
    sentence, and text follows it.
    """
    allowed = [_plain_form(paragraph) for paragraph in paragraphs]
    # The date or place under a title is no text; what comes after it may be.
    passed = [form or _stands_between(text_of(paragraphs[at])) for at, form in enumerate(allowed)]
    result: list[bool] = []
    has_text = False  # whether what follows that is not passed over is text
    for paragraph, form, over in zip(
        reversed(paragraphs), reversed(allowed), reversed(passed), strict=True
    ):
        result.append(form and (has_text or NOTES.fullmatch(text_of(paragraph)) is not None))
        has_text = has_text if over else _is_text(paragraph)
    return result[::-1]


def title(paragraphs: Sequence[Sequence[Line]], chosen: Sequence[bool]) -> str | None:
    """The title of a text without print: the longest heading before the text begins.

    Above it may stand who writes and what kind of paper it is; below it the first numbered heading.
    A letter has its subject instead.
    """
    leading: list[str] = []
    for paragraph, is_heading in zip(paragraphs, chosen, strict=True):
        text = text_of(paragraph)
        if is_heading and (not leading or number_kind(text) is None):
            leading.append(text)
        elif is_heading or not _stands_between(text):
            break
    if not leading:
        subjects = (SUBJECT.match(text_of(paragraph)) for paragraph in paragraphs[:HEADER])
        return next((found[1] for found in subjects if found), None)
    told = [text for text in leading if not KIND_OF_PAPER.fullmatch(text)]
    return max(told or leading, key=len, default=None)


def _stands_between(text: str) -> bool:
    return OTHER_SHORT_LINES.match(text) is not None


def _plain_form(paragraph: Sequence[Line]) -> bool:
    text = text_of(paragraph)
    if not could_be(paragraph) or len(text.split()) > PLAIN_WORDS:
        return False
    kind = number_kind(text)
    words = text.split(maxsplit=1)[-1] if kind else text
    if text[0] in "“\"'«(" or "  " in words:  # a row of a table
        return False
    if kind is None:
        return text[0].isupper() and mark_of(text) is None
    return True


def _is_text(paragraph: Sequence[Line]) -> bool:
    text = text_of(paragraph)
    ends = text.endswith((".", ":", ";", "”", "!", "?")) or SENTENCE_AND_MARK.search(text)
    return len(text.split()) > PLAIN_WORDS or bool(ends)


def printed(paragraphs: Sequence[Sequence[Line]], face: Print) -> list[bool]:
    """Which `paragraphs` of printed pages are headings: those in larger or bolder letters.

    A numbered paragraph in bold ("1. To ratify the Convention (Chad)") is none.
    """
    chosen = [could_be(paragraph) and _stands_out(paragraph, face) for paragraph in paragraphs]
    for place, (above, below) in enumerate(pairwise(paragraphs)):
        if not chosen[place] and chosen[place + 1] and _is_divided(above, below):
            chosen[place] = _stands_out(above, face)
    for place, (_, below) in enumerate(pairwise(paragraphs)):
        # Bold words between the lines of a table of contents ("Annex") are of the table.
        inside_table = place > 0 and LEADERS.search(text_of(paragraphs[place - 1])) is not None
        if inside_table and LEADERS.search(text_of(below)):
            chosen[place] = False
    return chosen


def _is_divided(above: Sequence[Line], below: Sequence[Line]) -> bool:
    """Whether a heading is broken within a word: "the Elimination of Discrim-" | "ination"."""
    text = text_of(above)
    return (
        text[-1:] == "-"
        and text[-2:-1].isalpha()
        and text_of(below)[:1].islower()
        and len(text) <= LONGEST
        and above[-1].size == below[0].size
    )


def _stands_out(paragraph: Sequence[Line], face: Print) -> bool:
    text = text_of(paragraph)
    if all(line.size > face.size + LARGER for line in paragraph):
        return True
    if face.mostly_bold or not all(line.bold for line in paragraph):
        return False
    mark = mark_of(text)
    return mark is None or (mark.kind == "arabic" and len(text.split()) <= NUMBERED_WORDS)


def levels(titles: Sequence[Sequence[Line]]) -> list[int]:
    """The level, from 1, of headings, by the kind of their number and the size of their letters.

    What stands before the first numbered heading without a number is a title.
    """
    stack: list[tuple[str, float]] = []
    result = []
    numbered = False
    for title in titles:
        kind = number_kind(text_of(title))
        numbered = numbered or kind is not None
        key = (kind, 0.0) if kind else ("plain" if numbered else "title", round(title[0].size))
        if key in stack:
            del stack[stack.index(key) + 1 :]
        else:
            while stack and key[0] == "plain" and stack[-1][0] == "plain" and stack[-1][1] < key[1]:
                stack.pop()
            stack.append(key)
        result.append(len(stack))
    return result
