"""A dossier becomes a manuscript: the order of the memorandum and its parts around the matters."""

from collections.abc import Iterator

from pledgewatch.dossier.dossier import Dossier
from pledgewatch.dossier.matter import Matter, Pledge
from pledgewatch.dossier.when import When
from pledgewatch.judgement.outcome import derive
from pledgewatch.judgement.wording import capitalised
from pledgewatch.reporting import timeline
from pledgewatch.reporting.lookup import Lookup, lookup, slug, unbroken
from pledgewatch.reporting.manuscript import (
    Block,
    Box,
    Bullets,
    Figure,
    Heading,
    Inlines,
    LineBreak,
    Link,
    Manuscript,
    Paragraph,
    Reference,
    Role,
    Strong,
    Table,
    Text,
    header,
)
from pledgewatch.reporting.matters import anchor, recommendation, section, short, title
from pledgewatch.reporting.method import method
from pledgewatch.reporting.narrative import read
from pledgewatch.reporting.standing import outcome

OTHERS = "other-recommendations"  # anchor of those that belong to no matter
FINGERPRINT = 12  # hexadecimal digits of a source's SHA-256 that the list of sources shows


def manuscript(dossier: Dossier, *, addressee: str | None = None) -> Manuscript:
    """The memorandum that a dossier makes, for the actor with the key `addressee` or for all.

    The dossier is taken to be supported (`pledgewatch.reporting.support.unsupported`).
    """
    held = lookup(dossier)
    return Manuscript(
        kind=held.phrases.memorandum,
        title=dossier.title,
        publisher=dossier.publisher,
        language=held.phrases.language,
        date=dossier.as_of.isoformat(),
        notes=held.phrases.notes,
        foot=held.phrases.foot.format(
            title=dossier.title,
            publisher=dossier.publisher,
            date=held.phrases.words(When.day(dossier.as_of)),
        ),
        blocks=tuple(_blocks(held, addressee)),
    )


def _blocks(held: Lookup, addressee: str | None) -> Iterator[Block]:
    dossier, phrases = held.dossier, held.phrases
    yield from _masthead(held, addressee)
    introduction, _ = read(dossier.introduction, held, where="Introduction")
    if introduction:
        yield Heading(1, (Text(phrases.introduction),), "introduction")
        yield from introduction
    if dossier.matters:
        yield Heading(1, (Text(phrases.glance),), "at-a-glance")
        yield _glance(held)
        yield from _timeline(held)
    for heading, part, matters in (
        (phrases.pledges, "pledges", dossier.pledges),
        (phrases.concerns, "concerns", dossier.concerns),
    ):
        if matters:
            yield Heading(1, (Text(heading),), part)
            for matter in matters:
                yield from section(matter, held)
    yield from _loose(held)
    yield from _by_addressee(held, addressee)
    yield from _sources(held)
    yield Heading(1, (Text(phrases.method),), "method")
    yield Box(Role.SMALL, method(held))


def _masthead(held: Lookup, addressee: str | None) -> Iterator[Block]:
    dossier, phrases = held.dossier, held.phrases
    if dossier.audience in phrases.markings:
        marking = Text(phrases.markings[dossier.audience])
        yield Box(Role.MARKING, (Paragraph((Strong((marking,)),)),))
    recorded = dossier.recorded_by
    at = phrases.record_at.format(
        date=phrases.words(When.day(recorded.date())), time=f"{recorded:%H:%M}"
    )
    rows: list[tuple[str, str]] = [(phrases.to, held.name(addressee))] if addressee else []
    rows += [
        (phrases.sender, dossier.publisher),
        (phrases.about, f"{held.name(dossier.maker)}; {dossier.forum}"),
        (phrases.date, phrases.words(When.day(dossier.as_of))),
        (phrases.record, at),
    ]
    cells = tuple(((Text(label),), (held.text(said),)) for label, said in rows)
    yield Box(Role.MASTHEAD, (Table(widths=(0.16, 0.84), header=(), rows=cells),))


def _glance(held: Lookup) -> Table:
    rows = tuple(_glance_row(matter, held) for matter in held.dossier.matters)
    head = header(held.phrases.glance_columns)
    return Table(widths=(0.38, 0.19, 0.24, 0.19), header=head, rows=rows)


def _glance_row(matter: Matter, held: Lookup) -> tuple[Inlines, ...]:
    derived = derive(matter, held.dossier)
    phrases = held.phrases
    due = phrases.nothing
    if isinstance(matter, Pledge):
        due = phrases.words(matter.due) if matter.due is not None else phrases.no_due
    since = phrases.nothing
    if derived.since is not None:
        since = phrases.words(derived.since).removeprefix("since ")
    return (
        (Reference(title(matter, held), anchor(matter)),),
        (Text(due),),
        outcome(derived, held),
        (Text(since),),
    )


def _timeline(held: Lookup) -> Iterator[Figure]:
    for number, drawn in enumerate(timeline.draw(held.dossier, held.phrases), start=1):
        yield Figure(
            name=f"timeline-{number}",
            svg=drawn.svg,
            alternative=drawn.alternative,
            caption=(Text(held.phrases.timeline_caption),),
        )


def _loose(held: Lookup) -> Iterator[Block]:
    """The recommendations that belong to no matter, as a part of their own."""
    asked = held.dossier.recommendations
    if asked:
        yield Heading(1, (Text(held.phrases.other_recommendations),), OTHERS)
        yield Bullets(tuple((Paragraph(recommendation(each, held)),) for each in asked))


def _by_addressee(held: Lookup, addressee: str | None) -> Iterator[Block]:
    """The same recommendations again, gathered for whoever is asked; the addressee first."""
    asked = _asked(held, addressee)
    if not asked:
        return
    phrases = held.phrases
    yield Heading(1, (Text(phrases.by_addressee),), "recommendations")
    for key, every in asked.items():
        name = held.name(key) if key else capitalised(phrases.nobody)
        said = phrases.addressed_here.format(name=name) if key == addressee else name
        yield Heading(2, (held.text(said),), f"to-{slug(key) or 'all'}")
        yield Bullets(tuple((Paragraph(line),) for line in every))


def _asked(held: Lookup, addressee: str | None) -> dict[str, list[Inlines]]:
    """What each addressee is asked, by its key; "" stands for nobody in particular."""
    asked: dict[str, list[Inlines]] = {addressee: []} if addressee else {}
    grounds = [
        *(
            (Reference(short(matter, held), anchor(matter)), matter.recommendations)
            for matter in held.dossier.matters
        ),
        (Reference(held.phrases.other_recommendations, OTHERS), held.dossier.recommendations),
    ]
    for lead, every in grounds:
        for each in every:
            said = (*recommendation(each, held, naming=False), Text(" ("), lead, Text(")"))
            for key in each.addressees or ("",):
                asked.setdefault(key, []).append(said)
    nobody = asked.pop("", [])
    return {key: every for key, every in (*asked.items(), ("", nobody)) if every}


def _sources(held: Lookup) -> Iterator[Block]:
    if not held.dossier.sources:
        return
    phrases = held.phrases
    yield Heading(1, (Text(phrases.sources),), "sources")
    rows = []
    for source in sorted(held.dossier.sources, key=lambda s: (s.publisher.casefold(), s.title)):
        published = ""
        if source.published is not None:
            published = f", {unbroken(source.published, phrases)}"
        said: Inlines = (
            Strong((Text(source.publisher),)),
            Text(f", {phrases.quotes[0]}"),
            Text(source.title, source.language),
            Text(f"{phrases.quotes[1]}{published}"),
        )
        if source.url.startswith(("https://", "http://")):
            said = (*said, LineBreak(), Link(source.url, source.url))
        captured = phrases.words(When.day(source.retrieved_at.date()))
        rows.append((said, (Text(captured),), (Text(source.sha256[:FINGERPRINT]),)))
    table = Table(
        widths=(0.64, 0.18, 0.18), header=header(phrases.source_columns), rows=tuple(rows)
    )
    yield Box(Role.SMALL, (Paragraph((Text(phrases.sources_lead),)), table))
