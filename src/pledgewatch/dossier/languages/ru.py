"""Dates in Russian words.

| rule                                               | example                               |
|----------------------------------------------------|---------------------------------------|
| a day stands in the genitive, alone and as adverb  | "31 декабря 2008 года"                |
| a month alone is nominative, as adverb with "в"    | "ноябрь 2007 года", "в ноябре 2007 …" |
| a season as adverb is instrumental                 | "весна 2008 года", "весной 2008 года" |
| "около" and "с" take the genitive                  | "около 2008 года", "с ноября 2008 …"  |
| "по", the last day included, takes the accusative  | "по май 2008 года", "по 2008 год"     |
| an interval says only once what its ends share     | "с 3 по 5 мая 2008 года"              |
| what began some time in an interval has two bounds | "не ранее чем с … и не позднее чем …" |
"""

from enum import StrEnum

from pledgewatch.dossier.languages.parts import OPEN, Parts, decade


class _Case(StrEnum):
    NOMINATIVE = "nominative"  # also the accusative of months and years
    GENITIVE = "genitive"
    PREPOSITIONAL = "prepositional"


_MONTHS = {
    _Case.NOMINATIVE: (
        "январь", "февраль", "март", "апрель", "май", "июнь",
        "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь",
    ),
    _Case.GENITIVE: (
        "января", "февраля", "марта", "апреля", "мая", "июня",
        "июля", "августа", "сентября", "октября", "ноября", "декабря",
    ),
    _Case.PREPOSITIONAL: (
        "январе", "феврале", "марте", "апреле", "мае", "июне",
        "июле", "августе", "сентябре", "октябре", "ноябре", "декабре",
    ),
}  # fmt: skip
_YEARS = {_Case.NOMINATIVE: "год", _Case.GENITIVE: "года", _Case.PREPOSITIONAL: "году"}
# By EDTF's number: nominative, genitive, accusative, and as an adverb ("весной").
_SEASONS = {
    21: ("весна", "весны", "весну", "весной"),
    22: ("лето", "лета", "лето", "летом"),
    23: ("осень", "осени", "осень", "осенью"),
    24: ("зима", "зимы", "зиму", "зимой"),
}


def alone(edtf: str) -> str:
    """The date standing for itself: "31 декабря 2008 года", "ноябрь 2007 года", "2008 год"."""
    if "/" in edtf:
        return _interval(edtf)
    if ten_years := decade(edtf):
        return f"{ten_years}-е годы"
    parts = Parts.of(edtf)
    return edtf if parts is None else _doubted(parts, _nominative(parts))


def at(edtf: str) -> str:
    """The date as an adverb: "21 марта 2008 года", "в феврале 2008 года", "с 1995 года"."""
    if "/" in edtf:
        return _interval(edtf)
    if ten_years := decade(edtf):
        return f"в {ten_years}-х годах"
    parts = Parts.of(edtf)
    return f"в {edtf}" if parts is None else _doubted(parts, _adverb(parts))


def since(edtf: str) -> str:
    """The date as the beginning of what lasts: "с ноября 2008 года"."""
    if "/" in edtf:
        start, _, end = edtf.partition("/")
        if {start, end} & set(OPEN):
            return _interval(edtf)
        return f"не ранее чем {_from(start)} и не позднее чем {_from(end)}"
    return _from(edtf)


def _interval(edtf: str) -> str:
    start, _, end = edtf.partition("/")
    if end in OPEN:
        return _from(start)
    if start in OPEN:
        return _until(end)
    first, last = Parts.of(start), Parts.of(end)
    if first is None or last is None or first.doubt or last.doubt or first.year > last.year:
        return f"{_from(start)} {_until(end)}"
    return f"с {_without_what_is_shared(first, last)} {_until(end)}"


def _without_what_is_shared(first: Parts, last: Parts) -> str:
    """The beginning of an interval without the year, or month and year, that its end names."""
    if (first.month is None) and (last.month is None):
        return f"{first.year:04}"
    if first.year != last.year or first.month is None or last.month is None:
        return _genitive(first)
    if first.month == last.month and first.day is not None and last.day is not None:
        return str(first.day)
    return _genitive(first).rpartition(f" {first.year:04}")[0]


def _from(edtf: str) -> str:
    if ten_years := decade(edtf):
        return f"с {ten_years}-х годов"
    parts = Parts.of(edtf)
    if parts is None:
        return f"с {edtf}"
    if parts.doubt in {"~", "%"}:
        return f"примерно с {_genitive(parts)}{_uncertain(parts)}"
    return f"с {_genitive(parts)}{_uncertain(parts)}"


def _until(edtf: str) -> str:
    if ten_years := decade(edtf):
        return f"по {ten_years}-е годы"
    parts = Parts.of(edtf)
    if parts is None:
        return f"по {edtf}"
    about = "примерно " if parts.doubt in {"~", "%"} else ""
    return f"{about}по {_accusative(parts)}{_uncertain(parts)}"


def _doubted(parts: Parts, said: str) -> str:
    if parts.doubt in {"~", "%"}:
        said = f"около {_genitive(parts)}"
    return f"{said}{_uncertain(parts)}"


def _uncertain(parts: Parts) -> str:
    return " (предположительно)" if parts.doubt in {"?", "%"} else ""


def _nominative(parts: Parts) -> str:
    if parts.day is not None:
        return _genitive(parts)
    if parts.month is None:
        return _year(parts, _Case.NOMINATIVE)
    season = _SEASONS.get(parts.month)
    said = season[0] if season else _MONTHS[_Case.NOMINATIVE][parts.month - 1]
    return f"{said} {_year(parts, _Case.GENITIVE)}"


def _genitive(parts: Parts) -> str:
    year = _year(parts, _Case.GENITIVE)
    if parts.month is None:
        return year
    season = _SEASONS.get(parts.month)
    said = season[1] if season else _MONTHS[_Case.GENITIVE][parts.month - 1]
    day = f"{parts.day} " if parts.day is not None else ""
    return f"{day}{said} {year}"


def _accusative(parts: Parts) -> str:
    season = _SEASONS.get(parts.month or 0)
    return f"{season[2]} {_year(parts, _Case.GENITIVE)}" if season else _nominative(parts)


def _adverb(parts: Parts) -> str:
    if parts.day is not None:
        return _genitive(parts)
    if parts.month is None:
        return f"в {_year(parts, _Case.PREPOSITIONAL)}"
    year = _year(parts, _Case.GENITIVE)
    season = _SEASONS.get(parts.month)
    if season:
        return f"{season[3]} {year}"
    return f"в {_MONTHS[_Case.PREPOSITIONAL][parts.month - 1]} {year}"


def _year(parts: Parts, case: _Case) -> str:
    return f"{parts.year:04} {_YEARS[case]}"
