"""Whom to ask: an address, a model, perhaps a key, and the limits on every answer."""

import ipaddress
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib.util import find_spec
from typing import Self
from urllib.parse import SplitResult, urlsplit

from pledgewatch import PledgewatchError

KEY = "PLEDGEWATCH_ASSISTANT_KEY"  # the environment variable that holds the key
PACKAGE = "openai"
UNNAMED = "default"  # the model's name where none is given; servers of a single model ignore it


class AssistantError(PledgewatchError):
    """The assistant cannot be asked as it was set up; nothing was sent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How long to wait and how much to take; what is beyond is dropped and told."""

    seconds: float = 180.0  # for one answer: a small model on an old processor is slow
    seconds_a_stretch: float = 120.0  # for a document: so much for each stretch, and once `seconds`
    answer_bytes: int = 1_000_000
    answer_tokens: int = 2_000  # asked of the model, against one that goes on for ever
    items: int = 200  # of one answer
    stretches: int = 200  # of one document: more than a million characters

    def document_seconds(self, stretches: int) -> float:
        """For all answers about a document of so many stretches."""
        return self.seconds + self.seconds_a_stretch * stretches


@dataclass(frozen=True, slots=True, kw_only=True)
class Assistant:
    """An endpoint that speaks as OpenAI's chat completions do. Make one with `at`.

    `tell` is called with a sentence before anything is sent: what goes where.
    """

    address: str  # "http://localhost:8080/v1"
    model: str
    key: str = field(repr=False)
    tell: Callable[[str], None]
    limits: Limits = Limits()

    @classmethod
    def at(
        cls,
        address: str,
        *,
        tell: Callable[[str], None],
        model: str = "",
        environment: Mapping[str, str] = os.environ,
        limits: Limits | None = None,
    ) -> Self:
        """The assistant at an address, with the key from the environment; nothing is sent yet.

        Raises `AssistantError` if the address is none, would send the key in the open, or if the
        package that asks is not installed.
        """
        parts = _checked(address.strip())
        if find_spec(PACKAGE) is None:
            raise AssistantError(
                f"The package “{PACKAGE}” is missing, by which an assistant is asked. "
                "Install it with: pip install pledgewatch[assistant]"
            )
        _refuse_unusable(address.strip())
        key = environment.get(KEY, "").strip()
        if key and not (key.isascii() and key.isprintable()):
            raise AssistantError(f"{KEY} holds what no key can: look for a stray character in it.")
        if key and parts.scheme == "http" and not _is_here(parts.hostname or ""):
            raise AssistantError(
                f"{address}: {KEY} would be sent unencrypted. Use https, or unset the variable."
            )
        return cls(
            address=address.strip().rstrip("/"),
            model=model.strip() or UNNAMED,
            key=key,
            tell=tell,
            limits=limits or Limits(),
        )

    @property
    def name(self) -> str:
        """The model and where it is: "llama at localhost:8080"."""
        return f"{self.model} at {urlsplit(self.address).netloc}"

    @property
    def route(self) -> str:
        """How the words travel: on this machine, encrypted, or in the open."""
        parts = urlsplit(self.address)
        if _is_here(parts.hostname or ""):
            return "on this machine"
        return "encrypted" if parts.scheme == "https" else "unencrypted"


def _checked(untrusted_address: str) -> SplitResult:
    try:
        parts = urlsplit(untrusted_address)
        sound = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:  # a port that is no number, half an IPv6 address
        sound = False
        parts = urlsplit("")
    if not sound or not untrusted_address.isprintable() or " " in untrusted_address:
        raise AssistantError(
            f"“{untrusted_address}” is no address of an assistant. Give one like "
            "http://localhost:8080/v1 or https://example.org/v1."
        )
    if "@" in parts.netloc:  # the message must not show what may be a password
        raise AssistantError(
            f"The address of an assistant holds no name or password: put the key into {KEY}."
        )
    if "?" in untrusted_address or "#" in untrusted_address:
        raise AssistantError(
            "The address of an assistant ends with its path: leave out what follows “?” or “#”."
        )
    return parts


def _refuse_unusable(untrusted_address: str) -> None:
    """Raise for an address that the client itself could not take."""
    import httpx2  # comes with openai

    try:
        httpx2.URL(untrusted_address)
    except httpx2.InvalidURL as error:
        raise AssistantError(
            f"“{untrusted_address}” is no address of an assistant: {error}."
        ) from None


def _is_here(host: str) -> bool:
    """Whether a host is this machine."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
