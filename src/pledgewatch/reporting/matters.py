"""The section of one pledge or concern, in the order in which a memorandum tells it."""

from collections.abc import Iterator

from pledgewatch.dossier.event import Requirement
from pledgewatch.dossier.instrument import Provision
from pledgewatch.dossier.matter import (
    Concern,
    Matter,
    Pledge,
    Recommendation,
    Reply,
)
from pledgewatch.dossier.vocabulary import Firmness, Response, Wording
from pledgewatch.dossier.when import When
from pledgewatch.judgement.wording import capitalised
from pledgewatch.reporting.lookup import Lookup, noted, slug
from pledgewatch.reporting.manuscript import (
    Block,
    Blocks,
    Box,
    Bullets,
    Heading,
    Inlines,
    Note,
    Paragraph,
    Quotation,
    Role,
    Strong,
    Table,
    Text,
    header,
)
from pledgewatch.reporting.standing import stands
from pledgewatch.reporting.telling import cases, happened, measures

LEVEL = 2  # of the heading of a matter; those within it are one deeper


def section(matter: Matter, held: Lookup) -> Blocks:
    """Everything that the memorandum says of one matter."""
    return tuple(_blocks(matter, held))


def title(matter: Matter, held: Lookup) -> str:
    """The heading of a matter: "Pledge 2: Registration of political parties"."""
    number = held.numbers.get(matter.key)
    before = "" if number is None else held.phrases.pledge_numbered.format(number=number)
    return before + matter.title


def short(matter: Matter, held: Lookup) -> str:
    """A matter in few words: "Pledge 2", or the title of a concern."""
    number = held.numbers.get(matter.key)
    if number is None:
        return matter.title
    return held.phrases.pledge_numbered.format(number=number).rstrip(": ")


def anchor(matter: Matter) -> str:
    """The anchor of a matter's heading."""
    return f"matter-{slug(matter.key)}"


def _blocks(matter: Matter, held: Lookup) -> Iterator[Block]:
    phrases = held.phrases
    yield Heading(LEVEL, (held.text(title(matter, held)),), anchor(matter))
    if isinstance(matter, Pledge):
        yield from _pledge(matter, held)
    if isinstance(matter, Concern) and matter.summary:
        yield Paragraph((held.text(matter.summary), *noted(matter.citations)))
    parts = (
        (phrases.stands, stands(matter, held)),
        (phrases.happened, happened(matter, held)),
        (phrases.cases, cases(matter, held, of=anchor(matter))),
        (phrases.on_the_way, measures(matter, held)),
        (phrases.requirements, _requirements(matter, held)),
        (phrases.commitments, _commitments(matter, held)),
        (phrases.searches, _searches(matter, held)),
        (phrases.reply, _replies(matter, held)),
        (phrases.recommendations, _recommendations(matter, held)),
    )
    for index, (heading, blocks) in enumerate(parts, start=1):
        if blocks:
            yield Heading(LEVEL + 1, (Text(heading),), f"{anchor(matter)}-{index}")
            yield from blocks


def _pledge(pledge: Pledge, held: Lookup) -> Iterator[Block]:
    verbatim = pledge.wording is Wording.VERBATIM
    note = Note(pledge.citations, quoting=not verbatim)
    if verbatim:
        said: Inlines = (held.text(held.phrases.quoted(pledge.text)), note)
    else:
        said = (Text(held.phrases.paraphrased), held.text(pledge.text), note)
    speaker = pledge.speaker or held.dossier.maker
    by = held.phrases.said_by.format(
        speaker=held.name(speaker), forum=pledge.forum, date=held.phrases.words(pledge.made_on)
    )
    yield Quotation((Paragraph(said), Box(Role.ATTRIBUTION, (Paragraph((held.text(by),)),))))
    about = " ".join(_about(pledge, held))
    if about:
        yield Paragraph((held.text(about),))


def _about(pledge: Pledge, held: Lookup) -> Iterator[str]:
    """How firm the words are, where they are not, and how they go with an earlier pledge."""
    if pledge.firmness is not Firmness.FIRM:
        yield held.phrases.firmness[pledge.firmness.value]
    earlier = [other for other in held.dossier.pledges if other.key == pledge.earlier]
    if earlier and pledge.restatement is not None:
        told = held.phrases.restatement[pledge.restatement.value]
        yield told.format(title=title(earlier[0], held))


def _requirements(matter: Matter, held: Lookup) -> Blocks:
    if not matter.requirements:
        return ()
    rows: tuple[tuple[Inlines, ...], ...] = tuple(
        (
            (held.text(capitalised(each.subject)), *noted(each.citations)),
            (held.text(each.before or held.phrases.unknown),),
            (held.text(each.after),),
            (Text(_since(each, held)),),
        )
        for each in matter.requirements
    )
    head = header(held.phrases.requirement_columns)
    return (Table(widths=(0.34, 0.22, 0.24, 0.2), header=head, rows=rows),)


def _since(requirement: Requirement, held: Lookup) -> str:
    if requirement.since is None:
        return ""
    return held.phrases.words(requirement.since).removeprefix("since ")


def _commitments(matter: Matter, held: Lookup) -> Blocks:
    items = tuple((Paragraph(_provision(each, held)),) for each in matter.provisions)
    return (Bullets(items),) if items else ()


def _provision(provision: Provision, held: Lookup) -> Inlines:
    phrases = held.phrases
    where = ""
    if provision.number:
        form = phrases.paragraph if provision.kind == "paragraph" else phrases.article
        where = f", {form.format(number=provision.number)}"
    says = f": {provision.says}" if provision.says else ""
    end = "" if says.endswith((".", "!", "?")) else "."
    return (
        held.text(provision.title),
        Text(where),
        held.text(f"{says}{end}"),
        *noted(provision.citations),
    )


def _searches(matter: Matter, held: Lookup) -> Blocks:
    if not matter.searches:
        return ()
    phrases = held.phrases
    items = tuple(
        (
            Paragraph(
                (
                    held.text(
                        phrases.searched.format(
                            date=phrases.words(When.day(search.searched_on)),
                            by=search.by,
                            where=search.where,
                            terms=search.terms,
                        )
                    ),
                    held.text(f" {search.note}" if search.note else ""),
                )
            ),
        )
        for search in matter.searches
    )
    return (Bullets(items), Paragraph((Text(phrases.found_nothing),)))


def _replies(matter: Matter, held: Lookup) -> Blocks:
    return tuple(Box(Role.REPLY, (Paragraph(_reply(reply, held)),)) for reply in matter.replies)


def _reply(reply: Reply, held: Lookup) -> Inlines:
    by = held.phrases.replied.format(
        by=held.name(reply.by), date=held.phrases.words(reply.received)
    )
    return (
        Text(by),
        held.text(held.phrases.quoted(reply.text)),
        *noted(reply.citations, quoting=False),
    )


def _recommendations(matter: Matter, held: Lookup) -> Blocks:
    items = tuple((Paragraph(recommendation(each, held)),) for each in matter.recommendations)
    return (Bullets(items),) if items else ()


def recommendation(asked: Recommendation, held: Lookup, *, naming: bool = True) -> Inlines:
    """What is asked, of whom, and what came of it; `naming` the addressees before it."""
    names = ", ".join(held.name(key) for key in asked.addressees) or held.phrases.nobody
    before: Inlines = (Strong((held.text(f"{capitalised(names)}: "),)),) if naming else ()
    return (*before, held.text(asked.text), *_origin(asked, held))


def _origin(asked: Recommendation, held: Lookup) -> Inlines:
    """Who asked it first, what was answered and what came of it, where that is known."""
    phrases = held.phrases
    if asked.by in {"", held.dossier.publisher}:
        return noted(asked.citations)
    said = f" {phrases.recommended_by.format(by=asked.by)}"
    if asked.made_on is not None:
        said += phrases.recommended_on.format(date=phrases.words(asked.made_on))
    after = ""
    if asked.response is not None and asked.response is not Response.PENDING:
        response = asked.response.label_in(phrases.language)
        after += f" {phrases.response.format(response=response)}"
    follow_up = asked.follow_up.label_in(phrases.language)
    after += f" {phrases.came_of_it.format(follow_up=follow_up)}"
    return (held.text(f"{said}."), *noted(asked.citations), Text(after))
