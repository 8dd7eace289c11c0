"""What a text is, told by what stands in it."""

import time
from pathlib import Path

import pytest

from pledgewatch.documents.formats import kind, text_kind
from pledgewatch.documents.formats.given import Given

LETTER = b"From: ann@example.org\r\nTo: ben@example.org\r\nSubject: Law\r\n"
RELATED = b'Content-Type: multipart/related; type="text/html"; boundary="x"\r\n\r\n--x\r\n'


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (LETTER + b"Message-ID: <1@x>\r\n\r\nWords.", kind.MAIL),
        (LETTER + b"Date: Sat, 10 May 2008 23:30:00 +0600\r\n\r\nWords.", kind.MAIL),
        (b"Received: from x\r\n\tby y\r\nFrom: ann@example.org\r\n\r\nWords.", kind.MAIL),
        (b"From ann@x Sat May 10 23:30:00 2008\n" + LETTER + b"Message-ID: <1>\n\n", kind.MAILBOX),
        (b"From ann@x Sat May 10 23:30:00 2008\n" + LETTER + b"\nWords.", kind.MAILBOX),
        (b"From Sat the 10th of May 08:00 to 2008\n\nWe promise.", kind.TEXT),
        (b"From: <Saved by a browser>\r\nSubject: Law\r\nMIME-Version: 1.0\r\n" + RELATED, None),
        (LETTER + b"MIME-Version: 1.0\r\n" + RELATED, kind.MAIL),
        # At the head of a memorandum stand the same words, of a person.
        (b"From: the minister\nTo: the Forum\nDate: 10 May 2008\n\nWe promise.", kind.TEXT),
        (b"MEMORANDUM\n\nTo: Ben\nFrom: Ann\n\nWords.", kind.TEXT),
        (b"From here on the law holds.\n\nIt was adopted in 2008.", kind.TEXT),
        (b"# Promises\n\n## Media\n\nWords.\n", kind.MARKDOWN),
        (b"Words[^1].\n\n[^1]: See the [speech](https://example.org/speech).\n", kind.MARKDOWN),
        (b"---\ntitle: Promises\n---\n\n# Media\n\nWords.\n", kind.MARKDOWN),
        (b"| a | b |\n|---|---|\n| **c** | d |\n", kind.MARKDOWN),
        ("# Обещания\n\nСлова **важны** здесь.\n".encode("cp1251"), kind.MARKDOWN),
        ("# Обещания\n\n## Закон\n\nСлова.\n".encode("utf-16"), kind.MARKDOWN),
        (b"---\nlayout: speech\ntags:\n  - media\n---\n\nWords.\n", kind.MARKDOWN),
        (b"Words[^1].\n\n[^1]: See the speech.\n", kind.MARKDOWN),
        (b"Of **use**:\n\n> **Goal: to amend\n> the law.**\n", kind.MARKDOWN),
        (b"**Ann**,\\\n*Head of the Office*\n", kind.MARKDOWN),
        (b"The law* was amended.\n\n* In 2008.\n** In 2009.\n", kind.TEXT),
        (b"See C:\\\nand 2*3 and a*b*c of 5 * 6 * 7.\n", kind.TEXT),
        (b"---\nTo: the minister\n---\n\nWords.\n", kind.TEXT),
        (b"# Promises\n\nOne sign is no Markdown.\n", kind.TEXT),
        (b"#1 is the law, #2 the court.\n\n# 3\n", kind.TEXT),
        (b"PROMISES\n========\n\nIn 2008 * the law * was amended.\n\n---\n", kind.TEXT),
        (b"1. See [1] and (2).\n\n* a point\n- another_one_\n", kind.TEXT),
        (b"", kind.TEXT),
        (b"\x00\x01\x02", kind.TEXT),
    ],
)
def test_kind_of_tells_texts_apart(tmp_path: Path, content: bytes, told: str | None) -> None:
    path = tmp_path / "text"
    path.write_bytes(content)
    assert text_kind.kind_of(Given(path, "")) == (told or kind.SAVED_PAGE)


def test_a_line_of_many_days_and_hours_takes_no_longer_than_others(tmp_path: Path) -> None:
    path = tmp_path / "days"
    path.write_bytes(b"From a " + b"Mon " * 60_000 + b"00:00 " * 60_000)
    begun = time.process_time()
    assert text_kind.kind_of(Given(path, "0")) == kind.TEXT
    assert time.process_time() - begun < 2
