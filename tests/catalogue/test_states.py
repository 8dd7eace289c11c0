"""States carry the codes and names of ISO 3166, and no State is missing."""

from typing import Any

import pycountry
import pytest

from pledgewatch.catalogue import State, states
from pledgewatch.catalogue.load import folded

# Territories and areas that have a code and are neither members of the United Nations nor
# observer States: territories of States, Antarctica, Western Sahara, the Cook Islands and Niue
# (which join treaties in their own name), Taiwan (which the United Nations count to China).
_NO_STATES = """
    AI AQ AS AW AX BL BM BQ BV CC CK CW CX EH FK FO GF GG GI GL GP GS GU HK HM IM IO JE KY MF MO
    MP MQ MS NC NF NU PF PM PN PR RE SH SJ SX TC TF TK TW UM VG VI WF YT
"""

# The standard still calls this State a Republic, which its constitution of 1995 dropped.
_OUTDATED = {"BA": "Republic of Bosnia and Herzegovina"}

_COUNTRIES: dict[str, Any] = {each.alpha_2: each for each in pycountry.countries}


@pytest.mark.parametrize("state", states(), ids=lambda state: state.code)
def test_state_has_the_codes_and_names_of_the_standard(state: State) -> None:
    standard = _COUNTRIES[state.code]
    own = {folded(name) for name in state.all_names}
    given = {getattr(standard, kind, "") for kind in ("name", "official_name", "common_name")}
    unknown = {name for name in given if name and folded(name) not in own}
    assert state.iso3 == standard.alpha_3
    assert unknown - {_OUTDATED.get(state.code)} == set()


def test_states_are_all_that_have_a_code_but_for_territories() -> None:
    assert {state.code for state in states()} == set(_COUNTRIES) - set(_NO_STATES.split())


def test_everyday_name_of_a_state_is_no_longer_than_its_official_one() -> None:
    assert [state.code for state in states() if len(state.name) > len(state.official)] == []


def test_every_state_has_a_russian_name_and_an_adjective() -> None:
    assert [state.code for state in states() if not (state.russian and state.adjectives)] == []
