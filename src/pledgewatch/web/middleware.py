"""What every answer carries, and what every part of a page brings with it."""

from collections.abc import Callable

from django.contrib.messages import get_messages
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.cache import patch_vary_headers

from pledgewatch.web import notices

RIGHTS = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"


def every_answer(respond: Callable[[HttpRequest], HttpResponse]) -> Callable[..., HttpResponse]:
    """Keep answers out of caches that do not say otherwise, and take rights from them.

    It stands before all others, so that files and refusals of theirs are answered so as well.
    """

    def answer(request: HttpRequest) -> HttpResponse:
        response = respond(request)
        response.headers.setdefault("Permissions-Policy", RIGHTS)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        response.headers.setdefault("Cache-Control", "private, no-store")
        return response

    return answer


def every_page(respond: Callable[[HttpRequest], HttpResponse]) -> Callable[..., HttpResponse]:
    """Tell parts of pages from pages, and hand notices to swapped parts."""

    def answer(request: HttpRequest) -> HttpResponse:
        response = respond(request)
        patch_vary_headers(response, ["HX-Request"])
        if _is_part(request, response):
            told = get_messages(request)
            response.content += render_to_string(
                "notices.html", {"messages": told, "swapped": True}, request
            ).encode()
        return response

    return answer


def _is_part(request: HttpRequest, response: HttpResponse) -> bool:
    return (
        notices.is_part(request)
        and request.headers.get("HX-Boosted") != "true"
        and not response.streaming
        and 200 <= response.status_code < 300  # noqa: PLR2004 -- success, as HTTP has it
        and "HX-Redirect" not in response.headers
        and "HX-Refresh" not in response.headers
        and response.headers.get("Content-Type", "").startswith("text/html")
        and response.content[:9].lower() != b"<!doctype"
    )
