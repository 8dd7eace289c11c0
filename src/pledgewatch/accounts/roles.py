"""What a person is to a dossier. What each role may do stands in `pledgewatch.record.rules`."""

from enum import StrEnum


class Role(StrEnum):
    """A person's part in one dossier, from the least to the most."""

    READER = "reader"  # sees what is not restricted
    CONTRIBUTOR = "contributor"  # brings sources, records events, weighs evidence
    REVIEWER = "reviewer"  # accepts and rejects what the machine and others propose; assesses
    EDITOR = "editor"  # words pledges and criteria, overrides, publishes; sees what is restricted
    OWNER = "owner"  # appoints people, protects persons, deletes

    @property
    def label(self) -> str:
        """The role as a word."""
        return self.value

    def at_least(self, other: "Role") -> bool:
        """Whether this role includes all that `other` may do."""
        ranks = list(Role)
        return ranks.index(self) >= ranks.index(other)
