"""How English tells what happened, and how far a measure has come."""
# ruff: noqa: E501 -- a pattern stands on one line, under its example

from pledgewatch.dossier.vocabulary import Stage
from pledgewatch.extraction.languages.statement_words import EventWords

ENGLISH_EVENTS = EventWords(
    # Ratification by a parliament is the adoption of a law; entry into force is told on its own.
    stages=(
        # "declined the draft media law", "vetoed a bill"
        (Stage.DECLINED, r"declin(?:ed|es|ing)|reject(?:ed|s|ing)|refus(?:ed|es|ing)\s+to\s+(?:adopt|sign|ratify|register|consider)|veto(?:ed|es|ing)|turned\s+down|voted\s+(?:down|against)"),
        # "withdrew the bill"
        (Stage.WITHDRAWN, r"withdr(?:ew|awn|aws|awing)|recalled\s+(?:the|its)\s+(?:draft|bill)"),
        # "repealed the law", "abolished the registration requirement"
        (Stage.REPEALED, r"repeal(?:ed|s|ing)?|abolish(?:ed|es|ing)|annul(?:led|s)|struck\s+down|abrogat(?:ed|es)|rescinded"),
        # "entered into force on 1 January"
        (Stage.IN_FORCE, r"(?:enter(?:ed|s)|c[ao]mes?|went)\s+into\s+(?:force|effect)|took\s+effect|takes\s+effect|became\s+effective|in\s+force\s+since"),
        # "signed into law", "signed the Optional Protocol"
        (Stage.SIGNED, r"sign(?:ed|s|ing)\b(?!\s+(?:up|off))|promulgat(?:ed|es|ing)"),
        # "adopted amendments", "parliament ratified", "approved legislation"
        (Stage.ADOPTED, r"adopt(?:ed|s|ing)|pass(?:ed|es|ing)\b(?=[^.;]*\b(?:law|bill|legislation|act|amendments?|code|resolution|it)\b)|enact(?:ed|s|ing)|ratif(?:ied|ies|ying)|acced(?:ed|es|ing)|transformed\s+into\s+a\s+law|approv(?:ed|es|ing|al)(?!\s+for\s+consideration)"),
        # "submitted a draft law to the Commission", "sent a draft law to parliament"
        (Stage.SUBMITTED, r"submit(?:ted|s|ting)|sent\s+(?:an?|the|its)\s+(?:draft|bill|law|proposal|package)|tabled|introduced\s+(?:an?|the|its)\s+(?:draft|bill|law)|forward(?:ed|s)|presented\s+(?:an?|the|its)\s+(?:draft|bill|law)|approved\s+for\s+consideration|initiated"),
        # "developed draft laws", "a working group drafted"
        (Stage.DRAFTED, r"draft(?:ed|ing)\b|developed\s+(?:an?\s+|the\s+)?(?:draft|bill)|(?:draft|bill)[\w\s]{0,20}\s+(?:was|were)\s+(?:developed|prepared)|prepared\s+(?:an?|the)\s+(?:draft|bill)"),
        # "announced a new law"
        (Stage.ANNOUNCED, r"announc(?:ed|es|ing)|pledg(?:ed|es)|promis(?:ed|es)"),
        # "began to apply the law"
        (Stage.APPLIED, r"implement(?:ed|s)\b|(?:began|started)\s+(?:to\s+)?(?:apply|enforce)(?:ing)?"),
    ),
    # A stage is one of a measure; sentences that name none have no stage.
    measures=(
        r"\b(?:laws?|bills?|drafts?|legislation|legislative|amendments?|acts?|codes?|decrees?|"
        r"conventions?|protocols?|covenants?|treat(?:y|ies)|constitutions?|ordinances?|"
        r"regulations?|resolutions?|moratorium|reforms?|package|measures?)\b"
    ),
    # words of a finite verb that tells of something past: "was", "opened", "took"
    past=(
        r"\b(?:was|were|had|did|has|have|been|took|gave|went|came|began|met|held|made|said|wrote|"
        r"sent|became|grew|fell|rose|won|lost|led|left|found|put|set|cut|kept|brought|bought|sold|"
        r"told|saw|ran|stood|shot|beat|broke|spoke|chose|withdrew|forbade|overthrew|struck|paid|"
        r"spent|built|upheld|overturned|forced|hit|cast|cost|drew|drove|flew|knew|grew|threw|wore|woke|laid|fought|caught|taught|sought|dealt|meant|felt|heard|read|sentenced|"
        r"\w{2,}ed|ratifying|signing|introducing|adopting)\b"
    ),
    # "has signed", "have not yet been adopted"
    perfect=r"\b(?:has|have)\s+(?:(?:also|now|already|just|recently|since|so\s+far|not|yet|never|\w+ly)\s+)*(?:been\s+)?(?:\w+ly\s+)?(?:\w+ed|made|taken|done|become|begun|given|put|set|cut|kept|brought|withdrawn|seen|met|led|left|held|drawn|struck|sent|gone|come|fallen|failed)\b",
    standing=r"\b(?:laws?|bills?|legislation|amendments?|constitution|decrees?|conventions?|protocols?|treat(?:y|ies)|reforms?|pledges?|promises?|commitments?)\b",
    # "will", "might": what has not happened
    modal=r"\b(?:will|shall|would|may|might|could|can|should|must|intends?|plans?|aims?|hopes?|(?:is|are)\s+(?:to|going\s+to|expected|due|scheduled|planned))\b",
    # "as of", "for": what only names a thing: "the May 2007 amendments"
    naming_before=r"\b(?:the|this|that|its|their|his|her|our|an?|new|most\s+recent|of\s+the|under\s+the|entitled)\s+\Z",
    # a noun right after such a date: " amendments", " Law on ..."
    naming_after=r"[ \u00a0](?!(?:and|or|to|that|which|when|where|by|in|on|at|for|the|a|an|was|were|is|are|had|has|have|did|after|before|as|with|from|it|he|she|they|several|some|many|two|three)\b)[\w’'-]+",
    # but what follows is itself something that happened: " death of", " parliamentary elections"
    happening=(
        r"[ \u00a0](?:[\w’'-]+[ \u00a0]){0,2}?(?:deaths?|killings?|murders?|shootings?|massacre|attacks?|bombings?|"
        r"clashes|riots?|protests?|demonstrations?|rall(?:y|ies)|strikes?|unrest|uprising|revolution|coup|war|conflict|"
        r"elections?|polls?|ballot|contest|referendum|vote|arrests?|detentions?|trials?|convictions?|raids?|"
        r"executions?|disappearances?|earthquake|floods?|famine|pandemic|outbreak|summit|visits?|meeting|"
        r"ratification|accession|signing|adoption|signature)\b"
    ),
    # how a source is cited: "Name, “Title,” July 8, 2002"
    citation=r"[”\"],?\s+(?:[A-Z][^.;]{0,60},\s+)?\Z|(?:press\s+release|report|statement|letter|interview|available|accessed|online|visited|http)",
    clause_joints=r"and|but|while|that",
    # "in 2007 alone"
    alone=r" alone",
)  # fmt: skip
