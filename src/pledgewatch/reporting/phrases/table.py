"""What a table of phrases holds: the words of our own that a publication adds to the record's.

Everything else that a reader sees comes out of the dossier. A field with braces is filled in with
`str.format`; the comment beside it shows the result where that is not plain. What depends on a
number is a function of it, since languages differ in how a number changes the words after it.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from pledgewatch.dossier.vocabulary import Confidentiality, Outcome
from pledgewatch.dossier.when import When
from pledgewatch.judgement.wording import capitalised


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """The phrases of one language; `language` is ISO 639-1."""

    language: str
    quotes: tuple[str, str]  # around words that stand so in a source
    kinds: Mapping[str, str]  # of measures, those that the program itself knows in English
    memorandum: str
    to: str
    sender: str
    date: str
    about: str
    record: str
    record_at: str
    markings: Mapping[Confidentiality, str]
    glance: str
    glance_columns: tuple[str, str, str, str]
    timeline_caption: str
    timeline_told: str
    other_events: Callable[[int], str]  # "3 other events"
    mark_told: str  # "pledged 12 November 2009"
    stood_at_the_end: str  # "kept at the end"
    as_of_line: str
    pledged: str
    due: str
    concern: str
    key_made: str
    key_due: str
    key_event: str
    key_stage: str
    key_period: str
    foot: str
    notes: str
    no_due: str
    nothing: str
    overdue: str
    rest_overdue: str
    late: str
    pledges: str
    pledge_numbered: str
    concerns: str
    introduction: str
    said_by: str
    paraphrased: str
    firmness: Mapping[str, str]
    restatement: Mapping[str, str]
    stands: str
    criteria_columns: tuple[str, str, str]
    not_judged: str
    judged_as_of: str
    withheld: str
    happened: str
    on_the_way: str
    measure_columns: tuple[str, str]
    according_to: str
    cases: str
    requirements: str
    requirement_columns: tuple[str, str, str, str]
    unknown: str
    commitments: str
    article: str
    paragraph: str
    searches: str
    searched: str
    found_nothing: str
    reply: str
    replied: str
    recommendations: str
    other_recommendations: str  # heads those that belong to no pledge and no concern
    recommended_by: str
    recommended_on: str
    response: str
    came_of_it: str
    nobody: str
    by_addressee: str
    addressed_here: str
    sources: str
    sources_lead: str
    source_columns: tuple[str, str, str]
    page: str  # where in its source a passage stands, as the citation style abbreviates it
    passage_paragraph: str
    note: str
    method: str
    # Of the note on method. Where a sentence describes how an outcome comes about, the rule itself
    # stands in `pledgewatch.judgement.rules`.
    method_standing: str
    method_scale: str
    method_fixed_before: str
    method_fixed_late: Callable[[int, int], str]  # of so many criteria so many fixed too late
    method_as_of: str
    method_support: str
    method_dates: str
    method_graded: Callable[[int, Sequence[tuple[str, int]]], str]  # sources, grades with counts
    method_protected: str

    def words(self, when: When) -> str:
        """A date standing for itself: "31 December 2008"."""
        return when.words(self.language)

    def outcome(self, outcome: Outcome) -> str:
        """An outcome as it begins a sentence: "Partly kept"."""
        return capitalised(outcome.label_in(self.language))

    def quoted(self, words: str) -> str:
        """Words between quotation marks; marks that enclose them already are not doubled."""
        opening, closing = self.quotes
        return f"{opening}{_bare(words, opening, closing)}{closing}"


def _bare(words: str, opening: str, closing: str) -> str:
    """Words without marks around the whole of them, or one at an end that has no fellow."""
    if _enclosed(words, opening, closing):
        return words[1:-1]
    if words.startswith(opening) and words.count(opening) > words.count(closing):
        return words[1:]
    if words.endswith(closing) and words.count(closing) > words.count(opening):
        return words[:-1]
    return words


def _enclosed(words: str, opening: str, closing: str) -> bool:
    """Whether the first mark opens what the last one closes."""
    if not (words.startswith(opening) and words.endswith(closing)):
        return False
    depth = 0
    for letter in words[:-1]:
        depth += (letter == opening) - (letter == closing)
        if not depth:
            return False
    return depth == 1
