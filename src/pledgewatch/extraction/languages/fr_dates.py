"""The French calendar."""
# ruff: noqa: E501, PLR2004 -- a pattern stands on one line, under its example; tables count

from pledgewatch.extraction.languages.date_tables import (
    FIGURES,
    ROMAN_FIGURES,
    YEARS_IN_FIGURES,
    counted,
    either,
)
from pledgewatch.extraction.languages.date_words import DateForm, DateFrame, DateWords

_MONTHS = {
    "janvier": 1, "février": 2, "fevrier": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6,
    "juillet": 7, "août": 8, "aout": 8, "septembre": 9, "octobre": 10, "novembre": 11,
    "décembre": 12, "decembre": 12, "janv": 1, "jan": 1, "févr": 2, "fév": 2, "fevr": 2, "fev": 2,
    "avr": 4, "juil": 7, "juill": 7, "sept": 9, "sep": 9, "oct": 10, "nov": 11, "déc": 12, "dec": 12,
}  # fmt: skip
_FULL_WEEKDAYS = {
    "lundi": 0,
    "mardi": 1,
    "mercredi": 2,
    "jeudi": 3,
    "vendredi": 4,
    "samedi": 5,
    "dimanche": 6,
}
_WEEKDAYS = _FULL_WEEKDAYS | {
    "lun": 0,
    "mar": 1,
    "mer": 2,
    "jeu": 3,
    "ven": 4,
    "sam": 5,
    "dim": 6,
}
_ONES = {
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7,
    "huit": 8, "neuf": 9,
}  # fmt: skip
_TEENS = {
    "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16,
    "dix sept": 17, "dix huit": 18, "dix neuf": 19,
}  # fmt: skip
_TENS = {"vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60}
# vingt et un; soixante-dix-huit; quatre-vingt-onze
_UP_TO_99 = {
    **_ONES, **_TEENS, **_TENS, "quatre vingt": 80, "quatre vingts": 80,
    **{f"{ten} {one}": _TENS[ten] + _ONES[one] for ten in _TENS for one in _ONES},
    **{f"{ten} et {one}": _TENS[ten] + 1 for ten in _TENS for one in ("un", "une")},
    **{f"soixante {word}": 60 + number for word, number in _TEENS.items()},
    "soixante et onze": 71,
    **{f"quatre vingt {word}": 80 + number for word, number in (_ONES | _TEENS).items()},
}  # fmt: skip
_NUMBERS = {word: count for word, count in _UP_TO_99.items() if count < 32 or count % 10 == 0} | {
    "quelques": 3,
    "plusieurs": 3,
}
_ORDINALS = {
    "premier": 1, "première": 1, "premiere": 1, "deuxième": 2, "deuxieme": 2, "second": 2,
    "seconde": 2, "troisième": 3, "troisieme": 3, "quatrième": 4, "quatrieme": 4, "cinquième": 5,
    "cinquieme": 5, "sixième": 6, "septième": 7, "huitième": 8, "neuvième": 9, "dixième": 10,
    "onzième": 11, "douzième": 12, "treizième": 13, "quatorzième": 14, "quinzième": 15,
    "seizième": 16, "dix septième": 17, "dix huitième": 18, "dix neuvième": 19, "vingtième": 20,
    "vingt et unième": 21, "trentième": 30,
}  # fmt: skip
# "le vingt et un mai"; single numbers up to nine are days too: "le deux mai"
_DAY_NUMBERS = _ORDINALS | {word: day for word, day in _UP_TO_99.items() if day <= 31}
_UNITS = {
    "jour": "day", "jours": "day", "journée": "day", "semaine": "week", "semaines": "week",
    "mois": "month", "an": "year", "ans": "year", "année": "year", "années": "year",
    "annee": "year", "annees": "year", "trimestre": "quarter", "trimestres": "quarter",
    "décennie": "decade", "décennies": "decade", "quinzaine": "fortnight", "week end": "weekend",
    "weekend": "weekend", "fin de semaine": "weekend",
}  # fmt: skip
_AFTER = {
    "dernier": -1, "dernière": -1, "derniere": -1, "passé": -1, "passée": -1, "passee": -1,
    "passe": -1, "écoulé": -1, "écoulée": -1, "précédent": -1, "précédente": -1, "precedent": -1,
    "precedente": -1, "prochain": 1, "prochaine": 1, "suivant": 1, "suivante": 1, "à venir": 1,
    "en cours": 0, "courant": 0, "courante": 0, "actuel": 0, "actuelle": 0, "présent": 0,
    "présente": 0, "qui vient": 1,
}  # fmt: skip
_BEFORE = {"ce": 0, "cet": 0, "cette": 0, "ces": 0}
_WHICH = _AFTER | _BEFORE | {"le": 0, "la": 0, "l'": 0, "du": 0, "au": 0}
_PARTS = {
    "semestre": 6,
    "moitié": 6,
    "trimestre": 3,
    "quart": 3,
    "mois": 1,
    "t": 3,
    "q": 3,
    "s": 6,
    "h": 6,
}
_SEASONS = {"printemps": 21, "été": 22, "ete": 22, "automne": 23, "hiver": 24}
_FEASTS = {
    "noël": (12, 25), "noel": (12, 25), "jour de noël": (12, 25), "réveillon de noël": (12, 24),
    "veille de noel": (12, 24), "reveillon de noel": (12, 24), "jour de noel": (12, 25),
    "fete nationale": (7, 14), "pentecote": (0, 49), "epiphanie": (1, 6), "saint patrick": (3, 17),
    "dimanche de paques": (0, 0), "lundi de paques": (0, 1), "premier mai": (5, 1),
    "veille de noël": (12, 24), "jour de l'an": (1, 1), "nouvel an": (1, 1),
    "réveillon du nouvel an": (12, 31), "veille du nouvel an": (12, 31), "saint sylvestre": (12, 31),
    "fête du travail": (5, 1), "toussaint": (11, 1), "saint valentin": (2, 14), "halloween": (10, 31),
    "assomption": (8, 15), "épiphanie": (1, 6), "pâques": (0, 0), "paques": (0, 0),
    "dimanche de pâques": (0, 0), "lundi de pâques": (0, 1), "vendredi saint": (0, -2),
    "ascension": (0, 39), "pentecôte": (0, 49), "mardi gras": (0, -47),
    "mercredi des cendres": (0, -46), "journée des droits de l'homme": (12, 10),
    "journée internationale des femmes": (3, 8), "fête nationale": (7, 14),
}  # fmt: skip
_COUNTED, _COUNTED_MANY = counted(_NUMBERS, _UNITS, joint=r",?\s+(?:et\s+)?")

_OF = r"(?:de\s+l['’]an(?:née)?\s+|de\s+|en\s+|,\s*)?"
_MOF = r"(?:du\s+mois\s+de\s+|du\s+mois\s+d['’]|de\s+|d['’])?"
_LE = r"(?:le\s+|l['’])?"
_TO = r"(?:[-–—]|au|à|et|jusqu['’]au?|jusqu['’]à)"
_POST = r"(?P<which>" + either(_AFTER) + r")"
_WEEKDAY = r"(?P<w>" + either(_FULL_WEEKDAYS) + r")\b"
_ANY_WEEKDAY = r"(?P<w>" + either(_WEEKDAYS) + r")\b\.?"
_MONTHS_NEAR = (
    r"(?:(?:du|de|au|le)\s+)?mois\s+(?P<which>" + either(_AFTER) + r")\b",  # du mois prochain
    r"(?:(?:de|dans)\s+)?(?P<which>ce|cette|du|le|au)\s+mois(?:-ci)?\b",  # de ce mois
)
_YEARS_NEAR = (
    r"(?:de\s+)?l['’]an(?:née)?\s+(?P<which>" + either(_AFTER) + r")\b",  # de l'année dernière
    r"(?:de\s+)?(?P<which>cette)\s+année\b",
)
_FORMS = (
    *FIGURES[:2],
    # 2008-mars-26; 26-mars-2008; 2/oct
    (DateForm.CALENDAR, r"{YEAR}[-/]{M}[-/]{DIGITS}"),
    (DateForm.CALENDAR, r"{DIGITS}[-/]{M}(?:[-/]{YEAR})?(?![\w-])"),
    (DateForm.CALENDAR, r"{DIGITS}[-/]{M}[-/](?P<y>\d\d)(?!\w)"),
    (DateForm.CALENDAR, r"{YEAR}[./](?P<m>0?[1-9]|1[0-2])[./](?P<d>\d{1,2})(?!\d)"),
    *FIGURES[2:],
    # du 14 au 16 mars 2009; 3 et 4 mai; entre le 3 et le 5 mai
    (DateForm.RANGE, r"{W}{D}\s*" + _TO + r"\s*" + _LE + r"{W}{D2}\s+" + _MOF + r"{M}(?:,?\s+" + _OF + "{Y})?"),
    (DateForm.PAIR, r"{W}{D}\s*(?:et|ou|,)\s*" + _LE + r"{D2}\s+" + _MOF + r"{M}(?:\s+" + _OF + "{Y})?"),
    # le 3 mai dernier; mai de l'année dernière
    (DateForm.RELATIVE_MONTH, r"{W}(?:{D}\s+)?" + _MOF + r"{M}\s+(?:de\s+)?(?:l['’]an(?:née)?|cette\s+année)\s+(?P<whose>" + either(_AFTER) + r")\b"),
    (DateForm.RELATIVE_MONTH, r"{W}(?:{D}\s+)?" + _MOF + r"{M}\s+(?:de\s+)?(?P<whose>cette)\s+année\b"),
    (DateForm.RELATIVE_MONTH, r"{W}(?:{D}\s+)?{M}\s+" + _POST + r"\b"),
    (DateForm.RELATIVE_MONTH, r"(?P<which>ce|cette)\s+(?:mois\s+de\s+)?{M}"),
    # jeudi 26 mars 2008; 1er mars; le 26 mars de l'an 2008; 26 mars 78
    (DateForm.CALENDAR, r"{W}{D}[\s-]+" + _MOF + r"{M}(?:,?\s+" + _OF + r"(?:{Y}))"),
    (DateForm.CALENDAR, r"{W}{D}[\s-]+" + _MOF + r"{M}[,\s]+(?P<y>\d\d)(?![\d:hH]|\s*h)"),
    (DateForm.CALENDAR, r"{W}{D}[\s-]+" + _MOF + r"{M}"),
    # mai 21 2018; août 99
    (DateForm.CALENDAR, r"{W}{M}\s+" + _LE + r"{D}(?:,?\s+" + _OF + "{Y})?(?!\\s*(?:heures?|h)\\b)"),
    # mars 2008; mars de l'an 2008; oct/2
    (DateForm.CALENDAR, r"{M}(?:[-/]|,?\s+)" + _OF + r"{Y}"),
    (DateForm.CALENDAR, r"{M}[/-]?{DIGITS}(?![/-]|:\d)"),
    (DateForm.CALENDAR, r"{Y}\s*,?\s+{M}(?!\s+\d)"),
    (DateForm.MONTH_ONLY, r"(?:mois\s+(?:de\s+|d['’]))?{M}"),
    *YEARS_IN_FIGURES,
    (DateForm.CALENDAR, r"{YEAR}\s?[-/]\s?(?P<m>0?[1-9]|1[0-2])(?![\d-])"),
    # le XIXe siècle; au 15ème siècle; vingtième siècle
    (DateForm.CENTURY, r"(?P<n>[ivx]{1,6})(?:e|ème|è|ᵉ|er)\s+siècles?\b"),
    (DateForm.CENTURY, r"{ORD}\s+siècles?\b"),
    # les années 1990; les années quatre-vingt-dix
    (DateForm.DECADE, r"(?:les\s+)?(?:années|annees)\s+(?P<y>(?:1[6-9]|20)\d0)(?!\d)"),
    (DateForm.DECADE, r"(?:les\s+)?(?:années|annees)\s+(?:dix[\s-]neuf[\s-])?{TENS}"),
    # printemps 2009; l'été de 2009; l'été dernier; cet été
    (DateForm.SEASON, r"{S}\s+" + _OF + r"{Y}"),
    (DateForm.SEASON, r"{S}\s+(?:de\s+)?(?:l['’]an(?:née)?\s+)(?P<whose>" + either(_AFTER) + r")\b"),
    (DateForm.SEASON, r"{S}\s+(?:de\s+)?(?P<whose>cette)\s+année\b"),
    (DateForm.SEASON, r"{S}\s+" + _POST + r"\b"),
    (DateForm.SEASON, r"(?P<which>ce|cet|cette)\s+{S}"),
    # premier semestre de 2009; le troisième trimestre de cette année; T3 2009; 2009-T3
    (DateForm.PART, r"{ORD}\s+(?P<part>semestre|trimestre|moitié|quart|mois)\s+(?:de\s+|d['’]|en\s+)?(?:l['’]an(?:née)?\s+)?{Y}"),
    *((DateForm.PART, r"{ORD}\s+(?P<part>semestre|trimestre|moitié|quart|mois)\s+" + year) for year in _YEARS_NEAR),
    # les trois premiers mois de 2009; les deux dernières semaines de mai
    *((DateForm.EDGE, rf"(?P<edge>{edge})\s+{{U}}\s+(?:de\s+|d['’]|du\s+mois\s+de\s+)(?:l['’]an(?:née)?\s+)?{which}")
      for which in (r"{M}(?:\s+" + _OF + "{Y})?", "{Y}")
      for edge in (r"(?:{N}\s+)?premi(?:ers|ères)", r"(?:{N}\s+)?derni(?:ers|ères)")),
    (DateForm.PART, r"(?P<part>[tqsh])(?P<n>[1-4])[,-]?\s*(?:de\s+)?{YEAR}"),
    (DateForm.PART, r"{YEAR}[\s-]*(?P<part>[tqsh])(?P<n>[1-4])\b"),
    (DateForm.PART, r"(?P<part>[tq])(?P<n>[1-4])\b(?!\s*[:.)])"),
    # la dernière semaine de juillet 2009; première semaine de 2015; semaine 31
    (DateForm.WEEK_OF, r"{ORD}\s+semaine\s+" + _MOF + r"{M}(?:,?\s+" + _OF + "{Y})?"),
    (DateForm.WEEK_OF, r"{ORD}\s+semaine\s+(?:de\s+|en\s+)(?:l['’]an(?:née)?\s+)?{Y}"),
    *((DateForm.WEEK_OF, r"{ORD}\s+semaine\s+" + month) for month in _MONTHS_NEAR),
    (DateForm.WEEK_NUMBER, r"semaine\s+(?P<n>\d{1,2})(?!\d)(?:\s+(?:de\s+|en\s+)?{Y})?"),
    # le deuxième dimanche de mai; le premier vendredi du mois
    (DateForm.NTH_WEEKDAY, r"{ORD}\s+" + _WEEKDAY + r"\s+" + _MOF + r"{M}(?:,?\s+" + _OF + "{Y})?"),
    *((DateForm.NTH_WEEKDAY, r"{ORD}\s+" + _WEEKDAY + r"\s+" + month) for month in _MONTHS_NEAR),
    (DateForm.NTH_WEEKDAY, r"(?!derni)(?!prochain){ORD}\s+" + _WEEKDAY + r"\b(?!\s+de\b)"),
    # du 4 au 23 de ce mois; le 20 du mois prochain
    *((DateForm.DAY_OF_MONTH, r"{W}{D}\s*" + _TO + r"\s*" + _LE + r"{D2}\s+" + month) for month in _MONTHS_NEAR),
    *((DateForm.DAY_OF_MONTH, r"{W}{D}\s+" + month) for month in _MONTHS_NEAR),
    (DateForm.FEAST, r"(?:jour\s+de\s+)?{FEAST}(?:,?\s+" + _OF + "{Y})?"),
    (DateForm.YEAR, r"(?:l['’])?an(?:née)?\s+(?:de\s+)?{Y}"),
    (DateForm.YEAR, r"{Y}"),
    # avant-hier; aujourd'hui; le lendemain
    (DateForm.DAY_WORD, r"(?P<word>avant[\s-]hier|hier|aujourd['’ʹʼ‘´]?\s?hui|après[\s-]demain|apres[\s-]demain|demain|lendemain)\b"),
    # il y a deux ans; dans trois semaines; deux jours plus tard
    (DateForm.AGO, r"il\s+y\s*a\s+(?:environ\s+|moins\s+(?:de\s+|d['’])|plus\s+de\s+|près\s+de\s+|quasi\s+)?{COUNTS}(?!\s+que\b)"),
    (DateForm.AHEAD, r"(?:dans\s+)?{COUNTS}\s+(?:à\s+partir\s+d['’](?:aujourd['’]hui|maintenant)|à\s+compter\s+d['’]aujourd['’]hui|d['’]ici)"),
    (DateForm.AFTER_THAT, r"{COUNTS}\s+(?:plus\s+tard|après)\b(?!\s+(?:que|la|le|les|l['’]|son|sa)(?:\b|(?<=['’])))"),
    (DateForm.BEFORE_THAT, r"{COUNTS}\s+(?:plus\s+tôt|auparavant)\b(?!\s+que)"),
    (DateForm.AHEAD, r"dans\s+{COUNTS}(?=\s*(?:\Z|[.,;:?!)](?!\d)))"),
    # les deux dernières années; les 3 prochains jours; les 3 semaines passées
    (DateForm.PAST_SPAN, r"(?:au\s+cours\s+des\s+)?(?:{N}\s+)?(?:derni(?:ers|ères)|pass(?:és|ées))\s+{U}"),
    (DateForm.PAST_SPAN, r"(?:derni(?:ers|ères))\s+{N}\s+{U}"),
    (DateForm.PAST_SPAN, r"{N}\s+{U}\s+(?:derni(?:ers|ères)|pass(?:és|ées)|précédent(?:s|es)|écoulé(?:s|es))\b"),
    (DateForm.FUTURE_SPAN, r"(?:{N}\s+)?proch(?:ains|aines)\s+{U}"),
    (DateForm.FUTURE_SPAN, r"proch(?:ains|aines)\s+{N}\s+{U}"),
    (DateForm.FUTURE_SPAN, r"{N}\s+{U}\s+(?:suivant(?:s|es)|proch(?:ains|aines)|à\s+venir)\b"),
    (DateForm.WITHIN, r"(?:dans\s+un\s+délai\s+de|d['’]ici)\s+{N}\s+{U}"),
    # le reste de la semaine
    (DateForm.REST, r"(?:le\s+)?reste\s+(?:de\s+|du\s+)(?:la\s+|l['’]|cette\s+|ce\s+)?{U}(?:\s+en\s+cours)?"),
    # la même année; ce jour-là; l'année suivante; le mois après le prochain
    (DateForm.SAME, r"(?:la|le|au|du|de\s+la)\s+même\s+{U}"),
    (DateForm.SAME, r"(?:cette|ce)\s+(?P<u>année|mois|jour|semaine)-là\b"),
    (DateForm.OFFSET_OF_SAME, r"(?:l['’]|le\s+|la\s+)(?P<u>année|mois|semaine|jour)\s+(?P<which>suivant|suivante|précédent|précédente)\b"),
    # vendredi de cette semaine; mardi de la semaine prochaine; semaine prochaine lundi
    (DateForm.WEEKDAY_OF, _ANY_WEEKDAY + r",?\s+(?:de\s+)?(?:la\s+)?semaine\s+" + _POST + r"\b"),
    (DateForm.WEEKDAY_OF, _ANY_WEEKDAY + r",?\s+(?:de\s+)?(?P<which>cette)\s+semaine\b"),
    (DateForm.WEEKDAY_OF, r"(?:la\s+)?semaine\s+" + _POST + r",?\s+(?:le\s+)?" + _WEEKDAY),
    (DateForm.WEEKDAY_OF, r"(?P<which>cette)\s+semaine,?\s+(?:le\s+)?" + _WEEKDAY),
    # l'année dernière; le mois prochain; cette semaine; dernier mois
    (DateForm.RELATIVE, r"(?:l['’]|le\s+|la\s+)?{U}\s+(?:calendaire\s+)?" + _POST + r"\b"),
    (DateForm.RELATIVE, r"(?P<which>ce|cet|cette|derni(?:er|ère)|proch(?:ain|aine))\s+{U}(?:-ci)?(?!-là)\b"),
    (DateForm.RELATIVE, r"(?:(?<=\bfin de )|(?<=\bdébut de )|(?<=\bmilieu de )|(?<=\bfin du )|(?<=\bdébut du ))(?:l['’]|la\s+)?(?P<u>année|mois|semaine|trimestre)\b(?!\s+(?:de|d['’]|\d))"),
    # le 21; mardi 15
    (DateForm.DAY_ONLY, _ANY_WEEKDAY + r",?\s+(?:le\s+)?{D}(?=\s*(?:\Z|[.,;:?!)](?!\d)))"),
    (DateForm.DAY_ONLY, r"(?:(?<=\ble\s)|(?<=\bLe\s)){DIGITS}(?=\s*(?:\Z|[.,;:?!)](?!\d))|\s+(?:pour|à)\b)"),
    # lundi dernier; ce vendredi; vendredi
    (DateForm.WEEKDAY, _WEEKDAY + r"\s+" + _POST + r"\b"),
    (DateForm.WEEKDAY, r"(?:(?P<which>ce|dernier|prochain)\s+)?" + _WEEKDAY),
)  # fmt: skip

_PART_OF = r"(?:début|debut|fin|milieu|mi|courant)"
_FRAMES = (
    # d'ici la fin de 2008; avant la fin de 2008; au plus tard fin mai
    (DateFrame.DUE_END, r"(?:d['’]ici|avant|jusqu['’]à|au\s+plus\s+tard)\s+(?:(?:à\s+)?la\s+)?fin\s+(?:de\s+l['’]année\s+|de\s+|d['’]|du\s+mois\s+de\s+|du\s+mois\s+d['’])?"),
    (DateFrame.BY, r"(?:d['’]ici(?:\s+(?:au|à|le))?|au\s+plus\s+tard(?:\s+(?:le|en))?)\s+(?:(?:début|mi|la\s+mi)[\s-]+)?(?:le\s+)?"),
    (DateFrame.SINCE, r"(?:depuis|dès|à\s+(?:partir|compter)\s+d[eu]|à\s+(?:partir|compter)\s+d['’])\s*(?:(?:le|la|l['’]|les)\s*)?(?:(?:début|fin|mi|milieu)(?:\s+(?:de|du))?[\s-]+)?"),
    (DateFrame.UNTIL, r"(?:jusqu['’](?:en|au|à|à\s+la)|jusque)\s+(?:(?:le|début|mi|fin)[\s-]+)?"),
    (DateFrame.BETWEEN, r"entre\s+(?:le\s+|la\s+)?(?:(?:début|mi|fin|la\s+fin\s+d[eu]|le\s+début\s+d[eu])[\s-]+)?"),
    (DateFrame.BEFORE, r"(?:avant|antérieur(?:e|es|s)?\s+(?:à|au))\s+(?:le\s+|la\s+)?"),
    (DateFrame.AFTER, r"(?:après|apres|postérieur(?:e|es|s)?\s+(?:à|au))\s+(?:le\s+|la\s+)?"),
    # début 2008; à la fin de mai; à la mi-2009
    (DateFrame.PART, r"(?:(?:au|à\s+la|à|en|le|la|dès)\s+)?" + _PART_OF + r"(?:[\s-]+(?:de\s+l['’]|de\s+la\s+|du\s+mois\s+de\s+|du\s+|de\s+|d['’]|des\s+)?|\s+)"),
    (DateFrame.PART, r"(?:au\s+cours|au\s+courant|courant|pendant|durant)\s+(?:de\s+(?:l['’]|la\s+)?|du\s+mois\s+de\s+|le\s+mois\s+de\s+|l['’])?"),
    (DateFrame.ABOUT, r"(?:vers|environ|autour\s+d[eu]|aux\s+alentours\s+d[eu])\s+(?:le\s+)?"),
)  # fmt: skip

FRENCH_DATES = DateWords(
    homographs=frozenset({"sept", "mar"}),  # seven; Tuesday
    months=_MONTHS,
    weekdays=_WEEKDAYS,
    day_ending=r"(?:ers?|re|ème|eme|e|è|nd|nde)\b",
    figures=r"(?<=\ble\s)\d{1,2}(?!\d)",
    numbers=_NUMBERS,
    about=frozenset({"quelques", "plusieurs"}),
    day_numbers=_DAY_NUMBERS,
    year_numbers=_UP_TO_99,
    hundred="cent",
    thousand="mille",
    number_joint=r"\s+et\s+",
    counted=_COUNTED,
    counted_many=_COUNTED_MANY,
    units=_UNITS,
    seasons=_SEASONS,
    parts=_PARTS,
    ordinals=_ORDINALS | {"dernier": -1, "dernière": -1, "derniere": -1},
    decades={
        "vingt": 2, "trente": 3, "quarante": 4, "cinquante": 5, "soixante": 6, "soixante dix": 7,
        "quatre vingt": 8, "quatre vingts": 8, "quatre vingt dix": 9,
        **{f"{tens}0": tens for tens in range(2, 10)},
    },
    feasts=_FEASTS,
    weekday_feasts={
        "fête des mères": (5, 6, -1), "fete des meres": (5, 6, -1), "fête des pères": (6, 6, 3),
        "fete des peres": (6, 6, 3), "thanksgiving": (11, 3, 4),
        "action de grace": (11, 3, 4), "vendredi noir": (11, 4, 4),
        "jour de l'action de grâce": (11, 3, 4), "action de grâce": (11, 3, 4),
    },
    day_words={
        "avant hier": -2, "avant-hier": -2, "hier": -1, "aujourd'hui": 0, "aujourd’hui": 0, "aujourdhui": 0,
        "aujourd hui": 0, "demain": 1, "lendemain": 1, "après demain": 2, "après-demain": 2,
        "apres demain": 2, "apres-demain": 2,
    },
    which=_WHICH,
    anchors="siècle siècles siecle tard tôt auparavant maintenant ici aujourdʹhui aujourdʼhui aujourd´hui q1 q2 q3 q4 t1 t2 t3 t4 h1 h2 s1 s2 hui aujourd",
    openers="aujourdʹhui aujourdʼhui il dans le la les l du de au des d ce cet cette cours reste même mois an année années annees semaine "
    "dernier dernière derniers dernières passés passées prochain prochaine prochains prochaines jour fin " + ROMAN_FIGURES
    + " xixe xxe xxie xviiie",
    forms=_FORMS,
    frames=_FRAMES,
    after_frames=(
        (DateFrame.SINCE, r"\s+et\s+(?:après|plus\s+tard)\b"),
    ),
    range_joints=r"\s*(?:[-–—]|au|à|a|jusqu['’](?:au|à|en|à\s+la)?|jusque)\s*(?:(?:la\s+)?(?:fin|mi|début|milieu)[\s-]+(?:de\s+|d['’])?)?(?:le\s+)?",
    pair_joints=r"\s*(?:,|et|ou|&)\s*(?:en\s+|le\s+|à\s+)?(?:(?:la\s+)?(?:fin|mi|début|milieu)[\s-]+(?:de\s+|d['’]|du\s+mois\s+de\s+)?)?",
    offset_before=rf"\b(?P<counts>{_COUNTED_MANY})\s+(?P<way>après|avant|à\s+(?:partir|compter)\s+d[eu'’]|suivant)\s*(?:le\s+)?\Z",
    offset_back=r"avant",
    week_before=r"\b(?:la\s+)?semaine\s+(?:du|de|d['’]|commençant\s+le|débutant\s+le|à\s+partir\s+du|qui\s+commence\s+le)\s*\Z",
    month_needs=(
        r"(?:\b(?:en|de|du|depuis|dès|jusqu['’]en|jusqu['’]à|à|et|ou|entre|avant|après|pendant|durant|début|fin|"
        r"mi|courant|vers|pour|chaque|mois\s+de|partir\s+de)[\s-]+|\bd['’])\Z"
    ),
    feast_needs=r"(?:\b(?:en|à|le|la|les|de|du|pour|sur|pendant|depuis|avant|après|jusqu['’]à)\s+(?:la\s+)?|l['’])\Z",
    day_needs=r"\b(?:le|du|au|sur|ce|depuis|avant|après|et)\s+\Z|\bdi,?\s+\Z|\A\s*\Z",
    not_before_year=(
        r"(?:\b(?:articles?|art\.|n[o°]|numéros?|pages?|pp?\.|paragraphes?|par\.|sections?|résolutions?|décisions?|"
        r"plus\s+de|moins\s+de|environ|près\s+de|quelque|seulement|au\s+moins|au\s+plus|total\s+de|salle|bureau)|[€$№§°])\s*\Z"
    ),
    year_needs=(
        r"(?:\b(?:en|de|du|depuis|dès|jusqu['’]en|à|et|ou|entre|avant|après|pendant|durant|début|fin|mi|année|an|"
        r"la|le|l['’]|pour)|[,(“«\"-])[\s-]*\Z|\A\s*\Z"
    ),
    not_after_year=(
        r"\s*(?:%|pour\s?cent|personnes|habitants|hommes|femmes|enfants|euros|dollars|francs|ans\b|jours\b|heures|"
        r"kilom|km\b|mètres|hectares|tonnes|membres|voix|cas\b|pages)"
    ),
    counted_after=r"\s+[a-zà-ÿ]{3,}s\b",
    says_when=r"\b(?:en|pendant|durant|depuis|année|an|pour)\s+\Z|[,(]\s*\Z",
    future=(
        r"(?:\b(?:sera|seront|doit|doivent|devra|devront|prévoit|prévu\w*|entend|prochain\w*|s['’]engage\w*|"
        r"d['’]ici)|\b\w{3,}(?:rai|ras|ra|rons|rez|ront)|\bvais|\bva|\bvont)\b"
    ),
    lead=r"\b(?:le|en|au|à|du|dans)\s+\Z",
)  # fmt: skip
