"""What is wrong with a dossier, where, and what to do about it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from pledgewatch.dossier.vocabulary import Worded
from pledgewatch.dossier.when import When
from pledgewatch.judgement.languages.ru_problems import CHECKS, SENTENCES
from pledgewatch.judgement.wording import listed

Filled = str | date | When | Worded | tuple[str, ...]


class Severity(Worded):
    """How grave a problem is."""

    ERROR = "error"  # would make a publication untrue or unprovable, and stops it
    WARNING = "warning"  # for a person to weigh


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One problem. `check` names what looked for it, `where` is the key of the record item.

    `says` is what is wrong, in English, with the names in braces of what `filled` holds.
    """

    check: str
    where: str
    says: str
    remedy: str
    filled: Mapping[str, Filled] = field(default_factory=dict)
    severity: Severity = Severity.ERROR

    @property
    def message(self) -> str:
        """What is wrong, in English."""
        return self.message_in("en")

    def message_in(self, language: str) -> str:
        """What is wrong, in a language (ISO 639-1); in English where there is no other."""
        says = SENTENCES.get(self.says) if language == "ru" else None
        if says is None:
            says, language = self.says, "en"
        if not self.filled:
            return says
        return says.format_map({k: _said(v, language) for k, v in self.filled.items()})

    def remedy_in(self, language: str) -> str:
        """What to do about it, in a language (ISO 639-1); in English where there is no other."""
        return SENTENCES.get(self.remedy, self.remedy) if language == "ru" else self.remedy

    def check_in(self, language: str) -> str:
        """What looked for it, in a language (ISO 639-1); in English where there is no other."""
        return CHECKS.get(self.check, self.check) if language == "ru" else self.check


def _said(filled: Filled, language: str) -> str:
    match filled:
        case When():
            return filled.words(language)
        case Worded():
            return filled.label_in(language)
        case tuple():
            return ", ".join(filled) if language == "ru" else listed(filled)
        case _:
            return str(filled)
