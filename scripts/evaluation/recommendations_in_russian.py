"""Russian lists of recommendations in documents of our own wording, as UN and OSCE reports have.

`tests/eval/recommendations-ru*.toml` hold them with every recommendation marked. The half `-blind`
was written before the rules that it measures, and what is read wrongly there was not looked at.
Writer and maker of the rules are the same: the figures say that the rules do what they are meant
to, and flatter on how others write.

Right is a proposal with the words that are marked, to the letter but for a number before them and a
stop behind them; of those found, who recommends (codes of States), the paragraph, the answer or
addressee and the State that it is about.
"""

import re
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from pledgewatch.catalogue import state_named
from pledgewatch.documents import sandbox
from pledgewatch.documents.document import Document
from pledgewatch.documents.errors import DocumentError
from pledgewatch.extraction import pipeline
from pledgewatch.extraction.proposal import RecommendationProposal
from scripts.evaluation.figures import Counts, Figure

FOLDER = Path(__file__).resolve().parents[2] / "tests" / "eval"
HALVES = {"": "tuned on", "-blind": "blind"}
KINDS = {"review": "UN reviews", "body": "UN committees, OSCE and organisations"}
SURE = 0.5
_MARKED = re.compile(r"\{([^|{}]*) \| ([^|{}]*) \| ([^|{}]*) \| ([^{}]*)\}")
_NUMBER = re.compile(r"\A(?:\d{1,3}(?:\.\d{1,3})*|\w)[.)]?\s+(?=\S)")
_GROUPS = {"Европейский союз": "EU"}


@dataclass(frozen=True, slots=True)
class Marked:
    """A recommendation as marked; `told` is the answer to it or its addressee."""

    paragraph: str | None
    by: frozenset[str]
    told: str | None
    to: str
    words: str


@dataclass(frozen=True, slots=True)
class Compared:
    """A document's proposals beside what is marked in it."""

    name: str
    kind: str
    counts: Counts
    pairs: tuple[tuple[RecommendationProposal, Marked], ...]
    extra: tuple[RecommendationProposal, ...]
    missed: tuple[Marked, ...]


CHECKS: dict[str, Callable[[RecommendationProposal, Marked], bool]] = {
    "paragraph": lambda ours, theirs: ours.paragraph == theirs.paragraph,
    "recommending States": lambda ours, theirs: _codes(ours.by) == theirs.by,
    "response of the State": lambda ours, theirs: ours.response == theirs.told,
    "addressee": lambda ours, theirs: (
        (ours.addressees[0].casefold() if ours.addressees else None)
        == (theirs.told.casefold() if theirs.told else None)
    ),
    "State under review": lambda ours, theirs: ours.to == theirs.to,
}
_CHECKED = {
    "review": ("paragraph", "recommending States", "response of the State",
               "State under review"),
    "body": ("addressee",),
}  # fmt: skip


def measure(_corpora: Path) -> list[Figure]:
    """Text, and what goes with it, by half and kind of document."""
    return [figure for half in HALVES for figure in figures(half)]


def figures(half: str) -> Iterator[Figure]:
    """The figures of one file."""
    compared = compare(half)
    for kind, called in KINDS.items():
        chosen = [one for one in compared if one.kind == kind]
        counts = sum((one.counts for one in chosen), Counts())
        yield Figure(
            task="recommendations in Russian: text",
            corpus=f"{called}, {HALVES[half]}",
            cases=counts.right + counts.missed,
            measure="F1",
            value=counts.f1,
            note=f"precision {counts.precision:.2f}, found {counts.recall:.2f}",
        )
        pairs = [pair for one in chosen for pair in one.pairs]
        for name in _CHECKED[kind]:
            yield Figure(
                task=f"their {name}",
                corpus="those found",
                cases=len(pairs),
                measure="accuracy",
                value=sum(CHECKS[name](*pair) for pair in pairs) / len(pairs),
            )


def compare(half: str) -> list[Compared]:
    """Every document of a half, read as a file would be."""
    entries = tomllib.loads(
        (FOLDER / f"recommendations-ru{half}.toml").read_text(encoding="utf-8")
    )["document"]
    with TemporaryDirectory() as folder:
        paths = [Path(folder, f"{index:02}.txt") for index in range(len(entries))]
        for path, entry in zip(paths, entries, strict=True):
            title = f"{entry['title']}\n\n" if "title" in entry else ""
            path.write_text(title + _MARKED.sub(r"\4", entry["text"]), encoding="utf-8")
        read = dict(sandbox.open_many(paths))
    return [
        _compared(entry, _opened(read[path])) for path, entry in zip(paths, entries, strict=True)
    ]


def _opened(document: Document | DocumentError) -> Document:
    if isinstance(document, DocumentError):
        raise document
    return document


def _compared(entry: dict[str, str], document: Document) -> Compared:
    proposed = [
        one
        for one in pipeline.read(document).proposals
        if isinstance(one, RecommendationProposal) and one.confidence >= SURE
    ]
    extra, missed, pairs = [], list(_marked(entry)), []
    for one in proposed:
        fitting = next((mark for mark in missed if _same(mark.words, one.text)), None)
        if fitting is None:
            extra.append(one)
        else:
            missed.remove(fitting)
            pairs.append((one, fitting))
    counts = Counts(len(pairs), len(extra), len(missed))
    return Compared(entry["name"], entry["kind"], counts, tuple(pairs), tuple(extra), tuple(missed))


def _marked(entry: dict[str, str]) -> Iterator[Marked]:
    for paragraph, by, told, words in _MARKED.findall(entry["text"]):
        yield Marked(
            paragraph=None if paragraph == "-" else paragraph,
            by=frozenset() if by == "-" else frozenset(by.split()),
            told=None if told == "-" else told,
            to=state_name(entry["to"]),
            words=words,
        )


def state_name(name: str) -> str:
    """The name of a State as the catalogue has it; raises `LookupError` if it has none."""
    state = state_named(name)
    if state is None:
        raise LookupError(f"“{name}” is no State of the catalogue; mend the name in the file")
    return state.name


def _same(marked: str, read: str) -> bool:
    def plain(words: str) -> str:
        return _NUMBER.sub("", " ".join(words.split())).strip(" .;,")

    return plain(marked) == plain(read)


def _codes(names: Sequence[str]) -> frozenset[str]:
    found = ((state_named(name), name) for name in names)
    return frozenset(state.code if state else _GROUPS.get(name, name) for state, name in found)


def main() -> None:
    """Print what is read wrongly in the half that may be looked at."""
    for one in compare(""):
        print(f"== {one.name}: {one.counts}")
        for proposal in one.extra:
            print(f"  extra: {proposal.text!r} {proposal.confidence} {proposal.by}")
        for mark in one.missed:
            print(f"  missed: {mark}")
        for ours, theirs in one.pairs:
            wrong = [name for name in _CHECKED[one.kind] if not CHECKS[name](ours, theirs)]
            if wrong:
                print(f"  {wrong}: {ours}\n    {theirs}")


if __name__ == "__main__":
    main()
