"""Write the catalogue of the Russian workbench anew: `make messages` (needs gettext).

Collects every marked string of the sources and templates into ``django.po``, keeps the translations
that are there, drops those that nothing asks for, and compiles ``django.mo``. Both files are kept
with the sources, so that whoever runs the program needs no gettext. Nothing is guessed: a string
that is new or was changed stands without a translation, and is named, until somebody translates it.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from django.utils.translation import templatize

SOURCES = Path(__file__).parents[1] / "src" / "pledgewatch"
CATALOGUE = SOURCES / "web" / "locale" / "ru" / "LC_MESSAGES" / "django.po"
KEYWORDS = (
    "gettext_noop",
    "gettext_lazy",
    "ngettext_lazy:1,2",
    "pgettext:1c,2",
    "npgettext:1c,2,3",
    "pgettext_lazy:1c,2",
    "npgettext_lazy:1c,2,3",
)


def marked(sources: Path = SOURCES) -> str:
    """The template of a catalogue (POT): every marked string, in the order of the files."""
    with tempfile.TemporaryDirectory() as folder:
        names = []
        for path in sorted((*sources.rglob("*.py"), *sources.rglob("templates/**/*.html"))):
            text = path.read_text(encoding="utf-8")
            if path.suffix == ".py" and "gettext" not in text:
                continue
            name = str(path.relative_to(sources))
            written = Path(folder, name)
            written.parent.mkdir(parents=True, exist_ok=True)
            written.write_text(
                templatize(text, origin=name) if path.suffix == ".html" else text, encoding="utf-8"
            )
            names.append(name)
        return _run(
            "xgettext",
            "--language=Python",
            "--from-code=UTF-8",
            "--add-comments=Translators",
            "--no-location",
            "--no-wrap",
            "--output=-",
            *(f"--keyword={keyword}" for keyword in KEYWORDS),
            *names,
            folder=folder,
        )


def merged(template: str, catalogue: Path = CATALOGUE) -> str:
    """The catalogue with exactly the strings of the template, and the translations it had."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "django.pot").write_text(template, encoding="utf-8")
        _run(
            "msgmerge",
            "--no-fuzzy-matching",
            "--no-wrap",
            "--quiet",
            "--output-file=django.po",
            str(catalogue),
            "django.pot",
            folder=folder,
        )
        kept = _run("msgattrib", "--no-obsolete", "--no-wrap", "django.po", folder=folder)
    dated = ("POT-Creation-Date", "PO-Revision-Date")
    return "".join(
        line for line in kept.splitlines(keepends=True) if not line[1:].startswith(dated)
    )


def untranslated(catalogue: Path = CATALOGUE) -> str:
    """The strings without a translation, as a catalogue of their own; empty if there are none."""
    return _run("msgattrib", "--untranslated", "--no-wrap", str(catalogue))


def compiled(catalogue: Path = CATALOGUE) -> bytes:
    """What programs read; raises `CalledProcessError` where placeholders or plurals are wrong."""
    with tempfile.TemporaryDirectory() as folder:
        _run("msgfmt", "--check", "--output-file=django.mo", str(catalogue), folder=folder)
        return Path(folder, "django.mo").read_bytes()


def _run(*command: str, folder: str | None = None) -> str:
    return subprocess.run(
        command, cwd=folder, check=True, capture_output=True, encoding="utf-8"
    ).stdout


def main() -> int:
    """Write both files; 1 if something is left to translate."""
    CATALOGUE.write_text(merged(marked()), encoding="utf-8")
    CATALOGUE.with_suffix(".mo").write_bytes(compiled())
    left = untranslated()
    print(left or "Everything is translated.")
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
