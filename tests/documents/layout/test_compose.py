"""Lines of plain text become paragraphs, headings, list items and notes as a reader has them."""

# ruff: noqa: E501 -- what a reader has before him stands whole

import pytest

from pledgewatch.documents.document import BlockKind
from pledgewatch.documents.formats import plain_text
from pledgewatch.documents.layout.assembly import Assembled
from pledgewatch.documents.layout.compose import Composed, compose

DOUBLE_SPACED = """\
The ministry declined the draft law on the media for the second time in the

spring of that year, and announced that it would draft a new law.1 It has not

done so.


1 The draft was published on the ministry's page on 2 February 2008 and taken from

there on the next day.


The group consists of ten members from the government and four from others,

and has met once.
"""

INTERRUPTED = """\
The legislative framework should promote a vibrant and multiparty political

landscape. The law has narrowed it since it raised the number of members to

50,000. 4 At the time, the organisation's representative on freedom of the
\x20
4 The law raised the number from 3,000 to 50,000. In the same year the
parliament heard that “the law threatens pluralism.”

 media said that the reform was a serious threat to political pluralism.5 For

example, the party was not registered.
\x20
5 Letter of 27 June 2002.
"""

INDENTED = """\
                     CIVIC FREEDOMS WATCH
                         Memorandum

     Uzbekistan: The Promises Made in Brussels

Tashkent, 12 March 2011

   The Government made three promises to the European Union in October of
2009 [1]. It said that it would register independent organisations, and
that it would let the Special Rapporteur into the country.
   None of them has been kept. This memorandum sets out, promise by promise,
what was said and done.[2]

1. THE FIRST PROMISE: REGISTRATION

   No organisation that works on human rights has been registered since
the year 2003. Of seven that applied:
   (a) four were refused because of mistakes in their papers, among
       them a missing comma;
   (b) two have had no answer; and
   (c) one withdrew.
   The fee was raised from 20 to 1,500 times the minimum wage in the year
2010 (Article 12(1) of the decree).

1.1 Recommendations

   The Council should:
   - ask for a list of the organisations that applied, with the grounds
     on which each was refused;
   - make the next round of the dialogue depend on it.

NOTES

[1] Joint statement of the Cooperation Council, 27 October 2009,
paragraph 4.
[2] The agenda of the visit was published on 11 January 2011.
"""

RUSSIAN = """\
ХЕЛЬСИНКСКАЯ ГРУППА

МЕМОРАНДУМ

О ВЫПОЛНЕНИИ ОБЯЗАТЕЛЬСТВ ПО СВОБОДЕ СОБРАНИЙ

г. Бишкек, 5 мая 2012 года

I. ОБЕЩАНИЯ МИНИСТРА

В декабре министр юстиции заявил, что закон о мирных собраниях будет
приведён в соответствие с рекомендациями ОБСЕ до конца 2012 года1. Он
сказал: «Мы намерены принять закон, который не потребует разрешения».

Однако проект закона сохраняет разрешительный порядок: власти могут пере-
нести место собрания или отказать в нём (ст. 12, п. 3). Кое-
кто из депутатов выступил против.
_____________
1 Заявление министра на заседании Постоянного совета, Вена,
8 декабря 2011 года.

                                  2

II. РЕКОМЕНДАЦИИ

Мы просим Представительство:

1) потребовать от правительства исключить из проекта статью 12;
2) напомнить правительству о том, что разрешительный порядок
противоречит статье 21 Пакта;
3) направить наблюдателей.
"""

PAGED = """\
Memorandum to the Permanent Council

Belarus: Election Pledges of 2010

Introduction

In November the Central Election Commission announced that the election code
would be amended to reflect recommendations of the OSCE. The amendments answer
some of these recommendations but leave the counting without any safeguard.1

1 Comments on the Amendments of the Electoral Code, 1 June 2010.
\f
Memorandum to the Permanent Council                                     Page 2

Observers were promised access to “every stage of the process”.2 Observers were
kept at such a distance from the tables that they could not see a single mark on
a ballot paper, and in 15 of 47 stations they were asked to leave.

2 See the Commission's decree No. 18 of 15 September 2010.

Freedom of the media

The Deputy Minister of Information promised that each candidate would have two
slots of thirty minutes each. The candidates had the slots.
\f
Memorandum to the Permanent Council                                     Page 3

What should be asked

* Publish the results of each polling station.
* Release those who were detained in December and drop the charges against
  them.
* Invite observers.
"""


def composed(text: str) -> Composed:
    return compose(plain_text.lines(text))


def words(assembled: Assembled, kind: BlockKind) -> list[str]:
    return [
        assembled.text[block.words : block.end] for block in assembled.blocks if block.kind is kind
    ]


def notes(assembled: Assembled) -> list[tuple[str, str, str | None]]:
    """Number, words, and the last word before the anchor, of each note."""
    return [
        (
            note.number,
            assembled.text[note.start : note.end],
            None if note.anchor is None else assembled.text[: note.anchor].split()[-1],
        )
        for note in assembled.footnotes
    ]


def test_compose_joins_double_spaced_lines_and_lifts_the_note_from_between() -> None:
    assembled = composed(DOUBLE_SPACED).assembled
    assert words(assembled, BlockKind.PARAGRAPH) == [
        (
            "The ministry declined the draft law on the media for the second time in the spring of "
            "that year, and announced that it would draft a new law. It has not done so."
        ),
        (
            "The group consists of ten members from the government and four from others, and has met "
            "once."
        ),
    ]
    assert notes(assembled) == [
        (
            "1",
            (
                "The draft was published on the ministry's page on 2 February 2008 and taken from "
                "there on the next day."
            ),
            "law.",
        )
    ]


def test_compose_joins_a_sentence_that_a_note_and_a_page_interrupt() -> None:
    assembled = composed(INTERRUPTED).assembled
    assert words(assembled, BlockKind.PARAGRAPH) == [
        (
            "The legislative framework should promote a vibrant and multiparty political landscape. "
            "The law has narrowed it since it raised the number of members to 50,000. At the time, the "
            "organisation's representative on freedom of the media said that the reform was a serious "
            "threat to political pluralism. For example, the party was not registered."
        ),
    ]
    assert notes(assembled) == [
        (
            "4",
            (
                "The law raised the number from 3,000 to 50,000. In the same year the parliament heard "
                "that “the law threatens pluralism.”"
            ),
            "50,000.",
        ),
        ("5", "Letter of 27 June 2002.", "pluralism."),
    ]


def test_compose_reads_indented_paragraphs_lists_and_notes_at_the_end() -> None:
    result = composed(INDENTED)
    assert result.title == "Uzbekistan: The Promises Made in Brussels"
    assert words(result.assembled, BlockKind.HEADING) == [
        "CIVIC FREEDOMS WATCH",
        "Memorandum",
        "Uzbekistan: The Promises Made in Brussels",
        "1. THE FIRST PROMISE: REGISTRATION",
        "1.1 Recommendations",
        "NOTES",
    ]
    assert words(result.assembled, BlockKind.LIST_ITEM) == [
        "four were refused because of mistakes in their papers, among them a missing comma;",
        "two have had no answer; and",
        "one withdrew.",
        (
            "ask for a list of the organisations that applied, with the grounds on which each was "
            "refused;"
        ),
        "make the next round of the dialogue depend on it.",
    ]
    assert words(result.assembled, BlockKind.PARAGRAPH) == [
        "Tashkent, 12 March 2011",
        (
            "The Government made three promises to the European Union in October of 2009. It said "
            "that it would register independent organisations, and that it would let the Special "
            "Rapporteur into the country."
        ),
        (
            "None of them has been kept. This memorandum sets out, promise by promise, what was said "
            "and done."
        ),
        (
            "No organisation that works on human rights has been registered since the year 2003. Of "
            "seven that applied:"
        ),
        (
            "The fee was raised from 20 to 1,500 times the minimum wage in the year 2010 (Article "
            "12(1) of the decree)."
        ),
        "The Council should:",
    ]
    assert notes(result.assembled) == [
        ("1", "Joint statement of the Cooperation Council, 27 October 2009, paragraph 4.", "2009"),
        ("2", "The agenda of the visit was published on 11 January 2011.", "done."),
    ]


def test_compose_reads_russian() -> None:
    result = composed(RUSSIAN)
    assert result.title == "О ВЫПОЛНЕНИИ ОБЯЗАТЕЛЬСТВ ПО СВОБОДЕ СОБРАНИЙ"
    assert words(result.assembled, BlockKind.HEADING)[3:] == [
        "I. ОБЕЩАНИЯ МИНИСТРА",
        "II. РЕКОМЕНДАЦИИ",
    ]
    assert words(result.assembled, BlockKind.PARAGRAPH)[2] == (
        "Однако проект закона сохраняет разрешительный порядок: власти могут перенести место "
        "собрания или отказать в нём (ст. 12, п. 3). Кое-кто из депутатов выступил против."
    )
    assert words(result.assembled, BlockKind.LIST_ITEM) == [
        "потребовать от правительства исключить из проекта статью 12;",
        "напомнить правительству о том, что разрешительный порядок противоречит статье 21 Пакта;",
        "направить наблюдателей.",
    ]
    assert notes(result.assembled) == [
        (
            "1",
            "Заявление министра на заседании Постоянного совета, Вена, 8 декабря 2011 года.",
            "года",
        )
    ]
    assert words(result.assembled, BlockKind.FURNITURE) == ["2"]


def test_compose_reads_pages_with_running_heads_and_notes_at_their_feet() -> None:
    result = composed(PAGED)
    assert result.title == "Belarus: Election Pledges of 2010"
    assert words(result.assembled, BlockKind.HEADING)[2:] == [
        "Introduction",
        "Freedom of the media",
        "What should be asked",
    ]
    assert words(result.assembled, BlockKind.LIST_ITEM) == [
        "Publish the results of each polling station.",
        "Release those who were detained in December and drop the charges against them.",
        "Invite observers.",
    ]
    assert [(number, before) for number, _, before in notes(result.assembled)] == [
        ("1", "safeguard."),
        ("2", "process”."),
    ]
    running = result.assembled.text[: result.assembled.footnotes[0].start]
    assert "in 15 of 47 stations they were asked to leave." in running
    assert "Page" not in running


LETTER = """\
To: Permanent Representatives of the participating States
From: Coalition of Observers
Date: 20 November 2012
Re: Pledges of the Ukrainian delegation

Excellencies,

at the meeting of 12 October the delegation pledged that “the results of every
polling station will be published within 48 hours”.
"""


def test_compose_keeps_the_lines_of_a_letters_head_apart_and_takes_its_subject() -> None:
    result = composed(LETTER)
    assert result.title == "Pledges of the Ukrainian delegation"
    assert words(result.assembled, BlockKind.PARAGRAPH)[:5] == [
        "To: Permanent Representatives of the participating States",
        "From: Coalition of Observers",
        "Date: 20 November 2012",
        "Re: Pledges of the Ukrainian delegation",
        "Excellencies,",
    ]


NUMBERED = """Summary

On 7 April protests turned violent, and the police detained more than 300 people. Of those,
at least 127 said that they had been beaten.

1   Background
1.1 The President promised that “all allegations will be investigated by the end of
    the year”.
1.2 The Prosecutor opened 58 cases. By August none had come to court.

2   What should be done
2.1 The Government should:
    a) suspend officers under investigation, and
    b) pay compensation.
"""


def test_compose_reads_numbered_headings_above_numbered_paragraphs() -> None:
    assembled = composed(NUMBERED).assembled
    assert words(assembled, BlockKind.HEADING) == [
        "Summary",
        "1 Background",
        "2 What should be done",
    ]
    assert [
        (block.number, assembled.text[block.words : block.end])
        for block in assembled.blocks
        if block.kind is BlockKind.LIST_ITEM
    ] == [
        (
            "1.1",
            "The President promised that “all allegations will be investigated by the end of the year”.",
        ),
        ("1.2", "The Prosecutor opened 58 cases. By August none had come to court."),
        ("2.1", "The Government should:"),
        ("a)", "suspend officers under investigation, and"),
        ("b)", "pay compensation."),
    ]


def test_compose_warns_of_a_note_without_a_mark() -> None:
    text = "The law was not amended by the ministry in that year.\n_____\n1 Letter of 27 June.\n"
    assert composed(text).warnings == (
        "note 1: its mark was not found in the text, so it has no anchor",
    )


@pytest.mark.parametrize(
    "text",
    [
        "The number rose from 3,000 in 2002\n4 The law",
        "It was asked by\n15 of 47 States, and was answered by the ministry in the same year.",
        "The pledges of\n2008 were not kept, as the ministry said in its letter of that year.",
    ],
)
def test_compose_takes_no_line_that_begins_with_a_figure_for_a_note(text: str) -> None:
    assert composed(text).assembled.footnotes == ()


@pytest.mark.parametrize("above", ["It was declined.[2]", "Recommendations", "What was said:"])
def test_compose_takes_no_numbered_list_for_notes(above: str) -> None:
    text = (
        "The law on the media was declined by the ministry in the spring of that year.[1] It was\n"
        "not declined again, and the ministry has not said what has become of the draft.\n\n"
        f"{above}\n\n1. The draft should be published by the ministry.\n2. It should be discussed."
        "\n\nNotes\n\n[1] Letter of 2 May.\n[2] Letter of 3 May.\n"
    )
    assembled = composed(text).assembled
    assert words(assembled, BlockKind.LIST_ITEM) == [
        "The draft should be published by the ministry.",
        "It should be discussed.",
    ]
    assert [note[1] for note in notes(assembled)] == ["Letter of 2 May.", "Letter of 3 May."]


def test_compose_finds_notes_behind_one_that_it_missed() -> None:
    pages = (
        "The law was declined by the ministry in the spring.1 It was not declined again.\n\n"
        "1 Letter of 2 May.\n\n"
        "The second law was adopted in the summer of that year.3 It is in force by now.\n\n"
        "3 Letter of 9 June.\n\n"
        "The third law was adopted in the autumn of that year.4 It is not in force yet.\n\n"
        "4 Letter of 1 October.\n"
    )
    assert [(number, before) for number, _, before in notes(composed(pages).assembled)] == [
        ("1", "spring."),
        ("3", "year."),
        ("4", "year."),
    ]


def test_compose_takes_no_sentence_for_a_heading_because_a_note_is_marked_behind_it() -> None:
    text = (
        "A Letter on Promises\n\nIn February 2008 the ministry declined the draft.1\n\n"
        "Freedom of Assembly\n\nIn September 2007 groups submitted a draft law on assemblies.\n\n"
        "1 In March 2006 the ministry had declined an earlier draft.\n"
    )
    assembled = composed(text).assembled
    assert words(assembled, BlockKind.HEADING) == ["A Letter on Promises", "Freedom of Assembly"]
    assert notes(assembled) == [
        ("1", "In March 2006 the ministry had declined an earlier draft.", "draft.")
    ]


def test_compose_gives_headings_levels_by_the_order_of_their_kinds() -> None:
    body = "The law was not amended by the ministry in that year, as it had been promised.\n\n"
    text = f"A Report\n\nI. Pledges\n\n{body}A. Media\n\n{body}B. Parties\n\n{body}II. Others\n\n{body}"
    assembled = composed(text).assembled
    assert [block.level for block in assembled.blocks if block.kind is BlockKind.HEADING] == [
        *(1, 2),
        *(3, 3),
        2,
    ]


@pytest.mark.parametrize("text", [DOUBLE_SPACED, INTERRUPTED, INDENTED, RUSSIAN, PAGED])
def test_compose_covers_the_text_with_blocks_in_order(text: str) -> None:
    assembled = composed(text).assembled
    assert assembled.text == "\n\n".join(
        assembled.text[block.start : block.end] for block in assembled.blocks
    )
    assert [span.end for span in assembled.page_spans[:-1]] == [
        span.start for span in assembled.page_spans[1:]
    ]
