"""How a language writes names, as data: in English order, declined, or with endings."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class InflectedNameWords:
    """Names in a language that declines them, read with a tagger and a dictionary of its forms.

    Words stand in lower case and, unless told otherwise, in the nominative singular.
    """

    titles: frozenset[str]  # before a person's name and no part of it: "император"
    organ_heads: frozenset[str]  # nouns of the State's own bodies: "министерство"
    shared_heads: frozenset[str]  # of a State's organ, or of an organisation: "комитет"
    organ_signs: frozenset[str]  # stems that make a shared head the State's own: "следствен"
    international_signs: frozenset[str]  # stems that undo this: "международн"
    organisation_heads: frozenset[str]
    medium_heads: frozenset[str]
    lone: frozenset[str]  # heads that name a body without another word: "полиция"
    places: frozenset[str]  # heads that written small with a place name none: "центр Москвы"
    boards: frozenset[str]  # words behind a head that name no body of their own: "директоров"
    plain_tails: frozenset[str]  # heads that common nouns may follow: "министерство юстиции"
    person_tails: frozenset[str]  # heads that a person's name may follow: "фонд"
    relational: str  # pattern of adjectives that belong to a name: "городской"
    organ_letters: str  # pattern of organs known by letters or a blend: "мвд", "минюст"
    known: str  # pattern of bodies whose names nothing else gives away: "Хьюман Райтс Вотч"
    media: str  # pattern of media known without a cue: "интерфакс"
    not_bodies: frozenset[str]  # what the tagger takes for a body and is none: "сми"
    codes: str  # pattern of letters and numbers that name a place: "ук-161/3"
    not_body_heads: frozenset[str]  # a run with such a noun is a place or an event: "стадион"
    contests: frozenset[str]  # what stands before the name of no body: "премия Grammy"
    things: frozenset[str]  # the same before a name in quotation marks: "альбом «Тишина»"
    named_after: str  # pattern before a person after whom something is called: "имени"
    networks: frozenset[str]  # a body when it acts, a place where something is written: "twitter"
    written_in: str  # pattern before such a place: "в "


@dataclass(frozen=True, slots=True, kw_only=True)
class SuffixedNameWords:
    """Names in a language that hangs its cases onto the stem, read by rule.

    Words stand in lower case; stems are such that any ending may follow.
    """

    case_endings: str  # pattern of the endings of a name: "Назарбаевтың"
    organ_heads: tuple[str, ...]  # stems of nouns that close the name of a State's organ
    organisation_heads: tuple[str, ...]
    organ_signs: tuple[str, ...]  # words that make such a body the State's own
    medium_heads: tuple[str, ...]
    media: frozenset[str]  # known without such a noun, in quotation marks: "Хабар"
    lone: tuple[str, ...]  # stems of organs that need no other word: "Үкімет"
    body_openers: frozenset[str]  # open a name although they open many sentences: "ұлттық"
    owned: str  # pattern of a head that belongs to what stands before it: "министрлігі"
    in_no_body: str  # pattern of cases in which no word stands inside a name: "Алматыда"
    surname: str  # pattern of surnames and patronymics, without case ending
    sure_surname: str  # pattern of those that name nothing else, even alone: "Тоқаев"
    patronymic: str  # pattern of those after which a surname may follow: "Әбішұлы"
    accusative: str  # pattern of an object, with which no name opens: "Мұны"
    given_names: frozenset[str]
    no_given_name: str  # pattern of cases in which no given name stands before a surname
    titles: tuple[str, ...]  # stems of nouns before a person: "президент"
    not_names: frozenset[str]
    letters: str  # pattern of bodies known by letters: "ЕҚЫҰ"


@dataclass(frozen=True, slots=True, kw_only=True)
class NameWords:
    """How a language writes names. All words in lower case, without full stops."""

    titles: frozenset[str]
    title_modifiers: frozenset[str]
    roles: frozenset[str]
    person_verbs: frozenset[str]
    organ_heads: frozenset[str]
    organ_signs: frozenset[str]
    shared_heads: frozenset[str]  # of a State's organ, or of an organisation
    organisation_heads: frozenset[str]
    international_signs: frozenset[str]
    medium_cues: frozenset[str]
    medium_heads: frozenset[str]
    organisation_cues: frozenset[str]
    connectors: frozenset[str]
    name_particles: frozenset[str]
    not_names: frozenset[str]
    possessives: frozenset[str]  # whose "'s" may stand in a name: "Prosecutor General's Office"
    including: str  # pattern between plural cues and the names of a list: ", such as "
    member_of: str  # pattern before the name of a body: "members of the "
    lower_titles: str  # pattern before a surname: "former president "
    not_bodies: frozenset[str]  # letters that are no body's: "hiv"
    after_letters: str  # pattern of what follows the letters of a body: " was"
    text_heads: frozenset[str]  # what ends or opens so names a text: "Law on Elections"
    acronyms: dict[str, str]  # letters to `dossier.vocabulary.ActorKind`
    surname_endings: str  # pattern


AnyNameWords = NameWords | InflectedNameWords | SuffixedNameWords
