"""An endpoint that misbehaves: the reading stands, and what failed is told."""

import asyncio
import json
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from pledgewatch.extraction.assistant import Limits, asking
from pledgewatch.extraction.assistant.answers import Answer, Failure, Item
from tests.extraction.assistant.conftest import (
    PATIENT,
    QUICK,
    Caller,
    Server,
    assistant_at,
    completion,
    http,
    serving,
)

GOOD = '{"kind": "pledge", "quote": "We will."}'
PLEDGE = Item("pledge", "We will.")


def drip_head(caller: Caller) -> None:
    caller.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    while not caller.ours.done.wait(0.05):
        caller.wfile.write(b"a")


def drip_body(caller: Caller) -> None:
    caller.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n")
    while not caller.ours.done.wait(0.05):
        caller.wfile.write(b" ")


def silence(caller: Caller) -> None:
    caller.ours.done.wait(30)


def cut(caller: Caller) -> None:
    caller.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 4000\r\n\r\n{")


def flood(caller: Caller) -> None:
    caller.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n")
    for _ in range(1_000):
        caller.wfile.write(b" " * 100_000)


def hang_up(caller: Caller) -> None:
    caller.connection.close()


def squeezed(caller: Caller) -> None:
    body = b"\x1f\x8b"
    caller.wfile.write(
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n" + body
    )


HTML = b"<html><body>It works!</body></html>"


@pytest.mark.parametrize(
    ("reply", "failure"),
    [
        (drip_head, Failure.LATE),
        (drip_body, Failure.LATE),
        (silence, Failure.LATE),
        (cut, Failure.BROKE_OFF),
        (hang_up, Failure.BROKE_OFF),
        (flood, Failure.TOO_LONG),
        (squeezed, Failure.NO_ANSWER),
        (b"\x00\x01 no http at all\r\n\r\n", Failure.BROKE_OFF),
        (http(HTML, kind="text/html"), Failure.NO_ANSWER),
        (http(HTML), Failure.NO_ANSWER),
        (http(b""), Failure.NO_ANSWER),
        (http(b"\xff\xfe"), Failure.NO_ANSWER),
        (http(b"[" * 200_000), Failure.NO_ANSWER),
        (http(b'{"choices": []}'), Failure.NO_ANSWER),
        (http(b'{"choices": 3}'), Failure.NO_ANSWER),
        (http(completion(None)), Failure.NO_ANSWER),
        (http(completion([1])), Failure.NO_ANSWER),
        (http(completion("I am sorry, I found nothing.")), Failure.NO_ANSWER),
        (http(completion('{"items": "none"}')), Failure.NO_ANSWER),
        (http(completion("[" * 100_000)), Failure.NO_ANSWER),
        (http(HTML, status="400 Bad Request"), Failure.UNACCEPTED),
        (http(HTML, status="401 Unauthorized"), Failure.UNAUTHORISED),
        (http(HTML, status="404 Not Found"), Failure.UNKNOWN),
        (http(HTML, status="429 Too Many Requests"), Failure.BUSY),
        (http(HTML, status="500 Internal Server Error"), Failure.BROKEN),
        (http(HTML, status="599 Own Invention"), Failure.BROKEN),
        (http(b"", status="204 No Content"), Failure.UNACCEPTED),
    ],
)
def test_a_server_that_misbehaves_is_one_failure_in_good_time(
    server: Server, reply: bytes | Callable[[Caller], None], failure: Failure
) -> None:
    server.reply = reply
    started = time.monotonic()
    limits = QUICK if failure is Failure.LATE else PATIENT
    assert asking.ask(assistant_at(server, limits=limits), ["We will."]) == (failure,)
    assert time.monotonic() - started < 15
    assert server.connections == 1  # and is not asked again


def test_nobody_there_is_told() -> None:
    with serving() as server:
        pass
    assert asking.ask(assistant_at(server), ["We will."]) == (Failure.UNREACHABLE,)


@pytest.mark.parametrize("host", ["..a", "a" * 70])
def test_a_name_that_no_host_can_have_is_told(server: Server, host: str) -> None:
    nowhere = replace(assistant_at(server), address=f"http://{host}/v1")
    assert asking.ask(nowhere, ["We will."]) == (Failure.UNREACHABLE,)


@pytest.mark.parametrize("status", ["301 Moved", "302 Found", "307 Temporary", "308 Permanent"])
def test_a_redirect_is_not_followed(server: Server, status: str) -> None:
    with serving() as elsewhere:
        head = f"HTTP/1.1 {status}\r\nLocation: {elsewhere.address}/chat/completions\r\n"
        server.reply = f"{head}Content-Length: 0\r\n\r\n".encode()
        assert asking.ask(assistant_at(server), ["a", "b"]) == (
            Failure.REDIRECTED,
            Failure.NOT_ASKED,
        )
        assert (server.connections, elsewhere.connections) == (1, 0)


@pytest.mark.parametrize(
    ("content", "answer"),
    [
        (f'{{"items": [{GOOD}, {{"kind": "pl', Answer(items=(PLEDGE,), cut_off=True)),
        (f'{{"items": [{GOOD}, {GOOD[:-1]}', Answer(items=(PLEDGE,), cut_off=True)),
        (f'```json\n{{"items": [{GOOD}]}}\n```', Answer(items=(PLEDGE,), cut_off=True)),
        ('{"items": [{"kind', Answer(cut_off=True)),
        ('{"items": [3, "x", [', Answer(cut_off=True)),
        (f'{{"items": [{GOOD}, 3]}}', Answer(items=(PLEDGE,), malformed=1)),
        ('{"items": []}', Answer()),
    ],
)
def test_what_an_answer_broke_off_before_is_taken(
    server: Server, content: str, answer: Answer
) -> None:
    server.reply = http(completion(content))
    assert asking.ask(assistant_at(server), ["We will."]) == (answer,)


def test_of_a_huge_answer_only_so_many_items_are_taken(server: Server) -> None:
    server.says(*[json.loads(GOOD)] * 30)
    limits = replace(PATIENT, items=10)
    assert asking.ask(assistant_at(server, limits=limits), ["We will."]) == (
        Answer(items=(PLEDGE,) * 10, beyond=20),
    )


def test_a_failing_server_is_left_alone(server: Server) -> None:
    server.reply = http(b"", status="500 Internal Server Error")
    given = asking.ask(assistant_at(server), ["a", "b", "c", "d"])
    assert given == (Failure.BROKEN, Failure.BROKEN, Failure.NOT_ASKED, Failure.NOT_ASKED)
    assert server.connections == 2


def test_a_document_has_its_time_in_all(server: Server) -> None:
    def tires(caller: Caller) -> None:
        if caller.ours.connections == 1:
            caller.wfile.write(http(completion('{"items": []}')))
        else:
            silence(caller)

    server.reply = tires
    limits = Limits(seconds=2.0, seconds_a_stretch=0.0)
    given = asking.ask(assistant_at(server, limits=limits), ["a", "b", "c"])
    assert given == (Answer(), Failure.LATE, Failure.NOT_ASKED)


def test_nothing_is_sent_but_the_question(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    with serving() as proxy:
        for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, f"http://127.0.0.1:{proxy.port}")
        for name in ("NO_PROXY", "no_proxy"):
            monkeypatch.delenv(name, raising=False)
        canary = "canary-of-the-environment"
        for name in ("API_KEY", "ADMIN_KEY", "ORG_ID", "PROJECT_ID"):
            monkeypatch.setenv(f"OPENAI_{name}", canary)
        monkeypatch.setenv("OPENAI_BASE_URL", f"http://127.0.0.1:{proxy.port}/v1")
        monkeypatch.setenv("OPENAI_CUSTOM_HEADERS", f"X-Own: {canary}")
        server.says()
        asking.ask(assistant_at(server), ["We will."])
        assert proxy.connections == 0
    (head,) = server.heads
    names = {line.partition(":")[0].lower() for line in head.split("\r\n")[1:] if line}
    assert names == {
        "host", "content-type", "content-length", "accept", "accept-encoding", "user-agent",
        "connection",
    } & names  # fmt: skip
    assert canary not in head + json.dumps(server.asked)
    assert "authorization" not in names
    assert set(server.asked[0]) == {
        "model", "messages", "temperature", "max_tokens", "response_format",
    }  # fmt: skip


def test_the_key_goes_into_its_header_and_nowhere_else(
    server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    server.says()
    assistant = assistant_at(server, key="sk-secret")
    with caplog.at_level("DEBUG"):
        asking.ask(assistant, ["We will."])
    assert server.heads[0].count("sk-secret") == 1
    assert "authorization: bearer sk-secret\r\n" in server.heads[0].lower()
    assert "sk-secret" not in json.dumps(server.asked) + repr(assistant) + caplog.text


def test_asking_works_where_a_loop_runs_already(server: Server) -> None:
    async def in_a_notebook() -> object:
        return asking.ask(assistant_at(server), ["We will."])

    server.says()
    with ThreadPoolExecutor(1) as notebook:  # a loop of its own: a browser's may run in this thread
        assert notebook.submit(lambda: asyncio.run(in_a_notebook())).result() == (Answer(),)


def test_words_that_no_encoding_carries_are_sent_as_marks(server: Server) -> None:
    server.says()
    asking.ask(assistant_at(server), ["half a pair \ud800"])
    assert server.sent() == "half a pair ?"
