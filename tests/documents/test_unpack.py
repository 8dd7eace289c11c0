"""What a container holds, told without writing anything under its names."""

import struct
from io import BytesIO
from pathlib import Path
from random import Random
from zipfile import ZIP_BZIP2, ZipFile, ZipInfo

import pytest

from pledgewatch.documents import sandbox
from pledgewatch.documents.container import Member
from pledgewatch.documents.errors import (
    ContainerError,
    DamagedError,
    DocumentError,
    NoTextError,
    TooLargeError,
    UnsupportedError,
)
from pledgewatch.documents.formats import members, reading, unpacking
from tests.factories.containers import archive, letter, mailbox

LAW = b"The law on the media will be amended."
BOMB = "unpacks to far more than a document holds; it may be damaged on purpose"
CUT_OFF = "is an archive (ZIP) that is cut off or damaged; fetch or save it anew"
LINK = 0o120777 << 16


def unpacked(folder: Path, content: bytes) -> list[Member]:
    path = folder / "held"
    path.write_bytes(content)
    return list(sandbox.unpack(path))


def named(folder: Path, name: str) -> str:
    (member,) = unpacked(folder, archive((name, LAW)))
    return member.name


def test_archive_gives_each_document_with_its_folders(tmp_path: Path) -> None:
    content = archive(
        ("2008/law.txt", LAW), ("2008/", b""), ("__MACOSX/._law.txt", b"x"), ("a/.DS_Store", b"x"),
        ("Thumbs.db", b"x"), ("nothing.txt", b""),
    )  # fmt: skip
    assert unpacked(tmp_path, content) == [
        Member("2008/law.txt", LAW),
        Member("nothing.txt", b"", "is empty; there is nothing to read in it"),
    ]


def test_archive_and_mailbox_are_no_documents(tmp_path: Path) -> None:
    path = tmp_path / "held"
    path.write_bytes(archive(("law.txt", LAW), ("speech.txt", LAW)))
    with pytest.raises(ContainerError, match=r"held is an archive .ZIP. of 2 files; each is a doc"):
        sandbox.open(path)
    path.write_bytes(mailbox(letter("Words.").as_bytes()))
    with pytest.raises(ContainerError, match=r"held is a mailbox of 1 letters; each is a document"):
        sandbox.open(path)


def test_document_is_no_container(tmp_path: Path) -> None:
    with pytest.raises(UnsupportedError, match=r"held holds no documents; it is one itself$"):
        unpacked(tmp_path, LAW)


def test_letter_gives_what_is_attached(tmp_path: Path) -> None:
    assert unpacked(tmp_path, letter("Words.", ("law.txt", LAW)).as_bytes()) == [
        Member("law.txt", LAW)
    ]
    assert unpacked(tmp_path, letter("Words.").as_bytes()) == []


def test_mailbox_gives_each_letter_as_it_was(tmp_path: Path) -> None:
    first = letter("From here on\nthe law holds.\n", subject="Law").as_bytes()
    second = letter("Words.\n", subject="a/b\u202ec").as_bytes()
    found = unpacked(tmp_path, mailbox(first, second))
    assert [member.name for member in found] == ["1 Law.eml", "2 a\u2215b\ufffdc.eml"]
    assert found[0].content.strip() == first.strip()
    assert b"\nFrom here on\n" in found[0].content


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_mailbox_is_divided_at_its_lines_only(tmp_path: Path, end: bytes) -> None:
    """Not at the word "From " amid a line, nor at a line that it opens without a day."""
    line = b"From ann@example.org Sat May 10 23:30:00 2008"
    words = [b"From: ann@example.org", b"Subject: Law", b"", b"From now on it holds.", b"> From x"]
    letter = end.join([line, *words, b"See " + line, b"", b""])
    path = tmp_path / "letters.mbox"
    path.write_bytes(letter * 2)
    body = end.join([*words, b"See " + line, b""])
    assert [member.content for member in sandbox.unpack(path)] == [body, body + end]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../etc/law.txt", "etc/law.txt"),
        ("/etc/law.txt", "etc/law.txt"),
        ("C:\\Users\\law.txt", "Users/law.txt"),
        ("..\\law.txt", "law.txt"),
        ("law\u202etxt.exe", "law\ufffdtxt.exe"),
        ("law\n\x1b[31m.txt", "law\ufffd\ufffd[31m.txt"),
        ("a" * 400 + ".txt", "a" * 196 + ".txt"),
        ("/", None),
        ("..", "file 1"),
        ("закон.txt", "закон.txt"),
        ("law\xa0of 2008\u2028.txt", "law of 2008\ufffd.txt"),
    ],
)
def test_names_lead_nowhere_and_hide_nothing(tmp_path: Path, name: str, shown: str | None) -> None:
    if shown is None:
        with pytest.raises(NoTextError, match="is an empty archive"):
            named(tmp_path, name)
    else:
        assert named(tmp_path, name) == shown
    assert {path.name for path in tmp_path.iterdir()} == {"held"}


def test_names_of_russian_windows_are_decoded(tmp_path: Path) -> None:
    content = archive(("@@@@@.txt", LAW)).replace(b"@@@@@", "закон".encode("cp866"))
    assert [member.name for member in unpacked(tmp_path, content)] == ["закон.txt"]


def test_names_that_come_twice_are_both_read(tmp_path: Path) -> None:
    content = archive(("law.txt", b"First."), ("law.txt", b"Second."))
    assert [member.content for member in unpacked(tmp_path, content)] == [b"First.", b"Second."]


def test_link_is_not_followed(tmp_path: Path) -> None:
    link = ZipInfo("passwords")
    link.external_attr = LINK
    (member,) = unpacked(tmp_path, archive((link, b"/etc/passwd")))
    assert (member.content, member.problem) == (
        b"",
        "is a link to another place, no document; give the document itself",
    )


def test_encrypted_member_says_so_and_the_rest_is_read(tmp_path: Path) -> None:
    content = archive(("secret.txt", LAW), ("law.txt", LAW))
    flags = bytearray(content)
    flags[6] |= 1  # of the first member, where it stands and in the list
    flags[content.index(b"PK\x01\x02") + 8] |= 1
    secret, law = unpacked(tmp_path, bytes(flags))
    assert secret.problem == "needs a password; save it without one and give it again"
    assert law == Member("law.txt", LAW)


def test_bomb_is_not_unpacked(tmp_path: Path) -> None:
    bomb, law = unpacked(tmp_path, archive(("zeros", bytes(64 << 20)), ("law.txt", LAW)))
    assert (bomb.content, bomb.problem) == (b"", BOMB)
    assert law.content == LAW


def test_bombs_in_bombs_are_met_one_by_one(tmp_path: Path) -> None:
    inner = archive(("zeros", bytes(20 << 20)))
    found = unpacked(tmp_path, archive(*((f"{number}.zip", inner) for number in range(16))))
    assert [member.problem for member in found] == [""] * 16
    (zeros,) = unpacked(tmp_path, found[0].content)
    assert zeros.problem == BOMB


def _lying(content: bytes, size: int) -> bytes:
    """The archive, which says that its only member has `size` bytes."""
    changed = bytearray(content)
    changed[22:26] = struct.pack("<L", size)
    place = content.index(b"PK\x01\x02") + 24
    changed[place : place + 4] = struct.pack("<L", size)
    return bytes(changed)


@pytest.mark.parametrize("size", [1, 30])
def test_size_that_is_a_lie_is_found_out(tmp_path: Path, size: int) -> None:
    (member,) = unpacked(tmp_path, _lying(archive(("law.txt", LAW)), size))
    assert (member.content, member.problem) == (b"", CUT_OFF)


def test_sizes_that_are_too_large_are_refused_before_anything_is_unpacked(tmp_path: Path) -> None:
    (member,) = unpacked(tmp_path, _lying(archive(("law.txt", LAW)), 900 << 20))
    assert member.problem == "is larger than 64 MiB; unpack it and give it by itself"
    with pytest.raises(TooLargeError, match=r"held unpacks to more than 1024 MiB; unpack it and"):
        unpacked(tmp_path, _lying(archive(("law.txt", LAW)), 3 << 30))


def test_too_many_members_are_refused(tmp_path: Path) -> None:
    content = archive(*((f"{number}.txt", b"x") for number in range(members.MOST_MEMBERS + 1)))
    with pytest.raises(TooLargeError, match=r"held holds 5001 files, more than 5000; divide it"):
        unpacked(tmp_path, content)


def test_archive_of_the_wider_form_is_read(tmp_path: Path) -> None:
    content = archive(("law.txt", LAW))
    at = content.index(b"PK\x05\x06")
    start = content.index(b"PK\x01\x02")
    wide = struct.pack("<4sQ2H2L4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, 1, 1, at - start, start)
    locator = struct.pack("<4sLQL", b"PK\x06\x07", 0, at, 1)
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    assert unpacked(tmp_path, content[:at] + wide + locator + end) == [Member("law.txt", LAW)]


def test_member_packed_in_another_way_says_so(tmp_path: Path) -> None:
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_BZIP2) as packed:
        packed.writestr("law.txt", LAW)
    (member,) = unpacked(tmp_path, stream.getvalue())
    assert member.problem == "is packed in a way that documents are not; open and save it anew"


@pytest.mark.parametrize("cut", [10, 40, 100])
def test_archive_that_is_cut_off_says_so(tmp_path: Path, cut: int) -> None:
    with pytest.raises(DamagedError, match=r"cut off or damaged; fetch or save it anew$"):
        unpacked(tmp_path, archive(("law.txt", LAW))[:-cut])


def test_damaged_member_says_so_and_the_rest_is_read(tmp_path: Path) -> None:
    content = bytearray(archive(("a.txt", LAW), ("law.txt", LAW)))
    content[40] ^= 0xFF
    damaged, law = unpacked(tmp_path, bytes(content))
    assert (damaged.content, damaged.problem) == (b"", CUT_OFF)
    assert law == Member("law.txt", LAW)


def test_members_come_some_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpacking, "BATCH", 100)
    path = tmp_path / "held"
    path.write_bytes(archive(*((f"{number}.txt", LAW) for number in range(5))))
    told = [unpacking.unpacked(path, start) for start in (0, 2, 4)]
    assert [(len(one["members"]), one["count"]) for one in told] == [(2, 5), (2, 5), (1, 5)]


def test_members_of_many_answers_come_whole(tmp_path: Path) -> None:
    noise = Random(2008)  # noqa: S311 -- what does not deflate
    wanted = [(f"{number}.bin", noise.randbytes(6_000_000)) for number in range(3)]
    assert unpacked(tmp_path, archive(*wanted)) == [Member(*one) for one in wanted]


def test_every_kind_that_holds_others_is_told(tmp_path: Path) -> None:
    path = tmp_path / "held"
    for content in (archive(("a", LAW)), mailbox(letter("a").as_bytes()), letter("a").as_bytes()):
        path.write_bytes(content)
        assert reading.kind_at(path) in unpacking.HOLDERS
    path.write_bytes(LAW)
    assert reading.kind_at(path) not in unpacking.HOLDERS


def test_archive_without_documents_says_so(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match=r"held is an empty archive .ZIP.; there is nothing"):
        unpacked(tmp_path, archive((".hidden", LAW)))


@pytest.mark.parametrize(("place", "value"), [(42, b"\xff\xff\xff\xff"), (42, b"\x00\x00\x00\x7f")])
def test_list_of_members_that_says_what_cannot_be_is_damaged(
    tmp_path: Path, place: int, value: bytes
) -> None:
    content = bytearray(archive(("law.txt", LAW)))
    at = content.index(b"PK\x01\x02") + place
    content[at : at + len(value)] = value  # where the member begins
    try:
        problems = [member.problem for member in unpacked(tmp_path, bytes(content))]
    except DamagedError as error:
        problems = [str(error)]
    assert [problem.removeprefix(f"{tmp_path / 'held'} ") for problem in problems] == [CUT_OFF]
