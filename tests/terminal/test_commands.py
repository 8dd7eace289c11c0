import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from scripts.write_reference import TARGET, reference
from tests.terminal.conftest import PROGRAM, Run, environment

LETTER = """Letter on the Registration of Newspapers

Karvel, 28 May 2008

On 29 November 2007 the minister said that registration will be simplified by the end of 2008.

In February 2008 the Ministry of Culture declined the draft law.
"""


def test_help_answers_at_once(run: Run) -> None:
    taken = []
    for _ in range(3):
        start = time.perf_counter()
        run("--help")
        taken.append(time.perf_counter() - start)
    assert min(taken) < 0.4


def test_the_reference_is_that_of_the_code() -> None:
    assert TARGET.read_text("utf-8") == reference(), "run `make docs`"


def test_one_file_that_cannot_be_read_does_not_stop_the_others(run: Run, tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Letter\n\nIn May 2008 the ministry declined the law.\n")
    done = run("read", tmp_path / "none.pdf", letter, "--json", code=1)
    first, second = map(json.loads, done.stdout.splitlines())
    assert "none.pdf" in first["error"]
    assert [one["date"] for one in second["proposals"] if one["kind"] == "event"] == ["2008-05"]
    assert "none.pdf" in done.stderr


def test_control_characters_of_a_document_do_not_reach_the_screen(run: Run, tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Letter\n\nIn May 2008 the \x1b[31mministry\u202e declined the law.\n")
    done = run("read", letter)
    assert "\x1b" not in done.stdout
    assert "\u202e" not in done.stdout


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (("status", "kz"), 1, "is no workspace"),
        (("read", "x.txt", "--published", "yesterday"), 1, "is no date in EDTF"),
        (("memo", "kz"), 2, "--to"),
        (("frobnicate",), 2, "No such command"),
    ],
)
def test_mistakes_get_one_clear_message(
    run: Run, arguments: tuple[str, ...], code: int, says: str
) -> None:
    assert says in run(*arguments, code=code).stderr


@pytest.fixture
def kept(run: Run, tmp_path: Path) -> Path:
    """A workspace with a dossier, and a letter in it, which is returned."""
    run("new", "k", "--title", "K", "--maker", "Karvelia", "--name", "Ann Lee")
    letter = tmp_path / "letter.txt"
    letter.write_text(LETTER)
    run("add", "k", letter)
    return letter


@pytest.mark.database
def test_mistakes_in_a_workspace(run: Run, kept: Path, tmp_path: Path) -> None:
    assert "(the same bytes were here already)" in run("add", "k", kept).stdout
    letter = str(kept)
    mistakes: tuple[tuple[tuple[str, ...], int, str], ...] = (
        (("new", "k", "--title", "K", "--maker", "X"), 1, "There is a dossier “k” already"),
        (("new", "q", "--title", "", "--maker", "X"), 1, "title: This field cannot be blank"),
        (("new", "q", "--title", "Q", "--maker", ""), 1, "Who made the pledges?"),
        (("status", "q"), 1, "There is no dossier “q”. Dossiers here: k."),
        (("status", "k", "--as-of", "soon"), 2, "“soon” is no day. Write 2008-12-31"),
        (("proposals", "k", "--kind", "law"), 2, "“law” is none of: pledge,"),
        (("proposals", "k", "--source", "s9"), 1, "no source “s9” in “k”. There are: s1."),
        (("proposals", "k", "--sure", "7"), 2, "--sure"),
        (("accept", "k"), 2, "Which ones?"),
        (("accept", "k", "n99"), 1, "There is no proposal “n99”"),
        (("accept", "k", "--all", "--set", "x"), 2, "not like field=value"),
        (("accept", "k", "--kind", "citation"), 2, "To which pledge or concern"),
        (("accept", "k", "--all", "--set", "date=soon"), 1, "“soon” is no date"),
        (("reject", "k", "--all", "--reason", " "), 2, "Say why"),
        (("add", "k", letter, "--confidentiality", "hidden"), 2, "none of: public"),
        (("add", "k", letter, "--published", "28/05/2008"), 1, "is no date in EDTF"),
        (("memo", "k", "--to", str(tmp_path / "x.doc")), 1, "has no format that is written"),
        (("memo", "k", "--to", letter + "/x.md"), 1, "letter.txt"),
        (("memo", "k", "--to", str(tmp_path / "x.md"), "--addressee", "Q"), 2, "a1 Karvelia"),
        (("criterion", "k", "p1", "--text", "x"), 1, "There are: none yet."),
        (("undo", "k", "e9", "--reason", "x"), 1, "There is no “e9” in “k”."),
        (("undo", "k", "n1", "--reason", "x"), 1, "nothing has been decided about it"),
        (("edit", "k", "s1", "--set", "pages=3"), 1, "no “pages” to correct. Correctable: title"),
        (("edit", "k", "s1", "--set", "published=soon"), 1, "is no date"),
        (("note", "k", " "), 1, "What is the remark?"),
        (("-w", letter, "status"), 1, "is no workspace. “pledgewatch new” makes one"),
        (("-w", letter + "/w", "new", "k", "--title", "K", "--maker", "X"), 1, "letter.txt/w"),
    )
    done = subprocess.run(
        [sys.executable, Path(__file__).with_name("many.py")],
        env=environment(tmp_path / "workspace"),
        input=json.dumps([arguments for arguments, _, _ in mistakes]),
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    for (arguments, code, says), answer in zip(mistakes, json.loads(done.stdout), strict=True):
        # Messages of wrong usage are wrapped to the width of the terminal.
        told = " ".join(answer["err"].split())
        assert (answer["code"], says in told) == (code, True), (arguments, answer)
    listed = run("status", "--json").stdout
    assert json.loads(listed) == {"dossier": "k", "title": "K"}


@pytest.mark.database
def test_an_acceptance_is_undone_from_the_command_line(run: Run, kept: Path) -> None:
    concern = run("concern", "k", "--title", "The press").stdout.strip()
    taken = run("accept", "k", "--kind", "event", "--sure", "0.5", "--to", concern, "--json")
    first = json.loads(taken.stdout.splitlines()[0])
    assert first["became"] == "e1"
    again = run("accept", "k", first["proposal"], code=1)
    assert f"{first['proposal']} is accepted already (it became e1)" in again.stderr
    run("undo", "k", first["proposal"], "--reason", "Not about the press.")
    waiting = run("proposals", "k", "--kind", "event", "--json").stdout.splitlines()
    assert first["proposal"] in {json.loads(line)["proposal"] for line in waiting}
    told = run("history", "k", "e1").stdout
    assert "made (accept)" in told
    assert "removed (Not about the press.)" in told
    rejected = run("reject", "k", first["proposal"], "n99", "--reason", "No.", code=1)
    assert "There is no proposal “n99”" in rejected.stderr


@pytest.mark.database
def test_what_belongs_to_no_pledge_yet_goes_on_waiting_with_one_message(
    run: Run, kept: Path
) -> None:
    more = kept.with_name("more.txt")
    more.write_text(
        "Karvelia violates article 19 of the International Covenant on Civil and Political "
        "Rights. It violates the Convention against Torture.\n"
    )
    run("add", "k", more)
    done = run("accept", "k", "--all", code=1)
    assert done.stderr.count("pledgewatch: ") == 1
    assert "say with --to which pledge or concern they belong to" in done.stderr
    left = [json.loads(line) for line in run("proposals", "k", "--json").stdout.splitlines()]
    assert {one["kind"] for one in left} == {"citation"}
    concern = run("concern", "k", "--title", "Torture").stdout.strip()
    run("accept", "k", "--all", "--to", concern)
    assert run("proposals", "k").stdout == ""


@pytest.mark.database
def test_what_is_stated_by_hand_is_published_with_its_words(
    run: Run, kept: Path, tmp_path: Path
) -> None:
    words = "registration will be simplified by the end of 2008"
    pledge = run(
        "pledge", "k", "--title", "Registration", "--source", "s1", "--quote", words,
        "--made-on", "2007-11-29", "--due", "2008",
    ).stdout.strip()  # fmt: skip
    event = run(
        "event", "k", "--when", "2008-02", "--account", "The ministry declined the bill.",
        "--source", "s1", "--quote", "declined the draft law", "--to", pledge,
    ).stdout.strip()  # fmt: skip
    run(
        "reply", "k", pledge, "--by", "Ministry of Culture", "--received", "2008-05",
        "--text", "It was premature.", "--source", "s1", "--quote", "declined the draft law",
    )  # fmt: skip
    criterion = run("criterion", "k", pledge, "--text", "A law is in force.").stdout.strip()
    evidence = run(
        "evidence", "k", pledge, event, "--on", criterion, "--bearing", "against"
    ).stdout.strip()
    verdict = f"{criterion}=not_met[{evidence}]=It was declined."
    run("assess", "k", pledge, "--as-of", "2008", "--verdict", verdict)
    asked = run(
        "recommend", "k", pledge, "--text", "Adopt the law.", "--addressee", "The Forum"
    ).stdout.strip()
    run("uptake", "k", asked, "--when", "2008-11", "--came", "refused")
    over = run(
        "override", "k", pledge, "--outcome", "stalled", "--reason", "A new bill.",
        "--as-of", "2008",
    ).stdout.strip()  # fmt: skip
    row = json.loads(run("status", "k", "--as-of", "2008", "--json").stdout)
    assert (row["outcome"], row["by_rule"]) == ("stalled", "not_kept")
    run("undo", "k", over, "--reason", "There is none.")
    row = json.loads(run("status", "k", "--as-of", "2008-12", "--json").stdout)
    assert (row["outcome"], row["as_of"]) == ("not_kept", "2008-12-31")
    assert row["scales"]["UPR Info IRI"] == {"grade": "0", "loses": ""}
    opening = f"The ministry declined the bill [@{event}]."
    run("write", "k", "--text", "-", given=opening)
    run("note", "k", "Ask Ben about the bill.", "--about", pledge)
    memo = tmp_path / "memo.md"
    issued = json.loads(run("memo", "k", "--as-of", "2008", "--to", memo, "--json").stdout)
    assert issued["publication"] == "pub1"
    text = memo.read_text("utf-8")
    for said in (words, "The ministry declined the bill", "It was premature", "Adopt the law"):
        assert said in text, said
    assert "Ask Ben" not in text
    assert run("check", "k", "--as-of", "2008").stdout.count("error") == 0


@pytest.mark.database
def test_a_person_sees_no_more_than_their_role_allows(run: Run, kept: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("In June 2008 a witness was beaten in Karvel.\n")
    run("add", "k", secret, "--confidentiality", "restricted")
    assert "was beaten" in run("proposals", "k").stdout
    settings = tmp_path / "workspace" / "settings.toml"
    settings.write_text(settings.read_text().replace("Ann Lee", "Ben Roe"))
    for arguments in (("status", "k"), ("proposals", "k"), ("accept", "k", "n1")):
        assert "Ben Roe may not read this dossier" in run(*arguments, code=1).stderr
    assert run("status").stdout == ""


@pytest.mark.database
def test_a_file_with_a_name_of_any_bytes_is_added(run: Run, kept: Path, tmp_path: Path) -> None:
    named = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(named, "w") as file:  # noqa: PTH123 -- a name that is no text
        file.write("In June 2008 a court fined the newspaper Dawn.\n")
    done = run("add", "k", os.fsdecode(named), "--json")
    assert json.loads(done.stdout)["source"] == "s2"
    assert "caf\ufffd.txt" in done.stdout
    assert "caf\ufffd.txt" in run("read", os.fsdecode(named)).stdout


@pytest.mark.database
def test_what_the_dossier_and_its_sources_say_of_themselves_is_corrected(
    run: Run, kept: Path
) -> None:
    assert "nobody is named as publisher of s1" in run("add", "k", kept).stderr
    undated = kept.with_name("undated.txt")
    undated.write_text("A court fined the newspaper Dawn.\n")
    assert "s2: No date of publication was found" in run("add", "k", undated).stderr
    run("edit", "k", "s1", "--set", "publisher=Karvel Watch", "--reason", "It says so.")
    run("edit", "k", "k", "--set", "forum=The Forum")
    assert "publisher" not in run("add", "k", kept).stderr
    assert "No date" not in run("add", "k", undated).stderr
    changes = [json.loads(line) for line in run("history", "k", "s1", "--json").stdout.splitlines()]
    assert changes[-1]["fields"] == {"publisher": ["", "Karvel Watch"]}
    assert (changes[-1]["reason"], changes[-1]["by"]) == ("It says so.", "Ann Lee")


def test_a_broken_record_is_told_in_one_message(run: Run, kept: Path, tmp_path: Path) -> None:
    record = tmp_path / "workspace" / "record.sqlite3"
    for beside in record.parent.glob("record.sqlite3-*"):
        beside.unlink()
    record.write_bytes(b"This was a record once. " * 400)
    done = run("status", code=1)
    assert "The record in " in done.stderr
    assert "put it back from backups/" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_reader_that_goes_away_leaves_no_trace_on_the_screen(tmp_path: Path) -> None:
    lines = json.dumps({"text": "Ratify the Convention."}) + "\n"
    given = tmp_path / "many.jsonl"
    given.write_text(lines * 20_000)
    labelling = f"'{PROGRAM}' label --jsonl '{given}' | head -1"
    done = subprocess.run(
        ["bash", "-c", labelling], capture_output=True, text=True, check=True, timeout=60
    )
    assert json.loads(done.stdout)["action_category"] == 5
    assert done.stderr == ""


def test_ctrl_c_says_that_it_stopped_and_keeps_what_was_done(tmp_path: Path, run: Run) -> None:
    run("new", "k", "--title", "K", "--maker", "Karvelia", "--name", "Ann Lee")
    files = []
    for number in range(60):
        files.append(tmp_path / f"{number}.txt")
        files[-1].write_text(
            f"Letter {number}\n\nIn May 2008 the ministry declined law {number}.\n"
        )
    with subprocess.Popen(
        [PROGRAM, "add", "k", *files],
        env=environment(tmp_path / "workspace") | {"PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as adding:
        assert adding.stdout is not None
        adding.stdout.readline()  # one has been added
        adding.send_signal(signal.SIGINT)
        _, complaint = adding.communicate(timeout=60)
    assert adding.returncode == 130
    assert complaint.splitlines()[-1].startswith("pledgewatch: stopped.")
    assert "Traceback" not in complaint
    waiting = run("proposals", "k", "--kind", "event").stdout.splitlines()
    assert 1 <= len(waiting) < 60


def test_labels_are_answered_line_by_line(run: Run) -> None:
    given = '{"text": "Ratify the Convention against Torture"}\n\nnonsense\n{"text": 3}\n'
    done = run("label", "--jsonl", given=given, code=1)
    first, *errors = map(json.loads, done.stdout.splitlines())
    assert first["action_category"] == 5
    assert "International instruments" in first["issues"]
    assert 0 < first["pledge"] < 1
    assert [one["error"].partition(" is")[0] for one in errors] == ["line 3", "line 4"]


@pytest.mark.parametrize("command", ["label", "read", "new", "add", "proposals", "accept", "memo"])
def test_the_help_lists_every_command(run: Run, command: str) -> None:
    assert f"\n  {command} " in run("--help").stdout
