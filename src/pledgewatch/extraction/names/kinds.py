"""Which kind of actor a run of capitalised words names, by the words in and around it."""

import re

from pledgewatch.catalogue import instrument_named, state_named
from pledgewatch.dossier.vocabulary import ActorKind
from pledgewatch.extraction.languages.name_words import NameWords
from pledgewatch.extraction.names.runs import LONGEST_PERSON, Run

Judged = tuple[ActorKind, float]


def judge(text: str, run: Run, words: NameWords) -> Judged | None:
    """The kind of actor and how sure that is; None for what names no actor."""
    whole = text[run.start : run.end]
    if state_named(whole) is not None:
        return ActorKind.STATE, 0.95
    if instrument_named(whole) is not None:
        return None
    lowered = run.lowered
    if _titled(lowered, words):
        return ActorKind.PERSON, 0.95
    head = _heads(lowered, words)
    if _names_a_text(lowered, head, words) or _heads_paragraph(text, run):
        return None
    if whole.lower() in words.acronyms:
        return ActorKind(words.acronyms[whole.lower()]), 0.9
    return (
        _by_cue(text, run, words)
        or _by_list(text, run, words)
        or _by_head(lowered, head, words)
        or _by_apposition(text, run, words)
        or _by_lower_title(text, run, words)
        or _as_person(text, run, words)
    )


def _names_a_text(lowered: tuple[str, ...], head: set[str], words: NameWords) -> bool:
    """Whether it names a law or a place; "Bureau for ... the Rule of Law" is a body by its head."""
    bodies = words.organ_heads | words.shared_heads | words.organisation_heads
    if lowered[-1] in bodies or (head & bodies and not head & words.text_heads):
        return False
    return bool({lowered[-1], lowered[0]} & words.text_heads or head & words.text_heads)


def _heads_paragraph(text: str, run: Run) -> bool:
    """Whether it is a heading within a paragraph: "In-country Movement: The law ..."."""
    return run.start == 0 and text[run.end : run.end + 1] == ":"


def by_letters(text: str, run: Run, words: NameWords) -> Judged | None:
    """A body known by letters that nothing explains: "the KGB"."""
    (*_, word) = run.words
    if len(run.words) > 1 or not _LETTERS.fullmatch(word) or run.lowered[0] in words.not_bodies:
        return None
    if instrument_named(word) is not None:
        return None
    return (
        (ActorKind.ORGANISATION, 0.6)
        if re.match(words.after_letters, text[run.end : run.end + 20])
        else None
    )


def _titled(lowered: tuple[str, ...], words: NameWords) -> bool:
    index = 0
    while index < len(lowered) and lowered[index] in words.title_modifiers:
        index += 1
    titles = index
    while index < len(lowered) and lowered[index] in words.titles:
        index += 1
    names = lowered[index:]
    return (
        index > titles
        and 0 < len(names) <= LONGEST_PERSON
        and not any(
            word in words.connectors - words.name_particles or word in words.organ_heads
            for word in names
        )
    )


def without_title(name: str, words: NameWords) -> str:
    """The name alone: of "President Nursultan Nazarbaev", "Nursultan Nazarbaev"."""
    parts = name.split()
    while len(parts) > 1 and parts[0].rstrip(".").lower() in words.titles | words.title_modifiers:
        parts = parts[1:]
    return " ".join(parts)


def _heads(lowered: tuple[str, ...], words: NameWords) -> set[str]:
    """The nouns that say what the run names: the last before a connector, the last, the first."""
    heads = {lowered[-1]}
    for index, word in enumerate(lowered):
        if word in words.connectors and index:
            heads = {lowered[index - 1]}
            break
    return heads


def _by_head(  # noqa: PLR0911 -- one return a kind of head
    lowered: tuple[str, ...], head: set[str], words: NameWords
) -> Judged | None:
    if len(lowered) == 1:
        if lowered[0] in {"senate", "parliament", "duma", "majilis", "majlis", "mazhilis"}:
            return ActorKind.ORGAN, 0.85
        return None
    if head & words.organ_heads:
        return ActorKind.ORGAN, 0.9
    if head & words.medium_heads:
        return ActorKind.MEDIUM, 0.8
    if head & words.shared_heads:
        international = any(word in words.international_signs for word in lowered)
        own = any(
            bare in words.organ_signs or bare in words.organ_heads
            for bare in (word.removesuffix("’s").removesuffix("'s") for word in lowered)
        )
        if own and not international:
            return ActorKind.ORGAN, 0.85
        return ActorKind.ORGANISATION, 0.8
    if head & words.organisation_heads or lowered[0] == "radio":
        medium = lowered[0] in words.medium_cues
        return (ActorKind.MEDIUM, 0.85) if medium else (ActorKind.ORGANISATION, 0.85)
    return None


_WORD_BEFORE = re.compile(r"([\w-]+)[ \u00a0][“\"(]?\Z")
_WORD_AFTER = re.compile(r"[”\"]?[ \u00a0]([\w-]+)")


def _by_cue(text: str, run: Run, words: NameWords) -> Judged | None:
    """By the common noun right before it: "the newspaper Azat"; or after: "Alga party"."""
    match = _WORD_BEFORE.search(text[max(0, run.start - 30) : run.start])
    before = match[1] if match else ""
    if before in words.medium_cues:
        return ActorKind.MEDIUM, 0.9
    if before in words.organisation_cues:
        return ActorKind.ORGANISATION, 0.85
    match = _WORD_AFTER.match(text, run.end)
    after = match[1] if match else ""
    if len(run.words) <= 3 and not set(run.lowered) & words.organ_heads:  # noqa: PLR2004 -- names before a common noun are short
        if after in {"newspaper", "magazine", "website", "channel"}:
            return ActorKind.MEDIUM, 0.8
        if after in {"party", "movement"}:
            return ActorKind.ORGANISATION, 0.75
    return None


_LETTERS = re.compile(r"[A-Z]{3,6}")


def _by_list(text: str, run: Run, words: NameWords) -> Judged | None:
    """By what the list is one of: "organizations such as Adil Soz and Medianet"; "members of"."""
    before = text[max(0, run.start - 200) : run.start]
    match = re.search(rf"([\w-]+){words.including}\Z", before)
    if match is not None and not _could_be_state(run):
        cue = match[1].lower().removesuffix("s")
        if cue in words.medium_cues:
            return ActorKind.MEDIUM, 0.8
        if cue in words.organisation_cues or match[1].lower() == "parties":
            return ActorKind.ORGANISATION, 0.8
    if re.search(rf"{words.member_of}\Z", before) and not set(run.lowered) & words.organ_heads:
        return ActorKind.ORGANISATION, 0.7
    return None


def _could_be_state(run: Run) -> bool:
    return any(state_named(word) is not None for word in run.words)


_APPOSITION = re.compile(
    r"[ \u00a0]?(?:\([^()]{1,40}\))?(?:,|[ \u00a0](?:is|was))[ \u00a0]"
    r"(?:an?|the|one of the|who is an?|then|former|[A-Z]\w+[’']s)"
    r"[ \u00a0]((?:[^\s,.;:()]+,?[ \u00a0]){0,6}?[^\s,.;:()]+)"
)
_AGE = re.compile(r", (?:aged )?\d\d,")


def _by_apposition(text: str, run: Run, words: NameWords) -> Judged | None:
    """By what follows in apposition: "Adil Soz, a media rights organization"."""
    match = _APPOSITION.match(text, run.end)
    if match is None:
        return None
    if not _could_be_person(run, words) and len(run.words) > LONGEST_PERSON:
        return None
    rest = text[match.start(1) : match.start(1) + 90]
    for word in re.findall(r"[\w-]+", rest)[:8]:
        lowered = word.lower()
        if lowered in words.roles:
            return (ActorKind.PERSON, 0.9) if _could_be_person(run, words) else None
        if lowered in words.medium_cues:
            return ActorKind.MEDIUM, 0.85
        if lowered in words.organisation_cues or lowered in words.organisation_heads:
            return ActorKind.ORGANISATION, 0.85
        if lowered in {"who", "that", "which", "and", "of"}:
            break
    return None


_SAID = re.compile(
    r",?[ \u00a0](?:(?:also|then|later|himself|herself|has|had|was|were)[ \u00a0])?(\w+)"
)
_FORMS_OF_NAMING = re.compile(
    r"(?:\b[Aa]ccording to|\bby|\bjournalist|\bactivist|\blawyer|\beditor|\breporter|"
    r"\bblogger|\bleader|\bhead|\bchairman|\bwriter|\bpolitician|\bdefender|\bdissident)[ \u00a0]\Z"
)
_PASSIVE = {
    "arrested",
    "sentenced",
    "convicted",
    "detained",
    "charged",
    "killed",
    "released",
    "beaten",
    "acquitted",
    "fined",
    "elected",
    "appointed",
    "dismissed",
}
_AUTHOR = re.compile(r", [“\"‘]")


def _by_lower_title(text: str, run: Run, words: NameWords) -> Judged | None:
    """By a title written small: "former president Atambaev"."""
    before = text[max(0, run.start - 40) : run.start]
    if not re.search(rf"{words.lower_titles}\Z", before):
        return None
    could_be = _could_be_person(run, words) or _could_be_surname(run)
    return (ActorKind.PERSON, 0.8) if could_be else None


def _as_person(text: str, run: Run, words: NameWords) -> Judged | None:
    if not _could_be_person(run, words):
        return None
    before = text[max(0, run.start - 24) : run.start]
    if _AGE.match(text, run.end) or _AUTHOR.match(text, run.end):
        return ActorKind.PERSON, 0.85
    match = _SAID.match(text, run.end)
    if match is not None and (match[1] in words.person_verbs or match[1] in _PASSIVE):
        return ActorKind.PERSON, 0.85
    if _FORMS_OF_NAMING.search(before):
        return ActorKind.PERSON, 0.75
    if re.search(words.surname_endings, run.lowered[-1]):
        return ActorKind.PERSON, 0.6
    return None


def _could_be_surname(run: Run) -> bool:
    return len(run.words) == 1 and len(run.words[0]) > 3 and not run.words[0].isupper()  # noqa: PLR2004 -- shorter words are seldom surnames


def _could_be_person(run: Run, words: NameWords) -> bool:
    """Two to four words, none of which names anything else; initials count."""
    lowered = run.lowered
    others = (
        words.organ_heads
        | words.shared_heads
        | words.organisation_heads
        | words.text_heads
        | words.organ_signs
        | words.medium_heads
    )
    return (
        1 < len(lowered) <= LONGEST_PERSON
        and not any(word in others for word in lowered)
        and not any(word in words.connectors - words.name_particles for word in lowered)
        and not any(len(word) > 1 and word.isupper() for word in run.words)
        and not any(word.isdigit() for word in lowered)
        and not any(state_named(word) is not None for word in run.words)
    )


def may_abbreviate(alias: str, name: str) -> bool:
    """Whether letters in brackets can stand for the name before them: capitals, in some order."""
    letters = [letter for letter in alias if letter.isalpha()]
    capitals = sum(letter.isupper() for letter in letters)
    return len(letters) > 1 and capitals * 2 > len(letters) and " " in name
