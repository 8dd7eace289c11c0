"""What a language brings to the reading: tables, no code.

A language is one module beside this one with a value of `Language`; `languages.of` finds it. Its
parts may be missing: then the steps that need them give nothing.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeVar, cast

from pledgewatch.dossier.vocabulary import Stage
from pledgewatch.extraction.languages.name_words import InflectedNameWords, SuffixedNameWords

_Part = TypeVar("_Part")


class DateForm(StrEnum):
    """How the named groups of a date pattern are to be read.

    In patterns `{Y}`, `{M}` and `{D}` stand for the groups y, m and d (year, month, day), `{Y2}`,
    `{M2}`, `{D2}` for the groups of a second date, `{YEAR}` for a year in digits only, `{W}` for an
    optional weekday and `{WD}` for the group w of one, `{N}` for the group n (a number), `{U}` for
    the group u (a unit of time), `{COUNTS}` for one or several of the two ("2 years 1 month"),
    `{ORD}` for the group n (a place: "third"), `{ROMAN}` for the group n of one in Roman figures,
    `{DIGITS}` for a day in digits, `{WHICH}`, `{S}`, `{TENS}` and `{FEAST}` for the groups which,
    s, tens and feast.
    """

    CALENDAR = "calendar"  # y, m, d of one date: "26 March 2008"; what is missing is looked for
    RANGE = "range"  # y, m, d to y2, m2, d2: "14-16 March 2009"
    PAIR = "pair"  # two dates that share a month or year: "4 and 9 December 2008"
    MONTH_ONLY = "month_only"  # m: "in March"
    DAY_OF_MONTH = "day_of_month"  # d, which, perhaps d2: "the 20th of next month"
    DAY_ONLY = "day_only"  # d: "on the 21st", of the month that is told of
    NUMERIC = "numeric"  # a, b, perhaps y: "8/07/2002"; the language says which comes first
    YEAR = "year"  # y
    SCHOOL_YEAR = "school_year"  # y, yy: "2008/09"
    DECADE = "decade"  # y (2000) or tens (90): "the 1990s"
    CENTURY = "century"  # n: "the 19th century"
    SEASON = "season"  # s, and y or which
    PART = "part"  # n, part, and y or which: "the first half of 2009"
    EDGE = "edge"  # edge, n, u, and y, m or which with of: "the first three months of 2009"
    WEEK_OF = "week_of"  # n, perhaps m and y: "the last week of July"
    NTH_WEEKDAY = "nth_weekday"  # n, w, perhaps m and y: "the second Sunday of May 2008"
    WEEK_NUMBER = "week_number"  # n, perhaps y: "week 31"
    FEAST = "feast"  # feast, perhaps y: "Christmas 2008"
    DAY_WORD = "day_word"  # word: "yesterday"
    AGO = "ago"  # n, u: "two weeks ago"
    AHEAD = "ahead"  # n, u: "two weeks from now"
    IN_TIME = "in_time"  # n, u: "in two weeks", where something is to come
    RELATIVE = "relative"  # which, u: "last year", "this month"
    # which (of the month) or whose (of the year), m, perhaps d: "last December", "May this year"
    RELATIVE_MONTH = "relative_month"
    WEEKDAY = "weekday"  # w, perhaps which: "on Thursday", "last Monday"
    WEEKDAY_OF = "weekday_of"  # w, which: "Tuesday of next week"
    REST = "rest"  # u: "the rest of the year"
    PAST_SPAN = "past_span"  # n, u: "the past two years"
    WITHIN = "within"  # n, u: "within two years", where something is to come
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


_NEVER = r"(?!)"  # a pattern that nothing matches


@dataclass(frozen=True, slots=True, kw_only=True)
class DateWords:
    """The calendar of a language. Words are given in lower case."""

    homographs: frozenset[str] = (
        frozenset()
    )  # months that are common words too: "may"; need a capital letter
    plain_day: str = _NEVER  # pattern in a day of such a month that does: "ninth of may"
    homograph_needs: str = _NEVER  # pattern before them that does instead of the capital: "in "
    months: dict[str, int]  # every form of a month's name and its abbreviations
    weekdays: dict[str, int]  # Monday is 0
    day_ending: str  # pattern of what may follow the number of a day: "26th"
    numbers: dict[str, int]  # of what is counted: "three"
    about: frozenset[str] = frozenset()  # those of them that are not exact: "few"
    figures: str = _NEVER  # pattern of figures that are a day by the word before: "le 23"
    year_ending: str = _NEVER  # pattern of letters that may be glued to a year: "2009г."
    # pattern of endings that are read with the words after: "жылдан бері" is "жыл", then "since"
    suffix: str = _NEVER
    day_numbers: dict[str, int] = field(default_factory=dict)  # of days: "twenty-first"
    year_numbers: dict[str, int] = field(
        default_factory=dict
    )  # the words that years are made of: "nineteen", "ninety", "six"
    hundred: str = ""
    thousand: str = ""  # empty in a language whose years are read in digits only
    year_pairs: bool = False  # whether years are said in pairs: "nineteen ninety"
    # pattern between such words, with its blanks: " and " in "two thousand and six"
    number_joint: str = _NEVER
    counted: str  # pattern: groups n and u of a number with its unit
    counted_many: str  # pattern: one or several of these, without groups
    units: dict[str, str]  # any form of "day", "week", "month", "year" and others in English
    seasons: dict[str, int]  # EDTF: spring 21, summer 22, autumn 23, winter 24
    parts: dict[str, int]  # "half": months in it
    ordinals: dict[str, int]  # "first": 1, "last": -1
    # month and day; month 0: days after Easter Sunday
    feasts: dict[str, tuple[int, int]] = field(default_factory=dict)
    # month, weekday, which of them (-1: the last)
    weekday_feasts: dict[str, tuple[int, int, int]] = field(default_factory=dict)
    decades: dict[str, int] = field(default_factory=dict)  # "nineties": 9
    day_words: dict[str, int]  # "yesterday": -1
    which: dict[str, int]  # "last": -1, "this": 0, "next": 1
    anchors: str  # words, besides months and the like, without which (or a figure) nothing is read
    openers: str  # words, besides those of the tables, that the forms open with
    forms: tuple[tuple[DateForm, str], ...]  # the first that matches at a place is taken
    frames: tuple[tuple[DateFrame, str], ...]  # patterns of what stands right before a date
    after_frames: tuple[tuple[DateFrame, str], ...] = ()  # and right after it: "2008 onwards"
    range_joints: str  # pattern between the two dates of a range: "to", "–"
    pair_joints: str  # pattern between dates that share a year: "and", ","
    offset_before: str = (
        _NEVER  # pattern before a date that another is reckoned from: "two days after "
    )
    week_before: str = _NEVER  # before a date that stands for its week: "the week of "
    span_before: str = _NEVER  # before a date that a period opens with: "three days starting on "
    offset_back: str = _NEVER  # what stands in that if it is reckoned backwards: "before"
    day_needs: str = (
        r"\A\s*\Z"  # pattern before day and month in figures, without year: "on " before 4/22
    )
    month_needs: str  # pattern before a month named without day or year
    feast_needs: str = ""  # before a feast without a year; empty: as before a month
    not_before_year: str = _NEVER  # pattern before digits that are no year: "Article "
    year_needs: str  # pattern before a year that may be followed by a noun: "in ", "the "
    counted_after: str = (
        _NEVER  # pattern after digits that count something, unless those stand before
    )
    says_when: str  # pattern before a year that does not merely name something: "in "
    not_after_year: str = _NEVER  # pattern after digits that are no year: " people"
    future: str  # pattern of words that tell of what is to come
    lead: str  # pattern of a preposition that belongs to the words of a date: "on "
    day_first: bool = True  # whether 8/07/2002 is in July
    # pattern of the title of a yearly report, its group `year` the year that it covers
    yearly: str = r"(?!)"


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceWords:
    """What does not end a sentence."""

    abbreviations: frozenset[str]  # lower case, without the final full stop; never end one
    before_number: frozenset[str]  # end one unless a number follows: "no", "art"
    after_year: frozenset[str] = frozenset()  # end no sentence that has but begun: "В 2007 г."


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
    connectors: frozenset[str]
    name_particles: frozenset[str]
    not_names: frozenset[str]
    possessives: frozenset[str]  # whose "'s" may stand in a name: "Prosecutor General's Office"
    including: str  # pattern between plural cues and the names of a list: ", such as "
    member_of: str  # pattern before the name of a body: "members of the "
    lower_titles: str  # pattern before a surname: "former president "
    not_bodies: frozenset[str]  # letters that are no body's: "hiv"
    after_letters: str  # pattern of what follows the letters of a body: " was"
    text_heads: frozenset[str]  # what ends or opens so names a text: "Law on Elections"
    acronyms: dict[str, str]  # letters to `dossier.vocabulary.ActorKind`
    surname_endings: str  # pattern


AnyNameWords = NameWords | InflectedNameWords | SuffixedNameWords


@dataclass(frozen=True, slots=True, kw_only=True)
class EventWords:
    """How a language tells what happened. All are patterns."""

    stages: tuple[tuple[Stage, str], ...]
    measures: str  # nouns of what goes through stages
    past: str  # verbs of what has happened
    perfect: str  # verbs of what has come about by the time of writing: "has signed"
    standing: str  # what such sentences must be about: measures, pledges
    modal: str  # verbs of what has not
    naming_before: str  # before a date that only names a thing, as in "the May 2007 amendments"
    naming_after: str  # after such a date
    happening: str  # after such a date, where what it names is what happened: " elections"
    citation: str  # around the date of a cited publication


@dataclass(frozen=True, slots=True, kw_only=True)
class PledgeWords:
    """How a language undertakes something. All are patterns."""

    label: str  # opens a paragraph that is a pledge: "Promise 1: "
    ordinal_label: str  # a label by its place: "First promise:"
    bare_label: str  # a label that can be all of a heading
    cues: tuple[tuple[float, str], ...]  # weight for or against a sentence's being a pledge
    section: str  # headings over lists of pledges
    introducing: str  # ends the sentence before a list of pledges
    adjunct: str  # before the subject of a pledge: "In the context of ..., "
    opening: str  # its subject and verb of undertaking: "Ruritania will take measures to "
    closing: str  # where what is to be done is told: " by the end of", ", which"
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
    speaks: str  # who that person is, right behind; group `who`; case counts
    role: str  # an office that speaks for a State, with a name behind it; group `role`; case counts
    salutation: str  # how a letter opens; group `whom`; case counts
    assured: str  # the same told with a noun or of a thing: "assurance that it would"
    within: str  # a time from when it is said, its groups `count` and `unit`
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
    suggested: str  # what asks where the heading says that it does: "could"
    told: str  # verbs of what is so, which asks nothing
    mixed: str  # of a heading that is over more than recommendations
    bound: str  # heads of those of whom "must" tells a duty: "employers"
    duty: str  # "must", which asks nothing where a law is told
    own_body: str  # the document's own organisation in short: "of the Alliance"
    label: str  # before one that is labelled: "Recommendation 3: "
    said: str  # beside a quotation: "said"
    pronouns: str  # for the one who was just asked: "it"
    reported: str  # tells that somebody else speaks: "said", "according to"
    heading: str  # over recommendations
    to: str  # a heading that names who is asked, its group `whom`


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationWords:
    """How a language names instruments, laws and provisions. Strings are patterns."""

    openers: frozenset[str]  # words that open a mention although they are written small
    provision_nouns: str  # "articles"
    own_provision_nouns: str  # those that stand in brackets without an instrument: "arts."
    subprovision_nouns: str  # "paragraph", after an article
    subprovision_plurals: str  # those of them after which several numbers follow
    provision_joints: str  # between numbers: ", ", " and "
    range_joints: str  # those of them that make a range: "–"
    provision_links: str  # between a number and its instrument: " of the "
    annex: str  # the same, where an annex is meant
    heads: tuple[str, ...]  # what an instrument is called once it was named: "Covenant"
    back_before: str  # what must stand before such a head: "the "
    back_not_after: str  # what may not stand behind it: " on", which names another
    own_protocol: str  # before a protocol to the treaty just named: "its "
    defined: str  # behind a name: says by which head it is called from here on
    thereto: str  # behind such a protocol
    protocol: str  # before a treaty; groups both, first, and, plural
    ordinals: dict[str, int]
    counts: dict[str, int]
    topic_lead: str  # between a treaty and the topic of its protocol
    topic_tail: str  # what may belong to the topic
    together: tuple[tuple[str, tuple[str, ...]], ...]  # names of several, their keys
    body_after: str  # behind an acronym of a committee: " recommended"
    bodies: str  # nouns of what is no text: "Committee"
    texts: str  # nouns of texts: "Convention"
    labour: str  # labour conventions; groups ilo, numbers, of
    labour_openers: frozenset[str]
    labour_name: str  # of a convention that the catalogue does not hold
    labour_year: str  # behind a number: " (1989)"
    resolution_bodies: str
    resolution: str  # group numbers
    resolution_of: str  # between a resolution and its body
    resolution_name: str
    law_heads: frozenset[str]  # nouns of national law, capitalised
    law_links: str  # between such a noun and its topic: "on"
    law_quoted: str  # a law whose title stands in quotation marks
    law_numbered: str
    title_links: frozenset[str]  # small words inside a title
    title_ends: str  # what a title does not go on with
    title_links_before_the: frozenset[str]
    not_in_title: frozenset[str]  # capitalised words that open a sentence, not a title
    fields_of_law: frozenset[str]  # "international" law is none
    not_laws: str  # "code of conduct"
    draft: str  # before what is not yet a law
    indefinite: str  # before what is no law in particular
    definite: str  # before a law named in small letters
    codes: str  # before "code": "criminal "
    codes_of: str  # from "code": "code of criminal procedure"
    small_law: str  # "law on ..." in small letters
    of_state: str  # behind a constitution; its group holds the State


@dataclass(frozen=True, slots=True, kw_only=True)
class RequirementWords:
    """How a language sets figures and changes them. All are patterns."""

    cue: str  # letters without which there is no number
    number: str  # "3,000", "fifteen", "two thirds"
    unit: str  # behind a number, with its blank: " per cent"
    bound: str  # before a number: "at least"
    strict_bound: str  # those of them that seldom tell what merely happened
    loose_bound: str  # those that tell a rule only where something is forbidden or required
    forbidding: str
    condition: str  # those that limit whom a rule is for: "under"
    governed: str  # right before a figure without a unit: "a membership of "
    share: str  # behind a number: " of the votes"; `{number}` stands for the pattern above
    tail: str  # what else belongs to a figure: " in advance"
    change: str  # verbs: "raised"
    from_word: str
    to_word: str
    back_from: str  # between the new figure and the old: " (from "
    raised: str  # those of the verbs that need not tell what was before
    settable: str  # the nouns of what is raised so
    norm: str  # nouns of what a rule fixes: "threshold"
    permitted: str  # verbs by which a subject is ruled although it is counted: "may"
    holds: str  # before a time for which somebody can be kept
    aged: str  # before an age that is a condition: "under the age of "
    aged_after: str  # behind such an age: " may"
    done_by: str  # before a time limit, without a verb that rules: "is issued "
    time_limit: str  # the bounds of such: "within"
    time: str  # its units
    required_after: str  # behind a figure: " required by law"
    counted: str  # nouns of what is counted, not ruled: "enrolment"
    formerly: str  # tells of the old rule
    no_longer: str  # right before a figure that is no longer the rule
    newly: str  # tells of the new rule
    law: str  # nouns of what sets a rule
    deontic: str  # tells that something is ruled: "allowed"
    strong: str  # those of them that govern a figure without a bound: "must"
    fixed: str  # a noun and verb right before a figure: "the minimum age is "
    named_after: str  # right behind a figure: " quota"
    deadline_after: str  # right behind a time: " before they must"
    conditional: str  # opens a sentence whose rule follows its figure
    soft: str  # rules only where the sentence names a law: "should"
    term_before: str  # right before a term of office
    term_after: str  # right behind it: "a seven-year term"
    elected: str  # what must stand before that
    ruled_after: str  # behind a figure that it makes a rule: " must be reserved"
    plural: str  # behind a number: what it counts
    appoints: str  # "appoints"
    consists: str  # "consists of "
    composed: str  # behind the number of those that a body consists of: " members"
    body: str  # nouns of what consists of members
    delegation: str  # tells that those counted came to a meeting
    court: str  # tells what was imposed on somebody
    penalty: str  # tells what the law threatens with
    asked: str  # tells what somebody asks for
    bidding: str  # how a recommendation opens
    not_number_before: str  # before digits that count nothing: "Article "
    not_number_after: str
    weak_number: str  # numbers that say little alone: "one"


class NotReadError(LookupError):
    """A part of a language was asked for that is not read in it; ask `Language.reads` first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What is read in a language besides its sentences; a part that is None is not read in it."""

    citations: CitationWords | None = None
    dates: DateWords | None = None
    names: AnyNameWords | None = None
    events: EventWords | None = None
    pledges: PledgeWords | None = None
    recommendations: RecommendationWords | None = None
    requirements: RequirementWords | None = None


PARTS = tuple(Parts.__dataclass_fields__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """Everything the reading knows of a language.

    The properties are for steps that run only where their part is read: without it they raise
    `NotReadError`, so that no text is ever read with the tables of another language.
    """

    code: str  # ISO 639-1
    sentences: SentenceWords
    parts: Parts

    def reads(self, *parts: str) -> bool:
        """Whether all of these are read in it: "dates", "names" and the other fields of `Parts`."""
        return all(getattr(self.parts, part) is not None for part in parts)

    @property
    def missing(self) -> tuple[str, ...]:
        """The parts that are not read in it."""
        return tuple(part for part in PARTS if not self.reads(part))

    @property
    def citations(self) -> CitationWords:
        """How it names instruments, laws and provisions."""
        return self._held(self.parts.citations)

    @property
    def dates(self) -> DateWords:
        """Its calendar."""
        return self._held(self.parts.dates)

    @property
    def names(self) -> AnyNameWords:
        """How it writes names."""
        return cast("AnyNameWords", self._held(self.parts.names))

    @property
    def events(self) -> EventWords:
        """How it tells of what happened."""
        return self._held(self.parts.events)

    @property
    def pledges(self) -> PledgeWords:
        """How it undertakes something."""
        return self._held(self.parts.pledges)

    @property
    def recommendations(self) -> RecommendationWords:
        """How it asks something of somebody."""
        return self._held(self.parts.recommendations)

    @property
    def requirements(self) -> RequirementWords:
        """How it sets figures and changes them."""
        return self._held(self.parts.requirements)

    def _held(self, part: _Part | None) -> _Part:
        if part is None:
            raise NotReadError(f"This part is not read in “{self.code}”; see docs/how-to.")
        return part
