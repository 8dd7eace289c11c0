"""The Word files of the corpora in other formats, made by programs that people use.

Nobody collected files of these formats; made from Word files, it is known which words and notes
are in them. A program may lose some itself: LibreOffice leaves out the numbers of some lists.
"""

import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from pathlib import Path

from pledgewatch.documents.document import Document
from pledgewatch.reporting import pandoc

WORD = re.compile(r"\w+")
SECONDS = 600


@dataclass(frozen=True, slots=True)
class Twin:
    """A file, and the Word file whose words it has."""

    path: Path
    original: Path


Maker = Callable[[Sequence[Path], Path], Iterator[Twin]]


def by_pandoc(written: str, ending: str) -> Maker:
    """Who writes files in Pandoc's format `written`."""

    def made(originals: Sequence[Path], folder: Path) -> Iterator[Twin]:
        for number, original in enumerate(originals):
            path = folder / f"{number}.{ending}"
            command = [pandoc.program(), "--standalone", f"--to={written}", f"--output={path}"]
            done = subprocess.run([*command, original], capture_output=True, check=False)
            if done.returncode == 0:
                yield Twin(path, original)

    return made


def by_office(ending: str) -> Maker:
    """Who writes files with LibreOffice; none where it is not installed."""

    def made(originals: Sequence[Path], folder: Path) -> Iterator[Twin]:
        program = shutil.which("soffice")
        if program is None:
            return
        # It names what it writes after what it reads, and overwrites files of the same name.
        copies = folder / "originals"
        copies.mkdir()
        named = {f"{number}": original for number, original in enumerate(originals)}
        for name, original in named.items():
            shutil.copyfile(original, copies / f"{name}.docx")
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = [program, "--headless", profile, "--convert-to", ending, "--outdir", f"{folder}"]
        subprocess.run(
            [*command, *map(str, sorted(copies.iterdir()))],
            capture_output=True,
            check=True,
            timeout=SECONDS,
        )
        for name, original in named.items():
            path = folder / f"{name}.{ending}"
            if path.exists():
                yield Twin(path, original)

    return made


def letters(originals: Sequence[Path], folder: Path) -> Iterator[Twin]:
    """Letters in HTML alone, of the pages that Pandoc writes."""
    for twin in list(by_pandoc("html", "html")(originals, folder)):
        letter = EmailMessage()
        letter["From"], letter["To"] = "ann@example.org", "ben@example.org"
        letter["Date"] = "Tue, 3 Mar 2009 10:00:00 +0600"
        letter.set_content(twin.path.read_text(encoding="utf-8"), subtype="html")
        path = twin.path.with_suffix(".eml")
        path.write_bytes(letter.as_bytes())
        yield Twin(path, twin.original)


def saved_pages(originals: Sequence[Path], folder: Path) -> Iterator[Twin]:
    """Web pages as browsers save them whole, of those that Pandoc writes."""
    for twin in list(by_pandoc("html", "html")(originals, folder)):
        saved = MIMEMultipart("related", type="text/html")
        saved["From"], saved["Subject"] = "<Saved by a browser>", "page"
        saved.attach(MIMEText(twin.path.read_text(encoding="utf-8"), "html", "utf-8"))
        path = twin.path.with_suffix(".mhtml")
        path.write_bytes(saved.as_bytes())
        yield Twin(path, twin.original)


def printed(originals: Sequence[Path], folder: Path) -> Iterator[Twin]:
    """PDF files by LibreOffice, of the files as Pandoc writes them anew.

    LibreOffice numbers the notes of some judgments 0; Pandoc numbers them through.
    """
    plain = {twin.path: twin for twin in by_pandoc("markdown", "md")(originals, folder)}
    again = {twin.path: twin for twin in by_pandoc("docx", "docx")(list(plain), folder)}
    inner = folder / "printed"
    inner.mkdir()
    for twin in by_office("pdf")(list(again), inner):
        yield Twin(twin.path, plain[again[twin.original].original].original)


MAKERS: dict[str, Maker] = {
    "PDF, by LibreOffice": printed,
    "rich text (RTF), by LibreOffice": by_office("rtf"),
    "rich text (RTF), by Pandoc": by_pandoc("rtf", "rtf"),
    "OpenDocument (ODT), by LibreOffice": by_office("odt"),
    "old Word (DOC), by LibreOffice": by_office("doc"),
    "electronic book (EPUB), by Pandoc": by_pandoc("epub", "epub"),
    "web page, by LibreOffice": by_office("html"),
    "web page, by Pandoc": by_pandoc("html", "html"),
    "saved web page (MHTML)": saved_pages,
    "Markdown, by Pandoc": by_pandoc("markdown", "md"),
    "letter in HTML (EML)": letters,
}


def agreement(pairs: Sequence[tuple[Document, Document]]) -> float:
    """F1 of the words of the second of each pair against those of the first, in any order."""
    same = total = 0
    for original, other in pairs:
        there, found = (Counter(WORD.findall(one.text)) for one in (original, other))
        same += (there & found).total()
        total += there.total() + found.total()
    return 2 * same / total if total else 0.0
