"""The parts of `scripts.generate_record`: invented sentences, documents and rows of a record."""
