"""What a PDF says about itself."""

import re
from calendar import monthrange
from dataclasses import dataclass

import pypdfium2

# D:20100325100645+01'00'
PDF_DATE = re.compile(r"(?:D:)?(?P<year>(?:19|20)\d{2})(?P<month>\d{2})?(?P<day>\d{2})?", re.ASCII)

MONTHS = 12


@dataclass(frozen=True, slots=True)
class Metadata:
    """Title as stated, and EDTF of the day on which the file was made."""

    title: str | None
    created: str | None


def of(file: pypdfium2.PdfDocument) -> Metadata:
    """The metadata of an open PDF; what is missing or not well formed is None."""
    stated = file.get_metadata_dict(skip_empty=True)
    return Metadata(stated.get("Title"), edtf(stated.get("CreationDate", "")))


def edtf(date: str) -> str | None:
    """EDTF of a PDF date (ISO 32000-1, 7.9.4): "D:20100325100645" is 2010-03-25."""
    found = PDF_DATE.match(date)
    if found is None:
        return None
    year, month, day = found["year"], found["month"], found["day"]
    if month is None or not 1 <= int(month) <= MONTHS:
        return year
    if day is None or not 1 <= int(day) <= monthrange(int(year), int(month))[1]:
        return f"{year}-{month}"
    return f"{year}-{month}-{day}"
