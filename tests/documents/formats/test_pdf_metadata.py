"""What a PDF says about itself is taken only where it is well formed."""

import pytest

from pledgewatch.documents.formats.pdf_metadata import edtf


@pytest.mark.parametrize(
    ("stated", "date"),
    [
        ("D:20100325100645+01'00'", "2010-03-25"),
        ("20100325", "2010-03-25"),
        ("D:201003", "2010-03"),
        ("D:2010", "2010"),
        ("D:20101325", "2010"),
        ("D:20100332", "2010-03"),
        ("D:20100230", "2010-02"),
        ("D:18700101", None),
        ("23 March 2010", None),
        ("", None),
    ],
)
def test_edtf_is_as_precise_as_what_is_stated(stated: str, date: str | None) -> None:
    assert edtf(stated) == date
