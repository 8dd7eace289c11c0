"""What happened in a matter: events by their dates, cases, measures on their way."""

from collections.abc import Iterator, Sequence

from pledgewatch.dossier.event import Case, Event
from pledgewatch.dossier.matter import Matter
from pledgewatch.dossier.source import Citation
from pledgewatch.dossier.when import When
from pledgewatch.judgement.wording import capitalised
from pledgewatch.reporting.lookup import Lookup, noted, slug
from pledgewatch.reporting.manuscript import (
    Block,
    Blocks,
    Emphasis,
    Heading,
    Inlines,
    LineBreak,
    Note,
    Paragraph,
    Strong,
    Table,
    Text,
    header,
)
from pledgewatch.reporting.narrative import read

CASE_LEVEL = 4  # of the heading of a case: below that of the cases of a matter


def happened(matter: Matter, held: Lookup) -> Blocks:
    """The researcher's own text, or else the events that belong to no case."""
    if matter.narrative.strip():
        blocks, _ = read(matter.narrative, held, where=f"Text of {matter.key}")
        return blocks
    told = [held.events[key] for key in matter.events if key in held.events]
    return _events([event for event in told if event.case not in matter.cases], held)


def _events(events: Sequence[Event], held: Lookup) -> Blocks:
    """Events in the order of their dates; those that say the same to the letter stand together.

    One sentence of a source may tell of several dates; quoted under each it would only be longer.
    """
    alike: dict[tuple[str, tuple[Citation, ...]], list[Event]] = {}
    for event in events:
        alike.setdefault((event.account, event.citations), []).append(event)
    return tuple(_event(same[0], [each.when for each in same], held) for same in alike.values())


def _event(event: Event, whens: Sequence[When], held: Lookup) -> Paragraph:
    """An event under its dates: as the researcher tells it, else as its source has it."""
    dates = "; ".join(dict.fromkeys(held.phrases.words(when) for when in whens))
    dated = Strong((Text(f"{capitalised(dates)}."),))
    if event.account:
        return Paragraph((dated, Text(" "), held.text(event.account), *noted(event.citations)))
    return Paragraph((dated, Text(" "), *_quoted(event, held)))


def _quoted(event: Event, held: Lookup) -> Inlines:
    first = event.citations[0]
    source = held.sources[first.source]
    by = Text(held.phrases.according_to.format(publisher=source.publisher))
    words = Text(held.phrases.quoted(first.passage.exact), source.language)
    return (by, words, Note(event.citations, quoting=len(event.citations) > 1))


def cases(matter: Matter, held: Lookup, *, of: str) -> Blocks:
    """The stories of persons and groups; `of` is the anchor of the matter's heading."""
    told = [held.cases[key] for key in matter.cases if key in held.cases]
    return tuple(block for case in told for block in _case(case, held, of))


def _case(case: Case, held: Lookup, of: str) -> Iterator[Block]:
    events = [event for event in held.dossier.events if event.case == case.key]
    yield Heading(CASE_LEVEL, (held.text(case.title),), f"{of}-case-{slug(case.key)}")
    told_of = [held.actors[part.actor] for part in case.actors if part.actor in held.actors]
    if any(actor.protected for actor in told_of):
        yield Paragraph((Emphasis((Text(held.phrases.withheld),)),))
    if case.summary:
        cited = dict.fromkeys(c for event in events for c in event.citations)
        yield Paragraph((held.text(case.summary), *noted(tuple(cited))))
    yield from _events(events, held)


def measures(matter: Matter, held: Lookup) -> Blocks:
    """How far each law and other measure came, stage by stage."""
    rows = []
    for key in matter.measures:
        stages = [e for e in held.dossier.events if e.measure == key and e.stage is not None]
        if key in held.measures and stages:
            measure = held.measures[key]
            called = held.phrases.kinds.get(measure.kind, measure.kind)
            kind = f" ({called})" if called else ""
            rows.append(((held.text(measure.title), Text(kind)), _stages(stages, held)))
    if not rows:
        return ()
    head = header(held.phrases.measure_columns)
    return (Table(widths=(0.45, 0.55), header=head, rows=tuple(rows)),)


def _stages(events: list[Event], held: Lookup) -> Inlines:
    said: list[Inlines] = []
    for event in events:
        if event.stage is not None:
            stage = capitalised(event.stage.label_in(held.phrases.language))
            words = Text(f"{stage}, {held.phrases.words(event.when)}")
            said.append((words, *noted(event.citations)))
    return tuple(inline for line in _lines(said) for inline in line)


def _lines(rows: list[Inlines]) -> Iterator[Inlines]:
    for index, row in enumerate(rows):
        yield (LineBreak(), *row) if index else row
