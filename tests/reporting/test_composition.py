"""What the memorandum holds, section by section, before any format."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from pledgewatch.dossier.dossier import Dossier
from pledgewatch.dossier.matter import Pledge
from pledgewatch.dossier.vocabulary import Confidentiality, Firmness, Restatement
from pledgewatch.dossier.when import When
from pledgewatch.reporting.composition import manuscript
from pledgewatch.reporting.manuscript import (
    Block,
    Box,
    Bullets,
    Figure,
    Heading,
    Inlines,
    LineBreak,
    Manuscript,
    Note,
    Paragraph,
    Quotation,
    Reference,
    Strong,
    Symbol,
    Table,
)
from pledgewatch.reporting.narrative import plain
from tests.factories.dossiers import ASSEMBLY, DOSSIER, MEDIA, PARTIES, SELF_GOVERNMENT


def _made(dossier: Dossier = DOSSIER, addressee: str | None = "chair") -> Manuscript:
    return manuscript(dossier, addressee=addressee)


def _said(inlines: Inlines) -> str:
    """The words of inlines; a mark * where a note stands, a slash where a line ends."""
    said = ""
    for inline in inlines:
        match inline:
            case Note():
                said += "*"
            case LineBreak():
                said += " / "
            case Symbol(shape=shape):
                said += shape
            case Reference(words=words):
                said += words
            case Strong(inlines=inner):
                said += _said(inner)
            case _:
                said += plain((inline,))
    return said


def _lines(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Heading(level=level, inlines=inlines):
                yield f"{'#' * level} {_said(inlines)}"
            case Paragraph(inlines=inlines):
                yield _said(inlines)
            case Quotation(blocks=inner):
                yield from (f"> {line}" for line in _lines(inner))
            case Box(role=role, blocks=inner):
                yield from (f"{role.value}: {line}" for line in _lines(inner))
            case Bullets(items=items):
                yield from (f"- {line}" for item in items for line in _lines(item))
            case Table(header=header, rows=rows):
                yield from (" | ".join(map(_said, row)) for row in (header, *rows) if row)
            case Figure(name=name):
                yield f"figure {name}"


def _section(heading: str, dossier: Dossier = DOSSIER) -> list[str]:
    """The lines under a heading, up to the next of its level or above."""
    lines = list(_lines(_made(dossier).blocks))
    start = next(i for i, line in enumerate(lines) if line.lstrip("# ") == heading)
    level = lines[start].index(" ")
    for end in range(start + 1, len(lines)):
        marks = lines[end].partition(" ")[0]
        if set(marks) == {"#"} and len(marks) <= level:
            return lines[start + 1 : end]
    return lines[start + 1 :]


def _of(pledge: Pledge) -> Dossier:
    return replace(DOSSIER, pledges=(pledge,), concerns=(), introduction="")


def test_the_title_block_names_to_from_about_and_both_times() -> None:
    lines = list(_lines(_made().blocks))
    assert lines[:6] == [
        "marking: Internal: not for publication",
        "masthead: To | Chair of the Northern Forum",
        "masthead: From | Karvelian Helsinki Group",
        "masthead: About | Karvelia; Northern Forum",
        "masthead: As of | 30 April 2011",
        "masthead: Record | as it stood on 3 May 2011, 12:00 UTC",
    ]


def test_a_public_memorandum_to_nobody_has_no_marking_and_no_addressee() -> None:
    public = replace(DOSSIER, audience=Confidentiality.PUBLIC)
    lines = list(_lines(_made(public, addressee=None).blocks))
    assert lines[0] == "masthead: From | Karvelian Helsinki Group"


def test_the_summary_tells_due_outcome_and_since_of_every_matter() -> None:
    assert _section("At a glance") == [
        "Matter | Due | Where it stands | Since",
        (
            "Pledge 1: Registration of political parties | 31 December 2010 | "
            "◐ Partly kept; the rest overdue | 31 December 2010"
        ),
        (
            "Pledge 2: A media law that reflects the Forum’s advice | 2010 | ◇ Stalled, overdue | "
            "30 April 2011"
        ),
        "Pledge 3: Local self-government | no date set | – Not assessed | —",
        "Freedom of peaceful assembly | — | – Not assessed | —",
        "figure timeline-1",
    ]


def test_a_pledge_is_quoted_to_the_letter_with_who_said_it() -> None:
    assert _section("Pledge 1: Registration of political parties")[:2] == [
        f"> “{PARTIES.text}”*",
        "> attribution: — Äset Nūrğaliev, Council of the Northern Forum, 12 November 2009",
    ]


def test_a_paraphrase_says_that_it_is_one() -> None:
    (said, *_) = _section("Pledge 2: A media law that reflects the Forum’s advice")
    assert said == f"> In paraphrase: {MEDIA.text}*"


def test_the_parts_of_a_section_stand_in_the_order_in_which_they_are_told() -> None:
    lines = _section("Pledge 1: Registration of political parties")
    assert [line for line in lines if line.startswith("#")] == [
        "### Where it stands",
        "### What happened",
        "### Individual cases",
        "#### The Dawn party",
        "### Laws and other measures",
        "### Requirements, before and after",
        "### Commitments it touches",
        "### Searches that found nothing",
        "### The reply",
        "### Recommendations",
    ]


def test_parts_that_hold_nothing_are_left_out() -> None:
    lines = _section("Pledge 3: Local self-government")
    assert [line for line in lines if line.startswith("#")] == ["### Where it stands"]


def test_where_it_stands_is_explained_with_the_verdicts_and_their_grounds() -> None:
    start = _section("Where it stands")
    assert start == [
        "standing: ◐ Partly kept; the rest overdue, since 31 December 2010",
        (
            "standing: Due 31 December 2010; of two criteria one is met; the date set has passed; "
            "the bill “Amendments to the law on political parties” has been in force since "
            "20 December 2010."
        ),
        "What would show it | Verdict | Grounds",
        (
            "A law that lowers the threshold of members is in force. (structure) | "
            "Met / 20 December 2010 | The amendments halve the threshold.*"
        ),
        (
            "Parties that meet the law are registered. (outcome) | Not met | "
            "No new party has been registered.*"
        ),
        "The law has changed and practice has not.*",
    ]


def test_an_outcome_set_by_a_person_is_shown_beside_that_of_the_rules() -> None:
    lines = _section("Where it stands", _of(MEDIA))
    assert lines[:2] == [
        "standing: ◇ Stalled, overdue, since 30 April 2011",
        (
            "standing: Stalled in the judgement of C. Editor: The ministry has announced a third "
            "draft. By the rules: not kept: due 2010; the one criterion is not met; the bill "
            "“Draft media law” was declined in December 2010."
        ),
    ]


def test_events_are_told_in_the_order_of_their_dates_each_with_its_note() -> None:
    lines = _section("What happened")
    assert [line.partition(". ")[0] for line in lines] == [
        "2002",
        "March 2010",
        "30 November 2010",
        "20 December 2010",
    ]
    assert all(line.endswith("*") for line in lines)


def test_events_of_one_sentence_are_told_once_under_all_their_dates() -> None:
    quoted = next(event for event in DOSSIER.events if event.key == "e2")
    first = replace(quoted, key="e60", case=None)
    later = replace(first, key="e61", when=When.parse("2010-03"))
    other = replace(later, key="e62", account="It was returned.")
    pledge = replace(PARTIES, events=("e60", "e61", "e62"), cases=())
    dossier = replace(_of(pledge), events=(*DOSSIER.events, first, later, other))
    assert _section("What happened", dossier) == [
        (
            "20 February 2010; March 2010. According to Karvel Courier: “The ministry returned the "
            "papers of the Dawn party a third time.”*"
        ),
        "March 2010. It was returned.*",
    ]


def test_the_researchers_own_text_takes_the_place_of_the_account() -> None:
    assert _section("What happened", _of(MEDIA)) == [
        "The draft had been praised by journalists when it was first shown.*",
        "#### What was blocked",
        "Two things were seen at once:",
        "- the weekly Таң went dark;*",
        "- the draft was declined <b>again</b>.*",
    ]


def test_a_case_tells_its_story_and_an_event_without_an_account_is_quoted() -> None:
    assert _section("The Dawn party") == [
        "A party that has applied three times.*",
        (
            "20 February 2010. According to Karvel Courier: “The ministry returned the papers of "
            "the Dawn party a third time.”*"
        ),
    ]


def test_a_protected_person_is_told_of_under_another_name_and_that_is_said() -> None:
    assert _section("Witness 7")[:2] == [
        "The name has been changed to protect the person.",
        "4 October 2010. Witness 7 was fined for filming a rally.*",
    ]


def test_requirements_stand_before_and_after() -> None:
    assert _section("Requirements, before and after") == [
        "What is asked | Before | After | Since",
        "Members needed to register a party* | 20,000 | 10,000 | 20 December 2010",
        "Founding congress* | not recorded | 1,000 delegates of two thirds of the provinces | 2002",
    ]


def test_measures_tell_each_stage_with_its_note() -> None:
    assert _section("Laws and other measures") == [
        "Measure | How far it came",
        (
            "Amendments to the law on political parties (bill) | Drafted, March 2010* / "
            "Adopted, 30 November 2010* / In force, 20 December 2010*"
        ),
    ]


def test_commitments_name_article_or_paragraph() -> None:
    dossier = replace(DOSSIER, pledges=(), introduction="")
    assert _section("Commitments it touches", dossier) == [
        (
            "- International Covenant on Civil and Political Rights, article 21: the right of "
            "peaceful assembly shall be recognised.*"
        ),
        "- Document of the Northern Forum, 1990, paragraph 9.2.",
    ]


def test_a_search_that_found_nothing_is_no_proof_that_nothing_was_done() -> None:
    assert _section("Searches that found nothing") == [
        (
            "- On 2 April 2011 A. Researcher looked for “Dawn, Таң” and found nothing. "
            "Searched: the ministry’s register of parties."
        ),
        "That nothing was found does not mean that nothing was done.",
    ]


def test_the_reply_is_printed_in_the_words_of_who_replied() -> None:
    assert _section("The reply") == [
        (
            "reply: Ministry of Justice answered (18 April 2011): “The law has been brought into "
            "line with the Forum’s commitments.”*"
        )
    ]


def test_a_concern_is_told_in_the_same_form() -> None:
    lines = _section("Freedom of peaceful assembly")
    assert lines[0] == f"{ASSEMBLY.summary}*"
    assert [line for line in lines if line.startswith("#")] == [
        "### Where it stands",
        "### What happened",
        "### Individual cases",
        "#### Witness 7",
        "### Commitments it touches",
        "### Recommendations",
    ]


def test_recommendations_are_gathered_by_addressee_the_reader_first() -> None:
    lines = _section("Recommendations by addressee")
    assert [line for line in lines if line.startswith("#")] == [
        "## Chair of the Northern Forum, to whom this memorandum is addressed",
        "## Ministry of Justice",
        "## Member States of the Northern Forum",
        "## Karvelia",
    ]
    assert lines[-2:] == [
        (
            "- Publish the draft and ask the Forum for its opinion. Recommended by Northern "
            "Forum Election Office, September 2009.* Response: supported. What came of it: open. "
            "(Pledge 2)"
        ),
        "- Replace permits by notification. (Freedom of peaceful assembly)",
    ]


def test_what_is_asked_of_nobody_in_particular_comes_last() -> None:
    nobody = replace(ASSEMBLY.recommendations[0], addressees=())
    concern = replace(ASSEMBLY, recommendations=(nobody, *ASSEMBLY.recommendations))
    lines = _section("Recommendations by addressee", replace(DOSSIER, concerns=(concern,)))
    assert lines[-2:] == [
        "## To whom it may concern",
        "- Replace permits by notification. (Freedom of peaceful assembly)",
    ]


@pytest.mark.parametrize(
    ("restatement", "said"),
    [
        (Restatement.RESTATES, "It restates “Pledge 1: Registration of political parties”."),
        (Restatement.WEAKENS, "It weakens “Pledge 1: Registration of political parties”."),
        (Restatement.STRENGTHENS, "It strengthens “Pledge 1: Registration of political parties”."),
    ],
)
def test_a_pledge_that_repeats_another_says_so(restatement: Restatement, said: str) -> None:
    again = replace(SELF_GOVERNMENT, earlier="p1", restatement=restatement)
    dossier = replace(DOSSIER, pledges=(PARTIES, again), concerns=())
    assert f"The words express an aspiration rather than a firm pledge. {said}" in _section(
        "Pledge 2: Local self-government", dossier
    )


def test_a_conditional_pledge_says_so_and_a_firm_one_nothing() -> None:
    conditional = _of(replace(SELF_GOVERNMENT, firmness=Firmness.CONDITIONAL))
    firm = _of(replace(SELF_GOVERNMENT, firmness=Firmness.FIRM))
    heading = "Pledge 1: Local self-government"
    assert _section(heading, conditional)[2] == "The words make the pledge conditional."
    assert _section(heading, firm)[2] == "### Where it stands"


def test_every_source_is_listed_with_its_fingerprint() -> None:
    lines = _section("Sources")
    assert len(lines) == 2 + len(DOSSIER.sources)
    assert lines[4] == (
        "small: Ministry of Justice of Karvelia, “Letter to the Karvelian Helsinki Group”, "
        "18\u00a0April 2011 / https://archive.example/s6 | 2 May 2011 | 71e769095923"
    )


def test_the_note_on_method_says_what_applies_and_no_more() -> None:
    said = " ".join(_section("How this memorandum was made"))
    assert "Its seven sources, graded by the scale of the Events Standard Formats" in said
    assert "Persons at risk appear under a name that is not theirs" in said
    assert "Two verdicts were given twice, once blind" in said
    nobody = replace(
        _of(SELF_GOVERNMENT), actors=tuple(a for a in DOSSIER.actors if not a.protected)
    )
    spare = " ".join(_section("How this memorandum was made", nobody))
    assert "Persons at risk" not in spare
    assert "blind" not in spare


def test_the_note_on_method_does_not_hide_that_a_test_was_set_after_its_result() -> None:
    assert "No criterion was fixed after" in " ".join(_section("How this memorandum was made"))
    late = tuple(replace(one, fixed_on=date(2030, 1, 1)) for one in PARTIES.criteria)
    changed = replace(DOSSIER, pledges=(replace(PARTIES, criteria=late),), concerns=())
    said = " ".join(_section("How this memorandum was made", changed))
    assert "fixed only after" in said
    assert "No criterion was fixed after" not in said


def test_anchors_are_unique_and_the_summary_leads_to_them() -> None:
    blocks = _made().blocks
    anchors = [block.anchor for block in blocks if isinstance(block, Heading)]
    assert len(anchors) == len(set(anchors))
    glance = next(block for block in blocks if isinstance(block, Table))
    leads = [row[0][0] for row in glance.rows]
    assert all(isinstance(lead, Reference) and lead.anchor in anchors for lead in leads)


def test_the_memorandum_is_in_the_language_of_its_phrases() -> None:
    kazakh = _made(replace(DOSSIER, language="kk"))
    assert kazakh.language == "en"  # there are no Kazakh phrases yet
    assert _made(replace(DOSSIER, language="ru")).language == "ru"
    (quotation,) = [b for b in kazakh.blocks if isinstance(b, Quotation)][:1]
    (paragraph, _) = quotation.blocks
    assert isinstance(paragraph, Paragraph)
    assert getattr(paragraph.inlines[0], "language", None) == "kk"


def test_outcomes_are_named_on_the_chosen_scale_with_our_own_name_beside() -> None:
    """In the summary, in the sections and on the drawing; the note on method says so."""
    made = _made(replace(DOSSIER, scale="ODIHR"))
    said = str(made)
    assert "implemented (" in said
    assert "named on the scale of others (ODIHR)" in said
    assert "scale of others" not in str(_made())
