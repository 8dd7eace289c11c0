"""Propose by hand what only reviewers may word: it waits for one, as what the machine reads does.

::

    row = propose_pledge(source, 210, 268, title="Registration", made_on="2007-11-29", by=bea)
    row.key  # "n31"

A proposal made by hand names its author in its first version. Reading the source again leaves it,
and its author can take it back (`undoing`) until somebody has decided about it.
"""

from collections.abc import Mapping
from secrets import token_hex

from pledgewatch.accounts.models import Person
from pledgewatch.dossier.vocabulary import Firmness, Wording
from pledgewatch.dossier.when import When
from pledgewatch.record.actions import passages
from pledgewatch.record.actions.act import act, told
from pledgewatch.record.errors import RefusedError
from pledgewatch.record.models import BY_HAND, Matter, Proposal, ProposalState, Source
from pledgewatch.record.rules import Permission

HAND = "hand"  # what read it, in the JSON of a proposal
STANDING = (ProposalState.WAITING.value, ProposalState.ACCEPTED.value)


def propose_pledge(
    source: Source,
    start: int,
    end: int,
    *,
    title: str,
    made_on: str,
    by: Person,
    due: str = "",
    speaker: str = "",
    forum: str = "",
    wording: Wording = Wording.VERBATIM,
    firmness: Firmness = Firmness.FIRM,
) -> Proposal:
    """Propose a pledge in the words from `start` to `end`; dates are EDTF.

    Raises `NotADateError`, and `RefusedError` if there are no words there, if it has no title or
    date, or if they are proposed as a pledge already.
    """
    read = {
        "title": told(title, "What is the pledge called? Give it a title."),
        "made_on": told(made_on, "When was the pledge made? Give made_on, for example 2007-11."),
        "due": due.strip(),
        "speaker": speaker.strip(),
        "forum": forum.strip(),
        "wording": wording.value,
        "firmness": firmness.value,
    }
    for date in filter(None, (read["made_on"], read["due"])):
        When.parse(date)
    return _propose(source, "pledge", (start, end), read, by=by)


def propose_recommendation(
    source: Source,
    start: int,
    end: int,
    *,
    addressees: tuple[str, ...],
    by: Person,
    asked_by: str = "",
    made_on: str = "",
    to: Matter | None = None,
) -> Proposal:
    """Propose a recommendation in the words from `start` to `end`.

    `to` is the pledge or concern that it belongs to in the author's view. Raises `NotADateError`,
    and `RefusedError` as `propose_pledge` does, or if it is addressed to nobody.
    """
    names = [name.strip() for name in addressees if name.strip()]
    if not names:
        raise RefusedError("Whom is the recommendation addressed to?")
    if made_on:
        When.parse(made_on)
    read = {
        "addressees": names,
        "by": [asked_by.strip()] if asked_by.strip() else [],
        "made_on": made_on,
        "matter": to.key if to else "",
    }
    return _propose(source, "recommendation", (start, end), read, by=by, to=to)


def _propose(
    source: Source,
    kind: str,
    place: tuple[int, int],
    read: Mapping[str, object],
    *,
    by: Person,
    to: Matter | None = None,
) -> Proposal:
    start, end, words = passages.chosen(source, place, "")
    page = passages.document(source).page_at(start)
    machine = {"kind": kind, "text": words, "start": start, "end": end, "page": page}
    with act(source.dossier, "propose", by=by, permission=Permission.CONTRIBUTE) as acting:
        acting.refuse_strangers(source, to)
        same = Proposal.objects.filter(
            source=source, kind=kind, start=start, end=end, state__in=STANDING
        ).first()
        if same is not None:
            raise RefusedError(f"{same.key} proposes the same of these words. Look at it first.")
        row = acting.new(
            Proposal,
            source=source,
            sha256=source.sha256,
            reader=BY_HAND,
            kind=kind,
            start=start,
            end=end,
            text=words,
            page=page,
            confidence=1.0,  # no probability: whoever asks for what is sure is shown it too
            machine={**machine, "confidence": 1.0, "read_by": HAND, **read},
            identity=token_hex(32),  # no reading makes the same, so that none takes it over
        )
        acting.trail(row.key, kind=kind, matter=to.key if to else "")
    return row
