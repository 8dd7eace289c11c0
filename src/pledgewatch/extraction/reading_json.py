"""A reading as plain JSON values, exactly the fields of `docs/formats.md`."""

from dataclasses import asdict
from typing import Any

from pledgewatch.documents.document import BlockKind, Document
from pledgewatch.extraction.proposal import Reading


def as_json(document: Document, reading: Reading, *, source: str) -> dict[str, Any]:
    """One JSON object a document; `source` is the path as the user gave it."""
    return {
        "source": source,
        "sha256": document.sha256,
        "media_type": document.media_type,
        "language": reading.language,
        "title": reading.title,
        "published": reading.published,
        "publisher": reading.publisher,
        "author": reading.author,
        "pages": document.pages,
        "text_length": len(document.text),
        "footnotes": [
            {
                "number": note.number,
                "text": document.text[note.start : note.end],
                "anchor": note.anchor,
                "page": note.page,
            }
            for note in document.footnotes
        ],
        "headings": [
            {
                "level": block.level,
                "text": document.text[block.start : block.end],
                "start": block.start,
            }
            for block in document.blocks
            if block.kind is BlockKind.HEADING
        ],
        "recognised": [{"page": page, "sure": sure / 100} for page, sure in document.certainties],
        "proposals": [proposal.fields() for proposal in reading.proposals],
        "languages": [asdict(stretch) for stretch in reading.languages],
        "warnings": list(reading.warnings),
    }
