"""How UN reports in English list recommendations, with what the State answered."""

from pledgewatch.dossier.vocabulary import Response
from pledgewatch.extraction.languages.list_words import ListWords
from pledgewatch.extraction.verbs import CATEGORY

# Beside each, the wording that it was written for.
_ANSWERS = (
    # "The recommendations below did not enjoy the support of Kenya"
    (
        Response.NOTED,
        (
            r"\b(?:(?:did|do|does|could|can|would|will) not|cannot) (?:\w+ ){0,2}"
            r"(?:enjoy|support|accept|agree|endorse)"
        ),
    ),
    # "The recommendations listed below were rejected by Azerbaijan for the following reasons"
    (Response.NOTED, r"\b(?:reject(?:s|ed)?|not (?:been )?(?:accepted|supported))\b"),
    # "will be examined by Cuba, which will provide responses in due time"
    (
        Response.PENDING,
        (
            r"\bwill (?:further )?(?:be )?(?:further )?"
            r"(?:examined?|consider(?:ed)?|provided?|study|studied|review(?:ed)?|respond)\b"
        ),
    ),
    # "enjoy the support of Iceland which it considers to be already implemented"
    (Response.SUPPORTED, r"\benjoy(?:s|ed)? (?:the|its|their) support\b"),
    # "noted the following recommendations, which pertain to measures being implemented"
    (
        Response.SUPPORTED,
        (
            r"\b(?:accept(?:s|ed)|support(?:s|ed)|already (?:been )?implemented|being implemented"
            r"|have been implemented|process of implementation)\b"
        ),
    ),
    # "takes note of the following recommendations"
    (Response.NOTED, r"\b(?:takes?|took|taken) note\b|\bnote[sd]? (?:that|the following)\b"),
    # "In the course of the discussion, the following recommendations were made to Cyprus"
    (Response.PENDING, r"\bwere made to\b|\bresponses?\b"),
)

ENGLISH_LISTS = ListWords(
    about=r"\brecommendations?\b",
    opens=r"[A-Z“(\[]",
    opens_below=r"(?!)",
    letters=r"(?!)",
    closing=r"\s*(?:Annex\b|[IVX]{1,4}\.\s)",
    answers=_ANSWERS,
    groups=(
        "European Union", "EU", "African Union", "African Group", "League of Arab States",
        "Arab Group", "Organization of the Islamic Conference",
        "Organisation of Islamic Cooperation", "OIC", "Non-Aligned Movement", "CARICOM", "ASEAN",
        "Kosovo",
    ),
    # such as “(Spain 3)”, “(on behalf of the European Union)”, “(and Chile)”,
    # “(Bolivia (Plurinational Republic of))”
    frills=r"^(?:and|on behalf of|also|by)\s+|^the\s+|[\s*\d]+$|\s*\([^()]*\)$",
    article=r"^the\s+",
    separators=r"\s*[,;/]\s*|\s+y\s+|\s*&\s*(?!Grenadines|Nevis|Principe)",
    both="and",
    name=r"^[A-ZÀ-Þ][\w’'.-]*(?:\s+(?:of|and|the|[A-ZÀ-Þ(][\w’'.)-]*))*$",
    # "; adopt", "/ratify", ". Adopt", "and to adopt"
    verb=(
        r"(?:(?:and|as well as|also|then),?\s+(?:to\s+|that\s+)?)?+(?:\w+ly\s+)?+"
        rf"(?:{'|'.join(sorted(CATEGORY))})(?![\w-])"
    ),
    added=r"and\s",
    # "ratify", "consider expediting the ratification of", "and issue": nothing is asked for yet
    lacks_object=(
        r"(?:\w+(?:ing|ify|ign)"
        r"|\b(?:of|to|for|with|on|in|at|under|issue|implement|accede|consider))$"
    ),
)  # fmt: skip
