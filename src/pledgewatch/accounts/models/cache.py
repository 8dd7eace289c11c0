"""What Django's database cache keeps: attempts that are counted, to limit them."""

from django.db import models


class CacheEntry(models.Model):
    """A row of the cache, in the columns that `django.core.cache.backends.db` asks for.

    As a model it comes with the schema, so that nobody has to run `createcachetable`.
    """

    cache_key = models.CharField(max_length=255, primary_key=True)
    value = models.TextField()
    expires = models.DateTimeField(db_index=True)
