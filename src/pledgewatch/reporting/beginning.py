"""What a researcher's own text of a section begins from: the generated account, as Markdown."""

import re

from pledgewatch.dossier.dossier import Dossier
from pledgewatch.dossier.event import Event
from pledgewatch.judgement.wording import capitalised
from pledgewatch.reporting.lookup import Lookup, lookup

# What would be read as markup: "*", "_", "[", "@". A line never begins with the record's words.
_MARKUP = re.compile(r"([\\`*_\[\]<>&@~^|])")


def generated(dossier: Dossier, key: str) -> str:
    """Each event that the section of `key` would tell of, dated, with the key that cites it."""
    held = lookup(dossier)
    matter = next(one for one in dossier.matters if one.key == key)
    told = (held.events[one] for one in matter.events if one in held.events)
    apart = (event for event in told if event.case not in matter.cases)
    return "\n\n".join(_paragraph(event, held) for event in apart) + "\n"


def _paragraph(event: Event, held: Lookup) -> str:
    dated = f"**{_escaped(capitalised(event.when.words(held.phrases.language)))}.**"
    cited = f" [@{event.key}]" if event.citations else ""
    return f"{dated} {_escaped(_account(event, held))}{cited}"


def _account(event: Event, held: Lookup) -> str:
    if event.account or not event.citations:
        return " ".join(event.account.split())
    first = event.citations[0]
    by = held.phrases.according_to.format(publisher=held.sources[first.source].publisher)
    opening, closing = held.phrases.quotes
    words = " ".join(first.passage.exact.strip(opening + closing).split())
    return f"{by}{opening}{words}{closing}"


def _escaped(words: str) -> str:
    return _MARKUP.sub(r"\\\1", words)
