"""XML from outside declares nothing, fetches nothing and nests within reason."""

import pytest

from pledgewatch.documents.errors import DamagedError, TooLargeError
from pledgewatch.documents.formats.markup import parse

LAUGHS = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(1, 9))


@pytest.mark.parametrize(
    "content",
    [
        f'<!DOCTYPE x [<!ENTITY l1 "ha">{LAUGHS}]><x>&l9;</x>'.encode(),
        b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
        b'<!DOCTYPE x SYSTEM "http://127.0.0.1/x.dtd" [<!ENTITY a "b">]><x/>',
        b"<!DOCTYPE x><!DOCTYPE x><x/>",
        b"<x><!DOCTYPE x [<!ENTITY a 'b'>]></x>",
        b'<!doctype x [<!ENTITY a "' + b"a" * 50_000 + b'">]><x>' + b"&a;" * 5_000 + b"</x>",
        '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE x><x/>'.encode("utf-16"),
    ],
)
def test_parse_refuses_every_declaration(content: bytes) -> None:
    with pytest.raises(DamagedError, match=r"^declares entities in part\.xml.*open and save it"):
        parse(content, "part.xml")


@pytest.mark.parametrize(
    "declared",
    [
        b"<!DOCTYPE x>",
        b'<!DOCTYPE x SYSTEM "http://127.0.0.1/x.dtd">',
        b"<!DOCTYPE office:x PUBLIC '-//OpenOffice.org//DTD Manifest 1.0//EN' \"Manifest.dtd\" >",
    ],
)
def test_parse_passes_over_a_type_that_is_named_only(declared: bytes) -> None:
    """OpenOffice named one in each manifest."""
    root = parse(b'<?xml version="1.0"?>\n' + declared + b"<x>word</x>", "part.xml")
    assert (root.tag, root.text, root.getroottree().docinfo.doctype) == ("x", "word", "")


def test_parse_refuses_what_nests_too_deep() -> None:
    with pytest.raises(DamagedError, match=r"^nests its parts too deep in part\.xml"):
        parse(b"<x>" * 100_000 + b"</x>" * 100_000, "part.xml")


def test_parse_refuses_a_stretch_of_words_without_end() -> None:
    with pytest.raises(TooLargeError, match=r"too long to be read; divide it$"):
        parse(b"<x>" + b"word " * 3_000_000 + b"</x>", "part.xml")


@pytest.mark.parametrize(
    "content", [b"", b"<x>", b"<x></y>", b"<x>\x00</x>", b"<x>&no;</x>", b"\xff"]
)
def test_parse_tells_in_which_part_the_damage_is(content: bytes) -> None:
    with pytest.raises(DamagedError, match=r"^is damaged in part\.xml and cannot be followed"):
        parse(content, "part.xml")
