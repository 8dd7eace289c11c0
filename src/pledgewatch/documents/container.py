"""What a container holds: an archive, a mailbox, a letter with attachments.

Whoever reads one brings its members by themselves, each with the name that it had there.
"""

from dataclasses import dataclass

MAIL = "message/rfc822"
HOLDING = frozenset({MAIL})  # media types of documents that may hold others
DEEPEST = 3  # containers in one another
WITHIN = " › "  # between the names of containers in one another
TOO_DEEP = (
    f"is a container within {DEEPEST} others, which is not opened; unpack it and give what is in it"
)


@dataclass(frozen=True, slots=True)
class Member:
    """A member: its name, fit to be shown; its bytes, or why it could not be had."""

    name: str
    content: bytes
    problem: str = ""

    @property
    def last_name(self) -> str:
        """Its name without the folders before it."""
        return self.name.rpartition("/")[2] or self.name


def within(outer: str, name: str) -> str:
    """The name of a member of a member: "letters.eml › 2008/law.docx"."""
    return f"{outer}{WITHIN}{name}" if outer else name
