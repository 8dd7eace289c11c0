from pathlib import Path

import pytest

from pledgewatch.accounts.models import Person
from pledgewatch.accounts.people import local_person
from pledgewatch.dossier.vocabulary import Confidentiality, Firmness
from pledgewatch.record import actions
from pledgewatch.record.models import Dossier, Matter, Source

LETTER = """Letter on the Registration of Newspapers

Karvel, 28 May 2008

On 29 November 2007 the minister told the Forum that registration will be simplified by the
end of 2008.

In February 2008 the Ministry of Culture declined the draft law. In April 2008 a court in Karvel
fined the newspaper Dawn. In January 2009 parliament adopted another law.
"""


@pytest.fixture
def ann(db: None) -> Person:
    return local_person(name="Ann Lee")


@pytest.fixture
def dossier(ann: Person) -> Dossier:
    return actions.start_dossier(
        key="karvelia", title="Karvelia: what was promised", maker="Karvelia", by=ann
    )


@pytest.fixture
def letter(dossier: Dossier, ann: Person, tmp_path: Path) -> Source:
    return captured(dossier, ann, tmp_path / "letter.txt", LETTER)


def captured(
    dossier: Dossier,
    person: Person,
    path: Path,
    text: str,
    level: Confidentiality = Confidentiality.PUBLIC,
) -> Source:
    path.write_text(text, encoding="utf-8")
    source, _ = actions.capture(
        dossier, path, by=person, publisher="Karvel Watch", confidentiality=level
    )
    return source


@pytest.fixture
def pledge(dossier: Dossier, letter: Source, ann: Person) -> Matter:
    words = "registration will be simplified by the end of 2008"
    return actions.state_pledge(
        dossier,
        title="Registration of newspapers",
        text=words,
        made_on="2007-11-29",
        due="2008-12-31",
        firmness=Firmness.FIRM,
        passages_cited=(actions.quote(letter, words, by=ann),),
        by=ann,
    )
