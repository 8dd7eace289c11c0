"""What the frame around every page needs."""

from typing import Any

from django.http import HttpRequest

from pledgewatch import __version__
from pledgewatch.web.visits import visit_of

THEMES = ("auto", "light", "dark")
THEME_COOKIE = "pledgewatch_theme"


def every_page(request: HttpRequest) -> dict[str, Any]:
    """`visit` (None outside of a dossier), `theme` and `version`."""
    wanted = request.COOKIES.get(THEME_COOKIE, "auto")
    return {
        "visit": visit_of(request),
        "theme": wanted if wanted in THEMES else "auto",
        "version": __version__,
    }
