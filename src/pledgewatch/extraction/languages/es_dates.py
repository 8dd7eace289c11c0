"""The Spanish calendar."""
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
    "enero": 1, "febrero": 2, "marzo": 3, "abril": 4, "mayo": 5, "junio": 6, "julio": 7,
    "agosto": 8, "septiembre": 9, "setiembre": 9, "octubre": 10, "noviembre": 11, "diciembre": 12,
    "ene": 1, "feb": 2, "mar": 3, "abr": 4, "may": 5, "jun": 6, "jul": 7, "ago": 8, "sept": 9,
    "sep": 9, "set": 9, "oct": 10, "nov": 11, "dic": 12,
}  # fmt: skip
_FULL_WEEKDAYS = {
    "lunes": 0, "martes": 1, "miércoles": 2, "miercoles": 2, "jueves": 3, "viernes": 4,
    "sábado": 5, "sabado": 5, "domingo": 6,
}  # fmt: skip
_WEEKDAYS = _FULL_WEEKDAYS | {
    "lun": 0, "mar": 1, "mié": 2, "mie": 2, "miér": 2, "miérc": 2, "jue": 3, "juev": 3, "vie": 4,
    "vier": 4, "sáb": 5, "sab": 5, "dom": 6,
}  # fmt: skip
_ONES = {
    "un": 1, "uno": 1, "una": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6,
    "siete": 7, "ocho": 8, "nueve": 9,
}  # fmt: skip
_TEENS = {
    "diez": 10, "once": 11, "doce": 12, "trece": 13, "catorce": 14, "quince": 15, "dieciséis": 16,
    "dieciseis": 16, "diecisiete": 17, "dieciocho": 18, "diecinueve": 19,
}  # fmt: skip
_TWENTIES = {
    "veinte": 20, "veintiún": 21, "veintiun": 21, "veintiuno": 21, "veintiuna": 21, "veintidós": 22,
    "veintidos": 22, "veintitrés": 23, "veintitres": 23, "veinticuatro": 24, "veinticinco": 25,
    "veintiséis": 26, "veintiseis": 26, "veintisiete": 27, "veintiocho": 28, "veintinueve": 29,
}  # fmt: skip
_TENS = {
    "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80,
    "noventa": 90,
}  # fmt: skip
_UP_TO_99 = {
    **_ONES, **_TEENS, **_TWENTIES, **_TENS,
    **{f"{ten} y {one}": _TENS[ten] + _ONES[one] for ten in _TENS for one in _ONES},
    **{f"veinte y {one}": 20 + _ONES[one] for one in _ONES},
}  # fmt: skip
_HUNDREDS = {
    "cien": 100, "ciento": 100, "doscientos": 200, "trescientos": 300, "cuatrocientos": 400,
    "quinientos": 500, "seiscientos": 600, "setecientos": 700, "ochocientos": 800,
    "novecientos": 900,
}  # fmt: skip
_NUMBERS = {word: count for word, count in _UP_TO_99.items() if count < 32 or count % 10 == 0} | {
    "unos": 3,
    "unas": 3,
    "algunos": 3,
    "algunas": 3,
    "varios": 3,
    "par de": 2,
    "un par de": 2,
}
_ORDINALS = {
    "primer": 1, "primero": 1, "primera": 1, "segundo": 2, "segunda": 2, "tercer": 3, "tercero": 3,
    "tercera": 3, "cuarto": 4, "cuarta": 4, "quinto": 5, "quinta": 5, "sexto": 6, "sexta": 6,
    "séptimo": 7, "séptima": 7, "octavo": 8, "octava": 8, "noveno": 9, "novena": 9, "décimo": 10,
    "décima": 10, "undécimo": 11, "duodécimo": 12, "vigésimo": 20, "vigésimo primero": 21,
    "trigésimo": 30, "trigésimo primer": 31,
}  # fmt: skip
_DAY_NUMBERS = _ORDINALS | {word: day for word, day in _UP_TO_99.items() if day <= 31}
_UNITS = {
    "día": "day", "días": "day", "dia": "day", "dias": "day", "semana": "week", "semanas": "week",
    "mes": "month", "meses": "month", "año": "year", "años": "year", "trimestre": "quarter",
    "trimestres": "quarter", "década": "decade", "décadas": "decade", "decada": "decade",
    "decadas": "decade", "decenio": "decade", "decenios": "decade", "quincena": "fortnight",
    "fin de semana": "weekend", "finde": "weekend",
}  # fmt: skip
_AFTER = {
    "pasado": -1, "pasada": -1, "último": -1, "última": -1, "ultimo": -1, "ultima": -1,
    "anterior": -1, "previo": -1, "previa": -1, "precedente": -1, "próximo": 1, "próxima": 1,
    "proximo": 1, "proxima": 1, "que viene": 1, "siguiente": 1, "entrante": 1, "venidero": 1,
    "en curso": 0, "actual": 0, "corriente": 0, "presente": 0,
}  # fmt: skip
_BEFORE = {
    "este": 0, "esta": 0, "éste": 0, "ésta": 0, "el presente": 0, "el corriente": 0, "pasado": -1, "pasada": -1,
    "último": -1, "última": -1, "ultimo": -1, "ultima": -1, "próximo": 1, "próxima": 1,
    "proximo": 1, "proxima": 1, "siguiente": 1, "presente": 0, "actual": 0, "anterior": -1,
}  # fmt: skip
_WHICH = (
    _AFTER
    | _BEFORE
    | {
        "el": 0,
        "la": 0,
        "del": 0,
        "al": 0,
        "de": 0,
        "del próximo": 1,
        "del proximo": 1,
        "del pasado": -1,
        "del último": -1,
        "de este": 0,
    }
)
_PARTS = {
    "semestre": 6, "mitad": 6, "trimestre": 3, "cuarto": 3, "cuatrimestre": 4, "mes": 1, "t": 3,
    "q": 3, "s": 6, "h": 6,
}  # fmt: skip
_SEASONS = {"primavera": 21, "verano": 22, "otoño": 23, "invierno": 24}
_FEASTS = {
    "navidad": (12, 25), "día de navidad": (12, 25), "dia de navidad": (12, 25), "nochebuena": (12, 24),
    "noche buena": (12, 24), "nochevieja": (12, 31), "noche vieja": (12, 31), "víspera de navidad": (12, 24),
    "año nuevo": (1, 1), "día de año nuevo": (1, 1), "dia de año nuevo": (1, 1), "víspera de año nuevo": (12, 31),
    "día del trabajo": (5, 1), "dia del trabajo": (5, 1), "día del trabajador": (5, 1),
    "dia del trabajador": (5, 1), "día internacional de los trabajadores": (5, 1),
    "día de los trabajadores": (5, 1), "día de todos los santos": (11, 1), "todos los santos": (11, 1),
    "día de los muertos": (11, 2), "dia de los muertos": (11, 2), "día de muertos": (11, 2),
    "halloween": (10, 31), "noche de brujas": (10, 31), "san valentín": (2, 14), "san valentin": (2, 14),
    "día de san valentín": (2, 14), "dia de san valentin": (2, 14), "día de los enamorados": (2, 14),
    "dia de los enamorados": (2, 14), "día de la mujer": (3, 8), "dia de la mujer": (3, 8),
    "día internacional de la mujer": (3, 8), "reyes": (1, 6), "día de reyes": (1, 6),
    "dia de reyes": (1, 6), "epifanía": (1, 6), "epifania": (1, 6), "san patricio": (3, 17),
    "día de los derechos humanos": (12, 10), "día de la raza": (10, 12), "dia de la raza": (10, 12),
    "día de la hispanidad": (10, 12), "semana santa": (0, 0), "pascua": (0, 0), "pascuas": (0, 0),
    "domingo de pascua": (0, 0), "domingo de resurrección": (0, 0), "viernes santo": (0, -2),
    "jueves santo": (0, -3), "lunes de pascua": (0, 1), "domingo de ramos": (0, -7),
    "pentecostés": (0, 49), "pentecostes": (0, 49), "miércoles de ceniza": (0, -46),
    "miercoles de ceniza": (0, -46), "ascensión": (0, 39), "ascension": (0, 39),
    "día de los niños": (6, 1), "día de los inocentes": (12, 28), "dia de los inocentes": (12, 28),
}  # fmt: skip
_COUNTED, _COUNTED_MANY = counted(_NUMBERS, _UNITS, joint=r",?\s+(?:y\s+)?")

_OF = r"(?:del?\s+año\s+|del?\s+|en\s+|,\s*)?"
_MOF = r"(?:del?\s+mes\s+de\s+|del?\s+)?"
_EL = r"(?:(?:el|al)\s+)?(?:d[ií]a\s+)?"
_TO = r"(?:[-–—]|al?|y|e|hasta(?:\s+el)?)"
_POST = r"(?P<which>" + either(_AFTER) + r")"
_PRE = r"(?P<which>" + either(_BEFORE) + r")"
_WEEKDAY = r"(?P<w>" + either(_FULL_WEEKDAYS) + r")\b"
_ANY_WEEKDAY = r"(?P<w>" + either(_WEEKDAYS) + r")\b\.?"
_MONTHS_NEAR = (
    r"(?:(?:del?|este|el)\s+)?mes\s+" + _POST + r"\b",  # del mes que viene
    r"(?:(?:del?|en)\s+)?" + _PRE + r"\s+mes\b",  # de este mes
    r"(?P<which>del|el|al)\s+mes\b(?!\s+de\b)",
)
_YEARS_NEAR = (
    r"(?:del?\s+)?año\s+" + _POST + r"\b",  # del año pasado
    r"(?:del?\s+)?" + _PRE + r"\s+año\b",  # de este año
    r"(?P<which>del)\s+año\b(?!\s+\d)",
)
_FORMS = (
    *FIGURES[:2],
    # 2008-mar-26; 26-mar-2008; 1-ene; 23-2020-septiembre
    (DateForm.CALENDAR, r"{YEAR}[-/]{M}[-/]{DIGITS}"),
    (DateForm.CALENDAR, r"{YEAR}[-/]{DIGITS}[-/]{M}"),
    (DateForm.CALENDAR, r"{DIGITS}[-/]{YEAR}[-/]{M}"),
    (DateForm.CALENDAR, r"{W}{DIGITS}[-/]{M}(?:[-/]{YEAR})?(?![\w-])"),
    (DateForm.CALENDAR, r"{W}{DIGITS}[-/]{M}[-/](?P<y>\d\d)(?!\w)"),
    (DateForm.CALENDAR, r"{YEAR}[./](?P<m>0?[1-9]|1[0-2])[./](?P<d>\d{1,2})(?!\d)"),
    *FIGURES[2:],
    # del 14 al 16 de marzo de 2009; 3 y 4 de mayo
    (DateForm.RANGE, r"{W}(?:d[ií]as?\s+)?{D}\s*" + _TO + r"\s*" + _EL + r"{W}{D2}\s+" + _MOF + r"{M}(?:,?\s+" + _OF + "{Y})?"),
    (DateForm.PAIR, r"{W}(?:d[ií]as?\s+)?{D}\s*(?:y|e|o|,)\s*" + _EL + r"{D2}\s+" + _MOF + r"{M}(?:,?\s+" + _OF + "{Y})?"),
    # el 3 de mayo pasado; mayo del año pasado; el pasado mes de mayo; el próximo 6 de abril
    *((DateForm.RELATIVE_MONTH, r"{W}(?:{D}\s+)?" + _MOF + r"{M},?\s+" + year.replace("?P<which>", "?P<whose>")) for year in _YEARS_NEAR),
    (DateForm.RELATIVE_MONTH, r"{W}(?:{D}\s+)?" + _MOF + r"{M}\s+" + _POST + r"\b"),
    (DateForm.RELATIVE_MONTH, _PRE + r"\s+(?:mes\s+de\s+|{D}\s+de\s+)?{M}"),
    # jueves 26 de marzo de 2008; 1.º de julio; el día 9 Mayo; 26 de marzo del 78
    (DateForm.CALENDAR, r"{W}(?:(?:el\s+)?d[ií]a\s+)?{D}[\s-]+" + _MOF + r"{M}(?:,?\s+" + _OF + "{Y})"),
    (DateForm.CALENDAR, r"{W}(?:(?:el\s+)?d[ií]a\s+)?{D}[\s-]+" + _MOF + r"{M},?\s+(?:del?\s+)?['’]?(?P<y>\d\d)(?![\d:])"),
    (DateForm.CALENDAR, r"{W}(?:(?:el\s+)?d[ií]a\s+)?{D}[\s-]+" + _MOF + r"{M}"),
    # marzo 21, 2018; may 22
    (DateForm.CALENDAR, r"{W}{M}\s+" + _EL + r"{D}(?:,?\s+" + _OF + "{Y})?"),
    # marzo de 2008; oct/2; agosto del 99
    (DateForm.CALENDAR, r"{M}(?:[-/]|,?\s+)" + _OF + r"{Y}"),
    (DateForm.CALENDAR, r"{M}\s+del?\s+['’]?(?P<y>\d\d)(?!\d)"),
    (DateForm.CALENDAR, r"{M}[/-]?{DIGITS}(?![/-]|:\d)"),
    (DateForm.CALENDAR, r"{Y}\s*,?\s+{M}(?!\s+\d)"),
    (DateForm.MONTH_ONLY, r"(?:mes\s+de\s+)?{M}"),
    *YEARS_IN_FIGURES,
    (DateForm.CALENDAR, r"{YEAR}\s?[-/]\s?(?P<m>0?[1-9]|1[0-2])(?![\d-])"),
    # el siglo XIX; siglo 20
    (DateForm.CENTURY, r"siglo\s+{ROMAN}"),
    (DateForm.CENTURY, r"siglo\s+(?P<n>\d\d)(?!\d)"),
    # los años 1990; la década de 1990; los años noventa; los 90
    (DateForm.DECADE, r"(?:(?:los|la)\s+)?(?:años|d[ée]cada\s+de(?:\s+los)?|decenio\s+de)\s+(?P<y>(?:1[6-9]|20)\d0)(?!\d)"),
    (DateForm.DECADE, r"(?:(?:los|la)\s+)?(?:años|d[ée]cada\s+de\s+los(?:\s+años)?)\s+(?:mil\s+novecientos\s+)?{TENS}"),
    # primavera de 2009; verano pasado; este verano
    (DateForm.SEASON, r"{S}\s+" + _OF + r"{Y}"),
    *((DateForm.SEASON, r"{S}\s+" + year.replace("?P<which>", "?P<whose>")) for year in _YEARS_NEAR),
    (DateForm.SEASON, r"{S}\s+" + _POST + r"\b"),
    (DateForm.SEASON, _PRE + r"\s+{S}"),
    # primer semestre de 2009; tercer trimestre de este año; 3º trimestre-2019; T3 2009; 2009 t1
    (DateForm.PART, r"{ORD}\s+(?P<part>semestre|trimestre|cuatrimestre|mitad|cuarto|mes)[\s-]+(?:del?\s+|en\s+)?(?:el\s+)?(?:año\s+)?{Y}"),
    *((DateForm.PART, r"{ORD}\s+(?P<part>semestre|trimestre|cuatrimestre|mitad|cuarto|mes)\s+" + year) for year in _YEARS_NEAR),
    # los tres primeros meses de 2009; las últimas dos semanas de mayo
    *((DateForm.EDGE, rf"(?P<edge>{edge})\s+{{U}}\s+(?:del?\s+)(?:año\s+|mes\s+de\s+)?{which}")
      for which in (r"{M}(?:\s+" + _OF + "{Y})?", "{Y}")
      for edge in (r"(?:{N}\s+)?primer[oa]s", r"primer[oa]s\s+{N}", r"(?:{N}\s+)?[uú]ltim[oa]s", r"[uú]ltim[oa]s\s+{N}")),
    (DateForm.PART, r"(?P<part>[tqsh])(?P<n>[1-4])[,-]?\s*(?:del?\s+)?{YEAR}"),
    (DateForm.PART, r"{YEAR}[\s-]*(?P<part>[tqsh])(?P<n>[1-4])\b"),
    (DateForm.PART, r"(?P<part>[tq])(?P<n>[1-4])\b(?!\s*[:.)])"),
    # la última semana de julio de 2009; primera semana de 2015; semana 31
    (DateForm.WEEK_OF, r"{ORD}\s+semana\s+" + _MOF + r"{M}(?:,?\s+" + _OF + "{Y})?"),
    (DateForm.WEEK_OF, r"{ORD}\s+semana\s+(?:del?\s+|en\s+)(?:el\s+)?(?:año\s+)?{Y}"),
    *((DateForm.WEEK_OF, r"{ORD}\s+semana\s+" + month) for month in _MONTHS_NEAR),
    (DateForm.WEEK_NUMBER, r"semana\s+(?P<n>\d{1,2})(?!\d)(?:\s+(?:del?\s+|en\s+)?(?:año\s+)?{Y})?"),
    # el segundo domingo de mayo; el primer viernes del mes
    (DateForm.NTH_WEEKDAY, r"{ORD}\s+" + _WEEKDAY + r"\s+" + _MOF + r"{M}(?:,?\s+" + _OF + "{Y})?"),
    *((DateForm.NTH_WEEKDAY, r"{ORD}\s+" + _WEEKDAY + r"\s+" + month) for month in _MONTHS_NEAR),
    (DateForm.NTH_WEEKDAY, r"(?!últim|ultim){ORD}\s+" + _WEEKDAY + r"\b(?!\s+del?\b)"),
    # del 4 al 23 de este mes; el 20 del mes que viene
    *((DateForm.DAY_OF_MONTH, r"{W}(?:d[ií]a\s+)?{D}\s*" + _TO + r"\s*" + _EL + r"{D2}\s+" + month) for month in _MONTHS_NEAR),
    *((DateForm.DAY_OF_MONTH, r"{W}(?:d[ií]a\s+)?{D}\s+" + month) for month in _MONTHS_NEAR),
    (DateForm.FEAST, r"{FEAST}(?:,?\s+" + _OF + "{Y})?"),
    (DateForm.YEAR, r"(?:el\s+)?año\s+(?:del?\s+|calendario\s+)?{Y}"),
    (DateForm.YEAR, r"{Y}"),
    # anteayer; antes de ayer; pasado mañana
    (DateForm.DAY_WORD, r"(?P<word>anteayer|antier|antes\s+de\s+ayer|ayer|hoy|pasado\s+mañana)\b"),
    (DateForm.DAY_WORD, r"(?<!la\s)(?<!esta\s)(?<!por\s)(?<!toda\s)(?P<word>mañana)\b(?!\s+(?:del|de)\b)"),
    # hace dos años; dos semanas atrás; dentro de tres meses; dos días después
    (DateForm.AGO, r"hace\s+(?:unos\s+|unas\s+|casi\s+|más\s+de\s+|apenas\s+)?{COUNTS}(?!\s+que\b)"),
    (DateForm.AGO, r"{COUNTS}\s+atr[aá]s\b"),
    (DateForm.AHEAD, r"(?:en\s+|dentro\s+de\s+)?{COUNTS}\s+(?:a\s+partir\s+de|desde)\s+(?:hoy|ahora)\b"),
    (DateForm.AHEAD, r"dentro\s+de\s+{COUNTS}"),
    (DateForm.AFTER_THAT, r"{COUNTS}\s+(?:más\s+tarde|mas\s+tarde|después|despues)\b(?!\s+(?:que|de|del)\b)"),
    (DateForm.BEFORE_THAT, r"{COUNTS}\s+antes\b(?!\s+(?:que|de|del)\b)"),
    (DateForm.IN_TIME, r"en\s+{COUNTS}(?=\s*(?:\Z|[.,;:?!)](?!\d)))"),
    # los últimos dos años; los 3 próximos días; las 3 semanas pasadas; los próximos días
    (DateForm.PAST_SPAN, r"(?:{N}\s+)?(?:[uú]ltim|pasad|anterior|previ)(?:os|as|es)\s+{U}"),
    (DateForm.PAST_SPAN, r"(?:[uú]ltim|pasad|anterior|previ)(?:os|as|es)\s+{N}\s+{U}"),
    (DateForm.PAST_SPAN, r"{N}\s+{U}\s+(?:[uú]ltim|pasad|anterior|previ)(?:os|as|es)\b(?!\s+a\b)"),
    (DateForm.FUTURE_SPAN, r"(?:{N}\s+)?(?:pr[oó]xim|siguiente|venider)(?:os|as|s)\s+{U}"),
    (DateForm.FUTURE_SPAN, r"(?:pr[oó]xim|siguiente|venider)(?:os|as|s)\s+{N}\s+{U}"),
    (DateForm.FUTURE_SPAN, r"{N}\s+{U}\s+(?:pr[oó]xim|siguiente|venider)(?:os|as|s)\b"),
    (DateForm.WITHIN, r"(?:en\s+el\s+plazo\s+de|en\s+un\s+plazo\s+de|en\s+menos\s+de)\s+{N}\s+{U}"),
    # el resto de la semana
    (DateForm.REST, r"lo\s+que\s+(?:queda|resta)\s+del?\s+(?:la\s+)?{U}"),
    (DateForm.REST, r"(?:el\s+)?resto\s+(?:de\s+|del\s+)(?:la\s+|este\s+|esta\s+)?{U}(?:\s+(?:en\s+curso|actual))?"),
    # el mismo año; aquel año; al año siguiente
    (DateForm.SAME, r"(?:el|la|del|de\s+la|al|ese|esa|este|esta)\s+mism[oa]\s+{U}"),
    (DateForm.SAME, r"(?:ese|esa|aquel|aquella)\s+{U}"),
    (DateForm.OFFSET_OF_SAME, r"al\s+(?P<u>año|mes|d[ií]a)\s+(?P<which>siguiente)\b"),
    # viernes de esta semana; martes de la semana que viene; la semana próxima el lunes
    (DateForm.WEEKDAY_OF, _ANY_WEEKDAY + r",?\s+(?:de\s+)?(?:la\s+)?semana\s+" + _POST + r"\b"),
    (DateForm.WEEKDAY_OF, _ANY_WEEKDAY + r",?\s+(?:de\s+)?(?:la\s+)?" + _PRE + r"\s+semana\b"),
    (DateForm.WEEKDAY_OF, r"semana\s+" + _POST + r"[,\s-]+(?:el\s+)?" + _WEEKDAY),
    (DateForm.WEEKDAY_OF, _PRE + r"\s+semana[,\s-]+(?:el\s+)?" + _WEEKDAY),
    # el año pasado; el mes que viene; esta semana; el próximo trimestre; a fin de mes
    (DateForm.RELATIVE, r"(?:(?:el|la)\s+)?{U}\s+(?:calendario\s+)?" + _POST + r"\b(?!\s+a\b)"),
    (DateForm.RELATIVE, r"(?:(?:el|la)\s+)?" + _PRE + r"\s+(?:calendario\s+)?{U}\b"),
    (DateForm.RELATIVE, r"(?:(?<=\bfin de )|(?<=\bfinal de )|(?<=\bfines de )|(?<=\bfinales de )|(?<=\bprincipios de )|(?<=\bcomienzos de )|(?<=\bfinal de la )|(?<=\bfin de la )|(?<=\bprincipios de la )|(?<=\bfinal del )|(?<=\bfines del ))(?P<u>año|mes|semana|trimestre)\b(?!\s+(?:de|del|\d))"),
    # el 21; martes 15; martes el día 25
    (DateForm.DAY_ONLY, _ANY_WEEKDAY + r",?\s+(?:el\s+)?(?:d[ií]a\s+)?{D}(?=\s*(?:\Z|[.,;:?!)](?!\d)))"),
    (DateForm.DAY_ONLY, r"(?:(?<=\bel\s)|(?<=\bEl\s))(?:d[ií]a\s+)?{DIGITS}(?=\s*(?:\Z|[.,;:?!)](?!\d))|\s+(?:a|por|para)\b)"),
    # lunes pasado; el próximo viernes; este viernes; viernes
    (DateForm.WEEKDAY, _WEEKDAY + r"\s+" + _POST + r"\b"),
    (DateForm.WEEKDAY, r"este\s+pasado\s+" + _WEEKDAY),
    (DateForm.WEEKDAY, r"(?:" + _PRE + r"\s+)?" + _WEEKDAY),
)  # fmt: skip

_PART_OF = (
    r"(?:principios?|comienzos?|inicios?|mediados|finales|final|fines|fin|últimos|primeros|mitad)"
)
_FRAMES = (
    # antes del final de 2008; a más tardar a fines de mayo
    (DateFrame.DUE_END, r"(?:antes\s+del?|para|hasta|a\s+m[aá]s\s+tardar(?:\s+a)?)\s+(?:el\s+)?(?:final(?:es)?|fines?)\s+(?:del?\s+año\s+|del?\s+mes\s+de\s+|del?\s+)"),
    (DateFrame.BY, r"(?:a\s+m[aá]s\s+tardar(?:\s+en)?|no\s+m[aá]s\s+tarde\s+(?:que|del?)|para)\s+(?:(?:principios|mediados)\s+de\s+)?(?:el\s+|la\s+)?(?:d[ií]a\s+)?"),
    (DateFrame.SINCE, r"(?:desde|a\s+partir\s+del?|a\s+contar\s+del?|no\s+antes\s+del?)\s+(?:(?:principios|comienzos|mediados|finales|fines|inicios|últimos)\s+del?\s+)?(?:(?:el|la|los)\s+)?(?:d[ií]a\s+)?(?:mes\s+de\s+)?"),
    (DateFrame.UNTIL, r"hasta\s+(?:(?:principios|comienzos|mediados|inicios)\s+del?\s+)?(?:(?:el|la)\s+)?(?:d[ií]a\s+)?"),
    (DateFrame.BETWEEN, r"entre\s+(?:(?:principios|comienzos|mediados|finales|fines|el\s+final|el\s+fin)\s+del?\s+)?(?:(?:el|la)\s+)?(?:d[ií]a\s+)?"),
    (DateFrame.BEFORE, r"(?:antes|anterior(?:es)?)\s+(?:del?|al?)\s+(?:el\s+|la\s+)?(?:d[ií]a\s+(?:de\s+)?)?"),
    (DateFrame.AFTER, r"(?:despu[eé]s|posterior(?:es)?)\s+(?:del?|al?)\s+(?:el\s+|la\s+)?(?:d[ií]a\s+)?"),
    (DateFrame.AFTER, r"tras\s+(?:el\s+)?"),
    # a principios de 2008; a finales de mayo; durante 2009
    (DateFrame.PART, r"(?:(?:a|hacia|en|al)\s+)?(?:el\s+|la\s+)?" + _PART_OF + r"\s+del?\s+(?:(?:la|el)\s+)?(?:mes\s+de\s+)?"),
    (DateFrame.PART, r"(?:durante|a\s+lo\s+largo\s+del?|en\s+el\s+(?:curso|transcurso)\s+del?)\s+(?:todo\s+)?(?:el\s+(?:mes\s+de\s+)?)?"),
    (DateFrame.ABOUT, r"(?:alrededor\s+del?|hacia|aproximadamente\s+en|cerca\s+del?)\s+(?:el\s+)?"),
)  # fmt: skip

SPANISH_DATES = DateWords(
    homographs=frozenset({"mar", "set"}),  # the sea; a set
    months=_MONTHS,
    weekdays=_WEEKDAYS,
    day_ending=r"(?:\.?\s?[ºª°]|(?:er|ro|do|to|mo|vo|no|ra|da|ta)\b)",
    figures=r"(?<=\bel\s)\d{1,2}(?!\d)|(?<=\bd[ií]a\s)\d{1,2}(?!\d)",
    numbers=_NUMBERS,
    about=frozenset({"unos", "unas", "algunos", "algunas", "varios"}),
    day_numbers=_DAY_NUMBERS,
    year_numbers=_UP_TO_99 | _HUNDREDS,
    thousand="mil",
    number_joint=r"\s+y\s+",
    counted=_COUNTED,
    counted_many=_COUNTED_MANY,
    units=_UNITS,
    seasons=_SEASONS,
    parts=_PARTS,
    ordinals=_ORDINALS | {"último": -1, "última": -1, "ultimo": -1, "ultima": -1},
    decades={
        "veinte": 2, "treinta": 3, "cuarenta": 4, "cincuenta": 5, "sesenta": 6, "setenta": 7,
        "ochenta": 8, "noventa": 9, **{f"{tens}0": tens for tens in range(2, 10)},
    },
    feasts=_FEASTS,
    weekday_feasts={
        "día de la madre": (5, 6, 2), "dia de la madre": (5, 6, 2), "día de las madres": (5, 6, 2),
        "dia de las madres": (5, 6, 2), "día del padre": (6, 6, 3), "dia del padre": (6, 6, 3),
        "día de acción de gracias": (11, 3, 4), "día de accion de gracias": (11, 3, 4),
        "dia de accion de gracias": (11, 3, 4), "dia de acción de gracias": (11, 3, 4),
        "acción de gracias": (11, 3, 4), "accion de gracias": (11, 3, 4),
    },
    day_words={
        "anteayer": -2, "antier": -2, "antes de ayer": -2, "ayer": -1, "hoy": 0, "mañana": 1,
        "pasado mañana": 2,
    },
    which=_WHICH,
    anchors="siglo atrás atras tarde después despues antes ahora q1 q2 q3 q4 t1 t2 t3 t4 h1 h2 s1 s2 últimos próximos",
    openers="lo hace dentro en el la los las del de al ese esa aquel aquella esta este resto mismo misma año años mes día dia "
    "década decenio siglo semana últimos últimas ultimos ultimas próximos próximas proximos proximas pasados pasadas "
    "anteriores siguientes trimestre los " + ROMAN_FIGURES,
    forms=_FORMS,
    frames=_FRAMES,
    after_frames=(
        (DateFrame.SINCE, r"\s+(?:y|o|en)\s+(?:después|despues|adelante|más\s+tarde)\b"),
        (DateFrame.SINCE, r"\s+en\s+adelante\b"),
    ),
    range_joints=r"\s*(?:[-–—~]|al?|hasta)\s*(?:(?:el\s+)?(?:final(?:es)?|fines?|mediados|principios)\s+del?\s+)?(?:(?:el|la)\s+)?(?:d[ií]a\s+)?",
    pair_joints=r"\s*(?:,|y|e|o|&)\s*(?:(?:en|a)\s+)?(?:(?:el\s+)?(?:final(?:es)?|fines?|mediados|principios)\s+del?\s+)?(?:(?:el|la)\s+)?",
    offset_before=rf"\b(?P<counts>{_COUNTED_MANY})\s+(?P<way>después|despues|antes|anteriores|previos|a\s+partir|posteriores|desde)\s+(?:del?\s+|al?\s+)?(?:el\s+)?\Z",
    offset_back=r"antes|anteriores|previos",
    week_before=r"\b(?:la\s+)?semana\s+(?:del?|que\s+(?:inicia|comienza|empieza|va)(?:\s+del?)?|a\s+partir\s+del?)\s+(?:el\s+)?(?:d[ií]a\s+)?\Z",
    span_before=rf"\b(?:por\s+|durante\s+)?(?P<counts>{_COUNTED_MANY})\s*,?\s*(?:comenzando|empezando|a\s+partir)\s+(?:el\s+|del?\s+)?\Z",
    month_needs=(
        r"\b(?:en|del?|desde|hasta|al?|y|o|entre|antes|después|durante|para|hacia|fines\s+de|cada|este|mes\s+de|partir\s+de)\s+\Z"
    ),
    feast_needs=r"\b(?:en|el|la|al?|del?|para|por|durante|desde|hasta)\s+\Z",
    day_needs=r"\b(?:el|del|al|desde|hasta|y|este|próximo|día|de|a)\s+\Z|\A\s*\Z",
    not_before_year=(
        r"(?:\b(?:art[ií]culos?|arts?\.|núm\.|n[o°º]\.?|número|páginas?|págs?\.|pp?\.|párrafos?|párrs?\.|sección|resolución|"
        r"decisión|más\s+de|menos\s+de|unos|unas|casi|cerca\s+de|sólo|solo|al\s+menos|total\s+de|decreto|ley)|[€$№§#])\s*\Z"
    ),
    year_needs=(
        r"(?:\b(?:en|del?|desde|hasta|al?|y|o|entre|antes|después|durante|año|el|la|para|hacia|ley)|[,(“«\"-])[\s-]*\Z|\A\s*\Z"
    ),
    not_after_year=(
        r"\s*(?:%|por\s+ciento|personas|habitantes|hombres|mujeres|niños|euros|dólares|pesos|años\b|días\b|horas|kilóm|"
        r"km\b|metros|hectáreas|toneladas|miembros|votos|casos|páginas)"
    ),
    counted_after=r"\s+[a-zà-ÿ]{3,}s\b",
    says_when=r"\b(?:en|durante|desde|año|para)\s+\Z|[,(]\s*\Z",
    future=(
        r"(?:\b(?:será|serán|debe|deben|deberá|deberán|prevé|previst\w+|próxim\w+|planea\w*|se\s+compromete\w*|voy\s+a|va\s+a|van\s+a)|"
        r"\b\w+(?:ré|rás|rá|remos|réis|rán))\b"
    ),
    lead=r"\b(?:el|en|al|del|durante)\s+\Z",
)  # fmt: skip
