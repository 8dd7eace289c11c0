"""Pledges: what somebody undertook, in their own words or as told by another."""

import re
from dataclasses import dataclass
from functools import cache

from pledgewatch.documents.document import BlockKind
from pledgewatch.dossier.vocabulary import ActorKind, Firmness, Wording
from pledgewatch.extraction import languages, reckoning, spoken, undertakings
from pledgewatch.extraction.annotated import Annotated
from pledgewatch.extraction.dates import DateRole
from pledgewatch.extraction.names import NameMention
from pledgewatch.extraction.proposal import PledgeProposal
from pledgewatch.extraction.spoken import Spoken
from pledgewatch.extraction.undertakings import Undertaking


def propose(annotated: Annotated) -> tuple[PledgeProposal, ...]:
    """The pledges that a document quotes or reports, by where they start."""
    reader = _Reader(annotated)
    pledges = [reader.labelled(one) for one in undertakings.labelled(annotated)]
    pledges += [
        reader.listed(one)
        for one in undertakings.listed(annotated)
        if not _told_already(pledges, one.start, one.end)
    ]
    pledges += [
        reader.spoken(one)
        for one in spoken.find(annotated)
        if not _told_already(pledges, one.start, one.end)
    ]
    return tuple(sorted(pledges, key=lambda pledge: pledge.start))


def at(annotated: Annotated, start: int, end: int, *, confidence: float) -> PledgeProposal:
    """What the rules tell of the pledge that somebody else took `text[start:end]` for."""
    said = spoken.at(annotated, start, end, confidence=confidence)
    return _Reader(annotated).spoken(said)


def _told_already(pledges: list[PledgeProposal], start: int, end: int) -> bool:
    return any(pledge.start < end and start < pledge.end for pledge in pledges)


@dataclass(frozen=True, slots=True)
class _Patterns:
    pledge_nouns: re.Pattern[str]
    reported: re.Pattern[str]
    conditional: re.Pattern[str]
    aspirational: re.Pattern[str]


@cache
def _compiled(language: str) -> _Patterns:
    words = languages.of(language).pledges

    def pattern(source: str) -> re.Pattern[str]:
        return re.compile(source, re.IGNORECASE)

    return _Patterns(
        pledge_nouns=pattern(words.pledge_nouns),
        reported=pattern(words.reported),
        conditional=pattern(words.conditional),
        aspirational=pattern(words.aspirational),
    )


class _Reader:
    """One document's pledges: who its speakers are is worked out once."""

    def __init__(self, annotated: Annotated) -> None:
        self.annotated = annotated
        self.words = _compiled(annotated.language)
        self.state = annotated.main_state

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

    def listed(self, undertaking: Undertaking) -> PledgeProposal:
        """A pledge in a list; "Finland renewed its commitment" is not in Finland's own words."""
        told = self.words.reported.search(self.annotated.text, undertaking.start, undertaking.end)
        return self._proposal(
            undertaking.start,
            undertaking.end,
            speaker=None,
            wording=Wording.PARAPHRASE if told else Wording.VERBATIM,
            confidence=0.9,
        )

    def spoken(self, said: Spoken) -> PledgeProposal:
        """A pledge that somebody is quoted or reported to have made."""
        return self._proposal(
            said.start,
            said.end,
            speaker=said.speaker,
            wording=said.wording,
            confidence=said.confidence,
            made_on=self._date_of_telling(said),
        )

    def _date_of_telling(self, said: Spoken) -> str | None:
        """The date that the sentence gives to the telling, not to what was promised."""
        for date in self.annotated.dates_in(said.told_from, said.told_to):
            if date.role is DateRole.WHEN:
                return date.edtf
        return None

    def _proposal(
        self,
        start: int,
        end: int,
        *,
        speaker: NameMention | None,
        wording: Wording,
        confidence: float,
        made_on: str | None = None,
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
            made_on=made_on or self._made_on(speaker),
            due=self._due(start, end, made_on),
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
        """The State whose pledge it is: named in it, else the one the document is about.

        Where several are named, the one that the document is about: others are answered there.
        """
        named = [
            name.actor
            for name in self.annotated.names_in(start, end)
            if name.kind is ActorKind.STATE
        ]
        return self.state if self.state in named or not named else named[0]

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

    def _due(self, start: int, end: int, made_on: str | None = None) -> str | None:
        """The day or period by which it is to be done."""
        dates = [date for date in self.annotated.dates_in(start, end) if date.edtf != made_on]
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
