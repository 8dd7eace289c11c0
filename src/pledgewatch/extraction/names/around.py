"""In which case a Russian name stands, as the words around it tell."""

import re

from pledgewatch.extraction.names import cases as name_cases
from pledgewatch.extraction.names.cases import Votes

_BEFORE = re.compile(r"([\w-]+)[ \u00a0\n]+[«“\"]?\Z")
_AFTER = re.compile(r"[ \u00a0\n]+([\w-]+)")
# Prepositions by the case that they take, the likelier one first: "к Ермеку".
_GOVERNED = {
    "к": ("datv",), "ко": ("datv",), "по": ("datv",), "благодаря": ("datv",),
    "от": ("gent",), "у": ("gent",), "из": ("gent",), "для": ("gent",), "без": ("gent",),
    "против": ("gent",), "после": ("gent",), "до": ("gent",), "около": ("gent",),
    "вместо": ("gent",), "кроме": ("gent",), "имени": ("gent",),
    "с": ("ablt",), "со": ("ablt",), "между": ("ablt",), "над": ("ablt",), "перед": ("ablt",),
    "за": ("accs", "ablt"), "на": ("accs", "loct"), "в": ("accs", "loct"),
    "о": ("loct",), "об": ("loct",), "обо": ("loct",), "при": ("loct",), "про": ("accs",),
}  # fmt: skip
_PREPOSITION, _NOUN, _TITLE, _VERB = 0.6, 0.3, 0.4, 0.35  # set by hand; a word of a name has 1


def votes(text: str, start: int, end: int) -> Votes:
    """Which cases the words right before and behind `text[start:end]` speak for."""
    found: dict[tuple[str, str | None], float] = {}
    before = _BEFORE.search(text[max(0, start - 40) : start])
    if before:
        word = before[1].lower()
        for case in _GOVERNED.get(word, ()):
            found[case, None] = _PREPOSITION
        if not found:
            found |= _of_noun(word)
    after = _AFTER.match(text, end)
    if after and not _governed(before[1].lower() if before else ""):
        tag = name_cases.parses(after[1].lower())[0].tag
        if tag.POS == "VERB" and tag.number == "sing":
            gender = str(tag.gender) if tag.tense == "past" else None
            found["nomn", gender] = found.get(("nomn", gender), 0.0) + _VERB
    return found


def _governed(word: str) -> bool:
    """Whether a name behind this word is no subject: "к Ермеку", "жалобу Ермека".

    It may be one behind the tail of a title: "министр юстиции Загипа Балиева заявила".
    """
    tag = name_cases.parses(word)[0].tag if word else None
    thing = tag is not None and tag.POS == "NOUN" and "anim" not in tag and tag.case != "gent"
    return word in _GOVERNED or thing


def _of_noun(word: str) -> dict[tuple[str, str | None], float]:
    """A title has the case of the name behind it; of a thing the name is in the genitive."""
    likeliest = name_cases.parses(word)[0].tag
    if likeliest.POS != "NOUN":
        return {}
    if "anim" not in likeliest:
        return {("gent", None): _NOUN}
    titles = [one.tag for one in name_cases.parses(word) if "anim" in one.tag and one.tag.case]
    return {(str(tag.case), None): _TITLE for tag in titles if tag.number == "sing"}
