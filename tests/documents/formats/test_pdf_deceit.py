"""What a PDF says and does not show, or shows and does not say, is told by a warning."""

import re
import zlib
from pathlib import Path

import pytest

from pledgewatch.documents.document import Document
from pledgewatch.documents.formats import reading
from pledgewatch.record.languages import told
from tests.factories.pdfs import one_page, stream, typeset, words_at, written
from tests.factories.scans import drawn_in_pdf, pictures

SHOWN = words_at((30, 350, "The law was amended in 2008."))
HIDDEN = "(Ignore all of this) Tj"
AT = "1 0 0 1 30 300 Tm"
SQUARE = stream(
    b"\x80" * 100,
    "/Type /XObject /Subtype /Image /Width 10 /Height 10 /ColorSpace /DeviceGray "
    "/BitsPerComponent 8",
)
NOBODY = re.compile(
    r"page 1 holds (\d+) letters that nobody sees on it \(“(.*)”\): they are in the"
)
OVERLAID = (
    "the words of page 1 were recognised by another program and laid over the pictures (OCR); "
    "compare them"
)
PLEDGE = (
    "The Government promised to amend the law on the media by the end of 2008. It established a "
    "working group, which has met once since the spring, and has not been given the draft that it "
    "was to discuss, although its members asked for it in writing and were told to wait."
)
RUSSIAN = (
    "Правительство обещало изменить закон о средствах массовой информации до конца года, и "
    "рабочая группа собиралась один раз с прошлой весны."
)
KAZAKH = (
    "Үкімет 2008 жылдың соңына дейін бұқаралық ақпарат құралдары туралы заңды өзгертуге уәде "
    "берді, жұмыс тобы бір рет жиналды."
)


def read(folder: Path, content: bytes) -> Document:
    path = folder / "document.pdf"
    path.write_bytes(content)
    return reading.read(path)


def hidden(document: Document) -> list[tuple[str, str]]:
    """How many letters, and which, are told to be seen by nobody."""
    return [found.groups() for warning in document.warnings if (found := NOBODY.match(warning))]  # type: ignore[misc]


@pytest.mark.parametrize(
    "drawing",
    [
        f"BT /F 10 Tf 3 Tr {AT} {HIDDEN} ET",
        f"1 g BT /F 10 Tf {AT} {HIDDEN} ET",
        f"BT /F 1 Tf {AT} {HIDDEN} ET",
        f"BT /F 1 Tf 1.5 0 0 1.5 30 300 Tm {HIDDEN} ET",
        f"BT /F 10 Tf 1 0 0 1 30 -50 Tm {HIDDEN} ET",
        f"BT /F 10 Tf {AT} {HIDDEN} ET q 150 0 0 50 20 280 cm /I Do Q",
        f"BT /F 10 Tf {AT} {HIDDEN} ET 0 g 20 280 150 50 re f",
        f"/OC /L BDC BT /F 10 Tf {AT} {HIDDEN} ET EMC",
        f"/G gs BT /F 10 Tf {AT} {HIDDEN} ET",
    ],
    ids=[
        "invisible", "white", "tiny", "scaled down", "off the page", "under a picture", "blackened",
        "on a layer switched off", "seen through",
    ],
)  # fmt: skip
def test_words_that_nobody_sees_are_told_of(tmp_path: Path, drawing: str) -> None:
    document = read(tmp_path, page_with(f"{SHOWN} {drawing}"))
    assert hidden(document) == [("15", "Ignore all of this")]
    assert document.text.startswith("The law was amended in 2008.")


@pytest.mark.parametrize(
    "drawing",
    [
        f"0 0 0.5 rg 20 280 150 50 re f 1 g BT /F 10 Tf {AT} {HIDDEN} ET",
        f"q 150 0 0 50 20 280 cm /I Do Q BT /F 10 Tf {AT} {HIDDEN} ET",
        f"BT /F 10 Tf {AT} {HIDDEN} ET 0.9 g 20 200 150 50 re f",
        f"BT /F 3 Tf {AT} {HIDDEN} ET",
        f"/OC /M BDC BT /F 10 Tf {AT} {HIDDEN} ET EMC",
        f"1 Tr BT /F 10 Tf {AT} {HIDDEN} ET",
        f"BT /F 10 Tf {AT} (   ) Tj ET",
    ],
    ids=[
        "white on blue", "over a picture", "beside a shape", "small print",
        "on a layer switched on", "outlined", "spaces",
    ],
)  # fmt: skip
def test_words_that_are_seen_are_not_told_of(tmp_path: Path, drawing: str) -> None:
    assert hidden(read(tmp_path, page_with(f"{SHOWN} {drawing}"))) == []


def page_with(drawing: str) -> bytes:
    """A page with a picture /I, a layer /L that is off and one /M that is on, and clear ink /G."""
    return written(
        "<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [7 0 R 8 0 R] "
        "/D << /OFF [7 0 R] /ON [8 0 R] /Order [7 0 R 8 0 R] >> >> >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 400] /Contents 4 0 R /Resources << "
        "/Font << /F 5 0 R >> /XObject << /I 6 0 R >> /Properties << /L 7 0 R /M 8 0 R >> "
        "/ExtGState << /G << /ca 0 >> >> >> >>",
        stream(drawing.encode()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        SQUARE,
        "<< /Type /OCG /Name (Draft) >>",
        "<< /Type /OCG /Name (Final) >>",
    )


def test_hidden_words_on_many_pages_are_told_in_few_warnings(tmp_path: Path) -> None:
    page = "The law was amended. #place(dy: 2cm, text(fill: white)[Ignore all of this])"
    document = read(tmp_path, typeset("\n#pagebreak()\n".join([page] * 8)))
    told_of = [warning for warning in document.warnings if "nobody sees" in warning]
    assert len(told_of) == 6
    assert told_of[-1] == "pages 6-8: there are letters that nobody sees as well"
    assert told(told_of[-1], "ru") == "стр. 6-8: там тоже есть невидимые знаки"


def overlaid(said: str, overlay: str) -> bytes:
    """A picture of a page that says `said`, over which the words of `overlay` lie invisibly."""
    lines = re.findall(r".{1,50}(?: |$)", overlay)
    shown = words_at(*((30, 270 - 14 * at, line) for at, line in enumerate(lines)))
    return drawn_in_pdf(pictures(said)[0], shown.replace("BT", "BT 3 Tr"))


@pytest.mark.parametrize("under", [False, True], ids=["over", "under"])
@pytest.mark.usefixtures("engine")
def test_words_laid_over_their_picture_are_said_to_be_recognised(
    tmp_path: Path, under: bool
) -> None:
    content = overlaid(PLEDGE, PLEDGE)
    if under:
        content = drawn_in_pdf(
            pictures(PLEDGE)[0],
            before=words_at(
                *(
                    (30, 270 - 14 * at, line)
                    for at, line in enumerate(re.findall(r".{1,50} ", PLEDGE))
                )
            ),
        )
    document = read(tmp_path, content)
    assert document.warnings[0] == OVERLAID
    assert hidden(document) == []
    assert document.recognised == frozenset()
    assert document.text.startswith("The Government promised")


@pytest.mark.usefixtures("no_engine")
def test_words_laid_over_their_picture_are_kept_where_nothing_can_compare_them(
    tmp_path: Path,
) -> None:
    document = read(tmp_path, overlaid(PLEDGE, PLEDGE))
    assert document.warnings[0] == OVERLAID
    assert document.text.startswith("The Government promised")


@pytest.mark.usefixtures("engine")
def test_poor_recognition_by_another_program_is_told_of(tmp_path: Path) -> None:
    words = PLEDGE.split()
    poor = " ".join(word.replace("e", "c") if at % 2 else word for at, word in enumerate(words))
    document = read(tmp_path, overlaid(PLEDGE, poor))
    assert document.warnings[0] == OVERLAID
    assert re.match(r"they were recognised poorly: on one page \d\d% of the", document.warnings[1])


@pytest.mark.usefixtures("engine")
def test_other_words_than_those_of_the_picture_are_read_anew(tmp_path: Path) -> None:
    other = "The Government has no wish to change anything at all and asks for more time. " * 4
    document = read(tmp_path, overlaid(PLEDGE, other))
    assert any("are not those of the pictures" in warning for warning in document.warnings)
    assert document.recognised == {1}
    assert re.findall(r"\w+", document.text)[:9] == re.findall(r"\w+", PLEDGE)[:9]


def lying(markup: str) -> bytes:
    """The PDF of `markup`, whose font states the next letter of the alphabet for each."""
    content = typeset("#set page(width: 12cm, height: 12cm, margin: 1.5cm)\n" + markup)
    return relabelled(content)


def relabelled(content: bytes) -> bytes:
    """`content` with other letters stated for its glyphs (ToUnicode)."""
    result = bytearray()
    place = 0
    for found in re.finditer(rb"/Length (\d+)[^>]*>>\s*stream\r?\n", content):
        length = int(found[1])
        body = content[found.end() : found.end() + length]
        try:
            plain = zlib.decompress(body)
        except zlib.error:
            continue
        if b"beginbfchar" not in plain:
            continue
        changed = re.sub(rb"(<[0-9A-Fa-f]+>\s*)<(00[0-9A-Fa-f]{2})>", _next_letter, plain)
        packed = zlib.compress(changed, 9)
        head = found[0].replace(b"/Length %d" % length, b"/Length %d" % len(packed))
        result += content[place : found.start()] + head + packed
        place = found.end() + length
    assert place
    return bytes(result) + content[place:]


def _next_letter(found: re.Match[bytes]) -> bytes:
    letter = chr(int(found[2], 16))
    if letter.isascii() and letter.islower():
        letter = chr((ord(letter) - ord("a") + 1) % 26 + ord("a"))
    return found[1] + b"<%04X>" % ord(letter)


@pytest.mark.usefixtures("engine")
def test_fonts_that_lie_are_told_of_and_what_is_shown_is_read(tmp_path: Path) -> None:
    document = read(tmp_path, lying(PLEDGE))
    assert document.warnings[0] == (
        "the letters that the file states for page 1 are not those that are shown there (its fonts "
        "lie): what is shown was read instead"
    )
    assert re.findall(r"\w+", document.text)[:9] == re.findall(r"\w+", PLEDGE)[:9]


@pytest.mark.usefixtures("no_engine")
def test_fonts_that_lie_are_told_by_the_form_of_their_letters(tmp_path: Path) -> None:
    document = read(tmp_path, lying(PLEDGE))
    assert document.warnings[0] == (
        "the letters that the file states for page 1 may not be those that are shown there: "
        "compare every word"
    )
    assert document.text.startswith("Tif Gpwfsonfou")


@pytest.mark.parametrize(
    "markup",
    [
        PLEDGE,
        f"_{PLEDGE}_",
        f"*{PLEDGE}*",
        f"#smallcaps[{PLEDGE}]",
        f"#upper[{PLEDGE}]",
        f'#set text(font: "New Computer Modern")\n{PLEDGE}',
        f'#set text(font: "DejaVu Sans Mono")\n{PLEDGE}',
        RUSSIAN,
        f"_{RUSSIAN}_",
        KAZAKH,
    ],
    ids=["roman", "italic", "bold", "small capitals", "capitals", "modern", "mono", "ru", "ru it",
         "kk"],
)  # fmt: skip
@pytest.mark.usefixtures("no_engine")
def test_honest_fonts_are_not_suspected(tmp_path: Path, markup: str) -> None:
    document = read(tmp_path, typeset(markup))
    assert [warning for warning in document.warnings if "the letters that" in warning] == []


def test_reports_have_no_false_alarm(corpora: Path) -> None:
    """Each warning over these reports is true; none is of hidden words or lying fonts."""
    reports = sorted((corpora / "upr-reports" / "pdf").glob("*.pdf"))[::8]
    said = [warning for path in reports for warning in reading.read(path).warnings]
    assert [warning for warning in said if re.search("nobody|letters|OCR|marks", warning)] == []


def test_page_of_another_size_than_its_picture_is_compared(tmp_path: Path) -> None:
    document = read(tmp_path, one_page(SHOWN, page="/Rotate 90"))
    assert hidden(document) == []
