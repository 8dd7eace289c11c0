"""Makes the weights of the learned labels from the corpora beside the repository (`make train`).

Seeded: the same corpora give the same files. Takes some minutes on two cores.
"""

import sys
from pathlib import Path

from pledgewatch.extraction import labels
from scripts.evaluate import CORPORA
from scripts.training import pledges, recommendations, storing
from scripts.training.mixing import coded
from scripts.training.reports import beside_pledges
from scripts.training.texts import recommended, sentences, split, undertaken

WEIGHTS = Path(labels.__path__[0]) / "weights"


def main() -> int:
    """Fit both models to all texts and write them into the package."""
    if not CORPORA.is_dir():
        print(f"no corpora at {CORPORA}: nothing can be learned", file=sys.stderr)
        return 1
    texts, _ = split(recommended(CORPORA), aside=())
    print(f"{len(texts):,} recommendations ...", file=sys.stderr)
    archives = {"recommendations": storing.packed(recommendations.train(texts))}
    said = [*undertaken(CORPORA), *beside_pledges(CORPORA)]
    of_pledges = coded(sentences(CORPORA), said)
    print(f"{len(of_pledges):,} sentences and paragraphs ...", file=sys.stderr)
    archives["pledges"] = storing.packed(pledges.train(of_pledges, texts))
    storing.write(WEIGHTS, archives)
    for name, archive in archives.items():
        print(f"{name}: {len(archive):,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
