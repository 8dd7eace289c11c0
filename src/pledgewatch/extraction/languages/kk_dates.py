"""The Kazakh calendar.

The year stands first ("2008 жылғы 5 мамырда"), and what frames a date comes after it: endings
("жылдан") and postpositions ("жылдан бері", "жылға дейін").
"""
# ruff: noqa: E501, PLR2004 -- a pattern stands on one line, under its example; tables count

from pledgewatch.extraction.languages.date_tables import (
    FIGURES,
    ROMAN_FIGURES,
    YEARS_IN_FIGURES,
    counted,
    either,
    inflected,
)
from pledgewatch.extraction.languages.date_words import DateForm, DateFrame, DateWords

# Endings of every case but the ablative and the dative, which frame a date: "мамырдан", "мамырға".
_BACK = "- дың да дағы ды мен ы ының ында ындағы ын"
_BACK_HARD = "- тың та тағы ты пен ы ының ында ындағы ын"
_FRONT = "- дің де дегі ді мен і інің інде індегі ін"
_FRONT_VOWEL = "- нің де дегі ні мен сі сінің сінде сіндегі"
_MONTHS = {
    **inflected({"қаңтар": 1, "мамыр": 5}, _BACK),
    **inflected({"ақпан": 2, "қазан": 10, "желтоқсан": 12}, _BACK.replace("дың", "ның").replace(" ды ", " ды ны ")),
    **inflected({"наурыз": 3, "тамыз": 8}, _BACK),
    **inflected({"сәуір": 4}, _FRONT),
    **inflected({"маусым": 6}, _BACK.replace("дың", "ның")),
    **inflected({"шілде": 7}, _FRONT_VOWEL),
    **inflected({"қыркүйек": 9}, "- тің те тегі ті пен гі гінің гінде гіндегі"),
    **inflected({"қараша": 11}, "- ның да дағы ны мен сы сының сында сындағы"),
    "қаң": 1, "ақп": 2, "нау": 3, "сәу": 4, "мам": 5, "мау": 6, "шіл": 7, "там": 8, "қыр": 9,
    "қаз": 10, "қар": 11, "жел": 12,
}  # fmt: skip
_WEEKDAYS = {
    **inflected({"дүйсенбі": 0, "сейсенбі": 1, "сәрсенбі": 2, "бейсенбі": 3, "сенбі": 5,
                 "жексенбі": 6}, "- де дегі нің"),
    **inflected({"жұма": 4}, "- да дағы ның"),
}  # fmt: skip
_NUMBERS = {
    "бір": 1, "екі": 2, "үш": 3, "төрт": 4, "бес": 5, "алты": 6, "жеті": 7, "сегіз": 8, "тоғыз": 9,
    "он": 10, "он бір": 11, "он екі": 12, "он бес": 15, "жиырма": 20, "отыз": 30, "бірнеше": 3,
}  # fmt: skip
_ORDINALS = {
    "бірінші": 1, "екінші": 2, "үшінші": 3, "төртінші": 4, "бесінші": 5, "алтыншы": 6,
    "жетінші": 7, "сегізінші": 8, "тоғызыншы": 9, "оныншы": 10, "он бірінші": 11, "он екінші": 12,
    "он үшінші": 13, "он төртінші": 14, "он бесінші": 15, "он алтыншы": 16, "он жетінші": 17,
    "он сегізінші": 18, "он тоғызыншы": 19, "жиырмасыншы": 20, "жиырма бірінші": 21,
    "отызыншы": 30,
}  # fmt: skip
# екі мың он жетінші жылы; мың тоғыз жүз тоқсан бесінші жыл
_HUNDREDS = {f"{word} жүз": 100 * number for word, number in _NUMBERS.items() if number < 10}
_TENS = {
    "он": 10, "жиырма": 20, "отыз": 30, "қырық": 40, "елу": 50, "алпыс": 60, "жетпіс": 70,
    "сексен": 80, "тоқсан": 90,
}  # fmt: skip
_ONES = {word: number for word, number in _NUMBERS.items() if number < 10 and word != "бірнеше"}
_YEAR_NUMBERS = (
    _ONES
    | _TENS
    | _HUNDREDS
    | {word: number for word, number in _ORDINALS.items() if " " not in word}
)
_UNITS = {
    **inflected({"күн": "day"}, "- і і ді дің де нің ін інде дері дер"),
    **inflected({"апта": "week"}, "- сы ның да дағы сында сының лар"),
    **inflected({"ай": "month"}, "- ы дың да дағы ында ының лар"),
    **inflected({"жыл": "year"}, "- ы дың да дағы ғы ында ының дар дары ды мен"),
    **inflected({"тоқсан": "quarter"}, "- ы да ның дағы ында ының"),
    **inflected({"онжылдық": "decade"}, "- та тың"),
}
_SEASONS = {
    **inflected({"көктем": 21}, "- і де дегі інде індегі нің інің гі"),
    **inflected({"жаз": 22}, "- ы да дағы ында ындағы дың ының ғы"),
    **inflected({"күз": 23}, "- і де дегі інде індегі дің інің гі"),
    **inflected({"қыс": 24}, "- ы та тағы ында ындағы тың ының қы"),
}
_WHICH = {
    "өткен": -1, "былтырғы": -1, "былтыр": -1, "алдыңғы": -1, "биылғы": 0, "биыл": 0, "осы": 0,
    "ағымдағы": 0, "келесі": 1, "келер": 1, "келе жатқан": 1, "алдағы": 1,
}  # fmt: skip
_PARTS = {
    **inflected({"жарты": 6}, "сы сында сындағы сының"),
    **inflected({"жартыжылды": 6}, "қ қта қтағы қтың ғы ғында ғының"),
    **inflected({"тоқсан": 3}, "- ы да дағы ның ында ындағы ының"),
}
_SUFFIX = r"(?:[дтн][ае]н|[ғқ]а|[гк]е)\b"
_COUNTED, _COUNTED_MANY = counted(_NUMBERS, _UNITS, joint=r",?\s+", suffix=rf"(?:\b|(?={_SUFFIX}))")

# 2008 жылғы; 2008 жылдың; 2008 ж.; 2008 жыл(дан)
_J = rf"(?:-?(?:сыншы|[ыі]?нш[ыі]|ш[ыі]))?\s*(?:жыл(?:ғы|дың|ы|да|мен|дағы|ында|ының|дар(?:ы|да|ды|дың|дағы|ында)?)?(?:\b|(?={_SUFFIX}))|жж?\b\.?)"
_M = rf"{{M}}(?:\s+айы(?:нда|ның|ндағы)?(?:\b|(?=н?{_SUFFIX})))?"
_WEEKDAY = r"(?P<w>" + either(_WEEKDAYS) + r")\b"
_DAY_CASE = r"(?:\s+күн(?:і|гі|інде|індегі)\b|(?<=де)|(?<=да)|(?=[,.;:?!]))"
_THIS = r"(?P<which>" + either(_WHICH) + r")"
_OF_YEAR = rf"(?:{{Y}}{_J}|{_THIS}\s+жылы?(?:ң|дың|ғы|ы)?)"
_FORMS = (
    *FIGURES,
    # 2009 жылғы 5–7 мамырда; 2008 жылғы 3 және 4 желтоқсанда
    (DateForm.RANGE, rf"(?:{{Y}}{_J}\s+)?{{D}}\s*[-–—]\s*{{D2}}\s+{_M}"),
    (DateForm.PAIR, rf"(?:{{Y}}{_J}\s+)?{{D}}\s*(?:және|мен|,)\s*{{D2}}\s+{_M}"),
    # өткен жылғы 5 мамырда; өткен жылдың желтоқсанында
    (DateForm.RELATIVE_MONTH, rf"{_THIS.replace('which', 'whose')}(?:\s+жыл(?:ғы|дың|ы))?\s+(?:{{D}}\s+)?{_M}"),
    # 2008 жылғы 5 мамырда; «06» ақпан
    (DateForm.CALENDAR, rf"{{Y}}{_J},?\s*[«“\"]?{{D}}[»”\"]?[-\s]\s*{_M}"),
    (DateForm.CALENDAR, rf"{{YEAR}}\s+{{D}}\s+{_M}"),
    # 5 мамыр 2008 жыл; 5 мамырда
    (DateForm.CALENDAR, rf"{{D}}[»”\"]?[-\s]\s*{_M},?\s+{{YEAR}}(?:{_J})?"),
    (DateForm.CALENDAR, rf"{{D}}[-\s]\s*{_M}"),
    # тамыздың 30-ында; 2008 жылғы желтоқсанның 16-сы
    (DateForm.CALENDAR, rf"(?:{{Y}}{_J}\s+)?{{M}}(?<=ң)\s+(?P<d>(?:0?[1-9]|[12]\d|3[01]))-?с?[ыі](?:н(?:да|де|дағы|дегі|ың|ің))?\b"),
    # 2009 жылдың наурыз айында; наурыз 2009
    (DateForm.CALENDAR, rf"{{Y}}{_J}\s+{_M}"),
    (DateForm.CALENDAR, rf"{_M},?\s+{{YEAR}}(?:{_J})?"),
    # наурыз айында; наурызда; never bare, for "Қазан" is a town, "Наурыз" a feast and "маусым" a season
    (DateForm.MONTH_ONLY, rf"{{M}}\s+айы(?:нда|ның|ндағы)?(?:\b|(?=н?{_SUFFIX}))"),
    (DateForm.MONTH_ONLY, r"(?!маусым){M}(?:(?<=да)|(?<=де)|(?<=те)|(?<=дағы)|(?<=дегі))"),
    # 2008–2011 жылдары; 2009-2011 жж.
    (DateForm.RANGE, rf"(?P<y>(?:1[6-9]|20)\d\d)\s?[-–—/]\s?(?P<y2>(?:1[6-9]|20)\d\d)(?:{_J}|(?!\w))"),
    # 1990-шы жылдары; 90-жылдар; тоқсаныншы жылдары
    (DateForm.DECADE, r"(?P<y>(?:1[6-9]|20)\d0)-?\s?(?:ыншы|інші|шы|ші)?\s?жылдар\w*"),
    (DateForm.DECADE, r"{TENS}-?\s?(?:ыншы|інші|шы|ші)?\s?жылдар\w*"),
    *YEARS_IN_FIGURES,
    # ХІХ ғасыр; 20-ғасырда; жиырмасыншы ғасыр
    (DateForm.CENTURY, r"{ROMAN}\s+ғасыр\w*"),
    (DateForm.CENTURY, r"{ORD}[-\s]+ғасыр\w*"),
    (DateForm.CENTURY, r"(?P<n>\d\d)-?\s?ғасыр\w*"),
    # 2007 жылдың көктемінде; өткен жылғы жазда; өткен күзде
    (DateForm.SEASON, rf"{{Y}}{_J}\s+{{S}}"),
    (DateForm.SEASON, rf"{_THIS.replace('which', 'whose')}\s+жыл(?:ғы|дың|ы)\s+{{S}}"),
    (DateForm.SEASON, rf"{_THIS}\s+{{S}}"),
    # 2009 жылдың бірінші жартысында; 2010 жылғы IV тоқсанда; осы жылдың екінші тоқсаны
    (DateForm.PART, rf"{_OF_YEAR}\s+{{ORD}}\s+(?P<part>{either(_PARTS)})\b"),
    (DateForm.PART, rf"{_OF_YEAR}\s+{{ROMAN}}\s+(?P<part>{either(_PARTS)})\b"),
    (DateForm.PART, rf"{_OF_YEAR}\s+(?P<n>[1-4])-?\s?(?P<part>{either(_PARTS)})\b"),
    # 2009 жылдың алғашқы үш айында
    (DateForm.EDGE, rf"{_OF_YEAR}\s+(?P<edge>алғашқы|соңғы)\s+{{N}}\s+{{U}}"),
    # 2008 жылы; 2008 жылдан (бері); 2008 ж.
    (DateForm.YEAR, rf"{{Y}}{_J}"),
    (DateForm.YEAR, r"(?<=\(){YEAR}(?=\))"),
    (DateForm.DAY_WORD, r"(?P<word>кеше|бүгін|ертең|алдыңғы\s+күні|бүрсігүні)\b(?!\s+күн)"),
    # екі жыл бұрын; екі жылдан кейін; бір айдан соң
    (DateForm.AGO, r"(?:шамамен\s+)?{COUNTS}\s+бұрын\b"),
    (DateForm.AFTER_THAT, rf"{{COUNTS}}(?:{_SUFFIX})?\s+(?:кейін|соң|өткен\s+соң)\b"),
    (DateForm.BEFORE_THAT, r"{COUNTS}\s+(?:ерте|ертерек|бұрынырақ)\b"),
    # соңғы екі жылда; алдағы үш айда; екі апта ішінде
    (DateForm.PAST_SPAN, r"(?:соңғы|өткен)\s+{N}\s+{U}(?:\s+(?:ішінде|бойы))?"),
    (DateForm.FUTURE_SPAN, r"(?:алдағы|келесі|таяудағы|келер)\s+{N}\s+{U}(?:\s+ішінде)?"),
    (DateForm.WITHIN, r"{N}\s+{U}\s+(?:ішінде|мерзімде)\b"),
    # сол жылы; сол күні; келесі күні
    (DateForm.SAME, r"(?:дәл\s+)?сол\s+(?P<u>жылы|жылдың|жылғы|күні|айда|айдың|аптада)\b"),
    (DateForm.OFFSET_OF_SAME, r"(?P<which>келесі|алдыңғы)\s+(?P<u>күні)\b"),
    # өткен жылы; осы айда; былтыр; биыл; жыл соңына (дейін)
    (DateForm.RELATIVE, rf"{_THIS}\s+{{U}}"),
    (DateForm.RELATIVE, rf"(?P<which>былтыр|биыл)(?:ғы|дың)?(?:\b|(?=н?{_SUFFIX}))"),
    (DateForm.RELATIVE, r"(?P<u>жыл|ай|апта)(?:дың|ның)?(?=\s+(?:соңын|аяғын|басын|ортасын))"),
    # өткен дүйсенбіде; жұма күні
    (DateForm.WEEKDAY, rf"(?:{_THIS}\s+)?{_WEEKDAY}{_DAY_CASE}"),
)  # fmt: skip

_AFTER_FRAMES = (
    # 2008 жылдың соңына дейін; 2008 жылғы желтоқсанның аяғына қарай
    (DateFrame.DUE_END, r"\s+(?:соңына|аяғына)\s+(?:дейін|қарай)\b"),
    # 2009 жылдың басына қарай; 2009 жылға қарай
    (DateFrame.BY, r"\s+(?:басына|ортасына)\s+(?:дейін|қарай)\b"),
    (DateFrame.BY, r"н?(?:[ғқ]а|[гк]е)\s+қарай\b"),
    (DateFrame.BY, r"н?[дтн][ае]н\s+кешіктір(?:мей|ілмей)\b"),
    # 1995 жылдан бері; 2002 жылдан бастап; жылдың басынан бері
    (DateFrame.SINCE, r"н?[дтн][ае]н\s+(?:бері|бастап)\b"),
    (DateFrame.SINCE, r"\s+(?:басынан|ортасынан|соңынан|аяғынан)\s+(?:бері|бастап)\b"),
    # 2007 жылдан кейін; 2007 жылға дейін
    (DateFrame.AFTER, r"н?[дтн][ае]н\s+(?:кейін|соң)\b"),
    (DateFrame.UNTIL, r"н?(?:[ғқ]а|[гк]е)\s+(?:дейін|шейін)\b"),
    # 2008 жылдың басында; мамырдың соңында; 2009 жыл ішінде
    (DateFrame.PART, r"\s+(?:басында|соңында|ортасында|аяғында|ішінде|бойы|бойында|барысында)(?:ғы)?\b"),
    # 1990 жылдар шамасында
    (DateFrame.ABOUT, r"\s+(?:шамасында|шамасы)\b"),
    # 2009 жылға; 2009 жылдан
    (DateFrame.PART, r"н?(?:[дтн][ае]н|[ғқ]а|[гк]е)\b"),
)  # fmt: skip
_FRAMES = (
    (DateFrame.ABOUT, r"шамамен\s+"),
)  # fmt: skip

KAZAKH_DATES = DateWords(
    months=_MONTHS,
    weekdays=_WEEKDAYS,
    day_ending=r"-?(?:ыншы|інші|ншы|нші|шы|ші)\b",
    year_ending="ж|-",
    suffix=f"н?{_SUFFIX}",
    numbers=_NUMBERS,
    about=frozenset({"бірнеше"}),
    day_numbers=_ORDINALS,
    year_numbers=_YEAR_NUMBERS,
    thousand="мың",
    counted=_COUNTED,
    counted_many=_COUNTED_MANY,
    units=_UNITS,
    seasons=_SEASONS,
    parts=_PARTS,
    ordinals=_ORDINALS | {"алғашқы": 1, "соңғы": -1},
    decades={f"{tens}0": tens for tens in range(2, 10)} | {
        "жиырмасыншы": 2, "отызыншы": 3, "қырқыншы": 4, "елуінші": 5, "алпысыншы": 6,
        "жетпісінші": 7, "сексенінші": 8, "тоқсаныншы": 9,
    },
    day_words={"алдыңғы күні": -2, "кеше": -1, "бүгін": 0, "ертең": 1, "бүрсігүні": 2},
    which=_WHICH,
    anchors="былтыр биыл былтырғы биылғы былтырдан биылдан былтырдың биылдың мың жылдан жылға айдан айға аптадан күннен бұрын кейін соң ғасыр ғасырда ғасырдың ғасырдан ғасырға ғасырдағы ғасырлар "
    "жылдары жылдар ж жж "
    + " ".join(month + ending for month in _MONTHS for ending in ("дан", "ден", "тан", "тен", "нан", "нен", "ға", "ге", "ке")),
    openers="соңғы алдағы келесі таяудағы келер сол дәл шамамен өткен " + ROMAN_FIGURES,
    forms=_FORMS,
    frames=_FRAMES,
    after_frames=_AFTER_FRAMES,
    range_joints=r"(?:\s*[-–—]\s*|н?[дтн][ае]н\s+(?:бастап\s+)?)",
    pair_joints=r"\s*(?:,|және|мен|пен|немесе)\s*",
    month_needs="",
    not_before_year=r"[№$€§]\s*\Z",
    year_needs="",
    says_when=r"",
    future=r"(?:ады|еді|йды|йді|мақ|мек|бақ|бек|тиіс|керек|жоспарлан\w+|көздел\w+|міндетт\w+)\b",
    lead=r"(?!)",
)  # fmt: skip
