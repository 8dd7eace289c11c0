"""Russian and Kazakh paragraphs of our own wording: everything that is read in them.

`tests/eval/sentences-*.toml` say of each paragraph where its sentences end and, as far as it is to
be measured, its dates, names, citations and statements. Half of them (`-blind`) were written before
the rules that they measure, and what is read wrongly there was not looked at; the rules were
changed with an eye on the other half. Writer and maker of the rules are the same.

Right is: of sentences, both ends; of dates, words and EDTF; of names, words, kind and nominative;
of citations, instrument and provision; of statements, the kind, and with it what the paragraph
says of date, due date and addressee. Statements count from a confidence of 0.5.
"""

import hashlib
import re
import tomllib
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pledgewatch.documents.document import Block, BlockKind, Document, PageSpan
from pledgewatch.extraction import paragraph_languages, pipeline
from pledgewatch.extraction.proposal import (
    CitationProposal,
    EventProposal,
    PledgeProposal,
    Proposal,
    RecommendationProposal,
)
from scripts.evaluation.figures import Counts, Figure

FOLDER = Path(__file__).resolve().parents[2] / "tests" / "eval"
LANGUAGES = {"ru": "Russian", "kk": "Kazakh"}
HALVES = {"": "tuned on", "-blind": "blind"}
SURE = 0.5
_STATEMENTS = {
    "pledge": PledgeProposal,
    "recommendation": RecommendationProposal,
    "event": EventProposal,
}
_ENDS = " | "
_MARK = re.compile(r"\A(?:#|-|\d\.) ")
_MARKS = {"# ": BlockKind.HEADING, "- ": BlockKind.LIST_ITEM}


@dataclass(frozen=True, slots=True)
class Case:
    """A paragraph, or a heading and a list, and what should be read in it."""

    language: str
    half: str
    given: dict[str, Any]

    @property
    def document(self) -> Document:
        """The paragraph as a document of its own."""
        return of_lines(self.given["text"].replace(_ENDS, " "), self.language)


@dataclass(frozen=True, slots=True)
class Compared:
    """What was to be read of a case, by what it is, and what was."""

    wanted: dict[str, list[Hashable]]
    found: dict[str, list[Hashable]]

    def counts(self, what: str) -> Counts:
        """Right, extra and missed of one thing."""
        wanted, found = Counter(self.wanted.get(what, ())), Counter(self.found.get(what, ()))
        right = (wanted & found).total()
        return Counts(right, found.total() - right, wanted.total() - right)


def measure(_corpora: Path) -> list[Figure]:
    """F1 of each thing, by language and half."""
    return [
        figure for language in LANGUAGES for half in HALVES for figure in figures(language, half)
    ]


def cases(language: str, half: str) -> list[Case]:
    """The cases of one file."""
    path = FOLDER / f"sentences-{language}{half}.toml"
    entries = tomllib.loads(path.read_text(encoding="utf-8"))["case"]
    return [Case(language, half, entry) for entry in entries]


def figures(language: str, half: str) -> Iterator[Figure]:
    """F1 of each thing that the paragraphs of one file tell."""
    compared = [compare(case) for case in cases(language, half)]
    for what in dict.fromkeys(key for one in compared for key in one.wanted):
        counts = sum((one.counts(what) for one in compared if what in one.wanted), Counts())
        yield Figure(
            task=f"own paragraphs: {what}",
            corpus=f"{LANGUAGES[language]}, {HALVES[half]}",
            cases=counts.right + counts.missed,
            measure="F1",
            value=counts.f1,
            note=f"precision {counts.precision:.2f}, found {counts.recall:.2f}",
        )


def compare(case: Case) -> Compared:
    """What should be read in a paragraph and what is."""
    document, given = case.document, case.given
    views = pipeline.annotate_each(document, published=given.get("published"))
    view = next((one for one in views if one.language == case.language), views[0])
    proposals = pipeline.read(document, published=given.get("published")).proposals
    wanted: dict[str, list[Hashable]] = {
        "sentences": _sentences(given["text"]),
        "language": [case.language],
    }
    unknown = of_lines(document.text, None)
    found: dict[str, list[Hashable]] = {
        "sentences": [view.words(one) for one in view.sentences],
        "language": [paragraph_languages.of(unknown)[0].code],
    }
    if "dates" in given:
        wanted["dates"] = [(words.rstrip("."), edtf) for words, edtf in given["dates"]]
        found["dates"] = [(one.text.rstrip("."), one.edtf) for one in view.dates]
    if "names" in given:
        wanted["names"] = [tuple(one) for one in given["names"]]
        found["names"] = [(one.text, one.kind.value, one.actor) for one in view.names]
    if "citations" in given:
        wanted["citations"] = [tuple(one) for one in given["citations"]]
        found["citations"] = [
            (one.instrument, one.provision or "")
            for one in proposals
            if isinstance(one, CitationProposal)
        ]
    if "reads" in given:
        for kind in _STATEMENTS:
            wanted[f"{kind}s"] = list(_wanted(kind, given))
            found[f"{kind}s"] = list(_read(kind, given, proposals))
    return Compared(wanted, found)


def _wanted(kind: str, given: dict[str, Any]) -> Iterator[Hashable]:
    """Each statement of a kind with what the case says of it."""
    if kind == "event" and "event" in given["reads"]:
        for date in given["events"]:
            yield date, given.get("stage")
    elif kind in given["reads"]:
        due, whom = given.get("due", [None])[0], given.get("addressee", "").casefold() or None
        for _ in range(given["reads"].count(kind)):
            yield due if kind == "pledge" else whom


def _read(kind: str, given: dict[str, Any], proposals: Iterable[Proposal]) -> Iterator[Hashable]:
    """The same of what was read; a detail that the case does not tell is not compared."""
    for one in proposals:
        if one.confidence < SURE or one.kind != kind:
            continue
        if isinstance(one, EventProposal):
            yield one.date, one.stage if "stage" in given else None
        elif isinstance(one, PledgeProposal):
            yield one.due if "due" in given else None
        elif isinstance(one, RecommendationProposal):
            whom = one.addressees[0].casefold() if one.addressees else None
            yield whom if "addressee" in given else None


def wrong(language: str, half: str) -> Iterator[tuple[Case, str, Compared]]:
    """The cases read wrongly, and what of them. Never asked for of the blind half."""
    for case in cases(language, half):
        compared = compare(case)
        for what in compared.wanted:
            counts = compared.counts(what)
            if counts.extra or counts.missed:
                yield case, what, compared


# --- documents -------------------------------------------------------------------------------


def _sentences(text: str) -> list[Hashable]:
    return [sentence for line in text.split("\n") for sentence in _MARK.sub("", line).split(_ENDS)]


def of_lines(text: str, language: str | None) -> Document:
    """A document of lines; "# " opens a heading, "- " and "1. " an item."""
    blocks: list[Block] = []
    written = ""
    for line in text.split("\n"):
        mark = next((one for one in _MARKS if line.startswith(one)), "")
        head, _, _ = line.partition(" ")
        number = head if head.rstrip(".").isdigit() and head.endswith(".") and "\n" in text else ""
        kind = BlockKind.LIST_ITEM if number else _MARKS.get(mark, BlockKind.PARAGRAPH)
        words = line.removeprefix(mark) if mark == "# " else line
        start = len(written)
        written += words
        item = kind is BlockKind.LIST_ITEM
        blocks.append(
            Block(
                kind=kind, start=start, end=len(written), page=1,
                level=1 if kind is BlockKind.HEADING else None,
                number=(number.rstrip(".") or "-") if item else None,
                words=start + (len(number) + 1 if number else len(mark) if item else 0),
            )
        )  # fmt: skip
        written += "\n\n"
    return Document(
        sha256=hashlib.sha256(written.encode()).hexdigest(),
        media_type="text/plain",
        text=written,
        blocks=tuple(blocks),
        footnotes=(),
        page_spans=(PageSpan(start=0, end=len(written), page=1),),
        pages=1,
        paginated=False,
        language=language,
    )


def main(arguments: Sequence[str]) -> None:
    """Print what is read wrongly in the half that may be looked at."""
    for language in arguments or LANGUAGES:
        for case, what, compared in wrong(language, ""):
            print(case.given["text"])
            print(f"  {what}: {compared.wanted[what]}\n  read: {compared.found[what]}")


if __name__ == "__main__":
    import sys

    main(sys.argv[1:])
