"""How English names instruments, laws and their provisions."""
# ruff: noqa: E501 -- a pattern stands on one line, under its example

from pledgewatch.extraction.languages.statement_words import CitationWords

ENGLISH_CITATIONS = CitationWords(
    # words that open a citation although they are written small: "the criminal code"
    openers=frozenset(
        {
            "constitution", "code", "law", "resolution", "resolutions", "convention", "covenant",
            "optional", "protocol", "first", "second", "third", "universal", "international", "two",
            "both", "three", "additional", "protocols", "op", "ops", "1st", "2nd", "3rd", "conventions",
            "covenants",
        }
    ),
    # "articles 9 and 14", "paras. 2-4", "Chapter V"
    provision_nouns=r"(?:[Aa]rticles?|[Aa]rts?\.?|[Pp]aragraphs?|[Pp]aras?\.?|[Ss]ections?|[Ss]ecs?\.|§§?|[Rr]ules?|[Pp]rinciples?|[Cc]hapters?|[Pp]oints?|ARTICLES?)",
    # those that a treaty body names without the treaty: "(arts. 2 and 11)"
    own_provision_nouns=r"[Aa]rt(?:icle)?s?\.?",
    # "article 20, paragraph 2"
    subprovision_nouns=r"(?:§§?|(?:sub-?)?paragraphs?|paras?\.?|parts?|clauses?|sections?|points?)",
    # those of them after which several follow: "Article 35 §§ 1 and 4"
    subprovision_plurals=r"§§|\w+s\Z",
    # "9 and 14", "18 to 22", "9, 14"
    provision_joints=r"(?:\s?,\s?(?:and\s|or\s)?|\s(?:and|or|to|through|as\swell\sas|&)\s|\s?[–-]\s?)",
    range_joints=r"\s?(?:[–-]|to|through)\s?",
    # "article 19 of the Covenant", "article 5 under the amended Constitution"
    provision_links=r",?\s(?:of|in|under|to|from|with|set\sout\sin|contained\sin|enshrined\sin)\s(?:(?:the|its|their|our|this|that|both)\s)?(?:(?:new|amended|revised|current|present|existing|(?:19|20)\d\d|UN|United\sNations)\s)*",
    # "paragraph 15 of the annex to resolution 5/1"
    annex=r"\s(?:of|in)\sthe\s(?:annex|appendix)\s(?:to|of)\s(?:the\s)?",
    # "the Covenant" after it was named: only where the text does not go on to name another
    back_before=r"(?:\b(?:[Tt]he|[Tt]his|[Tt]hat|said|[Ii]ts|[Tt]heir)|[’']s)\s(?:(?:two|three|said|same|above|[Ff]irst|[Ss]econd|[Tt]hird)\s)?\Z",
    back_not_after=r"\s(?:on|against|for|relating|concerning|to|No|Nos|of|between|\d)\b",
    # "(“the Convention”)", which says what the word means from here on
    defined=r"\s\((?:hereinafter:?\s|hereafter\s)?(?:the\s)?[“\"‘](?:the\s)?(Covenant|Convention|Charter|Declaration|Statute|Protocol)[”\"’]\)",
    thereto=r"\sthereto\b",
    own_protocol=r"(?:\b(?:[Ii]ts|[Tt]heir)|[’']s)\s(?:(?P<told>two|three|[Ff]irst|[Ss]econd|[Tt]hird|respective|relevant)\s)?\Z",
    heads=("Covenant", "Convention", "Protocol", "Charter", "Declaration", "Statute"),
    # "the Second Optional Protocol to the", "OP-", "both Optional Protocols to"
    protocol=(
        r"(?:(?P<both>[Bb]oth|[Tt]wo|[Tt]hree)\s(?:the\s)?)?"
        r"(?:(?P<first>[Ff]irst|[Ss]econd|[Tt]hird|1st|2nd|3rd)\s(?:and\s(?:the\s)?(?P<and>[Ss]econd|[Tt]hird)\s)?)?"
        r"(?:(?:[Oo]ptional\s)?[Pp]rotocol(?P<plural>s)?(?:\s\(OP\))?(?:\s(?:to|of|under)\s(?:the\s)?(?:UN\s|United\sNations\s)?)|OPs?(?:\s(?:to|of)\s(?:the\s)?|[-\s]))"
    ),
    ordinals={"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3},
    counts={"both": 2, "two": 2, "three": 3},
    # between the treaty and what tells the protocol: " on the involvement of children in "
    topic_lead=r"[^.;()]{0,75}?\b",
    topic_tail=r"(?:,?\schild\sprostitution,?\sand\schild\spornography|s\b)?",
    # "the two International Covenants"
    together=(
        (r"(?:[Bb]oth|[Tt]wo)\s(?:the\s)?(?:(?:International|Human\sRights|UN)\s)*Covenants(?:\son\sHuman\sRights)?|International\sCovenants(?:\son\sHuman\sRights)?(?!\s(?:on|and))", ("iccpr", "icescr")),
        # "Protocols I and II Additional to the Geneva Conventions"
        (r"(?:Additional\sProtocols(?:\sI\sand\sII)?|(?:(?:First|1977)\s)?(?:Two\s)?Additional\sProtocols|Protocols\sI\sand\sII(?:\s[Aa]dditional)?)\s(?:to|of)\sthe\s(?:(?:four|1949)\s)?Geneva\sConventions(?:\sof\s(?:12\sAugust\s)?1949)?", ("geneva_ap1", "geneva_ap2")),
    ),
    # "CEDAW Committee", "CERD recommended": the body, not the treaty; "ECHR 2004-I": its reports
    body_after=r"(?:[’']s)?\s(?:(?:19|20)\d\d\b|Sub-?[Cc]ommittee|Committee|recommend|urge[ds]|note[ds]|expresse[ds]|welcome[ds]|encourage[ds]|observe[ds]|regret|reiterate|call(?:ed|s)\s(?:on|upon)|was\s|were\s|concluding|also\s|further\s|experts?\b|members?\b|in\sits\sconcluding|recalled|raised|considered|requested|indicated|stated|referred)",
    bodies=r"(?:[Cc]ommittee|[Ss]ub-?[Cc]ommittee|[Cc]ommission)",
    texts=r"(?:[Cc]onventions?|[Cc]ovenants?|[Pp]rotocols?|[Cc]harter|[Dd]eclaration|[Ss]tatute|[Pp]rinciples|[Rr]ules|[Dd]ocument|[Tt]reaty|[Aa]greement|[Aa]ct)",
    # "ILO Conventions Nos. 87 and 98", "Convention No. 169 of the ILO"
    labour=r"(?:(?P<ilo>ILO|International\sLabou?r\sOrgani[sz]ation(?:\s\(ILO\))?)(?:[’']s)?\s)?(?:[Cc]onventions?\s|(?<=ILO\s)(?=[Nn]o|\d{3}\b))(?:\(?(?:[Nn]os?\.?|[Nn]umbers?|[Nn]°\.?|N[º°]s?\.?|№|#)\s?)?(?P<numbers>\(?\d{1,3}\)?(?:\s\((?:19|20)\d\d\))?(?:(?:,\s|\sand\s|,\sand\s)(?:[Nn]os?\.?\s|[Nn]°\s?)?\d{1,3}\b(?!\s(?:other|[Ss]tates|countries|years|days|months|per|of)\b)(?:\s\((?:19|20)\d\d\))?)*)(?P<of>\sof\sthe\s(?:ILO|International\sLabou?r\sOrgani[sz]ation))?",
    labour_openers=frozenset({"ilo", "international", "convention", "conventions"}),
    labour_name="ILO Convention No. {}",
    labour_year=r"\s\((?:19|20)\d\d\)",
    # "Human Rights Council resolution 5/1", "resolutions 62/149 and 63/168 of the General Assembly"
    resolution_bodies=r"(?:(?:UN|United\sNations)\s)?(?:General\sAssembly|Security\sCouncil|Human\sRights\sCouncil|HRC|UNGA|UNSC|Economic\sand\sSocial\sCouncil|ECOSOC|Commission\son\sHuman\sRights|Council|Assembly|Commission)",
    resolution=r"[Rr]esolutions?\s(?:[Nn]os?\.?\s?)?(?P<numbers>(?:[RS]-)?\d{1,4}(?:/\d{1,3})?(?:\s\((?:[IVXL]+|(?:19|20)\d\d)\))?(?:(?:,\s|\sand\s|,\sand\s)\d{1,4}/\d{1,3}|(?:,\s|\sand\s|,\sand\s)\d{4}\s\((?:19|20)\d\d\))*)(?![\d/])",
    resolution_of=r"\sof\sthe\s",
    resolution_name="resolution {}",
    # what documents of national law are called
    law_heads=frozenset({"Law", "Act", "Code", "Ordinance", "Decree", "Constitution", "Proclamation"}),
    # "Law on Political Parties", "Act concerning Persons with Disabilities"
    law_links=r"(?:on|concerning|regarding|for|against|relating\sto|about|of)",
    # "the law “On the Republic’s Referendum”", "law on “meetings and rallies”"
    law_quoted=r"(?:Law|law|Act|Code|Decree|Ordinance)\s(?:(?:No\.?\s?\S{1,12}|of\s\d{4})\s)?(?:(?:on|concerning|about)\s[“\"«][^”\"»]{3,160}[”\"»]|[“\"«](?:[Oo]n|[Cc]oncerning|[Aa]bout|[Rr]egarding)\s[^”\"»]{3,160}[”\"»])",
    # "Law No. 121", "Decree No. 2012/45", "Federal Law No. 121-FZ"
    law_numbered=r"(?:Law|Act|Decree|Ordinance|Order|Proclamation)\s(?:(?:[Nn]o\.?\s?|[Nn]umber\s|№\s?)[\w/.-]*\d[\w/-]*|\d{1,3}(?:[/-]\d{2,4})?\b)(?:\sof\s(?:19|20)\d\d)?",
    # small words inside a capitalised title
    title_links=frozenset({"and", "of", "in", "on", "for", "to", "against", "from", "with", "or", "the", "by", "a", "between"}),
    # what a title does not go on with: "and the National Plan", "... Could Threaten Pluralism"
    title_ends=r"Conventions?|Covenants?|Protocols?|(?:and|or)\s(?:the|its|their|a)|Could|Would|Should|Will|Must|Is|Are|Was|Were|Has|Had|Have|May|Might|Can|Adopted|Passed|Enacted|Fails?",
    # after which "the" belongs to the title: "Offences against the Person Act"
    title_links_before_the=frozenset({"of", "against", "to", "from"}),
    # what does not open a title: "Amend the Criminal Code", "Preamble to the Constitution"
    not_in_title=frozenset(
        {
            "amend", "amending", "amendment", "amendments", "article", "articles", "section",
            "sections", "chapter", "preamble", "annex", "review", "reviewing", "revise", "revising",
            "according", "pursuant", "contrary", "implement", "implementing", "implementation",
            "provisions", "adopt", "adopting", "adoption", "repeal", "repealing", "enforce",
            "enforcing", "enact", "enacting", "harmonize", "harmonise", "bring", "reform", "modify",
            "abolish", "ensure", "apply", "accelerate", "regarding", "concerning", "under", "in",
            "the", "this", "that", "its", "their", "a", "an", "new", "as", "furthermore", "moreover",
            "also", "although", "while", "when", "since", "by", "through", "with", "if", "both",
            "strengthen", "align", "change", "finalize", "pass", "promulgate", "introduce", "use",
            "approve", "complete", "continue", "incorporate", "include", "on", "for", "within",
            "however", "likewise", "similarly", "despite", "lastly", "finally", "from", "to", "of",
            "and", "or", "following", "our", "existing", "recent", "effectively", "fully", "speed",
            "expedite", "remove", "schedule", "enactment", "passage", "introduction", "enforcement",
            "provision", "part", "title", "criminalize", "take", "make", "consider", "update", "decriminalize", "end",
        }
    ),
    # "International Law", "Civil Law": fields, not laws
    fields_of_law=frozenset(
        {
            "international", "humanitarian", "rights", "common", "customary", "islamic", "sharia",
            "shari’a", "martial", "public", "private", "domestic", "national", "constitutional",
            "public international", "criminal", "civil", "administrative", "european", "comparative",
            "state", "hindu", "muslim", "natural", "military", "first", "second", "federal",
        }
    ),
    # "Code of Conduct", "Zip Code"
    not_laws=r"(?:Codes?|code)\sof\s(?:[Cc]onduct|[Ee]thics|[Pp]ractice|[Hh]onou?r)|(?:[Aa]rea|[Zz]ip|[Pp]ostal|[Dd]ress|[Bb]uilding|[Bb]ar)\s[Cc]ode",
    # "a draft law on religion", "the draft Media Law": not in force
    draft=r"\b(?:[Dd]rafts?|[Bb]ills?|[Pp]roposed|[Pp]lanned|[Pp]ending|[Ff]uture|[Mm]odel)\s(?:of\s(?:the|a|its)\s)?(?:[\w-]+\s){0,2}\Z",
    # "a written constitution", "any constitution"
    indefinite=r"\b(?:[Aa]n?|[Aa]ny|[Nn]o|[Ww]ritten|[Ee]very|[Ss]ome|[Oo]ther)\s(?:[\w-]+\s){0,2}\Z",
    definite=r"\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Tt]his|[Oo]ur|[Hh]is|country[’']s|[A-Z][\w-]+[’']s?)\s(?:(?:new|amended|revised|current|present|existing|national|federal|interim|transitional|\d{4})\s)*(?:laws?\sand\s)?\Z",
    # "criminal code", "code of criminal procedure"
    codes=r"(?:(?:criminal|penal|civil|administrative|labou?r|family|electoral|election|tax|land|customs|military|commercial|penitentiary|juvenile|housing|health)\s)(?:(?:and\s(?:civil|criminal|family)\s)?(?:procedures?|procedural|proceedings|offen[cs]es|executive|execution)\s)?\Z",
    codes_of=r"code\sof\s(?:criminal|civil|administrative|penal)\s(?:procedures?|offen[cs]es|violations|execution)",
    # where a law named in small letters ends: "the law on foreigners was adopted"
    small_law=r"law\son\s((?:(?:access\sto|persons\swith|people\swith|trafficking\sin|equality\sin)\s|(?!(?:is|was|were|are|has|had|have|did|does|do|will|would|should|could|may|might|must|can|shall|that|which|who|to|in|at|by|with|from|as|but|if|when|where|while|after|before|under|into|during|until|since|because|provides?|provided|includes?|included|contains?|contained|further|covering|entry\sinto|prohibits?|prohibited|states?|stated|requires?|required|allows?|allowed|passed|adopted|enacted|signed|entered|came|guarantees?|also|not|only|its|their|his|they|he|she|it|there|applies|covers|sets|bans|gives|limits|limited|establishes|established|defines|regulates|stipulates|however|on|the\slaw|and\s(?:the|to|in|on|other|a|an|its)|or\s(?:the|to|in|on|other|a))\b)[\w’'-]+(?:\s|(?=[.,;:)]))){1,6})",
    # "Constitution of the Republic of Kazakhstan"
    of_state=r"\sof\s(?:the\s)?((?:[A-ZÀ-Þ][\w’'-]*)(?:\s(?:(?:of|and|the)\s)*[A-ZÀ-Þ][\w’'-]*){0,4})",
)  # fmt: skip
