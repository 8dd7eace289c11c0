"""When and from where each session was last seen."""

import time
from collections.abc import Callable

from allauth.usersessions.models import UserSession
from django.contrib.auth import SESSION_KEY
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

EVERY = 600  # seconds; noting each request would make each page wait for the database's writer
SEEN = "seen"


def mark_seen(respond: Callable[[HttpRequest], HttpResponse]) -> Callable[..., HttpResponse]:
    """Note now and then that somebody who is signed in was here."""

    def answer(request: HttpRequest) -> HttpResponse:
        response = respond(request)
        session = request.session
        if SESSION_KEY in session and time.time() - session.get(SEEN, 0) > EVERY:
            session[SEEN] = int(time.time())
            UserSession.objects.filter(session_key=session.session_key).update(
                last_seen_at=timezone.now(), ip=request.META.get("REMOTE_ADDR", "")
            )
        return response

    return answer
