"""A letter (EML) becomes a document: its head, its words, the letters that it quotes."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pledgewatch.documents.document import BlockKind, Document
from pledgewatch.documents.errors import DocumentError, NoTextError
from pledgewatch.documents.formats import (
    kind,
    mail_parts,
    plain_text,
    web_encoding,
    web_sheets,
    web_tree,
    web_unseen,
    web_whole,
)
from pledgewatch.documents.formats.given import Given
from pledgewatch.documents.formats.language import language_of
from pledgewatch.documents.formats.mail_parts import Body, Letter
from pledgewatch.documents.layout import joining
from pledgewatch.documents.layout.assembly import Assembled, Part, assemble
from pledgewatch.documents.layout.compose import compose
from pledgewatch.documents.layout.hyphens import Vocabulary
from pledgewatch.documents.layout.line import Line

QUOTED = re.compile(r"(?:[ \t]?>)+[ \t]?")
AUTHOR = re.compile(r"\"?([^\"<]*[^\"<\s])\"?\s*<[^<>]*>")  # "Ann Person" <ann@example.org>
SIGNATURE = "--"  # the row above it (RFC 3676, 4.3)
LONGEST = 300
HEAD = ("from", "sender", "to", "cc", "date")
BROKEN = "a part of it that could not be followed was left out; compare with the letter"
NOTHING = "is an e-mail without words; what is attached to it is read by itself"


@dataclass(slots=True)
class _Joined:
    """Texts one behind the other as one."""

    texts: list[Assembled]
    warnings: list[str]


def read(given: Given) -> Document:
    """Read the letter that is given; raises `NoTextError` if there are no words in it.

    What is attached is read by itself: `mail_members`.
    """
    letter = mail_parts.taken_apart(given.content())
    joined = _Joined([_head(letter)], [])
    for body in letter.bodies:
        try:
            made, warnings = _web(body) if body.media_type == mail_parts.WEB else _plain(body)
        except NoTextError:
            continue
        except DocumentError:
            joined.warnings.append(BROKEN)
            continue
        joined.texts.append(made)
        joined.warnings += warnings
    made = joining.joined(joined.texts)
    if not made.text or (len(joined.texts) == 1 and not letter.attached):
        raise NoTextError(NOTHING)
    if letter.pictures:
        joined.warnings.append(f"pictures were left out, with the words in them: {letter.pictures}")
    words = " ".join(text.text for text in joined.texts[1:]) or made.text
    return Document(
        sha256=given.sha256,
        media_type=kind.MAIL,
        text=made.text,
        blocks=made.blocks,
        footnotes=made.footnotes,
        page_spans=made.page_spans,
        runs=made.runs,
        pages=1,
        paginated=False,
        title=letter.fields.get("subject", "")[:LONGEST] or None,
        published=letter.day,
        author=_author(letter),
        language=language_of(words),
        warnings=tuple(dict.fromkeys((*joined.warnings, *made.warnings))),
    )


def _author(letter: Letter) -> str | None:
    stated = letter.fields.get("from", "")
    found = AUTHOR.match(stated)
    return (found[1] if found else stated)[:LONGEST] or None


def _head(letter: Letter) -> Assembled:
    """The subject as a heading, then who wrote to whom and when, a line each."""
    rows: list[tuple[BlockKind, int | None, str]] = []
    if letter.fields.get("subject"):
        rows.append((BlockKind.HEADING, 1, letter.fields["subject"]))
    rows += [
        (BlockKind.PARAGRAPH, None, f"{name.title()}: {letter.fields[name]}")
        for name in HEAD
        if name in letter.fields
    ]
    parts: list[Part] = []
    position = 0
    for sort, level, words in rows:
        line = Line(
            ordinal=len(parts),
            text=words,
            page=1,
            sources=range(position, position + len(words)),
            left=0,
            right=len(words),
        )
        position += len(words) + 1
        parts.append(Part(kind=sort, lines=[line], level=level))
    return assemble(parts, {}, Vocabulary(()))


def _plain(body: Body) -> tuple[Assembled, Sequence[str]]:
    text, warnings = plain_text.decode(body.content, served_as=body.served_as)
    text = text.replace("\f", "\n")  # which divides no pages in a letter
    composed = compose(list(_unquoted(plain_text.lines(text))))
    return composed.assembled, [*warnings, *composed.warnings]


def _unquoted(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines without the signs of quotation; where these change, a paragraph ends."""
    depth, gap, ordinal = 0, 0.0, 0
    for line in lines:
        found = QUOTED.match(line.text)
        width = found.end() if found else 0
        words = line.text[width:].strip()
        now = line.text[:width].count(">")
        width += len(line.text[width:]) - len(line.text[width:].lstrip())
        gap += line.gap + (now != depth)
        if not words or words == SIGNATURE:
            gap += 1
            depth = now
            continue
        sources = line.sources[width : width + len(words)]
        yield replace(
            line,
            ordinal=ordinal,
            text=words,
            sources=sources,
            gap=gap,
            right=line.left + len(words),
            after_rule=line.after_rule and not now,
        )
        ordinal, gap, depth = ordinal + 1, 0.0, now


def _web(body: Body) -> tuple[Assembled, Sequence[str]]:
    source, warnings = web_encoding.decode(body.content, served_as=body.served_as)
    tree = web_tree.parse(source)
    sheets = web_sheets.of(tree)
    seen = web_unseen.take_out(web_tree.without_scripts(tree), sheets)
    made = web_whole.assembled(tree)
    return made, [*warnings, *seen.warnings()]
