"""What the notes at the foot of the page say: the citation engine's words, place and quotation.

The engine (pandoc's citeproc with our own style) sees the citations in the order of the notes and
writes the first of a source in full and later ones short. The words quoted are put behind it, so
that a reader finds the place in seconds.
"""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from pledgewatch.dossier.source import Citation, Source
from pledgewatch.reporting import pandoc
from pledgewatch.reporting.lookup import unbroken
from pledgewatch.reporting.manuscript import Note
from pledgewatch.reporting.pandoc import Node
from pledgewatch.reporting.phrases import Phrases

QUOTED_WORDS = 28  # a note quotes so much of a passage at most; a longer one loses its middle
KNOWN_WORDS = 9  # and so much of one that was quoted before: enough to know it by
QUOTED_CHARACTERS = 240  # and so much, where words are long or there are no spaces
KEPT = 20  # documents of citations, of a hundred thousand characters at most
SHORT_TITLE = 60  # characters up to which a title is short enough to be repeated


def excerpt(exact: str) -> str:
    """The words of a passage for a note: all, or its beginning and its end around ``[…]``."""
    words = exact.split()
    if len(words) > QUOTED_WORDS:
        words = [*words[: QUOTED_WORDS - 8], "[…]", *words[-8:]]
    said = " ".join(words)
    if len(said) <= QUOTED_CHARACTERS:
        return said
    return f"{said[: QUOTED_CHARACTERS - 40].rstrip()} […] {said[-36:].lstrip()}"


def beginning(exact: str) -> str:
    """The first words of a passage that an earlier note quotes; all of it where it is short."""
    words = exact.split()
    if len(words) <= KNOWN_WORDS + 4:
        return excerpt(exact)
    return excerpt(f"{' '.join(words[:KNOWN_WORDS])} […]")


def locator(citation: Citation, source: Source, phrases: Phrases) -> tuple[str, str]:
    """Where in its source a passage stands: the words that the engine reads, and those after.

    ``("p. 4", "")``; without pages ``("para. 12", "")``; within a note ``("p. 4", ", note 3")``.
    """
    passage = citation.passage
    form, number = (phrases.passage_paragraph, passage.paragraph)
    if source.paginated:
        form, number = (phrases.page, passage.page)
    place = form.format(number=number)
    if passage.note is None:
        return place, ""
    note = f", {phrases.note.format(number=passage.note)}"
    return (place if source.paginated else ""), note


def short_titles(sources: Iterable[Source], phrases: Phrases) -> dict[str, str]:
    """A short title for each source's key, distinct among the sources of one publisher.

    The part before a colon or dash, else the first words; where two would read alike, the whole
    title with its date, and at last its key.
    """
    sources = tuple(sources)
    short = {source.key: _shortened(source.title) for source in sources}
    for lengthen in (_dated, _keyed):
        seen = Counter((source.publisher, short[source.key]) for source in sources)
        for source in sources:
            if seen[source.publisher, short[source.key]] > 1:
                short[source.key] = lengthen(source, phrases)
    return short


def _shortened(title: str) -> str:
    title = " ".join(title.split())
    if len(title) <= SHORT_TITLE:
        return title
    for mark in (": ", " – ", " — ", ". ", "; ", ", "):
        head = title.partition(mark)[0]
        if len(head) <= SHORT_TITLE and len(head.split()) > 1:
            return head
    return title[:SHORT_TITLE].rpartition(" ")[0].rstrip(",;:") + " …"


def _dated(source: Source, phrases: Phrases) -> str:
    when = f", {phrases.words(source.published)}" if source.published is not None else ""
    return f"{_shortened(source.title)}{when}"


def _keyed(source: Source, phrases: Phrases) -> str:
    return f"{_dated(source, phrases)} ({source.key})"


def written_notes(
    notes: Sequence[Note], sources: Iterable[Source], phrases: Phrases
) -> list[list[Node]]:
    """The inlines of each note in order, as the citation engine and the record have them.

    Raises `KeyError` where a citation names a source that is not among `sources`; what is
    unsupported was to be stopped before.
    """
    held = {source.key: source for source in sources}
    runs = [_runs(note) for note in notes]
    firsts = [run[0] for note_runs in runs for run in note_runs]
    engine = iter(_cited(firsts, held, phrases))
    quoted: set[Citation] = set()
    return [
        _note([(run, next(engine)) for run in note_runs], note, _Page(held, phrases, quoted))
        for note_runs, note in zip(runs, notes, strict=True)
    ]


@dataclass(frozen=True, slots=True)
class _Page:
    """What the writing of a note needs to know; `quoted` grows from note to note."""

    held: dict[str, Source]
    phrases: Phrases
    quoted: set[Citation]


def _runs(note: Note) -> list[list[Citation]]:
    """Citations of a note, those of one source together, in the order of first mention."""
    runs: dict[str, list[Citation]] = {}
    for citation in dict.fromkeys(note.citations):
        runs.setdefault(citation.source, []).append(citation)
    return list(runs.values())


def _note(runs: list[tuple[list[Citation], list[Node]]], note: Note, page: _Page) -> list[Node]:
    inlines: list[Node] = []
    for run, cited in runs:
        if inlines:
            inlines += pandoc.words("; ")
        inlines += cited
        for index, citation in enumerate(run):
            source = page.held[citation.source]
            if index:
                place, after = locator(citation, source, page.phrases)
                said = (place.replace(" ", "\u00a0") + after).removeprefix(", ")
                inlines += pandoc.words(f"; {said}")
            if note.quoting:
                inlines += _quoted(citation, source, page)
    return inlines if _ended(inlines) else [*inlines, pandoc.node("Str", ".")]


def _ended(inlines: list[Node]) -> bool:
    """Whether the last words end a sentence themselves, in quotation marks too."""
    last = inlines[-1]
    while last["t"] == "Span":
        last = last["c"][1][-1]
    words = str(last["c"]) if last["t"] == "Str" else ""
    return words.rstrip("”’»)").endswith((".", "!", "?", "…"))


def _quoted(citation: Citation, source: Source, page: _Page) -> list[Node]:
    shown = beginning if citation in page.quoted else excerpt
    page.quoted.add(citation)
    opening, closing = page.phrases.quotes
    said = pandoc.words(f"{opening}{shown(citation.passage.exact)}{closing}")
    return [*pandoc.words(": "), *_spoken(said, source, page.phrases)]


def _spoken(said: list[Node], source: Source, phrases: Phrases) -> list[Node]:
    """Words of a source, marked with its language where that is not the publication's."""
    if source.language in {"", phrases.language}:
        return said
    return [pandoc.node("Span", [pandoc.attributes(pairs={"lang": source.language}), said])]


def _cited(
    citations: Sequence[Citation], held: dict[str, Source], phrases: Phrases
) -> list[list[Node]]:
    """The engine's inlines for each citation, in order."""
    if not citations:
        return []
    short = short_titles(held.values(), phrases)
    used = dict.fromkeys(citation.source for citation in citations)
    meta = {
        "lang": pandoc.node("MetaString", phrases.language),
        "suppress-bibliography": pandoc.node("MetaBool", True),
        "references": pandoc.node(
            "MetaList", [_item(held[key], short[key], phrases) for key in used]
        ),
    }
    blocks = [_cite(citation, held[citation.source], phrases) for citation in citations]
    return [_content(block) for block in json.loads(_engine(pandoc.tree(blocks, meta)))["blocks"]]


@lru_cache(maxsize=KEPT)
def _engine(citations: bytes) -> bytes:
    """A document of citations with their notes; whoever types a text seldom changes its citations.

    The engine takes 40 ms to start.
    """
    style = f"--csl={pandoc.asset('memorandum.csl')}"
    return pandoc.run(["--from=json", "--to=json", "--citeproc", style], citations)


def _cite(citation: Citation, source: Source, phrases: Phrases) -> Node:
    place, after = locator(citation, source, phrases)
    suffix = pandoc.words((f", {{{place}}}" if place else "") + after)
    cited = {
        "citationId": source.key,
        "citationPrefix": [],
        "citationSuffix": suffix,
        "citationMode": pandoc.node("NormalCitation"),
        "citationNoteNum": 0,
        "citationHash": 0,
    }
    return pandoc.node("Para", [pandoc.node("Cite", [[cited], []])])


def _content(paragraph: Node) -> list[Node]:
    """What the engine wrote for a citation: a note style puts it into a note of its own."""
    cite = paragraph["c"][0]
    (note,) = cite["c"][1]
    content: list[Node] = note["c"][0]["c"]
    if content and content[-1] == pandoc.node("Str", "."):
        content = content[:-1]
    return content


def _item(source: Source, short_title: str, phrases: Phrases) -> Node:
    """A source as CSL variables; the date in words, as precise as it is known."""
    fields = {"id": source.key, "type": "document"}
    if source.url.startswith(("https://", "http://")):
        fields["URL"] = source.url
    item = {key: pandoc.node("MetaInlines", pandoc.words(value)) for key, value in fields.items()}
    for variable, words in (("title", source.title), ("title-short", short_title)):
        said = _spoken(pandoc.words(words), source, phrases)
        item[variable] = pandoc.node("MetaInlines", said)
    item["author"] = pandoc.node("MetaList", [_literal(source.publisher)])
    if source.published is not None:
        item["issued"] = _literal(unbroken(source.published, phrases))
    return pandoc.node("MetaMap", item)


def _literal(words: str) -> Node:
    return pandoc.node("MetaMap", {"literal": pandoc.node("MetaInlines", pandoc.words(words))})
