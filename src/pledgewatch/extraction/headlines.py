"""A short title for a pledge, from its own words: what is to be done, without who and how.

"In the context of its chairmanship Ruritania will take measures to reform the Law on Elections by
the end of 2008." becomes "Reform the Law on Elections".
"""

import re

from pledgewatch.extraction import languages

LONGEST = 70  # characters
_FEWEST = 3  # words that still say what is to be done


def headline(words: str, *, language: str = "en") -> str:
    """A title of at most `LONGEST` characters; the beginning of the words where none is plain."""
    line = " ".join(words.split())
    spoken = languages.of(language)
    if not spoken.reads("pledges"):
        return _cut(line)
    told = spoken.pledges
    rest = re.sub(told.adjunct, "", line, count=1, flags=re.IGNORECASE)
    done = re.sub(told.opening, "", rest, count=1, flags=re.IGNORECASE)
    done = re.split(told.closing, done, maxsplit=1, flags=re.IGNORECASE)[0]
    best = done if len(done.split()) >= _FEWEST else rest
    return _cut(best[:1].upper() + best[1:])


def _cut(line: str) -> str:
    line = line.rstrip(" .;:,")
    if len(line) <= LONGEST:
        return line
    return line[: LONGEST - 1].rsplit(" ", 1)[0].rstrip(" .;:,") + "…"
