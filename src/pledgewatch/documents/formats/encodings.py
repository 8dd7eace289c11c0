"""Which encoding bytes are in, where neither a mark nor valid UTF-8 says so.

Statistics over all encodings that exist take French for Central European and a short line of
Russian for Japanese. What is likely here is asked first, each by a plain rule; the statistics
decide among the rest, and only among encodings that documents are found in.
"""

import re

from charset_normalizer import from_bytes

from pledgewatch.documents.formats.stated_encoding import decodes

SAMPLE = 200_000  # bytes that the guess looks at
LEAST_WIDE = 4  # bytes from which the halves of UTF-16 can be told apart
# High bytes of UTF-16 in the texts read here: Latin, Cyrillic, typographic signs.
WIDE_HIGH = bytes((0x00, 0x04, 0x20))
WIDE_SHARE = 0.9
CYRILLIC = ("cp1251", "koi8_u", "cp866", "iso8859_5", "mac_cyrillic", "kz1048", "ptcp154")
# "оеаинтсрвл" are two thirds of Russian and Ukrainian, and of Kazakh with "ыі".
COMMON = frozenset("оеаинтсрвлыікқ")
ALPHABET = frozenset(
    "абвгдеёжзийклмнопрстуфхцчшщъыьэюяґєіїўәғқңөұүһ№«»„“”‘’–—…•§°©\xa0"
    "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯҐЄІЇЎӘҒҚҢӨҰҮҺ"
)
LEAST_COMMON = 0.45  # of the letters beyond ASCII
FOREIGN = 3.0  # how much a letter of no alphabet weighs against a common one
MOSTLY = 0.4  # of all letters are beyond ASCII: it is no Latin script
WESTERN = frozenset(
    "àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿßœšžÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝŸŒŠŽ"
    "‚„…‘’“”•–—‹›€™¡£§©ª«®°´·º»¿\xa0\xad"
)
# No word of a Western language: "Çàêîí", "ministryÕs", "a¿o", "m‚dias".
UNLIKELY_WESTERN = re.compile(
    r"[à-öø-ÿÀ-ÖØ-Þ]{3}|[a-zà-öø-ÿ][À-ÖØ-Þ]|\w[¡¿]|[¡¿](?!\w)|[^\W\d_][‚„…‹°´®][^\W\d_]"
)
WESTERN_ENCODINGS = ("cp1252", "mac_roman", "cp850")
# What is left to statistics: Central European, Baltic, Turkish, Greek, older computers, Asian.
OTHERS = [
    *("cp1250", "iso8859_2", "cp852", "mac_latin2", "cp1257", "cp1254", "cp1253", "cp1255"),
    *("cp1256", "mac_roman", "cp850", "cp437", "cp1252"),
    *("gb18030", "big5", "cp932", "euc_jp", "cp949"),
]


def guessed(content: bytes) -> str | None:
    """The likeliest encoding of `content`, or None if it can be in none that is known here."""
    sample = content[:SAMPLE]
    return _cyrillic(sample) or _western(sample) or _by_statistics(sample)


def wide(content: bytes) -> str | None:
    """UTF-16 without its mark: nearly every second byte is one of a few."""
    sample = content[:4000]
    if len(content) < LEAST_WIDE or len(content) % 2 or not any(sample):
        return None
    for encoding, high in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[::2])):
        few = sum(map(high.count, WIDE_HIGH)) >= WIDE_SHARE * len(high)
        if few and 2 * high.count(0x20) <= len(high) and decodes(content, encoding):
            return encoding
    return None


def _cyrillic(sample: bytes) -> str | None:
    high = sum(byte >= 0x80 for byte in sample)  # noqa: PLR2004 -- what is beyond ASCII
    low = len(re.findall(rb"[A-Za-z]", sample))
    if high < MOSTLY * (high + low):
        return None
    scores = {encoding: _score(sample, encoding) for encoding in CYRILLIC}
    best = max(CYRILLIC, key=lambda encoding: scores[encoding])
    return best if scores[best] >= LEAST_COMMON else None


def _score(sample: bytes, encoding: str) -> float:
    """The share of common letters among those beyond ASCII, less what no alphabet has."""
    text = sample.decode(encoding, errors="replace")
    beyond = [letter for letter in text if not letter.isascii()]
    common = sum(letter in COMMON for letter in beyond)
    foreign = sum(letter not in ALPHABET for letter in beyond)
    return (common - FOREIGN * foreign) / max(1, len(beyond))


def _western(sample: bytes) -> str | None:
    for encoding in WESTERN_ENCODINGS:
        text = sample.decode(encoding, errors="replace")
        beyond = {letter for letter in text if not letter.isascii()}
        if beyond <= WESTERN and not UNLIKELY_WESTERN.search(text):
            return encoding
    return None


def _by_statistics(sample: bytes) -> str | None:
    best = from_bytes(sample, cp_isolation=OTHERS).best()
    return best.encoding if best is not None else None
