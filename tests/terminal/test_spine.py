"""From the reference memorandum to a new one, by commands only."""

import json
import re
import subprocess
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import docx
import pytest

from tests.terminal.conftest import Run, runner

pytestmark = pytest.mark.database
AS_OF = ("--as-of", "2008-12-31")
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("spine")


@pytest.fixture(scope="module")
def run(folder: Path) -> Run:
    return runner(folder / "workspace")


@pytest.fixture(scope="module")
def memorandum(run: Run, corpora: Path, folder: Path) -> dict[str, Path]:
    run(
        "new", "kz", "--title", "Kazakhstan: the Madrid promises", "--maker", "Kazakhstan",
        "--forum", "OSCE Ministerial Council, Madrid", "--publisher", "The researchers",
        "--name", "Ann Lee",
    )  # fmt: skip
    run(
        "add", "kz", corpora / "memorandum" / "madrid-promises.txt",
        "--published", "2008-05-28", "--publisher", "Human Rights Watch",
    )  # fmt: skip
    run("accept", "kz", "--kind", "pledge", "--set", "made_on=2007-11-29")
    run("accept", "kz", "--kind", "event", "--sure", "0.7", "--to", "preceding")
    for pledge in ("p1", "p2", "p3", "p4"):
        run("criterion", "kz", pledge, "--text", "The law is amended.", "--fixed", "2008-01-01")
    run("evidence", "kz", "p1", "e1", "--on", "crit1", "--bearing", "against")
    run("assess", "kz", "p1", *AS_OF, "--verdict", "crit1=not_met[ev1]=The draft was declined.")
    run("recommend", "kz", "p1", "--text", "Take up the draft.", "--addressee", "OSCE")
    files = {kind: folder / f"memo.{kind}" for kind in ("docx", "pdf", "html", "md")}
    run("memo", "kz", *AS_OF, *(word for path in files.values() for word in ("--to", path)))
    return files


def test_every_account_has_its_footnote_in_all_formats(memorandum: dict[str, Path]) -> None:
    markdown = memorandum["md"].read_text("utf-8")
    marks = re.findall(r"\[\^(\d+)\](?!:)", markdown)
    assert len(marks) == len(set(marks)) > 35
    with zipfile.ZipFile(memorandum["docx"]) as package:
        notes = ET.fromstring(package.read("word/footnotes.xml"))  # noqa: S314 -- our own file
    real = [note for note in notes if int(note.get(f"{WORD}id", "0")) > 0]
    html = memorandum["html"].read_text("utf-8")
    assert len(real) == len(re.findall(r'role="doc-noteref"', html)) == len(marks)
    pdf = subprocess.run(
        ["pdftotext", "-layout", memorandum["pdf"], "-"], capture_output=True, text=True, check=True
    ).stdout
    assert all(
        re.search(rf"^\s*{number}\s?Human Rights Watch", pdf, re.MULTILINE) for number in marks
    )
    assert "para.\u00a0" in "".join(real[0].itertext())


def test_the_pledges_stand_word_for_word_and_where_they_stand(
    memorandum: dict[str, Path],
) -> None:
    text = "\n".join(
        paragraph.text for paragraph in docx.Document(str(memorandum["docx"])).paragraphs
    )
    for words in (
        "a consolidated bill to amend the Media Law",
        "reform the Law on Elections by the end of 2008",
        "Due 2008; the one criterion is not met",
        "Take up the draft.",
    ):
        assert words in text, words
    assert "<script" not in memorandum["html"].read_text("utf-8")


def test_what_was_decided_is_told(run: Run, memorandum: dict[str, Path]) -> None:
    first = run("status", "kz", "--json", *AS_OF).stdout.splitlines()[0]
    assert '"outcome": "not_kept"' in first
    assert '"due": "2008"' in first
    earlier = run("status", "kz", "--as-of", "2008-05-31").stdout
    assert "Not kept" not in earlier
    assert run("check", "kz", *AS_OF).stdout.count("error") == 0


def test_a_changed_source_is_found(
    run: Run, memorandum: dict[str, Path], corpora: Path, folder: Path
) -> None:
    original = (corpora / "memorandum" / "madrid-promises.txt").read_bytes()
    files = (path for path in (folder / "workspace" / "archive").rglob("*") if path.is_file())
    kept = next(path for path in files if path.read_bytes() == original)
    kept.chmod(0o640)
    kept.write_bytes(original.replace(b"Tazhin", b"Nobody"))
    try:
        assert "error  s1: " in run("check", "kz", *AS_OF, code=1).stdout
        kept.unlink()
        assert "error  s1: " in run("check", "kz", *AS_OF, code=1).stdout
        assert "add the source to the archive again" in run("reread", "kz", code=1).stderr
    finally:
        kept.write_bytes(original)
    run("check", "kz", *AS_OF)


def test_every_sentence_of_fact_has_a_note_with_the_words_it_rests_on(
    run: Run, memorandum: dict[str, Path], corpora: Path
) -> None:
    source = (corpora / "memorandum" / "madrid-promises.txt").read_text("utf-8")
    original = " ".join(source.split())
    events = [json.loads(line) for line in run("history", "kz", "e1", "--json").stdout.splitlines()]
    assert events[0]["act"] == "made"
    markdown = memorandum["md"].read_text("utf-8")
    notes = dict(re.findall(r"^\[\^(\d+)\]: (.+)$", markdown, re.MULTILINE))
    quoted = [re.findall(r"“([^”]{25,})", note) for note in notes.values()]
    assert sum(map(bool, quoted)) >= len(notes) // 2
    missing = [
        words
        for found in quoted
        for words in found
        if _words(words.partition("…")[0]) not in _words(original)
    ]
    assert missing == []


def _words(text: str) -> str:
    """Letters and figures only: a note may set marks and breaks anew."""
    return "".join(re.findall(r"\w+", text.casefold()))
