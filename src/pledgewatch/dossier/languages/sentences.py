"""Finished English sentences in another language, found by what they say.

What the program refuses or reports is a finished English sentence where it arises. The sentences
of another language stand in a table by the English ones, with names in braces for what is filled
in::

    Sentences({"{key} is no criterion of {of}.": "{key} — не условие {of}."})
"""

import re
from collections.abc import Mapping
from functools import cached_property

_PLACE = re.compile(r"\{(\w+)\}")


class Sentences:
    """A table from English sentences to those of one language.

    What stands at a place named in `nested` is looked up in the table itself: a sentence within a
    sentence, or a word of a closed set. All else that is filled in is the record's and stays.
    """

    def __init__(self, table: Mapping[str, str], *, nested: frozenset[str] = frozenset()) -> None:
        self.table = table
        self._nested = nested

    def translated(self, english: str) -> str | None:
        """The sentence in the table's language; None where the table does not have it."""
        if (whole := self.table.get(english)) is not None:
            return whole
        for pattern, said in self._patterns:
            if found := pattern.fullmatch(english):
                return said.format_map(
                    {k: self._filled(k, v) for k, v in found.groupdict().items()}
                )
        return None

    def _filled(self, place: str, words: str) -> str:
        return (self.translated(words) or words) if place in self._nested else words

    @cached_property
    def _patterns(self) -> list[tuple[re.Pattern[str], str]]:
        """Those with places, the longest first: it says most of what it matches itself."""
        told = sorted(
            (each for each in self.table.items() if _PLACE.search(each[0])),
            key=lambda each: -len(_PLACE.sub("", each[0])),
        )
        return [(_pattern(english), said) for english, said in told]


def _pattern(english: str) -> re.Pattern[str]:
    literals = _PLACE.split(english)  # literal, name, literal, name, ..., literal
    parts = [
        f"(?P<{part}>.*?)" if index % 2 else re.escape(part) for index, part in enumerate(literals)
    ]
    return re.compile("".join(parts), re.DOTALL)
