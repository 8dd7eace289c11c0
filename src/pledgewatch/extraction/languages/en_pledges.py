"""How English undertakes something."""
# ruff: noqa: E501 -- a pattern stands on one line, under its example

from pledgewatch.extraction.languages.statement_words import PledgeWords

_NUMBER = r"(?:no\.?\s*)?(?:\d{1,3}|\([a-z\d]{1,3}\)|[ivx]{1,5}|one|two|three|four|five|six|seven|eight|nine|ten|[a-h])"
_ADVERBS = r"(?:(?:also|further|furthermore|publicly|again|repeatedly|formally|solemnly|voluntarily|fully|firmly|deeply|strongly|always|actively|now|already|therefore|thus|finally|still|\w+ly)\s+)*"
_ITSELF = r"(?:(?:itself|himself|herself|themselves|ourselves|myself|oneself)\s+)?"
# Those whose word binds a State: "the Government", "the Minister", "the Kingdom of Bahrain".
_STATE = (
    r"(?:government|delegation|ministry|minister|authorities|president|state|republic|kingdom|"
    r"country|administration|ambassador|parliament|head\s+of\s+(?:the\s+)?delegation)s?"
)
# An office with what it is of, and a name behind it: "Minister of Justice, A. Rahimi".
_NAME = r"(?:(?:[A-Z]\.\s?){1,3}|[A-Z][\w’'-]+\s+)(?:(?:[A-Z]\.\s?|(?:al|bin|de|van|von|el)[\s-])?[A-Z][\w’'-]+)(?:\s+[A-Z][\w’'-]+){0,2}"
_OFFICE = (
    r"(?:(?:[Dd]eputy|[Ff]irst|[Aa]cting|[Vv]ice|[Ss]tate)[\s-])*(?:(?i:prime\s+minister|foreign\s+(?:minister|secretary)|interior\s+minister|justice\s+minister|"
    r"attorney[\s-]general|solicitor[\s-]general|prosecutor[\s-]general|vice[\s-]president|president|premier|chancellor|ambassador|"
    r"secretary\s+of\s+state|(?:cabinet|home|foreign)\s+secretary|chief\s+justice|chief\s+of\s+(?:police|staff)|speaker\s+of\s+(?:the\s+)?(?:parliament|house|assembly|senate)|(?:head\s+of\s+(?:the\s+)?)?delegation|state\s+party|king|queen|emir|sultan|predecessor|"
    r"(?:government|authorities|cabinet|administration)(?-i:(?!\s+[A-Z])))\b(?:\s+of\s+(?:the\s+)?(?:Council|Cabinet|Republic|Federation|Board|Union)\b(?:\s+of\s+[A-Z][\w’'-]+)?)?|"
    r"[Mm]inist(?:er|ry)(?:\s+(?:of|for)\s+(?:the\s+)?[A-Z][\w’'-]+(?:(?:,?\s+and(?:\s+the)?\s+|\s+|,\s+)[A-Z][\w’'-]+){0,4})?\b)"
)
# Nouns of undertaking: "its commitment", "our readiness".
_WILL = r"(?:commitments?|readiness|willingness|determination|intentions?|resolve|pledges?|promises?|undertakings?|engagements?|plans?)"

# An item of a list that opens with a verbal noun, without a finite verb behind it.
_VERBAL_NOUN = (
    r"\A(?:(?:the|an?|more|further|effective)\s+)?(?:"
    r"(?!following\b|regarding\b|according\b|concerning\b|during\b|noting\b|recogni|welcoming\b|"
    r"considering\s+that\b|replying\b|responding\b|turning\b|recalling\b|referring\b)\w+ing\s+"
    r"(?:up\s+)?(?!to\s+the\s+question)(?:in|the|an?|and|its|to|on|for|[a-z]+s|institutional)\b|"
    r"(?:\w+(?:tion|ment|sion|wal|val)|increase|measures|plan)\s+(?:of|in|to|for|and|action)\b)"
    r"(?![^.]{0,80}\b(?:is|was|are|were|had|has|have)\b)"
)

# Set by hand, then moved towards what tells the pledges of half of the States in UPR Info's database
# from paragraphs of half of the Working Group's reports (logistic regression, drawn to the first).
_CUES = (
    # --- for -------------------------------------------------------------------------------
    # "undertakes to ratify", "pledged that", "committed itself to", "has promised to"
    (3.4, rf"\b(?:pledg(?:es?|ed|ing)|undert(?:akes?|ook|aking)|(?:has|have|had)\s+undertaken|commit(?:s|ted|ting)?|promis(?:es?|ed)|vow(?:s|ed)?|engag(?:es?|ed)|volunteer(?:s|ed)?)\s+(?:its\s+{_WILL}\s+)?{_ITSELF}{_ADVERBS}(?:to|that)\b|\btook\s+upon\s+itself\b|\bstanding\s+invitation\s+to\s+all\b"),
    # "voluntarily commits", "voluntary pledge"
    (1.7, r"\bvoluntar(?:y|ily)\s+(?:commit\w*|pledg\w*|undert\w+)"),
    # "made the following commitment", "undertook the commitment to", "commitment of the State to"
    (2.7, rf"\b(?:made|makes?|undertook|undertakes|took|takes|assumed)\s+(?:\w+\s+){{0,3}}{_WILL}\b|\A(?:the\s+)?{_WILL}\s+(?:of|to)\b"),
    # "reaffirms its commitment to", "expressed its readiness to", "in line with its intention to"
    (2.9, rf"\b(?:reiterat|reaffirm|re-affirm|renew|confirm|express|underlin|affirm|pledg|maintain|emphasi[sz]|stress|manifest|declar|announc|recall|indicat|highlight|inform)\w*\s+(?:[\w’']+\s+){{0,8}}{_WILL}\b"),
    (1.4, rf"\b(?:its|their|our|his|her|government[’']s|\w+[’']s)\s+(?:\w+\s+){{0,2}}{_WILL}\s+(?:to|towards?)\b"),
    # "is committed to ensuring", "stands ready to", "remained determined to"
    (2.5, rf"\b(?:is|are|am|was|were|be|been|remain(?:s|ed)?|stands?|stood|being)\s+{_ADVERBS}(?:\w+\s+)?(?:committed|determined|prepared|ready|willing|resolved|dedicated)\s+to\b"),
    # As in "Kazakhstan will ratify", "the Government shall", "efforts will be continued".
    (2.8, r"\b(?:will|shall)\s+(?!have\b)(?:\w+ly\s+|also\s+|not\s+)*[a-z]+|\b(?:am|are|is)\s+going\s+to\s+[a-z]+"),
    # "has made up its mind to", "have set ourselves the goal of", "give my word that"
    (2.6, r"\b(?:made\s+up\s+(?:its|our|my|their|his|her)\s+minds?\s+to|set\s+(?:itself|ourselves|themselves|myself)\s+(?:the\s+|an?\s+)?(?:\w+\s+)?(?:goals?|targets?|aims?|tasks?)\b|(?:give|gave|given|giving)\s+[^.;]{0,40}?\b(?:my|our|its|his|her|their)\s+(?:solemn\s+)?word\b)"),
    # "the delegation would", of words reported: "Algeria would ratify the Convention"
    (1.3, r"\bwould\s+(?!have\b|be\s+(?:useful|helpful|appreciated|grateful|interested|important|welcome)|like\b|appreciate|welcome)(?:\w+ly\s+|also\s+|not\s+)*[a-z]+"),
    # "told the Council that Kazakhstan would"
    (1.2, r"\b(?:told|announced|declared|assured|informed)\b[^.]{0,80}\bthat\b[^.]{0,80}\bwould\b"),
    # "intends to", "plans to", "aims to", "has decided to", "looks forward to"
    (2.1, rf"\b(?:intend(?:s|ed)?|plan(?:s|ned)?|aim(?:s|ed)?|expect(?:s|ed)?|hop(?:es?|ed)|endeavou?r(?:s|ed)?|seek(?:s)?|propos(?:es|ed)|decided|agree[sd]?|agreed\s+in\s+principle|strives?|wish(?:es)?)\s+{_ADVERBS}to\b|\blook(?:s|ed)?\s+forward\s+to\s+(?:\w+ing|continued)\b"),
    # "is preparing a strategy", "is currently examining", "is considering"
    (1.8, r"\b(?:is|are|was|were)\s+(?:currently\s+|presently\s+|also\s+|now\s+|actively\s+)*(?:prepar|examin|consider|review|draft|draw|develop|work|study|explor|finali[sz]|continu|plann|commit|seek|tak)ing\b"),
    # "by 2015", "over the period 2015-2020", "within the next 24 months", "in the near future"
    (0.8, r"\bby\s+(?:the\s+end\s+of\s+)?(?:19|20)\d\d\b|\b(?:over|for)\s+the\s+period\b|\bwithin\s+(?:the\s+next\s+)?\w+\s+(?:months?|years?)\b|\bin\s+the\s+near\s+future\b|\bas\s+soon\s+as\s+possible\b"),
    # "To establish a focal point": an item of a list
    (3.1, r"\A\W*to\s+[a-z]+\b"),
    # "Establishing training facilities", "Implementation of the policy", "An increase in"
    (2.5, _VERBAL_NOUN),
    # "Strengthen the gender perspective": as often asked of a State as undertaken by it
    (1.0, r"\A(?:continue|strengthen|develop|promote|ensure|establish|adopt|implement|improve|increase|reduce|review|consider|conduct|create|maintain|support|provide|enhance|complete|guarantee|ratify|accede|cooperate|submit|draw|prepare|advance|organi[sz]e|encourage|uphold|sign|design|expand|build|enact|pursue|intensify|raise|protect|respect)\b"),
    # --- against ---------------------------------------------------------------------------
    # "recommended that", "should", "urged the Government to", "called upon"
    (-3.7, r"\b(?:recommend(?:s|ed|ing)?|should|ought\s+to|urg(?:e|es|ed|ing)|call(?:s|ed|ing)?\s+(?:up)?on|requested\s+(?:the|that|to|more|further|information|additional)|asked\s+(?:whether|about|how|what|the|if|for|it|to)|asks|enquired|inquired|wondered|queried|suggest(?:s|ed|ions?)?|advised)\b"),
    (-3.0, r"\b(?:encourag(?:es|ed)|invit(?:es|ed))\s+(?:[\w’']+\s+){0,4}?to\b|\b(?:encourag(?:es|ed)|invit(?:es|ed))\s+(?:the|it|them|[A-Z])"),
    (-2.5, r"\?\s*\Z"),
    # "(Spain);" names who asks for it
    (-4.5, r"\((?-i:[A-Z])[^()]{2,200}\)\s*[;.]?(?:\s*and)?\s*\Z"),
    # "the following recommendations will be examined by Mali", "responses will be included in"
    (-4.1, r"\b(?:recommendations|responses?)\b[^.]{0,120}\b(?:will\s+be\s+(?:examined|included|considered)|will\s+provide\s+(?:its\s+)?responses|enjoy\s+the\s+support)\b"),
    # "commended", "welcomed", "took note of", "expressed concern"
    (-3.6, r"\b(?:commended|commends|welcomed|welcomes\s+(?:the|that|its|progress)|congratulat(?:ed|es|ing)|appreciat(?:ed|es)|thank(?:ed|s)?|prais(?:ed|es)|applauded|acknowledged\s+(?:the\s+)?(?:progress|efforts|achievements|steps|measures|positive)|took\s+note|takes\s+note|noted\s+(?:with|the|that|its|positive|achievements|progress|efforts|some|several)|concern(?:s|ed)?\s+(?:about|over|at|that|regarding)|expressed\s+(?:\w+\s+)?(?:concerns?|satisfaction|appreciation|regret|hope|gratitude|support|interest|solidarity)|shared\s+the\s+concern|critici[sz]ed|regretted|deplored|remarked|paid\s+tribute|was\s+(?:encouraged|pleased|impressed|heartened|satisfied))\b"),
    # "had adopted", "has been established", "was set up", "ratified": what was done
    (-1.2, r"\b(?:had|has|have)\s+(?:(?:been|also|already|recently|since|further|\w+ly)\s+)*(?!agreed|decided|committed|pledged|promised|undertaken)(?:\w+ed|made|taken|become|begun|set|put|held|given|led|brought|built|seen|drawn|won|shown|gone)\b"),
    (-1.6, r"\b(?:was|were)\s+(?:(?:also|already|recently|\w+ly)\s+)*(?!committed|determined|prepared|resolved|intended|planned|dedicated)(?:\w+ed|made|taken|held|given|set|put|drawn|seen|built|found|sent)\b"),
    (-1.5, r"\A(?:[^,]{1,60},\s+)?(?:\S+\s+){1,8}?(?:adopted|ratified|established|created|enacted|launched|signed|introduced|increased|provided|conducted|implemented|explained|responded|replied|pointed\s+out|clarified|stated\s+that\s+(?:there|no|all)|referred\s+to|described|recalled|observed)\b"),
    # "there is", "guarantees", "provides": what is so
    (-1.0, r"\b(?:there\s+(?:is|are|was|were)|provides?\s+(?:that|for)|guarante(?:es|ed)|constitut(?:es|ed)|stipulat(?:es|ed)|prohibit(?:s|ed)|enshrin(?:es|ed)|according\s+to|consist(?:s|ed)\s+of|contain(?:s|ed)|do(?:es)?\s+not|did\s+not|cannot|could\s+not)\b"),
    # "failed to", "broke its pledge", "despite its promises"
    (-3.1, r"\b(?:fail(?:s|ed|ure|ing)?|reneg(?:e|es|ed)|refus(?:e|es|ed|al)|despite|fulfil(?:l|led|ling|s|ment)?\s+(?:\S+\s+){0,4}(?:pledge|promise|commitment)s?|kept\s+(?:its|their|his)|br(?:oke|eak|oken)\s+(?:its|their|his))\b"),
)  # fmt: skip

ENGLISH_PLEDGES = PledgeWords(
    # As in “Promise 1:”, “Pledge 2.”, “Commitment (a):” and a bare “Pledge:”.
    label=rf"\s*(?:promise|pledge|commitment|undertaking|assurance|vow)(?:\s+{_NUMBER}\s*[:.–—-]|\s*:)\s*",
    # As in “First promise:”, “The second commitment –”, or a heading that is only “Pledge Three”.
    ordinal_label=r"\s*(?:(?:the|our|its|their)\s+)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final)\s+(?:promise|pledge|commitment|undertaking|assurance|vow)\s*(?:[:.–—-]|\Z)\s*",
    bare_label=rf"\s*(?:promise|pledge|commitment|undertaking|assurance|vow)\s+{_NUMBER}\s*[:.–—-]?\s*",
    cues=_CUES,
    # "III. Voluntary pledges and commitments", "Pledges of the Government", "Our commitments"
    section=(
        r"\A\W*(?:[IVX]+\.|\d+\.|[A-Z]\.)?\s*(?:new\s+|key\s+|list\s+of\s+|our\s+|national\s+)?(?:voluntary\s+(?:pledges|commitments)|"
        r"(?:pledges|commitments|promises|undertakings)(?:\s+and\s+(?:pledges|commitments|undertakings))?(?:\s+(?:made\s+|undertaken\s+|presented\s+)?(?:by|of|during)\b.{0,80}|\s*:?\s*\Z))"
    ),
    # As in "France made the following voluntary commitments:", "The delegation undertook to:".
    introducing=(
        r"\b(?:(?:following|these|voluntary|of|undert\w+|ma[dk]es?|out)\s+(?:[\w\s,-]{0,60}\s)?(?:pledges|commitments|promises|undertakings)\b[^.]{0,120}|"
        r"(?:pledg(?:es?|ed)|undert(?:akes?|ook)|commit(?:s|ted)?|promis(?:es?|ed))\s+(?:itself\s+)?(?:to|that)?\s*(?:\w+\s+){0,6}|"
        r"commitments?,\s+including\s+the\s+following)[:：]\s*\Z"
    ),
    # "See the national report", "Reference is made to paragraphs 28 and 51", "are in the addendum"
    reference=r"\A(?:see|please\s+see|cf\.?|reference\s+is\s+made|for\s+the)\b|\b(?:included|contained|reflected|found|set\s+out|annexed|available)\s+(?:in|at|to)\s+(?:the\s+)?(?:addendum|annex|document|paragraphs?|report|http|www)",
    # As in "we intend to take measures", "I will submit", "our efforts will continue".
    first_person=r"\b(?:we|i)\b(?:[’'](?:ll|re|m)\b|[\w\s,’'-]{0,60}?\b(?:will|shall|intend\s+to|(?:are|am)\s+(?:going|committed|determined|ready|prepared)\s+to|undertake|commit|pledge|promise|vow|plan\s+to)\b)|\b(?:we|i)\s+(?:can\s+|hereby\s+|do\s+)?(?:assure|guarantee)\b|\b(?:my|our)\s+(?:government|country|ministry|delegation|administration)\b[^.]{0,60}?\b(?:will|shall|is\s+going\s+to|has\s+(?:decided|resolved|made\s+up))\b|\b(?:our|my)\b[\w\s,’'-]{0,80}?\b(?:will|shall)\b|\b(?:will|shall)\b[^.;]{0,80}?\b(?:our|my)\s+(?:country|government|nation|people|watch)\b",
    said=r"\b(?:said|says|stated|states|declared|announced|pledged|promised|told|added|vowed|assured|emphasi[sz]ed|stressed|wrote|noted|reiterated|affirmed|in\s+the\s+words\s+of)\b",
    # "Foreign Minister Tazhin", "the delegation", "President Nazarbaev", "the deputy minister"
    official=rf"\b(?:{_STATE}|foreign\s+minister|prime\s+minister|chancellor|spokes(?:man|woman|person)\s+(?:for|of)\s+the\s+(?:government|ministry|president)|attorney[\s-]general|king|queen|emir|sultan|premier|secretary\s+of\s+state|(?:cabinet|permanent|home|foreign|justice)\s+secretary|deputy|deputies|lawmakers?|mayor|governor|ombuds\w+|senate|cabinet|majesty|chief\s+justice|chief\s+of\s+police|speaker\s+of|(?:your|his|her)\s+predecessor)\b",
    # "pledged", "has promised", "committed itself", "gave assurances", "made a commitment"
    reported=(
        rf"\b(?:(?:has|have|had)\s+{_ADVERBS}undertaken|(?:(?:has|have|had|is|are|was|were|who)\s+)?{_ADVERBS}(?:pledged|promised|vowed|undertook|committed|"
        r"agreed|assured|guaranteed|pledges|promises|undertakes|vows|commits|committing|pledging|promising|vowing|"
        r"(?:told|said|stated|announced|declared)(?=\s(?:[^.;]{0,80}?\s)?that\s+(?:it|he|she|they|his\s+country|her\s+country|(?:the|his|her)\s+government|(?-i:[A-Z])[\w’']+|(?:the|all|no|every|each|any)\s+[^.;]{1,70}?)\s+(?:would|will)\b)|"
        rf"(?:gave|gives|given)\s+(?:an?\s+|his\s+|her\s+|its\s+|their\s+)?(?:\w+\s+)?(?:assurances?|word|undertakings?)|made\s+(?:an?\s+|public\s+|firm\s+|the\s+|several\s+)*(?:commitments?|pledges?|promises?)(?:\s+in\s+(?:\w+\s+){{1,2}}\d{{4}})?(?:\s+in\s+\w+)?))\b"
    ),
    # " that Kazakhstan would", " to amend", " itself to bringing", " the Council that it would"
    complement=(
        rf"\s+{_ITSELF}(?:publicly\s+)?(?:(?:its|his|her|their|(?:his|her|its|their)\s+(?:government|country|state)[’']s)\s+{_WILL}\s+to\b|(?:(?!to\b)[^.;:?]{{0,90}}?\s)?that\b[^.;?]{{0,160}}?\b(?:would|will|shall|was\s+committed|is\s+committed)\b|"
        r"(?:not\s+)?to\s+[“\"]?(?!(?:the|its|his|her|their|an?|all|these|those|this|that|each|any|several|many|some|human|international|democratic|democracy|combat|death|prison|trial|jail|court)\b)"
        r"(?:[a-z]+ly\s+)?[a-z-]+\s+(?!(?:reforms?|principles|obligations)\b)|(?:not\s+)?to\s+(?:amend|ratify|reform|do|act|resign|cooperate|comply|combat|accede)\b)"
    ),
    # "failed", "if", "has not": not a pledge; "its", "the": right before it, it is a noun
    negated=r"\b(?:not|never|no|none|failed|fails?|failing|refused|neither|if|whether|should|must|would\s+have|urges?|urged|calls?\s+on|called\s+on|asked|requested|encouraged|recommend\w*|as|unless|until|welcom\w+|commend\w+|regrett?\w*|critici\w+|fulfil\w*|keep|kept|honou?r|broke|renege\w*|despite)\b|(?:\b(?:its|their|his|her|our|the|of|on|these|those|such|own|includ\w+|for|with|reform|past|previous|several|any)|[’']s|s[’'])\s*\Z",
    # "asked Kazakhstan whether it had pledged": another's question or praise
    retold=r"\b(?:recommend(?:s|ed)?|should|urg(?:es?|ed)|call(?:s|ed)?\s+(?:up)?on|asked|encouraged|welcomed|commended|noted\s+with|congratulated|opposition|critics|activists?|protesters?|demonstrators?|ngos?|non-governmental|human\s+rights\s+(?:groups?|organi[sz]ations?))\b",
    # Headings under which a State speaks of itself, its group `alone` where nobody else does
    own_words=r"\b(?P<alone>presentation)\s+by\s+the\s+state\s+under\s+review\b|\binteractive\s+dialogue\b",
    # "the delegation’s assurance that all would have", "has promised a new programme"
    assured=(
        r"\b(?:assurances?|promises?|pledges?|undertakings?|commitments?)(?:\s+given)?(?:\s+(?:of|by|made\s+by|from)\s+[^.,;]{2,60}?)?\s+that\b[^.;?]{0,160}?\b(?:would|will|shall)\b|"
        r"\b(?:has|have|had)\s+(?:\w+ly\s+)?(?:promised|pledged|vowed)\s+(?:an?|free|full|new|more)\s+\w+"
    ),
    that=" that ",
    pronoun_did=r"\b(?:he|she|it|they)\s+(?:\w+\s+)?\Z",
    you_did=r"\byou\s+(?:\w+\s+)?\Z",
    you=r"\byou\b",
    own=r"\b(?:we|i|my|our)\b",
    # vowed to “review every clause”
    object_links=r"\b(?:that|to)\s+\Z",
    due_until=False,
    within_units={unit: unit for unit in ("day", "week", "month", "year")},
    # "within twelve months", "in the next two years"
    within=r"\b(?:within|(?:in|over)\s+the\s+(?:next|coming))\s+(?:the\s+(?:next|coming)\s+)?(?P<count>\w+)\s+(?P<unit>day|week|month|year)s?\b",
    # "the then Prime Minister, U. Khurelsukh", "attorney general, Sakiusa Vuli", "your delegation"
    role=rf"\b(?P<role>{_OFFICE}(?:,?\s+{_NAME}(?=[,’']|\s+(?:[a-z]|\()))?)",
    salutation=r"^\s*Dear\s+(?P<whom>[^,:\n]{3,80})",
    # "the Honourable Ama Serwaa Owusu", "H.E. Mr. A. Rahimi", "Foreign Minister Marat Tazhin"
    speaks=rf"\s*(?:(?:the|(?:(?:Right|Rt\.?)\s+)?Hon(?:ou?rable|\.)?|H\.\s?E\.|His|Her|Excellency|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Sir|Dame|Prof\.?|Professor),?\s+)*(?P<who>(?:{_OFFICE},?\s+)?{_NAME})",
    # titles of what is said by one: "Statement by H.E. Mr. Marat Tazhin"
    speech=r"\b(?:statement|address|speech|remarks|intervention|message)\s+(?:by|of|from)\b",
    pledge_nouns=r"\b(?:promises?|pledges?|pledged|promised|commitments?|undertakings?|assurances?|speech|address|statement)\b",
    conditional=r"\b(?:if|provided\s+that|(?<!be\s)subject\s+to|depending\s+on|where\s+(?:possible|appropriate|necessary)|as\s+far\s+as\s+possible|to\s+the\s+extent|resources\s+permitting|when\s+conditions|should\s+\w+\s+(?:be|become))\b",
    aspirational=r"\b(?:intends?|intended|hopes?|hoped|aims?|aspires?|strives?|seeks?|endeavou?rs?|plans?|planned|wish(?:es)?|considers?|considering|explore|exploring|(?:will|shall|would|to)\s+(?:continue|strive|endeavou?r|consider|explore|seek|try|work\s+towards?)|efforts?\s+[\w\s-]{0,80}?will\s+continue)\b",
    # "In the context of future Chairmanship we ...", "With the assistance of ODIHR, we ..."
    adjunct=(
        r"\A(?:in|with|under|as|within|for|through|during|on|at|following|after|before|to)\b[^,.;]{0,140}?"
        r"(?:,\s+|\s+(?=(?:we|i|it)\s+(?:will|shall|are|am|is|intend|pledge|undertake|commit|plan)\b))"
    ),
    # Such as “we intend to take measures to”, “Kazakhstan will”, “it is committed to continue to”.
    opening=(
        r"\A(?:[\w’'-]+\s+){1,12}?(?:will|shall|intends?\s+to|(?:are|is|am)\s+(?:going|committed)\s+to|"
        r"undertakes?\s+to|commits?\s+(?:itself\s+|ourselves\s+)?to|pledges?\s+to|promises?\s+to|plans?\s+to)\s+"
        r"(?:also\s+|further\s+)?(?:continue\s+to\s+)?(?:take\s+(?:all\s+|the\s+)?(?:necessary\s+)?(?:measures|steps)\s+to\s+)?"
    ),
    # " by the end of 2008", ", which will reflect", ". This will be", " and will take up"
    closing=r"\s+by\s+(?:the\s+end\b|\d)|,\s+(?:which|who|as|in\s+order)\b|[.;:]\s|\s+and\s+will\b|\s+in\s+(?:order|accordance)\b",
)  # fmt: skip
