"""The reader: a document as text beside its page as it looks, and what was read in it."""

from pledgewatch.web.pages.reader.urls import urlpatterns

__all__ = ["urlpatterns"]
