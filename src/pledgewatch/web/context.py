"""What the frame around every page needs."""

from typing import Any
from urllib.parse import urlsplit

from django.http import HttpRequest

from pledgewatch import __version__
from pledgewatch.web import notices
from pledgewatch.web.visits import visit_of

THEMES = ("auto", "light", "dark")
THEME_COOKIE = "pledgewatch_theme"


def every_page(request: HttpRequest) -> dict[str, Any]:
    """`visit` (None outside of a dossier), `here`, `theme` and `version`.

    `here` is the page that is looked at, as `notices.here` tells it, and `here_path` that page
    without what it is asked.
    """
    here = notices.here(request)
    wanted = request.COOKIES.get(THEME_COOKIE, "auto")
    return {
        "visit": visit_of(request),
        "here": here,
        "here_path": urlsplit(here).path,
        "theme": wanted if wanted in THEMES else "auto",
        "version": __version__,
    }
