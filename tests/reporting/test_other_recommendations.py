"""Recommendations of no matter: a part of their own, in both languages and in all formats."""

from dataclasses import replace
from pathlib import Path

import pytest

from pledgewatch.dossier.dossier import Dossier
from pledgewatch.dossier.matter import Recommendation
from pledgewatch.dossier.vocabulary import FollowUp, Response
from pledgewatch.dossier.when import When
from pledgewatch.reporting.composition import manuscript
from pledgewatch.reporting.manuscript import Heading
from pledgewatch.reporting.memorandum import WRITERS, render
from pledgewatch.reporting.narrative import plain
from pledgewatch.reporting.support import unsupported
from tests.factories import russian
from tests.factories.dossiers import DOSSIER, MISSION, cite
from tests.reporting import reading
from tests.reporting.reading import bare

WORDS = "Publish the results of every polling station."
OTHER = Recommendation(
    key="rec9",
    text=WORDS,
    addressees=("justice",),
    by="Norway",
    made_on=When.parse("2010-03"),
    response=Response.SUPPORTED,
    follow_up=FollowUp.OPEN,
    citations=(cite(MISSION, "publish the results of every polling station"),),
)
TOLD = replace(DOSSIER, recommendations=(OTHER,))


def _headings(dossier: Dossier) -> list[str]:
    blocks = manuscript(dossier).blocks
    return [plain(one.inlines) for one in blocks if isinstance(one, Heading) and one.level == 1]


def test_they_stand_after_the_matters_and_before_what_each_addressee_is_asked() -> None:
    assert "Other recommendations" not in _headings(DOSSIER)
    parts = _headings(TOLD)
    at = parts.index("Other recommendations")
    assert (parts[at - 1], parts[at + 1]) == ("Further concerns", "Recommendations by addressee")


def test_they_are_said_with_who_asked_whom_and_the_source(tmp_path: Path) -> None:
    paths = render(TOLD, to=[tmp_path / f"m{suffix}" for suffix in WRITERS])
    written = {path.suffix: path.read_bytes() for path in paths}
    said = bare(
        f"Ministry of Justice: {WORDS} Recommended by Norway, March 2010. "
        "Response: supported. What came of it: open."
    )
    word = reading.of_word(written[".docx"])
    assert reading.of_html(written[".html"]) == word
    for read in (word, reading.of_pdf(written[".pdf"])):
        assert bare("Other recommendations") in read.body
        assert said.split(bare("Response"))[0] in read.body
        assert sum(bare("publish the results of every polling station") in n for n in read.notes)
    assert f"# Other recommendations\n\n- **Ministry of Justice:** {WORDS}" in (
        written[".md"].decode()
    )


def test_they_are_said_in_russian() -> None:
    asked = replace(OTHER, addressees=(russian.DOSSIER.maker,), citations=(), by="")
    assert "Другие рекомендации" in _headings(replace(russian.DOSSIER, recommendations=(asked,)))


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"citations": ()}, "no source is cited"),
        (
            {"addressees": ("nobody9",)},
            "the actor nobody9 is not among those that this audience may see",
        ),
    ],
)
def test_they_need_a_source_and_known_actors_as_any(
    changes: dict[str, tuple[str, ...]], reason: str
) -> None:
    assert unsupported(TOLD) == ()
    told = replace(DOSSIER, recommendations=(replace(OTHER, **changes),))  # type: ignore[arg-type]
    (flaw,) = unsupported(told)
    assert (flaw.where, flaw.reason) == ("Recommendation rec9", reason)


def test_a_text_can_cite_them() -> None:
    told = replace(TOLD, introduction="Much was asked of Karvelia [@rec9].")
    assert unsupported(told) == ()
