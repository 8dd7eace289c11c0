"""The reading of a document: annotate it once, then let each step propose its kind."""

from collections.abc import Callable

from pledgewatch.documents.document import Document
from pledgewatch.dossier.when import When
from pledgewatch.extraction import (
    actors,
    citations,
    dates,
    events,
    labels,
    languages,
    masthead,
    names,
    pledges,
    recommendations,
    requirements,
    sentences,
)
from pledgewatch.extraction.annotated import Annotated
from pledgewatch.extraction.proposal import Proposal, Reading

# Each with the parts of a language without which it gives nothing.
STEPS: tuple[tuple[Callable[[Annotated], tuple[Proposal, ...]], tuple[str, ...]], ...] = (
    (actors.propose, ("names",)),
    (citations.propose, ("citations",)),
    (events.propose, ("events", "dates")),
    (pledges.propose, ("pledges",)),
    (recommendations.propose, ("recommendations",)),
    (requirements.propose, ("requirements",)),
)


def read(document: Document, *, published: str | None = None) -> Reading:
    """Everything that the reader proposes, by where it starts.

    `published` (EDTF) overrides what the document says of its own date. Raises
    `dossier.when.NotADateError` if it is no date.
    """
    annotated = annotate(document, published=published)
    language = languages.of(annotated.language)
    steps = [step for step, parts in STEPS if language.reads(*parts)]
    proposals = [proposal for step in steps for proposal in step(annotated)]
    proposals = labels.labelled(proposals, language=language.code)
    for proposal in proposals:
        if document.text[proposal.start : proposal.end] != proposal.text:
            raise AssertionError(
                f"a {proposal.kind} at {proposal.start} does not have the document's words"
            )
    return Reading(
        sha256=document.sha256,
        language=document.language,
        title=document.title,
        published=annotated.published,
        proposals=tuple(sorted(proposals, key=lambda one: (one.start, one.end, one.kind))),
        warnings=document.warnings + _warnings(annotated),
        says_published=_dated(document),
        publisher=document.publisher,
        author=document.author,
    )


def annotate(document: Document, *, published: str | None = None) -> Annotated:
    """The document with its sentences, dates and names."""
    read_in = languages.of(document.language)
    language = read_in.code
    known = published or _dated(document)
    if known is not None:
        When.parse(known)
    clock = masthead.told_from(document, known, language=language)
    return Annotated(
        document=document,
        language=language,
        published=known,
        sentences=tuple(sentences.of(document, language=language)),
        dates=tuple(dates.of(document, language=language, published=clock)),
        names=tuple(names.of(document, language=language)) if read_in.reads("names") else (),
    )


def _dated(document: Document) -> str | None:
    """What it says of itself before what its file says: a file may be made years later."""
    language = languages.of(document.language).code
    return masthead.published(document, language=language) or document.published


def _warnings(annotated: Annotated) -> tuple[str, ...]:
    warnings = []
    language = languages.of(annotated.language)
    if language.missing:
        warnings.append(
            f"The document is in “{language.code}”. In this language the following are not read "
            f"yet: {', '.join(language.missing)}."
        )
    if names.needs_tagger(language=annotated.language):
        warnings.append(
            "Persons are not read: the tagger for this language is not installed. Install "
            "pledgewatch[russian]."
        )
    if annotated.published is None:
        warnings.append(
            "No date of publication was found; dates such as “last December” may be missing "
            "and none is marked as later than the document. Give it with --published."
        )
    return tuple(warnings)
