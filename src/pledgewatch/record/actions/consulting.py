"""Whether an assistant may be asked about a source. What is restricted never leaves."""

from dataclasses import replace

from pledgewatch.documents.document import Document
from pledgewatch.dossier.vocabulary import Confidentiality
from pledgewatch.extraction import pipeline
from pledgewatch.extraction.assistant import Assistant, consult
from pledgewatch.extraction.proposal import Reading
from pledgewatch.record.models import Source

RESTRICTED = Confidentiality.RESTRICTED
NOT_ASKED = "The assistant was not asked: these bytes are restricted, and never leave."


def read(
    document: Document,
    *,
    published: str | None,
    confidentiality: Confidentiality,
    assistant: Assistant | None,
) -> tuple[Reading, dict[str, str]]:
    """What the rules propose, and the assistant, if there is one and the source may leave.

    With it, what the trail of the act tells of whom was asked. What became of the assistant's
    items is told through its `tell` and not kept: the warnings of a reading are the reader's own.
    Takes as long as the assistant does: call it outside of a transaction.
    """
    by_rules = pipeline.read(document, published=published)
    if assistant is None:
        return by_rules, {}
    if not _may_leave(document.sha256, confidentiality):
        assistant.tell(NOT_ASKED)
        return by_rules, {}
    both = consult(document, by_rules, assistant=assistant)
    for line in both.warnings[len(by_rules.warnings) :]:
        assistant.tell(line)
    return replace(both, warnings=by_rules.warnings), {"asked": assistant.name}


def _may_leave(sha256: str, confidentiality: Confidentiality) -> bool:
    """Whether no dossier of the record holds these bytes as restricted."""
    return confidentiality is not RESTRICTED and not (
        Source.objects.filter(sha256=sha256, confidentiality=RESTRICTED.value).exists()
    )
