"""What ships with the program: States and instruments by all their names, as data and values."""

from pledgewatch.catalogue.load import (
    Instrument,
    State,
    instrument_named,
    instruments,
    state_named,
    states,
)

__all__ = ["Instrument", "State", "instrument_named", "instruments", "state_named", "states"]
