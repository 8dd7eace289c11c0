"""What of the record an audience may see, of what was so by a date and recorded by a moment.

Whatever is hidden is dropped here, once, before any value is made: a hidden source and what rests
on hidden sources alone, hidden events, cases and actors.
"""

from datetime import date

from django.utils import timezone

from pledgewatch.documents.passage import Found, verify
from pledgewatch.documents.passage import Passage as ExactWords
from pledgewatch.dossier.source import Citation
from pledgewatch.dossier.vocabulary import Confidentiality
from pledgewatch.dossier.when import When
from pledgewatch.record import models
from pledgewatch.record.models.citation import CITING
from pledgewatch.record.models.showing import HIDEABLE
from pledgewatch.record.rows import Rows, grouped
from pledgewatch.record.seeing import Seeing

TEXTS_AT_ONCE = 20  # held in memory while passages are verified


def when_of(edtf: str) -> When | None:
    """A date of the record; None where it is empty."""
    return When.parse(edtf) if edtf else None


def happened_before(row: models.Event) -> tuple[date, date, str, int]:
    """What events are sorted by: their dates as `When` sorts them, and then as they were made.

    Plain days compare ten times as fast as a `When`, and a dossier has thousands.
    """
    when = When.parse(row.when)
    return when.earliest, when.latest, when.edtf, row.pk


class Sight:
    """What of a dossier's rows an audience may see, of what was so by a date.

    With `quoting` each citation is verified; without, no statement has any, and no text is read.
    """

    def __init__(
        self,
        held: models.Dossier,
        as_of: date,
        rows: Rows,
        audience: Confidentiality,
        *,
        quoting: bool = True,
        seeing: Seeing | None = None,
    ) -> None:
        self.held, self.as_of, self.audience = held, as_of, audience
        self.moment = rows.moment or timezone.now()
        self.rows, self.quoting = rows, quoting
        self.seeing = seeing or _by_level(audience, rows)
        self.actors = {row.pk: row for row in rows.of(models.Actor) if self._shown(row)}
        self.sources = {row.pk: row for row in rows.of(models.Source) if self._shown(row)}
        self.cited: set[int] = set()  # sources
        self.passages = rows.by_id(models.Passage)
        self.citations = {
            citing: grouped(rows.of(models.Citation), lambda row: getattr(row, f"{citing}_id"))  # noqa: B023 -- called at once
            for citing in CITING
        }
        self._intact = self._verified() if quoting else {}
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
        if not self.quoting:
            return ()
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
        if held is None or not self.quoting:
            return None
        self.cited.add(held.pk)
        return Citation(source=held.key, passage=_exact(row), intact=self._intact[passage])

    def _verified(self) -> dict[int, bool]:
        """Whether each passage that may be seen stands in its source, a few texts at a time."""
        of_reading: dict[int, list[models.Passage]] = {}
        for row in self.passages.values():
            if row.source_id in self.sources:
                of_reading.setdefault(self.sources[row.source_id].reading_id, []).append(row)
        intact: dict[int, bool] = {}
        texts = models.Reading.objects.filter(pk__in=of_reading).values_list("pk", "text")
        for reading, text in texts.iterator(chunk_size=TEXTS_AT_ONCE):
            for row in of_reading[reading]:
                sha256 = self.sources[row.source_id].sha256
                checked = verify(_exact(row), text=text, source=sha256)
                intact[row.pk] = isinstance(checked, Found)
        return intact

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
        return self.seeing.admits(row)

    def begun(self, edtf: str) -> bool:
        """Whether something of that date can have been so by the edition's; undated counts."""
        return not edtf or When.parse(edtf).begun_by(self.as_of)

    def supported(self, citing: str, row: int) -> bool:
        """Whether an item rests on nothing yet, or on something that the audience may see."""
        resting = self.citations[citing][row]
        return not resting or any(
            self.passages[one.passage_id].source_id in self.sources for one in resting
        )


def _exact(row: models.Passage) -> ExactWords:
    return ExactWords(
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


def _by_level(audience: Confidentiality, rows: Rows) -> Seeing:
    """An audience known by its level alone sees nothing restricted that names people."""
    showings = models.Showing.history.as_of(rows.moment) if rows.moment else models.Showing.objects
    named = list(showings.filter(dossier_id=rows.dossier.pk))
    hidden = {
        kind: frozenset(pk for row in named if (pk := getattr(row, f"{kind}_id")) is not None)
        for kind in HIDEABLE
    }
    return Seeing(audience, hidden=hidden)
