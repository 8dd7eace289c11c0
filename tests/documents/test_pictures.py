"""Pictures are drawn once, kept within bounds, and never wrong."""

import os
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from pledgewatch.documents import sandbox
from pledgewatch.documents.errors import DocumentError, NoPageError
from pledgewatch.documents.picture import Picture
from pledgewatch.documents.pictures import Pictures
from tests.factories.pdfs import one_page, typeset, words_at

SHA256 = "ab" * 32
OTHER = "cd" * 32
PAGES = "#set page(width: 200pt, height: 100pt)\nPledge\n#pagebreak()\nMeasure"


class Counted:
    """Calls of a function of the sandbox, still answered by it."""

    def __init__(self, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
        self.calls: list[Any] = []
        self.side_by_side = self.most = 0
        self._lock = threading.Lock()
        self._real = getattr(sandbox, name)
        monkeypatch.setattr(sandbox, name, self)

    def __call__(self, *args: Any, **how: Any) -> Any:
        with self._lock:
            self.calls.append(args)
            self.side_by_side += 1
            self.most = max(self.most, self.side_by_side)
        try:
            return self._real(*args, **how)
        finally:
            with self._lock:
                self.side_by_side -= 1


@pytest.fixture
def path(tmp_path: Path) -> Path:
    place = tmp_path / "document.pdf"
    place.write_bytes(typeset(PAGES))
    return place


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "pages"


def test_picture_is_drawn_once_and_kept(
    path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = Counted("picture", monkeypatch)
    pictures = Pictures(folder)
    first = pictures.picture(path, SHA256, 1, width=400)
    assert (first.page, first.width, first.height) == (1, 400, 200)
    assert pictures.picture(path, SHA256, 1, width=400) == first
    assert Pictures(folder).picture(path, SHA256, 1, width=400) == first
    assert len(drawn.calls) == 1
    assert [place.name for place in (folder / SHA256).iterdir()] == ["1-400.page"]


def test_picture_is_drawn_for_each_page_width_and_source(
    path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = Counted("picture", monkeypatch)
    pictures = Pictures(folder)
    pictures.picture(path, SHA256, 1, width=400)
    pictures.picture(path, SHA256, 2, width=400)
    pictures.picture(path, SHA256, 1, width=200)
    pictures.picture(path, OTHER, 1, width=400)
    assert len(drawn.calls) == 4


@pytest.mark.parametrize("broken", [b"", b"{}\n", b"[1]\nx", b"null", b"\xff\n\xff"])
def test_picture_that_was_damaged_on_the_disk_is_drawn_anew(
    broken: bytes, path: Path, folder: Path
) -> None:
    pictures = Pictures(folder)
    first = pictures.picture(path, SHA256, 1, width=400)
    (folder / SHA256 / "1-400.page").write_bytes(broken)
    assert pictures.picture(path, SHA256, 1, width=400) == first
    assert (folder / SHA256 / "1-400.page").stat().st_size > len(first.content)


def test_pictures_are_drawn_once_for_many_who_ask_and_a_few_at_a_time(
    path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = Counted("picture", monkeypatch)
    pictures = Pictures(folder, at_once=2)

    def ask(turn: int) -> Picture:
        return pictures.picture(path, SHA256, 1 + turn % 2, width=300 + turn % 3)

    with ThreadPoolExecutor(8) as people:
        answers = list(people.map(ask, range(48)))
    assert [(each.page, each.width) for each in answers] == [
        (1 + turn % 2, 300 + turn % 3) for turn in range(48)
    ]
    assert len(drawn.calls) == 6
    assert drawn.most <= 2


def test_pictures_that_nobody_looks_at_make_room(path: Path, folder: Path) -> None:
    Pictures(folder).picture(path, SHA256, 1, width=400)
    size = (folder / SHA256 / "1-400.page").stat().st_size
    pictures = Pictures(folder, most_bytes=int(3.6 * size))  # three of about that size
    pictures.picture(path, OTHER, 1, width=400)
    for age, name in enumerate((SHA256, OTHER)):
        os.utime(folder / name / "1-400.page", (age, age))
    pictures.picture(path, SHA256, 1, width=400)  # is looked at, so it stays
    for width in (401, 402):
        pictures.picture(path, SHA256, 1, width=width)
    kept = sorted(str(place.relative_to(folder)) for place in folder.rglob("*"))
    assert kept == [SHA256, *(f"{SHA256}/1-{width}.page" for width in (400, 401, 402))]


def test_picture_is_given_even_where_it_cannot_be_kept(path: Path, tmp_path: Path) -> None:
    in_the_way = tmp_path / "in the way"
    in_the_way.write_bytes(b"")
    assert Pictures(in_the_way).picture(path, SHA256, 2, width=400).page == 2


def test_picture_that_fails_keeps_nothing(tmp_path: Path, folder: Path) -> None:
    text = tmp_path / "text"
    text.write_bytes(b"The law will be amended.")
    with pytest.raises(NoPageError, match="has no pages that can be shown; show its text"):
        Pictures(folder).picture(text, SHA256, 1)
    with pytest.raises(DocumentError, match="cannot be opened"):
        Pictures(folder).picture(tmp_path / "nowhere", SHA256, 1)
    assert not folder.exists()


@pytest.mark.parametrize("name", ["", "../" * 20, "AB" * 32, f"{SHA256}\n"])
def test_picture_of_what_is_no_digest_is_refused(name: str, path: Path, folder: Path) -> None:
    with pytest.raises(ValueError, match="is no SHA-256"):
        Pictures(folder).picture(path, name, 1)


def test_rectangles_are_asked_for_once(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "document.pdf"
    path.write_bytes(one_page(words_at((50.0, 300.0, "The law will be amended."))))
    document = sandbox.open(path)
    expected = sandbox.rectangles(path, document, [(0, 3), (4, 7), (8, 12)])
    asked = Counted("rectangles", monkeypatch)
    pictures = Pictures(folder)
    assert pictures.rectangles(path, document, [(0, 3), (4, 7), (0, 3)]) == (
        *expected[:2],
        expected[0],
    )
    assert pictures.rectangles(path, document, [(4, 7), (8, 12)]) == expected[1:]
    assert pictures.rectangles(path, document, [(0, 3), (8, 12)]) == expected[::2]
    assert [call[2] for call in asked.calls] == [[(0, 3), (4, 7)], [(8, 12)]]


def test_forget_removes_what_is_kept_of_one_source(
    path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pictures = Pictures(folder)
    pictures.picture(path, SHA256, 1, width=400)
    pictures.picture(path, OTHER, 1, width=400)
    document = sandbox.open(path)
    pictures.rectangles(path, document, [(0, 3)])
    pictures.forget(SHA256)
    pictures.forget(document.sha256)
    assert [place.name for place in folder.iterdir()] == [OTHER]
    asked = Counted("rectangles", monkeypatch)
    pictures.rectangles(path, document, [(0, 3)])
    assert len(asked.calls) == 1
