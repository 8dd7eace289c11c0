"""Who works with the record, how they come in, and what was done about that."""

from pledgewatch.accounts.models.cache import CacheEntry
from pledgewatch.accounts.models.invitation import Invitation
from pledgewatch.accounts.models.link import Link, LinkPurpose
from pledgewatch.accounts.models.person import Person, PersonManager
from pledgewatch.accounts.models.trail import AccountEntry, Happening

__all__ = [
    "AccountEntry",
    "CacheEntry",
    "Happening",
    "Invitation",
    "Link",
    "LinkPurpose",
    "Person",
    "PersonManager",
]
