"""A Document becomes Proposals: `pipeline` holds the steps in their order."""

import os

# The arrays of the tagger and of the learned labels are so small that threads only wait for each
# other: on two busy cores one thread was fourteen times as fast. numpy reads this when it is first
# imported, and processes of our own inherit it; whoever has set it keeps it.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
