"""How a language that declines its nouns names instruments, laws and provisions, as data."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclinedCitationWords:
    """All strings are patterns; nouns match in every case.

    A provision stands before its instrument, the smaller part first: "пункт 2 статьи 318".
    """

    units: tuple[str, ...]  # parts of a text from the smallest: subparagraph, paragraph, article
    ordinals: dict[str, int]  # numbers in words: "вторая"
    joints: str  # between numbers: ", ", " и "
    ranges: str  # those of them that make a range
    chains: str  # between provisions of one instrument: "статье 21 и пункту 1 статьи 22"
    after: str  # between an instrument and provisions behind it; its group `open` is a bracket
    dropped: str  # opens names of the catalogue and is often left out: "Международный "
    heads: dict[str, str]  # what an instrument is called once it was named, and its stem
    own_protocol: str  # "Факультативный протокол к ней"
    resolution: str
    state: str  # behind a law: " Республики Казахстан"
    draft: str  # before what is not yet a law
    constitution: str
    codes: str  # "Уголовный кодекс", "Кодекс об административных правонарушениях"
    letters: str  # "УК", "КоАП": of a law where its State or an article is named
    dated: str  # a law by number, title or date: "Закон от 23 июля 1999 года № 451-I «О ...»"
    told: str  # what of these makes it one: a number, a title, a date
    titled: str  # a law by a title in small letters: "закон о выборах"
    gazette: str  # groups `name` and `entries`
    gazette_entry: str  # groups `issue` and `numbers`
