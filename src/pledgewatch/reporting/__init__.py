"""A Dossier becomes a memorandum. Nothing here can query."""
