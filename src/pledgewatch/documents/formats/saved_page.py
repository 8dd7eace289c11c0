"""A web page as a browser saves it whole (MHTML, RFC 2557): its first page is read as any other."""

from dataclasses import replace

from pledgewatch.documents.document import Document
from pledgewatch.documents.errors import NoTextError
from pledgewatch.documents.formats import kind, mail_parts, web_page
from pledgewatch.documents.formats.given import Given

NO_PAGE = "is a saved web page without a page in it; open it in a browser and print it to PDF"


def read(given: Given) -> Document:
    """Read the page that is given; raises `NoTextError` if there is none, else as `web_page.of`.

    What was saved with it, pictures and frames, is left out.
    """
    letter = mail_parts.taken_apart(given.content())
    page = next((body for body in letter.bodies if body.media_type == mail_parts.WEB), None)
    if page is None:
        raise NoTextError(NO_PAGE)
    document = web_page.of(page.content, given.sha256, served_as=page.served_as)
    return replace(document, media_type=kind.SAVED_PAGE)
