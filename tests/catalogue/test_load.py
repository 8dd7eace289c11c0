"""The catalogue names each State and instrument once, under all its names."""

import csv
import subprocess
import sys
from pathlib import Path

import pytest

from pledgewatch.catalogue import (
    instrument_named,
    instruments,
    state_named,
    states,
)
from pledgewatch.catalogue.load import folded


def test_states_number_members_and_observers() -> None:
    assert len(states()) == 193 + 2
    assert len({state.code for state in states()}) == 195


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Kazakhstan", "KZ"),
        ("the Republic of Kazakhstan", "KZ"),
        ("Republic of Korea", "KR"),
        ("South Korea", "KR"),
        ("Democratic People’s Republic of Korea", "KP"),
        ("DPR Korea", "KP"),
        ("Viet Nam", "VN"),
        ("Vietnam", "VN"),
        ("Côte d’Ivoire", "CI"),
        ("Cote d'Ivoire", "CI"),
        ("the former Yugoslav Republic of Macedonia", "MK"),
        ("Holy See", "VA"),
        ("State of Palestine", "PS"),
        ("United States of America", "US"),
        ("Russian Federation", "RU"),
        ("Bolivia (Plurinational State of)", "BO"),
        ("Iran (Islamic Republic of)", "IR"),
        ("St. Lucia", "LC"),
        ("Bosnia & Herzegovina", "BA"),
        ("Россия", "RU"),
        ("Қазақстан", "KZ"),
        ("Congo", "CG"),
        ("Democratic Republic of the Congo", "CD"),
    ],
)
def test_state_named_knows_other_names(words: str, code: str) -> None:
    state = state_named(words)
    assert state is not None
    assert state.code == code


@pytest.mark.parametrize("words", ["", "Ruritania", "Europe", "Kazakh", "the"])
def test_state_named_knows_nothing_else(words: str) -> None:
    assert state_named(words) is None


def test_names_of_states_belong_to_one_state_each() -> None:
    owners: dict[str, str] = {}
    for state in states():
        for name in state.all_names:
            assert owners.setdefault(folded(name), state.code) == state.code, name


def test_names_of_instruments_belong_to_one_instrument_each() -> None:
    owners: dict[str, str] = {}
    for instrument in instruments():
        for name in (instrument.key, *instrument.all_names):
            assert owners.setdefault(folded(name), instrument.key) == instrument.key, name


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("ICCPR", "iccpr"),
        ("international covenant on civil and political rights", "iccpr"),
        ("Optional Protocol to CAT", "opcat"),
        ("Second Optional Protocol to the ICCPR", "iccpr_op2"),
        ("Women’s Convention", "cedaw"),
        ("Copenhagen Document", "copenhagen_1990"),
        ("МПГПП", "iccpr"),
        ("op_crc_ac", "op_crc_ac"),
    ],
)
def test_instrument_named_knows_other_names(words: str, key: str) -> None:
    instrument = instrument_named(words)
    assert instrument is not None
    assert instrument.key == key


def test_catalogue_holds_every_treaty_and_state_of_the_ratifications(corpora: Path) -> None:
    with (corpora / "ratifications" / "status.csv").open(encoding="utf-8", newline="") as rows:
        status = list(csv.DictReader(rows))
    treaties = {row["treaty"] for row in status}
    unknown = {row["state"] for row in status if state_named(row["state"]) is None}
    assert treaties <= {instrument.key for instrument in instruments()}
    assert len(treaties) == 18
    # The table's own slip: Montserrat, a territory, stands where Gabon should.
    assert unknown <= {"Montserrat"}


def test_catalogue_imports_no_library() -> None:
    code = "import sys, pledgewatch.catalogue; sys.exit('pycountry' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_every_instrument_has_a_russian_name() -> None:
    assert [one.key for one in instruments() if not one.russian] == []
