"""The note on method: how what a memorandum says was found, counted from its own dossier."""

from collections import Counter
from collections.abc import Iterator

from pledgewatch.dossier.vocabulary import Reliability
from pledgewatch.dossier.when import When
from pledgewatch.judgement.agreement import agreement
from pledgewatch.judgement.method import fixed_after_judgement
from pledgewatch.judgement.scales import Scale
from pledgewatch.reporting.lookup import Lookup
from pledgewatch.reporting.manuscript import Blocks, Paragraph, Text


def method(held: Lookup) -> Blocks:
    """The paragraphs of the note, only those that apply to the dossier."""
    return tuple(Paragraph((Text(said),)) for said in _sentences(held))


def _sentences(held: Lookup) -> Iterator[str]:
    dossier, phrases = held.dossier, held.phrases
    recorded = phrases.words(When.day(dossier.recorded_by.date()))
    yield " ".join((phrases.method_standing, *_fixed(held)))
    if dossier.scale in set(Scale):
        scale = Scale(dossier.scale).label_in(phrases.language)
        yield phrases.method_scale.format(scale=scale)
    as_of = phrases.words(When.day(dossier.as_of))
    yield phrases.method_as_of.format(as_of=as_of, recorded=recorded)
    yield phrases.method_support
    yield phrases.method_dates
    if dossier.sources:
        yield _reliability(held)
    coders = agreement(dossier.matters, by=dossier.as_of)
    if coders.pairs:
        yield coders.told(phrases.language)
    if any(actor.protected for actor in dossier.actors):
        yield phrases.method_protected


def _fixed(held: Lookup) -> Iterator[str]:
    """Whether the test was set before the result was known; nothing where nothing is tested."""
    criteria = sum(len(matter.criteria) for matter in held.dossier.matters)
    late = sum(1 for _ in fixed_after_judgement(held.dossier))
    if late:
        yield held.phrases.method_fixed_late(criteria, late)
    elif criteria:
        yield held.phrases.method_fixed_before


def _reliability(held: Lookup) -> str:
    graded = Counter(source.reliability for source in held.dossier.sources)
    language = held.phrases.language
    grades = [(level.label_in(language), graded[level]) for level in Reliability if graded[level]]
    return held.phrases.method_graded(len(held.dossier.sources), grades)
