"""Pages of `docs/` of which a part is generated: the prose is written by hand, the rest made here.

A generated part stands between `<!-- NAME -->` and `<!-- end of NAME -->`.
"""

import re
from pathlib import Path

DOCS = Path(__file__).resolve().parents[1] / "docs"


def with_part(text: str, name: str, part: str) -> str:
    """A page's text with its part `name` replaced; raises `LookupError` where it has none."""
    marks = re.compile(
        rf"(<!-- {re.escape(name)} -->\n).*?(<!-- end of {re.escape(name)} -->)", re.DOTALL
    )
    if not marks.search(text):
        raise LookupError(f"the page has no part between <!-- {name} --> and its end")
    return marks.sub(lambda match: f"{match[1]}{part}{match[2]}", text)
