"""How English sets figures: what is required, allowed, limited, and how that was changed."""
# ruff: noqa: E501 -- a pattern stands on one line, under its example

from pledgewatch.extraction.languages.statement_words import RequirementWords

_SMALL = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?)"
_PARTS = r"(?:half|hal(?:f|ves)|thirds?|quarters?|fourths?|fifths?|sixths?|tenths?)"

ENGLISH_REQUIREMENTS = RequirementWords(
    # letters without which there is no number, for speed
    cue=r"\d|t(?:wo|hree|en|welve|hirt|went|hird)|f(?:our|ive|ift|ort)|s(?:ix|even)|eight|nine|half|hundred|thousand|(?:[Oo]ne|a)[- ](?:quarter|tenth|per)",
    # "3,000", "12.5", "fifteen", "two thirds", "$500", "10 million"
    number=(
        rf"(?:(?:[$€£]\s?)?\d{{1,3}}(?:[, ]\d{{3}})+(?!,?\d)|(?:[$€£]\s?)?\d+(?:\.\d+)?(?![\d,]*\d)|{_SMALL}[- ]{_PARTS}|(?:one|a)[- ](?:third|quarter|half|fifth|tenth)|half|an?\s(?:simple|absolute|qualified|relative)\smajority|(?:{_SMALL}|a)\s(?:hundred|thousand)|{_SMALL})"
        r"(?:[-\s](?:hundred|thousand|million|billion))?"
    ),
    # "per cent", "working days", "registered members"
    unit=(
        r"(?:%|[-\s](?:per\s?cent(?:age\spoints?)?|percent)\b|[-\s](?:(?:working|calendar|business|consecutive|full)\s)?(?:days?|hours?|weeks?|months?|years?|minutes?)\b(?:[’']\b)?(?:[-\s](?:old|of\sage)\b)?"
        r"|\s(?:(?:registered|eligible|founding|supporting|party|adult|local|individual)\s)*(?:members?|persons?|people|citizens|signatures|supporters|delegates|participants|voters|votes|seats|senators|deputies|judges|representatives|candidates|regions|provinces|oblasts|districts|employees|individuals|founders|believers|adherents|parliamentarians|terms|branches|places|meters|metres|kilomet(?:er|re)s|miles|tenge|somoni|soms?|soums?|rubles?|roubles?|manat|euros?|dollars|lari|leks?|hryvnias?|lei|leva|dinars?|dirhams?|rupees|taka|kroner|kronor|francs|pesos|reais|rand|shillings|naira|cedis?|birr|kwacha|ringgit|rupiah|baht|yuan|yen|pounds|zloty(?:s|ch)?|forints?|denars?|drams?|liras?|shekels|riyals?|rials?|kyats?|t[uö]gr[iö]ks?|MCI(?:\sunits)?)\b)"
    ),
    # "at least", "no more than", "within"
    bound=r"(?:between\s\d[\d,]*\sand|at\s(?:the\s)?(?:least|most|minimum)|(?:no|not)\s(?:more|less|fewer|later|longer|earlier|lower|higher|younger|older)\sthan|(?:more|less|fewer|longer|older|younger|greater|higher|lower)\sthan|exceed(?:s|ing)?|within|up\sto|as\s(?:many|few|much|little)\sas|a\s(?:minimum|maximum|quorum|threshold|majority|quota)\sof|(?:minimum|maximum)(?:\s\w+)?\sof|(?<!not\s)only|not?\sexceed(?:ing)?|under|over|below|above|until|every)",
    # "within 15 days", "no more than": bounds that seldom tell what merely happened
    strict_bound=r"(?:between\s\d[\d,]*\sand|at\s(?:the\s)?minimum|not?\sexceed(?:ing)?|(?:no|not)\s(?:more|less|fewer|later|longer|earlier|lower|higher|younger|older)\sthan|exceed(?:s|ing)?|within|a\s(?:minimum|maximum|quorum|threshold|quota)\sof|(?:minimum|maximum)(?:\s\w+)?\sof|at\sleast|at\smost|up\sto|longer\sthan|more\sthan|less\sthan|fewer\sthan|only)",
    # bounds that tell a rule only where something is forbidden or required
    loose_bound=r"(?:more|less|fewer|longer|older|younger|greater|higher|lower)\sthan|as\s(?:many|few|much|little)\sas|under|over|below|above|until",
    forbidding=r"\b(?:not|no\sone|cannot|never|prohibit\w*|forbid\w*|bans?|banned|limit\w*|requir\w*|exceed|must|shall|only\sif)\b",
    # ages as conditions: "children younger than 16"
    condition=r"(?:younger|older)\sthan|under|over|below|above|until",
    # "a membership of 50,000"
    governed=r"\b(?:membership|minimum|maximum|threshold|quorum|fee|deposit|capital|number|majority|total|conference|congress|attendance)\s(?:of|at|is)\s\Z",
    # "two thirds of votes in each of the 16 provinces", "ten days in advance", "15 out of 47 members"
    share=r"(?:\sout)?\sof\s(?:the\s|all\s|its\s|their\s)?(?:{number}(?:\s(?!(?:of|in|to|at|by|for|on|and|or|from|with)\b)[a-z]+)?|(?!(?:an?|the|their|its|his|her|them|whom|which|this|that|these|those)\b)(?:(?:existing|total|registered|eligible|valid|local|monthly|annual|open|parliamentary|state|public|party)\s)*[a-z]+)(?:\sin\s(?:each|every)\s[^,.;:()]{{0,40}})?",
    tail=r"(?:\s(?:in\sadvance(?:\sof\s\w+(?:\s\w+)?)?|(?:prior\sto|before|after|of)\s(?:the\s|their\s|an?\s)?(?:detention|arrest|election|elections|event|strike|receipt|date|beginning|submission|hearing|birth|publication|request|application|demonstration|registration)\b|(?:per|a|each)\s(?:day|week|month|year)\b))",
    # "raised", "had been reduced"
    change=r"\b(?:brought\s(?:down|up)|put\sup|moved|rais(?:e[sd]?|ing)|increas(?:e[sd]?|ing)|reduc(?:e[sd]?|ing)|lower(?:s|ed|ing)?|extend(?:s|ed|ing)?|lengthen(?:s|ed|ing)?|shorten(?:s|ed|ing)?|cut(?:s|ting)?|decreas(?:e[sd]?|ing)|chang(?:e[sd]?|ing)|expand(?:s|ed|ing)?|prolong(?:s|ed|ing)?|doubl(?:e[sd]?|ing)|tripl(?:e[sd]?|ing)|limit(?:s|ed|ing)?|amend(?:s|ed|ing)?|went|rose|go(?:es)?|halv(?:e[sd]?|ing))\b",
    from_word=r"\bfrom\s(?:the\s(?:current|previous|present)\s|now\s|currently\s)?(?:(?:the\s)?age\s(?:of\s)?)?",
    to_word=r"(?:\s|,\s)(?:to|down\sto|up\sto)\s(?:the\s(?:current|present)\s)?(?:(?:the\s)?age\s(?:of\s)?)?",
    to_lead=r"\bto\s",
    dated=r"\s(?:in|by)\s(?:\w+\s)?(?:19|20)\d\d",
    # as in “to 50,000 (from 3,000)”, “to 18 years, up from 16”
    back_from=r",?\s\(?(?:up\s|down\s)?(?:from|previously|instead\sof|rather\sthan|compared\s(?:to|with)|formerly|as\sopposed\sto)\s(?:the\s(?:current|previous|earlier)\s)?",
    # as in “raised the minimum wage to 230,000 soms”, without what was before
    raised=r"\b(?:rais(?:e[sd]|ing)|increas(?:e[sd]|ing)|reduc(?:e[sd]|ing)|lower(?:s|ed|ing)|extend(?:s|ed|ing)|shorten(?:s|ed|ing))\b",
    raised_behind=r"(?!)",
    settable=r"\b(?:minimum|maximum|threshold|quota|age|terms?\s(?:of|in)\soffice|term|limit|fee|deposit|quorum|period)\b",
    # nouns of what a rule fixes: "the threshold", "minimum age", "term of office"
    norm=(
        r"\b(?:minimum|maximum|thresholds?|quotas?|quorum|ceiling|age\s(?:of|for|limit)|legal\sage|(?:eligible|voting|retirement|marriageable|working|recruitment)\sage|marriage\sage|age\sat|"
        r"limits?|requirements?|required|needed|necessary|terms?(?:\s(?:of|in)\soffice)?|mandate|deadline|time[- ]limit|period|time\s(?:that|for|within)|duration|residence|residency|statute\sof\slimitations|"
        r"signatures|membership|fees?|deposits?|fines?|penalt(?:y|ies)|punishment|sentences?|detention|custody|leave|notice|majority|number\sof\s(?:seats|members|deputies|judges|signatures|votes|supporters|founders|hours|days|senators|delegates|parties|supporting|member)|working\s(?:week|hours)|workweek|hours\sof\swork|barrier|eligib\w+|entitle\w+|must|tax|pension\sage)\b"
    ),
    # what a subject may do, whatever is counted: "the share that a group may take"
    permitted=r"\b(?:may|can|must|allowed|permitted|entitled|required)\b",
    # "may be held for two years": time that somebody can be kept
    holds=r"\b(?:may|can|could)\s(?:then\s|now\s|be\s)*(?:held|detained|kept|remanded|extended|renewed|prolonged)\b[^.,;]{0,40}?\sfor\s(?:up\sto\s)?\Z",
    # "nobody under the age of 21 may organise"
    aged=r"\b(?:under|below|over|above|reached|attained|at\sleast)\s(?:the\sage\sof\s)\Z",
    aged_after=r"\s(?:may|must|can(?:not)?|shall|(?:is|are)\s(?:not\s)?(?:allowed|permitted|barred|prohibited|banned|required))\b",
    # what is done by a time: "an order is issued within 24 hours", "it lasts no longer than"
    done_by=r"\b(?:(?:is|are)\s(?:\w+ly\s)?(?:issued|decided|reviewed|examined|heard|brought|registered|considered|granted|notified|informed|answered|delivered|published|valid|renewable)|lasts?|expires?|remains?\svalid)\b[^.;,]{0,60}\Z",
    time_limit=r"(?:within|(?:no|not)\s(?:later|longer|more)\sthan)",
    time=r"[-\s](?:(?:working|calendar|business|consecutive|full)\s)?(?:days?|hours?|weeks?|months?|years?|minutes?)\b",
    # "the one per cent required by law"
    required_after=r"(?:\sof\s[a-z]+)?\s(?:that\sis\s)?(?:required|prescribed|set|laid\sdown|demanded|foreseen|stipulated|fixed)\s(?:by|in)\s(?:the\s)?(?:\w+\s){0,2}?(?:law|constitution|code|act|statute|regulations)\b",
    # what is counted, not ruled: "the enrolment rate", "the number of students"
    counted=r"\b(?:rates?|enrol\w*|mortality|GDP|budget(?:ary)?|population|unemployment|poverty|inflation|percentage|coverage|prevalence|incidence|literacy|expenditure|spending|allocation|students|pupils|prisoners|inmates|acquittals|(?<!most\s)(?<!some\s)(?<!all\s)(?<!other\s)(?<!exceptional\s)cases|complaints|turnout|orphans|children\sin|schools|hospitals|teachers|beds|training|life\sexpectancy|proportion|income|revenue|attendance|arrests|deaths|representation|participation|share\sof|(?:held|won|occupied)\sby|reportedly|allegedly|for\sexample|ha(?:s|ve|d)\snot\s(?:been\s)?(?:permitted|allowed)|forecast\w*|ranging|vot(?:ed|ing)\sin\sfavou?r|estimated|estimates?|approximately|surveys?|according\sto\s(?:UN|the\sUN|statistics))\b",
    # "currently ... require more than 50 per cent ..., according to the new regulation ..."
    formerly=r"\b(?:currently|at\spresent|presently|previously|formerly|until\snow|before(?:\sthe\s(?:amendment|reform|change)s?)?|hitherto|in\sthe\spast|until\s(?:then|that\stime)|(?:whereas|while|where)\s(?:under\sthe\s\w+\sof\s\d{4}|before|earlier|until\s\d{4})|under\sthe\s(?:old|previous|current|existing|former|earlier)\s\w+|the\s(?:previous|old|former|current)\s(?:law|legislation|code|constitution|rules?|threshold|limit|requirement|regulations?))\b",
    no_longer=r"\b(?:previously|formerly|hitherto)\s\Z",
    newly=r"\b(?:according\sto\sthe\snew|under\sthe\s(?:new|amended|revised|draft)|the\s(?:new|amended|revised)\s(?:law|legislation|code|constitution|rules?|regulations?|act)|now|henceforth|from\snow\son|would\s(?:require|need)|instead|will\s(?:require|need)|has\sbeen\s(?:raised|lowered|reduced|increased)|(?:raised|lowered|reduced|increased|extended)\sto)\b",
    # who sets a rule: "the law", "regulations" but not "law enforcement"
    law=r"\b(?:(?:[Ll]aws?|[Ll]egislation|[Cc]onstitution|[Cc]odes?|[Dd]ecrees?|[Oo]rdinances?|[Aa]cts?|[Rr]egulations?|[Rr]ules?|[Aa]mendments?|[Pp]rocedures?|[Ss]tatutes?|[Pp]rovisions?)\b(?!\s(?:enforcement|firms?|schools?|societ|students?|of\s(?:violence|conduct|torture)))|[Bb]y\slaw|(?:is|are|was|were)\s(?:subject\sto|entitled|eligible))",
    # between a law and its date: "Act (2009)", "code of 2015", "law on asylum (2009"
    law_to_date=r"(?:\s(?:on|of|concerning)\s[^.;()]{3,60}\s\(|(?:\s(?:of|in|adopted\sin|passed\sin|from|signed\sin))?\s?\(?)",
    # that something is ruled
    deontic=r"\b(?:must|shall|ha(?:s|ve|d)\sto|(?:is|are|was|were|be)\s(?:then\s|also\s|legally\s)?(?:required|obliged|obligated|allowed|permitted|entitled|limited|restricted|authori[sz]ed|prohibited|banned|forbidden|barred|reserved)|requir(?:e[sd]?|ing)|obliges?|obligated?|may(?:\snot|\sonly)?\s(?!\d|be\sdue|have)|cannot|can\sonly|could\s(?:not|only|legally|be\s(?:held|detained|kept|remanded|extended))|no\sone\s(?:can|could|may)|limits?|limited\sto|caps?|capped|restricts?|allows?|allowed|permits?|permitted|prohibits?|mandates?|stipulates?|stipulated|sets\b(?!\saside)|establishes|guarantee[sd]?|needs?\b(?=\s(?:to\s\w+\s)?(?:\Z|at\sleast|\d))|the\sright\sto|an?\sobligation|deadline|valid\sif|compulsory|eligible|quorum|reserves?|constitute\sno\sless)\b",
    # the strongest of them, which govern a figure without a bound: "must have 50,000 members"
    strong=r"\b(?:must|shall|requir(?:e[sd]?|ing)|ha(?:s|ve)\sto|obliged\sto|the\sright\sto\s(?:appoint|nominate|elect|name)|(?:is|are)\slimited\sto|limits?\b|caps?\b|(?:is|are)\scapped\sat|reserves?\b|sets\b(?!\saside))\b",
    # "minimum age for marriage is 18", "sets the minimum working age at 16"
    fixed=r"\b(?:(?:legal\s)?(?:minimum|maximum)\s(?:legal\s|working\s|standard\s)*(?:\w+\s){0,3}?(?:age|wage|period|term|number\sof\s(?:members|signatures|founders|seats|deputies|participants|supporters|hours|days)|time|threshold|duration|salary|fee|penalty|weekly|hours)\b|(?:legal|voting|retirement|marriageable)\sage\b|age\sof\s(?:criminal\sresponsibility|consent|majority|marriage)|(?:electoral|election)\s(?:threshold|barrier)|threshold|quorum|statute\sof\slimitations|(?:standard|normal|legal)\s(?:work\s?week|working\s(?:week|day))|term\s(?:of|in)\soffice|quota|(?:registration|licen[cs]e|electoral|election|candidate)\s(?:fees?|deposits?))(?:\s(?:for|of|to|in)\s[^,.;:()]{1,60}?)?\s(?:is|was|are|at|being|remains?|stands?\sat|be|as|of)\s(?:set\sat\s|now\s|fixed\sat\s|still\s|generally\s)?(?:the\sage\sof\s|age\s)?",
    # "a 30 per cent quota", "a two-thirds majority"
    named_after=r"\s(?:electoral\s|gender\s|registration\s)?(?:quotas?|thresholds?|barrier|ceiling|majority)\b",
    # "for 72 hours before they must present their charges"
    deadline_after=r"\sin\swhich\sto\b|\sbefore\s(?:[\w’-]+\s){1,3}(?:must|shall|(?:is|are)\srequired)\b",
    # "if they find nothing within 10 days, they must ..."
    conditional=r"\A\W*(?:\d[\d.]*\s)?(?:If|Unless|Within|Once|Where|No\slater\sthan)\b",
    # weaker than a rule, but a rule where a law says so: "lists should include at least 30 per cent"
    soft=r"\bshould\b",
    # "judges serve a term of ten years", "is elected for a seven-year term"
    term_before=r"\b(?:serves?|elected\sfor|appointed\sfor|limited\sto)\s(?:an?\s)?(?:[\w-]+\s)?terms?\sof\s\Z|\bcompulsory(?:\s[\w’]+){0,6}?\s(?:until|up\sto|to|through)\s(?:the\s)?age\s(?:of\s)?\Z",
    term_after=r"\s(?:renewable\s|presidential\s|single\s)?(?:terms?|mandates?)\b",
    elected=r"\b(?:elected|appointed|serves?|nominated|elects|appoints)\b",
    # "at least 30 per cent of seats must be reserved"
    ruled_after=r"[^.;:,]{0,60}?\b(?:must|shall|may\snot|(?:is|are)\s(?:required|reserved|needed|necessary|guaranteed)|ha(?:s|ve)\sto)\b",
    # what a bare number counts: "at least 100 copies"
    plural=r"\s(?!(?:was|has|is|does|as|years|this|its|his)\b)[a-z]{3,}s\b",
    # "the president appoints 15 of the 47 senators"
    appoints=r"\b(?:appoints?|nominates?|designates?|elects?|(?:are|is)\s(?:appointed|elected|nominated|designated|chosen)|(?:appointed|elected|nominated|named|chosen)\sby)\b",
    # as in “The CEC consists of seven people: two members are appointed by ...”
    consists=r"\b(?:consists?\sof|comprises|is\s(?:composed|made\sup)\sof|has|is\scomprised\sof|shall\s(?:consist|be\scomposed)\sof)\s",
    composed=r"\s(?:people|persons|members|judges|deputies|senators|commissioners|representatives)\b",
    body=r"\b(?:[Cc]ommission|[Cc]ouncil|[Cc]ourt|[Cc]ommittee|[Bb]oard|[Ss]enate|[Cc]hamber|[Pp]arliament|[Aa]ssembly|[Mm]ajlis|[Tt]ribunal|[Hh]ouse|[A-Z]{2,5})\b",
    delegation=r"\b(?:delegation|troika|headed\sby|Working\sGroup)\b",
    # somebody's own sentence, not the law: "was sentenced to 15 years"
    court=r"\b(?:sentenced|convicted|court\s(?:fined|ordered|gave)|serving\s(?:an?|his|her|their)|imposed\s(?:an?|on)|was\s(?:fined|given|jailed|arrested|detained|released)|were\s(?:fined|given|jailed|arrested|detained|released|killed|injured))\b",
    # what the law threatens with, which is no requirement
    penalty=r"\b(?:punish(?:able|ed|ment|es)|penalt(?:y|ies)|imprisonment|in\s(?:prison|jail)|prison\s(?:terms?|sentences?)|jail\sterms?|fines?\b|fined|sentences?\s(?:of|range|up)|years?[’']\s(?:imprisonment|deprivation)|incarceration|labor\scolon|deprivation\sof\s(?:liberty|freedom)|correctional\slabor|criminali[sz]es)",
    # what somebody asks for: "recommended that the age be raised"
    asked=r"\b(?:recommend(?:s|ed|ation|ations|ing)?|urge[ds]?|call(?:s|ed|ing)?\s(?:on|upon|for)|encourag(?:e[sd]?|ing)|suggest(?:s|ed)|ask(?:s|ed)\s|enquired|inquired|wished\sto\sknow|clarif\w+\swhether|propos(?:ed|es)\sthat|would\slike|advocat(?:e[sd]?|ing)|consider(?:ed|ing)?\s(?:raising|lowering|increasing))\b",
    # how a recommendation opens: "Raise the minimum age ..."
    bidding=r"\A\W*(?:\d[\d.]*\W*)?(?:\([a-z]\)\s*)?(?:Raise|Set|Increase|Adopt|Enact|Ensure|Establish|Amend|Reduce|Lower|Extend|Take|Implement|Review|Introduce|Limit|Bring|Continue|Consider|Further|Strengthen|Provide|Allocate|Guarantee|Abolish|Make|Prohibit|Revise|Repeal|Put|Change|Undertake|Accelerate|Harmonize|Withdraw|Ratify|Define|Fix|Develop|Expand|Promote|Approve|Improve|Eliminate|Create|Reform|Enhance|Address|Begin|Protect|Accede|Sign|Legislate|Prevent|Intensify|Step|Redouble|Submit|Allow|Reconsider|Act|Work|Achieve|Apply|Enforce)\b",
    # digits that count nothing: "article 51", "No. 5", "Protocol 12", "section 2"
    not_number_before=r"(?:[Aa]rticles?|[Aa]rt\.|[Pp]aragraphs?|[Pp]aras?\.|[Ss]ections?|[Cc]hapters?|[Nn]os?\.|[Nn]umber|[Pp]rotocols?|[Cc]onvention|[Rr]esolutions?|[Ll]aw|[Dd]ecree|[Aa]ct|[Ff]orum|[Cc]hannel|[Pp]hase|[Ff]ootnote|[Pp]ages?|[Pp]art|[Aa]nnex|[Rr]ule|[Pp]romise|[Tt]able|[Ff]igure|[Ss]tep|[Gg]oal|COVID|[Uu]nit|[Gg]rade|\d\s(?:and|or|to)|\d\s?[–-])\s?\Z",
    not_number_after=r"(?:[/–.]\d|[-–]?(?:th|st|nd|rd)\b|\s(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|-[a-z]+|\sof\s(?:the\s)?(?:most|whom|which|these|those|them)\b|\sof\sits\b)",
    # one and a few say little alone: "one of", "two articles"
    weak_number=r"\A(?:(?:one|two|three|a)\b(?![- ](?:third|half|halves|quarter|fourth|fifth|tenth|hundred|thousand))|[12](?![\d,.]))",
    attached=r"(?!)",
    # small words at the ends of a subject
    joint=r",\s(?:and\s|or\s)?|\s(?:and|or|but)\s",
    leading=r"(?:(?:and|but|or|that|which|in(?!\sorder)|while|although|if|also|then|however|by|of|to|the|an?|it)\s)+",
    trailing=r"(?:\s(?:and|or|of|to|the|an?|for|in|at|by|with|be|is|are|was|were|from|than|that|has|had|have|been|being|as|only))+\Z",
)  # fmt: skip
