"""What ships with the program: States, instruments, ratifications, issues, as data and values."""

from pledgewatch.catalogue.issues import Concerned, Issue, issue_named, issues
from pledgewatch.catalogue.load import (
    Instrument,
    State,
    instrument_named,
    instruments,
    state_named,
    states,
)
from pledgewatch.catalogue.provisions import Provision, provision, provisions_of
from pledgewatch.catalogue.ratifications import (
    Ratification,
    RatificationStatus,
    parties,
    ratification,
    ratifications_of,
)

__all__ = [
    "Concerned",
    "Instrument",
    "Issue",
    "Provision",
    "Ratification",
    "RatificationStatus",
    "State",
    "instrument_named",
    "instruments",
    "issue_named",
    "issues",
    "parties",
    "provision",
    "provisions_of",
    "ratification",
    "ratifications_of",
    "state_named",
    "states",
]
