"""Files of the memorandum: their formats, their names, and how they are handed over."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from django.http import HttpResponse
from django.utils.http import content_disposition_header
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from pledgewatch.dossier.vocabulary import Confidentiality


@dataclass(frozen=True, slots=True)
class Format:
    """A format: what it is called, and the media type as which it is sent to be kept."""

    name: object
    media_type: str


FORMATS: Mapping[str, Format] = {
    ".docx": Format(
        _("Word"), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    ),
    ".pdf": Format(_("PDF"), "application/pdf"),
    ".html": Format(_("Web page (HTML)"), "application/octet-stream"),  # no page of ours
    ".md": Format(_("Markdown"), "text/markdown; charset=utf-8"),
}


def file_name(
    dossier: str, as_of: date, level: Confidentiality, suffix: str, *, draft: bool = False
) -> str:
    """For whom is said unless it is for all: kazakhstan-madrid-2009-03-31-internal-draft.pdf."""
    parts = [slugify(dossier) or "memorandum", as_of.isoformat()]
    parts += [level.value] if level is not Confidentiality.PUBLIC else []
    return "-".join([*parts, *(["draft"] if draft else [])]) + suffix


def attachment(content: bytes, name: str) -> HttpResponse:
    """A file to be kept, never shown by the browser as a page of ours."""
    known = FORMATS.get(PurePath(name).suffix.lower())
    media_type = known.media_type if known else "application/octet-stream"
    response = HttpResponse(content, content_type=media_type)
    disposition = content_disposition_header(as_attachment=True, filename=PurePath(name).name)
    response["Content-Disposition"] = disposition or "attachment"
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return response
