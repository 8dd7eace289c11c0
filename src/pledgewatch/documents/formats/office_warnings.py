"""What is remarkable about a word processor's file: what it hides, and what was not read."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pledgewatch.documents.formats.unseen import Unseen

MOST_NAMED = 5  # people
LONGEST_NAME = 80
NO_WORDS = "has no words; there is nothing to read in it"
PICTURES_ONLY = "has pictures and no words; recognise the text in them first (OCR)"


@dataclass(slots=True)
class Noticed:
    """What a reader counted on its way."""

    insertions: int = 0
    deletions: int = 0
    moves: int = 0
    inserted_ends: int = 0  # of paragraphs; words that go with them are counted by themselves
    deleted_ends: int = 0
    authors: dict[str, None] = field(default_factory=dict)  # of these changes
    comments: list[str] = field(default_factory=list)  # who wrote each
    hidden_words: int = 0
    unseen: Unseen = field(default_factory=Unseen)  # in the text, and seen by nobody
    missing_notes: int = 0
    documents: int = 0  # embedded whole
    objects: int = 0  # charts, formulas, tables of other programs
    pictures: int = 0
    languages: dict[str, int] = field(default_factory=dict)  # letters said to be of each

    def hide(self, words: str) -> None:
        """These words are in the file and not shown."""
        self.hidden_words += len(words.split())

    @property
    def language(self) -> str | None:
        """What most letters are said to be of."""
        return max(self.languages, key=self.languages.__getitem__, default=None)

    def no_words(self) -> str:
        """Why there is nothing to read."""
        if self.hidden_words:
            return (
                f"shows no words: all that it has ({self.hidden_words}) are hidden text; "
                "make them visible and save it anew"
            )
        return PICTURES_ONLY if self.pictures else NO_WORDS


def of(noticed: Noticed, *, macros: bool) -> Iterator[str]:
    """The warnings, in the order of their weight."""
    yield from _changes(noticed)
    if noticed.hidden_words:
        yield (
            f"hidden words, which the page does not show, were left out: {noticed.hidden_words}; "
            "look for hidden text in the file"
        )
    yield from noticed.unseen.warnings()
    if noticed.comments:
        yield f"comments{_by(noticed.comments)} were left out: {len(noticed.comments)}"
    if noticed.missing_notes:
        yield f"notes whose words are missing in the file: {noticed.missing_notes}"
    if noticed.documents:
        yield (
            f"documents embedded in it were left out: {noticed.documents}; give them by themselves"
        )
    if noticed.objects:
        yield (
            "objects embedded in it (charts, formulas, tables of another program) were left out: "
            f"{noticed.objects}; compare with the file"
        )
    if macros:
        yield "it holds programs (macros), which were not run"


def _changes(noticed: Noticed) -> Iterator[str]:
    counted = noticed.insertions, noticed.deletions, noticed.moves
    if not any(counted):
        counted = noticed.inserted_ends, noticed.deleted_ends, 0
    if any(counted):
        insertions, deletions, moves = counted
        yield (
            f"tracked changes{_by(noticed.authors)} are neither accepted nor rejected (insertions: "
            f"{insertions}, deletions: {deletions}, moves: {moves}); read as if all were accepted"
        )


def _by(names: Iterable[str]) -> str:
    """Whose they are, as far as the file says: " by Ann, Bob"."""
    shown = (" ".join(name.split())[:LONGEST_NAME] for name in names)
    known = [name for name in dict.fromkeys(shown) if name]
    if not known:
        return ""
    return f" by {', '.join(known[:MOST_NAMED])}{' ...' if len(known) > MOST_NAMED else ''}"
