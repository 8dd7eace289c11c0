"""How failures are told: where and what kind, but no words of documents and no tokens."""

import logging
import sys

from django.db import OperationalError

from pledgewatch.web.server import Discreet

WITNESS = "a witness said this"


def _fail(error: Exception) -> None:
    raise error


def _told(error: Exception, path: str = "/d/karvelia/") -> str:
    try:
        try:
            _fail(error)
        except type(error) as first:
            raise ValueError(WITNESS) from first
    except ValueError:
        told = sys.exc_info()
        record = logging.LogRecord("x", logging.ERROR, "", 0, "Failed: %s", (path,), told)
        return Discreet().format(record)
    return ""


def test_words_of_documents_are_not_told() -> None:
    told = _told(KeyError("what a document says"))
    assert "builtins.KeyError (its message is not told)" in told
    assert "builtins.ValueError (its message is not told)" in told
    assert "in _fail" in told
    assert [words for words in (WITNESS, "what a document says") if words in told] == []


def test_what_the_program_says_of_itself_is_told() -> None:
    assert "OperationalError: no such table: x" in _told(OperationalError("no such table: x"))


def test_tokens_of_links_are_not_told() -> None:
    told = _told(KeyError(), path="/enter/abc-DEF_123/")
    assert "/enter/…/" in told
    assert "abc-DEF_123" not in told
