import io
import sys

import pytest

from pledgewatch.terminal.screen import busy


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("screen", "shown"), [(Terminal(), True), (io.StringIO(), False)])
def test_a_wheel_turns_on_a_terminal_only(
    monkeypatch: pytest.MonkeyPatch, screen: io.StringIO, *, shown: bool
) -> None:
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setenv("TERM", "xterm")
    with busy("Writing"):
        pass
    assert ("Writing" in screen.getvalue()) is shown
