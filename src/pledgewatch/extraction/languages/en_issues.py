"""Words by which English speaks of each of UPR Info's issues; an example stands over its rule.

“General” and “Other” have no words of their own: what no rule finds has no issue here.
"""
# ruff: noqa: E501 -- a pattern stands on one line, under its example

ISSUES: tuple[tuple[str, str], ...] = (
    # “Receive refugees without detaining them.”
    ("Asylum-seekers - refugees", r"refugee|asylum|refoulement|stateless"),
    # “Uphold civil and political rights.”
    (
        "CP rights - general",
        r"civil and political rights(?! and)|\bprivacy\b|registration of births",
    ),
    # “Consult civil society on the report.”
    ("Civil society", r"civil society|\bNGOs?\b|non-governmental|human rights organi[sz]ations"),
    # “Fight corruption in public office.”
    ("Corruption", r"corrupt"),
    # “Bring the law on terrorism to Parliament.”
    ("Counter-terrorism", r"terroris"),
    # “Abolish the death penalty.”
    (
        "Death penalty",
        r"death penalty|capital punishment|\bexecutions\b(?!.*extrajudicial)|moratorium on|death row|death sentence",
    ),
    # “Visit all places of detention.”
    (
        "Detention",
        r"\bdet(?:ention|ain)|prison|incarcerat|\bOP-?CAT\b|preventive mechanism|\bjails?\b|penitentiar|custody|optional protocol to the convention against torture",
    ),
    # “Reach the development goals.”
    (
        "Development",
        r"development (?:goals|program|plan|assistance|strateg|polic)|\bMDGs?\b|sustainable|socio-economic development|economic development|right to development",
    ),
    # “Open schools to persons with disabilities.”
    ("Disabilities", r"disabilit|disabled|\bCRPD\b"),
    # “Guarantee economic, social and cultural rights.”
    (
        "ESC rights - general",
        r"economic,? (?:and )?social(?:,? and cultural)?|\bI?CESCR\b|social (?:security|protection|services)|living (?:standard|condition)|standard of living|health.{0,20}education|education.{0,20}health",
    ),
    # “Hold a free election.”
    ("Elections", r"\belection|electoral|\bvot(?:e|er|ers|ing)\b"),
    # “Investigate every disappearance.”
    ("Enforced disappearances", r"disappear|\bC(?:P|)ED\b"),
    # “Prepare for climate change.”
    (
        "Environment",
        r"environment(?!s? (?:for|of|in which|conducive))al|climate|environmental|pollution",
    ),
    # “End extrajudicial executions.”
    (
        "Extrajudicial executions",
        r"extra-?judicial|summary execution|arbitrary (?:execution|killing)|unlawful killing|\bkillings\b",
    ),
    # “Let peaceful demonstrators gather.”
    (
        "Freedom of association and peaceful assembly",
        r"assembl(?:y|ies)\b(?<!general assembly)(?<!national assembly)|freedoms? of association|and association|demonstrat(?:ion|or)|trade union",
    ),
    # “Do away with exit visas.”
    (
        "Freedom of movement",
        r"freedom of movement|freedom to travel|exit visa|travel (?:ban|restriction)",
    ),
    # “Protect freedom of expression.”
    (
        "Freedom of opinion and expression",
        r"express(?:ion|ing)|freedom of opinion|defamation|blasphemy|internet|free speech|freedom of speech",
    ),
    # “Register religious communities.”
    ("Freedom of religion and belief", r"religio|\bfaiths?\b|blasphemy|\bchurch"),
    # “Let journalists work.”
    ("Freedom of the press", r"\bmedia\b|journalis|\bpress\b|newspaper|broadcast"),
    # “Treat HIV for free.”
    ("HIV - Aids", r"\bHIV|\bAIDS\b"),
    # “Protect human rights defenders.”
    ("Human rights defenders", r"(?:human rights|rights) (?:defenders|activists)|defenders"),
    # “Train prosecutors by awareness-raising.”
    (
        "Human rights education and training",
        r"human rights (?:education|training|awareness|culture)|\btraining\b|awareness|train(?:ing)? (?:of|for)|capacity[- ]building|sensiti[sz]",
    ),
    # “Punish excessive use of force.”
    (
        "Human rights violations by state agents",
        r"police (?:brutality|violence|abuse|misconduct|ill)|(?:abuse|violation|violence|torture|force|act|crime|killing|misconduct|impunity)s?\b[^.]{0,80}\b(?:by|of|committed by|on the part of|among)\b[^.]{0,40}(?:police|security|law enforcement|officials|military|armed forces)|state agents|excessive (?:use of )?force|security forces",
    ),
    # “End impunity.”
    ("Impunity", r"impunit"),
    # “Hear indigenous peoples.”
    ("Indigenous peoples", r"indigenous|\bILO Convention (?:No\.? ?)?169|aborigin"),
    # “Bring internally displaced persons home.”
    ("Internally displaced persons", r"internally displaced|\bIDPs?\b|displaced persons"),
    # “Respect humanitarian law.”
    (
        "International humanitarian law",
        r"geneva convention|humanitarian law|occupied|rome statute|war crimes|cluster munition",
    ),
    # “Ratify the Optional Protocol.”
    (
        "International instruments",
        r"\b(?:ratif|acced|accession|signing|sign\b|sign,|become (?:a )?party|conformity with (?:international|the convention)|in (?:line|compliance|accordance) with (?:its |the )?international (?:human rights )?(?:standard|obligation|norm|law)|reservations?\b|optional protocol|\bCPED\b|international (?:human rights )?(?:instrument|treat|convention)|rome statute|(?:UN|United Nations|international|geneva|hague|ILO|palermo)[^.]{0,40}convention|core human rights (?:treat|instrument))",
    ),
    # “Make judges independent.”
    (
        "Justice",
        r"judicia|judge|\bcourts?\b(?! of human)|justice system|(?:juvenile|criminal|transitional|administration of|access to|brought? to|bring [^.]{0,60}to) justice|lawyer|fair trial|due process|rule of law|legal aid|rome statute|commission of inquiry|genocide",
    ),
    # “Raise the minimum wage of workers.”
    (
        "Labour",
        r"\blabou?r|employment|\bwork(?:er|ers|ing conditions|place)\b|\bILO\b|\bwages?\b|unemploy",
    ),
    # “Protect migrant families.”
    ("Migrants", r"migra"),
    # “Teach minorities in their languages.”
    ("Minorities", r"minorit|\broma\b|ethnic|\bsami\b"),
    # “Establish an institution under the Paris Principles.”
    (
        "NHRI",
        r"national (?:human rights )?institution|human rights institution|paris principles|ombuds|human rights commission|\bNHRI|commission(?:er)? (?:on|for) human rights|independent (?:national )?human rights",
    ),
    # “Adopt a national action plan.”
    (
        "National plan of action",
        r"national (?:human rights )?(?:action )?plans?\b(?: of action)?(?! for (?:education|health))|action plan on human rights|plan of action",
    ),
    # “Reduce poverty.”
    ("Poverty", r"povert|\bpoor\b|inequalit(?:y|ies) in income|extreme poverty"),
    # “Control small arms.”
    (
        "Public security",
        r"public security|crime rate|organi[sz]ed crime|violent crime|gang|small arms|firearm",
    ),
    # “Prosecute hate speech.”
    (
        "Racial discrimination",
        r"racis|racial|xenophob|\bICERD\b|\bCERD\b|hate (?:speech|crime)|anti-?semit|islamophob",
    ),
    # “Send every pupil to school.”
    (
        "Right to education",
        r"(?<!human rights )(?<!rights )educat(?!ion and training|ion campaign|ional campaign|ion and awareness|ional program)|\bschool(?!ing in human)|literacy|\bteachers?\b",
    ),
    # “Fight hunger.”
    ("Right to food", r"\bfood\b|hunger|nutrition"),
    # “Fund health care.”
    ("Right to health", r"\bhealth|mortality|reproductive|medical"),
    # “Stop forced evictions.”
    ("Right to housing", r"housing|evict|homeless"),
    # “Register property rights.”
    ("Right to land", r"\bland\b|property rights|land reform"),
    # “Bring drinking water to villages.”
    ("Right to water", r"\bwater\b|sanitation"),
    # “Prohibit corporal punishment of children.”
    (
        "Rights of the Child",
        r"\bchild|juvenile|minors?\b|\bCRC\b|\bgirls?\b|corporal punishment|genital mutilation|\byouth|adolescent|forced marriages",
    ),
    # “Outlaw discrimination on grounds of sexual orientation.”
    (
        "Sexual Orientation and Gender Identity",
        r"sexual orientation|gender identity|same[- ]sex|homosexual|\bLGBT|lesbian|transgender|consensual sexual",
    ),
    # “Issue a standing invitation.”
    (
        "Special procedures",
        r"special (?:procedure|rapporteur)|mandate[- ]holder|standing invitation|working group on (?:arbitrary|enforced)|independent expert",
    ),
    # “Ask for technical assistance.”
    (
        "Technical assistance and cooperation",
        r"technical (?:assistance|cooperation|support)|international (?:assistance|cooperation|support|community)|assistance from|OHCHR|office of the (?:united nations )?high commissioner|capacity[- ]building",
    ),
    # “Prohibit torture.”
    (
        "Torture and other CID treatment",
        r"tortur|ill[- ]treatment|\bOP-?CAT\b|\bCAT\b|cruel|inhuman|corporal punishment",
    ),
    # “Prosecute trafficking in persons.”
    ("Trafficking", r"traffick|palermo|smuggl"),
    # “Submit overdue reports to the treaty bodies.”
    (
        "Treaty bodies",
        r"treaty bod|human rights committee|committee (?:on|against)|overdue|periodic report|reporting obligations|concluding observation|\bCEDAW\b committee|submit.{0,40}reports?\b",
    ),
    # “Follow up to the recommendations of the review.”
    (
        "UPR process",
        r"\bUPR\b|universal periodic review|review follow|follow[- ]up (?:to|of) (?:the )?(?:review|recommendations)|accepted recommendations|implement(?:ation)? (?:of )?(?:the |all )?recommendations",
    ),
    # “Pay women equally.”
    (
        "Women's rights",
        r"\bwom[ae]n|gender(?! identity)|\bCEDAW\b|\bgirls\b|domestic violence|female|forced marriage|\brape\b|maternity|maternal|spous|marital|honou?r (?:killing|crime)|equality between",
    ),
)
