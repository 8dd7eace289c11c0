"""How the pages look to this browser: theme and language, kept in cookies."""

from collections.abc import Iterable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path
from django.utils.translation import check_for_language

from pledgewatch.web import notices
from pledgewatch.web.context import THEME_COOKIE, THEMES
from pledgewatch.web.visits import anyone

YEAR = 365 * 24 * 3600


@anyone("POST")
def appearance(request: HttpRequest) -> HttpResponse:
    """Choose light, dark, or as the system has it."""
    return _kept(request, THEME_COOKIE, request.POST.get("theme", ""), THEMES)


@anyone("POST")
def language(request: HttpRequest) -> HttpResponse:
    """Choose the language of the pages."""
    wanted = request.POST.get("language", "")
    known = [code for code, _ in settings.LANGUAGES if check_for_language(code)]
    return _kept(request, settings.LANGUAGE_COOKIE_NAME, wanted, known)


def _kept(request: HttpRequest, cookie: str, untrusted: str, known: Iterable[str]) -> HttpResponse:
    response = HttpResponseRedirect(notices.back(request))
    if untrusted in set(known):
        response.set_cookie(
            cookie,
            untrusted,
            max_age=YEAR,
            httponly=True,
            samesite="Lax",
            secure=settings.SESSION_COOKIE_SECURE,
        )
    return response


urlpatterns = [
    path("appearance/", appearance, name="appearance"),
    path("language/", language, name="set_language"),
]
