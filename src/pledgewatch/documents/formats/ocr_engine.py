"""Tesseract, a separate program that reads words off a picture, where it is installed.

It runs below the child process and under the same limits, gets the picture through a pipe, gives
its answer through another, and writes no file. One picture and the same program give the same
words, since it is kept to one thread.
"""

import contextlib
import ctypes
import html
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from io import BytesIO

from PIL import Image

from pledgewatch.documents.errors import NoTextError

COMMAND = "tesseract"
# Debian's packages; the first brings English.
PACKAGES = ("tesseract-ocr", "tesseract-ocr-rus", "tesseract-ocr-kaz")
LANGUAGES = ("eng", "rus", "kaz")
# The child has no PATH.
FOLDERS = ("/usr/bin", "/usr/local/bin", "/opt/homebrew/bin", r"C:\Program Files\Tesseract-OCR")
LONGEST_FIGURE = 3  # signs of the number of a note
LONGEST = 60.0  # seconds a picture; a dense page takes four
PR_SET_PDEATHSIG = 1  # linux/prctl.h
NAMED = re.compile(r"tesseract v?(\S+)")
# hOCR, the engine's own account: lines, their words, and the letters of these, each with a box.
SPAN = re.compile(
    r"<span class='(?P<class>ocr\w*)'[^>]*? title=(?P<quote>[\"'])(?P<told>.*?)(?P=quote)[^>]*>"
    r"(?P<text>[^<]*)"
)
WORD, LETTER = "ocrx_word", "ocrx_cinfo"
BOX = re.compile(r"\b(?:bbox|x_bboxes) (-?\d+) (-?\d+) (-?\d+) (-?\d+)")
BASELINE = re.compile(r"\bbaseline (-?[\d.e-]+) (-?[\d.e-]+)")
SIZE = re.compile(r"\bx_size (-?[\d.e-]+)")
CERTAINTY = re.compile(r"\bx_wconf (\d+)")


@dataclass(frozen=True, slots=True)
class Box:
    """Sides in pixels from the picture's upper left corner."""

    left: int
    top: int
    right: int
    bottom: int


@dataclass(frozen=True, slots=True)
class SeenWord:
    """A word, where it stands, and where each of its letters does."""

    text: str
    box: Box
    certainty: int  # 0 to 100
    letters: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class SeenLine:
    """Words of one line; lengths are pixels."""

    words: tuple[SeenWord, ...]
    base: float  # of its letters, from the upper edge
    size: float


@dataclass(frozen=True, slots=True)
class Engine:
    """The program that is installed, and the languages that it has."""

    path: str
    version: str
    languages: tuple[str, ...]

    @property
    def missing(self) -> tuple[str, ...]:
        """The packages of languages that it has not."""
        needed = zip(LANGUAGES, PACKAGES, strict=True)
        return tuple(package for language, package in needed if language not in self.languages)

    def lines(self, picture: Image.Image, languages: Sequence[str], dpi: int) -> list[SeenLine]:
        """What it reads off a grey `picture`, in its order; raises `TookTooLongError`."""
        asked = ("-l", "+".join(languages), "--dpi", str(dpi), "--psm", "3")
        return list(_lines(self._ask(picture, *asked, "-c", "hocr_char_boxes=1", "hocr")))

    def figure(self, picture: Image.Image) -> str:
        """The figures of one sign, enlarged in a grey `picture`; "" if they are none."""
        only = ("-l", "eng", "--dpi", "300", "--psm", "10")
        told = self._ask(picture, *only, "-c", "tessedit_char_whitelist=0123456789").strip()
        return told if told.isdigit() and len(told) <= LONGEST_FIGURE else ""

    def turn(self, picture: Image.Image) -> int:
        """By how many degrees clockwise `picture` must be turned for its lines to run level."""
        told = self._ask(picture, "--psm", "0")
        found = re.search(r"Rotate: (\d+)", told)
        return int(found[1]) if found else 0

    def _ask(self, picture: Image.Image, *arguments: str) -> str:
        content = BytesIO()
        picture.save(content, "PPM")
        try:
            answer = subprocess.run(
                [self.path, "stdin", "stdout", *arguments],
                input=content.getvalue(),
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={"OMP_THREAD_LIMIT": "1"},
                timeout=LONGEST,
                check=False,
                preexec_fn=_die_with_parent if sys.platform == "linux" else None,
            )
        except subprocess.TimeoutExpired:
            raise TookTooLongError("took too long to be recognised") from None
        return answer.stdout.decode("utf-8", errors="replace")


class TookTooLongError(NoTextError):
    """A picture was not recognised in the time that one is given."""


def _die_with_parent() -> None:
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)


@cache
def installed() -> Engine | None:
    """The engine, if it is installed and runs; looked for once."""
    path = shutil.which(COMMAND, path=os.pathsep.join(FOLDERS))
    if path is None:
        return None
    named = NAMED.search(_told(path, "--version"))
    stated = tuple(_told(path, "--list-langs").split())
    languages = tuple(language for language in LANGUAGES if language in stated)
    return Engine(path, named[1], languages) if named and languages else None


def _told(path: str, question: str) -> str:
    with contextlib.suppress(OSError, subprocess.SubprocessError):
        answer = subprocess.run(
            [path, question], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            env={}, timeout=LONGEST, check=False,
        )  # fmt: skip
        return answer.stdout.decode("utf-8", errors="replace")
    return ""


def _lines(hocr: str) -> Iterator[SeenLine]:
    head: str | None = None
    words: list[SeenWord] = []
    for found, letters in _spans(hocr):
        if found["class"] == WORD:
            word = _word(found["told"], letters)
            words += [word] if word else []
            continue
        if head is not None and words:
            yield _line(head, words)
        head, words = found["told"], []
    if head is not None and words:
        yield _line(head, words)


def _spans(hocr: str) -> Iterator[tuple[re.Match[str], list[re.Match[str]]]]:
    """Each line and word, a word with its letters."""
    held: re.Match[str] | None = None
    letters: list[re.Match[str]] = []
    for found in SPAN.finditer(hocr):
        if found["class"] == LETTER:
            letters.append(found)
            continue
        if held is not None:
            yield held, letters
        held, letters = found, []
    if held is not None:
        yield held, letters


def _word(told: str, letters: Sequence[re.Match[str]]) -> SeenWord | None:
    text, boxes = "", []
    for letter in letters:
        signs = html.unescape(letter["text"]).strip()  # now and then two in one box, or none
        text += signs
        boxes += [_box(letter["told"])] * len(signs)
    certainty = CERTAINTY.search(told)
    if not text or certainty is None:
        return None
    return SeenWord(text, _box(told), int(certainty[1]), tuple(boxes))


def _box(told: str) -> Box:
    found = BOX.search(told)
    return Box(*map(int, found.groups())) if found else Box(0, 0, 0, 0)


def _line(told: str, words: Sequence[SeenWord]) -> SeenLine:
    box, base, size = _box(told), BASELINE.search(told), SIZE.search(told)
    # The base line rises or falls from the lower left corner of the line's box.
    offset = float(base[2]) + float(base[1]) * (box.right - box.left) / 2 if base else 0.0
    height = float(size[1]) if size else float(box.bottom - box.top)
    return SeenLine(tuple(words), box.bottom + offset, max(1.0, height))
