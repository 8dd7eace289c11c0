"""Ratifications are those of the list that they are made from, set right where it slips."""

import csv
from pathlib import Path

import pytest

from pledgewatch.catalogue import (
    Ratification,
    RatificationStatus,
    instruments,
    parties,
    ratification,
    ratifications_of,
    state_named,
    states,
)
from scripts import write_ratifications as writing

_LISTED = {
    "state party": RatificationStatus.PARTY,
    "signatory state": RatificationStatus.SIGNATORY,
    "no action": RatificationStatus.NONE,
}


@pytest.fixture(scope="module")
def listed(corpora: Path) -> list[writing.Row]:
    return writing.rows(corpora / "ratifications" / "status.csv")


def test_ratifications_are_those_of_the_list_but_for_the_corrections(
    listed: list[writing.Row],
) -> None:
    corrected = {(row["treaty"], row["state"]) for row in writing.rows(writing.CORRECTIONS)}
    compared = 0
    for row in listed:
        state = state_named(row["state"])
        if state is None or (row["treaty"], state.code) in corrected:
            continue
        compared += 1
        assert ratification(row["treaty"], state.code) == Ratification(
            instrument=row["treaty"],
            state=state.code,
            status=_LISTED[row["status"]],
            year=row["year"] or None,
        )
    assert compared == len(listed) - 1 - (len(corrected) - 1)  # Montserrat; Gabon's missing row


def test_table_is_what_the_script_writes(listed: list[writing.Row]) -> None:
    table, problems = writing.told(listed)
    table, idle = writing.corrected(table, writing.rows(writing.CORRECTIONS))
    assert writing.TARGET.read_text("utf-8") == writing.written(table), "run the script"
    assert problems == ("Montserrat is not in states.toml: op_crc_ic left out",)
    assert idle == ()
    assert writing.gaps(table) == ("nothing is told of RO and op_crpd",)


def test_every_correction_gives_its_reason_and_changes_the_table() -> None:
    for row in writing.rows(writing.CORRECTIONS):
        given = ratification(row["treaty"], row["state"])
        assert row["reason"]
        assert _cell(given) == row["cell"]


def _cell(given: Ratification | None) -> str:
    if given is None:
        return ""
    if given.status is RatificationStatus.PARTY:
        return given.year or "party"
    return {RatificationStatus.SIGNATORY: "signed", RatificationStatus.NONE: "none"}[given.status]


@pytest.mark.parametrize(
    ("instrument", "year"),
    [
        ("iccpr", "2006"),
        ("icescr", "2006"),
        ("cat", "1998"),
        ("cedaw", "1998"),
        ("opcat", "2008"),
        ("iccpr_op1", "2009"),
        ("iccpr_op2", "2022"),
    ],
)
def test_kazakhstan_became_party_in(instrument: str, year: str) -> None:
    assert ratification(instrument, "KZ") == Ratification(
        instrument=instrument, state="KZ", status=RatificationStatus.PARTY, year=year
    )


@pytest.mark.parametrize(
    ("instrument", "state", "status", "year"),
    [
        ("icescr_op", "KZ", RatificationStatus.SIGNATORY, None),
        ("icmw", "KZ", RatificationStatus.NONE, None),
        ("crc", "US", RatificationStatus.SIGNATORY, None),
        ("icerd", "US", RatificationStatus.PARTY, "1994"),
        ("crc", "SS", RatificationStatus.PARTY, "2015"),
        ("iccpr", "TL", RatificationStatus.PARTY, "2003"),
    ],
)
def test_status_of_a_state_is(
    instrument: str, state: str, status: RatificationStatus, year: str | None
) -> None:
    assert ratification(instrument, state) == Ratification(
        instrument=instrument, state=state, status=status, year=year
    )


@pytest.mark.parametrize(
    ("instrument", "state"),
    [("iccpr", "VA"), ("echr", "FR"), ("iccpr", "XX"), ("", ""), ("op_crpd", "RO")],
)
def test_nothing_is_told_where_the_table_is_silent(instrument: str, state: str) -> None:
    assert ratification(instrument, state) is None


# Parties in 2022 less those that are no members of the United Nations: ICCPR 173 less Palestine;
# ICERD 182 less the Holy See and Palestine; CRC 196 less these and the Cook Islands and Niue.
@pytest.mark.parametrize(
    ("instrument", "members"),
    [
        ("iccpr", 173 - 1),
        ("icescr", 171 - 1),
        ("icerd", 182 - 2),
        ("cedaw", 189 - 2),
        ("cat", 173 - 2),
        ("crc", 196 - 4),
        ("crpd", 185 - 3),
        ("op_cedaw", 115 - 2),
        ("iccpr_op1", 117),
        ("iccpr_op2", 90 - 1),
        ("opcat", 91 - 1),
    ],
)
def test_parties_number_as_the_depositary_counted(instrument: str, members: int) -> None:
    assert len(parties(instrument)) == members


def test_parties_are_parties_in_the_order_of_codes() -> None:
    given = parties("icescr_op")
    assert [each.state for each in given] == sorted(each.state for each in given)
    assert {each.status for each in given} == {RatificationStatus.PARTY}
    assert parties("udhr") == ()


def test_ratifications_of_a_state_are_of_every_treaty_in_the_catalogues_order() -> None:
    given = [each.instrument for each in ratifications_of("KZ")]
    assert len(given) == 18
    assert given == [each.key for each in instruments() if each.key in given]
    assert ratifications_of("PS") == ()


def test_years_are_years_since_the_treaty_and_states_are_known() -> None:
    adopted = {each.key: each.year for each in instruments()}
    for state in states():
        for each in ratifications_of(state.code):
            if each.year is not None:
                assert adopted[each.instrument] <= int(each.year) <= 2022


# These two are open to States that only signed the Convention, such as the United States.
_OPEN_TO_SIGNATORIES = {"op_crc_ac", "op_crc_sc"}


def test_parties_to_a_protocol_were_parties_to_its_treaty_before() -> None:
    for protocol in instruments():
        if protocol.protocol_to is None:
            continue
        for each in parties(protocol.key):
            treaty = ratification(protocol.protocol_to, each.state)
            assert treaty is not None
            if treaty.status is not RatificationStatus.PARTY:
                assert protocol.key in _OPEN_TO_SIGNATORIES, each
            elif protocol.key not in _OPEN_TO_SIGNATORIES:
                assert (treaty.year or "") <= (each.year or ""), each


def test_table_holds_members_of_the_united_nations_only() -> None:
    with writing.TARGET.open(encoding="utf-8", newline="") as lines:
        codes = {row["state"] for row in csv.DictReader(lines)}
    assert codes == {state.code for state in states()} - {"PS", "VA"}


def test_state_that_the_catalogue_does_not_know_is_reported() -> None:
    row = {"treaty": "cat", "iso2": "RU", "state": "Ruritania", "status": "no action", "year": ""}
    assert writing.told([row]) == (
        {},
        ("Ruritania is not in states.toml: cat left out",),
    )


def test_correction_that_changes_nothing_is_reported() -> None:
    table = {"KZ": {"cat": "1998"}}
    idle = {"treaty": "cat", "state": "KZ", "cell": "1998", "reason": ""}
    assert writing.corrected(table, [idle]) == (
        table,
        ("the list says itself what is corrected: cat KZ",),
    )


def test_treaty_that_the_catalogue_does_not_hold_stops_the_writing() -> None:
    with pytest.raises(LookupError, match="ruritania_1894"):
        writing.written({"KZ": {"ruritania_1894": "1998"}})
