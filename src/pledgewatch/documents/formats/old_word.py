"""Word files of before 2007 (DOC), through LibreOffice."""

from dataclasses import replace

from pledgewatch.documents.document import Document
from pledgewatch.documents.formats import converter, kind, word
from pledgewatch.documents.formats.given import Given
from pledgewatch.documents.formats.packages import Package

CONVERTED = "an old Word file (DOC), read as LibreOffice converts it"


def read(given: Given) -> Document:
    """Read the old Word file that is given; raises as `converter.as_word` and `word.read` do."""
    with converter.as_word(given.path) as made, Package(made) as package:
        document = word.of(package, given.sha256, media_type=kind.OLD_WORD)
    return replace(document, warnings=(CONVERTED, *document.warnings))
