"""Make the pictures of docs/images from the example's memorandum, as printed.

Needs poppler's `pdftoppm`. The pages are found by what they show, not by their number.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

import pypdfium2  # the memorandum is our own; nothing from outside is opened here

from scripts.pages import DOCS

DAY = "2009-03-31"
PICTURES = {"timeline": "pledge made", "pledge": "What would show it"}
RESOLUTION = 80  # dots an inch: a page is 661 x 935 pixels


def main() -> None:
    """Build the example in a folder of its own and print two of its pages."""
    images = DOCS / "images"
    images.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "demo"
        program = Path(sys.executable).with_name("pledgewatch")
        subprocess.run([program, "demo", "--to", made], check=True, stdout=subprocess.DEVNULL)
        memorandum = made / f"madrid-promises-{DAY}.pdf"
        printed = pypdfium2.PdfDocument(memorandum)
        pages = [page.get_textpage().get_text_bounded() for page in printed]
        for name, shown in PICTURES.items():
            number = next(n for n, text in enumerate(pages, start=1) if shown in text)
            _print(memorandum, number, images / name)
            sys.stderr.write(f"Wrote docs/images/{name}.png, page {number}\n")


def _print(memorandum: Path, number: int, to: Path) -> None:
    only = ("-singlefile", "-f", str(number), "-l", str(number))
    command = ("pdftoppm", "-r", str(RESOLUTION), "-png", *only, memorandum, to)
    subprocess.run(command, check=True)


if __name__ == "__main__":
    main()
