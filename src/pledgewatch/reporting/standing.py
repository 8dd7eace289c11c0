"""Where a matter stands and why, as its section and the summary say it."""

from collections.abc import Iterator

from pledgewatch.dossier.matter import Assessment, Criterion, CriterionVerdict, Matter
from pledgewatch.dossier.vocabulary import Outcome
from pledgewatch.dossier.when import When
from pledgewatch.judgement.outcome import Derived, derive
from pledgewatch.judgement.scales import named_beside, refining
from pledgewatch.judgement.wording import capitalised
from pledgewatch.reporting.lookup import Lookup, noted
from pledgewatch.reporting.manuscript import (
    Block,
    Blocks,
    Box,
    Inlines,
    LineBreak,
    Note,
    Paragraph,
    Role,
    Strong,
    Symbol,
    Table,
    Text,
    header,
)
from pledgewatch.reporting.shapes import LETTERS


def stands(matter: Matter, held: Lookup) -> Blocks:
    """The outcome, why it is that, and the verdict on each criterion with its grounds."""
    derived = derive(matter, held.dossier)
    said: Inlines = (*outcome(derived, held), *_since(derived, held))
    why = Paragraph((held.text(_why(derived, held)),))
    blocks: list[Block] = [Box(Role.STANDING, (Paragraph(said), why))]
    given = {assessment.key: assessment for assessment in matter.assessments}
    assessment = given.get(derived.assessment or "")
    if matter.criteria:
        blocks.append(_criteria(matter, assessment, held))
    if assessment is not None:
        blocks += _grounds(assessment, matter, held)
    return tuple(blocks)


def _why(derived: Derived, held: Lookup) -> str:
    """The explanation without the outcome's name, which stands above it already."""
    explained = derived.explained(held.phrases.language)
    return capitalised(explained.removeprefix(f"{held.phrases.outcome(derived.outcome)}: "))


def _grounds(assessment: Assessment, matter: Matter, held: Lookup) -> Iterator[Paragraph]:
    if assessment.grounds:
        evidence = tuple(key for verdict in assessment.verdicts for key in verdict.evidence)
        yield Paragraph((held.text(assessment.grounds), *_grounds_note(evidence, matter, held)))
    if assessment.as_of != held.dossier.as_of:
        day = held.phrases.words(When.day(assessment.as_of))
        yield Paragraph((Text(held.phrases.judged_as_of.format(date=day)),))


def outcome(derived: Derived, held: Lookup) -> Inlines:
    """An outcome by shape and by word, and whether it came late or is overdue."""
    said = capitalised(
        named_beside(
            held.phrases.outcome(derived.outcome),
            derived.outcome,
            held.dossier.scale,
            held.phrases.language,
            refined=refining(derived),
        )
    )
    if derived.late:
        said += held.phrases.late
    if derived.overdue:
        partly = derived.outcome is Outcome.PARTLY_KEPT
        said += held.phrases.rest_overdue if partly else held.phrases.overdue
    return (Symbol(LETTERS[derived.outcome]), Text(" "), Strong((Text(said),)))


def _since(derived: Derived, held: Lookup) -> Inlines:
    if derived.since is None:
        return ()
    return (Text(f", {derived.since.since(held.phrases.language)}"),)


def _criteria(matter: Matter, assessment: Assessment | None, held: Lookup) -> Table:
    verdicts = {v.criterion: v for v in assessment.verdicts} if assessment else {}
    rows = [
        (
            (
                held.text(criterion.text),
                Text(f" ({criterion.kind.label_in(held.phrases.language)})"),
            ),
            *_verdict(criterion, verdicts, matter, held),
        )
        for criterion in matter.criteria
    ]
    return Table(
        widths=(0.4, 0.2, 0.4), header=header(held.phrases.criteria_columns), rows=tuple(rows)
    )


def _verdict(
    criterion: Criterion, verdicts: dict[str, CriterionVerdict], matter: Matter, held: Lookup
) -> tuple[Inlines, Inlines]:
    given = verdicts.get(criterion.key)
    if given is None:
        return ((Text(held.phrases.not_judged),), ())
    said: Inlines = (Text(capitalised(given.verdict.label_in(held.phrases.language))),)
    if given.met_on is not None:
        said = (*said, LineBreak(), Text(held.phrases.words(given.met_on)))
    return (
        said,
        (held.text(given.grounds), *_grounds_note(given.evidence, matter, held)),
    )


def _grounds_note(keys: tuple[str, ...], matter: Matter, held: Lookup) -> tuple[Note, ...]:
    weighed = {evidence.key: evidence for evidence in matter.evidence}
    cited = [
        citation
        for key in dict.fromkeys(keys)
        if key in weighed
        for citation in held.evidence_citations(weighed[key])
    ]
    return noted(tuple(dict.fromkeys(cited)))
