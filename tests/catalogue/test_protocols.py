"""A protocol names the treaty that it is to; the catalogue holds what documents cite widely."""

import pytest

from pledgewatch.catalogue import instrument_named, instruments


def test_protocols_are_to_treaties_of_the_catalogue_that_are_older() -> None:
    years = {one.key: one.year for one in instruments()}
    for one in instruments():
        if one.protocol_to is not None:
            assert years[one.protocol_to] <= one.year, one.key


def test_protocols_to_the_same_treaty_are_in_order_and_told_apart_by_topic() -> None:
    crc = [one for one in instruments() if one.protocol_to == "crc"]
    assert [(one.key, one.topic) for one in crc] == [
        ("op_crc_ac", "armed conflict"),
        ("op_crc_sc", "sale of children"),
        ("op_crc_ic", "communications procedure"),
    ]


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Madrid Concluding Document", "madrid_1983"),
        ("1992 Helsinki Document", "helsinki_1992"),
        ("Lisbon 1996", "lisbon_1996"),
        ("Maastricht Document", "maastricht_2003"),
        ("ILO Convention No. 87", "ilo_87"),
        ("Nelson Mandela Rules", "mandela_rules"),
        ("Istanbul Protocol", "istanbul_protocol"),
        ("Istanbul Convention", "istanbul_convention"),
        ("American Convention on Human Rights", "achr"),
        ("Banjul Charter", "achpr"),
        ("Geneva Conventions", "geneva_1949"),
    ],
)
def test_instrument_named_knows_what_documents_cite_widely(words: str, key: str) -> None:
    instrument = instrument_named(words)
    assert instrument is not None
    assert instrument.key == key
