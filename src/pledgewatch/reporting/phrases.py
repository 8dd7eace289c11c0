"""The words of our own that a publication adds to the record's, one table a language.

Everything else that a reader sees comes out of the dossier. A field with braces is filled in with
`str.format`; the comment beside it shows the result where that is not plain.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from pledgewatch.dossier.vocabulary import Confidentiality, Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """The phrases of one language; `language` is ISO 639-1."""

    language: str
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
    since: str
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
    method: str


ENGLISH = Phrases(
    language="en",
    memorandum="Memorandum",
    to="To",
    sender="From",
    date="As of",
    about="About",
    record="Record",
    record_at="as it stood on {date}, {time} UTC",
    markings={
        Confidentiality.INTERNAL: "Internal: not for publication",
        Confidentiality.RESTRICTED: "Restricted: to be read by named persons only",
    },
    glance="At a glance",
    glance_columns=("Matter", "Due", "Where it stands", "Since"),
    timeline_caption="What was promised, what was done, and when. A bar marks a date that is "
    "known only as a period; the broken line is the day as of which this memorandum speaks.",
    timeline_told="Timeline up to {date}.",
    as_of_line="as of {date}",
    pledged="pledged",
    due="due",
    concern="Concern",
    key_made="pledge made",
    key_due="date due",
    key_event="event",
    key_stage="stage of a measure",
    key_period="some time within",
    notes="Notes",
    foot="{title} · {publisher} · as of {date}",
    no_due="no date set",
    nothing="—",  # in a cell: a concern has no date due
    overdue=", overdue",
    rest_overdue="; the rest overdue",
    late=", late",
    pledges="The pledges",
    pledge_numbered="Pledge {number}: ",
    concerns="Further concerns",
    introduction="Introduction",
    said_by="— {speaker}, {forum}, {date}",
    paraphrased="In paraphrase: ",
    firmness={
        "conditional": "The words make the pledge conditional.",
        "aspirational": "The words express an aspiration rather than a firm pledge.",
    },
    restatement={
        "restates": "It restates “{title}”.",
        "weakens": "It weakens “{title}”.",
        "strengthens": "It strengthens “{title}”.",
    },
    stands="Where it stands",
    since="since {date}",
    criteria_columns=("What would show it", "Verdict", "Grounds"),
    not_judged="Not judged",
    judged_as_of="The verdicts were given as of {date}.",
    withheld="The name has been changed to protect the person.",
    happened="What happened",
    on_the_way="Laws and other measures",
    measure_columns=("Measure", "How far it came"),
    according_to="According to {publisher}: ",
    cases="Individual cases",
    requirements="Requirements, before and after",
    requirement_columns=("What is asked", "Before", "After", "Since"),
    unknown="not recorded",
    commitments="Commitments it touches",
    article="article {number}",
    paragraph="paragraph {number}",
    searches="Searches that found nothing",
    searched="On {date} {by} looked for “{terms}” and found nothing. Searched: {where}.",
    found_nothing="That nothing was found does not mean that nothing was done.",
    reply="The reply",
    replied="{by} answered ({date}): ",
    recommendations="Recommendations",
    recommended_by="Recommended by {by}",
    recommended_on=", {date}",
    response="Response: {response}.",
    came_of_it="What came of it: {follow_up}.",
    nobody="to whom it may concern",
    by_addressee="Recommendations by addressee",
    addressed_here="{name}, to whom this memorandum is addressed",
    sources="Sources",
    sources_lead="Each source is kept as it was captured. The fingerprint is the beginning of the "
    "SHA-256 of its bytes: whoever holds the same file can show that it is the same.",
    source_columns=("Source", "Captured", "Fingerprint"),
    method="How this memorandum was made",
)

_LANGUAGES = {phrases.language: phrases for phrases in (ENGLISH,)}


def phrases_for(language: str) -> Phrases:
    """The phrases of a language, English where there are none yet."""
    return _LANGUAGES.get(language, ENGLISH)


def outcome_words(outcome: Outcome) -> str:
    """An outcome as it begins a sentence: "Partly kept"."""
    return outcome.label[0].upper() + outcome.label[1:]
