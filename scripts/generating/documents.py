"""An invented document: its bytes as plain text, what a reader makes of it, what it proposes.

Every proposal's words are the text from its start to its end. The text is that of
`pledgewatch.documents.document`: blocks joined by blank lines, no break within a block.
"""

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from itertools import islice, pairwise
from typing import Any

from pledgewatch.documents.document import BlockKind
from scripts.generating.phrases import BY_LANGUAGE, Phrases, coined

GAP = "\n\n"
PAGE = 2600  # characters, about
PAGINATED = 0.75  # of the documents; the rest has no form feeds
POOL = 3000  # sentences of a language that propose nothing
WHOLE = 0.02  # of the sentences of a document without proposals are its headings
# What is proposed how often, roughly as in reports of rights organisations.
SHARES: Mapping[str, float] = {
    "event": 0.46,
    "recommendation": 0.15,
    "pledge": 0.08,
    "requirement": 0.06,
    "citation": 0.15,
    "actor": 0.1,
}
_INSTRUMENTS = ("iccpr", "cat", "crc")
_ACTIONS = 5  # UPR Info's categories


@dataclass(slots=True)
class Written:
    """A document as written."""

    title: str
    language: str
    published: str
    text: str
    content: bytes
    layout: dict[str, Any]  # as `pledgewatch.documents.wire` has it, without text and digest
    machines: list[dict[str, Any]]  # proposals in the order of the text
    places: dict[int, int]  # ordinal of the paragraph by the start of each proposal
    pages: int
    paginated: bool


@dataclass(slots=True)
class _Page:
    blocks: list[tuple[BlockKind, list["_Said"]]] = field(default_factory=list)
    length: int = 0


@dataclass(slots=True)
class _Said:
    """A sentence, or a name within one, and what is proposed in it."""

    words: str
    machine: dict[str, Any] | None = None
    exact: str = ""  # the proposal's own words, if fewer


def write(chance: random.Random, *, length: int, proposals: int) -> Written:
    """A document of about `length` characters with so many proposals."""
    phrases = BY_LANGUAGE["ru" if chance.random() < 0.35 else "en"]  # noqa: PLR2004 -- a third
    published = date(2004 + chance.randrange(20), chance.randrange(1, 13), chance.randrange(1, 28))
    title = phrases.one(phrases.titles, chance)
    title = phrases.fill(title, chance)
    said = list(_sentences(chance, phrases, length, proposals, published))
    return _composed(chance, phrases, title, published, said)


def _sentences(
    chance: random.Random, phrases: Phrases, length: int, proposals: int, published: date
) -> Iterator[_Said]:
    pool = _pool(phrases.language)
    kinds = chance.choices(list(SHARES), list(SHARES.values()), k=proposals)
    told = [_PROPOSING[kind](chance, phrases, published) for kind in kinds]
    rest = max(1, (length - sum(len(one.words) for one in told)) // 100)
    said = told + [_Said(words) for words in chance.choices(pool, k=rest)]
    chance.shuffle(said)
    yield from said


@cache
def _pool(language: str) -> list[str]:
    chance = random.Random(language)  # noqa: S311 -- sentences, no secrets
    phrases = BY_LANGUAGE[language]
    return [_line(phrases, phrases.telling, chance) for _ in range(POOL)]


def _line(phrases: Phrases, frames: tuple[str, ...], chance: random.Random, **told: str) -> str:
    """A frame filled twice: words have holes of their own. It begins with a capital."""
    line = phrases.fill(phrases.one(frames, chance, **told), chance)
    return line[0].upper() + line[1:]


def line(language: str, part: str, chance: random.Random, **told: str) -> str:
    """A sentence of a language from the frames of that part ("accounts")."""
    phrases = BY_LANGUAGE[language]
    return _line(phrases, getattr(phrases, part), chance, **told)


def _machine(kind: str, chance: random.Random, **fields: Any) -> dict[str, Any]:
    sure = round(0.55 + 0.44 * chance.random(), 3)
    return {"kind": kind, "confidence": sure, "read_by": "rules", **fields}


def _event(chance: random.Random, phrases: Phrases, published: date) -> _Said:
    month, day = chance.randrange(1, 13), chance.randrange(1, 28)
    year = published.year - chance.randrange(1, 4)
    words = _line(
        phrases,
        phrases.events,
        chance,
        day=str(day),
        month=phrases.months[month - 1],
        year=str(year),
    )
    machine = _machine(
        "event",
        chance,
        date=f"{year}-{month:02}-{day:02}",
        date_text=str(year),
        actors=[],
        stage=None,
        flags=[],
    )
    return _Said(words, machine)


def _pledge(chance: random.Random, phrases: Phrases, published: date) -> _Said:
    due = published.year + chance.randrange(1, 4)
    words = _line(phrases, phrases.pledges, chance, year=str(due))
    machine = _machine(
        "pledge",
        chance,
        speaker=None,
        maker=None,
        made_on=f"{published:%Y-%m}",
        due=str(due),
        wording="verbatim",
        firmness=chance.choice(("firm", "firm", "conditional", "aspirational")),
        action_category=chance.randrange(1, _ACTIONS + 1),
        issues=[],
    )
    return _Said(words, machine)


def _recommendation(chance: random.Random, phrases: Phrases, _published: date) -> _Said:
    words = _line(phrases, phrases.recommendations, chance)
    by = chance.sample(phrases.words["state"], k=chance.randrange(1, 3))
    machine = _machine(
        "recommendation",
        chance,
        paragraph=f"{chance.randrange(60, 130)}.{chance.randrange(1, 90)}",
        by=by,
        to=None,
        addressees=[],
        response=chance.choice(("supported", "noted", "pending", None)),
        action_category=chance.randrange(1, _ACTIONS + 1),
        issues=[],
    )
    return _Said(f"{words} ({', '.join(by)}).", machine, words)


def _requirement(chance: random.Random, phrases: Phrases, published: date) -> _Said:
    before, after = str(chance.randrange(1, 40) * 100), str(chance.randrange(41, 90) * 100)
    words = _line(phrases, phrases.requirements, chance, before=before, after=after)
    subject = phrases.words["subject"][chance.randrange(len(phrases.words["subject"]))]
    machine = _machine(
        "requirement",
        chance,
        subject=subject,
        before=before,
        after=after,
        since=str(published.year),
    )
    return _Said(words, machine)


def _citation(chance: random.Random, phrases: Phrases, _published: date) -> _Said:
    named = chance.randrange(len(_INSTRUMENTS))
    article = str(chance.randrange(2, 28))
    covenant = phrases.words["covenant"][named]
    words = _line(phrases, phrases.citations, chance, article=article, covenant=covenant)
    machine = _machine("citation", chance, instrument=_INSTRUMENTS[named], provision=article)
    return _Said(words, machine)


def _actor(chance: random.Random, phrases: Phrases, _published: date) -> _Said:
    name = phrases.one(phrases.persons, chance, surname=coined(chance, phrases.language))
    verb = "said so as well" if phrases.language == "en" else "говорит о том же"
    machine = _machine("actor", chance, actor_kind="person", name=None)
    return _Said(f"{name} {verb}.", machine, name)


_PROPOSING = {
    "event": _event,
    "pledge": _pledge,
    "recommendation": _recommendation,
    "requirement": _requirement,
    "citation": _citation,
    "actor": _actor,
}


def _pages(
    chance: random.Random, phrases: Phrases, title: str, said: list[_Said], size: float
) -> list[_Page]:
    """The sentences in paragraphs of a few, on pages of about `size` characters."""
    pages = [_Page([(BlockKind.HEADING, [_Said(title)])], len(title))]
    left = iter(said)
    while paragraph := list(islice(left, chance.randrange(2, 7))):
        page = pages[-1]
        if page.length > size:
            page = _Page()
            pages.append(page)
        if chance.random() < WHOLE * 5:
            heading = phrases.fill(phrases.one(phrases.headings, chance), chance)
            page.blocks.append((BlockKind.HEADING, [_Said(heading[0].upper() + heading[1:])]))
        page.blocks.append((BlockKind.PARAGRAPH, paragraph))
        page.length += sum(len(one.words) + 1 for one in paragraph)
    return pages


def _composed(
    chance: random.Random, phrases: Phrases, title: str, published: date, said: list[_Said]
) -> Written:
    paginated = chance.random() < PAGINATED
    pages = _pages(chance, phrases, title, said, PAGE if paginated else float("inf"))
    blocks: list[list[Any]] = []
    machines: list[dict[str, Any]] = []
    places: dict[int, int] = {}
    parts: list[str] = []
    starts: list[int] = []
    position = ordinal = 0
    for number, page in enumerate(pages, start=1):
        starts.append(position)
        for kind, sentences in page.blocks:
            ordinal += kind is BlockKind.PARAGRAPH
            start = position
            for one in sentences:
                if one.machine is not None:
                    exact = one.exact or one.words
                    machines.append(
                        {
                            **one.machine,
                            "text": exact,
                            "start": position,
                            "end": position + len(exact),
                            "page": number,
                        }
                    )
                    places[position] = ordinal
                parts += (one.words, " ")
                position += len(one.words) + 1
            parts[-1] = GAP
            level = (1 if start == 0 else 2) if kind is BlockKind.HEADING else None
            blocks.append([kind.value, start, position - 1, number, level, None, start])
            position += len(GAP) - 1
    parts.pop()
    text = "".join(parts)
    edges = [*starts[1:], len(text)]
    layout = {
        "media_type": "text/plain",
        "blocks": blocks,
        "footnotes": [],
        "page_spans": [[a, b, n] for n, (a, b) in enumerate(pairwise([0, *edges]), start=1)],
        "runs": [],
        "pages": len(pages),
        "paginated": paginated,
        "title": title,
        "published": published.isoformat(),
        "language": phrases.language,
        "warnings": [],
    }
    content = "\f".join(text[a:b] for a, b in pairwise([0, *edges])).encode()
    return Written(
        title,
        phrases.language,
        published.isoformat(),
        text,
        content,
        layout,
        machines,
        places,
        len(pages),
        paginated,
    )
