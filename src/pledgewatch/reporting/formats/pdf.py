"""A tagged PDF by Typst: PDF/UA-1, notes at the foot of the page, bookmarks, nothing fetched."""

from pledgewatch.reporting import pandoc
from pledgewatch.reporting.formats.rendering import Rendering
from pledgewatch.reporting.pandoc import WriterError
from pledgewatch.reporting.writing import FIGURE

DOTS_PER_INCH = 220  # of drawings in Word files: sharp in print, small enough to mail


def write(rendering: Rendering) -> bytes:
    """The PDF. Raises `WriterError` where Typst or its check of accessibility refuses."""
    body = pandoc.run(
        [
            "--from=json",
            "--to=typst",
            "--wrap=none",
            f"--template={pandoc.asset('memorandum.typ')}",
        ],
        rendering.tree(f"{FIGURE}.svg"),
        epoch=rendering.epoch,
    )
    files = {"main.typ": body}
    if rendering.figure is not None:
        files[f"{FIGURE}.svg"] = rendering.figure.svg.encode()
    said = rendering.manuscript
    about = {
        "title": flat(said.title),
        "author": flat(said.publisher),
        "date": said.date,
        "lang": said.language,
        "kind": said.kind,
        "alternative": flat(rendering.figure.alternative) if rendering.figure else "",
        "foot": f"{flat(said.title)} · {flat(said.publisher)} · {said.date}",
    }
    return _compiled(
        files,
        format="pdf",
        pdf_standards=["ua-1"],
        timestamp=rendering.epoch,
        sys_inputs=about,
    )


def flat(words: str) -> str:
    """Words on one line."""
    return " ".join(words.split())


def raster(svg: str) -> bytes:
    """A drawing as PNG, for formats that hold no SVG."""
    page = b'#set page(width: auto, height: auto, margin: 0pt)\n#image("drawing.svg")'
    return _compiled(
        {"main.typ": page, "drawing.svg": svg.encode()}, format="png", ppi=DOTS_PER_INCH
    )


def _compiled(files: dict[str, bytes], **options: object) -> bytes:
    import typst  # 60 MB of library, needed for two of the four formats

    try:
        made = typst.compile(files, ignore_system_fonts=True, **options)  # type: ignore[call-overload]
    except typst.TypstError as error:
        raise WriterError(
            f"Typst could not write the memorandum; nothing was published: {error}"
        ) from error
    assert isinstance(made, bytes)  # noqa: S101 - one page of PNG, or one PDF
    return made
