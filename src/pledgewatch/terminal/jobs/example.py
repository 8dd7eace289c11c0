"""The example as a job: the dossier is there at once and empty, and a worker fills it.

It is filled in one transaction, together with the job's note that it is: a worker that dies leaves
the dossier as empty as it was, and nothing is put into it twice.
"""

from typing import TYPE_CHECKING

from django.db import transaction

from pledgewatch.accounts.models import Person
from pledgewatch.record.work.kinds import Upshot, Work

if TYPE_CHECKING:  # the faces know the models by name only
    from pledgewatch.record.models import Job

EXAMPLE = "example"
STEPS = 2  # reading is readied, and then everything is written at once


def ask_for_example(person: Person) -> "Job":
    """Begin the example for the person and have it filled; the job has the dossier.

    Raises `RefusedError` if a dossier has its key already.
    """
    from pledgewatch.record.actions.jobs import ask
    from pledgewatch.terminal.example.build import begin

    with transaction.atomic():
        return ask(begin(person), EXAMPLE, {}, by=person)


def build(work: Work) -> Upshot:
    """Fill the dossier with the documents that ship, and with what was decided about them."""
    job = work.job
    if not job.result:  # else a worker died just after it was filled
        work.at("reading", 0, STEPS)
        _ready()
        work.at("keeping", 1, STEPS)
        from pledgewatch.terminal.example.build import fill

        with transaction.atomic():
            fill(job.dossier, job.asked_by)
            work.note({"filled": True})
    return Upshot(dict(job.result))


def _ready() -> None:
    """Load all that reading needs, before the record is kept from others."""
    from pledgewatch.documents import sandbox

    sandbox.warm()
    from pledgewatch.extraction import pipeline  # noqa: F401 -- loaded for what follows
