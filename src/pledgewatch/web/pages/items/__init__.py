"""The page of each item of a dossier by its key, and what can be done with it."""

from pledgewatch.web.pages.items.urls import urlpatterns

__all__ = ["urlpatterns"]
