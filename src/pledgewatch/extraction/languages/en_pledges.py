"""How English undertakes something."""
# ruff: noqa: E501 -- a pattern stands on one line, under its example

from pledgewatch.extraction.languages.language import PledgeWords

_NUMBER = r"(?:no\.?\s*)?(?:\d{1,3}|\([a-z\d]{1,3}\)|[ivx]{1,5}|one|two|three|four|five|six|seven|eight|nine|ten|[a-h])"

ENGLISH_PLEDGES = PledgeWords(
    # As in “Promise 1:”, “Pledge 2.”, “Commitment (a):” and a bare “Pledge:”.
    label=rf"\s*(?:promise|pledge|commitment|undertaking|assurance|vow)(?:\s+{_NUMBER}\s*[:.–—-]|\s*:)\s*",
    # "we intend to take measures", "I will submit", "Kazakhstan undertakes to"
    commissive=(
        r"\b(?:we|i|kazakhstan|government|country|state)\b[\w\s,’']{0,60}?\b(?:will|shall|intends?\s+to|"
        r"(?:are|am|is)\s+going\s+to|undertakes?\s+to|commits?|pledges?|promises?|plans?\s+to)\b"
    ),
    # "pledged that Kazakhstan would ...", "has promised to ...", "committed itself to ..."
    reported=(
        r"(?:(?:has|have|had)\s+)?(?:also\s+|further\s+|publicly\s+|again\s+|repeatedly\s+|"
        r"formally\s+|solemnly\s+)*(?:pledged|promised|vowed|undertook|undertaken|committed|agreed|"
        r"assured|guaranteed|pledges|promises|undertakes|vows|commits|committing)\b"
    ),
    # what must follow: "that", "to", "itself to", "by the end of"
    complement=(
        r"\s+(?:itself|himself|herself|themselves|ourselves)?\s*(?:publicly\s+)?"
        r"(?:(?:to\s+[^.;]{0,120}?)?that\b|to\s+(?!(?:the|its|his|her|their|an?|a number|several|"
        r"\w+\s+(?:reforms?|principles))\b)\w+|not\s+to\b)"
    ),
    negated=r"\b(?:not|never|no|failed|fail|fails|failing|refused|neither|if|whether|should|must|would\s+have|urges?|calls?\s+on)\b",
    section=r"\b(?:voluntary\s+(?:pledges|commitments)|pledges\s+and\s+commitments|(?:pledges|commitments|promises)\s+(?:made\s+)?(?:by|of)\b)",
    pledge_nouns=r"\b(?:promises?|pledges?|pledged|promised|commitments?|undertakings?|assurances?|speech|address|statement)\b",
    conditional=r"\b(?:if|provided\s+that|subject\s+to|depending\s+on|where\s+(?:possible|appropriate|necessary)|as\s+far\s+as\s+possible|to\s+the\s+extent|resources\s+permitting|when\s+conditions|should\s+\w+\s+(?:be|become))\b",
    aspirational=r"\b(?:intends?|hopes?|aims?|aspires?|strives?|seeks?|endeavou?rs?|plans?|wish(?:es)?|considers?|considering|explore|(?:will|shall|to)\s+(?:continue|strive|endeavou?r|consider|explore|seek|try|work\s+towards?)|efforts?\s+[\w\s-]{0,80}?will\s+continue)\b",
    future=r"\b(?:will|shall|would|undertakes?|commits?|pledges?|promises?|intends?|going\s+to|reaffirms?|reiterates?|plans?)\b",
    said=r"\b(?:said|stated|declared|announced|pledged|promised|told|added|vowed|assured|emphasi[sz]ed|noted)\b",
    first_person=r"\b(?:we|i|our)\b",
)  # fmt: skip
