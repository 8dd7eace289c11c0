"""Names in Russian as a trained tagger sees them: spans of persons, bodies and places.

The tagger is slovnet's, the word vectors navec's, both trained on news; their files come with the
package `natasha`, none of whose code is run. It knows a name that no rule can know, and tells
neither what kind of body it is nor which mentions are of one actor.
"""

import importlib.util
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

PERSON, BODY, PLACE = "PER", "ORG", "LOC"

_VECTORS = Path("emb", "navec_news_v1_1B_250K_300d_100q.tar")
_TAGGER = Path("model", "slovnet_ner_news_v1.tar")
_LONGEST = 5000  # characters tagged at once: what a pass needs of memory grows with them
_BREAK = re.compile(r"[.!?…]\s|\n")


@dataclass(frozen=True, slots=True)
class Tagged:
    """A span of a text, end exclusive, with `PERSON`, `BODY` or `PLACE`."""

    start: int
    end: int
    kind: str


def installed() -> bool:
    """Whether the files of the tagger are there; without them rules alone find bodies."""
    return _folder() is not None


def tagged(text: str) -> list[Tagged]:
    """The names in a text, in its order; none if the tagger is not installed."""
    if not installed():
        return []
    return [
        Tagged(start + span.start, start + span.stop, span.type)
        for start, end in _portions(text)
        for span in _tagger()(text[start:end]).spans
    ]


def _portions(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    while len(text) - start > _LONGEST:
        ends = [match.end() for match in _BREAK.finditer(text, start, start + _LONGEST)]
        end = ends[-1] if ends else start + _LONGEST
        yield start, end
        start = end
    if text[start:].strip():
        yield start, len(text)


@cache
def _folder() -> Path | None:
    found = importlib.util.find_spec("natasha")
    return Path(found.origin).parent / "data" if found and found.origin else None


@cache
def _tagger() -> Any:
    from navec import Navec  # with numpy, for Russian documents only
    from slovnet import NER

    folder = _folder()
    if folder is None:
        raise FileNotFoundError("The tagger is not installed; ask `installed` first.")
    tagger = NER.load(folder / _TAGGER)
    tagger.navec(Navec.load(folder / _VECTORS))
    return tagger
