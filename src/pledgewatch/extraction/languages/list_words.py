"""How a language writes numbered lists of recommendations, as in reports of the UN, as data."""

from dataclasses import dataclass

from pledgewatch.dossier.vocabulary import Response


@dataclass(frozen=True, slots=True, kw_only=True)
class ListWords:
    """Lists such as "97.1. Ratify the Convention (Spain);". Strings are patterns."""

    about: str  # in the paragraph that introduces a list: "recommendations"
    opens: str  # the first letter of an item whose number lacks its stop: "73 Take"
    opens_below: str  # the same behind the number of the paragraph too: "97.1 ratify"
    letters: str  # marks of lists that have other than numbers with a stop: "а)", "1)"
    closing: str  # the title of an annex or a part, which ends a list
    answers: tuple[tuple[Response, str], ...]  # of the State; the first that fits decides
    groups: tuple[str, ...]  # names of makers that are no States: "European Union"
    frills: str  # around a name and no part of it: "on behalf of the ", " (Republic of)"
    article: str  # before a name
    separators: str  # between names
    both: str  # the word between two names, which a name can hold as well: "and"
    name: str  # what looks like a State's name, whose letters may be slips
    verb: str  # how a recommendation of its own begins: "and to ratify"
    added: str  # where it is added to the one before: "and "
    lacks_object: str  # how words end that ask for nothing yet: "ratify", "accession to"
