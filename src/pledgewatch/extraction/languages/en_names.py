"""How English writes the names of persons and bodies."""

from pledgewatch.extraction.languages.name_words import NameWords


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


ENGLISH_NAMES = NameWords(
    # "Foreign Minister Tazhin", "Mr. Tazhin", "H.E. Mr. Oralbai Abdykarimov"
    titles=_words(
        "mr mrs ms miss dr prof professor sir dame lord lady madam mme judge justice president "
        "minister premier chancellor senator deputy ambassador general colonel major captain "
        "lieutenant sergeant secretary commissioner ombudsman ombudsperson prosecutor mayor "
        "governor akim imam bishop archbishop father sheikh prince princess king queen emir "
        "sultan chairman chairwoman chairperson spokesman spokeswoman spokesperson director "
        "rapporteur representative h.e hon pope chair private"
    ),
    # words that go before a title and belong to it: "Foreign Minister", "Deputy Prime Minister"
    title_modifiers=_words(
        "foreign prime vice deputy first former then acting interior justice defence defense "
        "finance culture information education health economy internal external affairs state "
        "attorney prosecutor chief supreme special lieutenant major brigadier secretary-general "
        "high assistant under-secretary-general under-secretary permanent honourable excellency "
        "his her"
    ),
    # "Kaziz Toguzbaev, a reporter for ..."
    roles=_words(
        "reporter journalist editor philosopher activist lawyer attorney advocate head director "
        "leader chairman chairwoman chair chairperson president minister deputy member founder "
        "spokesman spokeswoman spokesperson representative ambassador blogger writer poet "
        "politician candidate expert analyst defender monitor observer professor teacher doctor "
        "businessman banker entrepreneur official officer commander prisoner detainee student "
        "worker pastor imam priest correspondent publisher owner author scholar researcher "
        "coordinator secretary mother father wife husband brother sister son daughter widow "
        "resident citizen national opposition-leader dissident"
    ),
    # "Toguzbaev said", "Alimbekov was arrested"
    person_verbs=_words(
        "said says told wrote writes stated noted added asked replied argued explained testified "
        "recalled believes thinks resigned died fled pleaded"
    ),
    # head nouns of the State's own bodies: "Central Election Commission", "Supreme Court"
    organ_heads=_words(
        "ministry court courts senate majilis majlis mazhilis parliament prosecutor procuracy "
        "government cabinet police duma congress assembly ombudsman ombudsperson akimat "
        "municipality gendarmerie militia khural rada riigikogu sejm seimas saeima knesset "
        "department directorate inspectorate bundestag legislature judiciary presidency treasury "
        "procurator prosecutor-general"
    ),
    # "committee", "commission" and the like are the State's own if one of these stands with them
    organ_signs=_words(
        "national state central republic government governmental constitutional presidential "
        "election electoral security supreme parliamentary federal municipal district regional "
        "interior ministerial judicial president penitentiary customs border tax investigative "
        "anti-corruption military oblast city"
    ),
    shared_heads=_words(
        "committee commission council agency office service bureau administration authority "
        "board chamber centre center institute inspection tribunal mission secretariat"
    ),
    organisation_heads=_words(
        "association foundation union federation league organization organisation society "
        "movement party front network watch international fund alliance forum initiative group "
        "charter company corporation bank university academy coalition campaign confederation "
        "trust partnership project club church congregation community brotherhood consortium "
        "monitor observatory collective syndicate syndicat conference summit programme nations "
        "amnesty reporters helsinki"
    ),
    # international bodies with a head that a State's organ could have
    international_signs=_words(
        "united nations un osce eu european europe international human helsinki world global "
        "inter-parliamentary inter-american african arab asian commonwealth un-women unesco "
        "venice council's red norwegian"
    ),
    # "the newspaper Azat", "Radio Free Europe", "the website Kub"
    medium_cues=_words(
        "newspaper magazine website weekly daily journal channel station broadcaster outlet radio "
        "tv television portal blog agency conglomerate"
    ),
    medium_heads=_words(
        "pravda news times gazette gazeta post tribune herald guardian tv television radio "
        "broadcasting broadcaster press telegraph journal monitor daily weekly newspaper magazine "
        "kanal channel ekspress express vremya panorama izvestia kommersant respublika"
    ),
    # "the opposition party Alga", "the company Samgau"
    organisation_cues=_words("party company group organization organisation movement ngo "
                             "foundation association union network firm charity"),
    connectors=_words("of for and on the in de del la al ul und et der von den da dos do"),
    name_particles=_words("al ibn bin bint de del der van von la le da di ben abu ul ut el"),
    # capitalised words that are no part of a name and divide a run: "In February", "The Court"
    not_names=_words(
        "a an the in on at by for from of to with and or but if when while after before since "
        "until although though because as according following during despite under over this "
        "that these those it its he she they we i you his her their our my your there here who "
        "what which where why how not no nor yet so also however moreover furthermore meanwhile "
        "therefore thus finally currently recently then now today yesterday one two three four "
        "five six seven eight nine ten some many most all both each every such other others "
        "another neither either even only january february march april may june july august "
        "september october november december monday tuesday wednesday thursday friday saturday "
        "sunday would could should will must has have had is are was were do did does be due "
        "instead beginning starting likewise nevertheless once whereas additionally similarly "
        "unlike like given regarding concerning including please see ibid cf example "
        "promise pledge article articles section chapter annex table figure page pages paragraph "
        "recommendation resolution decision note volume part"
    ),
    # "Prosecutor General's Office", "People's Party"; elsewhere "'s" ends a name
    possessives=_words(
        "general ombudsman ombudsperson inspector mayor governor president minister commissioner "
        "people children women men workers journalists lawyers citizens defenders attorney "
        "prosecutor rapporteur secretary"
    ),
    # "organizations such as Adil Soz and Medianet"
    including=(
        r",?\s+(?:including|such\s+as|like|namely|especially|among\s+them)\s+(?:the\s+)?"
        r"(?:[A-Z][^.;:()]{0,120}?(?:,\s+(?:and\s+)?|\s+and\s+)(?:the\s+)?)?"
    ),
    # "alleged members of Hizb ut-Tahrir"
    member_of=r"\b(?:members?|activists?|leaders?|supporters|followers)\s+of\s+(?:the\s+)?",
    # "former president Atambaev", "blogger Bazarov"
    lower_titles=(
        r"\b(?:president|minister|premier|mayor|judge|prosecutor|governor|blogger|journalist|"
        r"activist|lawyer|attorney|dissident|poet|writer|politician|commander|chairman|chairwoman|"
        r"chairperson|director|senator|businessman|editor|reporter|correspondent|"
        r"member\s+of\s+parliament|rapporteur)\s"
    ),
    not_bodies=_words(
        "ngo ngos hiv aids hiv/aids lgbt lgbti lgbtq lgbtqi tv gdp upr us usa usd uk covid dna id "
        "pdf it ok am pm no ii iii iv vi vii viii ix xi xii idp idps mp mps sms"
    ),
    after_letters=(
        r"[,.;:)’']|\s+(?:was|is|has|had|were|are|did|and|or|in|to|for|on|at|from|by|that|which|"
        r"who|reported|said|stated|noted|announced|claimed|continued|officers?|officials?)\b"
    ),
    # what such a run names is a text, not an actor: "Law on Elections"
    text_heads=_words(
        "law laws code act bill decree constitution covenant convention conventions protocol "
        "treaty declaration charter agreement resolution directive regulation ordinance "
        "programme program plan strategy concept memorandum report document principles rules "
        "statute article statement findings conclusions review index guidelines minutes "
        "prison colony street avenue square region oblast province village stadium airport"
    ),
    # bodies known by their letters alone
    acronyms={
        "osce": "organisation", "odihr": "organisation", "osce/odihr": "organisation",
        "odihr/osce": "organisation", "un": "organisation", "eu": "organisation",
        "nato": "organisation", "unhcr": "organisation", "ohchr": "organisation",
        "unicef": "organisation", "unesco": "organisation", "undp": "organisation",
        "ilo": "organisation", "icrc": "organisation", "cis": "organisation",
        "hrw": "organisation", "cpj": "organisation", "rsf": "organisation",
        "ecowas": "organisation", "asean": "organisation", "un-women": "organisation",
        "unodc": "organisation", "iom": "organisation", "imf": "organisation",
        "afp": "medium", "bbc": "medium", "cnn": "medium", "rfe/rl": "medium",
        "itar-tass": "medium", "ap": "medium",
    },
    surname_endings=(
        r"(?:[oe]v|[oe]va|in|ina|enko|[sz]ky|[sz]kiy|skaya|skaia|ovich|evich|ovna|evna|ian|yan|"
        r"shvili|dze|ba[iy]|ba[iy]ev|bek|bekov|uly|kyzy|zhanov|khan|son|sen|ez|oglu|zade|i[cć]|"
        r"ali|ullah|uddin|dottir)\Z"
    ),
)  # fmt: skip
