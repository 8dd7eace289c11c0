"""Which pages, parts of pages and acts the benchmark asks for, and as whom."""

from collections.abc import Mapping
from dataclasses import dataclass, field

AS_OF = "2024-12-31"
COMMON = ("ministry", "the law", "2012", "journal", "комитета", "political parties")
PHRASES = ('"draft law"', '"political parties"', '"регистрация партий"', '"the law on"')


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """An address and what it is asked with.

    In the address stand {dossier}, {key}: that of an item of the `kind`, {word}: one of `words`, or
    the name of an actor if there are none. A `part` is what a script asks for; what needs more than
    reading is asked by the owner alone (`writing`). With `sent` it is a POST. What is `after`
    another address is asked once that was answered, which is not timed.
    """

    name: str
    address: str
    kind: str = ""
    words: tuple[str, ...] = ()
    part: bool = False
    writing: bool = False
    sent: Mapping[str, str] = field(default_factory=dict)
    after: str = ""


def _in(
    name: str, address: str, kind: str = "", *, part: bool = False, writing: bool = False
) -> Asked:
    address = f"/d/{{dossier}}/{address}"
    return Asked(name=name, address=address, kind=kind, part=part, writing=writing)


def _search(name: str, query: str, words: tuple[str, ...] = ()) -> Asked:
    return Asked(name=name, address=f"/d/{{dossier}}/search/?q={query}", words=words)


PAGES: tuple[Asked, ...] = (
    Asked(name="home", address="/"),
    _in("board", ""),
    _in("board, as of a day", f"?as_of={AS_OF}"),
    _in("board, narrowed and sorted", "?words=law&stale=on&sort=-due", part=True),
    _in("timeline", "timeline/"),
    _in("timeline, three years", "timeline/?since=2010-01-01&until=2012-12-31", part=True),
    _in("timeline, one month", "timeline/?since=2011-03-01&until=2011-03-31", part=True),
    _in("timeline, of a pledge", "timeline/?matter={key}", "pledge"),
    _in("library", "library/"),
    _in("library, its fortieth page", "library/?page=40"),
    _in("library, by a word", "library/?words=ministry&sort=title"),
    _in("library, what waits", "library/?waiting=on"),
    _in("library, the work", "library/work/", part=True),
    _in("review", "review/"),
    _in("review, of a kind", "review/?kind=event"),
    _in("review, of a document", "review/?source={key}", "source"),
    _in("review, the surest", "review/?sure=0.9"),
    _in("review, its hundredth page", "review/?page=100"),
    _in("memorandum", "memorandum/"),
    _in("memorandum, a section", "memorandum/?section={key}", "pledge"),
    _in("memorandum, how it looks", "memorandum/looks/?section={key}", "pledge", part=True),
    _in("memorandum, outline", "memorandum/outline/?section={key}", "pledge", part=True),
    Asked(
        name="memorandum, more of it",
        address="/d/{dossier}/memorandum/outline/?section={key}&upto=12",
        kind="pledge",
        part=True,
        after="/d/{dossier}/memorandum/outline/?section={key}",
    ),
    _in("memorandum, its problems", "memorandum/check/"),
    _in("memorandum, to issue", "memorandum/issue/"),
    Asked(
        name="memorandum, preview",
        address="/d/{dossier}/memorandum/try/",
        kind="pledge",
        part=True,
        writing=True,
        sent={"section": "{key}", "audience": "public", "text": "The ministry did not answer."},
    ),
    Asked(
        name="memorandum, search to cite",
        address="/d/{dossier}/memorandum/cite/?section={key}&as=list&q={word}",
        kind="pledge",
        words=COMMON,
        part=True,
        writing=True,
    ),
    _search("search, a common word", "{word}", COMMON),
    _search("search, a rare word", "{word}"),
    _search("search, a phrase", "{word}", PHRASES),
    _search("search, its tenth page", "{word}&page=10", COMMON),
    _in("settings", "settings/"),
    _in("history of the dossier", "history/"),
    _in("history of the dossier, of an act", "history/?act=accept"),
    _in("reader", "read/{key}/", "source"),
    _in("reader, its second page", "read/{key}/?page=2", "source"),
    _in("reader, the desk alone", "read/{key}/", "source", part=True),
    _in("pledge", "{key}/", "pledge"),
    _in("pledge, as of a day", f"{{key}}/?as_of={AS_OF}", "pledge"),
    _in("pledge, its history", "{key}/history/", "pledge"),
    _in("pledge, to weigh evidence", "{key}/do/weigh/", "pledge", part=True, writing=True),
    _in("pledge, to assess", "{key}/do/assess/", "pledge", part=True, writing=True),
    _in("pledge, a requirement", "{key}/do/requirement/", "pledge", part=True, writing=True),
    _in("pledge, a new one", "new/pledge/", writing=True),
    _in("concern", "{key}/", "concern"),
    _in("event", "{key}/", "event"),
    _in("measure", "{key}/", "measure"),
    _in("case", "{key}/", "case"),
    _in("actor", "{key}/", "actor"),
    _in("recommendation", "{key}/", "recommendation"),
    _in("source", "{key}/", "source"),
    Asked(name="account", address="/account/"),
)

# Done in turn, each with another proposal, and at last undone; what is `DOING` changes the record.
DOING = ("accept a proposal", "undo it")
ACTS = (DOING[0], "board, after it", "home, after it", DOING[1], "board, after that")
