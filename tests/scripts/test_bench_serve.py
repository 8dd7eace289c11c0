"""What is measured of a start is a page that is there, and stays within the memory promised."""

from pathlib import Path

from scripts.bench_serve import MOST_MB, Browser, memory
from scripts.serving import served


def test_a_new_workspace_is_served_within_the_memory_promised(tmp_path: Path) -> None:
    with served(tmp_path / "new") as bench:
        browser = Browser(bench)
        assert [browser.get(path) for path in ("/", "/begin/", "/account/")] == [200, 200, 200]
        assert 50 < memory(bench) < MOST_MB
