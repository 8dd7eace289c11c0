"""Pledges: what somebody undertook, in their own words or as told by another."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, cached_property

from pledgewatch.documents.document import BlockKind
from pledgewatch.dossier.vocabulary import ActorKind, Firmness, Wording
from pledgewatch.extraction import languages, pledge_voices, reckoning, spoken, undertakings
from pledgewatch.extraction.annotated import Annotated
from pledgewatch.extraction.dates import DateRole
from pledgewatch.extraction.pledge_voices import Voice
from pledgewatch.extraction.proposal import PledgeProposal
from pledgewatch.extraction.spoken_voices import Spoken
from pledgewatch.extraction.undertakings import Undertaking

_PLAIN = re.compile(r"\d{4}(?:-\d\d){0,2}")  # EDTF of a year, month or day
_LINE = 300  # characters of a paragraph that introduces


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
    within: re.Pattern[str]


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
        within=pattern(words.within),
    )


@dataclass(frozen=True, slots=True)
class _Told:
    """What stands above a pledge of who made it and when."""

    speaker: Voice | None = None
    made_on: str | None = None


class _Reader:
    """One document's pledges: who its speakers are is worked out once."""

    def __init__(self, annotated: Annotated) -> None:
        self.annotated = annotated
        self.words = _compiled(annotated.language)
        self.state = annotated.main_state
        self.above: dict[int, _Told] = {}  # by block

    def labelled(self, undertaking: Undertaking) -> PledgeProposal:
        """A pledge under a label of the document's own; its heading says whose it is."""
        told = self._told_above(undertaking.block)
        return self._proposal(
            undertaking.start,
            undertaking.end,
            speaker=told.speaker,
            wording=Wording.VERBATIM,
            confidence=0.97 if undertaking.quoted else 0.95,
            made_on=self._made_on(told.speaker) or told.made_on,
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
            made_on=said.made_on or self._date_of_telling(said),
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
        speaker: Voice | None,
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
            due=self._after_saying(start, end, made_on) or self._due(start, end, made_on),
            wording=wording.value,
            firmness=self._firmness(annotated.text[start:end]).value,
        )

    def _told_above(self, block: int) -> "_Told":
        """Who is named with a word like "pledges" above a block: by name first, else by office."""
        if block not in self.above:
            self.above[block] = self._person_above(block) or self._office_above(block) or _Told()
        return self.above[block]

    def _person_above(self, block: int) -> "_Told | None":
        annotated = self.annotated
        for start, end in self._headings_above(block, short=True):
            for name in annotated.names_in(start, end):
                if name.kind is ActorKind.PERSON:
                    return _Told(pledge_voices.of(name))
        for start, end in self._introducing:
            for name in annotated.names_in(start, end):
                if name.kind is ActorKind.PERSON:
                    return _Told(pledge_voices.of(name), self._date_in(start, end))
        return None

    def _office_above(self, block: int) -> "_Told | None":
        for start, end in (*self._headings_above(block, short=False), *self._introducing):
            office = pledge_voices.office(self.annotated, start, end)
            if office is not None:
                return _Told(office, self._date_in(start, end))
        return None

    def _headings_above(self, block: int, *, short: bool) -> Iterator[tuple[int, int]]:
        """Headings above a block that name pledges, the nearest first; short paragraphs too."""
        annotated = self.annotated
        for above in reversed(annotated.document.blocks[:block]):
            line = short and above.end - above.start < _LINE
            if (above.kind is BlockKind.HEADING or line) and self.words.pledge_nouns.search(
                annotated.text, above.start, above.end
            ):
                yield above.start, above.end

    @cached_property
    def _introducing(self) -> list[tuple[int, int]]:
        """Sentences before the first labelled pledge that name pledges, the nearest first."""
        annotated = self.annotated
        first = min((one.start for one in undertakings.labelled(annotated)), default=0)
        return [
            (one.start, one.end)
            for one in reversed(annotated.sentences_in(0, first))
            if self.words.pledge_nouns.search(annotated.text, one.start, one.end)
        ]

    def _date_in(self, start: int, end: int) -> str | None:
        """When pledges were made, by a sentence that tells who made them."""
        dates = [date for date in self.annotated.dates_in(start, end) if date.role is DateRole.WHEN]
        return dates[-1].edtf if dates else None

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

    def _made_on(self, speaker: Voice | None) -> str | None:
        """The date of a speech or pledge of the speaker's that the document names."""
        if speaker is None or speaker.actor is None:
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
        until = languages.of(self.annotated.language).pledges.due_until
        due = (
            [date for date in dates if date.role is DateRole.BY]
            or [
                replace(date, edtf=date.edtf.removeprefix("../"))
                for date in dates
                if until and date.role is DateRole.UNTIL
            ]
            or [
                date
                for date in dates
                if date.role is DateRole.WHEN and not self._is_past(date.edtf, made_on)
            ]
        )
        return due[-1].edtf if due else None

    def _after_saying(self, start: int, end: int, made_on: str | None) -> str | None:
        """The end of a time that runs from the saying: "within twelve months"."""
        told = self.words.within.search(self.annotated.text, start, end)
        if told is None or made_on is None:
            return None
        language = languages.of(self.annotated.language)
        numbers, units = language.dates.numbers, language.pledges.within_units
        word = told["count"].lower()
        count = int(word) if word.isdigit() else numbers.get(word)
        if count is None:
            return None
        try:
            due = reckoning.moved(reckoning.last(made_on), int(count), units[told["unit"].lower()])
        except reckoning.ReckoningError:
            return None
        return due.isoformat()[: len(made_on)] if _PLAIN.fullmatch(made_on) else due.isoformat()

    def _is_past(self, edtf: str, made_on: str | None) -> bool:
        """Whether a date was over when the pledge was made; else, when the document appeared."""
        said = made_on or self.annotated.published
        return said is not None and reckoning.last(edtf) < reckoning.first(said)

    def _firmness(self, words: str) -> Firmness:
        if self.words.conditional.search(words):
            return Firmness.CONDITIONAL
        if self.words.aspirational.search(words):
            return Firmness.ASPIRATIONAL
        return Firmness.FIRM
