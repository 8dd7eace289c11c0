"""The timeline of a dossier: what happened when, drawn and in words."""

from pledgewatch.web.pages.timeline.page import urlpatterns

__all__ = ["urlpatterns"]
