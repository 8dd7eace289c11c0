"""Names of persons and bodies in Kazakh against sentences that were annotated by others (KazNERD).

PERSON is our person, ORGANISATION every kind of body; GPE, which holds States and towns, is not
scored. Sentences are put together from their words, and split in halves by the digest of their
words; fifty bundles of them stand for documents.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from pledgewatch.dossier.vocabulary import ActorKind
from pledgewatch.extraction import names
from scripts.evaluation.figures import Counts, Figure, held_out
from scripts.evaluation.names_in_russian import Span, compared, figure

_BUNDLES = 50
_TYPES = {"PERSON": "persons", "ORGANISATION": "bodies"}
_CLOSING = ",.;:!?»)…”"
_OPENING = "«(“"


def measure(corpora: Path) -> list[Figure]:
    """F1 of persons, bodies and both, on the half tuned on and the half kept aside."""
    sentences = list(_sentences(corpora / "names" / "kaznerd-valid.txt"))
    return [
        made
        for aside in (False, True)
        for made in _figures([one for one in sentences if held_out(one[0]) is aside], aside)
    ]


def _figures(sentences: list[tuple[str, set[Span]]], aside: bool) -> Iterator[Figure]:
    read = [(text, truth, _found(text)) for text, truth in sentences]
    for kind in ("persons", "bodies", "persons and bodies"):
        bundles: dict[int, Counts] = defaultdict(Counts)
        for text, truth, found in read:
            bundles[hashlib.sha256(text.encode()).digest()[1] % _BUNDLES] += compared(
                {span for span in truth if span[2] in kind},
                {span for span in found if span[2] in kind},
            )
        yield figure("KazNERD (Kazakh)", kind, list(bundles.values()), aside=aside)


def _sentences(path: Path) -> Iterator[tuple[str, set[Span]]]:
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        tagged = [line.rsplit(" ", 1) for line in block.splitlines() if line.strip()]
        if tagged:
            yield _joined([(word, tag) for word, tag in tagged])


def _joined(tagged: list[tuple[str, str]]) -> tuple[str, set[Span]]:
    """The words as a sentence, and the spans that are marked in it (IOB2)."""
    text = ""
    spans: list[Span] = []
    inside = False
    for word, tag in tagged:
        if text and word not in _CLOSING and text[-1] not in _OPENING:
            text += " "
        start = len(text)
        text += word
        position, _, kind = tag.partition("-")
        if position == "B":
            spans.append((start, len(text), kind))
            inside = True
        elif position == "I" and inside:
            spans[-1] = (spans[-1][0], len(text), spans[-1][2])
        else:
            inside = False
    return text, {(start, end, _TYPES[kind]) for start, end, kind in spans if kind in _TYPES}


def _found(text: str) -> set[Span]:
    return {
        (one.start, one.end, "persons" if one.kind is ActorKind.PERSON else "bodies")
        for one in names.find(text, language="kk")
        if one.kind is not ActorKind.STATE
    }
