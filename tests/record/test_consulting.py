"""What of a record an assistant may see: nothing that is restricted, and nothing unasked."""

import json
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from pledgewatch.accounts.models import Person
from pledgewatch.dossier.vocabulary import Confidentiality
from pledgewatch.extraction.assistant import Assistant, Limits
from pledgewatch.record import actions, queries
from pledgewatch.record.actions.consulting import NOT_ASKED
from pledgewatch.record.models import AuditEntry, Dossier, Proposal, Source
from tests.record.conftest import LETTER, captured

pytestmark = [pytest.mark.database, pytest.mark.django_db]
# A quotation that the rules take for nothing.
WORDS = "fined the newspaper Dawn"


@dataclass
class Listener:
    """A door that notes who knocks, and answers with one item."""

    port: int = 0
    knocked: int = 0
    heard: bytearray = field(default_factory=bytearray)
    told: list[str] = field(default_factory=list)

    def assistant(self) -> Assistant:
        return Assistant.at(
            f"http://127.0.0.1:{self.port}/v1",
            model="small",
            tell=self.told.append,
            environment={},
            limits=Limits(seconds=20.0),
        )

    def answer(self, connection: socket.socket) -> None:
        while True:
            head, end, body = bytes(self.heard).partition(b"\r\n\r\n")
            length = head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0]
            if end and len(body) >= int(length):
                break
            self.heard += connection.recv(65536)
        items = json.dumps({"items": [{"kind": "pledge", "quote": WORDS}]})
        said = json.dumps({"choices": [{"message": {"content": items}}]}).encode()
        head = (
            f"HTTP/1.1 200 OK\r\nContent-Length: {len(said)}\r\nConnection: close\r\n\r\n".encode()
        )
        connection.sendall(head + said)


@contextmanager
def listening() -> Iterator[Listener]:
    here = Listener()
    with socket.create_server(("127.0.0.1", 0)) as door:
        here.port = door.getsockname()[1]

        def serve() -> None:
            while True:
                connection, _ = door.accept()
                with connection:
                    if (opening := connection.recv(1)) == b"q":  # the test's own: enough
                        return
                    here.knocked += 1
                    here.heard = bytearray(opening)
                    here.answer(connection)

        thread = threading.Thread(target=serve)
        thread.start()
        try:
            yield here
        finally:
            with socket.create_connection(("127.0.0.1", here.port)) as last:
                last.sendall(b"q")
            thread.join()


@pytest.fixture
def listener() -> Iterator[Listener]:
    with listening() as here:
        yield here


def letter_of(tmp_path: Path) -> Path:
    path = tmp_path / "letter.txt"
    path.write_text(LETTER, encoding="utf-8")
    return path


def by_assistant(dossier: Dossier) -> list[tuple[str, str]]:
    rows = Proposal.objects.filter(dossier=dossier, machine__read_by="assistant")
    return [(row.text, row.state) for row in rows]


def test_a_source_is_sent_where_an_assistant_is_given(
    dossier: Dossier, ann: Person, tmp_path: Path, listener: Listener
) -> None:
    source, _ = actions.capture(
        dossier, letter_of(tmp_path), by=ann, assistant=listener.assistant()
    )
    assert (listener.knocked, b"the Ministry of Culture declined" in listener.heard) == (1, True)
    assert by_assistant(dossier) == [(WORDS, "waiting")]
    assert [line.partition(" ")[0] for line in listener.told] == ["Sending", "The"]
    assert source.reading.machine["warnings"] == []
    entry = AuditEntry.objects.get(dossier=dossier, act="capture")
    assert entry.detail == {"sha256": source.sha256, "asked": f"small at 127.0.0.1:{listener.port}"}


def test_the_same_bytes_again_are_not_sent_again(
    dossier: Dossier, letter: Source, ann: Person, tmp_path: Path, listener: Listener
) -> None:
    again, new = actions.capture(
        dossier, letter_of(tmp_path), by=ann, assistant=listener.assistant()
    )
    assert (again, new, listener.knocked, listener.told) == (letter, False, 0, [])


def test_a_restricted_source_is_never_sent(
    dossier: Dossier, ann: Person, tmp_path: Path, listener: Listener
) -> None:
    source, _ = actions.capture(
        dossier,
        letter_of(tmp_path),
        by=ann,
        confidentiality=Confidentiality.RESTRICTED,
        assistant=listener.assistant(),
    )
    actions.read_again(source, by=ann, assistant=listener.assistant())
    other = actions.start_dossier(key="other", title="Other", maker="Karvelia", by=ann)
    actions.capture(other, letter_of(tmp_path), by=ann, assistant=listener.assistant())
    assert listener.knocked == 0
    assert listener.told == [NOT_ASKED] * 3
    assert by_assistant(dossier) == by_assistant(other) == []
    assert queries.waiting(dossier).exists()  # the rules read it all the same


def test_a_source_that_became_restricted_is_not_sent_any_more(
    dossier: Dossier, letter: Source, ann: Person, listener: Listener
) -> None:
    stale = Source.objects.get(pk=letter.pk)
    actions.set_confidentiality(letter, Confidentiality.RESTRICTED, by=ann)
    actions.read_again(stale, by=ann, assistant=listener.assistant())
    assert (listener.knocked, listener.told) == (0, [NOT_ASKED])


def test_reading_again_asks_again_and_drops_nothing_that_was_proposed(
    dossier: Dossier, letter: Source, ann: Person, listener: Listener
) -> None:
    renewal = actions.read_again(letter, by=ann, assistant=listener.assistant())
    assert (renewal.new, renewal.withdrawn) == (1, 0)
    assert by_assistant(dossier) == [(WORDS, "waiting")]
    for assistant in (listener.assistant(), None):  # the same again; nobody is asked
        renewal = actions.read_again(letter, by=ann, assistant=assistant)
        assert (renewal.new, renewal.withdrawn) == (0, 0)
    assert by_assistant(dossier) == [(WORDS, "waiting")]
    assert listener.knocked == 2


def test_what_an_assistant_proposed_is_accepted_like_any_other(
    dossier: Dossier, letter: Source, ann: Person, listener: Listener
) -> None:
    actions.read_again(letter, by=ann, assistant=listener.assistant())
    row = Proposal.objects.get(dossier=dossier, machine__read_by="assistant")
    assert row.confidence == 0.3
    assert actions.accept(row, by=ann) == "p1"


def test_a_source_is_kept_where_the_assistant_fails(
    dossier: Dossier, ann: Person, tmp_path: Path
) -> None:
    with listening() as gone:
        pass
    captured(dossier, ann, tmp_path / "first.txt", "In May 2007 a court fined the newspaper Dawn.")
    source, new = actions.capture(dossier, letter_of(tmp_path), by=ann, assistant=gone.assistant())
    assert new
    assert "could not be reached" in gone.told[-1]
    assert queries.waiting(dossier, source=source.key).exists()
