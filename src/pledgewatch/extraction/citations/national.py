"""National laws: constitutions, codes, acts and laws by their titles or numbers.

What the law is about must be told: "the law" and "the Act" name nothing, nor does a draft.
"""

import re
from dataclasses import dataclass
from functools import cache

from pledgewatch.catalogue import state_named, states
from pledgewatch.extraction import languages
from pledgewatch.extraction.citations.mention import Mention
from pledgewatch.extraction.languages.statement_words import CitationWords

_REACH = 110  # characters before "Act" in which its title may begin
_TITLED, _QUOTED, _NUMBERED, _CONSTITUTION, _SMALL = 0.9, 0.95, 0.92, 0.9, 0.7
_PLAIN = r"[A-ZÀ-Þ][\w’'-]*"
_CAPITAL = rf"(?:{_PLAIN}|\([A-Z][^()]{{2,50}}\))"
_PLAIN_WORD = re.compile(rf"{_PLAIN}\Z")
_BRACKETED = re.compile(r"\([A-Z][^()]{2,50}\)")
_INSIDE = "\x1f"  # a blank inside a bracket, which divides no words of a title
_CAPITAL_WORD = re.compile(rf"{_CAPITAL}\Z")
_YEAR = re.compile(r"(?:,?\s(?:of\s)?(?:19|20)\d\d\b|\s\((?:19|20)\d\d\))(?![–-])")
_NEXT_NAME = re.compile(r"\s(?!Articles?\b|Sections?\b|No\b|[A-Z]\.)[A-Z][a-z]")


@dataclass(frozen=True, slots=True)
class _Patterns:
    quoted: re.Pattern[str]
    numbered: re.Pattern[str]
    linked: re.Pattern[str]
    not_laws: re.Pattern[str]
    draft: re.Pattern[str]
    indefinite: re.Pattern[str]
    definite: re.Pattern[str]
    codes: re.Pattern[str]
    codes_of: re.Pattern[str]
    small_law: re.Pattern[str]
    of_state: re.Pattern[str]


@cache
def _compiled(language: str) -> _Patterns:
    words = languages.of(language).citations
    small = "|".join(sorted(words.title_links))
    heads = "|".join(sorted(words.law_heads))
    # A title ends where another begins: "the Law on Asylum and the Law on Citizenship".
    stop = rf"(?!(?:(?:{small})\s)*(?:{heads}|{words.title_ends})\b)"
    word = rf"{stop}(?:(?:{small})\s){{0,3}}{_PLAIN}"
    listed = rf"(?:(?:,\s{stop}{_PLAIN}(?:\s{word}){{0,2}})+,?\s(?:and|or)\s{stop}{_PLAIN})?"
    return _Patterns(
        quoted=re.compile(words.law_quoted),
        numbered=re.compile(words.law_numbered),
        linked=re.compile(
            rf"(?:Law|Act|Code)\s{words.law_links}\s(?:(?:the|a)\s)?{stop}{_PLAIN}(?:\s{word})*{listed}(?:\s{word})*"
        ),
        not_laws=re.compile(words.not_laws),
        draft=re.compile(words.draft),
        indefinite=re.compile(words.indefinite),
        definite=re.compile(words.definite),
        codes=re.compile(rf"(?i:\b{words.codes})"),
        codes_of=re.compile(words.codes_of),
        small_law=re.compile(words.small_law),
        of_state=re.compile(words.of_state),
    )


def mention_at(text: str, place: int, word: str, language: str) -> Mention | None:
    """The law whose word "Law", "Act", "Code" or "constitution" stands at `place`."""
    words, patterns = languages.of(language).citations, _compiled(language)
    low = max(text.rfind("\n", 0, place) + 1, place - _REACH)
    before = text[low:place]
    head = word.capitalize()
    if head not in words.law_heads or patterns.draft.search(before):
        return None
    if head == "Constitution":
        return _constitution(text, place, place + len(word), before, patterns)
    if patterns.not_laws.match(text, place) or patterns.not_laws.search(
        text, low, place + len(word)
    ):
        return None
    titled = _titled(text, place, word, before, words, patterns) if word[0].isupper() else None
    if titled and head == "Code":
        return titled  # "Family Code of Armenia"
    for pattern, confidence in (
        (patterns.quoted, _QUOTED),
        (patterns.numbered, _NUMBERED),
        (patterns.linked, _TITLED),
    ):
        match = pattern.match(text, place)
        if match:
            loose = pattern is patterns.linked and patterns.indefinite.search(before)
            return _mention(text, place, match.end(), _SMALL if loose else confidence)
    return titled if word[0].isupper() else _small(text, place, word, before, patterns)


def _mention(text: str, start: int, end: int, confidence: float) -> Mention:
    return Mention(start=start, end=end, instruments=(text[start:end],), confidence=confidence)


def _titled(
    text: str, place: int, head: str, before: str, words: CitationWords, patterns: _Patterns
) -> Mention | None:
    """A law whose title ends in its head: "Domestic Violence Act 2007"."""
    end = place + len(head)
    if _NEXT_NAME.match(text, end):
        return None  # "Law Society"
    title = _title_before(before, words)
    if not title or (head == "Law" and title.split()[-1].lower() in words.fields_of_law):
        return None
    if head == "Decree" and len(title.split()) == 1:
        return None  # "Presidential Decree" names none
    if patterns.draft.search(before[: len(before) - len(title)]):
        return None
    year = _YEAR.match(text, end)
    if year and head in {"Act", "Ordinance"} and not year[0].startswith(" ("):
        end = year.end()
    return _mention(text, place - len(title), end, _TITLED)


def _title_before(before: str, words: CitationWords) -> str:
    """The capitalised words that end `before`, joined by small ones; with the blank behind them."""
    whole = _BRACKETED.sub(lambda match: match[0].replace(" ", _INSIDE), before)
    tokens = whole.split(" ")[:-1] if before.endswith(" ") else []
    start = len(tokens)
    while start and _belongs(tokens[start - 1], tokens[start : start + 1], words):
        start -= 1
    run = _stripped(tokens[start:], words)
    for index in reversed(range(1, len(run))):
        if run[index] == "the" and run[index - 1] not in words.title_links_before_the:
            run = _stripped(run[index + 1 :], words)
            break
    return "".join(f"{token} " for token in run).replace(_INSIDE, " ")


def _stripped(run: list[str], words: CitationWords) -> list[str]:
    """Without the words at its head that open a sentence and no title: "Amendments to the"."""
    for index, token in enumerate(run):
        if _PLAIN_WORD.match(token) and token.lower() not in words.not_in_title:
            return run[index:]
    return []


def _belongs(token: str, behind: list[str], words: CitationWords) -> bool:
    if _CAPITAL_WORD.match(token):  # "Criminal Law (Codification and Reform) Act"
        return token not in words.law_heads or bool(behind and behind[0].startswith("("))
    return bool(behind) and token in words.title_links


def _constitution(
    text: str, place: int, end: int, before: str, patterns: _Patterns
) -> Mention | None:
    small = text[place].islower()
    whose = _whose(before)
    state = patterns.of_state.match(text, end)
    if state:
        end = _end_of_state(state, end)
    elif not whose and (
        patterns.indefinite.search(before) or not _definite(before, small, patterns)
    ):
        return None
    confidence = _CONSTITUTION - 0.1 * (small and not whose)
    return _mention(text, place - len(whose), end, confidence)


def _definite(before: str, small: bool, patterns: _Patterns) -> bool:
    return not small or patterns.definite.search(before) is not None


_WHOSE = re.compile(r"((?:[A-ZÀ-Þ][\w-]*\s){0,2}[A-ZÀ-Þ][\w-]*(?:[’']s?)?)\s\Z")


@cache
def _adjectives() -> frozenset[str]:
    return frozenset(adjective for state in states() for adjective in state.adjectives)


def _whose(before: str) -> str:
    """Whose constitution it is, right before it: "Kazakhstan’s ", "Serbian ", "Federal "."""
    match = _WHOSE.search(before)
    if match is None:
        return ""
    words = match[1].split()
    for index in range(len(words)):
        if words[index] == "The":
            continue
        name = " ".join(words[index:])
        owner = re.sub(r"[’']s?\Z", "", name)
        if name in _adjectives() or state_named(owner) or name in {"Federal", "Kazak"}:
            return f"{name} "
    return ""


def _end_of_state(match: re.Match[str], end: int) -> int:
    """Where "of the Republic of Serbia" ends; `end` if no State follows."""
    named = match[1].split()
    while named:
        if state_named(" ".join(named)):
            return match.start(1) + len(" ".join(named))
        del named[-1]
    return end


def _small(text: str, place: int, word: str, before: str, patterns: _Patterns) -> Mention | None:
    """A law in small letters: "the criminal code", "the law on mass media"."""
    end = place + len(word)
    if word == "code":
        behind = patterns.codes_of.match(text, place)
        if behind:
            return _mention(text, place, behind.end(), _SMALL + 0.1)
        field = patterns.codes.search(before)
        return _mention(text, place - len(field[0]), end, _SMALL + 0.1) if field else None
    law = patterns.small_law.match(text, place)
    if word != "law" or law is None or not patterns.definite.search(before):
        return None
    title = law[0].rstrip()
    while title.rsplit(" ", 1)[-1] in {"and", "or", "of", "the", "for", "against", "a"}:
        title = title.rsplit(" ", 1)[0]
    return _mention(text, place, place + len(title), _SMALL) if title.count(" ") > 1 else None
