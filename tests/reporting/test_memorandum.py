import subprocess
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from pledgewatch.dossier.dossier import Dossier
from pledgewatch.reporting.memorandum import FormatError, render
from tests.factories.dossiers import DOSSIER, PARTIES
from tests.reporting.reading import parts

CANARY = "Zw8cKanarienvogel"


def _markdown(dossier: Dossier, folder: Path) -> str:
    (path,) = render(dossier, to=folder / "m.md")
    return path.read_text("utf-8")


def test_an_unknown_format_or_addressee_is_said_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match=r"“m.rtf” has no format .* Choose of .docx, .pdf"):
        render(DOSSIER, to=[tmp_path / "m.md", tmp_path / "m.rtf"])
    with pytest.raises(FormatError, match="No actor of the dossier has the key “nobody”"):
        render(DOSSIER, to=tmp_path / "m.md", addressee="nobody")
    assert list(tmp_path.iterdir()) == []


def test_what_was_there_stays_where_the_place_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "m.md").mkdir()
    with pytest.raises(FormatError, match="could not be written"):
        render(DOSSIER, to=tmp_path / "m.md")
    assert [path.name for path in tmp_path.iterdir()] == ["m.md"]


def test_a_new_folder_is_made_and_the_file_can_be_read_by_others(tmp_path: Path) -> None:
    (path,) = render(DOSSIER, to=tmp_path / "new" / "m.md")
    assert path.stat().st_mode & 0o777 == 0o644
    assert [each.name for each in path.parent.iterdir()] == ["m.md"]


def test_an_earlier_day_gives_what_stood_then(tmp_path: Path) -> None:
    then = date(2010, 6, 30)
    said = _markdown(replace(DOSSIER, as_of=then), tmp_path)
    assert "| As of  | 30 June 2010 " in said
    assert "**In progress**" in said.split("# The pledges")[0]
    assert "A draft exists and has not been submitted." in said
    assert "The law has changed and practice has not." not in said
    assert "30 April 2011" not in said


def test_an_older_assessment_says_of_which_day_it_is(tmp_path: Path) -> None:
    said = _markdown(replace(DOSSIER, as_of=date(2011, 5, 20)), tmp_path)
    assert "The verdicts were given as of 30 April 2011." in said


def _with_canaries() -> Dossier:
    """The dossier with words that nobody may read wherever a memorandum has no business."""
    blind = replace(PARTIES.assessments[-1], by=CANARY, grounds=CANARY)
    assert blind.blind
    evidence = tuple(replace(each, note=CANARY) for each in PARTIES.evidence)
    assessments = (*PARTIES.assessments[:-1], blind)
    pledge = replace(PARTIES, assessments=assessments, evidence=evidence)
    events = tuple(
        replace(
            event,
            citations=tuple(
                replace(c, passage=replace(c.passage, prefix=CANARY, suffix=CANARY))
                for c in event.citations
            ),
        )
        for event in DOSSIER.events
    )
    actors = tuple(
        replace(actor, names=(("ru", CANARY),)) if actor.protected else actor
        for actor in DOSSIER.actors
    )
    return replace(DOSSIER, pledges=(pledge, *DOSSIER.pledges[1:]), events=events, actors=actors)


def test_what_is_beside_a_citation_or_blind_or_protected_is_in_no_file(
    written: Mapping[str, bytes], tmp_path: Path
) -> None:
    paths = render(
        _with_canaries(), to=[tmp_path / f"m{suffix}" for suffix in written], addressee="chair"
    )
    for path in paths:
        content = path.read_bytes()
        searched = [content]
        if path.suffix == ".docx":
            searched = list(parts(content).values())
        if path.suffix == ".pdf":
            text = subprocess.run(["pdftotext", path, "-"], capture_output=True, check=True)
            searched.append(text.stdout)
        assert not any(CANARY.encode() in each for each in searched), path.suffix
        assert content == written[path.suffix], path.suffix


def test_the_moment_of_the_record_is_told_in_utc(tmp_path: Path) -> None:
    moment = datetime(2011, 5, 3, 14, 30, tzinfo=UTC)
    said = _markdown(replace(DOSSIER, recorded_by=moment), tmp_path)
    assert "as it stood on 3 May 2011, 14:30 UTC" in said


def test_a_dossier_without_matters_is_still_a_memorandum(tmp_path: Path) -> None:
    bare = replace(DOSSIER, introduction="", pledges=(), concerns=(), events=(), cases=())
    bare = replace(bare, measures=(), sources=())
    headings = [line for line in _markdown(bare, tmp_path).splitlines() if line.startswith("#")]
    assert headings == ["# Karvelia: the pledges of 2009", "## How this memorandum was made"]
