"""Views of allauth's, wrapped as ours are: whom they admit, and how a refusal is answered."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse

from pledgewatch.web.notices import REFUSED
from pledgewatch.web.visits import View, anyone, signed_in

OK = 200
BOTH = ("GET", "HEAD", "POST")


def for_anyone(view: View, *methods: str) -> View:
    """A view for whoever comes."""
    return anyone(*(methods or BOTH))(_refusing(view))


def for_signed_in(view: View, *methods: str) -> View:
    """A view for whoever has signed in."""
    return signed_in(*(methods or BOTH))(_refusing(view))


def _refusing(view: Callable[..., HttpResponse]) -> View:
    """Forms shown again are answered with the status of a refusal, which allauth does not do."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **options: Any) -> HttpResponse:
        response = view(request, *args, **options)
        if request.method == "POST" and response.status_code == OK:
            response.status_code = REFUSED
        return response

    return answer
