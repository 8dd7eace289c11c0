"""One file a format; imported in the child process only."""
