"""The making of the learned labels' weights from the corpora: run it as `make train`."""
