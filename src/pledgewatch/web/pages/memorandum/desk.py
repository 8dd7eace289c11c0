"""What lies on the desk of who writes a part: its text, how it will look, what is wrong."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from django.utils.safestring import SafeString

from pledgewatch.dossier.dossier import Dossier as Edition
from pledgewatch.dossier.vocabulary import Confidentiality
from pledgewatch.record.queries import citable, drafting
from pledgewatch.record.queries.drafting import INTRODUCTION, OwnText, Part
from pledgewatch.record.rules import Permission, seen_by_level
from pledgewatch.reporting import beginning, preview
from pledgewatch.web.pages.memorandum.problems import Trouble, troubles
from pledgewatch.web.visits import Visit

ROUND_IT = 30  # parts of the outline that are shown at once


@dataclass(frozen=True, kw_only=True)
class Desk:
    """All that the page shows of a part; how it looks and what is wrong are found when asked for.

    `text` is what stands in the box, which need not be saved; `was` what the record had when it
    was begun, None where the part is not being written.
    """

    part: Part | None  # None: the introduction
    own: OwnText
    text: str
    was: str | None
    shown: preview.Preview
    find: Callable[[], tuple[Trouble, ...]]

    @cached_property
    def troubles(self) -> tuple[Trouble, ...]:
        """What is wrong with the part."""
        return self.find()

    @property
    def key(self) -> str:
        """Of the pledge or concern; empty for the introduction."""
        return self.part.stand.key if self.part else INTRODUCTION

    @property
    def published(self) -> SafeString:
        """The preview for a template: `reporting.preview` escapes every word in it."""
        return SafeString(self.shown.html)

    @property
    def changed(self) -> bool:
        """Whether the box holds what is not in the record."""
        return self.was is not None and self.text != self.own.text


class Bench:
    """The memorandum for an audience as of the date of a visit, one part of it at a time."""

    def __init__(self, visit: Visit, audience: Confidentiality) -> None:
        self.visit, self.audience = visit, audience
        self.seeing = seen_by_level(audience, visit.dossier)
        self.parts = drafting.parts(visit.dossier, self.seeing, visit.as_of)

    @property
    def may_write(self) -> bool:
        """Texts have no date: they are written from any."""
        return self.visit.may(Permission.WORD)

    def part(self, key: str) -> Part | None:
        """The part of that key; None if there is none for this audience at this date."""
        return next((one for one in self.parts if one.stand.key == key), None)

    def beside(self, key: str, *, up: bool) -> Part | None:
        """The part before or after one, among its kind; None at the end."""
        part = self.part(key)
        alike = [one for one in self.parts if part and one.stand.is_pledge is part.stand.is_pledge]
        place = alike.index(part) + (-1 if up else 1) if part else -1
        return alike[place] if 0 <= place < len(alike) else None

    def around(self, part: Part | None) -> dict[str, Any]:
        """The parts shown beside one, with those before and after them, if there are more."""
        place = self.parts.index(part) if part else 0
        first = place // ROUND_IT * ROUND_IT
        shown = self.parts[first : first + ROUND_IT]
        return {
            "pledges": [one for one in shown if one.stand.is_pledge],
            "concerns": [one for one in shown if not one.stand.is_pledge],
            "before": self.parts[first - 1] if first else None,
            "after": self.parts[first + ROUND_IT] if len(self.parts) > first + ROUND_IT else None,
        }

    def desk(self, part: Part | None, *, text: str | None = None, begin: bool = False) -> Desk:
        """A part with its own text, or with `text` that somebody has not saved yet.

        `begin` puts the generated account into the box of a section that has no text.
        """
        key = part.stand.key if part else INTRODUCTION
        own = drafting.own_text(self.visit.dossier, key)
        words = own.text if text is None else text
        taken = self._edition(key, words)
        if begin and part and not words.strip():
            words = beginning.generated(taken, key)
        writing = bool(begin or words.strip() or text is not None or not part)
        shown = self._shown(part, taken, words)
        return Desk(
            part=part,
            own=own,
            text=words,
            was=own.text if writing and self.may_write else None,
            shown=shown,
            find=lambda: troubles(self.visit.dossier, taken, shown.flaws, words, only=key),
        )

    def found(self, words: str, section: str) -> tuple[citable.Citable, ...]:
        """What can be cited by these words."""
        return citable.citable(
            self.visit.dossier,
            words,
            audience=self.seeing,
            as_of=self.visit.as_of,
            section=section,
        )

    def _edition(self, key: str, words: str) -> Edition:
        taken = drafting.edition_of(
            self.visit.dossier,
            {key} - {INTRODUCTION},
            words,
            as_of=self.visit.as_of,
            audience=self.audience,
            sight=self.seeing,
        )
        return replace(taken, introduction="")

    def _shown(self, part: Part | None, taken: Edition, words: str) -> preview.Preview:
        if part is None:
            return preview.introduction(taken, words)
        numbers = {one.stand.key: one.number for one in self.parts if one.number is not None}
        return preview.section(taken, part.stand.key, words, numbers=numbers)
