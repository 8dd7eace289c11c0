"""Documents made from words, for tests of what reads them."""

import hashlib

from pledgewatch.documents.document import Block, BlockKind, Document, Footnote, PageSpan


def document(
    *paragraphs: str,
    headings: tuple[int, ...] = (),
    notes: tuple[tuple[str, str], ...] = (),
    language: str | None = "en",
    published: str | None = None,
    title: str | None = None,
) -> Document:
    """A one-page document of `paragraphs`; those whose index is in `headings` are headings.

    `notes` are (number, words) of footnotes, which follow the running text.
    """
    text, blocks, footnotes = "", [], []
    for index, words in enumerate(paragraphs):
        start = len(text)
        text += words
        heading = index in headings
        kind = BlockKind.HEADING if heading else BlockKind.PARAGRAPH
        level = 1 if heading else None
        blocks.append(Block(kind=kind, start=start, end=len(text), page=1, level=level))
        text += "\n\n"
    for number, words in notes:
        start = len(text)
        text += f"{number} {words}"
        blocks.append(
            Block(kind=BlockKind.FOOTNOTE, start=start, end=len(text), page=1, number=number)
        )
        words_start = start + len(number) + 1
        footnotes.append(
            Footnote(number=number, start=words_start, end=len(text), anchor=None, page=1)
        )
        text += "\n\n"
    return Document(
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        media_type="text/plain",
        text=text,
        blocks=tuple(blocks),
        footnotes=tuple(footnotes),
        page_spans=(PageSpan(start=0, end=len(text), page=1),),
        pages=1,
        paginated=False,
        title=title,
        published=published,
        language=language,
    )
