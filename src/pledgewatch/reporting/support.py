"""No source, no sentence: what in a dossier could not be published, and why.

Every statement of fact that a memorandum would make is walked here before a word of it is
written. A statement is supported by a citation whose words stand intact in a source that the
audience may see. What somebody asks (a recommendation of the publisher's own), thinks (grounds,
which rest on evidence) or wants shown (a criterion) is no statement of fact.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from pledgewatch.dossier.dossier import Dossier
from pledgewatch.dossier.matter import Concern, Matter, Pledge, Recommendation
from pledgewatch.dossier.source import Citation
from pledgewatch.dossier.vocabulary import Verdict, Wording
from pledgewatch.reporting.lookup import Lookup, lookup
from pledgewatch.reporting.narrative import flaws
from pledgewatch.reporting.unsupported import Unsupported

_GROUNDLESS = {Verdict.UNTESTABLE, Verdict.NO_INFORMATION}  # verdicts that need no evidence
_QUOTES = "“”„«»‘’\"' "


@dataclass(frozen=True, slots=True)
class _Statement:
    where: str
    sentence: str
    citations: tuple[Citation, ...]
    needs: bool = True  # a citation at all; those that it has must be sound in any case


def unsupported(dossier: Dossier) -> tuple[Unsupported, ...]:
    """Everything in the dossier that stops its publication, in the order of the memorandum."""
    held = lookup(dossier)
    found = [flaw for statement in _statements(held) for flaw in _flaws(statement, held)]
    found += _unnamed(held)
    found += [flaw for matter in dossier.matters for flaw in _unproven(matter)]
    found += flaws(held)
    return tuple(found)


def _flaws(statement: _Statement, held: Lookup) -> Iterator[Unsupported]:
    if statement.needs and not statement.citations:
        yield Unsupported(
            sentence=statement.sentence,
            where=statement.where,
            reason="no source is cited",
            remedy="Cite the words of a source that say so, or take the statement out.",
        )
    for citation in statement.citations:
        flaw = _flaw(citation, held)
        if flaw is not None:
            reason, remedy = flaw
            yield Unsupported(
                sentence=statement.sentence, where=statement.where, reason=reason, remedy=remedy
            )


def _flaw(citation: Citation, held: Lookup) -> tuple[str, str] | None:
    """What is wrong with a citation and what to do about it; None where it is sound."""
    source = held.sources.get(citation.source)
    if source is None or not source.confidentiality.visible_to(held.dossier.audience):
        return (
            f"its source {citation.source} is not among those that this audience may see",
            "Cite a source that it may see, or publish for another audience.",
        )
    if not citation.intact or citation.passage.source != source.sha256:
        return (
            f"the words cited do not stand in “{source.title}” as it was captured",
            "Find the words in the source again and cite them anew.",
        )
    if not citation.passage.exact.strip():
        return (f"the citation of “{source.title}” holds no words", "Cite the words themselves.")
    return None


def _statements(held: Lookup) -> Iterator[_Statement]:
    for matter in held.dossier.matters:
        yield from _own_statements(matter)
        yield from _statements_within(matter, held)
    for asked in held.dossier.recommendations:
        yield _recommended(asked, held, where=f"Recommendation {asked.key}")
    for event in held.dossier.events:
        where = f"Event {event.key} ({event.when.words()})"
        yield _Statement(where, event.account or "(told by its source)", event.citations)
    events = held.dossier.events
    for case in held.dossier.cases:
        if case.summary:
            told = tuple(c for event in events if event.case == case.key for c in event.citations)
            yield _Statement(f"Case {case.key}", case.summary, told)


def _own_statements(matter: Matter) -> Iterator[_Statement]:
    if isinstance(matter, Pledge):
        yield _Statement(f"Pledge {matter.key}", matter.text, matter.citations)
    if isinstance(matter, Concern):
        needs = bool(matter.summary)
        yield _Statement(f"Concern {matter.key}", matter.summary, matter.citations, needs)


def _statements_within(matter: Matter, held: Lookup) -> Iterator[_Statement]:
    of = f"of {matter.key}"
    for requirement in matter.requirements:
        said = f"{requirement.subject}: {requirement.after}"
        yield _Statement(f"Requirement {requirement.key} {of}", said, requirement.citations)
    for provision in matter.provisions:
        said = f"{provision.title}, {provision.number}"
        yield _Statement(f"Commitment {of}", said, provision.citations, needs=False)
    for reply in matter.replies:
        yield _Statement(f"Reply {reply.key} {of}", reply.text, reply.citations)
    for asked in matter.recommendations:
        yield _recommended(asked, held, where=f"Recommendation {asked.key} {of}")
    for evidence in matter.evidence:
        cited = held.evidence_citations(evidence)
        said = evidence.note or f"{evidence.bearing.label} {evidence.criterion or 'the matter'}"
        yield _Statement(f"Evidence {evidence.key} {of}", said, cited)


def _recommended(asked: Recommendation, held: Lookup, *, where: str) -> _Statement:
    from_others = asked.by not in {"", held.dossier.publisher}
    return _Statement(where, asked.text, asked.citations, needs=from_others)


def _unproven(matter: Matter) -> Iterator[Unsupported]:
    """Verdicts on nothing, and quotations that are none."""
    if isinstance(matter, Pledge) and matter.wording is Wording.VERBATIM:
        said = _bare(matter.text)
        if matter.citations and not any(said in _bare(c.passage.exact) for c in matter.citations):
            yield Unsupported(
                sentence=matter.text,
                where=f"Pledge {matter.key}",
                reason="it is given as a quotation, and the words cited are not these",
                remedy="Quote the source to the letter, or mark the pledge as a paraphrase.",
            )
    weighed = {evidence.key for evidence in matter.evidence}
    for assessment in matter.assessments:
        if assessment.blind or matter.searches:
            continue
        for given in assessment.verdicts:
            if given.verdict not in _GROUNDLESS and not weighed & set(given.evidence):
                yield Unsupported(
                    sentence=f"{given.verdict.label}: {given.grounds}",
                    where=f"Verdict on {given.criterion} of {matter.key} as of {assessment.as_of}",
                    reason="it names no evidence, and no search is recorded",
                    remedy="Name the evidence it rests on, or record where you looked in vain.",
                )


def _bare(words: str) -> str:
    return " ".join(words.split()).strip(_QUOTES)


def _unnamed(held: Lookup) -> Iterator[Unsupported]:
    """Actors who would be named and are not there, or whom this audience may not see."""
    for where, sentence, key in _names(held.dossier):
        if key not in held.actors:
            yield Unsupported(
                sentence=sentence,
                where=where,
                reason=f"the actor {key} is not among those that this audience may see",
                remedy="Name another actor, or publish for another audience.",
            )


def _names(dossier: Dossier) -> Iterator[tuple[str, str, str]]:
    """Where, in what, and which actor is named."""
    yield "Title", dossier.title, dossier.maker
    for matter in dossier.matters:
        if isinstance(matter, Pledge) and matter.speaker is not None:
            yield f"Pledge {matter.key}", matter.text, matter.speaker
        for reply in matter.replies:
            yield f"Reply {reply.key}", reply.text, reply.by
    of_matters = (asked for matter in dossier.matters for asked in matter.recommendations)
    for asked in (*of_matters, *dossier.recommendations):
        for addressee in asked.addressees:
            yield f"Recommendation {asked.key}", asked.text, addressee
