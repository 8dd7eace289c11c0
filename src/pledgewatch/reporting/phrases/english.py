"""The phrases of a publication in English."""

from collections.abc import Sequence

from pledgewatch.dossier.vocabulary import Confidentiality
from pledgewatch.judgement.wording import counted, number
from pledgewatch.reporting.phrases.table import Phrases


def _fixed_late(criteria: int, late: int) -> str:
    return (
        f"Of {counted(criteria, 'criterion', 'criteria')} {number(late)} "
        f"{'was fixed only after it was' if late == 1 else 'were fixed only after they were'} "
        "first judged."
    )


def _graded(sources: int, grades: Sequence[tuple[str, int]]) -> str:
    counts = ", ".join(f"{number(count)} {grade}" for grade, count in grades)
    return (
        f"Its {counted(sources, 'source', 'sources')}, graded by the scale of the Events Standard "
        f"Formats: {counts}."
    )


ENGLISH = Phrases(
    language="en",
    quotes=("“", "”"),
    kinds={},
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
    other_events=lambda count: f"{count} other event{'s' if count > 1 else ''}",
    mark_told="{label} {date}",
    stood_at_the_end="{outcome} at the end",
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
    other_recommendations="Other recommendations",
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
    page="p. {number}",
    passage_paragraph="para. {number}",
    note="note {number}",
    method="How this memorandum was made",
    method_standing="Where a matter stands is derived, not typed in: from the verdict on each "
    "criterion, from the date due and from how far each measure has come, by rules that are the "
    "same for every State. Where a person has set another outcome in place of the derived one, "
    "both are shown with the reason.",
    method_scale="Outcomes are named on the scale of others ({scale}), derived from the same "
    "record. Our own name stands beside in brackets, since that scale cannot always say what the "
    "record says.",
    method_fixed_before="No criterion was fixed after it was first judged.",
    method_fixed_late=_fixed_late,
    method_as_of="It says what was so at the close of {as_of}, and nothing that happened later "
    "counts. It was made from the record as it stood on {recorded}; what was recorded after that "
    "is not in it.",
    method_support="Every statement of fact rests on the exact words of a source that was kept as "
    "captured, and each note names the place in it. Words between quotation marks stand so in the "
    "source; “[…]” marks what a note leaves out. A memorandum with a broken quotation cannot be "
    "made.",
    method_dates="A date is as precise as its source and no more: what is known by its month is "
    "dated by its month. “By the end of 2010” is due on 31 December 2010.",
    method_graded=_graded,
    method_protected="Persons at risk appear under a name that is not theirs; who they are is in "
    "no file from which this memorandum was made.",
)
