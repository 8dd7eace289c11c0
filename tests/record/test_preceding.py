"""To which pledge or concern something belongs by where it stands in its source."""

from pathlib import Path

import pytest

from pledgewatch.accounts.models import Person
from pledgewatch.record import actions, queries
from pledgewatch.record.models import Dossier, Matter, Proposal

pytestmark = pytest.mark.database

LETTER = """Letter on the promises of 2007

Promise 1: “Karvelia will amend the media law by the end of 2008.”

In February 2008 the ministry declined the draft.1

Freedom of Assembly

In September 2007 groups submitted a draft law on assemblies.

1 In March 2006 the ministry had declined an earlier draft.
"""


@pytest.fixture
def proposals(dossier: Dossier, ann: Person, tmp_path: Path) -> dict[str, Proposal]:
    path = tmp_path / "letter.txt"
    path.write_text(LETTER)
    source, _ = actions.capture(dossier, path, by=ann, published="2008-05-28")
    (pledge,) = queries.waiting(dossier, kind="pledge")
    actions.accept(pledge, by=ann, changes={"made_on": "2007-11-29"})
    heading = actions.quote(source, "Freedom of Assembly", by=ann)
    actions.raise_concern(dossier, title="Assembly", passages_cited=(heading,), by=ann)
    return {one.machine["date"]: one for one in queries.waiting(dossier, kind="event")}


def _title(matter: Matter | None) -> str | None:
    return matter.title if matter else None


def test_proposal_belongs_to_what_stands_before_it(proposals: dict[str, Proposal]) -> None:
    belongs = {day: _title(queries.matter_before(one)) for day, one in proposals.items()}
    assert belongs == {
        "2008-02": "Amend the media law",
        "2007-09": "Assembly",
        "2006-03": "Amend the media law",  # in a note of the first section
    }
