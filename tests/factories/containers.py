"""Archives, letters and mailboxes made in the test that reads them."""

import warnings
from email.message import EmailMessage
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo


def archive(*members: tuple[str | ZipInfo, bytes]) -> bytes:
    """A ZIP of these names and bytes; a name may come twice."""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as packed, warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # of names that come twice
        for name, content in members:
            packed.writestr(name, content)
    return stream.getvalue()


def letter(
    words: str,
    *attached: tuple[str, bytes],
    subject: str = "The draft law",
    within: tuple[EmailMessage, ...] = (),
) -> EmailMessage:
    """A letter of May 2008 with files attached, and letters `within` it."""
    message = EmailMessage()
    message["From"] = "Ann Person <ann@example.org>"
    message["To"] = "ben@example.org"
    message["Date"] = "Sat, 10 May 2008 23:30:00 +0600"
    message["Subject"] = subject
    message["Message-ID"] = "<1@example.org>"
    message.set_content(words)
    for name, content in attached:
        message.add_attachment(
            content, maintype="application", subtype="octet-stream", filename=name
        )
    for inner in within:
        message.add_attachment(inner)
    return message


def mailbox(*letters: bytes) -> bytes:
    """A mailbox of these letters."""
    head = b"From ann@example.org Sat May 10 23:30:00 2008\n"
    return b"\n".join(head + one.replace(b"\nFrom ", b"\n>From ") for one in letters)
