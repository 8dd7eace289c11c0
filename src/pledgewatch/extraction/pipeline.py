"""The reading of a document: annotate it once, then let each step propose its kind."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from pledgewatch.documents.document import DATE_OF_FILE, Document
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
    paragraph_languages,
    pledges,
    recommendations,
    requirements,
    sentences,
)
from pledgewatch.extraction.annotated import Annotated, main_state
from pledgewatch.extraction.paragraph_languages import Told
from pledgewatch.extraction.proposal import Proposal, Reading

_WORTH_SAYING = 300  # characters in another language, of which it is said what is not read
# Each with the parts of a language without which it gives nothing.
STEPS: tuple[tuple[Callable[[Annotated], tuple[Proposal, ...]], tuple[str, ...]], ...] = (
    (actors.propose, ("names",)),
    (citations.propose, ("citations",)),
    (events.propose, ("events", "dates")),
    (pledges.propose, ("pledges", "dates")),
    (recommendations.propose, ("recommendations",)),
    (requirements.propose, ("requirements",)),
)


def read(document: Document, *, published: str | None = None) -> Reading:
    """Everything that the reader proposes, by where it starts.

    Each paragraph is read in its own language. `published` (EDTF) overrides what the document says
    of its own date. Raises `dossier.when.NotADateError` if it is no date.
    """
    by_block = paragraph_languages.of(document)
    views = _views(document, by_block, published)
    proposals = [proposal for view in views for proposal in _proposals(view)]
    for proposal in proposals:
        if document.text[proposal.start : proposal.end] != proposal.text:
            raise AssertionError(
                f"a {proposal.kind} at {proposal.start} does not have the document's words"
            )
    return Reading(
        sha256=document.sha256,
        language=paragraph_languages.main(document, by_block),
        title=document.title,
        published=views[0].published,
        proposals=tuple(sorted(proposals, key=lambda one: (one.start, one.end, one.kind))),
        warnings=(*_of_file(document, views[0].published), *_warnings(views)),
        says_published=_dated(document, [view.language for view in views]),
        publisher=document.publisher,
        author=document.author,
        languages=tuple(paragraph_languages.stretches(document, by_block)),
    )


def _proposals(annotated: Annotated) -> list[Proposal]:
    language = languages.of(annotated.language)
    steps = [step for step, parts in STEPS if language.reads(*parts)]
    proposals = [proposal for step in steps for proposal in step(annotated)]
    return labels.labelled(proposals, language=language.code)


def annotate(document: Document, *, published: str | None = None) -> Annotated:
    """The document with its sentences, dates and names, all of it read in its main language."""
    by_block = paragraph_languages.of(document)
    language = languages.of(paragraph_languages.main(document, by_block)).code
    known = _known(document, published, [language])
    return _annotated(document, language=language, known=known)


def annotate_each(document: Document, *, published: str | None = None) -> tuple[Annotated, ...]:
    """The document as it reads in each of its languages, the main one first.

    What is in another language is blank there, so that places are those of the document.
    """
    return _views(document, paragraph_languages.of(document), published)


def _views(
    document: Document, by_block: Sequence[Told], published: str | None
) -> tuple[Annotated, ...]:
    first = languages.of(paragraph_languages.main(document, by_block)).code
    others = sorted({told.code for told in by_block if told.code is not None} - {first})
    known = _known(document, published, [first, *others])
    if not others:
        return (_annotated(document, language=first, known=known),)
    views = tuple(
        _annotated(
            paragraph_languages.only(document, by_block, code, first=first),
            language=code,
            known=known,
        )
        for code in (first, *others)
    )
    state = main_state(name for view in views for name in view.names)
    return tuple(replace(view, about=state) for view in views)


def _annotated(document: Document, *, language: str, known: str | None) -> Annotated:
    read_in = languages.of(language)
    clock = masthead.told_from(document, known, language=language)
    return Annotated(
        document=document,
        language=language,
        published=known,
        sentences=tuple(sentences.of(document, language=language)),
        dates=tuple(dates.of(document, language=language, published=clock)),
        names=tuple(names.of(document, language=language)) if read_in.reads("names") else (),
    )


def _known(document: Document, published: str | None, read_in: Sequence[str]) -> str | None:
    """The date of publication, in EDTF: as given, else as the document says."""
    known = published or _dated(document, read_in)
    if known is not None:
        When.parse(known)
    return known


def _dated(document: Document, read_in: Sequence[str]) -> str | None:
    """What it says of itself before what its file says: a file may be made years later."""
    told = (masthead.published(document, language=language) for language in read_in)
    return next(filter(None, told), document.published)


def _letters(view: Annotated) -> int:
    return sum(sentence.end - sentence.start for sentence in view.sentences)


def _of_file(document: Document, published: str | None) -> Iterator[str]:
    """What the reader of its format warned of; not of a date that another stands for."""
    other = published != document.published
    dated = DATE_OF_FILE.format(date=document.published)
    yield from (warning for warning in document.warnings if not (other and warning == dated))


def _warnings(views: Sequence[Annotated]) -> tuple[str, ...]:
    warnings = []
    for index, view in enumerate(views):
        language = languages.of(view.language)
        if language.missing and (index == 0 or _letters(view) >= _WORTH_SAYING):
            which = "The document is" if index == 0 else "Some of its paragraphs are"
            warnings.append(
                f"{which} in “{language.code}”. In this language the following are not read "
                f"yet: {', '.join(language.missing)}."
            )
    if any(names.needs_tagger(language=view.language) for view in views):
        warnings.append(
            "Persons are not read: the tagger for this language is not installed. Install "
            "pledgewatch[russian]."
        )
    if views[0].published is None:
        warnings.append(
            "No date of publication was found; dates such as “last December” may be missing "
            "and none is marked as later than the document. Give it with --published."
        )
    return tuple(warnings)
