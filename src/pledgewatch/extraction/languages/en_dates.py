"""The English calendar."""
# ruff: noqa: E501 -- a pattern stands on one line, under its example

from pledgewatch.extraction.languages import date_tables
from pledgewatch.extraction.languages.date_words import DateForm, DateFrame, DateWords

_MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7,
    "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept": 9, "sep": 9,
    "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_WEEKDAYS = {
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5,
    "sunday": 6, "mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3,
    "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip
_ONES = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9,
}  # fmt: skip
_TEENS = {
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip
_NUMBERS = {
    "a": 1, "an": 1, **_ONES, **_TEENS, **_TENS, "twenty-five": 25, "couple": 2, "a couple": 2,
    "couple of": 2, "a couple of": 2, "few": 3, "a few": 3,
}  # fmt: skip
_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
    "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
    "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
}  # fmt: skip
# Single numbers up to nine are no days: "In March one man was released".
_DAY_NUMBERS = {
    **_ORDINALS, **_TEENS, "twenty": 20, "thirty": 30,
    **{f"twenty {word}": 20 + number for word, number in _ONES.items()},
    **{f"twenty {word}": 20 + number for word, number in list(_ORDINALS.items())[:9]},
    "thirty one": 31, "thirty first": 31,
}  # fmt: skip
_UNITS = {
    "day": "day", "days": "day", "week": "week", "weeks": "week", "month": "month",
    "months": "month", "year": "year", "years": "year", "decade": "decade", "decades": "decade",
    "fortnight": "fortnight", "fortnights": "fortnight", "quarter": "quarter",
    "quarters": "quarter", "weekend": "weekend",
}  # fmt: skip
# Easter Sunday is (0, 0).
_FEASTS = {
    "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24),
    "new year's day": (1, 1), "new year's eve": (12, 31), "new year": (1, 1),
    "new years": (1, 1), "new year day": (1, 1), "new year eve": (12, 31),
    "easter": (0, 0), "easter sunday": (0, 0), "easter monday": (0, 1), "good friday": (0, -2),
    "pentecost": (0, 49), "halloween": (10, 31), "valentine's day": (2, 14),
    "international women's day": (3, 8), "international workers' day": (5, 1),
    "labour day": (5, 1), "human rights day": (12, 10), "world press freedom day": (5, 3),
    "april fool's day": (4, 1), "april fools": (4, 1), "may day": (5, 1), "boxing day": (12, 26),
    "veterans day": (11, 11), "armistice day": (11, 11), "earth day": (4, 22), "juneteenth": (6, 19),
    "all saints' day": (11, 1), "all souls' day": (11, 2), "epiphany": (1, 6), "mardi gras": (0, -47),
    "ash wednesday": (0, -46), "palm sunday": (0, -7), "maundy thursday": (0, -3),
    "ascension day": (0, 39), "st patrick's day": (3, 17), "st. patrick's day": (3, 17), "saint patrick's day": (3, 17), "saint patrick": (3, 17),
}  # fmt: skip
# The first Monday of September is (9, 0, 1), the last one of May (5, 0, -1).
_WEEKDAY_FEASTS = {
    "thanksgiving": (11, 3, 4), "thanksgiving day": (11, 3, 4), "thanks giving day": (11, 3, 4),
    "labor day": (9, 0, 1), "memorial day": (5, 0, -1), "mother's day": (5, 6, 2),
    "mothers day": (5, 6, 2), "father's day": (6, 6, 3), "fathers day": (6, 6, 3),
    "black friday": (11, 4, 4), "martin luther king day": (1, 0, 3), "mlk day": (1, 0, 3), "columbus day": (10, 0, 2),
}  # fmt: skip
_COUNTED, _COUNTED_MANY = date_tables.counted(_NUMBERS, _UNITS, joint=r",?\s+(?:and\s+)?", digits=4)

_WHICH = r"(?P<which>last|past|previous|this|current|present|next|coming|upcoming|the\s+following)"
_OF_WEEK = (
    r"(?:(?:on|of|in)\s+)?(?P<which>last|this|next|previous|the\s+following|the\s+same|the)\s+week"
)
_WEEKDAY = r"(?P<w>(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
_ANY_WEEKDAY = r"{WD}\.?"
_MONTH_OF = r"(?P<which>last|this|next|the\s+following|the\s+previous|the)\s+month"
_FORMS = (
    # 2008-03-26; 2008/03/26; 2016 10 16
    (DateForm.CALENDAR, r"{Y}-(?P<m>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12]\d|3[01])(?!\d)"),
    (DateForm.CALENDAR, r"{Y}/(?P<m>0[1-9]|1[0-2])/(?P<d>0[1-9]|[12]\d|3[01])(?!\d)"),
    (DateForm.CALENDAR, r"{Y} (?P<m>0[1-9]|1[0-2]) (?P<d>0[1-9]|[12]\d|3[01])(?!\d)"),
    (DateForm.CALENDAR, r"{Y}\.(?P<m>0[1-9]|1[0-2])\.(?P<d>0[1-9]|[12]\d|3[01])(?![\d.])"),
    # 1-May-09
    (DateForm.CALENDAR, r"{DIGITS}[-/]{M}[-/](?P<y>\d\d)(?![\w-])"),
    # 2008-Mar-26; Mar-26-2008; March-2008-26
    (DateForm.CALENDAR, r"{Y}[-/]{M}[-/]{DIGITS}"),
    (DateForm.CALENDAR, r"{M}[-/]{DIGITS}[-/]{Y}"),
    (DateForm.CALENDAR, r"{M}[-/]{Y}[-/]{DIGITS}"),
    (DateForm.CALENDAR, r"{DIGITS}[-/]{Y}[-/]{M}"),
    # 14-16 March 2009; 3 to 5 May; the 3rd and 4th of May, 2009
    (DateForm.RANGE, r"{W}(?:the\s+)?{D}\s*(?:[-–—]|to|until|till|through)\s*(?:the\s+)?{D2}\s+(?:of\s+)?{M}(?:,?\s+(?:of\s+|in\s+)?{Y})?"),
    (DateForm.PAIR, r"{W}(?:the\s+)?{D}\s*(?:and|&|,|or)\s*(?:the\s+)?{D2}\s+(?:of\s+)?{M}(?:,?\s+{Y})?"),
    # November between 19 and 20, 2009
    (DateForm.RANGE, r"{M}\s+(?:between|from)\s+(?:the\s+)?{D}\s*(?:[-–—]|to|and|until)\s*(?:the\s+)?{D2}(?:,?\s+(?:of\s+)?{Y})?"),
    # March 14-16, 2009; December 4 and 5, 2008
    (DateForm.RANGE, r"{M}\s+(?:the\s+)?{D}\s*(?:[-–—]|to|through|until|till)\s*(?:the\s+)?{D2}(?:,?\s+{Y})?"),
    (DateForm.PAIR, r"{M}\s+{D}\s*(?:and|&)\s*{D2}(?:,?\s+{Y})?"),
    # 26 March last year; December this year; May of last year
    (DateForm.RELATIVE_MONTH, r"{W}(?:(?:the\s+)?{D}\s+(?:of\s+)?)?{M},?\s+(?:of\s+)?(?P<whose>last|this|next|the\s+previous|the\s+same|that)\s+year"),
    (DateForm.RELATIVE_MONTH, r"{W}{M}\s+(?:the\s+)?{D},?\s+(?:of\s+)?(?P<whose>last|this|next|the\s+same|that)\s+year"),
    # April of 87; April ’87
    (DateForm.CALENDAR, r"(?:{D}\s+)?{M}\s+(?:of\s+|['’])(?P<y>\d\d)(?!\d)"),
    # Thursday, 26 March 2008; the 26th of March 2008; 26 March
    (DateForm.CALENDAR, r"{W}(?:the\s+)?{D}[\s-]+(?:day\s+of\s+|of\s+)?{M}(?:[,.]?[\s-]+(?:of\s+|in\s+)?{Y})?"),
    # March 26, 2008; Mar. 26th; Thursday, March 26; March the twenty-sixth; March 26th of 2008
    (DateForm.CALENDAR, r"{W}{M}\s+(?:the\s+)?{D}(?:(?:\s*,\s*|\s+)(?:of\s+|in\s+)?{Y})?"),
    # March 2008; March of 2008; 2008 March
    (DateForm.CALENDAR, r"{M}(?:\s?,?\s+(?:of\s+|in\s+)?|-){Y}"),
    (DateForm.CALENDAR, r"{Y}\s*,?\s+{M}(?:\s+(?:the\s+)?{D})?(?!\s+\d)"),
    # last December; this May
    (DateForm.RELATIVE_MONTH, r"(?P<which>last|this\s+past|this|next|past)\s+{M}"),
    # Oct/2; October2
    (DateForm.CALENDAR, r"{M}[/-]?{DIGITS}(?:\s?,\s?{Y})?(?![/-]|:\d)"),
    (DateForm.MONTH_ONLY, r"{M}"),
    # 8.07.2002; 7/8/2002; 05/05/89; on 4/22
    (DateForm.NUMERIC, r"(?P<a>\d{1,2})(?P<sep>[./-])(?P<b>\d{1,2})(?P=sep){Y}"),
    (DateForm.NUMERIC, r"(?P<a>\d{1,2})(?P<sep>[/-])(?P<b>\d{1,2})(?P=sep)(?P<y>\d\d)(?![\d/-])"),
    (DateForm.NUMERIC, r"(?P<a>\d{1,2})(?P<sep>/)(?P<b>\d{1,2})\s?,\s?{YEAR}"),
    (DateForm.NUMERIC, r"(?P<a>\d{1,2})(?P<sep>/)(?P<b>\d{1,2})(?![\d/.])"),
    # 2008/09, 2008-09 (as one year of work; 2008-11 is November)
    (DateForm.SCHOOL_YEAR, r"(?P<y>(?:1[6-9]|20)\d\d)[-–/](?P<yy>\d\d)(?![\d/-])"),
    (DateForm.RANGE, r"(?P<y>(?:1[6-9]|20)\d\d)\s?[-–—/~]\s?(?P<y2>(?:1[6-9]|20)\d\d)(?![^\W_])"),
    # 2008-11; 2016/11; 11/2016; 11-2016
    (DateForm.CALENDAR, r"{Y}\s?[-/]\s?(?P<m>0[1-9]|1[0-2])(?![\d-])"),
    (DateForm.CALENDAR, r"(?P<m>0?[1-9]|1[0-2])\s?[-/]\s?(?P<y>(?:19|20)\d\d)(?![\d/-])"),
    # the 19th century; the twentieth century
    (DateForm.CENTURY, r"(?:the\s+)?(?:(?:early|mid|late)[\s-]+)?{ORD}[\s-]+century\b"),
    # the 1990s; the mid-1990s; the nineties
    (DateForm.DECADE, r"(?:the\s+)?(?:(?:early|mid|late)[\s-]+)?(?P<y>(?:1[6-9]|20)\d0)['’]?s\b"),
    (DateForm.DECADE, r"the\s+(?:(?:early|mid|late)[\s-]+)?['’]?(?P<tens>[2-9]0)['’]?s\b"),
    (DateForm.DECADE, r"(?:the\s+)?(?:(?:early|mid|late)[\s-]+)?(?:nineteen[\s-]+)?(?!\d){TENS}"),
    # spring 2009; the summer of 2009; last winter
    (DateForm.SEASON, r"(?:the\s+)?{S}(?:,?\s+(?:of\s+)?){Y}"),
    (DateForm.SEASON, r"(?:the\s+)?{S}\s+(?:of\s+)?(?P<whose>last|this|next)\s+year\b"),
    (DateForm.SEASON, r"(?P<which>last|this|next|this\s+past)\s+{S}"),
    # the first half of 2009; the third month of 2021; the first quarter of the year; Q3 2009; 2009-H1
    (DateForm.PART, r"(?:the\s+)?{ORD}\s+(?P<part>half|quarter|trimester|semester|month)\s+(?:of\s+|in\s+)?(?:{Y}|(?P<which>this|last|next|the)\s+year)"),
    (DateForm.PART, r"{Y},?\s+(?:the\s+)?{ORD}\s+(?P<part>half|quarter|trimester|semester)\b"),
    # the first three months of 2009; the last two weeks of May
    (DateForm.EDGE, r"(?:the\s+)?(?P<edge>first|last)\s+{N}\s+{U}\s+(?:of|in)\s+{M}(?:,?\s+(?:of\s+)?{Y})?"),
    (DateForm.EDGE, r"(?:the\s+)?(?P<edge>first|last)\s+{N}\s+{U}\s+(?:of|in)\s+(?:{Y}|(?P<which>last|this|next|the)\s+(?P<of>month|year)\b)"),
    (DateForm.PART, r"(?P<part>[qh])(?P<n>[1-4])[,-]?\s*(?:of\s+)?(?:{Y}|(?P<which>this|last|next|the)\s+year)"),
    (DateForm.PART, r"{Y}[\s-]*(?P<part>[qh])(?P<n>[1-4])\b"),
    (DateForm.PART, r"(?P<part>quarter)\s+(?P<n>[1-4])\s+(?:of\s+|in\s+)?{Y}"),
    (DateForm.PART, r"(?P<part>q)(?P<n>[1-4])\b(?!\s*[:.)])"),
    # the 20th of next month; from 4 to 22 this month
    (DateForm.DAY_OF_MONTH, r"{W}(?:the\s+)?{D}\s*(?:[-–—]|to|until|till|through|and)\s*(?:the\s+)?{D2}\s+(?:of\s+|in\s+)?" + _MONTH_OF + r"\b"),
    (DateForm.DAY_OF_MONTH, r"{W}(?:the\s+)?{D}\s+(?:of|in)\s+" + _MONTH_OF + r"\b"),
    # the last week of July 2009; the first week of 2021; week 31 of 2018
    (DateForm.WEEK_OF, r"(?:the\s+)?{ORD}\s+week\s+(?:of|in)\s+{M}(?:,?\s+(?:of\s+)?{Y})?"),
    (DateForm.WEEK_OF, r"(?:the\s+)?{ORD}\s+week\s+(?:of|in)\s+{Y}"),
    (DateForm.WEEK_OF, r"(?:the\s+)?{ORD}\s+week\s+(?:of|in)\s+(?P<whose>last|this|next|the)\s+year\b"),
    (DateForm.WEEK_OF, r"(?:the\s+)?{ORD}\s+week\s+(?:of|in)\s+" + _MONTH_OF + r"\b"),
    (DateForm.WEEK_NUMBER, r"week\s*(?P<n>\d{1,2})(?!\d)(?:\s+(?:of\s+|in\s+)?{Y})?"),
    # the second Sunday of May 2008; second Sunday
    (DateForm.NTH_WEEKDAY, r"(?:the\s+)?{ORD}\s+" + _WEEKDAY + r"\s+(?:of|in)\s+{M}(?:,?\s+(?:of\s+)?{Y})?"),
    (DateForm.NTH_WEEKDAY, r"(?:the\s+)?{ORD}\s+" + _WEEKDAY + r"\s+(?:of|in)\s+" + _MONTH_OF + r"\b"),
    (DateForm.NTH_WEEKDAY, r"(?:the\s+)?(?!last\b){ORD}\s+" + _WEEKDAY + r"\b(?!\s+of\b)"),
    # Christmas 2008; New Year’s Day
    (DateForm.FEAST, r"{FEAST}(?:,?\s+(?:of\s+|in\s+)?{Y})?"),
    (DateForm.YEAR, r"{Y}"),
    (DateForm.YEAR, r"(?:(?<=\bin\s['’])|(?<=\bof\s['’])|(?<=\bsince\s['’]))(?P<y>\d\d)(?![\w'’])"),
    # the day before yesterday; to date
    (DateForm.DAY_WORD, r"(?P<word>(?:the\s+)?day\s+before\s+yesterday|(?:the\s+)?day\s+after\s+tomorrow|yesterday|today|tomorrow|tonight)\b"),
    (DateForm.DAY_WORD, r"(?<=\bto\sthe\s)(?P<word>present)\b(?=\s*(?:\Z|[.,;:?!)]))"),
    (DateForm.DAY_WORD, r"(?:(?<=\btill )|(?<=\buntil )|(?<=\bto )|(?<=\band )|(?<=\bfrom ))(?P<word>now|date|today)\b(?=\s*(?:\Z|[.,;:?!)](?!\d)))"),
    # two weeks ago; 1 month, 21 days ago; three days from today; in three weeks; two days hence
    (DateForm.AGO, r"(?:(?:some|about|around|nearly|almost|over|more\s+than|just\s+over)\s+)?(?<!half\s){COUNTS}\s+(?:ago|back)\b(?!\s+(?:to|in|at|from|the)\b)"),
    (DateForm.WITHIN, r"within\s+{N}\s+{U}\s+(?:from|of)\s+(?:now|today)\b"),
    (DateForm.AHEAD, r"(?:in\s+)?(?<!\bfor\s){COUNTS}\s+(?:from\s+(?:now|today)|hence)\b"),
    (DateForm.AHEAD, r"in\s+{COUNTS}['’]s?\s+time\b"),
    (DateForm.IN_TIME, r"in\s+{COUNTS}(?=\s*(?:\Z|[.,;:?!)](?!\d)))"),
    (DateForm.AFTER_THAT, r"{COUNTS}\s+(?:later|afterwards?|after\s+that)\b(?!\s+than\b)"),
    (DateForm.BEFORE_THAT, r"{COUNTS}\s+(?:earlier|before\s+that|previously)\b(?!\s+than\b)"),
    # the past two years; next 3 months; the two coming weeks
    (DateForm.PAST_SPAN, r"(?:the\s+)?(?:last|past|previous)\s+{N}\s*{U}"),
    (DateForm.FUTURE_SPAN, r"(?:the\s+)?(?:next|coming|following|upcoming)\s+{N}\s*{U}"),
    (DateForm.PAST_SPAN, r"(?:the\s+)?{N}\s+(?:last|past|previous)\s+{U}"),
    (DateForm.FUTURE_SPAN, r"(?:the\s+)?{N}\s+(?:next|coming|upcoming)\s+{U}"),
    (DateForm.WITHIN, r"within\s+{N}\s+{U}(?!\s+(?:of|after|from|before)\b)"),
    # the past year: a span of twelve months; last year: the calendar year
    (DateForm.PAST_SPAN, r"the\s+(?:last|past)\s+(?P<u>week|fortnight|month|year|decade)\b"),
    (DateForm.PAST_SPAN, r"past\s+(?P<u>fortnight)\b"),
    # Tuesday of next week; this week Friday; next week on Friday
    (DateForm.WEEKDAY_OF, _WEEKDAY + r",?\s+" + _OF_WEEK + r"\b"),
    (DateForm.WEEKDAY_OF, r"(?P<which>last|this|next)\s+week(?:\s+on)?\s+" + _WEEKDAY + r"\b"),
    # the rest of the year
    (DateForm.REST, r"(?:the\s+)?rest\s+(?:of\s+)?(?:(?:the|this|my|current)\s+)?(?P<u>week|month|year|decade)\b"),
    (DateForm.SAME, r"(?:(?:later|earlier|late|early|the\s+end\s+of)\s+)?(?:during\s+|in\s+)?(?:that|the\s+same|the\s+very\s+same)\s+(?P<u>day|week|weekend|month|year|decade)\b"),
    (DateForm.OFFSET_OF_SAME, r"the\s+(?P<which>following|next|previous|preceding)\s+(?P<u>day|week|month|year)\b"),
    (DateForm.RELATIVE, r"(?:the\s+)?(?P<u>week|month|year|weekend|quarter|decade)\s+(?P<which>before\s+last|after\s+next)\b"),
    (DateForm.RELATIVE, r"(?:(?:earlier|later|early|late|so\s+far|(?<!\bby\s)(?<!\bbefore\s)(?<!\buntil\s)(?<!\bthan\s)the\s+(?:end|beginning|start|middle)\s+of|mid)[\s-]+)?" + _WHICH + r"\s+(?:calendar\s+)?(?P<u>week|weekend|month|quarter|year|decade|day)\b"),
    # behind "by the end of": the year; earlier in the week; later in the year
    (DateForm.RELATIVE, r"(?:(?<=\bend of )|(?<=\bbeginning of )|(?<=\bstart of )|(?<=\bmiddle of ))(?P<which>the)\s+(?P<u>week|month|year|quarter|decade)\b(?!\s+of\b)"),
    (DateForm.RELATIVE, r"(?:(?<=\bby end of )|(?<=\bbefore end of )|(?<=\buntil end of ))(?P<u>week|month|year|quarter)\b(?!\s+of\b)"),
    (DateForm.RELATIVE, r"(?:earlier|later|early|late)\s+in\s+(?P<which>the|this)\s+(?P<u>week|month|year)\b"),
    (DateForm.RELATIVE, r"the\s+(?P<u>week|month|year|weekend|quarter|decade)\s+(?P<which>after\s+(?:the\s+)?next)\b"),
    # the day before; the year after
    (DateForm.OFFSET_OF_SAME, r"the\s+(?P<u>day|week|month|year)\s+(?P<which>before|after)(?=\s*(?:\Z|[.,;:?!)](?!\d)))"),
    (DateForm.THAT_TIME, r"at\s+(?:the|that)\s+time\b(?!\s+of\b)"),
    # on the 21st; Friday the 15th
    (DateForm.DAY_ONLY, r"(?:(?<=\bon\s)|(?<=\bon\sthe\s)){DIGITS}(?=\s*(?:\Z|[.?!](?:\s|\Z)))"),
    (DateForm.DAY_ONLY, r"(?:" + _WEEKDAY + r",?\s+)?the\s+(?P<d>\d{1,2}(?:st|nd|rd|th))(?=\s*(?:\Z|[.,;:?!)](?!\d)))"),
    (DateForm.DAY_ONLY, _ANY_WEEKDAY + r",?\s+(?:the\s+)?{D}(?=\s*(?:\Z|[.,;:?!)](?!\d)))"),
    # last Thursday; on Thursday; Thursday
    (DateForm.WEEKDAY, r"(?:(?:this\s+)?past\s+|(?P<which>last|this|next|previous|coming|upcoming)\s+)?" + _WEEKDAY + r"\b(?!s)"),
)  # fmt: skip

_FRAMES = (
    # by the end of 2008; no later than the end of 2008
    (DateFrame.DUE_END, r"(?:by|before|until|till|no(?:t)?\s+later\s+than)\s+(?:the\s+)?(?:very\s+)?end\s+of\s+(?:the\s+year\s+)?(?:the\s+)?"),
    (DateFrame.DUE_END, r"by\s+(?:late|year[- ]end)\s+"),
    (DateFrame.BY, r"(?:by|no(?:t)?\s+later\s+than|at\s+the\s+latest\s+(?:by|in)|on\s+or\s+before)\s+(?:(?:the\s+)?(?:beginning|start|middle|first\s+half)\s+of\s+|(?:early|mid)[\s-]+)?"),
    # since 1995; ever since early 1995
    (DateFrame.SINCE, r"(?:ever\s+)?since\s+(?:at\s+least\s+)?(?:as\s+(?:early|far\s+back)\s+as\s+)?(?:(?:early|mid|late|(?:the\s+)?(?:beginning|start|middle|end)\s+of)[\s-]+)?(?:the\s+)?"),
    # beginning in 2002; as of 1 May 2008; starting from May
    (DateFrame.FROM, r"(?:beginning|starting|effective|commencing)\s+(?:in|on|from|with)?\s*"),
    (DateFrame.FROM, r"(?:as\s+(?:of|from)|from)\s+(?:(?:early|mid|late|the\s+(?:beginning|start|end)\s+of)[\s-]+)?"),
    (DateFrame.UNTIL, r"(?:until|till|up\s+to|through)\s+(?:(?:early|mid|late)[\s-]+)?"),
    (DateFrame.BETWEEN, r"between\s+(?:(?:the\s+)?(?:beginning|start|end|middle)\s+of\s+|(?:early|mid|late)[\s-]+)?(?:the\s+)?"),
    (DateFrame.BEFORE, r"(?:before|prior\s+to|earlier\s+than)\s+"),
    (DateFrame.SINCE, r"(?:no(?:t)?\s+(?:earlier\s+than|before)|on\s+or\s+(?:after|later\s+than))\s+(?:the\s+)?"),
    (DateFrame.AFTER, r"(?<!day\s)(?:after|following|later\s+than)\s+"),
    # early 2008; at the end of May; mid-2009; later in 2008
    (DateFrame.PART, r"(?:(?:at|in|during|towards?)\s+)?(?:the\s+)?(?:beginning|start|end|middle|close|course|turn)\s+of\s+(?:the\s+)?"),
    (DateFrame.PART, r"(?:(?:very\s+)?(?:early|late|mid)|(?:earlier|later|early|late)(?:\s+(?:in|during|on))?)[\s-]+"),
    (DateFrame.ABOUT, r"(?:circa|ca?\.|about|around|approximately|roughly)\s+"),
)  # fmt: skip

_AFTER_FRAMES = (
    # 2010 or later; 2010 and beyond
    (
        DateFrame.SINCE,
        r"\s+(?:or|and)\s+(?:later|beyond|after|since|afterwards)\b(?!\s+(?:the|a|that|on|in)\b)|\+(?!\w)",
    ),
    (DateFrame.UNTIL, r"\s+(?:or|and)\s+(?:earlier|before)\b(?!\s+(?:the|a|that|on|in)\b)"),
    (DateFrame.SINCE, r",?\s+on(?:wards?)?\b(?!\s+(?:the|a|an)\b)"),  # from 2002 onwards
)

# Digits after these words count or number something; they are no year: "Article 1995",
# "resolution 2000", "more than 2000".
_NOT_BEFORE_YEAR = (
    r"(?:\b(?:articles?|arts?\.|nos?\.?|number|numbers|pages?|pp?\.|paragraphs?|paras?\.?|sections?|"
    r"secs?\.|resolutions?|decisions?|orders?|decrees?|cases?|rooms?|chapters?|rules?|notes?|box|"
    r"law\s+no\.?|act\s+no\.?|file|total\s+of|(?:more|less|fewer|other|greater)\s+than|at\s+least|"
    r"at\s+most|nearly|almost|over|up\s+to|only|exactly|some|figure|figures|tables?|volume|vol\.|"
    r"usd|us|eur|euros?|rubles?|tenge|item|items|points?|ref\.?|tel\.?|fax)|[$€£§№#])\s*\Z"
)
_NOT_AFTER_YEAR = (
    r"\s*(?:%|per\s?cent\b|(?:people|persons?|men|women|children|members?|signatures?|soldiers|"
    r"troops|officers|police|policemen|euros?|dollars|rubles?|tenge|som|hectares|kilomet\w+|km|"
    r"met(?:er|re)s|miles|years?|days|hours?|minutes|pages|copies|votes?|voters|seats|prisoners|"
    r"refugees|families|households|inmates|detainees|workers|employees|students|pupils|villages|"
    r"inhabitants|residents|citizens|deaths|victims|cases|complaints|participants|protesters|"
    r"words|places|schools|judges|lawyers|officials|civilians|others|times)\b)"
)

ENGLISH_DATES = DateWords(
    homographs=frozenset({"may", "march", "mar", "august"}),
    plain_day=r"\bof\s+(?:may|march)\Z|\d(?:st|nd|rd|th)\Z",
    homograph_needs=r"\b(?:in|since|until|till|between|last|next|early|late|mid)[\s-]+\Z",
    months=_MONTHS,
    weekdays=_WEEKDAYS,
    day_ending=r"(?:st|nd|rd|th)",
    year_ending=r"[qh][1-4]\b",
    figures=r"(?<=\bon\s)\d{1,2}(?!\d)|(?<=\bon\sthe\s)\d{1,2}(?!\d)|(?<=['’])\d\d(?!\d)|[2-9]0['’]?s\b",
    numbers=_NUMBERS,
    about=frozenset({"few", "a few"}),
    day_numbers=_DAY_NUMBERS,
    year_numbers=_ONES | _TEENS | _TENS,
    hundred="hundred",
    thousand="thousand",
    year_pairs=True,
    number_joint=r"\s+and\s+",
    counted=_COUNTED,
    counted_many=_COUNTED_MANY,
    units=_UNITS,
    seasons={"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24},
    parts={"half": 6, "semester": 6, "trimester": 3, "quarter": 3, "q": 3, "h": 6, "month": 1},
    ordinals=_ORDINALS | {"last": -1},
    feasts=_FEASTS,
    weekday_feasts=_WEEKDAY_FEASTS,
    decades={
        "twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7,
        "eighties": 8, "nineties": 9, **{f"{tens}0": tens for tens in range(2, 10)},
    },
    day_words={
        "the day before yesterday": -2, "day before yesterday": -2, "yesterday": -1, "today": 0,
        "tonight": 0, "now": 0, "date": 0, "present": 0, "tomorrow": 1, "day after tomorrow": 2, "the day after tomorrow": 2,
    },
    which={
        "last": -1, "past": -1, "this past": -1, "previous": -1, "the previous": -1,
        "preceding": -1, "this": 0, "current": 0, "present": 0, "the same": 0, "that": 0, "the": 0,
        "next": 1, "coming": 1, "upcoming": 1, "following": 1, "the following": 1,
        "before": -1, "after": 1, "after next": 2, "before last": -2, "after the next": 2,
    },
    anchors="seventeen eighteen nineteen twenty hundred ago time century q1 q2 q3 q4 h1 h2 hence",
    openers="the in at within some about around nearly almost over more just during so earlier later early late "
    "mid rest that q1 q2 q3 q4 h1 h2",
    forms=_FORMS,
    frames=_FRAMES,
    after_frames=_AFTER_FRAMES,
    range_joints=(
        r"\s*(?:[-–—]|to|until|till|through|up\s+to)\s*"
        r"(?:(?:the\s+)?(?:(?:very\s+)?(?:end|middle|beginning|start)\s+of|early|mid|late)[\s-]+)?(?:the\s+)?"
    ),
    pair_joints=(
        r"\s*(?:,|,?\s*and|or|&)\s*"
        r"(?:(?:in|on|early|late|(?:the\s+)?(?:end|middle|beginning|start)\s+of)\s+)?(?:the\s+)?"
    ),
    # two weeks after; 3 days from; one month before
    offset_before=rf"\b(?:(?P<counts>{_COUNTED_MANY})|the\s+(?P<lone>day|week|month|year))\s+(?P<way>after|from|before|following|prior\s+to)\s+(?:the\s+)?\Z",
    offset_back=r"before|prior",
    # the week of; the week beginning on
    week_before=r"\b(?:the\s+)?week\s+(?:of|beginning|starting|commencing)\s+(?:on\s+)?(?:the\s+)?\Z",
    # three days starting on; for two weeks from
    span_before=rf"\bfor\s+(?P<counted>{_COUNTED_MANY})\s*,?\s+from\s+(?:the\s+)?\Z|\b(?:for\s+)?(?P<counts>{_COUNTED_MANY})\s*,?\s*(?:starting|beginning|commencing)\s+(?:from\s+|on\s+|in\s+)?\Z",
    # on 4/22; this 5/12; a text that is nothing else
    feast_needs=(
        r"\b(?:in|on|of|since|until|till|by|from|to|before|after|during|around|for|every|each|this|last|next|"
        r"the|celebrate|mark|observe)\s+\Z|\A\s*\Z"
    ),
    day_needs=r"\b(?:on|by|until|till|since|from|to|this|next|last|back|day|\w+day|week\s+of)\s+\Z|day,\s+\Z|\A\s*\Z",
    month_needs=(
        r"\b(?:in|of|since|until|till|by|from|to|and|or|between|before|after|during|through|"
        r"throughout|early|late|mid|around|about|on|for|every|each|late\s+in|as\s+of)[\s-]+"
        r"(?:early\s+|late\s+|mid[\s-])?\Z"
    ),
    not_before_year=_NOT_BEFORE_YEAR,
    year_needs=(
        r"(?:\b(?:in|of|since|until|till|by|from|to|and|or|between|before|after|during|through|the|"
        r"this|its|their|his|our|early|late|mid|for|throughout|a|an|new|amended)|['’]s?|[,(“\"-])"
        r"[\s-]*\Z|\A\s*\Z"
    ),
    counted_after=r"\s+[a-z]{3,}(?<![sui])s\b",
    says_when=r"\b(?:in|during|throughout|year|for)\s+\Z|[,(]\s*\Z|\d{4},?\s+(?:and|or)\s+\Z",
    not_after_year=_NOT_AFTER_YEAR,
    future=(
        r"(?:\b(?:will|shall|would|(?:is|are)\s+going\s+to|to\s+be|scheduled|planned|due|next|upcoming|forthcoming|expected|intends?|"
        r"plans?)|['’]ll)\b"
    ),
    lead=r"\b(?:on|in|during|throughout|as\s+early\s+as|as\s+late\s+as)\s+(?:the\s+)?\Z",
    day_first=False,
    # As “2018 Country Reports on Human Rights Practices” and “Annual report for the year 2012”.
    yearly=(
        r"\b(?:(?P<year>(?:19|20)\d\d)\s+(?:[\w’-]+\s+){0,3}?(?:reports?|review|survey)\b|"
        r"(?:annual|yearly|country|human\s+rights)\s+(?:reports?|review|survey)\b[^.]{0,60}?\b(?P<of>(?:19|20)\d\d)\b)"
    ),
)  # fmt: skip
