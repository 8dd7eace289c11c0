"""Files read one by one with an assistant's opinion: it is one endpoint, asked one thing at a time.

The counterpart of `extraction.many`, which reads by the rules alone on all cores.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from pledgewatch.documents import sandbox
from pledgewatch.documents.errors import DocumentError
from pledgewatch.extraction import pipeline
from pledgewatch.extraction.assistant.assistant import Assistant
from pledgewatch.extraction.assistant.opinion import consult
from pledgewatch.extraction.reading_json import as_json

Result = dict[str, Any] | DocumentError


def read_each(
    paths: Iterable[Path], *, assistant: Assistant, published: str | None = None
) -> Iterator[tuple[Path, Result]]:
    """The JSON of each file's reading, or why it cannot be read, in the order of `paths`."""
    for path in paths:
        try:
            document = sandbox.open(path)
        except DocumentError as error:
            yield path, error
            continue
        reading = pipeline.read(document, published=published)
        both = consult(document, reading, assistant=assistant)
        yield path, as_json(document, both, source=str(path))
