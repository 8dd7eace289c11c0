"""How English asks something of somebody."""
# ruff: noqa: E501 -- a pattern stands on one line, under its example

from pledgewatch.extraction.languages.en_lists import ENGLISH_LISTS
from pledgewatch.extraction.languages.statement_words import RecommendationWords
from pledgewatch.extraction.verbs import CATEGORY

_ADVERBS = r"therefore|thus|hence|accordingly|also|again|further|strongly|hereby|once|more|now|respectfully|urgently|specifically|in\s+particular|jointly|both|all|respectively|particularly"

ENGLISH_RECOMMENDATIONS = RecommendationWords(
    # "Human Rights Watch urges you to call on ..."; what was asked on another day ("the mission
    # urged") is told, not asked. "hopes you will express", "looks to the Council to",
    # "may wish to recommend", "expects the ministry to"
    asks=(
        r"(?:(?:(?:would|(?:(?:may|might)\s+)?wish(?:es)?\s+to|must|can\s+only|would\s+like\s+to)\s+(?:\w+ly\s+|again\s+|also\s+)?)?"
        r"(?:urges?|calls?\s+(?:up)?on|calls?\s+for|recommends?|asks?|requests?|appeals?\s+to|"
        r"(?:welcome\s+it|appreciate\s+it|be\s+(?:grateful|glad|pleased|thankful))\s+if|encourages?|invites?|demands?|advises?|proposes?|suggests?|exhorts?|implores?|insists?(?=\s+(?:that|upon|on)\b)|pleads?\s+with|(?:expects?|wants?)(?=\s+(?:you|the|all|its|this|these)\b[^.;]{1,90}?\bto\b)|press(?:es)?(?=\s+(?:for|the|you|its|all)\b))|"
        r"(?:hopes?|trusts?)(?=[^.;]{1,90}?\bwill\b)|looks?\s+to(?=[^.;]{1,90}?\bto\b))\b"
    ),
    # "is urged to", "it is recommended that", "are called upon to", "it would be wise for"
    passive=(
        rf"\b(?:is|are)\s+(?:(?:{_ADVERBS})\s+)*"
        r"(?:urged|recommended|encouraged|invited|requested|advised|called\s+(?:up)?on)\s+(?:to|that)\b|"
        r"(?<=\bit\s)would\s+be\s+(?:\w+ly\s+)?(?:fitting|desirable|advisable|appropriate|helpful|wise|right|useful|beneficial|preferable|best|well)\s+(?:for|that|if|to)\b|"
        r"(?<=\bit\s)is\s+(?:\w+ly\s+)?(?:essential|imperative|vital|crucial|high\s+time|important|urgent|time)\s+(?:that|for)\b"
    ),
    # between asker and verb: "We therefore strongly urge"
    adverbs=rf"(?:,?\s+(?:{_ADVERBS}),?)*",
    # such as “we”, “it (recommends)”, “the undersigned organizations”, “the Special Rapporteur”
    askers=(
        r"(?:we|i|it|they|(?:the|these|all|our|this)\s+(?:(?!(?:the|an?|to|that)\b)[\w’'-]+\s+){0,4}?(?:organi[sz]ations?|committee|"
        r"rapporteur|mission|report|authors?|signator(?:y|ies)|coalition|experts?|groups?|observers?|"
        r"commission|commissioner|council|court|network|delegation|assembly|ombudsman|monitors?|alliance|"
        r"association|federation|forum|foundation|institute|initiative|society|campaign|centre|center|union|undersigned|panel|"
        r"submission|memorandum|briefing|paper|ngos?))"
    ),
    # "urges you to", "recommends that", "calls for the repeal of", "recommends adopting"
    complement=r"(?<=\bif)\s+\w|[^.;:]{0,160}?(?:\bto\b\s+[\w’-]+|\bthat\b|\bwill\b|\bshould\b)|[^.;]{0,60}:|\s+(?:the\s+|an?\s+)?(?:\w+\s+)?\w+(?:ing|tion|ment|al|ase)\b",
    # but not "should have been", "should it prove", "it should be noted"; "may wish to ask"
    should=(
        r"\b(?:should|must|ought\s+to|needs?\s+to|(?:may|might|could)\s+wish\s+to|(?:would|will)\s+do\s+well\s+to)\b(?!\s+(?:have\b|it\b|they\b|there\b|(?:also\s+)?be\s+(?:noted|"
        r"recalled|remembered|understood|stressed|emphasi[sz]ed|pointed|added|seen|regarded|said|borne)\b))"
    ),
    # the head of who is asked: "the authorities", "State party", "Kazakhstan's government"
    addressees=(
        r"(?:governments?|authorit(?:y|ies)|parliament(?:arians?|s)?|legislators?|state\s+part(?:y|ies)|states?|ministr(?:y|ies)|"
        r"police|courts?|judges|judiciary|president|ministers?|prosecutors?|procuracy|commissions?|committees?|councils?|"
        r"donors?|community|institutions?|agenc(?:y|ies)|officials?|chairmanship|chairperson(?:-in-office)?|"
        r"chairman(?:-in-office)?|chair|secretariat|delegations?|administration|bod(?:y|ies)|parties|candidates|"
        r"broadcasters?|media|compan(?:y|ies)|employers?|operators?|departments?|leadership|senate|assembly|union|regulator|"
        r"boards?|embassies|legislature|lawmakers|mayors?|governors?|akims?|directors?|commissioner|managers?|owners?|"
        r"manufacturers?|party|mission|office|leaders|presidency|premier|cabinet|general|rapporteurs?|partners|"
        r"prosecution|inspectorate|bureau|ombudsman|ombudsperson|registrar|ministers|governors|secretary|congress|"
        r"legislatures|regulators|tribunals?|army|forces|unions?|municipalities|schools|prisons?|politicians)"
    ),
    # what an item under such a heading may say instead: "the law could be brought into line"
    suggested=r"\b(?:could|may|might|would)\b",
    # an item that tells what is so and asks nothing
    told=r"\b(?:was|were|had|did|has|have|is|are)\b",
    # over recommendations and what gives rise to them: "Subjects of concern and recommendations"
    mixed=r"\b(?:concerns?|observations?|findings|conclusions|issues|analysis|challenges|assessment)\b",
    # whom laws bind: "Owners must disclose" tells of a duty
    bound=r"\b(?:owners?|employers?|candidates|part(?:y|ies)|broadcasters?|media|compan(?:y|ies)|managers?|operators?|manufacturers?|schools|judges|courts?|officials?|police|office|prisons?|unions?|mission|bod(?:y|ies)|institutions?|agenc(?:y|ies)|directors?|organi[sz]ers)(?:\s+(?:of|in|at|for|who|that|which)\b.*)?\Z",
    # what tells of a duty where nothing is asked
    duty=r"must|needs?\s",
    # the document's own organisation in short: "director of the Alliance"
    own_body=r"\b(?:of|at|for|from|with)\s+the\s+(?-i:Alliance|Coalition|Network|Association|Forum|Federation|Foundation|Institute|Initiative|Society|Campaign|Centre|Center|Union|Organi[sz]ation|Group|Committee)\b(?!\s+(?:of|for|on)\b)",
    # before one that is labelled: "Recommendation 3:", "Suggested recommendation –"
    label=r"\A\s*(?:\w+\s+){0,2}recommendation(?:\s+(?:no\.?\s*)?(?:\d{1,3}(?:\.\d{1,3})*|[ivx]{1,5}|[a-h]))?\s*[:–—]\s*",
    # whose words they are in a quotation: "said", "according to"
    said=r"\b(?:said|says|added|stated)\b",
    # for the one who was asked a sentence before: "It should also place a moratorium"
    pronouns=r"(?:it|they|this|these)",
    # somebody else speaks in the sentence: "said that the government should"
    reported=(
        r"\b(?:said|says|stated|states(?=\s+\w)(?!\s+(?:part(?:y|ies)|members?|concerned)\b)|argued|argues|told|believes?|claimed|claims|noted|notes|wrote|thinks?|"
        r"according\s+to|recommended|urged|called|stressed|stipulates?|provides?|concluded|found|held|ruled|agreed|"
        r"decided|announced|emphasi[sz]ed|whether|if|unless|why|how|what)\b"
    ),
    # over recommendations: "Recommendations", "V. PRIORITY RECOMMENDATIONS"
    heading=r"^\W*(?:[\divxlc]+[.)]?\s+)?(?:[\w’'-]+\s+(?:and\s+|of\s+)?){0,4}recommendations?\b(?:\s+(?:to|for|on)\b.*|\s+and\s+[\w\s]+)?\W*$",
    # who a heading or a list is for: "To the Government of Kazakhstan:", "For donors"
    to=r"^\W*(?:(?:recommendations?\s+)?(?:to|for)\s+)(?:the\s+|all\s+|its\s+)?(?P<whom>[^:.]{3,120}?)\s*:?\s*$",
    clause_opens=r"[,;:—–(]\s*|\b(?:and|but|while|that|although|because|so|then|therefore|also)\s+",
    joints=r"and|but|therefore|thus|so|that",
    joined=r"and|or",
    # "you to call", "the State party that it", ", to the authorities to"
    object=r",?\s+(?:to\s+|upon\s+)?(?P<whom>.{1,120}?),?\s+(?:to|will|should|must)\s+(?=\w)",
    object_clause=r",?\s+that\s+(?P<whom>.{1,120}?),?\s+(?:should|must|will|be|[\w-]+)\b",
    # As in “recommends that the State party:” and “calls on the authorities to:”.
    object_before_list=r"\s+(?:that\s+)?(?P<whom>.{2,120}?)(?:,?\s+(?:to|should|must)\b.{0,60})?\s*:\s*$",
    you=r"\s+(?:that\s+|to\s+)?you\b",
    addressed="you",
    we=frozenset({"we", "i"}),
    others=frozenset({"it", "they"}),
    impersonal=frozenset({"it"}),
    them=frozenset({"it", "them"}),
    # "The commission should be elected", after a request
    for_things=r"should\Z",
    # "Repeal article 130", "To immediately release"
    bidding=rf"(?:(?:to|\w+ly)\s+)*(?:{'|'.join(sorted(CATEGORY, key=len, reverse=True))})(?![\w-])",
    lists=ENGLISH_LISTS,
)
