"""One file for each format in which a manuscript is written."""
