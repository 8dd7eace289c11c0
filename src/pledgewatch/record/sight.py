"""What of the record an audience may see, of what was so by a date and recorded by a moment.

Whatever is hidden is dropped here, once, before any value is made: a hidden source and what rests
on hidden sources alone, hidden events, cases and actors.
"""

from datetime import date, datetime

from django.utils import timezone

from pledgewatch.documents.passage import Found, verify
from pledgewatch.documents.passage import Passage as ExactWords
from pledgewatch.dossier.source import Citation
from pledgewatch.dossier.vocabulary import Confidentiality
from pledgewatch.dossier.when import When
from pledgewatch.record import models
from pledgewatch.record.models.citation import CITING
from pledgewatch.record.rows import Rows, grouped


def when_of(edtf: str) -> When | None:
    """A date of the record; None where it is empty."""
    return When.parse(edtf) if edtf else None


class Sight:
    """What of a dossier's rows an audience may see, of what was so by a date."""

    def __init__(
        self,
        held: models.Dossier,
        as_of: date,
        moment: datetime | None,
        audience: Confidentiality,
    ) -> None:
        self.held, self.as_of, self.audience = held, as_of, audience
        self.moment = moment or timezone.now()
        self.rows = rows = Rows(held, moment)
        self.actors = {row.pk: row for row in rows.of(models.Actor) if self._shown(row)}
        self.sources = {row.pk: row for row in rows.of(models.Source) if self._shown(row)}
        self.cited: set[int] = set()  # sources
        self._texts: dict[int, str] = dict(
            models.Reading.objects.filter(
                pk__in={row.reading_id for row in self.sources.values()}
            ).values_list("pk", "text")
        )
        self.passages = rows.by_id(models.Passage)
        self.citations = {
            citing: grouped(rows.of(models.Citation), lambda row: getattr(row, f"{citing}_id"))  # noqa: B023 -- called at once
            for citing in CITING
        }
        self.measures = rows.by_id(models.Measure)
        self.cases = {row.pk: row for row in rows.of(models.Case) if self._shown(row)}
        self.taking_part = rows.of(models.Participation)
        self.events = {
            row.pk: row
            for row in rows.of(models.Event)
            if self._shown(row)
            and self.begun(row.when)
            and self.supported("event", row.pk)
            and (row.case_id is None or row.case_id in self.cases)
        }

    def cite(self, citing: str, row: int) -> tuple[Citation, ...]:
        """What an item rests on, as far as the audience may see it, each verified."""
        found = []
        for citation in self.citations[citing][row]:
            made = self.citation(citation.passage_id)
            if made is not None:
                found.append(made)
        return tuple(found)

    def citation(self, passage: int) -> Citation | None:
        """A passage as a citation; None where its source is hidden."""
        row = self.passages[passage]
        held = self.sources.get(row.source_id)
        if held is None:
            return None
        self.cited.add(held.pk)
        exact = ExactWords(
            start=row.start,
            end=row.end,
            exact=row.exact,
            prefix=row.prefix,
            suffix=row.suffix,
            page=row.page,
            paragraph=row.paragraph,
            note=row.note or None,
            source=row.sha256,
        )
        checked = verify(exact, text=self._texts[held.reading_id], source=held.sha256)
        return Citation(source=held.key, passage=exact, intact=isinstance(checked, Found))

    def actor_key(self, row: int | None) -> str | None:
        """The key of an actor, if the audience may see it."""
        held = self.actors.get(row) if row is not None else None
        return held.key if held else None

    def published(self, passage: int) -> When | None:
        """When the source of a passage was published, else that it was by its capture.

        None where the audience may not see the source.
        """
        held = self.sources.get(self.passages[passage].source_id)
        if held is None:
            return None
        return when_of(held.published) or When.parse(f"../{held.retrieved_at:%Y-%m-%d}")

    def _shown(self, row: models.Actor | models.Source | models.Event | models.Case) -> bool:
        return Confidentiality(row.confidentiality).visible_to(self.audience)

    def begun(self, edtf: str) -> bool:
        """Whether something of that date can have been so by the edition's; undated counts."""
        return not edtf or When.parse(edtf).begun_by(self.as_of)

    def supported(self, citing: str, row: int) -> bool:
        """Whether an item rests on nothing yet, or on something that the audience may see."""
        resting = self.citations[citing][row]
        return not resting or any(
            self.passages[one.passage_id].source_id in self.sources for one in resting
        )
