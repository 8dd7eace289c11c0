"""Publish as a job: drafts to take along, and the memorandum as it is issued.

A job has the readers for whom it was asked as its `confidentiality`; the edition is taken for them
when the job is done, if the person who asked may still see and do as much. An issue is recorded
together with the job's note of it, so that it is issued once, however often a worker dies.
"""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pledgewatch import PledgewatchError
from pledgewatch.accounts.models import Person
from pledgewatch.dossier.vocabulary import Confidentiality
from pledgewatch.record.rules import Permission, require, require_clearance
from pledgewatch.record.work.kinds import Upshot, Work
from pledgewatch.terminal.jobs import drafts

if TYPE_CHECKING:  # the faces know the models by name only
    from pledgewatch.dossier.dossier import Dossier as Edition
    from pledgewatch.record.models import Dossier, Job

DRAFT, ISSUE = "draft", "issue"
KINDS = (DRAFT, ISSUE)
MOST_FLAWS = 30  # that a job tells of; the page of problems lists them all


class UnwrittenError(PledgewatchError):
    """Statements without a sound source; nothing was written."""


def ask_for_draft(
    dossier: "Dossier",
    names: Sequence[str],
    *,
    as_of: date,
    audience: Confidentiality,
    addressee: str = "",
    by: Person,
) -> "Job":
    """Have the files of a draft made, each in the format of its name's suffix.

    `addressee` is the key of an actor, or empty. Raises `NotAllowedError` if the person may not see
    what the audience may.
    """
    arguments = _arguments(names, as_of, addressee)
    return _asked(dossier, DRAFT, arguments, audience, by=by)


def ask_to_issue(
    dossier: "Dossier",
    names: Sequence[str],
    *,
    as_of: date,
    audience: Confidentiality,
    addressee: str = "",
    title: str = "",
    note: str = "",
    by: Person,
) -> "Job":
    """Have the memorandum issued as files of these names; as `ask_for_draft`, and kept for ever.

    `title` and `note` are those of `actions.publish`.
    """
    arguments = {**_arguments(names, as_of, addressee), "title": title, "note": note}
    return _asked(dossier, ISSUE, arguments, audience, by=by)


def draft(work: Work) -> Upshot:
    """Make the files of a draft; the result names them."""
    from pledgewatch.reporting import memorandum  # heavy, and a worker may wait for hours

    drafts.clear()
    taken = _taken(work, Permission.WORD)
    asked = work.arguments
    folder = drafts.folder_of(work.job.pk)
    drafts.forget(work.job.pk)  # what an attempt before this one left
    folder.mkdir(parents=True)
    names = asked["files"]
    for number, name in enumerate(names):
        work.at("writing", number, len(names))
        with _told(work):
            content = memorandum.draft(
                taken, Path(name).suffix, addressee=asked["addressee"] or None
            )
        (folder / name).write_bytes(content)
    return Upshot({"files": names})


def issue(work: Work) -> Upshot:
    """Write the files, and record that they were issued; the result has the publication's key."""
    if "publication" not in work.job.result:  # else a worker died just after it was issued
        _issue(work)
    return Upshot(dict(work.job.result))


def _issue(work: Work) -> None:
    from pledgewatch.record import actions, edition  # heavy, as above
    from pledgewatch.record.actions.sources import archive
    from pledgewatch.reporting import memorandum

    job, asked = work.job, work.arguments
    taken = _taken(work, Permission.PUBLISH)

    def follow(done: int, total: int) -> None:
        work.at("writing", done, total)

    def noting(publication: Any) -> None:
        work.note({"publication": publication.key})

    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / name for name in asked["files"]]
        with _told(work):
            written = memorandum.render(
                taken, to=paths, addressee=asked["addressee"] or None, follow=follow
            )
        work.at("keeping", len(paths), len(paths))
        actions.publish(
            job.dossier,
            taken,
            {path.name: path for path in written},
            digest=edition.digest(taken),
            archive=archive(),
            by=job.asked_by,
            title=asked["title"],
            note=asked["note"],
            noting=noting,
        )


def _taken(work: Work, needed: Permission) -> "Edition":
    """The edition as the person may publish it now; refused where it would show too much."""
    from pledgewatch.record import actions, edition  # heavy, as above

    job = work.job
    level = Confidentiality(job.confidentiality)
    work.at("gathering")
    require(job.asked_by, needed, job.dossier)
    require_clearance(job.asked_by, level, job.dossier)
    as_of = date.fromisoformat(work.arguments["as_of"])
    taken = edition.dossier(job.dossier.key, as_of=as_of, audience=level)
    actions.refuse_identities(job.dossier, [repr(taken)])
    return taken


@contextmanager
def _told(work: Work) -> Iterator[None]:
    """Keep with the job which statements have no sound source, the first of them."""
    from pledgewatch.reporting.unsupported import UnsupportedError

    try:
        yield
    except UnsupportedError as error:
        flaws = error.unsupported
        work.note({"flaws": [asdict(flaw) for flaw in flaws[:MOST_FLAWS]]})
        raise UnwrittenError(
            f"Nothing was written. Statements without a sound source: {len(flaws)}."
        ) from error


def _arguments(names: Sequence[str], as_of: date, addressee: str) -> dict[str, Any]:
    return {"files": list(names), "as_of": as_of.isoformat(), "addressee": addressee}


def _asked(
    dossier: "Dossier",
    kind: str,
    arguments: dict[str, Any],
    audience: Confidentiality,
    *,
    by: Person,
) -> "Job":
    from pledgewatch.record.actions.jobs import ask  # heavy, as above

    require_clearance(by, audience, dossier)
    return ask(dossier, kind, arguments, by=by, confidentiality=audience)
