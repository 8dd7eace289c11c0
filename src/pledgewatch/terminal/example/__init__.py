"""The example that ships: documents in our own words, and what a person decided about them."""
