"""A file becomes a Document, and exact Passages of it. Files are opened behind `sandbox` only."""
