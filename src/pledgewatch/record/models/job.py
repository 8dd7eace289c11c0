"""Work that takes time: asked for on a page or a command line, done by a worker.

A job is no part of the record: what it does to the record is done by actions, which keep their own
history and trail. So its rows are changed in place, and without a history.
"""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from pledgewatch.dossier.vocabulary import Confidentiality, Worded
from pledgewatch.record.models.dossier import Dossier
from pledgewatch.record.models.fields import one_of, worded
from pledgewatch.record.models.source import Source


class JobState(Worded):
    """How far a job has come."""

    QUEUED = "queued"
    RUNNING = "running"  # as long as its lease is renewed; then it is claimed again
    DONE = "done"
    FAILED = "failed"  # it said why, and would say it again
    GIVEN_UP = "given_up"  # its worker died of it, as often as it was tried
    CANCELLED = "cancelled"


UNFINISHED = (JobState.QUEUED.value, JobState.RUNNING.value)
FAILURES = (JobState.FAILED.value, JobState.GIVEN_UP.value)


class JobPhase(Worded):
    """What a running job is at."""

    FETCHING = "fetching"  # the address answers; `done` and `total` are bytes
    OPENING = "opening"  # the file becomes a text, in the sandbox
    READING = "reading"  # the text is searched for what can be proposed
    GATHERING = "gathering"  # the state of the record that is published is taken
    WRITING = "writing"  # files are made; `done` and `total` are files
    CHECKING = "checking"  # bytes are compared with their hashes; `done` and `total` are files
    KEEPING = "keeping"  # what was found or made goes into the record


class Job(models.Model):
    """Something that a worker is to do for a person in a dossier.

    `kind` is a key of `pledgewatch.record.work.kinds.KINDS`, `arguments` what that function needs;
    folders above the record add kinds of their own there.
    `claim` names the worker's hold on it until `lease_until`; whoever no longer has the claim
    changes nothing. `done` of `total` is how far the phase has come; a total of 0 is not known.
    `message` is for people; `result` holds keys and closed words ({"source": "s4", "new": true}).
    """

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="jobs")
    kind = models.CharField(max_length=24)
    arguments = models.JSONField(default=dict)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    confidentiality = worded(Confidentiality, default=Confidentiality.PUBLIC.value)
    # What came of it, or what it is about; a job is gone with its source.
    source = models.ForeignKey(Source, on_delete=models.CASCADE, null=True, related_name="jobs")
    state = worded(JobState, default=JobState.QUEUED.value)
    attempts = models.PositiveSmallIntegerField(default=0)
    claim = models.CharField(max_length=32, blank=True)
    lease_until = models.DateTimeField(null=True)
    phase = worded(JobPhase, blank=True)
    done = models.PositiveBigIntegerField(default=0)
    total = models.PositiveBigIntegerField(default=0)
    message = models.TextField(blank=True)
    result = models.JSONField(default=dict)
    asked_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)
    dismissed_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            one_of("state", JobState, name="job_state"),
            one_of("phase", JobPhase, name="job_phase", blank=True),
            one_of("confidentiality", Confidentiality, name="job_confidentiality"),
        ]
        # Conditions without constants: SQLite does not see that a parameter is one of them.
        indexes: ClassVar[list[models.Index]] = [
            models.Index(
                fields=["state", "id"], condition=Q(finished_at=None), name="job_unfinished"
            ),
            models.Index(
                fields=["dossier", "-id"], condition=Q(dismissed_at=None), name="job_shown"
            ),
            models.Index(
                fields=["dossier", "state", "-id"],
                condition=Q(dismissed_at=None),
                name="job_by_state",
            ),
        ]

    @property
    def about(self) -> str:
        """What it is about, as a person named it: a file, an address or the key of a source."""
        named = (self.arguments.get(one) for one in ("file_name", "address", "source"))
        return str(next(filter(None, named), ""))

    @property
    def unfinished(self) -> bool:
        """Whether it is still to be done, or being done."""
        return self.state in UNFINISHED
