"""English."""

from pledgewatch.extraction.languages.en_citations import ENGLISH_CITATIONS
from pledgewatch.extraction.languages.en_dates import ENGLISH_DATES
from pledgewatch.extraction.languages.en_events import ENGLISH_EVENTS
from pledgewatch.extraction.languages.en_names import ENGLISH_NAMES
from pledgewatch.extraction.languages.en_pledges import ENGLISH_PLEDGES
from pledgewatch.extraction.languages.en_recommendations import ENGLISH_RECOMMENDATIONS
from pledgewatch.extraction.languages.en_requirements import ENGLISH_REQUIREMENTS
from pledgewatch.extraction.languages.language import Language, Parts, SentenceWords
from pledgewatch.extraction.languages.signs import Script, Signs, words

_SENTENCES = SentenceWords(
    # "Mr. Tazhin"; "Gen. Petrov"; "e.g. libel"
    abbreviations=frozenset(
        {
            "mr", "mrs", "ms", "dr", "prof", "hon", "rev", "gen", "col", "lt", "maj", "capt", "sgt",
            "sen", "rep", "gov", "amb", "st", "h.e", "e.g", "i.e", "cf", "vs", "viz", "ibid",
            "approx", "ca", "c", "jan", "feb", "aug", "sept", "sep", "oct", "nov", "dec", "resp",
            "incl", "esp", "ed", "eds", "trans", "dept", "messrs", "mme", "mlle",
        }
    ),
    # "No. 7"; "art. 5"; "para. 3"; "pp. 4-6"
    before_number=frozenset(
        {
            "no", "nos", "art", "arts", "para", "paras", "p", "pp", "sec", "secs", "ch", "vol",
            "fig", "op", "res", "doc", "n", "nn", "add", "rev", "corr", "ser", "ss", "cl", "item",
        }
    ),
)  # fmt: skip

# Neither French nor Spanish have these.
_SIGNS = Signs(
    script=Script.LATIN,
    words=words(
        "the of and was were that with which for this these have has had from been are is by it "
        "its should would will their they not be or than shall his he she who must under to in at"
    ),
)

ENGLISH = Language(
    code="en",
    signs=_SIGNS,
    sentences=_SENTENCES,
    parts=Parts(
        citations=ENGLISH_CITATIONS,
        dates=ENGLISH_DATES,
        names=ENGLISH_NAMES,
        events=ENGLISH_EVENTS,
        pledges=ENGLISH_PLEDGES,
        recommendations=ENGLISH_RECOMMENDATIONS,
        requirements=ENGLISH_REQUIREMENTS,
    ),
)
