"""Pledges: what somebody undertook, in their own words or as told by another."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

from pledgewatch.documents.document import BlockKind
from pledgewatch.dossier.vocabulary import ActorKind, Firmness, Wording
from pledgewatch.extraction import languages, reckoning, undertakings
from pledgewatch.extraction.annotated import Annotated
from pledgewatch.extraction.dates import DateRole
from pledgewatch.extraction.names import NameMention
from pledgewatch.extraction.proposal import PledgeProposal
from pledgewatch.extraction.undertakings import Undertaking

_MAKERS = {ActorKind.STATE, ActorKind.ORGAN, ActorKind.ORGANISATION}


def propose(annotated: Annotated) -> tuple[PledgeProposal, ...]:
    """The pledges that a document quotes or reports, by where they start."""
    reader = _Reader(annotated)
    labelled = [reader.labelled(undertaking) for undertaking in undertakings.labelled(annotated)]
    return tuple(labelled)


@dataclass(frozen=True, slots=True)
class _Patterns:
    pledge_nouns: re.Pattern[str]
    conditional: re.Pattern[str]
    aspirational: re.Pattern[str]


@cache
def _compiled(language: str) -> _Patterns:
    words = languages.of(language).pledges

    def pattern(source: str) -> re.Pattern[str]:
        return re.compile(source, re.IGNORECASE)

    return _Patterns(
        pledge_nouns=pattern(words.pledge_nouns),
        conditional=pattern(words.conditional),
        aspirational=pattern(words.aspirational),
    )


class _Reader:
    """One document's pledges: who its speakers are is worked out once."""

    def __init__(self, annotated: Annotated) -> None:
        self.annotated = annotated
        self.words = _compiled(annotated.language)

    def labelled(self, undertaking: Undertaking) -> PledgeProposal:
        """A pledge under a label of the document's own; its heading says whose it is."""
        speaker = self._speaker_of_section(undertaking.block)
        return self._proposal(
            undertaking.start,
            undertaking.end,
            speaker=speaker,
            wording=Wording.VERBATIM,
            confidence=0.97 if undertaking.quoted else 0.95,
        )

    def _proposal(
        self,
        start: int,
        end: int,
        *,
        speaker: NameMention | None,
        wording: Wording,
        confidence: float,
    ) -> PledgeProposal:
        annotated = self.annotated
        return PledgeProposal(
            text=annotated.text[start:end],
            start=start,
            end=end,
            page=annotated.document.page_at(start),
            confidence=confidence,
            speaker=speaker.text if speaker else None,
            maker=self._maker(start, end),
            made_on=self._made_on(speaker),
            due=self._due(start, end),
            wording=wording.value,
            firmness=self._firmness(annotated.text[start:end]).value,
        )

    def _speaker_of_section(self, block: int) -> NameMention | None:
        """The person named with a word like "pledges" in the headings or paragraphs above."""
        annotated = self.annotated
        for above in reversed(annotated.document.blocks[:block]):
            if above.kind is BlockKind.HEADING or above.end - above.start < 300:  # noqa: PLR2004 -- a line that introduces
                words = annotated.text[above.start : above.end]
                if self.words.pledge_nouns.search(words):
                    for name in annotated.names_in(above.start, above.end):
                        if name.kind is ActorKind.PERSON:
                            return name
        return None

    def _maker(self, start: int, end: int) -> str | None:
        """The State whose pledge it is: named in it, else the one the document is about."""
        for name in self.annotated.names_in(start, end):
            if name.kind is ActorKind.STATE:
                return name.actor
        return self._main_state()

    def _main_state(self) -> str | None:
        states = Counter(
            name.actor for name in self.annotated.names if name.kind is ActorKind.STATE
        )
        return states.most_common(1)[0][0] if states else None

    def _made_on(self, speaker: NameMention | None) -> str | None:
        """The date of a speech or pledge of the speaker's that the document names."""
        if speaker is None:
            return None
        annotated = self.annotated
        for name in annotated.names:
            if name.kind is not ActorKind.PERSON or name.actor != speaker.actor:
                continue
            for date in annotated.dates_in(name.end, name.end + 100):
                between = annotated.text[name.end : date.start]
                if (
                    date.role is DateRole.WHEN
                    and "." not in between
                    and (self.words.pledge_nouns.search(between))
                ):
                    return date.edtf
        return None

    def _due(self, start: int, end: int) -> str | None:
        """The day or period by which it is to be done."""
        dates = self.annotated.dates_in(start, end)
        due = [date for date in dates if date.role is DateRole.BY] or [
            date for date in dates if date.role is DateRole.WHEN and not self._is_past(date.edtf)
        ]
        return due[-1].edtf if due else None

    def _is_past(self, edtf: str) -> bool:
        published = self.annotated.published
        return published is not None and reckoning.last(edtf) < reckoning.first(published)

    def _firmness(self, words: str) -> Firmness:
        if self.words.conditional.search(words):
            return Firmness.CONDITIONAL
        if self.words.aspirational.search(words):
            return Firmness.ASPIRATIONAL
        return Firmness.FIRM
