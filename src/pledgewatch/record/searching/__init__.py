"""The index of all words of the record, in the database's own text search.

`pledgewatch.record.queries.search` asks it, `pledgewatch.record.actions.act` keeps it up, and
`keeping.rebuild` makes it anew. Nobody else knows of it: another index may take its place.
"""
