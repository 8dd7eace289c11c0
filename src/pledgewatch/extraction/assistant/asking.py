"""The only place from which words of a document leave: one address, bounded in time and size.

No redirect is followed, no proxy of the environment is used, and no header is sent but those of
`HEADERS`: the client's own library would add the organisation, keys and headers that it finds in
other environment variables, and details of the machine.
"""

import asyncio
from collections.abc import AsyncIterator, Coroutine, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, TypeVar

from pledgewatch import __version__
from pledgewatch.extraction.assistant.answers import FINAL, Answer, Failure, read
from pledgewatch.extraction.assistant.assistant import Assistant
from pledgewatch.extraction.assistant.question import question

if TYPE_CHECKING:  # an optional dependency, and slow to import
    from httpx2 import AsyncBaseTransport, Request, Response
    from openai import AsyncOpenAI

Result = TypeVar("Result")
HEADERS = frozenset({"host", "content-type", "content-length", "accept", "connection"})
PATIENCE = 2  # failures one behind the other, after which nothing more is asked

_BY_STATUS: dict[int, Failure] = {
    HTTPStatus.UNAUTHORIZED: Failure.UNAUTHORISED,
    HTTPStatus.FORBIDDEN: Failure.UNAUTHORISED,
    HTTPStatus.NOT_FOUND: Failure.UNKNOWN,
    HTTPStatus.METHOD_NOT_ALLOWED: Failure.UNKNOWN,
    HTTPStatus.REQUEST_TIMEOUT: Failure.LATE,
    HTTPStatus.TOO_MANY_REQUESTS: Failure.BUSY,
    HTTPStatus.SERVICE_UNAVAILABLE: Failure.BUSY,
    HTTPStatus.GATEWAY_TIMEOUT: Failure.LATE,
}


class _NoAnswerError(Exception):
    """Carries a `Failure` out of the client."""

    def __init__(self, failure: Failure) -> None:
        super().__init__(failure.value)
        self.failure = failure


def ask(assistant: Assistant, stretches: Sequence[str]) -> tuple[Answer | Failure, ...]:
    """An answer or a failure for each stretch, in order. Never raises for what the endpoint does.

    After a failure that would only come again, the rest is `Failure.NOT_ASKED`.
    """
    return _run(_ask_all(assistant, stretches))


def _run(work: Coroutine[Any, Any, Result]) -> Result:
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(work)
    with ThreadPoolExecutor(max_workers=1) as beside:  # a notebook runs a loop of its own
        return beside.submit(asyncio.run, work).result()


async def _ask_all(assistant: Assistant, stretches: Sequence[str]) -> tuple[Answer | Failure, ...]:
    given: list[Answer | Failure] = []
    clock = asyncio.get_running_loop().time
    async with _client(assistant) as client:
        close = clock() + assistant.limits.document_seconds(len(stretches))
        for words in stretches:
            if _hopeless(given) or clock() >= close:
                given.append(Failure.NOT_ASKED)
                continue
            seconds = min(assistant.limits.seconds, close - clock())
            given.append(await _answer(client, assistant, words, seconds))
    return tuple(given)


def _hopeless(given: Sequence[Answer | Failure]) -> bool:
    last = given[-PATIENCE:]
    if last and last[-1] in FINAL | {Failure.NOT_ASKED}:
        return True
    return len(last) == PATIENCE and all(isinstance(one, Failure) for one in last)


async def _answer(
    client: "AsyncOpenAI", assistant: Assistant, words: str, seconds: float
) -> Answer | Failure:
    import httpx2  # comes with openai, whose errors in the midst of a body are its own
    import openai

    try:
        async with asyncio.timeout(seconds):
            body = await _body(client, assistant, words)
    except _NoAnswerError as error:
        return error.failure
    except (TimeoutError, openai.APITimeoutError, httpx2.TimeoutException):
        return Failure.LATE
    except openai.APIConnectionError as error:
        unreached = isinstance(error.__cause__, httpx2.ConnectError)
        return Failure.UNREACHABLE if unreached else Failure.BROKE_OFF
    except (openai.OpenAIError, httpx2.HTTPError):
        return Failure.BROKE_OFF
    except UnicodeError:  # of a host's name that no address can have
        return Failure.UNREACHABLE
    return read(body, most=assistant.limits.items)


async def _body(client: "AsyncOpenAI", assistant: Assistant, words: str) -> bytes:
    limits = assistant.limits
    sendable = words.encode("utf-8", "replace").decode("utf-8")  # half a surrogate pair is not
    asked = question(sendable, model=assistant.model, tokens=limits.answer_tokens)
    body = bytearray()
    async with client.chat.completions.with_streaming_response.create(**asked) as response:
        async for piece in response.iter_bytes():
            body += piece
            if len(body) > limits.answer_bytes:
                raise _NoAnswerError(Failure.TOO_LONG)
    return bytes(body)


@asynccontextmanager
async def _client(assistant: Assistant) -> AsyncIterator["AsyncOpenAI"]:
    import openai  # an optional dependency

    transport = openai.DefaultAsyncHttpxClient(
        transport=_bare_transport(assistant.key),
        trust_env=False,
        follow_redirects=False,
        timeout=assistant.limits.seconds,
        event_hooks={"response": [_refuse]},
    )
    async with openai.AsyncOpenAI(
        base_url=assistant.address,
        api_key="none",  # the transport puts the key in; without one here another is looked for
        max_retries=0,
        timeout=assistant.limits.seconds,
        http_client=transport,
    ) as client:
        yield client


def _bare_transport(key: str) -> "AsyncBaseTransport":
    """Sends requests with no headers but ours, whatever the client put into them."""
    import httpx2  # comes with openai

    ours = [("accept-encoding", "identity"), ("user-agent", f"pledgewatch/{__version__}")]
    if key:
        ours.append(("authorization", f"Bearer {key}"))

    class Bare(httpx2.AsyncHTTPTransport):
        async def handle_async_request(self, request: "Request") -> "Response":
            kept = [(name, told) for name, told in request.headers.items() if name in HEADERS]
            bare = httpx2.Request(
                request.method,
                request.url,
                headers=[*kept, *ours],
                stream=request.stream,
                extensions=request.extensions,
            )
            return await super().handle_async_request(bare)

    return Bare(trust_env=False)


async def _refuse(response: "Response") -> None:
    """Raise for every response that is no answer, before any of its body is read."""
    if response.headers.get("content-encoding", "identity").lower() != "identity":
        raise _NoAnswerError(Failure.NO_ANSWER)
    if response.status_code == HTTPStatus.OK:
        return
    if response.is_redirect:
        raise _NoAnswerError(Failure.REDIRECTED)
    refused = Failure.BROKEN if response.is_server_error else Failure.UNACCEPTED
    raise _NoAnswerError(_BY_STATUS.get(response.status_code, refused))
