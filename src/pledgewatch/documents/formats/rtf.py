"""Rich text (RTF) becomes a document: its words as they flow, its notes at their marks."""

from dataclasses import replace

from pledgewatch.documents.document import Document
from pledgewatch.documents.formats import flowing, kind, office_metadata
from pledgewatch.documents.formats.given import Given
from pledgewatch.documents.formats.rtf_tokens import tokens
from pledgewatch.documents.formats.rtf_words import Reader

CUT_OFF = "it is cut off; what stands before that was read: fetch or save it anew"


def read(given: Given) -> Document:
    """Read the rich text that is given.

    Raises `NoTextError` if there are no words in it, `DamagedError` if it nests beyond sense.
    """
    content = given.content()
    reader = Reader()
    reader.follow(tokens(content[max(0, content.find(b"{\\rtf")) :]))
    document = flowing.document(
        reader.flow,
        office_metadata.of_words(
            title=reader.title, author=reader.author, changed=reader.changed_on()
        ),
        sha256=given.sha256,
        media_type=kind.RTF,
        language=None,
        noticed=reader.seen,
        macros=False,
    )
    more = [CUT_OFF] if reader.cut_off else []
    if reader.seen.pictures:
        more.append(f"pictures were left out, with the words in them: {reader.seen.pictures}")
    return replace(document, warnings=(*more, *document.warnings))
