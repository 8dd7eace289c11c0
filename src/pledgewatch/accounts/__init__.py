"""People who work with the record, and what they may do."""
