"""The calendar of a language, as data: what dates look like and what frames them."""

from dataclasses import dataclass, field
from enum import StrEnum


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
