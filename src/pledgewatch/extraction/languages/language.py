"""What a language brings to the reading: tables, no code.

A language is one module beside this one with a value of `Language`; `languages.of` finds it.
"""

from dataclasses import dataclass
from enum import StrEnum

from pledgewatch.dossier.vocabulary import Stage


class DateForm(StrEnum):
    """How the named groups of a date pattern are to be read.

    In patterns `{Y}`, `{M}` and `{D}` stand for the groups y, m and d (year, month, day), `{Y2}`,
    `{M2}`, `{D2}` for the groups of a second date, `{W}` for an optional weekday, `{N}` for the
    group n (a number), `{U}` for the group u (a unit of time).
    """

    CALENDAR = "calendar"  # y, m, d of one date: "26 March 2008"; what is missing is looked for
    RANGE = "range"  # y, m, d to y2, m2, d2: "14-16 March 2009"
    PAIR = "pair"  # two dates that share a month or year: "4 and 9 December 2008"
    MONTH_ONLY = "month_only"  # m: "in March"
    NUMERIC = "numeric"  # a, b, y: "8/07/2002"; the language says which comes first
    YEAR = "year"  # y
    SCHOOL_YEAR = "school_year"  # y, yy: "2008/09"
    DECADE = "decade"  # y (2000) or tens (90): "the 1990s"
    SEASON = "season"  # s, and y or which
    PART = "part"  # n, part, and y or which: "the first half of 2009"
    DAY_WORD = "day_word"  # word: "yesterday"
    AGO = "ago"  # n, u: "two weeks ago"
    AHEAD = "ahead"  # n, u: "in two weeks"
    RELATIVE = "relative"  # which, u: "last year", "this month"
    RELATIVE_MONTH = "relative_month"  # which, m, perhaps d: "last December", "May this year"
    WEEKDAY = "weekday"  # w, perhaps which: "on Thursday", "last Monday"
    PAST_SPAN = "past_span"  # n, u: "the past two years"
    FUTURE_SPAN = "future_span"  # n, u: "the next two years"
    SAME = "same"  # u: "that year", "the same month", of the last date named
    OFFSET_OF_SAME = "offset_of_same"  # which, u: "the following year"
    AFTER_THAT = "after_that"  # n, u: "two years later", from the last date named
    BEFORE_THAT = "before_that"  # n, u: "a year earlier"
    THAT_TIME = "that_time"  # "at the time": the last date named


class DateFrame(StrEnum):
    """What the words before a date make of it."""

    DUE_END = "due_end"  # "by the end of 2008": the last day
    BY = "by"  # "by March 2009"
    SINCE = "since"  # "since 1995": 1995/..
    UNTIL = "until"  # "until 2007": ../2007
    BEFORE = "before"  # "before 2007": ../2007
    AFTER = "after"  # "after 2007": 2007/..
    FROM = "from"  # "from 2002", "beginning in 2002": 2002, when it began
    BETWEEN = "between"  # opens "between X and Y"
    PART = "part"  # "early", "at the end of", "mid-": as precise as the date and no more
    ABOUT = "about"  # "circa 1990": 1990~


@dataclass(frozen=True, slots=True, kw_only=True)
class DateWords:
    """The calendar of a language. Words are given in lower case."""

    homographs: frozenset[str]  # months that are common words too: "may"; need a capital letter
    months: dict[str, int]  # every form of a month's name and its abbreviations
    weekdays: dict[str, int]  # Monday is 0
    day_ending: str  # pattern of what may follow the number of a day: "26th"
    numbers: dict[str, int]
    units: dict[str, str]  # any form of "day", "week", "month", "year", "decade" in English
    seasons: dict[str, int]  # EDTF: spring 21, summer 22, autumn 23, winter 24
    parts: dict[str, int]  # "half": months in it
    ordinals: dict[str, int]  # "first": 1, "last": -1
    day_words: dict[str, int]  # "yesterday": -1
    which: dict[str, int]  # "last": -1, "this": 0, "next": 1
    anchor: str  # pattern: a text without it names no date
    forms: tuple[tuple[DateForm, str], ...]  # the first that matches at a place is taken
    frames: tuple[tuple[DateFrame, str], ...]  # patterns of what stands right before a date
    after_frames: tuple[tuple[DateFrame, str], ...]  # and right after it: "2008 onwards"
    range_joints: str  # pattern between the two dates of a range: "to", "–"
    pair_joints: str  # pattern between dates that share a year: "and", ","
    month_needs: str  # pattern before a month named without day or year
    not_before_year: str  # pattern before digits that are no year: "Article "
    year_needs: str  # pattern before a year that may be followed by a noun: "in ", "the "
    not_after_year: str  # pattern after digits that are no year: " people"
    future: str  # pattern of words that tell of what is to come
    lead: str  # pattern of a preposition that belongs to the words of a date: "on "
    day_first: bool = True  # whether 8/07/2002 is in July


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceWords:
    """What does not end a sentence."""

    abbreviations: frozenset[str]  # lower case, without the final full stop; never end one
    before_number: frozenset[str]  # end one unless a number follows: "no", "art"
    may_end: frozenset[str]  # end one only before a capital letter that opens a common word: "etc"


@dataclass(frozen=True, slots=True, kw_only=True)
class NameWords:
    """How a language writes names. All words in lower case, without full stops."""

    titles: frozenset[str]
    title_modifiers: frozenset[str]
    roles: frozenset[str]
    person_verbs: frozenset[str]
    organ_heads: frozenset[str]
    organ_signs: frozenset[str]
    shared_heads: frozenset[str]  # of a State's organ, or of an organisation
    organisation_heads: frozenset[str]
    international_signs: frozenset[str]
    medium_cues: frozenset[str]
    medium_heads: frozenset[str]
    organisation_cues: frozenset[str]
    organ_cues: frozenset[str]
    connectors: frozenset[str]
    name_particles: frozenset[str]
    not_names: frozenset[str]
    text_heads: frozenset[str]  # what ends or opens so names a text: "Law on Elections"
    acronyms: dict[str, str]  # letters to `dossier.vocabulary.ActorKind`
    surname_endings: str  # pattern


@dataclass(frozen=True, slots=True, kw_only=True)
class EventWords:
    """How a language tells what happened. All are patterns."""

    stages: tuple[tuple[Stage, str], ...]
    measures: str  # nouns of what goes through stages
    past: str  # verbs of what has happened
    modal: str  # verbs of what has not
    naming_before: str  # before a date that only names a thing, as in "the May 2007 amendments"
    naming_after: str  # after such a date
    citation: str  # around the date of a cited publication


@dataclass(frozen=True, slots=True, kw_only=True)
class PledgeWords:
    """How a language undertakes something. All are patterns."""

    label: str  # opens a paragraph that is a pledge: "Promise 1: "
    cues: tuple[tuple[float, str], ...]  # weight for or against a sentence's being a pledge
    section: str  # headings over lists of pledges
    introducing: str  # ends the sentence before a list of pledges
    reference: str  # what stands in such a section and is no pledge: "See the national report"
    first_person: str  # undertaking in the speaker's own words: "we will"
    said: str  # verbs that tell whose words are quoted
    official: str  # who speaks for a State
    reported: str  # verbs of undertaking as told by another: "pledged"
    complement: str  # what follows those if something is undertaken: " that", " to amend"
    negated: str  # words before the verb that undo it
    retold: str  # of a sentence in which such words are another's, not its subject's
    own_words: str  # headings under which a State speaks of itself; `alone` if only it speaks
    speech: str  # titles of what one person says: "Statement by ..."
    pledge_nouns: str
    conditional: str
    aspirational: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecommendationWords:
    """How a language asks something of somebody. All are patterns."""

    asks: str  # verbs that ask as they are said: "urges", "hopes (you will)"
    passive: str  # "is urged to"
    adverbs: str  # what may stand between the asker and the verb
    askers: str  # who asks without a name: "we", "the Committee"
    complement: str  # what follows the verb if something is asked: " you to call"
    should: str  # "should", "must"
    addressees: str  # heads of who can be asked: "the authorities"
    pronouns: str  # for the one who was just asked: "it"
    reported: str  # tells that somebody else speaks: "said", "according to"
    heading: str  # over recommendations
    to: str  # a heading that names who is asked, its group `whom`


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """Everything the reading knows of a language; a part that is None is not read in it."""

    code: str  # ISO 639-1
    dates: DateWords
    sentences: SentenceWords
    names: NameWords
    events: EventWords
    pledges: PledgeWords
    recommendations: RecommendationWords
