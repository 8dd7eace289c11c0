"""The workbench as a WSGI application, and how its failures are told.

The address of the server is `pledgewatch.terminal.serving`'s business; any other WSGI server can
serve `application` as well.
"""

import logging
import re
import traceback
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any

from django.db import OperationalError, ProgrammingError
from django.template import TemplateSyntaxError

# Errors whose messages are about the program. Others may quote what a document or a person says.
TELLING = (
    AttributeError,
    ImportError,
    NameError,
    OperationalError,
    ProgrammingError,
    TemplateSyntaxError,
)

TOKEN = re.compile(r"(/(?:enter|invitation|new-password)/)[^/\s]+")  # "/enter/x1B...9c/"
DEPTH = 3  # errors of which one led to the next; the last are told


def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    """Answer one request (PEP 3333); Django is set up at the first."""
    return _handler()(environ, start_response)


@cache
def _handler() -> Callable[..., Iterable[bytes]]:
    from django.core.wsgi import get_wsgi_application  # needs the settings, which name this module

    return get_wsgi_application()


class Discreet(logging.Formatter):
    """Tells where something failed, and how, but no words of documents: they may be restricted."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(message)s")

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 -- logging's own name
        """The message, without tokens of links: one of them may still let somebody in."""
        return TOKEN.sub(r"\1…", super().formatMessage(record))

    def formatException(self, ei: Any) -> str:  # noqa: N802 -- logging's own name
        """The traceback with the kind of each error; messages only of errors in `TELLING`."""
        _, error, _ = ei
        last = list(_chain(error))[-DEPTH:]
        return "\n".join(line for each in last for line in _told(each))


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    """The error and those that led to it, the first one first."""
    if error is None:
        return
    yield from _chain(
        error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    )
    yield error


def _told(error: BaseException) -> Iterator[str]:
    yield "Traceback (most recent call last):"
    yield "".join(traceback.format_tb(error.__traceback__)).rstrip()
    name = f"{type(error).__module__}.{type(error).__qualname__}"
    yield f"{name}: {error}" if isinstance(error, TELLING) else f"{name} (its message is not told)"
