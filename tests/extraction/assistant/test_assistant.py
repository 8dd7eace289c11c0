import sys
from collections.abc import Callable
from importlib import util
from typing import Any

import pytest

from pledgewatch.extraction.assistant import KEY, Assistant, AssistantError, assistant


def silent(_line: str) -> None:
    pass


@pytest.mark.parametrize(
    "address",
    [
        "", "localhost:8080", "ftp://localhost/v1", "file:///etc/passwd", "http://", "http:///v1",
        "http://localhost:port/v1", "http://[::1/v1", "http://a b/v1", "http://localhost\n/v1",
        "http://localhost:99999/v1", "javascript:alert(1)",
    ],
)  # fmt: skip
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(AssistantError, match="is no address"):
        Assistant.at(address, tell=silent, environment={})


def test_an_address_holds_no_password_and_the_message_none_either() -> None:
    with pytest.raises(AssistantError, match="no name or password") as error:
        Assistant.at("https://me:hunter2@example.org/v1", tell=silent, environment={})
    assert "hunter2" not in str(error.value)
    with pytest.raises(AssistantError, match="leave out what follows") as error:
        Assistant.at("https://example.org/v1?key=hunter2", tell=silent, environment={})
    assert "hunter2" not in str(error.value)


@pytest.mark.parametrize(
    ("address", "route"),
    [
        ("http://localhost:8080/v1", "on this machine"),
        ("http://127.0.0.1/v1", "on this machine"),
        ("http://[::1]:8080/v1/", "on this machine"),
        ("https://example.org/v1", "encrypted"),
        ("http://10.0.0.7/v1", "unencrypted"),
        ("http://localhost.example.org/v1", "unencrypted"),
    ],
)
def test_the_route_of_the_words_is_told(address: str, route: str) -> None:
    assert Assistant.at(address, tell=silent, environment={}).route == route


def test_a_key_is_not_sent_in_the_open() -> None:
    key = {KEY: "sk-secret"}
    with pytest.raises(AssistantError, match="unencrypted") as error:
        Assistant.at("http://10.0.0.7/v1", tell=silent, environment=key)
    assert "sk-secret" not in str(error.value)
    assert Assistant.at("https://10.0.0.7/v1", tell=silent, environment=key).key == "sk-secret"
    assert Assistant.at("http://localhost/v1", tell=silent, environment=key).key == "sk-secret"


def test_a_key_with_a_line_break_is_refused_unseen() -> None:
    with pytest.raises(AssistantError, match="stray character") as error:
        Assistant.at("http://localhost/v1", tell=silent, environment={KEY: "sk-\r\nX-Other: 1"})
    assert "sk-" not in str(error.value)


def test_a_missing_package_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def without_it(name: str, find: Callable[[str], Any] = util.find_spec) -> Any:
        return None if name == "openai" else find(name)

    monkeypatch.setattr(assistant, "find_spec", without_it)
    with pytest.raises(AssistantError, match=r"pip install pledgewatch\[assistant\]"):
        Assistant.at("http://localhost/v1", tell=silent, environment={})


def test_the_package_is_not_imported_before_somebody_asks() -> None:
    import subprocess

    program = (
        "import sys, pledgewatch.extraction.pipeline, pledgewatch.extraction.assistant;"
        "print([one for one in ('openai', 'httpx2', 'pydantic', 'django') if one in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"
