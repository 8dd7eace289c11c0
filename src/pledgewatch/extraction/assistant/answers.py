"""Answers of the assistant, read as what they are: text from outside that may be anything."""

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from pledgewatch.extraction.assistant.question import KINDS


class Failure(StrEnum):
    """Why there is no answer, in words that end a sentence."""

    UNREACHABLE = "it could not be reached; is it running, and is the address right?"
    LATE = "it took too long"
    BROKE_OFF = "the connection broke off"
    TOO_LONG = "it answered more than is taken"
    REDIRECTED = "it sends to another address, which is not followed; give that one if you trust it"
    UNAUTHORISED = "it does not accept the key in PLEDGEWATCH_ASSISTANT_KEY, or wants one"
    UNKNOWN = (
        "it knows no such address or model; most addresses end in /v1, and the model is named "
        "with --assistant-model"
    )
    UNACCEPTED = "it does not accept the question; it may not know structured output"
    BUSY = "it is too busy, or a limit of yours is reached"
    BROKEN = "it failed"
    NO_ANSWER = "what it sent is no answer"
    NOT_ASKED = "it was not asked any more"


# After one of these the same would come again.
FINAL = frozenset({Failure.REDIRECTED, Failure.UNAUTHORISED, Failure.UNKNOWN, Failure.UNACCEPTED})


@dataclass(frozen=True, slots=True)
class Item:
    """What the assistant claims to have found: a kind of `KINDS`, and words it says it quotes."""

    kind: str
    untrusted_quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The items of an answer, how many more were none, and whether it was cut off."""

    items: tuple[Item, ...] = ()
    malformed: int = 0
    beyond: int = 0  # more items than are taken
    cut_off: bool = False


def read(untrusted_body: bytes, *, most: int) -> Answer | Failure:
    """The answer in the body of a response; at most so many items are taken."""
    try:
        envelope = json.loads(untrusted_body)
        content = envelope["choices"][0]["message"]["content"]
    except (ValueError, RecursionError, KeyError, IndexError, TypeError):
        return Failure.NO_ANSWER
    if not isinstance(content, str):
        return Failure.NO_ANSWER
    values, whole = _values(content)
    if values is None:
        return Failure.NO_ANSWER
    items = [_item(value) for value in values[:most]]
    return Answer(
        items=tuple(item for item in items if item is not None),
        malformed=items.count(None),
        beyond=max(0, len(values) - most),
        cut_off=not whole,
    )


def _values(content: str) -> tuple[list[Any] | None, bool]:
    """The members of "items", and whether the text is whole; of a broken one, those before.

    None where the text is no answer at all.
    """
    try:
        answer = json.loads(content)
    except (ValueError, RecursionError):
        return (_salvaged(content) if '"items"' in content else None), False
    items = answer.get("items") if isinstance(answer, dict) else None
    return (items if isinstance(items, list) else None), True


def _salvaged(content: str) -> list[Any]:
    """The objects of the first list in a text, up to where it breaks."""
    decoder = json.JSONDecoder()
    found: list[Any] = []
    place = content.find("[") + 1
    while place > 0:
        while content[place : place + 1] in {" ", "\n", "\r", "\t", ","}:
            place += 1
        if content[place : place + 1] != "{":
            break
        try:
            value, place = decoder.raw_decode(content, place)
        except (ValueError, RecursionError):
            break
        found.append(value)
    return found


def _item(value: Any) -> Item | None:
    if not isinstance(value, dict):
        return None
    kind, quote = value.get("kind"), value.get("quote")
    if kind not in KINDS or not isinstance(quote, str):
        return None
    return Item(kind, quote)
