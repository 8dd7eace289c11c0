"""How well the reader reads, measured on corpora beside the repository.

One module a corpus; each has `measure(corpora) -> list[Figure]`. `scripts/evaluate.py` runs them
all and writes `docs/accuracy.md`.
"""
