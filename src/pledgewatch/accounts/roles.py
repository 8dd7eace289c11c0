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
        """The role as an English word."""
        return self.value

    def label_in(self, language: str) -> str:
        """The role as a word of a language (ISO 639-1), of English where there is none."""
        return _LABELS.get(language, {}).get(self.value, self.label)

    def at_least(self, other: "Role") -> bool:
        """Whether this role includes all that `other` may do."""
        ranks = list(Role)
        return ranks.index(self) >= ranks.index(other)


_LABELS = {
    "ru": {
        "reader": "читатель",
        "contributor": "участник",
        "reviewer": "рецензент",
        "editor": "редактор",
        "owner": "владелец",
    },
}
