"""The note on method: how what a memorandum says was found, counted from its own dossier."""

from collections import Counter
from collections.abc import Iterator

from pledgewatch.dossier.vocabulary import Reliability
from pledgewatch.dossier.when import When
from pledgewatch.judgement.agreement import agreement
from pledgewatch.judgement.method import fixed_after_judgement
from pledgewatch.judgement.wording import counted, number
from pledgewatch.reporting.lookup import Lookup
from pledgewatch.reporting.manuscript import Blocks, Paragraph, Text

# Said of every memorandum. Where a sentence describes how an outcome comes about, the rule itself
# stands in `pledgewatch.judgement.rules`.
STANDING = (
    "Where a matter stands is derived, not typed in: from the verdict on each criterion, from the "
    "date due and from how far each measure has come, by rules that are the same for every State. "
    "Where a person has set another outcome in place of the derived one, both are shown with the "
    "reason."
)
FIXED_BEFORE = "No criterion was fixed after it was first judged."
AS_OF = (
    "It says what was so at the close of {as_of}, and nothing that happened later counts. It was "
    "made from the record as it stood on {recorded}; what was recorded after that is not in it."
)
SUPPORT = (
    "Every statement of fact rests on the exact words of a source that was kept as captured, and "
    "each note names the place in it. Words between quotation marks stand so in the source; "
    "“[…]” marks what a note leaves out. A memorandum with a broken quotation cannot be made."
)
DATES = (
    "A date is as precise as its source and no more: what is known by its month is dated by its "
    "month. “By the end of 2010” is due on 31 December 2010."
)
PROTECTED = (
    "Persons at risk appear under a name that is not theirs; who they are is in no file from "
    "which this memorandum was made."
)


def method(held: Lookup) -> Blocks:
    """The paragraphs of the note, only those that apply to the dossier."""
    return tuple(Paragraph((Text(said),)) for said in _sentences(held))


def _sentences(held: Lookup) -> Iterator[str]:
    dossier = held.dossier
    recorded = When.day(dossier.recorded_by.date()).words()
    yield " ".join((STANDING, *_fixed(held)))
    yield AS_OF.format(as_of=When.day(dossier.as_of).words(), recorded=recorded)
    yield SUPPORT
    yield DATES
    if dossier.sources:
        yield _reliability(held)
    coders = agreement(dossier.matters, by=dossier.as_of)
    if coders.pairs:
        yield coders.words
    if any(actor.protected for actor in dossier.actors):
        yield PROTECTED


def _fixed(held: Lookup) -> Iterator[str]:
    """Whether the test was set before the result was known; nothing where nothing is tested."""
    criteria = sum(len(matter.criteria) for matter in held.dossier.matters)
    late = sum(1 for _ in fixed_after_judgement(held.dossier))
    if late:
        yield (
            f"Of {counted(criteria, 'criterion', 'criteria')} {number(late)} "
            f"{'was fixed only after it was' if late == 1 else 'were fixed only after they were'} "
            "first judged."
        )
    elif criteria:
        yield FIXED_BEFORE


def _reliability(held: Lookup) -> str:
    graded = Counter(source.reliability for source in held.dossier.sources)
    counts = [f"{number(graded[level])} {level.label}" for level in Reliability if graded[level]]
    total = len(held.dossier.sources)
    return (
        f"Its {counted(total, 'source', 'sources')}, graded by the scale of the Events Standard "
        f"Formats: {', '.join(counts)}."
    )
