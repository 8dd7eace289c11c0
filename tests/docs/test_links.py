"""Every link of a page leads to a file of the repository."""

import re
from pathlib import Path

import pytest

from scripts.pages import DOCS

PAGES = sorted((*DOCS.parent.glob("*.md"), *DOCS.rglob("*.md")))
_LINK = re.compile(r"\]\((?!https?://|#)([^)#]+)")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(DOCS.parent)))
def test_what_a_page_links_to_is_there(page: Path) -> None:
    targets = [page.parent / link for link in _LINK.findall(page.read_text("utf-8"))]
    assert [str(target) for target in targets if not target.exists()] == []
