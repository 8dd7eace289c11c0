"""The English calendar."""
# ruff: noqa: E501 -- a pattern stands on one line, under its example

from pledgewatch.extraction.languages.language import DateForm, DateFrame, DateWords

_MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7,
    "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept": 9, "sep": 9,
    "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_WEEKDAYS = {
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5,
    "sunday": 6,
}  # fmt: skip
_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "twenty-five": 25, "thirty": 30, "forty": 40, "fifty": 50,
}  # fmt: skip
_UNITS = {
    "day": "day", "days": "day", "week": "week", "weeks": "week", "month": "month",
    "months": "month", "year": "year", "years": "year", "decade": "decade", "decades": "decade",
}  # fmt: skip

_WHICH = r"(?P<which>last|past|previous|this|current|present|next|coming|the\s+following)"
_FORMS = (
    # 2008-03-26
    (DateForm.CALENDAR, r"{Y}-(?P<m>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12]\d|3[01])(?!\d)"),
    # 14-16 March 2009; 3 to 5 May; the 3rd and 4th of May, 2009
    (DateForm.RANGE, r"{W}(?:the\s+)?{D}\s*(?:[-–—]|to|until|through)\s*(?:the\s+)?{D2}\s+(?:of\s+)?{M}(?:,?\s+{Y})?"),
    (DateForm.PAIR, r"{W}(?:the\s+)?{D}\s*(?:and|&|,|or)\s*(?:the\s+)?{D2}\s+(?:of\s+)?{M}(?:,?\s+{Y})?"),
    # March 14-16, 2009; December 4 and 5, 2008
    (DateForm.RANGE, r"{M}\s+{D}\s*(?:[-–—]|to|through|until)\s*{D2}(?:,?\s+{Y})?"),
    (DateForm.PAIR, r"{M}\s+{D}\s*(?:and|&)\s*{D2}(?:,?\s+{Y})?"),
    # 26 March last year; December this year; May of last year
    (DateForm.RELATIVE_MONTH, r"{W}(?:(?:the\s+)?{D}\s+(?:of\s+)?)?{M},?\s+(?:of\s+)?(?P<which>last|this|next|the\s+previous|the\s+same|that)\s+year"),
    # Thursday, 26 March 2008; the 26th of March 2008; 26 March
    (DateForm.CALENDAR, r"{W}(?:the\s+)?{D}[\s-]+(?:day\s+of\s+|of\s+)?{M}(?:[,.]?[\s-]+(?:of\s+)?{Y})?"),
    # March 26, 2008; Mar. 26th; Thursday, March 26
    (DateForm.CALENDAR, r"{W}{M}\s+(?:the\s+)?{D}(?:(?:\s*,\s*|\s+){Y})?"),
    # March 2008; March of 2008
    (DateForm.CALENDAR, r"{M}(?:,?\s+(?:of\s+)?|-){Y}"),
    # last December; this May
    (DateForm.RELATIVE_MONTH, r"(?P<which>last|this\s+past|this|next|past)\s+{M}"),
    (DateForm.MONTH_ONLY, r"{M}"),
    (DateForm.CALENDAR, r"{Y}/(?P<m>0[1-9]|1[0-2])/(?P<d>0[1-9]|[12]\d|3[01])(?!\d)"),
    # 8.07.2002; 7/8/2002
    (DateForm.NUMERIC, r"(?P<a>\d{1,2})(?P<sep>[./-])(?P<b>\d{1,2})(?P=sep){Y}"),
    # 2008/09, 2008-09 (as one year of work; 2008-11 is November)
    (DateForm.SCHOOL_YEAR, r"(?P<y>(?:1[6-9]|20)\d\d)[-–/](?P<yy>\d\d)(?![\d/-])"),
    (DateForm.RANGE, r"{Y}\s?[-–—/]\s?{Y2}"),
    # 2008-11
    (DateForm.CALENDAR, r"{Y}-(?P<m>0[1-9]|1[0-2])(?![\d-])"),
    # the 1990s; the mid-1990s; the nineties
    (DateForm.DECADE, r"(?:the\s+)?(?:(?:early|mid|late)[\s-]+)?(?P<y>(?:1[6-9]|20)\d0)['’]?s\b"),
    (DateForm.DECADE, r"the\s+(?:(?:early|mid|late)[\s-]+)?(?P<tens>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b"),
    # spring 2009; the summer of 2009; last winter
    (DateForm.SEASON, r"(?:the\s+)?{S}(?:,?\s+(?:of\s+)?){Y}"),
    (DateForm.SEASON, r"(?P<which>last|this|next|this\s+past)\s+{S}"),
    # the first half of 2009; the last quarter of this year; Q3 2009; H1 2020
    (DateForm.PART, r"(?:the\s+)?(?P<n>first|second|third|fourth|last)\s+(?P<part>half|quarter|trimester|semester)\s+(?:of\s+)?(?:{Y}|(?P<which>this|last|next|the)\s+year)"),
    (DateForm.PART, r"(?P<part>q)(?P<n>[1-4]),?\s+(?:of\s+)?{Y}"),
    (DateForm.YEAR, r"{Y}"),
    # the day before yesterday
    (DateForm.DAY_WORD, r"(?P<word>(?:the\s+)?day\s+before\s+yesterday|(?:the\s+)?day\s+after\s+tomorrow|yesterday|today|tomorrow|tonight)\b"),
    # two weeks ago; a year earlier; three months later; within the last two years
    (DateForm.AGO, r"(?:(?:some|about|around|nearly|almost|over|more\s+than|just\s+over)\s+)?{N}[\s-]+{U}\s+ago\b"),
    (DateForm.AFTER_THAT, r"{N}\s+{U}\s+(?:later|afterwards?|after\s+that)\b"),
    (DateForm.BEFORE_THAT, r"{N}\s+{U}\s+(?:earlier|before\s+that|previously)\b"),
    (DateForm.PAST_SPAN, r"the\s+(?:last|past|previous)\s+(?:{N}\s+){U}"),
    (DateForm.FUTURE_SPAN, r"the\s+(?:next|coming|following)\s+(?:{N}\s+){U}"),
    # the past year: a span of twelve months; last year: the calendar year
    (DateForm.PAST_SPAN, r"the\s+(?:last|past)\s+(?P<u>week|month|year|decade)\b"),
    (DateForm.SAME, r"(?:(?:later|earlier|late|early|the\s+end\s+of)\s+)?(?:during\s+|in\s+)?(?:that|the\s+same|the\s+very\s+same)\s+(?P<u>day|week|month|year|decade)\b"),
    (DateForm.OFFSET_OF_SAME, r"the\s+(?P<which>following|next|previous|preceding)\s+(?P<u>day|week|month|year)\b"),
    (DateForm.RELATIVE, r"(?:(?:earlier|later|early|late|so\s+far|the\s+(?:end|beginning|start|middle)\s+of|mid)[\s-]+)?" + _WHICH + r"\s+(?P<u>week|month|year|decade|day)\b"),
    (DateForm.THAT_TIME, r"at\s+(?:the|that)\s+time\b(?!\s+of\b)"),
    # last Thursday; on Thursday; Thursday
    (DateForm.WEEKDAY, r"(?:(?P<which>last|this\s+past|this|next|past|coming)\s+)?(?P<w>mon|tues|wednes|thurs|fri|satur|sun)day\b(?!s)"),
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
    (DateFrame.BETWEEN, r"between\s+(?:the\s+)?"),
    (DateFrame.BEFORE, r"(?:before|prior\s+to)\s+"),
    (DateFrame.AFTER, r"(?<!day\s)(?:after|following)\s+"),
    # early 2008; at the end of May; mid-2009; later in 2008
    (DateFrame.PART, r"(?:(?:at|in|during|towards?)\s+)?(?:the\s+)?(?:beginning|start|end|middle|close|course|turn)\s+of\s+(?:the\s+)?"),
    (DateFrame.PART, r"(?:(?:very\s+)?(?:early|late|mid)|(?:earlier|later)(?:\s+(?:in|during|on))?)[\s-]+"),
    (DateFrame.ABOUT, r"(?:circa|ca?\.|about|around|approximately|roughly)\s+"),
)  # fmt: skip

_AFTER_FRAMES = (
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
    homographs=frozenset({"may", "march", "mar", "august", "jan", "jun"}),
    months=_MONTHS,
    weekdays=_WEEKDAYS,
    day_ending=r"(?:st|nd|rd|th)?",
    numbers=_NUMBERS,
    units=_UNITS,
    seasons={"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24},
    parts={"half": 6, "semester": 6, "trimester": 3, "quarter": 3, "q": 3},
    ordinals={"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1},
    day_words={
        "the day before yesterday": -2, "day before yesterday": -2, "yesterday": -1, "today": 0,
        "tonight": 0, "tomorrow": 1, "day after tomorrow": 2, "the day after tomorrow": 2,
    },
    which={
        "last": -1, "past": -1, "this past": -1, "previous": -1, "the previous": -1,
        "preceding": -1, "this": 0, "current": 0, "present": 0, "the same": 0, "that": 0, "the": 0,
        "next": 1, "coming": 1, "following": 1, "the following": 1,
    },
    anchor=(
        r"\d{4}|\d[./]\d|\b(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|"
        r"(?i:day\b|tonight|yesterday|tomorrow|\bago\b|\btime\b|(?:week|month|year|decade)s?\b|"
        r"\bspring|\bsummer|\bautumn|\bfall\b|\bwinter|ties\b)"
    ),
    forms=_FORMS,
    frames=_FRAMES,
    after_frames=_AFTER_FRAMES,
    range_joints=r"\s*(?:[-–—]|to|until|till|through)\s*(?:the\s+)?",
    pair_joints=r"\s*(?:,|,?\s*and|or|&)\s*(?:(?:in|on|early|late)\s+)?(?:the\s+)?",
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
    not_after_year=_NOT_AFTER_YEAR,
    future=(
        r"\b(?:will|shall|to\s+be|scheduled|planned|due|next|upcoming|forthcoming|expected|intends?|"
        r"plans?)\b"
    ),
    lead=r"\b(?:on|in|during|throughout|as\s+early\s+as|as\s+late\s+as)\s+(?:the\s+)?\Z",
    day_first=False,
)  # fmt: skip
