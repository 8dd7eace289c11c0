"""The memorandum of the rich dossier, written once in all formats."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from pledgewatch.reporting.memorandum import WRITERS, render
from tests.factories.dossiers import DOSSIER


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    """The bytes of the memorandum to the Chair, by suffix."""
    folder = tmp_path_factory.mktemp("memorandum")
    paths = render(DOSSIER, to=[folder / f"m{suffix}" for suffix in WRITERS], addressee="chair")
    return {path.suffix: Path(path).read_bytes() for path in paths}
