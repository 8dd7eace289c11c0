"""Plain text in any encoding, with any newline; form feeds are the only pages it can have."""

import re
from collections.abc import Iterator

from pledgewatch.documents.document import Document
from pledgewatch.documents.errors import DamagedError, NoTextError, UnsupportedError
from pledgewatch.documents.formats import encodings, kind, stated_encoding
from pledgewatch.documents.formats.given import Given
from pledgewatch.documents.formats.language import language_of
from pledgewatch.documents.layout import masthead
from pledgewatch.documents.layout.compose import compose
from pledgewatch.documents.layout.line import Line

MARKS: tuple[tuple[bytes, str], ...] = (  # byte order marks; the longer before the shorter
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
SAMPLE = 200_000  # characters in which control characters are counted
NEWLINE = re.compile(r"\r\n|[\n\r\f\x85\u2028\u2029\x0b]")
BLANK = " \t\xa0\ufeff\u200b"
RULE = re.compile(r"[_\-–—=*]{5,40}")
SEPARATOR_SPACES = 20  # a blank line so long is the rule above Word's footnotes, saved as text
BINARY_SHARE = 0.01  # of control characters: more, and it is no text
NO_TEXT = "is neither a PDF nor text; give it as PDF or plain text"
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def decode(content: bytes, *, served_as: str = "") -> tuple[str, list[str]]:
    """The text of `content`, without a byte order mark, and warnings about a guessed encoding.

    `served_as` is the `Content-Type` under which it came, if it was fetched. Raises
    `NoTextError` for an empty file, `UnsupportedError` for bytes that are no text.
    """
    text, warnings = _decoded(content, stated_encoding.served(served_as))
    if len(CONTROL.findall(text[:SAMPLE])) > BINARY_SHARE * len(text[:SAMPLE]):
        raise UnsupportedError(NO_TEXT)
    if not text.strip():
        raise NoTextError("is empty; there is nothing to read in it")
    return text, warnings


def _decoded(content: bytes, served: str | None) -> tuple[str, list[str]]:
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return _strictly(content, encoding).removeprefix("\ufeff"), []
    wide = encodings.wide(content)  # Cyrillic in UTF-16 is valid UTF-8 too, of control characters
    if wide is not None:
        return content.decode(wide), []
    try:
        return content.decode("utf-8"), []
    except UnicodeDecodeError:
        pass
    if served is not None and stated_encoding.decodes(content, served):
        return content.decode(served), []
    guess = encodings.guessed(content)
    if guess is None:
        raise UnsupportedError(NO_TEXT)
    warning = f"its encoding is not stated; read as {guess}, check the accents"
    return content.decode(guess, errors="replace"), [warning]


def _strictly(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise DamagedError(
            f"says that it is {encoding} and is not (at byte {error.start}); save it anew as UTF-8"
        ) from error


def lines(text: str) -> list[Line]:
    """The lines of `text` that are not blank, with the blank lines above each as its gap."""
    return list(_lines(text))


def pages(text: str) -> int:
    """How many pages form feeds divide `text` into; those after the last word do not count."""
    return text.rstrip().count("\f") + 1


def _lines(text: str) -> Iterator[Line]:
    page, ordinal, gap = 1, 0, 0
    after_rule = turns_page = False
    left_above = 0
    for start, end, divider in _rows(text):
        row = text[start:end]
        words = row.strip(BLANK)
        if not words.strip() or RULE.fullmatch(words):  # other blanks than `BLANK` too
            gap += 1
            after_rule = after_rule or bool(words.strip()) or len(row) >= SEPARATOR_SPACES
        else:
            left = len(row) - len(row.lstrip(BLANK))
            trace = left == 1 and left_above == 0 and gap == 0 and ordinal > 0
            yield Line(
                ordinal=ordinal,
                text=words,
                page=page,
                sources=range(start + left, start + left + len(words)),
                left=left,
                right=left + len(words),
                gap=gap,
                after_rule=after_rule,
                turns_page=turns_page or trace,
            )
            ordinal, gap, left_above = ordinal + 1, 0, left
            after_rule = turns_page = False
        if divider == "\f":
            page, turns_page, gap = page + 1, True, 0


def _rows(text: str) -> Iterator[tuple[int, int, str]]:
    """Start and end of each row of `text`, and what divides it from the next."""
    start = 0
    for found in NEWLINE.finditer(text):
        yield start, found.start(), found[0]
        start = found.end()
    yield start, len(text), ""


def read(given: Given) -> Document:
    """Read the plain text that is given.

    Raises `NoTextError`, `UnsupportedError`, `DamagedError` as `decode` does.
    """
    content = given.content()
    kind.check_text(content)
    text, warnings = decode(content, served_as=given.served_as)
    count = pages(text)
    composed = compose(lines(text))
    assembled = composed.assembled
    if not assembled.text:
        raise NoTextError("has no words; there is nothing to read in it")
    return Document(
        sha256=given.sha256,
        media_type=kind.TEXT,
        text=assembled.text,
        blocks=assembled.blocks,
        footnotes=assembled.footnotes,
        page_spans=assembled.page_spans,
        runs=assembled.runs,
        pages=count,
        paginated=count > 1,
        title=composed.title,
        published=masthead.published(assembled),
        language=language_of(assembled.text),
        warnings=(*warnings, *composed.warnings),
    )
