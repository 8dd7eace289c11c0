"""Which sources' words are in the index of the database's own text search."""

from django.db import models

from pledgewatch.record.models.source import Reading, Source


class Searched(models.Model):
    """That the words of a source are in the index as one reading has them.

    The index itself is no model: its tables differ with the database, and
    `pledgewatch.record.searching` alone knows them. It can be made anew at any time.
    """

    source = models.OneToOneField(Source, on_delete=models.CASCADE, related_name="searched")
    reading = models.ForeignKey(Reading, on_delete=models.PROTECT, related_name="+")
