"""The workbench: server-rendered pages over the record's actions and queries."""
