"""The article of a report on the web: its words without the page around them."""

from collections.abc import Iterator
from html.parser import HTMLParser

_KEPT = {"h2", "h3", "p", "li"}


def article(page: str) -> Iterator[str]:
    """Title, headings, paragraphs and list items of a report, without the page around it."""
    reader = _Article()
    reader.feed(page)
    reader.close()
    for block in reader.blocks:
        words = " ".join(block.split())
        if words:
            yield words


class _Article(HTMLParser):
    """Keeps the headline, and the text of the report's own section up to the end of `main`."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[str] = []
        self._open: str | None = None
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside = self._inside or ("id", "report_content") in attrs
        if tag == "h1" or (self._inside and tag in _KEPT):
            self._open = tag
            self.blocks.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag == self._open:
            self._open = None
        self._inside = self._inside and tag != "main"

    def handle_data(self, data: str) -> None:
        if self._open is not None:
            self.blocks[-1] += data
