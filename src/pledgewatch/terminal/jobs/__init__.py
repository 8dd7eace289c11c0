"""Work that needs more than the record: what is published, and the example.

The record knows no folder above it. So whoever starts a worker, and whoever serves the pages that
ask for work, adds these kinds to those of the record; what they load is loaded by the first job.
"""

from pledgewatch.record.rules import Permission
from pledgewatch.record.work import kinds
from pledgewatch.terminal.jobs import example, publishing


def add_all() -> None:
    """Have the workers of this process do these kinds, and its pages ask for them."""
    kinds.add(publishing.DRAFT, publishing.draft, needs=Permission.WORD)
    kinds.add(publishing.ISSUE, publishing.issue, needs=Permission.PUBLISH)
    kinds.add(example.EXAMPLE, example.build, needs=Permission.APPOINT)
