"""What the rules know of each language, as data with examples."""
