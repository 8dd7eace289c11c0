"""Every mention of an instrument or a law, with its provision, and nothing else."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgewatch.catalogue import Instrument, instruments
from pledgewatch.documents import sandbox
from pledgewatch.extraction import citations, pipeline
from pledgewatch.extraction.proposal import CitationProposal
from tests.factories.documents import document


def read(*paragraphs: str, published: str | None = None) -> tuple[CitationProposal, ...]:
    return citations.propose(pipeline.annotate(document(*paragraphs), published=published))


def told(*paragraphs: str, published: str | None = None) -> list[tuple[str, str, str | None]]:
    proposals = read(*paragraphs, published=published)
    return [(one.text, one.instrument, one.provision) for one in proposals]


@pytest.mark.parametrize(
    ("text", "words", "instrument"),
    [
        ("It signed the Convention Against Torture.", "Convention Against Torture", "cat"),
        ("It ratified CAT in 1998.", "CAT", "cat"),
        ("It ratified the OP-CAT.", "OP-CAT", "opcat"),
        ("The Women’s Convention applies.", "Women’s Convention", "cedaw"),
        ("The Paris Principles ask more.", "Paris Principles", "paris_principles"),
        ("See the Moscow Document.", "Moscow Document", "moscow_1991"),
        ("It is a party to the 1951 Convention.", "1951 Convention", "refugees_1951"),
        (
            "It ratified the Convention of the Right of People with Disabilities.",
            "Convention of the Right of People with Disabilities",
            "crpd",
        ),
        (
            "It joined the International Convention on Civil and Political Rights.",
            "International Convention on Civil and Political Rights",
            "iccpr",
        ),
    ],
)
def test_propose_knows_instruments_by_the_names_that_documents_use(
    text: str, words: str, instrument: str
) -> None:
    assert told(text) == [(words, instrument, None)]


@pytest.mark.parametrize("text", ["The cat sat.", "A CATALOGUE of RCRC rules.", "MINURCAT left."])
def test_propose_takes_no_letters_within_other_words(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "words", "instruments"),
    [
        ("the Optional Protocol to the Convention Against Torture", None, ["opcat"]),
        ("the Second Protocol to ICCPR", "Second Protocol to ICCPR", ["iccpr_op2"]),
        ("the first and second Optional Protocols to the ICCPR", None, ["iccpr_op1", "iccpr_op2"]),
        ("the OP to CEDAW", "OP to CEDAW", ["op_cedaw"]),
        ("both Optional Protocols to the CRC", None, ["op_crc_ac", "op_crc_sc"]),
        (
            "the Optional Protocol to the CRC on the involvement of children in armed conflict",
            None,
            ["op_crc_ac"],
        ),
        (
            "the Optional Protocol to ICCPR, aiming at the abolition of the death penalty",
            None,
            ["iccpr_op2"],
        ),
    ],
)
def test_propose_knows_protocols_by_their_treaty(
    text: str, words: str | None, instruments: list[str]
) -> None:
    proposals = read(f"It signed {text}.")
    assert [one.instrument for one in proposals] == instruments
    assert {one.text for one in proposals} == {words or text.removeprefix("the ")}


def test_propose_takes_a_plural_for_the_protocols_of_its_time() -> None:
    text = "It signed the Optional Protocols to the Convention on the Rights of the Child."
    early, late = read(text, published="2008-05"), read(text, published="2014-05")
    assert [one.instrument for one in early] == ["op_crc_ac", "op_crc_sc"]
    assert [one.instrument for one in late] == ["op_crc_ac", "op_crc_sc", "op_crc_ic"]


@pytest.mark.parametrize(
    ("words", "instrument", "provisions"),
    [
        ("article 19 (3) of the ICCPR", "iccpr", ["19(3)"]),
        ("articles 9 and 14 of the ICCPR", "iccpr", ["9", "14"]),
        ("Articles 9, 14 and 18 to 22 of the ICCPR", "iccpr", ["9", "14", "18-22"]),
        ("article 20, paragraph 2, of the ICCPR", "iccpr", ["20(2)"]),
        ("Article 16 paragraph 1 (g) of CEDAW", "cedaw", ["16(1)(g)"]),
        ("paragraph 3 of article 14 of the ICCPR", "iccpr", ["14(3)"]),
        ("paragraph 7.5 of the Copenhagen Document", "copenhagen_1990", ["7.5"]),
        ("Copenhagen Document, paragraphs 7.5 and 7.6", "copenhagen_1990", ["7.5", "7.6"]),
        ("ICCPR (art. 9)", "iccpr", ["9"]),
        ("article 19 ICCPR", "iccpr", ["19"]),
        ("Article 35 §§ 1 and 4 of the ICCPR", "iccpr", ["35(1)", "35(4)"]),
        ("articles 9, paragraph 2, and 16 of CEDAW", "cedaw", ["9(2)", "16"]),
        ("Principle VII of the Helsinki Final Act", "helsinki_1975", ["VII"]),
        ("article 130 of the Criminal Code", "Criminal Code", ["130"]),
        ("Criminal Code Article 244-1", "Criminal Code", ["244-1"]),
        ("Article 32 of the Kazak constitution", "Kazak constitution", ["32"]),
        ("article 5 under the amended Constitution", "Constitution", ["5"]),
        ("paragraph 15 of the annex to resolution 5/1", "resolution 5/1", ["annex 15"]),
    ],
)
def test_propose_gives_each_provision_a_proposal_with_the_whole_span(
    words: str, instrument: str, provisions: list[str]
) -> None:
    expected = [(words, instrument, provision) for provision in provisions]
    assert told(f"It follows from {words} that it must.") == expected


def test_propose_leaves_a_provision_of_something_else_alone() -> None:
    assert told("It signed the ICCPR, article 3 of the report says.") == [("ICCPR", "iccpr", None)]


def test_propose_swallows_the_bracket_that_repeats_a_name() -> None:
    text = "article 19 of the International Covenant on Civil and Political Rights"
    assert told(f"Under {text} (ICCPR) it may.") == [(text, "iccpr", "19")]


def test_propose_refers_back_to_what_was_named_before() -> None:
    text = "It ratified the ICCPR. Article 21 of the Covenant protects assemblies."
    assert told(text) == [
        ("ICCPR", "iccpr", None),
        ("Article 21 of the Covenant", "iccpr", "21"),
    ]


def test_propose_keeps_to_the_meaning_that_a_document_gives_a_word() -> None:
    text = "It ratified the ECHR (“the Convention”) and the CRC. The Convention binds it."
    assert told(text) == [
        ("ECHR", "echr", None),
        ("CRC", "crc", None),
        ("Convention", "echr", None),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Article 21 of the Covenant protects assemblies.",  # nothing was named
        "The Covenant on Fisheries protects fish.",
        "Each Convention has parties.",
    ],
)
def test_propose_refers_back_to_nothing_unnamed(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "words", ["CRPD and its {}", "CRPD and the {} thereto", "CRPD, and to its {}"]
)
def test_propose_finds_the_protocol_of_the_treaty_beside_it(words: str) -> None:
    assert told(f"It ratified {words.format('Optional Protocol')}.") == [
        ("CRPD", "crpd", None),
        ("Optional Protocol", "op_crpd", None),
    ]


def test_propose_tells_the_committee_from_its_treaty() -> None:
    assert told("The CEDAW Committee met. CERD recommended a law.") == []
    assert told("The Committee against Torture (CAT) met.", "It praised CAT.") == []
    assert told("See the judgment, § 64, ECHR 2004-I.") == []


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("ILO Convention No. 169", ["ilo_169"]),
        ("ILO Conventions Nos. 87 and 98", ["ilo_87", "ilo_98"]),
        ("Convention No. 182 of the ILO", ["ilo_182"]),
        ("ILO 169", ["ilo_169"]),
        ("ILO Convention No. 122", ["ILO Convention No. 122"]),
    ],
)
def test_propose_knows_labour_conventions_by_number(words: str, numbers: list[str]) -> None:
    assert told(f"It ratified {words}.") == [(words, number, None) for number in numbers]


@pytest.mark.parametrize(
    ("words", "instruments"),
    [
        ("Human Rights Council resolution 5/1", ["Human Rights Council resolution 5/1"]),
        ("Security Council resolution 1325 (2000)", ["Security Council resolution 1325 (2000)"]),
        ("resolution 9/12 of the Human Rights Council", ["Human Rights Council resolution 9/12"]),
        ("resolutions 62/149 and 63/168", ["resolution 62/149", "resolution 63/168"]),
        ("A/HRC/14/10", ["A/HRC/14/10"]),
        ("CCPR/C/KAZ/CO/1", ["CCPR/C/KAZ/CO/1"]),
    ],
)
def test_propose_knows_texts_of_the_united_nations_by_number(
    words: str, instruments: list[str]
) -> None:
    assert told(f"It recalled {words}.") == [(words, one, None) for one in instruments]


def test_propose_leaves_the_symbol_at_the_head_of_a_document_alone() -> None:
    assert told("A/HRC/14/10", "The report is short.") == []


@pytest.mark.parametrize(
    "words",
    [
        "law “On the Republic’s Referendum”",
        "Law on Political Parties",
        "Law on Meetings, Rallies and Demonstrations",
        "Criminal Code",
        "code of criminal procedure",
        "Domestic Violence Act 2007",
        "Offences against the Person Act",
        "Domestic Violence (Protection Orders) Act",
        "Decree No. 45",
        "constitution",
        "law on access to information",
    ],
)
def test_propose_keeps_the_words_of_national_law(words: str) -> None:
    assert told(f"Under the {words} they had to register.") == [(words, words, None)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Kazakhstan’s constitution says so.", "Kazakhstan’s constitution"),
        ("The Constitution of the Republic of Serbia says so.", None),
        ("Amend the Criminal Code and report.", "Criminal Code"),
        ("It used the Law on Asylum and the National Plan.", "Law on Asylum"),
        ("“New Law on Parties Could Threaten Pluralism”, he wrote.", "Law on Parties"),
    ],
)
def test_propose_ends_a_law_where_its_title_ends(text: str, words: str | None) -> None:
    words = words or "Constitution of the Republic of Serbia"
    assert told(text) == [(words, words, None)]


@pytest.mark.parametrize(
    "text",
    [
        "The law was adopted, and the Act applied.",
        "A draft law on religion was debated, then the draft Media Law.",
        "Under international law and the rule of law it must.",
        "The Law Society met; the Code of Conduct was read.",
        "They drew up a written constitution.",
        "The court adopted a resolution of 12 pages.",
    ],
)
def test_propose_takes_no_law_that_is_not_named(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize("instrument", instruments(), ids=lambda one: str(one.key))
def test_propose_finds_every_name_of_the_catalogue(instrument: Instrument) -> None:
    names = (instrument.name, instrument.short, *instrument.names)
    found = read(*(f"They spoke of the {name} again." for name in names))
    assert [(one.text, one.instrument) for one in found] == [
        (name, instrument.key) for name in names
    ]


@given(st.text(alphabet="aCeonvtiACRT ().,14§/’“”\n", max_size=200))
def test_propose_keeps_to_the_words_of_the_document(text: str) -> None:
    found = document(f"article 9 of the ICCPR {text} CRC")
    for one in citations.propose(pipeline.annotate(found)):
        assert found.text[one.start : one.end] == one.text


def test_propose_reads_no_page_furniture(corpora: Path) -> None:
    opened = sandbox.open(corpora / "memorandum" / "madrid-promises.txt")
    found = citations.propose(pipeline.annotate(opened, published="2008-05-28"))
    assert [(one.instrument, one.provision) for one in found] == MEMORANDUM


# Read by hand in the reference memorandum, running text first, then the notes.
MEMORANDUM = [
    ("Media Law", None),
    ("Criminal Code", None),
    ("Law on Elections", None),
    ("constitution", None),
    ("law “On the Republic’s Referendum”", None),
    ("constitution", None),
    ("constitution", None),
    ("iccpr", None),
    ("iccpr_op1", None),
    ("opcat", None),
    ("Kazak constitution", "32"),
    ("Kazakhstan’s constitution", None),
    ("iccpr", None),
    ("opcat", None),
    ("opcat", None),
    ("iccpr_op2", None),
    ("Criminal Code", None),
    ("Constitution", None),
    ("Law on Political Parties", None),
    ("Law on Political Parties", None),
    ("Law on Political Parties", None),
]
