"""Servers that answer as an assistant would, or as none should."""

import json
import socket
import socketserver
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest

from pledgewatch.extraction.assistant import Assistant, Limits

PATIENT = Limits(seconds=20.0)  # however busy the machine
QUICK = Limits(seconds=1.0)


@dataclass
class Server:
    """What came in, and how to answer it: bytes, or a function that writes what it likes."""

    port: int = 0
    reply: bytes | Callable[["Caller"], None] = b""
    heads: list[str] = field(default_factory=list)
    asked: list[dict[str, Any]] = field(default_factory=list)
    connections: int = 0
    done: threading.Event = field(default_factory=threading.Event)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}/v1"

    def says(self, *items: Any, **envelope: Any) -> None:
        """Answer every request with these items."""
        self.reply = http(completion(json.dumps({"items": items}), **envelope))

    def sent(self, number: int = 0) -> str:
        """The words of the document in a request."""
        return str(self.asked[number]["messages"][1]["content"])


class Caller(socketserver.StreamRequestHandler):
    """A connection; `ours` is the server's record."""

    ours: Server

    def handle(self) -> None:
        self.ours.connections += 1
        head = b""
        while not head.endswith(b"\r\n\r\n"):
            line = self.rfile.readline()
            if not line:
                return
            head += line
        lines = head.decode().split("\r\n")
        length = next(
            int(one.split(":")[1]) for one in lines if one[:15].lower() == "content-length:"
        )
        self.ours.heads.append(head.decode())
        self.ours.asked.append(json.loads(self.rfile.read(length)))
        try:
            if callable(self.ours.reply):
                self.ours.reply(self)
            else:
                self.wfile.write(self.ours.reply)
        except OSError:
            pass  # the other side went away, as it should from such a server


def http(body: bytes, *, status: str = "200 OK", kind: str = "application/json") -> bytes:
    head = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n"
    return f"{head}Connection: close\r\n\r\n".encode() + body


def completion(content: Any, **envelope: Any) -> bytes:
    """The body of a chat completion that says `content`."""
    message = {"role": "assistant", "content": content}
    choice = {"index": 0, "finish_reason": "stop", "message": message}
    return json.dumps(
        {"id": "x", "object": "chat.completion", "choices": [choice], **envelope}
    ).encode()


@contextmanager
def serving() -> Iterator[Server]:
    ours = Server()
    handler = type("Handler", (Caller,), {"ours": ours})
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        server.block_on_close = False
        ours.port = server.server_address[1]
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield ours
        finally:
            ours.done.set()
            server.shutdown()
            thread.join()


@pytest.fixture(autouse=True)
def only_loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no connection out of this machine."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        assert address[0] in {"127.0.0.1", "::1"}, address
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as ours:
        yield ours


def assistant_at(server: Server, *, key: str = "", limits: Limits = PATIENT) -> Assistant:
    environment = {"PLEDGEWATCH_ASSISTANT_KEY": key} if key else {}
    return Assistant.at(
        server.address, model="small", tell=lambda _: None, environment=environment, limits=limits
    )
