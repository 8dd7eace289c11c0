"""Names in Russian: what the tagger found, completed and put in order by rules."""

import re
from collections.abc import Iterator

from pledgewatch.dossier.vocabulary import ActorKind
from pledgewatch.extraction.languages.name_words import InflectedNameWords
from pledgewatch.extraction.names import cases as name_cases
from pledgewatch.extraction.names import persons as name_persons
from pledgewatch.extraction.names import phrases as name_phrases
from pledgewatch.extraction.names import states as name_states
from pledgewatch.extraction.names import tagger as name_tagger
from pledgewatch.extraction.names.mention import INITIALS, NameMention, Room
from pledgewatch.extraction.names.tagger import BODY, PERSON, Tagged

_AGE = re.compile(r"\d+-летн\w+[ \u00a0]+")
_NAMED_SO = re.compile(r"(\w+)[ \u00a0][«“\"]([^«»“”\"]+)[»”\"]")
_CALLED_SO = re.compile(r"([а-яё]+)[ \u00a0]([A-ZА-ЯЁ][\w-]+)")  # "агентство Рейтер"
_LONGEST_IN_BRACKETS = 80  # characters: a bracket may be closed far away, or never
_IN_BRACKETS = re.compile(rf"[»”\"]?[ \u00a0]\(([^()]{{2,{_LONGEST_IN_BRACKETS}}})\)")
_FOREIGN = re.compile(r"[A-Z][\w.&’' -]+|[А-ЯЁ]{2,8}")  # "Human Rights Watch", "КМБПЧ"
_QUOTES = "«»“”„\"'’"
_AROUND = _QUOTES + " \u00a0"
_CLOSING_MARKS = ("»", "”", '"')
_TITLE_OF_YEAR = re.compile(r"[»”\"]?[ \u00a0]\((?:19|20)\d\d\)")  # "Invaders Must Die (2009)"
_NO_CYRILLIC = re.compile(r"[^А-Яа-яЁё]+")
_INITIAL_AT_END = re.compile(r"\.[ \u00a0]?[А-ЯЁ]\Z")
# "сочинения «Строфы», «Эманации»": the noun may stand before the first of several
_THING_BEFORE = re.compile(
    r"([\w-]+)[ \u00a0]+(?:[«“\"][^«»“”\"]{1,60}[»”\"](?:,| и)[ \u00a0]){0,5}[«“„\"]?\Z"
)
_WORD_BEFORE = re.compile(r"([\w-]+)[ \u00a0]+[«“„\"]?\Z")


def find(text: str, words: InflectedNameWords) -> list[NameMention]:
    """The names in one paragraph, none within another."""
    tagged = [part for span in name_tagger.tagged(text) for part in _parts(text, span)]
    room = Room(len(text))
    mentions = [
        _body(text, start, end, told, words)
        for start, end, told in _bodies(text, tagged, words)
        if room.take(start, end)
    ]
    for start, end in [place for one in mentions for place in _named_again(text, one.end, words)]:
        if room.take(start, end):
            mentions.append(_body(text, start, end, False, words))
    for start, end in (_bare(text, span, words) for span in tagged if span.kind == PERSON):
        if not _is_title(text[start:end], words) and room.take(start, end):
            confidence = 0.9 if " " in text[start:end] else 0.7
            mentions.append(_mention(text, start, end, ActorKind.PERSON, confidence))
    known = name_persons.found(text, words.named_after) if name_tagger.installed() else ()
    for start, end in known:
        if room.take(start, end):
            mentions.append(_mention(text, start, end, ActorKind.PERSON, 0.8))
    for start, end in name_states.found(text):
        if room.take(start, end):
            mentions.append(_mention(text, start, end, ActorKind.STATE, 0.9))
    return sorted(mentions, key=lambda one: one.start)


def _parts(text: str, span: Tagged) -> Iterator[Tagged]:
    """A span without blanks and odd quotation marks; what stands in brackets is another name."""
    words = text[span.start : span.end]
    match = re.search(r"[”»\"]?[ \u00a0]*\(", words)
    if match is not None and match.start() > 0:
        yield from _parts(text, Tagged(span.start, span.start + match.start(), span.kind))
        inner = span.start + match.end()
        closing = text.find(")", inner, span.end + _LONGEST_IN_BRACKETS)
        for name in re.finditer(r"[^,]+", text[inner : closing if closing > 0 else span.end]):
            start = inner + name.start() + len(name[0]) - len(name[0].lstrip())
            if name[0].strip() and not name[0].strip()[0].islower():
                yield Tagged(start, start + len(name[0].strip()), span.kind)
        return
    start, end = span.start, span.end
    if words.endswith(")") and "(" not in words:
        end -= 1
    if _marks(words) % 2 == 1 and text[end : end + 1] in _CLOSING_MARKS:
        end += 1
    while start < end and (text[start].isspace() or _stray(text, start, start, end)):
        start += 1
    while end > start and (text[end - 1].isspace() or _stray(text, end - 1, start, end)):
        end -= 1
    if start < end:
        yield Tagged(start, end, span.kind)


def _stray(text: str, position: int, start: int, end: int) -> bool:
    """Whether a quotation mark at an edge has no partner inside, or encloses everything."""
    mark = text[position]
    if mark not in _QUOTES:
        return mark in ".,;:-–—"
    inside = text[start:end]
    whole = inside[0] in _QUOTES and inside[-1] in _QUOTES
    return whole or _marks(inside) % 2 == 1


def _marks(words: str) -> int:
    return sum(words.count(one) for one in _QUOTES)


def _bodies(
    text: str, tagged: list[Tagged], words: InflectedNameWords
) -> list[tuple[int, int, bool]]:
    """Bodies as (start, end, whether the tagger or a head speaks for it), outermost only."""
    phrases = name_phrases.Phrases(text, tagged, words)
    bodies = [_without_verb(text, span, words) for span in tagged if span.kind == BODY]
    spans = [phrases.extended(_named_so(text, span, words)) for span in bodies]
    spans = [span for span in spans if _is_body(text, *span, words)]
    told = set(phrases.spans())
    merged: list[tuple[int, int]] = []
    for start, end in sorted([*spans, *told]):
        if merged and start < merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return [(start, end, (start, end) in told) for start, end in merged]


def _without_verb(text: str, span: Tagged, words: InflectedNameWords) -> Tagged:
    """Without a verb that opens the sentence: "Отказал Комитет ..." is no name."""
    parts = name_phrases.tokens(text[span.start : span.end])
    if (
        len(parts) > 1
        and name_cases.is_verb(parts[0].word.lower())
        and name_phrases.head_of(parts[1].word, name_phrases.heads(words))
    ):
        return Tagged(span.start + parts[1].start, span.end, span.kind)
    return span


def _named_again(text: str, end: int, words: InflectedNameWords) -> Iterator[tuple[int, int]]:
    """Other names of a body in brackets right behind it: "(Human Rights Watch, HRW)"."""
    brackets = _IN_BRACKETS.match(text, end)
    if brackets is None:
        return
    for part in re.finditer(r"[^,;]+", brackets[1]):
        name = part[0].strip(_AROUND)
        start = brackets.start(1) + part.start() + len(part[0]) - len(part[0].lstrip(_AROUND))
        if (
            (_FOREIGN.fullmatch(name) or (name[:1].isupper() and "«" in part[0]))
            and name_states.named(name) is None
            and _is_body(text, start, start + len(name), words)
        ):
            yield start, start + len(name)


def _named_so(text: str, span: Tagged, words: InflectedNameWords) -> Tagged:
    """Without the common noun before a name in quotation marks: of "Партия «Алга»", "Алга"."""
    match = _NAMED_SO.fullmatch(text, span.start, span.end)
    if match is None:
        match = _CALLED_SO.fullmatch(text, span.start, span.end)
        if match is None or name_cases.declined(match[2], "gent"):
            return span
    common = name_phrases.head_of(
        match[1], words.organisation_heads | words.medium_heads | words.shared_heads
    )
    return Tagged(*match.span(2), span.kind) if common else span


def _is_body(text: str, start: int, end: int, words: InflectedNameWords) -> bool:
    name = text[start:end]
    lowered = name.lower().strip(_QUOTES)
    if re.fullmatch(words.codes, lowered):
        return False
    if lowered in words.not_bodies or not any(letter.isalpha() for letter in lowered):
        return False
    if lowered in words.networks and re.search(
        words.written_in, text[max(0, start - 20) : start].lower()
    ):
        return False
    parts = re.findall(r"\w+", lowered)
    if _NO_CYRILLIC.fullmatch(name) and _TITLE_OF_YEAR.match(text, end):
        return False
    if _is_thing(text, start, words) or any(
        name_phrases.head_of(part, words.not_body_heads) for part in parts
    ):
        return any(name_phrases.head_of(part, name_phrases.heads(words)) for part in parts)
    return True


def _is_thing(text: str, start: int, words: InflectedNameWords) -> bool:
    """Whether the noun before a name tells that a thing is called so: "премия Grammy"."""
    before = _THING_BEFORE.search(text[max(0, start - 150) : start])
    if before is None:
        return False
    quoted = before[0][-1] in _QUOTES
    known = words.contests | words.things if quoted else words.contests
    return name_phrases.head_of(before[1], known) is not None


def _bare(text: str, span: Tagged, words: InflectedNameWords) -> tuple[int, int]:
    """A person's span with initials, but without age and titles: "34-летний", "Император"."""
    start, end = span.start, span.end
    if _INITIAL_AT_END.search(text, start, end) and text[end : end + 1] == ".":
        end += 1  # "Сейтову А.К."
    initials = INITIALS.search(text[max(0, start - 8) : start])
    if initials is not None:
        start -= len(initials[0])
    match = _AGE.match(text, start, span.end)
    if match is not None:
        start = match.end()
    while True:
        first = text[start : span.end].split(maxsplit=1)
        if len(first) < 2 or not _is_title(first[0], words):  # noqa: PLR2004 -- a title and a name
            return start, end
        start = text.index(first[1], start)


def _is_title(word: str, words: InflectedNameWords) -> bool:
    lowered = word.lower()
    return lowered in words.titles or name_phrases.head_of(word, words.titles) is not None


def _body(text: str, start: int, end: int, told: bool, words: InflectedNameWords) -> NameMention:
    kind = kind_of_body(text, start, end, words)
    alone = told and text[start:end].islower() and " " not in text[start:end]
    return _mention(text, start, end, kind, 0.6 if alone else 0.85 if told else 0.75)


def kind_of_body(text: str, start: int, end: int, words: InflectedNameWords) -> ActorKind:
    """What kind of body a span names: by its head, by the word before, by its letters."""
    name = text[start:end]
    lowered = name.strip(_QUOTES).lower()
    before = _WORD_BEFORE.search(text[max(0, start - 30) : start])
    cue = before[1] if before else ""
    for word in [cue, *(token.word for token in name_phrases.tokens(name))]:
        if name_phrases.head_of(word, words.medium_heads):
            return ActorKind.MEDIUM
        if word != cue and name_phrases.head_of(word, words.organ_heads):
            return ActorKind.ORGAN
        if word != cue and name_phrases.head_of(word, words.shared_heads):
            signed = any(sign in lowered for sign in words.organ_signs) or _of_organ(name, words)
            signed = signed and not any(sign in lowered for sign in words.international_signs)
            return ActorKind.ORGAN if signed else ActorKind.ORGANISATION
        if name_phrases.head_of(word, words.organisation_heads):
            return ActorKind.ORGANISATION
    if any(re.match(words.organ_letters, one) for one in re.findall(r"[\w-]+", lowered)):
        return ActorKind.ORGAN
    return ActorKind.MEDIUM if re.search(words.media, lowered) else ActorKind.ORGANISATION


def _of_organ(name: str, words: InflectedNameWords) -> bool:
    """Whether an organ stands within: "Комитет по делам религий Министерства культуры"."""
    return any(
        name_phrases.head_of(token.word, words.organ_heads) for token in name_phrases.tokens(name)
    )


def _mention(text: str, start: int, end: int, kind: ActorKind, confidence: float) -> NameMention:
    name = text[start:end]
    return NameMention(
        start=start, end=end, text=name, kind=kind, actor=name, confidence=confidence
    )
