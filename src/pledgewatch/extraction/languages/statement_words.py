"""How a language tells, promises, asks, cites and requires, as data; all are patterns."""

from dataclasses import dataclass

from pledgewatch.dossier.vocabulary import Stage
from pledgewatch.extraction.languages.list_words import ListWords


@dataclass(frozen=True, slots=True, kw_only=True)
class EventWords:
    """How a language tells what happened. All are patterns."""

    stages: tuple[tuple[Stage, str], ...]
    measures: str  # nouns of what goes through stages
    past: str  # verbs of what has happened
    perfect: str  # verbs of what has come about by the time of writing: "has signed"
    standing: str  # what such sentences must be about: measures, pledges
    modal: str  # verbs of what has not
    naming_before: str  # before a date that only names a thing, as in "the May 2007 amendments"
    naming_after: str  # after such a date
    happening: str  # after such a date, where what it names is what happened: " elections"
    citation: str  # around the date of a cited publication
    clause_joints: str  # words that open a clause: "and|but"
    alone: str = r"(?!)"  # behind a date, and part of it: " alone"


@dataclass(frozen=True, slots=True, kw_only=True)
class PledgeWords:
    """How a language undertakes something. All are patterns."""

    label: str  # opens a paragraph that is a pledge: "Promise 1: "
    ordinal_label: str  # a label by its place: "First promise:"
    bare_label: str  # a label that can be all of a heading
    cues: tuple[tuple[float, str], ...]  # weight for or against a sentence's being a pledge
    section: str  # headings over lists of pledges
    introducing: str  # ends the sentence before a list of pledges
    adjunct: str  # before the subject of a pledge: "In the context of ..., "
    opening: str  # its subject and verb of undertaking: "Ruritania will take measures to "
    closing: str  # where what is to be done is told: " by the end of", ", which"
    reference: str  # what stands in such a section and is no pledge: "See the national report"
    first_person: str  # undertaking in the speaker's own words: "we will"
    said: str  # verbs that tell whose words are quoted
    official: str  # who speaks for a State
    reported: str  # verbs of undertaking as told by another: "pledged"
    complement: str  # what follows those if something is undertaken: " that", " to amend"
    negated: str  # words before the verb that undo it
    retold: str  # of a sentence in which such words are another's, not its subject's
    own_words: str  # headings under which a State speaks of itself; `alone` if only it speaks
    speech: str  # titles of what one person says: "Statement by ..."
    speaks: str  # who that person is, right behind; group `who`; case counts
    role: str  # an office that speaks for a State, with a name behind it; group `role`; case counts
    salutation: str  # how a letter opens; group `whom`; case counts
    assured: str  # the same told with a noun or of a thing: "assurance that it would"
    that: str  # between the noun and what was assured: " that "
    within: str  # a time from when it is said, its groups `count` and `unit`
    due_until: bool  # whether "until" a day is by that day: «до 1 июля»
    within_units: dict[str, str]  # what the second can be, as units of `reckoning`
    pronoun_did: str  # before the verb, for whoever the sentence before is about: "he "
    you_did: str  # before the verb, for whom a letter is written to
    you: str
    own: str  # words of a speech about the speaker's own State: "our"
    object_links: str  # before a quotation that is what was undertaken: "that "
    pledge_nouns: str
    conditional: str
    aspirational: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecommendationWords:
    """How a language asks something of somebody. All are patterns."""

    asks: str  # verbs that ask as they are said: "urges", "hopes (you will)"
    passive: str  # "is urged to"
    adverbs: str  # what may stand between the asker and the verb
    askers: str  # who asks without a name: "we", "the Committee"
    complement: str  # what follows the verb if something is asked: " you to call"
    should: str  # "should", "must"
    addressees: str  # heads of who can be asked: "the authorities"
    suggested: str  # what asks where the heading says that it does: "could"
    told: str  # verbs of what is so, which asks nothing
    mixed: str  # of a heading that is over more than recommendations
    bound: str  # heads of those of whom "must" tells a duty: "employers"
    duty: str  # "must", which asks nothing where a law is told
    own_body: str  # the document's own organisation in short: "of the Alliance"
    label: str  # before one that is labelled: "Recommendation 3: "
    said: str  # beside a quotation: "said"
    pronouns: str  # for the one who was just asked: "it"
    reported: str  # tells that somebody else speaks: "said", "according to"
    heading: str  # over recommendations
    to: str  # a heading that names who is asked, its group `whom`
    clause_opens: str  # what opens a clause and belongs to no subject: ", ", "and "
    joints: str  # words before one who asks: "and|but"
    joined: str  # those of them that join a second verb
    object: str  # behind the verb: who is asked to do something, its group `whom`
    object_clause: str  # the same where a clause tells it: " that the council should"
    object_before_list: str  # the same where a list tells it: " the authorities to:"
    you: str  # behind the verb: the reader is asked
    addressed: str  # how the reader is called as an addressee: "you"
    we: frozenset[str]
    others: frozenset[str]  # pronouns for who asks, of whom nothing else is known
    impersonal: frozenset[str]  # what stands before "is recommended" where nobody does
    them: frozenset[str]  # pronouns for whom is asked
    for_things: str  # "should" of a thing goes on asking
    bidding: str  # how an item of a list opens that asks by itself: "Repeal"
    lists: ListWords | None = None  # numbered lists with answers of a State; None: not read


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationWords:
    """How a language names instruments, laws and provisions. Strings are patterns."""

    openers: frozenset[str]  # words that open a mention although they are written small
    provision_nouns: str  # "articles"
    own_provision_nouns: str  # those that stand in brackets without an instrument: "arts."
    subprovision_nouns: str  # "paragraph", after an article
    subprovision_plurals: str  # those of them after which several numbers follow
    provision_joints: str  # between numbers: ", ", " and "
    range_joints: str  # those of them that make a range: "–"
    provision_links: str  # between a number and its instrument: " of the "
    annex: str  # the same, where an annex is meant
    heads: tuple[str, ...]  # what an instrument is called once it was named: "Covenant"
    back_before: str  # what must stand before such a head: "the "
    back_not_after: str  # what may not stand behind it: " on", which names another
    own_protocol: str  # before a protocol to the treaty just named: "its "
    defined: str  # behind a name: says by which head it is called from here on
    thereto: str  # behind such a protocol
    protocol: str  # before a treaty; groups both, first, and, plural
    ordinals: dict[str, int]
    counts: dict[str, int]
    topic_lead: str  # between a treaty and the topic of its protocol
    topic_tail: str  # what may belong to the topic
    together: tuple[tuple[str, tuple[str, ...]], ...]  # names of several, their keys
    body_after: str  # behind an acronym of a committee: " recommended"
    bodies: str  # nouns of what is no text: "Committee"
    texts: str  # nouns of texts: "Convention"
    labour: str  # labour conventions; groups ilo, numbers, of
    labour_openers: frozenset[str]
    labour_name: str  # of a convention that the catalogue does not hold
    labour_year: str  # behind a number: " (1989)"
    resolution_bodies: str
    resolution: str  # group numbers
    resolution_of: str  # between a resolution and its body
    resolution_name: str
    law_heads: frozenset[str]  # nouns of national law, capitalised
    law_links: str  # between such a noun and its topic: "on"
    law_quoted: str  # a law whose title stands in quotation marks
    law_numbered: str
    title_links: frozenset[str]  # small words inside a title
    title_ends: str  # what a title does not go on with
    title_links_before_the: frozenset[str]
    not_in_title: frozenset[str]  # capitalised words that open a sentence, not a title
    fields_of_law: frozenset[str]  # "international" law is none
    not_laws: str  # "code of conduct"
    draft: str  # before what is not yet a law
    indefinite: str  # before what is no law in particular
    definite: str  # before a law named in small letters
    codes: str  # before "code": "criminal "
    codes_of: str  # from "code": "code of criminal procedure"
    small_law: str  # "law on ..." in small letters
    of_state: str  # behind a constitution; its group holds the State


@dataclass(frozen=True, slots=True, kw_only=True)
class RequirementWords:
    """How a language sets figures and changes them. All are patterns."""

    cue: str  # letters without which there is no number
    number: str  # "3,000", "fifteen", "two thirds"
    unit: str  # behind a number, with its blank: " per cent"
    bound: str  # before a number: "at least"
    strict_bound: str  # those of them that seldom tell what merely happened
    loose_bound: str  # those that tell a rule only where something is forbidden or required
    forbidding: str
    condition: str  # those that limit whom a rule is for: "under"
    governed: str  # right before a figure without a unit: "a membership of "
    share: str  # behind a number: " of the votes"; `{number}` stands for the pattern above
    tail: str  # what else belongs to a figure: " in advance"
    change: str  # verbs: "raised"
    from_word: str
    to_word: str
    to_lead: str  # before the new figure where the old one follows: "to "
    dated: str  # behind an old "figure" that is none: " in 2009"
    back_from: str  # between the new figure and the old: " (from "
    raised: str  # those of the verbs that need not tell what was before
    raised_behind: str  # those of them that stand behind their noun: "порог снижен до"
    settable: str  # the nouns of what is raised so
    norm: str  # nouns of what a rule fixes: "threshold"
    permitted: str  # verbs by which a subject is ruled although it is counted: "may"
    holds: str  # before a time for which somebody can be kept
    aged: str  # before an age that is a condition: "under the age of "
    aged_after: str  # behind such an age: " may"
    done_by: str  # before a time limit, without a verb that rules: "is issued "
    time_limit: str  # the bounds of such: "within"
    time: str  # its units
    required_after: str  # behind a figure: " required by law"
    counted: str  # nouns of what is counted, not ruled: "enrolment"
    formerly: str  # tells of the old rule
    no_longer: str  # right before a figure that is no longer the rule
    newly: str  # tells of the new rule
    law: str  # nouns of what sets a rule
    law_to_date: str  # between such a noun and its date: " of"
    deontic: str  # tells that something is ruled: "allowed"
    strong: str  # those of them that govern a figure without a bound: "must"
    fixed: str  # a noun and verb right before a figure: "the minimum age is "
    named_after: str  # right behind a figure: " quota"
    deadline_after: str  # right behind a time: " before they must"
    conditional: str  # opens a sentence whose rule follows its figure
    soft: str  # rules only where the sentence names a law: "should"
    term_before: str  # right before a term of office
    term_after: str  # right behind it: "a seven-year term"
    elected: str  # what must stand before that
    ruled_after: str  # behind a figure that it makes a rule: " must be reserved"
    plural: str  # behind a number: what it counts
    appoints: str  # "appoints"
    consists: str  # "consists of "
    composed: str  # behind the number of those that a body consists of: " members"
    body: str  # nouns of what consists of members
    delegation: str  # tells that those counted came to a meeting
    court: str  # tells what was imposed on somebody
    penalty: str  # tells what the law threatens with
    asked: str  # tells what somebody asks for
    bidding: str  # how a recommendation opens
    not_number_before: str  # before digits that count nothing: "Article "
    not_number_after: str
    weak_number: str  # numbers that say little alone: "one"
    attached: str  # behind a comma, and about what stands before it: "необходимых для"
    joint: str  # between a figure and the next: " and "
    leading: str  # small words with which no subject begins: "that "
    trailing: str  # those with which none ends: " of"
