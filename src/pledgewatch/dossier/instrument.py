"""Instruments and their provisions, as a dossier touches them."""

from dataclasses import dataclass

from pledgewatch.dossier.source import Citation


@dataclass(frozen=True, slots=True, kw_only=True)
class Provision:
    """One article or paragraph of a treaty, political commitment or national law."""

    instrument: str  # key in the catalogue ("iccpr") or of the dossier's own law
    title: str  # "International Covenant on Civil and Political Rights"
    number: str  # "21"; empty: the instrument as a whole
    kind: str = "article"  # or "paragraph"
    says: str = ""  # in our own words, what it asks
    citations: tuple[Citation, ...] = ()
