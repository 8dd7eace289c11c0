"""The process that runs beside the server."""

import time
from pathlib import Path

import pytest

from pledgewatch.terminal import attending
from pledgewatch.terminal.attending import Attendant


def _waited_for(path: Path, lines: int) -> list[str]:
    for _ in range(400):
        if path.exists() and len(found := path.read_text("utf-8").splitlines()) >= lines:
            return found
        time.sleep(0.02)
    return []


def _attendant(code: str) -> Attendant:
    made = Attendant([])
    made._command = [made._command[0], "-c", code]  # noqa: SLF001 -- any process will do
    return made


def test_it_is_started_again_when_it_dies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(attending, "FIRST_PAUSE", 0.01)
    told = tmp_path / "told"
    with _attendant(f"open({str(told)!r}, 'a').write('x\\n'); raise SystemExit(3)"):
        assert _waited_for(told, 2)[:2] == ["x", "x"]
    assert "ended (3)" in capsys.readouterr().err


def test_it_is_stopped_with_us(tmp_path: Path) -> None:
    told = tmp_path / "told"
    with _attendant(f"import time; open({str(told)!r}, 'a').write('x\\n'); time.sleep(60)"):
        assert _waited_for(told, 1) == ["x"]
        began = time.monotonic()
    assert time.monotonic() - began < 5
