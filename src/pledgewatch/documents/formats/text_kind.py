"""What a text is, by its content: a letter, a mailbox, a saved page, Markdown, or plain words."""

import re
from itertools import islice

from pledgewatch.documents.errors import DocumentError
from pledgewatch.documents.formats import kind, plain_text
from pledgewatch.documents.formats.given import Given

HEAD = 64 << 10  # bytes in which the head of a letter ends
SAMPLE = 200_000  # bytes in which the signs of Markdown are looked for
FIELD = re.compile(r"([!-9;-~]{1,76}):[ \t]?(.*)")  # RFC 5322, 2.2
# "From ann@example.org Sat Jan  3 01:05:34 2009": what divides the letters of a mailbox (RFC 4155).
FROM_LINE = re.compile(  # each part at its first place only, or a long line takes its square
    rb"From \S(?>[^\n]*?\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b)(?>[^\n]*?\d\d:\d\d)(?>[^\n]*?\d{4})"
    rb"[^\n]*(?:\n|$)"
)
# Fields that programs write, not people at the head of a memorandum.
WRITTEN = {
    *("message-id", "mime-version", "received", "return-path", "delivered-to", "content-type"),
    *("content-transfer-encoding", "x-mailer", "user-agent", "dkim-signature", "in-reply-to"),
}
DATED = re.compile(r"(?:\w{3},\s*)?\d{1,2} \w{3} \d{4} \d\d:\d\d")  # as RFC 5322 has it
CITED = {"from", "to", "subject", "date", "sender"}
RELATED = re.compile(r"multipart/related\b", re.IGNORECASE)
# What programs put at the head of Markdown, and which words of it tell enough by themselves.
FRONT = re.compile(r"\A---\n((?:[\w-]+:[^\n]*\n|[ \t]+[^\n]*\n|- [^\n]*\n)++)(?:---|\.\.\.)\n")
STATED = re.compile(r"^(?:title|author|date|lang|layout):", re.MULTILINE)
# Signs of Markdown that plain texts have not. Two of different kinds tell it: a plain text may
# have a line that begins with "#", and underlines its headings with "===". None may look at the
# same letters twice: a line may be as long as the file.
SIGNS: tuple[re.Pattern[str], ...] = (
    re.compile(r"(?:\A|\n\n)#[ \t]+[^\W\d_][^\n]*\n\n", re.DOTALL),  # "# Promises"
    re.compile(r"(?:\A|\n\n)##[ \t]+\w[^\n]*\n", re.DOTALL),  # "## Freedom of the press"
    re.compile(r"(?:\A|\n\n)####?[ \t]+\w[^\n]*\n", re.DOTALL),
    # Words with their address: "[words](https://...)".
    re.compile(r"!?\[[^\]\n]{1,500}\]\((?:https?://|#|/|\.|\w+[./])[^)\n]*\)"),
    re.compile(r"(?:\A|\n)\[\^[^\]\s]+\]:[ \t]*\S"),  # "[^1]: See the speech."
    re.compile(r"(?:\A|\n)\[[^\]\n^][^\]\n]*\]:[ \t]*<?https?://\S+"),  # "[1]: https://..."
    re.compile(r"(?:\A|\n)(```|~~~)[^\n]*\n.*?\n\1", re.DOTALL),  # a fence around code
    re.compile(r"\n[ \t]*+\|?[ \t]*+:?-{3,}+:?[ \t]*+(?:\|[ \t]*+:?-{3,}+:?[ \t]*+)+\|?[ \t]*+\n"),
    re.compile(r"(?<!\S)\*\*[^\s*][^*\n]*(?<!\s)\*\*(?!\w)"),  # "**bold**"
    re.compile(r"(?<![\w*\\])\*[^\s*][^*\n]{0,200}(?<![\s\\])\*(?![\w*])"),  # "*stressed*"
    re.compile(r"\S\[\^[^\]\s]{1,50}\](?!:)"),  # "words[^1]"
    re.compile(r"\n> ?\*\*\S"),  # "> **Goal**"
    re.compile(r"\]\{[.#][\w-]+\}"),  # "[words]{.underline}", as Pandoc writes
    # a line that ends with a break
    re.compile(r"(?:\A|\n)(?=[^\n]*\w[^\n])[^\n]*+(?<=[^\n\\]\\)\n\S"),
    FRONT,
    re.compile(r"(?:\A|\n\n)(?=[^\n]*\w)[^\n]*\n={3,}[ \t]*\n\n"),  # a heading underlined
)
LEAST_SIGNS = 2


def kind_of(given: Given) -> str:
    """The media type of the text that is given; where it cannot be decoded, that of plain text."""
    with given.path.open("rb") as stream:
        head = stream.read(max(HEAD, SAMPLE))
    start = head.lstrip(b"\xef\xbb\xbf\r\n")
    if FROM_LINE.match(start):
        return kind.MAILBOX if _is_addressed(fields(start.split(b"\n", 1)[-1])) else kind.TEXT
    stated = fields(start)
    if _is_letter(stated) or _is_page(stated):
        return kind.SAVED_PAGE if _is_page(stated) else kind.MAIL
    if given.served_as.partition(";")[0].strip().lower() == kind.MARKDOWN:
        return kind.MARKDOWN
    return kind.MARKDOWN if _is_markdown(head[:SAMPLE], given.served_as) else kind.TEXT


def fields(head: bytes) -> dict[str, str]:
    """The fields at the head of a letter by their names; none where it does not open with some."""
    found: dict[str, str] = {}
    name = ""
    for line in islice(head[:HEAD].decode("latin-1").split("\n"), 1000):
        row = line.rstrip("\r")
        if not row:
            break
        if row[0] in " \t" and name:
            found[name] += f" {row.strip()}"
            continue
        field = FIELD.fullmatch(row)
        if field is None:
            return {} if len(found) < 2 else found  # noqa: PLR2004 -- one may be chance
        name = field[1].lower()
        found.setdefault(name, field[2])
    return found


def _is_letter(stated: dict[str, str]) -> bool:
    """Whether somebody is named, and a program wrote it: a memorandum too has "From" and "To"."""
    written = bool(WRITTEN & stated.keys()) or DATED.match(stated.get("date", "")) is not None
    return written and _is_addressed(stated)


def _is_addressed(stated: dict[str, str]) -> bool:
    """Whether two fields or more are those of a letter; in a mailbox that is enough."""
    return len((CITED | WRITTEN) & stated.keys()) > 1


def _is_page(stated: dict[str, str]) -> bool:
    """Whether a browser saved it: a page with what belongs to it, sent to nobody (RFC 2557)."""
    return (
        RELATED.match(stated.get("content-type", "")) is not None
        and not {"to", "received", "delivered-to", "return-path"} & stated.keys()
    )


def _is_markdown(content: bytes, served_as: str) -> bool:
    try:
        text, _ = plain_text.decode(_whole(content), served_as=served_as)
    except DocumentError:
        return False  # what is wrong is said when it is read
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    signs = sum(sign.search(text) is not None for sign in SIGNS)
    front = FRONT.search(text)
    return signs >= LEAST_SIGNS or (front is not None and STATED.search(front[1]) is not None)


def _whole(content: bytes) -> bytes:
    """Without what the sample cut through: the rest of a letter of several bytes."""
    return content if len(content) < SAMPLE else content[: content.rfind(b"\n", 0, SAMPLE) + 1]
