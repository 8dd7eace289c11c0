"""Ukrainian as somebody would begin it: what `docs/how-to/add-a-language.md` asks for.

A language for a test; the program does not read it.
"""

from pledgewatch.dossier.vocabulary import Stage
from pledgewatch.extraction.languages.date_tables import FIGURES, YEARS_IN_FIGURES, inflected
from pledgewatch.extraction.languages.date_words import DateForm, DateFrame, DateWords
from pledgewatch.extraction.languages.language import Language, Parts, SentenceWords
from pledgewatch.extraction.languages.signs import Script, Signs, words
from pledgewatch.extraction.languages.statement_words import EventWords

_SENTENCES = SentenceWords(
    abbreviations=frozenset({"ім", "вул"}),  # "вул. Сагайдачного"
    before_number=frozenset({"ст", "п"}),  # "ст. 5"
    after_year=frozenset({"р", "рр"}),  # "У 2007 р. Київ"
)
# Russian has no "ї" and "є" and none of these words.
_SIGNS = Signs(
    script=Script.CYRILLIC,
    words=words("і та у що до з від про який це був була було були цей цього або також після"),
    letters="їєґ",
    never="ыэъё",
)
_DATES = DateWords(
    # "травень, травня, травню, травнем, травні"
    months=inflected({"трав": 5, "черв": 6, "груд": 12}, "ень ня ню нем ні"),
    weekdays={},
    day_ending=r"-?го\b",
    year_ending=r"р\b|рік|рок",
    numbers={"два": 2, "три": 3},
    counted=r"(?P<n>два|три)\s+(?P<u>роки)",
    counted_many=r"(?:два|три)\s+роки",
    units={"роки": "year"},
    seasons=inflected({"весн": 21}, "а и у ою"),
    parts={},
    ordinals={},
    day_words={"вчора": -1},
    which={"минулого": -1, "цього": 0},
    anchors="року р",
    openers="",
    forms=(
        *FIGURES,
        # 5 травня 2008 року
        (DateForm.CALENDAR, r"{D}\s+{M}(?:\s+{Y}(?:\s+року|\s+р\.)?)?"),
        # травень 2008 року
        (DateForm.CALENDAR, r"{M}\s+{Y}(?:\s+року|\s+р\.)?"),
        *YEARS_IN_FIGURES,
        # весною 2008 року
        (DateForm.SEASON, r"{S}\s+{Y}(?:\s+року)?"),
        # 2008 року
        (DateForm.YEAR, r"{YEAR}(?:\s+(?:року|рік|році)|\s+р\.)"),
        # вчора
        (DateForm.DAY_WORD, r"(?P<word>вчора)\b"),
    ),
    frames=(
        # до кінця 2008 року
        (DateFrame.DUE_END, r"до\s+кінця\s+"),
        # з 1995 року
        (DateFrame.SINCE, r"з\s+"),
    ),
    range_joints=r"\s*[-–—]\s*",
    pair_joints=r"\s*(?:,|і|та)\s*",
    month_needs=r"\bу\s+\Z",
    year_needs=r"\bу\s+\Z",
    says_when=r"\b(?:у|з|до)\s+\Z",
    future=r"\bбуде\b",
    lead=r"\b(?:у|в)\s+\Z",
)
_EVENTS = EventWords(
    stages=(
        (Stage.ADOPTED, r"ухвали(?:в|ла|ли)|прийнят\w*"),  # "ухвалив закон"
        (Stage.SIGNED, r"підписа(?:в|ла|ли|но)"),  # "підписав указ"
    ),
    measures=r"\b(?:закон\w*|указ\w*)\b",
    past=r"\b\w+(?:ив|ила|или|ав|ала|али|ло|но|то)\b",  # "ухвалив", "пройшло", "підписано"
    perfect=r"(?!)",
    standing=r"(?!)",
    modal=r"\bбуд(?:е|уть)\b",
    naming_before=r"\bвід\s+\Z",  # "закон від 5 травня"
    naming_after=r"",
    happening=r"\b(?:вибор|арешт)\w*",  # "вибори 2008 року"
    citation=r"(?!)",
    clause_joints=r"і|та|що",
)

UKRAINIAN = Language(
    code="uk", signs=_SIGNS, sentences=_SENTENCES, parts=Parts(dates=_DATES, events=_EVENTS)
)
