"""Damaged, encrypted, looping, fuzzed and odd files: read, or refused with a sentence."""

import re
from pathlib import Path

import pytest

from pledgewatch.documents import sandbox
from pledgewatch.documents.document import Document
from pledgewatch.documents.errors import DocumentError

EVERY = 8  # of 575 files
# What is wrong, and what to do about it.
MESSAGE = re.compile(r".+ (?:is|has|cannot|needs|took|says|brought|changed) .+")


def files(corpora: Path) -> list[Path]:
    return sorted(path for path in (corpora / "hostile-pdf").rglob("*") if path.is_file())


def check(path: Path, result: Document | DocumentError) -> str:
    """What became of a file; the empty string where nothing is wrong with that."""
    if isinstance(result, DocumentError):
        words = str(result)
        return "" if words.startswith(str(path)) and MESSAGE.match(words) else words
    return "" if result.text.strip() else "an empty text without a word"


def test_hostile_files_are_read_or_refused_with_a_sentence(corpora: Path) -> None:
    paths = files(corpora)[::EVERY]
    results = list(sandbox.open_many(paths, children=1))
    assert [path for path, _ in results] == paths
    assert {path.name: check(path, result) for path, result in results if check(path, result)} == {}
    assert sum(isinstance(result, Document) for _, result in results) > len(paths) / 3


def test_hostile_files_do_not_disturb_the_next(corpora: Path, tmp_path: Path) -> None:
    good = tmp_path / "good.txt"
    good.write_text("The law will be amended.", encoding="utf-8")
    paths = [each for path in files(corpora)[3::40] for each in (path, good)]
    read = [result for path, result in sandbox.open_many(paths, children=2) if path == good]
    assert [result.text for result in read if isinstance(result, Document)] == [
        "The law will be amended."
    ] * len(read)


def test_pictures_of_hostile_files_are_drawn_or_refused_with_a_sentence(corpora: Path) -> None:
    drawn, refused = 0, []
    for path in files(corpora)[1::EVERY]:
        try:
            picture = sandbox.picture(path, 1, width=400)
        except DocumentError as error:
            refused.append(check(path, error))
        else:
            drawn += 1
            assert picture.width <= 400
    assert "".join(refused) == ""
    assert drawn > len(refused) > 0


@pytest.mark.usefixtures("engine")
@pytest.mark.parametrize(
    ("name", "language", "said"),
    [
        ("1991-12-08_Belovezh_Accords_ru.pdf", "ru", "Республика Беларусь, Российская Федерация"),
        ("1991-12-30_Buravkin_to_UN.pdf", "en", "Belarus"),
    ],
)
def test_scans_without_a_text_layer_are_recognised(
    corpora: Path, name: str, language: str, said: str
) -> None:
    document = sandbox.open(corpora / "scans" / name)
    assert document.language == language
    assert said.casefold() in " ".join(document.text.split()).casefold()
    assert any("recognised from" in warning for warning in document.warnings)


def test_scan_with_a_text_layer_is_read(corpora: Path) -> None:
    name = "alma-alta-commonwealth-of-independent-states-december-1991.pdf"
    document = sandbox.open(corpora / "scans" / name)
    assert (document.pages, document.language) == (18, "en")
    assert "Commonwealth of Independent States" in document.text
