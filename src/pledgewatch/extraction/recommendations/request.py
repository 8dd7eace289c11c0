"""The words of a request: who asks, who is asked, and about which State.

Shared by the reading of running prose and of lists under a heading of recommendations.
"""

import re
from dataclasses import dataclass
from functools import cache

from pledgewatch.dossier.vocabulary import ActorKind
from pledgewatch.extraction import languages
from pledgewatch.extraction.annotated import Annotated
from pledgewatch.extraction.languages.name_words import InflectedNameWords
from pledgewatch.extraction.names import NameMention, cases, states

BODIES = frozenset({ActorKind.STATE, ActorKind.ORGAN, ActorKind.ORGANISATION})
_LONGEST_SUBJECT = (
    14  # words: "The Ministry of Internal Affairs and the Prosecutor General's Office"
)
_DETERMINER = re.compile(
    r"^(?:the|its|their|his|her|all|both|each|every|any|these)\s+", re.IGNORECASE
)
_AND = re.compile(r"(\s+и\s+)")  # in Russian, the one language here that declines names
_OF_SOMETHING = re.compile(r"\s+(?:of|in|at|for|on|with|under)\s.*$", re.DOTALL)

_CAPITAL = r"[A-ZÀ-ÞА-ЯЁ\d(][\w.&’'/()-]*"
_NAME = re.compile(
    rf"(?:(?:the|all|its|their)\s+)?(?!\d|\()(?:{_CAPITAL})"
    rf"(?:,?\s+(?:(?:of|and|for|the|de|in|on)\s+){{0,2}}{_CAPITAL}){{0,9}}\Z"
)


@dataclass(frozen=True, slots=True)
class Words:
    """`languages.language.RecommendationWords`, compiled."""

    asks: re.Pattern[str]
    passive: re.Pattern[str]
    complement: re.Pattern[str]
    generic_asker: re.Pattern[str]  # to the end of what stands before the verb
    after_name: re.Pattern[str]  # what may stand between a name and its verb
    joined: re.Pattern[str]  # "and strongly " before a second verb
    opening: re.Pattern[str]  # a sentence whose subject may ask
    should: re.Pattern[str]
    head: re.Pattern[str]
    pronoun: re.Pattern[str]
    reported: re.Pattern[str]
    heading: re.Pattern[str]
    suggested: re.Pattern[str]
    told: re.Pattern[str]
    mixed: re.Pattern[str]
    bound: re.Pattern[str]
    duty: re.Pattern[str]
    own_body: re.Pattern[str]
    label: re.Pattern[str]
    said: re.Pattern[str]
    to: re.Pattern[str]
    clause_opens: re.Pattern[str]
    object: re.Pattern[str]
    object_clause: re.Pattern[str]
    object_before_list: re.Pattern[str]
    you: re.Pattern[str]
    for_things: re.Pattern[str]
    bidding: re.Pattern[str]


@cache
def words_of(language: str) -> Words:
    """The patterns of a language, case ignored."""
    words = languages.of(language).recommendations

    def pattern(source: str) -> re.Pattern[str]:
        return re.compile(source, re.IGNORECASE)

    return Words(
        asks=pattern(rf"\b{words.asks}"),
        passive=pattern(words.passive),
        complement=pattern(words.complement),
        generic_asker=pattern(
            rf"(?:\A|[,;:—–(]\s*|\b(?:{words.joints})\s+)"
            rf"({words.askers}){words.adverbs}\s+\Z"
        ),
        after_name=pattern(rf"(?:\s*\([^)]{{1,30}}\))?,?{words.adverbs}\s+\Z"),
        joined=pattern(rf"\b(?:{words.joined}){words.adverbs}\s+\Z"),
        opening=pattern(rf"{words.askers}\b"),
        should=pattern(words.should),
        head=pattern(rf"\b{words.addressees}\Z"),
        pronoun=pattern(rf"\A{words.pronouns}\Z"),
        reported=pattern(words.reported),
        heading=pattern(words.heading),
        suggested=pattern(words.suggested),
        told=pattern(words.told),
        mixed=pattern(words.mixed),
        bound=pattern(words.bound),
        duty=pattern(words.duty),
        own_body=pattern(words.own_body),
        label=pattern(words.label),
        said=pattern(words.said),
        to=pattern(words.to),
        clause_opens=re.compile(words.clause_opens),
        object=re.compile(words.object),
        object_clause=re.compile(words.object_clause),
        object_before_list=re.compile(words.object_before_list),
        you=pattern(words.you),
        for_things=pattern(words.for_things),
        bidding=pattern(words.bidding),
    )


def who(words: str, language: str) -> str | None:
    """An addressee as named, without the article before it; None where nothing is left.

    In a language that declines its names, in the nominative.
    """
    bare = _DETERMINER.sub("", " ".join(words.split()).strip(" ,;:–—"))
    names = languages.of(language).parts.names
    if isinstance(names, InflectedNameWords):
        bare = _in_nominative(bare, names.lone)
    return bare or None


def _in_nominative(named: str, lone: frozenset[str]) -> str:
    """Names of those asked in the nominative: of "Парламенту и донорам", "Парламент и доноры"."""
    first, *others = _AND.split(named)
    put = [_nominative(first, lone)]
    for joint, other in zip(others[::2], others[1::2], strict=True):
        word = other.split()[0] if other.split() else ""
        asked_too = cases.may_be(word, "datv") and not cases.may_be(word, "gent")
        put += [joint, _nominative(other, lone) if asked_too else other]
    return "".join(put)


def _nominative(named: str, lone: frozenset[str]) -> str:
    """One name in the nominative; "Полиции" is one body, "Суды" are several."""
    words = tuple(named.split())
    alone = bool(words) and not cases.lemmas(words[0].lower()).isdisjoint(lone)
    return " ".join(cases.body(words, singular=alone))


def can_be_asked(annotated: Annotated, start: int, end: int) -> bool:
    """Whether `text[start:end]` names somebody of whom something can be asked."""
    subject = annotated.text[start:end].strip(" ,")
    if not subject or len(subject.split()) > _LONGEST_SUBJECT:
        return False
    words = words_of(annotated.language)
    if words.head.search(subject) or words.head.search(_OF_SOMETHING.sub("", subject)):
        return True
    return any(
        name.kind in BODIES and name.start - start <= len("all of the ")
        for name in annotated.names_in(start, end)
        if annotated.text[name.end : end].strip(" ,").casefold() in {"", "’s", "'s"}
        or _OF_SOMETHING.match(annotated.text, name.end, end)
    )


def is_asked(annotated: Annotated, start: int, end: int) -> bool:
    """Whether `text[start:end]`, the object of a verb of asking, names whom it asks.

    There any name will do, of whatever it is a name: "We urge Bay Ferries to ...".
    """
    named = _NAME.match(annotated.text[start:end].strip(" ,"))
    return named is not None or can_be_asked(annotated, start, end)


def subject(annotated: Annotated, start: int, end: int) -> str | None:
    """Who is asked by the first "should" or "is urged to" of a stretch, from its subject."""
    words = words_of(annotated.language)
    for pattern in (words.should, words.passive):
        verb = pattern.search(annotated.text, start, end)
        if verb and can_be_asked(annotated, start, verb.start()):
            return who(annotated.text[start : verb.start()], annotated.language)
    return None


def about(annotated: Annotated, start: int, end: int) -> str | None:
    """The State that a request is about: the first that it names, else the document's own."""
    for name in annotated.names_in(start, end):
        if name.kind is ActorKind.STATE:
            return name.actor
    if isinstance(languages.of(annotated.language).parts.names, InflectedNameWords):
        for place in states.found(annotated.text[start:end]):  # "правительство Латвии" is one name
            state = states.named(annotated.text[start:end][slice(*place)])
            if state is not None:
                return state.name
    return annotated.main_state


def asker_before(
    annotated: Annotated, start: int, verb: int
) -> tuple[str, NameMention | None] | None:
    """Who is the subject of the verb at `verb`, in the sentence that starts at `start`.

    The words themselves ("we") and the name that they are, if they are one; None if nobody that
    could ask stands there.
    """
    words = words_of(annotated.language)
    before = annotated.text[start:verb]
    for name in reversed(annotated.names_in(start, verb)):
        if words.after_name.match(annotated.text, name.end, verb):
            return name.text, name
        break
    generic = words.generic_asker.search(before)
    if generic:
        return generic[1], None
    if words.joined.search(before):  # "We welcome the law and urge you to ..."
        opening = words.opening.match(before)
        if opening:
            return opening[0], None
        names = annotated.names_in(start, verb)
        if names and names[0].start == start and names[0].kind in BODIES:
            return names[0].text, names[0]
    return None


def in_quotation(annotated: Annotated, start: int, at: int) -> bool:
    """Whether a quotation that opened after `start` is still open at `at`."""
    said = annotated.text[start:at]
    return (
        said.count("“") > said.count("”")
        or said.count("«") > said.count("»")
        or said.count('"') % 2 == 1
    )
