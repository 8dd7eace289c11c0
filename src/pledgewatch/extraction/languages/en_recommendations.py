"""How English asks something of somebody."""
# ruff: noqa: E501 -- a pattern stands on one line, under its example

from pledgewatch.extraction.languages.language import RecommendationWords

_ADVERBS = r"therefore|thus|hence|accordingly|also|again|further|strongly|hereby|once|more|now|respectfully|urgently|specifically|in\s+particular|jointly|both|all|respectively|particularly"

ENGLISH_RECOMMENDATIONS = RecommendationWords(
    # "Human Rights Watch urges you to call on ..."; what was asked on another day ("the mission
    # urged") is told, not asked. "hopes you will express", "looks to the Council to"
    asks=(
        r"(?:(?:(?:would|wish(?:es)?\s+to|must)\s+(?:\w+ly\s+|again\s+|also\s+)?)?"
        r"(?:urges?|calls?\s+(?:up)?on|calls?\s+for|recommends?|asks?|requests?|appeals?\s+to|"
        r"encourages?|invites?|demands?|advises?|proposes?|suggests?|exhorts?|implores?|press(?:es)?(?=\s+(?:for|the|you|its|all)\b))|"
        r"(?:hopes?|trusts?|looks?\s+to)(?=[^.;]{1,90}?\b(?:will|to)\b))\b"
    ),
    # "is urged to", "it is recommended that", "are called upon to"
    passive=(
        rf"\b(?:is|are)\s+(?:(?:{_ADVERBS})\s+)*"
        r"(?:urged|recommended|encouraged|invited|requested|advised|called\s+(?:up)?on)\s+(?:to|that)\b"
    ),
    # between asker and verb: "We therefore strongly urge"
    adverbs=rf"(?:,?\s+(?:{_ADVERBS}),?)*",
    # "we", "it (recommends)", "the undersigned organizations", "this report", "the Special Rapporteur"
    askers=(
        r"(?:we|i|it|they|(?:the|these|all|our|this)\s+(?:(?!(?:the|an?|to|that)\b)[\w’'-]+\s+){0,4}?(?:organi[sz]ations?|committee|"
        r"rapporteur|mission|report|authors?|signator(?:y|ies)|coalition|experts?|groups?|observers?|"
        r"commission|commissioner|council|court|network|delegation|assembly|ombudsman|monitors?|"
        r"submission|memorandum|briefing|paper|ngos?))"
    ),
    # "urges you to", "recommends that", "calls for the repeal of", "recommends adopting"
    complement=r"[^.;:]{0,160}?(?:\bto\b\s+[\w’-]+|\bthat\b|\bwill\b|\bshould\b)|[^.;]{0,60}:|\s+(?:the\s+|an?\s+)?(?:\w+\s+)?\w+(?:ing|tion|ment|al|ase)\b",
    # but not "should have been", "should it prove", "it should be noted"
    should=(
        r"\b(?:should|must|ought\s+to|needs?\s+to)\b(?!\s+(?:have\b|it\b|they\b|there\b|(?:also\s+)?be\s+(?:noted|"
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
        r"manufacturers?|party|mission|office|leaders)"
    ),
    # for the one who was asked a sentence before: "It should also place a moratorium"
    pronouns=r"(?:it|they|this|these)",
    # somebody else speaks in the sentence: "said that the government should"
    reported=(
        r"\b(?:said|says|stated|states|argued|argues|told|believes?|claimed|claims|noted|notes|wrote|thinks?|"
        r"according\s+to|recommended|urged|called|stressed|stipulates?|provides?|concluded|found|held|ruled|agreed|"
        r"decided|announced|emphasi[sz]ed|whether|if|unless|why|how|what)\b"
    ),
    # over recommendations: "Recommendations", "V. PRIORITY RECOMMENDATIONS"
    heading=r"^\W*(?:[\divxlc]+[.)]?\s+)?(?:[\w’'-]+\s+(?:and\s+|of\s+)?){0,4}recommendations?\b(?:\s+(?:to|for|on)\b.*|\s+and\s+[\w\s]+)?\W*$",
    # who a heading or a list is for: "To the Government of Kazakhstan:", "For donors"
    to=r"^\W*(?:(?:recommendations?\s+)?(?:to|for)\s+)(?:the\s+|all\s+|its\s+)?(?P<whom>[^:.]{3,120}?)\s*:?\s*$",
)
