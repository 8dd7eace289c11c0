"""Sources as captured, and citations of their exact words."""

from dataclasses import dataclass
from datetime import datetime

from pledgewatch.documents.passage import Passage
from pledgewatch.dossier.vocabulary import Confidentiality, Reliability
from pledgewatch.dossier.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A document as captured. `key` is short and stable within a dossier ("s3")."""

    key: str
    sha256: str
    title: str
    publisher: str
    published: When | None
    retrieved_at: datetime
    url: str
    language: str
    media_type: str
    pages: int
    paginated: bool  # whether a citation can name a page; otherwise it names the paragraph
    reliability: Reliability
    confidentiality: Confidentiality


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """The exact words of a source that a statement rests on; verified against the archive.

    `intact` is False for an orphan: publication stops on it.
    """

    source: str  # key of the Source
    passage: Passage
    intact: bool = True
