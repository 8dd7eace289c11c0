"""Fetch what stands at a web address, as a careful visitor: GET, no cookies, within limits.

The name of a host is resolved once for each hop, and the connection goes to that very address, so
that a name cannot be checked as one machine and reached as another. Proxies of the environment are
not used: they would resolve the name anew.
"""

import contextlib
import http.client
import os
import re
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from http import HTTPStatus
from io import RawIOBase
from ipaddress import IPv6Address
from typing import BinaryIO, cast
from urllib.parse import quote, unquote, urljoin, urlsplit, urlunsplit

from pledgewatch import __version__
from pledgewatch.documents import internet
from pledgewatch.documents.errors import DocumentError

MIB = 1 << 20
PRIVATE = "PLEDGEWATCH_FETCH_PRIVATE"
USER_AGENT = f"Pledgewatch/{__version__}"
ACCEPT = "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5"
REDIRECTS = {301, 302, 303, 307, 308}
_PORTS = {"http": 80, "https": 443}
_HOST = re.compile(r"[a-z0-9._-]*")
_NAME_LENGTH = 255


class FetchError(DocumentError):
    """What stands at an address could not be fetched; the message says why and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchLimits:
    """What a fetch may cost. A slow line needs 100 s for 100 MiB at 1 MiB/s."""

    size: int = 100 * MIB  # bytes of the body, unpacked
    seconds: float = 180.0  # all hops together
    silence: float = 20.0  # seconds without a byte
    redirects: int = 5


DEFAULT_LIMITS = FetchLimits()


@dataclass(frozen=True, slots=True)
class Address:
    """A web address taken apart; `url` is the whole of it as it is asked for."""

    scheme: str
    host: str
    port: int
    target: str  # path and query, as they stand in the request

    @classmethod
    def of(cls, untrusted: str) -> "Address":
        """Read an address; raises `FetchError` if it is none of the web or carries a password."""
        shown = _shown(untrusted)
        try:
            parts = urlsplit(untrusted.strip())
            port = parts.port
            host = _host((parts.hostname or "").rstrip("."))
        except ValueError as error:  # a UnicodeError is one
            raise FetchError(f"{shown} is no web address ({error}).") from None
        if parts.scheme not in _PORTS or not host:
            raise FetchError(
                f"{shown} is no address that can be fetched: it must begin with https:// or "
                "http:// and name a host."
            )
        if "@" in parts.netloc:
            raise FetchError(f"{shown} carries a name or a password: leave them out.")
        path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
        query = quote(parts.query, safe="/%:@!$&'()*+,;=~-._?[]")
        target = f"{path}?{query}" if query else path
        return cls(parts.scheme, host, port or _PORTS[parts.scheme], target)

    @property
    def url(self) -> str:
        """The whole address, without a fragment."""
        path, _, query = self.target.partition("?")
        return urlunsplit((self.scheme, self.authority, path, query, ""))

    @property
    def authority(self) -> str:
        """Host and, unless it is the usual one, port."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def file_name(self) -> str:
        """The last part of the path, else the host: what people may call it."""
        last = unquote(self.target.partition("?")[0], errors="replace").rpartition("/")[2]
        printable = "".join(letter for letter in last if letter.isprintable())
        return (printable or self.host)[-_NAME_LENGTH:]


@dataclass(frozen=True, slots=True)
class Page:
    """What an address answered: where it was in the end, and its bytes to be read once."""

    address: str
    file_name: str
    media_type: str  # as it was served
    retrieved_at: datetime
    body: BinaryIO


@contextlib.contextmanager
def fetched(
    untrusted_address: str,
    *,
    follow: Callable[[int, int], None] = lambda _done, _total: None,
    limits: FetchLimits = DEFAULT_LIMITS,
    private: bool | None = None,
    context: ssl.SSLContext | None = None,
) -> Iterator[Page]:
    """Ask for an address and follow where it leads; read `body` inside the block.

    `follow` is told how many bytes have come, of how many (0 where the server does not say).
    `private` lets addresses of this machine and its network be asked; by default the environment
    decides (PLEDGEWATCH_FETCH_PRIVATE=1). Raises `FetchError`, also while `body` is read.
    """
    allow = os.environ.get(PRIVATE) == "1" if private is None else private
    visit = _Visit(limits, allow, context or ssl.create_default_context())
    address = Address.of(untrusted_address)
    with visit.hurrying():
        for _ in range(limits.redirects + 1):
            response = visit.ask(address)
            if response.status not in REDIRECTS:
                break
            address = _led_to(address, response)
        else:
            raise FetchError(
                f"{_shown(untrusted_address)} leads on more than {limits.redirects} times; "
                "give the address at which it ends."
            )
        _refuse_failure(address, response)
        yield Page(
            address=address.url,
            file_name=address.file_name,
            media_type=(response.getheader("Content-Type") or "")[:200],
            retrieved_at=datetime.now(UTC),
            body=cast("BinaryIO", _Body(response, address, visit, follow)),
        )


def _host(untrusted: str) -> str:
    """A host as it is asked for; raises `ValueError` unless it is a name or a number."""
    if ":" in untrusted:
        return str(IPv6Address(untrusted))
    host = untrusted.encode("idna").decode("ascii")
    if not _HOST.fullmatch(host):
        raise ValueError("its host is no name")
    return host


class _Visit:
    """One fetch: its limits, its deadline, and the connection that is open."""

    def __init__(self, limits: FetchLimits, private: bool, context: ssl.SSLContext) -> None:
        self.limits, self._private, self._context = limits, private, context
        self._deadline = time.monotonic() + limits.seconds
        self._connection: http.client.HTTPConnection | None = None

    @contextlib.contextmanager
    def hurrying(self) -> Iterator[None]:
        """Cut the connection when the time is over, however slowly bytes drip in; close it."""
        timer = threading.Timer(self.limits.seconds, self._cut)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()
            self._close()

    @property
    def late(self) -> bool:
        """Whether the time is over."""
        return time.monotonic() >= self._deadline

    def ask(self, address: Address) -> http.client.HTTPResponse:
        """The answer of one hop, its body unread."""
        self._close()
        with self.telling(address):
            connection = self._connected(address)
            connection.request(
                "GET",
                address.target,
                headers={
                    "Host": address.authority,
                    "User-Agent": USER_AGENT,
                    "Accept": ACCEPT,
                    "Accept-Encoding": "gzip, identity;q=0.5",
                    "Connection": "close",
                },
            )
            return connection.getresponse()

    @contextlib.contextmanager
    def telling(self, address: Address) -> Iterator[None]:
        """Say in words what went wrong with the connection."""
        shown = _shown(address.url)
        try:
            yield
        except socket.gaierror:
            raise FetchError(
                f"{shown} cannot be found: nobody knows the host {address.host}. Check the "
                "address and the connection to the internet."
            ) from None
        except ssl.SSLCertVerificationError as error:
            raise FetchError(
                f"{shown} does not prove that it is {address.host} ({error.verify_message}). "
                "Nothing was fetched; open it in a browser, and save and upload the page if you "
                "trust it."
            ) from None
        except http.client.IncompleteRead:
            raise FetchError(f"{shown} broke off before its end. Try again later.") from None
        except (OSError, http.client.HTTPException, zlib.error) as error:
            if self.late or isinstance(error, TimeoutError):
                raise FetchError(
                    f"{shown} takes too long: it may be down or overloaded. Try again later, or "
                    "save it in a browser and upload the file."
                ) from None
            reason = getattr(error, "strerror", None) or type(error).__name__
            raise FetchError(
                f"{shown} cannot be reached ({_shown(str(reason))}). Try again later."
            ) from None

    def _connected(self, address: Address) -> http.client.HTTPConnection:
        numbers = internet.resolved(address.host, address.port)
        open_to_us = [one for one in numbers if internet.allowed(one, private=self._private)]
        if not open_to_us:
            raise FetchError(
                f"{_shown(address.url)} is an address of this machine or of a private network, "
                "and is not fetched. If it is your own intranet, whoever runs Pledgewatch can set "
                f"{PRIVATE}=1."
            )
        plain = self._first_connected(open_to_us, address.port)
        connection = self._connection = http.client.HTTPConnection(address.host, address.port)
        connection.sock = plain
        if address.scheme == "https":
            secured = self._context.wrap_socket(
                plain, server_hostname=address.host, do_handshake_on_connect=False
            )
            connection.sock = secured  # before the handshake, so that it can be cut
            secured.do_handshake()
        return connection

    def _first_connected(self, numbers: list[str], port: int) -> socket.socket:
        """A connection to the first of the addresses that answers."""
        failed: OSError = OSError("no address")
        for number in numbers:
            try:
                return socket.create_connection((number, port), timeout=self._patience())
            except OSError as error:
                failed = error
        raise failed

    def _patience(self) -> float:
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError
        return min(self.limits.silence, left)

    def _cut(self) -> None:
        held = self._connection.sock if self._connection else None
        if held is not None:
            with contextlib.suppress(OSError):
                held.shutdown(socket.SHUT_RDWR)

    def _close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None


class _Body(RawIOBase):
    """The bytes of an answer, unpacked, counted and bounded."""

    def __init__(
        self,
        response: http.client.HTTPResponse,
        address: Address,
        visit: _Visit,
        follow: Callable[[int, int], None],
    ) -> None:
        self._response, self._address, self._visit = response, address, visit
        self._follow = follow
        self._expected = int(response.length or 0)
        self._came = self._given = 0
        self._ended = False
        packed = (response.getheader("Content-Encoding") or "").lower().strip()
        if packed not in {"", "identity", "gzip", "x-gzip"}:
            raise FetchError(
                f"{_shown(address.url)} is packed as “{_shown(packed)}”, which was not asked for. "
                "Save it in a browser and upload the file."
            )
        self._unpacking = zlib.decompressobj(16 + zlib.MAX_WBITS) if "gzip" in packed else None
        self._refuse_above(self._expected)

    def read(self, size: int = -1) -> bytes:
        """The next bytes, at most `size`; none at the end."""
        wanted = size if size > 0 else MIB
        with self._visit.telling(self._address):
            piece = b""
            while not piece and not self._ended:
                piece = self._next(wanted)
        self._given += len(piece)
        self._refuse_above(max(self._given, self._came))
        return piece

    def _next(self, wanted: int) -> bytes:
        if self._unpacking is None:
            return self._received(wanted)
        left = self._unpacking.unconsumed_tail or self._received(wanted)
        piece = self._unpacking.decompress(left, wanted)
        if self._ended and not self._unpacking.eof:
            raise http.client.IncompleteRead(b"")
        return piece

    def _received(self, wanted: int) -> bytes:
        """The next bytes as they came over the line."""
        piece = self._response.read1(wanted)
        self._came += len(piece)
        self._follow(self._came, self._expected)
        if self._visit.late:
            raise TimeoutError
        self._ended = not piece
        if self._ended and self._came < self._expected:
            raise http.client.IncompleteRead(b"", self._expected - self._came)
        return piece

    def _refuse_above(self, size: int) -> None:
        if size > self._visit.limits.size:
            raise FetchError(
                f"{_shown(self._address.url)} is larger than "
                f"{self._visit.limits.size / MIB:g} MB. Save it in a browser, split it and upload "
                "the parts."
            )


def _led_to(address: Address, response: http.client.HTTPResponse) -> Address:
    untrusted_place = response.getheader("Location")
    if not untrusted_place:
        raise FetchError(f"{_shown(address.url)} leads on without saying where to.")
    # Servers send other letters than ASCII as they are, in UTF-8; http.client takes them for Latin.
    place = untrusted_place.encode("latin-1", "replace").decode("utf-8", "replace")
    return Address.of(urljoin(address.url, place))


def _refuse_failure(address: Address, response: http.client.HTTPResponse) -> None:
    status = response.status
    if status == HTTPStatus.OK:
        return
    meaning = HTTPStatus(status).phrase if status in set(HTTPStatus) else "no status of the web"
    advice = {
        404: "Check the address; the page may have moved or be gone.",
        410: "It is gone; an archive of the web may have kept it.",
        401: "It needs signing in: save it in a browser and upload the file.",
        403: "It turns programs away: save it in a browser and upload the file.",
        429: "It asks for patience: try again later.",
    }.get(status, "Try again later, or save it in a browser and upload the file.")
    raise FetchError(f"{_shown(address.url)} answered {status} ({meaning}). {advice}")


_UNSHOWN = re.compile(r"\s+")


def _shown(untrusted: str) -> str:
    """Words from outside, fit for a message."""
    line = _UNSHOWN.sub(" ", untrusted).strip()[:200]
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in line)
