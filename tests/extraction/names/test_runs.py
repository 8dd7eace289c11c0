import pytest

from pledgewatch.extraction.languages.en_names import ENGLISH_NAMES
from pledgewatch.extraction.names import runs as name_runs

WORDS = ENGLISH_NAMES


def runs(text: str) -> list[str]:
    return [text[run.start : run.end] for run in name_runs.divided(text, 0, len(text), WORDS)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ministry of Culture and Information", ["Ministry of Culture and Information"]),
        ("Supreme Court and Ministry of Justice", ["Supreme Court", "Ministry of Justice"]),
        ("Kazakhstan Foreign Minister Tazhin", ["Kazakhstan", "Foreign Minister Tazhin"]),
        ("In February the OSCE", ["OSCE"]),
    ],
)
def test_divided_cuts_a_run_into_names(text: str, expected: list[str]) -> None:
    assert runs(text) == expected
