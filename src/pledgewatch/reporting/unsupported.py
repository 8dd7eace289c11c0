"""Statements that may not be published, and the error that lists them."""

from dataclasses import dataclass, replace
from typing import Self

from pledgewatch import PledgewatchError
from pledgewatch.reporting.phrases.russian_flaws import RUSSIAN_FLAWS

SHOWN = 100  # characters of an unsupported sentence that a message repeats


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsupported:
    """A statement that may not be published: what it says, where it stands, what to do."""

    sentence: str
    where: str
    reason: str
    remedy: str

    def __str__(self) -> str:
        said = " ".join(self.sentence.split())
        shown = said if len(said) <= SHOWN else f"{said[: SHOWN - 1]}…"
        return f"{self.where}: “{shown}”: {self.reason}. {self.remedy}"

    def told(self, language: str) -> Self:
        """The same in a language (ISO 639-1), the sentence itself as it is; else in English."""
        if language != "ru":
            return self
        where, reason, remedy = (
            RUSSIAN_FLAWS.translated(said) or said
            for said in (self.where, self.reason, self.remedy)
        )
        return replace(self, where=where, reason=reason, remedy=remedy)


class UnsupportedError(PledgewatchError):
    """Sentences without a source; nothing was published. `unsupported` lists them."""

    def __init__(self, unsupported: tuple[Unsupported, ...]) -> None:
        self.unsupported = unsupported
        count = len(unsupported)
        lines = "\n".join(f"- {each}" for each in unsupported)
        super().__init__(
            f"Nothing was published: {count} statement{'s' if count > 1 else ''} without the "
            f"support of a source.\n{lines}"
        )
