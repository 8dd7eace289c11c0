"""Words are read off pictures of pages, each with its place, and it is said how sure that is."""

import re
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from pledgewatch.documents import places
from pledgewatch.documents.document import BlockKind, Document
from pledgewatch.documents.errors import DamagedError, NoPageError, NoTextError, TooLargeError
from pledgewatch.documents.formats import image_pages, ocr, ocr_engine, reading
from pledgewatch.documents.formats.ocr_engine import Engine
from pledgewatch.documents.formats.ocr_told import numbered
from pledgewatch.documents.picture import has_pictures
from pledgewatch.documents.wire import document_of, fields_of, picture_of
from tests.factories.pdfs import one_page, words_at
from tests.factories.scans import drawn_in_pdf, pictures, saved

ENGLISH = (
    "The Government promised to amend the law on the media by the end of 2008. "
    "It established a working group, which has met once since the spring."
)
RUSSIAN = (
    "Правительство обещало изменить закон о средствах массовой информации до конца 2008 года. "
    "Оно создало рабочую группу."
)
KAZAKH = (
    "Үкімет 2008 жылдың соңына дейін бұқаралық ақпарат құралдары туралы заңды өзгертуге уәде берді."
)
RECOGNISED = re.compile(
    r"page 1 was recognised from its picture \(OCR, tesseract [\d.]+\), \d\d% sure; compare it"
)


def read(folder: Path, content: bytes) -> Document:
    path = folder / "scan"
    path.write_bytes(content)
    return reading.read(path)


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


@pytest.mark.usefixtures("engine")
@pytest.mark.parametrize(
    ("said", "language"), [(ENGLISH, "en"), (RUSSIAN, "ru"), (KAZAKH, "kk")], ids=["en", "ru", "kk"]
)
def test_scanned_page_is_read_in_its_language(tmp_path: Path, said: str, language: str) -> None:
    document = read(tmp_path, drawn_in_pdf(pictures(said)[0]))
    assert (words(document.text), document.language) == (words(said), language)
    assert (document.recognised, document.pages, document.paginated) == (frozenset({1}), 1, True)
    assert RECOGNISED.fullmatch(document.warnings[0])
    assert document_of(fields_of(document)) == document


@pytest.mark.usefixtures("engine")
def test_recognised_words_have_places_on_the_page(tmp_path: Path) -> None:
    document = read(tmp_path, drawn_in_pdf(pictures(ENGLISH)[0]))
    start = document.text.index("Government")
    (place,) = places.rectangles(document, start, start + len("Government"))
    # The page of 12 cm is drawn on one of 300 points; its margin is 1.5 cm, its letters 11 points.
    assert place.page == 1
    assert place.left == pytest.approx(37.5 + 17, abs=6)
    assert place.top - place.bottom == pytest.approx(7, abs=3)
    assert place.right - place.left == pytest.approx(50, abs=8)
    assert place.top == pytest.approx(300 - 37.5, abs=4)
    inside = places.rectangles(document, start + 2, start + 4)
    assert place.left < inside[0].left < inside[0].right < place.right


@pytest.mark.usefixtures("engine")
def test_one_rectangle_marks_the_words_of_a_line(tmp_path: Path) -> None:
    document = read(tmp_path, drawn_in_pdf(pictures(ENGLISH)[0]))
    found = places.rectangles(document, 0, len(document.text))
    assert len(found) == len({place.source for place in document.places if place.left < 45})


@pytest.mark.usefixtures("engine")
def test_scan_is_read_into_the_same_text_each_time(tmp_path: Path) -> None:
    content = drawn_in_pdf(pictures(RUSSIAN)[0])
    assert read(tmp_path, content) == read(tmp_path, content)


@pytest.mark.usefixtures("engine")
@pytest.mark.parametrize(
    "way", [Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_270]
)
def test_page_that_lies_on_its_side_is_read(tmp_path: Path, way: Image.Transpose) -> None:
    upright = read(tmp_path, saved(pictures(ENGLISH)[0], "PNG"))
    turned = read(tmp_path, saved(pictures(ENGLISH)[0].transpose(way), "PNG"))
    assert turned.text == upright.text
    first, last = upright.places[0], turned.places[0]
    across, down = first.left, image_pages.LONGER_SIDE - first.top
    assert [last.left, last.bottom] == {
        Image.Transpose.ROTATE_90: [pytest.approx(down, abs=2), pytest.approx(across, abs=2)],
        Image.Transpose.ROTATE_180: [
            pytest.approx(image_pages.LONGER_SIDE - first.right, abs=2),
            pytest.approx(down, abs=2),
        ],
        Image.Transpose.ROTATE_270: [
            pytest.approx(first.bottom, abs=2),
            pytest.approx(image_pages.LONGER_SIDE - first.right, abs=2),
        ],
    }[way]


@pytest.mark.usefixtures("engine")
def test_only_the_page_without_words_is_recognised_among_others(tmp_path: Path) -> None:
    path = tmp_path / "mixed.pdf"
    path.write_bytes(_joined(drawn_in_pdf(pictures(RUSSIAN)[0], words_at((9, 9, "")))))
    document = reading.read(path)
    assert document.recognised == {2}
    assert document.text.startswith("The law was amended")
    assert words(document.text)[-len(words(RUSSIAN)) :] == words(RUSSIAN)
    first, second = document.text.index("law"), document.text.index("Правительство")
    assert [document.page_at(first), document.page_at(second)] == [1, 2]
    assert places.rectangles(document, first, first + 3) == ()
    assert places.rectangles(document, second, second + 5)[0].page == 2


def _joined(scan: bytes) -> bytes:
    """A page of text, and behind it the page of `scan`."""
    whole = pypdfium2.PdfDocument(one_page(words_at((30, 350, "The law was amended in 2008."))))
    whole.import_pages(pypdfium2.PdfDocument(scan))
    content = BytesIO()
    whole.save(content)
    return content.getvalue()


@pytest.mark.usefixtures("engine")
def test_stamp_on_a_scan_does_not_keep_it_from_being_read(tmp_path: Path) -> None:
    stamp = words_at((20, 8, "Downloaded from the archive, folio 12"), size=6)
    document = read(tmp_path, drawn_in_pdf(pictures(ENGLISH)[0], stamp))
    assert words(document.text)[:20] == words(ENGLISH)[:20]


@pytest.mark.usefixtures("engine")
@pytest.mark.parametrize("form", ["PNG", "JPEG", "GIF", "WEBP", "TIFF"])
def test_picture_files_are_read_and_shown(tmp_path: Path, form: str) -> None:
    document = read(tmp_path, saved(pictures(ENGLISH)[0], form))
    assert words(document.text) == words(ENGLISH)
    assert document.media_type == f"image/{form.lower()}"
    assert has_pictures(document.media_type)
    shown = picture_of(reading.picture(tmp_path / "scan", 1, 400), 1)
    assert (shown.width, shown.height) == (400, 400)
    with pytest.raises(NoPageError, match="has no page 2; ask for one from 1 to 1"):
        reading.picture(tmp_path / "scan", 2, 400)


@pytest.mark.usefixtures("engine")
def test_pages_of_a_tiff_are_read_one_behind_the_other(tmp_path: Path) -> None:
    one, two = pictures(ENGLISH)[0], pictures(KAZAKH)[0]
    document = read(tmp_path, saved(one, "TIFF", two))
    assert words(document.text) == words(ENGLISH) + words(KAZAKH)
    assert (document.pages, [span.page for span in document.page_spans]) == (2, [1, 2])
    assert document.warnings[0].startswith("pages 1-2 were recognised from their pictures (OCR, ")


@pytest.mark.usefixtures("engine")
def test_picture_is_read_the_way_up_that_the_camera_noted(tmp_path: Path) -> None:
    photograph = pictures(ENGLISH)[0].transpose(Image.Transpose.ROTATE_90)
    noted = Image.Exif()
    noted[0x0112] = 6  # the top of what was photographed is at the right
    path = tmp_path / "photograph.jpg"
    photograph.save(path, "JPEG", exif=noted)
    document = reading.read(path)
    assert words(document.text) == words(ENGLISH)
    assert document.places[0].top > 700  # of 842 points


@pytest.mark.usefixtures("engine")
def test_picture_without_words_says_so(tmp_path: Path) -> None:
    with pytest.raises(NoTextError, match="is a picture on which no words can be recognised"):
        read(tmp_path, saved(Image.linear_gradient("L"), "PNG"))


@pytest.mark.usefixtures("engine")
def test_page_that_is_hard_to_read_is_warned_of(tmp_path: Path) -> None:
    clear = pictures(ENGLISH)[0]
    blurred = clear.resize((200, 200)).resize(clear.size)
    document = read(tmp_path, saved(blurred, "PNG"))
    assert any(
        re.fullmatch(r"page 1 is hard to read, only \d\d% sure: quote nothing unchecked", warning)
        for warning in document.warnings
    )


@pytest.mark.usefixtures("no_engine")
def test_picture_without_the_engine_says_what_to_install(tmp_path: Path) -> None:
    message = (
        "is a picture; to have it read, install tesseract-ocr, tesseract-ocr-rus and "
        "tesseract-ocr-kaz (Tesseract), and give it again"
    )
    with pytest.raises(NoTextError, match=f"^{re.escape(message)}$"):
        read(tmp_path, saved(pictures(ENGLISH)[0], "PNG"))


def test_page_in_a_language_that_is_not_installed_says_what_is_missing(
    tmp_path: Path, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    english = Engine(engine.path, engine.version, ("eng",))
    monkeypatch.setattr(ocr_engine, "installed", lambda: english)
    document = read(tmp_path, saved(pictures(ENGLISH)[0], "PNG"))
    assert document.warnings[-1] == (
        "it was recognised without tesseract-ocr-rus, tesseract-ocr-kaz: words in that language "
        "may be wrong; install it and read the file again"
    )


@pytest.mark.usefixtures("engine")
def test_pages_beyond_the_most_are_left_out_with_a_warning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ocr, "MOST_PAGES", 1)
    document = read(tmp_path, saved(pictures(ENGLISH)[0], "TIFF", pictures(KAZAKH)[0]))
    assert words(document.text) == words(ENGLISH)
    assert document.warnings[0].startswith("not recognised: page 2; reading it took too long, or")


@pytest.mark.usefixtures("engine")
def test_page_that_takes_too_long_is_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ocr_engine, "LONGEST", 0.01)
    with pytest.raises(NoTextError, match="took too long to be recognised; split it"):
        read(tmp_path, saved(pictures(ENGLISH)[0], "PNG"))


def test_picture_that_unpacks_to_more_than_any_page_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bomb.png"
    Image.new("1", (12_000, 12_000)).save(path)
    assert path.stat().st_size < 100_000
    with pytest.raises(TooLargeError, match="has more pixels than any page; make it smaller"):
        reading.picture(path, 1, 400)


@pytest.mark.parametrize("form", ["PNG", "JPEG", "GIF", "WEBP", "TIFF"])
def test_picture_that_is_cut_off_is_refused(tmp_path: Path, form: str) -> None:
    path = tmp_path / "cut"
    content = saved(pictures(ENGLISH)[0], form)
    path.write_bytes(content[: len(content) // 3])
    with pytest.raises(DamagedError, match=r"cannot be (?:unpacked|followed as a picture)"):
        reading.picture(path, 1, 400)


@pytest.mark.parametrize(
    ("pages", "told"),
    [((3,), "page 3"), ((3, 4, 5, 9), "pages 3-5, 9"), ((1, 3), "pages 1, 3")],
)
def test_numbers_of_pages_are_told_in_runs(pages: tuple[int, ...], told: str) -> None:
    assert numbered(pages) == told


@pytest.mark.usefixtures("engine")
def test_heading_and_paragraphs_of_a_scan_are_told_apart(tmp_path: Path) -> None:
    document = read(tmp_path, saved(pictures(f"= The media\n{ENGLISH}\n\n{ENGLISH}")[0], "PNG"))
    assert [(block.kind, words(document.text_of(block))[:2]) for block in document.blocks] == [
        (BlockKind.HEADING, ["The", "media"]),
        (BlockKind.PARAGRAPH, ["The", "Government"]),
        (BlockKind.PARAGRAPH, ["The", "Government"]),
    ]


@pytest.mark.usefixtures("engine")
def test_notes_at_the_foot_of_a_scan_are_found_by_their_raised_figures(tmp_path: Path) -> None:
    """The engine takes them for quotation marks; they are read again, one by one."""
    said = (
        f"{ENGLISH} The bill was submitted anew.#footnote[Decision of the Constitutional Council, "
        f"3 March 2009.] {ENGLISH}"
    )
    document = read(tmp_path, drawn_in_pdf(pictures(said, dpi=300)[0]))
    (note,) = document.footnotes
    assert (note.number, document.text[note.start : note.end]) == (
        "1",
        "Decision of the Constitutional Council, 3 March 2009.",
    )
    assert document.text[: note.anchor].endswith("submitted anew.")


@pytest.mark.usefixtures("engine")
def test_quotations_and_apostrophes_of_a_scan_are_no_marks(tmp_path: Path) -> None:
    said = (
        "The Minister said: “The law will be amended.” The parties’ members asked for the "
        f"Council’s view.#footnote[Letter of 3 March 2009, with the members’ names.] {ENGLISH}"
    )
    document = read(tmp_path, drawn_in_pdf(pictures(said, dpi=300)[0]))
    assert re.search(r"amended.[”’\"]", document.text)
    assert re.search(r"parties[’'] members", document.text)
    assert len(document.footnotes) <= 1


@pytest.mark.usefixtures("engine")
def test_how_sure_it_is_of_each_page_is_kept(tmp_path: Path) -> None:
    document = read(tmp_path, drawn_in_pdf(pictures(ENGLISH)[0]))
    ((page, sure),) = document.certainties
    assert (page, document.certainty(1), document.certainty(2)) == (1, sure, None)
    assert 75 < sure <= 100
