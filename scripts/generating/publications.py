"""What a generated dossier has issued."""

import hashlib
from datetime import date
from pathlib import Path

from pledgewatch.dossier.vocabulary import Confidentiality
from pledgewatch.record.models import Correction, Publication
from scripts.generating.filling import Filling

YEARS = (2019, 2022, 2025)


def fill(filling: Filling, archive: Path) -> None:
    """A publication for each of a few years, the first of them corrected since."""
    content = f"# {filling.dossier.title}\n".encode()
    sha256 = hashlib.sha256(content).hexdigest()
    place = archive / sha256[:2] / sha256
    place.parent.mkdir(exist_ok=True)
    place.write_bytes(content)
    rows = [
        filling.new(
            Publication,
            title=f"{filling.dossier.title}, {year}",
            as_of=date(year, 12, 31),
            recorded_by=filling.clock.tick(),
            audience=Confidentiality.PUBLIC.value,
            digest=hashlib.sha256(f"{filling.dossier.key} {year}".encode()).hexdigest(),
            files={"memorandum.md": sha256},
            issued_at=filling.clock.tick(),
            by=filling.people[0],
        )
        for year in YEARS
    ]
    filling.keep(rows, "publish")
    filling.trail("publish", [row.key for row in rows], audience=Confidentiality.PUBLIC.value)
    wrong = filling.new(
        Correction, publication=rows[0], text="The date on page 3 should read 2018."
    )
    filling.keep([wrong], "correct")
