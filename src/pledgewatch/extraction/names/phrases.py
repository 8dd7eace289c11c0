"""Names of bodies in Russian that begin with a common noun: "Следственный комитет Армении".

Around the noun stand adjectives that agree with it, and after it what the genitive joins to it.
Russian writes most of this small, so that a tagger sees only parts of it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from pledgewatch.extraction.languages.name_words import InflectedNameWords
from pledgewatch.extraction.names import cases as name_cases
from pledgewatch.extraction.names import states as name_states
from pledgewatch.extraction.names.tagger import BODY, PERSON, PLACE, Tagged

_TOKEN = re.compile(r"\w+(?:[-–’']\w+)*")
_CLOSING = {"«": "»", "“": "”", "„": "“", '"': '"'}
_LONGEST_TAIL = 12  # words
_PREPOSITIONS = {"по": "datv", "при": "loct"}  # "Комиссия по правам человека при Президенте"
_SHORTENED = frozenset({"г", "гор", "им", "обл"})  # "районный суд г. Алматы"
_BLANKS = (" ", "\u00a0")
_LATIN = re.compile("[A-Za-z]")


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text, end exclusive."""

    start: int
    end: int
    word: str

    @property
    def capital(self) -> bool:
        """Whether it is written with a capital letter, or a digit of an ordinal."""
        return self.word[0].isupper()


def tokens(text: str) -> list[Token]:
    """The words of a text."""
    return [Token(m.start(), m.end(), m[0]) for m in _TOKEN.finditer(text)]


def heads(words: InflectedNameWords) -> frozenset[str]:
    """The nouns that begin the name of a body."""
    return words.organ_heads | words.shared_heads | words.organisation_heads


def head_of(word: str, known: frozenset[str]) -> str | None:
    """The noun of `known` that a word is a form of, in the singular or plural."""
    lowered = word.lower()
    if not lowered.startswith(_stems(known)):
        return None
    return next(iter(sorted(name_cases.lemmas(lowered) & known)), None)


@cache
def _stems(known: frozenset[str]) -> tuple[str, ...]:
    """How the forms of these nouns begin, so that few words need the dictionary."""
    return tuple({head[: max(3, len(head) - 2)] for head in known})


class Phrases:
    """The bodies of one paragraph that are told by their nouns."""

    def __init__(self, text: str, tagged: Sequence[Tagged], words: InflectedNameWords) -> None:
        """Of a text with the spans that the tagger found in it."""
        self._text = text
        self._words = words
        self._heads = heads(words)
        self._named_so = words.organisation_heads | words.medium_heads
        self._tokens = tokens(text)
        # "Республики Казахстан" is one place even where the tagger sees none
        states = (Tagged(start, end, PLACE) for start, end in name_states.found(text))
        self._tagged = {span.start: span for span in (*states, *tagged)}
        self._places_end = {span.end for span in self._tagged.values() if span.kind == PLACE}

    def spans(self) -> Iterator[tuple[int, int]]:
        """Where such names start and end; one may lie within another."""
        for match in re.finditer(rf"(?<![\w-])(?:{self._words.known})(?![\w-])", self._text):
            yield match.span()
        for index, token in enumerate(self._tokens):
            if token.capital and re.match(self._words.organ_letters, token.word.lower()):
                yield self.extended(Tagged(token.start, token.end, BODY))
                continue
            quoted = self._quoted(token.end)
            if quoted is not None and head_of(token.word, self._named_so):
                yield token.end + 2, quoted - 1
            head = head_of(token.word, self._heads)
            if head is None:
                continue
            first = self._leftmost(index)
            end = self._end(index, head)
            if self._is_name(first, index, end, head):
                yield self._tokens[first].start, end
            elif head in self._words.lone:
                yield token.start, token.end

    def extended(self, span: Tagged) -> tuple[int, int]:
        """A body that was tagged, with the place in the genitive behind it: "МВД Казахстана"."""
        follows = self._tagged.get(span.end + 1)
        if follows is None or follows.kind != PLACE or self._text[span.end] not in " \u00a0":
            return span.start, span.end
        word = self._text[follows.start : follows.end].split()[0]
        fits = name_cases.may_be(word, "gent")
        return span.start, follows.end if fits else span.end

    def _leftmost(self, index: int) -> int:
        """The first of the adjectives that belong to the name."""
        head = self._tokens[index].word
        while index and self._adjacent(index - 1):
            before = self._tokens[index - 1]
            ordinal = before.word[0].isdigit() and "-" in before.word
            if not ordinal and not name_cases.agree(before.word.lower(), head.lower()):
                break
            if not ordinal and not self._proper(index - 1) and not self._relational(before):
                break
            index -= 1
        return index

    def _relational(self, token: Token) -> bool:
        return bool(re.match(self._words.relational, token.word.lower()))

    def _proper(self, index: int) -> bool:
        """Whether a capital says something: not at the beginning of a sentence."""
        token = self._tokens[index]
        before = self._text[max(0, token.start - 9) : token.start].rstrip(' \u00a0«“„"(—–-')
        return token.capital and bool(before) and before[-1] not in ".!?…:\n"

    def _adjacent(self, index: int) -> bool:
        """Whether only a blank stands before the next token, or a full stop that shortens."""
        gap = self._text[self._tokens[index].end : self._tokens[index + 1].start]
        shortened = self._tokens[index].word in _SHORTENED
        return gap in _BLANKS or (shortened and gap.removeprefix(".") in {*_BLANKS, ""})

    def _is_name(self, first: int, index: int, end: int, head: str) -> bool:
        token = self._tokens[index]
        if name_cases.only_plural(token.word.lower(), head):
            return False
        tail = self._text[token.end : end]
        if first == index and not token.capital and self._common(token, tail, head):
            return False
        proper = any(letter.isupper() for letter in tail)
        written_large = any(self._proper(one) for one in range(first, index + 1))
        if head in self._words.organisation_heads:
            return written_large or self._holds_name(token.end, end)
        if tail and (proper or head in self._words.plain_tails):
            return True
        if first == index:
            return False
        return head in self._words.organ_heads or written_large or self._signed(first, index)

    def _common(self, token: Token, tail: str, head: str) -> bool:
        """Whether it names nothing of its own: "в центре Москвы", "совет директоров холдинга"."""
        place = self._tagged.get(token.end + 1)
        alone = place is not None and place.kind == PLACE and place.end == token.end + len(tail)
        of_a_place = head in self._words.places and alone
        return of_a_place or not self._words.boards.isdisjoint(tail.split()[:1])

    def _holds_name(self, start: int, end: int) -> bool:
        """Whether a body, a person or a quotation stands within: "университет имени Абая"."""
        starts = (self._tagged.get(at) for at in range(start, end))
        named = any(span is not None and span.kind != PLACE for span in starts)
        return named or any(mark in self._text[start:end] for mark in _CLOSING)

    def _signed(self, first: int, index: int) -> bool:
        """Whether an adjective makes it an organ of the State: "избирательная комиссия"."""
        return any(
            token.word.lower().startswith(sign)
            for token in self._tokens[first:index]
            for sign in self._words.organ_signs
        )

    def _end(self, index: int, head: str) -> int:
        """Where the name ends: behind the last capital, or the last noun where such may follow."""
        end, case, position = self._tokens[index].end, "gent", index
        outer = case  # of the words that "и" may go on with: "по институтам и правам человека"
        for _ in range(_LONGEST_TAIL):
            quoted = self._quoted(self._tokens[position].end)
            if quoted is not None:
                return quoted if position > index else end
            if position + 1 >= len(self._tokens) or not self._adjacent(position):
                break
            first, position = position == index, position + 1
            token = self._tokens[position]
            span = self._tagged.get(token.start)
            if span is not None:
                shortened = self._tokens[position - 1].word in _SHORTENED
                if not shortened and not self._joins(span, token, head, case, first=first):
                    break
                end, case, position = span.end, "gent", self._last_within(span, position)
                continue
            following = self._case_after(position, case, head)
            if following is None and token.word == "и":
                following = self._case_after(position, outer, head)
            if following is None:
                break
            if token.word.lower() in _PREPOSITIONS:
                outer = following
            plain = head in self._words.plain_tails and word_of_name(token.word.lower())
            if token.capital or plain:
                end = token.end
            case = following
        return end

    def _last_within(self, span: Tagged, position: int) -> int:
        while position + 1 < len(self._tokens) and self._tokens[position + 1].end <= span.end:
            position += 1
        return position

    def _case_after(self, position: int, case: str, head: str) -> str | None:
        """The case in which the name goes on behind a word; None if the word is not in it."""
        word = self._tokens[position].word
        lowered = word.lower()
        if lowered == "и":
            placed = self._tokens[position - 1].end in self._places_end
            return case if not placed and self._goes_on(position, case, head) else None
        if lowered in _PREPOSITIONS:
            case = _PREPOSITIONS[lowered]
            return case if self._goes_on(position, case, head) else None
        if lowered in _SHORTENED:
            return "gent"
        opens_another = self._and_before(position) and head_of(word, self._heads)
        if opens_another or not name_cases.declined(word, case):
            return None
        return "gent" if word_of_name(lowered) and not _adjective(lowered, case) else case

    def _joins(self, span: Tagged, opens: Token, head: str, case: str, *, first: bool) -> bool:
        """Whether a tagged name belongs to the body; "компания Monsanto" is called so itself."""
        if opens.word in _SHORTENED:
            return True
        if span.kind == PERSON:
            return head in self._words.person_tails and name_cases.may_be(opens.word, "gent")
        named_so = first and span.kind == BODY and head not in self._words.organ_heads
        if named_so and not name_cases.likely(opens.word, "gent"):
            return head in self._words.shared_heads and opens.word.isupper() and not _latin(opens)
        return name_cases.may_be(opens.word, case)

    def _goes_on(self, index: int, case: str, head: str) -> bool:
        """Whether the word after "и", "по" or "при" belongs to the name."""
        if index + 1 >= len(self._tokens) or not self._adjacent(index):
            return False
        follows = self._tokens[index + 1]
        span = self._tagged.get(follows.start)
        if span is not None and span.kind == PERSON:
            return head in self._words.person_tails
        if self._tokens[index].word == "и" and (
            head_of(follows.word, self._heads) or head_of(follows.word, self._words.titles)
        ):
            return False
        return name_cases.may_be(follows.word, case)

    def _and_before(self, index: int) -> bool:
        return index > 0 and self._tokens[index - 1].word.lower() == "и"

    def _quoted(self, position: int) -> int | None:
        """Where a quotation ends that begins here, if it begins with a capital."""
        if self._text[position : position + 1] not in {" ", "\u00a0"}:
            return None
        closing = _CLOSING.get(self._text[position + 1 : position + 2])
        if closing is None or not self._text[position + 2 : position + 3].isupper():
            return None
        end = self._text.find(closing, position + 2, position + 80)
        return None if end < 0 else end + 1


def _adjective(word: str, case: str) -> bool:
    return any(
        one.tag.POS in {"ADJF", "PRTF"} and one.tag.case == case
        for one in name_cases.parses(word)[:2]
    )


def word_of_name(word: str) -> bool:
    """Whether a noun stands here, after which a name may end."""
    return len(word) > len("при") and name_cases.is_noun(word)


def _latin(token: Token) -> bool:
    return bool(_LATIN.search(token.word))
