"""One file a format: bytes become lines, lines become a Document. Run in the child process only."""
