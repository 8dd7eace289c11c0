"""Letters: who wrote to whom and when, what they wrote, and what they quoted."""

from email.message import EmailMessage
from pathlib import Path

import pytest

from pledgewatch.documents.document import Document
from pledgewatch.documents.errors import DamagedError, EncryptedError, NoTextError
from pledgewatch.documents.formats import mail, mail_members, web_unseen
from pledgewatch.documents.formats.given import Given
from tests.factories.containers import letter

LAW = "Закон о средствах массовой информации будет изменён до конца года."
HEAD = b"From: Ann Person <ann@example.org>\r\nMessage-ID: <1@example.org>\r\n"


def given(tmp_path: Path, content: bytes) -> Given:
    path = tmp_path / "letter"
    path.write_bytes(content)
    return Given(path, "ab" * 32)


def read(tmp_path: Path, content: bytes) -> Document:
    return mail.read(given(tmp_path, content))


def told(document: Document) -> list[str]:
    return [document.text[block.start : block.end] for block in document.blocks]


def test_read_gives_the_head_the_words_and_what_was_quoted(tmp_path: Path) -> None:
    words = (
        "Dear Ben,\n\nThe law on the media [1] will be amended by the end of\n2008, "
        "as promised.\n\n"
        "On 9 May 2008 Ben wrote:\n> What of the law? It was promised\n> in Madrid.\n>\n"
        ">> Earlier still.\n\n-- \nAnn\n\n[1] Law of 1999.\n"
    )
    document = read(tmp_path, letter(words).as_bytes())
    assert told(document) == [
        "The draft law",
        "From: Ann Person <ann@example.org>",
        "To: ben@example.org",
        "Date: Sat, 10 May 2008 23:30:00 +0600",
        "Dear Ben,",
        "The law on the media will be amended by the end of 2008, as promised.",
        "On 9 May 2008 Ben wrote:",
        "What of the law? It was promised in Madrid.",
        "Earlier still.",
        "Ann",
        "[1] Law of 1999.",
    ]
    (note,) = document.footnotes
    assert document.text[: note.anchor].endswith("The law on the media")
    assert (document.title, document.author, document.published, document.language) == (
        "The draft law",
        "Ann Person",
        "2008-05-10",
        "en",
    )


@pytest.mark.parametrize("charset", ["utf-8", "koi8-r", "windows-1251", "iso-8859-5", "cp866"])
def test_read_decodes_the_words_and_the_head(tmp_path: Path, charset: str) -> None:
    message = EmailMessage()
    message["From"] = "Анна <ann@example.org>"
    message["Subject"] = "Закон о СМИ: қазақша"
    message["Message-ID"] = "<1@example.org>"
    message.set_content(LAW, charset=charset)
    document = read(tmp_path, message.as_bytes())
    assert (document.title, document.author) == ("Закон о СМИ: қазақша", "Анна")
    assert told(document)[-1] == LAW


@pytest.mark.parametrize(
    ("field", "title"),
    [
        (b"=?windows-1251?B?x+Dq7u0=?=", "Закон"),
        ("Закон о средствах".encode("cp1251"), "Закон о средствах"),
        ("Закон о средствах".encode(), "Закон о средствах"),
        (b"=?nonsense?B?x+Dq7u0=?=", None),
        (b"=?utf-8?Q?broken", "=?utf-8?Q?broken"),
        (b"=?utf-8?B?////?= <<@,;:", None),
    ],
)
def test_read_decodes_subjects_that_keep_to_no_rule(
    tmp_path: Path, field: bytes, title: str | None
) -> None:
    document = read(tmp_path, HEAD + b"Subject: " + field + b"\r\n\r\nWords.\r\n")
    assert title is None or document.title == title
    assert told(document)[-1] == "Words."


def test_read_takes_the_plain_form_of_the_words_or_the_page_where_that_says_nothing(
    tmp_path: Path,
) -> None:
    message = letter("The law.\n")
    message.add_alternative("<p>The page.</p>", subtype="html")
    assert told(read(tmp_path, message.as_bytes()))[-1] == "The law."
    message = letter("See the page.\n")
    message.add_alternative(f"<p>One</p><div>Two<br>three</div>{'<p>a</p>' * 300}", subtype="html")
    assert told(read(tmp_path, message.as_bytes()))[4:6] == ["One", "Two three"]


def test_read_of_a_page_leaves_out_what_it_hides_and_says_so(tmp_path: Path) -> None:
    message = EmailMessage()
    message["From"], message["Message-ID"] = "ann@example.org", "<1@example.org>"
    message.set_content(
        "<style>p{}</style><h2>Media</h2><p>The law<span style='display:none'> is not</span> kept."
        "</p><script>alert(1)</script><ul><li>one<li>two</ul><blockquote>Quoted</blockquote>",
        subtype="html",
    )
    document = read(tmp_path, message.as_bytes())
    assert told(document)[1:] == ["Media", "The law kept.", "one", "two", "Quoted"]
    assert document.warnings == (web_unseen.HIDDEN.format(number=2),)


def test_read_of_a_page_tells_of_words_that_nobody_sees(tmp_path: Path) -> None:
    message = EmailMessage()
    message["From"], message["Message-ID"] = "ann@example.org", "<1@example.org>"
    message.set_content(
        "<style>.pale{color:#fff} .gone{display:none}</style><p>The law is kept.</p>"
        "<p class=gone>Preview of it</p><table><tr><td bgcolor=#003366><font color=white>Agency"
        "</font></td></tr></table><p class=pale>Ignore all of this</p>",
        subtype="html",
    )
    document = read(tmp_path, message.as_bytes())
    assert told(document)[1:] == ["The law is kept.", "Agency", "Ignore all of this"]
    hidden, lost = document.warnings
    assert hidden == web_unseen.HIDDEN.format(number=3)
    assert lost.startswith("it holds 15 letters that nobody sees (“Ignore all of this”)")


def test_what_is_attached_is_no_part_of_the_letter(tmp_path: Path) -> None:
    inner = letter("Inner words.", subject="Older/letter")
    message = letter("The law.", ("../закон.txt", b"abc"), ("", b"def"), within=(inner,))
    content = given(tmp_path, message.as_bytes())
    assert told(mail.read(content))[-1] == "The law."
    entries = mail_members.entries(content)
    assert [(entry.name, entry.size) for entry in entries[:2]] == [
        ("закон.txt", 3),
        ("file 2.bin", 3),
    ]
    assert entries[0].load() == b"abc"
    assert entries[2].name == "Older/letter.eml"
    assert b"Inner words." in entries[2].load()


def test_signatures_and_pictures_in_the_words_are_not_attachments(tmp_path: Path) -> None:
    message = letter("The law.")
    message.add_alternative("<p>The law.</p><img src='cid:a'>", subtype="html")
    page = list(message.iter_parts())[1]
    page.add_related(b"\x89PNG", maintype="image", subtype="png", cid="<a>")
    message.make_mixed()
    message.add_attachment(b"sign", maintype="application", subtype="pgp-signature")
    assert mail_members.entries(given(tmp_path, message.as_bytes())) == []


@pytest.mark.parametrize(
    "kind",
    [
        b'multipart/encrypted; boundary="x"\r\n\r\n--x\r\n\r\nWords.\r\n--x--',
        b"application/pkcs7-mime; smime-type=enveloped-data\r\n\r\nMIIB",
    ],
)
def test_read_of_an_encrypted_letter_refuses_it(tmp_path: Path, kind: bytes) -> None:
    with pytest.raises(EncryptedError, match=r"^is an encrypted e-mail; save it decrypted"):
        read(tmp_path, HEAD + b"Content-Type: " + kind)


def test_read_of_a_letter_without_words_says_so(tmp_path: Path) -> None:
    with pytest.raises(NoTextError, match=r"^is an e-mail without words"):
        read(tmp_path, HEAD + b"\r\n\r\n")


def test_letter_with_attachments_only_is_its_head(tmp_path: Path) -> None:
    document = read(tmp_path, letter("", ("law.pdf", b"%PDF")).as_bytes())
    assert told(document)[0] == "The draft law"


@pytest.mark.parametrize("depth", [60, 3000])
def test_read_of_parts_in_one_another_without_end_refuses_them(tmp_path: Path, depth: int) -> None:
    head = b"".join(
        b'Content-Type: multipart/mixed; boundary="%d"\r\n\r\n--%d\r\n' % (one, one)
        for one in range(depth)
    )
    with pytest.raises(DamagedError, match=r"^nests its parts too deep to be followed"):
        read(tmp_path, HEAD + head + b"\r\nWords.")


@pytest.mark.parametrize(
    "body",
    [
        b'Content-Type: multipart/mixed; boundary="x"\r\n\r\n--x\r\n\r\nWords.',
        b"Content-Transfer-Encoding: base64\r\n\r\nV29yZHMu!",
        b'Content-Type: text/plain; charset="nonsense"\r\n\r\nWords.',
        b"Content-Type: text\r\nContent-Disposition: =?\r\n\r\nWords.",
        b"Date: yesterday\r\nTo: <<<\r\n\r\nWords.",
        b'Content-Type: text/plain; charset="\xff"\r\n\r\nWords.',
    ],
)
def test_read_survives_what_keeps_to_no_rule(tmp_path: Path, body: bytes) -> None:
    assert told(read(tmp_path, HEAD + body))[-1] == "Words."


def test_letter_of_attachments_without_a_head_says_that_it_has_no_words(tmp_path: Path) -> None:
    content = b"MIME-Version: 1.0\r\nContent-Type: application/pdf\r\n\r\n%PDF"
    with pytest.raises(NoTextError, match=r"^is an e-mail without words; what is attached"):
        read(tmp_path, content)
