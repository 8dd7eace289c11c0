"""The keys in addresses: of a dossier ("kazakhstan-madrid"), of an item in it ("p1", "rec3")."""

from django.urls import register_converter


class _Key:
    """A part of an address that is a key; it means itself."""

    def to_python(self, value: str) -> str:
        """The key."""
        return value

    def to_url(self, value: object) -> str:
        """The key as it stands in the address."""
        return str(value)


class DossierKey(_Key):
    """A dossier's short name: letters, digits and hyphens."""

    regex = r"[-a-zA-Z0-9_]+"


class ItemKey(_Key):
    """An item's key: letters, then a number."""

    regex = r"[a-z]+[0-9]+"


register_converter(DossierKey, "dossier")
register_converter(ItemKey, "item")
