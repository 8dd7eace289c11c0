"""The fuzzing of the readers: each target runs, what breaks a rule is seen and kept."""

import json
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import pytest

from pledgewatch.documents.document import Block, BlockKind, Document
from pledgewatch.documents.errors import DamagedError
from pledgewatch.documents.formats import reading
from scripts import fuzz
from scripts.fuzzing import child, judging, mutations, rules
from scripts.fuzzing.finds import Finds
from scripts.fuzzing.judging import Came
from scripts.fuzzing.rules import Fault
from scripts.fuzzing.targets import TARGETS
from tests.factories.documents import document

INPUTS = 40  # of each target
LONGEST = 60.0  # seconds, on a busy machine


@pytest.mark.filterwarnings("ignore::UserWarning:PIL")
@pytest.mark.parametrize("name", TARGETS)
def test_target_makes_files_that_the_readers_take_within_the_rules(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    target = TARGETS[name]
    with child.without_engine():
        finds = child.plain_run(target.mutation, target.seeds(), LONGEST, 1, tmp_path, INPUTS)
    assert (finds.tried, finds.found) == (INPUTS, {})
    assert len(finds.outcomes) > 1


@pytest.mark.parametrize("name", TARGETS)
def test_mutation_is_decided_by_its_seed_alone(name: str) -> None:
    target = TARGETS[name]
    seeds = target.seeds()

    def made() -> list[bytes]:
        return [target.mutation(seeds[0], Random(seed), seeds) for seed in range(20)]  # noqa: S311

    first = made()
    assert first == made()
    assert len(set(first)) > 15


def test_numbers_and_letters_become_odd() -> None:
    random = Random(3)  # noqa: S311 -- no secret
    made = {mutations.odd("page 12", random) for _ in range(200)}
    assert {"page -1", "page 65536", "page ²", "21 EGAP"} <= made


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        ({"text": "The \x00aw."}, "a control character in the text"),
        ({"text": "The\u202elaw."}, "a mark of direction in the text"),
        ({"text": "The  aw."}, "other blanks than single spaces in a block"),
        ({"title": "The\x1blaw"}, "the title with letters that cannot be shown"),
        ({"author": ""}, "the author that is empty, or has blanks at its ends"),
        ({"published": "2008-02-31"}, "a date that is none"),
        ({"language": "English"}, "a language that is none"),
        ({"pages": 0}, "pages that the document does not have"),
        ({"warnings": ("a\nb",)}, "a warning with letters that cannot be shown"),
        ({"blocks": ()}, "no blocks"),
        (
            {"blocks": (Block(kind=BlockKind.FOOTNOTE, start=0, end=8, page=1),)},
            "notes that are not their blocks",
        ),
    ],
)
def test_document_that_breaks_a_rule_is_seen(change: dict[str, Any], rule: str) -> None:
    good = _fit(document("The law."))
    broken = replace(good, **change)
    assert list(rules.of_document(good)) == []
    assert rule in [fault.rule for fault in rules.of_document(broken)]


def _fit(made: Document) -> Document:
    """Without the blank lines that the factory puts behind the last block."""
    text = made.text.rstrip()
    spans = tuple(replace(span, end=min(span.end, len(text))) for span in made.page_spans)
    return replace(made, text=text, page_spans=spans)


def _fall(_path: Path) -> Document:
    raise KeyError("a")


def _hang(_path: Path) -> Document:
    while True:
        sum(range(1000))


def _refuse(_path: Path) -> Document:
    raise DamagedError("\x1b what")


@pytest.mark.parametrize(
    ("read", "found"),
    [
        (_fall, ["KeyError"]),
        (_hang, ["time"]),
        (
            _refuse,
            ["a refusal with letters that cannot be shown", "a refusal that is no sentence"],
        ),
    ],
)
def test_reader_that_falls_hangs_or_babbles_is_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, read: object, found: list[str]
) -> None:
    path = tmp_path / "law"
    path.write_text("The law.")
    monkeypatch.setattr(reading, "read", read)
    monkeypatch.setattr(judging, "SECONDS", 0.1)
    assert [fault.rule for fault in judging.judged(path).faults] == found


def test_finds_keep_the_smallest_of_each_fault(tmp_path: Path) -> None:
    finds = Finds.in_folder(tmp_path)
    fault = Fault("KeyError", "a.py:b", "KeyError('a')")
    for content in (b"large", b"tiny", b"larger"):
        finds.add(content, Came("fault", 0.1, (fault,)))
    assert (tmp_path / "finds" / "KeyError-a-py-b").read_bytes() == b"tiny"
    told = json.loads((tmp_path / "tally.json").read_text())
    assert told["found"]["KeyError-a-py-b"]["size"] == 4
    finds.write()
    again = Finds.in_folder(tmp_path)
    assert (again.tried, again.found) == (3, finds.found)
    assert again.found["KeyError-a-py-b"]["times"] == 3


def test_fuzzing_goes_on_after_a_crash_and_keeps_what_was_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    codes = [-11, 0]

    def run(_command: list[str], _seconds: float, folder: Path) -> int:
        (folder / "current").write_bytes(b"deadly")
        return codes.pop(0)

    monkeypatch.setattr(fuzz, "_run", run)
    finds = fuzz.fuzzed("text", 10, seed=1, folder=tmp_path, plain=True)
    assert codes == []
    assert (tmp_path / "finds" / "crash").read_bytes() == b"deadly"
    assert fuzz.told("text", finds).splitlines()[1:] == [
        "  crash  (1 times, smallest 6 bytes) the process ended with -11"
    ]


def test_fuzzing_starts_a_process_for_each_target(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fuzz.main(["archive", "--plain", "--minutes", "0.01", "--seed", "1", "--to", str(tmp_path)])
    assert capsys.readouterr().out.startswith("archive: ")
    assert (tmp_path / "archive" / "tally.json").exists()
