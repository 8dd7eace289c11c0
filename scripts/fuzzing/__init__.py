"""Files that nobody would write, for the readers of documents: `python -m scripts.fuzz`."""
