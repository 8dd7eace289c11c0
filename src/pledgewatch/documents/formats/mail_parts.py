"""A letter taken apart: what its head says, the words in it, what is attached (RFC 5322, 2045).

Everything in it is from outside: a field that cannot be followed is shown as it stands.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.errors import MessageError
from email.header import decode_header, make_header
from email.headerregistry import BaseHeader, HeaderRegistry
from email.message import MIMEPart
from email.parser import BytesParser
from email.utils import parsedate_to_datetime

from pledgewatch.documents.errors import DamagedError, EncryptedError
from pledgewatch.documents.formats import encodings, stated_encoding

MOST_PARTS = 2000
DEEPEST = 50  # parts in one another; letters are some four deep
LONGEST_FIELD = 2000  # characters that are shown
LONGEST_PARSED = 4000  # characters of a field that has a form; to follow it takes their square
ENCRYPTED = "is an encrypted e-mail; save it decrypted, or give what it says"
TOO_DEEP = "nests its parts too deep to be followed; save what you need from it by itself"
CANNOT = "cannot be followed as an e-mail; open and save it anew"
# Parts that belong to how a letter is sent.
SIGNATURES = {
    *("application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature"),
    *("application/pgp-keys", "message/delivery-status", "text/rfc822-headers"),
}
ENVELOPED = {"application/pkcs7-mime", "application/x-pkcs7-mime"}
PLAIN, WEB = "text/plain", "text/html"
# What the data of a saved page and of a letter with pictures are.
INLINE = ("image/", "font/", "text/css", "application/javascript", "text/javascript")


@dataclass(frozen=True, slots=True)
class Body:
    """A stretch of the letter itself; `served_as` is its `Content-Type` as it stands."""

    media_type: str
    content: bytes
    served_as: str


@dataclass(frozen=True, slots=True)
class Attached:
    """What is attached: its name as the letter has it, "" where there is none."""

    name: str
    media_type: str
    content: bytes


@dataclass(slots=True)
class Letter:
    """A letter; fields are by their names in lower case, as words."""

    fields: dict[str, str] = field(default_factory=dict)
    day: str | None = None  # EDTF, where it was written
    bodies: list[Body] = field(default_factory=list)
    attached: list[Attached] = field(default_factory=list)
    pictures: int = 0  # in its words


# What the standard library raises where a field says what cannot be.
UNFOLLOWED = (
    *(MessageError, ValueError, LookupError, AttributeError, TypeError, ArithmeticError),
    *(AssertionError, RecursionError),
)
NO_LETTER = re.compile("[\ud800-\udc7f\udd00-\udfff]")  # half a letter, and no byte kept as one


class _Forms(HeaderRegistry):
    """The forms of fields (addresses, days, types), each followed as far as it is of use."""

    def __call__(self, name: str, value: str) -> BaseHeader:
        whole = name.lower() == "subject"  # it has none
        return super().__call__(name, value if whole else value[:LONGEST_PARSED])


LETTERS = policy.default.clone(header_factory=_Forms())
SHOWN = ("From", "Sender", "To", "Cc", "Date", "Subject")


def taken_apart(content: bytes) -> Letter:
    """The letter in `content`.

    Raises `EncryptedError` if it is encrypted, `DamagedError` where it nests too deep.
    """
    try:
        message = message_from_bytes(content, policy=LETTERS)
        letter = Letter()
        for name in SHOWN:
            words = _field(message, name)
            if words:
                letter.fields[name.lower()] = words
        letter.day = _day(message)
        _follow(message, letter, 0, "mixed")
    except RecursionError as error:
        raise DamagedError(TOO_DEEP) from error
    except UNFOLLOWED as error:
        raise DamagedError(CANNOT) from error
    return letter


def taken_head(content: bytes) -> dict[str, str]:
    """The fields of a letter that begins with `content`, by their names in lower case."""
    message = BytesParser(policy=LETTERS).parsebytes(content, headersonly=True)
    return {name.lower(): _field(message, name) for name in SHOWN}


def _follow(part: MIMEPart, letter: Letter, depth: int, around: str) -> None:
    """Add what is in `part`; `around` is how it is combined with its neighbours."""
    if depth > DEEPEST or len(letter.bodies) + len(letter.attached) > MOST_PARTS:
        raise DamagedError(TOO_DEEP)
    media_type = part.get_content_type()
    if media_type == "multipart/encrypted" or (media_type in ENVELOPED and _is_enveloped(part)):
        raise EncryptedError(ENCRYPTED)
    if media_type == "message/rfc822":
        letter.attached.append(_letter_within(part))
    elif part.is_multipart():
        _follow_several(part, letter, depth)
    elif media_type in SIGNATURES:
        return
    elif _is_body(part, media_type):
        letter.bodies.append(Body(media_type, _content(part), _served_as(part)))
    elif around == "related" and media_type.startswith(INLINE):
        letter.pictures += media_type.startswith("image/")
    else:
        letter.attached.append(Attached(_name(part), media_type, _content(part)))


def _follow_several(part: MIMEPart, letter: Letter, depth: int) -> None:
    kind = part.get_content_subtype()
    parts = list(part.iter_parts())
    if kind == "alternative":
        parts = list(_chosen(parts))
    for one in parts:
        _follow(one, letter, depth + 1, kind)


def _chosen(parts: Sequence[MIMEPart]) -> Iterator[MIMEPart]:
    """Of several forms of the same words the plain one, unless it only says that there is another.

    What is no form of the words (an invitation to a meeting) is kept beside it.
    """
    plain = [one for one in parts if one.get_content_type() == PLAIN]
    other = [one for one in parts if one.get_content_type() == WEB or one.is_multipart()]
    stub = bool(plain and other) and STUB * _weight(plain[0]) < _weight(other[-1])
    if plain and not stub:
        yield plain[0]
        # A form with pictures may hold attachments too.
        yield from (one for one in parts if one not in plain and one not in other)
        for one in other:
            yield from (
                within
                for within in (one.iter_parts() if one.is_multipart() else ())
                if within.get_content_disposition() == "attachment"
            )
    elif other:
        yield other[-1]
    else:
        yield from parts


STUB = 40  # times longer, addresses and signs of the HTML counted


def _weight(part: MIMEPart) -> int:
    return sum(len(_content(one)) for one in part.walk() if one.get_content_maintype() == "text")


def _is_body(part: MIMEPart, media_type: str) -> bool:
    return (
        media_type in {PLAIN, WEB}
        and part.get_content_disposition() != "attachment"
        and not _name(part)
    )


def _is_enveloped(part: MIMEPart) -> bool:
    return "signed" not in str(part.get_param("smime-type", "enveloped-data"))


def _letter_within(part: MIMEPart) -> Attached:
    inner = part.get_payload()
    first = inner[0] if isinstance(inner, list) and inner else None
    if not isinstance(first, MIMEPart):
        return Attached(_name(part), "message/rfc822", _content(part))
    try:
        content = first.as_bytes(policy=policy.compat32)
    except UNFOLLOWED:  # what cannot be written again
        content = str(first).encode("utf-8", "surrogateescape")
    name = _name(part) or f"{_field(first, 'Subject')[:80]}.eml"
    return Attached(name, "message/rfc822", content)


def _content(part: MIMEPart) -> bytes:
    try:
        content = part.get_payload(decode=True)
    except UNFOLLOWED:
        content = None
    return content if isinstance(content, bytes) else b""


def _served_as(part: MIMEPart) -> str:
    charset = part.get_param("charset")
    if isinstance(charset, tuple):
        charset = charset[-1]
    return f"{part.get_content_type()}; charset={charset}" if charset else ""


def _name(part: MIMEPart) -> str:
    try:
        return str(part.get_filename() or "")
    except UNFOLLOWED:
        return ""


def _field(message: MIMEPart, name: str) -> str:
    """The words of a field, decoded (RFC 2047), on one line."""
    raw = next(
        (str(value) for key, value in message.raw_items() if key.lower() == name.lower()), ""
    )
    if raw.isascii():
        try:
            stated = str(message.get(name, ""))
        except UNFOLLOWED:
            stated = raw
    else:  # bytes as they are, which nobody announced
        content = raw.encode("utf-8", "surrogateescape")
        stated = content.decode(_encoding(content), "replace")
    if "=?" in stated:  # the program that wrote it did not keep to the rules
        stated = _decoded(stated)
    stated = NO_LETTER.sub("\ufffd", stated)
    words = stated.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return " ".join(words.split())[:LONGEST_FIELD]


def _encoding(content: bytes) -> str:
    if stated_encoding.decodes(content, "utf-8"):
        return "utf-8"
    return encodings.guessed(content) or "latin-1"


def _decoded(stated: str) -> str:
    try:
        return str(make_header(decode_header(stated)))
    except UNFOLLOWED:
        return stated


def _day(message: MIMEPart) -> str | None:
    try:
        return parsedate_to_datetime(_field(message, "Date")).date().isoformat()
    except UNFOLLOWED:
        return None
